-- Paper: lots of booklets and their counts, sheets keyed twice; and files of answers collected elsewhere.
create schema fieldwork;

create table fieldwork.lot (
    id           uuid    primary key,
    campaign     uuid    not null,
    arm          text    not null,
    number       integer not null check (number >= 1),
    first_serial integer not null check (first_serial >= 1),
    last_serial  integer not null check (last_serial between first_serial and 999999),
    made_by      uuid    not null,
    foreign key (campaign, arm) references campaign.arm,
    unique (campaign, number),
    constraint lot_serials_once exclude using gist
        (campaign with =, int4range(first_serial, last_serial, '[]') with &&)
);
comment on table fieldwork.lot is 'Booklets that are printed together: each serial of a campaign belongs to one lot.';

create table fieldwork.handover (
    campaign uuid    not null,
    number   integer not null check (number >= 1), -- of its minutes
    lot      uuid    not null references fieldwork.lot,
    back     boolean not null, -- whether sheets came back, or the lot went out
    on_day   date    not null,
    body     uuid    not null, -- agency whose minutes they are
    giver    text    not null check (giver <> '' and giver is nfc normalized),
    taker    text    not null check (taker <> '' and taker is nfc normalized),
    used     integer not null check (used >= 0), -- with answers
    spoiled  integer not null check (spoiled >= 0),
    blank    integer not null check (blank >= 0),
    missing  integer not null check (missing >= 0), -- declared lost
    primary key (campaign, number),
    check (back = (used + spoiled + blank + missing > 0))
);
create unique index handover_goes_out_once on fieldwork.handover (lot) where not back;
create index handover_by_lot on fieldwork.handover (lot);
comment on table fieldwork.handover is 'Lots that changed hands; the sheets themselves say which are valid.';

create table fieldwork.sheet (
    id          uuid  primary key,
    campaign    uuid  not null,
    arm         text  not null,
    form        uuid  not null references form.form,
    token       bytea not null unique check (length(token) = 32), -- SHA-256 of the code on the sheet
    serial      integer check (serial >= 1),
    state       text  not null check (state in ('ONCE', 'DIFFERENT', 'DONE', 'INVALID')),
    outcome     text, -- of the door, or why the sheet is invalid
    foreign key (campaign, arm) references campaign.arm
);
create index sheet_by_arm on fieldwork.sheet (campaign, arm, state);
create index sheet_by_form on fieldwork.sheet (form);
create unique index sheet_by_serial on fieldwork.sheet (campaign, serial) where serial is not null;
comment on table fieldwork.sheet is 'Sheets on paper: keyed twice by different people, differences resolved by a third.';

create table fieldwork.keying (
    sheet       uuid    not null references fieldwork.sheet on delete cascade,
    pass        integer not null check (pass between 1 and 3),
    keyer       uuid    not null,
    answered    date    not null,
    interviewer text    not null,
    serial      integer check (serial >= 1), -- of the booklet, where one was typed
    typed       text, -- as JSON; gone once the sheet is done
    primary key (sheet, pass),
    unique (sheet, keyer)
);
comment on table fieldwork.keying is 'What each of the two or three typed. No day and no hour: rows tell nothing of their order.';

create table fieldwork.brought (
    id        uuid    primary key,
    campaign  uuid    not null,
    arm       text    not null,
    file_name text    not null,
    sha256    bytea   not null check (length(sha256) = 32),
    lines     integer not null check (lines >= 0),
    kept      integer not null check (kept >= 0),
    known     integer not null check (known >= 0),
    brought_by uuid   not null,
    brought_on date   not null,
    foreign key (campaign, arm) references campaign.arm
);
create index brought_by_arm on fieldwork.brought (campaign, arm);
comment on table fieldwork.brought is 'Files of answers that were collected elsewhere, and what became of their lines.';

create table fieldwork.brought_fault (
    brought uuid    not null references fieldwork.brought on delete cascade,
    number  integer not null,
    line    bigint  not null,
    heading text    not null,
    code    text    not null,
    details text[]  not null,
    primary key (brought, number)
);
comment on table fieldwork.brought_fault is 'Lines that were not taken, and why; they may be sent again once mended.';
