import HTTPTypes

/// A capabilities description (PS3.18 8.9, Annex H): every resource with its transactions, made of the table that the router
/// reads paths by.
public struct Capabilities: Sendable {
    /// One segment of a path, the resources below it, and the resource that ends with it.
    private struct Node {
        let segment: String
        var route: Route?
        var children: [Node] = []

        mutating func add(_ route: Route, at segments: ArraySlice<String>) {
            guard let first = segments.first else {
                self.route = route
                return
            }
            if let place = children.firstIndex(where: { $0.segment == first }) {
                children[place].add(route, at: segments.dropFirst())
            } else {
                var child = Node(segment: first)
                child.add(route, at: segments.dropFirst())
                children.append(child)
            }
        }
    }

    private let base: String
    private let tree: Node

    /// - Parameters:
    ///   - root: the address that clients reach the service at.
    ///   - routes: what is there.
    public init(root: String, routes: [Route] = Route.all) {
        base = root
        var tree = Node(segment: "/")
        for route in routes { tree.add(route, at: ArraySlice(route.template.split(separator: "/").map(String.init))) }
        self.tree = tree
    }

    /// As a WADL document (application/vnd.sun.wadl+xml).
    public var wadl: [UInt8] {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <application xmlns="http://wadl.dev.java.net/2009/02" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
            <resources base="\(Self.escaped(base))/">

            """
        Self.write(tree, to: &text)
        text += "</resources>\n</application>\n"
        return Array(text.utf8)
    }

    private static func write(_ node: Node, to text: inout String) {
        text += "<resource path=\"\(escaped(node.segment))\">\n"
        if node.segment.first == "{" {
            let name = node.segment.filter { !"{+}".contains($0) }
            text += "<param name=\"\(escaped(name))\" style=\"template\" type=\"xsd:string\" required=\"true\"/>\n"
        }
        for transaction in node.route?.transactions ?? [] where transaction.method != .options {
            write(transaction, to: &text)
        }
        for child in node.children { write(child, to: &text) }
        text += "</resource>\n"
    }

    private static func write(_ transaction: Route.Transaction, to text: inout String) {
        let name = transaction.name.filter { $0 != " " }
        text += "<method name=\"\(transaction.method.rawValue)\" id=\"\(escaped(name))\">\n<request>\n"
        if let type = transaction.mediaTypes.first {
            text += "<param name=\"Accept\" style=\"header\" default=\"\(escaped(type))\">\n"
            for type in transaction.mediaTypes { text += "<option value=\"\(escaped(type))\"/>\n" }
            text += "</param>\n"
        }
        for parameter in transaction.parameters {
            text += "<param name=\"\(escaped(parameter))\" style=\"query\" type=\"xsd:string\"/>\n"
        }
        for type in transaction.consumes { text += "<representation mediaType=\"\(escaped(type))\"/>\n" }
        text += "</request>\n<response status=\"\(transaction.mediaTypes.isEmpty ? 204 : 200)\">\n"
        for type in transaction.mediaTypes { text += "<representation mediaType=\"\(escaped(type))\"/>\n" }
        text += "</response>\n</method>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
    }

    /// The same in JSON.
    public var json: [UInt8] {
        var text = "{\"application\":{\"resources\":{\"base\":\(JSONText.quoted(base + "/")),\"resource\":["
        Self.writeJSON(tree, to: &text)
        text += "]}}}"
        return Array(text.utf8)
    }

    private static func writeJSON(_ node: Node, to text: inout String) {
        text += "{\"path\":\(JSONText.quoted(node.segment))"
        let methods = (node.route?.transactions ?? []).filter { $0.method != .options }.map { transaction in
            "{\"name\":\(JSONText.quoted(transaction.method.rawValue))"
                + ",\"id\":\(JSONText.quoted(transaction.name.filter { $0 != " " }))"
                + ",\"accept\":\(list(transaction.mediaTypes)),\"query\":\(list(transaction.parameters))"
                + ",\"contentType\":\(list(transaction.consumes))}"
        }
        if !methods.isEmpty { text += ",\"method\":[\(methods.joined(separator: ","))]" }
        if !node.children.isEmpty {
            text += ",\"resource\":["
            for (index, child) in node.children.enumerated() {
                if index > 0 { text += "," }
                writeJSON(child, to: &text)
            }
            text += "]"
        }
        text += "}"
    }

    private static func list(_ texts: [String]) -> String {
        "[\(texts.map { JSONText.quoted($0) }.joined(separator: ","))]"
    }
}
