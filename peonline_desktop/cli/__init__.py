"""The command `peonline`: what the window can do, for scripts.

Knows the services through bootstrap; what it says comes from texts/*.toml.
"""
