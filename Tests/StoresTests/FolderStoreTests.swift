import Glibc
import Stores
import Testing

@Suite struct FolderStoreTests {
    @Test("a folder store keeps the contract of stores")
    func contract() async throws {
        let folder = try TestFolder()
        try await StoreContract(store: folder.makeStore()).run()
        #expect(folder.mode(of: "store/keys/ring/picture-1") == 0o600)
        #expect(folder.mode(of: "store/keys/ring") == 0o700)
    }

    @Test("of many who put the same name, one succeeds")
    func racingPuts() async throws {
        let folder = try TestFolder()
        let store = folder.makeStore()
        let name = try StoreName("keys/chest/x")
        let winners = await withTaskGroup(of: UInt8?.self) { group in
            for writer in 0..<20 as Range<UInt8> {
                group.addTask { (try? await store.put([writer], as: name)).map { writer } }
            }
            return await group.reduce(into: [UInt8]()) { if let winner = $1 { $0.append(winner) } }
        }
        #expect(winners.count == 1)
        #expect(try await store.readAll(of: name) == winners)
    }

    @Test("more files are read than descriptors are kept")
    func manyFiles() async throws {
        let folder = try TestFolder()
        let store = folder.makeStore()
        for number in 0..<200 as Range<UInt64> {
            try await store.put([UInt8(number)], as: .loosePack(node: 1, number: number))
        }
        for _ in 0..<2 {
            for number in 0..<200 as Range<UInt64> {
                #expect(try await store.read(0..<1, of: .loosePack(node: 1, number: number)) == [UInt8(number)])
            }
        }
        #expect(try Self.openDescriptorCount(below: folder.path) <= 128)
    }

    @Test(
        "what another process wrote without syncing survives a power loss once it is synced",
        arguments: 1...8 as ClosedRange<UInt64>)
    func syncForAnother(seed: UInt64) async throws {
        let folder = try TestFolder()
        let power = PowerLoss(attic: folder.path)
        let name = StoreName.loosePack(node: 1, number: 1)
        let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0) }
        try await folder.makeStore(faults: power).createAppendable(name).append([bytes])
        let next = folder.makeStore(faults: power)
        try await next.sync(name)
        await #expect(throws: StoreError.notFound) { try await next.sync(.loosePack(node: 1, number: 2)) }
        power.lose(seed: seed)
        #expect(try await folder.makeStore().readAll(of: name) == bytes)
    }

    @Test("a failed sync poisons the file, though the next would succeed")
    func poison() async throws {
        for failing in 1...50 {
            let folder = try TestFolder()
            let faults = FaultPlan(failingStep: failing, onlyOnce: true)
            let store = folder.makeStore(faults: faults)
            guard let handle = try? await store.createAppendable(.loosePack(node: 1, number: 1)) else { continue }
            do throws(StoreError) {
                try await handle.commit([[1, 2, 3]])
                if !faults.hasFailed { return }
                continue
            } catch {
                #expect(error == .inputOutput)
            }
            await #expect(throws: StoreError.poisoned) { try await handle.commit([[2]]) }
            await #expect(throws: StoreError.poisoned) { try await handle.sync() }
        }
        Issue.record("one commit takes more than 50 steps")
    }

    @Test("a link in the store leads nowhere")
    func links() async throws {
        let folder = try TestFolder()
        let store = folder.makeStore()
        try await store.put([1], as: try StoreName("secret"))
        symlink("secret", "\(folder.path)/store/link")
        let link = try StoreName("link")
        await #expect(throws: StoreError.failed(errno: ELOOP)) { _ = try await store.readAll(of: link) }
        #expect(try await store.list(under: nil).map(\.name.path) == ["secret"])
    }

    private static func openDescriptorCount(below path: String) throws -> Int {
        var count = 0
        var target = [UInt8](repeating: 0, count: 4096)
        for descriptor in 0..<1024 {
            let length = readlink("/proc/self/fd/\(descriptor)", &target, target.count)
            if length > 0, String(decoding: target.prefix(length), as: UTF8.self).contains(path) { count += 1 }
        }
        return count
    }
}
