"""A score with a pass mark: what passes, what fails, and what is never guessed."""

import pytest

from peonline_desktop.domain.scores import (
    Scale,
    is_mark,
    is_nought_or_one,
    read_pass_mark,
    scale_shown_by,
)
from peonline_desktop.domain.verdicts import Verdict

PASSED, FAILED, OPEN = Verdict.PASSED, Verdict.FAILED, Verdict.OPEN


@pytest.mark.parametrize(
    ("mark", "score", "scale", "verdict"),
    [
        ("5,5", "5,5", None, PASSED),
        ("5.5", "5,4", None, FAILED),
        ("5,5", "10", None, PASSED),
        ("5,5", "0", None, FAILED),
        ("5,5", "", None, OPEN),
        ("5,5", "-", None, OPEN),
        ("5,5", "85%", None, None),
        ("5,5", "17/20", None, None),
        ("5,5", "voldoende", None, None),
        ("5,5", "-3", None, None),
        ("80%", "80%", None, PASSED),
        ("80 %", "79,9 %", None, FAILED),
        ("80%", "16/20", None, PASSED),
        ("80%", "15 van 20", None, FAILED),
        ("80%", "3/0", None, None),
        ("80%", "21/20", None, None),
        ("80%", "85", Scale.PERCENT, PASSED),
        ("80%", "1", Scale.PERCENT, FAILED),
        ("80%", "0.85", Scale.FRACTION, PASSED),
        ("80%", "1", Scale.FRACTION, PASSED),
        ("80%", "0.8", Scale.FRACTION, PASSED),
        ("80%", "1", None, None),
        ("80%", "0", None, FAILED),
        ("80%", "101", Scale.PERCENT, None),
    ],
)
def test_a_score_is_judged_only_without_doubt(mark, score, scale, verdict):
    """A form that could mean two things gives no verdict."""
    assert verdict == read_pass_mark(mark).verdict(score, scale)


@pytest.mark.parametrize("text", ["", "hoog", "-1", "101%", "5,5,5", "80%%"])
def test_a_mark_is_a_number_or_a_percentage(text):
    """Anything else is an error of whoever gives it."""
    with pytest.raises(ValueError):
        read_pass_mark(text)


@pytest.mark.parametrize(
    ("scores", "scale"),
    [
        (["1", "0", ""], None),
        (["1", "0.85"], Scale.FRACTION),
        (["0,5", "85"], Scale.PERCENT),
        (["85%", "1"], None),
        ([], None),
    ],
)
def test_a_column_shows_what_its_numbers_are(scores, scale):
    """One above 1 tells percentages; one between 0 and 1, where there is none, fractions."""
    shown = None
    for score in scores:
        shown = scale_shown_by(score, shown)
    assert scale == shown


@pytest.mark.parametrize(
    ("text", "mark", "bit"),
    [
        ("8", True, False), ("6,5", True, False), (" 10 ", True, False), ("1%", True, False),
        ("0 / 1", True, False), ("8 VAN 10", True, False), ("0,5", True, False), ("1", False, True),
        (" 1,0 ", False, True), ("0.00", False, True), ("01", False, True), ("", False, False),
        ("ja", False, False), ("-1", False, False), ("8 punten", False, False),
    ],
)  # fmt: skip
def test_what_a_mark_is(text, mark, bit):
    """A number, a percentage or a part of a whole; nought and one may be verdicts."""
    assert (mark, bit) == (is_mark(text), is_nought_or_one(text))
