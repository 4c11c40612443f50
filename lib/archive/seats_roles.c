/* The files of Sales Navigator, as a table: their headers and the readers of
   their rows. Data only; a header is compared with each of the rows. */
#include "archive/pillar_names.h"
#include "archive/seats.h"

#define MARKED(marks_) .telling = SSI_TELLING_MARK, .marks = marks_

const ssi_role ssi_seat_roles[] = {
    {.name = "activities",
     .row = ssi_read_activity,
     MARKED(""),
     SSI_COLUMNS({"createdAt", "createdAt", true},
                 {"activityType", "activityType|outcomeType", true},
                 {"seatId", "seatId", true},
                 {"activityId", "activityId", false},
                 {"memberIdentityKey", "memberIdentityKey", false})},
    {.name = "seats",
     .row = ssi_read_seat,
     MARKED("firstName|lastName|fullName|name|email|status|seatStatus|"
            "connections|totalConnections|" SSI_NAMES_TOTAL),
     SSI_COLUMNS(
         {"seatId", "seatId", true}, {"day", SSI_NAMES_DAY, false},
         {"ssi", SSI_NAMES_TOTAL, false}, {"brand", SSI_NAMES_BRAND, false},
         {"find", SSI_NAMES_FIND, false}, {"engage", SSI_NAMES_ENGAGE, false},
         {"relate", SSI_NAMES_RELATE, false})},
    {.name = "lead_list",
     .row = ssi_read_nothing,
     MARKED("Sales Navigator URL|Sales Navigator Profile URL|Lead URL|Geography"
            "|Account|Account Name"),
     SSI_COLUMNS({"First Name", "First Name", true},
                 {"Last Name", "Last Name", true})},
};
