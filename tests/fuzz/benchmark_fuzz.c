/* Any bytes as a benchmark file of the program, or as the key to one. The first
   byte says which, and how much is put right (saved.h); bit 2: a key. A
   benchmark that is read saves to the same bytes, and what the program tells of
   it as JSON is JSON; a key is the same in hexadecimal digits. */
#include "benchmark_file.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "benchmark_key.h"
#include "fuzz/check.h"
#include "fuzz/program.h"
#include "fuzz/saved.h"
#include "text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_saved_again(const ssi_benchmark *from, const uint8_t *bytes,
                              size_t size) {
  uint8_t *again = malloc(size);
  size_t needed = 0;
  DEMAND(again != NULL);
  DEMAND(ssi_benchmark_save(from, again, size, &needed) == SSI_OK);
  DEMAND(needed == size && memcmp(again, bytes, size) == 0);
  free(again);
}

static void check_json(const ssi_benchmark *from) {
  written text = {NULL, 0};
  FILE *to = open_memstream(&text.bytes, &text.size);
  json_error_t error;
  json_t *root;
  emit out;
  DEMAND(to != NULL);
  out = emit_begin(to);
  emit_open(&out, NULL, '{');
  benchmark_emit(from, &out);
  emit_close(&out, '}');
  DEMAND(emit_end(&out) == 0 && fclose(to) == 0);
  root = json_loadb(text.bytes, text.size, JSON_REJECT_DUPLICATES, &error);
  DEMAND(json_is_object(root));
  json_decref(root);
  free(text.bytes);
}

static void try_benchmark(const uint8_t *bytes, size_t size) {
  const char *path = program_file(bytes, size);
  ssi_benchmark *read = NULL;
  bool good;
  program_listens();
  good = benchmark_file_read(path, &read);
  if (good) {
    char label[NAME_MAX_SHOWN];
    benchmark_label(read, label, sizeof label);
    puts(label);
  }
  program_heard(!good);
  DEMAND(good == (read != NULL));
  if (!good) return;
  check_saved_again(read, bytes, size);
  check_json(read);
  ssi_benchmark_free(read);
}

static bool read_key(const uint8_t *bytes, size_t size,
                     uint8_t key[SSI_BENCHMARK_KEY_BYTES]) {
  const char *path = program_file(bytes, size);
  bool good;
  program_listens();
  good = benchmark_key(path, key);
  program_heard(!good);
  return good;
}

static void try_key(const uint8_t *bytes, size_t size) {
  uint8_t key[SSI_BENCHMARK_KEY_BYTES], again[SSI_BENCHMARK_KEY_BYTES];
  char digits[2 * SSI_BENCHMARK_KEY_BYTES + 1];
  size_t i;
  if (!read_key(bytes, size, key)) return;
  for (i = 0; i < SSI_BENCHMARK_KEY_BYTES; i++)
    snprintf(digits + 2 * i, 3, "%02x", key[i]);
  DEMAND(read_key((const uint8_t *)digits, sizeof digits - 1, again));
  DEMAND(memcmp(key, again, sizeof key) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  uint8_t *bytes;
  if (size < 1) return 0;
  bytes = malloc(size);
  DEMAND(bytes != NULL);
  memcpy(bytes, data + 1, size - 1);
  if (data[0] & 4) {
    try_key(bytes, size - 1);
  } else {
    saved_put_right(bytes, size - 1, SAVED_BENCHMARK, data[0]);
    try_benchmark(bytes, size - 1);
  }
  free(bytes);
  return 0;
}
