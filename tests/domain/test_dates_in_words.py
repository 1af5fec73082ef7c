"""Dates as people and spreadsheets write them, beside those of contract.md."""

import pytest

from peonline_desktop.domain.days import AMSTERDAM, amsterdam_day
from peonline_desktop.domain.moments import read_moment


def day(text) -> str:
    """The Amsterdam day of a text."""
    return amsterdam_day(read_moment(text, None)).isoformat()


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


def test_a_word_that_is_no_month_is_named():
    """For whoever reads a log."""
    with pytest.raises(ValueError, match="brumaire"):
        read_moment("2 brumaire 2026", None)


@pytest.mark.parametrize(
    "text",
    ["25 maart 2026", "25 mrt. 2026", "25 mrt 26", "25-mrt-2026", "25. März 2026", "25 Maerz 2026",
     "wo 25 maart 2026", "wo. 25 mrt 2026", "Wed, 25 Mar 2026", "le 25 mars 2026",
     "le mercredi 25 mars 2026", "op woensdag 25 maart 2026", "on 25 March 2026", "mer., 25 mars 2026",
     "on Wednesday, 25 March 2026", "op wo. 25 mrt. 2026", "25 . mrt . 2026", "25 mrt., 2026",
     "25th March 2026", "25TH MARCH 2026", "25e maart 2026", "25er mars 2026", "25-MRT-26",
     "March 25, 2026", "Mar. 25 2026", "march 25th, 2026", "Wednesday, March 25, 2026",
     "25\u00a0maart\u202f2026", "25  maart  2026", "25 maart, 2026", "25.mrt.2026", "25ᵉ maart 2026"],
)  # fmt: skip
def test_days_with_their_month_in_words(text):
    """Whatever stands around them by custom, in any case and with any spaces."""
    assert "2026-03-25" == day(text)


@pytest.mark.parametrize(
    ("number", "endings"), [(1, "st er"), (2, "nd e"), (3, "rd e"), (4, "th e")]
)
def test_numbers_of_days_in_english_and_french(number, endings):
    """With the ending that they have in speech."""
    for ending in endings.split():
        assert f"2026-03-{number:02d}" == day(f"{number}{ending} March 2026")
        assert f"2026-03-2{number}" == day(f"2{number}{ending.upper()} mars 2026")
        if ending not in ("e", "er"):
            assert f"2026-03-{number:02d}" == day(f"March {number}{ending}, 2026")


MONTHS = """januari jan january janvier januar|februari feb february février fevrier févr fév februar
maart mrt mar march mars märz maerz mrz|april apr avril avr|mei may mai|juni jun june juin
juli jul july juillet juil|augustus aug august août aout|september sep sept septembre
oktober okt oct october octobre|november nov novembre|december dec décembre decembre dezember dez"""


@pytest.mark.parametrize(
    ("number", "words"), list(enumerate(MONTHS.replace("\n", "|").split("|"), start=1))
)
def test_the_words_of_months(number, words):
    """Dutch, English, French and German, with and without accents, also with a joined letter."""
    words = words.replace("august ", "august augu\ufb06 ")
    for word in words.split():
        for written in (word, word.upper(), f"{word}."):
            assert f"2026-{number:02d}-09" == day(f"9 {written} 2026")
            assert f"2026-{number:02d}-09" == day(f"{written} 9, 2026")
        assert f"2026-{number:02d}-09" == day(f"9-{word}-26")
