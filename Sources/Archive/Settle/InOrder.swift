/// Works on several at once, and takes what comes of it in order, while the next ones are worked on.
///
/// - Parameter width: how many are worked on, or wait to be taken, at most.
func inOrder<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], width: Int, _ work: @escaping @Sendable (Input) async throws(ArchiveError) -> Output,
    take: (Output) async throws(ArchiveError) -> Void
) async throws(ArchiveError) {
    let result = await withTaskGroup(
        of: (Int, Result<Output, ArchiveError>).self, returning: Result<Void, ArchiveError>.self
    ) { group in
        func add(_ index: Int) {
            let input = inputs[index]
            group.addTask {
                do throws(ArchiveError) {
                    let output = try await work(input)
                    return (index, .success(output))
                } catch { return (index, .failure(error)) }
            }
        }
        var (next, taken) = (0, 0)
        var waiting: [Int: Result<Output, ArchiveError>] = [:]
        while next < min(max(1, width), inputs.count) {
            add(next)
            next += 1
        }
        defer { group.cancelAll() }
        for await (index, output) in group {
            waiting[index] = output
            while let output = waiting.removeValue(forKey: taken) {
                do throws(ArchiveError) {
                    let value = try output.get()
                    try await take(value)
                } catch { return .failure(error) }
                taken += 1
                guard next < inputs.count else { continue }
                add(next)
                next += 1
            }
        }
        return .success(())
    }
    try result.get()
}
