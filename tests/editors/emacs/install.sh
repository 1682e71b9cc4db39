#!/bin/sh
# Installs Debian's Emacs 28, and keeps in .editors/emacs where it is. Idempotent: what is installed is used again.
# Exit status 75 where the packages cannot be had (no network, no rights, another system): the test then skips, and says why.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
home=$root/.editors/emacs
mkdir -p "$home"
log=$home/install.log
rm -f "$home/unavailable" "$home/emacs"

stands() {
    [ -x /usr/bin/emacs ] && /usr/bin/emacs --version | grep -q '^GNU Emacs 28' && dpkg -s emacs-nox elpa-eglot >"$log" 2>&1
}
unavailable() {
    echo "Emacs 28 cannot be installed here: $1" | tee "$home/unavailable" >&2
    exit 75
}

if ! stands; then
    command -v apt-get >"$log" || unavailable "it is taken from Debian 12, by apt-get"
    [ "$(id -u)" = 0 ] || unavailable "apt-get needs root; install emacs-nox elpa-eglot and run this again"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update >"$log" 2>&1 || unavailable "the packages cannot be reached"
    apt-get install -y --no-install-recommends emacs-nox elpa-eglot >>"$log" 2>&1 || unavailable "apt-get failed (see $log)"
    stands || unavailable "this system's packages are of another version"
fi
ln -s /usr/bin/emacs "$home/emacs"
echo "$(/usr/bin/emacs --version | head -n 1) stands in /usr/bin"
