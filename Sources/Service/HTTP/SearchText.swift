import Archive
import DICOM
import DICOMWeb

/// Answers as DICOM JSON, or as documents of the Native DICOM Model in parts (PS3.18 8.7.3.2), some at a time: the text of one
/// batch is in memory, never that of all.
struct SearchText: Sendable {
    private let answers: [[UInt8]]
    private let shape: SearchAnswer
    /// Nothing for JSON.
    private var parts: MultipartWriter?
    private var index = 0
    private(set) var isAtEnd = false

    private static let batchByteCount = 256 << 10

    init(_ answers: [[UInt8]], _ shape: SearchAnswer, _ representation: Representation) {
        (self.answers, self.shape) = (answers, shape)
        parts = representation.packaging == .multipart ? MultipartWriter(partType: representation.contentType) : nil
    }

    var contentType: String { parts?.contentType.description ?? Representation.dicomJSON.essence }

    mutating func nextBatch() throws(ArchiveError) -> [UInt8] {
        var text: [UInt8] = []
        if parts == nil, index == 0 { text.append(UInt8(ascii: "[")) }
        do throws(DICOMError) {
            while index < answers.count, text.count < Self.batchByteCount {
                let answer = try shape.dataSet(answers[index])
                if parts == nil {
                    if index > 0 { text.append(UInt8(ascii: ",")) }
                    try answer.appendJSON(to: &text)
                } else {
                    let document = try answer.nativeModelXML()
                    text += parts?.partHead(byteCount: UInt64(document.count)) ?? []
                    text += document
                }
                index += 1
            }
        } catch { throw .unreadable(error) }
        if index == answers.count {
            text += parts?.closing() ?? [UInt8(ascii: "]")]
            isAtEnd = true
        }
        return text
    }
}
