"""Registration numbers: how a custom field's text becomes the number a register knows.

Numbers are text. The rules are contract.md's "Numbers of people": what may be taken off, what
holds a number back and why, and what may be proposed (never applied) in its place.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from peonline_desktop.domain.moments import reads_as_date
from peonline_desktop.domain.number_doubts import (
    has_decimals,
    has_digits_of_a_number,
    is_no_number,
    joins_numbers,
    part_that_fits,
)
from peonline_desktop.domain.number_forms import allowed_lengths, fits, is_digits_only
from peonline_desktop.domain.number_proposals import (
    MOST_ZEROS_DROPPED,
    part_to_take,
    proposal_for,
    with_zeros,
)
from peonline_desktop.domain.number_text import cleaned, has_letter_or_digit
from peonline_desktop.domain.number_words import NumberWords
from peonline_desktop.domain.settings import Group

MISSING = "number_missing"
DAMAGED = "number_damaged"
MISFIT = "number_misfit"
SEVERAL = "number_several"
SECOND_FIELD = "second_field"

# Of fields that all wait, the one that is nearest to a number tells what is waited for.
_NEAREST: Mapping[str | None, int] = {MISFIT: 0, DAMAGED: 1, SEVERAL: 1, MISSING: 2}
_EXPONENT = re.compile(r"[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+")
_ZERO_DECIMALS = re.compile(r"([0-9](?:[0-9 .\-]*[0-9])?)[.,]0+")
_OF_A_GROUP = r"\s*[0-9]{1,5}\s*/[^,;|\n]*+"
_SPLIT_BY_GROUP = re.compile(rf"{_OF_A_GROUP}(?:[,;|\n]{_OF_A_GROUP})*[,;|\n]?\s*")
_BETWEEN_GROUPS = re.compile(  # spaces are looked at once, however many there are
    r"[,;|]|\n(?!/)|(?<!\s)\s+(?:(?:en|and|et)\s+)?(?=[0-9]{1,5}\s*/)", re.IGNORECASE
)
_BETWEEN_NUMBERS = re.compile(r"[,;/|\n]|(?<=\s)(?:en|and|et|of|or|ou)(?=\s)", re.IGNORECASE)
_FILLERS = re.compile(r"[ .\-]")
_PREFIX = "BIG-"


@dataclass(frozen=True, slots=True)
class Number:
    """What a field holds for a group.

    *text* is the number as it would be sent; empty when there is none to send, or none was
    chosen of several. *found* is what stands in the field, as it came, when that needs saying.
    *waits* is the reason that holds it back; None when it may go. *proposal* is a repair to
    offer, *choices* are the numbers of a field with several. *warning* is a code for a number
    that looks odd: MISFIT also where it goes after all, SECOND_FIELD when an earlier field was
    passed over. *passed_over* are the numbers that such fields hold.
    """

    text: str
    found: str | None = None
    waits: str | None = None
    proposal: str | None = None
    choices: tuple[str, ...] = ()
    warning: str | None = None
    passed_over: tuple[str, ...] = ()


def choose_number(fields: Mapping[str, str], group: Group, words: NumberWords) -> Number | None:
    """The number for *group* from a person's custom *fields*, in the group's order.

    The first that may go counts; one that waits is passed over for it, with a warning. None
    when no field holds anything for this group.
    """
    waiting: list[Number] = []
    for field in group.fields:
        text = fields.get(field)
        number = read_number(text, group, words) if text else None
        if number is None:
            continue
        if number.waits is None:
            return _after(waiting, number) if waiting else number
        waiting.append(number)
    return min(waiting, key=lambda each: _NEAREST[each.waits], default=None)


def read_number(text: str, group: Group, words: NumberWords) -> Number | None:
    """The number that one field's *text* holds for *group*; None when it holds none."""
    if text.isascii() and text.isdigit():
        number: Number | None = _judged(text, group)  # most are so: nothing to clean
    else:
        number = _read(text, group, words)
    return replace(number, found=text) if number and number.waits else number


def with_repair(text: str, group: Group, repaired: str) -> str:
    """A field's *text* with *repaired* in place of the number it holds for *group*."""
    if not _SPLIT_BY_GROUP.fullmatch(cleaned(text)):
        return repaired
    parts = [part for each in _BETWEEN_GROUPS.split(cleaned(text)) if (part := each.strip())]
    mended: dict[str, None] = {}
    for part in parts:
        ours = _org_of(part) == group.org_id
        mended[f"{group.org_id}/{repaired}" if ours else part] = None
    return ", ".join(mended)


def _after(waiting: list[Number], number: Number) -> Number:
    """*number*, of a field after others that wait."""
    others = tuple(each.text for each in waiting if each.text)
    return replace(number, warning=SECOND_FIELD, passed_over=others)


def said_for_others(fields: Mapping[str, str], group: Group) -> str | None:
    """What stands in the first of a *group*'s fields that holds numbers of other groups only;
    None when there is none.
    """
    for text in filter(None, map(fields.get, group.fields)):
        plain = cleaned(text)
        if plain and not _own_part(plain, group.org_id):
            return text
    return None


