/* An archive as LinkedIn sends it. Entries are judged by what the ZIP's
 * directory says before they are unpacked, and by what comes out while they
 * are. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <zip.h>

#include "say.h"
#include "source.h"

#define CHUNK (1u << 20)
/* A text that packs better than this, and is this large, is no text. */
#define RATIO_MAX 200
#define RATIO_FROM 100000000u

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
  } else if (length > 4 && strcmp(path + length - 4, ".csv") == 0) {
    say_error(
        "%s is a single file of an archive: give the ZIP that LinkedIn "
        "sent, or the folder it was unpacked to",
        path);
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
    say_error("cannot open %s: %s", path, zip_error_strerror(&error));
  }
  zip_error_fini(&error);
  return false;
}

/* True if the directory of the ZIP promises nothing that is dangerous. */
static bool admit(source *self, const char *name, const zip_stat_t *about) {
  zip_uint64_t wanted = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                        ZIP_STAT_ENCRYPTION_METHOD | ZIP_STAT_COMP_METHOD;
  if ((about->valid & wanted) != wanted) {
    say_error("%s: %s: the ZIP does not say how large it is", self->path, name);
    return false;
  }
  if (about->encryption_method != ZIP_EM_NONE) {
    say_error("%s: %s is encrypted: unpack the ZIP and give the folder",
              self->path, name);
    return false;
  }
  if (about->size > RATIO_FROM && about->size / RATIO_MAX > about->comp_size) {
    say_error(
        "%s: %s unpacks to %llu times its size: not read", self->path, name,
        (unsigned long long)(about->size /
                             (about->comp_size + (about->comp_size == 0))));
    return false;
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
      say_error("%s: %s: not enough memory", self->path, name);
      return false;
    }
    got = zip_fread(file, out->data + out->size, CHUNK);
    if (got < 0) {
      say_error("%s: %s is damaged: %s", self->path, name,
                zip_error_strerror(zip_file_get_error(file)));
      return false;
    }
    if (got == 0) break;
    out->size += (size_t)got;
    if (out->size > promised) break;
    say_progress_again();
  }
  if (out->size == promised) return true;
  say_error("%s: %s is damaged: not of the size promised", self->path, name);
  return false;
}

static bool zip_read(source *self, const source_entry *entry,
                     source_bytes *out) {
  zip_t *archive = self->state;
  zip_stat_t about;
  zip_file_t *file;
  bool done;
  if (zip_stat_index(archive, entry->place, 0, &about) != 0) {
    say_error("%s: %s: %s", self->path, entry->name, zip_strerror(archive));
    return false;
  }
  if (!admit(self, entry->name, &about)) return false;
  file = zip_fopen_index(archive, entry->place, 0);
  if (file == NULL) {
    say_error("%s: %s cannot be unpacked: %s", self->path, entry->name,
              zip_strerror(archive));
    return false;
  }
  done = unpack(self, entry->name, file, about.size, out);
  zip_fclose(file);
  return done;
}

static void zip_close_source(source *self) {
  zip_discard(self->state);
}

static bool list_entries(source *self, zip_t *archive) {
  zip_int64_t count = zip_get_num_entries(archive, 0);
  for (zip_int64_t i = 0; i < count; i++) {
    const char *name = zip_get_name(archive, (zip_uint64_t)i, 0);
    size_t length = name != NULL ? strlen(name) : 0;
    if (length == 0 || name[length - 1] == '/') continue;
    if (!source_list(self, name, (uint64_t)i)) return false;
  }
  return true;
}

bool source_open_zip(source *self) {
  int code = 0;
  zip_t *archive;
  FILE *file = fopen(self->path, "rb");
  int first;
  if (file == NULL) {
    say_error("cannot open %s: %s", self->path, strerror(errno));
    return false;
  }
  first = fgetc(file);
  fclose(file);
  if (first == EOF) return say_zip_error(self->path, ZIP_ER_NOZIP);
  archive = zip_open(self->path, ZIP_RDONLY, &code);
  if (archive == NULL) return say_zip_error(self->path, code);
  self->state = archive;
  self->read = zip_read;
  self->close = zip_close_source;
  return list_entries(self, archive);
}
