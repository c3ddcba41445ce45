#!/usr/bin/env bash
# Makes a release of what is committed: release.sh X.Y.Z
# It refuses what cannot be released, names the version and its date in CMakeLists.txt and CHANGELOG.md, commits that, runs
# all checks and makes the packages from this commit in a clone of its own, and tags it only when everything passed. Nothing leaves this machine:
# the last lines say what to push. Interrupted or failed, it leaves the repository as it was. What a person still has to look
# at: packaging/RELEASE.md.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/common.sh"
cd "$root"

[ $# -eq 1 ] && [[ $1 =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "usage: packaging/release.sh X.Y.Z"
version=$1 tag=v$1
today=$(date -u +%F)
now=$(sed -n 's/^project(inventio VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
before=$(git rev-parse HEAD)

# The lines of the changelog between its heading for $1 and the next one.
changesOf() { awk -v heading="## [$1]" 'index($0, "## [") == 1 { on = index($0, heading) == 1; next } on' CHANGELOG.md; }

[ -z "$(git status --porcelain)" ] || fail "There are changes that are not committed."
[ -z "$(git tag --list "$tag")" ] || fail "The tag $tag is there already."
[ "$(printf '%s\n%s\n' "$now" "$version" | sort -V | tail -n 1)" = "$version" ] || fail "$version comes before $now, the version of the sources."
changesOf Unreleased | grep -q '^- ' || fail "CHANGELOG.md tells of nothing new under [Unreleased]."

finished=
giveBack() { [ -n "$finished" ] || { git tag --delete "$tag" >/dev/null 2>&1 || true; git reset --quiet --hard "$before"; say "No release: the repository is as it was."; }; }
trap giveBack EXIT

sed -i "s/^project(inventio VERSION [0-9.]*/project(inventio VERSION $version/" CMakeLists.txt
sed -i "s/^## \[Unreleased\]\$/## [Unreleased]\n\n## [$version] - $today/" CHANGELOG.md
git commit --quiet --all --message "Release $version"

clone=$(mktemp -d)
git clone --quiet "$root" "$clone/inventio"
"$clone/inventio/.ci/run" || fail "A check failed; its words are above, its build is in $clone/inventio."
"$clone/inventio/packaging/deb.sh" --check
mkdir -p "$build/packages"
cp "$clone"/inventio/build/packages/inventio* "$build/packages/"
rm -rf "$clone"

{ printf 'Inventio %s\n' "$version"; changesOf "$version"; } | git tag --annotate --cleanup=verbatim --file=- "$tag"
finished=yes
say "Inventio $version is tagged, its packages are in $build/packages. To publish it: git push --follow-tags"
