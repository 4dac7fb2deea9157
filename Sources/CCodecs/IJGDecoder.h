// The body of a decoder for libraries with the interface of the Independent JPEG Group: included once for each build,
// behind its jpeglib.h and with DECODE naming the function that is to be made.
#include "Samples.h"
#include "Shim.h"
#include <setjmp.h>
#include <stdlib.h>

struct decoder {
    struct jpeg_decompress_struct library;
    struct jpeg_error_mgr errors;
    struct jpeg_source_mgr source;
    struct jpeg_progress_mgr progress;
    jmp_buf jump;
    struct codec_reply *reply;
    /// Text of the warning that says that data are missing or wrong.
    char damage[JMSG_LENGTH_MAX];
    JSAMPLE *row;
};

static void end_with_error(j_common_ptr library) {
    struct decoder *decoder = library->client_data;
    char text[JMSG_LENGTH_MAX];
    library->err->format_message(library, text);
    codec_fail(decoder->reply, library->err->msg_code == JERR_OUT_OF_MEMORY ? CODEC_NO_MEMORY : CODEC_DAMAGED, text);
    longjmp(decoder->jump, 1);
}

/// Negative levels are warnings. Bytes too many between segments do no harm; the others mean wrong samples.
static void note_warning(j_common_ptr library, int level) {
    struct decoder *decoder = library->client_data;
    int code = library->err->msg_code;
    bool is_damage = code == JWRN_HIT_MARKER || code == JWRN_HUFF_BAD_CODE || code == JWRN_MUST_RESYNC
        || code == JWRN_MUST_DOWNSCALE || code == JWRN_BOGUS_PROGRESSION;
    if (level < 0 && is_damage && decoder->damage[0] == 0) library->err->format_message(library, decoder->damage);
}

/// Real ones have some ten. A few hundred bytes are enough for one more, and each costs as much as a whole decoding.
enum { MAX_SCAN_COUNT = 500 };

static void watch_scans(j_common_ptr library) {
    struct decoder *decoder = library->client_data;
    if (((j_decompress_ptr)library)->input_scan_number <= MAX_SCAN_COUNT) return;
    codec_fail(decoder->reply, CODEC_UNSUPPORTED, "more than 500 scans");
    longjmp(decoder->jump, 1);
}

static void say_nothing(j_common_ptr library) {
    (void)library;
}

static void do_nothing(j_decompress_ptr library) {
    (void)library;
}

/// All bytes are there from the start: what follows is an EOI marker of our own, for code streams without one.
static boolean fill_input(j_decompress_ptr library) {
    static const JOCTET end[2] = {(JOCTET)0xFF, (JOCTET)JPEG_EOI};
    library->src->next_input_byte = end;
    library->src->bytes_in_buffer = 2;
    return TRUE;
}

static void skip_input(j_decompress_ptr library, long count) {
    struct jpeg_source_mgr *source = library->src;
    if (count <= 0) return;
    size_t skipped = (size_t)count < source->bytes_in_buffer ? (size_t)count : source->bytes_in_buffer;
    source->next_input_byte += skipped;
    source->bytes_in_buffer -= skipped;
}

static void open_decoder(struct decoder *decoder, const struct codec_call *call) {
    struct jpeg_decompress_struct *library = &decoder->library;
    library->err = jpeg_std_error(&decoder->errors);
    decoder->errors.error_exit = end_with_error;
    decoder->errors.emit_message = note_warning;
    decoder->errors.output_message = say_nothing;
    library->client_data = decoder;
    jpeg_create_decompress(library);
    decoder->source.init_source = do_nothing;
    decoder->source.fill_input_buffer = fill_input;
    decoder->source.skip_input_data = skip_input;
    decoder->source.resync_to_restart = jpeg_resync_to_restart;
    decoder->source.term_source = do_nothing;
    decoder->source.next_input_byte = (const JOCTET *)call->input;
    decoder->source.bytes_in_buffer = call->input_byte_count;
    library->src = &decoder->source;
    decoder->progress.progress_monitor = watch_scans;
    library->progress = &decoder->progress;
}

#ifdef LIBJPEG_TURBO_VERSION
#define IS_PROGRESSIVE(library) ((library)->progressive_mode)
#else
#define IS_PROGRESSIVE(library) ((library)->process == JPROC_PROGRESSIVE)
#endif

