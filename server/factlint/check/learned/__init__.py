"""What was learned from errors planted in drafts: whether two claims are of one thing, the draft's the mistaken one.

``training/fit_amounts.py`` and its like find the weights, from the texts of ``tests/planted``; a file of JSON for each
kind holds them.
"""
