import DICOM
import Identity
import Sealing
import TestSupport
import Testing

@Suite struct PictureTests {
    @Test("a picture is a whole Part 10 file of allow-listed elements, in order, that the Basic Profile lets through")
    func profile() throws {
        var count = 0
        _ = try TestData.forEachSplitting(seed: 11) { file, splitting in
            guard let picture = splitting.picture else { return }
            count += 1
            let header = try Part10Header(parsing: picture.bytes[...])
            #expect(header.meta?.mediaStorageSOPInstanceUID == Splitting.mappedUID, "\(file.path)")
            let dataSet = try DataSet(
                parsing: picture.bytes[header.envelopeByteCount...], transferSyntax: header.transferSyntax)
            try check(dataSet, file.path)
            #expect(dataSet.elements.contains { PictureProfile.isPixelData($0.tag) }, "\(file.path)")
            #expect(dataSet.string(Tag(0x0012, 0x0062)) == "YES", "\(file.path)")
        }
        #expect(count > 30, "only \(count) pictures were seen")
    }

    private func check(_ dataSet: DataSet, _ path: String) throws {
        let tags = dataSet.elements.map(\.tag)
        #expect(zip(tags, tags.dropFirst()).allSatisfy { $0 < $1 }, "\(path): elements out of order")
        for element in dataSet.elements {
            let tag = element.tag
            #expect(!tag.isPrivate, "\(path) \(tag)")
            let isListed =
                PictureProfile.copied.contains(tag) || PictureProfile.mapped.contains(tag)
                || PictureProfile.entered.contains(tag) || PictureProfile.isPixelData(tag)
                || [0x0008_0016, 0x0008_0008, 0x0012_0062, 0x0012_0063].contains(tag.rawValue)
            #expect(isListed, "\(path) \(tag)")
            if PictureProfile.mapped.contains(tag) {
                #expect(dataSet.string(tag) == Splitting.mappedUID, "\(path) \(tag)")
            }
            if PictureProfile.entered.contains(tag) { for item in try element.items() { try check(item, path) } }
        }
    }

    @Test("no listed element is one that the Basic Profile takes away")
    func subset() {
        for tag in PictureProfile.copied {
            let action = DeidentificationProfile.basicAction(of: tag)
            #expect(action == nil || action == .keep, "\(tag): \(String(describing: action))")
        }
        for tag in PictureProfile.entered {
            let action = DeidentificationProfile.basicAction(of: tag)
            #expect(action == nil || action == .keep, "\(tag): \(String(describing: action))")
        }
        for tag in PictureProfile.mapped {
            #expect([.replaceUID, nil].contains(DeidentificationProfile.basicAction(of: tag)), "\(tag)")
        }
    }

    @Test("no six bytes in a row of an identifying value or an original UID stand in a picture's header")
    func noIdentity() throws {
        _ = try TestData.forEachSplitting(seed: 12) { file, splitting in
            guard let header = splitting.pictureHeader else { return }
            var allowed = Set<UInt64>()
            var identifying: [(Tag, [UInt8])] = []
            try Self.sort(try splitting.head(), &allowed, &identifying)
            let constants =
                ["2.25.777777777777777777", FileMeta.implementationClassUID, FileMeta.implementationVersionName]
                + ["Aloft picture ", splitting.splitter.transferSyntax.uid, "1.2.840.10008.1.2.1", "1.2.840.10008.1.2"]
            for text in constants { allowed.formUnion(Self.windows(Array(text.utf8))) }
            let seen = Set(Self.windows(header)).subtracting(allowed)
            for (tag, value) in identifying {
                let met = seen.intersection(Self.windows(value)).map(Self.text)
                #expect(met == [], "\(file.path): of \(tag)")
            }
        }
    }

    /// Sorts the values of a data set, nested ones too, into those that may stand in a picture and those that may not.
    private static func sort(
        _ dataSet: DataSet, _ allowed: inout Set<UInt64>, _ identifying: inout [(Tag, [UInt8])]
    ) throws {
        for element in dataSet.elements {
            let tag = element.tag
            if element.isSequence {
                for item in (try? element.items()) ?? [] { try sort(item, &allowed, &identifying) }
            } else if PictureProfile.copied.contains(tag) || [0x0008_0016, 0x0008_0008].contains(tag.rawValue) {
                allowed.formUnion(windows(Array(element.value)))
            } else if let action = DeidentificationProfile.basicAction(of: tag), action != .keep {
                identifying.append((tag, Array(element.value.prefix(4_096))))
            } else if [.UI, .PN, .DA, .DT, .TM, .LO, .LT, .ST, .UT].contains(element.vr) {
                let isWellKnown = dataSet.string(tag)?.hasPrefix("1.2.840.10008.") == true
                if !isWellKnown { identifying.append((tag, Array(element.value.prefix(4_096)))) }
            }
        }
    }

