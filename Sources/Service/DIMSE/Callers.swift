import Access
import Archive
import DICOMNetwork
import Glibc
import NIOCore
import Stores
import Synchronization
import Vault

/// Who is at the other end of an association: a peer that is known by its AE title and comes from its own host, or somebody
/// else.
final class Callers: Sendable {
    private struct Resolved {
        var addresses: Set<String>
        var until: ContinuousClock.Instant
    }
    private let archive: Archive
    private let resolved = Mutex<[String: Resolved]>([:])
    private let pool = BlockingPool(threadCount: 2)

    /// How long an answer of the name service is believed, and how long it is not asked again after a failure.
    private static let lifetime = Duration.seconds(60)
    private static let lifetimeOfFailure = Duration.seconds(5)

    init(archive: Archive) { self.archive = archive }

    func subject(of association: AssociationInfo) async -> Subject {
        let isKnown = await peer(of: association) != nil
        return association.subject(isKnown: isKnown)
    }

    /// The known peer that calls; nil for anybody else, whatever it calls itself.
    func peer(of association: AssociationInfo) async -> Peer? {
        guard let peer = archive.peer(aeTitle: association.callingAETitle), let address = association.remoteAddress,
            let ipAddress = address.ipAddress
        else { return nil }
        let addresses = await addresses(of: peer.host)
        if addresses.contains(Self.plain(ipAddress)) { return peer }
        // A peer on this machine may come from any of its loopback addresses.
        return address.isLoopback && addresses.contains(where: Self.isLoopback) ? peer : nil
    }

    private func addresses(of host: String) async -> Set<String> {
        if let literal = try? SocketAddress(ipAddress: host, port: 0).ipAddress { return [Self.plain(literal)] }
        let before = resolved.withLock { $0[host] }
        if let before, ContinuousClock.now < before.until { return before.addresses }
        let found = await pool.run { Self.resolve(host) }
        // A name service that is away does not turn a peer into a stranger.
        let addresses = found.isEmpty ? before?.addresses ?? [] : found
        let lifetime = found.isEmpty ? Self.lifetimeOfFailure : Self.lifetime
        resolved.withLock { $0[host] = Resolved(addresses: addresses, until: .now + lifetime) }
        return addresses
    }

    private static func resolve(_ host: String) -> Set<String> {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: Set<String> = []
        var next = list
        while let entry = next {
            var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            if getnameinfo(
                entry.pointee.ai_addr, entry.pointee.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
                == 0
            {
                found.insert(
                    plain(String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)))
            }
            next = entry.pointee.ai_next
        }
        return found
    }

    /// An IPv4 address that came by way of IPv6 is the same.
    private static func plain(_ address: String) -> String {
        address.hasPrefix("::ffff:") && address.contains(".") ? String(address.dropFirst(7)) : address
    }

    private static func isLoopback(_ address: String) -> Bool { address == "::1" || address.hasPrefix("127.") }
}
