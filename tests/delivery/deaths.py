"""A program that really dies: a forked child, killed at its nth statement or answer.

Nothing of it runs afterwards: no `finally`, no lease given back, no transaction ended.
"""

import os
import signal
import sys
import traceback
from collections.abc import Callable

from peonline_desktop.store.database import Database


def dies(work: Callable[[], object], *, at_statement: int = sys.maxsize) -> bool:
    """Do *work* in a child that is killed at its nth statement, or by itself; True if so.

    The caller has no open database: SQLite must not be carried into a child.
    """
    child = os.fork()
    if child == 0:
        status = 1
        try:
            _kill_at(at_statement)
            work()
            status = 0
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, status
    return os.WIFSIGNALED(status)


def die() -> None:
    """End this process at once, as a power cut does."""
    os.kill(os.getpid(), signal.SIGKILL)


def deadly_answers(client, nth: int) -> None:
    """In this process: die as the nth answer comes, when PE-Online has done its work."""
    send, left = client.send, nth

    def sent(call, login):
        nonlocal left
        body = send(call, login)
        left -= 1
        if left <= 0:
            die()
        return body

    client.send = sent


def _kill_at(statement: int) -> None:
    """In this process: count statements, and die when the count is reached."""
    left = statement

    def counted(method):
        def one(*arguments, **more):
            nonlocal left
            left -= 1
            if left <= 0:
                die()
            return method(*arguments, **more)

        return one

    for name in ("run", "many", "each", "insert", "copy_to"):
        setattr(Database, name, counted(getattr(Database, name)))
