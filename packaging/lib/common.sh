# shellcheck shell=bash
# What every packaging script shares: plain messages, and temporary directories that go with the script.

say() { printf '%s\n' "$*"; }
warn() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }
die() {
    warn "$*"
    exit 1
}

AUFWIND_CACHE=${AUFWIND_CACHE:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/aufwind}

_temporary=$(mktemp -d "${TMPDIR:-/tmp}/aufwind.XXXXXXXX")
chmod 755 "$_temporary"
trap 'rm -rf -- "$_temporary"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# makeTemporary VARIABLE: a new directory that is removed when the script ends, also when called in a subshell.
makeTemporary() { printf -v "$1" '%s' "$(mktemp -d "$_temporary/XXXXXXXX")"; }

# asRoot COMMAND…: as it is for root, else through sudo. Nothing is read from standard input but sudo's password.
asRoot() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "this needs root: run it as root, or install sudo and join its group"
    fi
}
