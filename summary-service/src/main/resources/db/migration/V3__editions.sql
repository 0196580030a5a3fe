-- A version is written once in each language that the system has words in. An edition is its bytes, canonical JSON
-- (RFC 8785) in UTF-8, and `sha256` is of them, in hexadecimal: whoever reads an edition can check it with one command.
create table summary_edition (
    summary  uuid not null,
    number   int  not null,
    language text not null,
    document text not null,
    sha256   text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (summary, number, language),
    foreign key (summary, number) references summary_version
);

insert into summary_edition (summary, number, language, document, sha256)
select summary, number, document::jsonb ->> 'language', document, encode(sha256(convert_to(document, 'UTF8')), 'hex')
from summary_version;

-- the language of an edition that nobody chose one for
alter table summary_version add column language text not null default 'en', drop column document;
alter table summary_version alter column language drop default;
