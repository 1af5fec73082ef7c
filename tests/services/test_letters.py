"""Letters in a list: decoded line by line; what looks wrong is noted with an example and asked,
never guessed.
"""

import pytest
from repairs import load, put
from tables import write_xlsx

from peonline_desktop.domain.reading import HowToRead

HEADER = "person;name;activity;finished;verdict\n"
NAMES = ["René Ot", "Zoë Çelik", "François Müller", "Anaïs Ødegård", "Jürgen Groß"]


def text_of(*names: str) -> str:
    """A list of people with these names."""
    return HEADER + "".join(f"p{n};{name};MED;02-03-2026;ja\n" for n, name in enumerate(names))


def raw(app, content: bytes, name="lijst.csv"):
    """A file of these bytes."""
    path = app.program.folder / name
    path.write_bytes(content)
    return path


def names(app) -> list[str]:
    """The names as they are kept."""
    return [name for (name,) in app.sql("SELECT name FROM person ORDER BY key")]


def notes(report) -> list[tuple]:
    """Each note with its choices."""
    return [(note.code, note.row, dict(note.choices)) for note in report.notes]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
def test_a_list_that_is_read_rightly_has_no_note(app, encoding):
    """As programs save it today."""
    report = load(app, raw(app, text_of(*NAMES).encode(encoding)))
    assert ([], NAMES) == (report.notes, names(app))


def test_each_line_is_decoded_by_itself(app):
    """Lists are pasted together: UTF-8 first, else as Windows does."""
    lines = [HEADER.encode()]
    for number, name in enumerate(NAMES):
        line = f"p{number};{name};MED;02-03-2026;ja\n"
        lines.append(line.encode("utf-8" if number % 2 else "cp1252"))
    report = load(app, raw(app, b"".join(lines)))
    assert ([], [], NAMES) == (report.problems, report.notes, names(app))


def test_a_byte_that_is_no_character_is_a_problem_of_its_row(app):
    """The rows beside it are read."""
    content = text_of("Ann", "B#", "René").encode("cp1252").replace(b"#", b"\x81")
    report = load(app, raw(app, content))
    assert [(3, "name", "cell_invalid")] == [(p.row, p.column, p.code) for p in report.problems]
    assert ["Ann", "René"] == names(app)


@pytest.mark.parametrize(
    ("encoding", "choice"), [("cp850", "cp850"), ("mac-roman", "mac-roman")]
)
@pytest.mark.parametrize("name", ["René Ot", "Zoë Ot", "François Ot"])
def test_text_of_an_old_program_is_noted_with_what_it_may_be(app, encoding, choice, name):
    """It is read as it is until somebody says so; then it is right, and no longer noted."""
    path = raw(app, text_of("Ann", name).encode(encoding))
    report = app.program.importer.run(path, HowToRead({}), dry_run=True)
    ((code, row, choices),) = notes(report)
    assert ("text_doubtful", 3, name) == (code, row, choices[choice])
    report = load(app, path, encoding=choice)
    assert ([], ["Ann", name]) == (report.notes, names(app))


@pytest.mark.parametrize("name", ["René Ot", "Zoë Ot", "François Ot", "Jürgen Groß"])
@pytest.mark.parametrize("times", [1, 2])
def test_text_that_was_decoded_once_too_often_is_noted(app, name, times):
    """RenÃ© for René, once or twice over; in a workbook too."""
    wrong = name
    for _ in range(times):
        wrong = wrong.encode().decode("cp1252", errors="surrogateescape")
        if "\udc81" in wrong or "\udc8d" in wrong:
            return
    path = app.program.folder / "lijst.xlsx"
    rows = [line.split(";") for line in text_of("Ann", wrong).splitlines()]
    write_xlsx(path, ("Blad1", rows))
    for each in (put(app, text_of("Ann", wrong)), path):
        report = app.program.importer.run(each, HowToRead({}), dry_run=True)
        ((code, row, choices),) = notes(report)
        assert ("text_doubtful", 3, name) == (code, row, choices["repair"])
        assert report.notes[0].text in wrong
        assert report.notes[0].text in app.program.words.note(report.notes[0])
    assert [] == load(app, path, encoding="repair").notes
    assert ["Ann", name] == names(app)


