import Testing

@testable import DICOM

@Suite("Person names") struct PersonNameTests {
    @Test("three groups of five components")
    func whole() {
        let name = PersonName(parsing: "Adams^John Robert^Quincy^Rev.^B.A. M.Div.=山田^太郎=やまだ^たろう")
        #expect(name.alphabetic.components == ["Adams", "John Robert", "Quincy", "Rev.", "B.A. M.Div."])
        #expect(name.ideographic == PersonName.Group(family: "山田", given: "太郎"))
        #expect(name.phonetic.formatted == "やまだ^たろう")
        #expect(name.formatted == "Adams^John Robert^Quincy^Rev.^B.A. M.Div.=山田^太郎=やまだ^たろう")
    }

    @Test(
        "padding and empty ends go, empty places in between stay",
        arguments: [
            ("Doe^John^^^", "Doe^John"), ("Doe^^^Dr", "Doe^^^Dr"), (" Doe ^ John ", "Doe^John"), ("Doe==", "Doe"),
            ("==やまだ", "==やまだ"), ("", ""), ("^^^^==", ""), ("a=b=c=d", "a=b=c"), ("a^b^c^d^e^f", "a^b^c^d^e^f"),
        ])
    func formatted(text: String, expected: String) {
        #expect(PersonName(parsing: text).formatted == expected)
        #expect(PersonName(parsing: text).isEmpty == expected.isEmpty)
    }
}
