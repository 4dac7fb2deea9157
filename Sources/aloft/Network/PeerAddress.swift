import ArgumentParser
import Foundation

/// Where a peer is, and what is known of it.
struct PeerAddress: Hashable, Sendable {
    var aeTitle: String
    var host: String
    var port: Int
    var usesTLS = false
    /// In which it wants instances, the best first.
    var transferSyntaxUIDs: [String] = []

    /// As people read it.
    var shown: String { Output.shown("\(aeTitle) at \(host.contains(":") ? "[\(host)]" : host):\(port)") }

    /// The port that DICOM has had from the beginning (PS3.8 9.1.1).
    static let wellKnownPort = 104

    /// `AET@HOST:PORT`, or the AE title of a peer that the site knows (`aloft peer list`).
    static func resolve(_ text: String, site: SiteOptions) async throws -> PeerAddress {
        if text.contains("@") {
            guard let address = PeerAddress(text) else {
                throw ValidationError(
                    "'\(Output.shown(text))' is no address: AET@HOST:PORT, as CT1@10.0.0.5:104 or CT1@[fe80::1]:104")
            }
            return address
        }
        guard isAETitle(text) else { throw ValidationError("'\(Output.shown(text))' can't be an AE title") }
        let items: [PeerCommand.Item]
        do {
            items = try await SiteConnection.with(site) { connection in
                try await connection.json([PeerCommand.Item].self, .get, "/admin/peers")
            }
        } catch {
            Output.note(
                "'\(Output.shown(text))' is no address (AET@HOST:PORT), so it would have to be a peer of that archive")
            throw error
        }
        guard let item = items.first(where: { $0.aeTitle == text }) else {
            Output.error(
                "no peer '\(Output.shown(text))' is known here: give its address, \(Output.shown(text))@HOST:PORT, or "
                    + "make it known with aloft peer add")
            throw ExitStatus.notFound.exitCode
        }
        return PeerAddress(
            aeTitle: item.aeTitle, host: item.host, port: item.port, usesTLS: item.usesTLS,
            transferSyntaxUIDs: item.transferSyntaxUIDs)
    }

    /// Nil where it is none. The port may be left out.
    init?(_ text: String) {
        guard let at = text.lastIndex(of: "@") else { return nil }
        let title = String(text[..<at])
        var place = text[text.index(after: at)...]
        var port = Self.wellKnownPort
        // An IPv6 address has colons itself: it stands in brackets, or without a port.
        let isBare = place.filter { $0 == ":" }.count > 1 && !place.hasPrefix("[")
        if !isBare, let colon = place.lastIndex(of: ":"), !place[colon...].contains("]") {
            guard let number = Int(place[place.index(after: colon)...]) else { return nil }
            port = number
            place = place[..<colon]
        }
        if place.hasPrefix("["), place.hasSuffix("]") { place = place.dropFirst().dropLast() }
        guard Self.isAETitle(title), !place.isEmpty, !place.contains(" "), (1...65_535).contains(port) else {
            return nil
        }
        self.init(aeTitle: title, host: String(place), port: port)
    }

    init(
        aeTitle: String, host: String, port: Int, usesTLS: Bool = false, transferSyntaxUIDs: [String] = []
    ) {
        (self.aeTitle, self.host, self.port) = (aeTitle, host, port)
        (self.usesTLS, self.transferSyntaxUIDs) = (usesTLS, transferSyntaxUIDs)
    }

    /// PS3.5 6.2, AE: 1 to 16 characters without backslash and control characters, not spaces alone.
    static func isAETitle(_ text: String) -> Bool {
        (1...16).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x5C }
            && text.contains { $0 != " " }
    }
}
