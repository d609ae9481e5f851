-- Invitations: who is to be invited when and how, what went out, and who wants none. No name, no address, no token.
create schema invitation;

create table invitation.schedule (
    campaign     uuid    not null,
    arm          text    not null,
    media        text[]  not null, -- in the order they are tried
    first_on     date    not null,
    remind_after integer not null check (remind_after between 1 and 60),
    reminders    integer not null check (reminders between 0 and 5),
    hotline      text    not null,
    state        text    not null check (state in ('DRAFT', 'RUNNING', 'STOPPED')),
    version      integer not null,
    primary key (campaign, arm),
    foreign key (campaign, arm) references campaign.arm on delete cascade
);
comment on table invitation.schedule is 'When an arm is invited and reminded, and by what.';

create table invitation.wording (
    campaign uuid not null,
    arm      text not null,
    medium   text not null,
    occasion text not null check (occasion in ('FIRST', 'REMINDER')),
    language text not null check (language in ('vi', 'en')),
    subject  text not null,
    body     text not null,
    primary key (campaign, arm, medium, occasion, language),
    foreign key (campaign, arm) references campaign.arm on delete cascade
);
comment on table invitation.wording is 'Texts a campaign has changed; where there is none the usual one is sent.';

create table invitation.recipient (
    draw     uuid    not null references sample.draw,
    unit     bigint  not null,
    campaign uuid    not null,
    arm      text    not null,
    refusal  bytea   not null unique check (length(refusal) = 32),
    answered boolean not null default false,
    refused  boolean not null default false,
    primary key (draw, unit),
    foreign key (campaign, arm) references campaign.arm
);
create index recipient_by_arm on invitation.recipient (campaign, arm);
comment on table invitation.recipient is 'Whom invitations go to.';
comment on column invitation.recipient.refusal is
    'SHA-256 of “refuse” and the token: another hash than that of the case, so that the two cannot be joined.';
comment on column invitation.recipient.answered is
    'Set for many at once, before reminders go out: it tells of nobody when they answered.';

create table invitation.step (
    campaign uuid        not null,
    arm      text        not null,
    step     integer     not null check (step between 0 and 5),
    made_at  timestamptz not null,
    primary key (campaign, arm, step),
    foreign key (campaign, arm) references campaign.arm
);
comment on table invitation.step is 'The first invitation (0) and the reminders that were made ready.';

create table invitation.message (
    id         uuid        primary key, -- random; the reference a provider is told
    draw       uuid        not null,
    unit       bigint      not null,
    campaign   uuid        not null,
    arm        text        not null,
    step       integer     not null,
    state      text        not null check (state in ('WAITING', 'SENDING', 'SENT', 'DELIVERED', 'BOUNCED', 'FAILED',
        'UNKNOWN', 'UNREACHABLE', 'CANCELLED')),
    medium     text        check (medium in ('EMAIL', 'SMS', 'ZALO')),
    tries      integer     not null default 0,
    next_at    timestamptz not null,
    changed_at timestamptz not null,
    provider_id text,
    reason     text,
    unique (draw, unit, step),
    foreign key (draw, unit) references invitation.recipient,
    foreign key (campaign, arm, step) references invitation.step
);
create index message_due on invitation.message (next_at, id) where state = 'WAITING';
create index message_sending on invitation.message (changed_at) where state = 'SENDING';
create index message_by_step on invitation.message (campaign, arm, step);
create index message_by_provider_id on invitation.message (medium, provider_id) where provider_id is not null;
comment on table invitation.message is
    'One of each step to everybody. SENDING is written before the provider is called: cut off there, it is not sent again.';

create table invitation.unreachable (
    contact uuid not null,
    medium  text not null,
    since   date not null,
    primary key (contact, medium)
);
comment on table invitation.unreachable is 'Contacts a medium does not reach; they are not tried by it again.';

create table invitation.refusal (
    person     bytea not null check (length(person) = 16),
    campaign   uuid  not null references campaign.campaign,
    keep_until date  not null,
    primary key (person, campaign)
);
create index refusal_by_campaign on invitation.refusal (campaign);
create index refusal_by_keep_until on invitation.refusal (keep_until);
comment on table invitation.refusal is 'Keyed hashes of people who want no more messages; kept until their day.';

create table invitation.fetched (
    campaign   uuid        not null,
    arm        text        not null,
    occasion   text        not null check (occasion in ('FIRST', 'REMINDER')),
    lot        integer     not null check (lot >= 1),
    letters    integer     not null check (letters >= 0),
    times      integer     not null,
    fetched_at timestamptz not null,
    primary key (campaign, arm, occasion, lot),
    foreign key (campaign, arm) references campaign.arm
);
comment on table invitation.fetched is 'Lots of letters that were fetched to be printed.';

create table invitation.posting (
    campaign   uuid        not null references campaign.campaign,
    agency     uuid        not null references agency.agency,
    posted_on  date        not null,
    place      text        not null check (place <> ''),
    photo      uuid        not null references attachment.attachment,
    posted_by  uuid        not null,
    noted_at   timestamptz not null,
    primary key (campaign, agency)
);
create index posting_by_agency on invitation.posting (agency);
create index posting_by_photo on invitation.posting (photo);
comment on table invitation.posting is 'Agencies that posted the notice, with a photo.';
