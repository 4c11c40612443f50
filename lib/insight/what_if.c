#include <ssi/plan.h>
