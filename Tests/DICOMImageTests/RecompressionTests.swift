import DICOM
import TestSupport
import Testing

@testable import DICOMImage

/// Native frames as HTJ2K and back: the same bytes, whatever stands in them.
@Suite struct RecompressionTests {
    private static let codec = FrameCodec(pool: CodecPool(path: Products.codecHelper, processCount: 2))

    struct Form: Sendable, CustomTestStringConvertible {
        var samplesPerPixel = 1
        var bitsAllocated = 16
        var bitsStored = 12
        var highBit = 11
        var isSigned = false
        var isPlanar = false
        var isBigEndian = false
        /// What fills the bits that Bits Stored does not count.
        var above = Above.sign
        enum Above: String, CaseIterable, Sendable { case sign, zeros, anything }
        var columns = 67
        var rows = 41

        var testDescription: String {
            "\(columns)x\(rows)x\(samplesPerPixel), \(bitsStored) of \(bitsAllocated), high bit \(highBit)"
                + "\(isSigned ? ", signed" : "")\(isPlanar ? ", by plane" : "")\(isBigEndian ? ", big endian" : "")"
                + ", above: \(above.rawValue)"
        }

        var description: PixelDescription {
            PixelDescription(
                rows: rows, columns: columns, samplesPerPixel: samplesPerPixel, bitsAllocated: bitsAllocated,
                bitsStored: bitsStored, highBit: highBit, isSigned: isSigned,
                photometricInterpretation: samplesPerPixel == 3 ? .rgb : .monochrome2, isPlanar: isPlanar,
                frameCount: 1, sampleKind: .integer)
        }
        var transferSyntax: TransferSyntax { isBigEndian ? .explicitVRBigEndian : .explicitVRLittleEndian }

        /// Smooth, with a little noise, and with the lowest and highest samples in it.
        func frame(using random: inout SeededRandom) -> [UInt8] {
            let range = isSigned ? -(1 << (bitsStored - 1))..<(1 << (bitsStored - 1)) : 0..<(1 << bitsStored)
            var bytes: [UInt8] = []
            for at in 0..<(columns * rows * samplesPerPixel) {
                let smooth = range.lowerBound + (at % columns + at / columns) * range.count / (columns + rows * 3)
                var value = smooth + Int.random(in: 0...3, using: &random)
                if at < 4 { value = at.isMultiple(of: 2) ? range.lowerBound : range.upperBound - 1 }
                value = min(max(value, range.lowerBound), range.upperBound - 1) << (highBit + 1 - bitsStored)
                let mask = (1 << (highBit + 1)) - 1
                switch above {
                case .sign: break
                case .zeros: value &= mask
                case .anything: value = value & mask | Int.random(in: 0..<16, using: &random) << (highBit + 1)
                }
                let own = (0..<(bitsAllocated / 8)).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
                bytes += isBigEndian ? own.reversed() : own
            }
            return bytes
        }
    }

    static let forms: [Form] = {
        var forms: [Form] = []
        for isSigned in [false, true] {
            for above in Form.Above.allCases {
                forms.append(Form(isSigned: isSigned, above: above))
                forms.append(Form(isSigned: isSigned, isBigEndian: true, above: above))
            }
            forms.append(Form(bitsStored: 16, highBit: 15, isSigned: isSigned))
            forms.append(Form(bitsStored: 12, highBit: 15, isSigned: isSigned))
            forms.append(Form(bitsStored: 1, highBit: 0, isSigned: isSigned))
            forms.append(Form(bitsAllocated: 8, bitsStored: 8, highBit: 7, isSigned: isSigned))
            forms.append(Form(bitsAllocated: 8, bitsStored: 5, highBit: 4, isSigned: isSigned, above: .anything))
            for isPlanar in [false, true] {
                forms.append(
                    Form(
                        samplesPerPixel: 3, bitsAllocated: 8, bitsStored: 8, highBit: 7, isSigned: isSigned,
                        isPlanar: isPlanar))
                forms.append(Form(samplesPerPixel: 3, isSigned: isSigned, isPlanar: isPlanar, isBigEndian: isPlanar))
            }
        }
        return forms + [Form(columns: 1, rows: 1), Form(columns: 300, rows: 1), Form(columns: 513, rows: 700)]
    }()

