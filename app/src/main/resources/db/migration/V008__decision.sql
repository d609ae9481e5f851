create schema decision;

create table decision.decision (
    id            uuid        primary key,
    subject_kind  text        not null,
    subject       uuid        not null,
    step          text        not null,
    agency        uuid        not null references agency.agency,
    number        text        not null check (number <> ''),
    signed_on     date        not null,
    body          text        not null check (body <> ''),
    capacity      text        not null,
    post          text        not null,
    signatory     text        not null check (signatory <> ''),
    attachment    uuid        not null references attachment.attachment,
    entered_by    uuid        not null,
    entered_at    timestamptz not null,
    confirmed_by  uuid        check (confirmed_by <> entered_by),
    confirmed_at  timestamptz check ((confirmed_at is null) = (confirmed_by is null)),
    struck_by     uuid,
    struck_at     timestamptz check ((struck_at is null) = (struck_by is null)),
    struck_reason text        check ((struck_reason is null) = (struck_by is null)),
    check (confirmed_at is null or struck_at is null)
);

-- A gate is opened once.
create unique index decision_confirmed on decision.decision (subject_kind, subject, step)
    where confirmed_at is not null;
create index decision_agency on decision.decision (agency, entered_at);
create index decision_attachment on decision.decision (attachment);

comment on table decision.decision is
    'Signed documents that open a gate: entered by one account, in force once another has confirmed.';
