-- Documents are members of what refers to them. A feed tells of each once, by the time of its own last change, and tells
-- also of what nobody refers to any longer: so they are noted here, once per process and symbol (or address, without one).
create table referenced_document (
    id         uuid primary key default uuidv7(),
    process    text        not null references process,
    key        text        not null,
    mentions   jsonb       not null,                      -- the documents as given, by what refers to it: process or consultation
    deleted    boolean     not null default false,        -- nobody refers to it any longer; mentions are the last there were
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (process, key)
);
create index on referenced_document (updated_at, id);
create index on consultation (updated_at, id);

create function note_documents(of_process text, who text, given jsonb, changed timestamptz) returns void language plpgsql as $$
begin
    perform from process where code = of_process for no key update; -- two that refer to the same ones take their turns
    update referenced_document r
    set deleted = (mentions - who = '{}'), mentions = case when mentions - who = '{}' then mentions else mentions - who end,
        updated_at = changed
    where process = of_process and jsonb_exists(mentions, who) and not deleted
        and not exists (select from jsonb_array_elements(given) d where coalesce(d ->> 'symbol', d ->> 'url') = r.key);
    insert into referenced_document as r (process, key, mentions, created_at, updated_at)
    select of_process, coalesce(d ->> 'symbol', d ->> 'url') as name, jsonb_build_object(who, jsonb_agg(d order by n)),
        changed, changed
    from jsonb_array_elements(given) with ordinality as e (d, n)
    where coalesce(d ->> 'symbol', d ->> 'url') is not null
    group by name
    on conflict (process, key) do update
    set mentions = case when r.deleted then excluded.mentions else r.mentions || excluded.mentions end, deleted = false,
        updated_at = excluded.updated_at
    where r.deleted or r.mentions -> who is distinct from excluded.mentions -> who;
end $$;

-- items of an agenda name their documents by symbol
create function documents_of_agenda(agenda jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_agg(jsonb_build_object('symbol', item -> 'document', 'title', item -> 'title')), '[]')
    from jsonb_path_query(agenda, 'strict $.** ? (@.document.type() == "string")') item
$$;

create function documents_of(p process) returns jsonb language sql immutable as $$
    select p.documents || case when jsonb_typeof(p.mandate_document) = 'object' then p.mandate_document else '[]' end
$$;

create function documents_of(c consultation) returns jsonb language sql immutable as $$
    select c.documents || coalesce(jsonb_agg(d), '[]')
    from jsonb_array_elements(documents_of_agenda(c.agenda) || documents_of_agenda(coalesce(c.adopted_agenda, '[]'))) d
    where not exists (select from jsonb_array_elements(c.documents) known where known ->> 'symbol' = d ->> 'symbol')
$$;

create function note_documents_of_process() returns trigger language plpgsql as $$
declare
    before jsonb = '[]';
begin
    if tg_op = 'UPDATE' then
        before = documents_of(old);
    end if;
    if documents_of(new) is distinct from before then
        perform note_documents(new.code, new.code, documents_of(new), new.updated_at);
    end if;
    return null;
end $$;
create trigger note_documents after insert or update on process
    for each row execute function note_documents_of_process();

create function note_documents_of_consultation() returns trigger language plpgsql as $$
declare
    before jsonb = '[]';
begin
    if tg_op = 'UPDATE' then
        before = documents_of(old);
    end if;
    if documents_of(new) is distinct from before then
        perform note_documents(new.process, cast(new.id as text), documents_of(new), new.updated_at);
    end if;
    return null;
end $$;
create trigger note_documents after insert or update on consultation
    for each row execute function note_documents_of_consultation();

select note_documents(code, code, documents_of(p), updated_at) from process p order by code;
select note_documents(process, cast(id as text), documents_of(c), updated_at) from consultation c order by updated_at, id;
