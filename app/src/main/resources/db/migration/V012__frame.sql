-- What may be drawn: frames of dossiers, and of places and households; frozen before any seed exists.
create schema frame;

create table frame.frame (
    id              uuid        primary key,
    campaign        uuid        not null references campaign.campaign,
    arm             text        not null,
    step            integer     not null check (step between 1 and 9),
    version         integer     not null check (version >= 1),
    state           text        not null check (state in ('DRAFT', 'FROZEN', 'DISCARDED')),
    layout          text        not null check (layout in ('AGENCY', 'FIELD', 'CHANNEL', 'GROUP', 'LISTED')),
    smallest        bigint      not null check (smallest >= 0),
    method          text        not null check (method in ('SIMPLE_RANDOM', 'SYSTEMATIC', 'PROPORTIONAL_TO_SIZE')),
    take            integer     not null check (take >= 0),
    revision        integer     not null,
    counted_at      timestamptz,
    seed_rule       text        not null check (seed_rule in ('COMMITMENTS', 'EVENT')),
    event           text        check (event <> ''),
    event_at        timestamptz,
    event_digits    integer     check (event_digits between 5 and 200),
    units           bigint      not null check (units >= 0),
    sha256          bytea       check (length(sha256) = 32),
    plan_sha256     bytea       check (length(plan_sha256) = 32), -- of strata.csv followed by frame.csv
    frozen_by       uuid,
    frozen_at       timestamptz,
    discarded_reason text       check (discarded_reason <> ''),
    foreign key (campaign, arm) references campaign.arm,
    unique (campaign, arm, step, version),
    check ((state = 'DISCARDED') = (discarded_reason is not null)),
    check (state <> 'FROZEN'
        or (sha256 is not null and plan_sha256 is not null and frozen_by is not null and frozen_at is not null)),
    check ((seed_rule = 'EVENT') = (event is not null and event_at is not null and event_digits is not null))
);
-- One living frame of each arm and step: whoever comes second is told.
create unique index frame_living on frame.frame (campaign, arm, step) where state <> 'DISCARDED';
comment on table frame.frame is 'Lists to draw from, one an arm and step; a frozen one never changes.';
comment on column frame.frame.step is '1 for dossiers; for residents communes, villages, households.';
comment on column frame.frame.take is 'Units to draw in each stratum of a list; 0 where the quotas of agencies say it.';
comment on column frame.frame.revision is 'Goes up with every change of the draft: two at once are noticed.';

create table frame.funnel (
    frame   uuid    not null references frame.frame on delete cascade,
    reason  text    not null,
    detail  text    not null,
    units   bigint  not null check (units >= 0),
    primary key (frame, reason, detail)
);
comment on table frame.funnel is 'How many dossiers fell out of the frame, and why.';

create table frame.cell (
    frame     uuid    not null references frame.frame on delete cascade,
    agency    uuid    not null,
    former    boolean not null,
    field     text    not null,
    channel   text    not null,
    units     bigint  not null check (units > 0),
    not_asked bigint  not null,
    primary key (frame, agency, former, field, channel)
);
comment on table frame.cell is 'The eligible dossiers counted by what strata are made of.';
comment on column frame.cell.former is 'Dealt with by a body dissolved since; they stay with its successor.';

create table frame.own_group (
    frame  uuid not null references frame.frame on delete cascade,
    agency uuid not null,
    name   text not null check (name <> ''),
    primary key (frame, agency)
);
comment on table frame.own_group is 'Groups of agencies an office makes itself.';

create table frame.stratum (
    frame  uuid    not null references frame.frame on delete cascade,
    code   text    not null,
    name   text    not null,
    agency uuid,
    former boolean not null,
    units  bigint  not null check (units > 0),
    size   integer not null check (size > 0),
    reserves integer not null check (reserves >= 0),
    parent text, -- the drawn unit of the step before it lies in
    primary key (frame, code)
);
comment on table frame.stratum is 'Strata of a frozen frame, and how many units are to be drawn in each.';

