import DICOMImage

/// What all requests make pictures with.
struct PictureService: Sendable {
    let codec: FrameCodec
    let gate: PictureGate
    let cache = PictureCache()
    /// For samples that go out as they are, over slow lines.
    let sampleCoder: SampleCoder
    /// Of answers in parts.
    let aheadRoom = AheadRoom()

    /// Twice as many pictures as are worked on, so that none waits for its bytes.
    init(_ codec: FrameCodec) {
        self.codec = codec
        // The other half is left to those who are near.
        sampleCoder = SampleCoder(threadCount: max(1, codec.pool.processCount / 2))
        gate = PictureGate(count: 2 * codec.pool.processCount, byteCount: PictureGate.byteCount)
    }
}

/// Lets only so many pictures be made at once, in the order they were asked for: each holds its frame, whole, in memory.
actor PictureGate {
    /// Decoded frames of all of them: two of the largest, or dozens of mammograms.
    static let byteCount = 2 << 30

    private var freeCount: Int
    private var freeByteCount: Int
    private let allByteCount: Int
    private var waiting: [(byteCount: Int, continuation: CheckedContinuation<Void, Never>)] = []

    init(count: Int, byteCount: Int) {
        (freeCount, freeByteCount, allByteCount) = (max(1, count), byteCount, byteCount)
    }

    /// - Parameter byteCount: of the frame; one that is larger than all waits until it is alone.
    func enter(byteCount: Int) async {
        let own = min(byteCount, allByteCount)
        if waiting.isEmpty, freeCount > 0, freeByteCount >= own {
            take(own)
        } else {
            await withCheckedContinuation { waiting.append((own, $0)) }
        }
    }

    /// Hands the place on to who waits longest.
    func leave(byteCount: Int) {
        freeCount += 1
        freeByteCount += min(byteCount, allByteCount)
        while let next = waiting.first, freeCount > 0, freeByteCount >= next.byteCount {
            waiting.removeFirst()
            take(next.byteCount)
            next.continuation.resume()
        }
    }

    private func take(_ byteCount: Int) {
        freeCount -= 1
        freeByteCount -= byteCount
    }
}
