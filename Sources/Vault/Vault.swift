import DICOM
public import Sealing
import Synchronization

/// The catalogue of one organisation: an index of the packs, which can be made again from them.
///
/// Every call is synchronous and blocks; call it from a pool of threads. One writer at a time, readers beside it (WAL).
/// A group's transaction is not synced by itself (`synchronous = NORMAL`): what a power cut takes away is read in again
/// from the packs. Amendments and log entries are synced.
public final class Vault: Sendable {
    let path: String
    let limits: VaultLimits
    let cells: Cells
    let organisation: Int64
    /// Instances without a patient.
    let nonPatient: NonPatientPlaces
    let directory = NameDirectory()
    /// Which studies have changed since somebody looked.
    let changes = StudyChanges()
    /// Modalities that have been found in many studies.
    let frequentModalities = Mutex<Set<String>>([])
    let writer: Mutex<SQLConnection>
    private let readers = Mutex<[SQLConnection]>([])

    /// Opens the vault at `path`, or makes one, and fills the name directory from the patients' sealed cells.
    ///
    /// - Throws: ``VaultError/wrongVault`` when the file is no vault of this organisation or is newer than this code.
    public init(
        path: String, keys: KeyRing, organisation: OrganisationID, limits: VaultLimits = .standard
    ) throws(VaultError) {
        self.path = path
        self.limits = limits
        cells = Cells(keys: keys, organisation: organisation)
        nonPatient = NonPatientPlaces(keys: keys, organisation: organisation)
        let connection = try SQLConnection(path: path, access: .write, busyMilliseconds: limits.busyMilliseconds)
        try connection.script(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;"
        )
        try connection.script(Self.cacheSize)
        self.organisation = try Self.prepare(connection, organisation: organisation)
        writer = Mutex(connection)
        try loadDirectory()
    }

    /// What a connection may keep of the file, in KiB.
    private static let cacheSize = "PRAGMA cache_size = -16384"

    /// Copies the write-ahead log into the database file and syncs it: at stop, and now and then.
    ///
    /// - Throws: ``VaultError/busy`` when a reader kept it from being all copied.
    public func checkpoint() throws(VaultError) {
        let isBusy = try writer.withLock { connection throws(VaultError) in
            try connection.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.integer(0) != 0 } ?? false
        }
        if isBusy { throw .busy }
    }

    /// Runs `body` on a reading connection of its own, in one read transaction: what it sees does not change meanwhile.
    func read<Value: Sendable>(_ body: (SQLConnection) throws(VaultError) -> Value) throws(VaultError) -> Value {
        let connection: SQLConnection
        if let idle = readers.withLock({ $0.popLast() }) {
            connection = idle
        } else {
            connection = try SQLConnection(path: path, access: .read, busyMilliseconds: limits.busyMilliseconds)
            // Those of a search's pages that are in the upper layers of indexes: without, each look is a system call.
            try connection.script(Self.cacheSize)
        }
        try connection.run("BEGIN")
        let result: Result<Value, VaultError>
        do {
            result = .success(try body(connection))
        } catch {
            result = .failure(error)
        }
        try connection.run("COMMIT")
        readers.withLock { if $0.count < limits.idleReaders { $0.append(connection) } }
        return try result.get()
    }

    /// Runs `body` in the writer's transaction.
    ///
    /// - Parameter synced: wait until the disk has it.
    func write<Value: Sendable>(
        synced: Bool, _ body: (SQLConnection) throws(VaultError) -> Value
    ) throws(VaultError) -> Value {
        try writer.withLock { connection throws(VaultError) in
            if synced { try connection.run("PRAGMA synchronous = FULL") }
            defer { if synced { try? connection.run("PRAGMA synchronous = NORMAL") } }
            return try connection.transaction { () throws(VaultError) in try body(connection) }
        }
    }

    private static func prepare(_ connection: SQLConnection, organisation: OrganisationID) throws(VaultError) -> Int64 {
        try connection.transaction { () throws(VaultError) in
            let application = try connection.first("PRAGMA application_id") { $0.integer(0) } ?? 0
            let version = try connection.first("PRAGMA user_version") { $0.integer(0) } ?? 0
            if application == 0, version == 0 {
                guard try connection.first("SELECT count(*) FROM sqlite_master", [], { $0.int(0) }) == 0 else {
                    throw .wrongVault
                }
                try connection.script(Schema.tables)
                try connection.script("PRAGMA application_id = \(Schema.applicationID)")
                try connection.script("PRAGMA user_version = \(Schema.version)")
            } else if application != Schema.applicationID || version != Schema.version {
                throw .wrongVault
            }
            let key = SQLValue.blob(organisation.bytes)
            if let id = try connection.first(
                "SELECT id FROM organisation WHERE organisation_key = ?", [key], { $0.integer(0) })
            {
                return id
            }
            try connection.run("INSERT INTO organisation (organisation_key) VALUES (?)", [key])
            return connection.lastInsertedID
        }
    }

    private func loadDirectory() throws(VaultError) {
        let entries = try read { connection throws(VaultError) in
            try connection.all(
                "SELECT id, variant, attributes FROM patient WHERE organisation = ?", [.integer(organisation)]
            ) { row throws(VaultError) in
                let plaintext = try cells.open(row.blob(2), table: "patient", row: row.blob(1))
                return DirectoryEntry(row: row.integer(0), patient: try Cells.dataSet(plaintext))
            }
        }
        directory.add(entries)
    }
}
