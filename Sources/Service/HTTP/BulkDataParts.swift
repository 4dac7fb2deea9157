import Archive
import DICOM
import DICOMWeb
import Gateway
import Hummingbird
import Identity
import Logging

/// The bulk values of one instance, one after another, as parts of a body; what none of the accepted media types can be made of is
/// left out (PS3.18 10.4.3.3.5).
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

    /// Whether there was a value that could not be given.
    private(set) var hasRefused = false
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
                }
            } else {
                let answer = try await BulkValueAnswer(web, path, opened, instance, record, place, accept)
                if let answer, answer.packaging == .multipart { return .other(answer) }
            }
            hasRefused = true
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
