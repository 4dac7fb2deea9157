#include "TileParts.h"
#include <algorithm>

namespace {

enum { SOT = 0xFF90, SOD = 0xFF93, EOC = 0xFFD9, PLT = 0xFF58, COM = 0xFF64 };

uint32_t u16(const uint8_t *at) {
    return uint32_t(at[0]) << 8 | at[1];
}

uint32_t u32(const uint8_t *at) {
    return u16(at) << 16 | u16(at + 2);
}

}  // namespace

bool TileParts::readPart(const struct j2k_header &header, size_t &at, std::vector<uint16_t> &counts) {
    const uint8_t *bytes = header.start;
    const size_t start = at, count = header.byte_count;
    uint32_t tile = u16(bytes + at + 4), length = u32(bytes + at + 6);
    if (u16(bytes + at + 2) != 10 || tile >= header.tile_count || length < 14) return false;
    if (bytes[at + 10] != counts[tile]) return false;
    counts[tile]++;
    at += 12;
    while (count - at >= 2) {
        uint32_t marker = u16(bytes + at);
        if (marker == SOD) {
            at += 2;
            if (at - start > length) return false;
            all.push_back({at, start + length});
            return true;
        }
        if ((marker != PLT && marker != COM) || count - at < 4) return false;
        uint32_t segment = u16(bytes + at + 2);
        if (segment < 2 || segment > count - at - 2) return false;
        at += 2 + segment;
    }
    return false;
}

bool TileParts::read(const struct j2k_header &header) {
    std::vector<uint16_t> counts(header.tile_count, 0);
    size_t at = header.main_header_byte_count;
    isWhole = true;
    while (isWhole && header.byte_count - at >= 14 && u16(header.start + at) == SOT) {
        if (!readPart(header, at, counts)) return false;
        isWhole = all.back().end <= header.byte_count;
        at = std::min(all.back().end, header.byte_count);
    }
    byteCount = at;
    if (header.byte_count - at >= 2 && u16(header.start + at) == EOC) byteCount += 2;
    hasAllTiles = std::find(counts.begin(), counts.end(), 0) == counts.end();
    return true;
}
