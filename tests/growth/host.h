/* A program that uses the whole interface and prints what it was told, one fact
   a line. It is built against the headers as they are and, with -DGROWN,
   against grown ones, and runs with the library of either.

   old.h, which growth.py makes, has the counts and the sizes of the old
   headers: only of those rows both speak, and those lines must be the same
   whatever runs with what. Lines that begin with + are what a host built
   against grown headers asks for beyond. */
#ifndef SSI_TESTS_GROWTH_HOST_H
#define SSI_TESTS_GROWTH_HOST_H

#include <ssi/ssi.h>

#include "old.h"

/* Prints a line: words, then numbers. */
void say(const char *what, const int64_t *numbers, size_t count);
#define SAY(what, ...)                      \
  say(what, (const int64_t[]){__VA_ARGS__}, \
      sizeof((const int64_t[]){__VA_ARGS__}) / sizeof(int64_t))
void say_text(const char *what, const char *text);
void say_status(const char *what, ssi_status status);
void say_bytes(const char *what, const uint8_t *bytes, size_t size);

/* Ends the program unless the status is SSI_OK. */
void must_at(ssi_status status, const char *file, int line);
#define MUST(status) must_at(status, __FILE__, __LINE__)

/* Memory of exactly so many bytes, none of them zero; given back at the end. */
void *dirty(size_t bytes);
/* The same for a struct that begins with its size. */
void *dirty_struct(size_t bytes);
#define NEW(type) ((type *)dirty_struct(sizeof(type)))

/* How large a struct is in the old headers. */
#define OLD_SIZE(type) OLD_SIZE_##type

/* What a longer struct has beyond is zero. Of ssi_result it is told apart. */
void say_beyond(const char *type, const void *given, size_t from, size_t size);

/* Lets a call fill a struct, */
#define FILL(type, name, call)                             \
  type *name = NEW(type);                                  \
  do {                                                     \
    MUST(call);                                            \
    say_beyond(#type, name, OLD_SIZE(type), sizeof(type)); \
  } while (0)
/* which is refused first, as too short, too long and without a size. */
#define GET(type, name, call)                              \
  type *name = NEW(type);                                  \
  do {                                                     \
    name->size = OLD_SIZE(type) - 1;                       \
    say_status("short " #type, call);                      \
    name->size = SSI_STRUCT_BYTES_MAX + 1;                 \
    say_status("endless " #type, call);                    \
    name->size = 0;                                        \
    say_status("unset " #type, call);                      \
    name->size = sizeof(type);                             \
    MUST(call);                                            \
    say_beyond(#type, name, OLD_SIZE(type), sizeof(type)); \
  } while (0)

/* Numbers below an end, the same in every run. */
uint32_t draw(uint32_t end);

enum { TODAY = 20000, MEMBERS = 5, PEOPLE = 12 };

/* A member with something of everything that the old headers know. */
typedef struct host_member {
  ssi_model *model;
  ssi_profile *profile;
  ssi_activity *activity;
} host_member;

void tell_model(const host_member *of);
void tell_record(const host_member *of);
void tell_refusals(const host_member *of);
void tell_score(const host_member *of);
void tell_history(const host_member *of);
void tell_people(const host_member *of);
void tell_plan(const host_member *of);
void tell_calibration(const host_member *of);
void tell_sensitivity(const host_member *of);
void tell_population(const ssi_model *model);
void tell_cohort(void);
void tell_saved(const char *folder);

/* Only with GROWN: what the old library must refuse. */
void ask_beyond(const host_member *of, const char *folder);

#endif
