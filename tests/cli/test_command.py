"""The installed command: the whole job over a socket, its promises, and bad input."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from conftest import practice_process

from peonline_desktop.cli.main import cli

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).with_name("peonline")
DOCS = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
needs_keyring = pytest.mark.skipif(
    "DBUS_SESSION_BUS_ADDRESS" not in os.environ,
    reason="run by `make test`, which starts a keyring",
)
EVERYWHERE = [{"org_id": 52, "from": "2026-01-01", "to": "2026-12-31"}]
DATA = {
    "providers": [{"user_id": "12345", "user_key": "geheime-sleutel"}],
    "people": {"52": [f"{610000 + n}" for n in range(1, 40)], "31": ["49001234501"]},
    "courses": [
        {
            "id": "8001",
            "own": "MED",
            "type": 2,
            "periods": [*EVERYWHERE, {**EVERYWHERE[0], "org_id": 31}],
        },
        {"id": "8002", "type": 3, "periods": EVERYWHERE},
        {
            "id": "8003",
            "type": 1,
            "periods": EVERYWHERE,
            "editions": [{"id": "5", "meetings": [{"own": "B"}]}],
        },
        {"id": "8004", "type": 4, "periods": EVERYWHERE, "editions": [{"own": "E4"}]},
        {"id": "8005", "type": 2, "periods": []},
    ],
}


class Peonline:
    """Runs the installed command on one data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments, status=0, stdin="", **environment) -> str:
        done = subprocess.run(
            [COMMAND, "--data-dir", self.folder, *map(str, arguments)],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            env={**os.environ, **environment},
        )
        self.stderr = done.stderr
        assert status == done.returncode, (arguments, done.stdout, done.stderr)
        assert "Traceback" not in done.stderr
        return done.stdout

    def json(self, *arguments, **more):
        return json.loads(self("--json", *arguments, **more))

    def lines(self, *arguments, **more) -> list[dict]:
        return [json.loads(line) for line in self("--json", *arguments, **more).splitlines()]


@pytest.fixture
def run(tmp_path) -> Peonline:
    """The command on a folder of its own."""
    return Peonline(tmp_path / "data")