def test_nothing_is_guessed(app):
    """Unasked it is kept as it stands."""
    report = load(app, put(app, text_of("RenÃ©")))
    assert (["text_doubtful"], ["RenÃ©"]) == ([n.code for n in report.notes], names(app))


def test_one_note_says_it_of_the_whole_file(app):
    """With the first example."""
    report = load(app, put(app, text_of(*["Ann"] * 3, *["RenÃ©"] * 40)))
    assert [("text_doubtful", 5)] == [(note.code, note.row) for note in report.notes]


@pytest.mark.parametrize(
    "name",
    ["Ann", "Ålesund", "Œuvrard", "Đorđe Šešelj", "Łukasz Żółć", "Ñandú", "Ýmir", "André €5", "Ša",
     "Σωκράτης", "Зоя", "李娜", "Zoë\u2019s", "\u201cAnn\u201d", "O\u2019Neil \u2013 Çelik", "naïef…", "Ânia ÃO", "SÃO PAULO",
     "½ dag", "µ-training", "José ¿qué?", "L\u2018Écluse", "ÉÉN", "Ã", "Bjørn Ærø", "Þór"],
)  # fmt: skip
def test_names_that_are_right_are_not_doubted(app, name):
    """However rare their letters."""
    assert [] == load(app, put(app, text_of("Ann", name))).notes


def test_an_answer_about_letters_spoils_no_list_that_is_read_rightly(app):
    """It holds for the next list of that kind; where a line is plainly UTF-8 it is that."""
    load(app, raw(app, text_of("René").encode("cp850")), encoding="cp850")
    report = load(app, raw(app, text_of("Zoë").encode("utf-8"), "volgende.csv"))
    assert ([], ["Zoë"]) == (report.notes, names(app))
    load(app, raw(app, text_of("Eloïse").encode("cp850"), "nog-een.csv"))
    assert ["Eloïse"] == names(app)


# A table in one column --------------------------------------------------------------------

LIST = HEADER + "p1;Ann;MED;02-03-2026;ja\np2;Bo;MED;02-03-2026;ja\n"


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_that_stands_in_one_column_is_taken_apart_and_says_so(app, separator, suffix):
    """If its separator is plain."""
    lines = [[line.replace(";", separator)] for line in LIST.splitlines()]
    path = app.program.folder / f"lijst{suffix}"
    if suffix == ".xlsx":
        write_xlsx(path, ("Blad1", lines))
    else:
        path.write_text("".join(f'"{line}"\n' for (line,) in lines))
    report = load(app, path)
    assert (2, ["table_in_one_column"]) == (report.new, [note.code for note in report.notes])
    assert "één kolom" in app.program.words.note(report.notes[0])


def test_cells_within_the_column_may_be_quoted(app):
    """A separator in a name divides nothing."""
    path = app.program.folder / "lijst.xlsx"
    rows = [HEADER.strip(), 'p1;"Ot; Ann";MED;02-03-2026;ja', "p2;Bo;MED"]
    write_xlsx(path, ("Blad1", [[row] for row in rows]))
    report = load(app, path)
    assert ([(3, "row_short")], ["Ot; Ann"]) == (
        [(p.row, p.code) for p in report.problems], names(app)
    )  # fmt: skip


def test_a_column_without_known_headers_is_left_as_it_is(app):
    """A list of sentences is no table."""
    path = put(app, '"Beste Anna; hierbij"\n"de lijst; zoals gevraagd"\n')
    look = app.program.previewer.look(path, HowToRead({}))
    assert 1 == len(look.shape.headers)
