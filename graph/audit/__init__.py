"""The record of looks: who asked what and what was shown, and the proof that nothing of it was changed."""
