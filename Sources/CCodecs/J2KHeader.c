// The main header of a JPEG 2000 code stream (ITU-T T.800 Annex A), read before a library sees it.
#include "Shim.h"

enum { SOC = 0xFF4F, SIZ = 0xFF51, COD = 0xFF52, COC = 0xFF53, QCD = 0xFF5C, QCC = 0xFF5D, CAP = 0xFF50 };
enum { PRF = 0xFF56, CPF = 0xFF59, TLM = 0xFF55, PLM = 0xFF57, CRG = 0xFF63, COM = 0xFF64, SOT = 0xFF90 };
// ITU-T T.800 Table A.15.
enum { MAX_LEVEL_COUNT = 32 };

static uint32_t u16(const uint8_t *at) {
    return (uint32_t)at[0] << 8 | at[1];
}

static uint32_t u32(const uint8_t *at) {
    return u16(at) << 16 | u16(at + 2);
}

/// Finds the code stream in a JP2 file (ITU-T T.800 Annex I), or takes all for one.
static void unwrap(const uint8_t *bytes, size_t count, struct j2k_header *header) {
    header->start = bytes;
    header->byte_count = count;
    if (count < 12 || u32(bytes) != 12 || u32(bytes + 4) != 0x6A502020) return;
    size_t at = 0;
    while (count - at >= 8) {
        uint64_t length = u32(bytes + at);
        size_t head = 8;
        if (length == 1 && count - at >= 16) {
            length = (uint64_t)u32(bytes + at + 8) << 32 | u32(bytes + at + 12);
            head = 16;
        } else if (length == 0) {
            length = count - at;
        }
        if (length < head) return;
        bool is_last = length >= count - at;
        if (u32(bytes + at + 4) == 0x6A703263) {
            header->start = bytes + at + head;
            header->byte_count = is_last ? count - at - head : (size_t)length - head;
            return;
        }
        if (is_last) return;
        at += (size_t)length;
    }
}

static bool read_siz(const uint8_t *segment, uint32_t length, struct j2k_header *header) {
    if (length < 38 + 3) return false;
    uint32_t count = u16(segment + 36);
    header->x1 = u32(segment + 4), header->y1 = u32(segment + 8);
    header->x0 = u32(segment + 12), header->y0 = u32(segment + 16);
    uint32_t tile_width = u32(segment + 20), tile_height = u32(segment + 24);
    uint32_t tile_x0 = u32(segment + 28), tile_y0 = u32(segment + 32);
    if (count == 0 || length != 38 + 3 * count || header->x1 <= header->x0 || header->y1 <= header->y0) return false;
    // ITU-T T.800 B.3: the first tile holds the image's first sample.
    if (tile_width == 0 || tile_height == 0 || tile_x0 > header->x0 || tile_y0 > header->y0
        || (uint64_t)tile_x0 + tile_width <= header->x0 || (uint64_t)tile_y0 + tile_height <= header->y0)
        return false;
    uint64_t across = ((uint64_t)header->x1 - tile_x0 + tile_width - 1) / tile_width;
    uint64_t down = ((uint64_t)header->y1 - tile_y0 + tile_height - 1) / tile_height;
    if (across > 65535 || down > 65535 || across * down > 65535) return false;
    header->tile_count = (uint32_t)(across * down);
    header->frame.components = count;
    for (uint32_t i = 0; i < count; i++) {
        const uint8_t *component = segment + 38 + 3 * i;
        uint32_t precision = (component[0] & 0x7F) + 1u;
        if (precision > 38 || component[1] == 0 || component[2] == 0) return false;
        if (precision > header->frame.precision) header->frame.precision = precision;
        header->frame.is_signed |= component[0] >> 7;
        header->is_subsampled |= component[1] != 1 || component[2] != 1;
    }
    return true;
}

static bool read_cod(const uint8_t *segment, uint32_t length, struct j2k_header *header) {
    if (length < 12) return false;
    header->layer_count = u16(segment + 4);
    header->uses_colour_transform = segment[6] == 1;
    header->level_count = segment[7];
    uint32_t width = (segment[8] & 15) + 2u, height = (segment[9] & 15) + 2u;
    if (header->layer_count == 0 || segment[3] > 4 || header->level_count > MAX_LEVEL_COUNT) return false;
    if (width > 10 || height > 10 || width + height > 12) return false;
    // Only high-throughput blocks, vertically causal or not; a colour transform of three components at least.
    header->is_plain &= (segment[10] & ~8) == 0x40 && segment[11] <= 1 && segment[6] <= 1;
    header->is_plain &= segment[6] == 0 || header->frame.components > 2;
    header->is_reversible = segment[11] == 1;
    uint32_t precincts = segment[2] & 1 ? header->level_count + 1 : 0;
    // Only the smallest resolution level may have precincts of one sample (ITU-T T.800 B.6).
    for (uint32_t i = 1; i < precincts && length == 12 + precincts; i++)
        if ((segment[12 + i] & 15) == 0 || segment[12 + i] >> 4 == 0) return false;
    return length == 12 + precincts;
}

