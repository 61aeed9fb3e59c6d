// SPDX-License-Identifier: GPL-3.0-or-later
// resources/openapi.yaml against the server: addresses and codes, read by the rules of that one file's layout.
#include "sync/server/http/api.h"
#include "tests/places.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace aufwind;

namespace {

QString contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString source(const char* path) {
    return QString(test::kSources) + "/" + path;
}

/// "METHOD /path" for each operation: paths are indented by two blanks, methods by four.
QStringList addressesInSpecification(const QString& yaml) {
    static const QRegularExpression kPath("^  (/\\S*):$");
    static const QRegularExpression kMethod("^    (get|post|put|patch|delete|head):$");
    QStringList found;
    QString path;
    for (const QString& line : yaml.split('\n')) {
        if (const auto match = kPath.match(line); match.hasMatch()) path = match.captured(1);
        if (const auto match = kMethod.match(line); match.hasMatch()) found << match.captured(1).toUpper() + ' ' + path;
    }
    found.sort();
    return found;
}

/// Those of the schema Error.
QStringList codesInSpecification(const QString& yaml) {
    static const QRegularExpression kEnum("\\n    Error:\\n.*?enum: \\[([^\\]]*)\\]",
                                          QRegularExpression::DotMatchesEverythingOption);
    QStringList codes = kEnum.match(yaml).captured(1).split(',');
    for (QString& code : codes) code = code.trimmed();
    codes.sort();
    return codes;
}

/// Those that the server's sources give to errorReply, and those of its denials.
QStringList codesInServer() {
    static const QRegularExpression kReply("(?:errorReply\\(|Denial k\\w+\\{)\\s*\\d+,\\s*\"([a-z_]+)\"");
    QSet<QString> codes;
    QDirIterator files(source("sync/server"), {"*.cpp", "denial.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        auto matches = kReply.globalMatch(contentOf(files.next()));
        while (matches.hasNext()) codes << matches.next().captured(1);
    }
    QStringList sorted(codes.begin(), codes.end());
    sorted.sort();
    return sorted;
}

}  // namespace

class HttpContractTest : public QObject {
    Q_OBJECT

  private slots:
    void the_specification_names_exactly_the_addresses_that_are_served() {
        QStringList served;
        for (const auto& [method, path] : server::Api::addresses()) {
            served << QString::fromLatin1(method.data(), static_cast<qsizetype>(method.size())) + ' ' +
                          QString::fromLatin1(path.data(), static_cast<qsizetype>(path.size()));
        }
        served.sort();

        QVERIFY(!served.isEmpty());
        QCOMPARE(addressesInSpecification(contentOf(source("resources/openapi.yaml"))), served);
    }

    void the_specification_names_exactly_the_codes_that_are_answered() {
        const QStringList answered = codesInServer();

        QVERIFY(answered.contains("try_later"));
        QCOMPARE(codesInSpecification(contentOf(source("resources/openapi.yaml"))), answered);
    }
};

QTEST_GUILESS_MAIN(HttpContractTest)
#include "http_contract_test.moc"
