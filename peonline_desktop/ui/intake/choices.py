"""What was chosen about one file that is to be imported. Must not know any widget."""

from dataclasses import dataclass, field
from typing import Any

from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.services.intake.looking import Look

Taken = str | int | None
"""What a column is taken for: a field of ours, the register with this orgID, a custom field."""


@dataclass
class Choices:
    """What somebody chose or answered; what nobody did is left to the file."""

    columns: dict[str, str] = field(default_factory=dict)
    numbers: dict[int, str] = field(default_factory=dict)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    activity: str = ""
    pass_mark: str = ""
    all_passed: bool | None = None
    date_order: str | None = None
    zeros: bool | None = None
    encoding: str | None = None
    sheet: str | None = None
    header_row: int | None = None

    @property
    def how(self) -> HowToRead:
        """How the file is to be read, as far as was chosen."""
        return HowToRead(
            dict(self.columns),
            activity=self.activity.strip() or None,
            date_order=self.date_order,
            all_passed=self.all_passed,
            sheet=self.sheet,
            header_row=self.header_row,
            pass_mark=self.pass_mark.strip() or None,
            numbers=dict(self.numbers),
            verdicts=dict(self.verdicts),
            zeros=self.zeros,
            encoding=self.encoding,
        )

    @property
    def has_mapped(self) -> bool:
        """Whether a column was pointed out by hand."""
        return bool(self.columns or self.numbers)

    @property
    def has_any(self) -> bool:
        """Whether anything was chosen or answered."""
        return self != Choices()

    def take(self, header: str, taken: Taken, look: Look) -> None:
        """Take the column of *header* for something else than *look* says; what another column
        was taken for is taken from there.
        """
        for name, its in {**look.shape.columns, **self.columns}.items():
            if its == header:
                self.columns[name] = ""
        for org_id, its in {**look.how.numbers, **self.numbers}.items():
            if its == header:
                self.numbers[org_id] = ""
        if isinstance(taken, str):
            self.columns[taken] = header
        elif taken is not None:
            self.numbers[taken] = header
        if taken == "verdict":
            self.all_passed, self.pass_mark = None, ""

    def answer(self, kind: str, word: str, answer: Any) -> None:
        """Keep the answer to a question of one of the kinds of questions.py; *word* is what a
        verdict was asked for.
        """
        if kind == "verdict":
            self.verdicts[word] = answer
        elif kind == "passing":
            self.all_passed = True if answer is True else None
            self.pass_mark = "" if answer is True else answer
        else:
            setattr(self, kind, answer)

    def read_another_table(self, sheet: str | None, header_row: int | None) -> None:
        """Another sheet or another row of headers: what was mapped no longer holds."""
        self.columns.clear()
        self.numbers.clear()
        self.sheet, self.header_row = sheet, header_row
