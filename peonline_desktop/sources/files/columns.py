"""Which column of a file holds which field: mapped, by preset, or by its own name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.incoming import OURS, HowToRead
from peonline_desktop.domain.moments import DateOrder
from peonline_desktop.domain.scores import PassMark, read_pass_mark
from peonline_desktop.sources.files.presets import Preset, recognised

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


@dataclass(frozen=True)
class Layout:
    """Field -> column position; *custom* holds (header, position) of the other columns.

    With a *pass_mark* the score says who passed; with *all_passed* everybody did.
    """

    headers: Sequence[str]
    columns: Mapping[str, int]
    custom: Sequence[tuple[str, int]]
    activity: str | None
    all_passed: bool
    date_order: DateOrder | None
    pass_mark: PassMark | None

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


def layout_of(headers: Sequence[str], how: HowToRead, presets: Sequence[Preset]) -> Layout:
    """How to read a file with these *headers*.

    Raises Refused when a needed column is not found, WrongUse when a mapped header or the
    preset does not exist, or nothing says who passed.
    """
    preset = _preset(headers, how, presets)
    positions = {header.casefold(): place for place, header in enumerate(headers) if header}
    columns = _known_columns(positions, preset)
    for field, header in how.columns.items():
        if field not in FIELDS:
            raise WrongUse("field_unknown", field=field, known=", ".join(FIELDS))
        if not header.strip():
            columns.pop(field, None)
            continue
        if header.strip().casefold() not in positions:
            raise WrongUse("header_unknown", header=header, found=_listed(headers))
        columns[field] = positions[header.strip().casefold()]
    _check(columns, headers, how, preset)
    taken = set(columns.values())
    order = how.date_order or (preset.date_order if preset else None)
    mark = None if "verdict" in columns else _pass_mark(how, preset)
    return Layout(
        headers,
        columns,
        [(h, n) for n, h in enumerate(headers) if n not in taken and _is_custom(h)],
        how.activity,
        all_passed="verdict" not in columns and mark is None,
        date_order=DateOrder(order) if order else None,
        pass_mark=mark,
    )


def _is_custom(header: str) -> bool:
    """Whether a column that is no field of ours is kept as a custom field."""
    return bool(header) and not header.startswith(OURS)


def _pass_mark(how: HowToRead, preset: Preset | None) -> PassMark | None:
    text = how.pass_mark or (preset.pass_mark if preset else None)
    if text is None or how.all_passed:
        return None
    try:
        return read_pass_mark(text)
    except ValueError as error:
        raise WrongUse("pass_mark_wrong", value=text) from error


def _known_columns(positions: Mapping[str, int], preset: Preset | None) -> dict[str, int]:
    """Field -> position, by the fields' own names and by the preset."""
    columns = {field: positions[field] for field in FIELDS if field in positions}
    if preset:
        columns.update(
            (field, positions[header.casefold()])
            for field, header in preset.columns.items()
            if header.casefold() in positions
        )
    return columns


def guessed_columns(
    headers: Sequence[str],
    how: HowToRead,
    presets: Sequence[Preset],
    words: Mapping[str, Sequence[str]],
) -> tuple[Preset | None, dict[str, str]]:
    """The preset of these *headers*, and field -> header: as *how* and the preset say, else
    by the *words* that headers usually have. For a preview: a guess is shown, never used
    unseen.
    """
    preset = _preset(headers, how, presets)
    positions = {header.casefold(): place for place, header in enumerate(headers) if header}
    columns = {f: headers[p] for f, p in _known_columns(positions, preset).items()}
    columns.update(how.columns)
    for field in FIELDS if preset is None else ():
        taken = {header.casefold() for header in columns.values()}
        free = [h for h in headers if h and h.casefold() not in taken]
        if field not in columns and field not in how.columns:
            guess = _by_words(free, words.get(field, ()))
            columns.update({field: guess} if guess else {})
    return preset, {field: header for field, header in columns.items() if header}


def _by_words(headers: Sequence[str], words: Sequence[str]) -> str | None:
    """The first of *headers* that is one of *words*, the likeliest word first."""
    by_name = {" ".join(header.casefold().split()): header for header in headers}
    return next((by_name[word] for word in words if word in by_name), None)


def _preset(headers: Sequence[str], how: HowToRead, presets: Sequence[Preset]) -> Preset | None:
    if how.preset is None:
        return recognised(presets, headers)
    for preset in presets:
        if preset.name == how.preset:
            return preset
    known = ", ".join(sorted(preset.name for preset in presets))
    raise WrongUse("preset_unknown", name=how.preset, known=known)


def _check(
    columns: Mapping[str, int],
    headers: Sequence[str],
    how: HowToRead,
    preset: Preset | None,
) -> None:
    needed = ["person", "finished"] if how.activity else ["person", "activity", "finished"]
    missing = [field for field in needed if field not in columns]
    if missing:
        raise Refused("columns_missing", missing=", ".join(missing), found=_listed(headers))
    if "verdict" in columns or how.all_passed:
        return
    if how.pass_mark or (preset and preset.pass_mark):
        if "score" not in columns:
            raise WrongUse("score_column_missing", found=_listed(headers))
    elif not (preset and preset.all_passed):
        raise WrongUse("verdict_column_missing", found=_listed(headers))


def _listed(headers: Sequence[str]) -> str:
    """At most ten headers, to be shown; longer ones cut."""
    shown = [header[:40] for header in headers if header]
    return ", ".join(shown[:10]) + (", …" if len(shown) > len(shown[:10]) else "")
