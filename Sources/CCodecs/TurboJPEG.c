// JPEG of 8 bits (ITU-T T.81 baseline, extended and progressive) through libjpeg-turbo.
#include <stdio.h>
#include <jpeglib.h>
#include <jerror.h>
// A warning of the lossless builds only.
#define JWRN_MUST_DOWNSCALE JMSG_LASTMSGCODE
#define DECODE codec_turbojpeg_decode
#include "IJGDecoder.h"

struct encoder {
    struct jpeg_compress_struct library;
    struct jpeg_error_mgr errors;
    struct jpeg_destination_mgr target;
    jmp_buf jump;
    struct codec_reply *reply;
};

static void end_encoding(j_common_ptr library) {
    struct encoder *encoder = library->client_data;
    char text[JMSG_LENGTH_MAX];
    library->err->format_message(library, text);
    codec_fail(encoder->reply, library->err->msg_code == JERR_OUT_OF_MEMORY ? CODEC_NO_MEMORY : CODEC_UNSUPPORTED, text);
    longjmp(encoder->jump, 1);
}

static void ignore_warning(j_common_ptr library, int level) {
    (void)library, (void)level;
}

static void begin_output(j_compress_ptr library) {
    (void)library;
}

static boolean fill_output(j_compress_ptr library) {
    struct encoder *encoder = library->client_data;
    codec_fail(encoder->reply, CODEC_NO_ROOM, "code stream");
    longjmp(encoder->jump, 1);
}

static void open_encoder(struct encoder *encoder, const struct codec_call *call) {
    struct jpeg_compress_struct *library = &encoder->library;
    library->err = jpeg_std_error(&encoder->errors);
    encoder->errors.error_exit = end_encoding;
    encoder->errors.emit_message = ignore_warning;
    encoder->errors.output_message = say_nothing;
    library->client_data = encoder;
    jpeg_create_compress(library);
    encoder->target.init_destination = begin_output;
    encoder->target.empty_output_buffer = fill_output;
    encoder->target.term_destination = begin_output;
    encoder->target.next_output_byte = call->output;
    encoder->target.free_in_buffer = call->output_capacity;
    library->dest = &encoder->target;
}

/// A function of its own: nothing of it is used after a jump.
static void encode_guarded(struct encoder *encoder, const struct codec_call *call) {
    if (setjmp(encoder->jump)) return;
    struct jpeg_compress_struct *library = &encoder->library;
    const struct codec_frame *frame = &call->request->frame;
    bool is_colour = frame->components == 3;
    open_encoder(encoder, call);
    library->image_width = frame->columns;
    library->image_height = frame->rows;
    library->input_components = (int)frame->components;
    library->in_color_space = is_colour ? JCS_RGB : JCS_GRAYSCALE;
    jpeg_set_defaults(library);
    jpeg_set_quality(library, call->request->parameters[CODEC_QUALITY], TRUE);
    library->dct_method = JDCT_ISLOW;
    if (is_colour) {
        library->comp_info[0].h_samp_factor = call->request->parameters[CODEC_CHROMA_PAIRS] ? 2 : 1;
        library->comp_info[0].v_samp_factor = 1;
    }
    jpeg_start_compress(library, TRUE);
    size_t row_size = (size_t)frame->columns * frame->components;
    while (library->next_scanline < frame->rows) {
        JSAMPROW row = (JSAMPROW)(uintptr_t)(call->input + library->next_scanline * row_size);
        jpeg_write_scanlines(library, &row, 1);
    }
    jpeg_finish_compress(library);
    codec_encoded(call, encoder->reply, call->output_capacity - encoder->target.free_in_buffer);
}

void codec_turbojpeg_encode(const struct codec_call *call, struct codec_reply *reply) {
    const struct codec_frame *frame = &call->request->frame;
    int32_t quality = call->request->parameters[CODEC_QUALITY];
    if (!codec_has_samples(call, reply, 8)) return;
    if (frame->bytes_per_sample != 1 || frame->is_signed || (frame->components != 1 && frame->components != 3)
        || quality < 1 || quality > 100)
        return codec_fail(reply, CODEC_UNSUPPORTED, "samples or quality");
    struct encoder *encoder = calloc(1, sizeof *encoder);
    if (!encoder) return codec_fail(reply, CODEC_NO_MEMORY, "encoder");
    encoder->reply = reply;
    encode_guarded(encoder, call);
    jpeg_destroy_compress(&encoder->library);
    free(encoder);
}
