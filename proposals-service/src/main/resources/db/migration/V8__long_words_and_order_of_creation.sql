-- a lexeme has at most 2,046 bytes: what is longer is no word, and is left out as PostgreSQL does with other languages
create or replace function pairs_vector(content text) returns tsvector language sql immutable parallel safe as $$
    select coalesce(string_agg(w || ':' || least(n, 16383), ' ')::tsvector, '')
    from unnest(regexp_split_to_array(character_pairs(content), ' +')) with ordinality u (w, n)
    where w <> '' and octet_length(w) <= 2046
$$;

-- ids that a file brings say nothing of when a proposal was made
create index on proposal (created_at, id);
create index on proposal (process, created_at, id);
