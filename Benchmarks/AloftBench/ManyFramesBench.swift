import DICOM
import DICOMImage

/// Decodes many frames of real files in a row, and codes them anew where there is a lossless form; counts what the helpers went
/// through. Prints one line of JSON.
func benchManyFrames(_ arguments: inout Arguments) async {
    let count = arguments.number("--count", default: 10_000)
    let target = arguments.option("--encode-to").map { TransferSyntax(uid: $0) }
    let pool = CodecPool()
    let codec = FrameCodec(pool: pool)
    do {
        var stored: [(bytes: [UInt8], reader: FrameReader, frame: Frame)] = []
        for path in arguments.files() {
            let bytes = contents(of: path)
            let header = try Part10Header(parsing: bytes[...])
            let rest = bytes[header.envelopeByteCount...]
            let reader = try FrameReader(DataSet(parsing: rest, transferSyntax: header.transferSyntax))
            for frameIndex in 0..<min(reader.frameCount, 20) {
                let frame = try reader.frame(frameIndex)
                let decoded = try await codec.decode(
                    frame[...], reader.description, transferSyntax: reader.transferSyntax)
                stored.append((frame, reader, decoded))
            }
        }
        guard !stored.isEmpty else { fail("no frames") }
        let clock = ContinuousClock()
        let start = clock.now
        var (differing, outputByteCount) = (0, 0)
        for turn in 0..<count {
            let (bytes, reader, first) = stored[turn % stored.count]
            if let target {
                outputByteCount += try await codec.encode(first, transferSyntax: target).bytes.count
            } else {
                let frame = try await codec.decode(
                    bytes[...], reader.description, transferSyntax: reader.transferSyntax)
                if frame != first { differing += 1 }
                outputByteCount += frame.samples.count
            }
        }
        let seconds = (clock.now - start) / .seconds(1)
        let statistics = pool.statistics
        print(
            """
            {"frames": \(count), "different": \(stored.count), "differing": \(differing), "seconds": \(fixed(seconds, 1)), \
            "outputByteCount": \(outputByteCount), "helperStarts": \(statistics.startCount), \
            "crashes": \(statistics.crashCount), "timeouts": \(statistics.timeoutCount)}
            """)
    } catch { fail("\(error)") }
}
