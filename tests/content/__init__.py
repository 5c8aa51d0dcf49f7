"""What a pack may say, which of its files are believed, and which films a ward may show."""
