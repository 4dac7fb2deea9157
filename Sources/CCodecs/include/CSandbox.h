// The walls around a helper process.
#pragma once
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Gives up all that a codec doesn't need: files, network, other processes, more than so many bytes of memory. From now on
/// the process may compute, get memory, and read and write the descriptors it holds.
///
/// - Parameters:
///   - address_space: bytes of address space in all.
/// - Returns: 0, or what failed: an errno.
int codec_enter_sandbox(uint64_t address_space);

#ifdef __cplusplus
}
#endif
