#!/bin/sh
# Puts a real VS Code (the code-server package), the client that drives it and our extension into .editors/vscode.
# Needs Node 20, a C++ compiler, and root only where the system's packages are missing.
editor=vscode
name="VS Code"
. "$(dirname "$0")/../common.sh"

code_server=4.100.3
playwright=1.63.0
vscode=$home/node_modules/code-server/lib/vscode
ready=$home/ready-$code_server-$playwright

# --- the system's packages: a browser, a font with fixed widths, and the search tool that VS Code brings along otherwise
missing=
command -v chromium >/dev/null || missing="$missing chromium"
command -v rg >/dev/null || missing="$missing ripgrep"
ls /usr/share/fonts/truetype/dejavu/*.ttf >/dev/null 2>&1 || missing="$missing fonts-dejavu-core"
# shellcheck disable=SC2086 # one word a package
[ -z "$missing" ] || debian $missing

# --- VS Code: code-server's packages without their install scripts, which download; then only the native parts that it needs
node20 "code-server $code_server"
if [ ! -e "$ready" ]; then
    # headers beside the running node save node-gyp a download
    node_prefix=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
    if [ -e "$node_prefix/include/node/node.h" ]; then
        export npm_config_nodedir="$node_prefix"
    fi
    cd "$home"
    rm -rf node_modules package.json ready-*
    echo '{"private": true}' >package.json
    attempt "npm install code-server" npm install --ignore-scripts --no-save --no-audit --no-fund \
        "code-server@$code_server" "playwright-core@$playwright"
    attempt "building argon2" npm rebuild argon2 --build-from-source --foreground-scripts
    cd "$vscode"
    attempt "npm install for VS Code" npm install --omit=dev --ignore-scripts --no-audit --no-fund
    attempt "building spdlog and the watchdog" npm rebuild @vscode/spdlog native-watchdog --foreground-scripts
    # pty.node is built; only the package's own last step fails, so its exit status says nothing
    npm rebuild node-pty --foreground-scripts >"$log" 2>&1 || true
    mkdir -p node_modules/@vscode/ripgrep/bin
    cp "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg
    ln -sfn node_modules node_modules.asar
    cd extensions
    attempt "npm install for VS Code's own extensions" npm install --omit=dev --ignore-scripts --no-audit --no-fund
    : >"$ready"
fi

# --- our extension, packed as a user gets it
cd "$root/vscode-client"
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    attempt "npm ci in vscode-client" npm ci --ignore-scripts --no-audit --no-fund
fi
attempt "npm run package in vscode-client" npm run package -- --out "$home/factlint.vsix"
echo "VS Code $(cd "$home" && node -p "require('./node_modules/code-server/lib/vscode/package.json').version") stands in $home"
