#!/bin/sh
# Builds dist/peonline-desktop in an environment of its own, with the locked dependencies and
# nothing else, and prints its size and how fast it starts.
set -eu
cd "$(dirname "$0")/.."
sh .ci/system-packages demo
command -v objdump >/dev/null || {
    if [ "$(id -u)" = 0 ]; then
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends binutils >/dev/null
    else
        echo "binutils is missing: sudo apt-get install -y binutils" >&2
        exit 1
    fi
}
rm -rf build/bundle dist/peonline-desktop
python3 -m venv build/bundle/venv
bin=build/bundle/venv/bin
$bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bundle.lock
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 0)
PYTHONHASHSEED=0
export SOURCE_DATE_EPOCH PYTHONHASHSEED
$bin/python -m PyInstaller --noconfirm --log-level WARN --workpath build/bundle/work build_installer.spec
du -sm dist/peonline-desktop | awk '{ print "size: " $1 " MB" }'
python3 packaging/start_time.py dist/peonline-desktop
