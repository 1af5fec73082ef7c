"""A file is opened once for a look at it and the reading that follows."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from peonline_desktop.sources.files.raw import Raw, Sheet
from peonline_desktop.sources.files.reopening import Reopening
from peonline_desktop.sources.files.row import Row

PATH, OTHER = Path("lijst.csv"), Path("andere.csv")


class Opener:
    """Opens files of *count* rows, and counts what is open."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.opened, self.closed = 0, 0

    def __call__(self, path, encoding, only) -> Raw:
        self.opened += 1
        sheet = Sheet("", False, False, frozenset(), self._rows())
        return Raw([sheet], (), ";", close=self._close)

    def _rows(self) -> Iterator[Row]:
        for number in range(self.count):
            yield Row(number, number, [str(number)])

    def _close(self) -> None:
        self.closed += 1


def look(open_raw, most, path=PATH, encoding=None) -> list[int]:
    """The numbers of the first rows; then the file is closed."""
    raw = open_raw(path, encoding, None)
    read = [row.number for row in islice(raw.sheets[0].rows, most)]
    raw.close()
    return read


@pytest.mark.parametrize(
    ("looked_at", "opened"), [(0, 1), (3, 1), (10, 1), (5001, 2), (9000, 2)]
)
def test_the_reading_after_a_look_has_all_rows(looked_at, opened):
    """However much was looked at; only a long look costs another opening."""
    opener = Opener(9000)
    reopening = Reopening(opener)
    with reopening.once(PATH):
        assert list(range(looked_at)) == look(reopening, looked_at)
        assert list(range(9000)) == look(reopening, None)
        assert list(range(9000)) == look(reopening, None)
    assert opened + 1 == opener.opened == opener.closed


def test_what_is_looked_at_only_is_closed_in_the_end():
    """Also when something goes wrong on the way."""
    opener = Opener(3)
    reopening = Reopening(opener)
    with pytest.raises(ZeroDivisionError), reopening.once(PATH):
        look(reopening, 1)
        assert (1, 0) == (opener.opened, opener.closed)
        raise ZeroDivisionError
    assert (1, 1) == (opener.opened, opener.closed)


def test_another_file_and_another_way_to_read_are_opened_anew():
    """Nothing of the one is shown for the other; outside of it nothing is kept."""
    opener = Opener(3)
    reopening = Reopening(opener)
    with reopening.once(PATH):
        look(reopening, 1)
        assert [0, 1, 2] == look(reopening, None, path=OTHER)
        assert [0, 1, 2] == look(reopening, None, encoding="cp1252")
    assert [0, 1, 2] == look(reopening, None)
    assert (4, 4) == (opener.opened, opener.closed)
