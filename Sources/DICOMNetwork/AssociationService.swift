/// What an acceptor does with associations. Calls for one association come one after another, those of several at the
/// same time.
public protocol AssociationService: Sendable {
    /// Decides on a request that the protocol allows.
    func accept(_ request: AssociateRequest, from association: AssociationInfo) async -> Acceptance
    /// C-ECHO.
    func echo(from association: AssociationInfo) async -> Status
    /// C-STORE. Pull the data set as fast as you can keep it; what is left over when this returns is read and dropped,
    /// then the answer is sent. When pulling throws, the peer is gone, and the answer reaches nobody.
    func store(_ request: CStoreRequest, dataSet: DataSetStream) async -> CStoreAnswer
    /// C-FIND: send each match; the answer comes last. The identifier is in the transfer syntax of the request's context,
    /// and so are the matches.
    func find(_ request: CFindRequest, identifier: [UInt8], matches: MatchWriter) async -> QueryAnswer
    /// C-GET: send each instance on `channel`, while ``GetChannel/operation`` is not cancelled.
    func get(_ request: RetrieveRequest, identifier: [UInt8], channel: GetChannel) async -> RetrieveAnswer
    /// C-MOVE: send each instance on associations to the destination.
    func move(_ request: RetrieveRequest, identifier: [UInt8], progress: MoveProgress) async -> RetrieveAnswer
    /// N-ACTION. What comes of it can be told with `reporter` as long as the peer leaves the association open; a report waits
    /// until this was answered.
    func action(_ request: NormalizedRequest, dataSet: [UInt8], reporter: EventReporter) async -> NormalizedAnswer
    /// N-EVENT-REPORT, from a peer whose action we asked for.
    func eventReport(_ request: NormalizedRequest, dataSet: [UInt8]) async -> NormalizedAnswer
    /// The association is over: released when `error` is `nil`. To log, count or forget.
    func ended(_ association: AssociationInfo, error: NetworkError?) async
}

/// The decision on an association.
public enum Acceptance: Sendable {
    /// With the presentation contexts that the configuration allows.
    case accept
    /// With those that this allows.
    case acceptOnly(ContextPolicy)
    case reject(AssociateReject)
}

extension AssociationService {
    public func accept(_ request: AssociateRequest, from association: AssociationInfo) async -> Acceptance { .accept }
    public func echo(from association: AssociationInfo) async -> Status { .success }
    public func find(
        _ request: CFindRequest, identifier: [UInt8], matches: MatchWriter
    ) async -> QueryAnswer { QueryAnswer(.unrecognizedOperation) }
    public func get(
        _ request: RetrieveRequest, identifier: [UInt8], channel: GetChannel
    ) async -> RetrieveAnswer { RetrieveAnswer(.unrecognizedOperation) }
    public func move(
        _ request: RetrieveRequest, identifier: [UInt8], progress: MoveProgress
    ) async -> RetrieveAnswer { RetrieveAnswer(.unrecognizedOperation) }
    public func action(
        _ request: NormalizedRequest, dataSet: [UInt8], reporter: EventReporter
    ) async -> NormalizedAnswer { NormalizedAnswer(.unrecognizedOperation) }
    public func eventReport(_ request: NormalizedRequest, dataSet: [UInt8]) async -> NormalizedAnswer {
        NormalizedAnswer(.unrecognizedOperation)
    }
    public func ended(_ association: AssociationInfo, error: NetworkError?) async {}
}
