"""Labelled messages, and how well they are understood."""
