"""Making packs: a film's entry out of a film file, the manifest written, the archive built."""
