public import DICOM
public import Sealing

/// Where instances without a patient lie in the catalogue: each category under a study and a series of its own.
///
/// Their pseudonyms are made of names that can be no UIDs: nothing that arrives gets there by what it says of itself, and
/// nobody can ask for them by a UID. Packs hold them, so the names never change (docs/record-format.md).
public struct NonPatientPlaces: Sendable {
    private let pseudonym: @Sendable (String) -> PseudonymousUID
    private let categories: [PseudonymousUID: NonPatientCategory]

    public init(keys: KeyRing, organisation: OrganisationID) {
        let pseudonym = { @Sendable (name: String) in keys.pseudonym(of: name, organisation: organisation) }
        var categories: [PseudonymousUID: NonPatientCategory] = [:]
        for category in NonPatientCategory.allCases { categories[pseudonym(Self.study(category))] = category }
        (self.pseudonym, self.categories) = (pseudonym, categories)
    }

    private static func study(_ category: NonPatientCategory) -> String { "non-patient/\(category.rawValue)" }

    public func study(of category: NonPatientCategory) -> PseudonymousUID { pseudonym(Self.study(category)) }
    public func series(of category: NonPatientCategory) -> PseudonymousUID {
        pseudonym(Self.study(category) + "/instances")
    }

    /// Nil for a patient's study.
    public func category(ofStudy study: PseudonymousUID) -> NonPatientCategory? { categories[study] }
}
