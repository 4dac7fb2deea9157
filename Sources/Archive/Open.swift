public import Access
import DICOM
import DICOMImage
public import Gateway
import Identity
import Packs
import Sealing
import Stores
public import Vault

/// What opening gives: the decision it rests on, and the instances, in the order of the archive.
public struct Opened: Sendable {
    public struct Instance: Sendable {
        public let row: InstanceRow
        public let opened: OpenedInstance
    }
    public let instances: [Instance]
    /// How many more the study holds that wait for a decision: whoever opens it is told.
    public let heldCount: Int
    let decision: Decision

    /// The same with one of its instances alone.
    public func only(_ instance: Instance) -> Opened {
        Opened(instances: [instance], heldCount: heldCount, decision: decision)
    }
}

/// Counts one part of an answer, an instance or a frame, while it goes out: its bytes as they go, and each frame with its
/// first bytes, frames being taken to be of one size. So a connection that is cut counts for what went and no more, and
/// cutting it before a picture's last byte does not keep the picture out of the log.
public struct UseMeter: Sendable {
    private let frameCount: Int
    private let byteCount: UInt64?
    private var goneByteCount: UInt64 = 0
    private var goneFrameCount = 0

    /// - Parameter byteCount: nil where it is not known: then all frames count with the first bytes.
    public init(frameCount: Int, byteCount: UInt64?) {
        (self.frameCount, self.byteCount) = (max(0, frameCount), byteCount)
    }

    /// Takes note of bytes that went out.
    ///
    /// - Returns: how many frames begin with them.
    public mutating func add(byteCount count: Int) -> Int {
        guard count > 0 else { return 0 }
        goneByteCount &+= UInt64(count)
        var begun = frameCount
        if let byteCount, goneByteCount < byteCount {
            // Below the frame count, since it is multiplied by less than one; rounded up.
            let (whole, rest) = byteCount.dividingFullWidth(UInt64(frameCount).multipliedFullWidth(by: goneByteCount))
            begun = Int(clamping: whole) + (rest > 0 ? 1 : 0)
        }
        defer { goneFrameCount = begun }
        return begun - goneFrameCount
    }
}

extension Archive {
    /// Opens a study, or one series or instance of it: decides, logs, and gives places and keys.
    ///
    /// - Throws: ``ArchiveError/notFound``; ``ArchiveError/denied(_:)``.
    public func open(
        studyUID: String, seriesUID: String? = nil, instanceUID: String? = nil, subject: Subject,
        purpose: Purpose = .treatment
    ) async throws(ArchiveError) -> Opened {
        guard let study = pseudonym(studyUID) else { throw .notFound }
        let decision = try require(.read, by: subject, study: study, purpose: purpose)
        var scope = Scope(study: study)
        if let seriesUID {
            guard let series = pseudonym(seriesUID) else { throw .notFound }
            scope.series = series
        }
        if let instanceUID {
            guard let instance = pseudonym(instanceUID) else { throw .notFound }
            scope.instance = instance
        }
        return try await open(scope, under: decision)
    }

    /// Opens what a scope shows.
    func open(_ scope: Scope, under decision: Decision) async throws(ArchiveError) -> Opened {
        let isPatients = scope.study.flatMap { nonPatient.category(ofStudy: $0) } == nil
        let (rows, held) = try await onVault { vault throws(VaultError) in
            let rows = try vault.instances(scope)
            // What is held of a category is no part of what is opened.
            guard isPatients, let study = scope.study else { return (rows, 0) }
            return (rows, try vault.heldCount(inStudy: study))
        }
        guard !rows.isEmpty else { throw .notFound }
        var instances: [Opened.Instance] = []
        instances.reserveCapacity(rows.count)
        for row in rows {
            // Apart: see docs/ARCHITECTURE.md, "An await by itself".
            let opened = try await openInstance(row)
            instances.append(Opened.Instance(row: row, opened: opened))
        }
        return Opened(instances: instances, heldCount: held, decision: decision)
    }

    /// Counts what was given out under a decision (``UseMeter``).
    public func recordUse(of opened: Opened, frameCount: Int, byteCount: Int) {
        decisions.recordUse(
            of: opened.decision, frameCount: UInt64(clamping: frameCount), byteCount: UInt64(clamping: byteCount),
            now: time)
    }

    /// Places and keys of one row. Decides nothing: the caller has.
    ///
    /// A row that was read a while ago may name a pack that has gone since: what it is of was settled, and lies elsewhere.
    ///
    /// - Parameter dictionaries: as of the other one.
    func openInstance(
        _ row: InstanceRow, dictionaries: OpenedDictionaries? = nil
    ) async throws(ArchiveError) -> OpenedInstance {
        do throws(ArchiveError) { return try await openInstance(at: row, dictionaries) } catch {
            guard error == .store(.notFound) else { throw error }
            let target = row.target
            let found = try await lookUp { vault throws(VaultError) in try vault.version(target) }
            guard let found, found.place != row.place else { throw error }
            return try await openInstance(at: found, dictionaries)
        }
    }

