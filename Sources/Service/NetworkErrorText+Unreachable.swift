import DICOMNetwork
import Glibc
import NIOCore
import NIOPosix

extension NetworkErrorText {
    /// Why there is no connection, in words: connects once more, for the reason alone.
    public static func whyUnreachable(_ host: String, _ port: Int) async -> String {
        do {
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(.seconds(5)).connect(host: host, port: port).get()
            try? await channel.close()
            return "no connection, and a second attempt got one: try again"
        } catch let error as NIOConnectionError {
            guard let first = error.connectionErrors.first?.error else {
                return "the name '\(host)' can't be resolved"
            }
            return reason(first, host, port)
        } catch {
            return reason(error, host, port)
        }
    }

    private static func reason(_ error: any Error, _ host: String, _ port: Int) -> String {
        if case ChannelError.connectTimeout = error {
            return "no answer from \(host):\(port): the machine is off, or a firewall drops what is sent"
        }
        guard let error = error as? IOError else { return "no connection to \(host):\(port)" }
        return switch error.errnoCode {
        case ECONNREFUSED: "connection refused: nothing listens at \(host):\(port)"
        case EHOSTUNREACH, ENETUNREACH: "there is no way to \(host) from here"
        case ETIMEDOUT: "no answer from \(host):\(port): the machine is off, or a firewall drops what is sent"
        default: "no connection to \(host):\(port): \(String(cString: strerror(error.errnoCode)))"
        }
    }
}
