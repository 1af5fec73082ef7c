"""Whether other users of this machine can put something in a folder, or change a file.

By owner and mode, with two exceptions that are none: root can do anything anyway, and a group
that holds nobody but this user is how many systems make files. On Windows, where neither says
anything, what lies in the user's own folder is the user's, and anything else is shared.
"""

import os
import stat
import sys
from functools import cache
from pathlib import Path

_ROOT = 0
_ACL = "system.posix_acl_access"


def is_shared(where: Path | int) -> bool:
    """Whether the file or folder belongs to somebody else, or others may write in it; *where*
    is a path or an open descriptor. Raises OSError.
    """
    if sys.platform == "win32":
        return isinstance(where, Path) and not where.resolve().is_relative_to(Path.home())
    status = os.stat(where)  # noqa: PTH116  # a descriptor too
    return _belongs_to_another(status) or _others_may_write(where, status)


def is_reached_by_others(folder: Path) -> bool:
    """Whether others could put another folder in the place of *folder*, by what it lies in.

    A folder in which everybody may make things but not take away those of others (the
    temporary one) is none of that. Raises OSError.
    """
    if sys.platform == "win32":
        return False  # `is_shared` has looked at the whole path
    return any(
        is_shared(above) and not _keeps_others_off(above) for above in folder.resolve().parents
    )


def _belongs_to_another(status: os.stat_result) -> bool:
    return status.st_uid not in (_ROOT, os.geteuid())


def _others_may_write(where: Path | int, status: os.stat_result) -> bool:
    if status.st_mode & stat.S_IWOTH:
        return True
    if not status.st_mode & stat.S_IWGRP:
        return False
    return _has_list(where) or not _is_own_group(status.st_gid)


def _keeps_others_off(folder: Path) -> bool:
    status = folder.stat()
    return bool(status.st_mode & stat.S_ISVTX) and not _belongs_to_another(status)


def _has_list(where: Path | int) -> bool:
    """Whether a list of users and groups (ACL) stands behind the group's rights."""
    if sys.platform != "linux":
        return False
    try:
        os.getxattr(where, _ACL)
    except OSError:
        return False
    return True


@cache
def _is_own_group(group: int) -> bool:
    """Whether nobody but this user is a member of *group*."""
    import grp  # noqa: PLC0415  # not on Windows
    import pwd  # noqa: PLC0415  # as above

    members = {user.pw_uid for user in pwd.getpwall() if user.pw_gid == group}
    try:
        members |= {pwd.getpwnam(name).pw_uid for name in grp.getgrgid(group).gr_mem}
    except KeyError:  # a group without a name, or a member without an account
        return False
    return members == {os.geteuid()}
