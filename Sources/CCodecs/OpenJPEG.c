// JPEG 2000 (ITU-T T.800) through OpenJPEG, on one thread.
#include "Shim.h"
#include "Samples.h"
#include <openjpeg-2.5/openjpeg.h>
#include <stdlib.h>

/// Deeper samples don't always come back from a block coder of 32 bits.
enum { MAX_LEVEL_COUNT = 5, MAX_ENCODER_PRECISION = 16, LEAST_CHUNK = 4096, MAX_COMPONENT_COUNT = 4 };

/// Bytes of the call, read or written through OpenJPEG's stream.
struct memory {
    const uint8_t *input;
    uint8_t *output;
    size_t size, at;
    /// One past the highest byte written.
    size_t end;
    bool is_full;
};

static OPJ_SIZE_T read_bytes(void *target, OPJ_SIZE_T wanted, void *user) {
    struct memory *memory = user;
    size_t left = memory->size - memory->at, given = wanted < left ? wanted : left;
    if (given == 0) return (OPJ_SIZE_T)-1;
    memcpy(target, memory->input + memory->at, given);
    memory->at += given;
    return given;
}

static OPJ_SIZE_T write_bytes(void *source, OPJ_SIZE_T count, void *user) {
    struct memory *memory = user;
    if (count > memory->size - memory->at) {
        memory->is_full = true;
        return (OPJ_SIZE_T)-1;
    }
    memcpy(memory->output + memory->at, source, count);
    memory->at += count;
    if (memory->at > memory->end) memory->end = memory->at;
    return count;
}

static OPJ_OFF_T skip_bytes(OPJ_OFF_T count, void *user) {
    struct memory *memory = user;
    if (count < 0) return -1;
    size_t left = memory->size - memory->at;
    // Skipping behind the end means there: OpenJPEG takes what was skipped for what it asked for.
    size_t skipped = (size_t)count < left ? (size_t)count : left;
    memory->at += skipped;
    return skipped == 0 && count > 0 ? -1 : (OPJ_OFF_T)skipped;
}

static OPJ_BOOL seek_bytes(OPJ_OFF_T position, void *user) {
    struct memory *memory = user;
    if (position < 0 || (size_t)position > memory->size) return OPJ_FALSE;
    memory->at = (size_t)position;
    return OPJ_TRUE;
}

static opj_stream_t *open_stream(struct memory *memory, bool is_input) {
    size_t chunk = is_input && memory->size < OPJ_J2K_STREAM_CHUNK_SIZE ? memory->size : OPJ_J2K_STREAM_CHUNK_SIZE;
    opj_stream_t *stream = opj_stream_create(chunk < LEAST_CHUNK ? LEAST_CHUNK : chunk, is_input);
    if (!stream) return NULL;
    opj_stream_set_user_data(stream, memory, NULL);
    opj_stream_set_user_data_length(stream, memory->size);
    opj_stream_set_read_function(stream, read_bytes);
    opj_stream_set_write_function(stream, write_bytes);
    opj_stream_set_skip_function(stream, skip_bytes);
    opj_stream_set_seek_function(stream, seek_bytes);
    return stream;
}

/// Keeps the first error: the later ones only say that the caller failed, too.
static void note_error(const char *text, void *user) {
    struct codec_reply *reply = user;
    if (reply->text[0] == 0) codec_fail(reply, reply->status, text);
    char *end = strchr(reply->text, '\n');
    if (end) *end = 0;
}

static void ignore(const char *text, void *user) {
    (void)text, (void)user;
}

static void set_handlers(opj_codec_t *codec, struct codec_reply *reply) {
    opj_set_error_handler(codec, note_error, reply);
    opj_set_warning_handler(codec, ignore, NULL);
    opj_set_info_handler(codec, ignore, NULL);
}

static void fail(struct codec_reply *reply, uint32_t status, const char *text) {
    codec_fail(reply, status, reply->text[0] ? reply->text : text);
}

