"""The player and the item that draws, with the real film process."""
