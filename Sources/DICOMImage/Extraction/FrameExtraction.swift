public import DICOM

/// Makes a new instance's words of an old one's, for some of its frames (PS3.4 Y.3.3, PS3.3 C.12.3): the same SOP class, in the
/// same series, internally consistent.
///
/// The frames themselves are not here: ``ExtractedPixelData`` says what stands around them. Private attributes of the top level
/// are left out, as nobody here knows which of them speak of frames; those of a frame's functional groups stay with it.
public struct FrameExtraction: Sendable {
    /// What cannot be read off the old instance.
    public struct Identity: Hashable, Sendable {
        /// Of the new instance.
        public var sopInstanceUID: String
        /// Manufacturer (0008,0070) of the equipment that takes the frames out.
        public var manufacturer: String
        public init(sopInstanceUID: String, manufacturer: String) {
            (self.sopInstanceUID, self.manufacturer) = (sopInstanceUID, manufacturer)
        }
    }

    /// The frames of the old instance that are in the new one, in its order; 1 for the first.
    public let frameNumbers: [Int]
    /// All elements before the pixel data.
    public let words: [UInt8]
    /// How they are written.
    public let encoding: WireEncoding

    /// - Parameters:
    ///   - dataSet: the old instance. Of its pixel data only the tag is looked at.
    ///   - availableFrameCount: frames that can be had; no more than Number of Frames are used.
    ///   - encoding: of the new words.
    ///   - leavingOut: elements whose values are not there.
    public init(
        _ dataSet: DataSet, _ selection: FrameSelection, availableFrameCount: Int, identity: Identity,
        encoding: WireEncoding, leavingOut: Set<Tag> = []
    ) throws(FrameExtractionError) {
        guard let oldCount = dataSet.integer(.numberOfFrames), oldCount >= 1 else { throw .notMultiFrame }
        guard oldCount <= ImageLimits.frameCount else { throw .unextractable(.tooLarge) }
        let old = try Self.written(dataSet, in: encoding)
        let numbers = try selection.frameNumbers(frameCount: min(oldCount, availableFrameCount)) {
            FrameTimes.milliseconds(old, frameCount: oldCount)
        }
        let frames = ChosenFrames(numbers, of: oldCount)
        var changes = ElementChanges(encoding)
        Self.leaveOut(&changes, old)
        for tag in leavingOut { changes.remove(tag) }
        FrameTimeChanges.add(to: &changes, old, frames)
        try FrameVectorChanges.add(to: &changes, old, frames)
        try FrameReferenceChanges.add(to: &changes, old, frames)
        try OverlayChanges.add(to: &changes, old, frames)
        try FunctionalGroupChanges.add(to: &changes, old, frames)
        changes.set(.numberOfFrames, .IS, strings: [String(frames.count)])
        try Self.identify(&changes, old, selection, identity)
        words = try changes.applied(to: old)
        (frameNumbers, self.encoding) = (numbers, encoding)
    }

    /// The data set as the new one is written, so that its values are.
    private static func written(
        _ dataSet: DataSet, in encoding: WireEncoding
    ) throws(FrameExtractionError) -> DataSet {
        guard dataSet.encoding != encoding else { return dataSet }
        do throws(DICOMError) {
            var writer = DataSetWriter(encoding)
            for element in dataSet.elements where !element.tag.isPixelData { try writer.append(element) }
            return try DataSet(
                parsing: writer.bytes[...], transferSyntax: dataSet.transferSyntax, encoding: encoding,
                characterSet: dataSet.characterSet)
        } catch { throw .unextractable(.unreadable(error)) }
    }

    /// What is not true of the new instance, or is made anew with its pixel data.
    private static func leaveOut(_ changes: inout ElementChanges, _ old: DataSet) {
        let untrue: [Tag] = [
            .instanceCreationDate, .instanceCreationTime, .instanceCreatorUID,
            // It is no part of the concatenation (PS3.3 C.7.6.16.2.2).
            .concatenationUID, .inConcatenationNumber, .inConcatenationTotalNumber, .concatenationFrameOffsetNumber,
            .sopInstanceUIDOfConcatenationSource,
            .smallestImagePixelValue, .largestImagePixelValue, .smallestImagePixelValueInPlane,
            .largestImagePixelValueInPlane,
            .macParametersSequence, .digitalSignaturesSequence, .dataSetTrailingPadding,
            .extendedOffsetTable, .extendedOffsetTableLengths, .encapsulatedPixelDataValueTotalLength,
        ]
        for element in old.elements {
            let tag = element.tag
            if tag.isPixelData || tag.element == 0 || tag.group % 2 == 1 { changes.remove(tag) }
        }
        for tag in untrue where old[tag] != nil { changes.remove(tag) }
    }

    /// A UID of its own, where it comes from, and who made it.
    private static func identify(
        _ changes: inout ElementChanges, _ old: DataSet, _ selection: FrameSelection, _ identity: Identity
    ) throws(FrameExtractionError) {
        let encoding = changes.encoding
        let sourceUID = old.string(.sopInstanceUID) ?? ""
        changes.set(.sopInstanceUID, .UI, strings: [identity.sopInstanceUID])
        var extraction = DataSetWriter(encoding)
        selection.write(to: &extraction)
        extraction.append(.multiFrameSourceSOPInstanceUID, .UI, string: sourceUID)
        var purpose = DataSetWriter(encoding)
        purpose.append(.codeValue, .SH, string: "109105")
        purpose.append(.codingSchemeDesignator, .SH, string: "DCM")
        purpose.append(.codeMeaning, .LO, string: "Frame Extracting Equipment")
        var equipment = DataSetWriter(encoding)
        equipment.append(.manufacturer, .LO, string: identity.manufacturer)
        equipment.appendSequence(.purposeOfReferenceCodeSequence, items: [purpose.bytes])
        let added: [(Tag, [UInt8])] = [
            (.frameExtractionSequence, extraction.bytes), (.contributingEquipmentSequence, equipment.bytes),
        ]
        for (tag, item) in added {
            changes.set(tag, items: try items(of: old[tag], in: encoding) + [item])
        }
    }

    private static func items(
        of element: Element?, in encoding: WireEncoding
    ) throws(FrameExtractionError) -> [[UInt8]] {
        guard let element else { return [] }
        do throws(DICOMError) {
            var items: [[UInt8]] = []
            for item in try element.items() {
                var writer = DataSetWriter(encoding)
                try writer.append(item)
                items.append(writer.bytes)
            }
            return items
        } catch { throw .unextractable(.unreadable(error)) }
    }
}
