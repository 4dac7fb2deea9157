/// The media types of rendered pictures (PS3.18 Table 8.7.4-1, and WebP, which every browser shows).
enum PictureMediaType {
    /// The first is the standard's default.
    static let still = ["image/jpeg", "image/png", "image/webp", "image/jxl", "image/gif"]
    static let animated = ["image/webp", "image/gif"]
}

/// The media types of video that is given as it is stored (PS3.18 Table 8.7.4-1).
public enum VideoMediaType {
    /// Nothing for what is no video.
    public static func essence(of transferSyntaxUID: String) -> String? {
        let prefix = "1.2.840.10008.1.2.4."
        guard transferSyntaxUID.hasPrefix(prefix) else { return nil }
        return switch transferSyntaxUID.dropFirst(prefix.count).prefix(3) {
        case "100", "101": "video/mpeg"
        case "102", "103", "104", "105", "106": "video/mp4"
        case "107", "108": "video/h265"
        default: nil
        }
    }
}

extension AcceptNegotiation {
    static func pictures(_ accepted: MediaType, areMany: Bool, canMove: Bool) -> [Representation] {
        let isMultipart = accepted.type == "multipart"
        var part = accepted
        if isMultipart {
            guard accepted.accepts(essence: "multipart/related") else { return [] }
            part = accepted["type"].flatMap { MediaType(parsing: $0) } ?? MediaType("*", "*")
        }
        // Many pictures are many parts; anything accepted means that too.
        let packaging: Representation.Packaging = isMultipart || areMany ? .multipart : .single
        guard isMultipart || !areMany || accepted.type == "*" else { return [] }
        return PictureMediaType.still.filter(part.accepts).map { essence in
            // Frames in time as one picture only for who names a type that can move.
            let moves =
                canMove && packaging == .single && part.specificity == 2 && PictureMediaType.animated.contains(essence)
            return Representation(packaging, essence, isAnimated: moves)
        }
    }
}
