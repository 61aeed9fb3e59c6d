// SPDX-License-Identifier: GPL-3.0-or-later
// Presence between two real devices and the real server, through a network that fails. Whoever vanishes is gone from
// the other's screen within ten seconds; each way is measured and printed.
#include "tests/transport/device.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace aufwind;
using namespace aufwind::transport;
using test::Device;
using test::Proxy;

namespace {

constexpr int kTenSeconds = 10'000;
constexpr FieldNumber kBody = 4;

/// A device and what it was told of others.
struct Screen {
    explicit Screen(std::unique_ptr<Device> device_) : device(std::move(device_)) {
        QObject::connect(&device->loop->presence(), &PresenceChannel::attended, device->loop.get(),
                         [this](const TextName&, const std::vector<Present>& people) {
                             others = people;
                             ++told;
                         });
    }
    void look(const TextName& text, std::size_t caret) {
        const auto version = device->engine->textVersion(text.entity, text.id, text.field);
        device->loop->presence().look(text, TextMark{version.valueOr({}), caret, caret});
    }
    /// Where the other's caret is in the text as it is here; nothing without one.
    std::optional<std::size_t> caret(const TextName& text) const {
        if (others.size() != 1 || !others[0].selection) return std::nullopt;
        const auto now = device->engine->markNow(text.entity, text.id, text.field, *others[0].selection);
        return now && *now ? std::optional((*now)->head) : std::nullopt;
    }

    std::unique_ptr<Device> device;
    std::vector<Present> others;
    int told = 0;
};

}  // namespace

class PresenceTest : public QObject {
    Q_OBJECT

    test::RealServer server_;
    test::Now clock_;
    std::uint64_t devices_ = 0;
    TextName note_;
    std::unique_ptr<Screen> ada_;
    std::unique_ptr<Screen> ben_;

    std::unique_ptr<Screen> screen(const char* email) {
        auto made = std::make_unique<Screen>(
            std::make_unique<Device>(server_.address(), server_.ca(), clock_, ++devices_, Pace{}, email));
        made->device->loop->start(true);
        return made;
    }
    template <typename Condition>
    static bool becomes(Condition condition) {
        return QTest::qWaitFor(condition, 2 * kTenSeconds);
    }
    bool holdsNote(const Screen& screen) const {
        const auto row = screen.device->reader->find(note_.entity, note_.id);
        return row && *row;
    }
    void makeNote() {
        engine::Engine& engine = *ada_->device->engine;
        const auto me = engine.status()->person;
        const auto ben = ben_->device->engine->status()->person;
        const auto series = engine.create(schema::kMeetingSeries,
                                          {{1, std::string("Two")}, {2, std::int64_t{0}}, {5, std::int64_t{1000}}});
        QVERIFY(series.ok());
        for (const Uuid& person : {me, ben}) {
            QVERIFY(engine.create(schema::kSeriesParticipant, {{1, *series}, {2, person}}).ok());
        }
        const auto occurrence =
            engine.create(schema::kOccurrence, {{1, *series}, {2, std::int64_t{1000}}, {3, std::int64_t{1000}}});
        QVERIFY(occurrence.ok());
        const auto note = engine.create(schema::kSharedNote, {{1, *series}, {3, *occurrence}});
        QVERIFY(note.ok());
        QVERIFY(engine.editText(schema::kSharedNote, *note, kBody, {{0, 0, "one two"}}).ok());
        note_ = {schema::kSharedNote, *note, kBody};
    }

  private slots:
    void initTestCase() {
        QVERIFY(server_.start());
        ada_ = screen("ada@acme.example");
        ben_ = screen("ben@acme.example");
        QVERIFY(ada_->device->reaches(test::State::idle) && ben_->device->reaches(test::State::idle));
        makeNote();
        QVERIFY(becomes([this] { return holdsNote(*ben_); }));
    }
    void cleanupTestCase() {
        ada_.reset();
        ben_.reset();
        QVERIFY(server_.stop());
    }
    void init() {
        ada_->look(note_, 0);
        ben_->look(note_, 3);
        QVERIFY(becomes([this] { return ada_->others.size() == 1 && ben_->others.size() == 1; }));
    }

    void a_caret_is_found_in_a_text_that_has_gone_on() {
        QVERIFY(ada_->device->engine->editText(note_.entity, note_.id, kBody, {{0, 0, "zero "}}).ok());

        QVERIFY(becomes([this] { return ada_->caret(note_) == std::size_t{8}; }));
    }

    void carets_that_run_are_told_ten_times_a_second_at_most_and_end_where_they_ended() {
        const int before = ada_->told;
        QElapsedTimer timer;
        timer.start();
        std::size_t caret = 0;
        QVERIFY(becomes([&] {
            ben_->look(note_, ++caret % 7);
            return timer.elapsed() > 1000;
        }));
        ben_->look(note_, 5);

        QVERIFY(becomes([this] { return ada_->others.size() == 1 && ada_->others[0].selection->head == 5; }));
        const auto most = static_cast<int>(timer.elapsed() / 100) + 3;
        QVERIFY2(ada_->told - before <= most, qPrintable(QString::number(ada_->told - before)));
        QVERIFY(ben_->device->reaches(test::State::idle));
    }

    void who_looks_away_is_gone_at_once() {
        ben_->device->loop->presence().lookAway(note_);

        QVERIFY(becomes([this] { return ada_->others.empty(); }));
        QVERIFY(ben_->others.empty());
    }

    void whose_network_swallows_everything_is_gone_within_ten_seconds() {
        QElapsedTimer timer;
        timer.start();

        ben_->device->proxy.setMode(Proxy::Mode::swallow);

        QVERIFY(becomes([this] { return ada_->others.empty(); }));
        qInfo("Gone after the network swallowed everything: %lld ms", timer.elapsed());
        QVERIFY2(timer.elapsed() < kTenSeconds, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(becomes([this] { return ben_->others.empty(); }));
        qInfo("And nobody on the screen of who was cut off: %lld ms", timer.elapsed());
        QVERIFY2(timer.elapsed() < kTenSeconds, qPrintable(QString::number(timer.elapsed())));
        ben_->device->proxy.setMode(Proxy::Mode::pass);
        ben_->device->proxy.cut();
    }

    void without_a_network_presence_is_no_error_and_comes_back_with_it() {
        ben_->device->loop->setOnline(false);
        QVERIFY(becomes([this] { return ada_->others.empty() && ben_->others.empty(); }));
        ben_->look(note_, 1);
        QCOMPARE(ben_->device->loop->state(), test::State::offline);

        ben_->device->loop->setOnline(true);

        QVERIFY(becomes([this] { return ada_->others.size() == 1 && ada_->others[0].selection->head == 1; }));
    }
};

QTEST_GUILESS_MAIN(PresenceTest)
#include "presence_test.moc"
