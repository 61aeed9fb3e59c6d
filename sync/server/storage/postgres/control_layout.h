// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The control database of the servers (auth/control_store.h) in PostgreSQL, in a schema of its own. Its tables are
/// those of the file (auth/control_file.cpp); what people typed is sealed, and `..._key` beside it is the keyed hash
/// that stands in front of what is sealed.
namespace aufwind::server::postgres {

// Row level security lets a transaction at the rows of the tenant or the account that it is set to. Whoever comes with
// a token, the state of a sign-in elsewhere or the id of a session has not said yet whose they are: those calls, and
// sweeps, set `aufwind.everybody` for their one transaction. They name one row by what nobody can guess. The sign-in
// itself does not need that: the workspace says which tenant, and `tenant` alone is open, for it holds nothing but
// sealed names and keys.
//
// `session_change` says to every server which sessions have ended or are others by now. Its numbers are given under
// the lock that every writer holds to the end of its transaction, so none comes later than a larger one.
inline constexpr char kControlStep[] = R"sql(
SET search_path = aufwind_control, pg_temp;
CREATE TABLE verifier(one integer PRIMARY KEY DEFAULT 1 CHECK (one = 1), sealed bytea NOT NULL);
CREATE TABLE tenant(
    id uuid PRIMARY KEY, workspace bytea NOT NULL,
    workspace_key bytea NOT NULL GENERATED ALWAYS AS (substring(workspace FROM 1 FOR 32)) STORED UNIQUE,
    name bytea NOT NULL, sealed_key bytea NOT NULL);
CREATE TABLE account(
    id uuid PRIMARY KEY, tenant uuid NOT NULL REFERENCES tenant(id), person uuid NOT NULL, email bytea NOT NULL,
    email_key bytea NOT NULL GENERATED ALWAYS AS (substring(email FROM 1 FOR 32)) STORED,
    password bytea NOT NULL, disabled bigint NOT NULL DEFAULT 0, second_factor bytea, second_factor_new bytea,
    last_step bigint NOT NULL DEFAULT 0, language bytea NOT NULL, subject bytea,
    subject_key bytea GENERATED ALWAYS AS (substring(subject FROM 1 FOR 32)) STORED,
    UNIQUE(tenant, email_key), UNIQUE(tenant, person));
CREATE UNIQUE INDEX account_subject ON account(tenant, subject_key) WHERE subject_key IS NOT NULL;
CREATE TABLE device(
    tenant uuid, id uuid, account uuid NOT NULL REFERENCES account(id) ON DELETE CASCADE, name bytea NOT NULL,
    proof bytea NOT NULL, seen bigint NOT NULL, since bigint NOT NULL DEFAULT 0, address bytea NOT NULL,
    removed bigint NOT NULL DEFAULT 0, PRIMARY KEY(tenant, id));
CREATE INDEX device_account ON device(account, seen);
CREATE TABLE session(
    id uuid PRIMARY KEY, account uuid NOT NULL REFERENCES account(id) ON DELETE CASCADE, device uuid NOT NULL,
    access bytea NOT NULL UNIQUE, refresh bytea NOT NULL UNIQUE, previous bytea, used bigint NOT NULL DEFAULT 1,
    begun bigint NOT NULL, access_ends bigint NOT NULL, idle_ends bigint NOT NULL, absolute_ends bigint NOT NULL,
    confirmed bigint NOT NULL DEFAULT 0, restricted bigint NOT NULL DEFAULT 0);
CREATE INDEX session_account ON session(account, begun);
CREATE INDEX session_previous ON session(previous);
CREATE TABLE spent(refresh bytea PRIMARY KEY, session uuid NOT NULL REFERENCES session(id) ON DELETE CASCADE);
CREATE INDEX spent_session ON spent(session);
CREATE TABLE recovery_code(
    account uuid REFERENCES account(id) ON DELETE CASCADE, hash bytea, PRIMARY KEY(account, hash));
CREATE TABLE mail_code(
    account uuid REFERENCES account(id) ON DELETE CASCADE, purpose bigint, hash bytea NOT NULL UNIQUE,
    email bytea NOT NULL, ends bigint NOT NULL, PRIMARY KEY(account, purpose));
CREATE TABLE ended_token(hash bytea PRIMARY KEY, account uuid NOT NULL, device uuid NOT NULL, at bigint NOT NULL);
CREATE TABLE policy(tenant uuid PRIMARY KEY REFERENCES tenant(id), second_factor_from bigint NOT NULL);
CREATE TABLE sso(
    tenant uuid PRIMARY KEY REFERENCES tenant(id), issuer bytea NOT NULL, client bytea NOT NULL, secret bytea NOT NULL,
    domains bytea NOT NULL, creates bigint NOT NULL, only_way bigint NOT NULL, trusted bigint NOT NULL);
CREATE TABLE sso_request(state bytea PRIMARY KEY, tenant uuid NOT NULL, nonce bytea NOT NULL, ends bigint NOT NULL);
CREATE TABLE session_change(
    number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, session uuid NOT NULL, ended bigint NOT NULL,
    at bigint NOT NULL DEFAULT (extract(epoch FROM clock_timestamp()) * 1000)::bigint);
CREATE TABLE attempt(
    name bytea PRIMARY KEY, attempts bigint NOT NULL, last bigint NOT NULL, blocked_until bigint NOT NULL);
CREATE FUNCTION note_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO aufwind_control.ended_token(hash, account, device, at)
        SELECT last.hash, OLD.account, OLD.device, (extract(epoch FROM clock_timestamp()) * 1000)::bigint
        FROM (VALUES (OLD.access), (OLD.refresh), (OLD.previous)) AS last(hash) WHERE last.hash IS NOT NULL
        ON CONFLICT DO NOTHING;
    INSERT INTO aufwind_control.session_change(session, ended) VALUES (OLD.id, 1);
    PERFORM pg_notify('aufwind_sessions', '');
    RETURN NULL;
END $$;
CREATE TRIGGER session_ended AFTER DELETE ON session FOR EACH ROW EXECUTE FUNCTION note_ended();
CREATE FUNCTION note_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO aufwind_control.session_change(session, ended) VALUES (OLD.id, 0);
    PERFORM pg_notify('aufwind_sessions', '');
    RETURN NULL;
END $$;
CREATE TRIGGER session_changed AFTER UPDATE ON session FOR EACH ROW
    WHEN (OLD.access <> NEW.access OR OLD.confirmed <> NEW.confirmed OR OLD.restricted <> NEW.restricted)
    EXECUTE FUNCTION note_changed();
DO $$
DECLARE
    one record;
    everybody text := 'current_setting(''aufwind.everybody'', true) = ''on''';
    of_tenant text := 'tenant = nullif(current_setting(''aufwind.tenant'', true), '''')::uuid';
    this_account text := '= nullif(current_setting(''aufwind.account'', true), '''')::uuid';
    of_account text := 'EXISTS (SELECT FROM aufwind_control.account a WHERE a.id = account)';
BEGIN
    FOR one IN SELECT * FROM (VALUES
        ('account', of_tenant || ' OR id ' || this_account), ('device', of_tenant || ' OR account ' || this_account),
        ('session', of_account), ('recovery_code', of_account), ('mail_code', of_account),
        ('ended_token', of_account), ('policy', of_tenant), ('sso', of_tenant), ('sso_request', of_tenant),
        ('spent', 'EXISTS (SELECT FROM aufwind_control.session s WHERE s.id = session)')) AS rules(name, rule) LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one.name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one.name);
        EXECUTE format('CREATE POLICY of_whom_it_is ON %I USING (%s OR %s) WITH CHECK (%s OR %s)',
            one.name, everybody, one.rule, everybody, one.rule);
    END LOOP;
    FOR one IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'aufwind_control' LOOP
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO aufwind_app', one.name);
    END LOOP;
    REVOKE UPDATE, DELETE ON verifier FROM aufwind_app;
    GRANT USAGE ON SCHEMA aufwind_control TO aufwind_app;
