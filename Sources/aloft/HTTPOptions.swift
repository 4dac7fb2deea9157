import ArgumentParser

/// What `serve` can be told about its web ports beyond the plain one's address.
struct HTTPOptions: ParsableArguments {
    @Option(help: "Address and port of DICOMweb over TLS, or 'off' (off).") var listenHttps: String?
    @Option(help: "Our certificate for it, and those up to its root (PEM).") var httpTlsCertificate: String?
    @Option(help: "The certificate's key (PEM; in the same file where not set).") var httpTlsKey: String?
    @Option(help: "Who vouches for clients' certificates (PEM).") var httpTlsTrust: String?
    @Option(help: "Whether clients need a certificate: none, optional or required (none).")
    var httpTlsClientCertificates: String?
    @Option(help: "Connections to a web port at a time (2048).") var httpConnections: String?
    @Option(help: "Of them from one address (512).") var httpConnectionsPerAddress: String?
    @Option(help: "Requests that are worked on at a time (256).") var httpRequests: String?
    @Option(help: "Requests that are open, with those that wait for their clients (4096).") var httpOpenRequests:
        String?
    @Option(help: "Of them from one address (1024).") var httpOpenRequestsPerAddress: String?
    @Option(help: "How long a request's head may take, and a TLS handshake (20).") var httpHeadSeconds: String?
    @Option(help: "How long a body may stand still (60).") var httpBodyIdleSeconds: String?
    @Option(help: "How long a client may take nothing of its answer (60).") var httpAnswerIdleSeconds: String?
    @Option(help: "The least pace of a body and of an answer, in bytes a second; 0 for none (1024).")
    var httpPaceBytesPerSecond: String?
    @Option(help: "How far a client may be behind that pace (30).") var httpPaceGraceSeconds: String?
    @Option(help: "How long a connection may be without a request (75).") var httpKeepAliveSeconds: String?
    @Option(help: "The longest target of a request, in bytes (69632).") var httpTargetBytes: String?
    @Option(help: "All header fields of a request together, in bytes (32768).") var httpHeaderBytes: String?
    @Option(help: "Header fields of a request (100).") var httpHeaderCount: String?
    @Option(help: "The longest body of a request that stores nothing, in bytes (16777216).") var httpBodyBytes: String?

    var flags: [(String, String?)] {
        [
            ("listen-https", listenHttps), ("http-tls-certificate", httpTlsCertificate), ("http-tls-key", httpTlsKey),
            ("http-tls-trust", httpTlsTrust), ("http-tls-client-certificates", httpTlsClientCertificates),
            ("http-connections", httpConnections), ("http-connections-per-address", httpConnectionsPerAddress),
            ("http-requests", httpRequests), ("http-open-requests", httpOpenRequests),
            ("http-open-requests-per-address", httpOpenRequestsPerAddress), ("http-head-seconds", httpHeadSeconds),
            ("http-body-idle-seconds", httpBodyIdleSeconds), ("http-answer-idle-seconds", httpAnswerIdleSeconds),
            ("http-pace-bytes-per-second", httpPaceBytesPerSecond), ("http-pace-grace-seconds", httpPaceGraceSeconds),
            ("http-keep-alive-seconds", httpKeepAliveSeconds), ("http-target-bytes", httpTargetBytes),
            ("http-header-bytes", httpHeaderBytes), ("http-header-count", httpHeaderCount),
            ("http-body-bytes", httpBodyBytes),
        ]
    }
}
