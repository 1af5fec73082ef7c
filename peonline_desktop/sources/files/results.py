"""Files of results, people and accreditations, as the services read them."""

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, closing
from dataclasses import replace
from datetime import datetime
from itertools import chain, islice
from pathlib import Path

from peonline_desktop.domain.incoming import PlainTable, Read, Reading, Shown
from peonline_desktop.domain.own_columns import OURS
from peonline_desktop.domain.reading import Answers, FileShape, HowToRead
from peonline_desktop.domain.spelling import activity_form
from peonline_desktop.domain.verdicts import VerdictWords
from peonline_desktop.sources.apart.reading import open_apart, sheet_names
from peonline_desktop.sources.files.beside import not_read
from peonline_desktop.sources.files.choosing import Chooser, Chosen
from peonline_desktop.sources.files.columns import guessed_columns, missing_fields
from peonline_desktop.sources.files.fits import Words
from peonline_desktop.sources.files.plain_tables import Known, plain_table
from peonline_desktop.sources.files.presets import Preset, save_preset
from peonline_desktop.sources.files.raw import OpenRaw
from peonline_desktop.sources.files.reads import TableReads, title_of
from peonline_desktop.sources.files.reopening import Reopening
from peonline_desktop.sources.files.wide import Unfolding

_SHOWN_ROWS = 500


