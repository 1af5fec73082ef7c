"""Keeps what is in memory, Userkeys and tokens among it, out of core dumps and crash reports.

Every program that this project starts begins with it, child processes too: the system forgets
most of it when another program begins. Standard library only.
"""

import contextlib
import ctypes
import sys

_SET_DUMPABLE = 4  # PR_SET_DUMPABLE of prctl
_WITHOUT_A_REPORT = 0x0001 | 0x0002  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
_WITHOUT_MEMORY = 0x0001  # WER_FAULT_REPORTING_FLAG_NOHEAP


def no_dumps() -> None:
    """No core dump and no crash report of this process, as far as the system can be told so.

    On Linux the process also can't be read by others of the same user.
    """
    if sys.platform == "win32":
        _windows()
        return
    import resource  # noqa: PLC0415  # Windows has none

    with contextlib.suppress(OSError, ValueError):  # a limit that may not be set is lower
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):  # another C library has no prctl
            ctypes.CDLL(None).prctl(_SET_DUMPABLE, 0, 0, 0, 0)


def _windows() -> None:
    """No dialog and no report of a crash; and if one is made all the same, without memory."""
    loader = getattr(ctypes, "windll", None)
    with contextlib.suppress(OSError, AttributeError):
        loader.kernel32.SetErrorMode(_WITHOUT_A_REPORT)  # type: ignore[union-attr]  # it is there
    with contextlib.suppress(OSError, AttributeError):
        loader.wer.WerSetFlags(_WITHOUT_MEMORY)  # type: ignore[union-attr]  # as above
