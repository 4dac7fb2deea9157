// Colours of an ICC profile (ISO 15076-1) to sRGB through Little CMS.
#include "Shim.h"
#include <lcms2.h>

static void note_error(cmsContext context, cmsUInt32Number code, const char *text) {
    struct codec_reply *reply = cmsGetContextUserData(context);
    (void)code;
    if (reply->text[0] == 0) codec_fail(reply, reply->status, text);
}

/// PS3.3 C.11.15.1.1: an input profile for RGB. Displays' and colour spaces' profiles have the same form and are found,
/// too; links, abstract and named colours aren't.
static bool is_rgb_input(cmsHPROFILE profile) {
    cmsProfileClassSignature class = cmsGetDeviceClass(profile);
    return cmsGetColorSpace(profile) == cmsSigRgbData
        && (class == cmsSigInputClass || class == cmsSigDisplayClass || class == cmsSigColorSpaceClass);
}

static void convert(cmsContext context, const struct codec_call *call, struct codec_reply *reply, size_t profile_size) {
    const struct codec_frame *frame = &call->request->frame;
    cmsHPROFILE source = cmsOpenProfileFromMemTHR(context, call->input, (cmsUInt32Number)profile_size);
    cmsHPROFILE target = cmsCreate_sRGBProfileTHR(context);
    cmsHTRANSFORM transform = NULL;
    bool is_known = source && is_rgb_input(source);
    if (is_known && target)
        transform = cmsCreateTransformTHR(
            context, source, TYPE_RGB_8, target, TYPE_RGB_8, INTENT_RELATIVE_COLORIMETRIC, 0);
    if (transform) {
        const uint8_t *samples = call->input + profile_size;
        size_t row_size = 3 * (size_t)frame->columns;
        for (size_t row = 0; row < frame->rows; row++)
            cmsDoTransform(transform, samples + row * row_size, call->output + row * row_size, frame->columns);
        reply->output_byte_count = row_size * frame->rows;
        reply->colours = CODEC_COLOURS_RGB;
        cmsDeleteTransform(transform);
    } else if (source && !is_known) {
        codec_fail(reply, CODEC_UNSUPPORTED, "not an input profile for RGB");
    } else {
        codec_fail(reply, CODEC_DAMAGED, reply->text[0] ? reply->text : "profile");
    }
    if (source) cmsCloseProfile(source);
    if (target) cmsCloseProfile(target);
}

void codec_lcms_convert(const struct codec_call *call, struct codec_reply *reply) {
    const struct codec_frame *frame = &call->request->frame;
    int32_t profile_size = call->request->parameters[CODEC_PROFILE_BYTE_COUNT];
    size_t byte_count;
    reply->frame = *frame;
    if (frame->components != 3 || frame->precision != 8 || frame->bytes_per_sample != 1 || frame->is_signed)
        return codec_fail(reply, CODEC_UNSUPPORTED, "samples");
    if (profile_size <= 0 || (size_t)profile_size > call->input_byte_count || !codec_byte_count(frame, &byte_count)
        || byte_count > call->input_byte_count - (size_t)profile_size)
        return codec_fail(reply, CODEC_DIFFERENT, "fewer bytes than profile and frame have");
    if (byte_count > call->output_capacity) return codec_fail(reply, CODEC_NO_ROOM, "samples");
    cmsContext context = cmsCreateContext(NULL, reply);
    if (!context) return codec_fail(reply, CODEC_NO_MEMORY, "Little CMS");
    cmsSetLogErrorHandlerTHR(context, note_error);
    convert(context, call, reply, (size_t)profile_size);
    cmsDeleteContext(context);
}
