#!/bin/sh
# Installs Debian's Neovim 0.7, and keeps in .editors/neovim07 where it is. Idempotent: what is installed is used again.
# Exit status 75 where the packages cannot be had (no network, no rights, another system): the test then skips, and says why.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
home=$root/.editors/neovim07
mkdir -p "$home"
log=$home/install.log
rm -f "$home/unavailable" "$home/nvim"

stands() {
    [ -x /usr/bin/nvim ] && /usr/bin/nvim --version | grep -q '^NVIM v0\.7' && dpkg -s neovim >"$log" 2>&1
}
unavailable() {
    echo "Neovim 0.7 cannot be installed here: $1" | tee "$home/unavailable" >&2
    exit 75
}

if ! stands; then
    command -v apt-get >"$log" || unavailable "it is taken from Debian 12, by apt-get"
    [ "$(id -u)" = 0 ] || unavailable "apt-get needs root; install neovim and run this again"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update >"$log" 2>&1 || unavailable "the packages cannot be reached"
    apt-get install -y --no-install-recommends neovim >>"$log" 2>&1 || unavailable "apt-get failed (see $log)"
    stands || unavailable "this system's packages are of another version"
fi
ln -s /usr/bin/nvim "$home/nvim"
echo "$(/usr/bin/nvim --version | head -n 1) stands in /usr/bin"
