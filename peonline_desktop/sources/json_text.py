"""JSON of others, read so that one bad place in it does not cost the rest.

Python's reader gives up a whole page for a number of thousands of digits, brackets nested
beyond its stack, or a byte that is no UTF-8. Then the page is read once more with care: what
cannot be taken is left out by itself, for whoever reads the record that holds it.
"""

import json
import re

from peonline_desktop.sources.foreign import LeftOut

_DEEPEST = 100  # levels of a page; a record may have fewer
_DIGITS = 300
_TOKEN = re.compile(r'"(?:[^"\\]+|\\.)*+"?|[\[\]{}]', re.DOTALL)
_NO_NUMBER = "NaN"  # becomes LeftOut too


def read_json(body: bytes) -> object:
    """What *body* says; raises ValueError when it is no JSON."""
    try:
        return json.loads(body, parse_constant=_left_out)
    except (ValueError, RecursionError):
        text = _shallow(body.decode("utf-8-sig", "surrogateescape"))
        return json.loads(text, strict=False, parse_int=_whole, parse_constant=_left_out)


def _left_out(_: str) -> LeftOut:
    return LeftOut()


def _whole(digits: str) -> int | LeftOut:
    return int(digits) if len(digits) <= _DIGITS else LeftOut()


def _shallow(text: str) -> str:
    """*text* without what is nested too deep."""
    kept: list[str] = []
    depth, end = 0, 0
    for token in _TOKEN.finditer(text):
        sign = token.group()
        if sign in "[{":
            depth += 1
            if depth == _DEEPEST:
                kept += [text[end : token.start()], _NO_NUMBER]
        elif sign in "]}":
            if depth == _DEEPEST:
                end = token.end()
            depth -= 1
    if depth >= _DEEPEST:
        raise ValueError(depth)
    return "".join([*kept, text[end:]])
