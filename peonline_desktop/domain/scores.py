"""A score with a pass mark: how a list without a column of verdicts says who passed.

A mark is a number ("5,5") or a percentage ("80%"), given by the administrator. Scores are
compared only in a form that leaves no doubt; any other is a problem of its row, never a guess.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from peonline_desktop.domain.verdicts import Verdict

_NUMBER = re.compile(r"(\d{1,12}(?:[.,]\d{1,20})?)\s*(%?)")
_PART = re.compile(
    r"(\d{1,12}(?:[.,]\d{1,20})?)\s*(?:/|van|of|uit|sur)\s*(\d{1,12}(?:[.,]\d{1,20})?)"
)
_NO_SCORE = ("", "-")  # Moodle writes a hyphen where nothing was graded
_WHOLE = Fraction(100)


class Scale(StrEnum):
    """What a bare number in a column of percentages is: 85, or Excel's 0.85."""

    PERCENT = "percent"
    FRACTION = "fraction"


@dataclass(frozen=True)
class PassMark:
    """From *least* on somebody passed; a *percentage* or a number of points."""

    least: Fraction
    percentage: bool

    def verdict(self, score: str, scale: Scale | None) -> Verdict | None:
        """What *score* says with this mark; None when that cannot be told.

        *scale* says how a bare number is to be taken when the mark is a percentage.
        """
        score = score.strip().lower()
        if score in _NO_SCORE:
            return Verdict.OPEN
        reached = self._percentage(score, scale) if self.percentage else _points(score)
        if reached is None:
            return None
        return Verdict.PASSED if reached >= self.least else Verdict.FAILED

    def _percentage(self, score: str, scale: Scale | None) -> Fraction | None:
        if part := _PART.fullmatch(score):
            most = _fraction(part[2])
            reached = _fraction(part[1]) / most * _WHOLE if most else None
        elif number := _NUMBER.fullmatch(score):
            reached = _fraction(number[1])
            if not number[2] and reached and scale is not Scale.PERCENT:
                reached = reached * _WHOLE if scale is Scale.FRACTION else None
        else:
            return None
        return reached if reached is not None and reached <= _WHOLE else None


def read_pass_mark(text: str) -> PassMark:
    """The mark that *text* stands for; raises ValueError for anything else."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None or (match[2] and _fraction(match[1]) > _WHOLE):
        raise ValueError(text)
    return PassMark(_fraction(match[1]), percentage=bool(match[2]))


def scale_shown_by(score: str, so_far: Scale | None) -> Scale | None:
    """What the bare numbers of a column are, once *score* has been seen too: one above 1 shows
    percentages; else one between 0 and 1 shows fractions. None: only noughts and ones, which
    could be either.
    """
    if so_far is Scale.PERCENT:
        return so_far
    match = _NUMBER.fullmatch(score.strip())
    if match is None or match[2]:
        return so_far
    value = _fraction(match[1])
    if value > 1:
        return Scale.PERCENT
    return Scale.FRACTION if 0 < value < 1 else so_far


def is_mark(text: str) -> bool:
    """Whether *text* in a column of verdicts is a mark, so that its 0 and 1 are marks too."""
    text = text.strip()
    if _PART.fullmatch(text.lower()):
        return True
    match = _NUMBER.fullmatch(text)
    return match is not None and (bool(match[2]) or not is_nought_or_one(text))


def is_nought_or_one(text: str) -> bool:
    """Whether *text* is 0 or 1, which stand for no and yes where nothing else is a number."""
    match = _NUMBER.fullmatch(text.strip())
    return match is not None and not match[2] and _fraction(match[1]) in (0, 1)


def _points(score: str) -> Fraction | None:
    match = _NUMBER.fullmatch(score)
    return _fraction(match[1]) if match and not match[2] else None


def _fraction(text: str) -> Fraction:
    return Fraction(text.replace(",", "."))
