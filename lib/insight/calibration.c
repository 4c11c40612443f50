#include <ssi/calibration.h>
