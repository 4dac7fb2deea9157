#include "CChecksum.h"

#include <string.h>

// The polynomial 0x1EDC6F41, bits reversed.
#define POLYNOMIAL 0x82f63b78u
// Three streams of this many bytes run side by side: the instruction takes three cycles and can start each cycle.
#define STRIDE 4096

static uint32_t byte_table[256];
// What STRIDE zero bytes do to a CRC, for each byte of it: CRCs are linear, so the four parts are XORed.
static uint32_t stride_table[4][256];

static uint32_t by_table(uint32_t crc, const uint8_t *bytes, size_t count) {
    while (count-- > 0) crc = byte_table[(crc ^ *bytes++) & 0xff] ^ (crc >> 8);
    return crc;
}

__attribute__((constructor)) static void make_tables(void) {
    for (uint32_t n = 0; n < 256; n++) {
        uint32_t crc = n;
        for (int bit = 0; bit < 8; bit++) crc = (crc & 1) ? (crc >> 1) ^ POLYNOMIAL : crc >> 1;
        byte_table[n] = crc;
    }
    static const uint8_t zeroes[STRIDE];
    uint32_t basis[32];
    for (int bit = 0; bit < 32; bit++) basis[bit] = by_table(1u << bit, zeroes, STRIDE);
    for (int part = 0; part < 4; part++) {
        for (uint32_t n = 0; n < 256; n++) {
            uint32_t crc = 0;
            for (int bit = 0; bit < 8; bit++) {
                if (n >> bit & 1) crc ^= basis[part * 8 + bit];
            }
            stride_table[part][n] = crc;
        }
    }
}

uint32_t aloft_crc32c_by_table(uint32_t seed, const void *bytes, size_t count) {
    return ~by_table(~seed, bytes, count);
}

#if defined(__x86_64__)
#include <nmmintrin.h>

static uint64_t word(const uint8_t *bytes) {
    uint64_t value;
    memcpy(&value, bytes, sizeof value);
    return value;
}

static uint32_t over_stride(uint32_t crc) {
    return stride_table[0][crc & 0xff] ^ stride_table[1][crc >> 8 & 0xff] ^ stride_table[2][crc >> 16 & 0xff]
        ^ stride_table[3][crc >> 24];
}

__attribute__((target("sse4.2"))) static uint32_t by_instruction(uint32_t seed, const uint8_t *bytes, size_t count) {
    uint64_t crc = seed;
    while (count >= 3 * STRIDE) {
        uint64_t second = 0, third = 0;
        for (size_t at = 0; at < STRIDE; at += 8) {
            crc = _mm_crc32_u64(crc, word(bytes + at));
            second = _mm_crc32_u64(second, word(bytes + STRIDE + at));
            third = _mm_crc32_u64(third, word(bytes + 2 * STRIDE + at));
        }
        crc = over_stride((uint32_t)crc) ^ (uint32_t)second;
        crc = over_stride((uint32_t)crc) ^ (uint32_t)third;
        bytes += 3 * STRIDE;
        count -= 3 * STRIDE;
    }
    for (; count >= 8; bytes += 8, count -= 8) crc = _mm_crc32_u64(crc, word(bytes));
    uint32_t rest = (uint32_t)crc;
    while (count-- > 0) rest = _mm_crc32_u8(rest, *bytes++);
    return rest;
}

uint32_t aloft_crc32c(uint32_t seed, const void *bytes, size_t count) {
    if (__builtin_cpu_supports("sse4.2")) return ~by_instruction(~seed, bytes, count);
    return aloft_crc32c_by_table(seed, bytes, count);
}
#else
uint32_t aloft_crc32c(uint32_t seed, const void *bytes, size_t count) {
    return aloft_crc32c_by_table(seed, bytes, count);
}
#endif
