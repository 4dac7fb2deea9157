import Sealing

/// How an item's plaintext is written, where it is not the bytes that a record names.
public enum ItemForm: Hashable, Sendable {
    /// One Zstandard frame (RFC 8878), with the item of a member of the same group as its dictionary, as raw content; nil:
    /// without one.
    case compressed(OriginalItem, dictionary: UInt32?)
    /// A picture whose native frames are code streams of HTJ2K.
    case recompressed(OriginalItem, CodedFrames)
    /// First looks of an instance's frames, one behind another.
    case firstLooks([FirstLook])
}

/// The item that another one stands for: the record names it.
public struct OriginalItem: Hashable, Sendable {
    /// Of its header.
    public let digest: [UInt8]
    /// Of its plaintext.
    public let byteCount: UInt64

    public init(digest: [UInt8], byteCount: UInt64) { (self.digest, self.byteCount) = (digest, byteCount) }
}

/// A small picture of a frame.
public struct FirstLook: Hashable, Sendable {
    /// 0 where there is none of this frame.
    public let byteCount: UInt32
    /// How often the picture's sides are the frame's halved, rounded up.
    public let halvings: UInt8
    /// Whether it is the beginning of the frame's own code stream, whose rest lies in the picture.
    public let beginsFrame: Bool

    public init(byteCount: UInt32, halvings: UInt8, beginsFrame: Bool) {
        (self.byteCount, self.halvings, self.beginsFrame) = (byteCount, halvings, beginsFrame)
    }

    public static let none = FirstLook(byteCount: 0, halvings: 0, beginsFrame: false)
}

/// The frames of a recompressed picture: its plaintext is what of the original's belongs to no frame, then what is left of
/// each frame's code stream behind its first look.
public struct CodedFrames: Hashable, Sendable {
    /// How a frame is written.
    public struct Coding: RawRepresentable, Hashable, Sendable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Its native bytes.
        public static let native = Coding(rawValue: 0)
        /// A code stream of its samples.
        public static let samples = Coding(rawValue: 1)
        /// The same; above Bits Stored there were zeros, though the samples are signed.
        public static let samplesUnderZeros = Coding(rawValue: 2)
        /// A code stream of whole words, with what stands in the bits that Bits Stored does not count.
        public static let words = Coding(rawValue: 3)
    }

    /// One frame.
    public struct Frame: Hashable, Sendable {
        public let coding: Coding
        /// How many of its levels lie in the first look.
        public let lookLevelCount: UInt8
        /// How many bytes are enough for each resolution level, the smallest first; the last is the whole.
        public let levelEnds: [UInt32]

        public init(coding: Coding, lookLevelCount: UInt8, levelEnds: [UInt32]) {
            (self.coding, self.lookLevelCount, self.levelEnds) = (coding, lookLevelCount, levelEnds)
        }

        public var byteCount: UInt64 { UInt64(levelEnds.last ?? 0) }
        /// Of them those that lie in the first look.
        public var lookByteCount: UInt64 { lookLevelCount > 0 ? UInt64(levelEnds[Int(lookLevelCount) - 1]) : 0 }
        var isSound: Bool {
            let isOrdered = zip(levelEnds, levelEnds.dropFirst()).allSatisfy { $0 <= $1 }
            return isOrdered && !levelEnds.isEmpty && Int(lookLevelCount) <= levelEnds.count
        }
    }

    /// What frames are in, and how they become the original's bytes again: for who decodes them.
    public let layout: [UInt8]
    /// Bytes of the original that belong to no frame.
    public let restByteCount: UInt64
    public let frames: [Frame]
    /// Where each frame begins in the picture and among the first looks.
    private let starts: [(picture: UInt64, look: UInt64)]

    public init(layout: [UInt8], restByteCount: UInt64, frames: [Frame]) {
        (self.layout, self.restByteCount, self.frames) = (layout, restByteCount, frames)
        var next = (picture: restByteCount, look: UInt64(0))
        starts = frames.map { frame in
            defer {
                next.picture &+= frame.byteCount &- frame.lookByteCount
                next.look &+= frame.lookByteCount
            }
            return next
        }
        byteCount = next.picture
    }

    /// Of the picture's plaintext.
    public let byteCount: UInt64

    /// Where a frame's bytes lie: the first in the first looks, the others in the picture.
    public func places(ofFrame index: Int) -> (look: Range<UInt64>, picture: Range<UInt64>) {
        let (frame, start) = (frames[index], starts[index])
        let inPicture = frame.byteCount - frame.lookByteCount
        return (start.look..<(start.look + frame.lookByteCount), start.picture..<(start.picture + inPicture))
    }

    public static func == (left: CodedFrames, right: CodedFrames) -> Bool {
        left.layout == right.layout && left.restByteCount == right.restByteCount && left.frames == right.frames
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(layout)
        hasher.combine(restByteCount)
        hasher.combine(frames)
    }
}

extension ItemForm {
    var original: OriginalItem? {
        switch self {
        case .compressed(let original, _), .recompressed(let original, _): original
        case .firstLooks: nil
        }
    }

