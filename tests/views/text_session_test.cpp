// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/text_session.h"

#include "models/domain/fields.h"
#include "models/views/values.h"
#include "tests/views/desk.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

TextPlace noteOf(const Uuid& series, const Uuid& occurrence) {
    return {.entity = schema::kSharedNote,
            .field = field::kSharedBody,
            .where = {{field::kSharedOccurrence, store::Compare::equal, Value{occurrence}}},
            .fields = {{field::kSharedSeries, Value{series}}, {field::kSharedOccurrence, Value{occurrence}}}};
}

/// What an editor shows that follows a session, with nothing but its signals and its own typing.
class Mirror : public QObject {
  public:
    explicit Mirror(TextSession& session) : session_(session), text_(session.text()) {
        connect(&session, &TextSession::remoteEdit, this, [this](int position, int removed, const QString& inserted) {
            text_.replace(position, removed, inserted);
        });
    }
    void type(int position, int removed, const QString& inserted) {
        text_.replace(position, removed, inserted);
        session_.edit(position, removed, inserted);
    }
    const QString& text() const { return text_; }

  private:
    TextSession& session_;
    QString text_;
};

}  // namespace

class TextSessionTest : public QObject {
    Q_OBJECT

  private:
    std::unique_ptr<test::Desk> desk_;
    TextPlace place_;

    QString stored() {
        const auto row = rowAt(desk_->reader(), place_);
        return row && *row ? toText((*row)->text(place_.field)) : QStringLiteral("<no row>");
    }
    /// Another's edit, on what the store has at that moment.
    void another(std::size_t position, std::size_t removed, const std::string& inserted) {
        const auto done = desk_->elsewhere([&](Bench& bench) -> Result<void> {
            const auto row = rowAt(bench.reader, place_);
            if (!row || !*row) return Error{ErrorCode::notFound, ""};
            const std::size_t length = toCodePoints((*row)->text(place_.field)).size();
            const std::size_t at = std::min(position, length);
            const std::size_t count = std::min(removed, length - at);
            return bench.editor.editText(place_.entity, (*row)->id, place_.field, {{at, count, inserted}});
        });
        QVERIFY2(done.ok(), done.ok() ? "" : done.error().detail.c_str());
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        const auto [series, occurrence] = desk_->oneOnOne(desk_->person("Ben", "Adeyemi"));
        place_ = noteOf(series, occurrence);
    }
    void cleanup() { desk_.reset(); }

    void the_first_letter_makes_the_note() {
        TextSession session{desk_->data(), place_};
        QVERIFY(session.ready());
        QCOMPARE(stored(), QStringLiteral("<no row>"));

        session.edit(0, 0, "Hello");
        desk_->settle();

        QCOMPARE(stored(), QStringLiteral("Hello"));
        QVERIFY(session.saved());
        QVERIFY(session.savedAt().isValid());
    }

    void a_sentence_is_one_mutation() {
        TextSession session{desk_->data(), place_};
        session.edit(0, 0, "A");
        desk_->settle();
        const auto before = desk_->reader().outboxCount().valueOr(0);

        const QString rest = QStringLiteral(" sentence that is typed letter by letter.");
        for (qsizetype i = 0; i < rest.size(); ++i) {
            session.edit(1 + static_cast<int>(i), 0, rest.mid(i, 1));
            desk_->settle();
        }

        QCOMPARE(stored(), "A" + rest);
        QCOMPARE(desk_->reader().outboxCount().valueOr(0), before + 1);
    }

    void an_emoji_is_two_units_in_the_window_and_one_letter_in_the_store() {
        TextSession session{desk_->data(), place_};
        Mirror mirror{session};

        mirror.type(0, 0, QString::fromUtf8("a😀b"));
        mirror.type(3, 1, QString::fromUtf8("ü€"));
        mirror.type(1, 2, QString::fromUtf8("👩‍🚀"));
        desk_->settle();

        QCOMPARE(stored(), QString::fromUtf8("a👩‍🚀ü€"));
        QCOMPARE(session.text(), stored());
        QCOMPARE(mirror.text(), stored());
    }

