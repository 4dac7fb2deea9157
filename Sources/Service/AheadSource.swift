import Gateway
import Synchronization

/// Something to be sent, its first bytes in memory.
struct AheadSource: PieceSource {
    let wholeByteCount: UInt64?
    private var source: any PieceSource
    private var pieces: ArraySlice<[UInt8]> = []
    private var isRead = false
    /// Given back with the last copy.
    private var room: AheadRoom.Share?

    /// - Parameter byteCount: how much is read ahead; beyond it the rest is read while it is sent.
    init(_ source: some PieceSource, byteCount: Int) async throws(GatewayError) {
        (self.source, wholeByteCount) = (source, source.wholeByteCount)
        var count = 0
        while count < byteCount {
            guard let piece = try await self.source.next() else {
                isRead = true
                break
            }
            count += piece.count
            pieces.append(piece)
        }
    }

    /// Reads ahead if there is room for it, now.
    ///
    /// - Parameter room: nil: nothing is read ahead.
    init(_ source: some PieceSource, in room: AheadRoom?) async throws(GatewayError) {
        let share = room?.enter()
        try await self.init(source, byteCount: share == nil ? 0 : AheadRoom.shareByteCount)
        self.room = share
    }

    mutating func next() async throws(GatewayError) -> [UInt8]? {
        if let bytes = pieces.popFirst() { return bytes }
        guard !isRead, let bytes = try await source.next() else {
            isRead = true
            return nil
        }
        return bytes
    }
}

/// The memory that answers may read ahead in, all together: slow clients are many.
final class AheadRoom: Sendable {
    /// Most slices are whole in it.
    static let shareByteCount = 1 << 20
    /// Of larger instances nothing is read ahead.
    static let instanceByteCount: UInt64 = 2 << 20
    private static let shareCount = 128
    private let free = Mutex(AheadRoom.shareCount)

    final class Share: Sendable {
        private let room: AheadRoom
        fileprivate init(_ room: AheadRoom) { self.room = room }
        deinit { room.free.withLock { $0 += 1 } }
    }

    /// - Returns: nil where nothing is free.
    func enter() -> Share? {
        let isFree = free.withLock { free in
            guard free > 0 else { return false }
            free -= 1
            return true
        }
        return isFree ? Share(self) : nil
    }
}
