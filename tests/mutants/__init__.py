"""Mutation testing of `rapport/guardrails`: would the tests notice if the code were a little wrong?

`python -m tests.mutants --seed 1 --sample 400` makes small changes to the code one at a time, in a private copy, and
runs the tests that cover the changed line. A change that some test notices is killed; one that takes far too long is
timed out, which counts as killed; one that passes every covering test survives; one on a line that no test runs is
not covered, and counts as survived. Nothing in the checkout is touched.

The maintained tools were considered first. mutmut 3 changes what stands in functions only, so that none of our tables,
limits and patterns would be tried, and has no seeded sample. cosmic-ray runs one fixed command for each change, without
choosing tests by what they cover: at half a minute each, 400 changes take more than three hours. What is left for us to
write is small: where code can be changed (`points`), which tests run a line (`covering`, with coverage.py), and a trial
in a fork of a process that has the libraries loaded (`trial`).
"""
