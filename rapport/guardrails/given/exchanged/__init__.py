"""Values of a record that a text tells of another of its facts: the right number in the wrong place."""
