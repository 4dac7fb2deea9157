import Testing

@testable import Service

/// When a connection is slow, by what the kernel counts of it.
@Suite struct ConnectionPaceTests {
    /// Measures of a connection, one after another, summed up as the kernel does.
    private struct Kernel {
        private var reading = ConnectionPace.Reading(
            acknowledgedByteCount: 0, busyTime: 0, heldTime: 0, deliveryRate: 0)
        var pace = ConnectionPace()

        /// - Parameters:
        ///   - rate: bytes a second while something is on its way.
        ///   - heldShare: of that time, how much the peer has no room.
        ///   - lineRate: what acknowledgements say.
        mutating func send(
            _ byteCount: UInt64 = ConnectionPace.measuredByteCount, rate: Double, heldShare: Double = 0,
            lineRate: UInt64 = 1_000_000_000
        ) {
            let time = Double(byteCount) * 1e6 / rate
            reading.acknowledgedByteCount += byteCount
            reading.busyTime += UInt64(time)
            reading.heldTime += UInt64(time * heldShare)
            reading.deliveryRate = lineRate
            pace.take(reading)
        }
    }

    @Test("a line is slow below 60 MB/s, when two measurements say so", arguments: [true, false]) func line(
        isSlow: Bool
    ) {
        var kernel = Kernel()
        let rate = ConnectionPace.slowRate - (isSlow ? 1 : 0)
        kernel.send(rate: Double(rate), lineRate: rate)
        #expect(!kernel.pace.isSlow)
        kernel.send(rate: Double(rate), lineRate: rate)
        #expect(kernel.pace.isSlow == isSlow)
    }

    @Test("a reader without room is slow below 20 MB/s, whatever the line could do", arguments: [true, false])
    func held(isSlow: Bool) {
        var kernel = Kernel()
        let rate = Double(ConnectionPace.slowHeldRate) * (isSlow ? 0.99 : 1.01)
        for _ in 0..<2 { kernel.send(rate: rate, heldShare: 0.9) }
        #expect(kernel.pace.isSlow == isSlow)
        // The line's own rate is low then, and says nothing of the line.
        for _ in 0..<2 { kernel.send(rate: 25_000_000, heldShare: 0.9, lineRate: 25_000_000) }
        #expect(kernel.pace.isSlow == isSlow)
    }

    @Test("late acknowledgements of a near reader do not make it slow") func late() {
        var kernel = Kernel()
        for _ in 0..<4 { kernel.send(rate: 1_000_000) }
        #expect(!kernel.pace.isSlow)
        // Nor does a reader that had no room for a small part of the time.
        for _ in 0..<4 { kernel.send(rate: 1_000_000, heldShare: 0.4) }
        #expect(!kernel.pace.isSlow)
    }

    @Test("one slow measurement among fast ones is not believed") func once() {
        var kernel = Kernel()
        for _ in 0..<3 {
            kernel.send(rate: 1e6, heldShare: 1)
            #expect(!kernel.pace.isSlow)
            kernel.send(rate: 1e9)
            #expect(!kernel.pace.isSlow)
        }
    }

    @Test("little says nothing, and adds up") func little() {
        var kernel = Kernel()
        let piece = ConnectionPace.measuredByteCount / 4
        for count in 1...8 {
            kernel.send(piece, rate: 1e6, lineRate: 1_000_000)
            #expect(kernel.pace.isSlow == (count == 8), "after \(count) pieces")
        }
    }

    @Test("what was slow is so until it is half as fast again") func margin() {
        var kernel = Kernel()
        for _ in 0..<2 { kernel.send(rate: 1e7, lineRate: 10_000_000) }
        kernel.send(rate: 8e7, lineRate: 80_000_000)
        #expect(kernel.pace.isSlow)
        kernel.send(rate: 9e7, lineRate: 90_000_000)
        #expect(!kernel.pace.isSlow)
        for _ in 0..<4 { kernel.send(rate: 8e7, lineRate: 80_000_000) }
        #expect(!kernel.pace.isSlow)
    }

    @Test("a kernel that counts nothing, or counts back, makes nothing slow") func nonsense() {
        var pace = ConnectionPace()
        let all = UInt64.max
        for values in [(all, all, all, 0), (0, 0, 0, 0), (1 << 30, 0, 0, 0), (1 << 31, 0, all, 0), (all, 5, 7, all)]
            as [(UInt64, UInt64, UInt64, UInt64)]
        {
            pace.take(
                ConnectionPace.Reading(
                    acknowledgedByteCount: values.0, busyTime: values.1, heldTime: values.2, deliveryRate: values.3))
            #expect(!pace.isSlow)
        }
    }

    @Test("the settings say when samples are compressed") func settings() {
        let (slow, fast) = (LinePace(), LinePace())
        slow.isSlow = true
        #expect(FrameCompression.auto.isWanted(on: slow))
        #expect(!FrameCompression.auto.isWanted(on: fast) && !FrameCompression.auto.isWanted(on: nil))
        #expect(FrameCompression.always.isWanted(on: fast) && !FrameCompression.never.isWanted(on: slow))
    }

    @Test(
        "samples are what is not compressed yet",
        arguments: [
            ("application/octet-stream", BodyKind.samples),
            ("application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1", .samples),
            ("multipart/related; type=\"application/octet-stream\"; boundary=x", .samples),
            ("application/dicom; transfer-syntax=1.2.840.10008.1.2", .samples),
            ("application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90", .other),
            ("application/dicom; transfer-syntax=1.2.840.10008.1.2.1.99", .other),
            ("application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1.98", .other),
            ("multipart/related; type=\"application/dicom\"; boundary=x", .other), ("application/dicom", .other),
            ("multipart/related; type=\"image/jls\"; boundary=x", .other), ("image/jpeg", .other),
            ("application/pdf", .other), ("nothing", .other), ("application/dicom+json", .text),
            ("multipart/related; type=\"application/dicom+xml\"; boundary=x", .text),
        ]) func kinds(type: String, kind: BodyKind)
    {
        #expect(BodyKind(type) == kind)
    }
}
