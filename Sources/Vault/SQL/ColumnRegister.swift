/// What every column of the vault may hold. Whoever steals the database reads what is not ``Class/sealed``.
public enum ColumnRegister {
    public enum Class: String, Sendable {
        /// Readable: pseudonyms, organisation, modality, study date, counts, sizes, states, ranks.
        case plain
        /// A keyed digest of a value that is nearly unique; equal values can be told, nothing else.
        case token
        /// AES-256-GCM, bound to table, column and row.
        case sealed
        /// Row numbers, pack places and settings: tells nothing about a patient.
        case structure
    }

    /// Table, column, class.
    public static let columns: [String: [String: Class]] = [
        "setting": ["name": .structure, "value": .structure],
        "organisation": ["id": .structure, "organisation_key": .plain],
        "patient": [
            "id": .structure, "organisation": .plain, "patient_key": .token, "variant": .token, "attributes": .sealed,
        ],
        "study": [
            "id": .structure, "organisation": .plain, "uid": .plain, "patient": .structure, "study_date": .plain,
            "first_rank": .plain, "attributes": .sealed,
        ],
        "series": [
            "id": .structure, "study": .structure, "uid": .plain, "modality": .plain, "first_rank": .plain,
            "attributes": .sealed, "instance_count": .plain, "byte_count": .plain, "shown_digest": .plain,
            "is_prepared": .plain, "loose_count": .plain, "native_count": .plain,
        ],
        "instance": [
            "uid": .plain, "series": .structure, "rank": .plain, "state": .plain, "origin": .plain,
            "pack_group": .structure, "ordinal": .structure, "byte_count": .plain, "sop_class": .plain,
            "stored_byte_count": .plain, "form": .plain,
        ],
        "prepared_metadata": [
            "study_uid": .plain, "series_uid": .plain, "shown_digest": .plain, "pack_group": .structure,
            "ordinal": .structure, "attributes": .sealed,
        ],
        "settled_pack": [
            "pack_id": .structure, "pack_group": .structure, "rank": .plain, "study_uid": .plain,
            "byte_count": .structure,
        ],
        "pack_link": ["head_id": .structure, "picture_id": .structure],
        // Data keys, wrapped: as good as sealed, but not bound to the row.
        "key_chest": ["id": .structure, "pack_id": .structure, "sequence": .structure, "content": .structure],
        "doomed_pack": ["name": .structure, "doomed_at": .structure],
        "sop_class": ["id": .structure, "uid": .plain],
        "pack_group": [
            "id": .structure, "node": .structure, "number": .structure, "group_number": .structure,
            "file_offset": .structure, "byte_count": .structure, "pack_id": .structure, "entry_count": .structure,
            "live_count": .structure,
        ],
        "closed_pack": ["node": .structure, "number": .structure, "group_count": .structure],
        "pack_cursor": ["node": .structure, "number": .structure, "group_number": .structure],
        "token": ["kind": .structure, "token": .token, "target": .structure],
        "exception": [
            "kind": .plain, "study_uid": .plain, "series_uid": .plain, "uid": .plain, "rank": .plain,
            "reason": .plain, "resolution": .plain,
        ],
        "amendment": ["number": .structure, "kind": .plain, "rank": .plain],
        "amendment_target": [
            "uid": .plain, "study_uid": .plain, "series_uid": .plain, "rank": .plain, "number": .structure,
            "amendment_rank": .plain, "kind": .plain,
        ],
        "arrangement": [
            "organisation": .plain, "kind": .plain, "arrangement_key": .token, "rank": .plain, "is_removed": .plain,
            "attributes": .sealed,
        ],
        "commitment": [
            "organisation": .plain, "transaction_key": .token, "content_key": .token, "direction": .plain,
            "state": .plain, "created": .plain, "attributes": .sealed,
        ],
        "job": [
            "id": .structure, "organisation": .plain, "kind": .plain, "job_key": .token, "lane": .token,
            "state": .plain, "attempts": .plain, "added_at": .plain, "due_at": .plain, "lease_until": .plain,
            "fence": .structure, "reason": .plain, "attributes": .sealed,
        ],
        "job_item": ["job": .structure, "item": .plain, "state": .plain, "reason": .plain],
        "log_segment": ["node": .structure, "number": .structure, "previous": .structure],
        "log": [
            "node": .structure, "number": .structure, "previous": .structure, "digest": .structure, "plain": .plain,
            "identity": .sealed,
        ],
    ]
}
