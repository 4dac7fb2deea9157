import Archive
import Vault

/// Goes through instances in order while the next ones are made ready: opening and reading one takes as long as sending it.
enum SendAhead {
    /// Instances that are made ready at a time; a usual one takes half a megabyte.
    static let window = 3

    /// - Parameters:
    ///   - prepare: makes one ready; runs beside the others.
    ///   - send: gets each in order; false: no more are wanted.
    static func forEach<Prepared: Sendable>(
        _ rows: ArraySlice<InstanceRow>, prepare: @escaping @Sendable (InstanceRow) async -> Prepared,
        send: (Int, Prepared) async throws -> Bool
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Prepared).self) { tasks in
            var ready: [Int: Prepared] = [:]
            var begun = rows.startIndex
            func begin(_ tasks: inout ThrowingTaskGroup<(Int, Prepared), any Error>) {
                guard begun < rows.endIndex else { return }
                let (index, row) = (begun, rows[begun])
                begun += 1
                tasks.addTask {
                    let prepared = await prepare(row)
                    return (index, prepared)
                }
            }
            for _ in 0..<window { begin(&tasks) }
            for index in rows.indices {
                while ready[index] == nil {
                    guard let (found, prepared) = try await tasks.next() else { return }
                    ready[found] = prepared
                }
                guard let prepared = ready.removeValue(forKey: index) else { return }
                let wantsMore = try await send(index, prepared)
                guard wantsMore else { break }
                begin(&tasks)
            }
            tasks.cancelAll()
        }
    }
}
