import DICOM
import TestSupport
import Testing

@testable import DICOMImage

/// The words of an instance that is made of some frames of another (PS3.4 Y.3.3).
@Suite struct FrameExtractionTests {
    static let encodings: [TransferSyntax] = [.explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRBigEndian]
    typealias Writing = (inout DataSetWriter) -> Void

    static func source(
        frames: Int, in syntax: TransferSyntax, early: Writing = { _ in }, cine: Writing = { _ in },
        late: Writing = { _ in }
    ) throws -> DataSet {
        var writer = DataSetWriter(transferSyntax: syntax)
        writer.append(.sopInstanceUID, .UI, string: "1.2.3.4")
        early(&writer)
        cine(&writer)
        writer.append(.numberOfFrames, .IS, string: String(frames))
        late(&writer)
        return try DataSet(parsing: writer.bytes, transferSyntax: syntax)
    }

    static func extracted(
        _ source: DataSet, _ numbers: [Int], to syntax: TransferSyntax? = nil
    ) throws -> DataSet {
        let target = syntax ?? source.transferSyntax
        let extraction = try FrameExtraction(
            source, .simple(numbers), availableFrameCount: 1000,
            identity: FrameExtraction.Identity(sopInstanceUID: "2.25.1", manufacturer: "Maker"),
            encoding: WireEncoding(target))
        #expect(extraction.frameNumbers == numbers.filter { $0 <= source.integer(.numberOfFrames) ?? 0 })
        let words = try DataSet(
            parsing: extraction.words[...], transferSyntax: target, encoding: extraction.encoding)
        #expect(zip(words.elements, words.elements.dropFirst()).allSatisfy { $0.tag < $1.tag }, "out of order")
        return words
    }

