import DICOM
import DICOMImage

/// Encodes and decodes raw frames through one helper process: what a core does, the way into the helper and out of it
/// included. Prints one line of JSON.
func benchCodecs(_ arguments: inout Arguments) async {
    guard let uid = arguments.option("--transfer-syntax") else { fail("--transfer-syntax UID is needed") }
    let time = arguments.seconds(default: 2)
    var description = PixelDescription(
        rows: arguments.number("--rows", default: 512), columns: arguments.number("--columns", default: 512),
        bitsStored: arguments.number("--bits-stored", default: 16), isSigned: arguments.flag("--signed"))
    description.samplesPerPixel = arguments.number("--samples", default: 1)
    if description.samplesPerPixel == 3 { description.photometricInterpretation = .rgb }
    let frames = arguments.files().map { Frame(description: description, samples: contents(of: $0)) }
    let (pool, syntax) = (CodecPool(processCount: 1), TransferSyntax(uid: uid))
    let codec = FrameCodec(pool: pool)
    do {
        var encoded: [[UInt8]] = []
        for frame in frames { encoded.append(try await codec.encode(frame, transferSyntax: syntax).bytes) }
        for (frame, bytes) in zip(frames, encoded) {
            let decoded = try await codec.decode(bytes[...], frame.description, transferSyntax: syntax)
            guard decoded.samples == frame.samples else { fail("\(uid) does not give the samples back") }
        }
        let encoding = try await framesPerSecond(frames, time) { frame in
            use(try await codec.encode(frame, transferSyntax: syntax))
        }
        let decoding = try await framesPerSecond(Array(zip(frames, encoded)), time) { frame, bytes in
            use(try await codec.decode(bytes[...], frame.description, transferSyntax: syntax))
        }
        let (raw, coded) = (frames.reduce(0) { $0 + $1.samples.count }, encoded.reduce(0) { $0 + $1.count })
        print(
            """
            {"transferSyntaxUID": "\(uid)", "frames": \(frames.count), "rawByteCount": \(raw), "encodedByteCount": \(coded), \
            "encodedFramesPerSecond": \(fixed(encoding, 3)), "decodedFramesPerSecond": \(fixed(decoding, 3)), \
            "helperStarts": \(pool.statistics.startCount)}
            """)
    } catch { fail("\(uid): \(error)") }
}

/// Goes through the items again and again; the rate of the fastest pass.
private func framesPerSecond<Item>(
    _ items: [Item], _ time: Double, _ body: (Item) async throws -> Void
) async throws -> Double {
    let clock = ContinuousClock()
    var (best, spent, passes) = (Double.infinity, 0.0, 0)
    while passes < 3 || spent < time {
        let start = clock.now
        for item in items { try await body(item) }
        let pass = (clock.now - start) / .seconds(1)
        (best, spent, passes) = (min(best, pass), spent + pass, passes + 1)
    }
    return Double(items.count) / best
}
