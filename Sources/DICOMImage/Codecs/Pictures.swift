import CCodecMessage

/// A picture that browsers show.
public enum PictureFormat: Hashable, Sendable {
    /// Quality from 1 to 100.
    case jpeg(quality: Int)
    case png
    /// Without a quality: lossless.
    case webP(quality: Int?)
    case jpegXL(quality: Int?)
    case gif

    public var mediaType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webP: "image/webp"
        case .jpegXL: "image/jxl"
        case .gif: "image/gif"
        }
    }

    /// Whether it can hold frames that follow one another in time.
    public var canBeAnimated: Bool {
        switch self {
        case .webP, .gif: true
        case .jpeg, .png, .jpegXL: false
        }
    }

    var coding: (format: Int, quality: Int) {
        switch self {
        case .jpeg(let quality): (Int(CODEC_JPEG), min(max(quality, 1), 100))
        case .png: (Int(CODEC_PNG), 0)
        case .webP(let quality): (Int(CODEC_WEBP), quality.map { min(max($0, 1), 100) } ?? 0)
        case .jpegXL(let quality): (Int(CODEC_JPEG_XL), quality.map { min(max($0, 1), 100) } ?? 0)
        case .gif: (Int(CODEC_GIF), 0)
        }
    }
}
