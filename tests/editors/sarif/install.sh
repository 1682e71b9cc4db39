#!/bin/sh
# Puts the JSON schema of SARIF 2.1.0, as Microsoft's validator has it, and what checks it into .editors/sarif. Idempotent.
# Exit status 75 where something cannot be had (no network, no Node): the test then skips, and says why.
set -eu

multitool=5.7.0
ajv=8.17.1
formats=3.0.1
root=$(cd "$(dirname "$0")/../../.." && pwd)
home=$root/.editors/sarif
ready=$home/ready-$multitool-$ajv-$formats
mkdir -p "$home"
log=$home/install.log

unavailable() {
    echo "The schema of SARIF cannot be had here: $1" | tee "$home/unavailable" >&2
    exit 75
}

unreachable='ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|EBADPLATFORM'

rm -f "$home/unavailable"
command -v npm >/dev/null || unavailable "Node.js with npm is missing"
if [ ! -e "$ready" ]; then
    cd "$home"
    rm -rf node_modules package.json schema.json ready-*
    echo '{"private": true}' >package.json
    if ! npm install --ignore-scripts --no-save --no-audit --no-fund "ajv@$ajv" "ajv-formats@$formats" \
        "@microsoft/sarif-multitool-linux@$multitool" >"$log" 2>&1; then
        if grep -Eq "$unreachable" "$log"; then
            unavailable "a package cannot be reached, or is for Linux alone"
        fi
        cat "$log" >&2
        echo "installing the schema of SARIF failed" >&2
        exit 1
    fi
    # The validator itself is a hundred megabytes; the schema is what is wanted of it.
    cp node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json schema.json
    rm -rf node_modules/@microsoft
    : >"$ready"
fi
echo "The schema of SARIF 2.1.0 stands in $home"
