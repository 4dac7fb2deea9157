import DICOM
import Foundation
import Glibc
import TestSupport
import Testing

@testable import DICOMImage

/// The helper processes: what they may do, and what becomes of a frame when one ends.
@Suite struct CodecPoolTests {
    private static func pool(
        processCount: Int = 1, _ change: (inout CodecLimits) -> Void = { _ in }
    ) -> CodecPool {
        var limits = CodecLimits.default
        change(&limits)
        return CodecPool(path: Products.codecHelper, processCount: processCount, limits: limits)
    }

    private static func frame(rows: Int = 64, columns: Int = 64, seed: UInt64 = 1) throws -> Frame {
        var random = SeededRandom(seed: seed)
        return ImageSamples.frame(try ImageSamples.description(rows: rows, columns: columns), using: &random)
    }

    @Test("The program is built with the tests") func built() {
        #expect(Self.pool().isAvailable, "no \(Products.codecHelper): build the package")
    }

    @Test(
        "Every lossless transfer syntax gives the samples back",
        arguments: TransferSyntax.losslessTargets, [(8, 8), (16, 12), (16, 16)])
    func roundTrip(transferSyntax: TransferSyntax, bits: (allocated: Int, stored: Int)) async throws {
        let codec = FrameCodec(pool: Self.pool())
        for samples in [1, 3] {
            for isSigned in [false, true] where !isSigned || samples == 1 {
                var random = SeededRandom(seed: UInt64(bits.stored + samples))
                let description = try ImageSamples.description(
                    rows: 37, columns: 53, samples: samples, allocated: bits.allocated, stored: bits.stored,
                    isSigned: isSigned)
                let frame = ImageSamples.frame(description, using: &random)
                let encoded = try await codec.encode(frame, transferSyntax: transferSyntax)
                var told = description.ofOneFrame
                told.photometricInterpretation = encoded.photometricInterpretation
                let decoded = try await codec.decode(encoded.bytes[...], told, transferSyntax: transferSyntax)
                let what = "\(transferSyntax.uid), \(samples) of \(bits.stored) bits, signed: \(isSigned)"
                #expect(decoded.samples == frame.samples, "\(what)")
                #expect(
                    decoded.description.photometricInterpretation == description.photometricInterpretation, "\(what)")
            }
        }
    }

    @Test("Without its program the codec is unavailable, and that may pass") func missing() async throws {
        let codec = FrameCodec(pool: CodecPool(path: "/nonexistent/dicom-codecs"))
        let frame = try Self.frame()
        await #expect(throws: ImageError.codecUnavailable) {
            try await codec.encode(frame, transferSyntax: .jpeg2000Lossless)
        }
        #expect(ImageError.codecUnavailable.mayPass)
        // What needs no helper goes on.
        #expect(try await !codec.encode(frame, transferSyntax: .rleLossless).bytes.isEmpty)
    }

    @Test("A helper has no privileges, no system calls but a few, and no files") func sandbox() async throws {
        let pool = Self.pool()
        let codec = FrameCodec(pool: pool)
        let frame = try Self.frame()
        _ = try await codec.encode(frame, transferSyntax: .htj2kLossless)
        let found = pool.idleProcesses
        let helper = try #require(found.first)
        let status = try String(contentsOfFile: "/proc/\(helper)/status", encoding: .utf8)
        #expect(status.contains("Seccomp:\t2"), "\(status)")
        #expect(status.contains("NoNewPrivs:\t1"))
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(helper)/fd").compactMap { Int($0) }
        #expect(open.sorted() == [0, 1, 2, 3, 4])
        let environment = try Data(contentsOf: URL(filePath: "/proc/\(helper)/environ"))
        #expect(environment.isEmpty)
        withExtendedLifetime(pool) {}
    }

    @Test("A helper that is killed at rest costs nothing") func killedAtRest() async throws {
        let pool = Self.pool()
        let codec = FrameCodec(pool: pool)
        let frame = try Self.frame()
        _ = try await codec.encode(frame, transferSyntax: .jpegLSLossless)
        let found = pool.idleProcesses
        for helper in found { kill(helper, SIGKILL) }
        try await Task.sleep(for: .milliseconds(50))
        #expect(try await !codec.encode(frame, transferSyntax: .jpegLSLossless).bytes.isEmpty)
        #expect(pool.statistics.crashCount == 0)
        #expect(pool.statistics.startCount >= 2)
    }

    @Test("A helper that is killed at work costs its frame, and the next one goes on") func killedAtWork() async throws
    {
        let pool = Self.pool()
        let codec = FrameCodec(pool: pool)
        let small = try Self.frame()
        _ = try await codec.encode(small, transferSyntax: .jpeg2000Lossless)
        let found = pool.idleProcesses
        let large = try Self.frame(rows: 2048, columns: 2048)
        let work = Task { try await codec.encode(large, transferSyntax: .jpeg2000Lossless) }
        try await Task.sleep(for: .milliseconds(60))
        for helper in found { kill(helper, SIGKILL) }
        // The frame was coded before the signal came, or it was the one that was lost.
        let result = await work.result
        if case .failure(let error) = result { #expect(error as? ImageError == .codecFailed) }
        #expect(try await !codec.encode(small, transferSyntax: .jpeg2000Lossless).bytes.isEmpty)
        #expect(pool.statistics.crashCount <= 1)
    }

    @Test("A frame that takes too long is given up, and the next one goes on") func tooLong() async throws {
        let pool = Self.pool { limits in
            limits.encodingBaseTime = .milliseconds(1)
            limits.timePerMebibyte = .zero
        }
        let codec = FrameCodec(pool: pool)
        let large = try Self.frame(rows: 4096, columns: 4096)
        await #expect(throws: ImageError.tookTooLong) {
            try await codec.encode(large, transferSyntax: .jpeg2000Lossless)
        }
        #expect(pool.statistics.timeoutCount == 1)
        #expect(try await !codec.encode(Self.frame(), transferSyntax: .jpeg2000Lossless).bytes.isEmpty)
        #expect(pool.statistics.startCount == 2)
    }

    @Test("A codec that wants more memory than it may have costs its frame") func memory() async throws {
        let pool = Self.pool { $0.workingByteCount = 96 << 20 }
        let codec = FrameCodec(pool: pool)
        // OpenJPEG wants four bytes a sample and as many again.
        let large = try Self.frame(rows: 8192, columns: 4096)
        do {
            _ = try await codec.encode(large, transferSyntax: .jpeg2000Lossless)
            Issue.record("128 MiB of working memory were had where 96 are allowed")
        } catch {
            #expect([.tooLarge, .codecFailed].contains(error) || isUnencodable(error), "\(error)")
        }
        #expect(try await !codec.encode(Self.frame(), transferSyntax: .jpeg2000Lossless).bytes.isEmpty)
    }

    private func isUnencodable(_ error: ImageError) -> Bool {
        if case .notEncodable = error { true } else { false }
    }

    @Test("Helpers are replaced after so many frames, and there are no more than allowed") func replaced() async throws
    {
        let pool = Self.pool(processCount: 2) { $0.framesPerHelper = 3 }
        let codec = FrameCodec(pool: pool)
        let frame = try Self.frame()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<12 { group.addTask { _ = try await codec.encode(frame, transferSyntax: .htj2kLossless) } }
            try await group.waitForAll()
        }
        #expect(pool.statistics.jobCount == 12)
        #expect(pool.statistics.startCount >= 4)
        #expect(pool.statistics.crashCount == 0)
    }

    @Test("Helpers end with their pool") func ended() async throws {
        var pool: CodecPool? = Self.pool()
        let frame = try Self.frame()
        if let pool { _ = try await FrameCodec(pool: pool).encode(frame, transferSyntax: .htj2kLossless) }
        let found = pool?.idleProcesses ?? []
        let helper = try #require(found.first)
        pool = nil
        for _ in 0..<100 where kill(helper, 0) == 0 { try await Task.sleep(for: .milliseconds(20)) }
        #expect(kill(helper, 0) != 0)
    }
}
