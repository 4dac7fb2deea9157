import Access
import DICOM
import Foundation
import Gateway
import Identity
import Packs
import Sealing
import Stores
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite struct IntegrityTests {
    @Test("a changed byte anywhere in a pack never gives a wrong byte, and verify says which instance it is")
    func tampered() async throws {
        let site = try await TestSite()
        let model = ModelInstance()
        try await site.receive(model)
        let pack = try #require(site.packs().last)
        let whole = try Data(contentsOf: URL(filePath: pack))
        var found = 0
        var places = 0
        for place in stride(from: 90, to: whole.count, by: whole.count / 60) {
            var changed = whole
            changed[place] ^= 0x40
            try changed.write(to: URL(filePath: pack))
            await (try site.archive).close()
            site.kill()
            try await site.open()
            places += 1
            if let file = try? await site.shown(model) { #expect(file == model.file, "byte \(place)") }
            var problems: [String] = []
            for try await progress in try site.archive.verification(sample: nil, subject: TestSite.administrator) {
                problems = progress.problems
            }
            if !problems.isEmpty { found += 1 }
            try whole.write(to: URL(filePath: pack))
        }
        // Bytes of the group's header, slots of the other class and the checksum are not opened by verify.
        #expect(found * 10 >= places * 7, "\(found) of \(places)")
    }

    @Test("two first instances of one study with contradicting patients: one is shown, one is held", arguments: 0..<8)
    func contradictingAtOnce(round: Int) async throws {
        let site = try await TestSite()
        let archive = try site.archive
        let models = (0..<2).map { number in
            var model = ModelInstance()
            model.instance = "1.2.3.1.\(number + 1)"
            (model.patientID, model.name) = ("P\(number)", "Name\(number)^Other")
            return model
        }
        var verdicts: [Verdict] = []
        try await withThrowingTaskGroup(of: Receipt.self) { group in
            for model in models { group.addTask { try await TestSite.receive(model.file, by: archive) } }
            for try await receipt in group { verdicts.append(receipt.verdict) }
        }
        #expect(verdicts.sorted { $0.rawValue < $1.rawValue } == [.new, .held])
    }

    @Test("what is in flight gives its memory back, whether it was taken, refused or abandoned")
    func budget() async throws {
        let site = try await TestSite()
        let archive = try site.archive
        var model = ModelInstance()
        model.pixelByteCount = 1 << 20
        try await site.receive(model)
        _ = try? await site.receive(Array(model.file.prefix(1 << 19)))
        let receiver = try archive.receive(Arrival(form: .part10, route: "test"), subject: TestSite.peer)
        try model.file.withUnsafeBytes { try receiver.take($0) }
        try await receiver.relieve()
        #expect(!archive.budget.take(archive.budget.byteCount), "memory in use is counted")
        await receiver.abandon()
        #expect(archive.budget.take(archive.budget.byteCount))
        #expect(try await site.receive(ModelInstance()).verdict == .held)
        archive.budget.give(archive.budget.byteCount)
        #expect(site.temporaryFiles().isEmpty)
    }

    @Test("turned keys open what was sealed before and after, also after a restart and a rebuild")
    func turnedKeys() async throws {
        let site = try await TestSite()
        var models = [ModelInstance()]
        try await site.receive(models[0])
        for (round, name) in ["picture", "identity", "token"].enumerated() {
            #expect(try await site.archive.turnKey(name, subject: TestSite.administrator) == 2)
            var model = ModelInstance()
            model.instance = "1.2.3.1.\(round + 2)"
            models.append(model)
            try await site.receive(model)
        }
        for name in ["uid", "patient"] {
            await #expect(throws: ArchiveError.self) {
                try await site.archive.turnKey(name, subject: TestSite.administrator)
            }
        }
        for round in 0..<3 {
            for model in models { #expect(try await site.shown(model) == model.file, "round \(round)") }
            #expect(try await site.receive(models[0]).verdict == .same)
            try await site.close()
            if round == 1 { try site.deleteVault() }
            try await site.open()
        }
    }

    @Test("the log's chain is whole after restarts and after a rebuild")
    func log() async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        try await site.restart()
        _ = try await site.shown(ModelInstance())
        await #expect(throws: ArchiveError.self) {
            try await site.archive.open(
                studyUID: "1.2.3", subject: .httpClient(address: "203.0.113.9", isLoopback: false, isForwarded: false))
        }
        await (try site.archive).close()
        let before = try await count(site)
        #expect(before >= 3)
        site.kill()
        try site.deleteVault()
        try await site.open()
        #expect(try await count(site) == before)
        _ = try await site.shown(ModelInstance())
        await (try site.archive).close()
        #expect(try await count(site) > before)
    }

    private func count(_ site: TestSite) async throws -> UInt64 {
        let node = try site.archive.installation.node
        return try await site.archive.onVault { vault throws(VaultError) in try vault.verifyLog(node: node) }
    }

    @Test("a search sees what is current: its words, not those of what is held, rejected or superseded")
    func search() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        try await site.receive(model)
        model.description = "revised words"
        try await site.receive(model)
        var contradicting = ModelInstance()
        (contradicting.instance, contradicting.patientID, contradicting.name) = ("1.2.3.1.2", "X", "Other^One")
        try await site.receive(contradicting)
        func found(_ level: Query.Level, _ keys: QueryKey...) async throws -> [DataSet] {
            try await site.archive.search(Query(level: level, keys: keys), subject: TestSite.peer).answers.map {
                try DataSet(parsing: $0, transferSyntax: .explicitVRLittleEndian)
            }
        }
        #expect(
            try await found(.study, QueryKey(.patientName, "muster*")).map { $0.string(.studyInstanceUID) } == ["1.2.3"]
        )
        #expect(try await found(.study, QueryKey(.patientName, "Other*")).isEmpty)
        #expect(try await found(.study, QueryKey(.patientID, "P-4711")).count == 1)
        #expect(
            try await found(.series, QueryKey(.studyInstanceUID, "1.2.3")).map { $0.string(.seriesDescription) } == [
                "revised words"
            ])
        #expect(
            try await found(.instance, QueryKey(.studyInstanceUID, "1.2.3")).map { $0.string(.sopInstanceUID) } == [
                "1.2.3.1.1"
            ])
        #expect(try await found(.instance, QueryKey(.rows, "16")).count == 1)
        _ = try await site.archive.reject(
            studyUID: "1.2.3", seriesUID: nil, instanceUID: nil, subject: TestSite.administrator)
        #expect(try await found(.study, QueryKey(.patientName, "muster*")).isEmpty)
        await #expect(throws: ArchiveError.denied("untrusted-network")) {
            try await site.archive.search(
                Query(level: .study),
                subject: .httpClient(address: "203.0.113.9", isLoopback: false, isForwarded: false))
        }
    }

    @Test("nothing that lies in the data folder holds a patient's words or an original UID")
    func privacy() async throws {
        let site = try await TestSite()
        var model = ModelInstance()
        (model.patientID, model.name, model.birthDate) = ("QX7ZJ4KPLW", "Vbnmqwzx^Plokijuh", "19640812")
        (model.study, model.series, model.instance) = ("1.98765.4321987", "1.98765.4321988", "1.98765.4321989")
        model.description = "Hjklzxcv private words"
        try await site.receive(model)
        model.pixelSeed = 3
        try await site.receive(model)
        model.pixelByteCount = 9 << 20
        model.instance = "1.98765.4321990"
        try await site.receive(model)
        func search(_ moment: String) throws {
            let words = [
                "QX7ZJ4", "4KPLW", "Vbnmqw", "Plokij", "19640812", "1.98765", "432198", "432199", "Hjklzx",
                "private words",
            ]
            for path in FileManager.default.enumerator(atPath: site.data)?.compactMap({ $0 as? String }) ?? [] {
                for word in words { #expect(!path.contains(word)) }
                guard let bytes = try? Data(contentsOf: URL(filePath: site.data + "/" + path)) else { continue }
                for word in words {
                    for folded in [word, word.lowercased(), word.uppercased()] {
                        #expect(bytes.range(of: Data(folded.utf8)) == nil, "\(path) holds \(word) \(moment)")
                    }
                }
            }
        }
        try search("while it runs")
        site.kill()
        try await site.waitUntilReleased()
        try search("after a kill")
        try await site.restart()
        try search("after a restart")
    }

    @Test("a group that the vault knows and that is damaged is an alarm")
    func damagedGroup() async throws {
        let site = try await TestSite()
        try await site.receive(ModelInstance())
        site.kill()
        try await site.waitUntilReleased()
        let pack = try #require(site.packs().last)
        var bytes = try Data(contentsOf: URL(filePath: pack))
        bytes[bytes.count - 1] ^= 1
        try bytes.write(to: URL(filePath: pack))
        try await site.open(reconciles: false)
        let report = try await site.archive.reconcile(toleratingMissing: false)
        #expect(report.damage.count == 1)
        #expect(report.damage.allSatisfy { pack.hasSuffix($0.pack) })
    }

    @Test(
        "damage in the middle of a pack is named, and does not take the groups behind it away",
        arguments: [3, 400, 1_500])
    func damagedInside(place: Int) async throws {
        let site = try await TestSite()
        for number in 1...4 {
            var model = ModelInstance()
            model.instance = "1.2.3.1.\(number)"
            try await site.receive(model)
        }
        let row = try #require(try await site.versions("1.2.3.1.2").last)
        site.kill()
        try await site.waitUntilReleased()
        let pack = try #require(site.packs().last)
        var bytes = try Data(contentsOf: URL(filePath: pack))
        bytes[Int(row.place.offset) + place] ^= 0x11
        try bytes.write(to: URL(filePath: pack))
        try site.deleteVault()
        try await site.open(reconciles: false)
        let report = try await site.archive.reconcile(toleratingMissing: false)
        #expect(report.damage.count == 1)
        #expect(try site.archive.reconcileReport?.damage == report.damage)
        #expect(report.instances == 3)
        for number in [1, 3, 4] {
            var model = ModelInstance()
            model.instance = "1.2.3.1.\(number)"
            #expect(try await site.shown(model) == model.file)
        }
    }

    @Test("record and items that don't belong together are never shown")
    func mismatch() async throws {
        let site = try await TestSite()
        var other = ModelInstance()
        other.instance = "1.2.3.1.2"
        try await site.receive(ModelInstance())
        try await site.receive(other)
        let archive = try site.archive
        let row = try #require(try await site.versions("1.2.3.1.1").last)
        let otherRow = try #require(try await site.versions("1.2.3.1.2").last)
        let group = try await archive.openGroup(row.place)
        let member = group.index.members[Int(row.ordinal)]
        let asOther = try archive.openInstance(member, of: group, at: row.place, instance: otherRow.instance)
        await #expect(throws: GatewayError.mismatch) { try await asOther.record() }
        let otherGroup = try await archive.openGroup(otherRow.place)
        let otherMember = otherGroup.index.members[Int(otherRow.ordinal)]
        for kind in [ItemKind.picture, .head] {
            let kept = member.items.filter { $0.kind != kind }
            let without = try archive.openInstance(
                PackIndex.Member(items: kept), of: group, at: row.place, instance: row.instance)
            await #expect(throws: GatewayError.mismatch) { try await without.record() }
            let foreign = OpenedInstance(
                items: kept + otherMember.items.filter { $0.kind == kind },
                keys: try keys(member, group, archive).merging(keys(otherMember, otherGroup, archive)) { a, _ in a },
                packs: archive.packs(for: kept, of: group, at: row.place), instance: row.instance)
            await #expect(throws: GatewayError.mismatch) { try await foreign.record() }
        }
    }

    private func keys(
        _ member: PackIndex.Member, _ group: OpenGroup, _ archive: Archive
    ) throws -> [DataKeyID: DataKey] {
        var keys: [DataKeyID: DataKey] = [:]
        for place in member.items {
            keys[place.item.header.dataKeyID] = try group.dataKey(for: place, ring: archive.ring)
        }
        return keys
    }

    @Test("groups and packs of their own at the same time: every number in the mark, every instance in the packs")
    func packsAtOnce() async throws {
        let site = try await TestSite()
        try await packsAtOnce(site)
        let highest = try await site.archive.log.mark.highestNumber
        #expect(highest == UInt64(site.packs().count))
        #expect(highest > 20)
        await (try site.archive).close()
        let dump = try await site.dump()
        site.kill()
        try site.deleteVault()
        try await site.open()
        #expect(try await site.dump() == dump)
        #expect(try await site.statistics().instances == 60)
    }

    private func packsAtOnce(_ site: TestSite) async throws {
        let archive = try site.archive
        // Room for one or two of them: the others go through files of their own.
        let taken = archive.budget.byteCount - 700_000
        #expect(archive.budget.take(taken))
        try await withThrowingTaskGroup(of: Receipt.self) { group in
            for number in 1...60 {
                group.addTask {
                    var model = ModelInstance()
                    (model.instance, model.pixelByteCount) = ("1.2.3.1.\(number)", 320_000)
                    return try await TestSite.receive(model.file, by: archive)
                }
            }
            for try await receipt in group { #expect(receipt.verdict == .new) }
        }
        archive.budget.give(taken)
    }
}

@Suite struct VerificationTests {
    @Test("verify goes through all versions, or through a sample of them, each once", arguments: [nil, 0, 1, 4, 9, 50])
    func verification(sample: Int?) async throws {
        let site = try await TestSite()
        for number in 0..<9 {
            var model = ModelInstance()
            model.series = "1.2.3.\(number % 2)"
            model.instance = "1.2.3.\(number % 2).\(number)"
            try await site.receive(model)
        }
        var last = VerifyProgress()
        for try await progress in try site.archive.verification(sample: sample, subject: TestSite.administrator) {
            #expect(progress.checked == last.checked + 1)
            last = progress
        }
        #expect(last.checked == min(sample ?? 9, 9))
        #expect(last.checked == 0 || last.total == last.checked)
        #expect(last.problems == [])
    }

    @Test("a sample has its number, and each thing is in it as often as another")
    func sampling() {
        var random = SeededRandom(seed: 11)
        var taken = [Int](repeating: 0, count: 10)
        for _ in 0..<20_000 {
            var sampling = SelectionSampling(3, of: 10)
            let chosen = (0..<10).filter { _ in sampling.takesNext(using: &random) }
            #expect(chosen.count == 3)
            for index in chosen { taken[index] += 1 }
        }
        // 6,000 each, with a standard deviation of 65.
        for count in taken { #expect(abs(count - 6_000) < 400) }
    }
}
