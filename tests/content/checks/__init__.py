"""What is found in files that no station can use, and in items that nobody answers for."""
