#!/bin/sh
# Runs README's two commands, copied out of it, on a fresh clone of HEAD in a bare Debian 12 and
# then in a bare Debian 13, and prints how long each took. Needs root. FRESH names one of the
# two (bookworm, trixie); DEBIAN_MIRROR says where Debian comes from.
set -eu
cd "$(dirname "$0")/.."
. packaging/package_sources.sh
work=$(mktemp -d)
root=$work/root
running=""
: >"$work/table"
trap end EXIT
trap 'exit 130' INT TERM HUP

end() {
    if [ -n "$running" ]; then
        kill -KILL "$running" 2>/dev/null || true
        sleep 1 # all that it started ends with it, but not at once
    fi
    cat "$work/table"
    rm -rf "$work"
}

# The lines of the code block under README's "Two commands", without their comments.
readme_commands() {
    awk '/^## / { here = /Two commands/ } here && /^```/ { inside = !inside; next } here && inside' README.md |
        sed 's/ *#.*//'
}

# Runs a program with mounts and processes of its own: they end with it, also when it is killed.
apart() {
    unshare --mount --pid --fork --kill-child "$@" &
    running=$!
    wait "$running" && status=0 || status=$?
    running=""
    return "$status"
}

bare() {
    apart debootstrap --variant=minbase --include=python3,make,git,ca-certificates \
        "$1" "$root" ${DEBIAN_MIRROR:-} >"$work/said" || { cat "$work/said" >&2; return 1; }
    give_package_sources "$root"
    git bundle create -q "$root/root/head.bundle" HEAD
    inside 'git -c advice.detachedHead=false -c init.defaultBranch=main clone -q head.bundle project'
}

# Runs one line in the root. Signals are as a terminal gives them, whoever started this.
inside() {
    apart sh -euc '
        mount -t proc proc "$1/proc"
        mount --rbind /dev "$1/dev"
        while read -r folder; do mount -o bind,ro "$folder" "$1$folder"; done <"$1/root/folders"
        chroot "$1" env -i --default-signal HOME=/root LANG=C.UTF-8 \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            sh -c ". /root/package_sources; cd; $2"
        exit' sh "$root" "$1"
}

# Runs one of README's lines in the clone; how long it took goes to the table.
timed() {
    begun=$(date +%s)
    inside "cd project && $2" && ended=ok || ended=FAILED
    printf '%-26s %-10s %5d s  %s\n' "$1" "$2" $(($(date +%s) - begun)) "$ended" >>"$work/table"
}

readme_commands >"$work/commands"
[ -s "$work/commands" ] || { echo "README shows no commands" >&2; exit 1; }
command -v debootstrap >/dev/null || apt-get install -y -qq --no-install-recommends debootstrap >/dev/null
for debian in ${FRESH:-bookworm trixie}; do
    echo "Making a bare $debian …"
    bare "$debian"
    name=$(inside '. /etc/os-release; echo "Debian $VERSION_ID, $(python3 --version)"')
    while read -r line; do timed "$name" "$line"; done <"$work/commands"
    rm -rf "$root"
done
! grep -q FAILED "$work/table"
