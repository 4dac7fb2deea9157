/// What may stand in plain columns. Anything else stays in the cell, where any text may hide in any element.
enum PlainDate {
    /// `YYYYMMDD`, or `YYYY.MM.DD` as before 1993 (PS3.5 6.2), as one number; nil for what is no date.
    static func number(_ text: String) -> Int64? {
        let bytes = Array(text.trimmingSpaces.utf8)
        let digits: [UInt8] =
            bytes.count == 10 && bytes[4] == UInt8(ascii: ".") && bytes[7] == UInt8(ascii: ".")
            ? Array(bytes[0..<4] + bytes[5..<7] + bytes[8..<10]) : bytes
        guard digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let number = digits.reduce(0 as Int64) { $0 * 10 + Int64($1 - 0x30) }
        guard (1...12).contains(number / 100 % 100), (1...31).contains(number % 100) else { return nil }
        return number
    }
}

/// The defined terms of Modality (PS3.3 C.7.3.1.1.1), retired ones too.
enum Modality {
    static func known(_ text: String) -> String? {
        let trimmed = text.trimmingSpaces
        return terms.contains(trimmed) ? trimmed : nil
    }

    private static let terms = Set(
        """
        ANN AR ASMT AU BDUS BI BMD CFM CR CT CTPROTOCOL DMS DG DOC DX ECG EEG EMG EOG EPS ES FID GM HC HD IO IOL \
        IVOCT IVUS KER KO LEN LS M3D MG MR NM OAM OCT OP OPM OPT OPTBSV OPTENF OPV OSS OT PA PLAN POS PR PT PX REG \
        RESP RF RG RTDOSE RTIMAGE RTINTENT RTPLAN RTRAD RTRECORD RTSEGANN RTSTRUCT RWV SEG SM SMR SR SRF STAIN \
        TEXTUREMAP TG US VA XA XAPROTOCOL XC AS CD CF CP CS DD DF DM DS EC FA FS LP MA MS OPR ST TF VF
        """.split(separator: " ").map(String.init))
}
