// SPDX-License-Identifier: GPL-3.0-or-later
// One field set through the engine, against one transaction of bare SQLCipher that makes the same bytes durable: the
// row with its new value, the row as the server said it last, and the mutation that waits to be sent.
#include "models/schema/entities.h"
#include "models/store/record_codec.h"
#include "models/store/sqlcipher_open.h"
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"

#include <algorithm>
#include <array>

namespace aufwind::bench {
namespace {

constexpr int kWarm = 10;
constexpr int kEdits = 200;
constexpr FieldNumber kTitle = 4;  // of action_item
constexpr FieldNumber kDone = 7;

class BareFile {
  public:
    /// As many rows of the same sizes as `store` has; each row's content is its packed form.
    Result<void> fill(store::Store& store, const std::filesystem::path& file) {
        auto connection = store::connect({file.string(), {}, true}, randomKey(), store::Access::create);
        if (!connection) {
            return connection.error();
        }
        connection_ = std::move(*connection);
        auto made = connection_->exec(
            "PRAGMA journal_mode = WAL; CREATE TABLE item (id BLOB PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID;"
            "CREATE TABLE base (id BLOB PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID;"
            "CREATE TABLE outbox (number INTEGER PRIMARY KEY, content BLOB NOT NULL); BEGIN;");
        auto reader = store.reader();
        if (!made || !reader) {
            return made ? reader.error() : made;
        }
        auto read = (*reader)->each([&](const Record& row) {
            made = connection_->prepare("INSERT OR IGNORE INTO item (id, content) VALUES (?, ?)")
                       .id(row.id)
                       .blob(store::encodeRecord(row))
                       .run();
            return made.ok();
        });
        made = read ? made : read;
        return made ? connection_->exec("COMMIT") : made;
    }

    Result<void> edit(const Uuid& id, std::uint64_t number, const std::string& after, const std::string& before,
                      const std::string& mutation) {
        store::Transaction transaction(*connection_, store::Transaction::Kind::write);
        auto done = transaction.begun();
        if (done) {
            done = connection_->prepare("UPDATE item SET content = ? WHERE id = ?").blob(after).id(id).run();
        }
        if (done) {
            done = connection_->prepare("INSERT INTO base (id, content) VALUES (?, ?)").id(id).blob(before).run();
        }
        if (done) {
            done = connection_->prepare("INSERT INTO outbox (number, content) VALUES (?, ?)")
                       .integer(static_cast<std::int64_t>(number))
                       .blob(mutation)
                       .run();
        }
        return done ? transaction.commit() : done;
    }

  private:
    std::unique_ptr<store::Connection> connection_;
};

/// Rows without edits that wait, spread over the whole table.
Result<std::vector<Record>> someRows(store::Store& store, std::size_t count) {
    auto reader = store.reader();
    store::Query query;
    query.entity = schema::kActionItem;
    auto rows = reader ? (*reader)->list(query) : reader.error();
    if (!rows) {
        return rows.error();
    }
    std::vector<Record> chosen;
    for (std::size_t i = 0; i < count && rows->size() >= count; ++i) {
        chosen.push_back((*rows)[i * (rows->size() / count)]);
    }
    return chosen.size() == count ? Result<std::vector<Record>>(std::move(chosen))
                                  : Error{ErrorCode::internal, "too few rows to edit"};
}

struct Times {
    std::vector<double> edits;
    std::vector<double> bare;
};

struct Kind {
    const char* name;
    FieldNumber field;
    Value (*value)(const Record& row);
    Times times;
};

std::string otherFirstWord(const std::string& text) {
    const std::size_t end = text.find(' ');
    return "Reconsider" + (end == std::string::npos ? std::string() : text.substr(end));
}

Result<void> measure(Device& device, BareFile& bare, const Record& row, FieldNumber field, const Value& value,
                     Times& times) {
    Result<void> edited;
    const double edit = millisecondsOf([&] { edited = device.engine().set(row.entity, row.id, {{field, value}}); });
    auto reader = edited ? device.store().reader() : edited.error();
    auto after = reader ? (*reader)->find(row.entity, row.id) : reader.error();
    auto waiting = after ? (*reader)->outboxOf(row.entity, row.id) : after.error();
    if (!waiting) {
        return waiting.error();
    }
    if (!*after || (*after)->value(field) != value || waiting->size() != 1) {
        return Error{ErrorCode::internal, "an edit is not in the store or not in the outbox"};
    }
    const std::string content = store::encodeRecord(**after);
    const std::string base = store::encodeRecord(row);
    Result<void> written;
    const double plain = millisecondsOf(
        [&] { written = bare.edit(row.id, waiting->front().number, content, base, waiting->front().content); });
    times.edits.push_back(edit);
    times.bare.push_back(plain);
    return written;
}

void report(const char* name, const Times& times) {
    const auto warm = [](const std::vector<double>& all) {
        return std::vector<double>(all.begin() + kWarm, all.end());
    };
    print({name,
           median(warm(times.edits)),
           "ms",
           median(warm(times.bare)),
           "one transaction of bare SQLCipher with the same row, base and mutation",
           {{"p95", percentile(warm(times.edits), 0.95)}, {"against_p95", percentile(warm(times.bare), 0.95)}}});
}

}  // namespace

Result<void> localEdit(Company& company) {
    auto filled = company.filled();
    if (!filled) {
        return filled.error();
    }
    std::array kinds{
        Kind{"local_edit", kTitle, [](const Record& row) { return Value(row.text(kTitle) + " soon"); }, {}},
        Kind{"local_edit_other_word",
             kTitle,
             [](const Record& row) { return Value(otherFirstWord(row.text(kTitle))); },
             {}},
        Kind{"local_edit_flag", kDone, [](const Record& row) { return Value(!row.flag(kDone)); }, {}},
    };
    Device& device = *(*filled)->device;
    BareFile bare;
    if (auto ready = bare.fill(device.store(), company.fresh("bare")); !ready) {
        return ready;
    }
    const std::size_t perKind = kWarm + kEdits;
    auto rows = someRows(device.store(), kinds.size() * perKind);
    if (!rows) {
        return rows.error();
    }
    // In turns, so that whatever slows the machine for a while slows all of them.
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const Record& row = (*rows)[i];
        Kind& kind = kinds[i % kinds.size()];
        auto done = measure(device, bare, row, kind.field, kind.value(row), kind.times);
        if (!done) {
            return done;
        }
    }
    for (const Kind& kind : kinds) {
        report(kind.name, kind.times);
    }
    return {};
}

}  // namespace aufwind::bench
