// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/schema/entities.h"
#include "tests/ctl/company.h"

#include <QJsonDocument>
#include <QStandardPaths>
#include <QtTest/QtTest>

#include <map>

namespace aufwind::system_test {
namespace {

constexpr int kAnswerMs = 60'000;
constexpr int kNoZstd = 77;

/// tests/protocol/stranger: a client in another language that was written by PROTOCOL.md.
class Stranger {
  public:
    bool start(const QString& url, const QString& ca, const char* email = kJana) {
        const QString source = QStringLiteral(AUFWIND_SOURCE);
        process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process_.start(QStringLiteral("python3"),
                       {"-B", source + "/tests/protocol/stranger/client.py", url, ca, "demo", email,
                        source + "/sync/protocol/aufwind.proto",
                        source + QStringLiteral("/tests/schema/golden/%1.txt").arg(schema::kSchemaVersion)});
        process_.write(QByteArray(kPassword) + "\n");
        return process_.waitForStarted();
    }
    ~Stranger() {
        process_.closeWriteChannel();
        if (!process_.waitForFinished(kAnswerMs)) {
            process_.kill();
            process_.waitForFinished();
        }
    }

    QJsonValue call(const QJsonArray& command) {
        process_.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + "\n");
        while (!process_.canReadLine()) {
            if (!process_.waitForReadyRead(kAnswerMs)) {
                return {};
            }
        }
        // A document is an array or an object; an answer may be a text.
        return QJsonDocument::fromJson("[" + process_.readLine() + "]").array().at(0);
    }
    bool sync() {
        const QJsonObject state = call({"sync"}).toObject();
        return state["waiting"].toInt(-1) == 0 && state["filling"].toInt(-1) == 0 &&
               state["refused"].toArray().isEmpty() && state.contains("refused");
    }
    /// kill -9.
    void kill() {
        process_.kill();
        process_.waitForFinished();
    }
    bool isWithoutZstd() { return process_.waitForFinished(500) && process_.exitCode() == kNoZstd; }

  private:
    QProcess process_;
};

using Rows = std::map<QString, QByteArray>;

/// By id: who wrote it, its sequence, and the fields that are set.
Rows comparable(const QJsonArray& rows) {
    Rows out;
    for (const QJsonValue& row : rows) {
        QJsonObject fields = row["fields"].toObject();
        const QStringList names = fields.keys();
        for (const QString& name : names) {
            if (fields[name].isNull()) {
                fields.remove(name);
            }
        }
        out[idOf(row)] = QJsonDocument(QJsonArray{row["author"], row["seq"], fields}).toJson(QJsonDocument::Compact);
    }
    return out;
}

}  // namespace

class StrangerTest : public QObject {
    Q_OBJECT

    static QStringList entities() {
        QStringList names;
        const Ran ran = run("aufwindctl", {"entities", "--json"});
        const QJsonArray all = ran.object()["entities"].toArray();
        for (const QJsonValue& entity : all) {
            names += entity["name"].toString();
        }
        return names;
    }
    /// The entity in which both differ, with one row of each; empty where none does.
    QString difference(Stranger& stranger, std::size_t& compared) const {
        for (const QString& entity : entities()) {
            const Rows ours = comparable(jana_->list(entity));
            const Rows theirs = comparable(stranger.call({"rows", entity}).toArray());
            for (const auto& [id, row] : ours) {
                const auto other = theirs.find(id);
                if (other == theirs.end() || other->second != row) {
                    return entity + ": " + row + " is not " + (other == theirs.end() ? "there" : other->second);
                }
            }
            if (ours.size() != theirs.size()) {
                return entity + ": rows too many";
            }
            compared += ours.size();
        }
        return {};
    }
    bool syncAll(Stranger& stranger) const { return stranger.sync() && jana_->sync() && stranger.sync(); }

  private slots:
    void initTestCase() {
        if (QStandardPaths::findExecutable("python3").isEmpty()) {
            QSKIP("there is no python3");
        }
        QVERIFY(company_.open());
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        series_ = Company::series(*jana_);
        const QString when = "2027-01-04T10:00:00.000Z";
        occurrence_ = jana_->create("occurrence", {"series=" + series_, "recurrence_id=" + when, "starts=" + when});
        note_ = jana_->create("shared_note", {"series=" + series_, "occurrence=" + occurrence_, "body=Agenda: none"});
        QVERIFY(!note_.isEmpty() && jana_->sync());
    }

    void a_client_written_by_the_document_holds_the_same_rows_and_converges() {
        Stranger stranger;
        QVERIFY(stranger.start(company_.server().url(), company_.server().ca()));
        if (stranger.isWithoutZstd()) {
            QSKIP("python3 finds no libzstd.so.1 (Debian: libzstd1)");
        }
        QVERIFY(stranger.sync());
        std::size_t compared = 0;
        QCOMPARE(difference(stranger, compared), QString());
        QVERIFY(compared > 100);

        // Both write before either has heard of the other.
        const QString point = stranger.call({"point", series_, "A point of a stranger"}).toString();
        QVERIFY(stranger.call({"type", note_, 8, "twice "}).toBool());
        QVERIFY(does(*jana_, {"text", "shared_note", note_, "body", "insert", "8", "once "}));
        QVERIFY(does(*jana_, {"text", "shared_note", note_, "body", "delete", "0", "3"}));
        QVERIFY(syncAll(stranger));
        QVERIFY(has(jana_->list("talking_point", {"--where", "series=" + series_}), point));
        QCOMPARE(difference(stranger, compared), QString());
        const QString merged = jana_->text("shared_note", note_, "body");
        QCOMPARE(stranger.call({"text", note_}).toString(), merged);
        QVERIFY(merged == "nda: once twice none" || merged == "nda: twice once none");

        // Into the middle of what the other deletes meanwhile, and what only one of them has seen.
        QVERIFY(stranger.call({"type", note_, 6, "–ß–"}).toBool());
        QVERIFY(stranger.call({"type", note_, 7, "!"}).toBool());
        QVERIFY(does(*jana_, {"text", "shared_note", note_, "body", "delete", "4", "6"}));
        QVERIFY(does(*jana_, {"text", "shared_note", note_, "body", "insert", "4", "x"}));
        QVERIFY(syncAll(stranger));
        QCOMPARE(difference(stranger, compared), QString());
        QVERIFY(jana_->text("shared_note", note_, "body").contains("–!ß–"));
    }

