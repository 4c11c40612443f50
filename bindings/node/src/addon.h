/* The parts that all of the addon shares. calls.c holds, for each function of
 * the library, the list of its parameters and a few lines that call it; what
 * is here reads that list: values in, the call, values out, at once or on a
 * thread of the pool. */
#ifndef ADDON_H
#define ADDON_H

#ifndef NAPI_VERSION
#define NAPI_VERSION 8
#endif
#include <node_api.h>
#include <ssi/ssi.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "calls.h"

typedef enum role {
  ROLE_HANDLE,     /* a handle that is used */
  ROLE_ALLOCATOR,  /* where memory comes from: never JavaScript's affair */
  ROLE_VALUE,      /* a number or truth value */
  ROLE_LENGTH,     /* elements of the arrays that name it */
  ROLE_TEXT,       /* UTF-8 to read */
  ROLE_ARRAY,      /* a typed array to read */
  ROLE_COLUMNS,    /* a struct of arrays to read, given as a list of them */
  ROLE_SCRATCH,    /* room that the library takes itself: NULL */
  ROLE_OUT,        /* a value that is answered */
  ROLE_HIDDEN,     /* a value that only the addon needs: a size asked for */
  ROLE_DETAIL,     /* a value that is only written when the call is refused */
  ROLE_REFUSAL,    /* an ssi_refusal, only written then */
  ROLE_OUT_HANDLE, /* a new handle, put into an object that is handed in */
  ROLE_OUT_STRUCT, /* a struct to fill */
  ROLE_OUT_TEXT,   /* room for text */
  ROLE_OUT_ARRAY,  /* a typed array to fill */
  ROLE_OUT_BYTES,  /* an array that is as long as the library says */
  ROLE_RETURN      /* what the function returns, if that is no status */
} role;

typedef enum type {
  TYPE_BOOL,
  TYPE_I8,
  TYPE_U8,
  TYPE_I16,
  TYPE_U16,
  TYPE_I32,
  TYPE_U32,
  TYPE_I64,
  TYPE_U64,
  TYPE_SIZE,
  TYPE_TEXT
} type;

/* What a detail counts, if the call reads columns. */
enum { PLACE_OTHER, PLACE_MEMBER, PLACE_ROW };

typedef struct parameter {
  const char *name;
  role role;
  type type;
  uint8_t target; /* number of the handle's kind, of the record, or a place */
  uint8_t length; /* 1 + the slot of its length; 0: none */
  uint8_t by;     /* 1 + the slot that its length is multiplied by; 0: none */
  uint8_t times;  /* elements for each of its length */
  uint8_t fixed;  /* elements it must have; 0: any number */
  bool nullable;
  bool writes; /* the handle is changed */
} parameter;

typedef struct field {
  size_t offset;
  type type;
  uint8_t count; /* elements of an array; 0: a single value */
} field;

/* A field of a struct of columns: an array or a single value. */
typedef struct column {
  const char *name;
  size_t offset;
  size_t length;       /* offset of the field with its length; 0: a value */
  size_t width;        /* offset of the field with its factor; 0: `times` */
  uint8_t times, more; /* elements: length * times + more */
  type type;
  bool nullable;
  bool apart; /* the first element of each member, then the second of each */
  bool list;  /* about no member: always copied, and read as a whole */
} column;

/* A struct of the library; its `size` is not among the fields. */
typedef struct record {
  size_t size;
  uint8_t count;
  const field *fields;
  const column *columns; /* NULL if it is no struct of columns */
} record;

/* A kind of handle. */
typedef struct kind {
  const char *name;   /* of the class in JavaScript */
  const char *wanted; /* with its article */
  const char *close;
  napi_type_tag tag;
  void (*release)(void *object);
} kind;

/* What a parameter is during a call. */
typedef union slot {
  bool truth;
  int8_t i8;
  uint8_t u8;
  int16_t i16;
  uint16_t u16;
  int32_t i32;
  uint32_t u32;
  int64_t i64;
  uint64_t u64;
  size_t size;
  const char *text;
  void *pointer;
} slot;

typedef struct call {
  const char *name;  /* of the function in C */
  const char *key;   /* in the addon */
  const char *later; /* in the addon, of the variant with a promise; or NULL */
  uint8_t count;
  const parameter *parameters;
  int32_t (*invoke)(slot *slots); /* answers the status */
  uint8_t first, counted; /* 1 + the slots of a range of members; 0: all */
  int32_t placed[2]; /* statuses that tell a place in a column of many parts */
} call;

typedef struct status_row {
  int32_t value;
  const char *name;
} status_row;

extern const status_row STATUSES[];
extern const size_t STATUSES_COUNT;
extern const kind KINDS[];
extern const size_t KINDS_COUNT;
extern const record RECORDS[];
extern const call CALLS[];
extern const size_t CALLS_COUNT;

/* Where the library's memory comes from, and how much it is. Lives as long as
 * the environment or the last handle made from it. */
typedef struct heap {
  ssi_allocator allocator;
  atomic_llong bytes;
  int64_t told; /* bytes that the garbage collector knows of */
  size_t users;
#ifdef SSI_NODE_FAULTS
  atomic_llong fail_at; /* this allocation and all after it fail; 0: none */
#endif
} heap;

/* What one environment (the main thread, a worker) has. */
typedef struct state {
  heap *heap;
  napi_ref error_class;
  napi_ref look; /* says what a value is whose elements are far */
  napi_ref copy; /* copies them */
} state;

