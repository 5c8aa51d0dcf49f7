"""The starter pack as it ships: its list, films, captions, posters and storyboards."""
