"""From a fresh checkout to a program that can run, with the standard library alone."""
