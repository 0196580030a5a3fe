-- The words of each proposal, per language: for finding proposals that read alike, and for searching.
create extension if not exists unaccent;

-- the six UN languages with their dictionaries, blind to accents; any other language word by word
create text search configuration proposals_en (copy = english);
create text search configuration proposals_fr (copy = french);
create text search configuration proposals_es (copy = spanish);
create text search configuration proposals_ru (copy = russian);
create text search configuration proposals_ar (copy = arabic);
create text search configuration proposals_any (copy = simple);
alter text search configuration proposals_en alter mapping for hword, hword_part, word with unaccent, english_stem;
alter text search configuration proposals_fr alter mapping for hword, hword_part, word with unaccent, french_stem;
alter text search configuration proposals_es alter mapping for hword, hword_part, word with unaccent, spanish_stem;
alter text search configuration proposals_ru alter mapping for hword, hword_part, word with unaccent, russian_stem;
alter text search configuration proposals_ar alter mapping for hword, hword_part, word with unaccent, arabic_stem;
alter text search configuration proposals_any alter mapping for hword, hword_part, word with unaccent, simple;

-- zh-Hans and zh-Hant are zh, pt-BR is pt
create function primary_language(tag text) returns text language sql immutable parallel safe
    return lower(split_part(tag, '-', 1));

create function search_configuration(language text) returns regconfig language sql stable parallel safe as $$
    select case when language in ('en', 'fr', 'es', 'ru', 'ar') then 'proposals_' || language else 'proposals_any' end::regconfig
$$;

create function without_spaces(language text) returns boolean language sql immutable parallel safe
    return language in ('zh', 'cmn', 'yue', 'wuu', 'ja', 'th', 'lo', 'km', 'my', 'bo', 'dz');

-- '全球沙土观测站 UNEP' becomes '全球 球沙 沙土 土观 观测 测站 unep': every two neighbouring characters, Latin words whole.
-- An array and a window instead of substr(), which would walk a long text from its start for each character.
create function character_pairs(content text) returns text language sql immutable parallel safe as $$
    with letter as (
        select i, c, coalesce(c ~ '[a-z0-9]', false) latin,
               coalesce(lead(c) over (order by i), ' ') next, coalesce(lag(c) over (order by i), ' ') previous
        from unnest(string_to_array(regexp_replace(lower(normalize(content, NFKC)),
            '[^a-z0-9\u00C0-\u1FFF\u2C00-\u2DFF\u3005-\u3007\u3040-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC\U00010000-\U0010FFFF]+',
            ' ', 'g'), null)) with ordinality u (c, i))
    select coalesce(trim(string_agg(case
        when c = ' ' then ' '
        when latin then c || case when next ~ '[a-z0-9]' then '' else ' ' end
        when next !~ '[ a-z0-9]' then c || next || ' '
        when previous ~ '[ a-z0-9]' then c || ' '
        else '' end, '' order by i)), '') from letter
$$;

create function pairs_vector(content text) returns tsvector language sql immutable parallel safe as $$
    select coalesce(string_agg(w || ':' || least(n, 16383), ' ')::tsvector, '')
    from unnest(regexp_split_to_array(character_pairs(content), ' +')) with ordinality u (w, n) where w <> ''
$$;

create function search_words(language text, title text, body text) returns tsvector language sql stable as $$
    select case when without_spaces(language)
        then setweight(pairs_vector(title), 'A') || setweight(pairs_vector(body), 'B')
        else setweight(to_tsvector(search_configuration(language), title), 'A')
             || setweight(to_tsvector(search_configuration(language), body), 'B') end
$$;

-- A vector holds 1 MB; only a long text in which hardly any word comes twice can need more. Short ones go without the
-- exception block, which costs a subtransaction.
create function search_words_of_any_length(language text, title text, body text) returns tsvector language plpgsql as $$
begin
    if octet_length(title) + octet_length(body) < 150000 then
        return search_words(language, title, body);
    end if;
    begin
        return search_words(language, title, body);
    exception when program_limit_exceeded then
        return search_words(language, left(title, 1000), left(body, 20000));
    end;
end $$;

-- `tag` as written, `language` the primary one, which alone is compared. `terms` are at most 256 words, those of the title
-- (the first `in_title`) before those that the text has most often; `counts` how often the text has each.
create table proposal_words (
    proposal uuid     not null references proposal on delete cascade,
    tag      text     not null,
    language text     not null,
    process  text     not null,
    search   tsvector not null,
    in_title int      not null,
    terms    text[]   not null,
    counts   int[]    not null,
    primary key (proposal, tag)
);
create index on proposal_words (process, language, proposal);
create index on proposal_words using gin (search);

create function words_of(title jsonb, body jsonb)
    returns table (tag text, language text, search tsvector, in_title int, terms text[], counts int[])
    language sql as $$
    select k.tag, primary_language(k.tag), s.search, t.in_title, t.terms, t.counts
    from jsonb_object_keys(title || body) k (tag)
    cross join lateral (select search_words_of_any_length(primary_language(k.tag), coalesce(title ->> k.tag, ''),
                                                         coalesce(body ->> k.tag, '')) search offset 0) s -- once, not once per use
    cross join lateral (
        select count(*) filter (where titled)::int in_title, coalesce(array_agg(lexeme order by place), '{}') terms,
               coalesce(array_agg(n order by place), '{}') counts
        from (select *, row_number() over (order by titled desc, n desc, lexeme) place
              from (select lexeme, 'A' = any (weights) titled, cardinality(array_positions(weights, 'B')) n
                    from unnest(s.search)) every_word
              order by place limit 256) best) t
$$;

-- by trigger, so that the words are never stale, whatever writes the proposals
create function words_are_taken() returns trigger language plpgsql as $$
begin
    insert into proposal_words (proposal, tag, language, process, search, in_title, terms, counts)
    select p.id, w.tag, w.language, p.process, w.search, w.in_title, w.terms, w.counts
    from fresh p cross join lateral words_of(p.title, p.text) w;
    return null;
end $$;
create trigger words_are_taken after insert on proposal referencing new table as fresh
    for each statement execute function words_are_taken();

create function words_are_retaken() returns trigger language plpgsql as $$
begin
    delete from proposal_words where proposal = new.id;
    insert into proposal_words (proposal, tag, language, process, search, in_title, terms, counts)
    select new.id, w.tag, w.language, new.process, w.search, w.in_title, w.terms, w.counts
    from words_of(new.title, new.text) w;
    return null;
end $$;
create trigger words_are_retaken after update on proposal for each row
    when (old.title is distinct from new.title or old.text is distinct from new.text or old.process <> new.process)
    execute function words_are_retaken();

insert into proposal_words (proposal, tag, language, process, search, in_title, terms, counts)
select p.id, w.tag, w.language, p.process, w.search, w.in_title, w.terms, w.counts
from proposal p cross join lateral words_of(p.title, p.text) w;
