#!/usr/bin/env bash
# Builds Inventio, after installing what that needs, and runs it with the arguments given:
#   packaging/run.sh enhance MELODY.mid --output ENHANCED.mid
# Safe to run again: it does only what is not done yet. What it says goes to stderr; stdout is the program's.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/common.sh"

prepareBuild
ensurePackages build run
lockBuild
configure OFF
buildTarget program
unlockBuild
exec "$build/bin/inventio" "$@"
