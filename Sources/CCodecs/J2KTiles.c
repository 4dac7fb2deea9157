// Whether a code stream has all its tiles and tile-parts (ITU-T T.800 A.4.2): OpenJPEG fills those that are missing with
// zeros and calls that success.
#include "Shim.h"
#include <stdlib.h>

enum { SOT = 0xFF90, SOT_BYTE_COUNT = 12 };

struct tile {
    uint16_t seen, announced;
};

static uint32_t u16(const uint8_t *at) {
    return (uint32_t)at[0] << 8 | at[1];
}

/// What is damaged in another way is left to the decoder.
static bool count_parts(const struct j2k_header *header, struct tile *tiles) {
    size_t at = header->main_header_byte_count;
    while (at < header->byte_count && header->byte_count - at >= SOT_BYTE_COUNT && u16(header->start + at) == SOT) {
        const uint8_t *part = header->start + at;
        uint32_t index = u16(part + 4), length = u16(part + 6) << 16 | u16(part + 8);
        if (index >= header->tile_count) return false;
        if (tiles[index].seen < UINT16_MAX) tiles[index].seen++;
        if (part[11] != 0) tiles[index].announced = part[11];
        // Zero: to the end of the code stream.
        if (length == 0) break;
        if (length < SOT_BYTE_COUNT || length > header->byte_count - at) break;
        at += length;
    }
    return true;
}

bool codec_has_all_tiles(const struct j2k_header *header) {
    struct tile *tiles = calloc(header->tile_count, sizeof *tiles);
    if (!tiles) return false;
    bool has_all = count_parts(header, tiles);
    for (uint32_t i = 0; i < header->tile_count; i++)
        // Some writers announce the last one's number, which is one less.
        has_all &= tiles[i].seen > 0 && tiles[i].seen >= tiles[i].announced;
    free(tiles);
    return has_all;
}
