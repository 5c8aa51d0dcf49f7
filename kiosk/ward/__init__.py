"""The ward's own settings: what they mean, how they are checked, which file is in force."""
