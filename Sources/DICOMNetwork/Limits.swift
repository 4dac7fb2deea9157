/// What one association may use. Every bound has its unit and its reason; a peer that passes one is refused or aborted.
public struct NetworkLimits: Hashable, Sendable {
    /// The longest P-DATA-TF variable field that we ask peers to send (PS3.8 D.1.1), in bytes.
    /// Large enough that headers and wake-ups cost little, small enough that many associations fit in memory.
    public var maximumPDUByteCount: UInt32 = 128 << 10
    /// The longest P-DATA-TF variable field that is read, in bytes. Such a PDU is never held: its values are handed on
    /// in pieces as they arrive, so a peer that ignores what we asked for costs nothing more.
    public var maximumDataPDUByteCount: UInt32 = .max
    /// The longest A-ASSOCIATE PDU that is read, in bytes. 128 contexts with 30 transfer syntaxes take some 120 KiB.
    public var maximumAssociatePDUByteCount: UInt32 = 1 << 20
    /// Presentation contexts of one association: the odd numbers below 256 (PS3.8 9.3.2.2).
    public var maximumPresentationContextCount = 128
    /// Transfer syntaxes of one presentation context. PS3.6 has about 60.
    public var maximumTransferSyntaxCount = 128
    /// Sub-items of the user information item: role and extended negotiation can come once for each context.
    public var maximumUserInformationItemCount = 1024
    /// Related general SOP classes of one common extended negotiation. The standard's own chains have two or three.
    public var maximumRelatedSOPClassCount = 64
    /// The longest UID that is read, in bytes. PS3.5 9.1 allows 64; some devices make longer private ones.
    public var maximumUIDByteCount = 128
    /// The longest command set, in bytes. Real ones have some 200; Attribute Identifier Lists can be longer.
    public var maximumCommandSetByteCount = 64 << 10
    /// Elements of one command set. PS3.7 E.1 defines about 30.
    public var maximumCommandElementCount = 256
    /// The longest data set that is held whole, in bytes: identifiers of queries and retrievals, and the lists of storage
    /// commitment, where an instance takes some 150.
    public var maximumIdentifierByteCount = 16 << 20
    /// Received bytes that may wait for the one who reads them. Beyond it the socket is not read (TCP slows the peer);
    /// reading goes on at half of it.
    public var receiveWindowByteCount = 256 << 10
    /// Received events that may wait, whatever their size: a command of a few bytes costs memory too.
    public var receiveWindowEventCount = 256
    /// The longest data set of one message, in bytes: it is never held, but it fills the disk. The longest real ones
    /// (whole slides, long ultrasound) have some 10 GiB.
    public var maximumMessageByteCount: UInt64 = 64 << 30
    /// Associations at the same time. Further ones are rejected as "local limit exceeded" (PS3.8 9.3.4). As many
    /// connections may be without an association yet; one more costs the oldest of them its place, so that those who
    /// connect and say nothing keep nobody out.
    public var maximumAssociationCount = 256
    /// Those of one calling AE title, so that one peer that forgets to release leaves room for the others.
    public var maximumAssociationCountPerAE = 64
    /// How long the peer may take to open an association, or to close the connection at its end (PS3.8 9.1.5).
    public var artim: Duration = .seconds(30)
    /// How long an established association may be silent while it is the peer's turn, and how long it may leave what
    /// we send unread.
    public var idle: Duration = .seconds(600)

    public init() {}

    /// The smallest PDU length that a peer may ask for, in bytes: below it a command would take hundreds of PDUs.
    static let minimumPeerPDUByteCount: UInt32 = 64
    /// The fragments that we send to a peer without a maximum, in bytes.
    static let unlimitedFragmentByteCount = 128 << 10
}
