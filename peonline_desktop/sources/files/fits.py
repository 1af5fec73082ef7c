"""What rows of a table, its headers, remarks and totals look like."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from peonline_desktop.sources.files.row import filled
from peonline_desktop.sources.files.swallowed import IsRow

NARROWEST = 3  # columns of a table in which a remark can be told from a row


@dataclass(frozen=True)
class Words:
    """How remarks and totals begin, and what columns are called, with the *fields* that each
    header names; in small letters.
    """

    remark: tuple[str, ...]
    totals: tuple[str, ...]
    headers: Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Fits:
    """What a row of the table has: *key* is the column of the person, if any; *holds* tells
    whether a row has a moment or a verdict in its place, as no remark has; *is_row* whether
    cells that may be too few hold what a row needs. *remark*: the most cells that a remark
    fills. *needs*: the fields that the headers of such a table name. *is_about* tells the row
    that says what a meeting was called.
    """

    key: int | None
    holds: Callable[[Sequence[str]], bool]
    is_row: IsRow = field(default=lambda cells: len(filled(cells)) >= NARROWEST)
    remark: int = 2
    needs: frozenset[str] = frozenset()
    is_about: Callable[[Sequence[str]], bool] = lambda _: False
