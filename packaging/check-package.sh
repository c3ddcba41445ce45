#!/usr/bin/env bash
# Tries the packages of deb.sh the way their users do: check-package.sh INVENTIO.deb [INVENTIO.tar.gz]
# It wants a Debian 12 that can be spoilt, a fresh chroot or container with a network, and root: it installs the package with
# what it recommends and the tools to look at it, starts the studio from its desktop file on a display without a screen,
# opens a MIDI file by its type, reads the manual, runs the tarball from a folder of its own, and removes everything again.
# Each step tells how it went; the exit status is 0 only when all were right.
set -euo pipefail

fail() { printf '%s\n' "$*" >&2; exit 1; }
[ $# -ge 1 ] && [ -f "$1" ] || fail "usage: check-package.sh INVENTIO.deb [INVENTIO.tar.gz]"
[ "$(id -u)" -eq 0 ] || fail "Installing needs root."
package=$(readlink -f "$1")
tarball=${2:+$(readlink -f "$2")}
work=$(mktemp -d)
export DEBIAN_FRONTEND=noninteractive HOME=$work/home LC_ALL=C.UTF-8 NO_AT_BRIDGE=1
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_RUNTIME_DIR
mkdir "$HOME"
cd "$work"
failed=0
display=

# step WORDS COMMAND...: says whether it went well; of a failure also what it said.
step() {
    local words=$1
    shift
    if "$@" >"$work/step.log" 2>&1; then
        printf 'ok      %s\n' "$words"
    else
        failed=1
        printf 'FAILED  %s\n' "$words"
        tail -n 15 "$work/step.log" | sed 's/^/        /'
    fi
}

finish() {
    [ -z "$display" ] || kill "$display" 2>/dev/null || true
    cd / && rm -rf "$work"
}
trap finish EXIT

apt() { apt-get -q -y "$@" </dev/null; }
# Everything named after it; not what man keeps of pages that were read, and throws away in time.
allOf() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /var/cache/man -o -path "$work" \
        -o -path "${package%/*}" \) -prune -o -path '*inventio*' -print | sort
}
mebibytes() { df -m --output=used / | tail -n 1; }

# A scale in one track; MIDI, format 0, a quarter each.
writeScale() {
    local pitch events=
    for pitch in 60 62 64 65 67 69 71 72; do
        events+="\\x00\\x90\\x$(printf %x "$pitch")\\x50\\x83\\x60\\x80\\x$(printf %x "$pitch")\\x40"
    done
    printf "MThd\\0\\0\\0\\6\\0\\0\\0\\1\\x01\\xe0MTrk\\0\\0\\0\\x4c$events\\0\\xff\\x2f\\0" >"$1"
}

# waitFor SECONDS COMMAND...: until it succeeds.
waitFor() {
    local end=$((SECONDS + $1))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || { echo "waited in vain for: $*"; return 1; }
        sleep 0.2
    done
}

# studioOpens TITLE COMMAND...: the command leads to a window of the studio with these words in its title; it is then ended.
studioOpens() {
    local title=$1 program
    shift
    "$@" &
    waitFor 60 xdotool search --onlyvisible --name "$title" || return 1
    waitFor 5 pgrep -x inventio || return 1
    for program in $(pgrep -x inventio); do kill "$program"; done
    waitFor 30 sh -c '! pgrep -x inventio'
    rm -rf "$HOME"/.local/share/inventio
}

typeOf() { [ "$(gio info -a standard::content-type "$1" | sed -n 's/.*content-type: //p')" = "$2" ]; }
leadsToStudio() { gio mime "$1" | grep -q 'inventio\.desktop'; }
saysVersion() { [ "$("$1" --version)" = "inventio $(dpkg-query -W -f '${Version}' inventio | sed 's/-.*//')" ]; }
harmonises() { rm -f full.mid && "$1" enhance scale.mid --output full.mid --quiet && [ "$(wc -c <full.mid)" -gt "$(wc -c <scale.mid)" ]; }
readsWell() { MANWIDTH=80 man --warnings inventio >manual.txt 2>warnings.txt && [ ! -s warnings.txt ] && grep -q '^ *enhance$' manual.txt && grep -q -- --creative-risk manual.txt; }
completes() { bash -c '. /usr/share/bash-completion/completions/inventio; COMP_WORDS=(inventio enhance --mel); COMP_CWORD=2; _inventio; [ "${COMPREPLY[*]}" = --melody ]'; }
isGone() { allOf >after.txt; ! comm -13 before.txt after.txt | grep .; }
soundFontIsThere() { "$1" render scale.mid --output scale.wav --quiet && [ -s scale.wav ]; }

writeScale scale.mid
apt update >/dev/null
# A minimal image leaves manuals out, and this one is to be read.
rm -f /etc/dpkg/dpkg.cfg.d/*docker* /etc/dpkg/dpkg.cfg.d/excludes
apt install --no-install-recommends man-db xvfb xdotool procps libglib2.0-bin shared-mime-info desktop-file-utils >/dev/null
apt-get clean
allOf >before.txt
space=$(mebibytes)

step "apt installs it" apt install "$package"
apt-get clean
printf '        it takes %d MiB with what it needs and recommends\n' $(($(mebibytes) - space))
step "the program runs" saysVersion inventio
step "it finds module and weights, and harmonises" harmonises inventio
step "it finds a sound font" soundFontIsThere inventio
for font in fonts-inter lilypond-fonts fonts-campania fluid-soundfont-gm libopenblas0-pthread; do
    step "it brought $font" dpkg-query -s "$font"
done
step "the manual reads well" readsWell
step "bash completes" completes
printf '{"format":"inventio-project","version":1' >some.inventio
printf '<score-partwise/>' >some.musicxml
step "a project has its type" typeOf some.inventio application/x-inventio
step "MusicXML has its type" typeOf some.musicxml application/vnd.recordare.musicxml+xml
for type in application/x-inventio audio/midi application/vnd.recordare.musicxml+xml application/vnd.recordare.musicxml; do
    step "$type leads to the studio" leadsToStudio "$type"
done

export DISPLAY=:97
Xvfb $DISPLAY -screen 0 1280x800x24 >/dev/null 2>&1 &
display=$!
waitFor 20 xdotool getdisplaygeometry
step "the studio starts from its desktop file" studioOpens Inventio gio launch /usr/share/applications/inventio.desktop
step "a MIDI file opens by its type" studioOpens scale gio open scale.mid

if [ -n "$tarball" ]; then
    mkdir "elsewhere with space"
    tar -C "elsewhere with space" --strip-components=1 -xzf "$tarball"
    mv /usr/lib/inventio /usr/lib/inventio.away # its own module it shall take
    step "the tarball runs elsewhere" saysVersion "./elsewhere with space/bin/inventio"
    step "it harmonises there" harmonises "./elsewhere with space/bin/inventio"
    step "its studio starts" studioOpens scale "./elsewhere with space/bin/inventio" scale.mid
    mv /usr/lib/inventio.away /usr/lib/inventio
fi

step "apt removes it" apt purge inventio
step "nothing of it is left" isGone
step "its types are gone from the lists" sh -c '! grep -rl inventio /usr/share/mime/globs2 /usr/share/applications/mimeinfo.cache'
exit "$failed"
