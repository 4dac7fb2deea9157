/// Where a pack's bytes come from: a file, a bucket, memory. They are ciphertext, and nothing they say is trusted.
public protocol RangeSource: Sendable {
    /// The bytes of a range. Fewer than asked means that the pack ends there.
    func read(_ range: Range<UInt64>) async throws -> [UInt8]
    /// As ``read(_:)``, for a source that has them in memory already and need not copy them.
    func slice(_ range: Range<UInt64>) async throws -> ArraySlice<UInt8>
    /// Fills a buffer from `offset`, if that takes no waiting. False: ``read(_:)`` waits.
    func readWithoutWaiting(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Bool
}

extension RangeSource {
    public func readWithoutWaiting(at offset: UInt64, into buffer: UnsafeMutableRawBufferPointer) -> Bool { false }

    public func slice(_ range: Range<UInt64>) async throws -> ArraySlice<UInt8> {
        let bytes = try await read(range)
        return bytes[...]
    }

    /// Exactly the bytes asked for, not copied where they are in memory.
    func exactSlice(_ range: Range<UInt64>) async throws(PackError) -> ArraySlice<UInt8> {
        let bytes: ArraySlice<UInt8>
        do {
            bytes = try await slice(range)
        } catch {
            throw .source(SourceFailure(underlying: error))
        }
        guard UInt64(bytes.count) >= UInt64(range.count) else { throw .truncated }
        return bytes.prefix(range.count)
    }

    /// Exactly the bytes asked for.
    func exactly(_ range: Range<UInt64>) async throws(PackError) -> [UInt8] {
        let bytes: [UInt8]
        do {
            bytes = try await read(range)
        } catch {
            throw .source(SourceFailure(underlying: error))
        }
        guard UInt64(bytes.count) >= UInt64(range.count) else { throw .truncated }
        return UInt64(bytes.count) == UInt64(range.count) ? bytes : Array(bytes.prefix(range.count))
    }
}

/// A pack in memory: one that was just made, or that a test damages.
public struct MemoryRangeSource: RangeSource {
    private let bytes: [UInt8]

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public func read(_ range: Range<UInt64>) async throws -> [UInt8] {
        let end = UInt64(bytes.count)
        return Array(bytes[Int(min(range.lowerBound, end))..<Int(min(range.upperBound, end))])
    }
}
