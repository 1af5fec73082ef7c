"""Another user of this machine, for tests that run as root: a child process without rights."""

import os
import traceback
from collections.abc import Callable

import pytest

ANNA, MALLORY = 61001, 61002  # users without a name, a home or a group
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")


def become(user: int) -> None:
    """From now on this process is that user's, for good."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def start_as(user: int, work: Callable[[], object]) -> int:
    """Do *work* as that user in a child; its process id."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            become(user)
            work()
            status = 0
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(status)
    return child


def done_as(user: int, work: Callable[[], object]) -> None:
    """Do *work* as that user in a child, and see that it went well."""
    _, status = os.waitpid(start_as(user, work), 0)
    assert os.waitstatus_to_exitcode(status) == 0
