#define _GNU_SOURCE
#include "CFileRead.h"

#include <sys/uio.h>

int64_t aloft_read_in_memory(int file, void *bytes, size_t count, int64_t offset) {
    struct iovec place = {bytes, count};
    return preadv2(file, &place, 1, offset, RWF_NOWAIT);
}
