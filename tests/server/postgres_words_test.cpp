// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody has written lies under a key of theirs, inside of what lies under the tenant's.
#include "sync/merge/text_document.h"
#include "sync/server/storage/postgres/sealing.h"
#include "sync/server/tenancy/open_store.h"
#include "sync/server/tenancy/personal_part.h"
#include "tests/server/postgres_fixture.h"

#include <QTest>

#include <map>
#include <random>

using namespace aufwind;
using namespace aufwind::test;
using server::PersonalPart;
using server::RowName;
using server::postgres::Place;
using server::postgres::Sealing;

namespace {

const Uuid kTenant = idOf(200);
const Uuid kAda = idOf(1);
const Uuid kBen = idOf(2);
constexpr FieldNumber kTitle = 3;

server::Key keyOf(std::uint8_t byte) {
    server::Key key;
    key.bytes.fill(byte);
    return key;
}

Cell cellOf(FieldNumber field, Value value) {
    Cell cell;
    cell.field = field;
    cell.value = std::move(value);
    return cell;
}

std::string rowOf(EntityNumber entity, const Uuid& id, const Uuid& author, std::vector<Cell> cells) {
    Record row;
    row.entity = entity;
    row.id = id;
    row.author = author;
    row.created.device = author;
    row.life = 1;
    row.cells = std::move(cells);
    return protocol::toBytes(row);
}

std::string pointOf(const Uuid& id, const Uuid& author, const std::string& title) {
    return rowOf(schema::kTalkingPoint, id, author,
                 {cellOf(1, idOf(90)), cellOf(2, idOf(91)), cellOf(kTitle, title), cellOf(4, std::string("m"))});
}

std::string wordsOf(const PersonalPart& part, std::string_view row) {
    std::string words;
    for (const auto& [first, length] : part.texts) words += row.substr(first, length);
    return words;
}

/// A tenant in a database as the server opens it, twice where somebody else has to look.
struct Shared {
    Database database;
    std::unique_ptr<server::TenantStore> store = opened();

    std::unique_ptr<server::TenantStore> opened() const {
        auto made = server::openStore(database.tenant(kTenant));
        return made ? std::move(*made) : nullptr;
    }
    bool put(const RowName& name, std::uint64_t seq, const std::string& payload) {
        store->begin();
        store->insertRow(name, seq, payload);
        return store->commit().ok();
    }
    static std::string payloadOf(server::TenantStore& from, const RowName& name) {
        std::string payload;
        from.begin();
        const bool found = from.row(name.first, name.second, payload) && !from.error();
        from.rollback();
        return found ? payload : std::string();
    }
    std::string payloadOf(const RowName& name) { return payloadOf(*store, name); }
    bool destroy(const Uuid& person) {
        store->begin();
        store->destroyWords(person);
        return store->commit().ok();
    }
    /// What the tenant's key alone makes readable.
    std::string underTenantsKey(const RowName& name, std::uint64_t seq) const {
        const std::string hex =
            database.admin().value("SELECT encode(payload, 'hex') FROM rows WHERE seq = " + std::to_string(seq));
        const std::string sealed = QByteArray::fromHex(QByteArray::fromStdString(hex)).toStdString();
        const auto plain =
            Sealing(keyOf(1), kTenant).opened(Place("rows").with(name.first).with(name.second).with(seq), sealed);
        return plain ? *plain : std::string();
    }
    std::string keys() const { return database.admin().value("SELECT count(*) FROM person_keys"); }
};

}  // namespace

class PostgresWordsTest : public QObject {
    Q_OBJECT
  private slots:
    void words_are_their_authors_but_for_those_about_somebody_and_those_of_an_employees_row() {
        const auto partOf = [](const std::string& row) {
            return server::personalPart(schema::kSchema, schema::kEmployee, row);
        };
        const std::string point = pointOf(idOf(10), kAda, "written by Ada");
        QCOMPARE(partOf(point).person, kAda);
        QVERIFY(wordsOf(partOf(point), point).find("written by Ada") != std::string::npos);
        const schema::Entity* about = schema::kSchema.entity(schema::kConfidentialRecord);
        const std::string record = rowOf(about->number, idOf(11), kAda, {cellOf(about->subject, kBen)});
        QCOMPARE(partOf(record).person, kBen);
        const std::string employee = rowOf(schema::kEmployee, kBen, kAda, {cellOf(3, std::string("Ben"))});
        QCOMPARE(partOf(employee).person, kBen);
        // Neither a place in a list nor a reference is anybody's words.
        QVERIFY(wordsOf(partOf(point), point).find(idOf(90).view()) == std::string::npos);
        QCOMPARE(partOf(point).texts.size(), std::size_t{1});
    }