END $$;
SET search_path = aufwind, pg_temp;
)sql";

// What waits to be sent, what is gathered before it is told, and where companies want to be told.
inline constexpr char kOutgoingStep[] = R"sql(
SET search_path = aufwind_control, pg_temp;
CREATE TABLE outgoing(
    number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, id uuid NOT NULL UNIQUE,
    tenant uuid NOT NULL REFERENCES tenant(id), kind bigint NOT NULL, recipient bytea NOT NULL, subject bytea NOT NULL,
    content bytea NOT NULL, due bigint NOT NULL, ends bigint NOT NULL, failures bigint NOT NULL);
CREATE INDEX outgoing_due ON outgoing(due, number);
CREATE TABLE attempted(
    tenant uuid REFERENCES tenant(id), person uuid, what bytea, attempts bigint NOT NULL, due bigint NOT NULL,
    PRIMARY KEY(tenant, person, what));
CREATE INDEX attempted_due ON attempted(due);
CREATE TABLE webhook(tenant uuid PRIMARY KEY REFERENCES tenant(id), url bytea NOT NULL, secret bytea NOT NULL);
DO $$
DECLARE
    name text;
    everybody text := 'current_setting(''aufwind.everybody'', true) = ''on''';
    of_tenant text := 'tenant = nullif(current_setting(''aufwind.tenant'', true), '''')::uuid';
BEGIN
    FOREACH name IN ARRAY ARRAY['outgoing', 'attempted', 'webhook'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY of_whom_it_is ON %I USING (%s OR %s) WITH CHECK (%s OR %s)',
            name, everybody, of_tenant, everybody, of_tenant);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO aufwind_app', name);
    END LOOP;
END $$;
SET search_path = aufwind, pg_temp;
)sql";

// Companies' directories, and who is bound to one.
inline constexpr char kDirectoryStep[] = R"sql(
SET search_path = aufwind_control, pg_temp;
CREATE TABLE directory(
    tenant uuid PRIMARY KEY REFERENCES tenant(id), address bytea NOT NULL, authority bytea NOT NULL,
    bind_as bytea NOT NULL, base bytea NOT NULL, filter bytea NOT NULL, reader bytea NOT NULL,
    reader_password bytea NOT NULL, domains bytea NOT NULL, creates bigint NOT NULL, only_way bigint NOT NULL);
ALTER TABLE account ADD COLUMN directory bytea, ADD COLUMN directory_key bytea
    GENERATED ALWAYS AS (substring(directory FROM 1 FOR 32)) STORED;
CREATE UNIQUE INDEX account_directory ON account(tenant, directory_key) WHERE directory_key IS NOT NULL;
ALTER TABLE directory ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
    everybody text := 'current_setting(''aufwind.everybody'', true) = ''on''';
    of_tenant text := 'tenant = nullif(current_setting(''aufwind.tenant'', true), '''')::uuid';
BEGIN
    EXECUTE format('CREATE POLICY of_whom_it_is ON directory USING (%s OR %s) WITH CHECK (%s OR %s)',
        everybody, of_tenant, everybody, of_tenant);
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON directory TO aufwind_app;
SET search_path = aufwind, pg_temp;
)sql";

// Under which addresses calendars are read: hashes of their tokens.
inline constexpr char kCalendarStep[] = R"sql(
SET search_path = aufwind_control, pg_temp;
CREATE TABLE calendar(
    account uuid PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE, hash bytea NOT NULL UNIQUE,
    since bigint NOT NULL);
ALTER TABLE calendar ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
    everybody text := 'current_setting(''aufwind.everybody'', true) = ''on''';
    of_account text := 'EXISTS (SELECT FROM aufwind_control.account a WHERE a.id = account)';
