import Packs
import Sealing
import Stores
import Synchronization
import Vault

/// One member on its way into a commit group: an instance, an amendment or an arrangement, sealed.
struct Member: Sendable {
    var parts: [SealedPart]
    var slots: [KeySlot]
    var content: Content

    enum Content: Sendable {
        case instance(CatalogueEntry)
        case amendment(Amendment)
        case arrangement(Arrangement)
        case metadata(PreparedMetadata)
        /// A stored version that lay elsewhere.
        case moved(InstanceRow)
        /// An arrival that was the same as what is there, or log entries: no row.
        case note
    }

    /// Arrivals, and what can be made again, leave a reserve of disk to amendments and the log.
    var leavesReserve: Bool {
        parts.contains { [ItemKind.record.rawValue, ItemKind.metadata.rawValue].contains($0.item.header.kind) }
    }
    var byteCount: Int { parts.reduce(0) { $0 + $1.bytes.count } }
}

/// Gathers what arrives at the same time into commit groups: one append, one sync, one vault transaction
/// (DESIGN section 2). A lone member waits for nobody.
actor Committer {
    private struct Waiting {
        let member: Member
        let continuation: CheckedContinuation<Result<GroupPlace, ArchiveError>, Never>
    }

    private let log: LoosePackLog
    private let vault: Vault
    private let pool: BlockingPool
    private weak var archive: Archive?
    private var queue: [Waiting] = []
    private var isRunning = false
    private var publishingCount = 0
    /// Synced, but the vault refused: catalogued before anything else is.
    private var uncatalogued: [CatalogueGroup] = []
    private var idle: [CheckedContinuation<Void, Never>] = []
    private var closing: [CheckedContinuation<Void, Never>] = []

    init(log: LoosePackLog, vault: Vault, pool: BlockingPool) {
        (self.log, self.vault, self.pool) = (log, vault, pool)
    }

    /// Says who opens heads when the vault asks for one.
    func attach(_ archive: Archive) { self.archive = archive }

    /// Makes a member durable and findable.
    @discardableResult
    func commit(_ member: Member) async throws(ArchiveError) -> GroupPlace {
        let result = await withCheckedContinuation { continuation in
            queue.append(Waiting(member: member, continuation: continuation))
            if !isRunning {
                isRunning = true
                Task { await self.run() }
            }
        }
        return try result.get()
    }

    /// Publishes a pack of its own, and catalogues it in turn with the groups.
    func publish(
        _ spill: Spill, groupByteCount: UInt64, content: Member.Content
    ) async throws(ArchiveError) {
        publishingCount += 1
        defer {
            publishingCount -= 1
            wakeIdle()
        }
        guard await !log.isLowOnDisk() else { throw .store(.outOfSpace) }
        let place = try await log.publish(spill, groupByteCount: groupByteCount)
        var group = Self.group(at: place, [content])
        group.isLast = true
        try await catalogue(group)
    }

    /// Writes members into a pack of their own and catalogues it: what is carried on from packs that go.
    func publish(_ members: [Member]) async throws(ArchiveError) {
        publishingCount += 1
        defer {
            publishingCount -= 1
            wakeIdle()
        }
        let place = try await log.publish(members)
        var group = Self.group(at: place, members.map(\.content))
        group.isLast = true
        try await catalogue(group)
    }

    /// Closes the pack that groups are appended to, if it is this one and nothing is on its way into it.
    func close(_ number: UInt64) async {
        guard !isRunning, await log.openNumber == number else { return }
        await closePack()
    }

    /// Closes the pack that groups are appended to, behind the group that is on its way: what comes goes into another.
    func closePack() async {
        await withCheckedContinuation { continuation in
            closing.append(continuation)
            if !isRunning {
                isRunning = true
                Task { await self.run() }
            }
        }
    }

    /// Waits until nothing is in flight.
    func drain() async {
        if isRunning || publishingCount > 0 || !queue.isEmpty { await withCheckedContinuation { idle.append($0) } }
    }

    /// Closes the pack that groups are appended to.
    func close() async {
        await log.close()
        await closeLeftPacks()
    }

    private func run() async {
        while !queue.isEmpty || !closing.isEmpty {
            if !closing.isEmpty {
                await log.close()
                await closeLeftPacks()
                for continuation in closing { continuation.resume() }
                closing = []
                continue
            }
            var batch = takeBatch()
            if await log.isLowOnDisk() {
                for waiting in batch where waiting.member.leavesReserve {
                    waiting.continuation.resume(returning: .failure(.store(.outOfSpace)))
                }
                batch.removeAll { $0.member.leavesReserve }
                if batch.isEmpty { continue }
            }
            let result = await write(batch.map(\.member))
            for waiting in batch { waiting.continuation.resume(returning: result) }
        }
        isRunning = false
        wakeIdle()
    }

    private func wakeIdle() {
        guard !isRunning, publishingCount == 0 else { return }
        for continuation in idle { continuation.resume() }
        idle = []
    }

    private func takeBatch() -> [Waiting] {
        var byteCount = 0
        var count = 0
        for waiting in queue {
            byteCount += waiting.member.byteCount
            if count > 0, byteCount > ArchiveLimits.groupByteCount || count >= ArchiveLimits.membersInGroup { break }
            count += 1
        }
        defer { queue.removeFirst(count) }
        return Array(queue.prefix(count))
    }

    private func write(_ members: [Member]) async -> Result<GroupPlace, ArchiveError> {
        do throws(ArchiveError) {
            try await catalogueLeftovers()
            let place = try await log.append(members)
            try await catalogue(Self.group(at: place, members.map(\.content)))
            await closeLeftPacks()
            return .success(place)
        } catch { return .failure(error) }
    }

    /// Only a start is slower where this fails.
    private func closeLeftPacks() async {
        guard let archive else { return }
        let node = archive.installation.node
        for pack in await log.takeLeft() {
            try? await archive.onVault { vault throws(VaultError) in
                try vault.closePack(node: node, number: pack.number, groupCount: pack.groupCount)
            }
        }
    }

    private func catalogue(_ group: CatalogueGroup) async throws(ArchiveError) {
        do throws(ArchiveError) { try await enter(group) } catch {
            if error == .vault(.conflict) { await noteConflict(of: group) } else { uncatalogued.append(group) }
            throw error
        }
    }

    /// What the vault will never take does not keep others out. Whoever sent it was told that it failed.
    private func noteConflict(of group: CatalogueGroup) async {
        let pack = StoreName.loosePack(node: group.place.node, number: group.place.number).path
        await archive?.note(
            PackDamage(pack: pack, what: "group \(group.place.group) contradicts what is catalogued"))
    }

    /// Enters what is synced and was refused by the vault, before anything is judged by the vault or appended behind it.
    func catalogueLeftovers() async throws(ArchiveError) {
        while let group = uncatalogued.first {
            do throws(ArchiveError) { try await enter(group) } catch {
                guard error == .vault(.conflict) else { throw error }
                await noteConflict(of: group)
            }
            // Somebody else may have been as quick.
            uncatalogued.removeAll { $0.place == group.place }
        }
    }

    private func enter(_ group: CatalogueGroup) async throws(ArchiveError) {
        guard let archive else { throw .closing }
        do throws(StoreError) { try archive.faults?.willPerform(.other("vault commit")) } catch { throw .store(error) }
        _ = try await archive.onVault { vault throws(VaultError) in
            try vault.commit(group, attributesOf: archive.attributesBlocking)
        }
        do throws(StoreError) { try archive.faults?.didPerform(.other("vault commit")) } catch { throw .store(error) }
        if !group.entries.isEmpty { archive.lastArrival.store(archive.now(), ordering: .relaxed) }
    }

    static func group(at place: GroupPlace, _ contents: [Member.Content]) -> CatalogueGroup {
        var group = CatalogueGroup(place: place, entries: [])
        for (ordinal, content) in contents.enumerated() {
            switch content {
            case .instance(var entry):
                entry.ordinal = UInt32(ordinal)
                group.entries.append(entry)
            case .amendment(let amendment): group.amendments.append(amendment)
            case .arrangement(let arrangement): group.arrangements.append(arrangement)
            case .metadata(var prepared):
                prepared.ordinal = UInt32(ordinal)
                group.prepared.append(prepared)
            case .moved(let row): group.moves.append(SettledMove(row, ordinal: UInt32(ordinal)))
            case .note: break
            }
        }
        return group
    }
}
