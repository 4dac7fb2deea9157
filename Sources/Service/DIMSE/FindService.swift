import Access
import Archive
import DICOMNetwork

/// C-FIND SCP (PS3.4 C.4.1).
struct FindService: Sendable {
    let archive: Archive
    let aeTitle: String

    func find(
        _ request: CFindRequest, identifier: [UInt8], matches: MatchWriter, subject: Subject
    ) async -> QueryAnswer {
        QueryAnswer(.unrecognizedOperation)
    }
}
