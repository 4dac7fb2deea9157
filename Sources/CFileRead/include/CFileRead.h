// A system call that Swift's Glibc doesn't see.
#ifndef ALOFT_CFILEREAD_H
#define ALOFT_CFILEREAD_H

#include <stddef.h>
#include <stdint.h>

/// As `pread`, for what the system has in memory: -1 with EAGAIN where it would have to wait for the disk, with EOPNOTSUPP
/// where the file system can't tell.
int64_t aloft_read_in_memory(int file, void *bytes, size_t count, int64_t offset);

#endif
