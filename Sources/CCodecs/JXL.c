// JPEG XL (ISO/IEC 18181) through libjxl, on one thread.
#include "Shim.h"
#include "Samples.h"
#include <jxl/decode.h>
#include <jxl/encode.h>
#include <stdlib.h>

static JxlPixelFormat make_format(const struct codec_frame *frame) {
    return (JxlPixelFormat){
        .num_channels = frame->components, .data_type = frame->precision <= 8 ? JXL_TYPE_UINT8 : JXL_TYPE_UINT16,
        .endianness = JXL_LITTLE_ENDIAN, .align = 0,
    };
}

static bool accepts(JxlDecoder *decoder, const struct codec_call *call, struct codec_reply *reply) {
    JxlBasicInfo info;
    if (JxlDecoderGetBasicInfo(decoder, &info) != JXL_DEC_SUCCESS) {
        codec_fail(reply, CODEC_DAMAGED, "basic information");
        return false;
    }
    const struct codec_frame frame = {
        .columns = info.xsize, .rows = info.ysize, .components = info.num_color_channels,
        .precision = info.bits_per_sample,
    };
    if (!codec_accepts(call, reply, frame)) return false;
    if (info.num_extra_channels > 0 || info.exponent_bits_per_sample > 0 || info.bits_per_sample > 16
        || info.have_animation) {
        codec_fail(reply, CODEC_UNSUPPORTED, "alpha, float samples or an animation");
        return false;
    }
    if (frame.components == 3) reply->colours = CODEC_COLOURS_RGB;
    return true;
}

/// libjxl 0.7 gives samples scaled to the whole range of their type: back to the code stream's own.
static void store(const uint8_t *source, const struct codec_call *call, const struct codec_frame *frame) {
    size_t count = (size_t)frame->columns * frame->rows * frame->components;
    bool is_small = frame->precision <= 8;
    uint32_t full = is_small ? 255 : 65535, high = ((uint32_t)1 << frame->precision) - 1;
    for (size_t i = 0; i < count; i++) {
        uint32_t value = is_small ? source[i] : ((const codec_any_u16 *)source)[i];
        if (high != full) value = (value * high + full / 2) / full;
        if (frame->bytes_per_sample == 1) call->output[i] = (uint8_t)value;
        else if (frame->bytes_per_sample == 2) ((codec_any_u16 *)call->output)[i] = (uint16_t)value;
        else ((codec_any_u32 *)call->output)[i] = value;
    }
}

/// Sets where the samples go. `planes` is memory for those that can't go straight into the output.
static bool set_target(JxlDecoder *decoder, const struct codec_call *call, struct codec_reply *reply, uint8_t **planes) {
    const struct codec_frame *frame = &reply->frame;
    JxlPixelFormat format = make_format(frame);
    size_t byte_count, size = frame->precision <= 8 ? 1 : 2;
    size_t expected = (size_t)frame->columns * frame->rows * frame->components * size;
    bool is_direct = frame->bytes_per_sample == size && frame->precision == 8 * size;
    if (JxlDecoderImageOutBufferSize(decoder, &format, &byte_count) != JXL_DEC_SUCCESS || byte_count != expected) {
        codec_fail(reply, CODEC_DAMAGED, "size");
        return false;
    }
    if (!is_direct && !*planes) *planes = malloc(byte_count);
    if (!is_direct && !*planes) {
        codec_fail(reply, CODEC_NO_MEMORY, "samples");
        return false;
    }
    if (JxlDecoderSetImageOutBuffer(decoder, &format, *planes ? *planes : call->output, byte_count) == JXL_DEC_SUCCESS)
        return true;
    codec_fail(reply, CODEC_DAMAGED, "samples");
    return false;
}

static void decode(JxlDecoder *decoder, const struct codec_call *call, struct codec_reply *reply, uint8_t **planes) {
    bool has_frame = false;
    for (;;) {
        switch (JxlDecoderProcessInput(decoder)) {
        case JXL_DEC_BASIC_INFO:
            if (!accepts(decoder, call, reply)) return;
            has_frame = true;
            break;
        case JXL_DEC_NEED_IMAGE_OUT_BUFFER:
            if (!has_frame) return codec_fail(reply, CODEC_DAMAGED, "samples before a header");
            if (!set_target(decoder, call, reply, planes)) return;
            break;
        case JXL_DEC_FULL_IMAGE:
            if (*planes) store(*planes, call, &reply->frame);
            return;
        case JXL_DEC_NEED_MORE_INPUT: return codec_fail(reply, CODEC_DAMAGED, "the code stream ends early");
        default: return codec_fail(reply, CODEC_DAMAGED, "code stream");
        }
    }
}

void codec_jxl_decode(const struct codec_call *call, struct codec_reply *reply) {
    JxlDecoder *decoder = JxlDecoderCreate(NULL);
    uint8_t *planes = NULL;
    if (!decoder) return codec_fail(reply, CODEC_NO_MEMORY, "libjxl");
    // A DICOM frame isn't turned: the data set says how it lies.
    if (JxlDecoderSetKeepOrientation(decoder, JXL_TRUE) != JXL_DEC_SUCCESS
        || JxlDecoderSubscribeEvents(decoder, JXL_DEC_BASIC_INFO | JXL_DEC_FULL_IMAGE) != JXL_DEC_SUCCESS
        || JxlDecoderSetInput(decoder, call->input, call->input_byte_count) != JXL_DEC_SUCCESS) {
        codec_fail(reply, CODEC_DAMAGED, "libjxl");
    } else {
        JxlDecoderCloseInput(decoder);
        decode(decoder, call, reply, &planes);
    }
    JxlDecoderDestroy(decoder);
    free(planes);
}

