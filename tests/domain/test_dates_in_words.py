"""Dates as people and spreadsheets write them, beside those of contract.md."""

import pytest

from peonline_desktop.domain.days import AMSTERDAM
from peonline_desktop.domain.moments import read_moment


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("2 maart 2026", "2026-03-02 00:00:00"),
        ("2 mrt. 2026", "2026-03-02 00:00:00"),
        ("02-mrt-26", "2026-03-02 00:00:00"),
        ("2-Mar-2026 14:05", "2026-03-02 14:05:00"),
        ("maandag 2 maart 2026 om 14:05", "2026-03-02 14:05:00"),
        ("Monday, 2 March 2026, 2:01 PM", "2026-03-02 14:01:00"),
        ("March 2, 2026 12:30 AM", "2026-03-02 00:30:00"),
        ("Mar 2nd, 2026", "2026-03-02 00:00:00"),
        ("2 février 2026", "2026-02-02 00:00:00"),
        ("1 août 2026", "2026-08-01 00:00:00"),
        ("46083", "2026-03-02 00:00:00"),
        ("46083,5", "2026-03-02 12:00:00"),
        ("46083.586805556", "2026-03-02 14:05:00"),
    ],
)
def test_a_date_in_words_or_as_a_serial(text, local):
    """Amsterdam's time, like every date without a zone."""
    assert local == f"{read_moment(text, None).astimezone(AMSTERDAM):%Y-%m-%d %H:%M:%S}"


@pytest.mark.parametrize(
    "text",
    ["2 brumaire 2026", "31 februari 2026", "2 maart", "maart 2026", "2 March 2026 14:01 PM",
     "12345", "99999", "460830", "2 maart 2026 25:00", "46083,"],
)  # fmt: skip
def test_what_is_no_date_is_not_guessed(text):
    """A word that is no month, a day that does not exist, a number that is no day."""
    with pytest.raises(ValueError):
        read_moment(text, None)
