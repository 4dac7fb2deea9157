import DICOM

/// The media types that resources are answered in (PS3.18 8.7, 10.4.4, 10.5.4, 10.6.4). The first of each is the default.
enum MediaTypes {
    static let capabilities = ["application/vnd.sun.wadl+xml", "application/json"]
    static let dataSets = [
        "application/dicom+json", "application/json", "multipart/related; type=\"application/dicom+xml\"",
    ]
    static let oneInstance = instances + ["application/dicom"]
    static let nonPatient = dataSets + ["application/dicom+xml", "application/dicom"] + instances.prefix(1)
    static let instances = [
        "multipart/related; type=\"application/dicom\"", "multipart/related; type=\"application/octet-stream\"",
    ]
    static let bulk = ["multipart/related; type=\"application/octet-stream\""]
    static let oneValue = bulk + ["application/octet-stream"]
    static let frames =
        (["application/octet-stream"] + frameImages).map { "multipart/related; type=\"\($0)\"" }
        + ["application/octet-stream"] + frameImages
    private static let frameImages = [
        "image/jpeg", "image/dicom-rle", "image/jls", "image/jp2", "image/jphc", "image/jxl",
    ]
    /// Of reports, documents and video, where the instance is one.
    private static let documents = [
        "text/html", "text/plain", "text/xml", "application/pdf", "video/mp4", "video/mpeg",
    ]
    static let rendered =
        PictureMediaType.still + documents + PictureMediaType.still.map { "multipart/related; type=\"\($0)\"" }
    static let thumbnail = PictureMediaType.still
    static let firstLooks = ["multipart/related; type=\"image/jphc\""]
    static let uri = ["image/jpeg", "application/dicom"] + PictureMediaType.still.dropFirst() + documents
    static let stored = [
        "multipart/related; type=\"application/dicom\"", "application/dicom",
        "multipart/related; type=\"application/dicom+json\"", "multipart/related; type=\"application/dicom+xml\"",
        "application/dicom+json", "application/dicom+xml",
    ]
    /// One data set.
    static let dataSet = ["application/dicom+json", "application/dicom+xml"]
}

/// The parameters of the query that resources take (PS3.18 8.3).
private enum Parameters {
    static let search = [
        "accept", "charset", "{attribute}", "fuzzymatching", "includefield", "limit", "offset", "emptyvaluematching",
        "multiplevaluematching",
    ]
    static let dataSets = ["accept", "charset"]
    static let instances = ["accept"]
    static let rendered = ["accept", "annotation", "quality", "viewport", "window", "iccprofile"]
    static let thumbnail = ["accept", "viewport"]
    static let uri = [
        "requestType", "studyUID", "seriesUID", "objectUID", "contentType", "charset", "anonymize", "annotation",
        "transferSyntax", "frameNumber", "imageAnnotation", "imageQuality", "rows", "columns", "region",
        "windowCenter", "windowWidth", "presentationSeriesUID", "presentationUID",
    ]
}

extension Route {
    /// Every resource there is.
    public static let all: [Route] =
        service + studies + commitment + below("/studies/{study}", "Study")
        + below("/studies/{study}/series/{series}", "Series") + firstLooks + instance
        + NonPatientCategory.allCases.flatMap(of)

    /// The same where studies, series and instances, those without a patient too, may be deleted. No transaction of PS3.18;
    /// many servers and clients have it.
    public static let allWithDelete: [Route] = all.map { route in
        guard route.isDeletable else { return route }
        if case .nonPatient(let category) = route.kind {
            return route.adding(.delete("Delete of \(name(of: category))"))
        }
        switch route.segments.last {
        case .variable(.study): return route.adding(.delete("Delete Study"))
        case .variable(.series): return route.adding(.delete("Delete Series"))
        default: return route.adding(.delete("Delete Instance"))
        }
    }

    private static let service = [
        Route("/", .service, .capabilities, .get("Retrieve Capabilities", MediaTypes.capabilities)),
        Route("/wado", .uri, .get("Retrieve by URI", MediaTypes.uri, Parameters.uri)),
    ]

