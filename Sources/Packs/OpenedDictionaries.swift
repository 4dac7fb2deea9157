import Synchronization

/// The dictionaries of a group that were opened, for as long as somebody has the group open: each of its words needs one of them.
public final class OpenedDictionaries: Sendable {
    private let plaintexts = Mutex<[UInt64: [UInt8]]>([:])

    public init() {}

    /// The plaintext of a dictionary, read once.
    func plaintext<Source: RangeSource>(of reader: ItemReader<Source>) async throws(PackError) -> [UInt8] {
        let offset = reader.place.offset
        if let known = plaintexts.withLock({ $0[offset] }) { return known }
        let plaintext = try await reader.readAll()
        plaintexts.withLock { $0[offset] = plaintext }
        return plaintext
    }
}
