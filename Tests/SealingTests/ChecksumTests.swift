import TestSupport
import Testing

@testable import Sealing

@Suite struct ChecksumTests {
    @Test("the vectors of RFC 3720 B.4")
    func vectors() {
        #expect(Checksum.crc32c([UInt8](repeating: 0, count: 32)) == 0x8a91_36aa)
        #expect(Checksum.crc32c([UInt8](repeating: 0xff, count: 32)) == 0x62a8_ab43)
        #expect(Checksum.crc32c(Array(0..<32)) == 0x46dd_794e)
        #expect(Checksum.crc32c(Array("123456789".utf8)) == 0xe306_9283)
        #expect(Checksum.crc32c([UInt8]()) == 0)
    }

    @Test("the instruction and the tables agree, in pieces too")
    func agree() {
        var random = SeededRandom(seed: 3)
        for count in [0, 1, 7, 8, 9, 4096, 12_287, 12_288, 12_289, 40_000] {
            let bytes = random.bytes(count)
            let table = Checksum.crc32cByTable(bytes)
            #expect(Checksum.crc32c(bytes) == table)
            let cut = count / 3
            #expect(Checksum.crc32c(bytes[cut...], seed: Checksum.crc32c(bytes[..<cut])) == table)
        }
    }
}
