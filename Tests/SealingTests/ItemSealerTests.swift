import Crypto
import TestSupport
import Testing

@testable import Sealing

@Suite struct ItemSealerTests {
    let key: DataKey

    init() throws {
        key = try KeyRing.make(
            root: RootKey(random: SystemRandom()), installation: InstallationID(random: SystemRandom())
        )
        .ring.makeDataKey(.picture).key
    }

    private func sealed(_ plaintext: [UInt8], log2: UInt8 = 12, pieces: [Int] = []) throws -> (SealedItem, [UInt8]) {
        var out: [UInt8] = []
        var sealer = try ItemSealer(kind: 3, dataKey: key, segmentSizeLog2: log2)
        var rest = plaintext[...]
        for piece in pieces {
            try sealer.seal(rest.prefix(piece), into: &out)
            rest = rest.dropFirst(piece)
        }
        try sealer.seal(rest, into: &out)
        return (try sealer.finish(into: &out), out)
    }

    @Test(
        "an item of any length opens to what was sealed, however it came",
        arguments: [0, 1, 4095, 4096, 4097, 8192, 8193, 20_000])
    func roundTrip(count: Int) throws {
        var random = SeededRandom(seed: UInt64(count))
        let plaintext = random.bytes(count)
        for pieces in [[], [1], [4096], [4097, 1], [100, 4096, 0, 5000], [8192]] {
            let (item, out) = try sealed(plaintext, pieces: pieces)
            let layout = try SegmentLayout(plaintextByteCount: UInt64(count), segmentSizeLog2: 12)
            #expect(item.sealedByteCount == UInt64(out.count) && layout.sealedByteCount == UInt64(out.count))
            #expect(item.segmentCount == layout.segmentCount)
            #expect(Array(out.prefix(84)) == item.prefix)
            #expect(try ItemOpener.openWhole(out[...], dataKey: key) == plaintext)
        }
    }

    @Test("any range opens from the segments that hold it")
    func ranges() throws {
        var random = SeededRandom(seed: 7)
        let plaintext = random.bytes(30_001)
        let (_, out) = try sealed(plaintext)
        let layout = try SegmentLayout(plaintextByteCount: 30_001, segmentSizeLog2: 12)
        let opener = try ItemOpener(prefix: out[...], dataKey: key)
        for _ in 0..<200 {
            let a = UInt64.random(in: 0..<30_001, using: &random)
            let b = UInt64.random(in: (a + 1)...30_001, using: &random)
            let cut = try #require(layout.cut(a..<b))
            let part = out[Int(cut.sealedRange.lowerBound)..<Int(cut.sealedRange.upperBound)]
            let opened = try opener.open(part, firstSegment: cut.firstSegment, endsItem: cut.endsItem)
            #expect(opened.dropFirst(cut.skippedByteCount).prefix(Int(b - a)) == plaintext[Int(a)..<Int(b)])
        }
        #expect(layout.cut(0..<30_002) == nil && layout.cut(5..<5) == nil)
    }

    @Test("every flipped bit of an item is refused")
    func flips() throws {
        let (_, out) = try sealed([UInt8](repeating: 9, count: 4200))
        for at in (0..<out.count).filter({ $0 < 120 || $0 % 97 == 0 || $0 > out.count - 40 }) {
            for bit in 0..<8 {
                var damaged = out
                damaged[at] ^= 1 << UInt8(bit)
                #expect(throws: SealingError.self) { try ItemOpener.openWhole(damaged[...], dataKey: key) }
            }
        }
    }

    @Test("every cut of an item is refused, at a segment's end too")
    func cuts() throws {
        let (_, out) = try sealed([UInt8](repeating: 9, count: 4096 * 2))
        for count in (0..<out.count).filter({ $0 < 200 || $0 % 61 == 0 }) + [84 + 4112, 84 + 4112 - 16] {
            #expect(throws: SealingError.self, "\(count)") { try ItemOpener.openWhole(out.prefix(count), dataKey: key) }
        }
        #expect(throws: SealingError.self) { try ItemOpener.openWhole((out + [0])[...], dataKey: key) }
        let swapped = out.prefix(84) + out[(84 + 4112)...] + out[84..<(84 + 4112)]
        #expect(throws: SealingError.self) { try ItemOpener.openWhole(swapped, dataKey: key) }
    }

