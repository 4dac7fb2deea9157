/// Reads values of settings.
enum SettingText {
    /// - Returns: `nil` where the key is not set.
    static func number(_ key: String, _ range: ClosedRange<Int>, _ text: (String) -> String?) throws -> Int? {
        guard let value = text(key) else { return nil }
        guard let number = Int(value), range.contains(number) else {
            throw SiteConfiguration.Problem(
                "\(key): a number from \(range.lowerBound) to \(range.upperBound), not '\(value)'")
        }
        return number
    }

    static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, _ text: (String) -> String?
    ) throws -> Word? {
        guard let value = text(key) else { return nil }
        guard let word = Word(rawValue: value) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw SiteConfiguration.Problem("\(key): one of \(words), not '\(value)'")
        }
        return word
    }
}
