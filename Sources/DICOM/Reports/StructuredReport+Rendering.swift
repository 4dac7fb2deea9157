extension StructuredReport {
    /// As plain text: a line an item, indented by its depth.
    public var plainText: String {
        var text = title + "\n\n"
        for line in lines { text += "\(line.name): \(line.text)\n" }
        text += "\n"
        for item in content { Self.write(item, depth: 0, to: &text) }
        if isCut { text += "\n(The report is longer than what is shown.)\n" }
        return text
    }

    private static func write(_ item: ContentItem, depth: Int, to text: inout String) {
        text += String(repeating: "  ", count: depth)
        switch item.value {
        case .container: text += item.name.isEmpty ? "-" : item.name
        case .text(let value): text += label(item) + value.split(separator: "\r\n").joined(separator: "\n")
        case .instance(_, let uid, let frames): text += label(item) + uid + Self.frames(frames)
        }
        text += "\n"
        for child in item.children { write(child, depth: depth + 1, to: &text) }
    }

    private static func label(_ item: ContentItem) -> String { item.name.isEmpty ? "" : item.name + ": " }

    private static func frames(_ numbers: [Int]) -> String {
        guard !numbers.isEmpty else { return "" }
        let shown = numbers.prefix(32).map(String.init).joined(separator: ", ")
        return " (\(numbers.count == 1 ? "frame" : "frames") \(shown)\(numbers.count > 32 ? " …" : ""))"
    }

    /// As a page of its own: no script, nothing from elsewhere, every value escaped.
    ///
    /// - Parameter link: the address of a picture of an instance that the report names, where there is one.
    public func html(link: (_ sopInstanceUID: String, _ frameNumber: Int?) -> String? = { _, _ in nil }) -> String {
        var text = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>\(Self.escaped(title))</title>
            <style>body{font:16px/1.5 sans-serif;max-width:50em;margin:1em auto;padding:0 1em}\
            dt{font-weight:bold}dl.head{display:grid;grid-template-columns:max-content auto;gap:0 1em}\
            dd{margin:0}section{margin-left:1em}p{margin:.2em 0;white-space:pre-wrap}</style></head>
            <body><h1>\(Self.escaped(title))</h1>
            <dl class="head">

            """
        for line in lines { text += "<dt>\(Self.escaped(line.name))</dt><dd>\(Self.escaped(line.text))</dd>\n" }
        text += "</dl>\n"
        for item in content { Self.write(item, depth: 2, link, to: &text) }
        if isCut { text += "<p>The report is longer than what is shown.</p>\n" }
        return text + "</body></html>\n"
    }

    private static func write(
        _ item: ContentItem, depth: Int, _ link: (String, Int?) -> String?, to text: inout String
    ) {
        let name = item.name.isEmpty ? "" : "<b>\(escaped(item.name)):</b> "
        switch item.value {
        case .container:
            let level = min(depth, 6)
            if !item.name.isEmpty { text += "<h\(level)>\(escaped(item.name))</h\(level)>\n" }
        case .text(let value): text += "<p>\(name)\(escaped(value))</p>\n"
        case .instance(_, let uid, let frames):
            let shown = escaped(uid + Self.frames(frames))
            if let address = link(uid, frames.first) {
                text += "<p>\(name)<a href=\"\(escaped(address))\">\(shown)</a></p>\n"
            } else {
                text += "<p>\(name)\(shown)</p>\n"
            }
        }
        guard !item.children.isEmpty else { return }
        text += "<section>\n"
        for child in item.children { write(child, depth: depth + 1, link, to: &text) }
        text += "</section>\n"
    }

    private static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