    @Test("a frame comes back byte for byte, whatever its samples are", arguments: forms)
    func roundTrip(form: Form) async throws {
        var random = SeededRandom(seed: 4)
        let native = form.frame(using: &random)
        let recompression = try #require(
            NativeRecompression(form.description, transferSyntax: form.transferSyntax, vr: .OW))
        #expect(recompression.frameByteCount == native.count)
        let read = try #require(NativeRecompression(parsing: recompression.bytes))
        #expect(read == recompression)
        guard let coded = try await recompression.coded(native, codec: Self.codec) else {
            // Too little, or too much noise: it stays as it is.
            #expect(form.columns * form.rows < 400 || form.above == .anything || form.bitsStored == 1)
            return
        }
        #expect(coded.bytes.count < native.count)
        let back = try await read.native(of: coded.bytes[...], coded.coding, codec: Self.codec)
        #expect(back == native)
        if form.above == .anything || form.highBit != form.bitsStored - 1 { #expect(coded.coding == .words) }
    }

    @Test("the beginning of a code stream is enough for its smaller levels")
    func levels() async throws {
        var random = SeededRandom(seed: 5)
        let form = Form(columns: 513, rows: 700)
        let native = form.frame(using: &random)
        let recompression = try #require(
            NativeRecompression(form.description, transferSyntax: .explicitVRLittleEndian, vr: .OW))
        let coded = try #require(try await recompression.coded(native, codec: Self.codec))
        let ends = coded.levelEnds
        #expect(ends == ends.sorted() && Int(ends.last ?? 0) == coded.bytes.count && ends.count > 4)
        let measured = try await Self.codec.pool.levelLengths(ofHTJ2K: coded.bytes[...], form.description)
        for (level, end) in ends.enumerated().dropLast() {
            #expect(measured[level] <= Int(end))
            let halvings = ends.count - 1 - level
            let whole = try await recompression.decoded(
                coded.bytes[...], coded.coding, codec: Self.codec, reducing: halvings)
            let part = try await recompression.decoded(
                coded.bytes.prefix(Int(end)), coded.coding, codec: Self.codec, reducing: halvings)
            #expect(part == whole)
            #expect(part.description.columns == 513.reduced(by: halvings))
        }
    }

    @Test("what HTJ2K has no form for stays as it is")
    func refused() {
        let form = Form()
        #expect(NativeRecompression(form.description, transferSyntax: .jpeg2000Lossless, vr: .OB) == nil)
        var description = form.description
        (description.bitsAllocated, description.bitsStored, description.highBit) = (32, 32, 31)
        #expect(NativeRecompression(description, transferSyntax: .explicitVRLittleEndian, vr: .OW) == nil)
        (description.bitsAllocated, description.bitsStored, description.highBit) = (8, 8, 7)
        #expect(NativeRecompression(description, transferSyntax: .explicitVRBigEndian, vr: .OW) == nil)
        description.samplesPerPixel = 3
        description.photometricInterpretation = .ybrFull422
        #expect(NativeRecompression(description, transferSyntax: .explicitVRLittleEndian, vr: .OB) == nil)
    }

    @Test("a recorded layout that nobody wrote is refused, and never a trap")
    func hostileLayout() throws {
        let bytes = try #require(
            NativeRecompression(Form().description, transferSyntax: .explicitVRLittleEndian, vr: .OW)
        ).bytes
        var random = SeededRandom(seed: 9)
        for _ in 0..<5_000 {
            guard let read = NativeRecompression(parsing: bytes.damaged(using: &random)) else { continue }
            #expect(read.frameByteCount > 0 && read.frameByteCount <= ImageLimits.frameByteCount)
        }
    }

    @Test("a first look is the mean of what it stands for")
    func firstLook() async throws {
        var description = Form(columns: 4, rows: 3).description
        description.bitsStored = 16
        description.highBit = 15
        let samples: [UInt16] = [0, 2, 10, 10, 4, 6, 10, 10, 100, 200, 7, 8]
        let frame = Frame(
            description: description, samples: samples.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        let stream = try #require(try await FirstLooks.make(of: frame, halvings: 1, codec: Self.codec))
        var small = description
        (small.columns, small.rows) = (2, 2)
        let look = try await Self.codec.decode(stream[...], small, transferSyntax: .htj2kLosslessRPCL)
        #expect(look.samples == ([3, 10, 150, 7] as [UInt16]).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        #expect(FirstLooks.halvings(columns: 512, rows: 512) == 2)
        #expect(FirstLooks.halvings(columns: 64, rows: 160) == 0)
    }
}
