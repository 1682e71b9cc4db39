"""Checking: a draft's claims compared with the sources', and what comes of it as findings."""
