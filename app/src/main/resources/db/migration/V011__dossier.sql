-- Lists of finished dossiers, as agencies hand them in and confirm them.
create schema dossier;

create table dossier.upload (
    id         uuid        primary key,
    source     text        not null check (source in ('FILE', 'FEED')),
    loaded_by  uuid        not null,
    loaded_as  text        not null check (loaded_as in ('AGENCY', 'PROGRAMME')),
    agency     uuid        not null, -- at which the loader holds that role
    loaded_at  timestamptz not null,
    file_name  text        not null,
    sha256     bytea       check (length(sha256) = 32),
    rows       bigint      not null default 0, -- read so far while it is read
    kept       bigint      not null default 0,
    replaced   bigint      not null default 0, -- of those kept: other content than before
    unchanged  bigint      not null default 0,
    refused    bigint      not null default 0,
    warned     bigint      not null default 0,
    state      text        not null check (state in ('WAITING', 'READING', 'MERGING', 'LOADED', 'REFUSED')),
    problem    text,                -- its code, when nothing of it was kept
    details    text[]      not null default '{}',
    check ((state = 'REFUSED') = (problem is not null))
);
comment on table dossier.upload is 'A file handed in, or all that one API key sent. All of it is loaded, or nothing.';
create index upload_by_agency on dossier.upload (agency, loaded_at desc);

create table dossier.row_fault (
    upload   uuid    not null references dossier.upload (id),
    line     bigint  not null,
    field    text    not null,
    kind     text    not null,
    value    text    not null, -- blank where it would tell about a person
    refused  boolean not null  -- otherwise the row was kept, and somebody should look at it
);
comment on table dossier.row_fault is 'What was wrong with rows: the first hundred thousand of an upload.';
create index row_fault_by_upload on dossier.row_fault (upload, line);

create table dossier.batch (
    id               uuid   primary key,
    upload           uuid   not null references dossier.upload (id),
    agency           uuid   not null, -- the resolving agency whose list it is
    quarter          text   not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    state            text   not null check (state in ('LOADED', 'CONFIRMED', 'WITHDRAWN')),
    dossiers         bigint not null default 0,
    revision         integer not null default 0, -- goes up with all that comes in or goes out
    announced        bigint check (announced >= 0), -- how many the agency's register says there are
    letter_number    text,
    letter_date      date,
    signatory        text,
    confirmed_by     uuid,
    confirmed_at     timestamptz,
    withdrawn_reason text,
    check (state <> 'CONFIRMED'
        or (announced is not null and letter_number is not null and letter_date is not null
            and signatory is not null and confirmed_by is not null and confirmed_at is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_reason is not null))
);
comment on table dossier.batch is 'The dossiers of one agency and quarter in one upload: what the agency confirms by letter.';
create unique index batch_open on dossier.batch (upload, agency, quarter) where state = 'LOADED';
create index batch_by_agency on dossier.batch (agency, quarter);

create table dossier.dossier (
    id           bigint  generated always as identity primary key,
    code         text    not null,
    batch        uuid    not null references dossier.batch (id),
    procedure    text    not null,
    receiving    uuid    not null,
    counter      text    not null,
    resolving    uuid    not null,
    coordinating uuid,
    channel      text    not null check (channel in ('COUNTER', 'ONLINE', 'POST')),
    applicant    text    not null check (applicant in ('CITIZEN', 'ORGANISATION')),
    proxy        boolean not null,
    received     date    not null,
    promised     date,
    returned     date    not null check (returned >= received),
    person       bytea   check (length(person) = 16),
    contact      uuid, -- no foreign key: a contact is destroyed on its day, and the dossier stays
    reachable    boolean not null,
    content      bytea   not null check (length(content) = 16), -- a keyed hash of the row, to know it again
    edited       boolean not null default false, -- handed in again with other content
    constraint dossier_code unique (code)
);
comment on table dossier.dossier is 'Finished dossiers. Only those of confirmed batches count for a frame.';
create index dossier_by_batch on dossier.dossier (batch);

create table dossier.staff_phone (
    agency   uuid        not null,
    person   bytea       not null check (length(person) = 16),
    loaded_at timestamptz not null,
    primary key (agency, person)
);
comment on table dossier.staff_phone is 'Keyed hashes of numbers of officials, to notice them among the applicants.';

create table dossier.api_key (
    id         uuid        primary key,
    agency     uuid        not null,
    name       text        not null,
    hash       bytea       not null unique check (length(hash) = 32),
    upload     uuid        not null references dossier.upload (id),
    made_by    uuid        not null,
    made_at    timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
comment on table dossier.api_key is 'Keys of feeds, hashed; the key itself is shown once.';
create index api_key_by_agency on dossier.api_key (agency);
create index api_key_by_upload on dossier.api_key (upload);
