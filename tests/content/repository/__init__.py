"""Distribution: who may publish what, and what a station believes."""
