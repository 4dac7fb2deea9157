import DICOM
public import Sealing

extension Splitter {
    /// There is one picture at most: what begins behind it, or before its names are known, is identity bulk.
    enum PictureState {
        case none
        case begun(BegunPicture)
        case impossible
    }

    /// What a picture was begun with.
    struct BegunPicture {
        let headerDigest: [UInt8]
        let headerByteCount: UInt64
        var keyClass: KeyClass
        let geometry: FrameGeometry
        /// How much of the head it was made from, and whether the data set was odd by then.
        let headByteCount: Int
        let isOdd: Bool
        /// Its place in ``Splitter/parts``, once it has ended.
        var part: Int?
    }

    /// A picture whose header or class the whole head makes other than the head did that stood before the pixels. It is
    /// to be opened, to get this header in place of its first bytes, and to be sealed with the identity key.
    public struct LatePicture: Sendable {
        /// Its place in ``Splitter/parts``.
        public let part: Int
        public let header: [UInt8]
        /// Bytes of the header that it has.
        public let replacedByteCount: UInt64
    }

    /// What the head of this moment makes of a picture; nil where its names are missing.
    func readHead() -> PicturePlan? {
        headReadings += 1
        return PicturePlan(head: head, isOdd: isOdd, transferSyntax: transferSyntax, map: sealings.map)
    }

    func beginPicture(_ plan: PicturePlan) throws(IdentityError) {
        picture = .begun(
            BegunPicture(
                headerDigest: SHA256Hasher.digest(plan.header), headerByteCount: UInt64(plan.header.count),
                keyClass: plan.keyClass, geometry: plan.geometry, headByteCount: head.count, isOdd: isOdd))
        let key = plan.keyClass == .picture ? sealings.picture : sealings.identity
        do throws(SealingError) {
            current = try ItemSealer(kind: ItemKindCode.picture, dataKey: key, random: random)
        } catch { throw .sealing }
        do {
            try plan.header.withUnsafeBytes { try write($0) }
        } catch { throw .sealing }
    }

    /// What the whole head makes of the picture that was begun, where more of it came since.
    ///
    /// - Returns: the plan, and whether the picture is another by it.
    func wholePicture() throws(IdentityError) -> (plan: PicturePlan, isLate: Bool)? {
        guard case .begun(let begun) = picture, head.count != begun.headByteCount || isOdd != begun.isOdd else {
            return nil
        }
        guard let plan = readHead() else { throw .missingUID(.sopInstanceUID) }
        let isLate = SHA256Hasher.digest(plan.header) != begun.headerDigest || plan.keyClass != begun.keyClass
        return (plan, isLate)
    }

    /// Gives the picture that has ended its frames, and says whether it must be sealed anew.
    func settlePicture(_ whole: (plan: PicturePlan, isLate: Bool)?) {
        guard case .begun(let begun) = picture, let part = begun.part else { return }
        parts[part] = Part(item: parts[part].item, frames: frames.runs(whole?.plan.geometry ?? begun.geometry))
        frames = FrameFinder()
        guard let whole, whole.isLate else { return }
        latePicture = LatePicture(part: part, header: whole.plan.header, replacedByteCount: begun.headerByteCount)
    }

    /// Behind deflation: the stream itself has it all.
    func dropPicture() {
        picture = .impossible
        current = nil
        aside = []
        outlying = []
    }

    /// Says that the late picture was sealed anew, as this item.
    public func replacePicture(by item: SealedItem) {
        guard let late = latePicture.take(), case .begun(var begun) = picture else { return }
        begun.keyClass = item.header.keyClass
        picture = .begun(begun)
        // Every place in the picture lies behind its header.
        let moved = { (offset: UInt64) in offset - late.replacedByteCount + UInt64(late.header.count) }
        parts[late.part] = Part(
            item: item,
            frames: parts[late.part].frames.map {
                FramePlaces(offset: moved($0.offset), byteCount: $0.byteCount, count: $0.count)
            })
        for index in spans.indices where Int(spans[index].item) == late.part {
            spans[index].offset = moved(spans[index].offset)
        }
        for index in outlying.indices where Int(outlying[index].item) == late.part {
            outlying[index].offset = moved(outlying[index].offset)
        }
    }
}
