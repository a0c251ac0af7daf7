"""The HTTP surface: one module a noun, with one door each for keys, bodies, errors and the request log."""
