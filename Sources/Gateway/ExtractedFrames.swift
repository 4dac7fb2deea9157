public import DICOM
public import DICOMImage
public import Identity
import Sealing

/// Some frames of an instance as an instance of their own (PS3.4 Y.3.3). It is made when it is asked for and not kept: the same
/// request makes the same instance, UID and all.
public struct ExtractedFrames: Sendable {
    /// Where the frames come from.
    enum Kind: Sendable {
        /// Fragments as they lie in the picture, with their headers.
        case fragments([Range<UInt64>])
        /// Native frames, each in whole bytes.
        case native
        /// Native frames that share bytes, in a value that begins at `start` of an item.
        case packed(PackedFrames, item: UInt8, start: UInt64)
        /// Of a picture that was searched for them; the number of bits of a native one.
        case found(StoredFrames, bitCount: Int?)
    }

    public let sopClassUID: String
    public let sopInstanceUID: String
    /// What it comes in when nothing is coded anew.
    public let transferSyntax: TransferSyntax
    public var frameCount: Int { extraction.frameNumbers.count }

    let instance: OpenedInstance
    let record: Record
    let extraction: FrameExtraction
    let pixels: ExtractedPixelData
    let kind: Kind
    /// Of all frames, without padding.
    let framesByteCount: UInt64

    /// - Parameter manufacturer: of the equipment that takes the frames out.
    /// - Throws: ``GatewayError/extraction(_:)`` where no such instance can be made.
    public init(
        _ instance: OpenedInstance, record: Record, selection: FrameSelection, manufacturer: String
    ) async throws(GatewayError) {
        let outlying = record.outlying.filter(\.holdsSamples)
        guard let element = outlying.first, outlying.count == 1 else { throw .extraction(.notMultiFrame) }
        let words = try await instance.wordsForExtraction(record)
        guard words.integer(.numberOfFrames) != nil else { throw .extraction(.notMultiFrame) }
        let found = try await FoundFrames(instance, record: record, words: words, element: element)
        let uid = FrameUID.make(
            sourceUID: words.string(.sopInstanceUID) ?? "", digest: record.sha256, selection: selection)
        do throws(FrameExtractionError) {
            extraction = try FrameExtraction(
                words, selection, availableFrameCount: found.count,
                identity: FrameExtraction.Identity(sopInstanceUID: uid, manufacturer: manufacturer),
                encoding: WireEncoding(found.transferSyntax), leavingOut: Self.placeholders(record))
        } catch { throw .extraction(error) }
        let layout = try await found.layout(of: extraction, words: words)
        (kind, pixels, framesByteCount) = (layout.kind, layout.pixels, layout.byteCount)
        (self.instance, self.record, transferSyntax) = (instance, record, found.transferSyntax)
        (sopClassUID, sopInstanceUID) = (words.string(.sopClassUID) ?? "", uid)
    }

    /// Elements that ``OpenedInstance/words(of:where:)`` has no value of.
    private static func placeholders(_ record: Record) -> Set<Tag> {
        Set(record.outlying.filter { $0.hasUndefinedLength && $0.vr != VR.SQ.rawValue }.map { Tag(rawValue: $0.tag) })
    }

    /// The data set of the new instance.
    ///
    /// - Throws: ``GatewayError/image(_:)`` where its frames can't be coded so.
    public func source(
        transferSyntaxUID: String, codec: FrameCodec
    ) async throws(GatewayError) -> any PieceSource {
        let reader = ExtractedReader(self)
        guard transferSyntaxUID != transferSyntax.uid else { return reader }
        let target = TransferSyntax(uid: transferSyntaxUID)
        return try await TranscodedReader(reader, from: transferSyntax, to: target, codec: codec)
    }
}

extension OpenedInstance {
    /// Everything but the pixel data.
    fileprivate func wordsForExtraction(_ record: Record) async throws(GatewayError) -> DataSet {
        let large = record.outlying.filter { !$0.holdsSamples }
        var byteCount: UInt64 = 0
        for element in large {
            // Each is below 4 GiB and lies in an item; their number is bounded too.
            byteCount &+= element.byteCount
            guard byteCount <= UInt64(ImageLimits.heldByteCount) else {
                throw .extraction(.unextractable(.tooLarge))
            }
        }
        return try await words(of: record) { !$0.holdsSamples }
    }
}

extension Record.OutlyingElement {
    /// Pixel data; not the extended offset table, which is made anew.
    var holdsSamples: Bool {
        let tag = Tag(rawValue: tag)
        return PictureProfile.isPixelData(tag) && tag != .extendedOffsetTable && tag != .extendedOffsetTableLengths
    }
}

/// The UID of an instance that is made of frames.
enum FrameUID {
    /// A UUID of version 8, of what was asked for and what of (PS3.5 B.2, RFC 9562).
    ///
    /// - Parameter digest: of the source: one that is replaced gives other instances.
    static func make(sourceUID: String, digest: [UInt8], selection: FrameSelection) -> String {
        var hasher = SHA256Hasher()
        hasher.update("aloft frames v1\0\(sourceUID)\0".utf8)
        hasher.update(digest)
        hasher.update(selection.canonicalBytes)
        var bytes = Array(hasher.finalize().prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        return "2.25.\(bytes.reduce(UInt128(0)) { $0 << 8 | UInt128($1) })"
    }
}
