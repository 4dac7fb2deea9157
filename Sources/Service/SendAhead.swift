/// Goes through items in order while the next ones are made ready: opening and reading one takes as long as sending it.
enum SendAhead {
    /// Items that are made ready at a time; a usual one takes half a megabyte.
    static let window = 3

    /// - Parameters:
    ///   - prepare: makes one ready; runs beside the others.
    ///   - send: gets each in order; false: no more are wanted.
    static func forEach<Item: Sendable, Prepared: Sendable>(
        _ items: ArraySlice<Item>, prepare: @escaping @Sendable (Item) async -> Prepared,
        send: (Int, Prepared) async throws -> Bool
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Prepared).self) { tasks in
            var ready: [Int: Prepared] = [:]
            var begun = items.startIndex
            func begin(_ tasks: inout ThrowingTaskGroup<(Int, Prepared), any Error>) {
                guard begun < items.endIndex else { return }
                let (index, item) = (begun, items[begun])
                begun += 1
                tasks.addTask {
                    let prepared = await prepare(item)
                    return (index, prepared)
                }
            }
            for _ in 0..<window { begin(&tasks) }
            for index in items.indices {
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
