create schema attachment;

create table attachment.attachment (
    id         uuid        primary key,
    name       text        not null check (name <> '' and name is nfc normalized),
    media_type text        not null,
    size       bigint      not null check (size between 1 and 20971520),
    sha256     bytea       not null check (length(sha256) = 32),
    content    bytea       not null check (length(content) = size),
    kept_by    uuid        not null,
    kept_at    timestamptz not null
);

-- Most files are packed already.
alter table attachment.attachment alter column content set storage external;

comment on table attachment.attachment is 'Files handed in, with the hash of their content; never changed.';
