/// A DICOM application entity that we know: what an administrator says of it, live without a restart.
public struct Peer: Hashable, Sendable {
    /// At most 16 characters, without spaces around.
    public var aeTitle: String
    /// A name or an address.
    public var host: String
    public var port: Int
    /// Whether we call it over TLS.
    public var usesTLS = false
    /// In which to send to it, the best first; empty: what is stored.
    public var transferSyntaxUIDs: [String] = []
    public var quirks: Set<Quirk> = []
    /// Issuer of Patient ID (0010,0021) of what it sends without one.
    public var issuerOfPatientID: String?
    /// The owner of what it sends.
    public var organisation = "default"
    /// The offset from UTC of its dates and times where they have none, as in (0008,0201): `+0100`.
    public var timeZone: String?
    /// A defined term of (0008,0005) for its data sets and identifiers without one.
    public var characterSet: String?

    /// Where a peer needs something that the standard does not ask for.
    public enum Quirk: String, Hashable, Sendable, CaseIterable {
        /// Reads UTF-8 answers wrongly: it gets ISO_IR 100 where that can say it.
        case noUTF8 = "no-utf8"
        /// Takes only one association at a time.
        case oneAssociation = "one-association"
        /// Answers Storage Commitment only on a new association, and wants it so.
        case commitOnNewAssociation = "commit-on-new-association"
    }

    public init(aeTitle: String, host: String, port: Int) {
        (self.aeTitle, self.host, self.port) = (aeTitle, host, port)
    }
}
