"""The second half of `make demo`: a Moodle and a learning record store in processes of their own
are connected, polled, and what they bring is submitted to the practice register.

    python tests/sources/demo.py FOLDER
"""

import shutil
import sys
import threading
from pathlib import Path

from servers_apart import Double, double

from peonline_desktop import bootstrap, rehearsal
from peonline_desktop.program import Program
from peonline_desktop.store.secrets import PRACTICE_KEY

STATEMENT = {
    "id": "9d1f6f2e-0c0b-4f0a-9a62-000000000001",
    "actor": {"mbox": "mailto:carmen@delinde.example", "name": "Carmen Oosterlaan"},
    "verb": {"id": "http://adlnet.gov/expapi/verbs/passed"},
    "object": {
        "id": "https://lms.delinde.example/til",
        "definition": {"name": {"nl": "Tillen"}},
    },
    "timestamp": "2026-03-04T10:00:00Z",
    "stored": "2026-03-04T10:00:05Z",
}


def begin(moodle: Double, lrs: Double) -> None:
    """A course with somebody who passed; a statement that says so."""
    moodle.does("set", token=PRACTICE_KEY)
    lrs.does("set", login=f"{PRACTICE_KEY}:")
    moodle.does(
        "course", key="2", fullname="Reanimatie", activities=[[12, "quiz"]], criteria=[12]
    )
    field = {"shortname": "Relatienummer", "value": "610020"}
    person = {"id": 7, "fullname": "Daan Dijkhof", "email": "daan@delinde.example"}
    moodle.does("people", course="2", users=[{**person, "customfields": [field]}])
    moodle.does("state", course="2", user=7, cmid=12, state=2, at=1772445600, grade=9)
    lrs.does("store", statements=[STATEMENT])


def connect(program: Program, moodle: Double, lrs: Double) -> None:
    """Both systems, and which course in PE-Online each e-learning is."""
    add = program.connections.add
    add("moodle", "Leeromgeving", moodle.address, {"course": ["2"]}, None, None)
    add("xapi", "Leerdossier", f"{lrs.address}/xapi", {}, None, None)
    provider = program.providers.all()[0].name
    period = {"provider": provider, "org": 52, "from": "2026-01-01", "to": "2026-12-31"}
    for activity in ("moodle-activity-12", STATEMENT["object"]["id"]):
        program.accreditations.add({**period, "course": "8101", "activity": [activity]})


def main() -> None:
    """Polls both in a practice folder of its own, and says what came of it."""
    folder = Path(sys.argv[1]) / "demo-koppelingen"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with (
        double("moodle_double.py") as moodle,
        double("lrs_double.py") as lrs,
        bootstrap.program(folder, kind=bootstrap.PRACTICE, language="nl") as program,
    ):
        register = rehearsal.PracticeRegister(folder / rehearsal.LEDGER)
        try:
            rehearsal.set_up(program, register.address)
            begin(moodle, lrs)
            connect(program, moodle, lrs)
            stop = threading.Event()
            for report in program.rounds.once(None, deep=False, stop=stop):
                counts = {"new": report.new, "duplicate": report.duplicate}
                counts |= {"doubted": report.doubted, "problems": len(report.problems)}
                print(program.words.say("polled", name=report.name, **counts))
            program.people.set("carmen@delinde.example", {"Relatienummer": "610021"})
            done = program.submitter.submit(None, stop, lambda _: None)
            print(program.words.say("submitted", **done.counts))
        finally:
            register.stop()


if __name__ == "__main__":
    main()
