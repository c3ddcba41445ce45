#!/usr/bin/env bash
# clang-tidy over the product, or over the sources whose paths match REGEX, with the checks of .clang-tidy:
#   packaging/tidy.sh [REGEX]
# It reads the sources as they are, so it also finds what they forgot to include: g++ has headers compiled beforehand.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/common.sh"
cd "$root"

prepareBuild
ensurePackages build check
cmake --preset tidy >/dev/null
plugin=$root/build-tidy/own_code.so tidy=$root/build-tidy/clang-tidy
[ "$plugin" -nt packaging/tidy/own_code.cpp ] ||
    g++ -std=c++17 -O1 -shared -fPIC -fno-rtti -isystem /usr/lib/llvm-14/include packaging/tidy/own_code.cpp -o "$plugin"
printf '#!/bin/sh\nexec clang-tidy-14 --load="%s" "$@"\n' "$plugin" >"$tidy"
chmod +x "$tidy"

faults=$("$tidy" packaging/tidy/core/faulty.cpp -- -std=c++20 2>/dev/null) || true
for fault in 'faulty\.h.*container-size-empty' 'faulty\.cpp.*identifier-naming'; do
    grep -q "$fault" <<<"$faults" || fail "clang-tidy does not find what it must: $fault"
done
run-clang-tidy-14 -quiet -clang-tidy-binary "$tidy" -p build-tidy -j "$(jobCount)" "${1:-^$root/(app|core|ui)/}" 2>&1 |
    sed '/ -quiet \//d; /clang-tidy -p=/d; /warnings\? generated\.$/d'
