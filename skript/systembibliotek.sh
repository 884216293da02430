#!/bin/sh
# Sees to it that the system has what pip cannot install: a Python that is new enough and can make
# virtual environments, and the libraries that typeset the PDF (Pango and what it stands on).
#
# What is missing is installed where that needs no asking: with apt-get, as root or with sudo that wants
# no password. Elsewhere the line to run is printed, and the exit status is 1. PYTHON names the Python
# to test with. When all is well, nothing is printed.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
pango='libpango-1.0-0 libpangoft2-1.0-0'
# A package of its own from Debian 12 and Ubuntu 24.04; older systems do without.
subset='libharfbuzz-subset0'

si() { printf '%s\n' "$*" >&2; }

# Prints what is missing, each as one word: "venv", or the name of a library.
mangler() {
    "$python" - <<'SLUTT'
import importlib.util
import runpy

if importlib.util.find_spec("ensurepip") is None:
    print("venv")
print(*runpy.run_path("revisjon/output/libraries.py")["mangler"]())
SLUTT
}

versjon() { "$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])'; }

# apt_pakker WORD...: prints the Debian packages that bring what is missing.
apt_pakker() {
    case " $* " in *' venv '*) printf 'python%s-venv ' "$(versjon)" ;; esac
    case " $* " in *' venv ') ;; *) printf '%s ' "$pango $subset" ;; esac
}

# Tells how to become root without being asked for a password: prints the prefix, or fails.
som_root() {
    command -v apt-get >/dev/null 2>&1 || return 1
    [ "$(id -u)" -ne 0 ] || return 0
    command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null && echo 'sudo -n'
}

# apt_install PACKAGE...: installs, and shows apt's output only if that fails.
apt_install() {
    prefiks=$(som_root) || return 1
    si "Installerer fra systemets pakkelager: $*"
    logg=$(mktemp)
    # The prefix is no word or two.
    # shellcheck disable=SC2086
    if $prefiks apt-get update >"$logg" 2>&1 &&
        $prefiks env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y --no-install-recommends "$@" >>"$logg" 2>&1; then
        rm -f "$logg"
        return 0
    fi
    tail -n 15 "$logg" >&2
    rm -f "$logg"
    return 1
}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    si "revisjon trenger Python 3.11 eller nyere, men «$python» er $(versjon 2>/dev/null || echo 'ikke å finne')."
    si '  Finnes en nyere ved siden av:  make PYTHON=python3.12'
    si '  Debian og Ubuntu:              sudo apt-get install -y python3 python3-venv'
    exit 1
fi

# Word splitting from here on is meant: lists of words without spaces.
# shellcheck disable=SC2046,SC2086
{
    rest=$(mangler)
    [ -n "$rest" ] || exit 0
    pakker=$(apt_pakker $rest)
    apt_install $pakker || apt_install $(printf '%s' "$pakker" | sed "s/ *$subset *//") || true
    rest=$(mangler)
    [ -n "$rest" ] || exit 0
    si 'Systemet mangler:' $rest
    si 'Kjør linjen for ditt system, og så make en gang til:'
    si '  Debian og Ubuntu:  sudo apt-get install -y --no-install-recommends' $(apt_pakker $rest)
    si '  Fedora:            sudo dnf install pango'
    si '  macOS:             brew install pango'
    si 'Windows, og alt annet om installasjon: docs/installasjon.md'
    exit 1
}
