"""A ward brings in a film of its own, and takes it away again."""
