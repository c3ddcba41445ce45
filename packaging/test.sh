#!/usr/bin/env bash
# Builds Inventio and its tests, after installing what that needs, and runs the tests. Arguments go to ctest:
#   packaging/test.sh -R MidiReader
# Safe to run again: it does only what is not done yet, then runs the tests.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/common.sh"

prepareBuild
ensurePackages build run test
lockBuild
configure ON
buildTarget all
unlockBuild
say "Testing ..."
progress=()
[ ! -t 1 ] || progress=(--progress)
exec ctest --test-dir "$build" --output-on-failure --no-tests=error --parallel "$(testCount)" "${progress[@]}" "$@" </dev/null
