// SPDX-License-Identifier: GPL-3.0-or-later
// Files on rows with the real programs over real TLS: attached offline, sent, cut by kill -9 on either side, read.
#include "tests/ctl/company.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace aufwind::system_test;

namespace {

QByteArray randomBytes(int size, quint32 seed) {
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char& byte : bytes) byte = static_cast<char>(random.generate());
    return bytes;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class CtlContentsTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(company_.open());
        jana_ = std::make_unique<Client>(company_.device("jana", kJana));
        ben_ = std::make_unique<Client>(company_.device("ben", kBen));
        janaId_ = Company::personOf(*jana_);
        QVERIFY(jana_->sync() && ben_->sync());
        picture_ = write("portrait.png", QByteArray("\x89PNG\r\n\x1a\n", 8) + randomBytes(4'000'000, 7));
    }

    void a_file_is_attached_without_a_network_and_read_there() {
        QVERIFY(company_.server().stop());
        QVERIFY(does(*jana_, {"set", "employee", janaId_, "picture=@" + picture_}));

        QVERIFY(jana_->call({"blob", "employee", janaId_, "picture", "-o", at("own.png")}).exit == 0);
        QVERIFY(contentOf(at("own.png")) == contentOf(picture_));
        const QJsonObject said = jana_->call({"blob", "employee", janaId_, "picture"}).object();
        QCOMPARE(said["name"].toString(), QStringLiteral("portrait.png"));
        QCOMPARE(said["media_type"].toString(), QStringLiteral("image/png"));
        QCOMPARE(said["size"].toInt(), 4'000'008);
        QCOMPARE(said["sent"].toBool(), false);
        QCOMPARE(jana_->call({"status"}).object()["files_waiting"].toInt(), 1);
        QCOMPARE(jana_->call({"sync"}).exit, 5);
        QCOMPARE(jana_->call({"logout", "--erase"}).exit, 4);
        QVERIFY(company_.server().start());
    }

    void it_arrives_though_both_sides_are_killed_again_and_again() {
        for (int i = 0; i < 6; ++i) {
            jana_->syncAndKill(150 + 60 * i);
            company_.server().kill();
            QVERIFY(company_.server().start());
        }
        QVERIFY(jana_->sync());

        QCOMPARE(jana_->call({"status"}).object()["files_waiting"].toInt(), 0);
        QCOMPARE(jana_->call({"blob", "employee", janaId_, "picture"}).object()["sent"].toBool(), true);
        QVERIFY(ben_->sync());
        QCOMPARE(ben_->call({"blob", "employee", janaId_, "picture", "-o", at("seen.png")}).exit, 0);
        QVERIFY(contentOf(at("seen.png")) == contentOf(picture_));
        QCOMPARE(ben_->call({"check"}).exit, 0);
    }

    void what_was_fetched_once_is_read_without_a_network() {
        QVERIFY(company_.server().stop());

        QCOMPARE(ben_->call({"blob", "employee", janaId_, "picture", "-o", at("offline.png")}).exit, 0);
        QVERIFY(contentOf(at("offline.png")) == contentOf(picture_));
        QVERIFY(company_.server().start());
    }

    void exit_codes_tell_what_is_wrong() {
        const QString large = write("large.bin", QByteArray((5 << 20) + 1, 'x'));
        const QString empty = write("empty.bin", {});

        QCOMPARE(jana_->call({"set", "employee", janaId_, "picture=@" + at("absent")}).exit, 3);
        QCOMPARE(jana_->call({"set", "employee", janaId_, "picture=@" + large}).exit, 4);
        QCOMPARE(jana_->call({"set", "employee", janaId_, "picture=@" + empty}).exit, 2);
        QCOMPARE(jana_->call({"blob", "employee", janaId_, "title"}).exit, 4);
        QCOMPARE(jana_->call({"blob", "employee", janaId_, "nothing"}).exit, 3);
        QCOMPARE(jana_->call({"blob", "employee", janaId_, "picture", "-x", "y"}).exit, 2);
        QCOMPARE(ben_->call({"blob", "employee", Company::personOf(*ben_), "picture"}).exit, 3);
        QCOMPARE(jana_->call({"blob", "employee", janaId_, "picture", "-o", "/nowhere/x"}).exit, 1);
    }

    void a_cleared_field_names_nothing_any_more() {
        QVERIFY(does(*jana_, {"set", "employee", janaId_, "picture="}));
        QVERIFY(jana_->sync() && ben_->sync());

        QCOMPARE(ben_->call({"blob", "employee", janaId_, "picture"}).exit, 3);
    }

    void nothing_of_a_file_or_its_name_lies_readable_on_either_side() {
        QByteArray canary;
        while (canary.size() < 400'000) canary += "canary-of-a-file ";
        const QString path = write("canary-of-a-file.txt", canary);
        QVERIFY(does(*jana_, {"set", "employee", janaId_, "picture=@" + path}));
        QVERIFY(jana_->sync() && ben_->sync());
        QCOMPARE(ben_->call({"blob", "employee", janaId_, "picture", "-o", at("canary.txt")}).exit, 0);
        QVERIFY(contentOf(at("canary.txt")) == canary);

        int looked = 0;
        for (const QString& place : {company_.at("server"), jana_->profile(), ben_->profile()}) {
            QDirIterator files(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QVERIFY2(!contentOf(files.next()).contains("canary-of-a"), qPrintable(files.filePath()));
                ++looked;
            }
        }
        QVERIFY(looked > 6);
    }

  private:
    QString at(const QString& name) const { return place_.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("no file");
        return at(name);
    }

    QTemporaryDir place_;
    Company company_;
    std::unique_ptr<Client> jana_;
    std::unique_ptr<Client> ben_;
    QString janaId_;
    QString picture_;
};

QTEST_GUILESS_MAIN(CtlContentsTest)
#include "ctl_contents.moc"
