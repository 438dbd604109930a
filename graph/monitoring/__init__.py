"""Patterns of laundering and of financing of terrorism, as data: what each looks for, its numbers and their bounds."""
