import DICOM
import DICOMImage
import Gateway
import Identity
import Packs
import Sealing
import Stores
import Synchronization
import Vault

extension Archive {
    /// Catalogues one group of a pack. What of it can't be read is named; the rest is there.
    func readIn(
        _ place: GroupPlace, of pack: LoosePack, into report: inout ReconcileReport, _ log: inout [LogEntry]
    ) async throws(ArchiveError) {
        let group: OpenGroup
        do throws(ArchiveError) { group = try await openGroup(place) } catch {
            report.add(try Self.damage(error, pack, "group \(place.group) can't be opened"))
            return
        }
        var contents: [Member.Content] = []
        for (ordinal, member) in group.index.members.enumerated() {
            do throws(ArchiveError) {
                // Apart: see docs/ARCHITECTURE.md, "An await by itself".
                let content = try await content(of: member, in: group, at: place, log: &log)
                contents.append(content)
            } catch {
                report.add(try Self.damage(error, pack, "member \(ordinal) of group \(place.group) can't be read"))
                // Not catalogued without it: when the key comes back the group is read again.
                if case .keys = error { return }
                contents.append(.note)
            }
        }
        let catalogueGroup = Committer.group(at: place, contents)
        do throws(ArchiveError) {
            _ = try await onVault { [self] vault throws(VaultError) in
                try vault.commit(catalogueGroup, attributesOf: attributesBlocking)
            }
        } catch {
            guard error == .vault(.conflict) else { throw error }
            report.add(
                PackDamage(pack: pack.path, what: "group \(place.group) contradicts what is catalogued"))
            return
        }
        report.groups += 1
        report.instances += catalogueGroup.entries.count
    }

    /// - Throws: `error`, where the store failed: that is no damage, and is tried again.
    private static func damage(
        _ error: ArchiveError, _ pack: LoosePack, _ what: String
    ) throws(ArchiveError) -> PackDamage {
        if case .store = error { throw error }
        return PackDamage(pack: pack.path, what: what)
    }

    func content(
        of member: PackIndex.Member, in group: OpenGroup, at place: GroupPlace, log: inout [LogEntry]
    ) async throws(ArchiveError) -> Member.Content {
        if let item = member.item(.amendment) {
            let bytes = try await plaintext(of: item, in: group, at: place)
            guard let amendment = try Amendment.decode(bytes) else { return .note }
            clock.rise(above: amendment.rank)
            return .amendment(amendment)
        }
        if let item = member.item(.arrangement) {
            let bytes = try await plaintext(of: item, in: group, at: place)
            let arrangement: Arrangement?
            do throws(VaultError) { arrangement = try Arrangement.decode(bytes) } catch {
                throw .damaged("an arrangement")
            }
            guard let arrangement else { return .note }
            clock.rise(above: arrangement.rank)
            return .arrangement(arrangement)
        }
        if let item = member.item(.log) {
            let bytes = try await plaintext(of: item, in: group, at: place)
            log += try LogEntry.decode(bytes)
            return .note
        }
        if let item = member.item(.metadata) { return try await metadata(item, in: group, at: place) }
        guard let item = member.item(.record) else { return .note }
        let (record, verdict, rank) = try await record(item, in: group, at: place)
        clock.rise(above: rank)
        if verdict == .same { return .note }
        let (attributes, destinations) = try await words(of: member, record, in: group, at: place)
        var entry = CatalogueEntry(
            ordinal: 0, study: record.study, series: record.series, instance: record.instance, rank: rank,
            verdict: verdict, reason: Reason(rawValue: record.reason) ?? .none,
            source: Source(rawValue: record.source) ?? .live, byteCount: record.byteCount, attributes: attributes)
        entry.storage = storage(of: member, record, at: place)
        // A vault that was there all the time lacks only what a crash kept out of it a moment ago; into any other all that
        // ever came is read in, and was sent on long ago.
        if vaultIsCurrent.withLock({ $0 }) { entry.jobs = forwardings(to: destinations, of: entry) }
        return .instance(entry)
    }

    /// What was tried and did not get smaller is tried again once.
    private func storage(of member: PackIndex.Member, _ record: Record, at place: GroupPlace) -> Storage {
        let picture = member.item(.picture)
        let isNative =
            TransferSyntax(uid: record.transferSyntaxUID).family == .native && picture?.frameRuns.isEmpty == false
        let form: Storage.Form
        if case .recompressed = picture?.form {
            form = .recompressed
        } else {
            form = isNative && place.isSettled ? .native : .received
        }
        return Storage(byteCount: member.items.reduce(0) { $0 + $1.item.sealedByteCount }, form: form)
    }

    /// What the head says, and where the rules of now would send it; without words where it can't be read: the instance is
    /// there all the same, and listed.
    private func words(
        of member: PackIndex.Member, _ record: Record, in group: OpenGroup, at place: GroupPlace
    ) async throws(ArchiveError) -> (attributes: LevelAttributes, destinations: [Forwarding.Destination]) {
        do throws(ArchiveError) {
            let opened = try openInstance(member, of: group, at: place, instance: record.instance)
            let head: DataSet
            do throws(GatewayError) { head = try await opened.head(of: record) } catch { throw ArchiveError(error) }
            let attributes = attributes(of: head, in: record.study, assumed: record.arrival.assumed)
            let destinations = destinations(
                callingAETitle: record.arrival.callingAETitle, calledAETitle: record.arrival.calledAETitle,
                dataSet: head)
            return (attributes, destinations)
        } catch {
            switch error {
            case .store, .keys: throw error
            default: break
            }
            return (.unreadable(patientKey: record.patientKey), [])
        }
    }

    /// A record, with what it was found to be.
    func record(
        _ item: ItemPlace, in group: OpenGroup, at place: GroupPlace
    ) async throws(ArchiveError) -> (record: Record, verdict: Verdict, rank: Rank) {
        let bytes = try await plaintext(of: item, in: group, at: place)
        let record: Record
        do throws(IdentityError) { record = try Record(parsing: bytes) } catch { throw ArchiveError(error) }
        guard let verdict = Verdict(rawValue: record.verdict), let rank = Rank(bytes: record.rank) else {
            throw .damaged("a record")
        }
        return (record, verdict, rank)
    }

    func plaintext(
        of item: ItemPlace, in group: OpenGroup, at place: GroupPlace
    ) async throws(ArchiveError) -> [UInt8] {
        do throws(PackError) {
            let reader = try group.reader(of: item, from: source(of: place), ring: ring)
            return try await reader.readAll()
        } catch { throw ArchiveError(error) }
    }
}
