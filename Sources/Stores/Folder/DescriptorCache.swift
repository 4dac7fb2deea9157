import Synchronization

/// Descriptors kept open for reading: a retrieved series reads its packs some hundred times. The least recently used one goes.
final class DescriptorCache: Sendable {
    private struct Entry {
        let file: Descriptor
        var lastUse: UInt64
    }
    private struct State {
        var entries: [String: Entry] = [:]
        var clock: UInt64 = 0
        /// Grows with every removal: what was opened before one is not kept after it, as it may be the old file.
        var removalCount: UInt64 = 0
    }
    private let state = Mutex(State())

    /// The open file at a path. Blocks.
    func file(at path: String) throws(StoreError) -> Descriptor {
        let removalCount = state.withLock { $0.removalCount }
        if let known = knownFile(at: path) { return known }
        let file = try Descriptor(opening: path, Descriptor.reading)
        state.withLock { state in
            guard state.removalCount == removalCount else { return }
            state.entries[path] = Entry(file: file, lastUse: state.clock)
            guard state.entries.count > Limits.cachedDescriptorCount else { return }
            let oldest = state.entries.min { $0.value.lastUse < $1.value.lastUse }
            if let oldest { state.entries[oldest.key] = nil }
        }
        return file
    }

    /// The file at a path if it is open already. Does not block.
    func knownFile(at path: String) -> Descriptor? {
        state.withLock { state in
            state.clock += 1
            guard let file = state.entries[path]?.file else { return nil }
            state.entries[path]?.lastUse = state.clock
            return file
        }
    }

    /// Forgets a path whose file was deleted or replaced. Reads under way finish on the old file.
    func remove(_ path: String) {
        state.withLock { state in
            state.removalCount += 1
            state.entries[path] = nil
        }
    }
}
