public import Access
import Packs
import Sealing
import Vault

/// One amendment at a time: numbers have no gaps, and each expects the state that the one before it left.
actor AmendmentLock {
    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func enter() async {
        if isTaken { await withCheckedContinuation { waiting.append($0) } } else { isTaken = true }
    }
    func leave() {
        if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
    }

    /// Runs a body while nobody else has the lock.
    nonisolated func run<Value: Sendable>(
        _ body: () async throws(ArchiveError) -> Value
    ) async throws(ArchiveError) -> Value {
        await enter()
        let result: Result<Value, ArchiveError>
        do throws(ArchiveError) { result = .success(try await body()) } catch { result = .failure(error) }
        await leave()
        return try result.get()
    }
}

extension Archive {
    /// Takes instances out of sight; nothing is deleted, and ``restore(studyUID:seriesUID:instanceUID:subject:)`` takes
    /// it back.
    ///
    /// - Returns: how many stored versions it touched.
    public func reject(
        studyUID: String, seriesUID: String?, instanceUID: String?, subject: Subject
    ) async throws(ArchiveError) -> Int {
        try require(.reject, by: subject, study: pseudonym(studyUID), purpose: .administration)
        return try await reject(scope(studyUID, seriesUID, instanceUID), subject: subject)
    }

    /// Takes a rejection back.
    public func restore(
        studyUID: String, seriesUID: String?, instanceUID: String?, subject: Subject
    ) async throws(ArchiveError) -> Int {
        try require(.resolveExceptions, by: subject, study: pseudonym(studyUID), purpose: .administration)
        return try await restore(scope(studyUID, seriesUID, instanceUID), subject: subject)
    }

    func reject(_ scope: Scope, subject: Subject) async throws(ArchiveError) -> Int {
        try await amend(.reject, scope, action: .reject, subject: subject) {
            $0.state == .current || $0.state == .superseded
        }
    }

    func restore(_ scope: Scope, subject: Subject) async throws(ArchiveError) -> Int {
        try await amend(.restore, scope, action: .resolveExceptions, subject: subject) { $0.state == .rejected }
    }

    func scope(
        _ studyUID: String, _ seriesUID: String?, _ instanceUID: String?
    ) throws(ArchiveError) -> Scope {
        guard let study = pseudonym(studyUID) else { throw .notFound }
        var scope = Scope(study: study)
        if let seriesUID {
            guard let series = pseudonym(seriesUID) else { throw .notFound }
            scope.series = series
        }
        if let instanceUID {
            guard let instance = pseudonym(instanceUID) else { throw .notFound }
            scope.instance = instance
        }
        return scope
    }

    private func amend(
        _ kind: Amendment.Kind, _ scope: Scope, action: Action, subject: Subject,
        choosing isChosen: (InstanceRow) -> Bool
    ) async throws(ArchiveError) -> Int {
        try require(action, by: subject, study: scope.study, purpose: .administration)
        var wanted = scope
        wanted.shownOnly = false
        let finalScope = wanted
        let rows = try await onVault { vault throws(VaultError) in try vault.instances(finalScope) }
        let targets = rows.filter(isChosen).map(\.target)
        guard !targets.isEmpty else { throw .notFound }
        try await commit(kind, targets: targets)
        return targets.count
    }

    /// Decides an exception.
    ///
    /// - Parameter id: as ``ExceptionItem/id`` has it, or the beginning of it.
    public func resolve(
        exception id: String, decision: ExceptionDecision, subject: Subject
    ) async throws(ArchiveError) {
        try require(.resolveExceptions, by: subject, purpose: .administration)
        let found = try await exception(named: id, openOnly: true)
        guard decision != .release || found.kind == .held else {
            throw .invalid("only what is held can be released")
        }
        let kind: Amendment.Kind =
            switch decision {
            case .release: .release
            case .reject: .reject
            case .dismiss: .dismiss
            }
        try await commit(kind, targets: [found.target])
        if kind == .release { try await forwardReleased(found.target) }
    }

    /// Synced in a pack, then applied with full sync.
    func commit(
        _ kind: Amendment.Kind, targets: [Amendment.Target], reason: String = ""
    ) async throws(ArchiveError) {
        try await amendments.run { () async throws(ArchiveError) in
            // One that is synced and was refused by the vault has its number already.
            try await committer.catalogueLeftovers()
            let number = try await onVault { vault throws(VaultError) in try vault.nextAmendmentNumber() }
            var amendment = Amendment(number: number, kind: kind, rank: clock.tick(), targets: targets)
            amendment.reason = reason
            let member = try sealedMember(
                kind: .amendment, plaintext: amendment.encoded(), content: .amendment(amendment))
            try await committer.commit(member)
        }
    }
}

/// What a person decides of an exception.
public enum ExceptionDecision: String, Sendable, CaseIterable {
    /// It may be shown.
    case release
    /// It stays out of sight.
    case reject
    /// All stays as it is; the exception is off the list.
    case dismiss
}

extension Amendment {
    /// Number 8, kind 1, rank 12, count 4, then for each target study, series, instance (16 each) and rank; behind them why, where
    /// something is forgotten (docs/record-format.md).
    func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.appendInteger(number)
        bytes.append(kind.rawValue)
        bytes += rank.bytes
        bytes.appendInteger(UInt32(clamping: targets.count))
        for target in targets {
            bytes += target.study.bytes + target.series.bytes + target.instance.bytes + target.rank.bytes
        }
        if kind == .forget {
            bytes.appendInteger(UInt32(clamping: reason.utf8.count))
            bytes += Array(reason.utf8)
        }
        return bytes
    }

    /// - Returns: nil for a kind that this version does not know: it is kept and skipped.
    static func decode(_ bytes: [UInt8]) throws(ArchiveError) -> Amendment? {
        var rest = bytes[...]
        guard let number: UInt64 = rest.takeInteger(), let code = rest.take(1)?.first,
            let rank = rest.take(12).flatMap({ Rank(bytes: $0) }), let count: UInt32 = rest.takeInteger(),
            rest.count >= Int(count) * 60
        else { throw .damaged("an amendment") }
        guard let kind = Kind(rawValue: code) else { return nil }
        var targets: [Target] = []
        for _ in 0..<count {
            guard let study = rest.take(16).flatMap({ PseudonymousUID(bytes: $0) }),
                let series = rest.take(16).flatMap({ PseudonymousUID(bytes: $0) }),
                let instance = rest.take(16).flatMap({ PseudonymousUID(bytes: $0) }),
                let rank = rest.take(12).flatMap({ Rank(bytes: $0) })
            else { throw .damaged("an amendment") }
            targets.append(Target(study: study, series: series, instance: instance, rank: rank))
        }
        var amendment = Amendment(number: number, kind: kind, rank: rank, targets: targets)
        if kind == .forget, let byteCount: UInt32 = rest.takeInteger(), let text = rest.take(Int(byteCount)) {
            amendment.reason = String(decoding: text, as: UTF8.self)
        }
        guard rest.isEmpty else { throw .damaged("an amendment") }
        return amendment
    }
}