class Files:
    """The files of an administrator."""

    def __init__(
        self,
        shipped: Path,
        own: Path,
        words: Mapping[str, Sequence[str]],
        verdicts: VerdictWords,
        answers: Callable[[str], Answers],
        number_fields: Callable[[], Iterable[str]],
        open_raw: OpenRaw = open_apart,
    ) -> None:
        """*shipped* and *own* hold presets; *words* are what headers are usually called, by
        field, and how a *remark* and *totals* begin; *answers* is what was once said about
        files of a kind, *number_fields* are the custom fields that registers take their
        numbers from; *open_raw* opens a file, in a process of its own.
        """
        self._reopening = Reopening(open_raw)
        self._open_raw: OpenRaw = self._reopening
        self._own = own
        self._words = words
        self._verdicts = verdicts
        self._number_fields = number_fields
        self._chooser = Chooser((own, shipped), words, answers, self._fields, self._open_raw)
        names: dict[str, frozenset[str]] = {}
        for field, each in words.items():
            for word in each if field not in _BEGINS else ():
                names[word] = names.get(word, frozenset()) | {field}
        self._around = Words(
            tuple(words.get("remark", ())), tuple(words.get("totals", ())), names
        )

    def opened_once(self, path: Path) -> AbstractContextManager[None]:
        """Within, in this thread, the look at *path* and the reading after it open it once."""
        return self._reopening.once(path)

    def results(self, path: Path, how: HowToRead, now: datetime, shown: Shown) -> Reading:
        """The results of a file with problems and notes in their place; *now* is aware, *shown*
        what an earlier reading found.

        Raises Refused (the file) or WrongUse (how it is to be read), also while it is read.
        """
        chosen = self._chooser.choose(path, how)
        with chosen.opened.unless_good():
            reads = [
                TableReads(chosen, table, self._around, self._verdicts, now, shown)
                for table in chosen.tables
            ]
        first = reads[0]
        return Reading(
            first.headers_to_repair,
            chosen.kind,
            _in_order(chosen, reads, shown),
            chosen.seen,
            replace(chosen.how, numbers=first.layout.numbers),
            first.layout.header("person"),
        )

    def sheets(self, path: Path) -> tuple[str, ...]:
        """The names of a workbook's sheets; none for a file of text."""
        return sheet_names(path)

    def shape(self, path: Path, how: HowToRead) -> FileShape:
        """What a file of results looks like; raises Refused when it is no table."""
        chosen = self._chooser.choose(path, how)
        with closing(chosen.opened):
            return self._shape_of(chosen)

    def _shape_of(self, chosen: Chosen) -> FileShape:
        table, preset = chosen.lead, chosen.preset
        in_pairs = chosen.pairs_of(table)
        headers = in_pairs.unfolded_headers if in_pairs else table.headers
        columns = guessed_columns(headers, chosen.how, preset, self._words)
        activity = chosen.how.activity or title_of(chosen, table)
        marked = "score" in columns and bool(chosen.how.pass_mark)
        decided = preset is not None and (preset.all_passed or preset.meeting is not None)
        return FileShape(
            chosen.opened.sheets,
            table.sheet,
            table.header.number,
            tuple(table.headers),
            preset.name if preset else None,
            columns,
            tuple(missing_fields(columns, activity)),
            "verdict" in columns or marked or decided,
            tuple((row.number, tuple(row.cells)) for row in islice(table.rows, _SHOWN_ROWS)),
            in_pairs.pairs if in_pairs else (),
            preset is not None and preset.meeting is not None,
            _unread(table.headers, in_pairs),
            tuple(each.sheet for each in chosen.tables if each.sheet),
            chosen.how.answers,
        )

    def rows(
        self, path: Path, how: HowToRead, sheet: str, wanted: Callable[[int], bool], most: int
    ) -> list[tuple[int, tuple[str, ...]]]:
        """The rows of a *sheet* as they stand whose number is *wanted*, at *most* so many; a
        file of text has one sheet, without a name. Raises Refused.
        """
        chosen = self._chooser.choose(path, how)
        rows = (
            (row.number, tuple(row.cells))
            for table in chosen.tables
            if table.sheet == sheet
            for row in chain(table.above, (table.header,), table.rows)
            if wanted(row.number)
        )
        with closing(chosen.opened):
            return list(islice(rows, most))

    def own_presets(self) -> tuple[str, ...]:
        """The names of the presets of the administrator's own."""
        return tuple(sorted(path.stem for path in self._own.glob("*.toml")))

    def save_preset(self, name: str, path: Path, how: HowToRead) -> Path:
        """Keep how *path* is read as a preset of the administrator's own."""
        shape = self.shape(path, how)
        used = {field: (header,) for field, header in shape.columns.items() if header}
        answers = how.answers if "verdict" not in used else replace(how.answers, pass_mark=None)
        recognise = tuple(sorted(set(used.values())))
        preset = Preset(name, recognise, used, bool(how.all_passed), answers)
        return save_preset(self._own, name, preset)

    def table(self, path: Path, key: str = "") -> PlainTable:
        """A table of people, answers or accreditations; *key* is the header of the column that
        says who, as far as that is known. Raises Refused when it is none.
        """
        words = {word for field in _OF_PEOPLE for word in (field, *self._words.get(field, ()))}
        known = Known(activity_form(key), words, self._fields())
        return plain_table(path, self._around, known, self._open_raw)

    def _fields(self) -> dict[str, str]:
        """The custom fields that registers take their numbers from, by form."""
        return {activity_form(field): field for field in self._number_fields()}


_BEGINS = ("remark", "totals")
_OF_PEOPLE = ("person", "name", "email")


def _unread(headers: Sequence[str], in_pairs: Unfolding | None) -> tuple[int, ...]:
    """The places of columns with a header that are not read: those that we added to a file of
    problems, and those of a report that are of no pair and not the person's.
    """
    if in_pairs is None:
        return tuple(n for n, header in enumerate(headers) if header.startswith(OURS))
    read = {*in_pairs.own, *(place for pair in in_pairs.pairs for place in pair)}
    return tuple(n for n, header in enumerate(headers) if header and n not in read)


def _in_order(
    chosen: Chosen, reads: Sequence[TableReads], known: Shown
) -> Generator[Read, None, None]:
    """What each table holds, then what is to be said of the file as a whole."""
    seen = chosen.seen
    seen.shown = known
    with closing(chosen.opened):
        for each in reads:
            yield from each
            seen.shown = seen.shown.with_also(each.shown)
        seen.again = any(each.would_read_otherwise(seen.shown) for each in reads)
        for table in chosen.others:
            yield not_read(table, seen.lines, is_other_chosen=bool(chosen.how.sheet))
        yield from chosen.opened.doubts.note()
