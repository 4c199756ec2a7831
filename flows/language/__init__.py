"""Readers: each turns what a farmer types into one kind of value, or says by example what it needs."""
