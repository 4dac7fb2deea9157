// A palette of 256 colours for a frame of RGB samples.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { CODEC_PALETTE_SIZE = 256, CODEC_CELL_COUNT = 32 * 32 * 32 };

struct codec_palette {
    uint8_t colours[CODEC_PALETTE_SIZE][3];
    /// For each cell of 8 by 8 by 8 colours: pixels, then the colour's index.
    uint32_t pixels[CODEC_CELL_COUNT];
    uint64_t sums[CODEC_CELL_COUNT][3];
    uint16_t cells[CODEC_CELL_COUNT];
};

/// Chooses the palette and gives each pixel its index. With 256 colours or fewer each is kept exactly; otherwise the
/// cells that have pixels are cut at the median of their widest side until there are 256 boxes.
void codec_make_palette(struct codec_palette *palette, const uint8_t *samples, size_t pixel_count, uint8_t *indices);
