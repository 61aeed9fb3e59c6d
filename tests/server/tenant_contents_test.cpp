// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/content_fixture.h"
#include "tests/system/extended/schema.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace aufwind;
using namespace aufwind::test;
using system_test::kExtendedSchema;
using system_test::kKudosCard;

namespace {

constexpr FieldNumber kCard = 7;
constexpr std::int64_t kDay = 24LL * 3600 * 1000;

/// Ada gives Ben a card that nobody else receives; Cem is a colleague.
struct Office {
    explicit Office(const server::TenantOptions& options = World::inMemory())
        : world(kExtendedSchema, options),
          ada(world, world.employee("Ada")),
          ben(world, world.employee("Ben")),
          cem(world, world.employee("Cem")),
          card(world.newId()) {}

    std::string give(const std::string& content) {
        return ada.push(createOperation(kKudosCard, card,
                                        {{1, ben.caller.person},
                                         {2, std::string("Well done")},
                                         {5, std::string("m")},
                                         {kCard, toBytes(refTo(content))}}));
    }
    /// "whole", how far it is, or the reason.
    std::string send(const Device& by, const wire::ContentSend& sent) {
        const auto state = world.service->takeContent(by.caller, sent, rules);
        if (!state) return name(state.error().code) + std::string(" ") + state.error().detail;
        return state->whole() ? "whole" : std::to_string(state->have());
    }
    std::string sendAll(const Device& by, const std::string& content) {
        std::string state;
        for (std::uint64_t part = 0; part < partsOf(content.size()); ++part) state = send(by, partOf(content, part));
        return state;
    }
    Result<wire::ContentPart> fetch(const Device& by, const std::string& content, std::uint64_t offset = 0) {
        return world.service->contentPart(by.caller, fetchOf(kKudosCard, card, kCard, content, offset));
    }
    std::string fetchAll(const Device& by, const std::string& content) {
        std::string all;
        while (all.size() < content.size()) {
            const auto part = fetch(by, content, all.size());
            if (!part) return name(part.error().code);
            all += part->part();
        }
        return all;
    }
    std::string setCard(Device& by, Value value) {
        return by.push(setOperation(kKudosCard, card, kCard, std::move(value)));
    }
    void collectAll() {
        for (int i = 0; i < 8; ++i) QVERIFY(world.service->collectContents().ok());
    }

    World world;
    Device ada, ben, cem;
    Uuid card;
    server::ContentRules rules;
};

const std::string kContent = contentOf(600'000, 1);  // three parts

server::TenantOptions onDisk(const QTemporaryDir& directory) {
    server::TenantOptions options = lastingIn(directory.path().toStdString());
    options.durable = false;
    return options;
}

}  // namespace

class TenantContentsTest : public QObject {
    Q_OBJECT

  private slots:
    void who_may_read_a_row_reads_the_content_that_it_names() {
        Office office;
        QCOMPARE(office.give(kContent), std::string("accepted"));
        QCOMPARE(office.sendAll(office.ada, kContent), std::string("whole"));

        QVERIFY(office.fetchAll(office.ben, kContent) == kContent);
        QVERIFY(office.fetchAll(office.ada, kContent) == kContent);
    }

    void a_content_is_sent_before_its_row_as_well_as_after() {
        Office office;
        QCOMPARE(office.sendAll(office.ada, kContent), std::string("whole"));
        QCOMPARE(office.fetchAll(office.ben, kContent), std::string("not_found"));
        QCOMPARE(office.give(kContent), std::string("accepted"));

        QVERIFY(office.fetchAll(office.ben, kContent) == kContent);
    }

    void a_row_whose_content_is_missing_or_half_there_has_none() {
        Office office;
        office.give(kContent);
        office.ben.sync();
        QVERIFY(office.ben.holds(kKudosCard, office.card));

        QCOMPARE(office.fetchAll(office.ben, kContent), std::string("not_found"));
        QCOMPARE(office.send(office.ada, partOf(kContent, 0)), std::to_string(kContentPart));
        QCOMPARE(office.fetchAll(office.ben, kContent), std::string("not_found"));
    }

