import Access
import HTTPTypes
import Hummingbird
import NIOCore

/// What is known of a connection.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel
    /// Of the certificate that the client showed, where the port asks for one.
    var certificateSubject: String?
    /// Nil where nobody measures it.
    var pace: LinePace?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// Who asks. Behind a proxy everybody seems to be on this machine, so a forwarded request never is.
    ///
    /// - Parameter isFromProxy: whether a proxy that the site names passed it on, whatever it says of that.
    func subject(of request: Request, isFromProxy: Bool) -> Subject {
        let address = channel.remoteAddress
        let isForwarded =
            isFromProxy
            || request.headers.contains { field in
                let name = field.name.canonicalName
                return name.hasPrefix("x-forwarded-") || ["forwarded", "via", "x-real-ip"].contains(name)
            }
        return .httpClient(
            address: address?.ipAddress ?? "", isLoopback: address?.isLoopback ?? false, isForwarded: isForwarded,
            certificateSubject: certificateSubject)
    }
}
