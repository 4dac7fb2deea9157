// GDCM's build of the IJG library with lossless processes, for samples of up to 16 bits.
#include <stdio.h>
#include <gdcm-3.0/gdcmjpeg/16/jpeglib.h>
#include <gdcm-3.0/gdcmjpeg/16/jerror.h>
#define DECODE codec_gdcmjpeg16_decode
#include "IJGDecoder.h"
