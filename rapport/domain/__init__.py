"""The nouns: frozen values that cross borders, with no input or output of their own."""