    @Test("another data key, and one of another class, are refused")
    func wrongKey() throws {
        let (_, out) = try sealed([1, 2, 3])
        let other = DataKey(id: key.id, keyClass: .picture, key: .init(size: .bits256))
        let otherClass = DataKey(id: key.id, keyClass: .identity, key: key.key)
        #expect(throws: SealingError.notAuthentic) { try ItemOpener.openWhole(out[...], dataKey: other) }
        #expect(throws: SealingError.notAuthentic) { try ItemOpener.openWhole(out[...], dataKey: otherClass) }
    }

    @Test(
        "libcrypto and swift-crypto seal and open each other's segments", arguments: [0, 1, 15, 16, 17, 4096, 65_536])
    func ciphersAgree(count: Int) throws {
        var random = SeededRandom(seed: UInt64(count))
        let plaintext = random.bytes(count)
        let nonce = SegmentNonce(segment: 0x0102_0304, isLast: true)
        #expect(nonce.bytes == [0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 1])
        let ours = try Self.seal(plaintext, nonce, by: LibCryptoCipher(key: key.key, direction: .sealing))
        let theirs = try Self.seal(plaintext, nonce, by: SwiftCryptoCipher(key: key.key, direction: .sealing))
        #expect(ours == theirs)
        #expect(try Self.open(ours, nonce, by: SwiftCryptoCipher(key: key.key, direction: .opening)) == plaintext)
        #expect(try Self.open(ours, nonce, by: LibCryptoCipher(key: key.key, direction: .opening)) == plaintext)
        var damaged = ours
        damaged[damaged.count - 1] ^= 1
        #expect(throws: SealingError.notAuthentic) {
            try Self.open(damaged, nonce, by: SwiftCryptoCipher(key: key.key, direction: .opening))
        }
        #expect(throws: SealingError.notAuthentic) {
            try Self.open(damaged, nonce, by: LibCryptoCipher(key: key.key, direction: .opening))
        }
    }

    private static func seal(
        _ plaintext: [UInt8], _ nonce: SegmentNonce, by cipher: consuming some SegmentCipher & ~Copyable
    ) throws -> [UInt8] {
        var bytes = plaintext
        var tag = [UInt8](repeating: 0, count: 16)
        try bytes.withMutableBytes { (segment) throws(SealingError) in
            try tag.withMutableBytes { (tag) throws(SealingError) in try cipher.seal(segment, nonce: nonce, tag: tag) }
        }
        return bytes + tag
    }

    private static func open(
        _ sealed: [UInt8], _ nonce: SegmentNonce, by cipher: consuming some SegmentCipher & ~Copyable
    ) throws -> [UInt8] {
        var plaintext = [UInt8](repeating: 0xee, count: sealed.count - 16)
        try sealed.withBytes { (sealed) throws(SealingError) in
            try plaintext.withMutableBytes { (place) throws(SealingError) in
                try cipher.open(sealed, nonce: nonce, into: place)
            }
        }
        return plaintext
    }

    @Test("a layout refuses what the segment counter can't number")
    func layoutLimits() throws {
        #expect(try SegmentLayout(plaintextByteCount: 1 << 44, segmentSizeLog2: 12).segmentCount == 1 << 32)
        #expect(throws: SealingError.tooLong) {
            try SegmentLayout(plaintextByteCount: (1 << 44) + 1, segmentSizeLog2: 12)
        }
        #expect(throws: SealingError.tooLong) { try SegmentLayout(plaintextByteCount: .max, segmentSizeLog2: 20) }
        #expect(throws: SealingError.malformed(.segmentSize)) {
            try SegmentLayout(plaintextByteCount: 1, segmentSizeLog2: 11)
        }
    }

    @Test("two attempts with one data key share neither salt nor ciphertext")
    func attempts() throws {
        let (first, a) = try sealed([1, 2, 3])
        let (second, b) = try sealed([1, 2, 3])
        #expect(first.header.salt != second.header.salt && first.commitment != second.commitment)
        #expect(a.suffix(19) != b.suffix(19) && first.digest != second.digest)
    }
}
