"""Numbers through the installed command: what waits, what is decided, what an upgrade told."""

import os
import pty
import subprocess

from raw import raw_database
from test_command import COMMAND, ROOT, run

__all__ = ["run"]


def at_a_terminal(folder, *call: str) -> str:
    """What a person at a terminal reads on stderr."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [COMMAND, "--data-dir", folder, *call], stdout=subprocess.DEVNULL, stderr=theirs
    )
    process.wait(timeout=60)
    os.close(theirs)
    told = b""
    try:
        while part := os.read(ours, 4096):
            told += part
    except OSError:  # the terminal is gone, and all was read
        pass
    os.close(ours)
    return told.decode()


def test_numbers_of_another_form_through_the_command(run, tmp_path):
    """Told when typed, sent as they are, released, held, and chosen from several."""
    run("group", "activate", 52, "--field", "Nr")
    run("provider", "add", "Zorg")
    accredit = "accreditation add --provider Zorg --org 52 --course 1 --from 2026-01-01"
    run(*accredit.split(), "--to", "2026-12-31", "--activity", "MED")
    rows = ["person;activity;finished;verdict;Nr"]
    numbers = ["10-A", "11-A", "610001 / 610002", "610003"]
    rows += [f"p{n};MED;2026-03-01;ja;{text}" for n, text in enumerate(numbers)]
    path = tmp_path / "in.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    run("import", path)
    told = run.json("log", "--row", 1)
    assert (2, "10-A", []) == (told["same_form"], told["found"], told["choices"])
    run("retry", 3, status=1)
    assert "accept-repair 3 --number" in run.stderr
    run("accept-repair", 3, "--number", "610009", status=1)
    run("accept-repair", 3, "--number", "610002")
    assert {"ids": [2], "released": 2} == run.json("retry", 2, "--all-of-this-form")
    assert ["99A"] == run.lines("group", "list", "--active")[0]["released"]
    assert ["ready"] * 4 == [row["state"] for row in run.lines("log")]
    assert {"org_id": 52, "held": "99A"} == run.json("group", "hold", 52, "99A")
    run("group", "hold", 52, "99A", status=1)
    run("retry", 1)
    assert {"ready", "waiting"} == {row["state"] for row in run.lines("log")}
    said = run.json("people", "set", "p3", "Nr=volgt", "Afdeling=Zuid")
    assert {"Nr": "number_missing"} == said["waits"]
    assert "'123' bij Nr gaat zo niet mee" in run("people", "set", "p3", "Nr=123")
    assert "gaat zo niet mee" not in run("people", "set", "p3", "Nr=610003")


def test_status_says_once_what_an_upgrade_held_back(run):
    """In JSON until somebody read it in words; a person at a terminal sees it anywhere."""
    run.folder.mkdir()
    with raw_database(run.folder / "peonline.db") as raw:
        raw.executescript((ROOT / "tests" / "store" / "version_4.sql").read_text("utf-8"))
    (run.folder / "peonline.db").chmod(0o600)
    note = {"waiting": {"number_missing": 4, "number_misfit": 2}, "gone": 1}
    assert note == run.json("status", status=1)["judged_anew"]
    assert "kijkt strenger naar registratienummers" in at_a_terminal(run.folder, "log")
    text = run("status", status=1)
    assert "4 × Nummer ontbreekt, 2 × Nummer van een andere vorm" in text
    assert "1 presentie verviel" in text
    assert "strenger" not in run("status", status=1)
    assert run.json("status", status=1)["judged_anew"] is None
    assert "strenger" not in at_a_terminal(run.folder, "log")