/// Whether every coefficient of every component came, to its last bit: a code stream that lost scans decodes all the same.
static bool has_all_scans(const struct jpeg_decompress_struct *library) {
    for (int i = 0; i < library->num_components; i++) {
#ifdef LIBJPEG_TURBO_VERSION
        // Kept when a component's first scan begins.
        if (!library->comp_info[i].quant_table) return false;
#endif
        for (int k = 0; IS_PROGRESSIVE(library) && library->coef_bits && k < DCTSIZE2; k++)
            if (library->coef_bits[i][k] != 0) return false;
    }
    return true;
}

static void store_row(const JSAMPLE *row, size_t count, uint8_t *output, uint32_t bytes_per_sample) {
    if (bytes_per_sample == 1) {
        for (size_t i = 0; i < count; i++) output[i] = (uint8_t)GETJSAMPLE(row[i]);
    } else if (bytes_per_sample == 2) {
        for (size_t i = 0; i < count; i++) ((codec_any_u16 *)output)[i] = (uint16_t)GETJSAMPLE(row[i]);
    } else {
        for (size_t i = 0; i < count; i++) ((codec_any_u32 *)output)[i] = (uint16_t)GETJSAMPLE(row[i]);
    }
}

static void read_rows(struct decoder *decoder, const struct codec_call *call) {
    struct jpeg_decompress_struct *library = &decoder->library;
    const struct codec_frame *frame = &decoder->reply->frame;
    size_t count = (size_t)frame->columns * frame->components, row_size = count * frame->bytes_per_sample;
    bool is_direct = sizeof(JSAMPLE) == frame->bytes_per_sample && (uintptr_t)call->output % sizeof(JSAMPLE) == 0;
    if (!is_direct) decoder->row = malloc(count * sizeof(JSAMPLE));
    if (!is_direct && !decoder->row) return codec_fail(decoder->reply, CODEC_NO_MEMORY, "row");
    while (library->output_scanline < frame->rows) {
        uint8_t *output = call->output + library->output_scanline * row_size;
        JSAMPROW row = is_direct ? (JSAMPROW)(void *)output : decoder->row;
        if (jpeg_read_scanlines(library, &row, 1) != 1) return codec_fail(decoder->reply, CODEC_DAMAGED, "rows");
        if (!is_direct) store_row(row, count, output, frame->bytes_per_sample);
    }
}

/// A function of its own: nothing of it is used after a jump.
static void decode_guarded(struct decoder *decoder, const struct codec_call *call) {
    if (setjmp(decoder->jump)) return;
    struct jpeg_decompress_struct *library = &decoder->library;
    const struct codec_frame *frame = &decoder->reply->frame;
    open_decoder(decoder, call);
    jpeg_read_header(library, TRUE);
    // Components stay what they are: the data set says what they mean.
    library->out_color_space = library->jpeg_color_space;
    library->dct_method = JDCT_ISLOW;
    jpeg_start_decompress(library);
    if (library->output_width != frame->columns || library->output_height != frame->rows
        || library->output_components != (int)frame->components)
        return codec_fail(decoder->reply, CODEC_DAMAGED, "size");
    read_rows(decoder, call);
    if (decoder->reply->status != CODEC_OK) return;
    if (!has_all_scans(library)) return codec_fail(decoder->reply, CODEC_DAMAGED, "scans are missing");
    jpeg_finish_decompress(library);
}

void DECODE(const struct codec_call *call, struct codec_reply *reply, const struct jpeg_header *header) {
    (void)header;
    struct decoder *decoder = calloc(1, sizeof *decoder);
    if (!decoder) return codec_fail(reply, CODEC_NO_MEMORY, "decoder");
    decoder->reply = reply;
    size_t byte_count = reply->output_byte_count;
    decode_guarded(decoder, call);
    jpeg_destroy_decompress(&decoder->library);
    if (reply->status == CODEC_OK && decoder->damage[0]) {
        codec_fail(reply, CODEC_DAMAGED, decoder->damage);
        reply->output_byte_count = byte_count;
    }
    free(decoder->row);
    free(decoder);
}
