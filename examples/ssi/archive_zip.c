/* An archive as LinkedIn sends it. Entries are judged by what the ZIP's
 * directory says before they are unpacked, and by what comes out while they
 * are. */
#include <errno.h>
#include <ssi/ssi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <zip.h>

#include "file_write.h"
#include "lang.h"
#include "say.h"
#include "source.h"

#define CHUNK (1u << 20)
#define NAME_BYTES_MAX 8192
#define ZIP_DAY_FIRST 3652 /* 1980-01-01 */
/* The end of a ZIP, alone and with the longest comment. */
#define END_BYTES 22
#define END_MAX (END_BYTES + 65535)
/* A text that packs better than this, and is this large, is no text. */
#define RATIO_MAX 200
#define RATIO_FROM 100000000u

/* Says what a table is, of an archive or not, that was given alone. */
static void say_table(const char *path) {
  source from;
  source_bytes bytes = {NULL, 0, 0};
  ssi_archive *archive = NULL;
  ssi_file_info file = SSI_INIT(ssi_file_info);
  if (!source_open_alone(path, UINT64_MAX, &from)) return;
  if (source_read(&from, from.entries, &bytes) &&
      ssi_archive_new(NULL, NULL, NULL, 0, &archive) == SSI_OK &&
      ssi_archive_add(archive, from.entries->name, bytes.data, bytes.size) ==
          SSI_OK) {
    ssi_archive_file(archive, 0, &file);
    if (file.state == SSI_FILE_OTHER) {
      source_say_other(path, &file);
    } else {
      say_error(
          "%s is %s: give the ZIP that LinkedIn sent, or the folder it was "
          "unpacked to",
          path,
          file.state == SSI_FILE_UNKNOWN ? _("no file of a LinkedIn archive")
                                         : _("a single file of an archive"));
    }
  }
  ssi_archive_free(archive);
  free(bytes.data);
  source_close(&from);
}

/* What the first bytes of a file that libzip refuses give away. */
static void say_what_it_is(const char *path) {
  unsigned char head[4] = {0};
  size_t length = strlen(path);
  FILE *file = fopen(path, "rb");
  size_t got = file != NULL ? fread(head, 1, sizeof(head), file) : 0;
  if (file != NULL) fclose(file);
  if (got == 0) {
    say_error("%s is empty: download the archive again", path);
  } else if (memcmp(head, "PK", 2) == 0) {
    say_error("%s is a damaged or truncated ZIP: download it again", path);
  } else if (length > 4 && strcasecmp(path + length - 4, ".csv") == 0) {
    say_table(path);
  } else {
    say_error(
        "%s is neither a ZIP nor a folder: give the ZIP that LinkedIn "
        "sent, or the folder it was unpacked to",
        path);
  }
}

static bool say_zip_error(const char *path, int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  if (code == ZIP_ER_NOZIP || code == ZIP_ER_INCONS) {
    say_what_it_is(path);
  } else {
    say_error("cannot open %s: %s", path, _(zip_error_strerror(&error)));
  }
  zip_error_fini(&error);
  return false;
}

static bool damaged(const source *self, const char *name, zip_error_t *error) {
  char what[160];
  snprintf(what, sizeof(what), _("is damaged: %s"),
           _(zip_error_strerror(error)));
  return source_say(self, name, what);
}

/* True if the directory of the ZIP promises nothing that is dangerous. */
static bool admit(source *self, const char *name, const zip_stat_t *about) {
  zip_uint64_t wanted = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                        ZIP_STAT_ENCRYPTION_METHOD | ZIP_STAT_COMP_METHOD;
  if ((about->valid & wanted) != wanted) {
    return source_say(self, name, "is of a size that the ZIP does not say");
  }
  if (about->encryption_method != ZIP_EM_NONE) {
    return source_say(self, name,
                      "is encrypted: unpack the ZIP and give the folder");
  }
  if (about->size > RATIO_FROM && about->size / RATIO_MAX > about->comp_size) {
    char what[80];
    snprintf(what, sizeof(what), _("unpacks to %llu times its size: not read"),
             (unsigned long long)(about->size / (about->comp_size +
                                                 (about->comp_size == 0))));
    return source_say(self, name, what);
  }
  return source_spend(self, name, about->size);
}

