/* Made by bindings/generate; do not edit. */
#ifndef CALLS_H
#define CALLS_H

/* The most parameters of a function, and what it returns. */
#define SLOTS_MAX 19
/* Bytes of the largest struct. */
#define RECORD_MAX 168

#endif