struct progress {
    bool has_siz, has_cod, has_qcd;
    uint32_t qcc_count;
    /// The fewest steps of a quantisation segment, and whether one is for the reversible or the irreversible transform.
    uint32_t least_step_count;
    bool has_reversible_steps, has_irreversible_steps;
};

/// Notes a quantisation segment's steps. False when OpenJPH 0.9 has no room for them (it keeps 97) or they are derived.
static bool note_steps(const uint8_t *segment, uint32_t length, uint32_t head, struct progress *progress) {
    if (length < head + 1) return false;
    uint32_t style = segment[head - 1] & 31, size = style == 0 ? 1 : 2, count = (length - head) / size;
    if ((style != 0 && style != 2) || (length - head) % size != 0 || count > 97) return false;
    if (count < progress->least_step_count) progress->least_step_count = count;
    progress->has_reversible_steps |= style == 0;
    progress->has_irreversible_steps |= style == 2;
    return true;
}

static bool read_segment(
    uint32_t marker, const uint8_t *segment, uint32_t length, struct j2k_header *header, struct progress *progress) {
    uint32_t wide = header->frame.components > 256 ? 2 : 1;
    switch (marker) {
    case SIZ:
        if (progress->has_siz || !read_siz(segment, length, header)) return false;
        progress->has_siz = true;
        header->is_plain = u16(segment + 2) == 0x4000;
        return true;
    case CAP:
        header->is_high_throughput = length >= 8 && (u32(segment + 2) & 0x00020000) != 0;
        header->is_plain &= header->is_high_throughput && length == 8 && u32(segment + 2) == 0x00020000;
        return true;
    case COD:
        if (progress->has_cod) return false;
        progress->has_cod = true;
        return read_cod(segment, length, header);
    case QCD:
        progress->has_qcd = true;
        header->is_plain &= note_steps(segment, length, 3, progress);
        return true;
    case QCC:
        progress->qcc_count++;
        header->is_plain &= note_steps(segment, length, 3 + wide, progress)
            && progress->qcc_count <= header->frame.components
            && (wide == 1 ? segment[2] : u16(segment + 2)) < header->frame.components;
        return true;
    case PRF:
    case CPF:
    case TLM:
    case PLM:
    case CRG:
    case COM: return true;
    default: header->is_plain = false; return marker >= 0xFF01;
    }
}

static bool read_header(struct j2k_header *header) {
    const uint8_t *bytes = header->start;
    size_t count = header->byte_count, at = 2;
    struct progress progress = {.least_step_count = UINT32_MAX};
    if (count < 2 || u16(bytes) != SOC) return false;
    while (count - at >= 4) {
        uint32_t marker = u16(bytes + at);
        if (!progress.has_siz && marker != SIZ) return false;
        if (marker == SOT) {
            header->main_header_byte_count = at;
            header->is_plain &= progress.least_step_count > 3 * header->level_count
                && !(header->is_reversible ? progress.has_irreversible_steps : progress.has_reversible_steps);
            return progress.has_cod && progress.has_qcd;
        }
        uint32_t length = u16(bytes + at + 2);
        if (length < 2 || length > count - at - 2) return false;
        if (!read_segment(marker, bytes + at + 2, length, header, &progress)) return false;
        at += 2 + length;
    }
    return false;
}

struct codec_frame codec_reduced_frame(const struct j2k_header *header, uint32_t reduce) {
    struct codec_frame frame = header->frame;
    uint64_t more = ((uint64_t)1 << reduce) - 1;
    frame.columns = (uint32_t)((header->x1 + more) >> reduce) - (uint32_t)((header->x0 + more) >> reduce);
    frame.rows = (uint32_t)((header->y1 + more) >> reduce) - (uint32_t)((header->y0 + more) >> reduce);
    return frame;
}

bool codec_read_j2k_header(const struct codec_call *call, struct codec_reply *reply, struct j2k_header *header) {
    memset(header, 0, sizeof *header);
    unwrap(call->input, call->input_byte_count, header);
    if (!read_header(header)) {
        codec_fail(reply, CODEC_DAMAGED, "main header");
        return false;
    }
    header->frame = codec_reduced_frame(header, 0);
    return true;
}

void codec_decode_j2k(const struct codec_call *call, struct codec_reply *reply) {
    struct j2k_header header;
    int32_t reduce = call->request->parameters[CODEC_REDUCE];
    if (!codec_read_j2k_header(call, reply, &header)) return;
    if (reduce < 0 || (uint32_t)reduce > header.level_count) {
        codec_fail(reply, CODEC_UNSUPPORTED, "fewer resolution levels than are to be left out");
    } else if (header.is_subsampled) {
        reply->frame = header.frame;
        codec_fail(reply, CODEC_UNSUPPORTED, "subsampled components");
    } else if (codec_accepts(call, reply, codec_reduced_frame(&header, (uint32_t)reduce))) {
        reply->undid_colour_transform = header.uses_colour_transform;
        // The code stream says which coder it needs; a data set's transfer syntax may be wrong.
        if (!header.is_high_throughput || !codec_openjph_decode(call, reply, &header))
            codec_openjpeg_decode(call, reply, &header);
    }
}
