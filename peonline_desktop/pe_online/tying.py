"""Ties an answer to the rows of its call (design.md, "How an answer is tied to rows").

A registration number stands at most once in a call, so a number is a row. What cannot be
tied with certainty is unknown; nothing is guessed. Pure: no wire, no clock.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from peonline_desktop.domain.attendance import Sent
from peonline_desktop.domain.calls import (
    UNKNOWN,
    Answer,
    Call,
    Outcome,
    Verdict,
    WholeRefusal,
)
from peonline_desktop.domain.reference import Kind, Reference
from peonline_desktop.pe_online.answer import Accepted, Error, Summary
from peonline_desktop.pe_online.messages import Messages, Reading

_ROW_REFUSED = "100"
_WHOLE = frozenset(refusal.value for refusal in WholeRefusal)
_FIRST_ROW_NUMBERS = (0, 1, 2)
_PUNCTUATION = ".,;:!?()[]'\""
_NUMBERED_LINE = re.compile(r"\b(?:op\s+)?(?:regel|line|ligne)\s+\d+", re.IGNORECASE)


@dataclass
class _Line:
    """An Error with what it says, the rows it could be about (positions), and the one
    it was tied to.
    """

    error: Error
    reading: Reading
    fits: list[int] = field(default_factory=list)
    tied_to: int | None = None

    @property
    def outcome(self) -> Outcome:
        """What the line says of its row."""
        reason = self.reading.pattern.reason if self.reading.pattern else "other"
        return Outcome(Verdict.REJECTED, reason, self.error.text)


def tie(call: Call, summary: Summary, messages: Messages) -> Answer:
    """What *summary* says of *call* and of each of its rows."""
    if refusal := _whole_refusal(summary):
        return refusal
    return Answer(None, None, tuple(_Tying(call, summary, messages).outcomes()))


def _whole_refusal(summary: Summary) -> Answer | None:
    """400, 500 or 505, unless the answer also says that rows were processed."""
    if summary.accepted or summary.accepted_rows:
        return None
    for error in summary.errors:
        if error.number in _WHOLE:
            return Answer(WholeRefusal(error.number), error.text, ())
    return None


class _Tying:
    """The rules in their order; `_settled` maps a row's position to its outcome."""

    def __init__(self, call: Call, summary: Summary, messages: Messages) -> None:
        self._rows: Sequence[Sent] = [row.sent for row in call.rows]
        self._summary = summary
        self._settled: dict[int, Outcome] = {}
        self._values = {
            what: {ref.value for row in self._rows if (ref := getattr(row.course, what))}
            for what in ("course", "module", "edition", "meeting")
        }
        self._lines = [
            _Line(error, messages.read(error.number, error.text)) for error in summary.errors
        ]
        for line in self._lines:
            if line.error.number == _ROW_REFUSED:
                line.fits = self._fitting(line)

    def outcomes(self) -> list[Outcome]:
        """One outcome per row, in the order sent."""
        self._contradicted()
        self._accepted()
        self._single_candidates()
        if self._summary.adds_up(len(self._rows)):
            self._by_row_number()
            self._by_equal_count()
        if len(self._rows) == 1 and not self._settled:
            self._alone()
        return [self._settled.get(p, UNKNOWN) for p in range(len(self._rows))]

    def _contradicted(self) -> None:
        """A row that an Accepted names and an Error fits alone is unknown, with review."""
        for line in self._lines:
            if len(line.fits) == 1 and self._is_named(line.fits[0]):
                line.tied_to = line.fits[0]
                self._settled[line.tied_to] = Outcome(
                    Verdict.UNKNOWN, message=line.error.text, review=True
                )

    def _is_named(self, position: int) -> bool:
        """Whether an Accepted names this row, and no other row of the same number.

        In our calls a number stands once; in the manual's example one stands twice.
        """
        row = self._rows[position]
        same = [r for r in self._rows if r.registration_number == row.registration_number]
        return any(
            accepted.person == row.registration_number
            and (len(same) == 1 or not self._contradicts(accepted, row))
            for accepted in self._summary.accepted
        )

    def _accepted(self) -> None:
        positions: dict[str, list[int]] = {}
        for position, row in enumerate(self._rows):
            positions.setdefault(row.registration_number, []).append(position)
        for accepted in self._summary.accepted:
            for position in positions.get(accepted.person, ()):
                if not self._contradicts(accepted, self._rows[position]):
                    self._settled.setdefault(position, Outcome(Verdict.ACCEPTED))

    def _single_candidates(self) -> None:
        """Errors with one candidate settle it, which may leave another with one."""
        settled_before = -1
        while settled_before != len(self._settled):
            settled_before = len(self._settled)
            for line in self._left():
                candidates = self._candidates(line)
                if len(candidates) == 1:
                    self._settle(line, candidates[0])

    def _by_row_number(self) -> None:
        """Rows numbered from 0, 1 or 2, if exactly one of these makes sense of all."""
        numbered = [
            (line, line.reading.row) for line in self._lines if line.reading.row is not None
        ]
        making_sense = [
            first for first in _FIRST_ROW_NUMBERS if self._makes_sense(numbered, first)
        ]
        if len(making_sense) == 1:
            for line, row in numbered:
                if line.tied_to is None:
                    self._settle(line, row - making_sense[0])

    def _makes_sense(self, numbered: list[tuple[_Line, int]], first: int) -> bool:
        """Whether every row number points to a candidate of its error, each to its own."""
        positions = [row - first for _, row in numbered]
        return len(set(positions)) == len(positions) and all(
            position in self._candidates(line)
            if line.tied_to is None
            else position == line.tied_to
            for (line, _), position in zip(numbered, positions, strict=True)
        )

    def _by_equal_count(self) -> None:
        """N errors of one pattern that have exactly N candidates together."""
        by_pattern: dict[str, list[_Line]] = {}
        for line in self._left():
            if line.reading.pattern:
                by_pattern.setdefault(line.reading.pattern.template, []).append(line)
        for lines in by_pattern.values():
            together = sorted({p for line in lines for p in self._candidates(line)})
            if len(together) == len(lines):
                for position, line in zip(together, lines, strict=True):
                    self._settle(line, position)

    def _alone(self) -> None:
        """A call of one row: its counts, or its errors, are about that row."""
        row, summary = self._rows[0], self._summary
        if any(
            accepted.person not in ("", row.registration_number)
            or self._contradicts(accepted, row)
            for accepted in summary.accepted
        ):
            return
        if not self._lines:
            if (summary.accepted_rows, summary.total_rows) == (1, 1):
                self._settled[0] = Outcome(Verdict.ACCEPTED)
            return
        if all(
            line.error.number == _ROW_REFUSED
            and line.reading.names.get("person", row.registration_number)
            == row.registration_number
            for line in self._lines
        ):
            self._settled[0] = max(self._lines, key=_pattern_length).outcome

    def _left(self) -> list[_Line]:
        return [line for line in self._lines if line.tied_to is None]

    def _settle(self, line: _Line, position: int) -> None:
        line.tied_to = position
        self._settled[position] = line.outcome

    def _candidates(self, line: _Line) -> list[int]:
        return [position for position in line.fits if position not in self._settled]

    def _fitting(self, line: _Line) -> list[int]:
        """The positions of the rows that fit everything the line names."""
        if line.reading.pattern is None or not line.reading.pattern.whole:
            named = self._named_in_prose(line.error.text)
            if line.reading.pattern and not named:
                return list(range(len(self._rows)))
            return [p for p, r in enumerate(self._rows) if r.registration_number in named]
        return [p for p, r in enumerate(self._rows) if self._fits(line.reading, r)]

    def _fits(self, reading: Reading, row: Sent) -> bool:
        if reading.names.get("person", row.registration_number) != row.registration_number:
            return False
        if reading.day and row.course.type.sends_date and reading.day != row.day:
            return False
        return all(
            self._may_be(reading.names[what], what, getattr(row.course, what))
            for what in self._values
            if what in reading.names
        )

    def _named_in_prose(self, text: str) -> set[str]:
        """The registration numbers of the call that stand in *text* as a token.

        A row number, or a token that is also a course of the call, names nobody.
        """
        prose = _NUMBERED_LINE.sub(" ", text)
        tokens = {token.strip(_PUNCTUATION) for token in prose.split()}
        tokens |= set(re.findall(r"[\w-]+", prose))
        numbers = {row.registration_number for row in self._rows}
        return (tokens & numbers) - self._values["course"]

    def _may_be(self, named: str, what: str, sent: Reference | None) -> bool:
        """Whether a *named* course (or module, …) can be the one that was *sent*.

        The answer may echo an own code as an id, or an id as an own code. It is another
        one when it is another row's, or when an id was sent and another number comes.
        """
        if sent is None or named == sent.value:
            return sent is not None
        if named in self._values[what]:
            return False
        return not (sent.kind is Kind.ID and named.isdigit())

    def _contradicts(self, accepted: Accepted, row: Sent) -> bool:
        course = accepted.course
        if course and not self._may_be(course, "course", row.course.course):
            return True
        sends_date = row.course.type.sends_date
        return sends_date and accepted.day is not None and accepted.day != row.day


def _pattern_length(line: _Line) -> int:
    return len(line.reading.pattern.template) if line.reading.pattern else 0
