-- What a campaign keeps about people: its papers, breaches, requests of people about their data, what was destroyed.
create schema privacy;

create table privacy.paper (
    id         uuid        primary key,
    campaign   uuid        not null references campaign.campaign (id),
    kind       text        not null check (kind in ('ASSESSMENT', 'AGREEMENT', 'NOTICE', 'DISPOSAL')),
    attachment uuid        not null references attachment.attachment (id),
    added_by   uuid        not null,
    added_at   timestamptz not null
);
comment on table privacy.paper is 'Signed papers on the protection of personal data in a campaign.';
create index paper_by_campaign on privacy.paper (campaign);

create table privacy.breach (
    id          uuid        primary key,
    campaign    uuid        not null references campaign.campaign (id),
    noticed_on  date        not null,
    what        text        not null,
    people      bigint      not null check (people >= 0),
    measures    text        not null,
    told_on     date check (told_on >= noticed_on), -- the authority was told
    recorded_by uuid        not null,
    recorded_at timestamptz not null
);
comment on table privacy.breach is 'Breaches of the protection of personal data. What is recorded is not changed; more is added as another row.';
create index breach_by_campaign on privacy.breach (campaign);

create table privacy.request (
    id          uuid        primary key,
    number      bigint      generated always as identity,
    agency      uuid        not null references agency.agency (id), -- at which it was taken in
    kind        text        not null check (kind in ('KNOW', 'CORRECT', 'DELETE', 'OBJECT')),
    received_on date        not null,
    due_on      date        not null check (due_on >= received_on),
    sealed      bytea       not null, -- who asks, and in which words
    person      bytea       check (length(person) = 16),
    taken_by    uuid        not null,
    taken_at    timestamptz not null,
    answer      text,
    closed_by   uuid,
    closed_at   timestamptz,
    check ((answer is null) = (closed_at is null) and (closed_by is null) = (closed_at is null))
);
comment on table privacy.request is 'Requests of people about their data, each answered within two working days.';
create index request_open on privacy.request (agency, due_on) where closed_at is null;

create table privacy.objection (
    person bytea primary key check (length(person) = 16),
    since  date  not null
);
comment on table privacy.objection is 'People who do not want to be asked, as keyed hashes: no list for the field has them.';

create table privacy.disposal (
    id       uuid   primary key,
    on_day   date   not null,
    campaign uuid, -- whose plan set the day; none for the settings
    contacts bigint not null check (contacts > 0)
);
comment on table privacy.disposal is 'How many contacts were destroyed because their day was over.';
