public import Sealing

/// What the file `installation` says, in the clear: who this installation is (DESIGN section 5).
///
/// Lines of words, so that anyone can read it:
/// ```
/// aloft installation 1
/// id 0123…
/// organisation default 4567…
/// node 1
/// write-level 1
/// ```
public struct Installation: Hashable, Sendable {
    public var id: InstallationID
    /// One, `default`, unless set up otherwise.
    public var organisation: OrganisationID
    public var node: UInt32
    public var writeLevel: UInt32

    static func make(random: some RandomSource) -> Installation {
        Installation(
            id: InstallationID(random: random), organisation: OrganisationID(random: random), node: 1, writeLevel: 1)
    }

    var encoded: [UInt8] {
        Array(
            """
            aloft installation 1
            id \(id)
            organisation default \(organisation)
            node \(node)
            write-level \(writeLevel)

            """.utf8)
    }

    init(id: InstallationID, organisation: OrganisationID, node: UInt32, writeLevel: UInt32) {
        (self.id, self.organisation, self.node, self.writeLevel) = (id, organisation, node, writeLevel)
    }

    /// Reads the file.
    /// - Throws: ``ArchiveError/damaged(_:)`` naming the file.
    init(parsing bytes: [UInt8]) throws(ArchiveError) {
        var values: [Substring: Substring] = [:]
        let text = String(decoding: bytes, as: UTF8.self)
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let first = words.first, let last = words.last, words.count >= 2 else { continue }
            values[first] = last
        }
        guard text.hasPrefix("aloft installation 1\n"), let id = values["id"].flatMap({ InstallationID(String($0)) }),
            let organisation = values["organisation"].flatMap({ OrganisationID(String($0)) }),
            let node = values["node"].flatMap({ UInt32($0) }),
            let writeLevel = values["write-level"].flatMap({ UInt32($0) })
        else { throw .damaged("the file `installation`") }
        guard writeLevel <= Self.knownWriteLevel else {
            throw .invalid("this data folder was written by a newer version (write level \(writeLevel))")
        }
        self.init(id: id, organisation: organisation, node: node, writeLevel: writeLevel)
    }

    static let knownWriteLevel: UInt32 = 1
}
