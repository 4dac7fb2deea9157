#!/usr/bin/env bash
# Runs the test suites on what is already built, one after another, and says what each took.
#
#   Scripts/test.sh                        all
#   Scripts/test.sh PacksTests test_kill   these
#
# Swift suites are the folders Tests/*Tests; the others are Tests/<layer>/test_*.py and drive .build/release/aloft from
# outside. ALOFT_TEST_DATA names a folder of DICOM files to use; without it the files in .venv/samples are used.
set -uo pipefail
cd "$(dirname "$0")/.."
flags=(-c release -Xswiftc -enable-testing)
logs=.build/test-logs
mkdir -p "$logs"
rm -f .build/test-summary
ALOFT_SAMPLE_DATA=${ALOFT_SAMPLE_DATA:-$PWD/.venv/samples}
export ALOFT_SAMPLE_DATA
export ALOFT_PYTHON=${ALOFT_PYTHON:-$PWD/.venv/bin/python}
if [ -n "${ALOFT_TEST_DATA:-}" ]; then
    echo "test files: $ALOFT_TEST_DATA (ALOFT_TEST_DATA)"
else
    echo "test files: $ALOFT_SAMPLE_DATA (from the pydicom and pydicom-data packages; set ALOFT_TEST_DATA for a larger set)"
fi

suites=()
for folder in Tests/*Tests; do [ -d "$folder" ] && suites+=("$folder"); done
for file in Tests/*/test_*.py; do suites+=("$file"); done
if [ $# -gt 0 ]; then
    chosen=()
    for suite in "${suites[@]}"; do
        for name in "$@"; do [ "$(basename "$suite" .py)" = "$name" ] && chosen+=("$suite"); done
    done
    if [ ${#chosen[@]} = 0 ]; then echo "test: no suite is called $*" >&2; exit 2; fi
    suites=("${chosen[@]}")
fi

# Each runner's own figures, read from its output: passed and failed tests.
count_swift() {
    local total
    total=$(grep -oE 'Test run with [0-9]+ test' "$1" | tail -n 1 | grep -oE '[0-9]+')
    failed=$(grep -E '^[^A-Za-z]* Test .* failed after [0-9.]+ seconds' "$1" | grep -vc ' Test run with ')
    passed=$((${total:-0} - failed))
}
count_pytest() {
    local summary
    summary=$(grep -E '^[0-9]+ (passed|failed|error).* in [0-9.]+s' "$1" | tail -n 1)
    passed=$(sum_of passed "$summary")
    failed=$(($(sum_of failed "$summary") + $(sum_of 'errors?' "$summary")))
}
sum_of() { grep -oE "[0-9]+ $1" <<<"$2" | grep -oE '[0-9]+' || echo 0; }

all_passed=0 all_failed=0 all_started=$SECONDS rows=()
for suite in "${suites[@]}"; do
    name=$(basename "$suite" .py) log=$logs/$(basename "$suite" .py).log started=$SECONDS status=0
    printf '\n=== %s\n' "$name"
    if [[ $suite == *.py ]]; then
        .venv/bin/python -m pytest -c Tests/pytest.ini --rootdir Tests -q --durations=5 --durations-min=1 -rf "$suite" 2>&1 | tee "$log"
        status=${PIPESTATUS[0]}
        count_pytest "$log"
    else
        swift test "${flags[@]}" --skip-build --disable-xctest --filter "^$name\." >"$log" 2>&1
        status=$?
        count_swift "$log"
        # What passes is in the log; here stands what did not, what the tests say themselves, and the closing line.
        grep -vE '^[^A-Za-z]* (Test|Suite) .* (started|passed after)|^\[[0-9]+/[0-9]+\]|^[^A-Za-z]* Test run started|(Testing Library Version|Target Platform):' "$log"
    fi
    took=$((SECONDS - started))
    if [ "$status" != 0 ] && [ "$failed" = 0 ]; then failed=1; echo "test: $name ended with $status; see $log"; fi
    if [ "$passed" = 0 ] && [ "$failed" = 0 ]; then failed=1; echo "test: $name ran no test"; fi
    all_passed=$((all_passed + passed)) all_failed=$((all_failed + failed))
    rows+=("$took $name $passed $failed")
done

total=$((SECONDS - all_started))
printf '\n%-28s %8s %7s %8s %8s\n' suite seconds share passed failed
printf '%s\n' "${rows[@]}" | sort -rn | while read -r took name passed failed; do
    printf '%-28s %8d %6d%% %8d %8d\n' "$name" "$took" $((100 * took / (total > 0 ? total : 1))) "$passed" "$failed"
done
printf '%-28s %8d\n\n' 'all' "$total"
echo "$all_passed passed, $all_failed failed" | tee .build/test-summary
[ "$all_failed" = 0 ]
