// SPDX-License-Identifier: GPL-3.0-or-later
// A survey as its page has it: the real store, the real box behind the window's desk, and no server.
#include "models/views/answering.h"

#include "app/desktop/answering_desk.h"
#include "models/domain/survey_round_fields.h"
#include "models/views/app_context.h"
#include "models/views/values.h"
#include "sync/anonymous/blind_signature.h"
#include "sync/anonymous/hpke.h"
#include "tests/views/desk.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::views;
namespace field = aufwind::domain::field;

namespace {

constexpr std::int64_t kDay = 24LL * 3'600'000;

Uuid idOf(std::uint8_t number) {
    Uuid id;
    id.bytes[0] = 1;
    id.bytes[15] = number;
    return id;
}

Record rowOf(EntityNumber entity, const Uuid& id, const std::vector<Assignment>& fields) {
    Record row;
    row.entity = entity;
    row.id = id;
    row.seq = 1;
    row.life = 1;
    for (const auto& [number, value] : fields) row.ensure(number).value = value;
    return row;
}

QVariantMap point(int number) {
    return {{QStringLiteral("number"), number}};
}

}  // namespace

class AnsweringTest : public QObject {
    Q_OBJECT

    const anonymous::SigningKey key_ = anonymous::SigningKey::generate().value();
    std::unique_ptr<test::Desk> desk_;
    std::unique_ptr<test::SeededEntropy> entropy_;
    std::unique_ptr<desktop::AnsweringDesk> control_;
    std::unique_ptr<AppContext> app_;
    int woken_ = 0;

    Answering& sheet() { return *app_->answering(); }
    store::AnswerSlip slip() {
        const auto slip = store::answerSlip(desk_->reader(), idOf(1));
        return slip && *slip ? **slip : store::AnswerSlip{};
    }
    survey::PublishedForm form() const {
        survey::PublishedForm made;
        made.company = idOf(200);
        made.threshold = 5;
        made.invited = 12;
        made.signingKey = key_.publicKey().der();
        made.answerKey = anonymous::makeHpkeKeyPair().publicKey;
        survey::Question scale;
        scale.key = "q1";
        scale.text = {{"en", "I like it here."}};
        scale.required = true;
        survey::Question why;
        why.key = "q2";
        why.type = survey::QuestionType::longText;
        why.text = {{"en", "What would help?"}};
        why.shown.anyOf = {{{.question = "q1", .test = survey::Test::atMost, .number = 2}}};
        survey::Section section;
        section.key = "s1";
        section.title = {{"en", "Work"}};
        section.questions = {scale, why};
        made.form.title = {{"en", "Pulse"}};
        made.form.sections = {section};
        made.groups = {{{}, 12}};
        return made;
    }
    void receive(std::int64_t state = 0) {
        static const std::string document = survey::publishedFormDocument(form());
        const bool isPut = desk_->edit([&](Bench& bench) -> Result<void> {
            const std::int64_t closes = 1'795'000'000'000 + 14 * kDay;
            auto put = bench.store.write([&](store::Writer& writer) -> Result<void> {
                auto row = writer.put(rowOf(schema::kSurveyForm, idOf(2),
                                            {{field::kSurveyFormRound, Value{idOf(1)}},
                                             {field::kSurveyFormTitle, Value{std::string{"Pulse"}}},
                                             {field::kSurveyFormDocument, Value{document}},
                                             {field::kSurveyFormOpens, Value{std::int64_t{1'795'000'000'000}}},
                                             {field::kSurveyFormCloses, Value{closes}},
                                             {field::kSurveyFormState, Value{state}}}));
                if (!row) return row;
                return writer.put(rowOf(schema::kSurveyInvitation, idOf(3),
                                        {{field::kSurveyInvitationForm, Value{idOf(2)}},
                                         {field::kSurveyInvitationPerson, Value{desk_->me()}}}));
            });
            if (!put) return put;
            answering::AnswerBox box(bench.store, bench.reader, desk_->clock(), *entropy_, desk_->me());
            return box.follow();
        });
        QVERIFY(isPut);
        desk_->settle();
    }
    void open() {
        sheet().open(toText(idOf(1)));
        QVERIFY(sheet().ready());
    }
    QVariantList listed(const char* name, const char* role) {
        QVariantList values;
        auto* model = app_->model(QString::fromLatin1(name), QString{});
        if (model == nullptr) return values;
        const int number = model->roleNames().key(role, -1);
        for (int i = 0; i < model->rowCount(); ++i) values << model->data(model->index(i, 0), number);
        return values;
    }

  private slots:
    void init() {
        desk_ = std::make_unique<test::Desk>();
        entropy_ = std::make_unique<test::SeededEntropy>(7);
        woken_ = 0;
        control_ =
            std::make_unique<desktop::AnsweringDesk>(desk_->data(), desk_->clock(), *entropy_, [this] { ++woken_; });
        app_ = std::make_unique<AppContext>();
        app_->attach(&desk_->data(), nullptr, nullptr, nullptr, nullptr, control_.get());
    }
    void cleanup() {
        app_->attach(nullptr, nullptr);
        desk_->settle();
        app_.reset();
        desk_.reset();
        control_.reset();
    }

