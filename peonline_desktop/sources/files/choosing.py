"""Opens a file of results and chooses what of it is read: which sheets, by which preset, with
what was answered before about files of its kind.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from peonline_desktop.domain.errors import Refused, WrongUse
from peonline_desktop.domain.incoming import Seen
from peonline_desktop.domain.own_columns import OURS
from peonline_desktop.domain.reading import Answers, HowToRead
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.sources.files.columns import FIELDS
from peonline_desktop.sources.files.limits import MOST_COLUMNS
from peonline_desktop.sources.files.presets import Preset, load_presets, recognised
from peonline_desktop.sources.files.raw import OpenRaw
from peonline_desktop.sources.files.row import width_of
from peonline_desktop.sources.files.tables import NO_HEADERS, Knows, Opened, Table, opened
from peonline_desktop.sources.files.wide import (
    Unfolding,
    pairs_by_shape,
    said_unfolding,
    unfolding,
)

_SURE = 1000  # of headers: more than any count of words
NEEDED_HEADERS = frozenset({"person", "finished"})
"""The fields that the headers of a table of results name, whatever else they do."""

_HASHED = 16  # characters that stand for a header row


@dataclass(frozen=True)
class Chosen:
    """What of a file is read, and how: the *tables* whose headers are known and equal, and the
    *others*, which are not read. *kind* is what answers about such files are kept under;
    *fields* are the custom fields that registers take their numbers from, by form.
    """

    how: HowToRead
    preset: Preset | None
    kind: str
    tables: list[Table]
    others: list[Table]
    opened: Opened
    seen: Seen
    fields: Mapping[str, str]

    @property
    def lead(self) -> Table:
        """The table whose headers all have."""
        return self.tables[0]

    def pairs_of(self, table: Table) -> Unfolding | None:
        """How the pairs of a report are taken apart; None for a long list."""
        if self.how.pairs:
            return said_unfolding(table.raw_headers, table.headers, self.how.pairs)
        if self.preset is None or self.preset.pairs is None:
            return None
        pairs = self.preset.pairs
        found = pairs_by_shape(table.raw_headers, pairs.style)
        return unfolding(table.raw_headers, table.headers, found, pairs)


class Chooser:
    """Chooses by presets, which are read anew for each file, so that one dropped into the
    administrator's own folder works at once.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        words: Mapping[str, Sequence[str]],
        answers: Callable[[str], Answers],
        fields: Callable[[], Mapping[str, str]],
        open_raw: OpenRaw,
    ) -> None:
        """*folders* hold presets, the administrator's own first; *words* are what headers are
        usually called, by field; *answers* is what was once said about files of a kind, and
        *fields* which custom fields hold numbers, by form.
        """
        self._open_raw = open_raw
        self._folders = folders
        self._answers = answers
        self._fields = fields
        self._fields_by_word: dict[str, set[str]] = {}
        for field in FIELDS:
            for word in (*words.get(field, ()), field):
                self._fields_by_word.setdefault(word, set()).add(field)

    def choose(self, path: Path, how: HowToRead) -> Chosen:
        """What of *path* is read.

        Raises Refused for what is no table or cannot be used, WrongUse when a sheet or preset
        is not there.
        """
        presets = load_presets(*self._folders)
        chosen = self._chosen(path, how, presets)
        if how.encoding is None and chosen.how.encoding is not None:
            chosen.opened.close()
            chosen = self._chosen(path, chosen.how, presets)
        with chosen.opened.unless_good():
            if chosen.preset is not None and chosen.preset.refused:
                raise Refused(chosen.preset.refused, path=str(path))
            if chosen.pairs_of(chosen.lead) is None:
                _refuse_too_wide(path, chosen.tables)
        return chosen

    def _chosen(self, path: Path, how: HowToRead, presets: Sequence[Preset]) -> Chosen:
        seen = Seen()
        found = opened(
            path,
            seen.lines,
            self._knows(how, presets),
            sheet=None if how.sheet_as_before else how.sheet or None,
            header_row=how.header_row,
            encoding=how.encoding,
            open_raw=self._open_raw,
        )
        with found.unless_good():
            return self._of_tables(path, how, presets, found, seen)

    def _of_tables(
        self, path: Path, how: HowToRead, presets: Sequence[Preset], found: Opened, seen: Seen
    ) -> Chosen:
        tables = _read_together(found.tables, how)
        if not tables:
            raise Refused("file_empty", path=str(path))
        preset = _preset(tables[0], how, presets)
        kind = preset.name if preset else _kind_of(tables[0])
        before = self._answers(kind).over(preset.answers if preset else Answers())
        read = {table.sheet for table in tables}
        others = [table for table in found.tables if table.sheet not in read]
        how = how.filled_up(before)
        return Chosen(how, preset, kind, tables, others, found, seen, self._fields())

    def _knows(self, how: HowToRead, presets: Sequence[Preset]) -> Knows:
        """How surely a row holds headers: those of a preset, those that are said, or by how
        many fields its words name, if the needed ones are among them.
        """
        said = {activity_form(header) for header in how.columns.values()} - {""}

        def knows(cells: Sequence[str]) -> int:
            on_a_line = [" ".join(cell.split()) for cell in cells]
            names = {activity_form(cell) for cell in on_a_line}
            if recognised(presets, on_a_line) is not None or (said and said <= names):
                return _SURE
            by_word = self._fields_by_word
            named = set().union(*(by_word[name] for name in names & by_word.keys()))
            return len(named) if named >= NEEDED_HEADERS else 0

        return knows


def _read_together(tables: Sequence[Table], how: HowToRead) -> list[Table]:
    """The tables that are read: the one whose headers are known best, a visible one first, and
    every other visible one that is known to have the same headers.
    """
    with_headers = [table for table in tables if table.known != NO_HEADERS]
    if how.sheet:
        return [table for table in with_headers if table.sheet == how.sheet]
    by_sight = sorted(with_headers, key=lambda table: table.is_hidden)
    lead = max(by_sight, key=lambda table: table.known, default=None)
    if lead is None or not lead.known:
        return [lead] if lead else []
    return [
        table.in_order_of(lead)
        for table in with_headers
        if table is lead or (table.known and not table.is_hidden and table.form == lead.form)
    ]


def _preset(table: Table, how: HowToRead, presets: Sequence[Preset]) -> Preset | None:
    if how.preset is None:
        return None if how.pairs else recognised(presets, table.raw_headers)
    for preset in presets:
        if preset.name == how.preset:
            return preset
    known = ", ".join(sorted(preset.name for preset in presets))
    raise WrongUse("preset_unknown", name=how.preset, known=known)


def _kind_of(table: Table) -> str:
    """What stands for the header row of a table that no preset knows; of a file of problems,
    for that of the table whose rows it holds.
    """
    own = (header for header in table.raw_headers if not header.startswith(OURS))
    forms = "\n".join(activity_form(header) for header in own).rstrip("\n")
    return "#" + sha256(forms.encode("utf-8", "surrogatepass")).hexdigest()[:_HASHED]


def _refuse_too_wide(path: Path, tables: Sequence[Table]) -> None:
    for table in tables:
        if width_of(table.raw_headers) > MOST_COLUMNS:
            raise Refused("too_many_columns", path=str(path), most=MOST_COLUMNS)
