"""What a source says of a completion, and the words it says it with (contract.md)."""

from enum import StrEnum


class Verdict(StrEnum):
    """The verdict of a result; *completed* counts only where the accreditation says so."""

    PASSED = "passed"
    FAILED = "failed"
    COMPLETED = "completed"
    OPEN = "open"


_WORDS = {
    Verdict.PASSED: "geslaagd|behaald|voldaan|voldoende|ja|passed|pass|yes|true|1"
    "|completed (achieved pass grade)",
    Verdict.FAILED: "gezakt|niet behaald|niet geslaagd|onvoldoende|nee|failed|fail|no"
    "|false|0|completed (did not achieve pass grade)",
    Verdict.OPEN: "niet voltooid|not completed|incomplete|",
    Verdict.COMPLETED: "voltooid|afgerond|completed|complete",
}
_VERDICTS = {word: verdict for verdict, words in _WORDS.items() for word in words.split("|")}


def read_verdict(text: str) -> Verdict | None:
    """The verdict that *text* is a word for; None when it is not a known word."""
    return _VERDICTS.get(" ".join(text.split()).lower())
