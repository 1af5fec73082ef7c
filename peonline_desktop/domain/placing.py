"""Derivation, first half: which attendances a person has.

A pure function of results, people's fields, groups, accreditations, what has already left
*ready*, and the administrator's decisions. Must not know a clock or a database.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from peonline_desktop.domain.attendance import Attendance, Result, Sent, State
from peonline_desktop.domain.days import end_date_text
from peonline_desktop.domain.number_text import has_letter_or_digit
from peonline_desktop.domain.numbers import choose_number
from peonline_desktop.domain.settings import Accreditation, Group
from peonline_desktop.domain.world import Person, Placed, Skip, World

_EARLIEST = datetime.min.replace(tzinfo=UTC)


def place(person: Person, world: World) -> Placed:
    """Decide which rows *person* has."""
    placed = Placed(person)
    touched = {row.accreditation_id for row in person.rows}
    for result in person.results:
        touched |= world.by_activity.get(result.activity, set())
    candidates: list[tuple[Accreditation, Result]] = []
    for accreditation_id in sorted(touched):
        accreditation = world.accreditations[accreditation_id]
        group = world.groups[accreditation.org_id]
        if group.org_id not in placed.numbers:
            number = choose_number(person.fields, group, world.number_words)
            placed.numbers[group.org_id] = number
        candidates += _candidates(placed, accreditation, group, world)
    _give_places(placed, candidates, world)
    return placed


def _candidates(
    placed: Placed, accreditation: Accreditation, group: Group, world: World
) -> list[tuple[Accreditation, Result]]:
    """Keep the rows that stay, skip what cannot have a row, and return who wants one."""
    rows = [row for row in placed.person.rows if row.accreditation_id == accreditation.id]
    passes = []
    for result in placed.person.results:
        if accreditation.removed or not world.is_of(result, accreditation):
            continue
        if reason := _excluded(accreditation, group, result):
            if not any(row.result_id == result.id and _stays(row) for row in rows):
                _skip(placed, accreditation, result, reason)
        else:
            passes.append(result)
    passes.sort(key=_when)
    kept = []
    for row in filter(_stays, rows):
        kept.append(_going_again(row, accreditation, passes, placed, world))
        placed.rows.append(kept[-1])
    placed.gone += [row for row in rows if not _stays(row)]
    having = {row.result_id for row in kept}
    wanting = [result for result in passes if result.id not in having]
    if not accreditation.every_pass:
        elsewhere = [
            row
            for row in placed.person.rows
            if row.accreditation_id != accreditation.id and _stays(row)
        ]
        occupied = any(
            _occupies(row, world) and _is_place_of(accreditation, row, world)
            for row in (*kept, *elsewhere)
        )
        for result in wanting if occupied else wanting[1:]:
            _skip(placed, accreditation, result, "counted_before")
        wanting = [] if occupied else wanting[:1]
    return [(accreditation, result) for result in wanting]


def _excluded(accreditation: Accreditation, group: Group, result: Result) -> str | None:
    if not accreditation.counts(result.verdict) or result.day is None:
        return "not_passed"
    if accreditation.posted_elsewhere:
        return "posted_elsewhere"
    if not group.active:
        return "group_inactive"
    return None if accreditation.covers(result.day) else "outside_period"


def _give_places(
    placed: Placed, candidates: list[tuple[Accreditation, Result]], world: World
) -> None:
    """Give each candidate a row unless PE-Online's key is taken or no number is due."""
    taken = {
        _key(world.accreditations[row.accreditation_id], row.sent)
        for row in placed.rows
        if _occupies(row, world)
    }
    winners = []
    for accreditation, result in sorted(candidates, key=lambda c: (_when(c[1]), c[0].id)):
        sent = as_now(accreditation, result, placed)
        if (key := _key(accreditation, sent)) in taken:
            _skip(placed, accreditation, result, "counted_before")
            continue
        taken.add(key)
        winners.append((accreditation, result, sent))
    elsewhere = _numbered_elsewhere(placed, winners, world)
    old = {(row.accreditation_id, row.result_id): row for row in placed.gone}
    for accreditation, result, sent in winners:
        if placed.numbers[accreditation.org_id] is None and (
            elsewhere.get(result.id, set()) - {accreditation.org_id}
        ):
            _skip(placed, accreditation, result, "no_number_in_group")
            continue
        row = old.get((accreditation.id, result.id))
        placed.rows.append(row or _new_row(accreditation, result, sent))
    stayed = {row.id for row in placed.rows}
    placed.gone = [row for row in placed.gone if row.id not in stayed]


def _numbered_elsewhere(
    placed: Placed, winners: list[tuple[Accreditation, Result, Sent]], world: World
) -> dict[int, set[int]]:
    """Per result the groups that have, or had before, an attendance with a number."""
    groups: dict[int, set[int]] = {}
    for row in placed.rows:
        org_id = world.accreditations[row.accreditation_id].org_id
        groups.setdefault(row.result_id, set()).add(org_id)
    for accreditation, result, _ in winners:
        if placed.numbers[accreditation.org_id] is not None:
            groups.setdefault(result.id, set()).add(accreditation.org_id)
    for result_id, skips in placed.skips.items():
        for skip in skips:
            if skip.reason == "counted_before" and placed.numbers[skip.org_id] is not None:
                groups.setdefault(result_id, set()).add(skip.org_id)
    return groups


