"""The film process, with the real libVLC."""
