import Access
import Stores
import Synchronization
import Testing

@testable import Archive

/// What waits sealed until it can be stored.
@Suite struct SpoolTests {
    /// Fails every file that is begun, once it is told to.
    private final class NoFiles: StoreFaults {
        let isOn = Mutex(false)
        func willPerform(_ step: StoreStep) throws(StoreError) {
            if case .create = step, isOn.withLock({ $0 }) { throw .outOfSpace }
        }
        func didPerform(_ step: StoreStep) throws(StoreError) {}
    }

    private func take(_ bytes: [UInt8], into spool: Spool) throws {
        try bytes.withUnsafeBytes { try spool.take($0) }
    }

    @Test("after a write that failed nothing is kept and nothing is read: no item is taken for another")
    func failedWrite() async throws {
        let faults = NoFiles()
        let site = try await TestSite(faults: faults)
        let spool = try site.archive.makeSpool(subject: TestSite.peer)
        try take([1, 2, 3], into: spool)
        let first = try spool.finishItem()
        faults.isOn.withLock { $0 = true }
        try take([UInt8](repeating: 7, count: 3 << 20), into: spool)
        await #expect(throws: ArchiveError.store(.outOfSpace)) { try await spool.relieve() }
        faults.isOn.withLock { $0 = false }
        await #expect(throws: ArchiveError.store(.outOfSpace)) { try await spool.read(0..<3, of: first) }
        #expect(throws: ArchiveError.store(.outOfSpace)) { try take([1], into: spool) }
        #expect(throws: ArchiveError.store(.outOfSpace)) { try spool.finishItem() }
        await spool.discard()
        #expect(site.temporaryFiles().isEmpty)
    }

    @Test("many that wait leave the reserve to arrivals, and what has no memory goes to a file")
    func budget() async throws {
        let site = try await TestSite()
        let archive = try site.archive
        let spools = try (0..<64).map { _ in try archive.makeSpool(subject: TestSite.peer) }
        #expect(archive.budget.take(archive.budget.reserve, fromReserve: true))
        archive.budget.give(archive.budget.reserve)
        for spool in [spools[0], spools[63]] {
            try take([UInt8](repeating: 5, count: 200_000), into: spool)
            try await spool.relieve()
        }
        #expect(site.temporaryFiles().count == 1)
        for spool in [spools[0], spools[63]] {
            let item = try spool.finishItem()
            #expect(try await spool.read(199_998..<200_000, of: item) == [5, 5])
            await spool.discard()
        }
    }
}
