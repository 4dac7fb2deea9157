import Testing

@testable import DICOM

@Suite("Dates, times and their ranges") struct MomentTests {
    @Test("dates are read as written, and days that no calendar has are refused")
    func dates() {
        #expect(DICOMDate(parsing: "20240229")?.formatted == "20240229")
        #expect(DICOMDate(parsing: "1993.04.22 ")?.formatted == "19930422")
        #expect(DICOMDate(parsing: "202402")?.formatted == "202402")
        #expect(DICOMDate(parsing: "19700101")?.interval.lowerBound == 0)
        #expect(DICOMDate(parsing: "20000301")?.interval.lowerBound == 951_868_800_000_000)
        for text in ["20230229", "20241301", "20240100", "2024010", "", "2024-1-1", "abcdefgh", "00000101"] {
            #expect(DICOMDate(parsing: text) == nil, "\(text)")
        }
    }

    @Test("times are as precise as they were written")
    func times() {
        #expect(DICOMTime(parsing: "10")?.interval == 36_000_000_000...39_599_999_999)
        #expect(DICOMTime(parsing: "101530.5")?.interval == 36_930_500_000...36_930_599_999)
        #expect(DICOMTime(parsing: "10:15:30")?.formatted == "101530")
        #expect(DICOMTime(parsing: "235960") != nil, "a leap second")
        for text in ["24", "1060", "101561", "1", "10153", "101530.x", ""] {
            #expect(DICOMTime(parsing: text) == nil, "\(text)")
        }
    }

    @Test("date and time with an offset are moments of UTC")
    func dateTimes() {
        #expect(DICOMDateTime(parsing: "20240101120000+0200") == DICOMDateTime(parsing: "20240101100000+0000"))
        #expect(
            DICOMDateTime(parsing: "20240101120000", defaultOffset: 120)
                == DICOMDateTime(parsing: "20240101100000+0000"))
        #expect(DICOMDateTime(parsing: "2024-0500")?.formatted == "2024-0500")
        #expect(DICOMDateTime(parsing: "20240101120000.123456-0330")?.formatted == "20240101120000.123456-0330")
        for text in ["20240101120000+9900", "20240101120000+02", "202", "20240101x"] {
            #expect(DICOMDateTime(parsing: text) == nil, "\(text)")
        }
        #expect(DICOMDateTime.offset(parsing: "-0500 ") == -300)
    }

    @Test(
        "a range has its ends in it, and may be open",
        arguments: [
            ("20240101-20240131", "20240131", true), ("20240101-20240131", "20240201", false),
            ("-20240131", "19000101", true),
            ("20240101-", "20231231", false), ("20240115", "20240115", true), ("202401", "20240131", true),
            ("20240101 - 20240131", "20240115", true),
        ])
    func dateRanges(key: String, value: String, isIn: Bool) throws {
        let range = try #require(MomentRange<DICOMDate>(parsing: key))
        #expect(range.contains(try #require(DICOMDate(parsing: value))) == isIn)
    }

    @Test(
        "times in a range count to the end of what the key names",
        arguments: [
            ("10-12", "125959.999", true), ("10-12", "130000", false), ("1000-", "095959", false),
            ("-1000", "100059", true),
        ])
    func timeRanges(key: String, value: String, isIn: Bool) throws {
        let range = try #require(MomentRange<DICOMTime>(parsing: key))
        #expect(range.contains(try #require(DICOMTime(parsing: value))) == isIn)
    }

    @Test("the hyphen of an offset divides no range")
    func offsets() throws {
        let range = try #require(MomentRange<DICOMDateTime>(parsing: "20240101120000-0500-20240102120000-0500"))
        #expect(range.first == DICOMDateTime(parsing: "20240101170000+0000"))
        #expect(range.last == DICOMDateTime(parsing: "20240102170000+0000"))
        #expect(
            MomentRange<DICOMDateTime>(parsing: "20240101-0500")?.first == MomentRange(parsing: "20240101-0500")?.last)
        #expect(MomentRange<DICOMDateTime>(parsing: "2023-2024")?.last == DICOMDateTime(parsing: "2024"))
        for text in ["-", "", "a-b", "2024-x"] { #expect(MomentRange<DICOMDateTime>(parsing: text) == nil, "\(text)") }
    }
}
