import CArchive
import Foundation
import NIOCore
import Synchronization

/// Writes a zip archive bit by bit: files go in, and each call gives the bytes that are to be appended. Large files and
/// archives take zip64. Its calls block, and one at a time goes on.
final class ZipWriter: @unchecked Sendable {
    private struct State {
        var packed = ByteBuffer()
        var entryByteCount = 0
        /// As announced; nil where nobody said.
        var wanted: Int?
    }

    // libarchive's own state, and what it calls back for, are only touched while this is locked: hence Sendable.
    private let lock = Mutex(())
    nonisolated(unsafe) private var state = State()
    private let archive: OpaquePointer

    init() throws(ArchiveFileError) {
        guard let archive = archive_write_new() else { throw ArchiveFileError(reason: "out of memory") }
        self.archive = archive
        // No blocks of its own, and no padding of the last one.
        archive_write_set_bytes_per_block(archive, 0)
        archive_write_set_bytes_in_last_block(archive, 1)
        try check(archive_write_set_format_zip(archive))
        let client = Unmanaged.passUnretained(self).toOpaque()
        try check(
            archive_write_open(
                archive, client, nil,
                { _, client, bytes, count in
                    guard let client, let bytes else { return 0 }
                    let writer = Unmanaged<ZipWriter>.fromOpaque(client).takeUnretainedValue()
                    return writer.state.packed.writeBytes(UnsafeRawBufferPointer(start: bytes, count: count))
                }, nil))
    }

    deinit {
        // Else it would write an end to whoever is gone.
        archive_write_fail(archive)
        archive_write_free(archive)
    }

    /// Begins a file.
    ///
    /// - Parameter byteCount: where it is known; then it must be so.
    func begin(_ name: String, byteCount: Int?) throws(ArchiveFileError) -> ByteBuffer {
        try locked { () throws(ArchiveFileError) in
            guard let entry = archive_entry_new() else { throw ArchiveFileError(reason: "out of memory") }
            defer { archive_entry_free(entry) }
            archive_entry_set_pathname(entry, name)
            let regularFile: mode_t = S_IFREG
            archive_entry_set_filetype(entry, regularFile)
            archive_entry_set_perm(entry, 0o644)
            archive_entry_set_mtime(entry, Int(Date().timeIntervalSince1970), 0)
            if let byteCount { archive_entry_set_size(entry, Int64(byteCount)) }
            (state.entryByteCount, state.wanted) = (0, byteCount)
            try check(archive_write_header(archive, entry))
        }
    }

    func write(_ bytes: ByteBuffer) throws(ArchiveFileError) -> ByteBuffer {
        try locked { () throws(ArchiveFileError) in
            let count = bytes.withUnsafeReadableBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
            try check(count < 0 ? Int32(truncatingIfNeeded: count) : ARCHIVE_OK)
            state.entryByteCount += count
            guard count == bytes.readableBytes else { throw ArchiveFileError(reason: "more came than was announced") }
        }
    }

    /// Ends the file.
    func end() throws(ArchiveFileError) -> ByteBuffer {
        try locked { () throws(ArchiveFileError) in
            guard state.entryByteCount == state.wanted ?? state.entryByteCount else {
                throw ArchiveFileError(reason: "less came than was announced")
            }
            try check(archive_write_finish_entry(archive))
        }
    }

    /// Ends the archive.
    func finish() throws(ArchiveFileError) -> ByteBuffer {
        try locked { () throws(ArchiveFileError) in try check(archive_write_close(archive)) }
    }

    private func locked(_ body: () throws(ArchiveFileError) -> Void) throws(ArchiveFileError) -> ByteBuffer {
        try lock.withLock { _ throws(ArchiveFileError) in
            try body()
            defer { state.packed = ByteBuffer() }
            return state.packed
        }
    }

    private func check(_ code: Int32) throws(ArchiveFileError) {
        guard code == ARCHIVE_OK else {
            throw ArchiveFileError(
                reason: archive_error_string(archive).map { String(cString: $0) } ?? "it can't be packed")
        }
    }
}
