-- How a sample came about: ceremonies that make a seed, and what was drawn by it.
create schema sample;

create table sample.ceremony (
    id          uuid        primary key,
    frame       uuid        not null references frame.frame,
    number      integer     not null check (number >= 1),
    kind        text        not null check (kind in ('COMMITMENTS', 'EVENT')),
    state       text        not null check (state in ('COMMITTING', 'OPENING', 'DONE', 'VOID')),
    deadline    timestamptz not null,
    reason      text        not null, -- of a redraw; blank the first time
    seed        text        check (seed ~ '^[0-9a-f]{64}$'),
    void_reason text        check (void_reason <> ''),
    opened_by   uuid        not null,
    opened_at   timestamptz not null,
    drawn       boolean     not null default false,
    unique (frame, number),
    check ((state = 'DONE') = (seed is not null)),
    check (state = 'DONE' or not drawn),
    check ((state = 'VOID') = (void_reason is not null))
);
-- One at a time, and none beside a seed that nobody has drawn by: nobody chooses between two seeds.
create unique index ceremony_running on sample.ceremony (frame) where state <> 'VOID' and not drawn;
comment on table sample.ceremony is 'Seed ceremonies; a void one stays, and so does one whose draw was replaced.';

create table sample.body (
    ceremony     uuid        not null references sample.ceremony,
    ordinal      integer     not null check (ordinal >= 1),
    agency       uuid        not null references agency.agency,
    supervisor   boolean     not null,
    commitment   text        check (commitment ~ '^[0-9a-f]{64}$'),
    committed_by uuid,
    committed_at timestamptz check ((committed_at is null) = (commitment is null)),
    contribution text        check (contribution <> ''),
    revealed_by  uuid,
    revealed_at  timestamptz check ((revealed_at is null) = (contribution is null)),
    replaced     text        check (replaced <> ''), -- why another body took its place
    primary key (ceremony, ordinal)
);
create index body_agency on sample.body (agency);
-- In no two ceremonies: a line that was opened once is known, and whoever knows it could suit his own to it.
create unique index body_commitment on sample.body (commitment);
create unique index body_account on sample.body (ceremony, committed_by) where replaced is null;
-- Who told the outcome of an event is another person than who confirms it.
create unique index body_revealer on sample.body (ceremony, revealed_by) where replaced is null;
create unique index body_once on sample.body (ceremony, agency) where replaced is null;
comment on table sample.body is
    'Who takes part in a ceremony. A commitment never changes, and is handed in before any is opened.';

create table sample.draw (
    id        uuid        primary key,
    frame     uuid        not null references frame.frame,
    ceremony  uuid        not null unique references sample.ceremony,
    algorithm text        not null,
    sha256    bytea       not null check (length(sha256) = 32),
    official  integer     not null check (official > 0),
    reserves  integer     not null check (reserves >= 0),
    drawn_by  uuid        not null,
    drawn_at  timestamptz not null,
    replaced  text        check (replaced <> '') -- why it was drawn again
);
create unique index draw_living on sample.draw (frame) where replaced is null;
comment on table sample.draw is 'Draws. One that was replaced stays, with the reason.';

create table sample.drawn_unit (
    draw        uuid    not null references sample.draw,
    frame       uuid    not null,
    unit        bigint  not null,
    stratum     text    not null,
    id          text    not null check (length(id) = 32),
    status      text    not null check (status in ('CERTAIN', 'MAIN', 'RESERVE')),
    position    integer not null check (position >= 1),
    part        bigint  not null, -- the inclusion probability as the exact quotient part / whole
    whole       bigint  not null check (part between 0 and whole),
    probability double precision not null generated always as (part::double precision / whole) stored,
    primary key (draw, unit)
);
create index drawn_unit_unit on sample.drawn_unit (frame, unit);
comment on table sample.drawn_unit is 'Drawn units: the official sample and the reserves in their order.';
comment on column sample.drawn_unit.unit is
    'Its order in the frame. The draw compares all of them at once with frame.unit, which says more than a foreign key.';
comment on column sample.drawn_unit.part is 'Of a reserve: once it and those before it are opened.';
