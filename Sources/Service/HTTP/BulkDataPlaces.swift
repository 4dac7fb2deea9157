import DICOM
import DICOMWeb
import Gateway
import Identity
import Synchronization

/// The values of an instance that metadata refer to by address.
struct BulkDataPlaces: Sendable {
    let record: Record
    private let outlying: Set<UInt32>

    init(_ record: Record) { (self.record, outlying) = (record, Set(record.outlying.map(\.tag))) }

    /// Where a value is to be fetched; nil for one that stands in the metadata.
    func place(_ path: ItemPath, _ tag: Tag, _ vr: VR, _ byteCount: Int) -> BulkDataPath? {
        let isElsewhere = path.steps.isEmpty && outlying.contains(tag.rawValue)
        guard isElsewhere || byteCount > IdentityLimits.bulkThreshold && vr.mayBeBulkData else { return nil }
        // DICOM counts items from 1, our addresses from 0.
        return BulkDataPath(
            steps: path.steps.map { BulkDataPath.Step(sequence: $0.sequence, item: $0.itemNumber - 1) }, tag: tag)
    }

    /// All of them, in the order of the data set.
    ///
    /// - Parameter words: what metadata are made of.
    func all(in words: DataSet) throws(GatewayError) -> [BulkDataPath] {
        // Metadata's own rule, asked in metadata's own way: neither has a value that the other has not.
        let list = Found()
        let options = JSONOptions { path, tag, vr, byteCount in
            guard let place = place(path, tag, vr, byteCount) else { return nil }
            list.add(place)
            return ""
        }
        do throws(DICOMError) { _ = try words.json(options: options) } catch { throw .unreadable(error) }
        return list.places
    }

    private final class Found: Sendable {
        private let list = Mutex<[BulkDataPath]>([])
        var places: [BulkDataPath] { list.withLock { $0 } }
        func add(_ place: BulkDataPath) { list.withLock { $0.append(place) } }
    }
}
