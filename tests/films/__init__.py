"""Films: the pure parts."""