/* Unpacks to the end, so that the checksum is compared; no more comes out than
 * was promised. */
static bool unpack(source *self, const char *name, zip_file_t *file,
                   uint64_t promised, source_bytes *out) {
  for (;;) {
    zip_int64_t got;
    if (!source_room(out, CHUNK)) {
      return source_say(self, name, "needs more memory than there is");
    }
    got = zip_fread(file, out->data + out->size, CHUNK);
    if (got < 0) {
      return damaged(self, name, zip_file_get_error(file));
    }
    if (got == 0) break;
    out->size += (size_t)got;
    if (out->size > promised) break;
    say_progress_again();
  }
  if (out->size == promised) return true;
  return source_say(self, name, "is damaged: not of the size promised");
}

static bool zip_read(source *self, const source_entry *entry,
                     source_bytes *out) {
  zip_t *archive = self->state;
  zip_stat_t about;
  zip_file_t *file;
  bool done;
  if (zip_stat_index(archive, entry->place, 0, &about) != 0) {
    return damaged(self, entry->name, zip_get_error(archive));
  }
  if (!admit(self, entry->name, &about)) return false;
  file = zip_fopen_index(archive, entry->place, 0);
  if (file == NULL) {
    return damaged(self, entry->name, zip_get_error(archive));
  }
  done = unpack(self, entry->name, file, about.size, out);
  zip_fclose(file);
  return done;
}

static void zip_close_source(source *self) {
  zip_discard(self->state);
}

/* Keeps the newest day. The first that a ZIP can tell means that it tells none.
 */
static void note_day(source *self, zip_t *archive, zip_uint64_t place) {
  zip_stat_t about;
  struct tm local;
  int32_t day;
  if (zip_stat_index(archive, place, 0, &about) != 0 ||
      (about.valid & ZIP_STAT_MTIME) == 0 ||
      localtime_r(&about.mtime, &local) == NULL ||
      ssi_day_from_date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                        &day) != SSI_OK) {
    return;
  }
  if (day > ZIP_DAY_FIRST && day > self->day) self->day = day;
}

/* Lists the entries, called as they are behind a prefix. */
static bool list_entries(source *self, zip_t *archive, const char *prefix) {
  char full[NAME_BYTES_MAX];
  zip_int64_t count = zip_get_num_entries(archive, 0);
  for (zip_int64_t i = 0; i < count; i++) {
    const char *name = zip_get_name(archive, (zip_uint64_t)i, 0);
    size_t length = name != NULL ? strlen(name) : 0;
    if (length == 0 || name[length - 1] == '/') continue;
    note_day(self, archive, (zip_uint64_t)i);
    if (prefix != NULL) {
      length = (size_t)snprintf(full, sizeof(full), "%s/%s", prefix, name);
      if (length >= sizeof(full)) continue;
      name = full;
    }
    if (!source_list(self, name, (uint64_t)i)) return false;
  }
  return true;
}

static uint64_t number_at(const unsigned char *at) {
  return at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
         (uint64_t)at[3] << 24;
}

/* How many bytes stand before a ZIP, as in one that unpacks itself or was cut
 * out of a mail: its end tells where its list of files should begin. 0: none,
 * or it is no ZIP. */
static uint64_t bytes_before(FILE *file) {
  unsigned char *tail = malloc(END_MAX);
  uint64_t before = 0;
  long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
  long from = size > END_MAX ? size - END_MAX : 0;
  size_t got = 0;
  if (tail != NULL && size >= END_BYTES && fseek(file, from, SEEK_SET) == 0) {
    got = fread(tail, 1, END_MAX, file);
  }
  for (size_t at = got; at-- > 0;) {
    const unsigned char *end = tail + at;
    uint64_t list;
    if (got - at < END_BYTES || memcmp(end, "PK\5\6", 4) != 0) continue;
    list = number_at(end + 12) + number_at(end + 16);
    if ((uint64_t)from + at > list) before = (uint64_t)from + at - list;
    break;
  }
  free(tail);
  return before;
}

