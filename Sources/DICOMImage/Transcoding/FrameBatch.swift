import DICOM

/// Codes several frames anew at once.
struct FrameBatch: Sendable {
    let plan: TranscodingPlan
    let codec: any FrameCoding
    /// Whether the frames stood in fragments.
    let isEncapsulated: Bool

    /// - Parameters:
    ///   - frames: as they are stored, native ones in little endian.
    ///   - first: how many came before them.
    /// - Returns: as many, in the same order.
    func code(
        _ frames: [[UInt8]], after first: Int, _ description: PixelDescription
    ) async throws(ImageError) -> [CodedFrame] {
        let results = await withTaskGroup(of: (Int, Result<CodedFrame, ImageError>).self) { group in
            var results = [Result<CodedFrame, ImageError>?](repeating: nil, count: frames.count)
            var next = 0
            while next < min(frames.count, codec.concurrency) {
                add(next, frames[next], after: first, description, to: &group)
                next += 1
            }
            for await (index, result) in group {
                results[index] = result
                guard next < frames.count else { continue }
                add(next, frames[next], after: first, description, to: &group)
                next += 1
            }
            return results
        }
        var coded: [CodedFrame] = []
        for result in results { if let result { coded.append(try result.get()) } }
        return coded
    }

    private func add(
        _ index: Int, _ stored: [UInt8], after first: Int, _ description: PixelDescription,
        to group: inout TaskGroup<(Int, Result<CodedFrame, ImageError>)>
    ) {
        group.addTask {
            do throws(ImageError) {
                let coded = try await code(stored, index: first + index, description)
                return (index, .success(coded))
            } catch { return (index, .failure(error)) }
        }
    }

    private func code(
        _ stored: [UInt8], index: Int, _ description: PixelDescription
    ) async throws(ImageError) -> CodedFrame {
        let syntax = isEncapsulated ? plan.source : TransferSyntax.explicitVRLittleEndian
        return try await codec.code(stored, index: index, description, from: syntax, to: plan.target)
    }
}
