import DICOM

/// What becomes of a data set's parts on the way from one transfer syntax to another.
struct TranscodingPlan: Sendable {
    let source: TransferSyntax
    let target: TransferSyntax

    /// How the new elements are written.
    var encoding: WireEncoding { WireEncoding(target) }

    /// Whether fragments serve as they are.
    var passesEncapsulated: Bool { source == target || target.isEncapsulated && source.isPart(of: target) }

    /// Whether a native value serves as it is.
    var passesNative: Bool {
        source == target || !target.isEncapsulated && !target.hasBigEndianPixels && !source.hasBigEndianPixels
    }

    /// Whether nothing that describes the pixel data can change.
    var passesEverything: Bool { source == target || passesNative && !source.isEncapsulated }

    /// Whether sequences may hold frames in the old transfer syntax (icons: PS3.3 F.7) that the new one doesn't allow (PS3.5
    /// A.4).
    var mayHoldOtherFrames: Bool { source.isEncapsulated && !passesEncapsulated }
}

extension TransferSyntax {
    fileprivate var hasBigEndianPixels: Bool { isBigEndian || self == .implicitVRBigEndianPixels }
}
