"""What is asked: the one way from a plan to its answer."""
