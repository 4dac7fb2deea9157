/// How fast a connection takes what is sent to it, by what the kernel counts of it: a value.
///
/// Two things make a line slow. Its own rate, which acknowledgements show as soon as a window has gone over it, though the socket
/// takes a whole frame at once; and a reader, or a relay before it, that takes no more for the moment.
struct ConnectionPace {
    /// What the kernel has counted since the connection began (Linux, `struct tcp_info`).
    struct Reading: Hashable {
        /// What the peer has acknowledged.
        var acknowledgedByteCount: UInt64
        /// Microseconds in which something was unsent or not acknowledged.
        var busyTime: UInt64
        /// Of them, those in which the peer had no room for more.
        var heldTime: UInt64
        /// Bytes a second that went over the line while it was full, or the most that was seen of it.
        var deliveryRate: UInt64
    }

    /// Bytes a second. On a faster line compressing takes the time that it saves.
    static let slowRate: UInt64 = 60_000_000
    /// Bytes a second that a reader takes which has no room. Lower, as a near one whose processors are busy is held too.
    static let slowHeldRate: UInt64 = 20_000_000
    /// What has to go out for a measurement; two in a row must say that it is slow.
    static let measuredByteCount: UInt64 = 1 << 20

    private(set) var isSlow = false
    /// In the last measurement.
    private var seemsSlow = false
    private var last = Reading(acknowledgedByteCount: 0, busyTime: 0, heldTime: 0, deliveryRate: 0)

    /// Takes a look; one that comes before enough went out says nothing.
    mutating func take(_ reading: Reading) {
        guard let byteCount = reading.acknowledgedByteCount.since(last.acknowledgedByteCount),
            let busyTime = reading.busyTime.since(last.busyTime), let heldTime = reading.heldTime.since(last.heldTime)
        else {
            last = reading
            return
        }
        guard byteCount >= Self.measuredByteCount else { return }
        last = reading
        // Near the border it would go to and fro: what was slow is so until it is half as fast again.
        let margin = isSlow ? 1.5 : 1.0
        let lineRate = Double(reading.deliveryRate)
        // Busy time alone tells nothing: acknowledgements of a last piece come late from a near reader too. And the line's rate
        // has the time in it that the peer had no room.
        let isHeld = heldTime > 0 && heldTime >= busyTime / 2
        let isLineSlow = !isHeld && lineRate > 0 && lineRate < margin * Double(Self.slowRate)
        let heldRate = Double(byteCount) * 1e6 / Double(max(1, busyTime))
        let seemedSlow = seemsSlow
        seemsSlow = isLineSlow || isHeld && heldRate < margin * Double(Self.slowHeldRate)
        // A near one may seem so for a moment.
        isSlow = seemsSlow && seemedSlow
    }
}

extension UInt64 {
    /// How much more than before; nil where it went back.
    fileprivate func since(_ before: UInt64) -> UInt64? { self >= before ? self - before : nil }
}
