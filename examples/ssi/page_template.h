/* The page of a report, which examples/page/template.py makes: what stands
   before the document and what stands after it. */
#ifndef PAGE_TEMPLATE_H
#define PAGE_TEMPLATE_H

#include <stddef.h>

extern const unsigned char page_before[], page_after[];
extern const size_t page_before_length, page_after_length;

#endif
