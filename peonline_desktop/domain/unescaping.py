"""Takes off every layer of escaping from a text, and tells of each place where it came from.

XML (named and numeric references), percent signs, JSON's backslashes, and the zero bytes of
UTF-16, stacked in any order. What comes out is only for looking in: escapes that are none
become something else.
"""

import re
from array import array
from bisect import bisect_right
from html.entities import name2codepoint

_MOST_LAYERS = 8
_SIGNS = ("&", "%", "\\", "\0")
_P = "%(?:25)*"  # a percent sign, however often it was escaped itself
_HEX, _NEXT = "[0-9a-fA-F]", f"{_P}[89abAB][0-9a-fA-F]"
_ESCAPE = re.compile(
    r"&(?:amp;)*(?:#0*(?P<decimal>\d{1,7});?|#[xX]0*(?P<hexadecimal>[0-9a-fA-F]{1,6});?"
    r"|(?P<name>lt|gt|amp|quot|apos);?|(?P<other>[A-Za-z][A-Za-z0-9]{1,9});)"
    rf"|{_P}[cdCD]{_HEX}{_NEXT}|{_P}[eE]{_HEX}(?:{_NEXT}){{2}}|{_P}[fF][0-7](?:{_NEXT}){{3}}"
    rf"|{_P}{_HEX}{{2}}"
    rf"|\\+u(?P<pair>[dD][89abAB]{_HEX}{{2}}\\+u[dD][c-fC-F]{_HEX}{{2}})"
    rf"|\\+u(?P<unit>{_HEX}{{4}})|\\+(?P<sign>[\"'/nrt])|\\\\+|\0+"
)
_PERCENT = re.compile(rf"{_P}{_HEX}{{2}}")
_NAMES = {**name2codepoint, "apos": ord("'")}
_SIGNED = {"n": "\n", "r": "\r", "t": "\t"}
_LARGEST = 0x10FFFF


def is_escaped(text: str) -> bool:
    """Whether there may be an escape in *text*; most texts have none."""
    return any(sign in text for sign in _SIGNS)


class Unescaped:
    """A text without its escapes."""

    def __init__(self, text: str) -> None:
        """Takes as many layers off as there are, within reason."""
        self._layers: list[_Layer] = []
        for _ in range(_MOST_LAYERS):
            layer = _Layer()
            undone = layer.taken_off(text)
            if undone == text:
                break
            self._layers.append(layer)
            text = undone
        self.text = text

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece of *text* that is not empty came from."""
        for layer in reversed(self._layers):
            start, end = layer.begin(start), layer.end(end)
        return start, end


class _Layer:
    """One layer: per escape where it stood, and which piece took its place."""

    def __init__(self) -> None:
        self._starts, self._ends = array("q"), array("q")
        self._places, self._sizes = array("q"), array("q")
        self._shrunk = 0

    def taken_off(self, text: str) -> str:
        return _ESCAPE.sub(self._one, text)

    def begin(self, place: int) -> int:
        """Where the character at *place* begins in what it was made of."""
        number = bisect_right(self._places, place) - 1
        if number < 0:
            return place
        over = place - self._places[number] - self._sizes[number]
        return self._starts[number] if over < 0 else self._ends[number] + over

    def end(self, place: int) -> int:
        """Where the character before *place* ends in what it was made of."""
        number = bisect_right(self._places, place - 1) - 1
        if number < 0:
            return place
        over = place - self._places[number] - self._sizes[number]
        return self._ends[number] + max(0, over)

    def _one(self, found: re.Match[str]) -> str:
        instead = _plain(found)
        self._starts.append(found.start())
        self._ends.append(found.end())
        self._places.append(found.start() - self._shrunk)
        self._sizes.append(len(instead))
        self._shrunk += found.end() - found.start() - len(instead)
        return instead


def _plain(found: re.Match[str]) -> str:
    """What an escape stands for."""
    text, kind = found[0], found.lastgroup
    if kind is None:
        return _unnamed(text)
    said = found[kind]
    if kind == "sign":
        return _SIGNED.get(said, said)
    if kind == "pair":
        return bytes.fromhex(said[:4] + said[-4:]).decode("utf-16-be")
    if kind in ("name", "other"):
        return chr(_NAMES[said]) if said in _NAMES else text
    number = int(said, 10 if kind == "decimal" else 16)
    return chr(number) if number <= _LARGEST else text


def _unnamed(text: str) -> str:
    """Zero bytes, backslashes, or one character in percent signs: "%25C3%A9" is C3 and A9."""
    if text[0] != "%":
        return "" if text[0] == "\0" else "\\"
    written = bytes.fromhex("".join(part[-2:] for part in _PERCENT.findall(text)))
    try:
        return written.decode()
    except UnicodeDecodeError:
        return written.decode("latin-1")
