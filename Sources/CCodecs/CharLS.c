// JPEG-LS (ITU-T T.87) through CharLS.
#include "Shim.h"
#include "Samples.h"
#include <charls/charls.h>
#include <stdlib.h>

static uint32_t status_of(charls_jpegls_errc error) {
    switch (error) {
    case CHARLS_JPEGLS_ERRC_NOT_ENOUGH_MEMORY: return CODEC_NO_MEMORY;
    case CHARLS_JPEGLS_ERRC_DESTINATION_BUFFER_TOO_SMALL: return CODEC_NO_ROOM;
    case CHARLS_JPEGLS_ERRC_PARAMETER_VALUE_NOT_SUPPORTED:
    case CHARLS_JPEGLS_ERRC_ENCODING_NOT_SUPPORTED:
    case CHARLS_JPEGLS_ERRC_COLOR_TRANSFORM_NOT_SUPPORTED:
    case CHARLS_JPEGLS_ERRC_BIT_DEPTH_FOR_TRANSFORM_NOT_SUPPORTED:
    case CHARLS_JPEGLS_ERRC_JPEGLS_PRESET_EXTENDED_PARAMETER_TYPE_NOT_SUPPORTED: return CODEC_UNSUPPORTED;
    default: return CODEC_DAMAGED;
    }
}

static bool has_failed(charls_jpegls_errc error, struct codec_reply *reply) {
    if (error == CHARLS_JPEGLS_ERRC_SUCCESS) return false;
    codec_fail(reply, status_of(error), charls_get_error_message(error));
    return true;
}

/// Reads the header, and with it SPIFF's if there is one.
static bool read_header(
    charls_jpegls_decoder *decoder, const struct codec_call *call, struct codec_reply *reply, bool *is_planar) {
    charls_spiff_header spiff;
    int32_t has_spiff;
    charls_frame_info info;
    charls_interleave_mode mode;
    if (has_failed(charls_jpegls_decoder_set_source_buffer(decoder, call->input, call->input_byte_count), reply)
        || has_failed(charls_jpegls_decoder_read_spiff_header(decoder, &spiff, &has_spiff), reply)
        || has_failed(charls_jpegls_decoder_read_header(decoder), reply)
        || has_failed(charls_jpegls_decoder_get_frame_info(decoder, &info), reply)
        || has_failed(charls_jpegls_decoder_get_interleave_mode(decoder, &mode), reply))
        return false;
    *is_planar = mode == CHARLS_INTERLEAVE_MODE_NONE && info.component_count > 1;
    const struct codec_frame frame = {
        .columns = info.width, .rows = info.height, .components = (uint32_t)info.component_count,
        .precision = (uint32_t)info.bits_per_sample,
    };
    return codec_accepts(call, reply, frame);
}

/// From CharLS' sample size and planes to the frame's.
static void store(const uint8_t *source, size_t size, bool is_planar, const struct codec_call *call,
                  const struct codec_frame *frame) {
    size_t pixels = (size_t)frame->columns * frame->rows, components = frame->components;
    size_t step = is_planar ? components : 1, runs = is_planar ? components : 1;
    size_t count = pixels * components / runs, wide = frame->bytes_per_sample;
    for (size_t run = 0; run < runs; run++) {
        const uint8_t *from = source + run * count * size;
        uint8_t *to = call->output + run * wide;
        for (size_t i = 0; i < count; i++) {
            uint32_t value = size == 1 ? from[i] : ((const codec_any_u16 *)from)[i];
            if (wide == 1) to[i * step] = (uint8_t)value;
            else if (wide == 2) ((codec_any_u16 *)to)[i * step] = (uint16_t)value;
            else ((codec_any_u32 *)to)[i * step] = value;
        }
    }
}

static void decode(charls_jpegls_decoder *decoder, const struct codec_call *call, struct codec_reply *reply) {
    bool is_planar;
    size_t byte_count;
    if (!read_header(decoder, call, reply, &is_planar)) return;
    const struct codec_frame *frame = &reply->frame;
    size_t size = frame->precision <= 8 ? 1 : 2;
    bool is_direct = !is_planar && size == frame->bytes_per_sample;
    if (has_failed(charls_jpegls_decoder_get_destination_size(decoder, 0, &byte_count), reply)) return;
    if (byte_count != (size_t)frame->columns * frame->rows * frame->components * size)
        return codec_fail(reply, CODEC_DAMAGED, "size");
    uint8_t *target = is_direct ? call->output : malloc(byte_count);
    if (!target) return codec_fail(reply, CODEC_NO_MEMORY, "planes");
    charls_jpegls_errc error = charls_jpegls_decoder_decode_to_buffer(decoder, target, byte_count, 0);
    // Every sample has been decoded when the end marker is looked for.
    bool is_done = error == CHARLS_JPEGLS_ERRC_END_OF_IMAGE_MARKER_NOT_FOUND || !has_failed(error, reply);
    if (is_done && !is_direct) store(target, size, is_planar, call, frame);
    if (!is_direct) free(target);
}

