import DICOMImage

/// What all requests make pictures with.
struct PictureService: Sendable {
    let codec: FrameCodec
    let gate: PictureGate

    /// Twice as many pictures as are worked on, so that none waits for its bytes.
    init(_ codec: FrameCodec) { (self.codec, gate) = (codec, PictureGate(count: 2 * codec.pool.processCount)) }
}

/// Lets only so many pictures be made at once, in the order they were asked for: each holds its frame, whole, in memory.
actor PictureGate {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(count: Int) { free = max(1, count) }

    func enter() async {
        if free > 0 {
            free -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Hands the place on to who waits longest.
    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
