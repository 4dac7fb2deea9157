import Glibc
import NIOCore

/// `struct ucred` of unix(7), which the C library hides from programs without its extensions.
private struct Credentials {
    var processID: Int32 = 0
    var userID: UInt32 = 0
    var groupID: UInt32 = 0
}

/// Who is at the other end of a Unix socket, as the kernel says (SO_PEERCRED).
enum PeerCredentials {
    static func userID(of channel: any Channel) async throws -> UInt32 {
        guard let provider = channel as? any SocketOptionProvider else { throw ChannelError.operationUnsupported }
        let credentials: Credentials = try await provider.unsafeGetSocketOption(
            level: .init(rawValue: SOL_SOCKET), name: .init(rawValue: SO_PEERCRED)
        ).get()
        return credentials.userID
    }
}
