"""Refuses a database on a network share: SQLite's locks do not hold there."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import psutil

from peonline_desktop.domain.errors import Unusable

_NETWORK = frozenset(
    "nfs nfs3 nfs4 cifs smb smb2 smb3 smbfs afpfs webdav davfs fuse.davfs fuse.sshfs ncpfs "
    "afs ceph glusterfs fuse.glusterfs lustre ocfs2 gfs2 fuse.rclone fuse.s3fs".split()
)


class Mount(Protocol):
    """A mounted file system: where it is and of which type."""

    @property
    def mountpoint(self) -> str:
        """The folder where it is."""

    @property
    def fstype(self) -> str:
        """Its type."""

    @property
    def opts(self) -> str:
        """Its options, divided by commas."""


def refuse_network_share(folder: Path, mounts: Iterable[Mount] | None = None) -> None:
    """Raise Unusable when *folder* is on a network share.

    *mounts* are the mounted file systems, those of this machine if not given.
    """
    text = str(folder.absolute())
    if text.startswith(("\\\\", "//")):
        raise Unusable("database_on_share", path=text)
    present: Iterable[Mount] = psutil.disk_partitions(all=True) if mounts is None else mounts
    resolved = folder.resolve()
    holding = [m for m in present if resolved.is_relative_to(m.mountpoint)]
    if not holding:
        return
    mount = max(holding, key=lambda m: len(m.mountpoint))
    if mount.fstype.lower() in _NETWORK or "remote" in mount.opts.split(","):
        raise Unusable("database_on_share", path=text)
