// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_database.h"
#include "sync/server/storage/sqlcipher/database.h"

/// The control database in an encrypted file of its own.
namespace aufwind::server::control {
namespace {

// Steps are append-only; user_version counts how many the file has seen.
constexpr const char* kSteps[] = {
    R"(CREATE TABLE tenant (
           id BLOB PRIMARY KEY, workspace BLOB NOT NULL UNIQUE, name BLOB NOT NULL, sealed_key BLOB NOT NULL
       ) WITHOUT ROWID;
       CREATE TABLE account (
           id BLOB PRIMARY KEY, tenant BLOB NOT NULL REFERENCES tenant(id), person BLOB NOT NULL, email BLOB NOT NULL,
           password BLOB NOT NULL, disabled INTEGER NOT NULL DEFAULT 0, UNIQUE (tenant, email), UNIQUE (tenant, person)
       ) WITHOUT ROWID;
       CREATE TABLE device (
           tenant BLOB NOT NULL, id BLOB NOT NULL, account BLOB NOT NULL REFERENCES account(id) ON DELETE CASCADE,
           name BLOB NOT NULL, proof BLOB NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (tenant, id)
       ) WITHOUT ROWID;
       CREATE TABLE session (
           id BLOB PRIMARY KEY, account BLOB NOT NULL REFERENCES account(id) ON DELETE CASCADE, device BLOB NOT NULL,
           access BLOB NOT NULL UNIQUE, refresh BLOB NOT NULL UNIQUE, begun INTEGER NOT NULL,
           access_ends INTEGER NOT NULL, idle_ends INTEGER NOT NULL, absolute_ends INTEGER NOT NULL
       ) WITHOUT ROWID;
       CREATE INDEX session_account ON session (account, begun);
       CREATE TABLE spent (
           refresh BLOB PRIMARY KEY, session BLOB NOT NULL REFERENCES session(id) ON DELETE CASCADE
       ) WITHOUT ROWID;
       CREATE INDEX spent_session ON spent (session);
       PRAGMA user_version = 1)",
    R"(ALTER TABLE session ADD COLUMN previous BLOB;
       ALTER TABLE session ADD COLUMN used INTEGER NOT NULL DEFAULT 1;
       CREATE INDEX session_previous ON session (previous);
       PRAGMA user_version = 2)",
    R"(ALTER TABLE account ADD COLUMN second_factor BLOB;
       ALTER TABLE account ADD COLUMN second_factor_new BLOB;
       ALTER TABLE account ADD COLUMN last_step INTEGER NOT NULL DEFAULT 0;
       ALTER TABLE account ADD COLUMN language BLOB NOT NULL DEFAULT x'';
       ALTER TABLE device ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
       ALTER TABLE device ADD COLUMN address BLOB NOT NULL DEFAULT x'';
       ALTER TABLE device ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
       CREATE INDEX device_account ON device (account, seen);
       ALTER TABLE session ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0;
       ALTER TABLE session ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0;
       CREATE TABLE recovery_code (
           account BLOB NOT NULL REFERENCES account(id) ON DELETE CASCADE, hash BLOB NOT NULL,
           PRIMARY KEY (account, hash)
       ) WITHOUT ROWID;
       CREATE TABLE mail_code (
           account BLOB NOT NULL REFERENCES account(id) ON DELETE CASCADE, purpose INTEGER NOT NULL,
           hash BLOB NOT NULL UNIQUE, email BLOB NOT NULL, ends INTEGER NOT NULL, PRIMARY KEY (account, purpose)
       ) WITHOUT ROWID;
       CREATE TABLE ended_token (
           hash BLOB PRIMARY KEY, account BLOB NOT NULL, device BLOB NOT NULL, at INTEGER NOT NULL
       ) WITHOUT ROWID;
       CREATE TRIGGER session_ended AFTER DELETE ON session BEGIN
           INSERT OR IGNORE INTO ended_token (hash, account, device, at)
               SELECT hash, OLD.account, OLD.device, unixepoch() * 1000
               FROM (SELECT OLD.access AS hash UNION ALL SELECT OLD.refresh UNION ALL SELECT OLD.previous)
               WHERE hash IS NOT NULL;
       END;
       CREATE TABLE policy (
           tenant BLOB PRIMARY KEY REFERENCES tenant(id), second_factor_from INTEGER NOT NULL
       ) WITHOUT ROWID;
       INSERT INTO policy (tenant, second_factor_from) SELECT id, 4 FROM tenant;
       PRAGMA user_version = 3)",
    R"(ALTER TABLE account ADD COLUMN subject BLOB;
       CREATE UNIQUE INDEX account_subject ON account (tenant, subject) WHERE subject IS NOT NULL;
       CREATE TABLE sso (
           tenant BLOB PRIMARY KEY REFERENCES tenant(id), issuer BLOB NOT NULL, client BLOB NOT NULL,
           secret BLOB NOT NULL, domains BLOB NOT NULL, creates INTEGER NOT NULL, only_way INTEGER NOT NULL,
           trusted INTEGER NOT NULL
       ) WITHOUT ROWID;
       CREATE TABLE sso_request (
           state BLOB PRIMARY KEY, tenant BLOB NOT NULL, nonce BLOB NOT NULL, ends INTEGER NOT NULL
       ) WITHOUT ROWID;
       PRAGMA user_version = 4)",
    // What a statement compares with, which in PostgreSQL is another value than the one that is kept.
    R"(ALTER TABLE tenant ADD COLUMN workspace_key BLOB GENERATED ALWAYS AS (workspace) VIRTUAL;
       CREATE UNIQUE INDEX tenant_workspace_key ON tenant (workspace_key);
       ALTER TABLE account ADD COLUMN email_key BLOB GENERATED ALWAYS AS (email) VIRTUAL;
       ALTER TABLE account ADD COLUMN subject_key BLOB GENERATED ALWAYS AS (subject) VIRTUAL;
       CREATE UNIQUE INDEX account_email_key ON account (tenant, email_key);
       CREATE UNIQUE INDEX account_subject_key ON account (tenant, subject_key) WHERE subject_key IS NOT NULL;
       PRAGMA user_version = 5)",
    R"(CREATE TABLE outgoing (
           number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, tenant BLOB NOT NULL REFERENCES tenant(id),
           kind INTEGER NOT NULL, recipient BLOB NOT NULL, subject BLOB NOT NULL, content BLOB NOT NULL,
           due INTEGER NOT NULL, ends INTEGER NOT NULL, failures INTEGER NOT NULL
       );
       CREATE INDEX outgoing_due ON outgoing (due, number);
       CREATE TABLE attempted (
           tenant BLOB NOT NULL REFERENCES tenant(id), person BLOB NOT NULL, what BLOB NOT NULL,
           attempts INTEGER NOT NULL, due INTEGER NOT NULL, PRIMARY KEY (tenant, person, what)
       ) WITHOUT ROWID;
       CREATE INDEX attempted_due ON attempted (due);
       CREATE TABLE webhook (
           tenant BLOB PRIMARY KEY REFERENCES tenant(id), url BLOB NOT NULL, secret BLOB NOT NULL
       ) WITHOUT ROWID;
       PRAGMA user_version = 6)",
    R"(ALTER TABLE tenant ADD COLUMN sealed_next BLOB NOT NULL DEFAULT x'';
        PRAGMA user_version = 7)",
    R"(CREATE TABLE directory (
           tenant BLOB PRIMARY KEY REFERENCES tenant(id), address BLOB NOT NULL, authority BLOB NOT NULL,
           bind_as BLOB NOT NULL, base BLOB NOT NULL, filter BLOB NOT NULL, reader BLOB NOT NULL,
           reader_password BLOB NOT NULL, domains BLOB NOT NULL, creates INTEGER NOT NULL, only_way INTEGER NOT NULL
       ) WITHOUT ROWID;
       ALTER TABLE account ADD COLUMN directory BLOB;
       ALTER TABLE account ADD COLUMN directory_key BLOB GENERATED ALWAYS AS (directory) VIRTUAL;
       CREATE UNIQUE INDEX account_directory ON account (tenant, directory_key) WHERE directory_key IS NOT NULL;
       PRAGMA user_version = 8)",
    R"(CREATE TABLE calendar (
           account BLOB PRIMARY KEY REFERENCES account(id) ON DELETE CASCADE, hash BLOB NOT NULL UNIQUE,
           since INTEGER NOT NULL
       ) WITHOUT ROWID;
       PRAGMA user_version = 9)",
    R"(CREATE TABLE invitations (
           tenant BLOB PRIMARY KEY REFERENCES tenant(id), head INTEGER NOT NULL, lease INTEGER NOT NULL,
           seen INTEGER NOT NULL
       ) WITHOUT ROWID;
       CREATE TABLE invited (
           tenant BLOB NOT NULL REFERENCES tenant(id), series BLOB NOT NULL, person BLOB NOT NULL,
           sequence INTEGER NOT NULL, ends INTEGER NOT NULL, off INTEGER NOT NULL, state BLOB NOT NULL,
           PRIMARY KEY (tenant, series, person)
       ) WITHOUT ROWID;
       CREATE INDEX invited_ends ON invited (tenant, ends);
       PRAGMA user_version = 10)",
    R"(CREATE TABLE scim_token (
           id BLOB PRIMARY KEY, tenant BLOB NOT NULL REFERENCES tenant(id), maker BLOB NOT NULL, name BLOB NOT NULL,
           hash BLOB NOT NULL, since INTEGER NOT NULL, used INTEGER NOT NULL
       ) WITHOUT ROWID;
       CREATE TABLE scim_resource (
           tenant BLOB NOT NULL REFERENCES tenant(id), id BLOB NOT NULL, team INTEGER NOT NULL, state INTEGER NOT NULL,
           user_name BLOB NOT NULL, external BLOB, external_key BLOB GENERATED ALWAYS AS (external) VIRTUAL,
           PRIMARY KEY (tenant, id)
       ) WITHOUT ROWID;
       CREATE UNIQUE INDEX scim_external ON scim_resource (tenant, team, external_key) WHERE external_key IS NOT NULL;
       PRAGMA user_version = 11)",
    R"(CREATE TABLE erased (
           tenant BLOB NOT NULL REFERENCES tenant(id), person BLOB NOT NULL, account BLOB, at INTEGER NOT NULL,
           PRIMARY KEY (tenant, person)
       ) WITHOUT ROWID;
       CREATE INDEX erased_account ON erased (account) WHERE account IS NOT NULL;
       PRAGMA user_version = 12)",
    R"(ALTER TABLE policy ADD COLUMN password_length INTEGER NOT NULL DEFAULT 8;
       ALTER TABLE policy ADD COLUMN session_days INTEGER NOT NULL DEFAULT 90;
       ALTER TABLE policy ADD COLUMN idle_hours INTEGER NOT NULL DEFAULT 720;
       ALTER TABLE policy ADD COLUMN lease_days INTEGER NOT NULL DEFAULT 14;
       ALTER TABLE policy ADD COLUMN domains BLOB NOT NULL DEFAULT x'';
       ALTER TABLE session ADD COLUMN lease_days INTEGER NOT NULL DEFAULT 14;
       PRAGMA user_version = 13)",
};
constexpr std::int64_t kNewest = std::size(kSteps);

