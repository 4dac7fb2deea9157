// CRC-32C (Castagnoli; RFC 3720 B.4), by the processor's instruction where there is one.
#ifndef ALOFT_CCHECKSUM_H
#define ALOFT_CCHECKSUM_H

#include <stddef.h>
#include <stdint.h>

/// The CRC-32C of bytes that follow others whose CRC-32C is `seed` (0: nothing before).
uint32_t aloft_crc32c(uint32_t seed, const void *bytes, size_t count);
/// The same, by tables alone: what runs where the instruction is missing, and what tests compare with.
uint32_t aloft_crc32c_by_table(uint32_t seed, const void *bytes, size_t count);

#endif
