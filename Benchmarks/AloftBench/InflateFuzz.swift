import DICOM

/// Inflates mutated streams: what zlib, the one C library that reads pixels and data sets in the server's own process, must
/// stand before it may (docs/threat-model.md).
func fuzzInflater(_ arguments: inout Arguments) {
    let count = arguments.number("--count", default: 10_000_000)
    let seed = arguments.number("--seed", default: 1)
    var random = FuzzRandom(state: UInt64(seed))
    let streams = seeds(&random)
    var (good, damaged, long, other) = (0, 0, 0, 0)
    for turn in 0..<count {
        let limit = turn % 2 == 0 ? 4000 : 1 << 16
        let stream = mutated(streams[turn % streams.count], &random)
        do throws(DICOMError) {
            let bytes = try Inflater.inflate(stream[...], limit: limit)
            guard bytes.count <= limit else { fail("more than the limit came out") }
            good += 1
        } catch {
            switch error.code {
            case .badDeflate, .truncated: damaged += 1
            case .tooLarge: long += 1
            default: other += 1
            }
        }
        if turn % 1_000_000 == 999_999 {
            print("\(turn + 1): \(good) good, \(damaged) damaged, \(long) too long, \(other) other")
        }
    }
    print(
        "seed \(seed): \(count) streams, \(good) good, \(damaged) damaged, \(long) too long, \(other) other; no abort")
}

/// Stored, fixed and dynamic blocks of bytes that repeat, of noise, and of both.
private func seeds(_ random: inout FuzzRandom) -> [[UInt8]] {
    var streams: [[UInt8]] = []
    for length in [0, 1, 7, 60, 300, 1500, 5000] {
        let runs = (0..<length).map { UInt8(truncatingIfNeeded: $0 / 13) }
        let noise = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let words = (0..<length).map { UInt8(truncatingIfNeeded: $0 % 7 == 0 ? Int(random.next() % 5) : $0 % 7) }
        for bytes in [runs, noise, words, runs + noise + words] {
            guard let stream = try? Deflater.deflate(bytes[...]) else { fail("deflating failed") }
            streams.append(stream)
        }
    }
    return streams
}

private func mutated(_ stream: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    var bytes = stream
    for _ in 0...(random.next() % 3) where !bytes.isEmpty {
        let place = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 6 {
        case 0, 1, 2: bytes[place] ^= 1 << UInt8(random.next() % 8)
        case 3: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 4: bytes.removeSubrange(place..<min(bytes.count, place + 1 + Int(random.next() % 16)))
        default: bytes.insert(contentsOf: bytes[..<min(bytes.count, 9)], at: place)
        }
    }
    return bytes
}

/// The same numbers for the same seed: SplitMix64.
private struct FuzzRandom {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
