import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import NIOSSL

extension ClientError {
    /// What the HTTP client says, in the words of this module.
    init(_ error: any Error) {
        switch error {
        case let error as ClientError: self = error
        case is CancellationError: self = .cancelled
        case let error as HTTPClientError: self = Self.translated(error)
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: self = .notSecure
        case is NIOConnectionError, is SocketAddressError: self = .unreachable
        case is IOError: self = .unreachable
        case NIOHTTPDecompression.DecompressionError.limit: self = .tooLarge
        case let error as NIOHTTPDecompression.ExtraDecompressionError where error == .truncatedData: self = .cut
        case is ChannelError, HTTPParserError.invalidEOFState: self = .cut
        default: self = .badHTTP
        }
    }

    private static func translated(_ error: HTTPClientError) -> ClientError {
        switch error {
        case .invalidURL, .emptyHost, .emptyScheme: .badAddress
        case .readTimeout, .writeTimeout, .deadlineExceeded, .getConnectionFromPoolTimeout: .timedOut
        case .connectTimeout: .unreachable
        case .tlsHandshakeTimeout: .notSecure
        case .remoteConnectionClosed, .uncleanShutdown: .cut
        case .redirectLimitReached, .redirectCycleDetected: .redirected
        case .cancelled: .cancelled
        default: .badHTTP
        }
    }
}