def _own_part(text: str, org_id: int) -> str:
    """Of "52/123456, 19/39…" what is said for *org_id*; any other text as it is. 12/03/2026 is
    a date.
    """
    if "/" not in text or not _SPLIT_BY_GROUP.fullmatch(text) or reads_as_date(text):
        return text
    parts = filter(None, _BETWEEN_GROUPS.split(text))
    return "\n".join(p.partition("/")[2].strip() for p in parts if _org_of(p) == org_id)


def _org_of(part: str) -> int:
    return int(part.partition("/")[0])


def _without_prefix(text: str, group: Group) -> str:
    """*text* without the BIG- that registers do not send, unless the group says to keep it."""
    if group.keep_prefix or text[: len(_PREFIX)].upper() != _PREFIX:
        return text
    return text[len(_PREFIX) :].strip()


@lru_cache(maxsize=65536)
def _read(text: str, group: Group, words: NumberWords) -> Number | None:
    own = _without_prefix(_own_part(cleaned(text), group.org_id), group)
    if words.mean_none(own):
        return None
    if words.mean_not_yet(own) or not has_letter_or_digit(own):
        return Number("", waits=MISSING)
    return _number_of(own, group, words)


def _number_of(text: str, group: Group, words: NumberWords) -> Number:
    """The number of a cleaned *text* that holds a letter or digit."""
    if not text.strip("0 .,-\n"):
        return Number("", waits=MISSING)
    if fits(text, group):
        return Number(text)
    choices = tuple(dict.fromkeys(_choices(text, group)))
    doubted = _doubted(text, group, words, choices)
    return doubted or _judged(choices[0] if choices else _sent_of(text, group), group)


def _doubted(
    text: str, group: Group, words: NumberWords, choices: tuple[str, ...]
) -> Number | None:
    """A *text* that does not have the form and waits as it stands, with its *choices* if it
    holds several; None when its number is still to be judged.
    """
    if reads_as_date(text):
        return Number(text, waits=MISFIT, warning=MISFIT)
    if damaged := _damaged(text, group):
        return damaged
    if len(choices) > 1:
        return Number("", waits=SEVERAL, choices=choices)
    if choices:
        return None
    if has_decimals(text, group):
        return Number(text, waits=DAMAGED)
    return _no_number_to_a_reader(text, group, words)


def _no_number_to_a_reader(text: str, group: Group, words: NumberWords) -> Number | None:
    """What would go, but is told for something else by whoever reads it; else None."""
    if joins_numbers(text, group):
        proposal = part_that_fits(text, group) or proposal_for(text, group)
        return Number(text, waits=MISFIT, proposal=proposal, warning=MISFIT)
    if not group.pattern and is_no_number(text, words):
        return Number("", waits=MISSING)
    return None


def _damaged(text: str, group: Group) -> Number | None:
    """A number with an exponent, or with zeros for decimals, which a repair takes off."""
    if _EXPONENT.fullmatch(text):
        return Number(text, waits=DAMAGED)
    whole = _ZERO_DECIMALS.fullmatch(text)
    if whole and (is_digits_only(group.pattern) or whole[1].isdigit()):
        repaired = with_zeros(_FILLERS.sub("", whole[1]), group)
        return Number(text, waits=DAMAGED, proposal=repaired)
    return None


def _choices(text: str, group: Group) -> list[str]:
    """The numbers of a *text* that holds several, as they would be sent; none if it does not.

    Parts are several numbers when each has four digits or fits the form; of parts with only
    spaces between them each must fit.
    """
    numbers = [number for part in _parts(text, group) if (number := _bare(part, group))]
    several = len(numbers) > 1 and all(_is_number(each, group) for each in numbers)
    return numbers if several else []


def _parts(text: str, group: Group) -> Iterator[str]:
    for part in _BETWEEN_NUMBERS.split(text):
        words = part.split()
        if all(fits(_bare(word, group), group) for word in words):
            yield from words
        else:
            yield part.strip()


def _is_number(text: str, group: Group) -> bool:
    return has_digits_of_a_number(text) or fits(text, group)


def _bare(text: str, group: Group) -> str:
    return _sent_of(_without_prefix(text.strip(), group), group)


def _sent_of(text: str, group: Group) -> str:
    """*text* as it would be sent: without spaces, dots and hyphens where all numbers of the
    group are digits; but what a tab or line break keeps apart is never joined.
    """
    if "\n" in text:
        return text.replace("\n", " ")
    return _FILLERS.sub("", text) if is_digits_only(group.pattern) else text


def _judged(number: str, group: Group) -> Number:
    """A number as it would be sent, with what holds it back."""
    if not number.strip("0"):
        return Number("", waits=MISSING)
    if not group.pattern or fits(number, group):
        return Number(number)
    if part_to_take(number, group) is None and _is_too_short(number, group):
        return Number(number, waits=DAMAGED, proposal=with_zeros(number, group))
    proposal = proposal_for(number, group)
    return Number(number, waits=MISFIT, proposal=proposal, warning=MISFIT)


def _is_too_short(number: str, group: Group) -> bool:
    """Whether digits are one or two short of an allowed length, as when zeros were dropped."""
    if not (number.isascii() and number.isdigit()):
        return False
    lengths = allowed_lengths(group.pattern)
    longer = range(len(number), len(number) + MOST_ZEROS_DROPPED + 1)
    return len(number) not in lengths and any(length in lengths for length in longer)
