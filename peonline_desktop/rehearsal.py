"""Practice: the register in a process of its own, and a program set up on sample data.

The window practises with it, and `peonline demo` shows the main job with it. Must not know
who looks.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peonline_desktop import shipped
from peonline_desktop.bootstrap import PRACTICE, program
from peonline_desktop.domain.errors import Refused, Unreachable
from peonline_desktop.domain.reading import HowToRead
from peonline_desktop.program import Program
from peonline_desktop.services.intake.report import IntakeReport
from peonline_desktop.services.providers import ProviderChange

FILES = ("resultaten.csv", "resultaten-klassikaal.xlsx")
LEDGER = "grootboek.jsonl"
_PROVIDER = "Zorggroep De Linde"
_USER_ID = "oefening"
_GROUPS = {
    52: ("Relatienummer", "BIG-nummer"),
    31: ("BIG-nummer",),
    51: ("BIG-nummer",),
    43: ("Mondzorgnummer",),
}


class PracticeRegister:
    """The practice register in a process of its own; *address* is where it listens."""

    def __init__(self, ledger: Path, data: Path | None = None) -> None:
        """Starts it; raises Unreachable when it does not come up."""
        command = [*own_command(), "practice", "serve", "--port", "0", "--ledger", str(ledger)]
        if data is not None:
            command += ["--data", str(data)]
        self._process = subprocess.Popen(  # noqa: S603  # our own command
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
        )
        self.address = self._process.stdout.readline().strip() if self._process.stdout else ""
        if not self.address:
            self.stop()
            raise Unreachable("practice_did_not_start")

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


@contextmanager
def practice_register(ledger: Path, data: Path | None = None) -> Iterator[str]:
    """The practice register while it is needed; gives its address."""
    register = PracticeRegister(ledger, data)
    try:
        yield register.address
    finally:
        register.stop()


def own_command() -> list[str]:
    """How to start the command of this program: beside us when frozen, else through Python."""
    if getattr(sys, "frozen", False):
        beside = Path(sys.executable).with_name("peonline" + Path(sys.executable).suffix)
        return [str(beside)]
    return [sys.executable, "-m", "peonline_desktop"]


def make_empty(folder: Path) -> None:
    """Start afresh; only a practice folder of our own is ever removed."""
    if not folder.exists():
        return
    with program(folder, kind=PRACTICE) as old:
        if not old.practice:
            raise Refused("demo_folder_real", path=str(folder))
    shutil.rmtree(folder)


def set_up(practice: Program, address: str) -> tuple[int, int]:
    """The administrator's steps on sample data: login, groups, accreditations, people.

    Returns how many groups and accreditations there are now.
    """
    change = ProviderChange(user_id=_USER_ID, endpoint=address, mode="live")
    practice.providers.save(_PROVIDER, change)
    for org_id, fields in _GROUPS.items():
        practice.groups.activate(org_id, fields)
    report = practice.accreditations.import_table(shipped.path("samples/accreditaties.csv"))
    practice.people.import_file(shipped.path("samples/medewerkers.csv"), "Personeelsnummer")
    return len(_GROUPS), report.added


def import_sample(practice: Program, name: str) -> IntakeReport:
    """Import one of the sample files."""
    path = shipped.path(f"samples/{name}")
    return practice.importer.run(path, HowToRead({}), dry_run=False)


def move_to(practice: Program, address: str) -> None:
    """The register listens at another *address* than the last time: it is the same one."""
    change = ProviderChange(endpoint=address, same_register=True)
    for provider in practice.providers.all():
        practice.providers.save(provider.name, change)
