// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/office.h"

using namespace aufwind;
using namespace aufwind::test;

namespace {

constexpr FieldNumber kPicture = 17;

std::string bytesOf(std::size_t size, char seed) {
    std::string bytes(size, seed);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(bytes[i] + static_cast<char>(i * i % 251));
    return bytes;
}

const std::string kContent = bytesOf(600'000, 'a');  // three parts

/// Attaches a picture to a person's row; the name of the error, or "".
std::string attach(Desk& desk, const Uuid& person, const std::string& bytes, const std::string& name = "me.png") {
    const auto done = desk.engine->together([&]() -> Result<void> {
        auto value = desk.engine->keepContent(schema::kEmployee, kPicture, {name, "image/png", bytes});
        return value ? desk.engine->set(schema::kEmployee, person, {{kPicture, *value}}) : value.error();
    });
    return done ? "" : aufwind::name(done.error().code);
}

/// Sends at most so many messages about contents; how many there were.
int sendContents(Office& office, Desk& desk, int most = 100) {
    int sent = 0;
    for (; sent < most; ++sent) {
        auto message = desk.engine->contentToSend();
        if (!message || !*message) break;
        const auto state = office.service->takeContent({desk.person, desk.device}, **message, {});
        if (!state) {
            desk.engine->contentRefused((*message)->hash(), state.error());
        } else if (!desk.engine->contentSent((*message)->hash(), *state)) {
            break;
        }
    }
    return sent;
}

/// "whole", or the name of the error.
std::string fetch(Office& office, Desk& desk, const Uuid& person, int most = 100) {
    for (int i = 0; i < most; ++i) {
        auto message = desk.engine->contentToFetch(schema::kEmployee, person, kPicture);
        if (!message) return name(message.error().code);
        const auto part = office.service->contentPart({desk.person, desk.device}, *message);
        if (!part) return name(part.error().code);
        const auto whole = desk.engine->takeContent(schema::kEmployee, person, kPicture, *part);
        if (!whole) return name(whole.error().code);
        if (*whole) return "whole";
    }
    return "half";
}

std::string read(Desk& desk, const Uuid& person) {
    const auto content = desk.engine->content(schema::kEmployee, person, kPicture);
    std::string all;
    for (std::uint64_t part = 0; content && part < partsOf(content->ref.size); ++part) {
        all += desk.engine->contentPart(content->ref.hash, part).valueOr({});
    }
    return all;
}

std::size_t held(Desk& desk) {
    return desk.reader->contents().valueOr({}).size();
}

}  // namespace

class ContentsTest : public QObject {
    Q_OBJECT

  private slots:
    void what_is_attached_offline_is_read_offline_and_sent_later() {
        Office office;
        Desk report(office.world, office.report, 1);
        Desk colleague(office.world, office.colleague, 2);
        QVERIFY(office.sync(report) && office.sync(colleague));

        QCOMPARE(attach(report, office.report, kContent), std::string());
        report.restart();
        QVERIFY(read(report, office.report) == kContent);
        QCOMPARE(report.engine->status()->contents, std::uint64_t{1});
        QVERIFY(office.sync(report));
        // A question, and three parts.
        QCOMPARE(sendContents(office, report), 4);

        QCOMPARE(report.engine->status()->contents, std::uint64_t{0});
        QVERIFY(office.sync(colleague));
        QCOMPARE(fetch(office, colleague, office.report), std::string("whole"));
        colleague.restart();
        QVERIFY(read(colleague, office.report) == kContent);
    }

    void a_row_that_came_before_its_content_says_that_it_is_not_here_yet() {
        Office office;
        Desk report(office.world, office.report, 1);
        Desk colleague(office.world, office.colleague, 2);
        QVERIFY(office.sync(report));
        QCOMPARE(attach(report, office.report, kContent), std::string());
        QVERIFY(office.sync(report) && office.sync(colleague));

        const auto content = colleague.engine->content(schema::kEmployee, office.report, kPicture);

        VERIFY_OK(content);
        QCOMPARE(content->ref.name, std::string("me.png"));
        QCOMPARE(content->ref.size, std::uint64_t{kContent.size()});
        QVERIFY(!content->isWhole());
        QCOMPARE(fetch(office, colleague, office.report), std::string("not_found"));
        sendContents(office, report);
        QCOMPARE(fetch(office, colleague, office.report), std::string("whole"));
    }

