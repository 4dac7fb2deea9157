/// The URIs by which metadata and bulk data of one request find each other (PS3.18 10.5.1.4; RFC 3986 5).
enum BulkDataLocation {
    /// What is left of a URI when scheme and host are taken away and relative ones are resolved: the same for every spelling.
    ///
    /// - Parameter base: the path of the request's target.
    static func canonical(_ uri: String, base: String) -> String {
        let withoutFragment = uri.prefix { $0 != "#" }
        var path: Substring
        if let rest = afterScheme(withoutFragment) {
            // `urn:` and `cid:` have no path.
            guard rest.hasPrefix("//") else { return String(withoutFragment) }
            path = afterAuthority(rest)
        } else if withoutFragment.hasPrefix("//") {
            path = afterAuthority(withoutFragment)
        } else if withoutFragment.hasPrefix("/") {
            path = withoutFragment
        } else {
            path = Substring(base[..<(base.lastIndex(of: "/") ?? base.startIndex)] + "/" + withoutFragment)
        }
        if path.isEmpty { path = "/" }
        return PercentEncoding.decoded(withoutDots(path), plusIsSpace: false) ?? String(path)
    }

    /// A frame's place: the value's, and the frame's number: `…/frames/3` (PS3.18 10.4.1.1.6).
    static func frame(_ uri: String) -> (value: String, frameNumber: Int)? {
        guard let slash = uri.lastIndex(of: "/"), let number = uri[uri.index(after: slash)...].unsignedDecimal,
            number > 0, uri[..<slash].hasSuffix("/frames")
        else { return nil }
        return (String(uri[..<slash].dropLast("/frames".count)), number)
    }

    private static func afterScheme(_ uri: Substring) -> Substring? {
        guard let colon = uri.firstIndex(of: ":"), let first = uri.utf8.first, isLetter(first),
            uri[..<colon].utf8.allSatisfy({
                isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
            })
        else { return nil }
        return uri[uri.index(after: colon)...]
    }

    private static func afterAuthority(_ rest: Substring) -> Substring {
        rest.dropFirst(2).drop { $0 != "/" }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// RFC 3986 5.2.4.
    private static func withoutDots(_ path: Substring) -> String {
        var kept: [Substring] = []
        for segment in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            switch segment {
            case ".": break
            case "..": _ = kept.popLast()
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }
}

/// The bulk data of one request, found by the URIs that metadata have for them.
public struct BulkDataTable: Sendable {
    /// One part of the body, whole.
    public struct Entry: Sendable, Hashable {
        public let part: BulkDataPart
        public let byteCount: UInt64
    }

    public private(set) var entries: [Entry] = []
    private let base: String
    /// By URI as it stands, and by what it comes to. Several of one name are frames in their order.
    private var exact: [String: [Int]] = [:]
    private var canonical: [String: [Int]] = [:]
    private var frames: [String: [(frameNumber: Int, index: Int)]] = [:]

    /// - Parameter base: the path of the request's target, which relative URIs are resolved against.
    public init(base: String) { self.base = base }

    /// - Returns: the entry's index.
    @discardableResult
    public mutating func add(_ part: BulkDataPart, byteCount: UInt64) -> Int {
        let index = entries.count
        entries.append(Entry(part: part, byteCount: byteCount))
        guard let location = part.location else { return index }
        exact[location, default: []].append(index)
        let name = BulkDataLocation.canonical(location, base: base)
        canonical[name, default: []].append(index)
        if let frame = BulkDataLocation.frame(name) {
            frames[frame.value, default: []].append((frame.frameNumber, index))
        }
        return index
    }

    /// Whether a `BulkDataURI` stands for frames by their numbers, and no part has the whole value.
    func isByFrame(_ uri: String) -> Bool {
        exact[uri] == nil && canonical[BulkDataLocation.canonical(uri, base: base)] == nil
    }

    /// The parts that a `BulkDataURI` stands for: one value, or one frame each. Nothing where there are none.
    public func indices(for uri: String) -> [Int] {
        if let found = exact[uri] { return found }
        let name = BulkDataLocation.canonical(uri, base: base)
        if let found = canonical[name] { return found }
        let found = (frames[name] ?? []).sorted { $0.frameNumber < $1.frameNumber }
        // Each frame once, from the first on: else something is missing.
        let isWhole = found.enumerated().allSatisfy { $0.offset + 1 == $0.element.frameNumber }
        return isWhole ? found.map(\.index) : []
    }
}
