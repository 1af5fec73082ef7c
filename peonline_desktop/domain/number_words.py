"""What people type in a number's field when they have no number, or have none yet."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peonline_desktop.domain.number_text import has_letter_or_digit

_EXCEL_ERROR = re.compile(r"#[¡¿]?[A-Z][A-Z/_]*[A-Z](?:/0)? ?[!?]?")

_BETWEEN_WORDS = re.compile(r"[\s(),:;!?]+")
_MOST_WORDS = 4


@dataclass(frozen=True, eq=False)
class NumberWords:
    """The words for *none* and for *not yet*, as `number_words` makes them, and those for
    *nobody* where a person's key should be.

    Equal only to itself, so that what was read by it can be remembered cheaply.
    """

    none: frozenset[str]
    not_yet: frozenset[str]
    nobody: frozenset[str] = frozenset()

    def mean_none(self, text: str) -> bool:
        """Whether a cleaned *text* says that there is no number; signs only say so too."""
        key = _key(text)
        if key in self.none:
            return True
        return not any(map(str.isalnum, key)) and not self._not_yet_sign(key)

    def mean_not_yet(self, text: str) -> bool:
        """Whether a cleaned *text* stands where a number is to come: a word for that, a
        question mark, or an error of Excel in any language.
        """
        key = _key(text)
        if key in self.not_yet or self._not_yet_sign(key):
            return True
        return _EXCEL_ERROR.fullmatch(key.upper()) is not None

    def mean_nobody(self, text: str) -> bool:
        """Whether a cleaned *text* is no person's key: a word for none, not yet or nobody."""
        return self.mean_none(text) or self.mean_not_yet(text) or _key(text) in self.nobody

    def begin(self, text: str) -> bool:
        """Whether a cleaned *text* begins with a word for none or not yet: "volgt z.s.m."."""
        said = [part for part in _BETWEEN_WORDS.split(_key(text)) if part]
        beginnings = (" ".join(said[:count]) for count in range(1, _MOST_WORDS + 1))
        return any(
            words.isalpha() or " " in words
            for words in beginnings
            if words in self.none or words in self.not_yet
        )

    def _not_yet_sign(self, key: str) -> bool:
        return not has_letter_or_digit(key) and any(sign in self.not_yet for sign in key)


def number_words(data: Mapping[str, Mapping[str, Iterable[str]]]) -> NumberWords:
    """The words from the content of number_words.toml: per meaning, lists by language."""
    none, not_yet, nobody = (
        frozenset(_key(word) for words in data.get(meaning, {}).values() for word in words)
        for meaning in ("none", "not_yet", "nobody")
    )
    return NumberWords(none, not_yet, nobody)


def _key(text: str) -> str:
    """*text* without case, accents, dots and space around."""
    letters = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    return " ".join(plain.replace(".", "").split())
