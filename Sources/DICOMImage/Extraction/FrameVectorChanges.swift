import DICOM

/// Attributes with a value for each frame.
///
/// Values that are numbers in a dimension (energy window, detector, slice, angular view) stay what they are: what they count
/// from, the first slice's position or the start angle, is not changed either.
enum FrameVectorChanges {
    /// Besides what Frame Increment Pointer (0028,0009) names: PS3.3 C.8.6.4 and C.8.4.8.
    private static let vectors: [Tag] = [
        .pageNumberVector, .frameLabelVector, .framePrimaryAngleVector, .frameSecondaryAngleVector,
        .sliceLocationVector, .displayWindowLabelVector, .energyWindowVector, .detectorVector, .phaseVector,
        .rotationVector, .rrIntervalVector, .timeSlotVector, .sliceVector, .angularViewVector, .timeSliceVector,
    ]

    /// PS3.3 C.8.7.5, C.8.7.7: type 2C, one value for all steps or one for each frame. Whether they count from the first
    /// frame or from the one before is read both ways: only where that makes no difference are they kept.
    private static let increments: [Tag] = [
        .tableVerticalIncrement, .tableLateralIncrement, .tableLongitudinalIncrement,
        .positionerPrimaryAngleIncrement, .positionerSecondaryAngleIncrement,
    ]

    static func add(
        to changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames
    ) throws(FrameExtractionError) {
        guard !frames.isWhole else { return }
        let named = Set(dataSet[.frameIncrementPointer]?.tags() ?? [])
        for tag in named.union(vectors) where tag != .frameTime && tag != .frameTimeVector {
            guard let element = dataSet[tag], !element.value.isEmpty else { continue }
            if tag == .gridFrameOffsetVector {
                try gridOffsets(&changes, dataSet, frames)
            } else if let cut = element.cut(to: frames) {
                changes.set(tag, raw: cut)
            } else if named.contains(tag), element.strings().count > 1 {
                // Steps are told by a vector that has not one value for each frame.
                throw .unextractable(.inconsistent(tag))
            }
        }
        for tag in increments {
            guard let element = dataSet[tag], !element.value.isEmpty else { continue }
            let count = element.strings().count
            if frames.isStart, count == 1 { continue }
            if frames.isStart, let cut = element.cut(to: frames) {
                changes.set(tag, raw: cut)
            } else {
                changes.set(tag) { $0.append(tag, element.vr, bytes: [] as [UInt8]) }
            }
        }
    }

    /// Where the planes of a dose lie (PS3.3 C.8.8.3.2): from the first, whose position then moves with it, or in
    /// coordinates of the patient.
    private static func gridOffsets(
        _ changes: inout ElementChanges, _ dataSet: DataSet, _ frames: ChosenFrames
    ) throws(FrameExtractionError) {
        guard let offsets = dataSet.numbers(.gridFrameOffsetVector, count: frames.oldCount),
            dataSet.numbers(.gridFrameOffsetVector).count == frames.oldCount
        else { throw .unextractable(.inconsistent(.gridFrameOffsetVector)) }
        let chosen = frames.numbers.map { offsets[$0 - 1] }
        let shift = chosen[0] - offsets[0]
        let isRelative = offsets[0] == 0
        changes.set(.gridFrameOffsetVector, decimals: isRelative ? chosen.map { $0 - chosen[0] } : chosen)
        guard shift != 0, let position = dataSet.numbers(.imagePositionPatient, count: 3) else { return }
        let axes = dataSet.numbers(.imageOrientationPatient, count: 6) ?? [1, 0, 0, 0, 1, 0]
        let normal: [Double] = [
            axes[1] * axes[5] - axes[2] * axes[4], axes[2] * axes[3] - axes[0] * axes[5],
            axes[0] * axes[4] - axes[1] * axes[3],
        ]
        // In coordinates they are the patient's z, whatever way the normal points.
        let moved: [Double] =
            isRelative ? (0..<3).map { position[$0] + shift * normal[$0] } : [position[0], position[1], chosen[0]]
        changes.set(.imagePositionPatient, decimals: moved)
    }
}
