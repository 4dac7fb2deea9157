import Access
import DICOM
public import DICOMImage
import Gateway
import Packs
import Sealing
import Stores
import Synchronization
import Vault

/// One site: its packs, its vault, and the use cases on them. Every use case takes a subject and asks `Access` first.
///
/// Open it once a data folder; ``close()`` it before the process ends.
public final class Archive: Sendable {
    public let installation: Installation
    /// Whether opening made the installation and its root key.
    public let isNew: Bool
    let folder: DataFolder
    let store: any Store
    let ring: KeyRing
    let vault: Vault
    let decisions: DecisionPoint
    /// Where instances without a patient lie.
    let nonPatient: NonPatientPlaces
    let committer: Committer
    let log: LoosePackLog
    let gate = InstanceGate()
    let studyPatients = StudyPatients()
    let clock: RankClock
    let budget = Budget(byteCount: ArchiveLimits.bytesInFlight)
    let groups = GroupCache()
    /// Who reads packs now: what is to go waits for them.
    let readers = PackReaders()
    /// Settling, forgetting and dropping, one at a time: each rests on where the others left things.
    let settling = AmendmentLock()
    /// Loose packs that nothing points into and that stay all the same, in this run.
    let undroppable = Mutex<Set<UInt64>>([])
    let frames = FrameCache()
    let amendments = AmendmentLock()
    /// Peers and rules as they hold now.
    let arrangements = ArrangementCache()
    let arrangementLock = AmendmentLock()
    /// Instances are verified for commitments one at a time: a long list leaves room for a short one, and for other work.
    let commitmentLock = AmendmentLock()
    /// Large texts are read one at a time: in memory they take many times their bytes.
    let spoolLock = AmendmentLock()
    /// Says that there is something to be done.
    public let jobSignal = JobSignal()
    /// When the last instance was catalogued, in milliseconds: what can wait leaves room to arrivals.
    let lastArrival = Atomic<UInt64>(0)
    /// Decodes what was recompressed, for whoever waits for it.
    public let codec: FrameCodec
    /// Decodes and encodes on cores that have nothing better to do.
    let idleCodec: FrameCodec
    let recompression: RecompressionPolicy
    let random: any RandomSource
    let now: @Sendable () -> UInt64
    let keyProvider: KeyFileProvider
    /// For tests: steps of the vault that fail, in one numbering with those of the store.
    let faults: (any StoreFaults)?
    /// False where the node's mark is lost: the highest number of its packs is a guess then.
    let markIsWhole: Bool
    /// What reading packs in found the last time: whoever opens the archive tells of damage.
    public var reconcileReport: ReconcileReport? { lastReport.withLock { $0 } }
    let lastReport = Mutex<ReconcileReport?>(nil)
    /// Whether the vault was there all the time: then it knows all that was acknowledged.
    let vaultIsCurrent: Mutex<Bool>
    private let storePool: BlockingPool
    private let vaultPool: BlockingPool
    /// For look-ups that somebody waits for who has the vault's writer: behind others that wait for it they would never come.
    private let lookUpPool = BlockingPool(threadCount: 2)

    /// Opens the archive of a data folder, making what is missing, and reads in what its vault does not know.
    ///
    /// - Throws: ``ArchiveError/rootKeyMissing(path:)`` for a folder that has an installation whose root key is gone;
    ///   ``ArchiveError/store(_:)`` when another process has the folder; ``ArchiveError/missingPacks(_:)``.
    public static func open(_ configuration: ArchiveConfiguration) async throws(ArchiveError) -> Archive {
        let storePool = BlockingPool(threadCount: 8)
        let vaultPool = BlockingPool(threadCount: 4)
        let archive = try await Archive(configuration, storePool: storePool, vaultPool: vaultPool)
        // Before reading in: what a crash kept out of the vault is sent on too.
        try await archive.loadArrangements()
        if configuration.reconcilesAtStart {
            try await archive.reconcile(toleratingMissing: configuration.toleratesMissingPacks)
            try await archive.noteRun()
            // What can't be finished now is tried again later; it is not shown meanwhile.
            _ = try? await archive.finishForgetting()
        }
        try await archive.loadArrangements()
        return archive
    }

