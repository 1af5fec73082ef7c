"""The practice register (oefenomgeving): PE-Online's rules and a ledger, on loopback.

It speaks the service's real protocol, so that an administrator can learn with it and
tests can go through it. Standard library and shipped resources only: it shares nothing
with the client, whose mistakes it must be able to show.
"""
