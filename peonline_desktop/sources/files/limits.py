"""How much of a file is read: more is refused before anything is imported."""

MOST_ROWS = 1_000_000
MOST_COLUMNS = 250
MOST_BYTES = 500_000_000
MOST_UNPACKED = 400_000_000
LOOKED_AT = 20  # rows, for the headers and the separator

Numbered = tuple[int, list[str]]
