/* Runs a fuzz target over the files of the folders given, without libFuzzer, so
   that every compiler and machine can replay the corpus. */
#define _POSIX_C_SOURCE 200809L
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LONGEST = 1 << 20 };

/* Exactly `size` bytes on the heap, so that a sanitizer sees a read past them.
 */
static void run(const uint8_t *bytes, size_t size) {
  uint8_t *exact = malloc(size ? size : 1);
  if (!exact) abort();
  memcpy(exact, bytes, size);
  LLVMFuzzerTestOneInput(exact, size);
  free(exact);
}

static int replay_file(const char *path) {
  static uint8_t bytes[LONGEST];
  FILE *file = fopen(path, "rb");
  size_t size;
  if (!file) {
    perror(path);
    return 1;
  }
  size = fread(bytes, 1, sizeof bytes, file);
  if (ferror(file) || size == sizeof bytes) {
    fprintf(stderr, "%s: cannot be read, or is too large\n", path);
    fclose(file);
    return 1;
  }
  fclose(file);
  /* The last line names the input, should the target crash. */
  printf("%s\n", path);
  fflush(stdout);
  run(bytes, size);
  return 0;
}

/* Answers how many files were replayed, or -1. */
static long replay_folder(const char *folder) {
  DIR *listing = opendir(folder);
  const struct dirent *entry;
  char path[4096];
  long files = 0;
  if (!listing) {
    perror(folder);
    return -1;
  }
  while (files >= 0 && (entry = readdir(listing)) != NULL) {
    if (entry->d_name[0] == '.') continue;
    if (snprintf(path, sizeof path, "%s/%s", folder, entry->d_name) >=
            (int)sizeof path ||
        replay_file(path) != 0) {
      files = -1;
    } else {
      files++;
    }
  }
  closedir(listing);
  return files;
}

int main(int count, char **arguments) {
  if (count < 2) {
    fprintf(stderr, "usage: %s FOLDER...\n", arguments[0]);
    return 2;
  }
  for (int i = 1; i < count; i++) {
    long files = replay_folder(arguments[i]);
    if (files < 0) return 1;
    if (files == 0) {
      fprintf(stderr, "%s: holds no file\n", arguments[i]);
      return 1;
    }
    printf("%s: %ld files\n", arguments[i], files);
  }
  return 0;
}
