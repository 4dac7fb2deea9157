import Archive

/// When pixel data is recompressed, as the configuration says it: a rule, and others for some modalities.
///
///     after-30-days,CT=at-settle,MG=never,US=on-leaving-hot
extension RecompressionPolicy {
    static let key = "recompress"

    init(text: String) throws {
        self.init()
        var hasStandard = false
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(Self.trimmed)
            switch sides.count {
            case 1:
                guard !hasStandard else { throw Self.problem("two rules for all modalities: '\(text)'") }
                hasStandard = true
                standard = try Self.rule(sides[0])
            default:
                let modality = sides[0]
                // A code string (PS3.5 6.2).
                guard (1...16).contains(modality.utf8.count), modality.utf8.allSatisfy(Self.isOfCode),
                    byModality[modality] == nil
                else { throw Self.problem("a modality, once, not '\(modality)'") }
                byModality[modality] = try Self.rule(sides[1])
            }
        }
    }

    private static func rule(_ text: String) throws -> Rule {
        switch text {
        case "never": return .never
        case "at-settle": return .atSettle
        case "on-leaving-hot": return .onLeavingHot
        default: break
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "after", let number = Double(parts[1]), (0...36_500).contains(number) else {
            throw problem("never, at-settle, after-N-days, after-N-seconds or on-leaving-hot, not '\(text)'")
        }
        switch parts[2] {
        case "days": return .after(UInt64(number * 86_400_000))
        case "seconds": return .after(UInt64(number * 1_000))
        default: throw problem("days or seconds, not '\(parts[2])'")
        }
    }

    private static func isOfCode(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x20 || byte == 0x5F
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }

    private static func problem(_ text: String) -> SiteConfiguration.Problem { .init("\(key): \(text)") }
}
