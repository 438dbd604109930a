"""The API, tried from outside."""
