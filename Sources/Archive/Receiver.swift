import Access
import DICOM
import Glibc
import Identity
import Packs
import Sealing
import Stores
import Vault

/// Takes one instance in, piece by piece: parsed, split and sealed while it arrives. Used by one task.
///
/// ``take(_:)`` as bytes come, ``relieve()`` after each, then ``finish()``; or ``abandon()``.
///
/// Unchecked: it may be handed from one task to another, but its calls never overlap. Both protocols read an instance to its
/// end before they hand it on to be finished.
public final class Receiver: @unchecked Sendable {
    private enum Phase {
        /// What came, and at how many bytes it is worth reading again.
        case envelope([UInt8], nextReading: Int)
        case dataSet
    }

    let archive: Archive
    let arrival: Arrival
    let subject: Subject
    private var phase: Phase
    private var scanner: DataSetScanner?
    private var inflater: Inflater?
    private var hasher = SHA256Hasher()
    private(set) var intake = Intake()
    private(set) var splitter: Splitter?
    var spill: Spill?
    private(set) var leased = 0
    /// How often the envelope was read: each time at twice the bytes.
    private(set) var envelopeReadings = 0

    init(archive: Archive, arrival: Arrival, subject: Subject) throws(ArchiveError) {
        (self.archive, self.arrival, self.subject) = (archive, arrival, subject)
        phase = .envelope([], nextReading: 0)
        if case .dataSet(let syntax, let sopClass, let sopInstance) = arrival.form {
            intake.envelope = Self.envelope(syntax, sopClass: sopClass, sopInstance: sopInstance)
            try begin(syntax)
        }
    }

    deinit { archive.budget.give(leased) }

    /// The bytes that come next, in pieces of any size.
    ///
    /// - Throws: ``ArchiveError/unreadable(_:)`` with the place; nothing of the instance is kept then.
    public func take(_ raw: UnsafeRawBufferPointer) throws(ArchiveError) {
        switch phase {
        case .dataSet: try takeDataSet(raw)
        case .envelope(var prefix, let nextReading):
            phase = .envelope([], nextReading: 0)
            prefix.append(contentsOf: raw)
            if prefix.count < nextReading {
                phase = .envelope(prefix, nextReading: nextReading)
            } else {
                try takePrefix(prefix, isWhole: false)
            }
        }
    }

    /// Gives memory back where much has gathered: sealed bytes go to a file.
    ///
    /// - Throws: an error that may pass where there is no memory even for what must stay in it; ``ArchiveError/tooLarge``
    ///   where there never would be.
    public func relieve() async throws(ArchiveError) {
        if spill == nil {
            let held = heldByteCount + (splitter?.sealed.count ?? 0)
            if held <= ArchiveLimits.instanceInMemory, lease(held, fromReserve: splitter == nil) { return }
            guard splitter != nil else { throw Self.noMemory }
        }
        try await spillSealed()
    }

    /// What can't be spilled.
    private var heldByteCount: Int {
        var count = intake.envelope.count + (splitter?.heldByteCount ?? 0)
        if case .envelope(let prefix, _) = phase { count += prefix.count }
        return count
    }

    /// Takes or gives back what makes the lease this large.
    private func lease(_ byteCount: Int, fromReserve: Bool) -> Bool {
        let more = byteCount - leased
        if more > 0 {
            guard archive.budget.take(more, fromReserve: fromReserve) else { return false }
        } else {
            archive.budget.give(-more)
        }
        leased = byteCount
        return true
    }

    private static let noMemory = ArchiveError.store(.failed(errno: ENOMEM))

    /// Ends the instance: checked, judged, made durable, catalogued. Returns when it would survive a power cut.
    public func finish() async throws(ArchiveError) -> Receipt {
        do throws(ArchiveError) {
            try endOfStream()
            guard let splitter else { throw .unreadable(DICOMError(.truncated, at: 0)) }
            do throws(IdentityError) { try splitter.finish() } catch { throw ArchiveError(error) }
            intake.sha256 = hasher.finalize()
            try intake.identify(head: splitter.head, syntax: headSyntax(splitter), arrival: arrival, archive: archive)
            try await relieve()
            try await resealLatePicture()
            try await checkSealedParts(splitter)
            let receipt = try await archive.admit(
                intake: intake, splitter: splitter, spill: spill, arrival: arrival, subject: subject)
            await cleanUp()
            return receipt
        } catch {
            await cleanUp()
            throw error
        }
    }

    /// What an instance calls itself.
    public struct Names: Sendable {
        public let sopClassUID: String
        public let sopInstanceUID: String

        public init(sopClassUID: String, sopInstanceUID: String) {
            (self.sopClassUID, self.sopInstanceUID) = (sopClassUID, sopInstanceUID)
        }
    }

    /// The names that stand in the bytes so far: for the report of a refusal.
    public var names: Names? {
        guard let splitter else { return nil }
        var collector = InstanceNamesCollector(transferSyntax: splitter.transferSyntax)
        // What was refused may end, or err, anywhere behind its names.
        try? collector.scan(splitter.head[...])
        guard let sopInstance = collector.sopInstanceUID, UIDs.isAcceptable(sopInstance) else { return nil }
        return Names(sopClassUID: collector.sopClassUID ?? "", sopInstanceUID: sopInstance)
    }

    /// Forgets what came.
    public func abandon() async { await cleanUp() }

    private func cleanUp() async {
        await spill?.discardUnlessPublished()
        spill = nil
        archive.budget.give(leased)
        leased = 0
    }
}

