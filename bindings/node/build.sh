#!/usr/bin/env bash
# Makes the addon, with the library inside it, and the package.
#
#   build.sh FOLDER          FOLDER/libssi.node for this machine
#   build.sh --wasm FOLDER   FOLDER/ssi.wasm, the same for browsers
#   build.sh --bundle FOLDER and FOLDER/package, the package without an addon:
#                            browser.mjs in it is what browsers load,
#                            FOLDER/package.js the same as a script that sets the
#                            global libssi, for a page in a single file
#   build.sh --pack FOLDER   and FOLDER/libssi-VERSION.tgz, ready to install, with
#                            the pages of examples/page in it
#
# Needs: a C compiler, meson, ninja; Node's headers (node_api.h), from the
# variable NODE_INCLUDE, from `npm ci` here, or from Node's own folder.
# For all but the first: clang 19, lld 19, wasi-libc and compiler-rt for wasm32
# (WASM_CC and WASM_SYSROOT name others), and what `npm ci` brings, here or in
# the variable NODE_TOOLS, a folder node_modules.
# CC, CFLAGS and MESON_ARGS are heeded: with
#   CFLAGS='-fsanitize=address -DSSI_NODE_FAULTS'
#   MESON_ARGS='-Db_sanitize=address -Db_lundef=false'
# it makes what the tests of misuse run. PREBUILDS names a folder of addons, one in
# a folder for each platform: --pack takes those, and compiles none.
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

# The same sources on emnapi's Node-API, which is all that they import: nothing of
# an operating system.
wasm() {
  local emnapi=$tools/emnapi objects=$1/wasm
  local clang=("${WASM_CC:-clang-19}" --target=wasm32-wasi
    "--sysroot=${WASM_SYSROOT:-/usr}")
  local flags=(-std=c11 -Oz -DNDEBUG -DNAPI_VERSION=8 -DBUILDING_NODE_EXTENSION
    -fvisibility=hidden -ffunction-sections -fdata-sections -mbulk-memory
    -msign-ext -mnontrapping-fptoint)
  local file
  [[ -e $emnapi/include/node/node_api.h ]] || {
    echo 'build.sh: emnapi is nowhere: run `npm ci` here, or set NODE_TOOLS' >&2
    return 1
  }
  rm -rf "$objects"
  mkdir -p "$objects"
  # In one file it takes half the time.
  /usr/bin/python3 -B "$root/lib/amalgamate.py" "$objects" >&2
  "${clang[@]}" "${flags[@]}" -c "$objects/ssi.c" -o "$objects/ssi.o"
  for file in "$here"/src/*.c; do
    "${clang[@]}" "${flags[@]}" -Wall -Wextra -Wconversion -Wshadow -Werror \
      -I"$root/include" -I"$here/src" -isystem "$emnapi/include/node" \
      -c "$file" -o "$objects/node_$(basename "$file" .c).o"
  done
  "${clang[@]}" -mexec-model=reactor "$objects"/*.o \
    -L"$emnapi/lib/wasm32-wasi" -lemnapi-basic -Wl,--gc-sections,--strip-all \
    -Wl,--export=malloc,--export=free,--export=napi_register_wasm_v1 \
    -Wl,--export-if-defined=node_api_module_get_api_version_v1 \
    -Wl,--import-undefined,--export-table -o "$1/ssi.wasm"
}

# This machine's addon, without what is for debuggers.
prebuilt() {
  local place
  place=$2/$(node -p 'process.platform + "-" + process.arch +
    (process.platform === "linux" ? "-gnu" : "")')
  mkdir -p "$place"
  strip -S -o "$place/libssi.node" "$1/libssi.node"
}

# What is packed is put together outside of the tree: no binary enters it.
bundle() {
  local stage=$1/package name
  rm -rf "$stage"
  mkdir -p "$stage/lib"
  cp "$here"/package.json "$here"/README.md "$here"/index.* "$root/COPYING" "$stage"
  cp -r "$here/bin" "$stage"
  cp "$here"/lib/*.js "$here"/lib/*.mjs "$here"/lib/*.ts "$stage/lib"
  NODE_PATH=$tools node "$here/web/bundle.mjs" "$stage" "$1/ssi.wasm"
  for name in emnapi fflate tslib; do
    printf '%s is a part of browser.mjs, page/ssi.html%s:\n\n' "$name" \
      "$([[ $name == fflate ]] && echo ' and lib/fflate.js' || echo ' and lib/wasm.js')"
    cat "$tools/$name"/LICENSE*
    echo
  done >"$stage/COPYING.bundled"
}

# The template of a report, and the page that reads archives, made of this package.
pages() {
  mkdir "$1/package/page"
  /usr/bin/python3 -B "$root/examples/page/template.py" report \
    "$1/package/page/report.html"
  PACKAGE=$1/package NODE_TOOLS=$tools "$root/examples/page/build" "$1/page" >&2
  cp "$1/page/ssi.html" "$1/package/page"
}

pack() {
  bundle "$1"
  pages "$1"
  if [[ -n ${PREBUILDS:-} ]]; then
    cp -R "$PREBUILDS" "$1/package/prebuilds"
  else
    prebuilt "$1" "$1/package/prebuilds"
  fi
  (cd "$1/package" && npm pack --silent --pack-destination "$1")
}

makes=addon
case ${1:-} in
  --wasm | --bundle | --pack)
    makes=${1#--}
    shift
    ;;
esac
[[ $# -eq 1 ]] || { sed -n '2,22s/^# \{0,1\}//p' "$0"; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
tools=${NODE_TOOLS:-$here/node_modules}
[[ $makes == wasm || $makes == bundle || -n ${PREBUILDS:-} ]] || addon "$folder"
[[ $makes == addon ]] || wasm "$folder"
case $makes in
  bundle | pack) "$makes" "$folder" ;;
esac
