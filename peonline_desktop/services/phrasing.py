"""Fills counts into texts: how a language writes them, and the word that goes with one or with
several: "{rows:n} {rows:rij|rijen}".
"""

from string import Formatter

_BETWEEN_THOUSANDS = {"nl": ".", "en": ",", "fr": "\u202f"}
_GROUPED = "n"


class Phrasing(Formatter):
    """Fills texts in one language."""

    def __init__(self, language: str) -> None:
        """In French nought is one thing, elsewhere it is several."""
        self._singular = (0, 1) if language == "fr" else (1,)
        self._between = _BETWEEN_THOUSANDS[language]

    def format_field(self, value: object, format_spec: str) -> str:
        """A count as "n", or one of two words by it; anything else as Python has it."""
        one, between, several = format_spec.partition("|")
        if not between and format_spec != _GROUPED:
            return str(super().format_field(value, format_spec))
        if between:
            return one if value in self._singular else several
        if not isinstance(value, int):
            return str(value)
        return f"{value:,}".replace(",", self._between)