    private static let studies = [
        Route(
            "/studies", .search(.studies), .get("Search for Studies", MediaTypes.dataSets, Parameters.search),
            .post("Store Instances", MediaTypes.dataSet, consumes: MediaTypes.stored)),
        Route(
            "/studies/{study}", .instances,
            .get("Retrieve Study", MediaTypes.instances, Parameters.instances),
            .post("Store Study Instances", MediaTypes.dataSet, consumes: MediaTypes.stored)),
        Route(
            "/series", .search(.series), .get("Search for Series", MediaTypes.dataSets, Parameters.search)),
        Route(
            "/instances", .search(.instances),
            .get("Search for Instances", MediaTypes.dataSets, Parameters.search)),
        Route(
            "/studies/{study}/series", .search(.series),
            .get("Search for Study Series", MediaTypes.dataSets, Parameters.search)),
        Route(
            "/studies/{study}/instances", .search(.instances),
            .get("Search for Study Instances", MediaTypes.dataSets, Parameters.search)),
        Route(
            "/studies/{study}/series/{series}", .instances,
            .get("Retrieve Series", MediaTypes.instances, Parameters.instances)),
        Route(
            "/studies/{study}/series/{series}/instances", .search(.instances),
            .get("Search for Study Series Instances", MediaTypes.dataSets, Parameters.search)),
    ]

    private static let commitment = [
        Route(
            "/commitment-requests/{uid}", .commitment, .get("Check Storage Commitment Result", MediaTypes.dataSet),
            .post("Request Storage Commitment", MediaTypes.dataSet, consumes: MediaTypes.dataSet))
    ]

    /// `Color Palettes`.
    private static func name(of category: NonPatientCategory) -> String {
        category.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            .joined(separator: " ")
    }

    /// The resources of a category that has no patients (PS3.18 Table 12.1.1-1).
    private static func of(_ category: NonPatientCategory) -> [Route] {
        let root = "/\(category.rawValue)"
        let name = name(of: category)
        return [
            Route(
                root, .nonPatients(category), .get("Search for \(name)", MediaTypes.dataSets, Parameters.search),
                .post("Store \(name)", MediaTypes.dataSet, consumes: MediaTypes.stored)),
            Route(
                root + "/{uid}", .nonPatient(category),
                .get("Retrieve of \(name)", MediaTypes.nonPatient, Parameters.dataSets)),
        ]
    }

    /// What a study, a series and an instance have alike.
    private static func below(_ root: String, _ name: String) -> [Route] {
        [
            Route(
                root + "/metadata", .metadata,
                .get("Retrieve \(name) Metadata", MediaTypes.dataSets, Parameters.dataSets)),
            Route(
                root + "/rendered", .rendered(isThumbnail: false),
                .get("Retrieve Rendered \(name)", MediaTypes.rendered, Parameters.rendered)),
            Route(
                root + "/thumbnail", .rendered(isThumbnail: true),
                .get("Retrieve \(name) Thumbnail", MediaTypes.thumbnail, Parameters.thumbnail)),
            Route(
                root + "/bulkdata", .allBulkData,
                .get("Retrieve \(name) Bulkdata", MediaTypes.bulk, Parameters.instances)),
            Route(
                root + "/pixeldata", .pixelData,
                .get("Retrieve \(name) Pixel Data", MediaTypes.frames, Parameters.instances)),
        ]
    }

    private static let firstLooks = [
        Route(
            "/studies/{study}/series/{series}/first-looks", .firstLooks,
            .get("Retrieve First Looks", MediaTypes.firstLooks, Parameters.instances))
    ]

    private static let instanceRoot = "/studies/{study}/series/{series}/instances/{instance}"

    private static let instance =
        [
            Route(
                instanceRoot, .instances,
                .get("Retrieve Instance", MediaTypes.oneInstance, Parameters.instances)),
            Route(
                instanceRoot + "/frames/{frames}", .frames,
                .get("Retrieve Frames", MediaTypes.frames, Parameters.instances)),
            Route(
                instanceRoot + "/frames/{frames}/rendered", .frameRendered(isThumbnail: false),
                .get("Retrieve Rendered Frames", MediaTypes.rendered, Parameters.rendered)),
            Route(
                instanceRoot + "/frames/{frames}/thumbnail", .frameRendered(isThumbnail: true),
                .get("Retrieve Frame Thumbnail", MediaTypes.thumbnail, Parameters.thumbnail)),
            Route(
                instanceRoot + "/bulkdata/{+bulkdata}", .bulkValue,
                .get("Retrieve Bulkdata", MediaTypes.oneValue, Parameters.instances)),
        ] + below(instanceRoot, "Instance")
}
