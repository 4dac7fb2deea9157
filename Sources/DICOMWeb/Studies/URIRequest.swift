/// A request for one instance whose parameters name it: the URI service, WADO-URI (PS3.18 9).
public struct URIRequest: Hashable, Sendable {
    /// A part of the image in fractions of its width and height: 0 to 1 (9.5.1.2.5).
    public struct Region: Hashable, Sendable {
        public let left: Double
        public let top: Double
        public let right: Double
        public let bottom: Double
    }

    /// How a picture is to be made (9.5.1.2).
    public struct Rendering: Hashable, Sendable {
        public fileprivate(set) var frameNumber: Int?
        /// Rows of the viewport.
        public fileprivate(set) var rows: Int?
        /// Columns of the viewport.
        public fileprivate(set) var columns: Int?
        public fileprivate(set) var region: Region?
        /// Centre and width, as they were sent.
        public fileprivate(set) var window: String?
        public fileprivate(set) var quality: String?
        public fileprivate(set) var annotation: String?
        /// The presentation state that says how the image is shown.
        public fileprivate(set) var presentation: Presentation?
    }

    public struct Presentation: Hashable, Sendable {
        public let series: String
        public let instance: String
    }

    public let path: InstancePath
    /// All that `contentType` names, as in an Accept header.
    public let contentTypes: String?
    /// What `application/dicom` is to come in.
    public let transferSyntaxUID: String?
    public let rendering: Rendering

    /// Reads the query.
    ///
    /// - Throws: codes `missingParameter`, `badParameter`, `badUID`, `repeatedParameter`, `anonymizationNotSupported`: all 400.
    public init(_ query: QueryParameters) throws(DICOMWebError) {
        guard let type = try query.single("requestType") else {
            throw DICOMWebError(.missingParameter, name: "requestType")
        }
        guard type == "WADO" else { throw DICOMWebError(.badParameter, name: "requestType") }
        path = InstancePath(
            study: try Self.uid("studyUID", query), series: try Self.uid("seriesUID", query),
            instance: try Self.uid("objectUID", query))
        // What asks for less than the truth must not get more.
        if let anonymize = try query.single("anonymize") {
            throw DICOMWebError(
                anonymize == "yes" ? .anonymizationNotSupported : .badParameter, name: "anonymize")
        }
        contentTypes = query.contentTypes
        transferSyntaxUID = try query.single("transferSyntax")
        if let uid = transferSyntaxUID, uid != "*", !UIDText.isStrict(uid) {
            throw DICOMWebError(.badParameter, name: "transferSyntax")
        }
        rendering = try Self.rendering(query)
    }

    private static func uid(_ key: String, _ query: QueryParameters) throws(DICOMWebError) -> String {
        guard let uid = try query.single(key) else { throw DICOMWebError(.missingParameter, name: key) }
        guard UIDText.isAcceptable(uid) else { throw DICOMWebError(.badUID, name: key) }
        return uid
    }

    private static func rendering(_ query: QueryParameters) throws(DICOMWebError) -> Rendering {
        var rendering = Rendering()
        rendering.frameNumber = try number("frameNumber", query)
        rendering.rows = try number("rows", query)
        rendering.columns = try number("columns", query)
        rendering.quality = try query.single("imageQuality")
        // The older name and the newer one (9.4.1.2.2, 9.5.1.2.2).
        let annotation = try query.single("annotation")
        rendering.annotation = try query.single("imageAnnotation")
        rendering.annotation = rendering.annotation ?? annotation
        if let text = try query.single("region") {
            guard let region = Region(text) else { throw DICOMWebError(.badParameter, name: "region") }
            rendering.region = region
        }
        switch (try query.single("windowCenter"), try query.single("windowWidth")) {
        case (nil, nil): break
        case (let center?, let width?): rendering.window = "\(center),\(width)"
        case (nil, _): throw DICOMWebError(.missingParameter, name: "windowCenter")
        case (_, nil): throw DICOMWebError(.missingParameter, name: "windowWidth")
        }
        let state = try query.single("presentationUID")
        let series = try query.single("presentationSeriesUID")
        guard state != nil || series != nil else { return rendering }
        rendering.presentation = Presentation(
            series: try uid("presentationSeriesUID", query), instance: try uid("presentationUID", query))
        // The presentation state says what window and region there are (9.5.1.2.7).
        guard rendering.window == nil, rendering.region == nil else {
            throw DICOMWebError(.badParameter, name: "presentationUID")
        }
        return rendering
    }

