"""What is said: every conversation, one file each, and the small language they are written in."""
