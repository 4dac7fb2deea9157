import CMalloc

/// How the server's allocator deals with the system.
enum ProcessMemory {
    /// Buffers of an instance's size are kept for the next one: given back each time, a fifth of the server's processor time
    /// went into taking them again, page by page. Few arenas, so that what is kept stays small.
    static func apply() {
        mallopt(M_MMAP_THRESHOLD, 16 << 20)
        mallopt(M_TRIM_THRESHOLD, 64 << 20)
        mallopt(M_ARENA_MAX, 4)
    }
}
