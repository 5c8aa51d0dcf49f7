"""Measurements beside other players, and fault campaigns with full counts."""
