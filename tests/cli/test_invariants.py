"""What must always hold (design.md), by number, with the installed command over a socket."""

import json
import re
import subprocess
import time
from pathlib import Path

import pytest
from conftest import practice_process
from test_command import COMMAND, Peonline, needs_keyring

PEOPLE = 30
DATA = {
    "providers": [{"user_id": "12345", "user_key": "geheime-sleutel"}],
    "people": {"52": [f"{610000 + n}" for n in range(PEOPLE)]},
    "courses": [
        {
            "id": "8001",
            "type": 2,
            "periods": [{"org_id": 52, "from": "2026-01-01", "to": "2026-12-31"}],
        }
    ],
}


@pytest.fixture
def practice(tmp_path):
    """A practice register with a ledger on disk."""
    data = tmp_path / "data.json"
    data.write_text(json.dumps(DATA), encoding="utf-8")
    with practice_process(data=data, ledger=tmp_path / "ledger.jsonl") as register:
        yield register


@pytest.fixture
def run(tmp_path, practice) -> Peonline:
    """The command with thirty rows ready, five to a call."""
    command = Peonline(tmp_path / "data")
    command(
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
        "5",
        "--userkey-stdin",
        stdin="geheime-sleutel",
    )
    command("group", "activate", 52, "--field", "Nr")
    command(
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
    rows = [f"p{n};MED;01-03-2026;ja;{610000 + n}\n" for n in range(PEOPLE)]
    path.write_text("person;activity;finished;verdict;Nr\n" + "".join(rows))
    command("import", path)
    return command


def started(run: Peonline, *arguments: str) -> subprocess.Popen:
    """The command, left running."""
    return subprocess.Popen(
        [COMMAND, "--data-dir", run.folder, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def credited(practice) -> list[str]:
    """Who was credited, in order."""
    return sorted(line["person"] for line in practice.ledger("credit"))


def wait_for(condition, seconds=20) -> None:
    """Look until it is so."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_1_no_result_is_lost(tmp_path):
    """Every row of a file is a result, or a problem with its row and column."""
    command = Peonline(tmp_path / "data")
    path = tmp_path / "r.csv"
    path.write_text(
        "person;activity;finished;verdict\nann;MED;01-03-2026;ja\n;MED;01-03-2026;ja\nbob;;;\n"
    )
    report = command.json("import", path, status=1)
    assert report["rows"] == report["results"] + len(report["problems"]) == 3
    assert {2 + 1, 2 + 2} == {problem["row"] for problem in report["problems"]}
    assert report["results"] == len(command.lines("results"))


@needs_keyring
@pytest.mark.parametrize("kind", ["slow", "lost_after", "lost_before"])
def test_2_and_7_a_kill_loses_nothing_and_doubles_nothing(run, practice, kind):
    """SIGKILL while a call is under way: on disk first, so the next run knows and asks."""
    practice.control(
        faults=[None, None, {"kind": "slow", "seconds": 5}, {"kind": kind, "seconds": 0.1}]
    )
    process = started(run, "submit")
    wait_for(lambda: len(practice.ledger("call")) >= 3)
    process.kill()
    process.communicate()
    assert "sending" in {row["state"] for row in run.lines("log")}
    run("submit")
    assert [f"{610000 + n}" for n in range(PEOPLE)] == credited(practice)
    assert {"accepted"} == {row["state"] for row in run.lines("log")}
    run("doctor")


@needs_keyring
def test_3_accepted_only_when_an_answer_said_so(run, practice):
    """An answer that leaves rows out leaves them unknown, whatever it counts."""
    practice.control(faults=[None, *["html_200_after"] * 3])
    run("submit", status=3)
    log = run.lines("log")
    assert (1, 5) == tuple(
        sum(1 for r in log if r["state"] == s) for s in ("accepted", "unknown")
    )
    assert 6 == len(credited(practice)), "they were credited; we just do not know it"
    run("submit")
    assert PEOPLE == len(credited(practice)) == len(run.lines("log", "--state", "accepted"))


@needs_keyring
def test_4_what_is_sent_again_is_equal(run, practice):
    """Byte for byte in number, course and date, though number and course changed here."""
    practice.control(faults=[None, *["lost_after"] * 3])
    run("submit", status=3)
    for row in run.lines("log", "--state", "unknown"):
        run("people", "set", row["person"], "Nr=610999")
    run("submit")
    sent: dict[str, set] = {}
    for call in practice.ledger("call"):
        for row in call["rows"]:
            sent.setdefault(row["person"], set()).add((row["course"], row["date"]))
    assert {frozenset({("8001", "2026-03-01T12:00:00+01:00")})} == {
        frozenset(v) for v in sent.values()
    }
    assert PEOPLE == len(credited(practice))


@needs_keyring
def test_5_one_submitter_at_a_time(run, practice):
    """A second command ends with 5, and says who submits since when."""
    practice.control(faults=[{"kind": "slow", "seconds": 13}])
    first = started(run, "submit")
    wait_for(lambda: len(practice.ledger("call")) >= 1)
    run("submit", status=5)
    assert re.search(r"door \S+@\S+ sinds \d\d-\d\d-\d{4} \d\d:\d\d", run.stderr)
    assert 0 == first.wait(timeout=60)
    first.communicate()
    assert PEOPLE == len(credited(practice))


@needs_keyring
def test_6_a_secret_is_in_the_keyring_and_the_request_only(run, practice, tmp_path):
    """Not in files, output, errors or the process list, also when things go wrong."""
    practice.control(faults=[None, {"kind": "slow", "seconds": 2}, "html_500", "fault_after"])
    process = started(run, "submit")
    wait_for(lambda: len(practice.ledger("call")) >= 2)
    seen = b""
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            seen += (entry / "cmdline").read_bytes() + (entry / "environ").read_bytes()
        except OSError:
            continue
    out, err = process.communicate(timeout=60)
    kept = b"".join(p.read_bytes() for p in run.folder.rglob("*") if p.is_file())
    run("export", tmp_path / "log.csv")
    run("backup", tmp_path / "kopie.db")
    kept += (tmp_path / "log.csv").read_bytes() + (tmp_path / "kopie.db").read_bytes()
    told = "".join(
        run(*call) for call in (("provider", "list"), ("--json", "provider", "list"), ("runs",))
    )
    assert b"geheime-sleutel" not in seen + out + err + kept + told.encode()


@needs_keyring
def test_a_kill_during_an_import_leaves_all_or_nothing(run, tmp_path):
    """And what was imported is derived by whoever comes next."""
    path = tmp_path / "groot.csv"
    rows = [f"q{n};MED;01-03-2026;ja;{700000 + n}\n" for n in range(20_000)]
    path.write_text("person;activity;finished;verdict;Nr\n" + "".join(rows))
    for moment in (0.6, 1.2, 2.0):
        process = started(run, "import", str(path))
        time.sleep(moment)
        process.kill()
        process.communicate()
        total = run.json("status")["results"]["total"]
        assert total in (PEOPLE, PEOPLE + 20_000)
    run("import", path)
    run("doctor")
    counts = run.json("status")["attendances"]
    assert PEOPLE + 20_000 == counts["ready"]
