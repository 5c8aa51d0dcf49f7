"""Packs: what they hold, whether it may be believed, and which films a screen may offer."""
