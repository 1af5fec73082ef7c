"""Which column of a file holds which field: mapped, by preset, or by its own name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.moments import DateOrder
from peonline_desktop.domain.own_columns import OURS
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.domain.scores import PassMark, read_pass_mark
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.domain.verdicts import Verdict
from peonline_desktop.sources.files.presets import Preset

FIELDS = (
    "person",
    "name",
    "email",
    "activity",
    "title",
    "finished",
    "verdict",
    "score",
    "result_id",
)
NEEDED = ("person", "activity", "finished")


@dataclass(frozen=True)
class Layout:
    """Field -> column position; *custom* holds (header, position) of the other columns.

    With a *pass_mark* the score says who passed; without it, and without a column of verdicts,
    *unjudged* is the verdict of everybody. *words* are what words mean in this file, *numbers*
    the headers of the columns with the numbers of a register, by orgID, and *number_places*
    where such numbers stand, whatever says so.
    """

    headers: Sequence[str]
    columns: Mapping[str, int]
    custom: Sequence[tuple[str, int]]
    activity: str | None
    unjudged: Verdict
    date_order: DateOrder | None
    pass_mark: PassMark | None
    words: Mapping[str, Verdict]
    numbers: Mapping[int, str]
    number_places: frozenset[int]

    def cell(self, cells: Sequence[str], field: str) -> str:
        """The text of *field* in a row; empty when the file has no such column."""
        position = self.columns.get(field)
        if position is None or position >= len(cells):
            return ""
        return cells[position].removeprefix("'")

    def header(self, field: str) -> str:
        """The header of *field*, or the field's own name when it has no column."""
        position = self.columns.get(field)
        return field if position is None else self.headers[position]


def layout_of(
    headers: Sequence[str],
    how: HowToRead,
    preset: Preset | None,
    fields: Mapping[str, str],
) -> Layout:
    """How to read a table with these *headers*. *fields* are the custom fields that registers
    take their numbers from, by form: a header that is one but for its capitals is that field.

    Raises Refused when a needed column is not found, WrongUse when a mapped header does not
    exist, or nothing says who passed.
    """
    columns = known_columns(headers, preset)
    columns.update(_said_columns(headers, how))
    columns = {field: place for field, place in columns.items() if place >= 0}
    missing = missing_fields(columns, how.activity)
    if missing:
        raise Refused("columns_missing", missing=", ".join(missing), found=listed(headers))
    numbers = _said_numbers(headers, how)
    taken = set(columns.values()) - {headers.index(header) for header in numbers.values()}
    order = how.date_order or (preset.answers.date_order if preset else None)
    mark = None if "verdict" in columns else _pass_mark(how, preset)
    _check_verdict(columns, headers, how, preset, mark)
    is_meeting = preset is not None and preset.meeting is not None and not how.all_passed
    return Layout(
        headers,
        columns,
        [
            (fields.get(activity_form(h), h), n)
            for n, h in enumerate(headers)
            if n not in taken and _is_custom(h)
        ],
        how.activity,
        Verdict.OPEN if is_meeting else Verdict.PASSED,
        DateOrder(order) if order else None,
        mark,
        how.verdicts,
        numbers,
        frozenset(n for n, h in enumerate(headers) if _has_numbers(h, fields, numbers)),
    )


def _has_numbers(header: str, fields: Mapping[str, str], said: Mapping[int, str]) -> bool:
    return activity_form(header) in fields or header in said.values()


def known_columns(headers: Sequence[str], preset: Preset | None) -> dict[str, int]:
    """Field -> position, by the fields' own names and by the preset."""
    positions = _positions(headers)
    columns = {field: positions[field] for field in FIELDS if field in positions}
    if preset:
        for field in preset.columns:
            place = preset.header_of(field, headers)
            if place is not None:
                columns[field] = place
    return columns


def missing_fields(columns: Mapping[str, object], activity: str | None) -> list[str]:
    """The fields without which a file cannot be read."""
    return [f for f in NEEDED if f not in columns and not (f == "activity" and activity)]


def guessed_columns(
    headers: Sequence[str],
    how: HowToRead,
    preset: Preset | None,
    words: Mapping[str, Sequence[str]],
) -> dict[str, str]:
    """Field -> header: as *how* and the preset say, else by the *words* that headers usually
    have. Where nobody says more, a file is read so.
    """
    columns = {f: headers[p] for f, p in known_columns(headers, preset).items()}
    columns.update(how.columns)
    for field in FIELDS if preset is None else ():
        taken = {activity_form(header) for header in columns.values()}
        free = [h for h in headers if h and activity_form(h) not in taken]
        if field not in columns and field not in how.columns:
            guess = _by_words(free, words.get(field, ()))
            columns.update({field: guess} if guess else {})
    return {field: header for field, header in columns.items() if header}


def listed(headers: Sequence[str]) -> str:
    """At most ten headers, to be shown; longer ones cut."""
    shown = [header[:40] for header in headers if header]
    return ", ".join(shown[:10]) + (", …" if len(shown) > len(shown[:10]) else "")


def _positions(headers: Sequence[str]) -> dict[str, int]:
    positions: dict[str, int] = {}
    for place, header in enumerate(headers):
        if header:
            positions.setdefault(activity_form(header), place)
    return positions


def _said_columns(headers: Sequence[str], how: HowToRead) -> dict[str, int]:
    """Field -> position, as it was said; -1 for a field that is not in the file."""
    positions, columns = _positions(headers), {}
    for field, header in how.columns.items():
        if field not in FIELDS:
            raise WrongUse("field_unknown", field=field, known=", ".join(FIELDS))
        columns[field] = _place_of(header, positions, headers) if header else -1
    return columns


def _said_numbers(headers: Sequence[str], how: HowToRead) -> dict[int, str]:
    """The headers of the columns with a register's numbers as they stand, by orgID."""
    positions = _positions(headers)
    said = {org: header for org, header in how.numbers.items() if header}
    return {org: headers[_place_of(h, positions, headers)] for org, h in said.items()}


def _place_of(header: str, positions: Mapping[str, int], headers: Sequence[str]) -> int:
    """The place of a column that was said; raises WrongUse when there is none."""
    place = positions.get(activity_form(header))
    if place is None:
        raise WrongUse("header_unknown", header=header, found=listed(headers))
    return place


def _is_custom(header: str) -> bool:
    """Whether a column that is no field of ours is kept as a custom field."""
    return bool(header) and not header.startswith(OURS)


def _pass_mark(how: HowToRead, preset: Preset | None) -> PassMark | None:
    text = how.pass_mark or (preset.answers.pass_mark if preset else None)
    if text is None or how.all_passed:
        return None
    try:
        return read_pass_mark(text)
    except ValueError as error:
        raise WrongUse("pass_mark_wrong", value=text) from error


def _check_verdict(
    columns: Mapping[str, int],
    headers: Sequence[str],
    how: HowToRead,
    preset: Preset | None,
    mark: PassMark | None,
) -> None:
    """Raises WrongUse when nothing says who passed."""
    if "verdict" in columns or how.all_passed:
        return
    if mark is not None:
        if "score" not in columns:
            raise WrongUse("score_column_missing", found=listed(headers))
    elif preset is None or not (preset.all_passed or preset.meeting):
        raise WrongUse("verdict_column_missing", found=listed(headers))


def _by_words(headers: Sequence[str], words: Sequence[str]) -> str | None:
    """The first of *headers* that is one of *words*, the likeliest word first."""
    by_name = {activity_form(header): header for header in headers}
    return next((by_name[word] for word in words if word in by_name), None)
