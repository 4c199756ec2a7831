"""What is true: farmers, animals, permits, levies; knows nothing of chat, HTTP or any SDK."""
