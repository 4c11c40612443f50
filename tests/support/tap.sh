# Results as TAP, for scripts that source this file. Commands run where `set -e`
# does not end them.
# shellcheck shell=bash
number=0
failures=0

# verdict WHAT COMMAND...: one test.
verdict() {
  local what=$1
  shift
  number=$((number + 1))
  if "$@"; then
    echo "ok $number - $what"
  else
    echo "not ok $number - $what"
    failures=$((failures + 1))
  fi
}

# in_silence LOG COMMAND...: its output goes to a file, and if it fails is told.
in_silence() {
  local log=$1
  shift
  "$@" >"$log" 2>&1 && return
  sed 's/^/# /' "$log"
  return 1
}

# told: the plan; the code of the script.
told() {
  echo "1..$number"
  [[ $failures -eq 0 ]]
}
