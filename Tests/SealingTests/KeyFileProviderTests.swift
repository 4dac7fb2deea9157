import Glibc
import Testing

@testable import Sealing

@Suite struct KeyFileProviderTests {
    private func withFolder(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/aloft-keys-XXXXXX".utf8CString)
        let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        defer {
            for name in ["a/\(installation).key"] { unlink("\(folder)/\(name)") }
            rmdir("\(folder)/a")
            rmdir(folder)
        }
        try body(folder)
    }

    private let installation = InstallationID(Bytes16(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210))

    @Test("a root key is made once, mode 0600, and read back")
    func makeAndRead() throws {
        try withFolder { folder in
            let provider = KeyFileProvider(folder: folder + "/a")
            #expect(throws: SealingError.noRootKey) { try provider.rootKey(for: installation) }
            let key = try provider.makeRootKey(for: installation)
            var status = stat()
            #expect(provider.path(for: installation) == "\(folder)/a/0123456789abcdeffedcba9876543210.key")
            #expect(stat(provider.path(for: installation), &status) == 0 && status.st_mode & 0o777 == 0o600)
            #expect(status.st_nlink == 1)
            #expect(try provider.rootKey(for: installation).key == key.key)
            #expect(throws: SealingError.rootKeyExists) { try provider.makeRootKey(for: installation) }
            #expect(try provider.rootKey(for: installation).key == key.key)
        }
    }

    @Test("a key file that others can read is refused", arguments: [0o640, 0o604, 0o620, 0o666] as [mode_t])
    func exposed(mode: mode_t) throws {
        try withFolder { folder in
            let provider = KeyFileProvider(folder: folder + "/a")
            _ = try provider.makeRootKey(for: installation)
            chmod(provider.path(for: installation), mode)
            #expect(throws: SealingError.rootKeyExposed) { try provider.rootKey(for: installation) }
        }
    }

    @Test("a file that is not one key is refused", arguments: ["", "# only a comment\n", "abcd\n", "zz"])
    func malformed(text: String) throws {
        try withFolder { folder in
            let provider = KeyFileProvider(folder: folder + "/a")
            _ = try provider.makeRootKey(for: installation)
            let file = fopen(provider.path(for: installation), "w")
            fputs(text, file)
            fclose(file)
            #expect(throws: SealingError.malformed(.rootKeyFile)) { try provider.rootKey(for: installation) }
        }
    }
}
