"""What was learned from errors planted in drafts: whether two amounts are of one thing, the draft's the mistaken one.

``training/fit_amounts.py`` finds the weights, from the texts of ``tests/planted``; ``weights.json`` holds them.
"""
