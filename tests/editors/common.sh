# What the install scripts of the editors share. Each sets `editor`, the folder in .editors that it fills, and `name`, what a
# reader knows it by, and sources this. Each is idempotent: what stands there is used again.
# Exit status 75 where something cannot be had (no network, no rights, another system): the tests then skip, and say why.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
home=$root/.editors/$editor
log=$home/install.log
mkdir -p "$home"
rm -f "$home/unavailable"

unavailable() { # why
    echo "$name cannot be installed here: $1" | tee "$home/unavailable" >&2
    exit 75
}

unreachable='ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT'
unreachable="$unreachable|NewConnectionError|NameResolutionError|ConnectTimeout|ProxyError"
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

debian() { # packages of Debian 12
    command -v apt-get >/dev/null || unavailable "there is no apt-get to install $*"
    [ "$(id -u)" = 0 ] || unavailable "only root can install $*"
    attempt "apt-get update" apt-get update
    attempt "apt-get install" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

node20() { # what needs it
    command -v npm >/dev/null || unavailable "Node.js 20 with npm is missing"
    case $(node --version) in
    v20.*) ;;
    *) unavailable "$1 needs Node.js 20, and this is $(node --version)" ;;
    esac
}
