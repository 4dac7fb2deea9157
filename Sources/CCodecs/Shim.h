// What the shims share. A shim takes a call, checks every size of the code stream's header against the request before
// it decodes, and never writes beyond the call's output.
#pragma once
#include "CCodecs.h"
#include <stdbool.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Ends a call with a status and what is to be said of it; the text is cut to the reply's room.
void codec_fail(struct codec_reply *reply, uint32_t status, const char *text);

/// The bytes that a frame's samples take; false when that is none or more than memory has.
bool codec_byte_count(const struct codec_frame *frame, size_t *byte_count);

/// Takes what a code stream's header says (`bytes_per_sample` is ignored) into the reply, and says whether it may be
/// decoded: it is as the request says, its samples fit into theirs and all of them into the output. Otherwise the reply
/// has its status.
bool codec_accepts(const struct codec_call *call, struct codec_reply *reply, struct codec_frame found);

/// Whether an encoder's request is sound and its input whole. Otherwise the reply has its status.
bool codec_has_samples(const struct codec_call *call, struct codec_reply *reply, uint32_t max_precision);

/// Whether an animation's request is sound and all its frames are there. Otherwise the reply has its status.
bool codec_has_frames(const struct codec_call *call, struct codec_reply *reply);

/// The reply where samples have more bits than their precision says: a lossless encoder would lose them.
void codec_fail_wide(struct codec_reply *reply);

/// The reply of an encoder that is done.
void codec_encoded(const struct codec_call *call, struct codec_reply *reply, size_t byte_count);

/// What the main header of a JPEG 2000 code stream (ITU-T T.800 Annex A) says, raw or wrapped in a JP2 file.
struct j2k_header {
    /// The raw code stream.
    const uint8_t *start;
    size_t byte_count;
    /// The frame at full resolution; the precision is that of the deepest component.
    struct codec_frame frame;
    uint32_t x0, y0, x1, y1;
    uint32_t tile_count;
    uint32_t level_count;
    uint32_t layer_count;
    bool is_subsampled;
    bool uses_colour_transform;
    bool is_reversible;
    /// A CAP segment says Part 15: high-throughput block coder.
    bool is_high_throughput;
    /// The code stream has only what OpenJPH 0.9 knows: no COC, RGN, POC or PPM, and segments of a sound length.
    bool is_plain;
    /// Where the first tile-part starts, from the code stream's start.
    size_t main_header_byte_count;
};

bool codec_read_j2k_header(const struct codec_call *call, struct codec_reply *reply, struct j2k_header *header);
/// The frame that remains when the `reduce` highest resolution levels are left out (ITU-T T.800 B.5).
struct codec_frame codec_reduced_frame(const struct j2k_header *header, uint32_t reduce);

/// What a JPEG code stream's markers before its first scan say (ITU-T T.81 Annex B).
struct jpeg_header {
    /// Low four bits of the SOF marker: 0 to 2 and 9, 10 lossy; 3 and 11 lossless; from 9 on arithmetic coding.
    uint32_t process;
    struct codec_frame frame;
    /// CODEC_COLOURS_…
    uint32_t colours;
};

bool codec_read_jpeg_header(const struct codec_call *call, struct codec_reply *reply, struct jpeg_header *header);

// One file each.
void codec_decode_jpeg(const struct codec_call *call, struct codec_reply *reply);
void codec_turbojpeg_decode(const struct codec_call *call, struct codec_reply *reply, const struct jpeg_header *header);
void codec_turbojpeg_encode(const struct codec_call *call, struct codec_reply *reply);
void codec_gdcmjpeg8_decode(const struct codec_call *call, struct codec_reply *reply, const struct jpeg_header *header);
void codec_gdcmjpeg12_decode(const struct codec_call *call, struct codec_reply *reply, const struct jpeg_header *header);
void codec_gdcmjpeg16_decode(const struct codec_call *call, struct codec_reply *reply, const struct jpeg_header *header);
void codec_charls_decode(const struct codec_call *call, struct codec_reply *reply);
void codec_charls_encode(const struct codec_call *call, struct codec_reply *reply);
void codec_decode_j2k(const struct codec_call *call, struct codec_reply *reply);
/// Whether every tile has all the tile-parts that it should have.
bool codec_has_all_tiles(const struct j2k_header *header);
void codec_openjpeg_decode(const struct codec_call *call, struct codec_reply *reply, const struct j2k_header *header);
void codec_openjpeg_encode(const struct codec_call *call, struct codec_reply *reply);
/// False, with an untouched reply, when the code stream is sound but has what OpenJPH doesn't know.
bool codec_openjph_decode(const struct codec_call *call, struct codec_reply *reply, const struct j2k_header *header);
void codec_openjph_encode(const struct codec_call *call, struct codec_reply *reply);
void codec_openjph_level_lengths(const struct codec_call *call, struct codec_reply *reply);
void codec_jxl_decode(const struct codec_call *call, struct codec_reply *reply);
void codec_jxl_encode(const struct codec_call *call, struct codec_reply *reply);
void codec_png_encode(const struct codec_call *call, struct codec_reply *reply);
void codec_webp_encode(const struct codec_call *call, struct codec_reply *reply);
void codec_webp_animate(const struct codec_call *call, struct codec_reply *reply);
void codec_gif_animate(const struct codec_call *call, struct codec_reply *reply);
void codec_lcms_convert(const struct codec_call *call, struct codec_reply *reply);

#ifdef __cplusplus
}
#endif
