-- What was done. Rows are written once, by whoever did it, in the transaction of the deed.
create schema audit;

create table audit.entry (
    id           uuid        primary key,
    at           timestamptz not null,
    actor        uuid        not null,
    deed         text        not null check (deed ~ '^[a-z-]+\.[a-z-]+$'),
    subject_kind text        not null,
    subject      text        not null,
    details      text        not null check (details is json object) -- text: a link covers its bytes
);

create index entry_by_time on audit.entry (at desc, id desc);
create index entry_by_subject on audit.entry (subject_kind, subject);
create index entry_by_actor on audit.entry (actor, at desc);

-- Entries not yet in the chain, so that nobody looks through all of them for the newest.
create table audit.waiting (
    entry uuid primary key references audit.entry (id)
);

-- The chain over the entries, made by one sequencer seconds later.
create table audit.link (
    place bigint primary key check (place > 0),
    entry uuid   not null unique references audit.entry (id),
    hash  bytea  not null check (octet_length(hash) = 32)
);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only' using errcode = 'insufficient_privilege';
end
$$;

create trigger entry_is_kept before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();
create trigger link_is_kept before update or delete or truncate on audit.link
    for each statement execute function audit.refuse();

comment on table audit.entry is 'Deeds, in no order; never changed';
comment on table audit.waiting is 'Deeds of the last seconds, which the sequencer has not linked yet';
comment on table audit.link is 'The chain over the deeds: hash = SHA-256(hash before, place, entry)';
