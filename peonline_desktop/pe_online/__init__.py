"""PE-Online's webservice: an entry goes out, an answer comes in and is tied to its rows.

Knows the wire; must not know the database, the window, or when to send again.
"""
