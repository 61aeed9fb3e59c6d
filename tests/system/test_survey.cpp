// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/system/signed_in.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest/QtTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

using namespace aufwind::system_test;

namespace {

constexpr char kTitle[] = "How work feels";
constexpr char kRound[] = "How work feels, round 1";
constexpr char kMended[] = "My voice is heard.";
constexpr int kAsked = 60;  ///< the demo's people, of whom everybody answers
constexpr int kSilent = 5;  ///< who came meanwhile, and answer nothing
constexpr int kAtOnce = 4;  ///< programs beside each other
constexpr int kRunMs = 120'000;
/// For the server to open, close or count a round on a busy machine.
constexpr int kPatienceMs = 60'000;

/// As another program wrote it. A picture is all of one question's text, one question's options are loaded from
/// elsewhere, and nobody can sign here.
constexpr char kForeign[] = R"({
  "title": "How work feels",
  "locale": "en",
  "pages": [{
    "name": "work",
    "title": "Your work",
    "elements": [
      {"type": "rating", "name": "proud", "title": "I am <b>proud</b> to work here.", "rateMin": 1, "rateMax": 5,
       "isRequired": true},
      {"type": "rating", "name": "heard", "title": "<img src='ear.png'>", "rateMin": 1, "rateMax": 5},
      {"type": "dropdown", "name": "site", "title": "Where do you work mostly?", "choicesByUrl": {"url": "sites.json"}},
      {"type": "comment", "name": "change", "title": "What should change?"},
      {"type": "signaturepad", "name": "sign", "title": "Sign here"}
    ]
  }]
})";

/// All texts of it once it is mended, from top to bottom.
const QStringList& german() {
    static const QStringList texts{QStringLiteral("Wie sich Arbeit anfühlt"),
                                   QStringLiteral("Ihre Arbeit"),
                                   QStringLiteral("Ich bin stolz, hier zu arbeiten."),
                                   QStringLiteral("Ich werde gehört."),
                                   QStringLiteral("Wo arbeiten Sie meistens?"),
                                   QStringLiteral("Im Büro"),
                                   QStringLiteral("Zu Hause"),
                                   QStringLiteral("Was soll sich ändern?")};
    return texts;
}

/// Somebody with aufwindctl, and what they answer.
struct Participant {
    QString email;
    QString profile;
    QString answers;  ///< a file
};

/// Runs one command for each, some beside each other. The number of those that ended well.
int runForEach(const std::vector<Participant>& all, const QByteArray& input,
               const std::function<QStringList(const Participant&)>& arguments) {
    int good = 0;
    for (std::size_t from = 0; from < all.size(); from += kAtOnce) {
        std::vector<std::unique_ptr<QProcess>> running;
        for (std::size_t i = from; i < std::min(all.size(), from + kAtOnce); ++i) {
            auto& process = running.emplace_back(std::make_unique<QProcess>());
            endWithThisOne(*process);
            process->start(program("aufwindctl"),
                           QStringList{"--profile", all[i].profile, "--json"} + arguments(all[i]));
            process->write(input);
            process->closeWriteChannel();
        }
        for (std::size_t i = 0; i < running.size(); ++i) {
            QProcess& process = *running[i];
            const bool isGood = process.waitForFinished(kRunMs) && process.exitStatus() == QProcess::NormalExit &&
                                process.exitCode() == 0;
            good += isGood ? 1 : 0;
            if (!isGood) {
                qWarning("%s: %s%s", qPrintable(all[from + i].email), process.readAllStandardOutput().constData(),
                         process.readAllStandardError().constData());
            }
        }
    }
    return good;
}

}  // namespace