@needs_keyring
def test_the_whole_job(run, tmp_path):
    """From an empty folder to a ledger in which each expected credit stands once."""
    data, ledger = tmp_path / "data.json", tmp_path / "ledger.jsonl"
    data.write_text(json.dumps(DATA), encoding="utf-8")
    with practice_process(data=data, ledger=ledger) as practice:
        run(
            "provider",
            "add",
            "Zorg",
            "--user-id",
            "12345",
            "--endpoint",
            practice.address,
            "--mode",
            "live",
            "--batch-size",
            "10",
            "--userkey-stdin",
            stdin="geheime-sleutel\n",
        )
        assert {"login": "works"} == run.json("provider", "test", "Zorg")
        run("group", "activate", 52, "--field", "Relatienummer")
        run("group", "activate", 31, "--field", "BIG")
        period = ("--provider", "Zorg", "--from", "2026-01-01", "--to", "31-12-2026")
        for course in (
            ("--org", 52, "--course", "8001", "--activity", "MED"),
            ("--org", 31, "--own-course", "MED", "--activity", "MED"),
            ("--org", 52, "--course", "8002", "--type", 3, "--activity", "INT"),
            (
                "--org",
                52,
                "--course",
                "8003",
                "--type",
                1,
                "--edition",
                5,
                "--own-meeting",
                "B",
                "--activity",
                "LES",
            ),
            (
                "--org",
                52,
                "--course",
                "8004",
                "--type",
                4,
                "--own-edition",
                "E4",
                "--activity",
                "DAG",
            ),
            ("--org", 52, "--course", "8005", "--activity", "NIEUW"),
        ):
            run("accreditation", "add", *period, *course)
        rows = ["person;activity;finished;verdict;Relatienummer;BIG"]
        rows += [f"p{n};MED;{n % 27 + 1:02d}-03-2026;ja;{610000 + n};" for n in range(1, 31)]
        rows += ["apo;MED;01-03-2026;ja;;BIG-49001234501", "weg;MED;01-03-2026;ja;699999;"]
        rows += [
            f"p{n};{a};01-04-2026;ja;;"
            for n in (1, 2, 3)
            for a in ("INT", "LES", "DAG", "NIEUW")
        ]
        rows += ["p4;MED;01-05-2026;ja;;", "p5;MED;;ja;;", "los;MED;02-03-2026;ja;;"]
        results = tmp_path / "resultaten.csv"
        results.write_text("\n".join(rows) + "\n", encoding="utf-8")
        report = run.json("import", results, status=1)
        assert (47, 46, ["date_missing"]) == (
            report["rows"],
            report["new"],
            [p["code"] for p in report["problems"]],
        )
        assert 0 == run.json("import", results, status=1)["new"]
        planned = run.json("submit", "--dry-run")
        counts = run.json("submit", status=1)
        assert planned["sent"] == counts["sent"] + 2
        assert (40, 2, 0) == (counts["accepted"], counts["rejected"], counts["unknown"])
        assert 0 == run.json("submit")["calls"]
    credited = [
        line
        for line in map(json.loads, ledger.read_text().splitlines())
        if line["what"] == "credit"
    ]
    keys = [tuple(line["key"]) for line in credited]
    assert (40, 40) == (len(keys), len(set(keys)))
    log = run.lines("log")
    accepted = [
        (r["registration_number"], r["course"], r["org_id"])
        for r in log
        if r["state"] == "accepted"
    ]
    assert sorted((c["person"], c["course"], c["org_id"]) for c in credited) == sorted(accepted)
    assert {"not_accredited", "person_unknown"} == {
        r["reason"] for r in log if r["state"] == "rejected"
    }
    status = run.json("status", status=1)
    assert (40, 2) == (
        status["attendances"]["accepted_live"],
        status["attendances"]["rejected"],
    )
    everything = b"".join(p.read_bytes() for p in run.folder.rglob("*") if p.is_file())
    assert b"geheime-sleutel" not in everything + ledger.read_bytes()
    rejected = next(r for r in log if r["reason"] == "person_unknown")
    run("people", "set", "weg", "Relatienummer=610039")
    assert ["ready"] == [r["state"] for r in run.lines("log") if r["id"] == rejected["id"]]
    run("withdraw", rejected["id"], "--reason", "uit dienst")
    run("export", tmp_path / "log.xlsx")
    run("backup", tmp_path / "kopie.db")
    run("restore", tmp_path / "kopie.db")
    run("submit", status=2)
    run("doctor", status=1)
    run(
        "clear-review",
        next(r["id"] for r in run.lines("log") if r["review"]),
        "--reason",
        "nagekeken",
    )
    run("doctor")
    run("submit", status=3)
    assert "niet te bereiken" in run.stderr
    assert 2 == len(run.lines("runs"))


@needs_keyring
def test_a_refused_login_ends_with_4(run, tmp_path):
    """A wrong key pauses the provider; the next run says so without a call."""
    data = tmp_path / "data.json"
    data.write_text(json.dumps(DATA), encoding="utf-8")
    with practice_process(data=data) as practice:
        run(
            "provider",
            "add",
            "Zorg",
            "--user-id",
            "12345",
            "--endpoint",
            practice.address,
            "--userkey-stdin",
            stdin="fout",
        )
        run("provider", "test", "Zorg", status=4)
        run("group", "activate", 52, "--field", "Nr")
        run(
            "accreditation",
            "add",
            "--provider",
            "Zorg",
            "--org",
            52,
            "--course",
            8001,
            "--activity",
            "MED",
            "--from",
            "2026-01-01",
            "--to",
            "2026-12-31",
        )
        path = tmp_path / "r.csv"
        path.write_text("person;activity;finished;verdict;Nr\nann;MED;01-03-2026;ja;610001\n")
        run("import", path)
        run("submit", status=4)
        calls = len(practice.ledger("call"))
        run("submit", status=4)
        assert calls == len(practice.ledger("call"))
        assert ["Zorg"] == run.json("status", status=1)["paused"]
        assert ["ready"] == [row["state"] for row in run.lines("log")]
        run("provider", "add", "Zorg", "--userkey-stdin", stdin="geheime-sleutel")
        assert 1 == run.json("submit")["accepted"]
        assert [("accepted", "test")] == [(r["state"], r["mode"]) for r in run.lines("log")]
        assert {"ready": 1} == run.json("provider", "live", "Zorg")
        run("provider", "test-mode", "Zorg", status=2)


