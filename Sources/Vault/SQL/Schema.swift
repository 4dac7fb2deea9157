/// The tables of the vault. Every column is listed in ``ColumnRegister``; a test compares the two.
///
/// Changes are expand-then-contract: a version adds, a later one removes what no released version reads.
enum Schema {
    static let version: Int64 = 4
    /// Marks the file as a vault ("Alof").
    static let applicationID: Int64 = 0x416C_6F66

    static let tables = """
        CREATE TABLE setting (
          name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL);
        CREATE TABLE organisation (
          id INTEGER PRIMARY KEY, organisation_key BLOB NOT NULL UNIQUE);
        CREATE TABLE patient (
          id INTEGER PRIMARY KEY, organisation INTEGER NOT NULL, patient_key BLOB NOT NULL, variant BLOB NOT NULL,
          attributes BLOB NOT NULL,
          UNIQUE (organisation, patient_key, variant));
        CREATE TABLE study (
          id INTEGER PRIMARY KEY, organisation INTEGER NOT NULL, uid BLOB NOT NULL, patient INTEGER,
          study_date INTEGER NOT NULL, first_rank BLOB, attributes BLOB,
          UNIQUE (organisation, uid));
        CREATE INDEX study_by_date ON study (organisation, study_date DESC, uid);
        CREATE INDEX study_by_patient ON study (patient);
        CREATE TABLE series (
          id INTEGER PRIMARY KEY, study INTEGER NOT NULL, uid BLOB NOT NULL, modality TEXT,
          first_rank BLOB, attributes BLOB, instance_count INTEGER NOT NULL, byte_count INTEGER NOT NULL,
          shown_digest BLOB, is_prepared INTEGER NOT NULL DEFAULT 0, loose_count INTEGER NOT NULL DEFAULT 0,
          native_count INTEGER NOT NULL DEFAULT 0,
          UNIQUE (study, uid));
        CREATE INDEX series_by_uid ON series (uid);
        CREATE INDEX series_by_modality ON series (modality, study);
        CREATE INDEX series_unprepared ON series (id) WHERE is_prepared = 0;
        CREATE INDEX series_loose ON series (id) WHERE loose_count > 0;
        CREATE INDEX series_native ON series (id) WHERE native_count > 0;
        CREATE TABLE sop_class (
          id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE);
        CREATE TABLE instance (
          uid BLOB NOT NULL, series INTEGER NOT NULL, rank BLOB NOT NULL, state INTEGER NOT NULL,
          origin INTEGER NOT NULL, pack_group INTEGER NOT NULL, ordinal INTEGER NOT NULL, byte_count INTEGER NOT NULL,
          sop_class INTEGER, stored_byte_count INTEGER NOT NULL, form INTEGER NOT NULL DEFAULT 0,
          PRIMARY KEY (uid, series, rank)) WITHOUT ROWID;
        CREATE INDEX instance_by_series ON instance (series, rank, state, sop_class);
        CREATE TABLE pack_group (
          id INTEGER PRIMARY KEY, node INTEGER NOT NULL, number INTEGER NOT NULL, group_number INTEGER NOT NULL,
          file_offset INTEGER NOT NULL, byte_count INTEGER NOT NULL, pack_id BLOB NOT NULL,
          entry_count INTEGER NOT NULL DEFAULT 0, live_count INTEGER NOT NULL DEFAULT 0,
          UNIQUE (node, number, group_number));
        CREATE INDEX pack_group_emptied ON pack_group (node, number) WHERE entry_count > 0 AND live_count = 0;
        CREATE TABLE closed_pack (
          node INTEGER NOT NULL, number INTEGER NOT NULL, group_count INTEGER NOT NULL,
          PRIMARY KEY (node, number)) WITHOUT ROWID;
        CREATE TABLE pack_cursor (
          node INTEGER PRIMARY KEY, number INTEGER NOT NULL, group_number INTEGER NOT NULL);
        CREATE TABLE token (
          kind INTEGER NOT NULL, token BLOB NOT NULL, target INTEGER NOT NULL,
          PRIMARY KEY (kind, token, target)) WITHOUT ROWID;
        CREATE INDEX token_by_target ON token (target, kind);
        CREATE TABLE exception (
          kind INTEGER NOT NULL, study_uid BLOB NOT NULL, series_uid BLOB NOT NULL, uid BLOB NOT NULL,
          rank BLOB NOT NULL, reason INTEGER NOT NULL, resolution INTEGER NOT NULL,
          PRIMARY KEY (uid, study_uid, series_uid, rank, kind)) WITHOUT ROWID;
        CREATE INDEX exception_by_resolution ON exception (resolution, rank);
        CREATE INDEX exception_unreadable ON exception (study_uid, series_uid) WHERE kind = 4;
        CREATE TABLE log (
          node INTEGER NOT NULL, number INTEGER NOT NULL, previous BLOB NOT NULL, digest BLOB NOT NULL,
          plain BLOB NOT NULL, identity BLOB NOT NULL,
          PRIMARY KEY (node, number)) WITHOUT ROWID;

        """ + amendments + logSegments + arrangements + jobs + commitments + preparedMetadata + settledPacks