    void what_is_no_row_or_of_no_known_entity_is_nobodys() {
        const std::string point = pointOf(idOf(10), kAda, "written by Ada");
        for (std::size_t length = 0; length < point.size(); ++length) {
            const auto part = server::personalPart(schema::kSchema, schema::kEmployee, point.substr(0, length));
            for (const auto& [first, count] : part.texts) QVERIFY(first + count <= length);
        }
        std::mt19937 random(7);
        for (int i = 0; i < 5000; ++i) {
            std::string spoilt = point;
            spoilt[random() % spoilt.size()] = static_cast<char>(random());
            const auto part = server::personalPart(schema::kSchema, schema::kEmployee, spoilt);
            for (const auto& [first, count] : part.texts) QVERIFY(first + count <= spoilt.size());
        }
        const std::string newer = rowOf(9999, idOf(1), kAda, {cellOf(1, std::string("unknown"))});
        QVERIFY(!server::personalPart(schema::kSchema, schema::kEmployee, newer).exists());
    }

    void the_tenants_key_alone_opens_nobodys_words() {
        Shared shared;
        const RowName name{schema::kTalkingPoint, idOf(10)};
        const std::string point = pointOf(name.second, kAda, "canary sings");
        QVERIFY(shared.put(name, 1, point));

        const std::string plain = shared.underTenantsKey(name, 1);

        QVERIFY(plain.find(kAda.view()) != std::string::npos);
        QVERIFY(plain.find(idOf(90).view()) != std::string::npos);
        QVERIFY(plain.find("canary") == std::string::npos);
        QCOMPARE(shared.payloadOf(name), point);
        QCOMPARE(shared.keys(), "1");
        QVERIFY(shared.store->check().ok());
    }

    void every_row_comes_back_byte_for_byte() {
        Shared shared;
        std::mt19937 random(11);
        std::map<RowName, std::string> all;
        shared.store->begin();
        for (std::uint64_t seq = 1; seq <= 300; ++seq) {
            Uuid id = idOf(0);
            id.bytes[14] = static_cast<std::uint8_t>(seq >> 8U);
            id.bytes[15] = static_cast<std::uint8_t>(seq);
            std::vector<Cell> cells;
            for (FieldNumber field = 1; field <= 6; ++field) {
                if (random() % 3 == 0) continue;
                if (field < kTitle || field > 4) {
                    cells.push_back(cellOf(field, idOf(static_cast<std::uint8_t>(random()))));
                    continue;
                }
                Cell cell = cellOf(field, std::string(random() % 400, static_cast<char>('a' + random() % 26)));
                if (random() % 4 == 0) cell.superseded.push_back({std::string("lost"), {}, kBen, 1});
                cells.push_back(std::move(cell));
            }
            const RowName name{schema::kTalkingPoint, id};
            all[name] = rowOf(name.first, id, random() % 2 == 0 ? kAda : kBen, std::move(cells));
            shared.store->insertRow(name, seq, all[name]);
        }
        QVERIFY(shared.store->commit().ok());
        const auto other = shared.opened();

        for (const auto& [name, payload] : all) QCOMPARE(Shared::payloadOf(*other, name), payload);
        std::size_t seen = 0;
        other->allRows(
            [&](const auto& name, std::uint64_t, std::string_view payload) { seen += payload == all[name] ? 1 : 0; });
        QCOMPARE(seen, all.size());
    }

    void without_a_key_the_rows_stay_and_their_words_are_gone_everywhere_and_for_good() {
        Shared shared;
        const RowName adas{schema::kTalkingPoint, idOf(10)};
        const RowName bens{schema::kTalkingPoint, idOf(11)};
        QVERIFY(shared.put(adas, 1, pointOf(adas.second, kAda, "canary of Ada")));
        QVERIFY(shared.put(bens, 2, pointOf(bens.second, kBen, "canary of Ben")));
        shared.store->begin();
        shared.store->putTexts(adas, kTitle, 1, {"update of Ada"});
        shared.store->putTexts(bens, kTitle, 2, {"update of Ben"});
        QVERIFY(shared.store->commit().ok());
        const auto other = shared.opened();
        QVERIFY(Shared::payloadOf(*other, adas).find("canary of Ada") != std::string::npos);

        QVERIFY(shared.destroy(kAda));

        for (server::TenantStore* store : {shared.store.get(), other.get()}) {
            const auto row = protocol::recordFromBytes(Shared::payloadOf(*store, adas));
            QVERIFY(row.ok());
            QCOMPARE(row->author, kAda);
            QVERIFY(row->cell(1) != nullptr && row->cell(kTitle) == nullptr);
            QVERIFY(Shared::payloadOf(*store, bens).find("canary of Ben") != std::string::npos);
            store->begin();
            const auto gone = store->texts(adas, kTitle, 0);
            const auto kept = store->texts(bens, kTitle, 0);
            store->rollback();
            QVERIFY(gone.size() == 1 && gone.front().dropped && gone.front().bytes.empty());
            QVERIFY(kept.size() == 1 && !kept.front().dropped && kept.front().bytes == "update of Ben");
            QVERIFY(store->check().ok());
        }
        // Nobody makes another key for them: what others write in their row from now on is the tenant's.
        shared.store->begin();
        shared.store->updateRow(adas, 3, pointOf(adas.second, kAda, "said later"));
        QVERIFY(shared.store->commit().ok());
        QVERIFY(shared.payloadOf(adas).find("said later") != std::string::npos);
        QCOMPARE(shared.database.admin().value("SELECT count(*) FROM person_keys WHERE sealed IS NULL"), "1");
    }

