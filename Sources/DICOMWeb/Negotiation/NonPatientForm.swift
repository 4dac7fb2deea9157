/// How an instance without a patient is asked for (PS3.18 12.4): its one resource has all DICOM media types.
public enum NonPatientForm: Hashable, Sendable {
    case instance(InstanceForm)
    /// All its attributes with their values: DICOM JSON, or the Native DICOM Model.
    case dataSet(Representation)
}

extension AcceptNegotiation {
    /// The form to answer in: DICOM JSON where a range leaves it open; nothing: 406 Not Acceptable.
    public var nonPatientForm: NonPatientForm? {
        let (dicom, xml) = ("application/dicom", "application/dicom+xml")
        for types in [queryTypes, headerTypes] {
            for accepted in types where accepted.weight > 0 {
                let forms =
                    Self.dataSets(accepted) + (accepted.essence == xml ? [Representation(.single, xml)] : [])
                if let form = forms.first(where: { !types.refuses($0.essence, within: accepted) }) {
                    return .dataSet(form)
                }
                guard let (_, part) = Self.packaging(of: accepted, areMany: false), part.accepts(essence: dicom),
                    !types.refuses(dicom, within: accepted)
                else { continue }
                return instances(isOne: true).map { .instance($0) }
            }
        }
        return nil
    }
}