    private init(
        _ configuration: ArchiveConfiguration, storePool: BlockingPool, vaultPool: BlockingPool
    ) async throws(ArchiveError) {
        (self.storePool, self.vaultPool) = (storePool, vaultPool)
        (random, now, faults) = (configuration.random, configuration.now, configuration.faults)
        (codec, recompression) = (configuration.codec, configuration.recompression)
        idleCodec = FrameCodec(pool: configuration.codec.pool.idle())
        let folder: DataFolder
        do throws(StoreError) {
            folder = try await storePool.run { () throws(StoreError) in
                try DataFolder(opening: configuration.dataPath, faults: configuration.faults)
            }
        } catch { throw .store(error) }
        self.folder = folder
        let store = folder.makeStore(pool: storePool, faults: configuration.faults)
        self.store = store
        let provider = KeyFileProvider(folder: configuration.keyFolder, random: configuration.random)
        keyProvider = provider
        let foundation = try await Foundation.lay(
            in: store, folder: folder, provider: provider, random: configuration.random)
        (installation, ring) = (foundation.installation, foundation.ring)
        isNew = foundation.isNew
        nonPatient = NonPatientPlaces(
            keys: foundation.ring, organisation: foundation.installation.organisation)
        let (ring, installation) = (ring, installation)
        let vaultPath = configuration.makesVaultAnew ? folder.newVaultPath : folder.vaultPath
        if configuration.makesVaultAnew {
            do throws(StoreError) {
                try await storePool.run { () throws(StoreError) in try folder.removeNewVault() }
            } catch { throw .store(error) }
        }
        do throws(VaultError) {
            vault = try await vaultPool.run { () throws(VaultError) in
                try Vault(path: vaultPath, keys: ring, organisation: installation.organisation)
            }
        } catch { throw .vault(error) }
        let vault = vault
        let (mark, markIsWhole) = try await Foundation.mark(in: store, ring: ring, node: installation.node)
        self.markIsWhole = markIsWhole
        let state = try await Foundation.state(of: vault, pool: vaultPool, node: installation.node)
        vaultIsCurrent = Mutex(markIsWhole && !state.run.isEmpty && state.run == mark.run)
        log = LoosePackLog(
            store: store, ring: ring, random: random, installation: installation, mark: mark,
            lastNumber: state.highestPack)
        clock = RankClock(node: installation.node, above: state.highestRank, now: configuration.now)
        decisions = DecisionPoint(
            policy: configuration.policy, node: installation.node, firstNumber: configuration.now() << 20,
            log: VaultLog(vault: vault, pool: vaultPool, node: installation.node))
        committer = Committer(log: log, vault: vault, pool: vaultPool)
        await committer.attach(self)
    }

    /// Finishes what was accepted, writes the log's last entries, and closes the vault. The folder's lock goes with the
    /// process.
    public func close() async {
        await committer.drain()
        try? await writeLog()
        await committer.close()
        try? await onVault { vault throws(VaultError) in try vault.checkpoint() }
    }

    /// Runs a call of the vault where it may block.
    func onVault<Value: Sendable>(
        _ body: @escaping @Sendable (Vault) throws(VaultError) -> Value
    ) async throws(ArchiveError) -> Value {
        do throws(VaultError) {
            return try await vaultPool.run { [vault] () throws(VaultError) in try body(vault) }
        } catch { throw ArchiveError(error) }
    }

    /// As ``onVault(_:)``, for what only reads and is needed to open an instance: the vault itself asks for that while it writes.
    func lookUp<Value: Sendable>(
        _ body: @escaping @Sendable (Vault) throws(VaultError) -> Value
    ) async throws(ArchiveError) -> Value {
        do throws(VaultError) {
            return try await lookUpPool.run { [vault] () throws(VaultError) in try body(vault) }
        } catch { throw ArchiveError(error) }
    }

    /// Runs a call of the data folder where it may block.
    func onFolder(_ body: @escaping @Sendable (DataFolder) throws(StoreError) -> Void) async throws(ArchiveError) {
        do throws(StoreError) {
            try await storePool.run { [folder] () throws(StoreError) in try body(folder) }
        } catch { throw .store(error) }
    }

    /// Decides, or throws ``ArchiveError/denied(_:)``.
    @discardableResult
    func require(
        _ action: Action, by subject: Subject, study: PseudonymousUID? = nil, purpose: Purpose = .treatment
    ) throws(ArchiveError) -> Decision {
        let request = AccessRequest(
            subject: subject, action: action,
            resource: Resource(organisation: installation.organisation, study: study), purpose: purpose)
        do throws(AccessError) {
            return try decisions.require(request, now: time)
        } catch {
            if case .denied(_, let reason) = error { throw .denied(reason.rawValue) }
            throw .denied("the log is broken")
        }
    }

    var time: UTCTime { UTCTime(milliseconds: Int64(clamping: now())) }

    /// The pseudonym of a UID that a request names; nil where it can't be a UID.
    func pseudonym(_ uid: String) -> PseudonymousUID? {
        let uid = UIDs.trimmed(uid)
        return UIDs.isAcceptable(uid) ? ring.pseudonym(of: uid, organisation: installation.organisation) : nil
    }
}
