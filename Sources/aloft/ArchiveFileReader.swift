import CArchive
import Foundation
import NIOCore
import Stores
import Synchronization

/// Why an archive file, or an entry of it, is not taken, in words for the user.
struct ArchiveFileError: Error {
    var reason: String
}

/// Reads a zip, tar, 7z or ISO 9660 file from front to back, an entry at a time, with nothing on the disk.
///
/// What the file says of itself is believed nowhere: names are only shown, and sizes can only refuse. Its calls block, and
/// one at a time goes on.
final class ArchiveFileReader: @unchecked Sendable {
    struct Entry: Sendable {
        enum Kind { case file, folder, other }
        /// From 1, in the order of the archive.
        var number: Int
        /// Printable, and no path.
        var name: String
        var kind: Kind
        /// Its first bytes, ``FileContent/startByteCount`` or fewer where it has no more.
        var start = ByteBuffer()
        /// Why it can't be read; nil where these bytes could.
        var problem: String?
    }
    private struct State {
        var entryNumber = 0
        var entryByteCount = 0
        /// Where in the archive file the entry began.
        var entryStart: Int64 = 0
        var byteCount = 0
        var failure: ArchiveFileError?
    }

    // libarchive's own state is only touched while this is locked: hence Sendable.
    private let state = Mutex(State())
    private let archive: OpaquePointer
    private let fileByteCount: Int

    /// Opens a file. Programs that libarchive would start for other formats stay out, and so do rarer ones.
    init(path: String) throws(ArchiveFileError) {
        guard let archive = archive_read_new() else { throw ArchiveFileError(reason: "out of memory") }
        self.archive = archive
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        fileByteCount = size ?? 0
        let codes = [
            archive_read_support_format_zip(archive), archive_read_support_format_tar(archive),
            archive_read_support_format_7zip(archive), archive_read_support_format_iso9660(archive),
            archive_read_support_filter_gzip(archive), archive_read_open_filename(archive, path, 64 << 10),
        ]
        guard codes.allSatisfy({ $0 == ARCHIVE_OK }) else { throw problem() }
        // The file itself and gzip: more layers would multiply what they expand to.
        guard archive_filter_count(archive) <= 2 else { throw ArchiveFileError(reason: "it is compressed twice") }
    }

    deinit { archive_read_free(archive) }

    /// The next entry with its first bytes; nil after the last.
    ///
    /// - Throws: when nothing more can be read of this archive.
    func next() throws(ArchiveFileError) -> Entry? {
        try state.withLock { state throws(ArchiveFileError) in
            guard state.entryNumber < ImportLimits.entryCount else {
                throw ArchiveFileError(
                    reason: "it has more than \(ImportLimits.entryCount) entries: the rest was not read")
            }
            if state.byteCount > ImportLimits.freeArchiveByteCount,
                state.byteCount / ImportLimits.expansion > fileByteCount
            {
                throw ArchiveFileError(reason: Self.expands + ": the rest was not read")
            }
            var entry: OpaquePointer?
            let code = archive_read_next_header(archive, &entry)
            if code == ARCHIVE_EOF { return nil }
            guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else { throw problem() }
            state.entryNumber += 1
            state.entryByteCount = 0
            state.entryStart = archive_filter_bytes(archive, -1)
            state.failure = nil
            var described = describe(entry, number: state.entryNumber)
            guard described.kind == .file, described.problem == nil else { return described }
            do throws(ArchiveFileError) { described.start = try read(upTo: FileContent.startByteCount, &state) } catch {
                (described.problem, state.failure) = (error.reason, error)
            }
            return described
        }
    }

    /// The next bytes of an entry: as many as asked for, and fewer only at its end.
    ///
    /// - Throws: when its bytes are damaged, or expand too much; `next()` may still find others.
    func read(_ number: Int, upTo count: Int) throws(ArchiveFileError) -> ByteBuffer {
        try state.withLock { state throws(ArchiveFileError) in
            // Who still asks for an entry that was left must not get another one's bytes, nor take this for its end.
            guard number == state.entryNumber else { throw ArchiveFileError(reason: "it was given up") }
            if let failure = state.failure { throw failure }
            do throws(ArchiveFileError) { return try read(upTo: count, &state) } catch {
                state.failure = error
                throw error
            }
        }
    }

    /// How many bytes were read of the present entry.
    var entryByteCount: Int { state.withLock { $0.entryByteCount } }
    /// Why reading the present entry ended early.
    var failure: ArchiveFileError? { state.withLock { $0.failure } }

    private static let expands =
        "it expands to more than \(ImportLimits.expansion) times its size, as an attack would; "
        + "if that is right, unpack it with another program and import the folder"

    private func read(upTo count: Int, _ state: inout State) throws(ArchiveFileError) -> ByteBuffer {
        var buffer = ByteBuffer()
        while buffer.readableBytes < count {
            let wanted = min(count - buffer.readableBytes, ImportLimits.chunkByteCount)
            var result = 0
            buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: wanted) { raw in
                result = archive_read_data(archive, raw.baseAddress, min(wanted, raw.count))
                return max(0, result)
            }
            // A warning too: that is how a wrong checksum is told.
            guard result >= 0 else { throw problem() }
            if result == 0 { break }
            state.entryByteCount += result
            state.byteCount += result
            let packed = max(1, archive_filter_bytes(archive, -1) - state.entryStart)
            if state.entryByteCount > ImportLimits.freeEntryByteCount,
                state.entryByteCount / ImportLimits.expansion > packed
            {
                throw ArchiveFileError(reason: Self.expands)
            }
        }
        return buffer
    }

    private func describe(_ entry: OpaquePointer, number: Int) -> Entry {
        // Old zip archives have names in any encoding: then what can't be read is replaced.
        let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
        let kind: Entry.Kind =
            switch archive_entry_filetype(entry) {
            case S_IFDIR: .folder
            case S_IFREG where archive_entry_hardlink(entry) == nil: .file
            default: .other
            }
        var problem: String?
        if archive_entry_is_encrypted(entry) != 0 { problem = "it is encrypted: decrypt it first" }
        // A size that is claimed can refuse an entry before any of it is unpacked, and nothing else.
        let claimed = archive_entry_size_is_set(entry) != 0 ? archive_entry_size(entry) : 0
        if claimed > ImportLimits.freeEntryByteCount, claimed / Int64(ImportLimits.expansion) > fileByteCount {
            problem = Self.expands
        }
        return Entry(
            number: number, name: Output.shown(name.map { String(cString: $0) } ?? "without a name"), kind: kind,
            problem: problem)
    }

    private func problem() -> ArchiveFileError {
        let text = archive_error_string(archive).map { Output.shown(String(cString: $0)) }
        return ArchiveFileError(reason: text ?? "it can't be read")
    }
}

/// The bytes of one entry, pulled as they are sent.
struct EntryChunks: AsyncSequence, Sendable {
    let reader: ArchiveFileReader
    let number: Int
    /// What was read of it before.
    let start: ByteBuffer
    let pool: BlockingPool

    struct Iterator: AsyncIteratorProtocol {
        let chunks: EntryChunks
        var hasStarted = false

        mutating func next() async throws -> ByteBuffer? {
            guard hasStarted else {
                hasStarted = true
                return chunks.start
            }
            let (reader, number) = (chunks.reader, chunks.number)
            let chunk = try await chunks.pool.run { () throws(ArchiveFileError) in
                try reader.read(number, upTo: ImportLimits.chunkByteCount)
            }
            return chunk.readableBytes > 0 ? chunk : nil
        }
    }
    func makeAsyncIterator() -> Iterator { Iterator(chunks: self) }
}