    void a_send_and_a_fetch_that_were_cut_go_on_where_they_were() {
        Office office;
        Desk report(office.world, office.report, 1);
        Desk colleague(office.world, office.colleague, 2);
        QVERIFY(office.sync(report));
        QCOMPARE(attach(report, office.report, kContent), std::string());
        QVERIFY(office.sync(report));
        QCOMPARE(sendContents(office, report, 2), 2);

        report.restart();

        // A question, and the two parts that were missing.
        QCOMPARE(sendContents(office, report), 3);
        QVERIFY(office.sync(colleague));
        QCOMPARE(fetch(office, colleague, office.report, 1), std::string("half"));
        colleague.restart();
        QCOMPARE(colleague.engine->contentToFetch(schema::kEmployee, office.report, kPicture)->offset(),
                 std::uint64_t{kContentPart});
        QCOMPARE(fetch(office, colleague, office.report, 2), std::string("whole"));
    }

    void a_content_leaves_the_device_with_the_last_row_that_names_it() {
        Office office;
        Desk report(office.world, office.report, 1);
        Desk colleague(office.world, office.colleague, 2);
        QVERIFY(office.sync(report) && office.sync(colleague));
        QCOMPARE(attach(report, office.report, kContent), std::string());
        QVERIFY(office.sync(report));
        sendContents(office, report);
        QVERIFY(office.sync(colleague));
        QCOMPARE(fetch(office, colleague, office.report), std::string("whole"));
        QCOMPARE(held(colleague), std::size_t{1});

        // Whoever is no longer one of the company holds nothing of it.
        merge::Operation gone;
        gone.kind = merge::OperationKind::remove;
        gone.entity = schema::kEmployee;
        gone.id = office.colleague;
        VERIFY_OK(office.service->commit({gone}, Uuid{}));
        for (int i = 0; i < 3; ++i) {
            auto request = colleague.engine->request(true);
            auto response = office.answer(colleague, **request);
            VERIFY_OK(response);
            VERIFY_OK(colleague.engine->receive(*response));
        }

        QVERIFY(!colleague.holds(schema::kEmployee, office.report));
        QCOMPARE(held(colleague), std::size_t{0});
        QCOMPARE(held(report), std::size_t{1});
    }

    void a_refused_picture_stays_as_long_as_the_refusal_and_can_be_sent_again() {
        Office office;
        Desk colleague(office.world, office.colleague, 2);
        QVERIFY(office.sync(colleague));
        QCOMPARE(attach(colleague, office.report, kContent), std::string());
        QVERIFY(office.sync(colleague));
        const auto refusals = colleague.engine->refusals();
        QCOMPARE(refusals->size(), std::size_t{1});

        QCOMPARE(sendContents(office, colleague), 4);
        colleague.restart();

        QCOMPARE(held(colleague), std::size_t{1});
        VERIFY_OK(colleague.engine->dropRefusal(refusals->front().number));
        colleague.restart();
        QCOMPARE(held(colleague), std::size_t{0});
    }

    void an_undone_picture_comes_back_with_redo_and_goes_at_the_next_start() {
        Office office;
        Desk report(office.world, office.report, 1);
        QVERIFY(office.sync(report));
        QCOMPARE(attach(report, office.report, kContent), std::string());

        VERIFY_OK(report.engine->undo());
        QVERIFY(!report.engine->content(schema::kEmployee, office.report, kPicture).ok());
        VERIFY_OK(report.engine->redo());
        QVERIFY(read(report, office.report) == kContent);
        VERIFY_OK(report.engine->undo());
        QVERIFY(office.sync(report));
        report.restart();

        QCOMPARE(held(report), std::size_t{0});
    }

    void a_reset_keeps_what_has_not_been_sent() {
        Office office;
        Desk report(office.world, office.report, 1);
        QVERIFY(office.sync(report));
        QCOMPARE(attach(report, office.report, kContent), std::string());
        QVERIFY(office.sync(report));
        auto request = report.engine->request(true);
        wire::Response reset;
        reset.set_time(office.world.now());
        reset.set_exchange((*request)->hello().exchange());
        reset.mutable_reset()->set_reason("ahead");
        VERIFY_OK(report.engine->receive(reset));

        QCOMPARE(held(report), std::size_t{1});
        report.restart();
        QVERIFY(office.sync(report));
        QCOMPARE(sendContents(office, report), 4);
        QVERIFY(read(report, office.report) == kContent);
    }

