#!/bin/sh
# Puts the client that drives a browser into .editors/report. Needs Node 20, and root only where Chromium is missing.
editor=report
name="The browser that opens the report"
. "$(dirname "$0")/../common.sh"

playwright=1.63.0
ready=$home/ready-$playwright
command -v chromium >/dev/null || debian chromium fonts-dejavu-core
node20 "playwright-core $playwright"
if [ ! -e "$ready" ]; then
    cd "$home"
    rm -rf node_modules package.json ready-*
    echo '{"private": true}' >package.json
    attempt "npm install playwright-core" npm install --ignore-scripts --no-save --no-audit --no-fund "playwright-core@$playwright"
    : >"$ready"
fi
echo "Chromium: $(chromium --version 2>/dev/null | head -n 1)"
