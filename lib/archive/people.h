/* People and companies as keyed hashes (SipHash): of the address of a profile,
   or of a name. Nothing else of other people is kept. */
#ifndef SSI_LIB_ARCHIVE_PEOPLE_H
#define SSI_LIB_ARCHIVE_PEOPLE_H

#include "archive/text.h"
#include "base/hash.h"
#include "base/utf8.h"

/* Bytes of a name, company or title that count. */
#define SSI_NAME_BYTES 256
/* Two such texts with a space between them, folded. */
#define SSI_FOLDED_BYTES SSI_WORDS_BYTES(2 * SSI_NAME_BYTES + 1)

/* Two numbers in one; without a key. */
uint64_t ssi_mix(uint64_t a, uint64_t b);

/* Hash of a text that is never 0. */
uint64_t ssi_nonzero_hash(ssi_hash_key key, const void *bytes, size_t size);

/* Hash of a profile's address; 0 if it names no profile. */
uint64_t ssi_url_hash(ssi_hash_key key, ssi_span url);

/* Hash of the words of two texts one after the other; 0 without words, or if
   they are what stands for a closed account. */
uint64_t ssi_name_hash(ssi_hash_key key, ssi_span first, ssi_span last);

/* Hash of a company's folded name, even; 0 without a word. */
uint64_t ssi_company_hash(ssi_hash_key key, const char *folded, size_t size);

/* Folds the words of up to two texts; `out` has SSI_FOLDED_BYTES. */
size_t ssi_fold_names(ssi_span first, ssi_span last, char *out);

#endif
