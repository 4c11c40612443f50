#!/usr/bin/env bash
# Proves the contracts of the arithmetic in lib/, and that no operation in it is
# undefined or goes beyond its type: run.sh ROOT PLACE proofs. Frama-C makes goals
# of them, which Z3 or CVC4 must prove, each in so many seconds. With `mistakes`,
# in a copy of each file with a mistake in it, a goal must be left. Prints TAP; all
# that is made goes into the folder PLACE.
# shellcheck disable=SC2317 # verdict calls the functions
set -euo pipefail

root=$1
place=$2
what=$3
# The longest goal takes a prover 14 s; provers count by the clock, so that a busy
# machine needs many times as long.
seconds=${SSI_PROOF_SECONDS:-180}
cd "$root"
mkdir -p "$place"
export WHY3CONFIG=$place/why3.conf
# shellcheck source=tests/support/tap.sh
source "$root/tests/support/tap.sh"

# A file and its functions that are proved.
parts=(
  "base/integer.c ssi_round_divide ssi_round_divide_signed ssi_clamp
    ssi_top_percent ssi_leading_zeros ssi_octave ssi_between ssi_log2"
  "score/curve.c steepness inverse ssi_curve_prepare ssi_curve_straight
    ssi_curve_rise ssi_curve_part ssi_curve_share ssi_curve_at"
  "score/decay.c ssi_decay_after ssi_decay ssi_decay_line ssi_decay_days
    ssi_decay_sum"
  "score/sums.c ssi_rows_until capped"
  "cohort/benchmark_rank.c knot_below"
  "cohort/noise.c refused_below draw_below draw_exp"
)

# One mistake each: a file, what stands there and what would be wrong, as sed
# takes it, and the function whose goal is left. The exhaustive test sees them,
# too, but that of the benchmark.
mistakes=(
  'base/integer.h|(part + whole / 2) / whole|(part + whole / 2 + 1) / whole|base/integer.c ssi_round_divide'
  'score/curve.h|x \* inverse / 0x100000000|x * (inverse - 1) / 0x100000000|score/curve.c ssi_curve_part'
  'score/decay.h|halvings == SSI_HALVINGS) return days|halvings == SSI_HALVINGS) return 1 + days|score/decay.c ssi_decay_after'
  'score/sums.c|days\[middle\] <= day|days[middle] < day|score/sums.c ssi_rows_until'
  'score/sums.c|all < most ? all : most|all < most ? most : all|score/sums.c capped'
  'cohort/benchmark_rank.c|bucket / h);|(bucket + 1) / h);|cohort/benchmark_rank.c knot_below'
  'cohort/noise.c|return others % m|return others % m + 1|cohort/noise.c refused_below'
)

# prove LIB SECONDS FILE FUNCTION...: what Frama-C says.
prove() {
  local lib=$1 limit=$2 file=$3 functions
  shift 3
  functions=$(IFS=, && echo "$*")
  frama-c -c11 -machdep gcc_x86_64 \
    -cpp-extra-args="-I$lib -Iinclude -include tests/proof/logic.h" \
    -wp -wp-rte -warn-unsigned-overflow -wp-split -wp-model Typed \
    -wp-prover z3,cvc4 -wp-timeout "$limit" -wp-par "${SSI_JOBS:-2}" \
    -wp-session "$place/session" -wp-cache none \
    ${functions:+-wp-fct "$functions"} "$file"
}

# all_proved LOG: every goal is, and there are some.
all_proved() {
  local proved goals
  read -r proved goals < <(sed -nE \
    's/^\[wp\] Proved goals: +([0-9]+) \/ ([0-9]+)$/\1 \2/p' "$1")
  total=$((total + ${proved:-0}))
  ((${goals:-0} > 0 && proved == goals))
}

# proved_or_told LOG: the same; of what is not, its goals are told.
proved_or_told() {
  all_proved "$1" && return
  grep -v 'Valid' "$1" | sed 's/^/# /'
  return 1
}

