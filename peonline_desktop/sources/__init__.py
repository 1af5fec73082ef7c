"""Where results come from. Knows files and systems; must not know the database."""
