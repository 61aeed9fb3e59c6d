# shellcheck shell=bash
# Stages of a test run: each with a limit on its time, a log, and a count that goes into the closing line.

_passed=0 _failed=0 _skipped=0
_started=$SECONDS
_logs=build/logs
mkdir -p "$_logs"

_log() { printf '%s/%s.log' "$_logs" "${1//[^A-Za-z0-9]/-}"; }

# _limited LIMIT COMMAND…: runs a command or a function of the script, without input. A function is killed with all
# that it started, for it runs in a process group of its own.
_limited() {
    local limit=$1
    shift
    if [[ $(type -t "$1") == function ]]; then
        # shellcheck disable=SC2163  # the function that is named by it
        export -f "$1" sources say warn
        export jobs
        timeout -k 10s "$limit" bash -euo pipefail -c '"$@"' "${0##*/}" "$@"
    else
        timeout -k 10s "$limit" "$@"
    fi </dev/null
}

# stage TITLE LIMIT COMMAND…: quiet while it succeeds; a failure counts, and shows the end of its log.
stage() {
    local title=$1 limit=$2 log status=0 begun=$SECONDS
    shift 2
    log=$(_log "$title")
    _limited "$limit" "$@" >"$log" 2>&1 || status=$?
    if ((status == 0)); then
        printf '%-28s ok %6s\n' "$title" "$((SECONDS - begun)) s"
        return 0
    fi
    ((_failed += 1))
    printf '%-28s FAILED after %s s' "$title" "$((SECONDS - begun))"
    ((status != 124 && status != 137)) || printf ' (limit of %s reached)' "$limit"
    printf ', log: %s\n' "$log"
    tail -n 60 "$log" | sed 's/^/    /'
    return 1
}

# count passed|failed|skipped: one more, for what is no stage.
count() {
    case $1 in
        passed) ((_passed += 1)) ;;
        skipped) ((_skipped += 1)) ;;
        *) ((_failed += 1)) ;;
    esac
}

# check TITLE LIMIT COMMAND…: as stage, and a success counts too.
check() {
    if stage "$@"; then
        count passed
    fi
}

# tests PRESET LIMIT CTEST-ARGUMENTS…: runs ctest and counts what each program tells: one for each test function of a
# Qt Test program (its set-up and tear-down aside), one for any other program. Tests see none of the user's own files.
# One more than there are cores at once, for many of them wait for a server most of their time.
tests() {
    local preset=$1 limit=$2 private log status=0 begun=$SECONDS
    shift 2
    makeTemporary private
    mkdir -p "$private"/{data,config,cache,run}
    chmod 700 "$private/run"
    log=$PWD/build/$preset/Testing/Temporary/LastTest.log
    rm -f "$log"
    say "tests $preset"
    timeout -k 10s "$limit" env XDG_DATA_HOME="$private/data" XDG_CONFIG_HOME="$private/config" \
        XDG_CACHE_HOME="$private/cache" XDG_RUNTIME_DIR="$private/run" \
        ctest --test-dir "build/$preset" --parallel "$((jobs + 1))" --output-on-failure --no-tests=error --timeout 600 "$@" \
        </dev/null 2>&1 | tee "$(_log "tests $preset")" | sed 's/^/    /' || status=$?

    [[ -f $log ]] || log=$log.tmp  # of a run that was cut off
    local passed failed skipped
    read -r passed failed skipped < <(_count "$(_log "tests $preset")" "$log")
    # A run that ends badly without a failed test (no test found, out of time) is a failure of its own.
    if ((status != 0 && failed == 0)); then
        failed=1
        ((status != 124 && status != 137)) || say "    limit of $limit reached"
    fi
    ((_passed += passed, _failed += failed, _skipped += skipped)) || true
    printf '%-28s %s passed, %s failed, %s skipped, %s s\n' "tests $preset" "$passed" "$failed" "$skipped" "$((SECONDS - begun))"
}

# _count OUTPUT LOG: "passed failed skipped" of what ctest printed and of its LastTest.log. Only the former tells which
# programs asked to be skipped by their exit code.
_count() {
    [[ -f $2 ]] || {
        echo 0 0 0
        return
    }
    awk '
        function flush() {
            if (!open) return
            if (name in left) skipped += 1
            else {
                passed += ok; failed += bad; skipped += skip
                if (bad == 0 && !fine) failed += 1
                else if (ok + bad + skip == 0) passed += 1
            }
            open = 0
        }
        FNR == NR { if (match($0, /Test +#[0-9]+: /) && /\*\*\*(Skipped|Not Run \(Disabled\))/) left[$4] = 1; next }
        /^[0-9]+\/[0-9]+ Testing: / { flush(); open = 1; name = $3; ok = bad = skip = fine = 0; next }
        /^PASS   : / { if ($0 !~ /::(initTestCase|cleanupTestCase)\(\)/) ok += 1; next }
        /^(FAIL!  |XPASS  ): / { bad += 1; next }
        /^SKIP   : / { skip += 1; next }
        /^Test Passed\./ { fine = 1; next }
        END { flush(); print passed + 0, failed + 0, skipped + 0 }
    ' "$1" "$2"
}

# closing: the last line of a run, and its exit code.
closing() {
    local took=$((SECONDS - _started))
    printf 'took %d min %02d s' $((took / 60)) $((took % 60))
    ((_skipped == 0)) || printf ', %s skipped' "$_skipped"
    printf '\n%s passed, %s failed\n' "$_passed" "$_failed"
    ((_failed == 0))
}
