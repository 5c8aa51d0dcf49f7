"""The interface: the only package that imports Qt."""