def test_the_demo_shows_the_job(run):
    """Sixty people and more, four groups, and a table with reasons and who must act."""
    text = run("demo")
    for word in (
        "Geaccepteerd",
        "Afgewezen",
        "Nummer ontbreekt",
        "Nummer beschadigd",
        "medewerker",
        "register",
    ):
        assert word in text
    counts = Peonline(run.folder / "demo").json("status", status=1)
    assert 60 < counts["attendances"]["accepted_live"]
    assert 103 == counts["results"]["total"]
    Peonline(run.folder / "demo")("doctor")
    assert text.split("http")[0] == run("demo").split("http")[0]


def test_the_demo_never_touches_real_data(run):
    """A folder called demo with a real database in it stays."""
    Peonline(run.folder / "demo")("status")
    run("demo", status=1)
    assert "echte gegevens" in run.stderr


# The promise: docs/command.md against the command itself -------------------------------


def calls_in_docs() -> dict[str, set[str]]:
    """Command path -> options, as the table gives them."""
    found: dict[str, set[str]] = {}
    table = DOCS[DOCS.index("## Calls") : DOCS.index("## JSON")]
    for line in table.splitlines()[4:]:
        cell = re.split(r"(?<!\\)\|", line)[1] if line.startswith("|") else ""
        for code in re.findall(r"`([^`]+)`", cell):
            words = code.split()
            path = " ".join(
                w for w in words[:2] if re.fullmatch(r"[a-z-]+", w) and not w.startswith("-")
            )
            found[path] = set(re.findall(r"--[a-z-]+", code))
    return found


def calls_in_code(command=cli, path="") -> dict[str, set[str]]:
    """The same, from the command itself."""
    if isinstance(command, click.Group):
        return {
            key: options
            for name, child in command.commands.items()
            for key, options in calls_in_code(child, f"{path} {name}".strip()).items()
        }
    return {path: {max(p.opts, key=len) for p in command.params if isinstance(p, click.Option)}}


def test_the_page_and_the_command_name_the_same_calls():
    """Every command and option is on the page, and the page promises no other."""
    assert calls_in_docs() == calls_in_code()


@pytest.mark.parametrize("path", sorted(calls_in_code()))
@pytest.mark.parametrize("language", ["nl", "en", "fr"])
def test_every_command_has_help_in_each_language(path, language):
    """--help tells what it does, in the user's language."""
    from peonline_desktop import bootstrap
    from peonline_desktop.cli.help import localise

    words = bootstrap.words(language)
    localise(cli, words)
    text = CliRunner().invoke(cli, [*path.split(), "--help"]).output
    assert words.help(path).split()[0] in text
    for option in calls_in_code()[path]:
        assert option in text


def promised(command: str) -> set[str]:
    """The keys that the page gives for a command's JSON."""
    line = re.search(rf"^- `{command}`.*?`(\{{.*?\}})`", DOCS, re.MULTILINE)[1]
    return set(re.findall(r'"(\w+)"', line))


def keys(value: dict) -> set[str]:
    """All keys of an object and the objects in it."""
    found = set(value)
    for each in value.values():
        found |= keys(each) if isinstance(each, dict) else set()
    return found


def test_the_json_is_what_the_page_says(run):
    """Each object has the keys that are promised, and no others."""
    run("demo")
    demo = Peonline(run.folder / "demo")
    assert promised("status") == keys(demo.json("status", status=1))
    assert promised("log") == keys(demo.lines("log", "--limit", 1)[0])
    (row,) = demo.lines("results", "--limit", 1)
    assert promised("results") == set(row)
    bad = run.folder / "bad.csv"
    bad.write_text("person;activity;finished;verdict\nann;MED;;ja\n")
    report = demo.json("import", bad, status=1)
    assert promised("import") == set(report)
    assert {"row", "column", "code", "value", "message"} == set(report["problems"][0])
    assert promised("submit") == set(demo.json("submit", "--dry-run"))
    added = demo.json(
        "accreditation",
        "add",
        "--provider",
        "Zorggroep De Linde",
        "--org",
        52,
        "--course",
        1,
        "--activity",
        "Tilprotocol",
        "--from",
        "2026-01-01",
        "--to",
        "2026-12-31",
    )
    assert (promised("accreditation add"), 1) == (set(added), added["picked_up"])


