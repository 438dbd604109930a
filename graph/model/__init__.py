"""What is true: frozen pydantic models and value types. No I/O happens here."""
