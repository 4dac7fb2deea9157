import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFileSystem
import NIOHTTP1
import Stores

/// What an export writes to. Each file, and a zip archive as a whole, has its name only once it is complete: an export that
/// is interrupted leaves nothing that looks like a file.
enum ExportTarget {
    case folder(String)
    case zip(ZipFile)

    /// Opens what a path names: a zip archive where it ends in `.zip`, else a folder.
    static func with<Value: Sendable>(_ path: String, _ body: (ExportTarget) async throws -> Value) async throws
        -> Value
    {
        guard path.lowercased().hasSuffix(".zip") else {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            return try await body(.folder(path))
        }
        return try await newFile(path) { handle in
            let file = ZipFile(handle: handle, writer: try ZipWriter())
            let value = try await body(.zip(file))
            try await file.finish()
            return value
        }
    }

    /// Writes what came to `<components>.dcm`. The components come from data; none of them leads out of the target.
    func add(_ response: HTTPClientResponse, as components: [String]) async throws {
        let path = components.map(PathComponent.make).joined(separator: "/") + ".dcm"
        let byteCount = response.headers.first(name: "Content-Length").flatMap { Int($0) }
        try await add(response.body, byteCount: byteCount, at: path)
    }

    /// Writes a file of the target.
    ///
    /// - Parameters:
    ///   - path: made by us, not of data.
    ///   - byteCount: where it is known; then it must be so.
    ///   - seeing: gets each piece that was written.
    func add<Pieces: AsyncSequence>(
        _ pieces: Pieces, byteCount: Int?, at path: String, seeing: (ByteBuffer) -> Void = { _ in }
    ) async throws where Pieces.Element == ByteBuffer {
        switch self {
        case .folder(let folder):
            let whole = folder + "/" + path
            let place = (whole as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            try await Self.newFile(whole) { handle in
                var offset: Int64 = 0
                for try await buffer in pieces {
                    let count = try await handle.write(contentsOf: buffer.readableBytesView, toAbsoluteOffset: offset)
                    offset += count
                    seeing(buffer)
                }
            }
        case .zip(let file): try await file.add(pieces, byteCount: byteCount, as: path, seeing: seeing)
        }
    }

    private static func newFile<Value: Sendable>(
        _ path: String, _ body: (WriteFileHandle) async throws -> Value
    ) async throws -> Value {
        guard !FileManager.default.fileExists(atPath: path) else {
            Output.error("the file '\(path)' is there already")
            throw ExitStatus.usage.exitCode
        }
        do {
            return try await FileSystem.shared.withFileHandle(
                forWritingAt: FilePath(path), options: .newFile(replaceExisting: false), execute: body)
        } catch let error as FileSystemError {
            Output.error("the file '\(path)' can't be written (\(error.code))")
            throw ExitStatus.cannotOpen.exitCode
        } catch let error as ArchiveFileError {
            Output.error("the file '\(path)' can't be written: \(error.reason)")
            throw ExitStatus.refused.exitCode
        }
    }
}

/// A zip archive that is being written. Used by one task.
final class ZipFile {
    private static let writeByteCount = 1 << 20

    private let handle: WriteFileHandle
    private let writer: ZipWriter
    private let pool = BlockingPool(threadCount: 1)
    private var packed = ByteBuffer()
    private var offset: Int64 = 0

    init(handle: WriteFileHandle, writer: ZipWriter) { (self.handle, self.writer) = (handle, writer) }

    func add<Pieces: AsyncSequence>(
        _ pieces: Pieces, byteCount: Int?, as name: String, seeing: (ByteBuffer) -> Void
    ) async throws where Pieces.Element == ByteBuffer {
        try await append { writer throws(ArchiveFileError) in try writer.begin(name, byteCount: byteCount) }
        for try await buffer in pieces {
            try await append { writer throws(ArchiveFileError) in try writer.write(buffer) }
            seeing(buffer)
        }
        try await append { writer throws(ArchiveFileError) in try writer.end() }
    }

    func finish() async throws {
        try await append { writer throws(ArchiveFileError) in try writer.finish() }
        try await flush()
    }

    private func append(
        _ body: @escaping @Sendable (ZipWriter) throws(ArchiveFileError) -> ByteBuffer
    ) async throws {
        var more = try await pool.run { [writer] () throws(ArchiveFileError) in try body(writer) }
        packed.writeBuffer(&more)
        if packed.readableBytes >= Self.writeByteCount { try await flush() }
    }

    private func flush() async throws {
        let count = try await handle.write(contentsOf: packed.readableBytesView, toAbsoluteOffset: offset)
        offset += count
        packed.clear()
    }
}
