#!/bin/sh
# Starts the bundle in a bare Debian 12 without Python, with only the libraries that the
# README names: the demo must run, and the window must come up offscreen. Needs root.
set -eu
cd "$(dirname "$0")/.."
root=$(mktemp -d)
trap 'umount "$root/proc" 2>/dev/null || true; rm -rf "$root"' EXIT
command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap >/dev/null
debootstrap --variant=minbase --include=libglib2.0-0,libegl1,libgl1,libfontconfig1,libxkbcommon0,libdbus-1-3 \
    bookworm "$root" ${DEBIAN_MIRROR:-} >/dev/null
mount -t proc proc "$root/proc"
cp -r dist/peonline-desktop "$root/opt/"
inside() { chroot "$root" env -i HOME=/root PATH=/usr/bin:/bin LANG=C.UTF-8 "$@"; }
if inside sh -c 'command -v python3'; then
    echo "there is a Python in this Debian" >&2
    exit 1
fi
inside /opt/peonline-desktop/peonline --data-dir /root/data demo
inside QT_QPA_PLATFORM=offscreen PEONLINE_SAY_SHOWN=1 timeout 20 \
    /opt/peonline-desktop/peonline-desktop --data-dir /root/window >"$root/said" || true
grep -qx shown "$root/said"
echo "the demo ran and the window came up in a bare Debian"