class FileCursor : public Cursor {
  public:
    explicit FileCursor(sqlcipher::Database& database, const char* sql) : statement_(database.use(sql)) {}
    void bindBytes(std::string_view bytes) override { statement_.bind(bytes); }
    void bindId(const Uuid& id) override { statement_.bind(id); }
    void bindNumber(std::int64_t number) override { statement_.bind(number); }
    bool step() override { return statement_.step(); }
    bool failed() const override { return statement_.failed(); }
    std::int64_t number(int column) const override { return statement_.number(column); }
    std::string_view bytes(int column) const override { return statement_.blob(column); }

  private:
    sqlcipher::Statement statement_;
};

class FileDatabase : public Database {
  public:
    explicit FileDatabase(std::unique_ptr<sqlcipher::Database> database) : database_(std::move(database)) {}

    Result<void> migrate(Start start) {
        if (auto done = database_->run("PRAGMA foreign_keys = ON"); !done) return done;
        std::int64_t version = 0;
        {
            sqlcipher::Statement statement = database_->use("PRAGMA user_version");
            if (!statement.step()) return database_->lastError();
            version = statement.number(0);
        }
        if (version == 0 && start == Start::isThere) {
            return Error{ErrorCode::damaged, "the control database has no tables"};
        }
        if (version > kNewest) return Error{ErrorCode::tooNew, "the control database is of a newer version"};
        for (std::int64_t step = version; step < kNewest; ++step) {
            auto done = begin();
            done = done ? database_->run(kSteps[step]) : done;
            done = done ? commit() : done;
            if (!done) {
                rollback();
                return done;
            }
        }
        return {};
    }

