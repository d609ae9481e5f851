-- Which case stands for which drawn unit. The schema belongs to a role of its own, which alone may use it; the keys lie
-- in files outside the database. Nothing here tells an order or a time.
create table identity.link (
    campaign uuid  not null,
    tag      bytea not null check (length(tag) = 32), -- HMAC-SHA-256 of the case number under the campaign's key
    sealed   bytea not null check (length(sealed) = 52), -- nonce, AES-256-GCM of the unit over the tag
    primary key (campaign, tag)
);
comment on table identity.link is 'Links from cases to units, sealed; deleted with their key when the campaign is archived.';
