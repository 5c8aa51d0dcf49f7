"""How a pack comes into a station, and what is there after anything went wrong."""
