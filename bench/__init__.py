"""One command that plays the registration talk against real processes and prints ratios."""
