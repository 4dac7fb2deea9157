import Stores
import Testing

/// What every store promises. A driver's test runs it on a store with nothing in it.
struct StoreContract {
    let store: any Store

    func run() async throws {
        try await putIsFinal()
        try await replaceReplaces()
        try await rangesAreWhole()
        try await listingIsSorted()
        try await appendablesGrow()
        try await temporariesArePublishedOrGone()
        try await deletedIsGone()
    }

    private func putIsFinal() async throws {
        let name = try StoreName("keys/ring/picture-1")
        try await store.put(pattern(100), as: name)
        await #expect(throws: StoreError.alreadyExists) { try await store.put([1], as: name) }
        #expect(try await store.readAll(of: name) == pattern(100))
        let empty = try StoreName("keys/ring/empty")
        try await store.put([], as: empty)
        #expect(try await store.byteCount(of: empty) == 0)
        #expect(try await store.readAll(of: empty) == [])
    }

    private func replaceReplaces() async throws {
        let mark = StoreName.mark(ofNode: 1)
        for round in 1...3 {
            try await store.replace(pattern(round * 10, seed: round), as: mark)
            #expect(try await store.readAll(of: mark) == pattern(round * 10, seed: round))
        }
    }

    private func rangesAreWhole() async throws {
        let name = try StoreName("packs/0a/ranges")
        try await store.put(pattern(5000), as: name)
        #expect(try await store.read(0..<1, of: name) == [0])
        #expect(try await store.read(4990..<5000, of: name) == Array(pattern(5000)[4990...]))
        #expect(try await store.read(5000..<5000, of: name) == [])
        for range in [4999..<5001, 5001..<5001, 0..<UInt64.max, UInt64.max - 1..<UInt64.max] {
            await #expect(throws: StoreError.truncated, "\(range)") { _ = try await store.read(range, of: name) }
        }
        let none = try StoreName("packs/0a/none")
        await #expect(throws: StoreError.notFound) { _ = try await store.read(0..<1, of: none) }
        await #expect(throws: StoreError.notFound) { _ = try await store.byteCount(of: none) }
    }

    private func listingIsSorted() async throws {
        for number in [3, 1, 2] as [UInt64] {
            try await store.put(pattern(Int(number)), as: .loosePack(node: 9, number: number))
        }
        let expected = [1, 2, 3].map { StoreEntry(name: .loosePack(node: 9, number: $0), byteCount: $0) }
        #expect(try await store.list(under: .loosePacks(ofNode: 9)) == expected)
        #expect(try await store.list(under: .loosePacks) == expected)
        #expect(try await store.list(under: nil).map(\.name) == store.list(under: nil).map(\.name).sorted())
        #expect(try await store.list(under: nil).count > expected.count)
        #expect(try await store.list(under: .loosePacks(ofNode: 8)) == [])
    }

    private func appendablesGrow() async throws {
        let name = StoreName.loosePack(node: 2, number: 1)
        let handle = try await store.createAppendable(name)
        #expect(try await store.byteCount(of: name) == 0)
        await #expect(throws: StoreError.alreadyExists) { _ = try await store.createAppendable(name) }
        let chunks = (0..<200).map { pattern($0 * 7, seed: $0) }
        #expect(try await handle.commit(chunks) == UInt64(chunks.joined().count))
        try await handle.append([[], [1, 2], []])
        try await handle.append([])
        try await handle.sync()
        #expect(try await store.readAll(of: name) == Array(chunks.joined()) + [1, 2])
    }

    private func temporariesArePublishedOrGone() async throws {
        let before = try await store.list(under: nil)
        let discarded = try await store.createTemporary()
        try await discarded.append([[1]])
        await discarded.discard()
        await discarded.discard()
        await #expect(throws: StoreError.finished) { try await discarded.append([[1]]) }

        let file = try await store.createTemporary()
        try await file.append([pattern(10), pattern(90, seed: 10)])
        try await file.write([7, 7], at: 98)
        await #expect(throws: StoreError.truncated) { try await file.write([7, 7], at: 99) }
        #expect(try await file.read(97..<100) == [pattern(90, seed: 10)[87], 7, 7])
        #expect(try await store.list(under: nil) == before, "what is temporary has no name")
        let taken = StoreName.loosePack(node: 9, number: 1)
        await #expect(throws: StoreError.alreadyExists) { try await file.syncAndPublish(as: taken) }
        let name = StoreName.loosePack(node: 9, number: 4)
        try await file.syncAndPublish(as: name)
        #expect(try await store.read(98..<100, of: name) == [7, 7])
        await #expect(throws: StoreError.finished) { try await file.syncAndPublish(as: name) }
        await file.discard()
        #expect(try await store.byteCount(of: name) == 100)
    }

    private func deletedIsGone() async throws {
        let name = StoreName.loosePack(node: 9, number: 1)
        _ = try await store.readAll(of: name)
        try await store.delete(name)
        await #expect(throws: StoreError.notFound) { _ = try await store.readAll(of: name) }
        await #expect(throws: StoreError.notFound) { try await store.delete(name) }
        try await store.put([5], as: name)
        #expect(try await store.readAll(of: name) == [5])
    }
}
