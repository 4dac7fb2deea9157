import Packs
import Sealing
import Stores
import Vault

/// Writes this node's loose packs: one append and one sync for each commit group (DESIGN section 4).
actor LoosePackLog {
    private struct OpenPack {
        let handle: AppendHandle
        let preamble: Preamble
        let number: UInt64
        var groupCount: UInt32 = 0
        var byteCount: UInt64
    }

    private let store: any Store
    private let ring: KeyRing
    private let random: any RandomSource
    private let installation: Installation
    private var pack: OpenPack?
    private(set) var mark: Mark
    /// The highest number that a file was made for, whether or not the mark has it.
    private var lastNumber: UInt64
    /// The number from which on the pack is that groups are appended to.
    private var growing: UInt64?
    private var left: [(number: UInt64, groupCount: UInt32)] = []
    private let markLock = AmendmentLock()

    /// - Parameter lastNumber: the highest number that the vault knows: no other pack is to have it, though the store be
    ///   older than the vault.
    init(
        store: any Store, ring: KeyRing, random: any RandomSource, installation: Installation, mark: Mark,
        lastNumber: UInt64
    ) {
        (self.store, self.ring, self.random) = (store, ring, random)
        (self.installation, self.mark, self.lastNumber) = (installation, mark, lastNumber)
    }

    /// Appends members as one group, and returns once it is synced. A pack that failed is not used again.
    func append(_ members: [Member]) async throws(ArchiveError) -> GroupPlace {
        do throws(ArchiveError) {
            var current: OpenPack
            if let pack, pack.byteCount < ArchiveLimits.loosePackByteCount {
                current = pack
            } else {
                leave()
                current = try await newPack()
            }
            pack = nil
            let group = try group(of: members, in: current)
            let isFirst = current.groupCount == 0
            do throws(StoreError) {
                _ = try await current.handle.commit(
                    isFirst ? [current.preamble.encoded(), group.bytes] : [group.bytes])
            } catch { throw .store(error) }
            let place = GroupPlace(
                node: installation.node, number: current.number, group: current.groupCount,
                offset: current.byteCount, byteCount: UInt64(group.bytes.count), packID: current.preamble.pack.bytes)
            current.groupCount += 1
            current.byteCount += UInt64(group.bytes.count)
            pack = current
            return place
        } catch {
            pack = nil
            throw error
        }
    }

    private func group(of members: [Member], in pack: OpenPack) throws(ArchiveError) -> FinishedGroup {
        do throws(PackError) {
            return try Self.group(of: members, preamble: pack.preamble, number: pack.groupCount, ring, random)
        } catch { throw ArchiveError(error) }
    }

    private static func group(
        of members: [Member], preamble: Preamble, number: UInt32, _ ring: KeyRing, _ random: any RandomSource
    ) throws(PackError) -> FinishedGroup {
        var writer = GroupWriter(preamble: preamble, number: number, ring: ring, random: random)
        for member in members { try writer.add(member: member.parts, slots: member.slots) }
        return try writer.finish()
    }

    /// Gives a finished pack its number and name.
    func publish(_ spill: Spill, groupByteCount: UInt64) async throws(ArchiveError) -> GroupPlace {
        let number = try await takeNumber { (name) async throws(ArchiveError) in try await spill.publish(as: name) }
        return GroupPlace(
            node: installation.node, number: number, group: 0, offset: UInt64(Preamble.byteCount),
            byteCount: groupByteCount, packID: spill.packID)
    }

    /// Writes members into a pack of their own, which is whole when it gets its number.
    func publish(_ members: [Member]) async throws(ArchiveError) -> GroupPlace {
        let preamble = Preamble(kind: .whole, pack: PackID(random: random), organisation: installation.organisation)
        let group: FinishedGroup
        do throws(PackError) {
            group = try Self.group(of: members, preamble: preamble, number: 0, ring, random)
        } catch { throw ArchiveError(error) }
        let file: TemporaryFile
        do throws(StoreError) {
            file = try await store.createTemporary()
            try await file.append([preamble.encoded(), group.bytes])
        } catch { throw .store(error) }
        do throws(ArchiveError) {
            let number = try await takeNumber { (name) async throws(ArchiveError) in
                do throws(StoreError) { try await file.syncAndPublish(as: name) } catch { throw .store(error) }
            }
            return GroupPlace(
                node: installation.node, number: number, group: 0, offset: UInt64(Preamble.byteCount),
                byteCount: UInt64(group.bytes.count), packID: preamble.pack.bytes)
        } catch {
            await file.discard()
            throw error
        }
    }

    /// The pack that groups are appended to; nil while there is none.
    var openNumber: UInt64? { pack?.number }

    private func newPack() async throws(ArchiveError) -> OpenPack {
        var handle: AppendHandle?
        growing = max(mark.highestNumber, lastNumber) + 1
        let number = try await takeNumber { [store] (name) async throws(ArchiveError) in
            do throws(StoreError) { handle = try await store.createAppendable(name) } catch { throw .store(error) }
        }
        guard let handle else { throw .store(.notFound) }
        let preamble = Preamble(kind: .loose, pack: PackID(random: random), organisation: installation.organisation)
        return OpenPack(handle: handle, preamble: preamble, number: number, byteCount: UInt64(Preamble.byteCount))
    }

    /// Makes a pack's name, then has its number in the mark, synced, before anything in it counts. So each number up to
    /// the mark's highest has had a file: one that is not there is missing.
    private func takeNumber(
        _ make: (StoreName) async throws(ArchiveError) -> Void
    ) async throws(ArchiveError) -> UInt64 {
        var number = max(mark.highestNumber, lastNumber) + 1
        while true {
            do throws(ArchiveError) {
                try await make(.loosePack(node: installation.node, number: number))
                break
            } catch {
                // Left by an attempt whose effect was not known.
                guard error == .store(.alreadyExists) else { throw error }
                number += 1
            }
        }
        lastNumber = max(lastNumber, number)
        let taken = number
        try await changeMark { $0.highestNumber = max($0.highestNumber, taken) }
        return number
    }

    /// Packs of this node below this number get no further group.
    var firstUnsettledNumber: UInt64 { growing ?? max(mark.highestNumber, lastNumber) + 1 }

    func noteLog(number: UInt64, digest: [UInt8]) async throws(ArchiveError) {
        try await changeMark { ($0.logNumber, $0.logDigest) = (number, digest) }
    }

    /// One change at a time: a write that waits must not take another's change back.
    private func changeMark(_ change: (inout Mark) -> Void) async throws(ArchiveError) {
        await markLock.enter()
        var next = mark
        change(&next)
        var failure: ArchiveError?
        do throws(StoreError) {
            try await store.replace(next.sealed(with: ring), as: .mark(ofNode: installation.node))
            mark = next
        } catch { failure = .store(error) }
        await markLock.leave()
        if let failure { throw failure }
    }

    /// Takes a pack that holds nothing out of the count: its number goes into the mark, synced, then the file goes.
    func drop(_ number: UInt64) async throws(ArchiveError) {
        try await giveUp([number])
        do throws(StoreError) {
            try await store.delete(.loosePack(node: installation.node, number: number))
        } catch { if error != .notFound { throw .store(error) } }
    }

    /// Takes packs that are not there out of the count. Should one come back, it is read in.
    func giveUp(_ numbers: [UInt64]) async throws(ArchiveError) {
        try await changeMark { mark in
            for number in numbers { mark.dropped.insert(number) }
        }
    }

    /// Names the run in the mark.
    func noteRun(_ name: [UInt8]) async throws(ArchiveError) { try await changeMark { $0.run = name } }

    /// Whether arrivals would eat into the reserve of disk.
    func isLowOnDisk() async -> Bool {
        guard let free = try? await store.freeByteCount() else { return false }
        return free < ArchiveLimits.diskReserve
    }

    func close() { leave() }

    private func leave() {
        if let pack, pack.groupCount > 0 { left.append((pack.number, pack.groupCount)) }
        pack = nil
    }

    /// Packs that get no further group, for the vault to know: then nobody reads them again at the next start.
    func takeLeft() -> [(number: UInt64, groupCount: UInt32)] {
        defer { left = [] }
        return left
    }
}