    void setWhose(const Whose&) override {}
    Result<void> begin() override { return database_->run("BEGIN IMMEDIATE"); }
    Result<void> commit() override { return database_->run("COMMIT"); }
    // Where a commit failed, SQLite may have rolled back already; then this does nothing.
    void rollback() override { (void)database_->run("ROLLBACK"); }
    Error lastError() const override { return database_->lastError(); }
    Result<void> changeKey(const Key&) override { return {}; }  // a new file is made in its place
    Result<bool> isInUse() override { return false; }
    Result<void> check() override {
        if (auto sound = database_->check(); !sound) return sound;
        sqlcipher::Statement query = database_->use("PRAGMA foreign_key_check");
        if (query.step()) return Error{ErrorCode::damaged, "the control database refers to what is not there"};
        return query.failed() ? Result<void>(lastError()) : Result<void>();
    }

  protected:
    std::unique_ptr<Cursor> cursor(const char* sql) override { return std::make_unique<FileCursor>(*database_, sql); }
    std::string sealed(const Cell&, std::string_view plain) const override { return std::string(plain); }
    std::string sealedWithKey(const Cell&, const Uuid&, std::string_view plain) const override {
        return std::string(plain);
    }
    std::string key(std::string_view, const Uuid&, std::string_view plain) const override { return std::string(plain); }
    Result<std::string> opened(const Cell&, std::string_view sealed) override { return std::string(sealed); }
    Result<std::string> openedWithKey(const Cell&, const Uuid&, std::string_view sealed) override {
        return std::string(sealed);
    }
    void noteError(const Error&) override {}  // nothing is sealed that could not be opened

  private:
    std::unique_ptr<sqlcipher::Database> database_;
};

}  // namespace

Result<std::unique_ptr<Database>> openFile(const std::filesystem::path& path, const Key& key, Start start) {
    const auto missing = start == Start::isMade ? sqlcipher::Missing::isMade : sqlcipher::Missing::isAnError;
    auto file = sqlcipher::Database::open(path, key.bytes, true, missing);
    if (!file) return file.error();
    auto database = std::make_unique<FileDatabase>(std::move(*file));
    if (auto ready = database->migrate(start); !ready) return ready.error();
    return std::unique_ptr<Database>(std::move(database));
}

}  // namespace aufwind::server::control
