// Lines of samples between the 32-bit integers that libraries work with and the layout of a frame. Each loop has one
// sample size and one step, so that the compiler can make vector code of it.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The other side chooses where its output lies.
typedef uint16_t codec_any_u16 __attribute__((aligned(1), may_alias));
typedef uint32_t codec_any_u32 __attribute__((aligned(1), may_alias));
typedef int16_t codec_any_i16 __attribute__((aligned(1), may_alias));

/// The values that samples of a precision can have.
struct codec_range {
    int32_t low, high;
};

static inline struct codec_range codec_make_range(uint32_t precision, bool is_signed) {
    uint32_t half = (uint32_t)1 << (precision > 31 ? 31 : precision - 1);
    struct codec_range range;
    range.low = is_signed ? (int32_t)-(int64_t)half : 0;
    range.high = is_signed || precision > 31 ? (int32_t)(half - 1) : (int32_t)(2 * half - 1);
    return range;
}

#define CODEC_STORE(type, step)                                                                                        \
    for (size_t i = 0; i < count; i++) {                                                                               \
        int32_t value = line[i] < range.low ? range.low : line[i];                                                     \
        ((type *)output)[i * (step)] = (type)(value > range.high ? range.high : value);                                \
    }
#define CODEC_STORE_STEPS(type)                                                                                        \
    if (step == 1) {                                                                                                   \
        CODEC_STORE(type, 1)                                                                                           \
    } else if (step == 3) {                                                                                            \
        CODEC_STORE(type, 3)                                                                                           \
    } else {                                                                                                           \
        CODEC_STORE(type, step)                                                                                        \
    }

/// Writes a line into every `step`-th sample of the output, held within the range.
static inline void codec_store_line(
    const int32_t *__restrict line, size_t count, uint8_t *__restrict output, size_t step, uint32_t bytes_per_sample,
    struct codec_range range) {
    if (bytes_per_sample == 1) {
        CODEC_STORE_STEPS(uint8_t)
    } else if (bytes_per_sample == 2) {
        CODEC_STORE_STEPS(codec_any_u16)
    } else {
        CODEC_STORE_STEPS(codec_any_u32)
    }
}

#define CODEC_LOAD(type, step)                                                                                         \
    for (size_t i = 0; i < count; i++) {                                                                               \
        int32_t value = (int32_t)((const type *)input)[i * (step)];                                                    \
        line[i] = value;                                                                                               \
        seen |= (uint32_t)(value ^ (value >> 31 & sign));                                                              \
    }
#define CODEC_LOAD_STEPS(type)                                                                                         \
    if (step == 1) {                                                                                                   \
        CODEC_LOAD(type, 1)                                                                                            \
    } else if (step == 3) {                                                                                            \
        CODEC_LOAD(type, 3)                                                                                            \
    } else {                                                                                                           \
        CODEC_LOAD(type, step)                                                                                         \
    }

/// Reads every `step`-th sample of the input into a line. Gives all bits that a sample has beside copies of its sign.
static inline uint32_t codec_load_line(
    const uint8_t *__restrict input, size_t step, uint32_t bytes_per_sample, bool is_signed, int32_t *__restrict line,
    size_t count) {
    uint32_t seen = 0;
    const int32_t sign = is_signed ? -1 : 0;
    if (bytes_per_sample == 1 && is_signed) {
        CODEC_LOAD_STEPS(int8_t)
    } else if (bytes_per_sample == 1) {
        CODEC_LOAD_STEPS(uint8_t)
    } else if (bytes_per_sample == 2 && is_signed) {
        CODEC_LOAD_STEPS(codec_any_i16)
    } else if (bytes_per_sample == 2) {
        CODEC_LOAD_STEPS(codec_any_u16)
    } else {
        CODEC_LOAD_STEPS(codec_any_u32)
    }
    return seen;
}

/// Whether samples with these bits (see `codec_load_line`) have no more than a precision allows.
static inline bool codec_bits_fit(uint32_t seen, uint32_t precision, bool is_signed) {
    uint32_t bits = precision - (is_signed ? 1 : 0);
    return bits > 31 || seen >> bits == 0;
}
