"""What may be done: pure functions and tables."""
