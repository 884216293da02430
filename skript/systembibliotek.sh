#!/bin/sh
# Sees to it that the system has what pip cannot install.
#
#   systembibliotek.sh python   a new enough Python that can make virtual environments
#   systembibliotek.sh          the libraries that typeset the PDF (Pango and what it stands on)
#
# What is missing is installed where this can be done without asking: with apt-get, as root or with
# sudo that needs no password. Elsewhere the line to run is printed, and the exit status is 1.
# PYTHON names the Python to test with; nothing is printed when all is well.
set -eu
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
pango='libpango-1.0-0 libpangoft2-1.0-0'
# A package of its own from Debian 12 and Ubuntu 24.04; older systems do without.
subset='libharfbuzz-subset0'

si() { printf '%s\n' "$*" >&2; }

# How to become root without being asked for a password: prints the prefix, or fails.
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

har_venv() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }

sjekk_python() {
    if ! "$python" -c '' 2>/dev/null; then
        si "Finner ikke Python («$python»). revisjon trenger Python 3.11 eller nyere."
        si 'Debian og Ubuntu:  sudo apt-get install -y python3 python3-venv'
        exit 1
    fi
    versjon=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
        si "«$python» er Python $versjon, men revisjon trenger 3.11 eller nyere."
        si 'Har du en nyere ved siden av, velg den slik:  make PYTHON=python3.12'
        exit 1
    fi
    har_venv || apt_install "python$versjon-venv" || true
    if ! har_venv; then
        si "Python $versjon kan ikke lage virtuelle miljøer: modulen venv mangler. Installer den slik:"
        si "Debian og Ubuntu:  sudo apt-get install -y python$versjon-venv"
        exit 1
    fi
}

# Prints the names of the needed libraries that cannot be loaded.
mangler() {
    "$python" - <<'SLUTT'
import runpy

moduler = runpy.run_path("revisjon/output/libraries.py")
print(*(b.navn for b in moduler["BIBLIOTEKER"] if b.nødvendig and not moduler["lastes"](b)))
SLUTT
}

sjekk_bibliotek() {
    rest=$(mangler)
    [ -n "$rest" ] || exit 0
    # shellcheck disable=SC2086 # one word for each package
    apt_install $pango $subset || apt_install $pango || true
    rest=$(mangler)
    [ -n "$rest" ] || exit 0
    si "Systemet mangler bibliotek som PDF-en settes med: $rest"
    si 'Kjør linjen for ditt system, og så make en gang til:'
    si "  Debian og Ubuntu:  sudo apt-get install -y --no-install-recommends $pango $subset"
    si '  Fedora:            sudo dnf install pango'
    si '  macOS:             brew install pango'
    si 'Windows, og alt annet om installasjon: docs/installasjon.md'
    exit 1
}

case ${1:-bibliotek} in
    python) sjekk_python ;;
    bibliotek) sjekk_bibliotek ;;
    *) si "Ukjent valg: $1. Skriv «python» eller ingenting."; exit 2 ;;
esac
