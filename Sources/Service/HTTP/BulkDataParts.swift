import Archive
import DICOM
import DICOMWeb
import Gateway
import Hummingbird
import Identity
import Logging

/// The bulk values of one instance, one after another, as parts of a body; what none of the accepted media types can be made of, and
/// what can't be decoded, is left out and counted (PS3.18 10.4.3.3.5).
struct BulkDataParts: Sendable {
    enum Value: Sendable {
        case pixelData(PixelDataAnswer)
        case other(BulkValueAnswer)

        var essence: DICOMWeb.MediaType {
            switch self {
            case .pixelData(let answer): answer.essence
            case .other(let answer): answer.type
            }
        }

        func send(as parts: inout MultipartWriter, to writer: inout any ResponseBodyWriter) async throws {
            switch self {
            case .pixelData(let answer): try await answer.send(as: &parts, to: &writer)
            case .other(let answer): try await answer.send(as: &parts, to: &writer)
            }
        }
    }

    /// Values that could not be given, up to here.
    private(set) var leftOutCount = 0
    /// Why one of them could not be decoded.
    private(set) var failure: ArchiveError?
    private let web: WebResponder
    private let opened: Opened
    private let instance: Opened.Instance
    private let record: Record
    private let path: InstancePath
    private let accept: AcceptNegotiation
    private var rest: ArraySlice<BulkDataPath>

    init(
        _ web: WebResponder, _ opened: Opened, _ instance: Opened.Instance, _ accept: AcceptNegotiation,
        pixelDataOnly: Bool
    ) async throws(ArchiveError) {
        (self.web, self.opened, self.instance, self.accept) = (web, opened, instance, accept)
        let record = try await web.record(of: instance)
        self.record = record
        do throws(GatewayError) {
            let words = try await instance.opened.words(of: record)
            path = InstancePath(
                study: words.uid(.studyInstanceUID), series: words.uid(.seriesInstanceUID),
                instance: words.uid(.sopInstanceUID))
            let all = try BulkDataPlaces(record).all(in: words)
            rest = pixelDataOnly ? all.filter { $0.isPixelData(record) }[...] : all[...]
        } catch { throw ArchiveError(error) }
    }

    /// Looks at the rest: what is coded anew is decoded for that, up to its first frame.
    mutating func skipRest() async throws(ArchiveError) {
        while try await next() != nil {}
    }

    mutating func next() async throws(ArchiveError) -> Value? {
        while let place = rest.popFirst() {
            if place.isPixelData(record) {
                do throws(ArchiveError) {
                    let answer = try await PixelDataAnswer(web, path, opened, instance, record, place.tag, accept)
                    if let answer, answer.packaging == .multipart { return .pixelData(answer) }
                } catch {
                    // One that can't be decoded is left out, and logged: the others are worth having.
                    guard case .image(let reason) = error else { throw error }
                    web.logger.notice("pixel data are left out", metadata: ["reason": "\(reason)"])
                    failure = error
                }
            } else {
                let answer = try await BulkValueAnswer(web, path, opened, instance, record, place, accept)
                if let answer, answer.packaging == .multipart { return .other(answer) }
            }
            leftOutCount += 1
        }
        return nil
    }
}

extension BulkDataPath {
    /// Whether it names samples of the top level (PS3.18 10.4.3.3.6), not an icon's.
    func isPixelData(_ record: Record) -> Bool {
        steps.isEmpty && [.pixelData, .floatPixelData, .doubleFloatPixelData].contains(tag)
            && record.outlying.contains { $0.tag == tag.rawValue }
    }
}
