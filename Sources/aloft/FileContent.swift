import Foundation

/// What a file, or an entry of an archive, is by its first bytes.
enum FileContent {
    case dicom, archive, other

    /// So many first bytes decide: ISO 9660 has its mark behind 16 sectors.
    static let startByteCount = 32_774

    init(start: some RandomAccessCollection<UInt8>, name: String) {
        func has(_ mark: some Collection<UInt8>, at offset: Int) -> Bool {
            start.dropFirst(offset).prefix(mark.count).elementsEqual(mark)
        }
        let name = name.lowercased()
        let isArchive =
            [[0x03, 0x04], [0x05, 0x06], [0x07, 0x08]].contains { has([0x50, 0x4B] + $0, at: 0) }
            || has([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], at: 0) || has("ustar".utf8, at: 257)
            || has("CD001".utf8, at: 32_769)
            || has([0x1F, 0x8B], at: 0) && (name.hasSuffix(".tar.gz") || name.hasSuffix(".tgz"))
        let head = Array(start.prefix(8))
        // The preamble may hold anything, also the mark of another format.
        if has("DICM".utf8, at: 128) || has("DICM".utf8, at: 0) {
            self = .dicom
        } else if isArchive {
            self = .archive
        } else if head.count == 8, head[1] == 0, [2, 8].contains(head[0]), head[3] == 0 {
            // A data set without a preamble begins with a low group.
            self = .dicom
        } else {
            self = .other
        }
    }

    /// Nil where the file can't be read.
    init?(ofFile path: String) {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        guard let start = try? handle.read(upToCount: Self.startByteCount) ?? Data() else { return nil }
        self.init(start: start, name: path)
    }
}
