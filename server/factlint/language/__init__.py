"""Language: what the words of a text mean, one folder a kind of mention."""
