// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/company.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QtTest/QtTest>

#include <csignal>

using namespace aufwind::system_test;

namespace {

/// aufwindctl watch, running.
class Watching {
  public:
    explicit Watching(const Client& client) {
        process_.start(program("aufwindctl"), {"--profile", client.profile(), "--json", "watch"});
        process_.waitForStarted();
    }
    ~Watching() {
        process_.kill();
        process_.waitForFinished();
    }

    /// The objects that name the row, once there are so many; fewer where they do not come in time.
    QJsonArray about(const QString& id, int count) {
        QElapsedTimer since;
        since.start();
        while (linesAbout(id).size() < count && since.elapsed() < 20'000 && process_.state() == QProcess::Running) {
            process_.waitForReadyRead(200);
            printed_ += process_.readAllStandardOutput();
        }
        return linesAbout(id);
    }
    /// The exit code after a signal, or -1.
    int end(int signal) {
        ::kill(static_cast<pid_t>(process_.processId()), signal);
        const bool ended = process_.waitForFinished(10'000);
        return ended && process_.exitStatus() == QProcess::NormalExit ? process_.exitCode() : -1;
    }

  private:
    QJsonArray linesAbout(const QString& id) const {
        QJsonArray found;
        for (const QByteArray& line : printed_.split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object["id"] == id) found.append(object);
        }
        return found;
    }

    QProcess process_;
    QByteArray printed_;
};

QJsonArray refusals(const Client& client) {
    return client.call({"status"}).object()["refused"].toArray();
}

}  // namespace

/// What aufwindctl tells of what others do, and of what the server refuses.
class CtlSyncTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        ben_ = std::make_unique<Client>(company_.device("ben", kBen));
        benId_ = Company::personOf(*ben_);
        series_ = Company::series(*jana_, {benId_});
        QVERIFY(jana_->sync() && ben_->sync());
    }

    void watch_prints_one_line_for_each_change_of_another_client() {
        QString point;
        {
            Watching watching(*ben_);
            point = jana_->create("talking_point", {"series=" + series_, "title=New"});
            QVERIFY(jana_->sync());
            QCOMPARE(watching.about(point, 1).size(), 1);
            QVERIFY(does(*jana_, {"set", "talking_point", point, "title=Newer"}) && jana_->sync());
            QCOMPARE(watching.about(point, 2).size(), 2);
            QVERIFY(does(*jana_, {"remove", "talking_point", point}) && jana_->sync());

            const QJsonArray lines = watching.about(point, 3);

            QCOMPARE(lines.size(), 3);
            QCOMPARE(lines[0]["change"].toString(), QStringLiteral("added"));
            QCOMPARE(lines[0]["entity"].toString(), QStringLiteral("talking_point"));
            QCOMPARE(lines[1]["change"].toString(), QStringLiteral("changed"));
            QCOMPARE(lines[1]["fields"].toArray(), QJsonArray({"title"}));
            QCOMPARE(lines[2]["change"].toString(), QStringLiteral("left"));
            QCOMPARE(watching.end(SIGTERM), 0);
        }
        QCOMPARE(ben_->call({"check"}).exit, 0);
        QVERIFY(!has(ben_->list("talking_point"), point));
    }

    void watch_ends_cleanly_when_it_is_interrupted() {
        Watching watching(*ben_);
        const QString point = jana_->create("talking_point", {"series=" + series_, "title=It runs"});
        QVERIFY(jana_->sync());
        QCOMPARE(watching.about(point, 1).size(), 1);

        QCOMPARE(watching.end(SIGINT), 0);
    }

    void discard_drops_what_was_refused_and_nothing_else() {
        QVERIFY(does(*ben_, {"set", "meeting_series", series_, "title=Not for Ben to say"}));
        QVERIFY(ben_->sync());
        QCOMPARE(refusals(*ben_).size(), 1);
        QCOMPARE(refusals(*ben_).at(0)["reason"].toString(), QStringLiteral("forbidden"));
        QCOMPARE(refusals(*ben_).at(0)["text"].toString(), QStringLiteral("Not for Ben to say"));

        QVERIFY(does(*ben_, {"discard", numberOf(refusals(*ben_)[0])}));

        QCOMPARE(refusals(*ben_).size(), 0);
        QVERIFY(ben_->sync());
        QCOMPARE(fieldOf(ben_->call({"show", "meeting_series", series_}).object(), "title").toString(),
                 QStringLiteral("Made for a test"));
        QCOMPARE(ben_->call({"discard", "1"}).exit, 3);
    }

    void retry_sends_what_was_refused_again_also_with_another_text() {
        const QString seat = seatOf(benId_);
        QVERIFY(does(*jana_, {"remove", "series_participant", seat}) && jana_->sync());
        QVERIFY(!ben_->create("talking_point", {"series=" + series_, "title=Too late"}).isEmpty());
        QVERIFY(ben_->sync());
        QCOMPARE(refusals(*ben_).size(), 1);
        QVERIFY(does(*jana_, {"restore", "series_participant", seat}) && jana_->sync() && ben_->sync());

        QVERIFY(does(*ben_, {"retry", numberOf(refusals(*ben_)[0]), "In time"}));
        QCOMPARE(ben_->call({"status"}).object()["waiting"].toInt(), 1);
        QVERIFY(ben_->sync() && jana_->sync());

        QCOMPARE(refusals(*ben_).size(), 0);
        QVERIFY(column(jana_->list("talking_point", {"--where", "series=" + series_}), "title").contains("In time"));
    }

  private:
    static QString numberOf(const QJsonValue& refusal) { return QString::number(refusal["number"].toInteger()); }

    QString seatOf(const QString& person) const {
        const QJsonArray seats =
            jana_->list("series_participant", {"--where", "series=" + series_, "--where", "person=" + person});
        return seats.isEmpty() ? QString() : idOf(seats[0]);
    }

    Company company_;
    std::unique_ptr<Client> jana_;
    std::unique_ptr<Client> ben_;
    QString benId_;
    QString series_;
};

QTEST_GUILESS_MAIN(CtlSyncTest)
#include "ctl_sync.moc"