part_is_proved() {
  local log=$place/${1//\//_}.log
  prove lib "$seconds" "lib/$1" "${@:2}" >"$log" 2>&1 || true
  proved_or_told "$log"
}

lemmas_are_proved() {
  echo 'extern int nothing;' >"$place/lemmas.c" # logic.h is before it
  prove lib "$seconds" "$place/lemmas.c" >"$place/lemmas.log" 2>&1 || true
  proved_or_told "$place/lemmas.log"
}

# goals_of FUNCTION LOG: the names of its goals; of those that are proved, ": Valid"
# comes after it.
goals_of() {
  sed -nE "s/^\[wp\] \[.*\] Goal (typed_$1_[A-Za-z0-9_]+)( : Valid)?.*/\1\2/p" "$2"
}

# lost LIB OTHER FILE FUNCTION: whether a goal is proved in LIB and left in OTHER,
# where it has three times as long. At first a prover gets $least seconds, and
# where that finds nothing, as many as for any goal: some take long in both.
least=5
lost() {
  local usual=$place/usual.log log=$place/mistake.log within
  for within in "$least" "$seconds"; do
    prove "$1" "$within" "$1/$3" "$4" >"$usual" 2>&1 || true
    prove "$2" "$((3 * within))" "$2/$3" "$4" >"$log" 2>&1 || true
    comm -12 <(goals_of "$4" "$usual" | sed -n 's/ : Valid$//p' | sort) \
      <(goals_of "$4" "$log" | grep -v ' : Valid$' | sort) >"$place/lost"
    [[ ! -s $place/lost ]] || return 0
    ! all_proved "$log" || return 1
  done
  return 1
}

# copy_with_mistake FILE FROM TO: lib/ in $place, with another text in a file.
copy_with_mistake() {
  rm -rf "${place:?}/lib"
  cp -r lib "$place/lib"
  sed -i "s|$2|$3|" "$place/lib/$1"
  cmp -s "lib/$1" "$place/lib/$1" || return 0
  echo "# '$2' does not stand in $1"
  return 1
}

# Of the function with the mistake, and nothing else.
mistake_is_found() {
  local where=$1 from=$2 to=$3 file function
  read -r file function <<<"$4"
  copy_with_mistake "$where" "$from" "$to" || return
  lost lib "$place/lib" "$file" "$function" && return
  sed 's/^/# /' "$place/mistake.log"
  return 1
}

# Neither what is no mistake nor what is not proved without one may be taken for
# a mistake that is found.
others_are_not() {
  rm -f "$place/mistake.log"
  ! mistake_is_found score/sums.c 'days\[middle\] <= day' \
    '!(days[middle] > day)' 'score/sums.c ssi_rows_until' >/dev/null &&
    all_proved "$place/mistake.log"
}

unproved_is_not() {
  local seconds=$least
  copy_with_mistake score/sums.c 'all < most ? all : most' 'most' &&
    ! lost "$place/lib" "$place/lib" score/sums.c capped &&
    goals_of capped "$place/mistake.log" | grep -v ' : Valid$' >/dev/null
}

# exhaustive LIB: the test beside this, of these sources, and no more of them than
# it calls.
exhaustive() {
  gcc -std=c11 -O2 -ffunction-sections -fdata-sections -Wl,--gc-sections \
    -I"$1" -Iinclude tests/proof/exhaustive.c "$1"/base/{integer,log2_table}.c \
    "$1"/score/{curve,decay}.c -o "$place/exhaustive" &&
    "$place/exhaustive" >"$place/exhaustive.log"
}

exhaustive_fails() {
  ! exhaustive "$place/lib" && grep -q '^not ok' "$place/exhaustive.log"
}

# What is taken for granted is what doc/contributing.md tells.
assumptions() {
  grep -rhoE '\<(axiom [a-z]+:|admit .*)' lib tests/proof/logic.h | sort
}
expected='admit ensures \result == Log2(x); */
admit loop invariant k < 0x1000000;
axiom doubles:
axiom flip:
axiom rises:
axiom shift:'

tools() {
  local tool missing=0
  for tool in frama-c why3 z3 cvc4; do
    command -v "$tool" >/dev/null || {
      echo "# $tool is missing"
      missing=1
    }
  done
  ((!missing)) && why3 -C "$WHY3CONFIG" config detect >"$place/detect.log" 2>&1
}

total=0
verdict 'the tools are there' tools
if ((failures)); then
  echo "1..$number"
  exit 1
fi
if [[ $what == proofs ]]; then
  verdict 'nothing is assumed but what is told' \
    test "$(assumptions)" = "$expected"
  verdict 'lemmas' lemmas_are_proved
  functions=0
  for part in "${parts[@]}"; do
    read -r -d '' -a words <<<"$part" || true
    functions=$((functions + ${#words[@]} - 1))
    verdict "${words[0]}: $((${#words[@]} - 1)) functions" \
      part_is_proved "${words[@]}"
  done
  verdict "$total goals in all, as many as there were or more" \
    test "$total" -ge 1300
  echo "# figure proof-goals $total"
  echo "# figure proof-functions $functions"
  told
  exit
fi
verdict 'the exhaustive test passes' exhaustive lib
verdict 'what is no mistake is proved' others_are_not
verdict 'what is not proved without a mistake is refused' unproved_is_not
for mistake in "${mistakes[@]}"; do
  IFS='|' read -r where from to whose <<<"$mistake"
  verdict "a mistake in ${whose#* } is found" \
    mistake_is_found "$where" "$from" "$to" "$whose"
  [[ $where == cohort/benchmark* ]] ||
    verdict "a mistake in ${whose#* } fails the exhaustive test" exhaustive_fails
done
told
