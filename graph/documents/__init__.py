"""Documents in, facts out: forms, submission and the record that every fact follows from (Articles 8, 11 and 14)."""
