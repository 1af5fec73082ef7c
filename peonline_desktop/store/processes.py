"""Tells whether a process that once held the lease still lives on this machine."""

import os
import platform
from pathlib import Path

import psutil

_START_TIME = 22  # the field of /proc/PID/stat, counted from 1 (proc(5))


def started(pid: int) -> str | None:
    """A text that only this process, among all that ever had its *pid*, has.

    None when there is no such process. On Linux it is counted from the machine's start,
    so that a clock that jumps does not make a living process look gone.
    """
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
        boot = Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        fields = stat.rpartition(")")[2].split()
        return None if fields[0] == "Z" else f"{boot}/{fields[_START_TIME - 3]}"
    except OSError:
        return started_by_psutil(pid) if platform.system() != "Linux" else None


def started_by_psutil(pid: int) -> str | None:
    """The same on systems without /proc: the wall-clock second of its start."""
    try:
        return str(int(psutil.Process(pid).create_time()))
    except psutil.Error:
        return None


def own() -> tuple[int, str | None]:
    """This process: its pid and when it started."""
    return os.getpid(), started(os.getpid())
