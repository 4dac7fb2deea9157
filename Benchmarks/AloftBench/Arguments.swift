/// What stands on the command line: options of the form `--name value`, and the rest.
struct Arguments {
    private var rest: [String]

    init(_ arguments: some Sequence<String>) { rest = Array(arguments) }

    mutating func next() -> String? { rest.isEmpty ? nil : rest.removeFirst() }

    /// Takes an option out, with its value.
    mutating func option(_ name: String) -> String? {
        guard let index = rest.firstIndex(of: name) else { return nil }
        guard index + 1 < rest.count else { fail("\(name) needs a value") }
        let value = rest[index + 1]
        rest.removeSubrange(index...(index + 1))
        return value
    }

    mutating func number(_ name: String, default value: Int) -> Int {
        guard let text = option(name) else { return value }
        guard let number = Int(text), number > 0 else { fail("\(name) needs a number above 0") }
        return number
    }

    mutating func seconds(default value: Double) -> Double {
        guard let text = option("--seconds") else { return value }
        guard let number = Double(text), number > 0 else { fail("--seconds needs a number above 0") }
        return number
    }

    mutating func flag(_ name: String) -> Bool {
        guard let index = rest.firstIndex(of: name) else { return false }
        rest.remove(at: index)
        return true
    }

    /// All that is left: files.
    mutating func files() -> [String] {
        if let stray = rest.first(where: { $0.hasPrefix("--") }) { fail("no such option: \(stray)") }
        if rest.isEmpty { fail(usage) }
        return rest
    }
}
