"""What staff and IT ask of a station: is it ready, and if not, why."""
