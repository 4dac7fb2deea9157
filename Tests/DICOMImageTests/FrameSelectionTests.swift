import DICOM
import Testing

@testable import DICOMImage

/// Frame range keys (PS3.4 Y.3.2).
@Suite struct FrameSelectionTests {
    private func selection(
        _ syntax: TransferSyntax = .implicitVRLittleEndian, _ write: (inout DataSetWriter) -> Void
    ) throws -> FrameSelection {
        var writer = DataSetWriter(transferSyntax: syntax)
        write(&writer)
        return try FrameSelection(identifier: DataSet(parsing: writer.bytes, transferSyntax: syntax))
    }

    private func numbers(_ selection: FrameSelection, of count: Int, times: [Double]? = nil) throws -> [Int] {
        try selection.frameNumbers(frameCount: count) { times }
    }

    @Test func aSimpleListIsRead() throws {
        for syntax in [TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian] {
            let selection = try selection(syntax) { $0.append(.simpleFrameList, .UL, integers: [1, 4, 9]) }
            #expect(selection == .simple([1, 4, 9]))
            #expect(try numbers(selection, of: 20) == [1, 4, 9])
            #expect(try numbers(selection, of: 8) == [1, 4], "what is behind the last frame is not found")
        }
    }

    @Test(arguments: [
        ([1, 10, 4], 20, [1, 5, 9]), ([1, 9, 4], 20, [1, 5, 9]), ([3, 3, 1], 20, [3]),
        ([1, 10, 4, 11, 20, 5, 22, 30, 2], 100, [1, 5, 9, 11, 16, 22, 24, 26, 28, 30]),
        ([2, 0xFFFF_FFFF, 3], 9, [2, 5, 8]), ([1, 2, 1, 50, 60, 1], 9, [1, 2]),
        ([1, 10, 4, 10, 12, 1], 20, [1, 5, 9, 10, 11, 12]),
    ])
    func aCalculatedListIsFollowed(_ values: [Int], _ count: Int, _ expected: [Int]) throws {
        let selection = try selection { $0.append(.calculatedFrameList, .UL, integers: values) }
        #expect(try numbers(selection, of: count) == expected)
    }

    @Test(arguments: [[0], [2, 1], [2, 2], [0, 3]])
    func aSimpleListThatDoesNotRiseIsRefused(_ values: [Int]) {
        #expect(throws: FrameExtractionError.badSelection) {
            try selection { $0.append(.simpleFrameList, .UL, integers: values) }
        }
    }

    @Test(arguments: [[1, 2], [3, 2, 1], [0, 2, 1], [1, 5, 0], [1, 4, 1, 3, 6, 1]])
    func aCalculatedListThatOverlapsOrStandsStillIsRefused(_ values: [Int]) {
        #expect(throws: FrameExtractionError.badSelection) {
            let selection = try selection { $0.append(.calculatedFrameList, .UL, integers: values) }
            _ = try numbers(selection, of: 10)
        }
    }

    @Test func thereIsOneKeyAndNoOther() {
        #expect(throws: FrameExtractionError.noSelection) { try selection { _ in } }
        #expect(throws: FrameExtractionError.badSelection) {
            try selection {
                $0.append(.simpleFrameList, .UL, integers: [1])
                $0.append(.calculatedFrameList, .UL, integers: [1, 2, 1])
            }
        }
        #expect(throws: FrameExtractionError.badSelection) {
            try selection { $0.append(.simpleFrameList, .UL, bytes: [] as [UInt8]) }
        }
    }

    @Test func aTimeRangeHasBothItsEnds() throws {
        func bits(_ value: Double) -> Int { Int(bitPattern: UInt(value.bitPattern)) }
        let selection = try selection { $0.append(.timeRange, .FD, integers: [bits(0.1), bits(0.3)]) }
        #expect(selection == .timeRange(start: 0.1, end: 0.3))
        #expect(try numbers(selection, of: 5, times: [0, 100, 200, 300, 400]) == [2, 3, 4])
        #expect(throws: FrameExtractionError.noFrames) {
            try numbers(selection, of: 2, times: [0, 50])
        }
        #expect(throws: FrameExtractionError.notTimeBased) { try numbers(selection, of: 5) }
        #expect(throws: FrameExtractionError.badSelection) {
            try self.selection { $0.append(.timeRange, .FD, integers: [bits(2), bits(1)]) }
        }
        #expect(throws: FrameExtractionError.badSelection) {
            try self.selection { $0.append(.timeRange, .FD, integers: [bits(0), bits(.nan)]) }
        }
    }

    @Test func whatIsWrittenIsReadAgain() throws {
        for selection in [
            FrameSelection.simple([2, 7]), .calculated([FrameSelection.Stretch(first: 1, limit: 9, step: 2)]),
            .timeRange(start: -1.5, end: 2),
        ] {
            for syntax in [TransferSyntax.implicitVRLittleEndian, .explicitVRBigEndian] {
                #expect(try self.selection(syntax) { selection.write(to: &$0) } == selection)
            }
        }
    }
}