/// The samples as libjxl 0.7 wants them: scaled to the whole range of their type.
static uint8_t *scale(const struct codec_call *call, struct codec_reply *reply, size_t *byte_count) {
    const struct codec_frame *frame = &call->request->frame;
    size_t count = (size_t)frame->columns * frame->rows * frame->components;
    bool is_small = frame->precision <= 8;
    uint32_t full = is_small ? 255 : 65535, high = ((uint32_t)1 << frame->precision) - 1, seen = 0;
    *byte_count = count * (is_small ? 1 : 2);
    uint8_t *scaled = malloc(*byte_count);
    if (!scaled) codec_fail(reply, CODEC_NO_MEMORY, "samples");
    for (size_t i = 0; i < count && scaled; i++) {
        uint32_t value = frame->bytes_per_sample == 1 ? call->input[i]
            : frame->bytes_per_sample == 2            ? ((const codec_any_u16 *)call->input)[i]
                                                      : ((const codec_any_u32 *)call->input)[i];
        seen |= value;
        value = high == full ? value : ((value & high) * full + high / 2) / high;
        if (is_small) scaled[i] = (uint8_t)value;
        else ((codec_any_u16 *)scaled)[i] = (uint16_t)value;
    }
    if (!scaled || codec_bits_fit(seen, frame->precision, false)) return scaled;
    codec_fail_wide(reply);
    free(scaled);
    return NULL;
}

/// Fast rather than small: an archive encodes when it is asked for a picture.
enum { LOSSLESS_EFFORT = 3, LOSSY_EFFORT = 4 };

static bool set_up(JxlEncoder *encoder, const struct codec_call *call, JxlEncoderFrameSettings **settings) {
    const struct codec_frame *frame = &call->request->frame;
    int32_t quality = call->request->parameters[CODEC_QUALITY];
    JxlBasicInfo info;
    JxlColorEncoding colours;
    JxlEncoderInitBasicInfo(&info);
    info.xsize = frame->columns;
    info.ysize = frame->rows;
    info.bits_per_sample = frame->precision;
    info.num_color_channels = frame->components;
    info.uses_original_profile = quality == 0;
    JxlColorEncodingSetToSRGB(&colours, frame->components == 1);
    if (JxlEncoderSetBasicInfo(encoder, &info) != JXL_ENC_SUCCESS) return false;
    if (JxlEncoderGetRequiredCodestreamLevel(encoder) == 10
        && JxlEncoderSetCodestreamLevel(encoder, 10) != JXL_ENC_SUCCESS)
        return false;
    if (JxlEncoderSetColorEncoding(encoder, &colours) != JXL_ENC_SUCCESS) return false;
    *settings = JxlEncoderFrameSettingsCreate(encoder, NULL);
    if (!*settings) return false;
    int64_t effort = quality == 0 ? LOSSLESS_EFFORT : LOSSY_EFFORT;
    if (JxlEncoderFrameSettingsSetOption(*settings, JXL_ENC_FRAME_SETTING_EFFORT, effort) != JXL_ENC_SUCCESS) return false;
    if (quality == 0) return JxlEncoderSetFrameLossless(*settings, JXL_TRUE) == JXL_ENC_SUCCESS;
    // A distance of 1 can hardly be seen: quality 90.
    return JxlEncoderSetFrameDistance(*settings, 0.1f + 0.09f * (float)(100 - quality)) == JXL_ENC_SUCCESS;
}

static void encode(JxlEncoder *encoder, const struct codec_call *call, struct codec_reply *reply) {
    JxlEncoderFrameSettings *settings = NULL;
    size_t byte_count;
    if (!set_up(encoder, call, &settings)) return codec_fail(reply, CODEC_UNSUPPORTED, "libjxl");
    uint8_t *samples = scale(call, reply, &byte_count);
    if (!samples) return;
    JxlPixelFormat format = make_format(&call->request->frame);
    JxlEncoderStatus status = JxlEncoderAddImageFrame(settings, &format, samples, byte_count);
    free(samples);
    if (status != JXL_ENC_SUCCESS) return codec_fail(reply, CODEC_UNSUPPORTED, "samples");
    JxlEncoderCloseInput(encoder);
    uint8_t *next = call->output;
    size_t left = call->output_capacity;
    status = JxlEncoderProcessOutput(encoder, &next, &left);
    if (status == JXL_ENC_SUCCESS) codec_encoded(call, reply, call->output_capacity - left);
    else if (status == JXL_ENC_NEED_MORE_OUTPUT) codec_fail(reply, CODEC_NO_ROOM, "code stream");
    else codec_fail(reply, CODEC_UNSUPPORTED, "libjxl");
}

void codec_jxl_encode(const struct codec_call *call, struct codec_reply *reply) {
    const struct codec_frame *frame = &call->request->frame;
    int32_t quality = call->request->parameters[CODEC_QUALITY];
    if (!codec_has_samples(call, reply, 16)) return;
    if (frame->is_signed || (frame->components != 1 && frame->components != 3) || quality < 0 || quality > 100)
        return codec_fail(reply, CODEC_UNSUPPORTED, "samples or quality");
    JxlEncoder *encoder = JxlEncoderCreate(NULL);
    if (!encoder) return codec_fail(reply, CODEC_NO_MEMORY, "libjxl");
    encode(encoder, call, reply);
    JxlEncoderDestroy(encoder);
}
