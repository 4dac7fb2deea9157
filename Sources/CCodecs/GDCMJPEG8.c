// GDCM's build of the IJG library with lossless processes, for samples of up to 8 bits.
#include <stdio.h>
#include <gdcm-3.0/gdcmjpeg/8/jpeglib.h>
#include <gdcm-3.0/gdcmjpeg/8/jerror.h>
#define DECODE codec_gdcmjpeg8_decode
#include "IJGDecoder.h"