    /// By number and rank: an attempt that failed may have left its number to the next one and be there all the same.
    private static let amendments = """
        CREATE TABLE amendment (
          number INTEGER NOT NULL, rank BLOB NOT NULL, kind INTEGER NOT NULL,
          PRIMARY KEY (number, rank)) WITHOUT ROWID;
        CREATE TABLE amendment_target (
          uid BLOB NOT NULL, study_uid BLOB NOT NULL, series_uid BLOB NOT NULL, rank BLOB NOT NULL,
          number INTEGER NOT NULL, amendment_rank BLOB NOT NULL, kind INTEGER NOT NULL,
          PRIMARY KEY (uid, study_uid, series_uid, rank, number, amendment_rank)) WITHOUT ROWID;
        CREATE INDEX amendment_target_by_number ON amendment_target (number, amendment_rank);

        """

    /// The only tables that packs don't bring back.
    private static let jobs = """
        CREATE TABLE job (
          id INTEGER PRIMARY KEY, organisation INTEGER NOT NULL, kind TEXT NOT NULL, job_key BLOB NOT NULL,
          lane BLOB NOT NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL, added_at INTEGER NOT NULL,
          due_at INTEGER NOT NULL, lease_until INTEGER NOT NULL, fence INTEGER NOT NULL, reason TEXT,
          attributes BLOB NOT NULL);
        CREATE INDEX job_by_state ON job (state, due_at);
        CREATE INDEX job_by_key ON job (job_key, state);
        CREATE TABLE job_item (
          job INTEGER NOT NULL, item BLOB NOT NULL, state INTEGER NOT NULL, reason TEXT,
          PRIMARY KEY (job, item)) WITHOUT ROWID;

        """

    /// Peers and rules. Those that were removed stay, so that an older item that is read in does not bring them back.
    private static let arrangements = """
        CREATE TABLE arrangement (
          organisation INTEGER NOT NULL, kind INTEGER NOT NULL, arrangement_key BLOB NOT NULL, rank BLOB NOT NULL,
          is_removed INTEGER NOT NULL, attributes BLOB NOT NULL,
          PRIMARY KEY (organisation, kind, arrangement_key)) WITHOUT ROWID;

        """

    /// Storage commitments that were asked for: by Transaction UID, and by what they speak of. Not in packs: who asks for one
    /// and hears nothing asks again.
    private static let commitments = """
        CREATE TABLE commitment (
          organisation INTEGER NOT NULL, transaction_key BLOB NOT NULL, content_key BLOB NOT NULL,
          direction INTEGER NOT NULL, state INTEGER NOT NULL, created INTEGER NOT NULL, attributes BLOB NOT NULL,
          PRIMARY KEY (organisation, transaction_key, content_key)) WITHOUT ROWID;
        CREATE INDEX commitment_by_state ON commitment (organisation, state, created);

        """

    /// Where a node's log begins anew, because the entries before are lost: the number of the first entry, and the digest
    /// that it names.
    private static let logSegments = """
        CREATE TABLE log_segment (
          node INTEGER NOT NULL, number INTEGER NOT NULL, previous BLOB NOT NULL,
          PRIMARY KEY (node, number)) WITHOUT ROWID;

        """

    /// Where the metadata of a series lies ready, and what it was made of: one item a series, the newest. It counts while
    /// `shown_digest` is the series' own. By pseudonyms, as an item may be read in before its series' instances.
    private static let preparedMetadata = """
        CREATE TABLE prepared_metadata (
          study_uid BLOB NOT NULL, series_uid BLOB NOT NULL, shown_digest BLOB NOT NULL, pack_group INTEGER NOT NULL,
          ordinal INTEGER NOT NULL, attributes BLOB NOT NULL,
          PRIMARY KEY (series_uid, study_uid)) WITHOUT ROWID;
        CREATE INDEX prepared_metadata_by_group ON prepared_metadata (pack_group);

        """

    /// Settled packs with their keys, which pictures a head pack needs, and packs that go once nobody reads them any more.
    /// `pack_group` is null for pictures: rows point into head packs alone.
    private static let settledPacks = """
        CREATE TABLE settled_pack (
          pack_id BLOB PRIMARY KEY NOT NULL, pack_group INTEGER, rank BLOB NOT NULL, study_uid BLOB NOT NULL,
          byte_count INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX settled_pack_by_group ON settled_pack (pack_group) WHERE pack_group IS NOT NULL;
        CREATE INDEX settled_pack_by_study ON settled_pack (study_uid);
        CREATE TABLE pack_link (
          head_id BLOB NOT NULL, picture_id BLOB NOT NULL,
          PRIMARY KEY (head_id, picture_id)) WITHOUT ROWID;
        CREATE INDEX pack_link_by_picture ON pack_link (picture_id);
        CREATE TABLE key_chest (
          id INTEGER PRIMARY KEY, pack_id BLOB NOT NULL UNIQUE, sequence INTEGER NOT NULL, content BLOB NOT NULL);
        CREATE TABLE doomed_pack (
          name BLOB PRIMARY KEY NOT NULL, doomed_at INTEGER NOT NULL) WITHOUT ROWID;

        """
}
