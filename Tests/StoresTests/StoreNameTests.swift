import Stores
import Testing

@Suite struct StoreNameTests {
    @Test(
        "a name that could leave the store, or differ between stores, is refused",
        arguments: [
            "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "../a", ".hidden", "a/.b", "A", "a b", "a\\b", "é",
            "a\u{0}", "a:b",
            String(repeating: "a", count: 201), Array(repeating: "abcdefg", count: 65).joined(separator: "/"),
        ])
    func refused(path: String) {
        #expect(throws: StoreError.badName) { _ = try StoreName(path) }
    }

    @Test(
        "a good name is kept as it is",
        arguments: ["a", "keys/ring/picture-1", "a.b_c-d/0", String(repeating: "a", count: 200)])
    func accepted(path: String) throws {
        #expect(try StoreName(path).path == path)
    }

    @Test(
        "a loose pack's name gives its place back",
        arguments: [0, 1, 9_999_999_999_999_999, 10_000_000_000_000_000, UInt64.max])
    func loosePack(number: UInt64) throws {
        let name = StoreName.loosePack(node: 7, number: number)
        let place = try #require(name.loosePackPlace)
        #expect(place == (7, number))
        #expect(try StoreName(name.path) == name)
    }

    @Test(
        "other names are no loose packs",
        arguments: [
            "loose/7/1.pack", "loose/7/0000000000000001", "loose/07/0000000000000001.pack",
            "packs/7/0000000000000001.pack",
        ])
    func otherNames(path: String) throws {
        #expect(try StoreName(path).loosePackPlace == nil)
    }

    @Test("folder, last component, one further")
    func parts() throws {
        let name = try StoreName("keys/ring/uid-1")
        #expect(name.folder == .keyRing)
        #expect(name.lastComponent == "uid-1")
        #expect(try StoreName.keyRing.appending("uid-1") == name)
        #expect(try StoreName("a").folder == nil)
    }
}
