#!/usr/bin/env bash
# Makes this machine ready to build, show and test Aloft. Safe to run again: when all is there it ends at once.
#
#   Scripts/setup.sh              what the build, the demo and most tests need
#   Scripts/setup.sh --orthanc    Debian's Orthanc too: a real peer for the tests and benchmarks
#   Scripts/setup.sh --browser    Debian's Chromium and the OHIF viewer too: what the browser's tests look with and at
#   Scripts/setup.sh --dcmtk      DCMTK's library and a C++ compiler too: `make bench-parse` measures beside it
#
# Needs before: Swift 6.2 or newer, git, make and Debian's package manager (apt). Uses sudo when it is not root.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(dcmtk curl libarchive-dev libsqlite3-dev zlib1g-dev libzstd-dev libexpat1-dev libssl-dev pkg-config python3 python3-venv)
# The codec libraries. Ubuntu has libjpeg-turbo under another name; libjpeg-dev leads to it in both.
packages+=(libopenjp2-7-dev libopenjph-dev libcharls-dev libjpeg-dev libgdcm-dev libjxl-dev libpng-dev libwebp-dev)
packages+=(liblcms2-dev libgif-dev libseccomp-dev)
# The codecs' own programs, which tests and benchmarks compare with.
packages+=(libgdcm-tools libjxl-tools libopenjp2-tools openjph-tools)
wants_orthanc=no wants_browser=no
for argument in "$@"; do
    case $argument in
    --orthanc) wants_orthanc=yes packages+=(orthanc orthanc-dicomweb) ;;
    --browser) wants_browser=yes packages+=(chromium fonts-liberation) ;;
    --dcmtk) packages+=(libdcmtk-dev g++) ;;
    *) sed -n '2,9p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
    esac
done

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Debian starts a service when its package is installed. Ours must not run beside the tests' own copy, so the policy
# file says no while we install, and goes again if it was not there before.
guard=/usr/sbin/policy-rc.d
install_packages() {
    local made_guard=no result=0
    if [ "$wants_orthanc" = yes ] && [ ! -e $guard ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee $guard >/dev/null
        as_root chmod 755 $guard
        made_guard=yes
    fi
    as_root apt-get update -q >/dev/null || echo "setup: the package list could not be refreshed; trying with the old one" >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >/dev/null || result=$?
    if [ $made_guard = yes ]; then as_root rm -f $guard; fi
    return $result
}

if ! command -v swift >/dev/null; then
    echo "setup: no 'swift' in the PATH. Install Swift 6.2 or newer from https://www.swift.org/install and run this again." >&2
    exit 1
fi

if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
    missing=()
    for package in "${packages[@]}"; do is_installed "$package" || missing+=("$package"); done
    if [ ${#missing[@]} -gt 0 ]; then
        echo "setup: installing Debian packages: ${missing[*]}"
        install_packages "${missing[@]}"
    fi
else
    echo "setup: this is not a Debian system. Please have the counterparts of these packages: ${packages[*]}" >&2
fi

wanted=$(sha256sum Tests/requirements.txt | cut -d' ' -f1)
if [ "$(cat .venv/.ready 2>/dev/null)" != "$wanted" ]; then
    echo "setup: installing Python packages into .venv: $(sed -e '/^#/d' Tests/requirements.txt | tr '\n' ' ')"
    rm -rf .venv
    python3 -m venv .venv
    .venv/bin/python -m pip install -q --disable-pip-version-check -r Tests/requirements.txt
    # One folder with the real DICOM files that two of these packages carry, for the demo and for tests without a larger set.
    .venv/bin/python - <<'PYTHON'
import pathlib, shutil, data_store, pydicom.data
target = pathlib.Path(".venv/samples")
for name, source in (("pydicom", pathlib.Path(pydicom.data.__path__[0])), ("pydicom-data", pathlib.Path(data_store.__path__[0]) / "data")):
    shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("*.py", "*.pyc", "__pycache__"))
PYTHON
    echo "$wanted" >.venv/.ready
fi
if [ "$wants_browser" = yes ]; then .venv/bin/python Scripts/viewer.py .venv; fi
echo "setup: ready ($(swift --version 2>/dev/null | grep -o 'Swift version [0-9.]*' | head -n 1), $(.venv/bin/python --version), .venv)"
