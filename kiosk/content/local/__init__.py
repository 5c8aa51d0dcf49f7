"""A ward's own films: found on a stick, checked, copied in, marked as local; the pack "local"."""
