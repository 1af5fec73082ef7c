"""What the workbook reader does not tell of a sheet: cells without a value, and hidden rows."""

from dataclasses import dataclass, field

from peonline_desktop.sources.files.row import NoValue


@dataclass
class Unseen:
    """Of one sheet: the cells without a value by (row, column), and the rows that are hidden
    or filtered away. Rows count from 1, columns from 0.
    """

    values: dict[tuple[int, int], NoValue] = field(default_factory=dict)
    hidden: set[int] = field(default_factory=set)
