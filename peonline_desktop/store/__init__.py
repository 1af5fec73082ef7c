"""The database and the keyring: everything that lasts.

The only layer that knows peewee, SQL and keyring. Must not know what a run or an import
is for; it keeps what the services decide, each decision in one transaction.
"""
