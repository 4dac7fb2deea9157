import Archive
import DICOMWeb
import Synchronization

/// Pictures that were made lately: thumbnails above all, which a list of studies asks for again and again. By the version of what
/// they show and of how it was asked for; whether somebody may see one is decided before it is looked for.
final class PictureCache: Sendable {
    /// Some thousand thumbnails.
    static let byteCount = 24 << 20
    /// Larger ones are made again.
    static let pictureByteCount = 256 << 10

    private let pictures = Mutex(RecentlyUsed<ETag, [UInt8]>(byteCount: byteCount))

    func picture(_ tag: ETag) -> [UInt8]? { pictures.withLock { $0.value(tag) } }

    func keep(_ picture: [UInt8], as tag: ETag) {
        guard picture.count <= Self.pictureByteCount else { return }
        // What the entry takes beside its bytes.
        pictures.withLock { $0.keep(picture, byteCount: picture.count + 512, as: tag) }
    }
}
