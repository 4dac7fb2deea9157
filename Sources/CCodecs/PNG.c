// PNG (ISO/IEC 15948) through libpng.
#include "Shim.h"
#include <png.h>
#include <setjmp.h>

/// The smallest level but two is a third of the default's time and a few percent larger.
enum { COMPRESSION_LEVEL = 3 };

struct target {
    const struct codec_call *call;
    struct codec_reply *reply;
    size_t at;
};

static void fail_with(png_structp png, png_const_charp text) {
    struct target *target = png_get_error_ptr(png);
    if (target->reply->status == CODEC_OK) codec_fail(target->reply, CODEC_UNSUPPORTED, text);
    png_longjmp(png, 1);
}

static void ignore_warning(png_structp png, png_const_charp text) {
    (void)png, (void)text;
}

static void write_bytes(png_structp png, png_bytep bytes, size_t count) {
    struct target *target = png_get_io_ptr(png);
    if (count > target->call->output_capacity - target->at) {
        codec_fail(target->reply, CODEC_NO_ROOM, "picture");
        png_error(png, "room");
    }
    memcpy(target->call->output + target->at, bytes, count);
    target->at += count;
}

static void flush_bytes(png_structp png) {
    (void)png;
}

/// A function of its own: nothing of it is used after a jump.
static void encode_guarded(png_structp png, png_infop info, struct target *target) {
    if (setjmp(png_jmpbuf(png))) return;
    const struct codec_frame *frame = &target->call->request->frame;
    png_set_write_fn(png, target, write_bytes, flush_bytes);
    png_set_compression_level(png, COMPRESSION_LEVEL);
    png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX);
    png_set_IHDR(
        png, info, frame->columns, frame->rows, 8, frame->components == 3 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_GRAY,
        PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    size_t row_size = (size_t)frame->columns * frame->components;
    for (uint32_t row = 0; row < frame->rows; row++) png_write_row(png, target->call->input + row * row_size);
    png_write_end(png, info);
}

void codec_png_encode(const struct codec_call *call, struct codec_reply *reply) {
    const struct codec_frame *frame = &call->request->frame;
    struct target target = {.call = call, .reply = reply};
    if (!codec_has_samples(call, reply, 8)) return;
    if (frame->precision != 8 || frame->bytes_per_sample != 1 || frame->is_signed
        || (frame->components != 1 && frame->components != 3))
        return codec_fail(reply, CODEC_UNSUPPORTED, "samples");
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &target, fail_with, ignore_warning);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (info) encode_guarded(png, info, &target);
    else codec_fail(reply, CODEC_NO_MEMORY, "libpng");
    png_destroy_write_struct(&png, &info);
    if (reply->status == CODEC_OK) codec_encoded(call, reply, target.at);
}
