/* Files in memory for the program's parsers, and an ear for what they say: a
   message must be one line that no terminal obeys, in UTF-8. */
#include "fuzz/program.h"

#include <fcntl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fuzz/check.h"

static void fill(int file, const uint8_t *bytes, size_t size) {
  DEMAND(ftruncate(file, 0) == 0);
  DEMAND(pwrite(file, bytes, size, 0) == (ssize_t)size);
}

const char *program_file(const uint8_t *bytes, size_t size) {
  static int file = -1;
  static char path[64];
  if (file < 0) {
    file = memfd_create("fuzz", 0);
    DEMAND(file >= 0);
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  }
  fill(file, bytes, size);
  return path;
}

/* A folder of its own, in memory where there is one. */
static char place[64], folder[32];

static void leave_place(void) {
  unlink(place);
  rmdir(folder);
}

const char *program_place(const uint8_t *bytes, size_t size) {
  int file;
  if (folder[0] == '\0') {
    strcpy(folder, access("/dev/shm", W_OK) == 0 ? "/dev/shm/fuzz.XXXXXX"
                                                 : "/tmp/fuzz.XXXXXX");
    DEMAND(mkdtemp(folder) != NULL);
    snprintf(place, sizeof place, "%s/file", folder);
    DEMAND(atexit(leave_place) == 0);
  }
  file = open(place, O_RDWR | O_CREAT, 0600);
  DEMAND(file >= 0);
  fill(file, bytes, size);
  DEMAND(close(file) == 0);
  return place;
}

/* How the line ends that points to the help, in each language. */
#define HINT " --help`."
#define HINT_SIZE (sizeof HINT - 1)

/* What stdout and stderr are meanwhile, and were. */
static struct ear {
  FILE *heard, *before;
  char *text;
  size_t size;
} out, err;

static FILE *listen(struct ear *ear, FILE *before) {
  ear->before = before;
  if (ear->heard == NULL) ear->heard = open_memstream(&ear->text, &ear->size);
  DEMAND(ear->heard != NULL && fseek(ear->heard, 0, SEEK_SET) == 0);
  return ear->heard;
}

void program_listens(void) {
  /* In the locale C, all that is not ASCII would be hidden. */
  (void)setlocale(LC_CTYPE, "C.UTF-8");
  stdout = listen(&out, stdout);
  stderr = listen(&err, stderr);
}

/* One of ASCII, or U+0080 to U+009F, which begin with C2. */
static bool is_control(const unsigned char *text, size_t left) {
  if (text[0] == 0xC2 && left > 1) return text[1] >= 0x80 && text[1] <= 0x9F;
  return text[0] < ' ' || text[0] == 0x7F;
}

static void check_heard(struct ear *ear) {
  size_t i;
  DEMAND(fflush(ear->heard) == 0);
  for (i = 0; i < ear->size; i++)
    DEMAND(ear->text[i] == '\n' ||
           !is_control((const unsigned char *)ear->text + i, ear->size - i));
}

static bool begins(const char *text, size_t left) {
  return left > 5 && memcmp(text, "ssi: ", 5) == 0;
}

/* Each message begins as all do and ends with its line; the last one may point
   to the help. */
static void check_lines(const struct ear *ear) {
  size_t left = ear->size;
  const char *line = ear->text;
  while (left > 0) {
    const char *end = memchr(line, '\n', left);
    const size_t size = end ? (size_t)(end + 1 - line) : 0;
    DEMAND(size > 0);
    DEMAND(begins(line, size) ||
           (size == left && size < ear->size && size > HINT_SIZE &&
            memcmp(end - HINT_SIZE, HINT, HINT_SIZE) == 0));
    left -= size;
    line = end + 1;
  }
}

void program_heard(bool refused) {
  stdout = out.before;
  stderr = err.before;
  check_heard(&out);
  check_heard(&err);
  check_lines(&err);
  DEMAND(!refused || err.size > 0);
}

void program_same(const written *once, written *again) {
  DEMAND(once->size == again->size);
  DEMAND(memcmp(once->bytes, again->bytes, once->size) == 0);
  free(again->bytes);
}
