-- How a process puts numbers into words. Version 1 is the suite's own and never stored.
create table phrase_ladder (
    process      text        not null,
    version      int         not null check (version > 1),
    rungs        jsonb       not null,
    published_by text        not null,
    published_at timestamptz not null,
    primary key (process, version)
);
