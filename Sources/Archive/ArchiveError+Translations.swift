import DICOMImage
public import Gateway
import Identity
import Packs
import Sealing
import Stores
import Vault

extension ArchiveError {
    init(_ error: SealingError) {
        self = error == .notAuthentic ? .damaged("a sealed item") : .keys("\(error)")
    }

    init(_ error: PackError) {
        self =
            switch error {
            case .source(let failure): (failure.underlying as? StoreError).map { .store($0) } ?? .damaged("a pack")
            case .sealing(let reason): ArchiveError(reason)
            case .tooLarge: .tooLarge
            case .forgotten: .damaged("a key chest")
            case .damaged, .truncated, .unknownVersion, .unknownCriticalKind, .noSlot, .noSuchRange:
                .damaged("a pack (\(error))")
            }
    }

    init(_ error: IdentityError) {
        self =
            switch error {
            case .unreadable(let reason): .unreadable(reason)
            case .missingUID(let tag): .missingUID(tag)
            case .tooLarge: .tooLarge
            case .damagedRecord: .damaged("a record")
            case .mismatch: .damaged("record and items that do not belong together")
            case .sealing: .keys("sealing failed")
            }
    }

    /// What a reader of opened instances met.
    public init(_ error: GatewayError) {
        self =
            switch error {
            case .pack(let reason): ArchiveError(reason)
            case .mismatch: .damaged("record and items that do not belong together")
            case .noSuchPart: .notFound
            case .unreadable(let reason): .unreadable(reason)
            case .image(let reason), .extraction(.unextractable(let reason)): .image(reason)
            case .extraction(.noFrames): .notFound
            case .extraction(.noSelection), .extraction(.badSelection), .extraction(.notMultiFrame),
                .extraction(.notTimeBased):
                .invalid("no instance can be made of these frames")
            }
    }

    init(_ error: VaultError) {
        self =
            switch error {
            case .tooManyCandidates: .tooManyCandidates
            case .badQuery: .invalid("a key of the query can't be understood")
            case .notFound: .notFound
            case .database, .wrongVault, .damagedRow, .sealedCell, .unreadableAttributes, .headUnavailable,
                .brokenChain,
                .conflict, .busy:
                .vault(error)
            }
    }
}
