import Foundation
import Sealing
import Testing

@testable import Packs

/// The independent reader, `Scripts/read-pack.py`, on what the Swift code writes. `ALOFT_PYTHON` names a Python that
/// has the package `cryptography`; else `python3`.
@Suite struct PythonReaderTests {
    /// A folder as a site leaves it: root key file outside, ring and a loose pack in the store.
    private struct Site {
        let folder: URL
        var key: URL { folder.appending(path: "site.key") }
        var store: URL { folder.appending(path: "store") }

        init(rootKey: [UInt8], entries: [KeyRingEntry], packs: [String: [UInt8]]) throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "aloft-reader-\(UUID())")
            let (ring, loose) = (store.appending(path: "keys/ring"), store.appending(path: "loose/1"))
            for made in [ring, loose] {
                try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
            }
            try Data("# root key\n\(Hexadecimal.string(rootKey))\n".utf8).write(to: key)
            for entry in entries { try Data(entry.encoded()).write(to: ring.appending(path: entry.name)) }
            for (name, bytes) in packs { try Data(bytes).write(to: loose.appending(path: "\(name).pack")) }
        }

        func read(_ arguments: [String] = []) throws -> (lines: [[String: Any]], errors: String, status: Int32) {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments =
                [
                    ProcessInfo.processInfo.environment["ALOFT_PYTHON"] ?? "python3",
                    Repository.path("Scripts/read-pack.py"), "--key", key.path, "--store", store.path,
                ] + arguments
            let errors = folder.appending(path: "errors")
            try Data().write(to: errors)
            let output = Pipe()
            process.standardOutput = output
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
            let text = try output.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            let lines = text.split(separator: 0x0a).compactMap {
                (try? JSONSerialization.jsonObject(with: Data($0))) as? [String: Any]
            }
            return (lines, String(decoding: try Data(contentsOf: errors), as: UTF8.self), process.terminationStatus)
        }

        func remove() { try? FileManager.default.removeItem(at: folder) }
    }

    @Test("it opens every item of every group")
    func everyItem() throws {
        let root = SystemRandom().bytes(32)
        let sample = try SamplePack(seed: 12, groupCount: 3, largest: 20_000)
        let entries = try sample.ring.entries(wrappedBy: #require(RootKey(bytes: root)))
        let site = try Site(rootKey: root, entries: entries, packs: ["0000000000000001": sample.bytes])
        defer { site.remove() }
        let (lines, errors, status) = try site.read()
        #expect(status == 0, "read-pack.py: \(errors)")
        let digests = sample.plaintexts.joined().joined().map { Hexadecimal.string(SHA256Hasher.digest($0)) }
        #expect(lines.compactMap { $0["sha256"] as? String } == digests)
    }

    @Test("it refuses what the Swift reader refuses, vector by vector")
    func vectors() throws {
        let example = try WorkedExample()
        let vectors = try PackVector.all()
        var packs: [String: [UInt8]] = [:]
        for vector in vectors { packs[vector.name] = try Repository.read("\(PackVector.folder)/\(vector.name).pack") }
        let site = try Site(rootKey: WorkedExample.rootKey, entries: example.entries, packs: packs)
        defer { site.remove() }
        let (_, errors, status) = try site.read()
        #expect(status == 1, "read-pack.py: \(errors)")
        for vector in vectors {
            #expect(
                errors.contains("/\(vector.name).pack:") == (vector.outcome != "whole"), "\(vector.name): \(errors)")
        }
    }

    @Test("it reunites an original by its record's spans")
    func reunites() throws {
        let root = SystemRandom().bytes(32)
        let sample = try SamplePack(seed: 1, groupCount: 0)
        let (identity, picture) = (try sample.ring.makeDataKey(.identity), try sample.ring.makeDataKey(.picture))
        let head = try SamplePack.part(.head, identity.key, Array("headtail".utf8))
        let pixels = try SamplePack.part(.picture, picture.key, Array("..pixels".utf8))
        let original = Array("headpixelstail".utf8)
        var record = Array("ALFR".utf8) + [1, 2, 0, 0, 0, 0] + [UInt8](repeating: 0, count: 76)
        record += SHA256Hasher.digest(original)
        record.append(bigEndian: Checksum.crc32c(original))
        record.append(bigEndian: UInt64(original.count))
        for text in ["1.2.840.10008.1.2.1", "envelope", "", "", "", "", "", "", ""] {
            record.append(bigEndian: UInt32(text.utf8.count))
            record += text.utf8
        }
        record.append(bigEndian: UInt64(0))
        record.append(bigEndian: UInt32(2))
        for part in [head, pixels] {
            record += [part.item.header.kind] + part.item.digest
            record.append(bigEndian: part.item.plaintextByteCount)
        }
        record.append(bigEndian: UInt32(3))
        for (item, offset, count) in [(0, 0, 4), (1, 2, 6), (0, 4, 4)] as [(UInt8, UInt64, UInt64)] {
            record.append(item)
            record.append(bigEndian: offset)
            record.append(bigEndian: count)
        }
        record.append(bigEndian: UInt32(0))
        var writer = GroupWriter(preamble: sample.preamble, number: 0, ring: sample.ring)
        try writer.add(
            member: [head, pixels, SamplePack.part(.record, identity.key, record)],
            slots: [identity.slot, picture.slot])
        let entries = try sample.ring.entries(wrappedBy: #require(RootKey(bytes: root)))
        let bytes = sample.preamble.encoded() + (try writer.finish()).bytes
        let site = try Site(rootKey: root, entries: entries, packs: ["0000000000000001": bytes])
        defer { site.remove() }
        let originals = site.folder.appending(path: "originals")
        let (_, errors, status) = try site.read(["--originals", originals.path])
        #expect(status == 0, "read-pack.py: \(errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: originals.path)
        #expect(names == ["loose-1-0000000000000001-0-0.dcm"])
        let file = try Data(contentsOf: originals.appending(path: try #require(names.first)))
        #expect(Array(file) == Array("envelope".utf8) + original)
    }
}
