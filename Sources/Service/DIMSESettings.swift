import DICOMNetwork

/// What a site can be told about DIMSE beyond its port and its name.
public struct DIMSESettings: Sendable {
    public var tlsEndpoint: SiteConfiguration.Endpoint?
    var tls = TLSSettings()
    var limits = NetworkLimits()
    /// For how long the report of a storage commitment is tried to be delivered.
    var commitmentRetryTime = Duration.seconds(7 * 86_400)
    /// For the associations that we ask peers for.
    var peerTLS = PeerTLS(TLSSettings())

    init() {}

    /// - Parameter text: the value of a key, where it is set.
    init(_ text: (String) -> String?) throws {
        tlsEndpoint = try SiteConfiguration.endpoint("listen-dicom-tls", text("listen-dicom-tls") ?? "off")
        tls.certificateFile = text("dicom-tls-certificate").map(SiteConfiguration.absolute)
        tls.keyFile = text("dicom-tls-key").map(SiteConfiguration.absolute)
        tls.trustFile = text("dicom-tls-trust").map(SiteConfiguration.absolute)
        tls.clientCertificates = try SettingText.word("dicom-tls-client-certificates", text) ?? .none
        tls.profile = try SettingText.word("dicom-tls-profile", text) ?? .bcp195
        guard tlsEndpoint == nil || tls.certificateFile != nil else {
            throw SiteConfiguration.Problem("dicom-tls-certificate: listen-dicom-tls needs one")
        }
        // Whom the system trusts is everybody with a web site.
        guard tls.clientCertificates == .none || tls.trustFile != nil else {
            throw SiteConfiguration.Problem("dicom-tls-trust: dicom-tls-client-certificates needs one")
        }
        peerTLS = PeerTLS(tls)
        if let count = try SettingText.number("dicom-associations", 1...10_000, text) {
            limits.maximumAssociationCount = count
        }
        if let count = try SettingText.number("dicom-associations-per-ae", 1...10_000, text) {
            limits.maximumAssociationCountPerAE = count
        }
        if let count = try SettingText.number("dicom-pdu-size", 4096...(16 << 20), text) {
            limits.maximumPDUByteCount = UInt32(clamping: count)
        }
        if let count = try SettingText.number("dicom-artim-seconds", 1...3600, text) { limits.artim = .seconds(count) }
        if let count = try SettingText.number("dicom-idle-seconds", 1...86_400, text) { limits.idle = .seconds(count) }
        if let count = try SettingText.number("commitment-retry-hours", 1...8_760, text) {
            commitmentRetryTime = .seconds(3600 * count)
        }
    }
}
