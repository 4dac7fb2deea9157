// The tile-parts of a high-throughput code stream (ITU-T T.800 A.4.2), walked before OpenJPH sees them: 0.9 believes
// tile indices and lengths.
#pragma once
#include "Shim.h"
#include <vector>

/// From the start of the code stream.
struct TilePart {
    size_t data, end;
};

struct TileParts {
    std::vector<TilePart> all;
    /// Ends behind the last tile-part and the EOC marker, if there is one.
    size_t byteCount = 0;
    bool hasAllTiles = false;
    /// The last tile-part has all its bytes.
    bool isWhole = false;

    /// False when there is something that OpenJPH doesn't know.
    bool read(const struct j2k_header &header);

private:
    bool readPart(const struct j2k_header &header, size_t &at, std::vector<uint16_t> &counts);
};
