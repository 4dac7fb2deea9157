#include "Shim.h"

static void decode(const struct codec_call *call, struct codec_reply *reply) {
    switch (call->request->format) {
    case CODEC_JPEG: codec_decode_jpeg(call, reply); break;
    case CODEC_JPEG_LS: codec_charls_decode(call, reply); break;
    case CODEC_JPEG_2000:
    case CODEC_HTJ2K: codec_decode_j2k(call, reply); break;
    case CODEC_JPEG_XL: codec_jxl_decode(call, reply); break;
    default: codec_fail(reply, CODEC_UNSUPPORTED, "format"); break;
    }
}

static void encode(const struct codec_call *call, struct codec_reply *reply) {
    switch (call->request->format) {
    case CODEC_JPEG: codec_turbojpeg_encode(call, reply); break;
    case CODEC_JPEG_LS: codec_charls_encode(call, reply); break;
    case CODEC_JPEG_2000: codec_openjpeg_encode(call, reply); break;
    case CODEC_HTJ2K: codec_openjph_encode(call, reply); break;
    case CODEC_JPEG_XL: codec_jxl_encode(call, reply); break;
    case CODEC_PNG: codec_png_encode(call, reply); break;
    case CODEC_WEBP: codec_webp_encode(call, reply); break;
    default: codec_fail(reply, CODEC_UNSUPPORTED, "format"); break;
    }
}

static void animate(const struct codec_call *call, struct codec_reply *reply) {
    switch (call->request->format) {
    case CODEC_WEBP: codec_webp_animate(call, reply); break;
    case CODEC_GIF: codec_gif_animate(call, reply); break;
    default: codec_fail(reply, CODEC_UNSUPPORTED, "format"); break;
    }
}

void codec_run(const struct codec_call *call, struct codec_reply *reply) {
    // The request is read more than once, and it may lie where the other side can change it.
    const struct codec_request request = *call->request;
    struct codec_call held = *call;
    held.request = &request;
    memset(reply, 0, sizeof *reply);
    if (request.version != CODEC_MESSAGE_VERSION) {
        codec_fail(reply, CODEC_UNSUPPORTED, "message version");
        return;
    }
    switch (request.operation) {
    case CODEC_DECODE: decode(&held, reply); break;
    case CODEC_ENCODE: encode(&held, reply); break;
    case CODEC_LEVEL_LENGTHS: codec_openjph_level_lengths(&held, reply); break;
    case CODEC_CONVERT_COLOURS: codec_lcms_convert(&held, reply); break;
    case CODEC_ANIMATE: animate(&held, reply); break;
    default: codec_fail(reply, CODEC_UNSUPPORTED, "operation"); break;
    }
}
