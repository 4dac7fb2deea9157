/// A request for pictures that browsers show (PS3.18 10.4.1.1.3, 10.4.1.1.4).
public struct RenderedRequest: Hashable, Sendable {
    /// Where the picture is to fit, and which part of the image it shows (PS3.18 8.3.5.1.3).
    public struct Viewport: Hashable, Sendable {
        /// A part of the image, in its pixels.
        public struct Region: Hashable, Sendable {
            public var x: Double
            public var y: Double
            /// Negative: mirrored left to right. Nothing: to the image's edge.
            public var width: Double?
            /// Negative: mirrored top to bottom. Nothing: to the image's edge.
            public var height: Double?
        }
        /// Pixels of the picture at most.
        public var width: Int
        public var height: Int
        public var region: Region?
    }

    /// A window of values (PS3.18 8.3.5.1.4).
    public struct Window: Hashable, Sendable {
        public enum Function: String, Hashable, Sendable {
            case linear
            case linearExact = "linear-exact"
            case sigmoid
        }
        public var center: Double
        public var width: Double
        public var function: Function
    }

    /// Which profile the picture's colours are in (PS3.18 8.3.5.1.6).
    public enum ICCProfile: String, Hashable, Sendable {
        case none = "no"
        case embedded = "yes"
        case srgb
        case adobeRGB = "adobergb"
        case rommRGB = "rommrgb"
    }

    /// What is burned into the picture (PS3.18 8.3.5.1.1).
    public enum Annotation: String, Hashable, Sendable {
        case patient
        case technique
    }

    public let path: ResourcePath
    /// Some frames of an instance; empty: the resource itself.
    public let frameNumbers: [Int]
    public let isThumbnail: Bool
    public private(set) var viewport: Viewport?
    public private(set) var window: Window?
    /// 1 to 100.
    public private(set) var quality: Int?
    public private(set) var annotations: Set<Annotation> = []
    public private(set) var iccProfile: ICCProfile?

    /// Reads the parameters of the query. `accept` and unknown keys are no error: viewers add keys of their own.
    public init(
        _ path: ResourcePath, frameNumbers: [Int] = [], isThumbnail: Bool = false, query: QueryParameters
    ) throws(DICOMWebError) {
        self.path = path
        self.frameNumbers = frameNumbers
        self.isThumbnail = isThumbnail
        var seen: Set<String> = []
        for pair in query.pairs {
            let key = pair.key.lowercased()
            guard Self.keys.contains(key) else { continue }
            guard seen.insert(key).inserted else { throw DICOMWebError(.repeatedParameter, name: key) }
            guard read(key, pair.value) else { throw DICOMWebError(.badParameter, name: key) }
        }
        // PS3.18 10.4.1.1.4: a thumbnail has a size and nothing else.
        guard !isThumbnail || window == nil && viewport?.region == nil else {
            throw DICOMWebError(.badParameter, name: "thumbnail")
        }
    }

    private static let keys: Set<String> = ["viewport", "window", "quality", "annotation", "iccprofile"]

    /// Whether the value makes sense.
    private mutating func read(_ key: String, _ value: String) -> Bool {
        switch key {
        case "viewport": viewport = Viewport(value)
        case "window": window = Window(value)
        case "quality": quality = value.unsignedDecimal.flatMap { (1...100).contains($0) ? $0 : nil }
        case "iccprofile": iccProfile = ICCProfile(rawValue: value.lowercased())
        default:
            let names = value.split(separator: ",").map { Annotation(rawValue: $0.lowercased()) }
            annotations = Set(names.compactMap(\.self))
            return !names.isEmpty && !names.contains(nil)
        }
        return key == "viewport" && viewport != nil || key == "window" && window != nil
            || key == "quality" && quality != nil || key == "iccprofile" && iccProfile != nil
    }
}

extension RenderedRequest {
    /// All that a picture depends on besides the resource, in one spelling.
    public var canonicalText: String {
        var text = isThumbnail ? "thumbnail" : "rendered"
        if let viewport {
            text += ";viewport=\(viewport.width),\(viewport.height)"
            if let region = viewport.region {
                let sizes = [region.width, region.height].map { $0.map { "\($0)" } ?? "" }
                text += ",\(region.x),\(region.y),\(sizes[0]),\(sizes[1])"
            }
        }
        if let window { text += ";window=\(window.center),\(window.width),\(window.function.rawValue)" }
        if let quality { text += ";quality=\(quality)" }
        if let iccProfile { text += ";iccprofile=\(iccProfile.rawValue)" }
        for annotation in annotations.map(\.rawValue).sorted() { text += ";\(annotation)" }
        return text
    }
}

extension RenderedRequest.Viewport {
    /// `vw,vh` or `vw,vh,sx,sy,sw,sh`; what of the last four is empty has its default: 0, and the image's edge.
    init?(_ text: String) {
        let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
        guard pieces.count == 2 || pieces.count == 6, let width = pieces[0].unsignedDecimal,
            let height = pieces[1].unsignedDecimal, width > 0, height > 0
        else { return nil }
        self.init(width: width, height: height)
        guard pieces.count == 6 else { return }
        let numbers = pieces[2...].map { $0.isEmpty ? nil : $0.decimal }
        // Every one that is there is a number.
        guard zip(pieces[2...], numbers).allSatisfy({ $0.isEmpty || $1 != nil }), (numbers[0] ?? 0) >= 0,
            (numbers[1] ?? 0) >= 0, numbers[2] != 0, numbers[3] != 0
        else { return nil }
        region = Region(x: numbers[0] ?? 0, y: numbers[1] ?? 0, width: numbers[2], height: numbers[3])
    }
}

extension RenderedRequest.Window {
    /// `center,width,function`; none of them may be left out (PS3.18 8.3.5.1.4).
    init?(_ text: String) {
        let pieces = text.split(separator: ",", omittingEmptySubsequences: false)
        guard pieces.count == 3, let center = pieces[0].decimal, let width = pieces[1].decimal, width > 0,
            let function = Function(rawValue: pieces[2].lowercased())
        else { return nil }
        self.init(center: center, width: width, function: function)
    }
}

extension StringProtocol {
    /// A finite number in decimal notation.
    fileprivate var decimal: Double? {
        guard utf8.count <= 32, utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else {
            return nil
        }
        return Double(String(self)).flatMap { $0.isFinite ? $0 : nil }
    }
}
