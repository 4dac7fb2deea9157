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
    public func ended(_ association: AssociationInfo, error: NetworkError?) async {}
}
