// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/entities.h"
#include "models/store/store.h"

#include <QTemporaryDir>
#include <QtTest>

#include <functional>

/// What the tests of the store share: a place of their own, keys, rows of any entity, and ways to make writes fail.
namespace aufwind::store::test {

inline Key keyOf(std::uint8_t seed) {
    std::array<std::uint8_t, Key::kSize> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::uint8_t>(seed * 31U + i * 7U);
    }
    return Key(bytes);
}

/// Ids that sort by `n`.
inline Uuid idOf(std::uint64_t n, std::uint8_t family = 1) {
    Uuid id;
    id.bytes[0] = family;
    for (std::size_t i = 0; i < 8; ++i) {
        id.bytes[8 + i] = static_cast<std::uint8_t>(n >> (56 - 8 * i));
    }
    return id;
}

using Values = std::vector<std::pair<FieldNumber, Value>>;

inline Record rowOf(EntityNumber entity, std::uint64_t n, const Values& values, std::uint64_t time = 1'700'000) {
    Record row;
    row.entity = entity;
    row.id = idOf(n);
    row.life = 1;
    row.author = idOf(1, 9);
    row.created = {(time + n) << 16, idOf(1, 8)};
    for (const auto& [field, value] : values) {
        Cell& cell = row.ensure(field);
        cell.value = value;
        cell.stamp = row.created;
        cell.author = row.author;
    }
    return row;
}

inline Record personRow(std::uint64_t n, const std::string& first, const std::string& last) {
    return rowOf(schema::kEmployee, n, {{3, first}, {4, last}});
}

inline Record noteRow(std::uint64_t n, const std::string& text) {
    Record row = rowOf(schema::kPrivateNote, n, {{1, idOf(n, 5)}, {3, text}});
    row.ensure(3).graph = "graph of " + text;
    return row;
}

inline Result<void> putAll(Store& store, const std::vector<Record>& rows) {
    return store.write([&](Writer& writer) -> Result<void> {
        for (const Record& row : rows) {
            if (auto done = writer.put(row); !done) {
                return done;
            }
        }
        return {};
    });
}

/// Fails the nth step and all after it, until told otherwise.
class FailAt final : public FaultPoint {
  public:
    explicit FailAt(ErrorCode code = ErrorCode::diskFull) : code_(code) {}
    void arm(std::uint64_t step) { at_ = count_ + step; }
    void disarm() { at_ = 0; }
    std::uint64_t count() const { return count_; }
    bool hit() const { return at_ != 0 && count_ >= at_; }

    Result<void> step(std::string_view) override {
        ++count_;
        if (at_ != 0 && count_ >= at_) {
            return Error{code_, "as the test wants"};
        }
        return {};
    }

  private:
    ErrorCode code_;
    std::uint64_t count_ = 0;
    std::uint64_t at_ = 0;
};

class Home {
  public:
    Home() { QVERIFY(directory_.isValid()); }
    std::filesystem::path path(const char* name = "store.db") const {
        return std::filesystem::path(directory_.path().toStdString()) / name;
    }
    std::filesystem::path directory() const { return directory_.path().toStdString(); }

  private:
    QTemporaryDir directory_;
};

inline Result<std::unique_ptr<Store>> openAt(const std::filesystem::path& path, FaultPoint* faults = nullptr,
                                             const schema::Schema& schema = schema::kSchema) {
    return Store::open({.path = path, .create = true, .faults = faults, .durable = false}, keyOf(1), schema);
}

/// Opens or fails the test; use through OPEN().
inline std::unique_ptr<Store> opened(Result<std::unique_ptr<Store>> result) {
    if (!result) {
        QTest::qFail(("open: " + std::string(name(result.error().code)) + ", " + result.error().detail).c_str(),
                     __FILE__, __LINE__);
        std::abort();  // nothing of the test makes sense without it
    }
    return std::move(result).value();
}

#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto& okResult = (expression);                                                                           \
        QVERIFY2(                                                                                                      \
            okResult.ok(),                                                                                             \
            okResult.ok() ? "" : (std::string(name(okResult.error().code)) + ": " + okResult.error().detail).c_str()); \
    } while (false)

#define VERIFY_FAILS(expression, wanted)                                                                       \
    do {                                                                                                       \
        const auto& failedResult = (expression);                                                               \
        QVERIFY2(!failedResult.ok(), "expected a failure");                                                    \
        QVERIFY2(failedResult.error().code == (wanted),                                                        \
                 (std::string(name(failedResult.error().code)) + ": " + failedResult.error().detail).c_str()); \
    } while (false)

inline std::vector<Uuid> idsOf(const std::vector<Record>& rows) {
    std::vector<Uuid> ids;
    for (const Record& row : rows) {
        ids.push_back(row.id);
    }
    return ids;
}

}  // namespace aufwind::store::test
