import Synchronization

/// The searchable names of all patients, in this process's memory only: no file, no token, no index on disk has them.
///
/// Searches answer a set of patient rows that holds every match; exactness is proved against the opened cells. They run
/// on a snapshot and wait for nobody.
final class NameDirectory: Sendable {
    /// From large to small: a new segment is merged with the ones before it until each is several times the next.
    private let segments = Mutex<[DirectorySegment]>([])

    func add(_ entries: [DirectoryEntry]) {
        guard !entries.isEmpty else { return }
        segments.withLock { segments in
            segments.append(DirectorySegment(entries))
            while segments.count > 1, segments[segments.count - 2].count < 4 * segments[segments.count - 1].count {
                let last = segments.removeLast()
                let former = segments.removeLast()
                segments.append(DirectorySegment.merge(former, last))
            }
        }
    }

    func apply(_ changes: [DirectoryChange]) {
        for change in changes {
            switch change {
            case .add(let entry): add([entry])
            case .remove(let row):
                segments.withLock { segments in
                    for index in segments.indices { segments[index].remove(UInt32(clamping: row)) }
                }
            }
        }
    }

    var patientCount: Int { snapshot.reduce(0) { $0 + $1.count - $1.removed.count } }
    var byteCount: Int { snapshot.reduce(0) { $0 + $1.byteCount } }

    private var snapshot: [DirectorySegment] { segments.withLock { $0 } }

    /// Patients with a name that matches.
    func rows(named pattern: NamePattern) -> Set<Int64> {
        var found: Set<Int64> = []
        for segment in snapshot { pattern.search(segment) { found.insert(Int64($0)) } }
        return found
    }

    /// Patients whose Patient ID matches a pattern with `*` and `?`, or is equal to it.
    func rows(patientID pattern: String) -> Set<Int64> {
        let pattern = Array(pattern.trimmingSpaces.utf8)
        return rows { segment, index in Wildcard.matches(pattern, segment.id(index)) }
    }

    /// Patients born on one of these days, as `YYYYMMDD`.
    func rows(bornIn days: ClosedRange<UInt32>) -> Set<Int64> {
        rows { segment, index in days.contains(segment.places[index].birthDate) }
    }

    private func rows(where isMatch: (DirectorySegment, Int) -> Bool) -> Set<Int64> {
        var found: Set<Int64> = []
        for segment in snapshot {
            for index in 0..<segment.count where isMatch(segment, index) {
                let row = segment.places[index].row
                if !segment.removed.contains(row) { found.insert(Int64(row)) }
            }
        }
        return found
    }
}
