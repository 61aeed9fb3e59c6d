// SPDX-License-Identifier: GPL-3.0-or-later
// Where one is in a text, as others are told; and where others are, as the window shows it.
#include "models/domain/fields.h"
#include "models/views/text_session.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QtTest>

#include <mutex>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

/// Keeps what was told last, as a network would carry it.
class Line : public PresenceLine {
  public:
    void look(const TextName& text, const std::optional<TextMark>& selection) override {
        const std::lock_guard lock(mutex_);
        text_ = text;
        mark_ = selection;
    }
    void lookAway(const TextName& text) override {
        const std::lock_guard lock(mutex_);
        if (text_ == text) text_.reset();
    }
    std::optional<TextName> text() {
        const std::lock_guard lock(mutex_);
        return text_;
    }
    std::optional<TextMark> mark() {
        const std::lock_guard lock(mutex_);
        return mark_;
    }

  private:
    std::mutex mutex_;
    std::optional<TextName> text_;
    std::optional<TextMark> mark_;
};

}  // namespace

class PresenceTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<Directory> people_;
    std::unique_ptr<TextSession> session_;
    Line line_;
    Uuid ben_;
    TextPlace place_;

    TextName name() {
        const auto row = rowAt(desk_->reader(), place_);
        return {place_.entity, row && *row ? (*row)->id : Uuid{}, place_.field};
    }
    /// A place in the text as the store has it now.
    TextMark markAt(std::size_t anchor, std::size_t head) {
        TextMark mark{{}, anchor, head};
        const auto done = desk_->elsewhere([&](Bench& bench) -> Result<void> {
            auto version = bench.editor.textVersion(place_.entity, name().id, place_.field);
            if (!version) return version.error();
            mark.version = *version;
            return {};
        });
        if (!done) qFatal("%s", done.error().detail.c_str());
        return mark;
    }
    void another(std::size_t position, std::size_t removed, const std::string& inserted) {
        const auto done = desk_->elsewhere([&](Bench& bench) {
            return bench.editor.editText(place_.entity, name().id, place_.field, {{position, removed, inserted}});
        });
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().detail.c_str());
    }
    void benIs(const std::optional<TextMark>& mark) {
        desk_->attended(name(), {{ben_, mark}});
        desk_->settle();
    }
    int caret() const {
        return session_->others().size() == 1
                   ? session_->others().constFirst().toMap()[QStringLiteral("position")].toInt()
                   : -2;
    }
    void write(const QString& text) {
        session_->edit(0, 0, text);
        desk_->settle();
    }
    bool looks(int anchor, int position) {
        session_->look(anchor, position);
        const auto isTold = [this] {
            desk_->settle();
            return line_.text() == name();
        };
        return QTest::qWaitFor(isTold, 5000);
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        desk_->setPresence(&line_);
        people_ = std::make_unique<Directory>(desk_->data());
        ben_ = desk_->person("Ben", "Adeyemi");
        const auto [series, occurrence] = desk_->oneOnOne(ben_);
        place_ = {.entity = schema::kSharedNote,
                  .field = field::kSharedBody,
                  .where = {{field::kSharedOccurrence, store::Compare::equal, Value{occurrence}}},
                  .fields = {{field::kSharedSeries, Value{series}}, {field::kSharedOccurrence, Value{occurrence}}}};
        session_ = std::make_unique<TextSession>(desk_->data(), place_, people_.get());
    }
    void cleanup() {
        session_.reset();
        desk_->settle();
        people_.reset();
        desk_.reset();
    }

    void a_selection_is_told_in_code_points_of_the_state_it_was_made_in() {
        write(QString::fromUtf8("a😀bcd"));

        QVERIFY(looks(1, 4));

        QCOMPARE(line_.mark(), std::optional(markAt(1, 3)));
    }

    void a_caret_is_where_its_letters_are_also_where_the_window_had_not_seen_them_move() {
        write("hello");
        QVERIFY(looks(0, 0));

        another(0, 0, "> ");
        session_->look(5, 5);
        QTRY_COMPARE(line_.mark().value_or(TextMark{}).head, std::size_t{7});

        QCOMPARE(line_.mark(), std::optional(markAt(7, 7)));
    }

    void a_text_without_a_letter_is_looked_at_from_its_first_on() {
        session_->look(0, 0);
        QVERIFY(!QTest::qWaitFor([this] { return line_.text().has_value(); }, 300));

        write("a");

        QTRY_COMPARE(line_.text(), std::optional(name()));
    }

    void who_looks_without_the_caret_has_none_and_who_looks_away_is_gone() {
        write("hello");
        QVERIFY(looks(-1, -1));
        QVERIFY(!line_.mark());

        session_->lookAway();
        desk_->settle();

        QVERIFY(!line_.text());
    }

    void a_session_that_ends_looks_away() {
        write("hello");
        QVERIFY(looks(1, 1));

        session_.reset();
        desk_->settle();

        QVERIFY(!line_.text());
    }

    void others_are_named_and_their_caret_stays_with_its_letters_whoever_types() {
        write("one two");
        QVERIFY(looks(0, 0));

        benIs(markAt(4, 7));
        const QVariantMap ben = session_->others().constFirst().toMap();
        QCOMPARE(ben[QStringLiteral("name")].toString(), QStringLiteral("Ben"));
        QCOMPARE(ben[QStringLiteral("fullName")].toString(), QStringLiteral("Ben Adeyemi"));
        QCOMPARE(ben[QStringLiteral("anchor")].toInt(), 4);
        QCOMPARE(caret(), 7);
        session_->edit(0, 0, QString::fromUtf8("😀 "));
        QCOMPARE(caret(), 10);
        desk_->settle();
        QCOMPARE(caret(), 10);
        another(2, 0, "zero ");
        desk_->settle();

        QCOMPARE(caret(), 15);
    }

    void what_comes_at_their_caret_stands_behind_it() {
        write("one");
        QVERIFY(looks(0, 0));
        benIs(markAt(3, 3));

        session_->edit(3, 0, " two");
        QCOMPARE(caret(), 3);
        desk_->settle();

        QCOMPARE(caret(), 3);
    }

    void a_place_in_a_state_that_has_not_arrived_leaves_the_one_before_it() {
        write("one");
        QVERIFY(looks(0, 0));
        TextMark ahead = markAt(3, 3);
        benIs(ahead);
        ahead.version = {{ben_, 5}};
        ahead.head = ahead.anchor = 9;

        benIs(ahead);
        QCOMPARE(caret(), 3);
        session_->edit(0, 0, "> ");
        desk_->settle();

        QCOMPARE(caret(), 5);
    }

    void somebody_without_a_place_is_here_all_the_same() {
        write("one");
        QVERIFY(looks(0, 0));

        benIs({});
        QCOMPARE(caret(), -1);
        desk_->attended(name(), {});
        desk_->settle();

        QVERIFY(session_->others().isEmpty());
    }

    void a_place_outside_of_the_text_is_none() {
        write("one");
        QVERIFY(looks(0, 0));

        benIs(markAt(400, 400));

        QCOMPARE(caret(), -1);
    }

    void nobody_is_shown_to_who_does_not_look() {
        write("one");
        QVERIFY(looks(0, 0));
        benIs(markAt(1, 1));
        session_->lookAway();
        QVERIFY(session_->others().isEmpty());

        benIs(markAt(2, 2));

        QVERIFY(session_->others().isEmpty());
    }

    void any_interleaving_leaves_their_caret_behind_its_letter() {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            std::mt19937 random{seed};
            const QString before = session_->text();
            session_->edit(0, static_cast<int>(before.size()), QStringLiteral("aaaa|aaaa"));
            desk_->settle();
            QVERIFY(looks(0, 0));
            benIs(markAt(5, 5));
            for (int i = 0; i < 30; ++i) {
                const bool isTyped = random() % 2 == 0;
                // The other writes on what the store has, the window on what it has seen so far.
                if (!isTyped) desk_->settle();
                const auto length = static_cast<unsigned>(session_->text().size());
                const auto at = static_cast<int>(random() % (length + 1));
                const bool isAway = length > 5 && random() % 3 == 0 && at < static_cast<int>(length) &&
                                    session_->text().at(at) != QLatin1Char('|');
                if (isTyped) {
                    session_->edit(at, isAway ? 1 : 0, QStringLiteral("a"));
                } else {
                    another(static_cast<std::size_t>(at), isAway ? 1 : 0, isAway ? "" : "a");
                }
                if (random() % 3 == 0) QCoreApplication::processEvents();
            }
            desk_->settle();

            const auto bar = static_cast<int>(session_->text().indexOf(QLatin1Char('|')));
            QVERIFY2(caret() == bar + 1, qPrintable(QStringLiteral("seed %1: %2 behind %3 in %4")
                                                        .arg(seed)
                                                        .arg(caret())
                                                        .arg(bar)
                                                        .arg(session_->text())));
        }
    }
};

QTEST_MAIN(PresenceTest)
#include "presence_test.moc"
