"""A disk or memory that is full at any statement: told, nothing half done, nothing lost."""

from contextlib import contextmanager

import pytest
from conftest import App, opened
from fakes import FakeClock, FakePEOnline, FakeSecrets
from faulty_works import WORKS, Books
from statement_faults import FAULTS, WAYS, Statements, Trials

from peonline_desktop import bootstrap
from peonline_desktop.cli.main import BUG, run

SHARE = 20  # of the statements of each work; `make faults` goes through all, each in six ways
CALLS = {"import": ("import", "lijst.csv"), "poll": ("poll",), "run": ("submit",)}
AT = (3, 20, 45, 70, 95, 120, 160, 220, 300, 400)  # statements, as far as a call has so many


@pytest.mark.parametrize("name", WORKS)
def test_a_fault_at_a_share_of_all_statements_leaves_nothing_half_done(name, tmp_path):
    """It is told; repeated, the work ends as if nothing had happened."""
    trials = Trials(tmp_path, name)
    assert trials.statements > SHARE
    for place in range(SHARE):
        nth = 1 + place * (trials.statements - 1) // (SHARE - 1)
        trials.fails(nth, WAYS[place % len(WAYS)])


@pytest.fixture(params=WORKS)
def call(request, tmp_path, monkeypatch):
    """Does one work by the command, on one database; its exit status."""
    work, program = WORKS[request.param], bootstrap.program
    clock, secrets, pe_online = FakeClock(), FakeSecrets(), FakePEOnline()
    pe_online.always = Books().judge
    with opened(tmp_path / "data", clock, pe_online, secrets) as app:
        work.prepare(app)
        work.write(app)

    @contextmanager
    def prepared(folder, language):
        parts = {"clock": clock, "secrets": secrets, "register": pe_online}
        with program(folder, language=language, **parts) as made:
            work.around(App(made, clock, secrets, pe_online))
            yield made

    monkeypatch.setattr(bootstrap, "program", prepared)
    monkeypatch.chdir(tmp_path)
    words = bootstrap.words("nl")
    return lambda: run(["--data-dir", "data", *CALLS[request.param]], words)


@pytest.mark.parametrize("fault", FAULTS)
def test_the_command_says_it_in_a_sentence(call, fault, capsys):
    """Wherever it happens, also as the database is opened: never a bug, never a traceback."""
    said = {"disk_full": "is vol of stuk", "memory_full": "geheugen van deze computer"}
    error, code = FAULTS[fault]
    with Statements().watched() as statements:
        for nth in AT:
            statements.fail(nth, error, lasting=True)
            status = call()
            err = capsys.readouterr().err
            if statements.count < nth:
                break
            assert status not in (0, BUG), err
            assert said[code] in err
            assert "Traceback" not in err
        statements.heal()
        assert call() in (0, 1)
    assert nth > AT[4], "it failed in the middle of the work"
