import ArgumentParser

/// What `serve` can be told about DIMSE beyond its port and its name.
struct DIMSEOptions: ParsableArguments {
    @Option(help: "Address and port of DIMSE over TLS, or 'off' (off).") var listenDicomTls: String?
    @Option(help: "Our certificate for it, and those up to its root (PEM).") var dicomTlsCertificate: String?
    @Option(help: "The certificate's key (PEM; in the same file where not set).") var dicomTlsKey: String?
    @Option(help: "Who vouches for peers' certificates (PEM).") var dicomTlsTrust: String?
    @Option(help: "Whether peers need a certificate: none, optional or required (none).")
    var dicomTlsClientCertificates: String?
    @Option(help: "bcp195, bcp195-modified, bcp195-extended or bcp195-non-downgrading (bcp195).")
    var dicomTlsProfile: String?
    @Option(help: "Associations at a time (256).") var dicomAssociations: String?
    @Option(help: "Of them with one calling AE title (64).") var dicomAssociationsPerAe: String?
    @Option(help: "The longest PDU that we ask for, in bytes (131072).") var dicomPduSize: String?
    @Option(help: "How long a peer may take to ask for an association, and to close one (30).")
    var dicomArtimSeconds: String?
    @Option(help: "How long an association may be silent (600).") var dicomIdleSeconds: String?
    @Option(help: "How long the report of a storage commitment is tried to be delivered (168).")
    var commitmentRetryHours: String?

    var flags: [(String, String?)] {
        [
            ("listen-dicom-tls", listenDicomTls), ("dicom-tls-certificate", dicomTlsCertificate),
            ("dicom-tls-key", dicomTlsKey), ("dicom-tls-trust", dicomTlsTrust),
            ("dicom-tls-client-certificates", dicomTlsClientCertificates), ("dicom-tls-profile", dicomTlsProfile),
            ("dicom-associations", dicomAssociations), ("dicom-associations-per-ae", dicomAssociationsPerAe),
            ("dicom-pdu-size", dicomPduSize), ("dicom-artim-seconds", dicomArtimSeconds),
            ("dicom-idle-seconds", dicomIdleSeconds), ("commitment-retry-hours", commitmentRetryHours),
        ]
    }
}