/* Opens what comes behind so many bytes; NULL: it is no ZIP. */
static zip_t *open_behind(const char *path, uint64_t before) {
  zip_t *archive = NULL;
  zip_error_t error;
  zip_source_t *bytes;
  zip_error_init(&error);
  bytes = zip_source_file_create(path, before, -1, &error);
  if (bytes != NULL) archive = zip_open_from_source(bytes, ZIP_RDONLY, &error);
  if (bytes != NULL && archive == NULL) zip_source_free(bytes);
  zip_error_fini(&error);
  return archive;
}

static bool list_archive(source *self, zip_t *archive) {
  self->state = archive;
  self->read = zip_read;
  self->close = zip_close_source;
  return list_entries(self, archive, NULL);
}

static const char TOO_LARGE[] =
    N_("it is larger than the memory allowed, and a ZIP on standard input is "
       "held whole: give the file by its name, or allow more with --memory");

/* A ZIP is read from its end: all of it is taken first. */
bool source_open_input(source *self) {
  const bool scarce = self->memory < SSI_ARCHIVE_FILE_BYTES_MAX;
  zip_error_t error;
  zip_source_t *from;
  zip_t *archive = NULL;
  uint8_t *bytes = NULL;
  size_t size = 0;
  FILE *input = file_open(self->path);
  self->path = file_shown(self->path);
  if (input == NULL ||
      !file_read_bytes(
          self->path, input,
          scarce ? (size_t)self->memory : (size_t)SSI_ARCHIVE_FILE_BYTES_MAX,
          scarce ? TOO_LARGE : NULL, &bytes, &size)) {
    return false;
  }
  self->held = size;
  zip_error_init(&error);
  /* It releases the bytes. */
  from = zip_source_buffer_create(bytes, size, 1, &error);
  if (from == NULL) free(bytes);
  if (from != NULL) archive = zip_open_from_source(from, ZIP_RDONLY, &error);
  if (from != NULL && archive == NULL) zip_source_free(from);
  zip_error_fini(&error);
  if (archive != NULL) return list_archive(self, archive);
  say_error("%s is no ZIP, or one that is damaged or cut short", self->path);
  return false;
}

bool source_open_zip(source *self) {
  int code = 0;
  zip_t *archive;
  uint64_t before;
  FILE *file = fopen(self->path, "rb");
  int first;
  if (file == NULL) {
    say_error("cannot open %s: %s", self->path, _(strerror(errno)));
    return false;
  }
  first = fgetc(file);
  before = first != EOF ? bytes_before(file) : 0;
  fclose(file);
  if (first == EOF) return say_zip_error(self->path, ZIP_ER_NOZIP);
  archive = zip_open(self->path, ZIP_RDONLY, &code);
  if (archive == NULL && before > 0) archive = open_behind(self->path, before);
  return archive != NULL ? list_archive(self, archive)
                         : say_zip_error(self->path, code);
}

bool source_open_inside(source *from, const source_entry *entry,
                        const source_bytes *packed, source *out) {
  zip_error_t error;
  zip_source_t *bytes;
  zip_t *archive = NULL;
  memset(out, 0, sizeof(*out));
  out->path = from->path;
  out->inside = true;
  out->bytes_left = SOURCE_BOOK_BYTES_MAX;
  if (packed->size > SOURCE_BOOK_BYTES_MAX) {
    return source_say(out, entry->name, "is larger than 64 MB: not read");
  }
  zip_error_init(&error);
  bytes = zip_source_buffer_create(packed->data, packed->size, 0, &error);
  if (bytes != NULL) archive = zip_open_from_source(bytes, ZIP_RDONLY, &error);
  if (archive == NULL) {
    damaged(out, entry->name, &error);
    if (bytes != NULL) zip_source_free(bytes);
    zip_error_fini(&error);
    return false;
  }
  zip_error_fini(&error);
  out->state = archive;
  out->read = zip_read;
  out->close = zip_close_source;
  if (list_entries(out, archive, entry->name)) return true;
  source_close(out);
  return false;
}
