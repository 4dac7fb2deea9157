/// Which presentation contexts to propose for instances that are to be stored: a pure function of what they are.
///
/// For each SOP class a context for every transfer syntax that instances are in, so that each can go as it is; and one with
/// the native transfer syntaxes, which every peer must take (PS3.5 10.1), for what has to be coded anew. An association has
/// at most 128 contexts (PS3.8 9.3.2.2): there may have to be several.
public struct StoragePlan: Hashable, Sendable {
    /// What contexts are asked for by.
    public struct Kind: Hashable, Sendable {
        public var sopClassUID: String
        public var transferSyntaxUID: String
        public init(sopClassUID: String, transferSyntaxUID: String) {
            (self.sopClassUID, self.transferSyntaxUID) = (sopClassUID, transferSyntaxUID)
        }
    }
    /// What one association is for.
    public struct Share: Hashable, Sendable {
        public var sopClassUIDs: Set<String> = []
        public var proposals: [RequestorConfiguration.Proposal] = []
    }
    public private(set) var shares: [Share] = []

    public static let contextCount = 128

    /// - Parameters:
    ///   - preferredUIDs: transfer syntaxes that the peer is known to like, asked for in their own contexts.
    ///   - onlyAsStored: without contexts for what would have to be coded anew.
    public init(for kinds: Set<Kind>, preferredUIDs: [String] = [], onlyAsStored: Bool = false) {
        let byClass = Dictionary(grouping: kinds, by: \.sopClassUID)
        for (sopClass, kinds) in byClass.sorted(by: { $0.key < $1.key }) {
            let proposals = Self.proposals(
                sopClass, stored: kinds.map(\.transferSyntaxUID).sorted(), preferredUIDs, onlyAsStored)
            // First fit: classes are few beside the room, and a class stays on one association.
            let room = shares.firstIndex { $0.proposals.count + proposals.count <= Self.contextCount }
            let index = room ?? shares.endIndex
            if room == nil { shares.append(Share()) }
            shares[index].sopClassUIDs.insert(sopClass)
            shares[index].proposals += proposals
        }
    }

    private static let native = [DICOMUID.explicitVRLittleEndian, DICOMUID.implicitVRLittleEndian]

    private static func proposals(
        _ sopClass: String, stored: [String], _ preferred: [String], _ onlyAsStored: Bool
    ) -> [RequestorConfiguration.Proposal] {
        var lists: [[String]] = []
        if !onlyAsStored { lists += preferred.map { [$0] } }
        lists += stored.map { [$0] }
        if !onlyAsStored {
            // Apart where instances are in one of them, together where both are only for what is coded anew.
            let isApart = !Set(native).isDisjoint(with: stored + preferred)
            lists += isApart ? native.map { [$0] } : [native]
        }
        var seen: Set<[String]> = []
        return lists.filter { seen.insert($0).inserted }.prefix(contextCount).map {
            RequestorConfiguration.Proposal(abstractSyntaxUID: sopClass, transferSyntaxUIDs: $0)
        }
    }
}
