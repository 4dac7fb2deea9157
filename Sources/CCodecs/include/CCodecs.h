// Kept codec libraries behind one call. Runs in a helper process only: a hostile code stream may end it.
#pragma once
#include "CCodecMessage.h"
#include "CSandbox.h"
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// One piece of work: input and output are memory that the other side can change at any time.
struct codec_call {
    const struct codec_request *request;
    const uint8_t *input;
    size_t input_byte_count;
    uint8_t *output;
    size_t output_capacity;
};

/// Does what the request says and fills in the reply, its status too.
void codec_run(const struct codec_call *call, struct codec_reply *reply);

#ifdef __cplusplus
}
#endif