    void what_the_server_sends_is_believed_only_where_the_hash_agrees() {
        Office office;
        Desk report(office.world, office.report, 1);
        Desk colleague(office.world, office.colleague, 2);
        QVERIFY(office.sync(report));
        QCOMPARE(attach(report, office.report, std::string("ten bytes.")), std::string());
        QVERIFY(office.sync(report) && office.sync(colleague));
        const auto take = [&](std::uint64_t offset, const char* bytes) {
            wire::ContentPart part;
            part.set_offset(offset);
            part.set_part(bytes);
            const auto taken = colleague.engine->takeContent(schema::kEmployee, office.report, kPicture, part);
            return taken ? std::string("taken") : std::string(name(taken.error().code));
        };

        QCOMPARE(take(0, "TEN BYTES."), std::string("damaged"));
        QCOMPARE(take(0, "too short"), std::string("damaged"));
        QCOMPARE(take(0, "much too long"), std::string("damaged"));
        QCOMPARE(take(5, "ten bytes."), std::string("damaged"));
        QCOMPARE(held(colleague), std::size_t{0});
        QCOMPARE(take(0, "ten bytes."), std::string("taken"));
    }

    void a_server_that_does_not_move_on_is_not_asked_for_ever() {
        Office office;
        Desk report(office.world, office.report, 1);
        QVERIFY(office.sync(report));
        QCOMPARE(attach(report, office.report, kContent), std::string());
        QVERIFY(office.sync(report));
        wire::ContentState nothing;
        int asked = 0;
        for (; asked < 100; ++asked) {
            auto message = report.engine->contentToSend();
            if (!message || !*message) break;
            VERIFY_OK(report.engine->contentSent((*message)->hash(), nothing));
        }

        QCOMPARE(asked, 2);
        QVERIFY(report.engine->status()->contentRefused.has_value());
        report.engine->resumeContents();
        QCOMPARE(sendContents(office, report), 4);
        QVERIFY(!report.engine->status()->contentRefused.has_value());
    }

    void a_full_disk_keeps_nothing_of_an_attachment_and_the_next_one_works() {
        Office office;
        Desk report(office.world, office.report, 1);
        QVERIFY(office.sync(report));
        std::size_t failed = 0;
        for (report.disk.left = 1; attach(report, office.report, kContent) != ""; report.disk.left = ++failed + 1) {
            QCOMPARE(held(report), std::size_t{0});
            QCOMPARE(report.waiting(), std::uint64_t{0});
        }

        QVERIFY(failed > 3);
        QVERIFY(read(report, office.report) == kContent);
        report.disk.left = 0;
    }

    void too_large_empty_or_in_a_field_of_another_kind_is_refused_at_once() {
        Office office;
        Desk report(office.world, office.report, 1);
        QVERIFY(office.sync(report));

        QCOMPARE(attach(report, office.report, std::string((5 << 20) + 1, 'x')), std::string("too_large"));
        QCOMPARE(attach(report, office.report, std::string()), std::string("invalid"));
        QVERIFY(!report.engine->keepContent(schema::kEmployee, kPicture, {"a", "image/png", "x"}).ok());
        QVERIFY(!report.engine->content(schema::kEmployee, office.report, 3).ok());
        QCOMPARE(held(report), std::size_t{0});
    }

    void of_a_path_only_the_name_travels() {
        Office office;
        Desk report(office.world, office.report, 1);
        QVERIFY(office.sync(report));

        QCOMPARE(attach(report, office.report, "x", "/media/secret folder/me.png"), std::string());

        QCOMPARE(report.engine->content(schema::kEmployee, office.report, kPicture)->ref.name, std::string("me.png"));
        QCOMPARE(contentNameFrom("..\\..\\evil\n.exe"), std::string("evil.exe"));
        QCOMPARE(contentNameFrom("a/.."), std::string("file"));
    }
};

QTEST_GUILESS_MAIN(ContentsTest)
#include "test_contents.moc"
