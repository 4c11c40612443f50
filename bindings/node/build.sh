#!/usr/bin/env bash
# Makes the addon, with the library inside it, and the package.
#
#   build.sh FOLDER          FOLDER/libssi.node for this machine
#   build.sh --pack FOLDER   and FOLDER/libssi-VERSION.tgz, ready to install
#
# Needs: a C compiler, meson, ninja; Node's headers (node_api.h), from the
# variable NODE_INCLUDE, from `npm ci` here, or from Node's own folder; for
# --pack also npm. CC, CFLAGS and MESON_ARGS are heeded: with
#   CFLAGS='-fsanitize=address -DSSI_NODE_FAULTS'
#   MESON_ARGS='-Db_sanitize=address -Db_lundef=false'
# it makes what the tests of misuse run.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

headers() {
  local place
  for place in "${NODE_INCLUDE:-}" "$here/node_modules/node-api-headers/include" \
    "$(dirname "$(dirname "$(readlink -f "$(command -v node || echo /)")")")/include/node" \
    /usr/include/node; do
    [[ -n $place && -e $place/node_api.h ]] && echo "$place" && return 0
  done
  echo 'build.sh: node_api.h is nowhere: run `npm ci` here, or set NODE_INCLUDE' >&2
  return 1
}

# The static library, position independent and with nothing to show.
library() {
  local arguments
  read -ra arguments <<<"${MESON_ARGS:--Dhardening=true}"
  CFLAGS='' meson setup "$1" "$root" --buildtype=release -Db_ndebug=false \
    -Ddefault_library=static -Db_staticpic=true "${arguments[@]}" >&2
  ninja -C "$1" lib/libssi.a >&2
}

addon() {
  local folder=$1 include flags link=(-shared -Wl,--exclude-libs,ALL -Wl,-z,relro,-z,now)
  include=$(headers)
  read -ra flags <<<"${CFLAGS:-}"
  if [[ $(uname -s) == Darwin ]]; then
    link=(-bundle -undefined dynamic_lookup)
  fi
  [[ -e $folder/library/build.ninja ]] || library "$folder/library"
  ninja -C "$folder/library" lib/libssi.a >&2
  "${CC:-cc}" -std=c11 -O2 -g -fPIC -fvisibility=hidden -Wall -Wextra \
    -Wconversion -Wshadow -Werror "${flags[@]}" -DNAPI_VERSION=8 \
    -I"$root/include" -isystem "$include" -I"$here/src" "$here"/src/*.c \
    "$folder/library/lib/libssi.a" "${link[@]}" -o "$folder/libssi.node"
}

# What is packed is put together outside of the tree: no binary enters it.
pack() {
  local folder=$1 stage=$1/package place
  place=$(node -p 'process.platform + "-" + process.arch +
    (process.platform === "linux" ? "-gnu" : "")')
  rm -rf "$stage"
  mkdir -p "$stage/lib" "$stage/prebuilds/$place"
  cp "$here"/package.json "$here"/README.md "$here"/index.* "$root/COPYING" "$stage"
  cp "$here"/lib/*.js "$here"/lib/*.mjs "$here"/lib/*.ts "$stage/lib"
  strip -S -o "$stage/prebuilds/$place/libssi.node" "$folder/libssi.node"
  (cd "$stage" && npm pack --silent --pack-destination "$folder")
}

packs=
[[ ${1:-} != --pack ]] || { packs=1; shift; }
[[ $# -eq 1 ]] || { sed -n '2,12s/^# \{0,1\}//p' "$0"; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
addon "$folder"
[[ -z $packs ]] || pack "$folder"
