/// The defined terms and enumerated values of PS3.3 that may stand in a picture, retired ones too.
enum PictureTerms {
    /// C.7.6.3.1.2
    static let photometric: Set<String> = [
        "MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "HSV", "ARGB", "CMYK", "YBR_FULL", "YBR_FULL_422",
        "YBR_PARTIAL_422", "YBR_PARTIAL_420", "YBR_ICT", "YBR_RCT", "XYB",
    ]
    /// C.11.1.1.2, and what scanners write in their place: two words, and units.
    static let rescale = units.union([
        "OD", "HU", "US", "MGML", "Z_EFF", "ED", "EDW", "HU_MOD", "PCT", "normalized", "UNSPECIFIED",
    ])
    /// C.7.6.1.1.5.1
    static let compressions: Set<String> = [
        "ISO_10918_1", "ISO_14495_1", "ISO_15444_1", "ISO_15444_15", "ISO_18181_1", "ISO_13818_2", "ISO_14496_10",
        "ISO_23008_2",
    ]
    /// C.8.9.1.1.3
    static let units: Set<String> = [
        "CNTS", "NONE", "CM2", "CM2ML", "PCNT", "CPS", "BQML", "MGMINML", "UMOLMINML", "MLMING", "MLG", "1CM", "UMOLML",
        "PROPCNTS", "PROPCPS", "MLMINML", "MLML", "GML", "STDDEV",
    ]
    /// C.7.3.1.1.1
    static let modalities: Set<String> = [
        "ANN", "AR", "ASMT", "AU", "BDUS", "BI", "BMD", "CFM", "CR", "CT", "CTPROTOCOL", "DG", "DMS", "DOC", "DX",
        "ECG",
        "EEG", "EMG", "EOG", "EPS", "ES", "FID", "GM", "HC", "HD", "IO", "IOL", "IVOCT", "IVUS", "KER", "KO", "LEN",
        "LS", "M3D", "MG", "MR", "NM", "OAM", "OCT", "OP", "OPM", "OPT", "OPTBSV", "OPTENF", "OPV", "OSS", "OT", "PA",
        "PLAN", "POS", "PR", "PT", "PX", "REG", "RESP", "RF", "RG", "RTDOSE", "RTIMAGE", "RTINTENT", "RTPLAN", "RTRAD",
        "RTRECORD", "RTSEGANN", "RTSTRUCT", "RWV", "SEG", "SM", "SMR", "SR", "SRF", "STAIN", "TEXTUREMAP", "TG", "US",
        "VA", "XA", "XC", "XAPROTOCOL",
        "AS", "CD", "CF", "CP", "CS", "DD", "DF", "DM", "DS", "EC", "FA", "FS", "LP", "MA", "MS", "OPR", "ST", "VF",
    ]
    /// Where Frame Increment Pointer may point (C.7.6.6.1.1, C.7.6.5, C.8.4.8, C.8.6.3, C.8.8.3)
    static let frameIncrements: Set<UInt32> = [
        0x0018_1063, 0x0018_1065, 0x0018_2001, 0x0018_2002, 0x0018_2003, 0x0018_2004, 0x0018_2005, 0x0018_2006,
        0x0054_0010, 0x0054_0020, 0x0054_0030, 0x0054_0050, 0x0054_0060, 0x0054_0070, 0x0054_0080, 0x0054_0090,
        0x0054_0100, 0x3004_000C, 0x5200_9230,
    ]
}
