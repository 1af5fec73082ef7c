"""One submitter at a time: taking, waiting, and taking over (contract.md)."""

import threading
from dataclasses import replace

import pytest
from fakes import NOON, FakeClock

from peonline_desktop.domain.errors import SomeoneElse, Unusable
from peonline_desktop.domain.lease import Holder
from peonline_desktop.services.lease import Lease
from peonline_desktop.services.who import Actor
from peonline_desktop.store.database import open_database
from peonline_desktop.store.delivery import DeliveryTables
from peonline_desktop.store.lease import LeaseTable, check_lease

THEIRS = Holder(0, 0, 4711, "start", "balie-3", "bea@balie-3", NOON)


@pytest.fixture
def database(tmp_path):
    """A database with a connection."""
    made = open_database(tmp_path)
    with made.connection():
        yield made


def lease(database, clock=None, machine="hier", alive=("start", 4711)) -> Lease:
    """Our side of the lease."""
    started, pid = alive
    return Lease(
        LeaseTable(database),
        Actor("ann@hier", clock or FakeClock()),
        machine,
        (1, "ours"),
        lambda asked: started if asked == pid else None,
    )


def test_it_is_held_and_given_back(database):
    """Each holding has a new number."""
    numbers = []
    for _ in range(2):
        with lease(database).held() as number:
            numbers.append(number)
            check_lease(database, number)
            assert LeaseTable(database).holder().who == "ann@hier"
    assert (numbers, LeaseTable(database).holder()) == ([1, 2], None)


def test_only_the_holder_turns_sending_into_unknown(database):
    """Whoever lost the lease, or never had it, is refused."""
    delivery = DeliveryTables(database)
    with lease(database).held() as number:
        assert 0 == delivery.unfinished_to_unknown(number, NOON, "ann@hier")
        with pytest.raises(SomeoneElse, match="lease_lost"):
            delivery.unfinished_to_unknown(number - 1, NOON, "bea@balie-3")
    with pytest.raises(SomeoneElse, match="lease_lost"):
        delivery.unfinished_to_unknown(number, NOON, "ann@hier")


def test_a_holder_on_another_machine_that_stands_still_is_replaced(database):
    """After it was seen standing still for sixty seconds of our own clock."""
    LeaseTable(database).take(THEIRS, None)
    clock = FakeClock()
    with lease(database, clock).held() as number:
        assert (number, clock.seconds) == (2, 60)
    with pytest.raises(SomeoneElse, match="lease_lost"):
        check_lease(database, 1)


def test_a_holder_that_moves_is_respected(database):
    """As soon as its counter moves: who, and since when."""
    table = LeaseTable(database)
    table.take(THEIRS, None)

    class Beating(FakeClock):
        def wait(self, seconds, until=None):
            if self.seconds > 20:
                table.beat(1)
            return super().wait(seconds, until)

    clock = Beating()
    with (
        pytest.raises(SomeoneElse, match="someone_submits") as raised,
        lease(database, clock).held(),
    ):
        pass
    assert (raised.value.values["who"], clock.seconds < 30) == ("bea@balie-3", True)


def test_a_dead_process_on_this_machine_is_replaced_at_once(database):
    """Its pid is gone, or another process has it now."""
    LeaseTable(database).take(replace(THEIRS, machine="hier"), None)
    clock = FakeClock()
    with lease(database, clock, alive=(None, 4711)).held() as number:
        assert (number, clock.seconds) == (2, 0)
    LeaseTable(database).take(replace(THEIRS, machine="hier"), None)
    with lease(database, clock, alive=("later", 4711)).held():
        assert clock.seconds == 0


def test_a_living_process_on_this_machine_is_watched(database):
    """It may be busy for a while; only a minute without a beat ends its turn."""
    LeaseTable(database).take(replace(THEIRS, machine="hier"), None)
    clock = FakeClock()
    with lease(database, clock).held():
        assert clock.seconds == 60


def test_a_holder_that_finishes_meanwhile_makes_room(database):
    """Whoever waited takes it then."""
    table = LeaseTable(database)
    table.take(THEIRS, None)

    class Finishing(FakeClock):
        def wait(self, seconds, until=None):
            table.give_back(1)
            return super().wait(seconds, until)

    clock = Finishing()
    with lease(database, clock).held() as number:
        assert (number, clock.seconds) == (2, 1)


def full_once(method):
    """A method that finds the disk full the first time."""
    failed = []

    def one(*given):
        if not failed:
            failed.append(1)
            raise Unusable("disk_full", path="x")
        return method(*given)

    return one


def test_who_could_not_give_it_back_does_not_wait_for_itself(database, monkeypatch):
    """It knows that it no longer submits, though the database does not."""
    clock = FakeClock()
    ours = lease(database, clock, alive=("ours", 1))
    monkeypatch.setattr(ours._store, "give_back", full_once(ours._store.give_back))
    with pytest.raises(Unusable, match="disk_full"), ours.held():
        pass
    assert LeaseTable(database).holder()
    assert ours.holder() is None
    with ours.held() as number:
        assert (2, 0) == (number, clock.seconds)


def test_a_heartbeat_without_a_connection_tries_again(database, monkeypatch):
    """It ends nothing, and beats once there is one."""
    beats = []

    class Quick(FakeClock):
        def wait(self, seconds, until=None):
            return until.is_set() or bool(beats and until.wait())

    ours = lease(database, Quick())
    beat, beaten = ours._store.beat, threading.Event()

    def counted(number):
        beat(number)
        beats.append(number)
        beaten.set()

    monkeypatch.setattr(ours._store, "connection", full_once(ours._store.connection))
    monkeypatch.setattr(ours._store, "beat", counted)
    with ours.held():
        assert beaten.wait(10)


def test_of_two_that_take_it_one_gets_it(database):
    """Taking compares what was seen."""
    table = LeaseTable(database)
    assert table.take(THEIRS, None) == 1
    assert table.take(THEIRS, None) is None


def test_the_holder_shows_that_it_lives(database):
    """Its counter goes up while it holds."""

    class Quick(FakeClock):
        def __init__(self):
            super().__init__()
            self.beats = 0
            self.beaten = threading.Event()

        def wait(self, seconds, until=None):
            self.beats += 1
            if self.beats > 3:
                self.beaten.set()
                return until.wait()
            return False

    clock = Quick()
    with lease(database, clock).held():
        assert clock.beaten.wait(10)
        assert LeaseTable(database).holder().counter == 3