    private func openInstance(
        at row: InstanceRow, _ dictionaries: OpenedDictionaries?
    ) async throws(ArchiveError) -> OpenedInstance {
        let group = try await openGroup(row.place)
        guard Int(row.ordinal) < group.index.members.count else { throw .damaged("a pack's index") }
        return try openInstance(
            group.index.members[Int(row.ordinal)], of: group, at: row.place, instance: row.instance,
            dictionaries: dictionaries)
    }

    /// - Parameter dictionaries: in place of the group's own, to read them from the store.
    func openInstance(
        _ member: PackIndex.Member, of group: OpenGroup, at place: GroupPlace, instance: PseudonymousUID,
        codec: FrameCodec? = nil, dictionaries: OpenedDictionaries? = nil
    ) throws(ArchiveError) -> OpenedInstance {
        let dictionaries = dictionaries ?? group.dictionaries
        var keys: [DataKeyID: DataKey] = [:]
        var dictionary: ItemPlace?
        do throws(PackError) {
            for item in member.items where dictionary == nil { dictionary = try group.dictionary(of: item) }
            let sealedDictionary = dictionary.flatMap { dictionaries.hasOpened($0) ? nil : $0 }
            for item in member.items + (sealedDictionary.map { [$0] } ?? [])
            where keys[item.item.header.dataKeyID] == nil {
                keys[item.item.header.dataKeyID] = try group.dataKey(for: item, ring: ring)
            }
        } catch { throw ArchiveError(error) }
        return OpenedInstance(
            items: member.items, keys: keys, packs: packs(for: member.items, of: group, at: place), instance: instance,
            dictionary: dictionary, dictionaries: dictionaries, codec: codec ?? self.codec)
    }

    /// Where items of a group are read, by ``ItemPlace/pack``: its own pack, and those of the others that they lie in.
    func packs(for items: [ItemPlace], of group: OpenGroup, at place: GroupPlace) -> [UInt16: PackPlace] {
        var packs: [UInt16: PackPlace] = [:]
        for number in Set(items.map(\.pack)) {
            if number == 0 {
                packs[number] = PackPlace(source: source(of: place), groupOffset: place.offset)
            } else if Int(number) <= group.index.others.count {
                let name = StoreName.settledPack(group.index.others[Int(number) - 1].pack.bytes)
                packs[number] = PackPlace(source: source(named: name), groupOffset: PackReference.groupOffset)
            }
        }
        return packs
    }

    func openGroup(_ place: GroupPlace) async throws(ArchiveError) -> OpenGroup {
        if let group = groups.group(at: place) { return group }
        guard let pack = PackID(bytes: place.packID) else { throw .damaged("a catalogue row") }
        let preamble = Preamble(
            kind: place.isSettled ? .head : .loose, pack: pack, organisation: installation.organisation)
        // Apart: see docs/ARCHITECTURE.md, "An await by itself".
        let chest = place.isSettled ? try await chest(of: pack) : nil
        var group: OpenGroup
        do throws(PackError) {
            group = try await GroupReader.openIndex(
                at: place.offset, byteCount: place.byteCount, of: preamble, from: source(of: place), ring: ring,
                chest: chest)
        } catch { throw ArchiveError(error) }
        if !group.index.others.isEmpty {
            var chests: [KeyChest?] = []
            for other in group.index.others {
                let chest = try await self.chest(of: other.pack)
                chests.append(chest)
            }
            do throws(PackError) { group = try group.with(chests) } catch { throw ArchiveError(error) }
        }
        groups.keep(group, at: place)
        return group
    }

    /// The keys of a settled pack: from the vault, else from the store; nil where there are none.
    func chest(of pack: PackID) async throws(ArchiveError) -> KeyChest? {
        let id = pack.bytes
        let kept = try await lookUp { vault throws(VaultError) in try vault.chest(ofPack: id) }
        if let kept, let chest = try? KeyChest(parsing: kept), chest.pack == pack.raw { return chest }
        return try await storedChest(of: pack)
    }

    /// The keys of a settled pack as they lie in the store.
    func storedChest(of pack: PackID) async throws(ArchiveError) -> KeyChest? {
        let name = StoreName.keyChest(pack.bytes)
        do throws(StoreError) {
            let byteCount = try await store.byteCount(of: name)
            guard byteCount <= ArchiveLimits.chestByteCount else { return nil }
            let bytes = try await store.read(0..<byteCount, of: name)
            guard let chest = try? KeyChest(parsing: bytes), chest.pack == pack.raw else { return nil }
            return chest
        } catch {
            if error == .notFound { return nil }
            throw .store(error)
        }
    }

    func source(of place: GroupPlace) -> StoreSource {
        source(named: place.storeName)
    }

    private func source(named name: StoreName) -> StoreSource {
        StoreSource(store: store, name: name, lease: readers.begin(name))
    }

    /// What the catalogue keeps of a stored instance, read again from its head.
    func attributes(of row: InstanceRow) async throws(ArchiveError) -> LevelAttributes {
        let opened = try await openInstance(row)
        do throws(GatewayError) {
            let record = try await opened.record()
            let head = try await opened.head(of: record)
            return attributes(of: head, in: record.study, assumed: record.arrival.assumed)
        } catch { throw ArchiveError(error) }
    }
}

extension GroupPlace {
    /// The pack that the group lies in.
    var storeName: StoreName {
        isSettled ? .headPack(packID) : .loosePack(node: node, number: number)
    }
}
