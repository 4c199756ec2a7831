"""What makes it run: one turn, the outbox, jobs, channels, settings and the command line."""
