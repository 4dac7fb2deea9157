import Packs
import Sealing
import Vault

/// Which stored versions a head pack is of, its last item (docs/record-format.md): so a version whose keys are gone can be held
/// against what was forgotten.
struct Settlement: Hashable, Sendable {
    var rank: Rank
    var study: PseudonymousUID
    /// By ordinal in the pack.
    var members: [Amendment.Target]

    private static let magic = Array("ALFS".utf8)
    private static let version: UInt8 = 1

    /// Magic 4, version 1, zero 1, rank 12, study 16, count 4, then for each member series 16, instance 16, rank 12.
    func encoded() -> [UInt8] {
        var bytes = Self.magic + [Self.version, 0] + rank.bytes + study.bytes
        bytes.appendInteger(UInt32(clamping: members.count))
        for member in members { bytes += member.series.bytes + member.instance.bytes + member.rank.bytes }
        return bytes
    }

    init(rank: Rank, study: PseudonymousUID, members: [Amendment.Target]) {
        (self.rank, self.study, self.members) = (rank, study, members)
    }

    init(parsing bytes: [UInt8]) throws(ArchiveError) {
        var rest = bytes[...]
        guard rest.take(4) == Self.magic, rest.take(2) == [Self.version, 0],
            let rank = rest.take(12).flatMap({ Rank(bytes: $0) }),
            let study = rest.take(16).flatMap({ PseudonymousUID(bytes: $0) }), let count: UInt32 = rest.takeInteger(),
            rest.count == Int(count) * 44
        else { throw .damaged("a settlement") }
        (self.rank, self.study, members) = (rank, study, [])
        while !rest.isEmpty {
            guard let series = rest.take(16).flatMap({ PseudonymousUID(bytes: $0) }),
                let instance = rest.take(16).flatMap({ PseudonymousUID(bytes: $0) }),
                let rank = rest.take(12).flatMap({ Rank(bytes: $0) })
            else { throw .damaged("a settlement") }
            members.append(Amendment.Target(study: study, series: series, instance: instance, rank: rank))
        }
    }
}
