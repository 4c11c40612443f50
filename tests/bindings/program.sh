# The program ssi, whose JSON the packages must give, too: compiled by hand, with
# the library that a package brought.
# shellcheck shell=bash disable=SC2154

# program FILE LIBRARY...: what it is linked with, and options for that.
program() {
  local flags made=$place/program
  mkdir -p "$made"
  read -ra flags < <(pkg-config --cflags --libs libzip jansson)
  /usr/bin/python3 -B "$root/examples/ssi/po/compile.py" "$made/catalogue.h"
  /usr/bin/python3 -B "$root/examples/page/template.py" report \
    "$made/page_template.c"
  gcc -std=c11 -D_GNU_SOURCE -O1 -I"$root/include" -I"$root/examples/ssi" \
    -I"$made" "$root"/examples/ssi/*.c "$made/page_template.c" "${@:2}" \
    -o "$1" "${flags[@]}"
}
