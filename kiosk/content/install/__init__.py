"""Installed packs: staged beside the old one, verified, switched by one rename."""
