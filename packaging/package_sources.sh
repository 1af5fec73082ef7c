# Lets apt and pip in a bare root reach what they reach on this machine: give_package_sources
# copies this machine's own configuration. Read by fresh.sh.

# What ROOT gets: names and certificates; apt's and pip's settings; in root/package_sources the
# variables that say where packages come from; in root/folders the folders to mount.
give_package_sources() {
    for file in /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt; do
        give_file "$1" "$file" "$file"
    done
    { apt-config dump 2>/dev/null || true; } |
        sed -nE '/^Acquire::(https?|Retries|Check-[A-Za-z-]+|Force[A-Za-z0-9]+)[: ]/p' \
        >"$1/etc/apt/apt.conf.d/99this-machine"
    export -p | grep -E '^export (PIP_[A-Z_]+|[A-Za-z]+_(proxy|PROXY))=' >"$1/root/package_sources" || true
    : >"$1/root/folders"
    for file in /etc/pip.conf /etc/xdg/pip/pip.conf ${PIP_CONFIG_FILE:-}; do
        give_pip_conf "$1" "$file" "$file"
    done
    for file in .config/pip/pip.conf .pip/pip.conf; do
        give_pip_conf "$1" "$HOME/$file" "/root/$file"
    done
    sed 's/^export [A-Z_a-z]*=//' "$1/root/package_sources" | give_paths "$1"
}

give_file() {
    if [ -f "$2" ]; then install -D -m 644 "$2" "$1$3"; fi
}

give_pip_conf() {
    give_file "$1" "$2" "$3"
    if [ -f "$2" ]; then give_paths "$1" <"$2"; fi
}

# Files and folders of this machine that pip is told of, at the same place in ROOT; of an index
# in a folder also what lies beside it.
give_paths() {
    tr "=,'\"" '    ' | tr ' ' '\n' | sed -n 's,^file://\(/.*\)/[^/]*$,\1,p; s,^/,/,p' | sort -u |
        while read -r path; do
            give_file "$1" "$path" "$path"
            if [ -d "$path" ]; then
                mkdir -p "$1$path"
                echo "$path" >>"$1/root/folders"
            fi
        done
}
