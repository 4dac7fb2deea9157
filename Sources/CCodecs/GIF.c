// Animated GIF (GIF89a) through giflib: grey exactly, colours through a palette of 256 for each frame.
#include "Palette.h"
#include "Shim.h"
#include <gif_lib.h>
#include <stdlib.h>

enum { PALETTE_SIZE = 256 };

struct target {
    const struct codec_call *call;
    size_t at;
    bool is_full;
};

static int write_bytes(GifFileType *gif, const GifByteType *bytes, int count) {
    struct target *target = gif->UserData;
    if (count < 0 || (size_t)count > target->call->output_capacity - target->at) {
        target->is_full = true;
        return 0;
    }
    memcpy(target->call->output + target->at, bytes, (size_t)count);
    target->at += (size_t)count;
    return count;
}

static void make_grey(GifColorType *colours) {
    for (int i = 0; i < PALETTE_SIZE; i++) colours[i] = (GifColorType){(uint8_t)i, (uint8_t)i, (uint8_t)i};
}

/// Time of a frame's start in hundredths of a second: rounded from the whole, so that a cine doesn't drift.
static uint64_t hundredths(uint64_t index, uint64_t microseconds) {
    return (index * microseconds + 5000) / 10000;
}

static bool put_frame(GifFileType *gif, const struct codec_call *call, uint64_t index, ColorMapObject *map,
                      uint8_t *indices, struct codec_palette *palette) {
    const struct codec_frame *frame = &call->request->frame;
    size_t pixels = (size_t)frame->columns * frame->rows;
    const uint8_t *samples = call->input + index * pixels * frame->components;
    uint64_t time = (uint64_t)call->request->parameters[CODEC_FRAME_TIME];
    uint64_t delay = hundredths(index + 1, time) - hundredths(index, time);
    GraphicsControlBlock control = {
        .DisposalMode = DISPOSE_DO_NOT, .DelayTime = delay > 65535 ? 65535 : (int)delay,
        .TransparentColor = NO_TRANSPARENT_COLOR,
    };
    GifByteType extension[4];
    EGifGCBToExtension(&control, extension);
    if (frame->components == 3) {
        codec_make_palette(palette, samples, pixels, indices);
        for (int i = 0; i < PALETTE_SIZE; i++)
            map->Colors[i] = (GifColorType){palette->colours[i][0], palette->colours[i][1], palette->colours[i][2]};
    } else {
        memcpy(indices, samples, pixels);
    }
    if (EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, sizeof extension, extension) == GIF_ERROR
        || EGifPutImageDesc(gif, 0, 0, (int)frame->columns, (int)frame->rows, false, frame->components == 3 ? map : NULL)
            == GIF_ERROR)
        return false;
    for (size_t row = 0; row < frame->rows; row++)
        if (EGifPutLine(gif, indices + row * frame->columns, (int)frame->columns) == GIF_ERROR) return false;
    return true;
}

/// The application extension that makes viewers repeat, and all frames.
static bool put_all(GifFileType *gif, const struct codec_call *call, ColorMapObject *map, uint8_t *indices,
                    struct codec_palette *palette) {
    const struct codec_frame *frame = &call->request->frame;
    static const uint8_t repeat[3] = {1, 0, 0};
    EGifSetGifVersion(gif, true);
    if (EGifPutScreenDesc(gif, (int)frame->columns, (int)frame->rows, 8, 0, map) == GIF_ERROR
        || EGifPutExtensionLeader(gif, APPLICATION_EXT_FUNC_CODE) == GIF_ERROR
        || EGifPutExtensionBlock(gif, 11, "NETSCAPE2.0") == GIF_ERROR
        || EGifPutExtensionBlock(gif, sizeof repeat, repeat) == GIF_ERROR
        || EGifPutExtensionTrailer(gif) == GIF_ERROR)
        return false;
    for (int32_t i = 0; i < call->request->parameters[CODEC_FRAME_COUNT]; i++)
        if (!put_frame(gif, call, (uint64_t)i, map, indices, palette)) return false;
    return true;
}

static void animate(const struct codec_call *call, struct codec_reply *reply, ColorMapObject *map, uint8_t *indices,
                    struct codec_palette *palette) {
    struct target target = {.call = call};
    int error = 0;
    GifFileType *gif = EGifOpen(&target, write_bytes, &error);
    if (!gif) return codec_fail(reply, CODEC_NO_MEMORY, GifErrorString(error));
    bool is_done = put_all(gif, call, map, indices, palette);
    if (!is_done) codec_fail(reply, CODEC_UNSUPPORTED, GifErrorString(gif->Error));
    is_done &= EGifCloseFile(gif, &error) != GIF_ERROR;
    if (target.is_full) codec_fail(reply, CODEC_NO_ROOM, "picture");
    else if (is_done) codec_encoded(call, reply, target.at);
    else if (reply->status == CODEC_OK) codec_fail(reply, CODEC_UNSUPPORTED, GifErrorString(error));
}

void codec_gif_animate(const struct codec_call *call, struct codec_reply *reply) {
    const struct codec_frame *frame = &call->request->frame;
    if (!codec_has_samples(call, reply, 8) || !codec_has_frames(call, reply)) return;
    if (frame->precision != 8 || frame->bytes_per_sample != 1 || frame->is_signed
        || (frame->components != 1 && frame->components != 3) || frame->columns > 65535 || frame->rows > 65535)
        return codec_fail(reply, CODEC_UNSUPPORTED, "samples or size");
    ColorMapObject *map = GifMakeMapObject(PALETTE_SIZE, NULL);
    uint8_t *indices = malloc((size_t)frame->columns * frame->rows);
    struct codec_palette *palette = calloc(1, sizeof *palette);
    if (map && indices && palette) {
        make_grey(map->Colors);
        animate(call, reply, map, indices, palette);
    } else {
        codec_fail(reply, CODEC_NO_MEMORY, "palette");
    }
    GifFreeMapObject(map);
    free(indices);
    free(palette);
}
