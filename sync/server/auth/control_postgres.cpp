// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/auth/control_database.h"
#include "sync/server/storage/postgres/connection.h"
#include "sync/server/storage/postgres/role_check.h"
#include "sync/server/storage/postgres/sealing.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <cstdlib>
#include <unordered_map>

/// The control database in PostgreSQL, which several servers share: see storage/postgres/control_layout.h.
namespace aufwind::server::control {
namespace {

using postgres::Answer;
using postgres::Connection;
using postgres::Place;
using postgres::Text;
using postgres::Values;

// Parts of the format: never change one.
constexpr std::string_view kLookupPurpose = "aufwind control lookup 1";
constexpr std::string_view kVerified = "aufwind control";
constexpr std::size_t kLookupBytes = 32;

constexpr char kSetWhose[] =
    "SELECT set_config('aufwind.tenant', $1, true), set_config('aufwind.account', $2, true), "
    "set_config('aufwind.everybody', $3, true)";
// As in the file, where one writes at a time: so a check and what follows from it cannot be torn apart by another
// server. Sign-ins are few, and each of them takes a hash of a tenth of a second before it comes here.
constexpr char kLock[] = "SELECT pg_advisory_xact_lock(hashtextextended('aufwind control', 0))";

Place placeOf(const Cell& cell) {
    return Place(cell.column).with(cell.row);
}

class PostgresDatabase;

class PostgresCursor : public Cursor {
  public:
    PostgresCursor(PostgresDatabase& database, const char* sql) : database_(database), sql_(sql) {}
    void bindBytes(std::string_view bytes) override { values_.append(bytes); }
    void bindId(const Uuid& id) override { values_.append(kept_.emplace_back(id)); }
    void bindNumber(std::int64_t number) override { values_.append(number); }
    bool step() override;
    bool failed() const override { return failed_; }
    std::int64_t number(int column) const override { return answer_[row_].number(column); }
    std::string_view bytes(int column) const override { return answer_[row_].blob(column); }

  private:
    PostgresDatabase& database_;
    const char* sql_;
    std::deque<Uuid> kept_;
    Values values_;
    Answer answer_;
    int row_ = -1;
    bool isAsked_ = false;
    bool failed_ = false;
};

class PostgresDatabase : public Database {
  public:
    PostgresDatabase(std::string place, const Key& key)
        : place_(std::move(place)), sealing_(key, Uuid{}), lookupKey_(deriveKey(key, kLookupPurpose)) {}

    Result<void> prepare() {
        auto ready = connect();
        ready = ready ? postgres::mayUseThisDatabase(*connection_) : ready;
        return ready ? verify() : ready;
    }

    Result<Answer> run(const char* sql, const Values& values) {
        if (!isInTransaction_) {
            if (auto ready = connect(); !ready) return ready.error();
            // What travels together is one transaction.
            sendWhose();
            if (!std::string_view(sql).starts_with("SELECT")) connection_->send(kLock);
        }
        auto answer = connection_->ask(translated(sql), values);
        if (!answer) error_ = answer.error();
        return answer;
    }

