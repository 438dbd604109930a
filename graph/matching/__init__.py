"""Names and scores, with reasons."""
