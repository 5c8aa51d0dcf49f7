"""The film in the scene: the link to the film process, the player and the item that draws."""
