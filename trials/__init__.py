"""Trials: long runs against real processes, for what no test in a second can prove."""
