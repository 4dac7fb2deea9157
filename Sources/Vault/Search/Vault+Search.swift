public import DICOM
import Sealing

extension Vault {
    /// Opens the heads of instances, in the order asked for: one data set a row. Gives those of the first rows, of one at
    /// least, where all together would be too much to hold.
    public typealias OpenHeads = ([InstanceRow]) throws(VaultError) -> [DataSet]

    /// Finds what matches every key, and answers one page of it.
    ///
    /// Held, rejected and superseded instances are not seen. The order is total: studies by date (latest first), then by
    /// key; series by key; instances by rank; patients by key. Names are answered from the directory, identifiers by
    /// token and pseudonym, dates from plain columns; then every key is compared with the values that the answer shows.
    ///
    /// - Parameter openHeads: asked for keys that no cell holds, and for the attributes of instances.
    /// - Throws: ``VaultError/tooManyCandidates`` when more would have to be opened than ``VaultLimits`` allows;
    ///   ``VaultError/badQuery``.
    public func search(_ query: Query, openHeads: @escaping OpenHeads) throws(VaultError) -> SearchPage {
        let plan = try SearchPlan(query, cells: cells)
        return try read { connection throws(VaultError) in
            let search = Search(vault: self, connection: connection, plan: plan, openHeads: openHeads)
            if query.level == .patient { try search.patients() } else { try search.studies() }
            return search.page
        }
    }
}
