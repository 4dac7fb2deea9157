import DICOM
import Sealing
import TestSupport
import Testing

@testable import Identity

/// What a sender may write and in which order, without a patient getting into a picture or a picture into the wrong class.
@Suite struct PicturePrivacyTests {
    static let ct = "1.2.840.10008.5.1.4.1.1.2"
    /// Sixteen characters: a whole number of values in each binary VR.
    static let name = "MUSTERMANN^ERIKA"

    private typealias Fill = (inout DataSetWriter) -> Void

    /// A CT: names, what is given, pixel data, what is given.
    private func split(
        _ syntax: TransferSyntax = .explicitVRLittleEndian, chunk: Int = 50, before: Fill = { _ in },
        after: Fill = { _ in }
    ) throws -> Splitting {
        var writer = DataSetWriter(transferSyntax: syntax)
        writer.append(.sopClassUID, .UI, string: Self.ct)
        writer.append(.sopInstanceUID, .UI, string: "1.2.3")
        writer.append(.studyInstanceUID, .UI, string: "1.2.4")
        writer.append(.seriesInstanceUID, .UI, string: "1.2.5")
        before(&writer)
        writer.append(.pixelData, .OW, bytes: [UInt8](repeating: 1, count: 64))
        after(&writer)
        let splitting = try Splitting(writer.bytes, syntax) { chunk }
        #expect(splitting.joined == writer.bytes)
        return splitting
    }

    /// The class that the picture ends in.
    private func finalClass(_ splitting: Splitting) -> KeyClass {
        splitting.splitter.latePicture == nil ? splitting.splitter.pictureClass : .identity
    }

    private static func contains(_ bytes: [UInt8], _ text: String) -> Bool {
        let wanted = Array(text.utf8.prefix(6))
        return bytes.indices.dropLast(5).contains { bytes[$0..<($0 + 6)].elementsEqual(wanted) }
    }