    void another_edit_behind_an_emoji_arrives_at_its_unit() {
        TextSession session{desk_->data(), place_};
        Mirror mirror{session};
        mirror.type(0, 0, QString::fromUtf8("😀😀end"));
        desk_->settle();

        another(2, 0, "X");
        desk_->settle();

        QCOMPARE(mirror.text(), QString::fromUtf8("😀😀Xend"));
    }

    void half_a_letter_is_repaired_and_the_editor_told() {
        TextSession session{desk_->data(), place_};
        Mirror mirror{session};
        mirror.type(0, 0, QString::fromUtf8("a😀b"));

        mirror.type(2, 1, QString{});
        mirror.type(0, 0, QString{QChar{0xD83D}});
        desk_->settle();

        QCOMPARE(mirror.text(), session.text());
        QCOMPARE(stored(), session.text());
        QVERIFY(session.text().isValidUtf16());
    }

    void positions_out_of_the_text_are_taken_as_its_ends() {
        TextSession session{desk_->data(), place_};
        session.edit(-5, 9, "b");
        session.edit(99, 3, "c");
        session.edit(0, -1, "a");
        desk_->settle();

        QCOMPARE(stored(), QStringLiteral("abc"));
    }

    void typing_while_another_writes_ends_in_one_text_with_both() {
        TextSession session{desk_->data(), place_};
        Mirror mirror{session};
        mirror.type(0, 0, "one two three");
        desk_->settle();

        // Both without having seen the other: the window has not been told when it types on.
        another(13, 0, " four");
        mirror.type(0, 3, "1");
        another(0, 0, "> ");
        mirror.type(2, 3, "2");
        desk_->settle();

        QCOMPARE(stored(), session.text());
        QCOMPARE(mirror.text(), stored());
        QCOMPARE(stored(), QStringLiteral("> 1 2 three four"));
    }

    void any_interleaving_ends_in_one_text() {
        for (unsigned seed = 1; seed <= 25; ++seed) {
            std::mt19937 random{seed};
            const auto id = desk_->oneOnOne(desk_->me());
            place_ = noteOf(id.first, id.second);
            TextSession session{desk_->data(), place_};
            Mirror mirror{session};
            mirror.type(0, 0, QString::fromUtf8("start 😀"));
            desk_->settle();
            for (int i = 0; i < 30; ++i) {
                switch (random() % 4) {
                    case 0:
                        another(random() % 20, random() % 3, random() % 2 == 0 ? "Ö😀" : "xy");
                        break;
                    case 1:
                        QCoreApplication::processEvents();
                        break;
                    default: {
                        const int at = static_cast<int>(random() % static_cast<unsigned>(mirror.text().size() + 1));
                        mirror.type(at, static_cast<int>(random() % 3), random() % 2 == 0 ? "k" : "");
                    }
                }
            }
            desk_->settle();

            const auto context = QStringLiteral("seed %1: %2 | %3").arg(seed).arg(stored(), session.text()).toUtf8();
            QVERIFY2(stored() == session.text(), context);
            QVERIFY2(mirror.text() == session.text(), context);
        }
    }

    void what_the_store_refuses_is_taken_back_and_said() {
        TextSession session{desk_->data(), place_};
        Mirror mirror{session};
        mirror.type(0, 0, "kept");
        desk_->settle();
        QSignalSpy refused{&session, &TextSession::refused};

        mirror.type(4, 0, QString(2 << 20, QLatin1Char('x')));
        desk_->settle();

        QCOMPARE(refused.count(), 1);
        QCOMPARE(mirror.text(), QStringLiteral("kept"));
        QCOMPARE(stored(), QStringLiteral("kept"));
    }

    void a_session_that_goes_leaves_its_last_letters_stored() {
        {
            TextSession session{desk_->data(), place_};
            session.edit(0, 0, "last words");
        }
        desk_->data().flush();

        QCOMPARE(stored(), QStringLiteral("last words"));
    }

    void a_letter_is_durable_within_half_a_second() {
        TextSession session{desk_->data(), place_};
        session.edit(0, 0, "a");
        desk_->settle();
        QElapsedTimer timer;
        timer.start();

        session.edit(1, 0, "b");
        QTRY_VERIFY_WITH_TIMEOUT(session.saved(), 500);

        QCOMPARE(stored(), QStringLiteral("ab"));
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_MAIN(TextSessionTest)
#include "text_session_test.moc"
