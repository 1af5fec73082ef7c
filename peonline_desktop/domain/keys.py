"""Whether what stands where a person's key should be can be anybody's key at all.

Many rows hold the same word for *nobody*; taken for a key it would make one person of them.
"""

import re

from peonline_desktop.domain.number_text import cleaned
from peonline_desktop.domain.number_words import NumberWords

_DAMAGED = re.compile(r"[0-9]+(?:[.,][0-9]+[eE][+-]?|[eE][+-])[0-9]+")  # 1,23457E+07; not 12E5
_QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb"
_ZERO_DECIMALS = re.compile(r"([0-9]+)[.,]0+")


def is_identifier(key: str) -> bool:
    """Whether a key that a learning system gave has a letter or digit, of whatever script."""
    return any(map(str.isalnum, key))


def names_somebody(key: str, words: NumberWords) -> bool:
    """Whether a key in a list can be somebody's: no word for nobody, no signs or
    zeros only, no error of Excel, and no number that lost its digits to an exponent.
    """
    if key.isascii() and key.isalnum() and not key.isalpha():
        return bool(key.strip("0"))  # most are so
    text = cleaned(key)
    if not is_identifier(text) or not text.strip("0 .,-\n") or _DAMAGED.fullmatch(text):
        return False
    return "@" in text or not words.mean_nobody(text)


def undamaged(form: str) -> str | None:
    """The form of the key that *form* was before a quotation mark was left in it, or zeros for
    decimals were put behind it; None when it shows no such damage.
    """
    if form.isalnum():
        return None
    bare = form.strip(_QUOTES).strip()
    if whole := _ZERO_DECIMALS.fullmatch(bare):
        bare = whole[1]
    return bare if bare and bare != form else None
