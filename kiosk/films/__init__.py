"""Films: how one is played in a process of its own, watched over, captioned and counted."""
