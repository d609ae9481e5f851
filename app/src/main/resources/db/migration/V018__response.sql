-- Answers, under random case numbers. Nothing here names a person or a unit of the sample, and nothing tells an hour.
create schema response;

create table response.issued (
    number   uuid  primary key, -- the case; random
    campaign uuid  not null,
    arm      text  not null,
    form     uuid  not null references form.form,
    token    bytea not null unique check (length(token) = 32), -- SHA-256 of what opens it
    about    bytea not null, -- what is asked about, sealed under the token
    origin   text  not null check (origin in ('SAMPLED', 'OPEN')),
    agency   uuid  references agency.agency check (agency is null or origin = 'OPEN'), -- at whose counter
    until    date  check (until is null or origin = 'OPEN'), -- a case of whoever came along goes unless it is answered
    foreign key (campaign, arm) references campaign.arm
);
create index issued_by_arm on response.issued (campaign, arm);
create index issued_by_form on response.issued (form);
create index issued_by_agency on response.issued (agency) where agency is not null;
create index issued_until on response.issued (until) where until is not null;
comment on table response.issued is
    'A case for each drawn unit, opened by its token; which unit stands in schema identity. And those anybody opened.';

create table response.draft (
    token  bytea primary key check (length(token) = 32),
    sealed bytea not null, -- under the token
    day    date  not null
);
create index draft_by_day on response.draft (day);
comment on table response.draft is 'What somebody has answered so far, to go on later or send again; gone with a withdrawal or after its day.';

create table response.answer (
    number     uuid     primary key, -- of the case: a second answer is impossible
    campaign   uuid     not null,
    arm        text     not null,
    form       uuid     not null references form.form,
    submission bytea    not null unique check (length(submission) = 32), -- SHA-256 of the sender's id
    content    bytea    not null check (length(content) = 32), -- SHA-256 of the canonical answers
    receipt    bytea    not null unique check (length(receipt) = 32), -- SHA-256 of the code
    origin     text     not null check (origin in ('SAMPLED', 'OPEN')),
    agency     uuid     references agency.agency check (agency is null or origin = 'OPEN'),
    channel    text     not null check (channel in ('WEB', 'KIOSK', 'PAPER', 'INTERVIEW', 'TELEPHONE')),
    language   text     not null,
    answered   date     not null,
    received   date     not null,
    late       boolean  not null,
    raw        text, -- as it came; null once withdrawn or destroyed
    device     bytea check (length(device) = 16), -- a keyed hash, of this campaign only
    interviewer text    check (length(interviewer) between 1 and 40),
    seconds    integer check (seconds >= 0),
    withdrawn  date,
    foreign key (campaign, arm) references campaign.arm
);
create index answer_by_arm on response.answer (campaign, arm);
create index answer_by_form on response.answer (form);
create index answer_by_agency on response.answer (agency) where agency is not null;
comment on table response.answer is 'Answers as they came. Written once; only a withdrawal takes the content out.';
