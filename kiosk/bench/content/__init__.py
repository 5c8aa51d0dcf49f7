"""Hostile packs and repositories, an installation that is killed, and films beside content work."""
