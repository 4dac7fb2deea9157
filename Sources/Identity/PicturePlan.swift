import DICOM
import Sealing

/// What a head makes of a picture: the header before the pixel data, the class of its key, and the size of its frames.
struct PicturePlan {
    let header: [UInt8]
    let keyClass: KeyClass
    let geometry: FrameGeometry

    /// - Returns: nil where the head has no names for the picture yet.
    init?(head: [UInt8], isOdd: Bool, transferSyntax: TransferSyntax, map: @escaping (String) -> String) {
        guard let dataSet = try? DataSet(parsing: head, transferSyntax: transferSyntax),
            [Tag.sopClassUID, .sopInstanceUID, .studyInstanceUID, .seriesInstanceUID].allSatisfy({
                dataSet.string($0)?.isEmpty == false
            })
        else { return nil }
        let made = PictureHeader(
            from: dataSet, transferSyntax: Self.syntax(of: dataSet, declared: transferSyntax), map: map)
        header = made.bytes
        keyClass = made.isSound && !isOdd ? PictureClass.keyClass(of: dataSet) : .identity
        geometry = FrameGeometry(dataSet)
    }

    /// What the pixel data is really written in, where a sender said otherwise.
    private static func syntax(of head: DataSet, declared: TransferSyntax) -> TransferSyntax {
        if head.encoding == WireEncoding(declared) { return declared }
        return head.encoding.isImplicitVR ? .implicitVRLittleEndian : .explicitVRLittleEndian
    }
}
