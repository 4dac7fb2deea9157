import DICOM

/// What an instance says of each of its frames (PS3.3 C.7.6.16, C.7.6.17).
enum FunctionalGroupChanges {
    static func add(
        to changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames
    ) throws(FrameExtractionError) {
        guard !frames.isWhole else { return }
        let organization = dataSet.string(.dimensionOrganizationType)
        if organization == "TILED_FULL" {
            // Only with all tiles does a frame's number say where it lies (PS3.3 C.7.6.17.3).
            try TileChanges.add(to: &changes, dataSet, frames)
            return
        }
        if organization != nil, organization != "TILED_SPARSE", !(organization == "3D" && frames.isContiguous) {
            // Planes at one distance, or times with the same planes: no longer so.
            changes.remove(.dimensionOrganizationType)
        }
        guard let element = dataSet[.perFrameFunctionalGroupsSequence] else { return }
        var items: [[UInt8]] = []
        items.reserveCapacity(frames.count)
        var count = 0
        var problem: DICOMError?
        let encoding = changes.encoding
        do throws(DICOMError) {
            try element.forEachItem { item in
                count += 1
                guard problem == nil, frames.newNumber(count) != nil else { return }
                var writer = DataSetWriter(encoding)
                do throws(DICOMError) {
                    try writer.append(item)
                    items.append(writer.bytes)
                } catch { problem = error }
            }
        } catch { problem = error }
        if let problem { throw .unextractable(.unreadable(problem)) }
        guard count == frames.oldCount else {
            throw .unextractable(.inconsistent(.perFrameFunctionalGroupsSequence))
        }
        changes.set(.perFrameFunctionalGroupsSequence, items: items)
    }
}
