"""Figures: what is measured, and the faults it is measured under."""
