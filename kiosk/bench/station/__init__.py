"""The real program in a process of its own, with a pack made for measuring, driven by touches."""
