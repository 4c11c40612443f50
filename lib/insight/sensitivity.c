#include <ssi/sensitivity.h>
