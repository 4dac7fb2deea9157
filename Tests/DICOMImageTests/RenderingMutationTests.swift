import DICOM
import Foundation
import TestSupport
import Testing

@testable import DICOMImage

/// Attributes of real files with other values: rendered or refused, never a trap. `ALOFT_TEST_SEED` repeats a run.
@Suite("Rendering: damaged attributes") struct RenderingMutationTests {
    #if DEBUG
        private static let rounds = 500
    #else
        private static let rounds = 20_000
    #endif

    /// Groups that rendering reads: the image, its place, overlays and what a presentation state has.
    private static let groups: Set<UInt16> = [0x0008, 0x0018, 0x0028, 0x0070, 0x2050, 0x5200, 0x6000, 0x6002]

    private struct Input {
        var dataSet: DataSet
        var frame: Frame
    }

    /// Files with small native pixel data.
    private static func inputs() throws -> [Input] {
        try TestData.files().compactMap { file in
            guard let (header, bytes) = try? file.opened(), bytes.count < 200_000,
                let dataSet = try? DataSet(parsing: bytes, transferSyntax: header.transferSyntax),
                let reader = try? FrameReader(dataSet), reader.transferSyntax == .explicitVRLittleEndian,
                let stored = try? reader.frame(0),
                let frame = try? NativeCodec.decode(stored[...], reader.description)
            else { return nil }
            return Input(dataSet: dataSet, frame: frame)
        }
    }

    private static func damaged(_ dataSet: DataSet, using random: inout SeededRandom) -> DataSet? {
        var writer = DataSetWriter(transferSyntax: dataSet.transferSyntax)
        for element in dataSet.elements where element.tag.group != 0x7FE0 {
            guard groups.contains(element.tag.group), random.next() % 24 == 0 else {
                try? writer.append(element)
                continue
            }
            var bytes = Array(element.value)
            switch random.next() % 6 {
            case 0: continue
            case 1: bytes = random.bytes(bytes.count)
            case 2: bytes = Array(repeating: [0, 0xFF, 0x7F, 0x80][Int(random.next() % 4)], count: bytes.count)
            case 3:
                let texts = [
                    "-1", "0", "1e308", "nan", "65536\\-65536", "INVERSE", "BITMAP", "COLOR", "-1e-308\\1e308",
                ]
                bytes = Array(texts[Int(random.next() % UInt64(texts.count))].utf8)
            case 4: bytes = Array(bytes.prefix(bytes.count / 4 * 2))
            default:
                for index in bytes.indices where random.next() % 8 == 0 {
                    bytes[index] = UInt8(truncatingIfNeeded: random.next())
                }
            }
            if bytes.count % 2 == 1 { bytes.append(0x20) }
            writer.append(element.tag, element.vr == .SQ ? .UN : element.vr, bytes: bytes)
        }
        return try? DataSet(parsing: writer.bytes, transferSyntax: dataSet.transferSyntax)
    }

    private static func parameters(using random: inout SeededRandom) -> RenderingParameters {
        var parameters = RenderingParameters()
        let numbers: [Double] = [0, -1, 1, 0.3, 17, 1e9, -1e300, .infinity, .nan]
        func number() -> Double { numbers[Int(random.next() % UInt64(numbers.count))] }
        switch random.next() % 5 {
        case 0: parameters.valuesOfInterest = .frameRange
        case 1: parameters.valuesOfInterest = .fullRange
        case 2: parameters.valuesOfInterest = .storedTable(Int(truncatingIfNeeded: random.next() % 3))
        case 3:
            let functions: [VOIWindow.Function] = [.linear, .linearExact, .sigmoid]
            if let window = VOIWindow(center: number(), width: number(), function: functions[Int(random.next() % 3)]) {
                parameters.valuesOfInterest = .window(window)
            }
        default: break
        }
        if random.next() % 3 == 0 {
            parameters.viewport = .init(
                width: Int.random(in: -1...200, using: &random), height: [nil, 0, 100, 70_000][Int(random.next() % 4)])
        }
        if random.next() % 3 == 0 {
            parameters.region = .init(x: number(), y: number(), width: number(), height: number())
        }
        return parameters
    }

    @Test("any attributes are rendered or refused", arguments: [0x5EED_0503] as [UInt64])
    func damage(seed: UInt64) throws {
        let seed = ProcessInfo.processInfo.environment["ALOFT_TEST_SEED"].flatMap { UInt64($0) } ?? seed
        let inputs = try Self.inputs()
        try #require(inputs.count > 20)
        var random = SeededRandom(seed: seed)
        var (rendered, refused) = (0, 0)
        for _ in 0..<Self.rounds {
            let input = inputs[Int(random.next() % UInt64(inputs.count))]
            guard let dataSet = Self.damaged(input.dataSet, using: &random) else { continue }
            // One in three with another file's attributes, damaged too, as a presentation state.
            var state: PresentationState?
            if random.next() % 3 == 0 {
                let other = inputs[Int(random.next() % UInt64(inputs.count))].dataSet
                state = Self.damaged(other, using: &random).flatMap { try? PresentationState(withoutSOPClass($0)) }
            }
            do throws(ImageError) {
                let rendering = try ImageRendering(dataSet, presentation: state)
                let picture = try rendering.render(
                    input.frame, frameIndex: Int(random.next() % 3), Self.parameters(using: &random))
                #expect(picture.bytes.count == picture.rows * picture.columns * picture.components, "seed \(seed)")
                rendered += 1
            } catch { refused += 1 }
        }
        print("rendering seed \(seed): \(inputs.count) files, \(rendered) rendered, \(refused) refused")
        #expect(rendered > Self.rounds / 4 && refused > Self.rounds / 200)
    }

    /// What any file says of itself as a presentation state may not be that.
    private func withoutSOPClass(_ dataSet: DataSet) throws -> DataSet {
        var writer = DataSetWriter(transferSyntax: dataSet.transferSyntax)
        for element in dataSet.elements where element.tag != .sopClassUID { try? writer.append(element) }
        return try DataSet(parsing: writer.bytes, transferSyntax: dataSet.transferSyntax)
    }
}
