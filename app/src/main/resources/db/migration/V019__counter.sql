-- Where people answer who were not drawn: links anybody may follow, and devices at counters.
create schema counter;

create table counter.link (
    code     text        primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    campaign uuid        not null,
    arm      text        not null,
    agency   uuid        references agency.agency, -- whose users it is for
    made_by  uuid        not null,
    made_at  timestamptz not null,
    closed   boolean     not null default false,
    foreign key (campaign, arm) references campaign.arm
);
create index link_by_arm on counter.link (campaign, arm);
create index link_by_agency on counter.link (agency) where agency is not null;
comment on table counter.link is 'Links by which anybody answers. What comes by them counts in no index.';

create table counter.device (
    id         uuid        primary key,
    campaign   uuid        not null,
    arm        text        not null,
    agency     uuid        not null references agency.agency,
    name       text        not null check (name <> '' and name is nfc normalized),
    code       bytea       unique check (length(code) = 32), -- SHA-256 of what is typed on the device, once
    code_until timestamptz not null,
    secret     bytea       unique check (length(secret) = 32), -- SHA-256 of what the device keeps
    made_by    uuid        not null,
    made_at    timestamptz not null,
    removed    boolean     not null default false,
    lock       bytea, -- what the device seals answers with
    opener     bytea, -- what opens them, itself sealed by the keys outside the database; goes at the archive
    seen       timestamptz, -- when it last got through
    waiting    integer     not null default 0 check (waiting >= 0), -- answers on it then
    foreign key (campaign, arm) references campaign.arm,
    check ((code is null) = (secret is not null))
);
create index device_by_arm on counter.device (campaign, arm);
create index device_by_agency on counter.device (agency);
comment on table counter.device is 'Devices that stand at a counter, for people to answer on one after the other.';

create table counter.held (
    id        bytea   primary key check (length(id) = 32), -- SHA-256 of what the device sent
    device    uuid    not null references counter.device,
    reason    text    not null
        check (reason in ('REMOVED', 'UNFIT', 'ANOTHER_FORM', 'CLOSED', 'CHANGED', 'UNREADABLE')),
    questions text    not null, -- in which something is wrong
    received  date    not null,
    sealed    bytea, -- as it came; null once it was decided on
    decided   date,
    check ((sealed is null) = (decided is not null))
);
create index held_by_device on counter.held (device);
comment on table counter.held is
    'Answers a device sent that did not come in by the door, until somebody decides on them.';