    struct Decider: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let write: @Sendable (inout DataSetWriter) -> Void
    }

    static let deciders: [Decider] = [
        Decider(testDescription: "a secondary image type") { $0.append(.imageType, .CS, string: "DERIVED\\SECONDARY") },
        Decider(testDescription: "burned in words") { $0.append(.burnedInAnnotation, .CS, string: "YES") },
        Decider(testDescription: "a face") { $0.append(.recognizableVisualFeatures, .CS, string: "YES") },
        Decider(testDescription: "an overlay in the samples") { $0.append(Tag(0x6000, 0x0102), .US, integers: [12]) },
        Decider(testDescription: "an overlay of sixteen bits") { $0.append(Tag(0x6000, 0x0100), .US, integers: [16]) },
        Decider(testDescription: "another SOP class") {
            $0.append(.sopClassUID, .UI, string: "1.2.840.10008.5.1.4.1.1.7")
        },
        Decider(testDescription: "another instance UID") { $0.append(.sopInstanceUID, .UI, string: "9.8.7") },
        Decider(testDescription: "YES, then NO") {
            $0.append(.burnedInAnnotation, .CS, string: "YES")
            $0.append(.burnedInAnnotation, .CS, string: "NO")
        },
        Decider(testDescription: "burned in words in a large text") {
            $0.append(.burnedInAnnotation, .UT, string: "YES" + String(repeating: " ", count: 9_000))
        },
        Decider(testDescription: "an image type in bytes") {
            $0.append(.imageType, .OB, bytes: Array("DERIVED\\SECONDARY".utf8) + [UInt8](repeating: 0, count: 9_000))
        },
        Decider(testDescription: "a listed value that is none") {
            $0.append(.photometricInterpretation, .CS, string: PicturePrivacyTests.name)
        },
        Decider(testDescription: "a large listed value of another VR") {
            $0.append(.photometricInterpretation, .UT, string: String(repeating: PicturePrivacyTests.name, count: 900))
        },
        Decider(testDescription: "pixel data in an unknown VR") {
            $0.append(Tag(0x7FE0, 0x0009), .UN, bytes: Array(PicturePrivacyTests.name.utf8))
        },
    ]

    @Test("what decides is heard before the pixels, in any order", arguments: deciders)
    func decidesBefore(decider: Decider) throws {
        let splitting = try split(before: decider.write)
        #expect(finalClass(splitting) == .identity)
    }

    @Test("what decides is heard behind the pixels too", arguments: deciders, [1, 1_000_000])
    func decidesBehind(decider: Decider, chunk: Int) throws {
        let splitting = try split(chunk: chunk, after: decider.write)
        #expect(splitting.splitter.pictureClass == .picture, "the pixels were sealed before it came")
        let late = try #require(splitting.splitter.latePicture)
        let before = try split(before: decider.write)
        // What a data set in order makes of the picture, where it says the same.
        #expect(late.header == before.pictureHeader || splitting.splitter.outlying.count > 1)
        #expect(!Self.contains(late.header, Self.name))
    }

    @Test("words behind the pixels are the head's, and leave the picture as it is")
    func wordsBehind() throws {
        let splitting = try split(
            before: { $0.append(.burnedInAnnotation, .CS, string: "NO") },
            after: {
                $0.append(.patientName, .PN, string: Self.name)
                $0.append(Tag(0x0010, 0x4000), .LT, string: String(repeating: Self.name, count: 900))
                $0.append(Tag(0x7FE1, 0x0010), .LO, string: Self.name)
                $0.append(Tag(0x7FE1, 0x1010), .OB, bytes: Array(String(repeating: Self.name, count: 900).utf8))
                $0.append(.dataSetTrailingPadding, .OB, bytes: [0, 0] as [UInt8])
            })
        #expect(splitting.splitter.latePicture == nil)
        #expect(splitting.splitter.pictureClass == .picture)
        #expect(!Self.contains(try #require(splitting.picture?.bytes), Self.name))
        #expect(splitting.splitter.head.count < 200)
    }

    @Test("a replaced picture's places lie behind its new header")
    func replaced() throws {
        let splitting = try split(
            before: { for tag in [Tag.rows, .columns, .bitsAllocated] { $0.append(tag, .US, integers: [8]) } },
            after: {
                $0.append(Tag(0x7FE1, 0x1010), .OB, bytes: [UInt8](repeating: 7, count: 9_000))
                $0.append(.modality, .CS, string: "CT")
            })
        let splitter = splitting.splitter
        let late = try #require(splitter.latePicture)
        let (old, places) = (try #require(splitting.picture), splitter.outlying)
        let plaintext = late.header + old.bytes.dropFirst(Int(late.replacedByteCount))
        #expect(plaintext.count == old.bytes.count + 10)
        splitter.replacePicture(by: old.part.item)
        #expect(splitter.latePicture == nil)
        #expect(splitter.outlying.map(\.offset) == [places[0].offset + 10, places[1].offset])
        let frame = try #require(splitter.parts[late.part].frames.first)
        #expect(
            Array(plaintext[Int(frame.offset)..<Int(frame.offset + frame.byteCount)])
                == [UInt8](repeating: 1, count: 64))
        #expect(splitter.spans.contains { Int($0.item) == late.part && $0.offset == UInt64(late.header.count) })
        let header = try Part10Header(parsing: plaintext[...])
        let whole = try DataSet(parsing: plaintext[header.envelopeByteCount...], transferSyntax: header.transferSyntax)
        #expect(whole.string(.modality) == "CT")
    }

    @Test(
        "a name in any listed element, in any VR, at any depth, does not reach the picture",
        arguments: [
            TransferSyntax.explicitVRLittleEndian, .explicitVRBigEndian, .implicitVRLittleEndian,
        ])
    func names(syntax: TransferSyntax) throws {
        let own = PictureProfile.rules.mapValues { $0.vrs[0] }
        let mapped = Dictionary(uniqueKeysWithValues: PictureProfile.mapped.map { ($0.rawValue, VR.UI) })
        let entered = Dictionary(uniqueKeysWithValues: PictureProfile.entered.map { ($0.rawValue, VR.SQ) })
        let others: [UInt32: VR] = [0x0008_0008: .CS, 0x0008_0016: .UI]
        for (tag, vr) in own.merging(mapped, uniquingKeysWith: { $1 }).merging(entered, uniquingKeysWith: { $1 })
            .merging(others, uniquingKeysWith: { $1 })
        {
            for written in [vr, .LO, .UN, .OB, .UT] where vr != .SQ || written != .SQ {
                var item = DataSetWriter(transferSyntax: syntax)
                item.append(Tag(rawValue: tag), written, bytes: Array(Self.name.utf8))
                let flat = try split(syntax) { $0.append(Tag(rawValue: tag), written, bytes: Array(Self.name.utf8)) }
                let nested = try split(syntax) { $0.appendSequence(Tag(0x5200, 0x9229), items: [item.bytes]) }
                for splitting in [flat, nested] {
                    // Without its names there is none.
                    #expect(
                        !Self.contains(splitting.picture?.bytes ?? [], Self.name), "\(Tag(rawValue: tag)) \(written)")
                }
                let isText = PictureProfile.mapped.contains(Tag(rawValue: tag)) || tag == 0x0008_0008
                #expect(isText || finalClass(flat) == .identity, "\(Tag(rawValue: tag)) \(written)")
            }
        }
    }

    @Test("values that are what they must be stand in the picture; padding and what is too much do not")
    func values() throws {
        let splitting = try split {
            $0.append(.photometricInterpretation, .CS, string: "PALETTE COLOR ")
            $0.append(.numberOfFrames, .IS, string: " 1 ")
            $0.append(.pixelSpacing, .DS, string: "0.5\\ 5e-1")
            $0.append(.rows, .US, integers: [8])
            $0.append(.bitsAllocated, .US, integers: [8])
            $0.append(.windowWidth, .DS, string: "")
            $0.append(Tag(0x0028, 0x1101), .US, integers: [3, 0, 16])
            $0.append(Tag(0x0028, 0x1201), .OW, bytes: [1, 2, 3, 4, 5, 6] as [UInt8])
        }
        #expect(splitting.splitter.pictureClass == .picture)
        let bytes = try #require(splitting.picture?.bytes)
        let header = try Part10Header(parsing: bytes[...])
        let picture = try DataSet(parsing: bytes[header.envelopeByteCount...], transferSyntax: header.transferSyntax)
        #expect(picture.string(.photometricInterpretation) == "PALETTE COLOR")
        #expect(picture.strings(.pixelSpacing) == ["0.5", "5e-1"])
        #expect(picture.integer(.numberOfFrames) == 1)
        #expect(picture[Tag(0x0028, 0x1201)].map { Array($0.value) } == [1, 2, 3, 4, 5, 6])
        #expect(picture[.windowWidth] == nil)
    }

    @Test(
        "values out of their range stay away, and the class is identity",
        arguments: [
            (.bitsAllocated, .US, [0, 0]), (.rows, .US, [1, 0, 1, 0]), (.planarConfiguration, .US, [2, 0]),
            (.pixelSpacing, .DS, Array("0.5".utf8)), (.pixelSpacing, .DS, Array("inf\\nan".utf8)),
            (.pixelSpacing, .DS, Array("0x1p3\\1 ".utf8)),
            (.imageOrientationPatient, .DS, Array("1\\0\\0\\0\\2\\0 ".utf8)),
            (.numberOfFrames, .IS, Array("-1".utf8)), (.modality, .CS, Array("ERIKA ".utf8)),
            (Tag(0x0028, 0x1201), .OW, [1, 2]),
            (Tag(0x0028, 0x0009), .AT, Array("ERIK".utf8)), (.rescaleType, .LO, Array("ERIKA ".utf8)),
        ] as [(Tag, VR, [UInt8])])
    func outOfRange(tag: Tag, vr: VR, bytes: [UInt8]) throws {
        let splitting = try split { $0.append(tag, vr, bytes: bytes) }
        #expect(splitting.splitter.pictureClass == .identity)
        let picture = try #require(splitting.pictureHeader)
        let header = try Part10Header(parsing: picture[...])
        let dataSet = try DataSet(parsing: picture[header.envelopeByteCount...], transferSyntax: header.transferSyntax)
        #expect(dataSet[tag] == nil)
    }

    @Test("a transfer syntax, SOP class or UID that only claims to be DICOM's does not reach the picture")
    func claimedUIDs() throws {
        let syntax = TransferSyntax(uid: "1.2.840.10008.MUSTERMANN")
        let splitting = try split(syntax)
        #expect(splitting.splitter.pictureClass == .identity)
        #expect(!Self.contains(try #require(splitting.picture?.bytes), Self.name))
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(.sopClassUID, .UI, string: "1.2.840.10008.5.1.4.1.1.2.MUSTERMANN")
        writer.append(.sopInstanceUID, .UI, string: "1.2.840.10008.MUSTERMANN")
        writer.append(.frameOfReferenceUID, .UI, string: "1.2.840.10008.1.4.1.1")
        let head = try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        let header = PictureHeader(from: head, transferSyntax: .explicitVRLittleEndian) { $0 }
        #expect(!header.isSound)
        #expect(!Self.contains(header.bytes, Self.name))
        #expect(Self.contains(header.bytes, "1.2.840.10008.1.4.1.1"), "a well-known UID stays")
    }

    @Test("pixel data of another VR is no picture")
    func pixelVR() throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        for (tag, uid) in [
            (Tag.sopClassUID, Self.ct), (.sopInstanceUID, "1.2"), (.studyInstanceUID, "1.3"),
            (.seriesInstanceUID, "1.4"),
        ] {
            writer.append(tag, .UI, string: uid)
        }
        writer.append(.pixelData, .UT, string: Self.name)
        let splitting = try Splitting(writer.bytes, .explicitVRLittleEndian)
        #expect(splitting.picture == nil)
        #expect(splitting.joined == writer.bytes)
    }

    @Test("a data set that does not begin in the head is never a picture by class")
    func oddBeginning() throws {
        var writer = DataSetWriter(transferSyntax: .explicitVRLittleEndian)
        writer.append(Tag(0x0007, 0x1010), .OB, bytes: [UInt8](repeating: 1, count: 9_000))
        for (tag, uid) in [
            (Tag.sopClassUID, Self.ct), (.sopInstanceUID, "1.2"), (.studyInstanceUID, "1.3"),
            (.seriesInstanceUID, "1.4"),
        ] {
            writer.append(tag, .UI, string: uid)
        }
        writer.append(.pixelData, .OW, bytes: [1, 2] as [UInt8])
        #expect(try Splitting(writer.bytes, .explicitVRLittleEndian).splitter.pictureClass == .identity)
    }

    @Test("real images of the safe classes still are pictures")
    func realFiles() throws {
        var (safe, pictures) = (0, 0)
        _ = try TestData.forEachSplitting(seed: 31) { _, splitting in
            let head = try splitting.head()
            guard splitting.picture != nil, PictureClass.keyClass(of: head) == .picture else { return }
            safe += 1
            if finalClass(splitting) == .picture { pictures += 1 }
        }
        #expect(safe > 10 && pictures == safe, "\(pictures) of \(safe)")
    }
}
