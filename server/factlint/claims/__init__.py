"""Claims: from an annotated text to what it states, one file a kind of claim."""
