#!/usr/bin/env bash
# Tests the Python package as it is installed: makes the wheel, puts it into an
# empty virtual environment and runs all tests against it. Installs nothing,
# but for the part newest, which tries libraries by pip, if it can, in an
# environment of their own.
#
# run_python.sh [--quick] [PART...]    parts: see below; all of them if none
#
# Debian packages:
#   gcc libc6-dev binutils meson ninja-build   the library and the wheel
#   libasan8 (comes with gcc)                  misuse under AddressSanitizer
#   doxygen                                    the generator
#   python3 python3-venv python3-setuptools python3-wheel
#   python3-numpy python3-pandas               columns of NumPy, frames
#   libsqlite3-dev                             the extension of SQLite
#   mypy                                       the types
#   pkg-config libzip-dev libjansson-dev       the program ssi, to compare with
set -euo pipefail

export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
unset PYTHONPATH LIBSSI_LIBRARY
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$(dirname "$here")")
# shellcheck source=tests/bindings/program.sh
source "$here/program.sh"
parts=(generator surface native misuse insight cohorts population arrow frames
  sqlite newest member archive vectors types asan memory cycles
  bench)
calls=100000
cycles=1000000
failed=()

[[ ${1:-} == --quick ]] && calls=10000 cycles=50000 && shift
(($#)) && parts=("$@")

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# The wheel in an environment of its own; $python runs there.
/usr/bin/python3 "$root/bindings/python/build_wheel.py" "$place/wheel"
/usr/bin/python3 -m venv "$place/venv"
"$place/venv/bin/pip" install -q --no-index --disable-pip-version-check \
  "$place"/wheel/libssi-*-py3-none-*.whl
python=$place/venv/bin/python
inside=$("$python" -c 'import libssi; print(*libssi.__path__)')

unit() {
  "$python" -B "$here/python/$1"
}

part_generator() {
  /usr/bin/python3 -B "$here/test_generator.py"
}

part_surface() {
  unit test_surface.py
  unit test_at_home.py
}

part_native() {
  unit test_native.py
}

part_misuse() {
  unit test_misuse.py
}

part_insight() {
  unit test_insight.py
  unit test_tables.py
}

part_cohorts() {
  unit test_cohorts.py
  unit test_teams.py
}

part_population() {
  unit test_population.py
}

part_arrow() {
  unit test_arrow.py
}

# The extension that is in the wheel, and the blocks of the pages, which use it.
part_sqlite() {
  unit test_sqlite.py
  unit test_pasted.py
}

# Frames in an environment that has Debian's libraries, or those of the registry
# of Python packages: frames ENVIRONMENT LIBRARY...
frames() {
  "$place/$1/bin/pip" install -q --no-index --disable-pip-version-check \
    "$place"/wheel/libssi-*-py3-none-*.whl
  local name
  for name in test_frames test_frame_results test_people test_at_home; do
    LIBSSI_FRAMES=${*:2} "$place/$1/bin/python" -B "$here/python/$name.py"
  done
}

from_registry() {
  "$place/newest/bin/pip" install -q --disable-pip-version-check \
    --only-binary :all: --retries 1 --timeout 10 "$@"
}

# Without any library of frames, then with Debian's pandas.
part_frames() {
  unit test_frames.py
  unit test_frame_results.py
  unit test_people.py
  /usr/bin/python3 -m venv --system-site-packages "$place/debian"
  frames debian pandas
}

# Where the registry of Python packages can be reached, with the newest ones,
# first without pyarrow; it is no part of what the tests may ask of a machine.
part_newest() {
  /usr/bin/python3 -m venv "$place/newest"
  if ! from_registry tqdm; then
    echo '# no registry of Python packages: polars, DuckDB, pyarrow and the' \
      'newest pandas were not tried'
    return
  fi
  from_registry pandas polars duckdb
  frames newest pandas polars duckdb tqdm
  from_registry pyarrow
  frames newest pandas polars duckdb tqdm pyarrow
  LIBSSI_FRAMES='polars duckdb' "$place/newest/bin/python" -B \
    "$here/python/test_pasted.py"
}

# The same member in C: the same lines.
part_member() {
  gcc -std=c11 -I"$root/include" "$root/examples/c/score_member.c" \
    "$inside/libssi.so.1" -Wl,-rpath,"$inside" -o "$place/member"
  "$place/member" >"$place/member.c.txt"
  "$python" -B "$root/examples/python/score_member.py" >"$place/member.py.txt"
  grep -q '^index ' "$place/member.c.txt"
  diff "$place/member.c.txt" "$place/member.py.txt"
}

# The C program says how many cases there are, and the hash of all results.
# SSI_REPLAY names one that is built already.
part_vectors() {
  local replay=${SSI_REPLAY:-$place/replay}
  [[ -n ${SSI_REPLAY-} ]] ||
    gcc -O2 -std=c11 -I"$root/include" -I"$root/lib" "$root"/lib/*/*.c \
      "$root"/tests/vectors/re*.c -o "$replay"
  LIBSSI_REPLAYED=$("$replay" "$root"/tests/vectors/*.txt | tail -n 1)
  echo "# C: $LIBSSI_REPLAYED"
  export LIBSSI_REPLAYED
  unit test_vectors.py
}

# As one of the cells of tests/cells: the vectors, and the report of the sample,
# which goes to the file that SSI_CELL_REPORT names.
part_cell() {
  part_vectors
  "$python" -B -m libssi report --json "$root/examples/sample/archive" \
    >"$SSI_CELL_REPORT"
}

# The C program, to compare its JSON with.
part_archive() {
  program "$place/ssi" "$inside/libssi.so.1" -Wl,-rpath,"$inside"
  SSI_PROGRAM=$place/ssi unit test_archive.py
  SSI_PROGRAM=$place/ssi unit test_prompt.py
}

# The annotations are those of the package, and the example passes as strict.
part_types() {
  mypy --strict --python-version 3.9 --cache-dir "$place/mypy" \
    --python-executable "$python" "$root/examples/python/score_archive.py" \
    "$root/examples/python/history.py" "$root/examples/python/cohort.py" \
    "$here/python/typed.py" "$root/bindings/python/libssi"
}

under_asan() {
  LD_PRELOAD="$(gcc -print-file-name=libasan.so) \
$(gcc -print-file-name=libubsan.so)" PYTHONMALLOC=malloc \
    ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1 \
    LIBSSI_LIBRARY=$place/asan/lib/libssi.so.1 "$python" -B "$@"
}

# Random misuse, and the tests of misuse and threads, on an instrumented library.
part_asan() {
  meson setup "$place/asan" "$root" -Ddefault_library=shared \
    -Db_sanitize=address,undefined -Db_lundef=false -Ddebug_checks=true \
    -Dc_args=-fno-sanitize-recover=all >"$place/asan.log"
  meson compile -C "$place/asan" >>"$place/asan.log"
  if under_asan "$here/python/random_misuse.py" --control \
    >"$place/control.log" 2>&1; then
    echo 'a block that was released twice went unnoticed'
    return 1
  fi
  grep -q 'AddressSanitizer' "$place/control.log"
  under_asan "$here/python/random_misuse.py" "$calls"
  under_asan "$here/python/test_misuse.py"
  under_asan "$here/python/test_native.py"
  under_asan "$here/python/test_insight.py"
  under_asan "$here/python/test_cohorts.py"
  under_asan "$here/python/test_population.py"
  under_asan "$here/python/test_arrow.py"
  under_asan "$here/python/test_frames.py"
  under_asan "$here/python/test_frame_results.py"
}

# The library as it is in the wheel, without memory.
part_memory() {
  gcc -std=gnu11 -O1 -shared -fPIC "$root/tests/faults/allocations.c" \
    -o "$place/allocations.so"
  SSI_FAIL_IN=libssi.so.1 LD_PRELOAD=$place/allocations.so \
    "$python" -B "$root/tests/faults/memory.py"
}

part_cycles() {
  "$python" -B "$here/python/cycles.py" "$cycles"
}

part_bench() {
  gcc -O2 -std=c11 -D_POSIX_C_SOURCE=200809L -shared -fPIC \
    -I"$root/include" "$root/tests/bench/python_cost.c" "$inside/libssi.so.1" \
    -o "$place/costs.so"
  "$python" -B "$root/tests/bench/python.py" "$place/costs.so"
}

for part in "${parts[@]}"; do
  printf '== %s\n' "$part"
  # In a shell of its own, because `set -e` is off inside a condition.
  set +e
  (
    set -e
    "part_$part"
  )
  code=$?
  set -e
  if ((code)); then
    failed+=("$part")
    echo "not ok - python $part"
  else
    echo "ok - python $part"
  fi
done
printf '%d passed, %d failed%s\n' $((${#parts[@]} - ${#failed[@]})) \
  ${#failed[@]} "${failed[*]:+: ${failed[*]}}"
((${#failed[@]} == 0))
