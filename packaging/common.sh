# What run.sh, test.sh and .ci/run share. Sourced, not run: it sets `root` and `build` and defines functions.

root=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
build=$root/build

# Lets the objects of one clone serve another: ccache sees paths relative to the clone.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

say() { printf '%s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# packagesOf GROUP...: the names in packages.txt that belong to one of the groups.
packagesOf() {
    awk -v groups=" $* " '!/^#/ && NF && index(groups, " " $1 " ") { print $2 }' "$root/packaging/packages.txt"
}

# missingOf PACKAGE...: those that are not installed.
missingOf() {
    local installed
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | awk '$2 == "installed" { print $1 }') || true
    printf '%s\n' "$@" | grep -vxF -e "$installed" || true
}

# Runs a command as root, or explains who has to.
asRoot() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# ensurePackages GROUP...: installs what is missing of these groups; silent and quick when nothing is.
ensurePackages() {
    local missing log=$build/packages.log
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        fail "Inventio builds with the packages of Debian 12, and this system has no apt-get. It needs what packaging/packages.txt lists."
    mapfile -t missing < <(missingOf $(packagesOf "$@"))
    [ "${#missing[@]}" -gt 0 ] || return 0

    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "Some packages are missing, and installing them needs root or sudo. Ask an administrator for:
  apt-get install --no-install-recommends ${missing[*]}"
    fi
    local release
    release=$(. /etc/os-release 2>/dev/null && echo "${ID:-} ${VERSION_ID:-}") || true
    [ "$release" = "debian 12" ] || say "Inventio is made for Debian 12, and this is ${release:-another system}: trying all the same."
    say "Installing ${missing[*]}; the first time this takes some minutes ..."
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600)
    asRoot "${apt[@]}" update </dev/null >"$log" 2>&1 || true # without a network, what apt knows already may do
    if ! asRoot "${apt[@]}" install --no-install-recommends "${missing[@]}" </dev/null >>"$log" 2>&1; then
        tail -n 15 "$log" >&2
        fail "The packages could not be installed; the lines above (all: $log) say why."
    fi
}

# How many compilers may run at once: a source that includes LibTorch takes up to 1.3 GB.
jobCount() {
    local cores available limit
    cores=$(nproc)
    available=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null) || limit=max
    [ "$limit" = max ] || [ $((limit / 1048576)) -ge "$available" ] || available=$((limit / 1048576))
    local byMemory=$((available / 2048))
    [ "$byMemory" -ge 1 ] || byMemory=1
    echo $((cores < byMemory ? cores : byMemory))
}

# How many tests may run at once: one more than there is work for, as some wait for time to pass.
testCount() { echo $(($(jobCount) + 1)); }

# Takes turns with another script that builds in the same folder. Freed by unlockBuild or the script's end.
lockBuild() {
    exec 9>"$build/.lock"
    flock -n 9 && return
    say "Another build is at work in $build; waiting for it ..."
    flock 9
}

unlockBuild() { exec 9>&-; }

# prepareBuild: makes the build folder, or says why that is impossible.
prepareBuild() {
    mkdir -p "$build" 2>/dev/null && [ -w "$build" ] ||
        fail "Cannot write to $build. If an earlier build ran as root, give the folder back: sudo chown -R \"\$USER\" '$build'"
}

# configure ON|OFF: with or without tests. Both use the same flags, so that they share every object. A folder set up with
# tests serves run.sh as well; one that was moved or set up otherwise is set up anew.
configure() {
    local settings=(-G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_COMPILER=g++ -DCMAKE_CXX_COMPILER_LAUNCHER=ccache
        -DINVENTIO_WARNINGS_AS_ERRORS=ON)
    local stamp=$build/.settings log=$build/configure.log have=
    if [ -f "$build/build.ninja" ] && [ -f "$stamp" ]; then have=$(<"$stamp"); fi
    local wanted="$root ${settings[*]} tests="
    [ "$have" != "${wanted}ON" ] && [ "$have" != "$wanted$1" ] || return 0

    say "Configuring in $build ..."
    rm -f "$stamp"
    if ! cmake --fresh -S "$root" -B "$build" "${settings[@]}" -DINVENTIO_BUILD_TESTS="$1" </dev/null >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        fail "CMake could not configure the project; the lines above (all: $log) say why."
    fi
    echo "$wanted$1" >"$stamp"
}

# buildTarget TARGET: silent when there is nothing to do.
buildTarget() {
    local log=$build/build.log count
    ! ninja -C "$build" -n "$1" </dev/null 2>/dev/null | grep -q 'no work to do' || return 0
    count=$(jobCount)
    say "Building with $count job(s); the first time this takes some minutes ..."
    if [ -t 2 ]; then
        ninja -C "$build" -j "$count" "$1" </dev/null >&2 || fail "The build failed; the lines above say where."
    elif ! ninja -C "$build" -j "$count" "$1" </dev/null >"$log" 2>&1; then
        grep -vE '^\[[0-9]+/[0-9]+\] ' "$log" | tail -n 80 >&2
        fail "The build failed; the lines above (all: $log) say where."
    fi
}