/// The life of a survey in the real window, by HR: taken over from another program without a network, mended,
/// translated, launched, answered by sixty people, and read, but for what would tell of a few of them.
class SurveyTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        hr_ = std::make_unique<Client>(company_.device("ulrike", kUlrike));
        const QJsonArray people = hr_->list("employee");
        QCOMPARE(static_cast<int>(people.size()), kAsked);
        int few = 0;
        for (const QJsonValue& one : people) {
            const QString place = QString::number(participants_.size());
            participants_.push_back(
                {fieldOf(one, "email").toString(), company_.at("person" + place), company_.at("answers" + place)});
            const bool isOfTheFew =
                fieldOf(one, "department").toString() == "Customers" && fieldOf(one, "location").toString() == "Lisbon";
            few += isOfTheFew ? 1 : 0;
        }
        QCOMPARE(few, 2);
        // They are asked, too: the two stand in a group that is large enough to be cut by, of which few answer.
        for (int i = 0; i < kSilent; ++i) {
            QVERIFY(!hr_->create("employee", {"first_name=Nova", QStringLiteral("last_name=Number%1").arg(i),
                                              QStringLiteral("email=nova%1@nordlicht.example").arg(i),
                                              "department=Customers", "location=Lisbon", "status=active"})
                         .isEmpty());
        }
        QVERIFY(hr_->sync());
        QVERIFY(signIn(window_, company_, kUlrike));
    }
    void cleanupTestCase() {
        window_.kill();
        QVERIFY(company_.server().stop());
    }
    void init() { QVERIFY2(!isBroken_, "what comes before it did not work"); }
    void cleanup() { isBroken_ = isBroken_ || QTest::currentTestFailed(); }

    void another_programs_survey_is_taken_over_offline_and_what_became_of_it_is_told() {
        QFile file(company_.at("foreign.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kForeign) > 0);
        file.close();
        QVERIFY2(company_.server().stop(), "the network is gone");
        QVERIFY(window_.sees("Button", "Sync: Offline…"));

        QVERIFY(window_.click("PageTab", "Surveys") && window_.sees("Heading", "Surveys"));
        QVERIFY(window_.click("Button", "New from a template or a file") && window_.click("Button", "From a file…"));
        // Where the system has no dialog of its own, Qt draws one. Ctrl+L leads to its path.
        QVERIFY(window_.sees("StaticText", "Import a survey") && window_.press("Ctrl+L") && window_.press("Ctrl+A") &&
                window_.type(file.fileName()) && window_.press("Return"));

        QVERIFY(window_.sees("Dialog", "Import a survey"));
        QVERIFY(window_.sees("StaticText", "foreign.json · SurveyJS · 1 section · 4 questions · English"));
        QVERIFY(window_.sees("ListItem", "As it was: 4 questions"));
        QVERIFY(window_.sees("ListItem", "Not quite as it was: proud: Formatted text has become plain"));
        QVERIFY(window_.sees("ListItem", "Not here: site: The options are loaded from elsewhere"));
        QVERIFY(window_.sees("ListItem", "Not here: sign: There is no such question here: “signaturepad”"));
        QVERIFY(window_.click("Button", "Make the survey") && window_.sees("Heading", kTitle));
        QVERIFY(window_.sees("StaticText", "2 things to put right before it can be launched."));
    }

    void what_is_wrong_with_it_is_mended_where_it_stands() {
        QVERIFY(window_.click("TreeItem", "Question 2, Without a text yet, 1 finding"));
        QVERIFY(window_.sees("StaticText", "A text is missing. Write it, or remove what has none."));
        QVERIFY(window_.click("EditableText", "Text of the question") && window_.type(kMended));
        QVERIFY(window_.sees("TreeItem", QStringLiteral("Question 2, %1").arg(kMended)));
        QVERIFY(window_.sees("StaticText", "1 thing to put right before it can be launched."));

        QVERIFY(window_.click("TreeItem", "Question 3, Where do you work mostly?, 1 finding"));
        QVERIFY(window_.sees("StaticText", "There is nothing to choose from. Add options."));
        QVERIFY(window_.click("Button", "Add an option") && window_.sees("EditableText", "Option 1"));
        QVERIFY(window_.type("In the office") && window_.press("Return"));
        QVERIFY(window_.sees("EditableText", "Option 2") && window_.type("At home"));

        QVERIFY(window_.sees("TreeItem", "Question 3, Where do you work mostly?"));
        QTRY_VERIFY_WITH_TIMEOUT(window_.names("StaticText").filter("to put right").isEmpty(), 20'000);
    }

    void each_text_of_it_is_translated_by_the_keyboard() {
        QVERIFY(window_.click("PageTab", "Translate…") && window_.click("Button", "Add a language"));
        QVERIFY(window_.sees("Dialog", "Add a language") && window_.type("Deutsch") &&
                window_.sees("ListItem", "Deutsch") && window_.press("Return"));
        QVERIFY(window_.sees("RadioButton", QStringLiteral("Deutsch, 0%, %1 missing").arg(german().size())));

        // From the topmost on, whichever was the next one.
        QVERIFY(window_.click("Button", "Next missing") && window_.press("Ctrl+Up") && window_.press("Ctrl+Up"));
        for (const QString& text : german()) QVERIFY(window_.type(text) && window_.press("Ctrl+Return"));

        QVERIFY(window_.sees("RadioButton", "Deutsch, complete"));
        QVERIFY(window_.sees("Button", "Sync: Offline…"));
    }

    void with_the_network_all_of_it_reaches_another_device() {
        QVERIFY(company_.server().start());

        QVERIFY(window_.sees("Button", "Sync: Up to date", kPatienceMs));
        const auto isThere = [this] {
            return hr_->sync() && hr_->call({"surveys", "check", kTitle}).exit == 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isThere(), kPatienceMs);
        const QJsonObject checked = hr_->call({"surveys", "check", kTitle}).object();
        QVERIFY(checked["can_launch"].toBool());
        QVERIFY(hr_->call({"status"}).object()["refused"].toArray().isEmpty());
        QVERIFY(readForm());
        QCOMPARE(form_["title"].toObject()["de"].toString(), german().front());
        QCOMPARE(textOf("heard", "en"), kMended);
        QCOMPARE(textOf("heard", "de"), german().at(3));
        QCOMPARE(textOf("change", "de"), german().back());
        QCOMPARE(question("site")["options"].toArray().size(), 2);
    }

    void it_is_launched_and_everybody_is_asked() {
        QVERIFY(window_.click("PageTab", "Results") && window_.click("Button", "Launch a round…"));
        QVERIFY(window_.sees("Dialog", "Launch a round"));
        QVERIFY(window_.sees("StaticText", "· Figures are shown only of more than 5 people."));
        QVERIFY(window_.click("CheckBox", "Department") && window_.sees("CheckBox", "Department (1)"));
        QVERIFY(window_.click("CheckBox", "Location") && window_.sees("CheckBox", "Location (2)"));
        QVERIFY(window_.click("Button", "Launch"));

        QVERIFY(window_.sees("ListItem", QStringLiteral("%1, Open…").arg(kRound), kPatienceMs));
        QTRY_VERIFY_WITH_TIMEOUT(
            !window_.names("ListItem").filter(QStringLiteral("%1 people invited").arg(kAsked + kSilent)).isEmpty(),
            kPatienceMs);
    }

    void sixty_people_answer() {
        QVERIFY(writeAnswers());
        QElapsedTimer since;
        since.start();
        Server& server = company_.server();
        const auto login = [&](const Participant& one) {
            return QStringList{"login",       "--server", server.url(), "--ca",   server.ca(),
                               "--workspace", "demo",     "--email",    one.email};
        };
        const auto answer = [](const Participant& one) {
            return QStringList{"surveys", "answer", kTitle, one.answers, "--at-once"};
        };

        QCOMPARE(runForEach(participants_, QByteArray(kPassword) + '\n', login), kAsked);
        QCOMPARE(runForEach(participants_, {}, [](const Participant&) { return QStringList{"sync"}; }), kAsked);
        QCOMPARE(runForEach(participants_, {}, answer), kAsked);

        qInfo("signed in, in sync and answered after %lld ms", static_cast<long long>(since.elapsed()));
        QVERIFY2(window_.names("ListItem").filter("answered").isEmpty(), "nothing is told of answers before the end");
    }

    void the_round_is_closed_and_its_results_arrive() {
        QVERIFY(window_.click("Button", QStringLiteral("More about %1").arg(kRound)));
        QVERIFY(window_.click("MenuItem", "Close now…") && window_.sees("Dialog", "Close the round now?"));
        QVERIFY(window_.click("Button", "Close it"));

        QVERIFY(window_.sees("ListItem", QStringLiteral("%1, Counted…").arg(kRound), kPatienceMs));
        QVERIFY(window_.click("ListItem", QStringLiteral("%1, Counted…").arg(kRound)));
        QVERIFY(window_.sees("StaticText", "Participation: 92%"));
        QVERIFY(window_.sees("StaticText", "60 of 65 invited"));
        QVERIFY(window_.sees("Grouping", "I am proud to work here.: 75%, 60 answers"));
        QVERIFY(window_.sees("Graphic", "unfavourable 25%, neutral 0%, favourable 75%"));
        QVERIFY(window_.sees("Grouping", QStringLiteral("%1: 40%, 60 answers").arg(kMended)));
    }

    void what_two_of_them_wrote_is_not_shown() {
        QVERIFY(window_.click("PageTab", "Comments"));
        QVERIFY(window_.sees("StaticText", "Nobody wrote anything, or it is hidden because too few did."));
        QVERIFY(window_.click("PageTab", "Questions") && window_.sees("Button", "Filter…"));
    }

    void whom_enough_people_share_can_be_filtered_for() {
        QVERIFY(ask({{"Department", "Customers"}}));

        QTRY_VERIFY_WITH_TIMEOUT(!window_.names("Grouping").filter("proud").filter(", 10 answers").isEmpty(),
                                 kPatienceMs);
        QVERIFY(window_.names("AlertMessage").isEmpty());
    }

    void a_filter_that_finds_two_people_is_refused_and_says_why() {
        QVERIFY(ask({{"Department", "Customers"}, {"Location", "Lisbon"}}));

        QVERIFY(window_.sees(
            "AlertMessage", "Department: Customers · Location: Lisbon Too few people to be told apart from each other.",
            kPatienceMs));
        QVERIFY2(window_.names("Grouping").filter("answers").isEmpty(), "no figure of theirs is shown");
    }

    void a_filter_that_leaves_out_those_two_is_refused_and_says_why() {
        QVERIFY(ask({{"Department", "Customers"}, {"Location", "Others, or not stated"}}));

        QVERIFY(window_.sees(
            "AlertMessage",
            "Department: Customers · Location: Others, or not stated Compared with a figure that was shown…",
            kPatienceMs));
        QVERIFY2(window_.names("Grouping").filter("answers").isEmpty(), "no figure of theirs is shown");
    }

  private:
    /// Of those who have each of these values, by its cut.
    bool ask(const std::vector<std::pair<QString, QString>>& terms) {
        if (!window_.click("Button", "Filter…") || !window_.sees("Dialog", "Filter the answers")) return false;
        for (const auto& [cut, value] : terms) {
            if (!window_.click("ComboBox", "By") || !window_.click("ListItem", cut) ||
                !window_.click("CheckBox", value)) {
                return false;
            }
        }
        return window_.click("Button", "Ask");
    }
    /// As it has come to the other device.
    bool readForm() {
        const QString path = company_.at("mended.json");
        if (!does(*hr_, {"surveys", "export", kTitle, path})) return false;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return false;
        form_ = QJsonDocument::fromJson(file.readAll()).object();
        return !form_.isEmpty();
    }
    QJsonObject question(const char* key) const {
        for (const QJsonValue& one : form_["sections"][0]["questions"].toArray()) {
            if (one["key"].toString() == QLatin1String(key)) return one.toObject();
        }
        return {};
    }
    QString textOf(const char* key, const char* language) const {
        return question(key)["text"].toObject()[QLatin1String(language)].toString();
    }
    /// Three of four are proud, two of five are heard; two have more to say.
    bool writeAnswers() const {
        const QJsonArray options = question("site")["options"].toArray();
        for (int i = 0; i < kAsked; ++i) {
            QJsonObject answers{
                {"proud", QJsonObject{{"number", i % 4 == 0 ? 2 : 5}}},
                {"heard", QJsonObject{{"number", i % 5 + 1}}},
                {"site", QJsonObject{{"options", QJsonArray{options[i % 2]["key"]}}}},
            };
            if (i < 2)
                answers["change"] = QJsonObject{{"text", QStringLiteral("More daylight, says number %1").arg(i)}};
            const QJsonObject document{{"format", "aufwind-survey-answers"}, {"version", 1}, {"answers", answers}};
            QFile file(participants_[static_cast<std::size_t>(i)].answers);
            if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) <= 0) return false;
        }
        return true;
    }

    Company company_;
    DrivenWindow window_{company_.at("window")};
    std::unique_ptr<Client> hr_;
    std::vector<Participant> participants_;
    QJsonObject form_;
    bool isBroken_ = false;
};

QTEST_GUILESS_MAIN(SurveyTest)
#include "test_survey.moc"
