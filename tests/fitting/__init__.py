"""Tests of whether an adapter fits the documents of both sides."""
