import Access
import HTTPTypes
import Hummingbird
import NIOCore

/// What is known of a connection.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// Who asks. Behind a proxy everybody seems to be on this machine, so a forwarded request never is.
    func subject(of request: Request) -> Subject {
        let address = channel.remoteAddress
        let isForwarded = ["forwarded", "x-forwarded-for", "x-forwarded-host", "via"].contains { name in
            HTTPField.Name(name).map { request.headers[$0] != nil } ?? false
        }
        return .httpClient(
            address: address?.ipAddress ?? "", isLoopback: address?.isLoopback ?? false, isForwarded: isForwarded)
    }
}
