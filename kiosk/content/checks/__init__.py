"""Whether a pack can be used on a ward: its files one by one, and what its items still lack."""
