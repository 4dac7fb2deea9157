import Foundation
import Glibc
import Synchronization

/// A file that is written piece by piece under another name first. Its calls block.
final class NewFile: Sendable {
    static let pieceByteCount = 1 << 20
    private let part: String
    private let descriptor: Int32
    private let written = Mutex(0)

    var byteCount: Int { written.withLock { $0 } }

    init(_ part: String) throws(SourceProblem) {
        self.part = part
        descriptor = open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.problem() }
    }

    deinit { close(descriptor) }

    func append(_ bytes: [UInt8]) throws(SourceProblem) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Self.problem() }
            rest = rest.dropFirst(count)
        }
        written.withLock { $0 += bytes.count }
    }

    /// Gives it its name.
    /// - Returns: nil where a file with the same bytes had it already.
    func finish(at place: String, overwrites: Bool) throws(SourceProblem) -> Int? {
        let folder = (place as NSString).deletingLastPathComponent
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if overwrites {
            guard rename(part, place) == 0 else { throw Self.problem() }
            return byteCount
        }
        // A second name fails where there is a file, which renaming would put away.
        if link(part, place) == 0 { return byteCount }
        guard errno == EEXIST else { throw Self.problem() }
        guard FileManager.default.contentsEqual(atPath: part, andPath: place) else {
            throw SourceProblem(reason: "another file is at \(Output.shown(place)): --overwrite replaces it")
        }
        return nil
    }

    func removePart() { unlink(part) }

    private static func problem() -> SourceProblem {
        SourceProblem(reason: "it can't be written: \(String(cString: strerror(errno)))")
    }
}
