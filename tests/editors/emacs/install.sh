#!/bin/sh
# Installs Debian's Emacs 28 with eglot, and keeps in .editors/emacs where it is.
editor=emacs
name="Emacs 28"
. "$(dirname "$0")/../common.sh"

stands() {
    [ -x /usr/bin/emacs ] && /usr/bin/emacs --version | grep -q '^GNU Emacs 28' && dpkg -s emacs-nox elpa-eglot >"$log" 2>&1
}

rm -f "$home/emacs"
stands || debian emacs-nox elpa-eglot
stands || unavailable "this system's packages are of another version"
ln -s /usr/bin/emacs "$home/emacs"
echo "$(/usr/bin/emacs --version | head -n 1) stands in /usr/bin"
