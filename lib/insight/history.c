#include <ssi/history.h>
