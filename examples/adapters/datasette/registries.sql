-- The registry `citizens` 1.0, the one for `mcts`, and the catalogue of databases.
-- Columns are of any type, so that each constraint sees a value as it was sent: a column of texts makes texts of numbers.

create table "citizens-1.0" (
  "id" any primary key not null default ('KE' || lower(hex(randomblob(8)))) check (typeof("id") = 'text'),
  "firstName" any check (typeof("firstName") in ('text', 'null')),
  "lastName" any check (typeof("lastName") in ('text', 'null')),
  "birthCertificateId" any check (typeof("birthCertificateId") in ('text', 'null'))
) strict;

-- Datasette searches where there is such an index; with trigrams, any part of a text is found.
create virtual table "citizens-1.0_fts" using fts5(
  "id", "firstName", "lastName", "birthCertificateId", content="citizens-1.0", tokenize="trigram"
);
create trigger "citizens-1.0_inserted" after insert on "citizens-1.0" begin
  insert into "citizens-1.0_fts" (rowid, "id", "firstName", "lastName", "birthCertificateId")
    values (new.rowid, new."id", new."firstName", new."lastName", new."birthCertificateId");
end;
create trigger "citizens-1.0_deleted" after delete on "citizens-1.0" begin
  insert into "citizens-1.0_fts" ("citizens-1.0_fts", rowid, "id", "firstName", "lastName", "birthCertificateId")
    values ('delete', old.rowid, old."id", old."firstName", old."lastName", old."birthCertificateId");
end;
create trigger "citizens-1.0_updated" after update on "citizens-1.0" begin
  insert into "citizens-1.0_fts" ("citizens-1.0_fts", rowid, "id", "firstName", "lastName", "birthCertificateId")
    values ('delete', old.rowid, old."id", old."firstName", old."lastName", old."birthCertificateId");
  insert into "citizens-1.0_fts" (rowid, "id", "firstName", "lastName", "birthCertificateId")
    values (new.rowid, new."id", new."firstName", new."lastName", new."birthCertificateId");
end;

-- Datasette stores an object as its JSON.
create table "mcts" (
  "id" any primary key not null default ('MCTS' || lower(hex(randomblob(8)))) check (typeof("id") = 'text'),
  "start" any check ("start" is null or date("start") is "start"),
  "expiry" any check ("expiry" is null or date("expiry") is "expiry"),
  "child" any check ("child" is null or json_valid("child")),
  "caretaker" any check ("caretaker" is null or json_valid("caretaker")),
  "paymentId" any check (typeof("paymentId") in ('text', 'null')),
  "uuid" text not null default (
    lower(
      hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2)
        || '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))
    )
  ),
  "createdAt" text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  "modifiedAt" text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) strict;

create table "databases" (
  "id" integer primary key,
  "code" any not null unique check (typeof("code") = 'text'),
  "groupName" any check (typeof("groupName") in ('text', 'null')),
  "catalogName" any check (typeof("catalogName") in ('text', 'null')),
  "schema" any not null default '{}' check (json_valid("schema") and json_type("schema") = 'object'),
  "modifiedAt" text not null default (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) strict;
create trigger "databases_updated" after update of "code", "groupName", "catalogName", "schema" on "databases" begin
  update "databases" set "modifiedAt" = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') where "id" = new."id";
end;

insert into "databases" ("id", "code", "catalogName", "schema") values
  (75858, 'MCTS', 'Mothers and children', '{"type": "object", "properties": {"firstName": {"type": "string"}}}'),
  (75859, 'CITIZENS', 'Citizens', '{"type": "object", "properties": {"firstName": {"type": "string"}}}');
