-- Questionnaires as they are asked: a draft for each arm of a campaign, and versions that never change again.
create schema form;

create table form.form (
    id            uuid        primary key,
    campaign      uuid        not null,
    arm           text        not null,
    version       integer     not null check (version >= 1),
    state         text        not null check (state in ('DRAFT', 'FROZEN', 'REPLACED')),
    questionnaire text        not null, -- canonical JSON
    sha256        bytea       check (length(sha256) = 32),
    revision      integer     not null,
    step          integer     not null default 1,
    series        text        check (series in ('WHOLE', 'BROKEN')),
    changed_by    uuid        not null,
    changed_at    timestamptz not null,
    frozen_at     timestamptz,
    foreign key (campaign, arm) references campaign.arm on delete cascade,
    unique (campaign, arm, version),
    check ((state = 'DRAFT') = (sha256 is null)),
    check ((state = 'DRAFT') = (frozen_at is null))
);
create unique index form_draft on form.form (campaign, arm) where state = 'DRAFT';
create unique index form_frozen on form.form (campaign, arm) where state = 'FROZEN';
comment on table form.form is 'Versions of the form of each arm; a frozen one is what people are asked.';
comment on column form.form.revision is 'Goes up with every change of the draft: two at once are noticed.';
comment on column form.form.step is 'Which of the steps the draft shows: undo and redo move it.';
comment on column form.form.series is
    'Of a frozen form with official items: whether they are as in the decision, or the series is broken.';

create table form.step (
    form          uuid        not null references form.form on delete cascade,
    step          integer     not null check (step >= 1),
    questionnaire text        not null, -- canonical JSON
    made_by       uuid        not null,
    made_at       timestamptz not null,
    primary key (form, step)
);
comment on table form.step is 'What a draft was, change by change, to be undone: the last hundred.';

create table form.upload (
    campaign  uuid        not null,
    arm       text        not null,
    file_name text        not null,
    taken     boolean     not null,
    loaded_by uuid        not null,
    loaded_at timestamptz not null,
    primary key (campaign, arm),
    foreign key (campaign, arm) references campaign.arm on delete cascade
);
comment on table form.upload is 'The last workbook that was handed in for the form of an arm.';

create table form.upload_fault (
    campaign uuid    not null,
    arm      text    not null,
    ordinal  integer not null,
    sheet    text    not null,
    row      integer not null,
    col      text    not null,
    remark   boolean not null,
    vi       text    not null,
    en       text    not null,
    primary key (campaign, arm, ordinal),
    foreign key (campaign, arm) references form.upload on delete cascade
);
comment on table form.upload_fault is 'What in it is not supported, and the mend.';
