"""Values of a text against the values of a record."""
