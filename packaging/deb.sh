#!/usr/bin/env bash
# Builds Inventio, after installing what that needs, and makes packages of it in build/packages: a .deb for Debian 12 and a
# tarball that runs from any folder. Prints the names of both. With --check it also asks lintian, appstreamcli and
# desktop-file-validate about them; packaging/check-package.sh tries them on a bare system.
# Safe to run again. SOURCE_DATE_EPOCH sets their dates; without it that is the date of the last commit.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/common.sh"

[ $# -eq 0 ] || [ "$*" = --check ] || fail "usage: packaging/deb.sh [--check]"
packages=$build/packages
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

# makePackage KIND: one of CPack's generators.
makePackage() {
    (umask 022 && cpack --config "$build/CPackConfig.cmake" -G "$1" -B "$packages") </dev/null >"$build/package.log" 2>&1 ||
        { tail -n 30 "$build/package.log" >&2; fail "The package could not be made; the lines above (all: $build/package.log) say why."; }
}

# CPack takes the module for a library that others link to, and has ldconfig called; Debian wants that called for such alone.
dropScripts() {
    local package=$1 tree
    tree=$(mktemp -d)
    dpkg-deb --raw-extract "$package" "$tree"
    rm -f "$tree"/DEBIAN/postinst "$tree"/DEBIAN/postrm
    dpkg-deb --root-owner-group --build "$tree" "$package" >/dev/null
    rm -rf "$tree"
}

# Every check speaks; the status tells whether all were content.
checkPackages() {
    local status=0 tree
    tree=$(mktemp -d)
    dpkg-deb --extract "$packages"/inventio_*.deb "$tree"
    say "lintian:"
    lintian --fail-on error,warning "$packages"/inventio_*.deb >&2 || status=1
    say "appstreamcli:"
    appstreamcli validate --no-net "$tree"/usr/share/metainfo/*.xml >&2 || status=1
    say "desktop-file-validate:"
    desktop-file-validate "$tree"/usr/share/applications/inventio.desktop >&2 || status=1
    rm -rf "$tree"
    return "$status"
}

prepareBuild
ensurePackages build run package
lockBuild
configure OFF
buildTarget program
ninja -C "$build" documents >"$build/package.log" 2>&1 || fail "The manual page could not be made; $build/package.log says why."
rm -rf "$packages"
say "Packing ..."
makePackage DEB
dropScripts "$packages"/inventio_*.deb
makePackage TGZ
rm -rf "$packages/_CPack_Packages"
unlockBuild
ls "$packages"/inventio*
[ $# -eq 0 ] || checkPackages
