import DICOM
import DICOMImage
public import DICOMNetwork

/// In which of the accepted presentation contexts an instance goes out: a pure function.
public enum ContextChoice {
    /// The contexts of its SOP class, the best first: what the peer prefers, then as stored, then what it can be made without
    /// loss.
    public static func candidates(
        in contexts: [PresentationContext], sopClassUID: String, storedUID: String, preferredUIDs: [String] = []
    ) -> [PresentationContext] {
        let ours = contexts.filter { $0.abstractSyntaxUID == sopClassUID }
        let canDecode = FrameCodec.canDecode(TransferSyntax(uid: storedUID))
        let order = preferredUIDs + [storedUID] + TransferSyntax.losslessTargets.map(\.uid)
        var chosen: [PresentationContext] = []
        for uid in order where uid == storedUID || canDecode {
            guard let context = ours.first(where: { $0.transferSyntaxUID == uid }), !chosen.contains(context) else {
                continue
            }
            chosen.append(context)
        }
        return chosen
    }
}