def test_lists_and_decisions_through_the_command(run):
    """What a script would do with rows, people and groups."""
    run("demo")
    demo = Peonline(run.folder / "demo")
    waiting = {row["reason"]: row["id"] for row in demo.lines("log", "--state", "waiting")}
    proposed = next(r["id"] for r in demo.lines("log", "--state", "waiting") if r["proposal"])
    demo("accept-repair", proposed)
    demo("retry", waiting["number_shared"])
    demo("clear-review", waiting["under_review"], "--reason", "herkansing")
    demo("withdraw", waiting["course_refused"], "--reason", "vervallen")
    assert 3 == len(demo.lines("log", "--state", "ready"))
    demo("paste-lists", run.folder / "lijsten")
    demo("manual", demo.lines("log", "--state", "ready")[0]["id"])
    demo(
        "withdraw",
        demo.lines("log", "--state", "accepted")[0]["id"],
        "--reason",
        "dubbel",
        "--removed-on",
        "01-11-2026",
    )
    assert 4 == len(demo.lines("group", "list", "--active"))
    assert 66 == len(demo.lines("people", "list"))
    demo("accreditation", "export", run.folder / "a.csv")
    demo("accreditation", "import", run.folder / "a.csv")
    demo("accreditation", "change", 1, "--to", "2027-12-31")
    demo("accreditation", "remove", 8)
    demo("group", "change", 52, "V&VN", "--pattern", r"\d+")
    demo("group", "add", 901, "Nieuw", "--pattern", r"\d{4}")
    demo("group", "deactivate", 31)
    demo("provider", "add", "Los", "--endpoint", "http://127.0.0.1:9/x", "--language", "fr")
    assert "Nederlandse" in demo.stderr
    assert 2 == len(demo.lines("provider", "list"))
    demo("provider", "remove", "Los")
    demo("submit", status=3)
    for table in (
        ("provider", "list"),
        ("group", "list"),
        ("accreditation", "list"),
        ("people", "list"),
        ("results",),
        ("log",),
        ("runs",),
    ):
        assert 2 < len(demo(*table).splitlines())
    assert 1 == len(run("runs").splitlines())


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ((), "peonline --help"),
        (("nonsense",), "nonsense"),
        (("import",), "FILE"),
        (("log", "--state", "x"), "--state"),
        (("log", "--nonsense"), "--nonsense"),
        (("log", "--limit", "0"), "--limit"),
        (("import", "nergens.csv"), "nergens.csv"),
        (("provider", "test", "Niemand"), "Niemand"),
        (("withdraw", "1", "--reason", "x", "--removed-on", "gisteren"), "--removed-on"),
        (("retry", "999"), "999"),
        (("people", "set", "ann", "zonder"), "zonder"),
        (("submit", "--provider", "Niemand"), "Niemand"),
        (("export", "x.pdf"), ".pdf"),
        (("practice", "serve", "--data", "nergens.json"), "nergens.json"),
    ],
)
def test_wrong_use_is_a_sentence_and_2(run, arguments, word):
    """Never a traceback; it says what is wrong."""
    assert "" == run(*arguments, status=2)
    assert word in run.stderr


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("nl", "Hier staat nog niets"),
        ("en", "nothing here yet"),
        ("fr", "encore rien"),
        ("xx", "Hier staat"),
    ],
)
def test_output_is_in_the_users_language(run, language, word):
    """PEONLINE_LANG, else Dutch."""
    assert word in run("runs", PEONLINE_LANG=language)


def test_without_a_keyring_a_sentence_says_what_to_install(run, tmp_path):
    """And nothing of the provider is kept."""
    run(
        "provider",
        "add",
        "Zorg",
        "--user-id",
        "1",
        "--userkey-stdin",
        stdin="geheim",
        status=2,
        DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent",
        HOME=str(tmp_path),
        XDG_RUNTIME_DIR=str(tmp_path),
    )
    assert "gnome-keyring" in run.stderr
    assert [] == run.lines("provider", "list")