def _going_again(
    row: Attendance,
    accreditation: Accreditation,
    passes: list[Result],
    placed: Placed,
    world: World,
) -> Attendance:
    """A row that stays: as it would go now if it is to go, and a rejected one ready again
    when what it was refused for has changed.
    """
    went_for_nobody = _went_for_nobody(row)
    if row.state in (State.WAITING, State.READY) or went_for_nobody:
        state = State.WAITING if went_for_nobody else row.state
        mine = next(each for each in placed.person.results if each.id == row.result_id)
        return replace(row, state=state, sent=as_now(accreditation, mine, placed))
    if row.state is not State.REJECTED:
        return row
    result = next((result for result in passes if result.id == row.result_id), None)
    number = placed.numbers[accreditation.org_id]
    if result is None or number is None or not number.text:
        return row
    reason = world.reasons[row.reason or "other"]
    now = as_now(accreditation, result, placed)
    changed = changed_parts(row.sent, now)
    lifted = world.standing(accreditation).lifted_at_call > row.turned_at_call
    if not (reason.goes_again_on & changed or (reason.whole_course and lifted)):
        return row
    decided = {other.id: other for other in placed.rows}
    others = [
        decided.get(other.id, other) for other in placed.person.rows if other.id != row.id
    ]
    if not may_go_again(row, others, world, now):
        return row
    return replace(row, state=State.READY, reason=None, sent=now)


def may_go_again(
    row: Attendance, others: Iterable[Attendance], world: World, now: Sent
) -> bool:
    """Whether *row*, as it would be sent *now*, has its place and key to itself.

    *others* are the person's other rows; rows never sent give way to it. Of two that were both
    removed by hand (of somebody who was two people here) either may go: neither is credited.
    """
    accreditation = world.accreditations[row.accreditation_id]
    for other in others:
        if not _stays(other) or not _occupies(other, world):
            continue
        if _was_removed(row) and _was_removed(other):
            continue
        if not accreditation.every_pass and _is_place_of(accreditation, other, world):
            return False
        theirs = world.accreditations[other.accreditation_id]
        if _key(theirs, other.sent) == _key(accreditation, now):
            return False
    return True


def changed_parts(old: Sent, new: Sent) -> set[str]:
    """The names of the parts in which two sendings of a row differ."""
    pairs = {
        "number": (old.registration_number, new.registration_number),
        "course": (old.course.course, new.course.course),
        "module": (old.course.module, new.course.module),
        "edition": (old.course.edition, new.course.edition),
        "meeting": (old.course.meeting, new.course.meeting),
        "date": (old.day, new.day),
    }
    return {name for name, (before, after) in pairs.items() if before != after}


def _stays(row: Attendance) -> bool:
    """Whether a row stays whatever becomes of its accreditation."""
    return row.was_sent or row.state not in (State.WAITING, State.READY)


def _went_for_nobody(row: Attendance) -> bool:
    """Whether a row of unknown fate went without a number, as it could in earlier versions:
    nobody can have been credited, and it must not go so again.
    """
    return row.state is State.UNKNOWN and not has_letter_or_digit(row.sent.registration_number)


def _was_removed(row: Attendance) -> bool:
    return row.state is State.WITHDRAWN and row.removed


def _is_place_of(accreditation: Accreditation, row: Attendance, world: World) -> bool:
    """Whether the place of *row* is the one that a person has in *accreditation*.

    An accreditation that is removed and opened again is the same to PE-Online: a row of the
    one, in the period of the other, has the place in both.
    """
    theirs = world.accreditations[row.accreditation_id]
    if theirs.id == accreditation.id:
        return True
    same = (theirs.provider_id, theirs.org_id, theirs.course) == (
        accreditation.provider_id,
        accreditation.org_id,
        accreditation.course,
    )
    one_is_gone = theirs.removed or accreditation.removed
    return same and one_is_gone and accreditation.covers(row.sent.day)


def _occupies(row: Attendance, world: World) -> bool:
    """Whether a row that stays keeps its place from another pass."""
    if row.was_live:
        return True
    if row.state is State.WITHDRAWN:
        return row.removed
    if row.state is State.REJECTED:
        return not world.reasons[row.reason or "other"].about_day
    return True


def _key(accreditation: Accreditation, sent: Sent) -> tuple[object, ...]:
    """PE-Online's own key of a row, for the rows of one person (protocol.md)."""
    course = sent.course
    tail = (
        (course.module, sent.day)
        if course.type.sends_date
        else (course.edition, course.meeting)
    )
    return (accreditation.provider_id, accreditation.org_id, course.course, *tail)


def as_now(accreditation: Accreditation, result: Result, placed: Placed) -> Sent:
    """What would be sent of *result* now."""
    number = placed.numbers[accreditation.org_id]
    if result.day is None:
        raise ValueError(result)
    text = number.text if number else ""
    return Sent(text, accreditation.course, result.day, end_date_text(result.day))


def _new_row(accreditation: Accreditation, result: Result, sent: Sent) -> Attendance:
    person = result.person_id
    return Attendance(0, accreditation.id, person, result.id, State.WAITING, None, sent)


def _skip(placed: Placed, accreditation: Accreditation, result: Result, reason: str) -> None:
    skip = Skip(accreditation.id, accreditation.org_id, reason)
    placed.skips.setdefault(result.id, []).append(skip)


def _when(result: Result) -> tuple[datetime, int]:
    return (result.finished_at or _EARLIEST, result.id)
