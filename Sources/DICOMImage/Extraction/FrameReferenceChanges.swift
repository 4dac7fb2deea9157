import DICOM

/// Numbers of the instance's own frames: they begin with 1 in every instance (PS3.17, Frame Extraction, Frame Numbers).
enum FrameReferenceChanges {
    static func add(
        to changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames
    ) throws(FrameExtractionError) {
        guard !frames.isWhole else { return }
        trims(&changes, dataSet, frames)
        pointers(&changes, dataSet, frames)
        do throws(DICOMError) {
            try rewrite(.maskSubtractionSequence, &changes, dataSet) { item, inner in masks(item, &inner, frames) }
            if changes.elements[.maskSubtractionSequence]?.isEmpty == true { changes.remove(.recommendedViewingMode) }
            // PS3.3 C.11.10, C.8.8.2: parts of a display protocol; exposures of a multi-frame RT Image.
            try rewrite(.frameDisplaySequence, &changes, dataSet) { item, inner in
                let hadTrim = item[.startTrim] != nil || item[.stopTrim] != nil
                trims(&inner, item, frames)
                return !hadTrim || inner.elements[.startTrim]?.isEmpty != true
            }
            try rewrite(.exposureSequence, &changes, dataSet) { item, inner in
                numbers(.referencedFrameNumber, item, &inner, frames)
            }
        } catch { throw .unextractable(.unreadable(error)) }
    }

    /// PS3.3 C.7.6.5: the part that is shown.
    private static func trims(_ changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames) {
        guard dataSet[.startTrim] != nil || dataSet[.stopTrim] != nil else { return }
        let start = dataSet.integer(.startTrim) ?? 1
        let stop = dataSet.integer(.stopTrim) ?? frames.oldCount
        let range = frames.newRange(start, stop)
        let new: [(Tag, Int?)] = [(.startTrim, range?.lowerBound), (.stopTrim, range?.upperBound)]
        for (tag, number) in new {
            guard let number else {
                changes.remove(tag)
                continue
            }
            if dataSet[tag] != nil { changes.set(tag, .IS, strings: [String(number)]) }
        }
    }

    /// PS3.3 C.7.6.6 and C.7.6.9: Multi-frame and Frame Pointers modules.
    private static func pointers(_ changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames) {
        for tag in [Tag.representativeFrameNumber, .rWavePointer] {
            _ = numbers(tag, dataSet, &changes, frames)
        }
        guard let element = dataSet[.frameNumbersOfInterest] else { return }
        let old = element.integers()
        let kept = old.indices.filter { frames.newNumber(old[$0]) != nil }
        _ = numbers(.frameNumbersOfInterest, dataSet, &changes, frames)
        for tag in [Tag.frameOfInterestDescription, .frameOfInterestType] {
            guard let described = dataSet[tag] else { continue }
            if !kept.isEmpty, described.strings().count == old.count, let bytes = described.values(at: kept) {
                changes.set(tag, raw: bytes)
            } else {
                changes.remove(tag)
            }
        }
    }

    /// - Returns: whether there was none of this, or some are left.
    private static func numbers(
        _ tag: Tag, _ dataSet: DataSet, _ changes: inout ElementChanges, _ frames: ChosenFrames
    ) -> Bool {
        guard let element = dataSet[tag], !element.value.isEmpty else { return true }
        let new = element.integers().compactMap { frames.newNumber($0) }
        guard !new.isEmpty else {
            changes.remove(tag)
            return false
        }
        if element.effectiveVR.isString {
            changes.set(tag, element.vr, strings: new.map { String($0) })
        } else {
            changes.set(tag, element.vr, integers: new)
        }
        return true
    }

    /// PS3.3 C.7.6.10: one mask operation, for the frames that are left.
    ///
    /// - Returns: false where it can't be done any more.
    private static func masks(_ item: DataSet, _ changes: inout ElementChanges, _ frames: ChosenFrames) -> Bool {
        // Time interval differences count frames from each one to its mask.
        if item.string(.maskOperation)?.hasSuffix("TID") == true, !frames.isContiguous { return false }
        guard numbers(.maskFrameNumbers, item, &changes, frames) else { return false }
        guard let element = item[.applicableFrameRange], !element.value.isEmpty else { return true }
        let old = element.integers()
        let new = stride(from: 0, to: old.count - 1, by: 2).compactMap { frames.newRange(old[$0], old[$0 + 1]) }
        guard !new.isEmpty else { return false }
        changes.set(.applicableFrameRange, element.vr, integers: new.flatMap { [$0.lowerBound, $0.upperBound] })
        return true
    }

    /// - Parameter change: notes what changes in an item; false where it goes.
    private static func rewrite(
        _ tag: Tag, _ changes: inout ElementChanges, _ dataSet: DataSet,
        _ change: (DataSet, inout ElementChanges) -> Bool
    ) throws(DICOMError) {
        guard let element = dataSet[tag] else { return }
        var items: [[UInt8]] = []
        for item in try element.items() {
            // What was noted is in the item's own encoding, which that of an UN differs in.
            var inner = ElementChanges(item.encoding)
            guard change(item, &inner) else { continue }
            let written = try inner.applied(toItem: item)
            items.append(try written.written(in: changes.encoding, from: item))
        }
        changes.set(tag, items: items)
    }
}

extension [UInt8] {
    /// These elements, which are written as `dataSet` is, in another encoding.
    fileprivate func written(in encoding: WireEncoding, from dataSet: DataSet) throws(DICOMError) -> [UInt8] {
        guard dataSet.encoding != encoding else { return self }
        let parsed = try DataSet(
            parsing: self[...], transferSyntax: dataSet.transferSyntax, encoding: dataSet.encoding,
            characterSet: dataSet.characterSet)
        var writer = DataSetWriter(encoding)
        try writer.append(parsed)
        return writer.bytes
    }
}
