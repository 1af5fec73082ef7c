"""How much of a file is read: more is refused before anything is imported.

Blanks do not count: a space in the last column of a sheet makes no wide table.
"""

MOST_ROWS = 1_000_000
MOST_COLUMNS = 250
MOST_PAIRS = 2_500  # of a report with a pair of columns per e-learning, per person
WIDEST = 2 * MOST_PAIRS + MOST_COLUMNS
MOST_CELLS = 20_000_000  # that the workbook reader may lay out
MOST_STRINGS = 10_000_000  # that the cells of a workbook share
MOST_BYTES = 500_000_000
MOST_UNPACKED = 400_000_000
LONGEST_LINE = 4_000_000  # characters
LOOKED_AT = 20  # rows, for the separator and to guess the headers
SOUGHT_IN = 100  # rows, for headers that are known: other blocks may stand above
