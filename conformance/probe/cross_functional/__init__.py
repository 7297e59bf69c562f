"""Checks of the candidate as a whole: the phrases of features/cross-functional, one module for each group."""