create table frame.unit (
    frame        uuid    not null references frame.frame on delete cascade,
    ordinal      bigint  not null check (ordinal > 0),
    stratum      text    not null,
    id           text    not null check (length(id) = 32),
    size         bigint  not null check (size >= 0),
    multiplicity integer not null check (multiplicity > 0),
    not_asked    boolean not null,
    dossier      bigint, -- no foreign key: a dossier may be destroyed on its day, the frame stays
    label        text,   -- of a place
    code         text,   -- of a place or household in its list
    contact      uuid,   -- as it was at the freeze, whatever becomes of the list
    person       bytea check (length(person) = 16), -- likewise: a keyed hash
    primary key (frame, ordinal)
);
create unique index unit_id on frame.unit (frame, id);
create index unit_contact on frame.unit (contact) where contact is not null;
create index unit_person on frame.unit (person) where person is not null;
comment on table frame.unit is
    'Units of frozen frames. Order, stratum, id and size are the published file; nothing else leaves.';
comment on column frame.unit.multiplicity is
    'Dossiers this person has in the frame''s population: it multiplies the weight.';

create table frame.block (
    frame  uuid    not null references frame.frame on delete cascade,
    number integer not null check (number >= 0),
    lines  text    not null,
    primary key (frame, number)
);
alter table frame.block alter column lines set storage external; -- random ids hardly compress
comment on table frame.block is
    'The published file of a frozen frame without its heading, some thousand lines a row: what its hash is of.';

create table frame.used_list (
    frame uuid not null references frame.frame on delete cascade,
    batch uuid not null,
    primary key (frame, batch)
);
create index used_list_batch on frame.used_list (batch);
comment on table frame.used_list is 'The confirmed lists a frozen frame was made of; some are withdrawn later.';

create table frame.listed (
    frame   uuid    not null references frame.frame on delete cascade,
    line    bigint  not null,
    parent  text    not null, -- the drawn unit of the step before, or the stratum the list names
    code    text    not null,
    label   text    not null,
    size    bigint  not null check (size >= 0),
    contact uuid,
    person  bytea check (length(person) = 16),
    primary key (frame, line),
    unique (frame, code)
);
create index listed_person on frame.listed (person) where person is not null;
comment on table frame.listed is 'The list a residents'' frame will be frozen from.';

create table frame.list_fault (
    frame   uuid    not null references frame.frame on delete cascade,
    number  integer not null,
    line    bigint  not null,
    heading text    not null,
    code    text    not null,
    details text[]  not null,
    primary key (frame, number)
);
comment on table frame.list_fault is 'What was wrong with the last list handed in; it was not taken.';

create table frame.freezing (
    frame    uuid        primary key references frame.frame on delete cascade,
    begun_by uuid        not null,
    begun_at timestamptz not null,
    step     text        not null check (step in ('WAITING', 'SIEVE', 'IDS', 'UNITS', 'HASH', 'REFUSED')),
    units    bigint      not null check (units >= 0),
    problem  text,
    details  text[]      not null default '{}',
    check ((step = 'REFUSED') = (problem is not null))
);
comment on table frame.freezing is 'Freezes under way behind their pages, and why the last one came to nothing.';

create table frame.margin (
    frame     uuid   not null references frame.frame on delete cascade,
    dimension text   not null check (dimension in ('AGENCY', 'FIELD', 'CHANNEL', 'APPLICANT', 'MONTH')),
    value     text   not null,
    units     bigint not null check (units > 0),
    primary key (frame, dimension, value)
);
comment on table frame.margin is 'How a frozen frame is made up; a sample is compared with it.';

create table frame.asked (
    person     bytea not null check (length(person) = 16),
    campaign   uuid  not null,
    arm        text  not null,
    asked_on   date  not null,
    keep_until date  not null,
    draw       uuid, -- that made it
    primary key (person, campaign, arm)
);
create index asked_by_draw on frame.asked (draw);
create index asked_by_keep_until on frame.asked (keep_until);
comment on table frame.asked is
    'Keyed hashes of people who were drawn: the burden rule spares them. Kept until their day.';