    void what_is_asked_is_on_home_until_it_is_finished() {
        receive();
        QCOMPARE(listed("home.todos", "kind"), QVariantList{QStringLiteral("answer")});
        QCOMPARE(listed("home.todos", "roundId"), QVariantList{toText(idOf(1))});

        open();
        sheet().next();
        sheet().give(point(4));
        sheet().next();
        sheet().finish();
        desk_->settle();

        QCOMPARE(sheet().state(), QStringLiteral("finished"));
        QVERIFY(listed("home.todos", "kind").isEmpty());
        QCOMPARE(listed("answering", "state"), QVariantList{QStringLiteral("finished")});
        QVERIFY(woken_ > 0);
    }

    void what_is_asked_is_told_of_until_it_is_finished() {
        receive();
        app_->notices()->compose();
        QCOMPARE(listed("notices", "kind"), QVariantList{QStringLiteral("survey")});
        QCOMPARE(listed("notices", "roundId"), QVariantList{toText(idOf(1))});
        QVERIFY(listed("notices", "text")[0].toString().startsWith(QStringLiteral("Pulse · open until ")));

        open();
        sheet().next();
        sheet().give(point(4));
        sheet().next();
        sheet().finish();
        desk_->settle();
        app_->notices()->compose();

        QVERIFY(listed("notices", "kind").isEmpty());
    }

    void before_the_first_question_it_tells_what_is_promised() {
        receive();
        open();

        QCOMPARE(sheet().step(), QStringLiteral("welcome"));
        QCOMPARE(sheet().promise().value("threshold").toInt(), 5);
        QCOMPARE(sheet().promise().value("invited").toInt(), 12);
        QCOMPARE(sheet().promise().value("hash").toString().size(), 64);
    }

    void what_is_asked_follows_from_what_was_answered() {
        receive();
        open();
        sheet().next();
        QCOMPARE(sheet().count(), 1);

        sheet().give(point(1));
        QCOMPARE(sheet().count(), 2);
        sheet().give(point(5));
        QCOMPARE(sheet().count(), 1);
    }

    void a_question_that_needs_an_answer_is_not_passed_without_one() {
        receive();
        open();
        sheet().next();

        sheet().next();

        QCOMPARE(sheet().step(), QStringLiteral("question"));
        QVERIFY(!sheet().trouble().isEmpty());
    }

    void an_answer_is_on_the_disk_before_another_question_is_shown_and_comes_back() {
        receive();
        open();
        sheet().next();
        sheet().give(point(1));
        sheet().next();
        desk_->settle();
        QVERIFY(!slip().answers.empty());
        QCOMPARE(slip().place, std::string("q2"));

        sheet().open({});
        open();
        QCOMPARE(sheet().step(), QStringLiteral("welcome"));
        QVERIFY(sheet().begun());
        sheet().next();

        QCOMPARE(sheet().question().value("key").toString(), QStringLiteral("q2"));
    }

    void the_review_shows_each_answer_in_words_and_leads_back() {
        receive();
        open();
        sheet().next();
        sheet().give(point(2));
        sheet().next();
        sheet().give(QVariantMap{{QStringLiteral("text"), QStringLiteral("More light")}});
        sheet().next();

        QCOMPARE(sheet().step(), QStringLiteral("review"));
        const QVariantList lines = sheet().review();
        QCOMPARE(lines.size(), 2);
        QVERIFY(!lines.at(0).toMap().value("answer").toString().isEmpty());
        QCOMPARE(lines.at(1).toMap().value("answer").toString(), QStringLiteral("More light"));
        QVERIFY(sheet().hasTexts());
        sheet().show(QStringLiteral("q1"));
        QCOMPARE(sheet().question().value("key").toString(), QStringLiteral("q1"));
    }

    void finishing_with_an_answer_missing_leads_to_it() {
        receive();
        open();
        sheet().next();
        sheet().toReview();
        sheet().finish();
        desk_->settle();

        QCOMPARE(sheet().step(), QStringLiteral("question"));
        QVERIFY(!sheet().trouble().isEmpty());
        QCOMPARE(slip().finished, std::int64_t{0});
    }

    void what_was_finished_can_be_changed_until_the_close() {
        receive();
        open();
        sheet().next();
        sheet().give(point(4));
        sheet().next();
        sheet().finish();
        desk_->settle();

        sheet().change();
        desk_->settle();

        QCOMPARE(sheet().step(), QStringLiteral("question"));
        QCOMPARE(sheet().answer().toMap().value("number").toInt(), 4);
        QCOMPARE(slip().finished, std::int64_t{0});
    }

    void a_round_that_closes_while_it_is_filled_in_shows_so() {
        receive();
        open();
        sheet().next();
        sheet().give(point(4));

        receive(1);

        QCOMPARE(sheet().step(), QStringLiteral("state"));
        QCOMPARE(sheet().state(), QStringLiteral("closed"));
        QVERIFY(!sheet().stateText().isEmpty());
    }

    void each_state_has_words_of_its_own() {
        receive();
        const PageContext context = *app_->pageContext();
        QSet<QString> words;
        for (const auto bar :
             {store::SlipBar::damaged, store::SlipBar::small, store::SlipBar::changed, store::SlipBar::elsewhere}) {
            store::AnswerSlip one;
            one.bar = bar;
            words << Answering::wordsOf(one, context);
        }
        for (const auto found : {store::SlipFound::unchanged, store::SlipFound::other, store::SlipFound::missing,
                                 store::SlipFound::untold}) {
            store::AnswerSlip one;
            one.found = found;
            words << Answering::wordsOf(one, context);
        }
        QCOMPARE(words.size(), 8);
        QVERIFY(!words.contains(QString{}));
    }
};

QTEST_MAIN(AnsweringTest)
#include "answering_test.moc"
