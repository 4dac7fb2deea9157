public import Access
public import DICOMImage
public import Sealing
public import Stores

/// What an archive is opened with. Time and randomness are parameters, so that a test can say what they are.
public struct ArchiveConfiguration: Sendable {
    /// The data folder (DESIGN section 8).
    public var dataPath: String
    /// Where root keys are kept; never below the data folder.
    public var keyFolder: String
    public var policy: Policy
    public var random: any RandomSource = SystemRandom()
    /// Milliseconds since 1970, UTC.
    public var now: @Sendable () -> UInt64
    /// For tests: steps of the store that fail.
    public var faults: (any StoreFaults)?
    /// Whether the vault may be read in again at start.
    public var reconcilesAtStart = true
    /// Decodes frames that were recompressed, for whoever waits for them.
    public var codec = FrameCodec(pool: CodecPool())
    /// When that is done.
    public var recompression = RecompressionPolicy()
    /// For a rebuild: the vault is a new one, beside the folder's own.
    var makesVaultAnew = false
    /// Whether missing packs are noted instead of refused.
    public var toleratesMissingPacks = false

    public init(dataPath: String, keyFolder: String, policy: Policy, now: @escaping @Sendable () -> UInt64) {
        (self.dataPath, self.keyFolder, self.policy, self.now) = (dataPath, keyFolder, policy, now)
    }
}