/* What a JavaScript object of one of the classes holds. */
typedef struct box {
  void *object; /* NULL after close() */
  const kind *kind;
  heap *heap;
  uint32_t readers; /* calls under way on other threads */
  bool writer;
  bool closed;
  bool orphan; /* the JavaScript object is gone */
} box;

/* Whether typed arrays lie outside of the memory that C sees. */
#ifdef __wasm__
#define ELEMENTS_FAR 1
#else
#define ELEMENTS_FAR 0
#endif

/* A typed array, at a look. */
typedef struct array {
  napi_value value;
  void *data; /* NULL if it is far */
  size_t elements;
  bool shared;     /* with other threads: it can be written any time */
  uint32_t buffer; /* of one that is far: the number of its buffer, */
  size_t offset;   /* and where in that it begins */
} array;

/* A struct of columns during a call. */
typedef struct columns {
  const record *of; /* NULL: the call takes none */
  int slot;         /* where it stands in the call */
  bool shared;      /* some of them can be written any time */
  bool own;         /* some of them can be taken away between two calls */
  bool late;        /* they are copied on the thread of the call */
  void *copy;       /* of what the call reads; NULL if it is read where it is */
  void *ends;       /* of each member's rows, in the copy */
  void *list;       /* a copy of the list, if there is one */
  size_t copy_room, ends_room;
  size_t members; /* of the whole, */
  size_t first;   /* of which these are copied, */
  size_t count;
  size_t begin;         /* and the rows from here on */
  int64_t wrong, least; /* the first end that is wrong; the least it may be */
  size_t rows;          /* of the whole */
  union {
    max_align_t align;
    unsigned char bytes[RECORD_MAX];
  } record;
} columns;

/* One call. */
typedef struct frame {
  napi_env env;
  state *state;
  const call *call;
  bool later; /* runs on another thread: arrays are copied, both ways */
  int32_t status;
  slot slots[SLOTS_MAX];
  void *owned[SLOTS_MAX]; /* memory to free when the call has ended */
  box *boxes[SLOTS_MAX];
  napi_value values[SLOTS_MAX]; /* objects and arrays that take results */
  size_t bytes[SLOTS_MAX];      /* of the arrays that take results */
  array filled[SLOTS_MAX];      /* the arrays that take results */
  columns columns;
  union {
    max_align_t align;
    unsigned char bytes[RECORD_MAX];
  } record;
} frame;

/* heap.c */
heap *heap_new(void);
void heap_drop(heap *self);
/* Tells the garbage collector how much memory there is, if that has changed
 * much. */
void heap_tell(heap *self, napi_env env);

/* box.c */
/* The box of an object of a class; throws and answers NULL if it is none. */
box *box_of(napi_env env, napi_value value, const kind *wanted,
            const char *name);
/* Puts a new handle into an object; releases it on failure. */
bool box_put(frame *self, napi_value target, const kind *of, void *object);
/* Releases what nothing uses any longer. */
void box_settle(box *self, napi_env env);
/* Whether a call may use the handle now; throws if not. */
bool box_free_for(napi_env env, const box *self, bool writes, const char *name);
napi_value close_handle(napi_env env, napi_callback_info info);

/* take.c: reads the arguments. Throws and answers false if one is refused. */
bool take(frame *self, const napi_value *arguments);
void take_release(frame *self);

/* value.c */
bool take_value(frame *self, const parameter *of, napi_value value, slot *out);
bool is_nothing(napi_env env, napi_value value);

/* look.c */
/* A typed array of the type, or throws. */
bool look(napi_env env, napi_value value, type of, const char *name,
          array *out);
size_t width_of(type of);

/* elements.c: to and from where C sees them. Each throws and answers false if
 * the engine refuses. */
bool elements_read(napi_env env, const array *from, size_t at, void *to,
                   size_t bytes);
bool elements_write(napi_env env, const array *to, const void *from,
                    size_t bytes);
bool elements_overlap(const array *one, size_t bytes, const array *other,
                      size_t more);
/* A typed array that is far: its type, -1 if it is none. */
bool elements_look(napi_env env, napi_value value, int32_t *what, array *out);

/* columns.c: structs of columns. */
bool columns_take(frame *self, int index, napi_value value);
/* When all arguments are there. */
bool columns_settle(frame *self);
/* May be on any thread; false if there is no memory. */
bool columns_copy(frame *self);
/* Where a fault is in the caller's own columns. */
void columns_tell(frame *self);
void columns_release(frame *self);
/* The column that says where each member's rows end. */
const column *ends_of(const record *of);

/* pieces.c: true if it has made the call, in pieces of the columns. */
bool pieces_run(frame *self);

/* give.c: makes the results. */
const char *status_name(int32_t status);
const char *status_text(int32_t status); /* in calls.c */
bool give(frame *self, napi_value *out);
bool give_arrays(frame *self);
napi_value give_error(frame *self);

/* run.c */
void run(frame *self);
napi_value call_now(napi_env env, napi_callback_info info);

/* later.c */
napi_value call_later(napi_env env, napi_callback_info info);

/* fail.c: each throws and answers false. */
bool fail_type(napi_env env, const char *name, const char *wanted);
bool fail_value(napi_env env, const char *name, napi_value value,
                const char *wanted);
bool fail_bounds(napi_env env, const char *name, napi_value value, double low,
                 double high);
bool fail_range(napi_env env, const char *name, const char *why);
bool fail_state(napi_env env, const char *name, const char *code,
                const char *why);
bool fail_memory(napi_env env);
/* After a call of Node-API that failed. */
bool fail_engine(napi_env env);

#endif