BEGIN
    EXECUTE format('CREATE POLICY of_whom_it_is ON calendar USING (%s OR %s) WITH CHECK (%s OR %s)',
        everybody, of_account, everybody, of_account);
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar TO aufwind_app;
SET search_path = aufwind, pg_temp;
)sql";

// How far people were told of meetings by mail, and what each was told last.
inline constexpr char kInvitationsStep[] = R"sql(
SET search_path = aufwind_control, pg_temp;
CREATE TABLE invitations(
    tenant uuid PRIMARY KEY REFERENCES tenant(id), head bigint NOT NULL, lease bigint NOT NULL, seen bigint NOT NULL);
CREATE TABLE invited(
    tenant uuid REFERENCES tenant(id), series uuid, person uuid, sequence bigint NOT NULL, ends bigint NOT NULL,
    off bigint NOT NULL, state bytea NOT NULL, PRIMARY KEY(tenant, series, person));
CREATE INDEX invited_ends ON invited(tenant, ends);
DO $$
DECLARE
    name text;
    everybody text := 'current_setting(''aufwind.everybody'', true) = ''on''';
    of_tenant text := 'tenant = nullif(current_setting(''aufwind.tenant'', true), '''')::uuid';
BEGIN
    FOREACH name IN ARRAY ARRAY['invitations', 'invited'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY of_whom_it_is ON %I USING (%s OR %s) WITH CHECK (%s OR %s)',
            name, everybody, of_tenant, everybody, of_tenant);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO aufwind_app', name);
    END LOOP;
END $$;
SET search_path = aufwind, pg_temp;
)sql";

// What lets identity providers write people and teams: hashes of tokens, and what the rows have no place for.
inline constexpr char kScimStep[] = R"sql(
SET search_path = aufwind_control, pg_temp;
CREATE TABLE scim_token(
    id uuid PRIMARY KEY, tenant uuid NOT NULL REFERENCES tenant(id), maker uuid NOT NULL, name bytea NOT NULL,
    hash bytea NOT NULL, since bigint NOT NULL, used bigint NOT NULL);
CREATE INDEX scim_token_tenant ON scim_token(tenant);
CREATE TABLE scim_resource(
    tenant uuid NOT NULL REFERENCES tenant(id), id uuid NOT NULL, team bigint NOT NULL, state bigint NOT NULL,
    user_name bytea NOT NULL, external bytea,
    external_key bytea GENERATED ALWAYS AS (substring(external FROM 1 FOR 32)) STORED, PRIMARY KEY(tenant, id));
CREATE UNIQUE INDEX scim_external ON scim_resource(tenant, team, external_key) WHERE external_key IS NOT NULL;
DO $$
DECLARE
    name text;
    everybody text := 'current_setting(''aufwind.everybody'', true) = ''on''';
    of_tenant text := 'tenant = nullif(current_setting(''aufwind.tenant'', true), '''')::uuid';
BEGIN
    FOREACH name IN ARRAY ARRAY['scim_token', 'scim_resource'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format('CREATE POLICY of_whom_it_is ON %I USING (%s OR %s) WITH CHECK (%s OR %s)',
            name, everybody, of_tenant, everybody, of_tenant);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO aufwind_app', name);
    END LOOP;
END $$;
SET search_path = aufwind, pg_temp;
)sql";

// Who was erased, so that they are erased again where a copy of before comes back: ids and times.
inline constexpr char kErasedStep[] = R"sql(
SET search_path = aufwind_control, pg_temp;
CREATE TABLE erased(
    tenant uuid NOT NULL REFERENCES tenant(id), person uuid NOT NULL, account uuid, at bigint NOT NULL,
    PRIMARY KEY(tenant, person));
CREATE INDEX erased_account ON erased(account) WHERE account IS NOT NULL;
ALTER TABLE erased ENABLE ROW LEVEL SECURITY;
ALTER TABLE erased FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
    everybody text := 'current_setting(''aufwind.everybody'', true) = ''on''';
    of_tenant text := 'tenant = nullif(current_setting(''aufwind.tenant'', true), '''')::uuid';
BEGIN
    EXECUTE format('CREATE POLICY of_whom_it_is ON erased USING (%s OR %s) WITH CHECK (%s OR %s)',
        everybody, of_tenant, everybody, of_tenant);
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON erased TO aufwind_app;
SET search_path = aufwind, pg_temp;
)sql";

// What companies ask for at sign-in besides the second factor. Every server hears of a session that became shorter.
inline constexpr char kPolicyStep[] = R"sql(
SET search_path = aufwind_control, pg_temp;
ALTER TABLE policy
    ADD COLUMN password_length bigint NOT NULL DEFAULT 8, ADD COLUMN session_days bigint NOT NULL DEFAULT 90,
    ADD COLUMN idle_hours bigint NOT NULL DEFAULT 720, ADD COLUMN lease_days bigint NOT NULL DEFAULT 14,
    ADD COLUMN domains bytea NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN lease_days bigint NOT NULL DEFAULT 14;
DROP TRIGGER session_changed ON session;
CREATE TRIGGER session_changed AFTER UPDATE ON session FOR EACH ROW
    WHEN (OLD.access <> NEW.access OR OLD.confirmed <> NEW.confirmed OR OLD.restricted <> NEW.restricted
        OR OLD.lease_days <> NEW.lease_days OR OLD.idle_ends > NEW.idle_ends OR OLD.absolute_ends > NEW.absolute_ends)
    EXECUTE FUNCTION note_changed();
SET search_path = aufwind, pg_temp;
)sql";

}  // namespace aufwind::server::postgres
