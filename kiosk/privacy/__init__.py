"""The privacy guard: what in free text could tell who somebody is, and what needs help now."""