    @Test(arguments: encodings, encodings)
    func itSaysWhatItIsMadeOf(_ from: TransferSyntax, _ to: TransferSyntax) throws {
        let source = try Self.source(frames: 5, in: from) { writer in
            writer.append(DICOM.Tag(0x0009, 0x0010), .LO, string: "PRIVATE")
            writer.append(DICOM.Tag(0x0018, 0x1074), .DS, string: "7")
        } late: { writer in
            writer.append(.rows, .US, integers: [258])
            writer.append(.smallestImagePixelValue, .US, integers: [1])
            writer.append(.digitalSignaturesSequence, .SQ, bytes: [] as [UInt8])
        }
        let words = try Self.extracted(source, [2, 3], to: to)
        #expect(words.string(.sopInstanceUID) == "2.25.1")
        #expect(words.integer(.numberOfFrames) == 2)
        #expect(words.integer(.rows) == 258, "turned the wrong way round")
        #expect(words.string(DICOM.Tag(0x0018, 0x1074)) == "7")
        for tag in [DICOM.Tag.smallestImagePixelValue, .digitalSignaturesSequence, DICOM.Tag(0x0009, 0x0010)] {
            #expect(words[tag] == nil, "\(tag) is not true of the new instance")
        }
        let item = try #require(words.items(.frameExtractionSequence).first)
        #expect(item.string(.multiFrameSourceSOPInstanceUID) == "1.2.3.4")
        #expect(item.integers(.simpleFrameList) == [2, 3])
        let equipment = try #require(words.items(.contributingEquipmentSequence).first)
        #expect(equipment.string(.manufacturer) == "Maker")
        #expect(equipment.items(.purposeOfReferenceCodeSequence).first?.string(.codeValue) == "109105")
        // Taken out once more: both steps are told.
        let again = try Self.extracted(words, [1])
        #expect(
            again.items(.frameExtractionSequence).map { $0.string(.multiFrameSourceSOPInstanceUID) } == [
                "1.2.3.4", "2.25.1",
            ])
        #expect(again.items(.contributingEquipmentSequence).count == 2)
    }

    @Test func itIsNoMultiFrameImageWithoutANumberOfFrames() throws {
        var writer = DataSetWriter(.explicitVRLittleEndian)
        writer.append(.rows, .US, integers: [1])
        let source = try DataSet(parsing: writer.bytes, transferSyntax: .explicitVRLittleEndian)
        #expect(throws: FrameExtractionError.notMultiFrame) { try Self.extracted(source, [1]) }
        let five = try Self.source(frames: 5, in: .explicitVRLittleEndian)
        #expect(throws: FrameExtractionError.noFrames) { try Self.extracted(five, [6, 7]) }
    }

    /// Times of 40 ms from each frame to the next.
    private func cine(_ syntax: TransferSyntax, _ numbers: [Int], pointer: DICOM.Tag = .frameTime) throws -> DataSet {
        let source = try Self.source(frames: 6, in: syntax) { writer in
            writer.append(.contentDate, .DA, string: "20201231")
            writer.append(.acquisitionDateTime, .DT, string: "20201231235959.9+0100")
            writer.append(.contentTime, .TM, string: "235959.900")
            writer.append(.startTrim, .IS, string: "2")
            writer.append(.stopTrim, .IS, string: "5")
        } cine: { writer in
            writer.append(.cineRate, .IS, string: "25")
            writer.append(.effectiveDuration, .DS, string: "0.24")
            if pointer == .frameTime {
                writer.append(.frameTime, .DS, string: "40")
            } else {
                writer.append(.frameTimeVector, .DS, strings: ["0", "40", "40", "60.5", "40", "40"])
            }
            writer.append(.imageTriggerDelay, .DS, string: "10")
            // Frame Increment Pointer stands behind Number of Frames: written with what follows it.
        } late: { writer in
            writer.append(.frameIncrementPointer, .AT, integers: [Int(pointer.group), Int(pointer.element)])
            writer.append(.representativeFrameNumber, .US, integers: [4])
            writer.append(.frameNumbersOfInterest, .US, integers: [1, 3, 4])
            writer.append(.frameOfInterestDescription, .LO, strings: ["one", "three", "four"])
        }
        return try Self.extracted(source, numbers)
    }

    @Test(arguments: encodings)
    func timesGoOnFromTheFirstFrame(_ syntax: TransferSyntax) throws {
        let words = try cine(syntax, [4, 5, 6])
        #expect(words.double(.frameTime) == 40)
        #expect(words.string(.contentTime) == "000000.020000")
        #expect(words.string(.contentDate) == "20210101")
        #expect(words.string(.acquisitionDateTime) == "20210101000000.020000+0100")
        #expect(words.double(.imageTriggerDelay) == 130)
        #expect(words[.effectiveDuration] == nil)
        #expect(words.integer(.cineRate) == 25)
        #expect([words.integer(.startTrim), words.integer(.stopTrim)] == [1, 2])
        #expect(words.integer(.representativeFrameNumber) == 1)
        #expect(words.integers(.frameNumbersOfInterest) == [1])
        #expect(words.strings(.frameOfInterestDescription) == ["four"])
    }

    @Test(arguments: encodings)
    func everySecondFrameTakesTwiceTheTime(_ syntax: TransferSyntax) throws {
        let words = try cine(syntax, [1, 3, 5])
        #expect(words.double(.frameTime) == 80)
        #expect(words.integer(.cineRate) == 13)
        #expect(words.string(.contentTime) == "235959.900")
        #expect(words.integers(.frameNumbersOfInterest) == [1, 2])
        #expect(words[.representativeFrameNumber] == nil)
    }

    @Test(arguments: encodings)
    func framesAtNoOneDistanceGetATimeEach(_ syntax: TransferSyntax) throws {
        let words = try cine(syntax, [1, 2, 6])
        #expect(words[.frameTime] == nil)
        #expect(words.doubles(.frameTimeVector) == [0, 40, 160])
        #expect(words[.frameIncrementPointer]?.tags() == [.frameTimeVector])
        #expect(words[.cineRate] == nil)
    }

    @Test(arguments: encodings)
    func aVectorOfTimesIsAddedUp(_ syntax: TransferSyntax) throws {
        let words = try cine(syntax, [2, 4, 5], pointer: .frameTimeVector)
        #expect(words.doubles(.frameTimeVector) == [0, 100.5, 40])
        #expect(words.string(.contentTime) == "235959.940000")
    }

    @Test(arguments: encodings)
    func vectorsAreCut(_ syntax: TransferSyntax) throws {
        let source = try Self.source(frames: 4, in: syntax) { writer in
            writer.append(.positionerPrimaryAngleIncrement, .DS, strings: ["0", "1", "2", "3"])
            writer.append(.frameLabelVector, .SH, strings: ["a", "b", "c", "d"])
        } late: { writer in
            writer.append(.frameIncrementPointer, .AT, integers: [0x54, 0x10, 0x54, 0x80])
            writer.append(.energyWindowVector, .US, integers: [1, 1, 2, 2])
            writer.append(.sliceVector, .US, integers: [1, 2, 1, 2])
        }
        let words = try Self.extracted(source, [2, 4])
        #expect(words.integers(.energyWindowVector) == [1, 2])
        #expect(words.integers(.sliceVector) == [2, 2])
        #expect(words.strings(.frameLabelVector) == ["b", "d"])
        #expect(words[.positionerPrimaryAngleIncrement]?.value.isEmpty == true)
        let start = try Self.extracted(source, [1, 2])
        #expect(start.doubles(.positionerPrimaryAngleIncrement) == [0, 1])
        let all = try Self.extracted(source, [1, 2, 3, 4])
        #expect(all.doubles(.positionerPrimaryAngleIncrement) == [0, 1, 2, 3])
    }

    @Test(arguments: [true, false])
    func planesOfADoseStayWhereTheyAre(_ isRelative: Bool) throws {
        let source = try Self.source(frames: 3, in: .implicitVRLittleEndian) { writer in
            writer.append(.imagePositionPatient, .DS, strings: ["1", "2", "-30"])
            writer.append(.imageOrientationPatient, .DS, strings: ["1", "0", "0", "0", "1", "0"])
        } late: { writer in
            writer.append(.frameIncrementPointer, .AT, integers: [0x3004, 0x000C])
            writer.append(
                .gridFrameOffsetVector, .DS, strings: isRelative ? ["0", "2.5", "5"] : ["-30", "-27.5", "-25"])
        }
        let words = try Self.extracted(source, [2, 3])
        #expect(words.doubles(.gridFrameOffsetVector) == (isRelative ? [0, 2.5] : [-27.5, -25]))
        #expect(words.doubles(.imagePositionPatient) == [1, 2, -27.5])
    }

    @Test(arguments: encodings)
    func masksKeepTheirFrames(_ syntax: TransferSyntax) throws {
        func item(_ operation: String, range: [Int], masks: [Int]) -> [UInt8] {
            var writer = DataSetWriter(transferSyntax: syntax)
            writer.append(.maskOperation, .CS, string: operation)
            if !range.isEmpty { writer.append(.applicableFrameRange, .US, integers: range) }
            if !masks.isEmpty { writer.append(.maskFrameNumbers, .US, integers: masks) }
            return writer.bytes
        }
        let source = try Self.source(frames: 9, in: syntax) { _ in
        } late: { writer in
            writer.append(.recommendedViewingMode, .CS, string: "SUB")
            writer.appendSequence(
                .maskSubtractionSequence,
                items: [
                    item("AVG_SUB", range: [3, 9], masks: [1, 2]), item("AVG_SUB", range: [4, 5], masks: [9]),
                    item("TID", range: [], masks: []),
                ])
        }
        let words = try Self.extracted(source, [2, 4, 6])
        let items = words.items(.maskSubtractionSequence)
        #expect(items.count == 1, "frame 9 is not there, and differences count left out frames")
        #expect(items.first?.integers(.maskFrameNumbers) == [1])
        #expect(items.first?.integers(.applicableFrameRange) == [2, 3])
        let without = try Self.extracted(source, [7, 9])
        #expect(without.items(.maskSubtractionSequence).map { $0.integers(.maskFrameNumbers) } == [])
        #expect(without[.recommendedViewingMode] == nil)
    }

    @Test(arguments: encodings)
    func overlaysComeWithTheirFrames(_ syntax: TransferSyntax) throws {
        // Planes of 3 by 5 points for frames 2 to 5, each with its own pattern.
        let patterns = [0x1234, 0x4321, 0x2AAA, 0x7F00].map { $0 & 0x7FFF }
        let bits = patterns.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(15 * $1.offset) }
        var data = (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
        if syntax.isBigEndian { for index in stride(from: 0, to: 8, by: 2) { data.swapAt(index, index + 1) } }
        let source = try Self.source(frames: 6, in: syntax) { _ in
        } late: { writer in
            for group: UInt16 in [0x6000, 0x6002] {
                writer.append(DICOM.Tag(group, 0x0010), .US, integers: [3])
                writer.append(DICOM.Tag(group, 0x0011), .US, integers: [5])
                if group == 0x6000 {
                    writer.append(DICOM.Tag(group, 0x0015), .IS, string: "4")
                    writer.append(DICOM.Tag(group, 0x0051), .US, integers: [2])
                }
                writer.append(DICOM.Tag(group, 0x3000), .OW, bytes: data)
            }
        }
        let words = try Self.extracted(source, [1, 3, 5, 6])
        #expect(words.integer(DICOM.Tag(0x6000, 0x0015)) == 2)
        #expect(words.integer(DICOM.Tag(0x6000, 0x0051)) == 2)
        let cut = try #require(words[DICOM.Tag(0x6000, 0x3000)]).orderedBytes
        let planes = cut.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
        #expect([Int(planes & 0x7FFF), Int(planes >> 15)] == [patterns[1], patterns[3]])
        #expect(words[DICOM.Tag(0x6002, 0x3000)]?.value.count == 8, "one plane for all frames stays")
        let none = try Self.extracted(source, [1, 6])
        #expect(none.elements.allSatisfy { $0.tag.group != 0x6000 })
    }

    @Test(arguments: encodings, encodings)
    func functionalGroupsAreThoseOfTheFrames(_ from: TransferSyntax, _ to: TransferSyntax) throws {
        let items = (1...5).map { number in
            var inner = DataSetWriter(transferSyntax: from)
            inner.append(.dimensionIndexValues, .UL, integers: [number * 256])
            var writer = DataSetWriter(transferSyntax: from)
            writer.appendSequence(.frameContentSequence, items: [inner.bytes])
            return writer.bytes
        }
        let source = try Self.source(frames: 5, in: from) { writer in
            writer.append(.concatenationUID, .UI, string: "1.2")
            writer.append(.dimensionOrganizationType, .CS, string: "3D")
        } late: {
            $0.appendSequence(.perFrameFunctionalGroupsSequence, items: items)
        }
        let words = try Self.extracted(source, [2, 5], to: to)
        let groups = words.items(.perFrameFunctionalGroupsSequence)
        #expect(groups.map { $0.items(.frameContentSequence).first?.integer(.dimensionIndexValues) } == [512, 1280])
        #expect(words[.concatenationUID] == nil)
        #expect(words[.dimensionOrganizationType] == nil)
        let short = try Self.source(frames: 6, in: from) { _ in
        } late: {
            $0.appendSequence(.perFrameFunctionalGroupsSequence, items: items)
        }
        #expect(throws: FrameExtractionError.unextractable(.inconsistent(.perFrameFunctionalGroupsSequence))) {
            try Self.extracted(short, [2])
        }
    }

    @Test func decimalStringsFit() {
        for number in [
            0, 1, -1.5, 1.0 / 3, 1e15 / 7, -1e300 / 3, 1e-300 / 3, 123456.7890123456, 33.3 + 33.3, .infinity,
        ] {
            let text = DecimalString.text(number)
            #expect(text.utf8.count <= 16, "\(text)")
            guard let read = Double(text), number.isFinite, abs(number) > 1e-30, abs(number) < 1e30 else { continue }
            #expect(abs(read - number) <= abs(number) * 1e-6, "\(text) for \(number)")
        }
    }
}
