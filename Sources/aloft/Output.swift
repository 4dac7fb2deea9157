import Foundation

/// What the commands print: results on standard output, everything else on standard error.
enum Output {
    static func line(_ text: String) {
        do { try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8)) } catch { stop(errno) }
    }
    static func error(_ text: String) { note("aloft: " + text) }
    static func note(_ text: String) { raw(text + "\n") }
    /// To standard error; where nobody reads it, nothing is lost.
    static func raw(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

    /// Nobody reads the results any more, as behind `| head`: that is no error. Anything else is.
    private static func stop(_ code: Int32) -> Never {
        if code == EPIPE { exit(ExitStatus.success.rawValue) }
        error("the output can't be written: \(String(cString: strerror(code)))")
        exit(ExitStatus.refused.rawValue)
    }

    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// A line that is one JSON value.
    static func jsonLine(_ value: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only a number that is not finite can't be encoded, and there is none.
        guard let bytes = try? encoder.encode(value) else { return }
        line(String(decoding: bytes, as: UTF8.self))
    }

    /// Text from data, made harmless for a terminal: control and invisible characters as `\u{…}`, and not too long.
    static func shown(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars.prefix(1000) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                shown += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return text.unicodeScalars.count > 1000 ? shown + "…" : shown
    }

    /// Rows under headings, each column as wide as its widest value.
    static func table(_ headings: [String], _ rows: [[String]]) {
        let all = [headings] + rows
        let widths = headings.indices.map { column in all.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        for row in all {
            let cells = zip(row, widths).map { DisplayWidth.padded($0, to: $1) }
            line(cells.joined(separator: "  ").trimmingTrailingSpaces)
        }
    }

    /// A number with its noun.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    static func bytes(_ count: Int) -> String {
        var value = Double(count)
        for unit in ["B", "KiB", "MiB", "GiB"] {
            if value < 1024 { return unit == "B" ? "\(count) B" : String(format: "%.1f %@", value, unit as NSString) }
            value /= 1024
        }
        return String(format: "%.1f TiB", value)
    }
}

extension String {
    var trimmingTrailingSpaces: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

/// A progress line with rate and time left, on a terminal only.
struct Progress {
    /// Nil where nobody knows.
    private var total: Int?
    private let unit: String
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now - .seconds(1)
    private let isTerminal = isatty(STDERR_FILENO) == 1

    init(total: Int, unit: String) { (self.total, self.unit) = (total, unit) }

    mutating func show(_ done: Int) {
        guard isTerminal, last.duration(to: .now) > .milliseconds(100) || done == total else { return }
        last = .now
        let elapsed = start.duration(to: .now)
        let seconds = max(0.001, Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18)
        let rate = Double(done) / seconds
        guard let total else { return write("\r\(done) \(unit), \(Int(rate))/s   ") }
        let left = rate > 0 ? Int(Double(max(0, total - done)) / rate) : 0
        let filled = total > 0 ? min(24, 24 * done / total) : 24
        let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 24 - filled)
        let text = "\r\(bar) \(done)/\(total) \(unit), \(Int(rate))/s, \(left / 60) min \(left % 60) s left   "
        write(done == total ? text + "\n" : text)
    }

    /// More comes than was known at the start.
    mutating func forgetTotal() { total = nil }

    /// Ends the line of a count whose end nobody knew.
    func end() { if isTerminal, total == nil { write("\n") } }

    private func write(_ text: String) { Output.raw(text) }
}
