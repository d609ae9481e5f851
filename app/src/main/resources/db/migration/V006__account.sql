-- Accounts and what they may do.
create schema account;

create table account.account (
    id           uuid        primary key,
    email        text        not null unique check (email = lower(email)),
    name         text        not null check (name is nfc normalized),
    closed       boolean     not null default false,
    password     text, -- Argon2id, with its parameters; none until the invitation is accepted
    failures     integer     not null default 0,
    locked_until timestamptz,
    totp         bytea, -- sealed
    totp_step    bigint      not null default 0, -- the last one used; a code serves once
    left_agency  uuid        references agency.agency (id), -- where the last role was that was withdrawn
    created_at   timestamptz not null default now()
);

create index account_by_left_agency on account.account (left_agency);

create table account.grant (
    account    uuid        not null references account.account (id),
    role       text        not null,
    agency     uuid        not null references agency.agency (id),
    granted_by uuid        not null,
    granted_at timestamptz not null default now(),
    primary key (account, role, agency)
);

create index grant_by_agency on account.grant (agency);

-- One-time links: an invitation, a new password, the first administrator. Only the hash of the secret is kept.
create table account.link (
    secret  bytea       primary key check (octet_length(secret) = 32),
    purpose text        not null check (purpose in ('FIRST_ADMINISTRATOR', 'PASSWORD')),
    account uuid        references account.account (id) check ((account is null) = (purpose = 'FIRST_ADMINISTRATOR')),
    made    timestamptz not null,
    expires timestamptz not null,
    used    timestamptz
);

create index link_by_account on account.link (account);

-- Codes on paper for when the phone of the second factor is lost; each serves once. Only the hash is kept.
create table account.recovery_code (
    account uuid        not null references account.account (id),
    hash    bytea       not null check (octet_length(hash) = 32),
    used    timestamptz,
    primary key (account, hash)
);

-- Passkeys: the public keys of authenticators, and what the next use of one is compared with.
create table account.passkey (
    id              bytea       primary key,
    account         uuid        not null references account.account (id),
    name            text        not null check (name <> '' and name is nfc normalized),
    public_key      bytea       not null,
    uses            bigint      not null, -- as the authenticator counts them; most do not
    verified        boolean     not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    transports      text        not null,
    attestation     bytea       not null,
    client_data     bytea       not null,
    made_at         timestamptz not null,
    used_at         timestamptz not null
);

create index passkey_by_account on account.passkey (account);

-- What somebody declared of a conflict of interest: kept, and printed in the report.
create table account.conflict (
    id          uuid        primary key,
    account     uuid        not null references account.account (id),
    agency      uuid        not null references agency.agency (id),
    reason      text        not null,
    declared_at timestamptz not null default now(),
    ended_at    timestamptz
);

create index conflict_by_account on account.conflict (account);
create index conflict_by_agency on account.conflict (agency);

-- Sessions, as Spring Session lays them out.
create table account.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);

create index session_by_expiry on account.session (expiry_time);
create index session_by_principal on account.session (principal_name);

create table account.session_attributes (
    session_primary_id char(36)     not null references account.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
