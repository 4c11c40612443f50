/* What the columns of readings are called, by people, by their trackers and by
   the dashboard's own interface. */
#ifndef SSI_LIB_ARCHIVE_PILLAR_NAMES_H
#define SSI_LIB_ARCHIVE_PILLAR_NAMES_H

#define SSI_NAMES_DAY                                                   \
  "day|date|time|datetime|date time|timestamp|time stamp|date created|" \
  "created|created at|created on|date recorded|recorded|recorded at|"   \
  "recorded on|measured at|measured on|read at|read on|reading date|"   \
  "scraped at|captured at|fetched at|collected at|checked at|"          \
  "snapshot date|snapshot at|when|Datum|Tag|jour|fecha"
#define SSI_NAMES_BRAND                                              \
  "brand|professional brand|personal brand|your professional brand|" \
  "establish your professional brand|establish professional brand|"  \
  "establish brand|establish your brand|establish|brand score|ssi brand"
#define SSI_NAMES_FIND                                                     \
  "find|find people|find the right people|find right people|right people|" \
  "people|find score|ssi find"
#define SSI_NAMES_ENGAGE                                            \
  "engage|engage with insights|engage insights|insight engagement|" \
  "insights|insight|engagement|engage score|ssi engage"
#define SSI_NAMES_RELATE                                                 \
  "relate|build relationships|build strong relationships|"               \
  "strong relationships|strong relationship|relationships|relationship|" \
  "relations|build|relate score|ssi relate"
#define SSI_NAMES_TOTAL                                                    \
  "total|ssi|overall|index|overall score|total score|ssi score|ssi total|" \
  "total ssi|overall ssi|ssi overall score|social selling index|"          \
  "social selling index score|current ssi"

#endif
