/// How many instances of each study wait for a decision: they are not shown, so whoever looks at the study is told.
struct HeldInstances: Sendable {
    private struct Item: Decodable { var studyInstanceUID: String, count: Int }
    private var counts: [String: Int] = [:]

    init(_ connection: SiteConnection) async throws {
        let items = try await connection.json([Item].self, .get, "/admin/held")
        counts = Dictionary(items.map { ($0.studyInstanceUID, $0.count) }, uniquingKeysWith: +)
    }

    func count(inStudy study: String) -> Int { counts[study] ?? 0 }
    /// Of some studies together, each counted once.
    func count(in studies: some Sequence<String>) -> Int { Set(studies).reduce(0) { $0 + count(inStudy: $1) } }

    static func hint(_ count: Int) {
        if count > 0 {
            Output.note("\(count) \(count == 1 ? "instance" : "instances") held: see aloft exceptions list")
        }
    }
}