    void any_range_is_answered_from_its_offset_to_the_end_of_a_part() {
        Office office;
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        for (const std::size_t offset :
             {std::size_t{0}, std::size_t{1}, kContentPart - 1, kContentPart, std::size_t{599'999}}) {
            const auto part = office.fetch(office.ben, kContent, offset);
            QVERIFY(part.ok() && !part->part().empty());
            QVERIFY(kContent.compare(offset, part->part().size(), part->part()) == 0);
        }
        wire::ContentFetch some = fetchOf(kKudosCard, office.card, kCard, kContent, 10);
        some.set_length(7);

        QCOMPARE(office.world.service->contentPart(office.ben.caller, some)->part(), kContent.substr(10, 7));
        QCOMPARE(office.fetch(office.ben, kContent, kContent.size()).error().code, ErrorCode::notFound);
        QCOMPARE(office.fetch(office.ben, kContent, UINT64_MAX).error().code, ErrorCode::notFound);
    }

    void a_colleague_who_does_not_see_the_row_gets_what_a_missing_row_gives() {
        Office office;
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        office.world.alerts.clear();

        const auto hidden = office.fetch(office.cem, kContent);
        const auto missing = office.world.service->contentPart(
            office.cem.caller, fetchOf(kKudosCard, office.world.newId(), kCard, kContent));

        QCOMPARE(hidden.error().code, ErrorCode::notFound);
        QVERIFY(hidden.error() == missing.error());
        QCOMPARE(office.world.alerts.size(), std::size_t{1});
    }

    void knowing_a_hash_is_no_right_to_the_content() {
        Office office;
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        const Uuid own = office.world.newId();
        QCOMPARE(office.cem.push(createOperation(kKudosCard, own,
                                                 {{1, office.cem.caller.person},
                                                  {2, std::string("Mine")},
                                                  {5, std::string("m")},
                                                  {kCard, toBytes(refTo(kContent))}})),
                 std::string("accepted"));

        const auto stolen =
            office.world.service->contentPart(office.cem.caller, fetchOf(kKudosCard, own, kCard, kContent));

        QCOMPARE(stolen.error().code, ErrorCode::notFound);
        // Whoever really has it may say so, and does not learn from the answers that it was there.
        QCOMPARE(office.send(office.cem, questionFor(kContent)), std::string("0"));
        QCOMPARE(office.sendAll(office.cem, kContent), std::string("whole"));
        QVERIFY(office.world.service->contentPart(office.cem.caller, fetchOf(kKudosCard, own, kCard, kContent)).ok());
    }

    void the_same_content_of_two_people_lies_there_once() {
        QTemporaryDir directory;
        const auto options = onDisk(directory);
        {
            Office office(options);
            const Uuid another = office.world.newId();
            office.give(kContent);
            office.sendAll(office.ada, kContent);
            office.cem.push(createOperation(kKudosCard, another,
                                            {{1, office.cem.caller.person},
                                             {2, std::string("Mine")},
                                             {5, std::string("m")},
                                             {kCard, toBytes(refTo(kContent))}}));
            QCOMPARE(office.sendAll(office.cem, kContent), std::string("whole"));
            QVERIFY(office.world.service->check().ok());
        }

        QCOMPARE(numberFrom(options, "SELECT count(*) FROM contents"), std::int64_t{1});
        QCOMPARE(numberFrom(options, "SELECT count(*) FROM content_parts"), std::int64_t{3});
    }

    void inv24_another_company_does_not_learn_that_a_content_is_there() {
        Office alpha;
        Office beta;
        alpha.give(kContent);
        alpha.sendAll(alpha.ada, kContent);
        beta.give(kContent);

        QCOMPARE(beta.send(beta.ada, questionFor(kContent)), std::string("0"));
        QCOMPARE(beta.fetchAll(beta.ben, kContent), std::string("not_found"));
    }

    void a_reference_with_another_size_than_the_content_gives_nothing() {
        Office office;
        ContentRef small = refTo(kContent);
        small.size = 10;
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        QCOMPARE(office.setCard(office.ada, toBytes(small)), std::string("accepted"));

        // The reference from before may have been superseded; only one of the right size counts.
        const auto row = office.world.service->find(kKudosCard, office.card);
        QVERIFY((*row)->cell(kCard)->superseded.empty());
        QCOMPARE(office.fetchAll(office.ben, kContent), std::string("not_found"));
    }

    void an_upload_goes_on_where_it_was_also_after_a_restart() {
        QTemporaryDir directory;
        Office office(onDisk(directory));
        office.give(kContent);
        QCOMPARE(office.send(office.ada, partOf(kContent, 0)), std::to_string(kContentPart));

        office.world.reopen();

        QCOMPARE(office.send(office.ada, questionFor(kContent)), std::to_string(kContentPart));
        QCOMPARE(office.send(office.ada, partOf(kContent, 1)), std::to_string(2 * kContentPart));
        QCOMPARE(office.send(office.ada, partOf(kContent, 2)), std::string("whole"));
        QVERIFY(office.fetchAll(office.ben, kContent) == kContent);
    }

    void a_part_in_a_wrong_place_changes_nothing() {
        Office office;
        office.send(office.ada, partOf(kContent, 0));

        QCOMPARE(office.send(office.ada, partOf(kContent, 2)), std::to_string(kContentPart));
        QCOMPARE(office.send(office.ada, partOf(kContent, 0)), std::to_string(kContentPart));
        QCOMPARE(office.send(office.ada, partOf(kContent, 1)), std::to_string(2 * kContentPart));
        QCOMPARE(office.send(office.ada, partOf(kContent, 2)), std::string("whole"));
        QCOMPARE(office.send(office.ada, partOf(kContent, 2)), std::string("whole"));
    }

    void what_no_part_can_be_is_refused_data() {
        QTest::addColumn<QByteArray>("hash");
        QTest::addColumn<quint64>("size");
        QTest::addColumn<quint64>("offset");
        QTest::addColumn<int>("bytes");
        const QByteArray hash(32, 'h');
        QTest::newRow("short hash") << QByteArray(31, 'h') << quint64{10} << quint64{0} << 10;
        QTest::newRow("no size") << hash << quint64{0} << quint64{0} << 0;
        QTest::newRow("overlapping") << hash << quint64{600'000} << quint64{100} << int{kContentPart};
        QTest::newRow("short part") << hash << quint64{600'000} << quint64{0} << 100;
        QTest::newRow("long part") << hash << quint64{10} << quint64{0} << 11;
        QTest::newRow("behind the end") << hash << quint64{10} << quint64{kContentPart} << 10;
        QTest::newRow("offset overflows") << hash << quint64{10} << quint64{UINT64_MAX - kContentPart + 1} << 10;
    }
    void what_no_part_can_be_is_refused() {
        QFETCH(QByteArray, hash);
        QFETCH(quint64, size);
        QFETCH(quint64, offset);
        QFETCH(int, bytes);
        Office office;
        wire::ContentSend sent;
        sent.set_hash(hash.toStdString());
        sent.set_size(size);
        sent.set_offset(offset);
        sent.set_part(std::string(static_cast<std::size_t>(bytes), 'x'));

        QVERIFY(office.send(office.ada, sent).starts_with("invalid"));
        QCOMPARE(office.world.service->collectContents().valueOr(1), std::uint64_t{0});
    }

    void a_huge_declared_size_is_refused_before_anything_is_stored() {
        Office office;
        wire::ContentSend sent = partOf(kContent, 0);
        for (const std::uint64_t size : {std::uint64_t{5 << 20} + 1, std::uint64_t{1} << 40, UINT64_MAX}) {
            sent.set_size(size);

            QCOMPARE(office.send(office.ada, sent), std::string("too_large size"));
        }
    }

    void what_is_not_what_its_hash_says_is_refused_and_nothing_is_kept() {
        Office office;
        for (std::uint64_t part = 0; part < 3; ++part) {
            wire::ContentSend sent = partOf(kContent, part);
            sent.set_hash(std::string(32, 'h'));
            const std::string state = office.send(office.ada, sent);

            QCOMPARE(state, part == 2 ? std::string("conflict hash") : std::to_string((part + 1) * kContentPart));
        }
        wire::ContentSend again = questionFor(kContent);
        again.set_hash(std::string(32, 'h'));
        QCOMPARE(office.send(office.ada, again), std::string("0"));
    }

    void the_quota_holds_for_what_was_begun_too_and_leaves_what_is_there() {
        Office office;
        office.rules.quota = 1'000'000;
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        const std::string more = contentOf(400'001, 2);
        const std::string fits = contentOf(400'000, 3);

        QCOMPARE(office.send(office.ada, partOf(more, 0)), std::string("too_large quota"));
        QCOMPARE(office.send(office.ada, questionFor(more)), std::string("0"));
        QCOMPARE(office.send(office.ada, partOf(fits, 0)), std::to_string(kContentPart));
        QCOMPARE(office.send(office.cem, partOf(contentOf(1, 4), 0)), std::string("too_large quota"));
        QCOMPARE(office.send(office.ada, partOf(fits, 1)), std::string("whole"));
        QVERIFY(office.fetchAll(office.ben, kContent) == kContent);
    }

    void ten_thousand_begins_leave_eight_uploads() {
        Office office;
        int begun = 0;
        wire::ContentSend sent = partOf(kContent, 0);
        for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
            sent.set_hash(server::sha256(std::to_string(seed)));
            begun += office.send(office.ada, sent) == std::to_string(kContentPart) ? 1 : 0;
        }

        QCOMPARE(begun, 8);
        QCOMPARE(office.send(office.cem, partOf(kContent, 0)), std::to_string(kContentPart));
        // One that stands still makes room.
        office.world.clock.time += 11 * 60'000;
        QCOMPARE(office.send(office.ada, partOf(kContent, 0)), std::to_string(kContentPart));
    }

    void an_unfinished_upload_goes_after_a_day() {
        Office office;
        office.send(office.ada, partOf(kContent, 0));

        office.world.clock.time += kDay - 1;
        office.collectAll();
        QCOMPARE(office.send(office.ada, questionFor(kContent)), std::to_string(kContentPart));
        office.world.clock.time += 2;
        office.collectAll();

        QCOMPARE(office.send(office.ada, questionFor(kContent)), std::string("0"));
    }

    void a_content_goes_a_day_after_the_last_row_has_ceased_to_name_it() {
        Office office;
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        office.world.clock.time += 40 * kDay;
        office.collectAll();
        QVERIFY(office.fetchAll(office.ben, kContent) == kContent);

        QCOMPARE(office.setCard(office.ada, Value()), std::string("accepted"));
        office.world.clock.time += kDay - 1;
        office.collectAll();
        QCOMPARE(office.send(office.ada, questionFor(kContent)), std::string("whole"));
        office.world.clock.time += 2;
        office.collectAll();

        QCOMPARE(office.send(office.ada, questionFor(kContent)), std::string("0"));
        QCOMPARE(office.world.service->collectContents().valueOr(1), std::uint64_t{0});
    }

    void a_new_reference_just_before_the_collection_saves_the_content() {
        Office office;
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        office.setCard(office.ada, Value());
        office.world.clock.time += 2 * kDay;

        QCOMPARE(office.setCard(office.ada, toBytes(refTo(kContent))), std::string("accepted"));
        office.collectAll();

        QVERIFY(office.fetchAll(office.ben, kContent) == kContent);
    }

    void a_new_reference_just_after_the_collection_has_nothing_until_it_is_sent_again() {
        Office office;
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        office.setCard(office.ada, Value());
        office.world.clock.time += 2 * kDay;
        office.collectAll();
        office.setCard(office.ada, toBytes(refTo(kContent)));

        QCOMPARE(office.fetchAll(office.ben, kContent), std::string("not_found"));
        QCOMPARE(office.send(office.ada, questionFor(kContent)), std::string("0"));
        QCOMPARE(office.sendAll(office.ada, kContent), std::string("whole"));
        QVERIFY(office.fetchAll(office.ben, kContent) == kContent);
    }

    void a_removed_row_keeps_its_content_and_can_be_restored() {
        Office office;
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        office.ada.push(lifeOperation(merge::OperationKind::remove, kKudosCard, office.card));
        office.world.clock.time += 2 * kDay;
        office.collectAll();
        office.ada.push(lifeOperation(merge::OperationKind::restore, kKudosCard, office.card));

        QVERIFY(office.fetchAll(office.ben, kContent) == kContent);
    }

    void a_value_that_lost_can_be_brought_back_by_who_never_had_the_content() {
        Office office;
        const auto person = office.ben.caller.person;
        office.world.grant(office.cem.caller.person, schema::Role::hr);
        const std::string other = contentOf(70'000, 8);
        const auto fetched = [&](const std::string& content) {
            return office.world.service->contentPart(office.ada.caller,
                                                     fetchOf(schema::kEmployee, person, kPicture, content));
        };
        office.ben.push(setOperation(schema::kEmployee, person, kPicture, toBytes(refTo(kContent))));
        office.sendAll(office.ben, kContent);
        // Written without having seen Ben's.
        office.world.clock.time += 1000;
        office.cem.push(setOperation(schema::kEmployee, person, kPicture, toBytes(refTo(other))));
        office.sendAll(office.cem, other);
        const auto row = office.world.service->find(schema::kEmployee, person);
        QCOMPARE((*row)->cell(kPicture)->superseded.size(), std::size_t{1});
        QVERIFY2(fetched(kContent).ok(), "a value that lost is still in the row");

        office.cem.push(setOperation(schema::kEmployee, person, kPicture, toBytes(refTo(kContent))));

        QVERIFY(fetched(kContent).ok());
        QCOMPARE(office.send(office.cem, questionFor(kContent)), std::string("whole"));
    }

    void a_damaged_exchanged_or_missing_part_is_found_and_said_data() {
        QTest::addColumn<QByteArray>("statement");
        const QByteArray zero = isOnPostgres() ? "'\\x00'::bytea" : "x'00'";
        QTest::newRow("flipped") << QByteArray("UPDATE content_parts SET sealed = substr(sealed, 1, 100) || " + zero +
                                               " || substr(sealed, 102) WHERE part = 1;");
        QTest::newRow("exchanged") << QByteArray(
            "UPDATE content_parts SET sealed = (SELECT sealed FROM content_parts WHERE part = 0) WHERE part = 1;");
        QTest::newRow("cut") << QByteArray("UPDATE content_parts SET sealed = substr(sealed, 1, 1000) WHERE part = 1;");
        QTest::newRow("missing") << QByteArray("DELETE FROM content_parts WHERE part = 1;");
    }
    void a_damaged_exchanged_or_missing_part_is_found_and_said() {
        QFETCH(QByteArray, statement);
        QTemporaryDir directory;
        const auto options = onDisk(directory);
        Office office(options);
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        office.world.service.reset();
        QVERIFY(spoil(options, statement.constData()));
        office.world.reopen();

        QVERIFY(office.fetch(office.ben, kContent, 0).ok());
        QCOMPARE(office.fetch(office.ben, kContent, kContentPart).error().code, ErrorCode::damaged);
        QCOMPARE(office.world.service->check().error().code, ErrorCode::damaged);
    }

    void the_part_of_another_content_does_not_open_in_its_place() {
        QTemporaryDir directory;
        const auto options = onDisk(directory);
        Office office(options);
        const std::string other = contentOf(600'000, 2);
        office.give(kContent);
        office.sendAll(office.ada, kContent);
        office.sendAll(office.ada, other);
        office.world.service.reset();
        QVERIFY(spoil(options,
                      "UPDATE content_parts SET sealed = (SELECT sealed FROM content_parts WHERE part = 0 AND "
                      "content = (SELECT max(number) FROM contents)) WHERE part = 0 AND "
                      "content = (SELECT min(number) FROM contents);"));
        office.world.reopen();

        QCOMPARE(office.fetch(office.ben, kContent, 0).error().code, ErrorCode::damaged);
    }

    void nothing_of_a_content_is_in_the_files_and_what_went_is_not_in_the_tables() {
        QTemporaryDir directory;
        const auto options = onDisk(directory);
        Office office(options);
        const std::string canary = "canary-of-a-content ";
        std::string content;
        while (content.size() < 600'000) content += canary;
        office.give(content);
        office.sendAll(office.ada, content);
        QDirIterator files(directory.path(), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains(canary.c_str()));
        }
        office.setCard(office.ada, Value());
        office.world.clock.time += 2 * kDay;
        office.collectAll();
        office.world.service.reset();

        const auto left = numberFrom(options,
                                     "SELECT (SELECT count(*) FROM contents) + (SELECT count(*) FROM content_parts) + "
                                     "(SELECT count(*) FROM content_holders) + (SELECT count(*) FROM content_rows)");

        QCOMPARE(left, std::int64_t{0});
    }

    void names_that_lead_elsewhere_and_sizes_above_the_fields_are_refused() {
        Office office;
        for (const char* name : {"../../etc/passwd", "a/b", "a\\b", "..", ".", "a\nb", "\xff\xfe", ""}) {
            ContentRef ref = refTo(kContent);
            ref.name = name;
            const std::string outcome = office.ada.push(createOperation(
                kKudosCard, office.world.newId(),
                {{1, office.ben.caller.person}, {2, std::string("x")}, {5, std::string("m")}, {kCard, toBytes(ref)}}));
            QCOMPARE(outcome, std::string("invalid"));
        }
        ContentRef large = refTo(kContent);
        large.size = (3 << 20) + 1;
        QCOMPARE(office.ada.push(createOperation(kKudosCard, office.world.newId(),
                                                 {{1, office.ben.caller.person},
                                                  {2, std::string("x")},
                                                  {5, std::string("m")},
                                                  {kCard, toBytes(large)}})),
                 std::string("too_large"));
    }
};

QTEST_GUILESS_MAIN(TenantContentsTest)
#include "tenant_contents_test.moc"
