"""How a file is to be read, and what it looks like before anything is imported."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from peonline_desktop.domain.verdicts import Verdict

Pair = tuple[str, str]
"""The headers of an e-learning's verdict and of the moment of its completion."""

ENCODINGS = ("utf-8", "cp1252", "cp850", "mac-roman", "repair")
"""How a file's text may be decoded; "repair" undoes a second encoding (RenÃ© is René)."""


@dataclass(frozen=True)
class Answers:
    """What was asked once about files of a kind: the order of dates ("dmy", "mdy", "ymd"), the
    pass mark, what words mean as a verdict (by canonical word), whether keys lack their leading
    zeros, and how the text is decoded. None: not answered.
    """

    date_order: str | None = None
    pass_mark: str | None = None
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    zeros: bool | None = None
    encoding: str | None = None

    def over(self, before: "Answers") -> "Answers":
        """These answers, filled up with those that were given *before*."""
        return Answers(
            self.date_order or before.date_order,
            self.pass_mark or before.pass_mark,
            {**before.verdicts, **self.verdicts},
            before.zeros if self.zeros is None else self.zeros,
            self.encoding or before.encoding,
        )


@dataclass(frozen=True)
class HowToRead:
    """How a file is read: field -> header, and what the file itself does not say.

    A field with an empty header is not in the file. *header_row* is the row of the headers,
    from 1; None: the first that looks like them. *pass_mark* tells who passed by the score,
    where there is no column of verdicts. *pairs*: each e-learning has a column of verdicts,
    under its name, and one of moments. *numbers*: orgID -> the header of a column with that
    register's numbers, which is added to its custom fields; empty: no column has them. An
    empty *sheet* is every one with the same headers, whatever was chosen before.
    *sheet_as_before*: the sheet was chosen for an earlier file, so that others are told of.
    *is_proposed*: the columns of the file were looked at, and are those that are meant.
    """

    columns: Mapping[str, str]
    activity: str | None = None
    date_order: str | None = None
    all_passed: bool | None = None
    preset: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    pass_mark: str | None = None
    pairs: tuple[Pair, ...] = ()
    numbers: Mapping[int, str] = field(default_factory=dict)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    zeros: bool | None = None
    encoding: str | None = None
    sheet_as_before: bool = False
    is_proposed: bool = False

    @property
    def answers(self) -> Answers:
        """What is answered here about files of this kind."""
        return Answers(
            self.date_order, self.pass_mark, self.verdicts, self.zeros, self.encoding
        )

    def filled_up(self, before: Answers) -> "HowToRead":
        """This, with what was answered *before* where nothing is answered now."""
        now = self.answers.over(before)
        return replace(
            self,
            date_order=now.date_order,
            pass_mark=now.pass_mark,
            verdicts=now.verdicts,
            zeros=now.zeros,
            encoding=now.encoding,
        )


@dataclass(frozen=True)
class FileShape:
    """What a file of results looks like, before anything is imported.

    *columns* is field -> header as it would be read, *preset* the layout that was recognised,
    *missing* the fields without which it cannot be read. *says_verdict*: the file or its preset
    says who passed. *sheet* is the one whose headers these are, empty in a file of text.
    *first* are the first rows below the headers as they stand, with their number. *pairs* are
    the columns of a report with a pair per e-learning, by their places. *sums_rows*: the rows
    of one person become one result, as in the report of a meeting. *unread* are the places of
    columns with a header that are not read, *together* the sheets that are. *answers* hold for
    it, remembered ones included.
    """

    sheets: tuple[str, ...]
    sheet: str
    header_row: int
    headers: tuple[str, ...]
    preset: str | None
    columns: Mapping[str, str]
    missing: tuple[str, ...]
    says_verdict: bool
    first: tuple[tuple[int, tuple[str, ...]], ...]
    pairs: tuple[tuple[int, int], ...] = ()
    sums_rows: bool = False
    unread: tuple[int, ...] = ()
    together: tuple[str, ...] = ()
    answers: Answers = field(default_factory=Answers)