extension Receiver {
    private func takePrefix(_ prefix: [UInt8], isWhole: Bool) throws(ArchiveError) {
        let rest: ArraySlice<UInt8>
        envelopeReadings += 1
        do throws(DICOMError) {
            guard case .complete(let header) = try Part10Header.read(prefix[...], isWhole: isWhole) else {
                guard prefix.count <= ArchiveLimits.envelopeByteCount else {
                    throw DICOMError(.tooLarge, at: prefix.count)
                }
                // In tiny pieces too, all readings together read little more than twice what came.
                phase = .envelope(
                    prefix, nextReading: min(2 * prefix.count, ArchiveLimits.envelopeByteCount + 1))
                return
            }
            intake.envelope = Array(prefix[..<header.envelopeByteCount])
            try beginThrowing(header.transferSyntax)
            phase = .dataSet
            rest = prefix[header.envelopeByteCount...]
        } catch { throw .unreadable(error) }
        var failure: ArchiveError?
        rest.withUnsafeBytes { raw in
            do throws(ArchiveError) { try takeDataSet(raw) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private func beginThrowing(_ syntax: TransferSyntax) throws(DICOMError) {
        do throws(ArchiveError) { try begin(syntax) } catch { throw DICOMError(.tooLarge, at: 0) }
    }

    private func begin(_ syntax: TransferSyntax) throws(ArchiveError) {
        let inner = syntax.isDeflated ? TransferSyntax.explicitVRLittleEndian : syntax
        intake.transferSyntax = syntax
        let ring = archive.ring
        let organisation = archive.installation.organisation
        do throws(SealingError) {
            let (identity, identitySlot) = try ring.makeDataKey(.identity)
            let (picture, pictureSlot) = try ring.makeDataKey(.picture)
            intake.keys = [identity, picture]
            intake.slots = [identitySlot, pictureSlot]
            splitter = Splitter(
                transferSyntax: inner,
                sealings: Splitter.Sealings(identity: identity, picture: picture) {
                    UIDs.mapped($0, ring: ring, organisation: organisation)
                },
                keepsSpans: !syntax.isDeflated, random: archive.random)
        } catch { throw ArchiveError(error) }
        scanner = DataSetScanner(transferSyntax: inner)
        if syntax.isDeflated {
            do throws(DICOMError) { inflater = try Inflater() } catch { throw .unreadable(error) }
        }
        phase = .dataSet
    }

    private func takeDataSet(_ raw: UnsafeRawBufferPointer) throws(ArchiveError) {
        guard var splitter else { return }
        hasher.update(raw)
        intake.crc32c = Checksum.crc32c(raw, seed: intake.crc32c)
        intake.byteCount += UInt64(raw.count)
        do throws(DICOMError) {
            if inflater != nil {
                do throws(IdentityError) { try splitter.keepStream(raw) } catch { throw DICOMError(.tooLarge, at: 0) }
                try inflater?.inflate(raw) { (piece) throws(DICOMError) in
                    try scanner?.scan(piece, into: &splitter)
                }
            } else {
                try scanner?.scan(raw, into: &splitter)
            }
        } catch { throw .unreadable(error) }
    }

    private func endOfStream() throws(ArchiveError) {
        if case .envelope(let prefix, _) = phase { try takePrefix(prefix, isWhole: true) }
        guard var splitter else { throw .unreadable(DICOMError(.truncated, at: Int(clamping: intake.byteCount))) }
        do throws(DICOMError) {
            try inflater?.finish()
            try scanner?.finish(into: &splitter)
        } catch { throw .unreadable(error) }
    }

    private func headSyntax(_ splitter: Splitter) -> TransferSyntax { splitter.transferSyntax }

    private static func envelope(_ syntax: TransferSyntax, sopClass: String, sopInstance: String) -> [UInt8] {
        FileMeta(sopClassUID: sopClass, sopInstanceUID: sopInstance, transferSyntax: syntax).envelope()
    }

    /// Sends what is sealed to the arrival's own file, and leases what stays in memory.
    func spillSealed() async throws(ArchiveError) {
        guard let splitter else { return }
        if spill == nil { spill = try await Spill.begin(in: archive, slots: intake.slots) }
        let bytes = splitter.sealed
        splitter.sealed = []
        try await spill?.append(bytes)
        let held = heldByteCount
        if lease(held, fromReserve: true) { return }
        throw held > archive.budget.byteCount + archive.budget.reserve ? .tooLarge : Self.noMemory
    }

    /// Opens the sealed items again, joins them by the span table, and compares the CRC-32C with the received one.
    private func checkSealedParts(_ splitter: Splitter) async throws(ArchiveError) {
        let crc: UInt32
        crc = try await SelfCheck.checksum(spans: splitter.spans, parts: splitter.parts, key: intake.key(for:)) {
            [spill] (range, body) async throws(ArchiveError) in
            try await Self.fetch(range, from: spill, or: splitter.sealed, body)
        }
        guard crc == intake.crc32c else { throw .damaged("an item just sealed") }
    }
}

extension Receiver {
    /// Sealed bytes by their place in the stream of items: in memory, or spilled.
    private static func fetch(
        _ range: Range<UInt64>, from spill: Spill?, or sealed: [UInt8],
        _ body: (UnsafeRawBufferPointer) throws(SealingError) -> Void
    ) async throws(ArchiveError) {
        let bytes = try await spill?.read(range)
        var failure: SealingError?
        let lower = bytes == nil ? Int(clamping: range.lowerBound) : 0
        (bytes ?? sealed).withUnsafeBytes { raw in
            do throws(SealingError) {
                try body(UnsafeRawBufferPointer(rebasing: raw[lower..<(lower + range.count)]))
            } catch { failure = error }
        }
        if let failure { throw ArchiveError(failure) }
    }
}
