import DICOM

/// Codes several frames anew at once.
struct FrameBatch: Sendable {
    struct Coded: Sendable {
        var description: PixelDescription
        var encoded: EncodedFrame
    }

    let plan: TranscodingPlan
    let codec: any FrameCoding
    /// Whether the frames stood in fragments.
    let isEncapsulated: Bool

    /// - Parameter frames: as they are stored, native ones in little endian.
    /// - Returns: as many, in the same order.
    func code(_ frames: [[UInt8]], _ description: PixelDescription) async throws(ImageError) -> [Coded] {
        let results = await withTaskGroup(of: (Int, Result<Coded, ImageError>).self) { group in
            var results = [Result<Coded, ImageError>?](repeating: nil, count: frames.count)
            var next = 0
            while next < min(frames.count, codec.concurrency) {
                add(next, frames[next], description, to: &group)
                next += 1
            }
            for await (index, result) in group {
                results[index] = result
                guard next < frames.count else { continue }
                add(next, frames[next], description, to: &group)
                next += 1
            }
            return results
        }
        var coded: [Coded] = []
        for result in results { if let result { coded.append(try result.get()) } }
        return coded
    }

    private func add(
        _ index: Int, _ stored: [UInt8], _ description: PixelDescription,
        to group: inout TaskGroup<(Int, Result<Coded, ImageError>)>
    ) {
        group.addTask {
            do throws(ImageError) {
                let coded = try await code(stored, description)
                return (index, .success(coded))
            } catch { return (index, .failure(error)) }
        }
    }

    private func code(_ stored: [UInt8], _ description: PixelDescription) async throws(ImageError) -> Coded {
        let syntax = isEncapsulated ? plan.source : TransferSyntax.explicitVRLittleEndian
        let frame = try await codec.decode(stored[...], description, transferSyntax: syntax)
        let encoded = try await codec.encode(frame, transferSyntax: plan.target)
        return Coded(description: frame.description, encoded: encoded)
    }
}