def test_a_damaged_database_is_a_sentence_and_can_be_restored(run, tmp_path):
    """Doctor says so, restore puts a copy back and keeps the damaged file."""
    run("people", "list")
    run("backup", tmp_path / "kopie.db")
    (run.folder / "peonline.db").write_bytes(b"rubbish" * 999)
    for name in ("peonline.db-wal", "peonline.db-shm"):
        (run.folder / name).unlink(missing_ok=True)
    run("status", status=2)
    assert "beschadigd" in run.stderr
    assert "peonline restore" in run.stderr, "the newest daily copy is named"
    run("doctor", status=1)
    told = run("restore")
    assert "kon niet worden gelezen" in told, "what to do with what came after the copy"
    run("doctor")
    run("restore", tmp_path / "kopie.db")
    assert 2 == len(list(run.folder.glob("peonline-set-aside-*.db")))


def test_a_database_that_is_gone_is_no_empty_one(run):
    """While copies of it are there, the program does not begin afresh in silence."""
    run("people", "list")
    (run.folder / "peonline.db").unlink()
    run("status", status=2)
    assert "peonline restore" in run.stderr
    run("restore")
    run("status")


def test_a_data_folder_that_cannot_be_used_is_a_sentence(tmp_path):
    """A file in its place, for instance."""
    (tmp_path / "x").write_text("")
    run = Peonline(tmp_path / "x" / "data")
    run("status", status=2)
    assert "--data-dir" in run.stderr


def test_a_bug_is_one_line_without_values(monkeypatch, tmp_path, capsys):
    """No traceback, no personal data: the kind of error and where it is."""
    from peonline_desktop import bootstrap
    from peonline_desktop.cli import main
    from peonline_desktop.services.overview import Overview

    def broken(_self):
        raise RuntimeError("49001234501")

    monkeypatch.setattr(Overview, "status", broken)
    words = bootstrap.words("nl")
    assert 70 == main.run(["--data-dir", str(tmp_path), "status"], words)
    said = capsys.readouterr().err
    assert ("RuntimeError" in said, "49001234501" in said, len(said.splitlines())) == (
        True,
        False,
        1,
    )
    monkeypatch.setattr(
        Overview, "status", lambda _self: (_ for _ in ()).throw(KeyboardInterrupt)
    )
    assert 130 == main.run(["--data-dir", str(tmp_path), "status"], words)


@needs_keyring
def test_evidence_is_printed_and_a_database_held_against_it(run, tmp_path):
    """The PDF, the code in it, and what doctor says of that code later."""
    run("demo")
    demo = Peonline(run.folder / "demo")
    path = tmp_path / "bewijs.pdf"
    told = demo.json("evidence", path, "--person", "P001", "--from", "01-01-2026")
    assert (1, b"%PDF") == (told["rows"], path.read_bytes()[:4])
    demo("withdraw", 10, "--reason", "vergissing")
    found = demo.json("doctor", "--against", told["hash"][:16])
    assert (told["event"], True) == (found["against"], found["healthy"])
    other = demo.json("doctor", "--against", "0" * 64, status=1)
    assert (None, False) == (other["against"], other["healthy"])
    demo("evidence", path, status=2)
    demo("evidence", path, "--person", "niemand", status=1)
    demo("evidence", path, "--from", "31-02-2026", status=2)
    demo("doctor", "--against", "kort", status=2)


@pytest.mark.parametrize(
    ("typed", "status", "mode"),
    [(["ja", "Zorg"], 0, "test"), (["ja", "zorg"], 1, "live"), (["", ""], 1, "live")],
)
def test_switching_back_to_test_asks_twice(run, typed, status, mode):
    """At a terminal: whether the consequence is meant, and for the name."""
    run("provider", "add", "Zorg", "--mode", "live")
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [COMMAND, "--data-dir", run.folder, "provider", "test-mode", "Zorg"],
        stdin=theirs,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.write(ours, "".join(f"{each}\n" for each in typed).encode())
    assert status == process.wait(timeout=30)
    os.close(ours)
    os.close(theirs)
    assert mode == run.lines("provider", "list")[0]["mode"]
