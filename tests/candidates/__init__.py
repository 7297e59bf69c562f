"""Candidates that are wrong on purpose: the kit must find them out, and must not be harmed by them."""
