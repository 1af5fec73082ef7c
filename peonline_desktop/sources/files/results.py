"""Files of results, people and accreditations, as the services read them."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from peonline_desktop.domain.errors import Refused
from peonline_desktop.domain.incoming import (
    OURS,
    FileShape,
    HowToRead,
    Note,
    PlainTable,
    Read,
    Reading,
    RowProblem,
)
from peonline_desktop.domain.moments import Ambiguous, OrdersShown, orders_shown, read_moment
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.sources.files.columns import FIELDS, Layout, guessed_columns, layout_of
from peonline_desktop.sources.files.notes import Row, told_apart
from peonline_desktop.sources.files.presets import Preset, load_presets, recognised, save_preset
from peonline_desktop.sources.files.rows import RowReader, bad_row
from peonline_desktop.sources.files.tables import Table, sheets_of, table_of
from peonline_desktop.sources.files.wide import unfolded
from peonline_desktop.sources.files.workbooks import Knows

_SURE = 1000  # of headers: more than any count of words
_NEEDED = {"person", "finished"}


class Files:
    """The files of an administrator."""

    def __init__(
        self,
        shipped: Path,
        own: Path,
        words: Mapping[str, Sequence[str]],
        answers: Callable[[str], Mapping[str, str]],
        verdicts: VerdictWords,
    ) -> None:
        """Presets are read anew for each file, so that one dropped into the administrator's
        *own* folder works at once; *words* are what headers are usually called, by field, and
        how a *remark* begins; *answers* is what the administrator once said about a preset;
        *verdicts* are the words that are known.
        """
        self._shipped = shipped
        self._own = own
        self._words = words
        self._answers = answers
        self._verdicts = verdicts
        self._fields_by_word: dict[str, set[str]] = {}
        for field in FIELDS:
            for word in (*words.get(field, ()), field):
                self._fields_by_word.setdefault(word, set()).add(field)

    def results(self, path: Path, how: HowToRead, now: datetime) -> Reading:
        """The results of a file with problems and notes in their place; *now* is aware.

        Raises Refused (the file) or WrongUse (how it is to be read), also while it is read.
        """
        presets = self._presets()
        table, rows, how = self._table(path, how, presets)
        layout = layout_of(table.headers, how, presets)
        preset = recognised(presets, table.headers) if how.preset is None else None
        kind = how.preset or (preset.name if preset else None)

        def again() -> Iterator[Sequence[str]]:
            return _data(self._table(path, how, presets)[1])

        return Reading(
            tuple(_to_repair(table.headers, layout, presets, kind)),
            kind,
            _read(
                rows, RowReader(layout, now, again, self._verdicts, from_1904=table.from_1904)
            ),
        )

    def sheets(self, path: Path) -> tuple[str, ...]:
        """The names of a workbook's sheets; none for a file of text."""
        return sheets_of(path)

    def shape(self, path: Path, how: HowToRead) -> FileShape:
        """What a file of results looks like; raises Refused when it is no table."""
        presets = self._presets()
        table, rows, how = self._table(path, how, presets)
        preset, columns = guessed_columns(table.headers, how, presets, self._words)
        needed = ["person", "finished"] if how.activity else ["person", "activity", "finished"]
        order = how.date_order or (preset.date_order if preset else None)
        marked = "score" in columns and bool(how.pass_mark or (preset and preset.pass_mark))
        return FileShape(
            sheets_of(path),
            table.sheet,
            table.header_row,
            tuple(header for header in table.headers if header),
            preset.name if preset else None,
            columns,
            tuple(field for field in needed if field not in columns),
            "verdict" in columns or marked or bool(preset and preset.all_passed),
            order is None and _reads_two_ways(table, rows, columns.get("finished")),
        )

    def _table(
        self, path: Path, how: HowToRead, presets: Sequence[Preset]
    ) -> tuple[Table, Iterator[Row], HowToRead]:
        """The table as it is to be read, its rows with the notes told apart, a report of pairs
        unfolded, and its preset named; raises Refused for a report that cannot be used.
        """
        table = table_of(path, how.sheet, how.header_row, self._knows(how, presets))
        begins = self._words.get("remark", ())
        rows = told_apart(table.rows, table.headers, table.header_row, begins)
        preset = recognised(presets, table.headers)
        if preset is None or how.preset not in (None, preset.name):
            return table, rows, how
        if preset.refused:
            raise Refused(preset.refused, path=str(path))
        if preset.pairs:
            table.headers, rows = unfolded(table.headers, rows, preset.pairs)
            how = replace(how, preset=preset.name)
        return table, rows, how

    def save_preset(self, name: str, path: Path, how: HowToRead) -> Path:
        """Keep how *path* is read as a preset of the administrator's own."""
        shape = self.shape(path, how)
        used = {field: header for field, header in shape.columns.items() if header}
        preset = Preset(
            name,
            frozenset(used.values()),
            used,
            bool(how.all_passed),
            how.date_order,
            pass_mark=how.pass_mark if "verdict" not in used else None,
        )
        return save_preset(self._own, name, preset)

    def _presets(self) -> list[Preset]:
        presets = load_presets(self._own, self._shipped)
        return [each.answered(self._answers(each.name)) for each in presets]

    def _knows(self, how: HowToRead, presets: Sequence[Preset]) -> Knows:
        """How surely a row holds headers: those of a preset, those that are said, or by how
        many fields its words name, if the needed ones are among them.
        """
        said = {header.strip().casefold() for header in how.columns.values()} - {""}

        def knows(cells: Sequence[str]) -> int:
            on_a_line = [" ".join(cell.split()) for cell in cells]
            names = {cell.casefold() for cell in on_a_line}
            if recognised(presets, on_a_line) is not None or (said and said <= names):
                return _SURE
            by_word = self._fields_by_word
            named = set().union(*(by_word[name] for name in names & by_word.keys()))
            return len(named) if named >= _NEEDED else 0

        return knows

    def table(self, path: Path) -> PlainTable:
        """A table of people or accreditations; raises Refused when it is none."""
        table = table_of(path)
        named = [n for n, h in enumerate(table.headers) if h and not h.startswith(OURS)]

        def rows() -> Iterator[tuple[int, dict[str, str]] | RowProblem]:
            for number, cells in table.rows:
                problem = bad_row(number, cells, table.headers, len(table.headers))
                if problem:
                    kept = [problem.cells[n] for n in named if n < len(problem.cells)]
                    over = problem.cells[len(table.headers) :]
                    yield replace(problem, cells=(*kept, *over))
                else:
                    yield number, {table.headers[n]: cells[n] for n in named}

        return PlainTable(tuple(table.headers[n] for n in named), rows())


