# More stages of the second tier of tests/run: attacks, clusters, comparisons of
# speed. They use what stages.sh defines, which is read first.
# shellcheck shell=bash disable=SC2154

# What cohorts and populations are compared with.
fetch_duckdb() {
  npm install --silent --no-audit --no-fund --ignore-scripts \
    --prefix "$place/duckdb" @duckdb/node-api@1.5.6-r.1
}

# What the first tier tries a tenth of.
stage_privacy() {
  shared_build
  local name
  for name in attacks epsilon sampler; do
    tap "build/tests/privacy/privacy_$name" --all
  done
}

# Spark, and the package in a folder of its own: workers have everything but that,
# which the driver sends them.
with_spark() {
  from_registry Spark 'pyspark==4.1.*' pyarrow==26.0.1 pandas numpy || return
  export PYSPARK_PYTHON=$python SPARK_LOCAL_IP=127.0.0.1
  /usr/bin/python3 "$root/bindings/python/build_wheel.py" "$place/wheel"
  "$python" -m pip install --quiet --no-index --target "$place/package" \
    "$place"/wheel/libssi-*.whl
}

stage_spark() {
  if with_spark; then
    tap "$python" -B "$root/tests/engines/spark.py" "$place/package"
  fi
}

# The comparisons themselves: that they find a wrong score, and sides that are
# swapped. Nothing here is a matter of time.
stage_contenders() {
  shared_build
  fetch_node
  fetch_duckdb
  tap node "$root/tests/bench/cohort.mjs" build/tests/bench/cohort \
    "$place/duckdb/node_modules" --self-test
  tap node "$root/tests/bench/population.mjs" build/tests/bench/population \
    "$place/duckdb/node_modules" self-test
  install_library
  make -C "$root/examples/sqlite" "OUT=$place/ssi.so"
  tap /usr/bin/python3 -B "$root/tests/bench/engines.py" \
    build/tests/bench/population "$place/ssi.so" --self-test
  make -C "$root/examples/duckdb" "OUT=$place/libssi.duckdb_extension"
  tap node "$root/tests/bench/engines_duckdb.mjs" \
    build/tests/bench/population "$place/libssi.duckdb_extension" \
    "$place/duckdb/node_modules" 200000 --self-test
}

stage_bench() {
  shared_build
  export MALLOC_PERTURB_=0 # meson would fill all memory that is given back
  meson_tests build bench
}

stage_bench_before() {
  tap /usr/bin/python3 -B "$root/tests/bench/before.py" "$place/before"
}

stage_bench_archives() {
  shared_build
  from_registry readers pyarrow==26.0.1 polars==2.1.0 duckdb==2.0.1 || return 0
  tap "$python" -B "$root/tests/bench/archives.py" build/tests/bench/bench \
    "$root/examples/sample/make_archive.py"
}

stage_bench_bindings() {
  tries=3 language "$root/tests/bindings/run_python.sh" bench
  fetch_node
  tries=3 language "$root/tests/bindings/run_node.sh" cost
}

stage_bench_duckdb() {
  shared_build
  fetch_node
  fetch_duckdb
  tap node "$root/tests/bench/cohort.mjs" build/tests/bench/cohort \
    "$place/duckdb/node_modules"
  tap node "$root/tests/bench/population.mjs" build/tests/bench/population \
    "$place/duckdb/node_modules" gate
}

stage_engines_speed() {
  install_library
  make -C "$root/examples/sqlite" "OUT=$place/ssi.so"
  tap /usr/bin/python3 -B "$root/tests/bench/engines.py" \
    build/tests/bench/population "$place/ssi.so"
  make -C "$root/examples/duckdb" "OUT=$place/libssi.duckdb_extension"
  fetch_node
  fetch_duckdb
  tap node "$root/tests/bench/engines_duckdb.mjs" \
    build/tests/bench/population "$place/libssi.duckdb_extension" \
    "$place/duckdb/node_modules"
  frames_speed
}

stage_spark_speed() {
  shared_build
  if with_spark; then
    tap "$python" -B "$root/tests/bench/engines_spark.py" \
      build/tests/bench/population "$place/package"
  fi
}

frames_speed() {
  from_registry frames numpy pyarrow==26.0.1 polars==2.1.0 pandas \
    duckdb==2.0.1 || return 0
  /usr/bin/python3 "$root/bindings/python/build_wheel.py" "$place/wheel"
  "$python" -m pip install --quiet --no-index "$place"/wheel/libssi-*.whl
  tap "$python" -B "$root/tests/bench/frames.py" build/tests/bench/population
}

stage_page_pace() {
  fetch_node
  tap "$root/tests/page/run.sh" "$place" none --pace
}
