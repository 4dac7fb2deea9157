// WebP, still and animated, through libwebp.
#include "Shim.h"
#include <stdlib.h>
#include <webp/encode.h>
#include <webp/mux.h>

/// Faster and hardly larger than the default of 4.
enum { METHOD = 3, LOSSLESS_METHOD = 1 };

static bool is_possible(const struct codec_call *call, struct codec_reply *reply) {
    const struct codec_frame *frame = &call->request->frame;
    int32_t quality = call->request->parameters[CODEC_QUALITY];
    if (!codec_has_samples(call, reply, 8)) return false;
    if (frame->precision == 8 && frame->bytes_per_sample == 1 && !frame->is_signed
        && (frame->components == 1 || frame->components == 3) && frame->columns <= WEBP_MAX_DIMENSION
        && frame->rows <= WEBP_MAX_DIMENSION && quality >= 0 && quality <= 100)
        return true;
    codec_fail(reply, CODEC_UNSUPPORTED, "samples, size or quality");
    return false;
}

static bool make_config(const struct codec_call *call, WebPConfig *config) {
    int32_t quality = call->request->parameters[CODEC_QUALITY];
    if (!WebPConfigPreset(config, WEBP_PRESET_DEFAULT, quality == 0 ? 50 : (float)quality)) return false;
    config->lossless = quality == 0;
    config->method = quality == 0 ? LOSSLESS_METHOD : METHOD;
    return WebPValidateConfig(config);
}

/// Takes a frame into a picture. WebP has no grey: its pixels get three equal samples.
static bool import(WebPPicture *picture, const struct codec_frame *frame, const uint8_t *samples, bool as_argb) {
    size_t pixels = (size_t)frame->columns * frame->rows;
    picture->width = (int)frame->columns;
    picture->height = (int)frame->rows;
    picture->use_argb = as_argb;
    if (frame->components == 3) return WebPPictureImportRGB(picture, samples, (int)(3 * frame->columns));
    uint8_t *colours = malloc(3 * pixels);
    if (!colours) return false;
    for (size_t i = 0; i < pixels; i++) colours[3 * i] = colours[3 * i + 1] = colours[3 * i + 2] = samples[i];
    bool is_done = WebPPictureImportRGB(picture, colours, (int)(3 * frame->columns));
    free(colours);
    return is_done;
}

struct target {
    const struct codec_call *call;
    size_t at;
    bool is_full;
};

static int write_bytes(const uint8_t *bytes, size_t count, const WebPPicture *picture) {
    struct target *target = picture->custom_ptr;
    target->is_full |= count > target->call->output_capacity - target->at;
    if (target->is_full) return 0;
    memcpy(target->call->output + target->at, bytes, count);
    target->at += count;
    return 1;
}

static void fail(struct codec_reply *reply, WebPEncodingError error) {
    switch (error) {
    case VP8_ENC_ERROR_OUT_OF_MEMORY:
    case VP8_ENC_ERROR_BITSTREAM_OUT_OF_MEMORY: return codec_fail(reply, CODEC_NO_MEMORY, "libwebp");
    default: return codec_fail(reply, CODEC_UNSUPPORTED, "libwebp");
    }
}

void codec_webp_encode(const struct codec_call *call, struct codec_reply *reply) {
    struct target target = {.call = call};
    WebPConfig config;
    WebPPicture picture;
    if (!is_possible(call, reply)) return;
    if (!make_config(call, &config) || !WebPPictureInit(&picture)) return codec_fail(reply, CODEC_UNSUPPORTED, "libwebp");
    picture.writer = write_bytes;
    picture.custom_ptr = &target;
    if (!import(&picture, &call->request->frame, call->input, config.lossless)) codec_fail(reply, CODEC_NO_MEMORY, "pixels");
    else if (WebPEncode(&config, &picture)) codec_encoded(call, reply, target.at);
    else if (target.is_full) codec_fail(reply, CODEC_NO_ROOM, "picture");
    else fail(reply, picture.error_code);
    WebPPictureFree(&picture);
}

/// Adds all frames; the last call, without one, says when the last frame ends.
static bool add_frames(WebPAnimEncoder *encoder, const struct codec_call *call, const WebPConfig *config) {
    const struct codec_frame *frame = &call->request->frame;
    size_t frame_size = (size_t)frame->columns * frame->rows * frame->components;
    uint64_t count = (uint64_t)call->request->parameters[CODEC_FRAME_COUNT];
    uint64_t time = (uint64_t)call->request->parameters[CODEC_FRAME_TIME];
    for (uint64_t i = 0; i < count; i++) {
        WebPPicture picture;
        if (!WebPPictureInit(&picture)) return false;
        bool is_added = import(&picture, frame, call->input + i * frame_size, true)
            && WebPAnimEncoderAdd(encoder, &picture, (int)(i * time / 1000), config);
        WebPPictureFree(&picture);
        if (!is_added) return false;
    }
    return WebPAnimEncoderAdd(encoder, NULL, (int)(count * time / 1000), NULL);
}

void codec_webp_animate(const struct codec_call *call, struct codec_reply *reply) {
    WebPConfig config;
    WebPAnimEncoderOptions options;
    WebPData data = {0};
    if (!is_possible(call, reply) || !codec_has_frames(call, reply)) return;
    if (!make_config(call, &config) || !WebPAnimEncoderOptionsInit(&options))
        return codec_fail(reply, CODEC_UNSUPPORTED, "libwebp");
    const struct codec_frame *frame = &call->request->frame;
    WebPAnimEncoder *encoder = WebPAnimEncoderNew((int)frame->columns, (int)frame->rows, &options);
    if (!encoder) return codec_fail(reply, CODEC_NO_MEMORY, "libwebp");
    if (!add_frames(encoder, call, &config) || !WebPAnimEncoderAssemble(encoder, &data)) {
        codec_fail(reply, CODEC_UNSUPPORTED, WebPAnimEncoderGetError(encoder));
    } else {
        codec_encoded(call, reply, data.size);
        if (reply->status == CODEC_OK) memcpy(call->output, data.bytes, data.size);
    }
    WebPDataClear(&data);
    WebPAnimEncoderDelete(encoder);
}