    void setWhose(const Whose& whose) override { whose_ = whose; }
    Result<void> begin() override {
        if (auto ready = connect(); !ready) return ready;
        connection_->send("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
        sendWhose();
        connection_->send(kLock);
        auto begun = connection_->settle();
        isInTransaction_ = true;
        if (!begun) rollback();
        return begun;
    }
    Result<void> commit() override {
        connection_->send("COMMIT");
        auto done = connection_->settle();
        if (done) isInTransaction_ = false;
        return done;
    }
    void rollback() override {
        if (isInTransaction_ && connection_ && !connection_->isLost()) {
            connection_->send("ROLLBACK");
            static_cast<void>(connection_->settle());
        }
        isInTransaction_ = false;
    }
    Error lastError() const override { return error_; }
    void noteError(const Error& error) override { error_ = error; }
    Result<void> changeKey(const Key& key) override {
        sealing_ = postgres::Sealing(key, Uuid{});
        lookupKey_ = deriveKey(key, kLookupPurpose);
        const std::string sealed = sealing_.sealed(Place("verifier"), kVerified);
        const auto changed = connection_->ask("UPDATE verifier SET sealed = $1", Values(sealed));
        return changed ? Result<void>() : changed.error();
    }
    Result<bool> isInUse() override {
        if (auto ready = connect(); !ready) return ready.error();
        const auto others = connection_->ask(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND "
            "pid <> pg_backend_pid()");
        return others ? Result<bool>((*others)[0].number(0) > 0) : others.error();
    }
    // What refers to what is PostgreSQL's own business.
    Result<void> check() override { return verify(); }

  protected:
    std::unique_ptr<Cursor> cursor(const char* sql) override { return std::make_unique<PostgresCursor>(*this, sql); }
    std::string sealed(const Cell& cell, std::string_view plain) const override {
        return sealing_.sealed(placeOf(cell), plain);
    }
    std::string sealedWithKey(const Cell& cell, const Uuid& tenant, std::string_view plain) const override {
        return key(cell.column, tenant, plain) + sealed(cell, plain);
    }
    // Another for each column and tenant, so that nobody sees that two tenants know the same person.
    std::string key(std::string_view column, const Uuid& tenant, std::string_view plain) const override {
        const std::string bytes = Place(column).with(tenant).with(plain).bytes();
        std::string mac(kLookupBytes, '\0');
        unsigned size = 0;
        const auto* const worked =
            HMAC(EVP_sha256(), lookupKey_.bytes.data(), static_cast<int>(lookupKey_.bytes.size()),
                 reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                 reinterpret_cast<unsigned char*>(mac.data()), &size);
        // Nothing sensible is left to do with a broken crypto library and secrets in hand.
        if (worked == nullptr || size != kLookupBytes) std::abort();
        return mac;
    }
    Result<std::string> opened(const Cell& cell, std::string_view sealed) override {
        return sealing_.opened(placeOf(cell), sealed);
    }
    Result<std::string> openedWithKey(const Cell& cell, const Uuid& tenant, std::string_view sealed) override {
        if (sealed.size() <= kLookupBytes) return Error{ErrorCode::damaged, "a sealed value is too short"};
        auto plain = opened(cell, sealed.substr(kLookupBytes));
        if (plain && key(cell.column, tenant, *plain) != sealed.substr(0, kLookupBytes)) {
            return Error{ErrorCode::damaged, "a value is found by what it is not"};
        }
        return plain;
    }

  private:
    Result<void> connect() {
        if (connection_ && connection_->isUsable()) return {};
        isInTransaction_ = false;
        connection_.reset();
        auto made = Connection::open(place_, postgres::Durability::full);
        auto set = made ? (*made)->ask("SELECT set_config('search_path', 'aufwind_control, pg_temp', false)")
                        : Result<Answer>(made.error());
        if (!set) {
            error_ = set.error();
            return set.error();
        }
        connection_ = std::move(*made);
        return {};
    }

    void sendWhose() {
        const std::string id = whose_.id.toString();
        using enum Whose::Kind;
        connection_->send(kSetWhose,
                          Values(Text{whose_.kind == tenant ? id : ""}, Text{whose_.kind == account ? id : ""},
                                 Text{whose_.kind == everybody ? "on" : ""}));
    }

    // The first server says which master key it is; with another one nothing would open.
    Result<void> verify() {
        const Place place("verifier");
        if (auto ready = connect(); !ready) return ready;
        const std::string made = sealing_.sealed(place, kVerified);
        connection_->send("INSERT INTO verifier(sealed) VALUES($1) ON CONFLICT DO NOTHING", Values(made));
        const auto found = connection_->ask("SELECT sealed FROM verifier");
        if (!found) return found.error();
        const auto opened =
            found->size() == 1 ? sealing_.opened(place, (*found)[0].blob(0)) : Result<std::string>(Error{});
        if (opened && *opened == kVerified) return {};
        return Error{ErrorCode::wrongKey,
                     "this database belongs to another master key; nothing in it was touched. Start with the key that "
                     "it was set up with, or with another database"};
    }

    const char* translated(const char* sql) {
        const auto found = translated_.find(sql);
        if (found != translated_.end()) return found->second.c_str();
        std::string text;
        int number = 0;
        for (const char* at = sql; *at != '\0'; ++at) {
            if (*at == '?') {
                text += "$" + std::to_string(++number);
            } else {
                text += *at;
            }
        }
        return translated_.emplace(sql, std::move(text)).first->second.c_str();
    }

    const std::string place_;
    postgres::Sealing sealing_;
    Key lookupKey_;
    std::unique_ptr<Connection> connection_;
    std::unordered_map<const char*, std::string> translated_;
    Whose whose_;
    bool isInTransaction_ = false;
    Error error_{ErrorCode::internal, "no error"};
};

bool PostgresCursor::step() {
    if (!isAsked_) {
        isAsked_ = true;
        auto answer = database_.run(sql_, values_);
        failed_ = !answer;
        if (answer) answer_ = std::move(*answer);
    }
    return !failed_ && ++row_ < answer_.size();
}

}  // namespace

Result<std::unique_ptr<Database>> openShared(const std::string& place, const Key& key) {
    auto database = std::make_unique<PostgresDatabase>(place, key);
    if (auto ready = database->prepare(); !ready) return ready.error();
    return std::unique_ptr<Database>(std::move(database));
}

}  // namespace aufwind::server::control
