create schema campaign;

create table campaign.campaign (
    id            uuid        primary key,
    title         text        not null check (title <> '' and title is nfc normalized),
    year          integer     not null check (year between 2000 and 2200),
    stage         text        not null check (stage in ('DRAFT', 'PLANNED', 'FRAME_FROZEN', 'SAMPLED', 'FIELDWORK',
        'FIELD_CLOSED', 'DATA_FROZEN', 'INDEXED', 'APPROVED', 'RELEASED', 'ARCHIVED')),
    level         text        not null check (level in ('NATIONAL', 'SECTOR', 'LOCAL')),
    method        text        not null,
    owner         uuid        not null references agency.agency,
    publisher     uuid        not null references agency.agency,
    window_from   date        not null,
    window_to     date        not null check (window_from <= window_to),
    reserve_share numeric     not null check (reserve_share between 0 and 5),
    burden_months integer     not null check (burden_months between 0 and 120),
    version       integer     not null,
    copied_from   uuid        references campaign.campaign on delete set null,
    opened_by     uuid        not null,
    opened_at     timestamptz not null,
    changed_by    uuid        not null,
    changed_at    timestamptz not null,
    submitted_by  uuid,
    submitted_at  timestamptz check ((submitted_at is null) = (submitted_by is null))
);

create index campaign_owner on campaign.campaign (owner);
create index campaign_publisher on campaign.campaign (publisher);
create index campaign_copied_from on campaign.campaign (copied_from);
comment on table campaign.campaign is 'Measurements, from the draft of their plan to the archive.';
comment on column campaign.campaign.version is 'Goes up with every change of the draft: two at once are noticed.';

create table campaign.arm (
    campaign uuid not null references campaign.campaign on delete cascade,
    code     text not null,
    kind     text not null check (kind in ('USERS', 'ORGANISATIONS', 'RESIDENTS')),
    primary key (campaign, code),
    unique (campaign, kind)
);
comment on table campaign.arm is 'Whom a campaign asks: each with its own frame, form, sample and quotas.';

create table campaign.scope (
    campaign uuid not null references campaign.campaign on delete cascade,
    agency   uuid not null references agency.agency,
    primary key (campaign, agency)
);
create index scope_agency on campaign.scope (agency);
comment on table campaign.scope is 'The agencies a campaign measures.';

create table campaign.exclusion (
    campaign  uuid not null references campaign.campaign on delete cascade,
    agency    uuid references agency.agency,
    procedure text,
    reason    text not null check (reason <> ''),
    check ((agency is null) <> (procedure is null)),
    unique nulls not distinct (campaign, agency, procedure)
);
create index exclusion_agency on campaign.exclusion (agency);
comment on table campaign.exclusion is 'What a campaign leaves out, and why.';

create table campaign.population (
    campaign uuid   not null,
    arm      text   not null,
    agency   uuid   not null references agency.agency,
    units    bigint not null check (units >= 0),
    primary key (campaign, arm, agency),
    foreign key (campaign, arm) references campaign.arm on delete cascade
);
create index population_agency on campaign.population (agency);
comment on table campaign.population is 'How many dossiers or people the planner reckons with, by agency.';

create table campaign.quota (
    campaign uuid   not null,
    arm      text   not null,
    agency   uuid   not null references agency.agency,
    size     bigint not null check (size >= 0),
    primary key (campaign, arm, agency),
    foreign key (campaign, arm) references campaign.arm on delete cascade
);
create index quota_agency on campaign.quota (agency);
comment on table campaign.quota is 'The sample size chosen for each measured agency.';

create table campaign.kind_quota (
    campaign uuid   not null references campaign.campaign on delete cascade,
    kind     text   not null,
    size     bigint not null check (size >= 0),
    primary key (campaign, kind)
);
comment on table campaign.kind_quota is 'Fixed sizes per kind of agency, one of the ways the bench shows.';

create table campaign.party (
    campaign  uuid not null references campaign.campaign on delete cascade,
    role      text not null check (role in ('FIELD', 'FRONT', 'VETERANS', 'STATISTICS')),
    agency    uuid not null references agency.agency,
    agreement text not null,
    primary key (campaign, role, agency)
);
create index party_agency on campaign.party (agency);
comment on table campaign.party is 'Bodies that take part: the Post, the Fatherland Front, the Veterans'' Association.';

create table campaign.mode (
    campaign uuid not null references campaign.campaign on delete cascade,
    mode     text not null,
    primary key (campaign, mode)
);
comment on table campaign.mode is 'The ways people are asked.';

create table campaign.milestone (
    campaign  uuid not null references campaign.campaign on delete cascade,
    milestone text not null,
    due       date not null,
    primary key (campaign, milestone)
);
comment on table campaign.milestone is 'The calendar: by when what is done.';

create table campaign.setting (
    campaign uuid    not null references campaign.campaign on delete cascade,
    key      text    not null,
    value    numeric not null,
    primary key (campaign, key)
);
comment on table campaign.setting is 'Numbers of the plan: assumptions, norms, thresholds, retention; missing ones are the usual.';

create table campaign.passage (
    campaign uuid not null references campaign.campaign on delete cascade,
    key      text not null,
    body     text not null check (body <> ''),
    primary key (campaign, key)
);
comment on table campaign.passage is 'Texts of the plan: purpose, legal basis, notice, processors, signatories.';
