"""The text of a number, before any group's form is looked at: cleaned of what spreadsheets,
screens and keyboards add to it, and its shape.

The rules are contract.md's "Numbers of people", "Before all that". A line break in a cleaned
text stands for anything that keeps two texts apart: a tab, a line break, another control.
"""

import re
import unicodedata

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_APART = {"Cc", "Cs", "Zl", "Zp"}
_NO_TEXT = "\ufffe\uffff"  # no XML can hold them
_BREAKS = re.compile(r"(?<! ) *\n[\n ]*")  # from the first space on: each is looked at once
_SOMETHING = re.compile(r"[0-9A-Za-z]")
_SHAPE = {
    **dict.fromkeys(map(ord, "0123456789"), "9"),
    **dict.fromkeys(map(ord, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), "A"),
}


def cleaned(text: str) -> str:
    """*text* as a person reads it; cleaning it again changes nothing.

    Full-width forms become ordinary ones and nothing else is folded; what has no width goes;
    spaces of all kinds become plain ones; ="061001" and a leading apostrophe are taken off.
    """
    if not (text.isascii() and text.isprintable()):
        text = "".join(map(_ordinary, text.translate(_FULL_WIDTH)))
        text = _BREAKS.sub("\n", text)
    return _unwrapped(text)


def has_letter_or_digit(text: str) -> bool:
    """Whether *text* has an ASCII letter or digit: without one it is nobody's number."""
    return _SOMETHING.search(text) is not None


def shape_of(number: str) -> str:
    """*number* with a 9 for each digit and an A for each letter: 123-ab has 999-AA."""
    shape = number.translate(_SHAPE)
    if shape.isascii():
        return shape
    return "".join("A" if char.isalpha() else char for char in shape)


def _ordinary(char: str) -> str:
    kind = unicodedata.category(char)
    if kind == "Cf":
        return ""
    if kind == "Zs":
        return " "
    return "\n" if kind in _APART or char in _NO_TEXT else char


def _unwrapped(text: str) -> str:
    """*text* without what says "this is text" to a spreadsheet, and without space around."""
    while True:
        bare = text.strip().removeprefix("'")
        bare = _unquoted(bare)
        if bare == text:
            return text
        text = bare


def _unquoted(text: str) -> str:
    """What ="061001" holds, in as many quotation marks as stand on both sides of it; any other
    text as it is.
    """
    if not text.startswith('="'):
        return text
    quoted = text[1:]
    before, after = (
        len(quoted) - len(bare) for bare in (quoted.lstrip('"'), quoted.rstrip('"'))
    )
    marks = min(before, after, len(quoted) // 2)
    return quoted[marks : len(quoted) - marks] if marks else text
