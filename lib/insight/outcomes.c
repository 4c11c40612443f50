#include <ssi/outcomes.h>