void codec_charls_decode(const struct codec_call *call, struct codec_reply *reply) {
    charls_jpegls_decoder *decoder = charls_jpegls_decoder_create();
    if (!decoder) return codec_fail(reply, CODEC_NO_MEMORY, "CharLS");
    decode(decoder, call, reply);
    charls_jpegls_decoder_destroy(decoder);
}

/// The samples as CharLS wants them: the fewest bytes, and no sign (PS3.5 8.2.3: JPEG-LS has none, so that of a signed
/// sample is just its highest bit). NULL when there is no memory or a sample has more bits than the precision.
static uint8_t *pack(const struct codec_call *call, struct codec_reply *reply, size_t size) {
    const struct codec_frame *frame = &call->request->frame;
    size_t columns = (size_t)frame->columns * frame->components, wide = frame->bytes_per_sample;
    uint32_t seen = 0, mask = ((uint32_t)1 << frame->precision) - 1;
    uint8_t *packed = malloc(columns * frame->rows * size);
    int32_t *line = malloc(columns * sizeof *line);
    if (!packed || !line) codec_fail(reply, CODEC_NO_MEMORY, "samples");
    for (size_t row = 0; row < frame->rows && packed && line; row++) {
        seen |= codec_load_line(call->input + row * columns * wide, 1, (uint32_t)wide, frame->is_signed, line, columns);
        uint8_t *to = packed + row * columns * size;
        for (size_t i = 0; i < columns && size == 1; i++) to[i] = (uint8_t)((uint32_t)line[i] & mask);
        for (size_t i = 0; i < columns && size == 2; i++)
            ((codec_any_u16 *)to)[i] = (uint16_t)((uint32_t)line[i] & mask);
    }
    free(line);
    if (!codec_bits_fit(seen, frame->precision, frame->is_signed)) codec_fail_wide(reply);
    if (reply->status == CODEC_OK) return packed;
    free(packed);
    return NULL;
}

static void encode(charls_jpegls_encoder *encoder, const struct codec_call *call, struct codec_reply *reply) {
    const struct codec_frame *frame = &call->request->frame;
    const charls_frame_info info = {
        .width = frame->columns, .height = frame->rows, .bits_per_sample = (int32_t)frame->precision,
        .component_count = (int32_t)frame->components,
    };
    size_t size = frame->precision <= 8 ? 1 : 2, byte_count = 0;
    bool is_whole = frame->precision == 8 * size && frame->bytes_per_sample == size;
    charls_interleave_mode mode = frame->components > 1 ? CHARLS_INTERLEAVE_MODE_SAMPLE : CHARLS_INTERLEAVE_MODE_NONE;
    if (has_failed(charls_jpegls_encoder_set_frame_info(encoder, &info), reply)
        || has_failed(charls_jpegls_encoder_set_near_lossless(encoder, call->request->parameters[CODEC_NEAR]), reply)
        || has_failed(charls_jpegls_encoder_set_interleave_mode(encoder, mode), reply)
        || has_failed(charls_jpegls_encoder_set_destination_buffer(encoder, call->output, call->output_capacity), reply))
        return;
    uint8_t *packed = is_whole ? NULL : pack(call, reply, size);
    if (!is_whole && !packed) return;
    size_t input_byte_count = (size_t)frame->columns * frame->rows * frame->components * size;
    bool is_done = !has_failed(
        charls_jpegls_encoder_encode_from_buffer(encoder, packed ? packed : call->input, input_byte_count, 0), reply)
        && !has_failed(charls_jpegls_encoder_get_bytes_written(encoder, &byte_count), reply);
    free(packed);
    if (is_done) codec_encoded(call, reply, byte_count);
}

void codec_charls_encode(const struct codec_call *call, struct codec_reply *reply) {
    const struct codec_frame *frame = &call->request->frame;
    if (!codec_has_samples(call, reply, 16)) return;
    // A difference of one would turn -1 into 0 and the largest sample into the smallest.
    if (frame->precision < 2 || frame->components > 4 || frame->columns > 65535 || frame->rows > 65535
        || (frame->is_signed && call->request->parameters[CODEC_NEAR] != 0))
        return codec_fail(reply, CODEC_UNSUPPORTED, "samples or size");
    charls_jpegls_encoder *encoder = charls_jpegls_encoder_create();
    if (!encoder) return codec_fail(reply, CODEC_NO_MEMORY, "CharLS");
    encode(encoder, call, reply);
    // What CharLS says of its arguments is that it doesn't do this.
    if (reply->status == CODEC_DAMAGED) reply->status = CODEC_UNSUPPORTED;
    charls_jpegls_encoder_destroy(encoder);
}