    void what_was_taken_back_has_neither_made_nor_destroyed_a_key() {
        Shared shared;
        const RowName adas{schema::kTalkingPoint, idOf(10)};
        const RowName bens{schema::kTalkingPoint, idOf(11)};
        shared.store->begin();
        shared.store->insertRow(adas, 1, pointOf(adas.second, kAda, "taken back"));
        shared.store->rollback();
        QCOMPARE(shared.keys(), "0");
        shared.store->begin();
        shared.store->insertRow(adas, 1, pointOf(adas.second, kAda, "stays"));
        shared.store->mark();
        shared.store->insertRow(bens, 2, pointOf(bens.second, kBen, "taken back"));
        shared.store->undoMark();
        shared.store->insertRow(bens, 2, pointOf(bens.second, kBen, "stays too"));
        QVERIFY(shared.store->commit().ok());
        shared.store->begin();
        shared.store->destroyWords(kAda);
        std::string payload;
        QVERIFY(shared.store->row(adas.first, adas.second, payload));
        QVERIFY(payload.find("stays") == std::string::npos);
        shared.store->rollback();

        const auto other = shared.opened();
        for (server::TenantStore* store : {shared.store.get(), other.get()}) {
            QVERIFY(Shared::payloadOf(*store, adas).find("stays") != std::string::npos);
            QVERIFY(Shared::payloadOf(*store, bens).find("stays too") != std::string::npos);
        }
    }

    void the_words_of_one_row_in_another_and_a_key_that_is_missing_are_damage() {
        Shared shared;
        const RowName adas{schema::kTalkingPoint, idOf(10)};
        QVERIFY(shared.put(adas, 1, pointOf(adas.second, kAda, "canary")));
        shared.database.admin().run("DELETE FROM person_keys");

        const auto other = shared.opened();
        QVERIFY(Shared::payloadOf(*other, adas).find("canary") == std::string::npos);
        QCOMPARE(other->check().error().code, ErrorCode::damaged);
    }

    void rows_of_an_earlier_version_are_read_and_get_their_second_key_when_the_tenants_changes() {
        Shared shared;
        const RowName name{schema::kTalkingPoint, idOf(10)};
        const std::string point = pointOf(name.second, kAda, "canary of before");
        {
            const auto before = shared.database.store(kTenant);  // knows of nobody's words
            before->begin();
            before->insertRow(name, 1, point);
            before->putTexts(name, kTitle, 1, {"update of before"});
            QVERIFY(before->commit().ok());
        }
        QVERIFY(shared.underTenantsKey(name, 1).find("canary") != std::string::npos);
        QCOMPARE(shared.payloadOf(name), point);

        QVERIFY(shared.store->beginKeyChange(keyOf(2)).ok());
        for (bool goesOn = true; goesOn;) {
            shared.store->begin();
            goesOn = shared.store->resealSome();
            QVERIFY(shared.store->commit().ok());
        }
        QVERIFY(shared.store->endKeyChange().ok());

        QCOMPARE(shared.keys(), "1");
        QCOMPARE(shared.payloadOf(name), point);
        shared.store->begin();
        const auto updates = shared.store->texts(name, kTitle, 0);
        shared.store->rollback();
        QVERIFY(updates.size() == 1 && updates.front().bytes == "update of before");
        QVERIFY(shared.store->check().ok());
        // Also the person's key lies under the new one.
        auto options = shared.database.tenant(kTenant);
        options.key.fill(2);
        shared.store.reset();
        const auto now = server::openStore(options);
        QVERIFY(now.ok());
        QCOMPARE(Shared::payloadOf(**now, name), point);
    }
};

QTEST_GUILESS_MAIN(PostgresWordsTest)
#include "postgres_words_test.moc"
