import Testing

@testable import DICOM

@Suite struct GzipTests {
    /// What a gzip member holds: header and trailer are looked at too (RFC 1952 2.3).
    private func opened(_ member: [UInt8]) throws -> [UInt8] {
        #expect(Array(member.prefix(3)) == [0x1F, 0x8B, 8] && member[3] == 0)
        let text = try Inflater.inflate(member[10..<(member.count - 8)])
        #expect(Array(member.suffix(8)) == Gzip.trailer(of: GzipTally(text)))
        return text
    }

    @Test("the checksum of a text is the published one")
    func known() {
        // RFC 1952's polynomial over the digits 1 to 9: the check value of CRC-32/ISO-HDLC.
        #expect(GzipTally(Array("123456789".utf8)).crc32 == 0xCBF4_3926)
    }

    @Test("texts that were deflated apart are one member when they are joined")
    func joined() throws {
        var random = SystemRandomNumberGenerator()
        for count in [1, 2, 7] {
            var tally = GzipTally()
            var member = Gzip.header
            var whole: [UInt8] = []
            for index in 0..<count {
                let mark = [UInt8(ascii: index == 0 ? "[" : ",")]
                member += Gzip.stored(mark)
                tally.add(GzipTally(mark))
                var deflater = try TextDeflater()
                var text: [UInt8] = []
                for _ in 0..<Int.random(in: 0...5, using: &random) {
                    let piece = (0..<Int.random(in: 0...70_000, using: &random)).map {
                        UInt8(truncatingIfNeeded: $0 / 3)
                    }
                    try deflater.deflate(piece, into: &member)
                    text += piece
                }
                try deflater.flush(into: &member)
                #expect(deflater.tally == GzipTally(text))
                tally.add(deflater.tally)
                whole += mark + text
            }
            member += Gzip.stored(Array("]".utf8), isLast: true) + Gzip.trailer(of: tally)
            tally.add(GzipTally(Array("]".utf8)))
            #expect(tally == GzipTally(whole + Array("]".utf8)))
            #expect(try Inflater.inflate(member[10..<(member.count - 8)]) == whole + Array("]".utf8))
        }
    }

    @Test("bytes that are stored come out as they went in", arguments: [0, 1, 65_535])
    func stored(count: Int) throws {
        let text = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        let member = Gzip.header + Gzip.stored(text, isLast: true) + Gzip.trailer(of: GzipTally(text))
        #expect(try opened(member) == text)
    }
}
