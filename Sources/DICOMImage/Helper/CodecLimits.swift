import CCodecMessage

/// What a frame may cost. Frames that cost more fail; the others go on.
public struct CodecLimits: Hashable, Sendable {
    /// Processor time for any frame that is decoded. Small ones take milliseconds; CharLS never ends on some damaged ones.
    public var baseTime: Duration = .seconds(2)
    /// For the largest: what takes JPEG 2000 half of it.
    public var longestDecoding: Duration = .seconds(60)
    /// For any that is encoded: what some formats search for can take long.
    public var encodingBaseTime: Duration = .seconds(10)
    /// More of it for each mebibyte of samples. The slowest codec here (JPEG 2000) does some 20 in a second.
    public var timePerMebibyte: Duration = .milliseconds(500)
    /// Wall-clock time as a multiple of processor time, for a machine that is busy with other things.
    public var patience = 8
    /// Bytes that a codec may take besides input and output. OpenJPEG takes four for each sample and as many again.
    public var workingByteCount = 3 << 30
    /// Frames after which a helper is replaced, so that what a library leaks does not add up.
    public var framesPerHelper = 100_000

    public static let `default` = CodecLimits()
    public init() {}

    func time(for job: CodecJob) -> Duration {
        let byteCount = max(job.outputCapacity, job.inputByteCount)
        let time = timePerMebibyte * (byteCount >> 20)
        // What a code stream claims to hold is not yet a reason to wait for it.
        guard job.request.operation == UInt32(CODEC_DECODE) else { return encodingBaseTime + time }
        return min(baseTime + time, longestDecoding)
    }
}
