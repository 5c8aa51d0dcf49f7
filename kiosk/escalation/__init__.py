"""The ward's escalation steps and their checks: what the help bar shows."""
