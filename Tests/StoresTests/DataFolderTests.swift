import Glibc
import Stores
import Testing

@Suite struct DataFolderTests {
    @Test("missing folders are made, for their owner only")
    func layout() throws {
        let folder = try TestFolder()
        let data = try DataFolder(opening: "\(folder.path)/a/b/")
        #expect(data.path == "\(folder.path)/a/b")
        #expect(data.vaultPath == "\(folder.path)/a/b/vault.sqlite")
        for name in ["a", "a/b", "a/b/store", "a/b/tmp"] { #expect(folder.mode(of: name) == 0o700, "\(name)") }
        #expect(folder.mode(of: "a/b/lock") == 0o600)
    }

    @Test("a second server is told who has the folder, and may have it afterwards")
    func lock() throws {
        let folder = try TestFolder()
        var first: DataFolder? = try DataFolder(opening: "\(folder.path)/data")
        #expect(first != nil)
        #expect(throws: StoreError.locked(byProcess: "\(getpid())")) {
            _ = try DataFolder(opening: "\(folder.path)/data")
        }
        first = nil
        _ = try DataFolder(opening: "\(folder.path)/data")
    }

    @Test("what a server left in its temporary folder is removed at the next start")
    func leftovers() async throws {
        let folder = try TestFolder()
        var data: DataFolder? = try DataFolder(opening: "\(folder.path)/data")
        let store = try #require(data).makeStore(pool: folder.pool)
        let file = try await store.createTemporary()
        try await file.append([[1]])
        data = nil
        let again = try DataFolder(opening: "\(folder.path)/data")
        #expect(rmdir(again.temporaryPath) == 0, "a folder with something in it can't be removed")
        await file.discard()
    }
}
