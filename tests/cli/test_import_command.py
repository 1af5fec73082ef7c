"""`peonline import`: what can be said of a file, what is told of it, and wrong uses."""

import json

import pytest
from test_command import run

from peonline_desktop import bootstrap
from peonline_desktop.cli import main

__all__ = ["run"]
LIST = "person;activity;finished;verdict;Nr\n"
PAIRS = "Wie;Toets;Toets op;Lezen;Lezen op\np1;ja;02-03-2026;nee;\n"


@pytest.fixture
def call(tmp_path, capsys):
    """The command in this process: exit status, what it printed, and what it said of errors."""
    words = bootstrap.words("nl")

    def called(*arguments: object) -> tuple[int, str, str]:
        folder = str(tmp_path / "data")
        status = main.run(["--data-dir", folder, *map(str, arguments)], words)
        told = capsys.readouterr()
        return status, told.out, told.err

    return called


@pytest.fixture
def report(call):
    """An import with --json: its exit status, and the object."""

    def reported(*arguments: object) -> tuple[int, dict]:
        status, out, err = call("--json", "import", *arguments)
        assert out, err
        return status, json.loads(out)

    return reported


@pytest.fixture
def put(tmp_path):
    """Puts a text in a file."""

    def written(text: str, name: str = "lijst.csv", encoding: str = "utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return written


def codes(told: dict) -> list[str]:
    """The problems."""
    return [each["code"] for each in told["problems"]]


def test_a_word_is_answered_on_the_command_and_remembered(report, put):
    """For files of this kind; exit 1 while it is a problem."""
    path = put(f"{LIST}p1;MED;02-03-2026;Gehaald;1\np2;MED;02-03-2026;Bezig;2\n")
    status, told = report(path)
    assert (1, ["verdict_unknown"] * 2) == (status, codes(told))
    said = ("--verdict", "gehaald=passed", "--verdict", "Bezig=open")
    status, told = report(path, *said)
    assert (0, [], 2) == (status, codes(told), told["new"])
    status, told = report(put(f"{LIST}p3;MED;02-03-2026;GEHAALD;3\n", "volgende.csv"))
    assert (0, 1) == (status, told["new"])
    other = put(
        "person;title;activity;finished;verdict\np4;x;MED;02-03-2026;Gehaald\n", "anders.csv"
    )
    assert ["verdict_unknown"] == codes(report(other)[1])


@pytest.mark.parametrize("verdict", ["passed", "failed", "open", "completed"])
def test_a_word_may_mean_each_verdict(report, call, put, verdict):
    """As the page says."""
    report(put(f"{LIST}p1;MED;02-03-2026;Gehaald;1\n"), "--verdict", f"Gehaald={verdict}")
    results = call("--json", "results")[1].splitlines()
    assert [verdict] == [json.loads(line)["verdict"] for line in results]


def test_lost_zeros_are_answered_on_the_command(report, call, put):
    """Yes: the known person; no: another one. Without an answer it is asked."""
    people = put("Nr;Naam\n00123;Ann\n00124;Bo\n", "mensen.csv")
    assert 0 == call("people", "import", people, "--key", "Nr")[0]
    path = put("person;activity;finished;verdict\n123;MED;02-03-2026;ja\n")
    assert ["person_almost_known"] == codes(report(path)[1])
    assert "ontbreken voorloopnullen" in call("import", path)[1]
    assert [] == codes(report(path, "--zeros", "yes")[1])
    other = put(
        "person;name;activity;finished;verdict\n124;B;MED;02-03-2026;ja\n", "anders.csv"
    )
    assert [] == codes(report(other, "--zeros", "no")[1])
    keys = [
        json.loads(line)["key"] for line in call("--json", "people", "list")[1].splitlines()
    ]
    assert ["00123", "00124", "124"] == sorted(keys)


def test_the_letters_are_answered_on_the_command(report, call, put):
    """What looks wrong is noted with an example, and read as it is until it is said."""
    path = put(f"{LIST}p1;Réanimatie;02-03-2026;ja;1\n", encoding="cp850")
    _, told = report(path, "--dry-run")
    (note,) = told["notes"]
    assert ("text_doubtful", True) == (note["code"], "R\u201aanimatie" in note["text"])
    _, told = report(path, "--encoding", "cp850")
    assert [] == told["notes"]
    activities = [
        json.loads(line)["activity"] for line in call("--json", "results")[1].splitlines()
    ]
    assert ["Réanimatie"] == activities


def test_pairs_of_columns_are_said_on_the_command(report, call, put):
    """As often as there are e-learnings, in order."""
    pairs = [f"--column={c}" for c in ("person=Wie", "activity=Toets", "activity=Lezen",
                                       "finished=Toets op", "finished=Lezen op")]  # fmt: skip
    status, told = report(put(PAIRS), *pairs)
    assert (0, 1, 2) == (status, told["rows"], told["results"])
    results = [json.loads(line) for line in call("--json", "results")[1].splitlines()]
    found = {(each["activity"], each["verdict"]) for each in results}
    assert {("Toets", "passed"), ("Lezen", "failed")} == found


def test_a_column_with_a_register_s_numbers_is_said_on_the_command(report, call, put):
    """From then on it is one of the group's fields."""
    path = put(f"{LIST}p1;MED;02-03-2026;ja;610001\n")
    report(path, "--column", "number:52=nr")
    (group,) = [
        json.loads(line) for line in call("--json", "group", "list", "--active")[1].splitlines()
    ]
    assert (52, ["Nr"]) == (group["org_id"], group["fields"])


WRONG = {
    "--verdict=Gehaald": "zegt niet wat een woord betekent",
    "--verdict=Gehaald=goed": "zegt niet wat een woord betekent",
    "--verdict==passed": "zegt niet wat een woord betekent",
    "--zeros=misschien": "yes, no",
    "--encoding=latin-9": "utf-8, cp1252, cp850, mac-roman, repair",
    "--date-order=ydm": "dmy, mdy, ymd",
    "--column=person": "Schrijf veld=KOP",
    "--column=wie=person": "'wie' is geen veld",
    "--column=person=Wie": "Er is geen kolom 'Wie'",
    "--column=number:52=Wie": "Er is geen kolom 'Wie'",
    "--column=number:abc=Nr": "'abc' is geen heel getal",
    "--column=number:99999=Nr": "geen beroepsgroep met orgID 99999",
    "--column=activity=activity --column=activity=verdict": "Er zijn 2 kolommen",
    "--sheet=Blad1": "heeft geen werkbladen",
    "--preset=weg": "geen voorinstelling 'weg'",
    "--pass-mark=goed --column=verdict=": "'goed' is geen cesuur",
}


@pytest.mark.parametrize("said", WRONG)
def test_a_wrong_use_is_told_and_nothing_is_imported(call, put, said):
    """With status 2, in a sentence that says what can be said."""
    path = put(f"{LIST}p1;MED;02-03-2026;ja;610001\n")
    status, out, err = call("import", path, *said.split())
    assert (2, "") == (status, out)
    assert WRONG[said] in err
    assert 1 == len(err.strip().splitlines())
    assert "" == call("--json", "results")[1]


def test_the_counts_add_up_in_words_and_in_json(report, call, put):
    """Lines of the file, problems and notes, each with its rows."""
    path = put(
        f"Scholing 2026\n{LIST}\np1;MED;02-03-2026;ja;1\n{LIST}p2;MED;gisteren;ja;2\n"
        'p3;"MED;02-03-2026;ja;3\np4;MED";02-03-2026;ja;4\n\nTotaal;4;;;\n'
    )
    status, told = report(path, "--dry-run")
    assert (1, 3, 1, 1) == (status, told["rows"], told["results"], told["new"])
    lines = {"total": 10, "data": 4, "notes": 2, "titles": 1, "headers": 1, "blank": 2}
    assert lines == told["lines"]
    problems = [(p["row"], p.get("to"), p["code"]) for p in told["problems"]]
    assert [(6, None, "date_unreadable"), (7, 8, "quote_swallowed")] == problems
    assert [(5, "headers_again"), (10, "totals")] == [
        (n["row"], n["code"]) for n in told["notes"]
    ]
    assert {"ready", "waiting", "unmatched"} == set(told["forecast"])
    said = call("import", path)[1]
    assert (
        "Regels in het bestand: 10 (gegevens 4, koppen 1, titels 1, opmerkingen en totalen 2, leeg 2)."
        in said
    )
    assert "7 tot en met 8" in said


def test_problems_are_written_to_be_repaired_and_read_again(report, call, put, tmp_path):
    """Unrepaired they are the same problems; without problems nothing is written."""
    path = put(f"{LIST}p1;MED;02-03-2026;ja;1\np2;MED\np3;MED;gisteren;ja;3\n")
    repair = tmp_path / "verbeteren.csv"
    first = codes(report(path, "--problems", repair)[1])
    assert ["row_short", "date_unreadable"] == first
    assert str(repair) in call("import", path, "--problems", repair)[1]
    for _ in range(2):
        status, told = report(repair, "--problems", repair)
        assert (1, first, 0) == (status, codes(told), told["results"])
    other = tmp_path / "geen.csv"
    report(put(f"{LIST}p9;MED;02-03-2026;ja;9\n", "goed.csv"), "--problems", other)
    assert not other.exists()


def test_a_file_is_imported_by_the_installed_command(run, put):
    """With its exit status."""
    path = put(f"{LIST}p1;MED;02-03-2026;Gehaald;1\n")
    run("import", path, status=1)
    run("import", path, "--verdict", "Gehaald=passed")
    run("import", path, "--verdict", "Gehaald", status=2)
    assert "Gehaald=passed" in run.stderr
