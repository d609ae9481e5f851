-- Agencies in a tree. An agency that is renamed or merged ends, and another takes its place; the keys are temporal, so
-- that a code names one agency a day, and an agency lies in one that is there as long as it is.
create schema agency;

create table agency.agency (
    id      uuid      primary key,
    code    text      not null check (code <> ''),
    name    text      not null check (name <> '' and name is nfc normalized),
    kind    text      not null,
    level   text      not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    parent  uuid      check (parent <> id),
    seat    text,
    valid   daterange not null check (not isempty(valid)),
    search  text      not null, -- a space, then the name and the code in lower case without accents
    version integer   not null default 0,
    founding boolean  not null default false, -- of the administrator who set the site up
    constraint agency_code_once_a_day exclude using gist (code with =, valid with &&) deferrable,
    unique (id, valid without overlaps),
    constraint agency_within_parent foreign key (parent, period valid) references agency.agency (id, period valid)
        deferrable
);

create index agency_by_parent on agency.agency (parent);

-- Whose administrators keep the whole site. Not every agency that lies in no other: bodies beside the state lie in none.
create view agency.top as
select id, parent is null and level = 'CENTRAL' as of_state
from agency.agency
where founding or parent is null and kind in ('MINISTRY', 'PROVINCIAL_COMMITTEE');

comment on view agency.top is 'Agencies whose administrators keep what is the whole site''s';

comment on table agency.agency is 'Agencies and bodies, measured or taking part, each with its validity';

-- Codes the same agency goes by elsewhere: of QCVN 102:2016, or of a register.
create table agency.other_code (
    agency uuid not null references agency.agency (id) on delete cascade,
    code   text not null check (code <> ''),
    primary key (agency, code)
);

create index other_code_by_code on agency.other_code (code);

comment on table agency.other_code is 'Codes an agency goes by besides its own';

create table agency.served_place (
    agency uuid      not null references agency.agency (id) on delete cascade,
    place  text      not null,
    valid  daterange not null check (not isempty(valid)),
    primary key (agency, place, valid without overlaps)
);

create index served_place_by_place on agency.served_place (place);

comment on table agency.served_place is 'Administrative units an agency serves; a regional office crosses provinces';

create table agency.succession (
    predecessor uuid not null references agency.agency (id),
    successor   uuid not null references agency.agency (id),
    on_day      date not null,
    primary key (predecessor, successor, on_day)
);

create index succession_by_successor on agency.succession (successor);

comment on table agency.succession is 'Which agency took over from which';

create table agency.procedure (
    code       text primary key check (code ~ '^[1-9]\.[0-9]{6}$'),
    name       text not null check (name <> '' and name is nfc normalized),
    field      text not null,
    invitation text not null check (invitation in ('NAMED', 'NEUTRAL', 'EXCLUDED')),
    search     text not null
);

comment on table agency.procedure is 'Administrative procedures by their national code, and how those who used one may be invited';
