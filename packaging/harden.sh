#!/usr/bin/env bash
# The long checks that no change waits for: fuzzing of every reader, kills at random moments, a studio at work for hours, the same
# under ThreadSanitizer, keyboards and sound servers that come and go, sound while every core composes.
#
#   packaging/harden.sh [--fuzz SECONDS] [--kills N] [--soak MINUTES] [--races PIECES] [--plugs N] [--load MINUTES]
#
# Only the parts that are named. Without options all: an hour for each fuzzer, 40 kills of each of five kinds, as many with a
# clock that jumps, 480 minutes of work under AddressSanitizer, 100 pieces under ThreadSanitizer, a keyboard and a sound server
# 100 times gone and back, ten minutes of sound beside work. What is found lies in build-fuzz/found; figures of a whole run:
# packaging/TRUST.md.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/common.sh"
cd "$root"

seconds=0 kills=0 minutes=0 races=0 plugs=0 load=0
[ $# -gt 0 ] || set -- --fuzz 3600 --kills 40 --soak 480 --races 100 --plugs 100 --load 10
while [ $# -gt 0 ]; do
    case "$1:${2-}" in
    --fuzz:[0-9]*) seconds=$2 ;;
    --kills:[0-9]*) kills=$2 ;;
    --soak:[0-9]*) minutes=$2 ;;
    --races:[0-9]*) races=$2 ;;
    --plugs:[0-9]*) plugs=$2 ;;
    --load:[0-9]*) load=$2 ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
    shift 2
done

# The corpus of each fuzzer.
declare -A corpora=([midi]=midi [musicxml]=musicxml [project]=project [journal]=journal [receipt]=receipt [weights]=weights [enhance]=midi [capsule]=capsule
    [settings]=settings)

# fuzzOne NAME: a line of figures; the last lines of the log where something was found.
fuzzOne() {
    local found=build-fuzz/found/$1 log=build-fuzz/$1.log
    mkdir -p "$found"
    if (cd "$found" && ../../bin/"fuzz_$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        . "$root/tests/corpus/${corpora[$1]}") >"$log" 2>&1; then
        awk -v name="$1" '/cov:/ { for (i = 1; i < NF; i++) if ($i == "cov:") cov = $(i + 1) } /number_of_executed_units/ { runs = $2 }
            END { printf "%-10s %12d runs, %6d edges seen, nothing found\n", name, runs, cov }' "$log"
    else
        printf '%-10s FOUND something:\n' "$1"
        tail -n 20 "$log"
        return 1
    fi
}

fuzzAll() {
    local name targets=() failed=0
    for name in "${!corpora[@]}"; do targets+=("fuzz_$name"); done
    cmake --preset fuzz >/dev/null
    ninja -C build-fuzz -j "$(jobCount)" --quiet "${targets[@]}"
    for name in "${!corpora[@]}"; do
        while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n || failed=1; done
        fuzzOne "$name" &
    done
    while [ -n "$(jobs -rp)" ]; do wait -n || failed=1; done
    return "$failed"
}

killStudios() {
    cmake --preset asan >/dev/null
    ninja -C build-asan -j "$(jobCount)" --quiet studio_kill_test
    QT_QPA_PLATFORM=offscreen INVENTIO_KILLS=$kills build-asan/bin/studio_kill_test --gtest_brief=1
}

# The same with a clock that jumps by days, forth and back, four times a second. What waits does not go by it.
killWhileTheClockJumps() {
    local offset file jumper failed=0
    file=$(mktemp)
    (while :; do for offset in +0 -3d +400d -1y +2h; do
        echo "$offset" >"$file.new" && mv "$file.new" "$file"
        sleep 0.25
    done; done) &
    jumper=$!
    LD_PRELOAD=$(dpkg -L libfaketime | grep '/libfaketimeMT\.so\.1$') FAKETIME_TIMESTAMP_FILE=$file FAKETIME_NO_CACHE=1 \
        FAKETIME_DONT_FAKE_MONOTONIC=1 QT_QPA_PLATFORM=offscreen INVENTIO_KILLS=$kills "$build/bin/studio_kill_test" --gtest_brief=1 || failed=1
    kill "$jumper"
    rm -f "$file"
    return "$failed"
}

# A keyboard, and a real sound server, gone and back again and again while something is recorded and heard.
plugInAndOut() {
    QT_QPA_PLATFORM=offscreen INVENTIO_CYCLES=$plugs "$build/bin/studio_trouble_test" --gtest_brief=1 --gtest_filter='PluggedTest.*'
    INVENTIO_CYCLES=$plugs "$build/bin/audio_sound_test" --gtest_brief=1 --gtest_filter='*GoesOnWithoutTheServer*:*OutlivesAJackServer*'
}

# Every onset must come within a block of its time, and no block late.
playBesideWork() {
    INVENTIO_SOUND_MINUTES=$load "$build/bin/audio_sound_test" --gtest_brief=1 --gtest_filter='*WhileEnhanceTakesEveryCore'
}

# Memory must not grow from the second quarter of the time to the last. AddressSanitizer keeps what is freed for a while: not
# much, so that growth can be seen.
soak() {
    local log=build-asan/soak.log
    cmake --preset asan >/dev/null
    ninja -C build-asan -j "$(jobCount)" --quiet studio_soak
    echo leak:libfontconfig >build-asan/leaks.txt # which lets go of what it has read in a way that nobody sees
    ASAN_OPTIONS=quarantine_size_mb=16 LSAN_OPTIONS=suppressions=$root/build-asan/leaks.txt:print_suppressions=0 \
        build-asan/bin/studio_soak "$minutes" minutes >"$log"
    awk 'NF == 2 { held[++n] = $2 }
        function mean(from, to,  i, sum) { for (i = from; i <= to; i++) sum += held[i]; return sum / (to - from + 1) }
        END {
            if (n < 8) { print "too few pieces: " n; exit 1 }
            early = mean(int(n / 4) + 1, int(n / 2)); late = mean(n - int(n / 4) + 1, n)
            printf "%d pieces, %.0f MB held in the second quarter, %.0f MB in the last\n", n, early / 1024, late / 1024
            exit late > early * 1.05
        }' "$log"
}

# The same work; what ThreadSanitizer says of it fails the run.
lookForRaces() {
    cmake --preset races >/dev/null
    ninja -C build-races -j "$(jobCount)" --quiet studio_soak
    TSAN_OPTIONS=ignore_noninstrumented_modules=1 build-races/bin/studio_soak "$races" pieces
}

prepareBuild
ensurePackages build run test check
[ "$seconds" -eq 0 ] || fuzzAll
[ "$kills" -eq 0 ] || killStudios
if [ $((kills + plugs + load)) -gt 0 ]; then
    configure ON
    ninja -C "$build" -j "$(jobCount)" --quiet inventio studio_kill_test studio_trouble_test audio_sound_test
fi
if [ "$kills" -gt 0 ]; then
    ensurePackages harden
    killWhileTheClockJumps
fi
[ "$plugs" -eq 0 ] || plugInAndOut
[ "$load" -eq 0 ] || playBesideWork
[ "$minutes" -eq 0 ] || soak
[ "$races" -eq 0 ] || lookForRaces
