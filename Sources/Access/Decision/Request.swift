public import Sealing

/// What is to be done. One a use case, not one a route.
public enum Action: String, Hashable, Sendable, CaseIterable {
    /// Take in instances.
    case store
    /// Ask which studies, series and instances there are.
    case search
    /// Open a study: its instances, frames, metadata.
    case read
    /// Take instances out of sight, which can be taken back.
    case reject
    /// See and settle what is held, rejected or in collision.
    case resolveExceptions = "resolve-exceptions"
    /// Everything else that changes the site: peers, jobs, keys, forgetting.
    case administer
}

/// What it is done for (Zero trust asks it with each request; a policy may depend on it).
public enum Purpose: String, Hashable, Sendable, CaseIterable {
    case treatment
    case administration
    case migration
    /// Upkeep by Aloft itself.
    case maintenance
}

/// What it is done to.
public struct Resource: Hashable, Sendable {
    public let organisation: OrganisationID
    /// `nil`: not one study, as in a search.
    public let study: PseudonymousUID?

    public init(organisation: OrganisationID, study: PseudonymousUID? = nil) {
        self.organisation = organisation
        self.study = study
    }
}

/// The question that `Access` answers: may this subject do this to that, for this purpose?
public struct AccessRequest: Hashable, Sendable {
    public let subject: Subject
    public let action: Action
    public let resource: Resource
    public let purpose: Purpose

    public init(subject: Subject, action: Action, resource: Resource, purpose: Purpose) {
        self.subject = subject
        self.action = action
        self.resource = resource
        self.purpose = purpose
    }
}
