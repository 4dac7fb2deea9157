public import DICOM
public import DICOMImage
public import Identity
import Packs

/// An instance's frames, ready to be decoded.
///
/// Where their places are known, only the segments of a wanted frame are read. Where they are not (fragments without a table,
/// single bits that share bytes), and for bytes in words of big endian, the whole picture is read once and cut here.
public struct StoredFrames: Sendable {
    private let described: Result<PixelDescription, ImageError>
    /// What the frames come in: as stored, or explicit VR little endian where the order of bytes was put right.
    public let transferSyntax: TransferSyntax
    /// As many as can be read.
    public let frameCount: Int
    private let instance: OpenedInstance
    private let record: Record
    private let cut: FrameReader?

    /// - Parameter attributes: what ``OpenedInstance/imageAttributes(of:)`` gave.
    /// - Throws: ``ImageError/framesUnknown`` where nothing shows them, or the picture is too large to be searched.
    public init(
        _ instance: OpenedInstance, record: Record, attributes: DataSet
    ) async throws(GatewayError) {
        (self.instance, self.record) = (instance, record)
        let syntax = TransferSyntax(uid: record.transferSyntaxUID)
        guard syntax.family != .video else { throw .image(.unsupportedTransferSyntax(syntax.uid)) }
        if let count = instance.frameCount, !Self.hasBytesInWords(syntax, attributes, record) {
            described = Result { () throws(ImageError) in try PixelDescription(attributes) }
            (transferSyntax, frameCount, cut) = (syntax, count, nil)
            return
        }
        let whole = try await instance.pixelElements(attributes, of: record)
        let reader: FrameReader
        do throws(ImageError) { reader = try FrameReader(whole) } catch { throw .image(error) }
        (transferSyntax, frameCount) = (reader.transferSyntax, reader.frameCount)
        (described, cut) = (.success(reader.description), reader)
    }

    /// Whether bytes stand in pairs that are turned round: eight bit samples in an OW of big endian. Only the whole value tells
    /// which two are a pair; larger samples are put right as they are decoded.
    static func hasBytesInWords(_ syntax: TransferSyntax, _ attributes: DataSet, _ record: Record) -> Bool {
        guard syntax.isBigEndian, (attributes.integer(.bitsAllocated) ?? 8) <= 8 else { return false }
        return record.outlying.contains {
            PictureProfile.isPixelData(Tag(rawValue: $0.tag)) && VR(rawValue: $0.vr) == .OW
        }
    }

    /// Bytes of one frame once it is decoded; nothing where nobody can tell.
    var decodedByteCount: Int { (try? described.get().decodedFrameByteCount) ?? 0 }

    /// One frame, to be read piece by piece.
    ///
    /// - Parameter frameNumber: 1 for the first frame.
    public func frame(_ frameNumber: Int) async throws(GatewayError) -> PartReader {
        guard let cut else { return try await instance.frame(frameNumber, record: record) }
        do throws(ImageError) { return PartReader(try cut.frame(frameNumber - 1)) } catch { throw .image(error) }
    }

    /// One frame, decoded.
    ///
    /// - Parameter reducing: how many resolution levels to leave out, where the code stream has them.
    public func decoded(
        _ frameNumber: Int, codec: FrameCodec, reducing: Int = 0
    ) async throws(GatewayError) -> Frame {
        var reader = try await frame(frameNumber)
        var bytes: [UInt8] = []
        while let piece = try await reader.next() {
            guard bytes.count + piece.count <= ImageLimits.codeStreamByteCount else { throw .image(.tooLarge) }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
        }
        do throws(ImageError) {
            return try await codec.decode(
                bytes[...], try described.get(), transferSyntax: transferSyntax, reducing: reducing)
        } catch { throw .image(error) }
    }
}

extension OpenedInstance {
    /// What describes the pixel data, and the pixel data themselves.
    fileprivate func pixelElements(
        _ attributes: DataSet, of record: Record
    ) async throws(GatewayError) -> DataSet {
        let pixels = record.outlying.filter(\.holdsSamples)
        guard let element = pixels.first else { throw .image(.noSuchFrame(1)) }
        guard pixels.count == 1, element.byteCount <= GatewayLimits.searchedPictureByteCount else {
            throw .image(.framesUnknown)
        }
        var writer = DataSetWriter(attributes.encoding)
        do throws(DICOMError) {
            for attribute in attributes.elements where attribute.tag.group == 0x0028 { try writer.append(attribute) }
            if let table = attributes[.extendedOffsetTable] { try writer.append(table) }
        } catch { throw .unreadable(error) }
        let range = element.offset..<(element.offset + element.byteCount)
        let value = try await bytes(range, ofItem: element.item, record: record)
        do throws(DICOMError) {
            return try DataSet(parsing: writer.bytes + value, transferSyntax: Self.headSyntax(of: record))
        } catch { throw .unreadable(error) }
    }
}
