#!/bin/sh
# Puts the JSON schema of SARIF 2.1.0, as Microsoft's validator has it, and what checks it into .editors/sarif. Needs Node 20.
editor=sarif
name="The schema of SARIF"
. "$(dirname "$0")/../common.sh"

multitool=5.7.0
ajv=8.17.1
formats=3.0.1
ready=$home/ready-$multitool-$ajv-$formats
[ "$(uname -s)" = Linux ] || unavailable "it is taken from a package for Linux"
node20 "Ajv $ajv"
if [ ! -e "$ready" ]; then
    cd "$home"
    rm -rf node_modules package.json schema.json ready-*
    echo '{"private": true}' >package.json
    attempt "npm install" npm install --ignore-scripts --no-save --no-audit --no-fund "ajv@$ajv" "ajv-formats@$formats" \
        "@microsoft/sarif-multitool-linux@$multitool"
    # The validator itself is a hundred megabytes; the schema is what is wanted of it.
    cp node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json schema.json
    rm -rf node_modules/@microsoft
    : >"$ready"
fi
echo "The schema of SARIF 2.1.0 stands in $home"
