"""Every check of the project, as one command: `python3 -m tests`."""