    private static func number(_ key: String, _ query: QueryParameters) throws(DICOMWebError) -> Int? {
        guard let text = try query.single(key) else { return nil }
        guard let number = text.unsignedDecimal, (1...Int(Int32.max)).contains(number) else {
            throw DICOMWebError(.badParameter, name: key)
        }
        return number
    }
}

extension URIRequest.Region {
    /// `left,top,right,bottom`; the right and lower edges are not 0, and behind the left and upper ones.
    init?(_ text: String) {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.fraction }
        guard numbers.count == 4, let left = numbers[0], let top = numbers[1], let right = numbers[2],
            let bottom = numbers[3], left < right, top < bottom
        else { return nil }
        self.init(left: left, top: top, right: right, bottom: bottom)
    }
}

extension StringProtocol {
    /// A decimal number from 0 to 1.
    fileprivate var fraction: Double? {
        guard utf8.count <= 32, utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else {
            return nil
        }
        return Double(String(self)).flatMap { (0...1).contains($0) ? $0 : nil }
    }
}

extension RenderedRequest {
    /// The same picture by the parameters of the RESTful service.
    ///
    /// - Parameters:
    ///   - rows: of the image, in whose pixels regions are there.
    ///   - columns: of the image.
    public init(_ request: URIRequest, rows: Int, columns: Int) throws(DICOMWebError) {
        let wanted = request.rendering
        var pairs: [(String, String)] = []
        if wanted.rows != nil || wanted.columns != nil || wanted.region != nil {
            pairs.append(("viewport", Self.viewport(wanted, rows: max(1, rows), columns: max(1, columns))))
        }
        if let window = wanted.window { pairs.append(("window", window + ",linear")) }
        if let quality = wanted.quality { pairs.append(("quality", quality)) }
        if let annotation = wanted.annotation { pairs.append(("annotation", annotation)) }
        try self.init(
            .instance(request.path), frameNumbers: wanted.frameNumber.map { [$0] } ?? [], query: QueryParameters(pairs))
    }

    /// Of a viewport with one side the other is what the shown part's shape makes it.
    private static func viewport(_ wanted: URIRequest.Rendering, rows: Int, columns: Int) -> String {
        let (width, height) = (Double(columns), Double(rows))
        let region = wanted.region ?? URIRequest.Region(left: 0, top: 0, right: 1, bottom: 1)
        let shown = (width: (region.right - region.left) * width, height: (region.bottom - region.top) * height)
        let size: (columns: Int, rows: Int) =
            switch (wanted.columns, wanted.rows) {
            case (let columns?, let rows?): (columns, rows)
            case (let columns?, nil): (columns, scaled(columns, shown.height / shown.width))
            case (nil, let rows?): (scaled(rows, shown.width / shown.height), rows)
            case (nil, nil): (scaled(1, shown.width), scaled(1, shown.height))
            }
        guard wanted.region != nil else { return "\(size.columns),\(size.rows)" }
        return
            "\(size.columns),\(size.rows),\(region.left * width),\(region.top * height),\(shown.width),\(shown.height)"
    }

    private static func scaled(_ side: Int, _ factor: Double) -> Int {
        let scaled = (Double(side) * factor).rounded(.up)
        return scaled.isFinite ? max(1, Int(min(scaled, Double(Int32.max)))) : 1
    }
}
