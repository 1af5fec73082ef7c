"""What options of the command say of a file: its columns, its words, its keys."""

from typing import Any

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.verdicts import Verdict, canonical_word
from peonline_desktop.services.accreditation_values import whole_number

_NUMBER = "number:"
_MEANINGS = ("passed", "failed", "open", "completed")


def mapped_columns(texts: tuple[str, ...]) -> dict[str, Any]:
    """What `--column` says, as HowToRead has it: a field's header; with several e-learnings the
    pairs of their verdict and their moment, in order; "number:ORG" the numbers of a register.
    """
    several: dict[str, list[str]] = {}
    for text in texts:
        ((field, header),) = pairs((text,), "column_pair").items()
        several.setdefault(field, []).append(header)
    numbers = {
        _org_id(field.removeprefix(_NUMBER)): several.pop(field)[-1]
        for field in list(several)
        if field.startswith(_NUMBER)
    }
    found: dict[str, Any] = {"numbers": numbers, "pairs": ()}
    if len(several.get("activity", ())) > 1:
        both = several.pop("activity"), several.pop("finished", [])
        if len(both[0]) != len(both[1]):
            raise WrongUse("column_pairs_uneven", activities=len(both[0]), moments=len(both[1]))
        found["pairs"] = tuple(zip(*both, strict=True))
    return {**found, "columns": {field: headers[-1] for field, headers in several.items()}}


def _org_id(text: str) -> int:
    try:
        return whole_number(text, _NUMBER)
    except Refused as refused:
        raise WrongUse(refused.code, **refused.values) from refused


def yes_or_no(text: str | None) -> bool | None:
    """What a "yes" or "no" says; None when nothing is said."""
    return None if text is None else text == "yes"


def meanings(texts: tuple[str, ...]) -> dict[str, Verdict]:
    """What `--verdict WORD=passed` says of words, by canonical word."""
    found = {}
    for word, verdict in pairs(texts, "verdict_pair").items():
        if verdict not in _MEANINGS:
            raise WrongUse("verdict_pair", value=f"{word}={verdict}")
        found[canonical_word(word)] = Verdict(verdict)
    return found


def pairs(texts: tuple[str, ...], code: str) -> dict[str, str]:
    """name=value texts as a mapping; raises WrongUse with *code* for anything else."""
    found = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            raise WrongUse(code, value=text)
        found[name.strip()] = value
    return found
