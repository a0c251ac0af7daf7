"""What a record is of: where it stands, what kind of business it is."""
