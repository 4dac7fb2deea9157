import Archive
import Logging
import ServiceLifecycle

/// Every few seconds the uses of decisions go to the log; each minute the log goes to a pack.
struct LogKeeper: Service {
    let archive: Archive
    let logger: Logger

    private static let flushEvery = Duration.seconds(5)
    private static let flushesBetweenPacks = 12

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var flushes = 0
            while !Task.isCancelled {
                do {
                    try await Task.sleep(for: Self.flushEvery)
                    flushes += 1
                    if flushes.isMultiple(of: Self.flushesBetweenPacks) {
                        try await archive.writeLog()
                    } else {
                        try await archive.flushLog()
                    }
                } catch is CancellationError {
                    return
                } catch {
                    logger.error("the log could not be written", metadata: ["reason": "\(error)"])
                }
            }
        }
    }
}
