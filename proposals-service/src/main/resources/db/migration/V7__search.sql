-- Finding proposals by their words (proposal_words of V5), and by what they are filtered and sorted by.

-- how the words of a language were taken: several languages have it in common, so a query is read once for each way
create function search_way(language text) returns text language sql immutable parallel safe as $$
    select case when without_spaces(language) then 'zh' when language in ('en', 'fr', 'es', 'ru', 'ar') then language
                else 'und' end
$$;

-- 'zh' is all of zh-Hans and zh-Hant, each of which is itself
create function is_in(tag text, language text) returns boolean language sql immutable parallel safe as $$
    select lower(tag) = lower(language) or primary_language(tag) = lower(language)
$$;

-- Each part of the query between spaces is looked for as it stands, and -part is excluded. A single character begins pairs.
create function pairs_query(q text) returns tsquery language sql immutable parallel safe as $$
    with part as (
        select i, part ~ '^-' excluded, regexp_split_to_array(character_pairs(part), ' +') pairs
        from regexp_split_to_table(q, '\s+') with ordinality p (part, i)
        where character_pairs(part) <> ''),
    word as (
        select i, excluded, (select string_agg('''' || pair || case when length(pair) = 1 and pair !~ '[a-z0-9]'
                                                                    then ''':*' else '''' end, ' <-> ' order by n)
                             from unnest(pairs) with ordinality u (pair, n)) words
        from part)
    select coalesce(string_agg(case when excluded then '!' else '' end || '(' || words || ')', ' & ' order by i), '')::tsquery
    from word
$$;

-- The query in each way that can find anything: not one that has nothing but stop words or exclusions.
create function search_queries(q text) returns table (way text, query tsquery) language sql stable parallel safe rows 7
    set client_min_messages = warning as $$ -- that there are stop words is no news
    select way, query
    from unnest(array['en', 'fr', 'es', 'ru', 'ar', 'zh', 'und']) way
    cross join lateral (select case way when 'zh' then pairs_query(q)
                                        else websearch_to_tsquery(search_configuration(way), q) end query offset 0) read
    where querytree(query) not in ('', 'T')
$$;

-- From 0 to 1: a word of the title counts ten times one of the text, words that stand together more, a long text less.
create function search_rank(words tsvector, query tsquery) returns float8 language sql immutable parallel safe as $$
    select ts_rank_cd('{0.1, 0.1, 0.1, 1}', words, query, 1 | 32)::float8
$$;

-- The places where the words stand, between U+E000 and U+E001; a '<' is U+E002, since the parser takes tags for no words.
-- Where words have no spaces between them, that is left to who asks.
create function search_marks(language text, content text, query tsquery, options text) returns text
    language sql stable parallel safe as $$
    select case when without_spaces(language) then content
                else ts_headline(search_configuration(language), translate(content, U&'<\E000\E001', U&'\E002'), query,
                                 options || U&', StartSel=\E000, StopSel=\E001') end
$$;

-- What a page shows of where a query was found; of a long text, its first part is looked through.
create function search_snippet(tag text, language text, title jsonb, body jsonb, query tsquery) returns jsonb
    language sql stable parallel safe as $$
    select jsonb_build_object('language', tag, 'spaced', not without_spaces(language),
        'title', search_marks(language, title ->> tag, query, 'HighlightAll=true'),
        'text', search_marks(language, left(body ->> tag, 30000), query,
                    'MaxFragments=2, MaxWords=25, MinWords=8, FragmentDelimiter=" … "'))
$$;

-- harvests go by time, then id; the others by what they filter
drop index proposal_updated_at_idx;
create index on proposal (updated_at, id);
create index on proposal (process, updated_at, id);
create index on proposal (process, coalesce(number, 2147483647), id);
create index on proposal using gin (topics);
create index on proposal using gin (facets jsonb_path_ops);
create index on proposal using gin (sdg_targets);
create index on proposal (process, id) where floor is not null;
