import DICOM

/// A rotation by right angles and a reflection, as a transposition followed by flips.
struct Orientation: Hashable, Sendable {
    /// Rows become columns.
    var transposes = false
    var flipsHorizontally = false
    var flipsVertically = false
}

extension Orientation {
    /// Reads the Spatial Transformation Module (PS3.3 C.10.6): a clockwise rotation, then a horizontal flip.
    init(_ dataSet: DataSet) {
        self.init()
        switch dataSet.number(.imageRotation) {
        case 90: (transposes, flipsHorizontally) = (true, true)
        case 180: (flipsHorizontally, flipsVertically) = (true, true)
        case 270: (transposes, flipsVertically) = (true, true)
        default: break
        }
        if dataSet.string(.imageHorizontalFlip) == "Y" { flipsHorizontally.toggle() }
    }
}
