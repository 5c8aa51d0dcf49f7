"""What the station keeps: answers, film views and how often help was opened."""