    private static func text(_ window: UInt64) -> String {
        String(decoding: (0..<6).map { UInt8(truncatingIfNeeded: window >> (40 - 8 * $0)) }, as: UTF8.self)
    }

    private static func windows(_ bytes: [UInt8]) -> [UInt64] {
        guard bytes.count >= 6 else { return [] }
        return (0...(bytes.count - 6)).compactMap { at in
            let window = bytes[at..<(at + 6)]
            // Padding says nothing, and binary values are met by chance.
            guard Set(window).count > 2, window.allSatisfy({ $0 >= 0x20 }) else { return nil }
            return window.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
    }

    @Test("unique words in every other element, private and nested ones too, don't reach the picture")
    func planted() throws {
        for syntax in [TransferSyntax.explicitVRLittleEndian, .implicitVRLittleEndian, .explicitVRBigEndian] {
            var random = SeededRandom(seed: 13)
            func word() -> String { "Q" + String(random.next() | 1 << 63, radix: 36).uppercased().prefix(11) }
            var words: [String] = []
            func planted(_ writer: inout DataSetWriter, _ tags: some Sequence<Tag>) {
                for tag in tags {
                    guard let vr = DataDictionary.vr(of: tag),
                        [.PN, .LO, .SH, .LT, .ST, .UT, .AE, .CS, .DA, .TM, .DT, .AS, .UC, .IS, .DS, .UI].contains(vr),
                        !PictureProfile.copied.contains(tag), tag.group > 2
                    else { continue }
                    let word = word()
                    words.append(word)
                    writer.append(tag, vr, string: word)
                }
            }
            let named = DeidentificationProfile.tags
            var item = DataSetWriter(transferSyntax: syntax)
            planted(&item, named)
            var functional = DataSetWriter(transferSyntax: syntax)
            functional.appendSequence(Tag(0x0020, 0x9111), items: [item.bytes])
            functional.append(Tag(0x0029, 0x0010), .LO, string: "PRIVATE WORDS")
            functional.appendSequence(Tag(0x0029, 0x1010), items: [item.bytes])
            var writer = DataSetWriter(transferSyntax: syntax)
            let low = named.filter { $0 < Tag(0x0028, 0) && $0.rawValue != 0x0008_0018 }
            planted(&writer, low.filter { $0 < Tag(0x0008, 0x0016) })
            writer.append(.sopClassUID, .UI, string: "1.2.840.10008.5.1.4.1.1.2.1")
            writer.append(.sopInstanceUID, .UI, string: "1.23456.7890123")
            planted(
                &writer, low.filter { $0 > Tag(0x0008, 0x0018) && $0 < Tag(0x0020, 0) && $0.rawValue != 0x0008_0016 })
            writer.append(.studyInstanceUID, .UI, string: "1.23456.7890124")
            writer.append(.seriesInstanceUID, .UI, string: "1.23456.7890125")
            planted(&writer, low.filter { $0 > Tag(0x0020, 0x000E) })
            for tag in [Tag.rows, .columns, .bitsAllocated] { writer.append(tag, .US, integers: [8]) }
            writer.append(Tag(0x0029, 0x0010), .LO, string: "PRIVATE WORDS")
            writer.append(Tag(0x0029, 0x1001), .LO, string: words[0])
            writer.appendSequence(Tag(0x0029, 0x1002), items: [item.bytes])
            writer.appendSequence(Tag(0x5200, 0x9229), items: [functional.bytes])
            writer.append(.pixelData, .OW, bytes: [UInt8](repeating: 1, count: 64))
            let splitting = try Splitting(writer.bytes, syntax) { 77 }
            let picture = try #require(splitting.picture?.bytes)
            #expect(words.count > 200)
            let seen = Set(Self.windows(picture))
            for word in words + ["1.23456.7890123", "1.23456.7890124", "1.23456.7890125", "PRIVATE WORDS"] {
                #expect(seen.isDisjoint(with: Self.windows(Array(word.utf8))), "\(word) in \(syntax.uid)")
            }
            #expect(splitting.joined == writer.bytes)
        }
    }
}
