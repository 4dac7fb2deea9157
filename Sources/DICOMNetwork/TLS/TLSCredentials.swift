import Glibc
public import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// TLS settings in use: reads the files again when they have changed, so that a new certificate needs no restart.
///
/// New files that can't be used change nothing: the old ones stay, and the problem is reported once.
public final class TLSCredentials: Sendable {
    /// What a file's change shows in.
    private struct Stamp: Hashable {
        var inode: UInt
        var byteCount: Int
        var seconds: Int
        var nanoseconds: Int
    }
    private struct State {
        var context: NIOSSLContext
        /// Of the files that were read last, good or not.
        var stamps: [Stamp?]
    }
    public let settings: TLSSettings
    let side: TLSSettings.Side
    private let state: Mutex<State>
    private let report: @Sendable (TLSProblem?) -> Void

    /// Reads the files; blocks.
    ///
    /// - Parameter report: called with what is wrong with changed files, or with `nil` when they are in use.
    public static func acceptor(
        _ settings: TLSSettings, report: @escaping @Sendable (TLSProblem?) -> Void = { _ in }
    ) throws(TLSProblem) -> TLSCredentials {
        try TLSCredentials(settings, .acceptor, report)
    }

    public static func requestor(
        _ settings: TLSSettings, report: @escaping @Sendable (TLSProblem?) -> Void = { _ in }
    ) throws(TLSProblem) -> TLSCredentials {
        try TLSCredentials(settings, .requestor, report)
    }

    private init(
        _ settings: TLSSettings, _ side: TLSSettings.Side, _ report: @escaping @Sendable (TLSProblem?) -> Void
    ) throws(TLSProblem) {
        // Before the files are read: a change in between is seen the next time.
        let stamps = Self.stamps(settings)
        let context = try settings.makeContext(side)
        (self.settings, self.side, self.report) = (settings, side, report)
        state = Mutex(State(context: context, stamps: stamps))
    }

    /// The context for a new connection, on its loop; files are looked at on a thread that may block.
    func context(on loop: any EventLoop) -> EventLoopFuture<NIOSSLContext> {
        NIOThreadPool.singleton.runIfActive(eventLoop: loop) { self.context() }
    }

    /// Puts TLS into a new connection of an acceptor that is no DIMSE's, before its other handlers.
    public func secure(_ channel: any Channel) -> EventLoopFuture<Void> {
        context(on: channel.eventLoop).flatMapThrowing { context in
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
        }
    }

    /// The subject of the certificate that the other side of an agreed connection showed, and that was checked against
    /// the trust file (RFC 4514); `nil` where it showed none. On the connection's loop.
    public static func peerCertificateSubject(of channel: any Channel) -> String? {
        let handler = try? channel.pipeline.syncOperations.handler(type: NIOSSLHandler.self)
        return handler?.peerCertificate.flatMap(CertificateSubject.text(of:))
    }

    /// Blocks.
    func context() -> NIOSSLContext {
        let stamps = Self.stamps(settings)
        // Whoever sees the change first reads; the others go on with what there is.
        let isChanged = state.withLock { state in
            guard state.stamps != stamps else { return false }
            state.stamps = stamps
            return true
        }
        guard isChanged else { return state.withLock { $0.context } }
        do throws(TLSProblem) {
            let context = try settings.makeContext(side)
            state.withLock { $0.context = context }
            report(nil)
            return context
        } catch {
            report(error)
            return state.withLock { $0.context }
        }
    }

    private static func stamps(_ settings: TLSSettings) -> [Stamp?] {
        [settings.certificateFile, settings.keyFile, settings.trustFile].map { path in
            var status = stat()
            guard let path, stat(path, &status) == 0 else { return nil }
            return Stamp(
                inode: UInt(status.st_ino), byteCount: Int(status.st_size), seconds: status.st_mtim.tv_sec,
                nanoseconds: status.st_mtim.tv_nsec)
        }
    }
}
