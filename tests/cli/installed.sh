#!/usr/bin/env bash
# Builds examples/c against an installed library: installed.sh SOURCE
# The library goes to a temporary prefix; pkg-config and CMake find it there,
# and the same builds fail when they are not told where it is. Prints TAP.
set -euo pipefail

source=$(cd "$1" && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
prefix=$place/prefix
# shellcheck source=tests/support/tap.sh
source "$source/tests/support/tap.sh"

# check TITLE COMMAND...: one test, with its output on failure.
check() {
  verdict "$1" in_silence "$place/log" "${@:2}"
}

# refuses WORDS COMMAND...: the command must fail, and say these words.
refuses() {
  local out
  if out=$("${@:2}" 2>&1); then
    echo "$out"
    echo 'it did not fail'
    return 1
  fi
  echo "$out"
  grep -qF "$1" <<<"$out"
}

install_library() {
  meson setup "$place/build" "$source" --prefix "$prefix" --libdir lib \
    -Dtests=disabled -Ddocs=disabled -Dexamples=disabled -Dbindings=disabled &&
    meson install -C "$place/build"
}

# Compiles the example with what pkg-config says; $1 is PKG_CONFIG_PATH, the
# rest are more flags.
by_pkg_config() {
  local flags
  flags=$(PKG_CONFIG_PATH='' PKG_CONFIG_LIBDIR=$1 pkg-config --cflags --libs libssi) || return 1
  local name
  for name in score_member score_population; do
    # shellcheck disable=SC2086
    cc -std=c11 -Wall -Wextra -Wpedantic -Wno-missing-field-initializers \
      -o "$place/$name" "$source/examples/c/$name.c" $flags "${@:2}" || return 1
  done
}

# Six members, each with a score that is not 0, nothing on stderr.
prints_members() {
  local out
  out=$("$@" 2>"$place/err") || return 1
  echo "$out"
  [[ ! -s $place/err ]] || return 1
  [[ $(grep -Ecx 'member [0-5]: [1-9][0-9]?\.[0-9]{2}' <<<"$out") -eq 6 ]]
}

# One index, four pillars, nothing on stderr.
prints_a_score() {
  local out
  out=$("$@" 2>"$place/err") || return 1
  echo "$out"
  [[ ! -s $place/err ]] || return 1
  [[ $(wc -l <<<"$out") -eq 5 ]] || return 1
  grep -Eqx 'index [0-9]+\.[0-9]{2} of 100, at most [0-9]+\.[0-9]{2}' \
    <<<"$out" || return 1
  local pillar
  for pillar in brand find engage relate; do
    grep -Eqx "$pillar +[0-9]+\.[0-9]{2} of 25" <<<"$out" || return 1
  done
}

write_cmake() {
  mkdir "$place/consumer"
  cat >"$place/consumer/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.16)
project(consumer C)
find_package(libssi 1.0 CONFIG REQUIRED)
add_executable(score_member "$source/examples/c/score_member.c")
target_link_libraries(score_member PRIVATE libssi::ssi)
END
}

# by_cmake BUILD OPTION...: configures and builds the consumer.
by_cmake() {
  cmake -S "$place/consumer" -B "$@" && cmake --build "$1"
}

# A version that does not exist yet must be refused.
asks_for_version_2() {
  sed 's/libssi 1.0/libssi 2.0/' "$place/consumer/CMakeLists.txt" \
    >"$place/CMakeLists.txt" &&
    cmake -S "$place" -B "$place/cmake2" "-DCMAKE_PREFIX_PATH=$prefix"
}

# The program ssi, against the same installed library.
builds_program() {
  PKG_CONFIG_PATH=$1 meson setup "$2" "$source/examples/ssi" --prefix "$prefix" \
    -Dwerror=true "-Dc_link_args=-Wl,-rpath,$prefix/lib" &&
    meson compile -C "$2"
}

# Prints the options that --help names, of the program and of each command.
all_options() {
  local command
  {
    "$1" --help
    for command in $("$1" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]\)/\1/p' |
      cut -d' ' -f1); do
      "$1" "$command" --help
    done
  } | grep -oE -e '--[a-z][a-z-]*' | sort -u
}

# Nothing to complain of, in all commands and options that --help names.
man_page() {
  local option
  mandoc -T lint -W all "$source/examples/ssi/ssi.1" || return 1
  [[ $(all_options "$1" | wc -l) -ge 24 ]] || return 1
  for option in $(all_options "$1"); do
    grep -qE "Fl Fl ${option#--}( |\$)" "$source/examples/ssi/ssi.1" || {
      echo "$option is missing"
      return 1
    }
  done
}

echo 1..13
check 'the library installs' install_library
check 'pkg-config without libssi: the build fails' \
  refuses "'libssi'" by_pkg_config "$place/nowhere"
check 'pkg-config: the examples build' \
  by_pkg_config "$prefix/lib/pkgconfig" "-Wl,-rpath,$prefix/lib"
check 'pkg-config: the example scores' prints_a_score "$place/score_member"
check 'pkg-config: the example of a population scores' \
  prints_members "$place/score_population"
write_cmake
check 'CMake without libssi: the build fails' \
  refuses 'libssi-config.cmake' by_cmake "$place/cmake0"
check 'CMake: the example builds' \
  by_cmake "$place/cmake1" "-DCMAKE_PREFIX_PATH=$prefix"
check 'CMake: the example scores' prints_a_score "$place/cmake1/score_member"
check 'CMake: another major version is refused' \
  refuses 'compatible' asks_for_version_2
check 'meson without libssi: ssi does not build' \
  refuses 'Dependency "libssi" not found' \
  builds_program "$place/nowhere" "$place/ssi0"
check 'meson: ssi builds without warnings' \
  builds_program "$prefix/lib/pkgconfig" "$place/ssi1"
check 'meson: ssi runs' "$place/ssi1/ssi" --version
check 'the man page is well-formed and names each option' \
  man_page "$place/ssi1/ssi"
[[ $failures -eq 0 ]]
