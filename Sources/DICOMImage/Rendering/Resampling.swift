import Glibc

/// Which source pixels make each output pixel along one axis, and how much of each.
///
/// Smaller pictures average the area that a pixel covers, larger ones interpolate between the two nearest centres. What
/// lies outside the source is black.
struct ResamplingAxis: Hashable, Sendable {
    /// For each output pixel where its weights begin; one more for the end.
    private(set) var offsets: [Int32] = [0]
    /// For each output pixel the first source pixel that has a weight.
    private(set) var starts: [Int32] = []
    private(set) var weights: [Float] = []
    /// The source pixels that are needed at all.
    let needed: Range<Int>
    /// Whether each output pixel is just one source pixel, in their order.
    let isCopy: Bool

    var count: Int { starts.count }

    /// - Parameters:
    ///   - start: where the part of the source begins, in its pixels, and how long it is (more than 0).
    ///   - sourceCount: pixels of the source.
    ///   - count: pixels of the output.
    init(start: Double, length: Double, sourceCount: Int, count: Int) {
        let step = length / Double(count)
        starts.reserveCapacity(count)
        for index in 0..<count {
            let from = start + Double(index) * step
            if step > 1 {
                Self.appendArea(from, from + step, sourceCount, &starts, &weights)
            } else {
                Self.appendLine(from + step / 2, sourceCount, &starts, &weights)
            }
            offsets.append(Int32(truncatingIfNeeded: weights.count))
        }
        var (low, high) = (sourceCount, 0)
        for index in 0..<count where offsets[index] < offsets[index + 1] {
            low = min(low, Int(starts[index]))
            high = max(high, Int(starts[index] + offsets[index + 1] - offsets[index]))
        }
        needed = low < high ? low..<high : 0..<0
        isCopy =
            step == 1 && needed.count == count && weights.count == count
            && weights.allSatisfy { $0 == 1 }
    }

    private static func appendArea(
        _ from: Double, _ to: Double, _ sourceCount: Int, _ starts: inout [Int32], _ weights: inout [Float]
    ) {
        let first = max(0, from.rounded(.down)).rounded(in: 0...sourceCount)
        let last = to.rounded(.up).rounded(in: 0...sourceCount)
        starts.append(Int32(truncatingIfNeeded: first))
        guard first < last else { return }
        for pixel in first..<last {
            let overlap = min(to, Double(pixel + 1)) - max(from, Double(pixel))
            weights.append(Float(max(0, overlap) / (to - from)))
        }
    }

    private static func appendLine(
        _ center: Double, _ sourceCount: Int, _ starts: inout [Int32], _ weights: inout [Float]
    ) {
        guard center >= 0, center < Double(sourceCount) else { return starts.append(0) }
        // Beyond the outermost centres there is nothing to interpolate with.
        let place = min(max(center - 0.5, 0), Double(sourceCount - 1))
        let first = Int(place)
        let fraction = Float(place - Double(first))
        starts.append(Int32(truncatingIfNeeded: first))
        weights.append(1 - fraction)
        if fraction > 0 { weights.append(fraction) }
    }
}

/// Scales a raster that is made row by row.
struct Resampling: Sendable {
    let horizontal: ResamplingAxis
    let vertical: ResamplingAxis
    let components: Int

    /// - Parameter writeRow: writes the columns of a row of the source that are needed.
    func picture(_ writeRow: (Int, Range<Int>, UnsafeMutablePointer<UInt8>) -> Void) -> RenderedImage {
        let byteCount = horizontal.count * vertical.count * components
        let bytes = [UInt8](unsafeUninitializedCapacity: byteCount) { target, initialized in
            if let target = target.baseAddress {
                if horizontal.isCopy && vertical.isCopy {
                    copy(writeRow, target)
                } else {
                    target.update(repeating: 0, count: byteCount)
                    if !horizontal.needed.isEmpty { scale(writeRow, target) }
                }
            }
            initialized = byteCount
        }
        return RenderedImage(columns: horizontal.count, rows: vertical.count, components: components, bytes: bytes)
    }

    private func copy(
        _ writeRow: (Int, Range<Int>, UnsafeMutablePointer<UInt8>) -> Void, _ target: UnsafeMutablePointer<UInt8>
    ) {
        for index in 0..<vertical.count {
            let row = vertical.needed.lowerBound &+ index
            writeRow(row, horizontal.needed, target + index &* horizontal.count &* components)
        }
    }

    /// Adds up whole rows first, which the processor does many pixels at a time, then the columns of the sum.
    private func scale(
        _ writeRow: (Int, Range<Int>, UnsafeMutablePointer<UInt8>) -> Void, _ target: UnsafeMutablePointer<UInt8>
    ) {
        let width = horizontal.needed.count * components
        withUnsafeTemporaryAllocation(of: Float.self, capacity: width) { sums in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: width * 2) { rows in
                guard let sum = sums.baseAddress, let store = rows.baseAddress else { return }
                var held = HeldRows(store: store, width: width)
                for index in 0..<vertical.count {
                    sum.update(repeating: 0, count: width)
                    let range = Int(vertical.offsets[index])..<Int(vertical.offsets[index &+ 1])
                    for place in range {
                        let row = Int(vertical.starts[index]) &+ place &- range.lowerBound
                        let bytes = held.row(row) { writeRow(row, horizontal.needed, $0) }
                        Self.add(bytes, vertical.weights[place], to: sum, width)
                    }
                    guard !range.isEmpty else { continue }
                    narrow(sum, target + index &* horizontal.count &* components)
                }
            }
        }
    }

    private static func add(
        _ bytes: UnsafeMutablePointer<UInt8>, _ weight: Float, to sum: UnsafeMutablePointer<Float>, _ count: Int
    ) {
        for index in 0..<count { sum[index] += weight * Float(bytes[index]) }
    }

    private func narrow(_ sum: UnsafeMutablePointer<Float>, _ target: UnsafeMutablePointer<UInt8>) {
        let (count, components, low) = (horizontal.count, components, horizontal.needed.lowerBound)
        horizontal.weights.withUnsafeBufferPointer { weights in
            horizontal.offsets.withUnsafeBufferPointer { offsets in
                horizontal.starts.withUnsafeBufferPointer { starts in
                    for index in 0..<count {
                        let (from, to) = (Int(offsets[index]), Int(offsets[index &+ 1]))
                        guard from < to else { continue }
                        let start = (Int(starts[index]) &- low) &* components &- from &* components
                        for component in 0..<components {
                            var total: Float = 0.5
                            for place in from..<to {
                                total += weights[place] * sum[start &+ place &* components &+ component]
                            }
                            target[index &* components &+ component] = UInt8(min(max(total, 0), 255))
                        }
                    }
                }
            }
        }
    }

    /// The last two rows: neighbouring output rows share them.
    private struct HeldRows {
        let store: UnsafeMutablePointer<UInt8>
        let width: Int
        var held = (-1, -1)
        var next = 0

        mutating func row(_ row: Int, _ make: (UnsafeMutablePointer<UInt8>) -> Void) -> UnsafeMutablePointer<UInt8> {
            if held.0 == row { return store }
            if held.1 == row { return store + width }
            let place = store + next &* width
            make(place)
            if next == 0 { held.0 = row } else { held.1 = row }
            next = 1 &- next
            return place
        }
    }
}
