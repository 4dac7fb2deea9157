#include "Shim.h"

void codec_fail(struct codec_reply *reply, uint32_t status, const char *text) {
    reply->status = status;
    if (status != CODEC_OK) reply->output_byte_count = 0;
    size_t count = text ? strnlen(text, CODEC_TEXT_BYTE_COUNT - 1) : 0;
    if (count > 0) memmove(reply->text, text, count);
    reply->text[count] = 0;
}

bool codec_byte_count(const struct codec_frame *frame, size_t *byte_count) {
    size_t count = frame->columns;
    return !__builtin_mul_overflow(count, (size_t)frame->rows, &count)
        && !__builtin_mul_overflow(count, (size_t)frame->components, &count)
        && !__builtin_mul_overflow(count, (size_t)frame->bytes_per_sample, &count) && (*byte_count = count) > 0;
}

static bool is_sample_size(uint32_t bytes) {
    return bytes == 1 || bytes == 2 || bytes == 4;
}

bool codec_accepts(const struct codec_call *call, struct codec_reply *reply, struct codec_frame found) {
    const struct codec_frame *wanted = &call->request->frame;
    found.bytes_per_sample = wanted->bytes_per_sample;
    reply->frame = found;
    if (!is_sample_size(wanted->bytes_per_sample)) {
        codec_fail(reply, CODEC_UNSUPPORTED, "bytes per sample");
        return false;
    }
    size_t byte_count;
    if (!codec_byte_count(&found, &byte_count) || found.precision == 0) {
        codec_fail(reply, CODEC_DAMAGED, "a frame without samples");
        return false;
    }
    if (found.columns != wanted->columns || found.rows != wanted->rows || found.components != wanted->components
        || found.precision > 8 * wanted->bytes_per_sample) {
        codec_fail(reply, CODEC_DIFFERENT, "not the frame that the data set describes");
        return false;
    }
    if (byte_count > call->output_capacity) {
        codec_fail(reply, CODEC_NO_ROOM, "samples");
        return false;
    }
    reply->output_byte_count = byte_count;
    return true;
}

bool codec_has_samples(const struct codec_call *call, struct codec_reply *reply, uint32_t max_precision) {
    const struct codec_frame *frame = &call->request->frame;
    size_t byte_count;
    reply->frame = *frame;
    if (!is_sample_size(frame->bytes_per_sample) || frame->precision == 0
        || frame->precision > 8 * frame->bytes_per_sample || frame->precision > max_precision) {
        codec_fail(reply, CODEC_UNSUPPORTED, "sample size");
        return false;
    }
    if (!codec_byte_count(frame, &byte_count) || byte_count > call->input_byte_count) {
        codec_fail(reply, CODEC_DIFFERENT, "fewer samples than the frame has");
        return false;
    }
    return true;
}

bool codec_has_frames(const struct codec_call *call, struct codec_reply *reply) {
    int32_t count = call->request->parameters[CODEC_FRAME_COUNT], time = call->request->parameters[CODEC_FRAME_TIME];
    size_t byte_count;
    if (count <= 0 || time < 0 || (int64_t)count * time / 1000 > INT32_MAX) {
        codec_fail(reply, CODEC_UNSUPPORTED, "frames or time");
        return false;
    }
    if (!codec_byte_count(&call->request->frame, &byte_count)
        || __builtin_mul_overflow(byte_count, (size_t)count, &byte_count) || byte_count > call->input_byte_count) {
        codec_fail(reply, CODEC_DIFFERENT, "fewer frames than the request says");
        return false;
    }
    return true;
}

void codec_fail_wide(struct codec_reply *reply) {
    codec_fail(reply, CODEC_DIFFERENT, "a sample has more bits than the precision");
}

void codec_encoded(const struct codec_call *call, struct codec_reply *reply, size_t byte_count) {
    if (byte_count > call->output_capacity) {
        codec_fail(reply, CODEC_NO_ROOM, "code stream");
    } else {
        reply->output_byte_count = byte_count;
    }
}