    /// Whether tables and lengths fit the item's own plaintext.
    ///
    /// - Parameter frameCount: of the item's frame runs, in the original.
    func isSound(byteCount: UInt64, frameCount: UInt64) -> Bool {
        switch self {
        case .compressed(let original, _): original.byteCount <= PackLimits.compressedByteCount
        case .recompressed(let original, let coded):
            original.byteCount <= PackLimits.maximumGroupByteCount && coded.byteCount == byteCount
                && UInt64(coded.frames.count) == frameCount && coded.frames.allSatisfy(\.isSound)
                && coded.restByteCount <= original.byteCount
        case .firstLooks(let looks): looks.reduce(0) { $0 + UInt64($1.byteCount) } == byteCount
        }
    }
}

extension ItemForm {
    private static let compressedCode: UInt8 = 1
    private static let recompressedCode: UInt8 = 2
    private static let firstLooksCode: UInt8 = 3
    private static let beginsFrame: UInt8 = 0x80
    private static let noDictionary = UInt32.max

    /// 1 byte, zero where there is no form; then as docs/pack-format.md has it.
    static func encode(_ form: ItemForm?, into bytes: inout [UInt8]) {
        switch form {
        case nil: bytes.append(0)
        case .compressed(let original, let dictionary):
            bytes.append(compressedCode)
            encode(original, into: &bytes)
            bytes.append(bigEndian: dictionary ?? noDictionary)
        case .recompressed(let original, let coded):
            bytes.append(recompressedCode)
            encode(original, into: &bytes)
            bytes.append(UInt8(truncatingIfNeeded: coded.layout.count))
            bytes += coded.layout
            bytes.append(bigEndian: coded.restByteCount)
            bytes.append(bigEndian: UInt32(truncatingIfNeeded: coded.frames.count))
            for frame in coded.frames {
                bytes += [
                    frame.coding.rawValue, frame.lookLevelCount, UInt8(truncatingIfNeeded: frame.levelEnds.count),
                ]
                for end in frame.levelEnds { bytes.append(bigEndian: end) }
            }
        case .firstLooks(let looks):
            bytes.append(firstLooksCode)
            bytes.append(bigEndian: UInt32(truncatingIfNeeded: looks.count))
            for look in looks {
                bytes.append(bigEndian: look.byteCount)
                bytes.append(look.halvings | (look.beginsFrame ? beginsFrame : 0))
            }
        }
    }

    private static func encode(_ original: OriginalItem, into bytes: inout [UInt8]) {
        bytes += original.digest
        bytes.append(bigEndian: original.byteCount)
    }

    /// - Returns: nil for an item without a form.
    static func read(_ reader: inout ByteReader) throws(PackError) -> ItemForm? {
        switch reader.integer(UInt8.self) {
        case 0: return nil
        case compressedCode:
            let original = try original(&reader)
            guard let dictionary = reader.integer(UInt32.self) else { throw .damaged(.index) }
            return .compressed(original, dictionary: dictionary == noDictionary ? nil : dictionary)
        case recompressedCode:
            let original = try original(&reader)
            guard let layoutCount = reader.integer(UInt8.self), let layout = reader.bytes(Int(layoutCount)),
                let rest = reader.integer(UInt64.self), rest <= PackLimits.maximumGroupByteCount,
                let count = reader.integer(UInt32.self)
            else { throw .damaged(.index) }
            var frames: [CodedFrames.Frame] = []
            // Nothing is reserved for a count: each frame takes bytes of what is there.
            for _ in 0..<count { frames.append(try frame(&reader)) }
            return .recompressed(original, CodedFrames(layout: Array(layout), restByteCount: rest, frames: frames))
        case firstLooksCode:
            guard let count = reader.integer(UInt32.self) else { throw .damaged(.index) }
            var looks: [FirstLook] = []
            for _ in 0..<count {
                guard let byteCount = reader.integer(UInt32.self), let flags = reader.integer(UInt8.self) else {
                    throw .damaged(.index)
                }
                looks.append(
                    FirstLook(
                        byteCount: byteCount, halvings: flags & ~beginsFrame, beginsFrame: flags & beginsFrame != 0))
            }
            return .firstLooks(looks)
        default: throw .damaged(.index)
        }
    }

    private static func original(_ reader: inout ByteReader) throws(PackError) -> OriginalItem {
        guard let digest = reader.bytes(32), let byteCount = reader.integer(UInt64.self) else { throw .damaged(.index) }
        return OriginalItem(digest: Array(digest), byteCount: byteCount)
    }

    private static func frame(_ reader: inout ByteReader) throws(PackError) -> CodedFrames.Frame {
        guard let coding = reader.integer(UInt8.self), coding <= CodedFrames.Coding.words.rawValue,
            let look = reader.integer(UInt8.self), let levelCount = reader.integer(UInt8.self)
        else { throw .damaged(.index) }
        var ends: [UInt32] = []
        for _ in 0..<levelCount {
            guard let end = reader.integer(UInt32.self) else { throw .damaged(.index) }
            ends.append(end)
        }
        let frame = CodedFrames.Frame(
            coding: CodedFrames.Coding(rawValue: coding), lookLevelCount: look, levelEnds: ends)
        guard frame.isSound else { throw .damaged(.index) }
        return frame
    }
}
