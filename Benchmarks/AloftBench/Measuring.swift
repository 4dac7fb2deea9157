#if canImport(Glibc)
    import Glibc
#endif

/// A file's bytes.
func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { fail("\(path) can't be read") }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, made in
        made = fread(buffer.baseAddress, 1, count, file)
    }
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    return try clock.measure(body) / .seconds(1)
}

/// Repeats `body` for about `total` seconds, at least five times; the shortest round and the median, in seconds. The
/// first round, which warms the caches up, is not counted.
func rounds(for total: Double, _ body: () throws -> Void) rethrows -> (best: Double, median: Double) {
    try body()
    var times: [Double] = []
    var spent = 0.0
    while times.count < 5 || spent < total {
        let time = try seconds(body)
        times.append(time)
        spent += time
    }
    times.sort()
    return (times[0], times[times.count / 2])
}

/// Keeps the compiler from leaving the measured work out.
@inline(never) func use<Value>(_ value: borrowing Value) {}

/// Resident memory of this process in bytes.
func residentByteCount() -> Int {
    guard let file = fopen("/proc/self/statm", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, 256, file) != nil else { return 0 }
    let fields = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self).split(
        separator: " ")
    return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
}

/// A number with so many digits behind the point.
func fixed(_ value: Double, _ digits: Int = 1) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let whole = (value.magnitude * scale).rounded()
    let text = String(Int(whole / scale))
    guard digits > 0 else { return (value < 0 ? "-" : "") + text }
    let rest = String(Int(whole.truncatingRemainder(dividingBy: scale)))
    return (value < 0 ? "-" : "") + text + "." + String(repeating: "0", count: digits - rest.count) + rest
}

func mebibytes(_ count: Int) -> String { fixed(Double(count) / 1_048_576) + " MiB" }

/// The value that so large a part of the sorted values does not exceed.
func percentile(_ sorted: [Double], _ part: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int((Double(sorted.count) * part).rounded(.up)) - 1)]
}
