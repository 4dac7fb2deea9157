import Archive
import DICOMWeb
import Gateway
import Sealing

/// Names what an answer is made of and the form it goes out in: the same name, the same bytes.
struct ContentVersion: Sendable {
    private var hasher = SHA256Hasher()

    /// - Parameter form: all that the answer's bytes depend on besides the instance: media type, transfer syntax, frame
    ///   numbers, parameters of a picture, the root of addresses.
    init(_ instance: Opened.Instance, _ form: String...) {
        hasher.update(instance.opened.version)
        add(form)
    }

    /// Of all that was opened, in its order.
    init(_ opened: Opened, _ form: String...) {
        for instance in opened.instances { hasher.update(instance.opened.version) }
        add(form)
    }

    private mutating func add(_ form: [String]) {
        // What is coded anew may come out otherwise in another version of this program.
        for text in [ServiceVersion.current] + form {
            hasher.update(text.utf8)
            hasher.update(CollectionOfOne(0))
        }
    }

    /// - Parameter isWeak: where the bytes differ each time and mean the same, as those of a multipart body do: its boundary
    ///   is made by chance.
    func tag(isWeak: Bool = false) -> ETag { ETag(digest: hasher.finalize().prefix(16), isWeak: isWeak) }
}
