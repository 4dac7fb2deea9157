import Archive
import Logging
import ServiceLifecycle

/// Tells what reading packs in found, and every few minutes reads in what the vault does not know: packs whose writing failed
/// at the very end, and what could not be read before. Then it goes on with what was not forgotten whole.
struct Reconciler: Service {
    let archive: Archive
    let logger: Logger

    private static let every = Duration.seconds(300)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var told: Set<String> = []
            tell(archive.reconcileReport, &told)
            while !Task.isCancelled {
                do {
                    try await Task.sleep(for: Self.every)
                    let report = try await archive.reconcile(toleratingMissing: true, isRepeated: true)
                    tell(report, &told)
                    for line in try await archive.finishForgetting() where told.insert("left " + line).inserted {
                        logger.critical("something of what was forgotten is left", metadata: ["where": "\(line)"])
                    }
                } catch is CancellationError {
                    return
                } catch {
                    logger.error(
                        "packs could not be read in, or what is forgotten not taken away",
                        metadata: ["reason": "\(error)"])
                }
            }
        }
    }

    private func tell(_ report: ReconcileReport?, _ told: inout Set<String>) {
        guard let report else { return }
        for pack in report.missing where told.insert("missing " + pack).inserted {
            logger.critical("a pack is missing: put it back", metadata: ["pack": "\(pack)"])
        }
        for damage in report.damage where told.insert(damage.description).inserted {
            logger.critical(
                "damaged: run aloft verify", metadata: ["pack": "\(damage.pack)", "what": "\(damage.what)"])
        }
        for line in report.unread where told.insert(line).inserted {
            logger.critical("a pack could not be read, and is tried again", metadata: ["pack": "\(line)"])
        }
        for torn in report.torn where told.insert("torn \(torn)").inserted {
            logger.warning("a write was cut off", metadata: ["pack": "\(torn.pack)", "what": "\(torn.what)"])
        }
    }
}
