-- How people are reached. The keys lie in files outside the database: what is sealed here opens only together with them.
create schema contact;

create table contact.person (
    id         uuid  primary key,
    sealed     bytea not null check (length(sealed) >= 32), -- version of the key, nonce, AES-256-GCM over the id
    keep_until date,
    kept_for   uuid -- the campaign whose plan set the day; none for that of the settings
);
comment on table contact.person is 'Sealed contacts. After keep_until a row is destroyed; what points to it then points to nothing.';

create index person_by_keep_until on contact.person (keep_until);

create table contact.key (
    name    text        primary key, -- the version of a sealing key, person, or campaign- or identity- and a campaign
    proof   bytea       check (length(proof) = 16),
    state   text        not null default 'USED' check (state in ('USED', 'GIVEN_UP', 'FORGOTTEN')),
    seen_at timestamptz not null default now(),
    check (state <> 'USED' or proof is not null),
    check (state <> 'FORGOTTEN' or proof is null)
);
comment on table contact.key is 'Marks by which the database knows the keys it was sealed under, without telling them.';
comment on column contact.key.state is 'A key given up is being destroyed; a forgotten one is, and is never made again.';
