"""Every word and every way of saying that the guard's tables and patterns know."""
