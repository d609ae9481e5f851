-- What people are told: inside the application, and by e-mail.
create schema notice;

create table notice.notice (
    id      uuid        primary key,
    account uuid        not null,
    text    text        not null, -- the key of its sentence
    details text        not null check (details is json array),
    address text        not null, -- of the page it leads to
    at      timestamptz not null default now(),
    read_at timestamptz
);

create index notice_by_account on notice.notice (account, at desc);

-- Letters not yet sent. A letter is deleted once the mail server took it, or after a week: it may hold a one-time link.
create table notice.letter (
    id       uuid        primary key,
    receiver text        not null,
    subject  text        not null,
    body     text        not null,
    attempts integer     not null default 0,
    next_at  timestamptz not null default now(),
    failure  text,
    written_at timestamptz not null default now()
);

create index letter_by_next on notice.letter (next_at);

comment on table notice.letter is 'Letters on their way out; gone when sent';