static void store_image(const struct codec_call *call, struct codec_reply *reply, const opj_image_t *image) {
    const struct codec_frame *frame = &reply->frame;
    size_t size = frame->bytes_per_sample, step = frame->components;
    if (image->numcomps != frame->components) return fail(reply, CODEC_DAMAGED, "components");
    for (uint32_t i = 0; i < frame->components; i++) {
        const opj_image_comp_t *component = &image->comps[i];
        if (!component->data || component->w != frame->columns || component->h != frame->rows)
            return fail(reply, CODEC_DAMAGED, "size of a component");
    }
    // Row by row, so that what is written stays in the processor's cache until all components are there.
    for (uint32_t row = 0; row < frame->rows; row++) {
        for (uint32_t i = 0; i < frame->components; i++) {
            const opj_image_comp_t *component = &image->comps[i];
            codec_store_line(
                component->data + (size_t)row * frame->columns, frame->columns,
                call->output + ((size_t)row * frame->columns * step + i) * size, step, frame->bytes_per_sample,
                codec_make_range(component->prec, component->sgnd));
        }
    }
}

void codec_openjpeg_decode(
    const struct codec_call *call, struct codec_reply *reply, const struct j2k_header *header) {
    if (!codec_has_all_tiles(header)) return fail(reply, CODEC_DAMAGED, "tiles or tile-parts are missing");
    struct memory memory = {.input = header->start, .size = header->byte_count};
    opj_codec_t *codec = opj_create_decompress(OPJ_CODEC_J2K);
    opj_stream_t *stream = open_stream(&memory, true);
    opj_image_t *image = NULL;
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    parameters.cp_reduce = (OPJ_UINT32)call->request->parameters[CODEC_REDUCE];
    if (!codec || !stream) {
        fail(reply, CODEC_NO_MEMORY, "OpenJPEG");
    } else {
        set_handlers(codec, reply);
        if (!opj_setup_decoder(codec, &parameters) || !opj_read_header(stream, codec, &image)
            || !opj_decode(codec, stream, image))
            fail(reply, CODEC_DAMAGED, "code stream");
        else
            store_image(call, reply, image);
    }
    opj_image_destroy(image);
    opj_stream_destroy(stream);
    opj_destroy_codec(codec);
}

static uint32_t level_count(const struct codec_frame *frame) {
    uint32_t side = frame->columns < frame->rows ? frame->columns : frame->rows, count = 0;
    while (count < MAX_LEVEL_COUNT && side >> (count + 1) > 0) count++;
    return count;
}

static bool uses_transform(const struct codec_call *call) {
    return call->request->parameters[CODEC_COLOUR_TRANSFORM] != 0 && call->request->frame.components == 3;
}

/// Whether the colour transform of a row makes chroma that OpenJPEG may have too few bit planes for. It has two guard
/// bits, always: enough for the transform or for the wavelet's largest gain (below 3 for the smallest level), not for
/// both when chroma takes more than two thirds of its range.
static bool has_wide_chroma(const opj_image_t *image, size_t start, const struct codec_frame *frame) {
    const OPJ_INT32 *red = image->comps[0].data + start, *green = image->comps[1].data + start;
    const OPJ_INT32 *blue = image->comps[2].data + start;
    OPJ_INT32 widest = 0;
    for (uint32_t i = 0; i < frame->columns; i++) {
        OPJ_INT32 u = abs(blue[i] - green[i]), v = abs(red[i] - green[i]);
        widest = u > widest ? u : widest;
        widest = v > widest ? v : widest;
    }
    return 3 * (int64_t)widest >= (int64_t)1 << (frame->precision + 1);
}

