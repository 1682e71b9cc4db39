"""Facts: the claims of the sources, kept in a store and seen through a view."""
