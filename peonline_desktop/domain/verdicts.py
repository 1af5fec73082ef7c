"""What a source says of a completion, and the words it says it with (contract.md)."""

import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum


class Verdict(StrEnum):
    """The verdict of a result; *completed* counts only where the accreditation says so."""

    PASSED = "passed"
    FAILED = "failed"
    COMPLETED = "completed"
    OPEN = "open"


PASSES = frozenset({Verdict.PASSED, Verdict.COMPLETED})
"""The verdicts that may count, and so need a day."""

_SET_BY = "set_by"
_STATES = {Verdict.COMPLETED, Verdict.OPEN}
_OUTCOMES = {Verdict.PASSED, Verdict.FAILED}


def canonical_word(text: str) -> str:
    """The form in which words of verdicts are compared and answers about them are kept:
    without case, accents, surrounding or repeated space, and with plain apostrophes.
    """
    if not text.isascii():
        parts = unicodedata.normalize("NFD", text.replace("\u2019", "'"))
        text = "".join(part for part in parts if not unicodedata.combining(part))
    return " ".join(text.casefold().split())


class VerdictWords:
    """The words that are known for each verdict, in all languages together."""

    def __init__(self, words: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        """*words* are those of `resources/verdicts.toml`: per verdict, and per language."""
        self._verdicts = {
            canonical_word(word): verdict
            for verdict in Verdict
            for language in words[verdict].values()
            for word in language
        }
        phrases = [phrase for language in words[_SET_BY].values() for phrase in language]
        self._set_by = tuple(f" ({canonical_word(phrase)} " for phrase in phrases)

    def read(self, text: str, said: Mapping[str, Verdict]) -> Verdict | None:
        """The verdict that *text* is a word for; None when it is not a known word.

        *said* are words (canonical) that somebody gave a meaning for files of this kind; they
        go first.
        """
        word = canonical_word(text)
        verdict = self._meaning(word, said)
        if verdict is not None:
            return verdict
        state = self._without_name(word)
        return self._meaning(state, said) or self._of_pair(state, said)

    def _meaning(self, word: str, said: Mapping[str, Verdict]) -> Verdict | None:
        return said.get(word) or self._verdicts.get(word)

    def _without_name(self, word: str) -> str:
        """The state in "completed (set by NAME)"; any other *word* as it is."""
        places = [word.find(phrase) for phrase in self._set_by if phrase in word]
        if not places or not word.endswith(")"):
            return word
        return word[: min(places)]

    def _of_pair(self, pair: str, said: Mapping[str, Verdict]) -> Verdict | None:
        """The second verdict of "completed/passed", which says more than the first.

        Numbers are no pair (0/1 is a score), and neither is a choice that nobody made: no/yes,
        or completed/not completed.
        """
        parts = [part.strip() for part in pair.split("/", maxsplit=1)]
        if not all(part[:1].isalpha() for part in parts):
            return None
        first, second = self._meaning(parts[0], said), self._meaning(parts[-1], said)
        if first is None or second is None or {first, second} == _OUTCOMES:
            return None
        return second if parts[-1] in said or _go_together(first, second) else None


def _go_together(first: Verdict, second: Verdict) -> bool:
    """Whether two verdicts of a pair can both be so: a state with any outcome, else both good
    or both bad.
    """
    if first in _STATES and second in _OUTCOMES:
        return True
    return (first in PASSES) == (second in PASSES)
