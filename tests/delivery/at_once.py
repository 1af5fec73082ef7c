"""Several installed commands on one data folder at the same time."""

import shutil
import subprocess
from pathlib import Path

from kills import COMMAND, READY, Kills, ready_number

from peonline_desktop.store.copies import check_copy
from peonline_desktop.store.database import DAILY_COPIES


def together(kills: Kills, submitters: int) -> list[int]:
    """Submit *submitters* times at once, while a colleague imports and corrects.

    It is the first start of the day for all of them: each makes the day's copy. Each row is
    credited once, whoever sent it. Returns the exit statuses of the submitters:
    0 done, 5 somebody else is submitting.
    """
    folder, user = kills.fresh()
    shutil.rmtree(folder / DAILY_COPIES)
    extra = folder / "erbij.csv"
    rows = [f"i{n};MED;01-03-2026;ja\n" for n in range(20)]
    extra.write_text("person;activity;finished;verdict\n" + "".join(rows), encoding="utf-8")
    calls = [["submit"]] * submitters
    calls += [["import", str(extra)], ["people", "set", "i1", "Relatienummer=629999"]]
    processes = [_start(folder, call) for call in calls]
    statuses = []
    for process in processes:
        _, errors = process.communicate()
        assert process.returncode in (0, 1, 5), errors
        assert b"Traceback" not in errors
        statuses.append(process.returncode)
    with kills.program(folder) as app:
        app.submit()
        assert {"accepted", "rejected"} >= {row["state"] for row in app.log()}
        assert READY == len(app.log("accepted"))
        assert [] == [check for check in app.program.doctor.examine() if check.found]
    (copy,) = (folder / DAILY_COPIES).iterdir()
    check_copy(copy)
    assert [ready_number(n) for n in range(READY)] == kills.credited(user)
    shutil.rmtree(folder)
    return statuses[:submitters]


def _start(folder: Path, arguments: list[str]) -> subprocess.Popen:
    return subprocess.Popen(
        [COMMAND, "--data-dir", folder, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