    void a_second_sign_in_of_the_stranger_reads_the_merged_history() {
        Stranger stranger;
        QVERIFY(stranger.start(company_.server().url(), company_.server().ca()));
        if (stranger.isWithoutZstd()) {
            QSKIP("python3 finds no libzstd.so.1 (Debian: libzstd1)");
        }
        QVERIFY(stranger.sync());
        QCOMPARE(stranger.call({"text", note_}).toString(), jana_->text("shared_note", note_, "body"));
    }

    void it_sees_who_else_is_in_a_note_and_that_a_killed_one_is_gone_within_ten_seconds() {
        Stranger ben;
        Stranger jana;
        QVERIFY(jana.start(company_.server().url(), company_.server().ca()));
        QVERIFY(ben.start(company_.server().url(), company_.server().ca(), kBen));
        if (jana.isWithoutZstd()) {
            QSKIP("python3 finds no libzstd.so.1 (Debian: libzstd1)");
        }
        const QString with = Company::series(*jana_, {Company::personOf(company_.device("ben", kBen))});
        const QString when = "2027-01-05T10:00:00.000Z";
        const QString meeting =
            jana_->create("occurrence", {"series=" + with, "recurrence_id=" + when, "starts=" + when});
        const QString note = jana_->create("shared_note", {"series=" + with, "occurrence=" + meeting, "body=one two"});
        QVERIFY(!note.isEmpty() && jana_->sync() && jana.sync() && ben.sync());

        QVERIFY(jana.call({"look", note, 0, 0}).toBool() && ben.call({"look", note, 4, 4}).toBool());
        QJsonArray others = jana.call({"others", note, 1, 20}).toArray();
        QCOMPARE(others.size(), 1);
        QCOMPARE(others.at(0)["place"].toInt(-1), 4);
        QVERIFY(jana.call({"type", note, 0, "zero "}).toBool());
        others = jana.call({"others", note, 1, 20}).toArray();
        QCOMPARE(others.size(), 1);
        QCOMPARE(others.at(0)["place"].toInt(-1), 9);

        QElapsedTimer timer;
        timer.start();
        ben.kill();
        QVERIFY(jana.call({"others", note, 0, 10}).toArray().isEmpty());
        const qint64 took = timer.elapsed();
        qInfo("Gone after kill -9: %lld ms", took);
        QVERIFY(took < 10'000);
    }

    void a_file_of_the_stranger_is_read_by_ours_and_the_other_way_round() {
        Stranger stranger;
        QVERIFY(stranger.start(company_.server().url(), company_.server().ca()));
        if (stranger.isWithoutZstd()) {
            QSKIP("python3 finds no libzstd.so.1 (Debian: libzstd1)");
        }
        const QString person = Company::personOf(*jana_);
        const QByteArray theirs(600'001, 't');
        const QByteArray ours(300'000, 'o');
        QVERIFY(write("theirs.png", theirs) && write("ours.png", ours));
        QVERIFY(stranger.sync());

        QVERIFY(stranger.call({"wear", company_.at("theirs.png")}).toBool());
        QVERIFY(stranger.sync());
        QCOMPARE(stranger.call({"send", company_.at("theirs.png")}).toInt(), 3);
        QCOMPARE(stranger.call({"send", company_.at("theirs.png")}).toInt(), 0);
        QVERIFY(jana_->sync());
        QVERIFY(does(*jana_, {"blob", "employee", person, "picture", "-o", company_.at("seen.png")}));
        QVERIFY(read("seen.png") == theirs);

        QVERIFY(does(*jana_, {"set", "employee", person, "picture=@" + company_.at("ours.png")}));
        QVERIFY(syncAll(stranger));
        QVERIFY(
            stranger.call({"see", person, company_.at("seen again.png")}).toString().endsWith("image/png ours.png"));
        QVERIFY(read("seen again.png") == ours);
        std::size_t compared = 0;
        QCOMPARE(difference(stranger, compared), QString());
    }

    void its_merge_ends_as_recorded_for_every_conformance_document() {
        const QString list = QStringLiteral(AUFWIND_SHARED_DATA "/text/conformance-half.json.gz");
        if (!QFile::exists(list)) {
            QSKIP("the conformance list is not on this machine");
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral("python3"),
                      {"-B", QStringLiteral(AUFWIND_SOURCE "/tests/protocol/stranger/conformance.py"), list});
        QVERIFY(process.waitForFinished(kAnswerMs));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput());
    }

  private:
    bool write(const char* name, const QByteArray& bytes) const {
        QFile file(company_.at(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    QByteArray read(const char* name) const {
        QFile file(company_.at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Company company_;
    std::unique_ptr<Client> jana_;
    QString series_, occurrence_, note_;
};

}  // namespace aufwind::system_test

QTEST_GUILESS_MAIN(aufwind::system_test::StrangerTest)
#include "test_stranger.moc"
