import ArgumentParser
import DICOMImage
import DICOMNetwork
import Foundation
import Stores

struct Store: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send files, folders and archives to a DICOM peer (C-STORE).",
        discussion: """
            Reads Part 10 files and bare data sets, folders, zip, tar, 7z and ISO 9660 files, and the media that a DICOMDIR
            belongs to. Proposes what the files hold, on several associations where one has no room for it. What the peer does
            not take as it is stored is coded anew without loss, unless --as-stored.

            With --json each file is one line, written when its fate is known; the last line is a summary. Give such a file to
            --resume to leave out what it says was stored, or to aloft commit --from.

            Examples:
              aloft store PACS@10.0.0.5:104 /media/cdrom
              aloft store PACS study.zip --associations 4
              aloft store PACS ~/exports --json >sent.jsonl; aloft store PACS ~/exports --resume sent.jsonl
            """)

    @Argument(help: "AET@HOST:PORT, or a known AE title.") var peer: String
    @Argument(help: "Files, folders and archives.") var paths: [String]
    @OptionGroup var options: PeerOptions
    @Option(help: "How many associations send at the same time.") var associations = 1
    @Flag(help: "Send nothing in another transfer syntax than it is stored in.") var asStored = false
    @Option(help: "The --json output of an earlier run: what it stored is left out.") var resume: String?
    @OptionGroup var codecs: CodecOptions

    func validate() throws {
        guard (1...32).contains(associations) else { throw ValidationError("--associations takes 1 to 32") }
        for path in paths where !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("there is no file or folder '\(path)'")
        }
    }

    func run() async throws {
        // libarchive gives names as UTF-8 only where the process says that it reads it.
        setlocale(LC_CTYPE, "C.UTF-8")
        let caller = try await options.caller(peer)
        let done = try resume.map { try StoredBefore.keys($0) } ?? []
        let pool = BlockingPool(threadCount: associations + 1)
        let scan = try await StoreScan.run(paths, pool: pool)
        let items = scan.items.filter { !done.contains(.init(file: $0.path, entryNumber: $0.entryNumber)) }
        let report = StoreReport(total: items.count, isJSON: options.site.json)
        report.noteResumed(scan.items.count - items.count)
        for problem in scan.problems { report.add(problem) }
        let plan = StoragePlan(
            for: Set(items.map(\.kind)), preferredUIDs: caller.address.transferSyntaxUIDs, onlyAsStored: asStored)
        for share in plan.shares {
            await send(items.filter { share.sopClassUIDs.contains($0.sopClassUID) }, share, caller, report, pool)
        }
        let summary = report.finish(caller.address.shown)
        if let failure = report.failure, summary.stored + summary.warnings == 0 { throw await caller.failed(failure) }
        if summary.refused + summary.failed > 0 {
            throw (report.failure?.mayPass == true ? ExitStatus.mayPass : .refused).exitCode
        }
    }

    private func send(
        _ items: [StoreItem], _ share: StoragePlan.Share, _ caller: Caller, _ report: StoreReport, _ pool: BlockingPool
    ) async {
        let queue = StoreQueue(items)
        let codec = codecs.codec
        let mayTranscode = !asStored
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<min(associations, max(1, items.count)) {
                group.addTask {
                    var sender = StoreSender(
                        caller, share.proposals, queue, report, codec: codec, pool: pool, mayTranscode: mayTranscode)
                    await sender.run()
                }
            }
        }
    }
}

/// What an earlier run stored, by its own report.
enum StoredBefore {
    static func outcomes(_ path: String) throws -> [StoreOutcome] {
        let data: Data?
        if path == "-" {
            data = try? FileHandle.standardInput.readToEnd() ?? Data()
        } else {
            data = FileManager.default.contents(atPath: path)
        }
        guard let data else {
            Output.error("the file '\(Output.shown(path))' can't be read")
            throw ExitStatus.cannotOpen.exitCode
        }
        let lines = data.split(separator: UInt8(ascii: "\n"))
        let outcomes = lines.compactMap { try? JSONDecoder().decode(StoreOutcome.self, from: Data($0)) }
        guard !outcomes.isEmpty || lines.count <= 1 else {
            Output.error("'\(Output.shown(path))' is no output of aloft store --json")
            throw ExitStatus.usage.exitCode
        }
        return outcomes
    }

    static func keys(_ path: String) throws -> Set<StoreOutcome.Key> {
        Set(try outcomes(path).filter(\.isStored).map(\.key))
    }
}
