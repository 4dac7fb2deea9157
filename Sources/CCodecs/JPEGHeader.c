// The markers of a JPEG code stream before its first scan (ITU-T T.81 Annex B), and the choice of the library.
#include "Shim.h"

enum { SOI = 0xD8, EOI = 0xD9, SOS = 0xDA, DHT = 0xC4, JPG = 0xC8, DAC = 0xCC, APP0 = 0xE0, APP14 = 0xEE };

static uint32_t u16(const uint8_t *at) {
    return (uint32_t)at[0] << 8 | at[1];
}

struct markers {
    bool has_frame, has_jfif, has_adobe;
    uint32_t adobe_transform;
    uint8_t identifiers[3];
};

static bool read_frame(uint32_t marker, const uint8_t *segment, uint32_t length, struct jpeg_header *header,
                       struct markers *found) {
    if (found->has_frame || length < 8) return false;
    struct codec_frame *frame = &header->frame;
    found->has_frame = true;
    header->process = marker & 15;
    frame->precision = segment[2];
    frame->rows = u16(segment + 3);
    frame->columns = u16(segment + 5);
    frame->components = segment[7];
    if (length != 8 + 3 * frame->components) return false;
    for (uint32_t i = 0; i < 3 && i < frame->components; i++) found->identifiers[i] = segment[8 + 3 * i];
    return true;
}

static bool read_segment(uint32_t marker, const uint8_t *segment, uint32_t length, struct jpeg_header *header,
                         struct markers *found) {
    if (marker >= 0xC0 && marker <= 0xCF && marker != DHT && marker != JPG && marker != DAC)
        return read_frame(marker, segment, length, header, found);
    if (marker == APP0 && length >= 7 && memcmp(segment + 2, "JFIF", 5) == 0) found->has_jfif = true;
    if (marker == APP14 && length >= 14 && memcmp(segment + 2, "Adobe", 5) == 0) {
        found->has_adobe = true;
        found->adobe_transform = segment[13];
    }
    return true;
}

/// The same signs, in the same order, that libjpeg goes by.
static uint32_t colours(const struct jpeg_header *header, const struct markers *found) {
    if (header->frame.components != 3) return CODEC_COLOURS_UNKNOWN;
    if (found->has_jfif) return CODEC_COLOURS_YCBCR;
    if (found->has_adobe) return found->adobe_transform == 0 ? CODEC_COLOURS_RGB : CODEC_COLOURS_YCBCR;
    return memcmp(found->identifiers, "RGB", 3) == 0 ? CODEC_COLOURS_RGB : CODEC_COLOURS_UNKNOWN;
}

static bool read_header(const uint8_t *bytes, size_t count, struct jpeg_header *header) {
    struct markers found = {0};
    size_t at = 2;
    if (count < 2 || u16(bytes) != 0xFF00 + SOI) return false;
    while (count - at >= 4) {
        if (bytes[at] != 0xFF) return false;
        // A marker may have any number of fill bytes before it (ITU-T T.81 B.1.1.2).
        if (bytes[at + 1] == 0xFF) {
            at++;
            continue;
        }
        uint32_t marker = bytes[at + 1], length = u16(bytes + at + 2);
        if (marker < 0xC0 || marker == SOI || marker == EOI || length < 2 || length > count - at - 2) return false;
        if (marker == SOS) {
            header->colours = colours(header, &found);
            return found.has_frame;
        }
        if (!read_segment(marker, bytes + at + 2, length, header, &found)) return false;
        at += 2 + length;
    }
    return false;
}

bool codec_read_jpeg_header(const struct codec_call *call, struct codec_reply *reply, struct jpeg_header *header) {
    memset(header, 0, sizeof *header);
    if (read_header(call->input, call->input_byte_count, header)) return true;
    codec_fail(reply, CODEC_DAMAGED, "markers before the first scan");
    return false;
}

void codec_decode_jpeg(const struct codec_call *call, struct codec_reply *reply) {
    struct jpeg_header header;
    if (!codec_read_jpeg_header(call, reply, &header)) return;
    uint32_t precision = header.frame.precision;
    if (!codec_accepts(call, reply, header.frame)) return;
    reply->colours = header.colours;
    bool is_lossy = header.process <= 2, is_arithmetic = header.process == 9 || header.process == 10;
    if ((is_lossy || is_arithmetic) && precision == 8) {
        codec_turbojpeg_decode(call, reply, &header);
    } else if (is_lossy && precision == 12) {
        codec_gdcmjpeg12_decode(call, reply, &header);
    } else if (header.process == 3 && precision >= 2 && precision <= 16) {
        if (precision <= 8) codec_gdcmjpeg8_decode(call, reply, &header);
        else if (precision <= 12) codec_gdcmjpeg12_decode(call, reply, &header);
        else codec_gdcmjpeg16_decode(call, reply, &header);
    } else {
        codec_fail(reply, CODEC_UNSUPPORTED, "JPEG process or precision");
    }
}
