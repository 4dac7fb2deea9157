#include "Palette.h"
#include <stdlib.h>
#include <string.h>

/// Cells from `first` up to `end` in the list of those that have pixels.
struct box {
    uint32_t first, end;
    uint64_t pixels;
};

static uint32_t cell_of(const uint8_t *pixel) {
    return (uint32_t)(pixel[0] >> 3) << 10 | (uint32_t)(pixel[1] >> 3) << 5 | pixel[2] >> 3;
}

static uint32_t side(uint32_t cell, uint32_t shift) {
    return cell >> shift & 31;
}

/// Tries an open hash table of exact colours; false when there are more than the palette holds.
static bool index_exactly(struct codec_palette *palette, const uint8_t *samples, size_t pixel_count, uint8_t *indices) {
    enum { SLOTS = 1024 };
    struct { uint32_t colour; uint16_t index; bool is_used; } slots[SLOTS] = {0};
    uint32_t count = 0;
    for (size_t i = 0; i < pixel_count; i++) {
        const uint8_t *pixel = samples + 3 * i;
        uint32_t colour = (uint32_t)pixel[0] << 16 | (uint32_t)pixel[1] << 8 | pixel[2];
        uint32_t slot = (colour * 2654435761u) >> 22;
        while (slots[slot].is_used && slots[slot].colour != colour) slot = (slot + 1) % SLOTS;
        if (!slots[slot].is_used) {
            if (count == CODEC_PALETTE_SIZE) return false;
            memcpy(palette->colours[count], pixel, 3);
            slots[slot].colour = colour;
            slots[slot].index = (uint16_t)count++;
            slots[slot].is_used = true;
        }
        indices[i] = (uint8_t)slots[slot].index;
    }
    return true;
}

static uint32_t count_cells(struct codec_palette *palette, const uint8_t *samples, size_t pixel_count) {
    memset(palette->pixels, 0, sizeof palette->pixels);
    memset(palette->sums, 0, sizeof palette->sums);
    for (size_t i = 0; i < pixel_count; i++) {
        const uint8_t *pixel = samples + 3 * i;
        uint32_t cell = cell_of(pixel);
        palette->pixels[cell]++;
        for (int k = 0; k < 3; k++) palette->sums[cell][k] += pixel[k];
    }
    uint32_t count = 0;
    for (uint32_t cell = 0; cell < CODEC_CELL_COUNT; cell++)
        if (palette->pixels[cell] > 0) palette->cells[count++] = (uint16_t)cell;
    return count;
}

/// The side (as the shift of its bits in a cell) in which a box is widest.
static uint32_t widest_side(const struct codec_palette *palette, const struct box *box) {
    uint32_t best = 0, width = 0;
    for (uint32_t shift = 0; shift <= 10; shift += 5) {
        uint32_t low = 31, high = 0;
        for (uint32_t i = box->first; i < box->end; i++) {
            uint32_t at = side(palette->cells[i], shift);
            low = at < low ? at : low;
            high = at > high ? at : high;
        }
        if (high - low >= width) width = high - low, best = shift;
    }
    return best;
}

/// Sorts a box's cells by a side, by counting them.
static void sort_box(struct codec_palette *palette, const struct box *box, uint32_t shift) {
    uint16_t sorted[CODEC_CELL_COUNT];
    uint32_t starts[33] = {0};
    for (uint32_t i = box->first; i < box->end; i++) starts[side(palette->cells[i], shift) + 1]++;
    for (uint32_t i = 1; i <= 32; i++) starts[i] += starts[i - 1];
    for (uint32_t i = box->first; i < box->end; i++) sorted[starts[side(palette->cells[i], shift)]++] = palette->cells[i];
    memcpy(palette->cells + box->first, sorted, (box->end - box->first) * sizeof *sorted);
}

static struct box cut(struct codec_palette *palette, struct box *box) {
    sort_box(palette, box, widest_side(palette, box));
    uint64_t before = palette->pixels[palette->cells[box->first]];
    uint32_t middle = box->first + 1;
    while (middle + 1 < box->end && 2 * before < box->pixels) before += palette->pixels[palette->cells[middle++]];
    struct box upper = {middle, box->end, box->pixels - before};
    box->end = middle;
    box->pixels = before;
    return upper;
}

static uint32_t cut_all(struct codec_palette *palette, struct box *boxes, uint32_t cell_count, size_t pixel_count) {
    uint32_t count = 1;
    boxes[0] = (struct box){0, cell_count, pixel_count};
    while (count < CODEC_PALETTE_SIZE) {
        struct box *largest = NULL;
        for (uint32_t i = 0; i < count; i++)
            if (boxes[i].end - boxes[i].first > 1 && (!largest || boxes[i].pixels > largest->pixels)) largest = &boxes[i];
        if (!largest) break;
        boxes[count] = cut(palette, largest);
        count++;
    }
    return count;
}

void codec_make_palette(struct codec_palette *palette, const uint8_t *samples, size_t pixel_count, uint8_t *indices) {
    struct box boxes[CODEC_PALETTE_SIZE];
    memset(palette->colours, 0, sizeof palette->colours);
    if (pixel_count == 0 || index_exactly(palette, samples, pixel_count, indices)) return;
    uint32_t count = cut_all(palette, boxes, count_cells(palette, samples, pixel_count), pixel_count);
    for (uint32_t i = 0; i < count; i++) {
        uint64_t sums[3] = {0};
        for (uint32_t k = boxes[i].first; k < boxes[i].end; k++) {
            uint32_t cell = palette->cells[k];
            for (int c = 0; c < 3; c++) sums[c] += palette->sums[cell][c];
            palette->pixels[cell] = i;
        }
        for (int c = 0; c < 3; c++)
            palette->colours[i][c] = (uint8_t)((sums[c] + boxes[i].pixels / 2) / boxes[i].pixels);
    }
    for (size_t i = 0; i < pixel_count; i++) indices[i] = (uint8_t)palette->pixels[cell_of(samples + 3 * i)];
}
