import DICOM
import DICOMImage
import Packs

/// Reads the first looks of an instance's frames: those that were made for themselves.
struct FirstLookReader: Sendable {
    private let looks: [FirstLook]
    /// Where each begins.
    private let starts: [UInt64]
    private let item: ItemReader<StoreSource>

    /// - Returns: nil where the instance has none.
    ///
    /// - Parameter source: with the pack's bytes in memory, where they are.
    init?(_ instance: OpenedInstance, source: StoreSource? = nil) throws(GatewayError) {
        guard let place = instance.firstLooks, case .firstLooks(let looks) = place.form else { return nil }
        self.looks = looks
        item = try instance.storedReader(place, from: source)
        var start: UInt64 = 0
        starts = looks.map { look in
            defer { start &+= UInt64(look.byteCount) }
            return start
        }
    }

    /// How many frames have one, or could.
    var count: Int { looks.count }

    /// How often a frame's sides are halved in its first look; nil where it has none.
    func halvings(_ index: Int) -> Int? { looks[index].byteCount > 0 ? Int(looks[index].halvings) : nil }

    /// A frame's first look; nil where it has none, or the picture may not be as small.
    func decoded(
        _ index: Int, _ description: PixelDescription, codec: FrameCodec, reducing: Int
    ) async throws(GatewayError) -> Frame? {
        guard looks.indices.contains(index), looks[index].byteCount > 0, !looks[index].beginsFrame,
            Int(looks[index].halvings) <= reducing
        else { return nil }
        let bytes = try await stream(index)
        var small = description.ofOneFrame
        let halvings = Int(looks[index].halvings)
        (small.columns, small.rows) = (small.columns.halved(halvings), small.rows.halved(halvings))
        if small.isSubsampled { small.photometricInterpretation = .ybrFull }
        do throws(ImageError) {
            return try await codec.decode(bytes[...], small, transferSyntax: NativeRecompression.transferSyntax)
        } catch { throw .image(error) }
    }

    /// The code stream of a first look, or the beginning of its frame's.
    func stream(_ index: Int) async throws(GatewayError) -> [UInt8] {
        guard looks.indices.contains(index) else { throw .noSuchPart }
        do throws(PackError) {
            return try await item.read(starts[index]..<(starts[index] + UInt64(looks[index].byteCount)))
        } catch { throw .pack(error) }
    }
}

extension Int {
    /// A side that was halved so often, rounded up.
    func halved(_ times: Int) -> Int { (self + (1 << times) - 1) >> times }
}

extension Frame {
    /// With what the data set says of its colours, which the recompression does not know as well.
    func described(as description: PixelDescription) -> Frame {
        var frame = self
        frame.description.photometricInterpretation = description.photometricInterpretation
        (frame.description.bitsStored, frame.description.highBit) = (description.bitsStored, description.highBit)
        return frame
    }
}
