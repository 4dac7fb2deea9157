// GDCM's build of the IJG library with lossless processes, for samples of up to 12 bits.
#include <stdio.h>
#include <gdcm-3.0/gdcmjpeg/12/jpeglib.h>
#include <gdcm-3.0/gdcmjpeg/12/jerror.h>
#define DECODE codec_gdcmjpeg12_decode
#include "IJGDecoder.h"
