import Packs
import Sealing
import Stores

/// The first looks of many instances, in the order in which they lie, those that lie together read as one.
public struct FirstLookStack: Sendable {
    /// One frame's.
    public struct Look: Sendable {
        /// Which of the instances.
        public let instance: Int
        /// 1 for the first frame.
        public let frameNumber: Int
        /// How often the frame's sides are halved in it.
        public let halvings: Int
        /// HTJ2K: all of a small picture's code stream, or the beginning of the frame's own.
        public let codeStream: [UInt8]
    }

    private struct Entry: Sendable {
        let instance: Int
        let opened: OpenedInstance
        let place: ItemPlace
        let pack: PackPlace
        var end: UInt64 { place.offset + place.item.sealedByteCount }
    }

    /// What is read at once at most: some hundred first looks.
    private static let windowByteCount: UInt64 = 8 << 20

    private var rest: ArraySlice<Entry>

    public init(_ instances: [OpenedInstance]) {
        let entries = instances.enumerated().compactMap { index, opened -> Entry? in
            guard let place = opened.firstLooks, let pack = opened.packs[place.pack] else { return nil }
            return Entry(instance: index, opened: opened, place: place, pack: pack)
        }
        rest =
            entries.sorted { left, right in
                let (a, b) = (left.pack.source.name, right.pack.source.name)
                return a != b ? a < b : left.place.offset < right.place.offset
            }[...]
    }

    public var isEmpty: Bool { rest.isEmpty }

    /// Those that lie together; nil at the end.
    public mutating func next() async throws(GatewayError) -> [Look]? {
        guard let first = rest.first else { return nil }
        var stretch: [Entry] = []
        while let next = rest.first, next.pack.source.name == first.pack.source.name,
            stretch.last.map({ $0.end == next.place.offset }) ?? true,
            stretch.isEmpty || next.end - first.place.offset <= Self.windowByteCount
        {
            stretch.append(next)
            rest = rest.dropFirst()
        }
        let start = first.pack.groupOffset + first.place.offset
        let end = first.pack.groupOffset + (stretch.last?.end ?? first.end)
        let source: StoreSource
        do { source = try await first.pack.source.readAhead(start..<end) } catch {
            throw .pack(.source(SourceFailure(underlying: error)))
        }
        var looks: [Look] = []
        for entry in stretch {
            guard let reader = try FirstLookReader(entry.opened, source: source) else { continue }
            for index in 0..<reader.count {
                guard let halvings = reader.halvings(index) else { continue }
                let codeStream = try await reader.stream(index)
                looks.append(
                    Look(
                        instance: entry.instance, frameNumber: index + 1, halvings: halvings, codeStream: codeStream))
            }
        }
        return looks
    }
}
