import Sealing

extension Record {
    static let magic: [UInt8] = Array("ALFR".utf8)
    static let version: UInt8 = 1

    /// The record's bytes (docs/record-format.md).
    public func encoded() -> [UInt8] {
        var out = FieldWriter()
        out.fixed(Self.magic)
        out.fixed([Self.version, form.rawValue, verdict, reason, source, isDerived ? 1 : 0])
        out.fixed(rank)
        out.fixed(study.bytes)
        out.fixed(series.bytes)
        out.fixed(instance.bytes)
        out.fixed(patientKey.bytes)
        out.fixed(sha256)
        out.integer(crc32c)
        out.integer(byteCount)
        out.text(transferSyntaxUID)
        out.counted(envelope)
        for text in arrival.texts { out.text(text) }
        out.integer(arrival.milliseconds)
        out.integer(UInt32(items.count))
        for item in items {
            out.integer(item.kind)
            out.fixed(item.digest)
            out.integer(item.byteCount)
        }
        out.integer(UInt32(spans.count))
        for span in spans {
            out.integer(span.item)
            out.integer(span.offset)
            out.integer(span.byteCount)
        }
        out.integer(UInt32(outlying.count))
        for element in outlying {
            out.integer(element.tag)
            out.integer(element.vr)
            out.fixed([element.hasUndefinedLength ? 1 : 0, element.item, element.headerByteCount])
            out.integer(element.offset)
            out.integer(element.byteCount)
        }
        let assumed = arrival.assumed
        for text in [assumed.issuerOfPatientID, assumed.characterSet, assumed.timeZone] { out.text(text) }
        out.text(arrival.moveOriginatorAETitle)
        out.integer(arrival.moveOriginatorMessageID)
        return out.bytes
    }

    /// Reads a record.
    ///
    /// - Throws: ``IdentityError/damagedRecord`` where the bytes have another form.
    public init(parsing bytes: [UInt8]) throws(IdentityError) {
        var reader = FieldReader(bytes[...])
        guard try reader.fixed(4).elementsEqual(Self.magic), try reader.integer() as UInt8 == Self.version,
            let form = Form(rawValue: try reader.integer())
        else { throw .damagedRecord }
        self.form = form
        verdict = try reader.integer()
        reason = try reader.integer()
        source = try reader.integer()
        isDerived = try reader.integer() as UInt8 == 1
        rank = Array(try reader.fixed(12))
        study = try Self.uid(&reader)
        series = try Self.uid(&reader)
        instance = try Self.uid(&reader)
        guard let patient = PatientKey(bytes: Array(try reader.fixed(16))) else { throw .damagedRecord }
        patientKey = patient
        sha256 = Array(try reader.fixed(32))
        crc32c = try reader.integer()
        byteCount = try reader.integer()
        transferSyntaxUID = try reader.text()
        envelope = Array(try reader.counted())
        arrival = try Arrival(reading: &reader)
        items = []
        for _ in 0..<(try reader.count(minimum: 41, maximum: Int(UInt8.max))) {
            items.append(
                Item(kind: try reader.integer(), digest: Array(try reader.fixed(32)), byteCount: try reader.integer()))
        }
        spans = []
        for _ in 0..<(try reader.count(minimum: 17, maximum: IdentityLimits.spanCount)) {
            spans.append(
                Span(item: try reader.integer(), offset: try reader.integer(), byteCount: try reader.integer()))
        }
        outlying = []
        for _ in 0..<(try reader.count(minimum: 25, maximum: IdentityLimits.spanCount)) {
            let (tag, vr): (UInt32, UInt16) = (try reader.integer(), try reader.integer())
            let flags = Array(try reader.fixed(3))
            outlying.append(
                OutlyingElement(
                    tag: tag, vr: vr, hasUndefinedLength: flags[0] == 1, item: flags[1],
                    offset: try reader.integer(), headerByteCount: flags[2], byteCount: try reader.integer()))
        }
        arrival.assumed = Assumptions(
            issuerOfPatientID: try reader.text(), characterSet: try reader.text(), timeZone: try reader.text())
        arrival.moveOriginatorAETitle = try reader.text()
        arrival.moveOriginatorMessageID = try reader.integer()
        try checkPlaces()
    }

    private static func uid(_ reader: inout FieldReader) throws(IdentityError) -> PseudonymousUID {
        guard let uid = PseudonymousUID(bytes: Array(try reader.fixed(16))) else { throw .damagedRecord }
        return uid
    }

    /// Every span and element lies inside its item, and the spans add up to the original.
    private func checkPlaces() throws(IdentityError) {
        var total: UInt64 = 0
        for span in spans {
            try checkPlace(item: span.item, offset: span.offset, byteCount: span.byteCount)
            let (sum, overflow) = total.addingReportingOverflow(span.byteCount)
            guard !overflow else { throw .damagedRecord }
            total = sum
        }
        guard total == byteCount || items.isEmpty else { throw .damagedRecord }
        for element in outlying {
            try checkPlace(item: element.item, offset: element.offset, byteCount: element.byteCount)
            guard UInt64(element.headerByteCount) <= element.byteCount else { throw .damagedRecord }
        }
    }

    private func checkPlace(item: UInt8, offset: UInt64, byteCount: UInt64) throws(IdentityError) {
        guard Int(item) < items.count else { throw .damagedRecord }
        let size = items[Int(item)].byteCount
        guard offset <= size, byteCount <= size - offset else { throw .damagedRecord }
    }
}

extension Record.Arrival {
    var texts: [String] {
        [route, peerAddress, callingAETitle, calledAETitle, subject, commandSOPClassUID, commandSOPInstanceUID]
    }

    init(reading reader: inout FieldReader) throws(IdentityError) {
        route = try reader.text()
        peerAddress = try reader.text()
        callingAETitle = try reader.text()
        calledAETitle = try reader.text()
        subject = try reader.text()
        commandSOPClassUID = try reader.text()
        commandSOPInstanceUID = try reader.text()
        milliseconds = try reader.integer()
    }
}
