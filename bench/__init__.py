"""Measurements against a floor that is made by hand. Ratios within one run, never a test."""