def _read(rows: Iterator[Row], reader: RowReader) -> Generator[Read, None, None]:
    for row in rows:
        if isinstance(row, Note):
            yield row
        else:
            yield reader.read(*row)


def _data(rows: Iterator[Row]) -> Iterator[Sequence[str]]:
    """The cells of the rows that are data."""
    return (row[1] for row in rows if not isinstance(row, Note))


def _to_repair(
    headers: Sequence[str], layout: Layout, presets: Sequence[Preset], kind: str | None
) -> list[str]:
    """The headers of a file with some rows of this one, so that it is read in the same way.

    A report of pairs is written out with a row per activity: as our own fields.
    """
    in_pairs = any(preset.name == kind and preset.pairs for preset in presets)
    if not in_pairs:
        return list(headers)
    fields = {place: field for field, place in layout.columns.items()}
    return [fields.get(place, header) for place, header in enumerate(headers)]


def _reads_two_ways(table: Table, rows: Iterator[Row], header: str | None) -> bool:
    """Whether a date in the column *header* is ambiguous, whatever the others show."""
    if header is None:
        return False
    place = table.headers.index(header)
    texts = [cells[place] for cells in _data(rows) if place < len(cells)]
    shown = orders_shown(texts)
    return any(_is_ambiguous(text, shown) for text in texts)


def _is_ambiguous(text: str, shown: OrdersShown) -> bool:
    try:
        read_moment(text, None, shown)
    except Ambiguous:
        return True
    except (ValueError, OverflowError):
        return False
    return False
