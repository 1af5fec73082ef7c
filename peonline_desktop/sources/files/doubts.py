"""Text that looks wrongly decoded: what it may have been, to be asked and never guessed.

Three kinds occur: UTF-8 that was decoded once too often (RenÃ© for René), which ftfy judges;
text in cp850 or MacRoman that was read as cp1252 (RenŽ), told by signs within words; and the
sign that some program left in place of a letter, U+FFFD, of which nothing can be made.
"""

import re
from collections.abc import Iterator
from types import ModuleType

from peonline_desktop.domain.incoming import Note
from peonline_desktop.sources.files.row import Row

_MAY_BE_TWICE = re.compile("[\u0080-\u00ff\u0152-\u0192\u02c6-\u2122][\u0080-\u2122]")
_OLD = ("cp850", "mac-roman")
_LETTER = "A-Za-z"
# Signs of cp1252 that no word holds: between letters, or straight behind a small letter. Each
# is the letter of another code page; the last five are bytes that are no character.
_NO_CHARACTER = "\udc81\udc8d\udc8f\udc90\udc9d"
_BETWEEN = bytes((0x82, *range(0x84, 0x8A), 0x8B, 0x94, 0x95, 0x98, 0x99, 0x9B)).decode(
    "cp1252"
)
_BEHIND = bytes((0x82, 0x84, *range(0x86, 0x8D), 0x8E, 0x91, 0x95, 0x98, 0x9F)).decode("cp1252")
_WITHIN_A_WORD = re.compile(
    f"[{_LETTER}][{_BETWEEN}{_NO_CHARACTER}][{_LETTER}]|[a-z][{_BEHIND}{_NO_CHARACTER}]"
)
_NO_WORD = re.compile("[a-zß-ÿ][À-ÖØ-Þ]|[^\\x00-\\x7fÀ-ÖØ-öø-ɏ]")
_LOST = "\ufffd"
_SHOWN = 60
_AROUND = 24


class Doubts:
    """Looks at rows as they pass; the first doubt is a note at the end of the file."""

    def __init__(self, encoding: str | None) -> None:
        """*encoding* is what was said of the file: then there is no doubt."""
        self._repairs = encoding == "repair"
        self._looks = encoding is None
        self._first: Note | None = None
        self._count = 0

    def over(self, rows: Iterator[Row]) -> Iterator[Row]:
        """The *rows*, with their text repaired where that was said."""
        if not (self._looks or self._repairs):
            yield from rows
            return
        for row in rows:
            text = "\n".join(row.cells)
            if text.isascii():
                yield row
            elif self._repairs:
                yield row._replace(cells=[_ftfy().fix_encoding(cell) for cell in row.cells])
            else:
                self._look(row, text)
                yield row

    def note(self) -> Iterator[Note]:
        """The doubt, if there is any."""
        if self._first is not None:
            yield self._first

    def _look(self, row: Row, text: str) -> None:
        found = _doubtful(text)
        if found is None:
            return
        self._count += 1
        if self._first is None:
            shown = next(cell for cell in row.cells if found in cell)
            example = _around(shown, found)
            self._first = Note(row.number, example, "text_doubtful", choices=_choices(example))


def _doubtful(text: str) -> str | None:
    """The signs that make *text* doubtful, or None."""
    if _LOST in text:
        return _LOST
    if match := _WITHIN_A_WORD.search(text):
        return match[0]
    if (match := _MAY_BE_TWICE.search(text)) and _ftfy().badness.is_bad(text):
        return match[0]
    return None


def _around(cell: str, found: str) -> str:
    """What stands around the doubtful signs in a cell."""
    place = cell.index(found)
    start = max(0, place - _AROUND)
    return cell[start : start + _SHOWN].strip()


def _choices(example: str) -> tuple[tuple[str, str], ...]:
    """How else *example* may be read: each other way that leaves no doubt."""
    choices = []
    repaired = _ftfy().fix_encoding(example)
    if repaired != example:
        choices.append(("repair", repaired))
    for encoding in _OLD:
        try:
            other = example.encode("cp1252", errors="surrogateescape").decode(encoding)
        except UnicodeError:
            continue
        if not (_doubtful(other) or _NO_WORD.search(other)):
            choices.append((encoding, other))
    return tuple(choices)


def _ftfy() -> ModuleType:
    import ftfy.badness  # noqa: PLC0415  # most files need no judge

    return ftfy
