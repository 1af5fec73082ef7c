"""Which keys are one person: a key is merged into a leading one, and nothing else moves.

Results, rows and fields stay with the key they came with, so that a merge can be undone. Must
not know what a merge means for rows.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from peonline_desktop.store.database import Database

_Value = TypeVar("_Value")
CHUNK = 500
# The value that counts comes last: a correction by hand, and of two that of the leading key.
FIELD_ORDER = """by_hand, person_id IN (SELECT m.person_id FROM person_merge m) DESC,
    person_id DESC"""


def leading(db: Database, ids: Iterable[int]) -> dict[int, int]:
    """Of each of these people the id of the leading key: mostly their own."""
    found = {each: each for each in ids}
    for chunk in chunks(list(found)):
        sql = f"""SELECT person_id, into_id FROM person_merge
            WHERE person_id IN ({places(chunk)})"""
        found.update((row[0], row[1]) for row in db.each(sql, *chunk))
    return found


def members(db: Database, leaders: Sequence[int]) -> dict[int, int]:
    """Everyone who is one of the *leaders* or merged into one: id -> leader."""
    found: dict[int, int] = {}
    for chunk in chunks(leaders):
        sql = f"""SELECT person_id, into_id FROM person_merge
            WHERE into_id IN ({places(chunk)})"""
        found.update((row[0], row[1]) for row in db.each(sql, *chunk))
    return {**found, **{leader: leader for leader in leaders}}


def chunks(values: Sequence[_Value]) -> Iterable[Sequence[_Value]]:
    """The values in parts that one statement can hold."""
    return (values[start : start + CHUNK] for start in range(0, len(values), CHUNK))


def places(values: Sequence[object]) -> str:
    """As many question marks as there are values."""
    return ", ".join("?" * len(values))
