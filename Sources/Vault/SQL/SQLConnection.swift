import CSQLite

/// One connection to the database: the only file that speaks to the C library.
///
/// A connection is used by one thread at a time: it is either inside the vault's writer lock or taken out of the pool of
/// readers. That is what makes it safe to pass on; the library is opened without a lock of its own.
final class SQLConnection: @unchecked Sendable {
    enum Access { case write, read }

    private let handle: OpaquePointer
    private var statements: [String: OpaquePointer] = [:]

    init(path: String, access: Access, busyMilliseconds: Int32) throws(VaultError) {
        let flags =
            access == .write
            ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
            : SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw .database(code: code)
        }
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, busyMilliseconds)
    }

    deinit {
        for statement in statements.values { sqlite3_finalize(statement) }
        sqlite3_close_v2(handle)
    }

    /// Rows that the last statement changed.
    var changeCount: Int { Int(sqlite3_changes(handle)) }
    var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

    /// Runs several statements without arguments: schema and settings.
    func script(_ sql: String) throws(VaultError) {
        let code = sqlite3_exec(handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw .database(code: code) }
    }

    func run(_ sql: String, _ values: [SQLValue] = []) throws(VaultError) {
        try rows(sql, values) { _ throws(VaultError) in true }
    }

    /// Steps through the rows of a statement until `body` answers false.
    func rows(
        _ sql: String, _ values: [SQLValue] = [], _ body: (SQLRow) throws(VaultError) -> Bool
    ) throws(VaultError) {
        // A statement that is running (a query inside a query) leaves the cache, so that it is not reset under way.
        let statement = try statement(for: sql)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
            if let other = statements.updateValue(statement, forKey: sql) { sqlite3_finalize(other) }
        }
        try bind(values, to: statement)
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw .database(code: code) }
            guard try body(SQLRow(statement: statement)) else { return }
        }
    }

    /// The first row, as `body` reads it; nil when there is none.
    func first<Value>(
        _ sql: String, _ values: [SQLValue] = [], _ body: (SQLRow) throws(VaultError) -> Value
    ) throws(VaultError) -> Value? {
        var result: Value?
        try rows(sql, values) { row throws(VaultError) in
            result = try body(row)
            return false
        }
        return result
    }

    func all<Value>(
        _ sql: String, _ values: [SQLValue] = [], _ body: (SQLRow) throws(VaultError) -> Value
    ) throws(VaultError) -> [Value] {
        var result: [Value] = []
        try rows(sql, values) { row throws(VaultError) in
            result.append(try body(row))
            return true
        }
        return result
    }

    /// Runs `body` in one transaction that takes the write lock at once; an error rolls everything back.
    func transaction<Value>(_ body: () throws(VaultError) -> Value) throws(VaultError) -> Value {
        try run("BEGIN IMMEDIATE")
        do {
            let value = try body()
            try run("COMMIT")
            return value
        } catch {
            // A rollback that fails leaves nothing to do: SQLite has rolled back by itself (full disk, I/O error).
            try? run("ROLLBACK")
            throw error
        }
    }

    private func statement(for sql: String) throws(VaultError) -> OpaquePointer {
        if let statement = statements.removeValue(forKey: sql) { return statement }
        return try prepare(sql)
    }

    private func prepare(_ sql: String) throws(VaultError) -> OpaquePointer {
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else { throw .database(code: code) }
        return statement
    }

    private func bind(_ values: [SQLValue], to statement: OpaquePointer) throws(VaultError) {
        // SQLITE_TRANSIENT: the library copies what it is given.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        for (offset, value) in values.enumerated() {
            let index = Int32(truncatingIfNeeded: offset &+ 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(statement, index)
                case .integer(let number): sqlite3_bind_int64(statement, index, number)
                case .text(let text): sqlite3_bind_text(statement, index, text, -1, transient)
                case .blob(let bytes):
                    bytes.isEmpty
                        ? sqlite3_bind_zeroblob(statement, index, 0)
                        : sqlite3_bind_blob64(statement, index, bytes, UInt64(bytes.count), transient)
                }
            guard code == SQLITE_OK else { throw .database(code: code) }
        }
    }
}

/// The row that a statement stands on. Valid only inside the closure that it is given to.
struct SQLRow {
    fileprivate let statement: OpaquePointer

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
    func int(_ column: Int32) -> Int { Int(truncatingIfNeeded: integer(column)) }

    func text(_ column: Int32) -> String? {
        guard let bytes = sqlite3_column_text(statement, column) else { return nil }
        return String(cString: bytes)
    }

    func blob(_ column: Int32) -> [UInt8] {
        guard let bytes = sqlite3_column_blob(statement, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(statement, column))))
    }

    func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }
    func optionalBlob(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : blob(column) }
}
