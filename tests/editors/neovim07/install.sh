#!/bin/sh
# Installs Debian's Neovim 0.7, and keeps in .editors/neovim07 where it is.
editor=neovim07
name="Neovim 0.7"
. "$(dirname "$0")/../common.sh"

stands() {
    [ -x /usr/bin/nvim ] && /usr/bin/nvim --version | grep -q '^NVIM v0\.7' && dpkg -s neovim >"$log" 2>&1
}

rm -f "$home/nvim"
stands || debian neovim
stands || unavailable "this system's packages are of another version"
ln -s /usr/bin/nvim "$home/nvim"
echo "$(/usr/bin/nvim --version | head -n 1) stands in /usr/bin"
