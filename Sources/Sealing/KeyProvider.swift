/// Where an installation's root key is kept. Calls may block on files or devices.
public protocol KeyProvider: Sendable {
    /// The root key of an installation.
    /// - Throws: ``SealingError/noRootKey`` when there is none: then no new one is made in its place.
    func rootKey(for installation: InstallationID) throws(SealingError) -> RootKey
    /// Makes and keeps the root key of a new installation.
    /// - Throws: ``SealingError/rootKeyExists`` when there is one.
    func makeRootKey(for installation: InstallationID) throws(SealingError) -> RootKey
}
