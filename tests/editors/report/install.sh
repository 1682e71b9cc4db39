#!/bin/sh
# Puts the client that drives a browser into .editors/report. Idempotent. Needs Node 20, and root only where Chromium is missing.
# Exit status 75 where something cannot be had (no network, no root, another Node): the tests then skip, and say why.
set -eu

playwright=1.63.0
root=$(cd "$(dirname "$0")/../../.." && pwd)
home=$root/.editors/report
ready=$home/ready-$playwright
mkdir -p "$home"
log=$home/install.log

unavailable() {
    echo "The report cannot be opened in a browser here: $1" >&2
    echo "The report cannot be opened in a browser here: $1" >"$home/unavailable"
    exit 75
}

unreachable='ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT'
unreachable="$unreachable|Could not resolve|Temporary failure|Failed to fetch|Unable to connect|Unable to locate package"

attempt() { # what it is, then the command
    what=$1
    shift
    echo "+ $*" >"$log"
    if ! "$@" >>"$log" 2>&1; then
        if grep -Eq "$unreachable" "$log"; then
            unavailable "$what needs a package that cannot be reached"
        fi
        cat "$log" >&2
        echo "$what failed" >&2
        exit 1
    fi
}

rm -f "$home/unavailable"
if ! command -v chromium >/dev/null; then
    command -v apt-get >/dev/null || unavailable "Chromium is missing, and there is no apt-get to install it"
    [ "$(id -u)" = 0 ] || unavailable "Chromium is missing, and only root can install it"
    attempt "apt-get update" apt-get update
    attempt "apt-get install" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends chromium fonts-dejavu-core
fi
command -v npm >/dev/null || unavailable "Node.js 20 with npm is missing"
case $(node --version) in
v20.*) ;;
*) unavailable "playwright-core $playwright is tried with Node.js 20, and this is $(node --version)" ;;
esac
if [ ! -e "$ready" ]; then
    cd "$home"
    rm -rf node_modules package.json ready-*
    echo '{"private": true}' >package.json
    attempt "npm install playwright-core" npm install --ignore-scripts --no-save --no-audit --no-fund "playwright-core@$playwright"
    : >"$ready"
fi
echo "Chromium: $(chromium --version 2>/dev/null | head -n 1)"
