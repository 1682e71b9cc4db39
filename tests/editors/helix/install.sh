#!/bin/sh
# Puts Debian 13's Helix into .editors/helix with the libraries that it needs, whatever Debian this is: nothing of the
# system is changed but tmux, the terminal that the test types in.
editor=helix
name="Helix 25.01"
. "$(dirname "$0")/../common.sh"

version=25.01.1
suite=trixie
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
hx=$home/hx

command -v tmux >/dev/null || debian tmux
if ! { [ -x "$hx" ] && "$hx" --version | grep -q "^helix $version"; }; then
    command -v apt-get >/dev/null || unavailable "there is no apt-get to fetch it"
    [ -e "$keyring" ] || unavailable "this is no Debian: $keyring is missing"
    # this system's own mirror has the packages of the other Debian as well
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep '/debian/*$' | head -n 1)
    [ -n "$mirror" ] || unavailable "apt-get names no mirror of Debian"
    cd "$home"
    rm -rf apt root ./*.deb
    mkdir -p apt/lists/partial apt/cache/archives/partial
    echo "deb [signed-by=$keyring] $mirror $suite main" >apt/sources.list
    set -- -o Dir::Etc::SourceList="$home/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$home/apt/lists" -o Dir::Cache="$home/apt/cache" -o APT::Sandbox::User=
    attempt "apt-get update for $suite" apt-get "$@" update
    attempt "apt-get download" apt-get "$@" download hx libc6 libgcc-s1
    for package in ./*.deb; do
        attempt "unpacking $package" dpkg-deb --extract "$package" root
    done
    rm -rf apt ./*.deb
    loader=$(find "$home/root/usr/lib" -name 'ld-linux-*' | head -n 1)
    printf '#!/bin/sh\nHELIX_RUNTIME="%s" exec "%s" --library-path "%s" "%s" "$@"\n' "$home/root/usr/lib/hx/runtime" \
        "$loader" "$(dirname "$loader")" "$home/root/usr/lib/hx/hx" >"$hx"
    chmod +x "$hx"
fi
echo "$("$hx" --version) stands in $home"
