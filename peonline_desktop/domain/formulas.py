"""Text that a spreadsheet would run as a formula, and how it is kept from that.

Whatever we write for a spreadsheet, headers included, is foreign text. An apostrophe before it
makes it text; a text that has one already gets one more, so that every text can be had back.
"""

import re

_RUNS = r"=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20"  # full-width forms run in some languages
_TO_GUARD = re.compile(rf"'*[{_RUNS}]")
_GUARDED = re.compile(rf"'+[{_RUNS}]")


def guarded(text: str) -> str:
    """*text* as it is written for a spreadsheet."""
    return "'" + text if _TO_GUARD.match(text) else text


def unguarded(text: str) -> str:
    """The text that was written as *text* by `guarded`."""
    return text[1:] if _GUARDED.match(text) else text
