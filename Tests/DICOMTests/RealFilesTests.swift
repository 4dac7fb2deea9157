import TestSupport
import Testing

@testable import DICOM

/// Keeps every byte that a scanner reports, and says when it is not told in order.
struct GatheringSink: ElementSink {
    var bytes: [UInt8] = []
    var headers: [ElementHeader] = []
    var fragments: [Range<Int>] = []
    var trailing: [UInt8] = []
    var endCount = 0

    mutating func begin(_ header: ElementHeader) { headers.append(header) }
    mutating func bytes(_ raw: UnsafeRawBufferPointer) { bytes.append(contentsOf: raw) }
    mutating func fragment(offset: Int, byteCount: Int) { fragments.append(offset..<(offset + byteCount)) }
    mutating func end() { endCount += 1 }
    mutating func trailing(_ raw: UnsafeRawBufferPointer) { trailing.append(contentsOf: raw) }
}

@Suite("Real files") struct RealFilesTests {
    @Test("scanned in pieces of any size, every file gives its bytes back")
    func pieces() throws {
        var random = SeededRandom(seed: 1)
        for file in try TestData.files() {
            let (header, bytes) = try file.opened()
            var whole = GatheringSink()
            var scanner = DataSetScanner(transferSyntax: header.transferSyntax)
            #expect(throws: Never.self, "\(file.path)") {
                try scanner.scan(bytes, into: &whole)
                try scanner.finish(into: &whole)
            }
            #expect(whole.bytes + whole.trailing == Array(bytes), "\(file.path)")
            #expect(whole.endCount == whole.headers.count, "\(file.path)")

            var cut = GatheringSink()
            scanner = DataSetScanner(transferSyntax: header.transferSyntax)
            var rest = bytes
            while !rest.isEmpty {
                let largest = Bool.random(using: &random) ? 24 : 40_000
                let piece = rest.prefix(Int.random(in: 1...largest, using: &random))
                try scanner.scan(piece, into: &cut)
                rest = rest.dropFirst(piece.count)
            }
            try scanner.finish(into: &cut)
            #expect(cut.bytes == whole.bytes && cut.trailing == whole.trailing, "\(file.path)")
            #expect(cut.headers == whole.headers && cut.fragments == whole.fragments, "\(file.path)")
            #expect(cut.endCount == whole.endCount, "\(file.path)")
        }
    }

    @Test("a data set written back untouched keeps its bytes")
    func untouched() throws {
        for file in try TestData.files() {
            let (header, bytes) = try file.opened()
            let dataSet = try DataSet(parsing: bytes, transferSyntax: header.transferSyntax)
            var writer = DataSetWriter(dataSet.encoding)
            try writer.append(dataSet)
            // Odd values are padded, and headers of unknown form put right; all else is as it was.
            guard dataSet.elements.allSatisfy({ $0.value.count % 2 == 0 }) else { continue }
            var sink = GatheringSink()
            var scanner = DataSetScanner(transferSyntax: header.transferSyntax)
            try scanner.scan(bytes, into: &sink)
            #expect(writer.bytes == sink.bytes, "\(file.path)")
        }
    }

    @Test(
        "values survive every way of writing",
        arguments: [
            WireEncoding.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian,
        ])
    func rewritten(in encoding: WireEncoding) throws {
        for file in try TestData.files() {
            let (header, bytes) = try file.opened()
            let original = try DataSet(parsing: bytes, transferSyntax: header.transferSyntax)
            var writer = DataSetWriter(encoding)
            #expect(throws: Never.self, "\(file.path)") { try writer.append(original) }
            let syntax: TransferSyntax =
                encoding.isBigEndian
                ? .explicitVRBigEndian : encoding.isImplicitVR ? .implicitVRLittleEndian : .explicitVRLittleEndian
            let again = try DataSet(parsing: writer.bytes, transferSyntax: syntax)
            #expect(again.encoding == encoding || again.elements.isEmpty, "\(file.path)")
            let difference = Self.difference(original, again)
            #expect(difference == nil, "\(file.path)")
        }
    }

    /// The path of the first value that differs.
    private static func difference(_ left: DataSet, _ right: DataSet) -> String? {
        let before = left.elements.filter { !$0.tag.isGroupLength }
        let after = right.elements.filter { !$0.tag.isGroupLength }
        guard before.map(\.tag) == after.map(\.tag) else { return "tags" }
        for (old, new) in zip(before, after) {
            guard let oldItems = try? old.items(), let newItems = try? new.items() else { return "\(old.tag) items" }
            guard oldItems.count == newItems.count else { return "\(old.tag): \(oldItems.count) items" }
            for (oldItem, newItem) in zip(oldItems, newItems) {
                if let difference = difference(oldItem, newItem) { return "\(old.tag) \(difference)" }
            }
            guard oldItems.isEmpty else { continue }
            guard old.vr != .UN, new.vr != .UN else {
                if new.value.starts(with: old.value) { continue }
                // Explicit to implicit loses the VR of private elements, big endian with it.
                if left.encoding.isBigEndian || right.encoding.isBigEndian { continue }
                return "\(old.tag) bytes"
            }
            if old.isEncapsulated {
                guard let oldFragments = try? old.fragments(), let newFragments = try? new.fragments() else {
                    return "\(old.tag) fragments"
                }
                guard oldFragments.map({ old.value[$0] }) == newFragments.map({ new.value[$0] }) else {
                    return "\(old.tag) fragments"
                }
            } else if old.effectiveVR == new.effectiveVR {
                guard old.strings() == new.strings() else { return "\(old.tag) text" }
                guard left.encoding.isBigEndian == right.encoding.isBigEndian || old.vr.unitByteCount == 1 else {
                    continue
                }
                guard new.value.starts(with: old.value) else { return "\(old.tag) bytes" }
            }
        }
        return nil
    }

    @Test("what was chosen reads back in UTF-8, with the same text")
    func selected() throws {
        for file in try TestData.files() {
            let (header, bytes) = try file.opened()
            let original = try DataSet(parsing: bytes, transferSyntax: header.transferSyntax)
            let chosen = Set(original.elements.map(\.tag).filter { $0 < .pixels && $0 != .characterSetOfDataSet })
            let selected = try DataSet(parsing: original.selecting(chosen), transferSyntax: .explicitVRLittleEndian)
            #expect(selected.strings(.characterSetOfDataSet) == ["ISO_IR 192"], "\(file.path)")
            for element in original.elements where chosen.contains(element.tag) && !element.tag.isGroupLength {
                guard element.effectiveVR.dependsOnCharacterSet else { continue }
                #expect(original.strings(element.tag) == selected.strings(element.tag), "\(file.path) \(element.tag)")
            }
        }
    }
}