static opj_image_t *make_image(const struct codec_call *call, struct codec_reply *reply, bool *must_verify) {
    const struct codec_frame *frame = &call->request->frame;
    opj_image_cmptparm_t components[MAX_COMPONENT_COUNT] = {0};
    for (uint32_t i = 0; i < frame->components; i++)
        components[i] = (opj_image_cmptparm_t){
            .dx = 1, .dy = 1, .w = frame->columns, .h = frame->rows, .prec = frame->precision, .sgnd = frame->is_signed,
        };
    OPJ_COLOR_SPACE space = frame->components == 3 ? OPJ_CLRSPC_SRGB : OPJ_CLRSPC_GRAY;
    opj_image_t *image = opj_image_create(frame->components, components, space);
    if (!image) {
        codec_fail(reply, CODEC_NO_MEMORY, "OpenJPEG");
        return NULL;
    }
    image->x1 = frame->columns;
    image->y1 = frame->rows;
    size_t size = frame->bytes_per_sample, step = frame->components;
    uint32_t seen = 0;
    for (uint32_t row = 0; row < frame->rows; row++) {
        size_t start = (size_t)row * frame->columns;
        for (uint32_t i = 0; i < frame->components; i++)
            seen |= codec_load_line(
                call->input + (start * step + i) * size, step, frame->bytes_per_sample, frame->is_signed,
                image->comps[i].data + start, frame->columns);
        *must_verify |= uses_transform(call) && has_wide_chroma(image, start, frame);
    }
    if (codec_bits_fit(seen, frame->precision, frame->is_signed)) return image;
    codec_fail_wide(reply);
    opj_image_destroy(image);
    return NULL;
}

static void encode_image(opj_image_t *image, const struct codec_call *call, struct codec_reply *reply) {
    struct memory memory = {.output = call->output, .size = call->output_capacity};
    opj_codec_t *codec = opj_create_compress(OPJ_CODEC_J2K);
    opj_stream_t *stream = open_stream(&memory, false);
    opj_cparameters_t parameters;
    opj_set_default_encoder_parameters(&parameters);
    parameters.tcp_numlayers = 1;
    parameters.cp_disto_alloc = 1;
    parameters.numresolution = (int)level_count(&call->request->frame) + 1;
    parameters.prog_order = OPJ_LRCP;
    parameters.tcp_mct = uses_transform(call);
    if (!codec || !stream) {
        fail(reply, CODEC_NO_MEMORY, "OpenJPEG");
    } else {
        set_handlers(codec, reply);
        bool is_ready = opj_setup_encoder(codec, &parameters, image) && opj_start_compress(codec, image, stream);
        // OpenJPEG's own buffer is that of the samples: noise of few bits doesn't fit.
        bool is_done = is_ready && opj_encode(codec, stream) && opj_end_compress(codec, stream);
        if (is_done) codec_encoded(call, reply, memory.end);
        else fail(reply, is_ready || memory.is_full ? CODEC_NO_ROOM : CODEC_UNSUPPORTED, "encoder");
    }
    opj_stream_destroy(stream);
    opj_destroy_codec(codec);
}

/// Decodes what was encoded and compares: a code stream that lost something isn't given out.
static void verify(const struct codec_call *call, struct codec_reply *reply) {
    size_t byte_count;
    if (!codec_byte_count(&call->request->frame, &byte_count)) return;
    struct codec_request request = *call->request;
    struct codec_reply decoded = {0};
    uint8_t *samples = malloc(byte_count);
    memset(request.parameters, 0, sizeof request.parameters);
    const struct codec_call check = {
        .request = &request, .input = call->output, .input_byte_count = reply->output_byte_count, .output = samples,
        .output_capacity = byte_count,
    };
    if (!samples) return codec_fail(reply, CODEC_NO_MEMORY, "samples");
    codec_decode_j2k(&check, &decoded);
    if (decoded.status != CODEC_OK || memcmp(samples, call->input, byte_count) != 0)
        codec_fail(reply, CODEC_UNSUPPORTED, "the colour transform would lose samples");
    free(samples);
}

void codec_openjpeg_encode(const struct codec_call *call, struct codec_reply *reply) {
    bool must_verify = false;
    if (!codec_has_samples(call, reply, MAX_ENCODER_PRECISION)) return;
    if (call->request->frame.components > MAX_COMPONENT_COUNT)
        return codec_fail(reply, CODEC_UNSUPPORTED, "components");
    opj_image_t *image = make_image(call, reply, &must_verify);
    if (!image) return;
    encode_image(image, call, reply);
    opj_image_destroy(image);
    if (reply->status == CODEC_OK && must_verify) verify(call, reply);
}
