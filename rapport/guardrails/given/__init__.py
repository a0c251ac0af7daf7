"""Facts given as nested JSON, and the statements of a text that speak of them: attributes and opening hours."""
