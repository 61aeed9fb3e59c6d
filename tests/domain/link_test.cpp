// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/link.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::domain;

namespace {

const std::string kA = "01890a5d-ac96-774b-bcce-b302099a8057";
const std::string kB = "01890a5d-ac96-774b-bcce-b302099a8058";

}  // namespace

class LinkTest : public QObject {
    Q_OBJECT

  private slots:
    void every_kind_of_link_is_read_as_it_is_written() {
        for (const Link& link :
             std::vector<Link>{{.kind = LinkKind::meeting, .id = *Uuid::parse(kA)},
                               {.kind = LinkKind::meeting, .id = *Uuid::parse(kA), .occurrence = *Uuid::parse(kB)},
                               {.kind = LinkKind::person, .id = *Uuid::parse(kA)},
                               {.kind = LinkKind::goal, .id = *Uuid::parse(kA)},
                               {.kind = LinkKind::goals},
                               {.kind = LinkKind::home},
                               {.kind = LinkKind::meetings},
                               {.kind = LinkKind::people},
                               {.kind = LinkKind::settings},
                               {.kind = LinkKind::security},
                               {.kind = LinkKind::sync}}) {
            const auto read = parseLink(linkText(link));
            QVERIFY2(read && *read == link, linkText(link).c_str());
        }
        QCOMPARE(linkText({.kind = LinkKind::meeting, .id = *Uuid::parse(kA), .occurrence = *Uuid::parse(kB)}),
                 "aufwind://meeting/" + kA + "/" + kB);
    }

    void whatever_is_not_exactly_a_link_is_none_data() {
        QTest::addColumn<QByteArray>("text");
        const QByteArray a = QByteArray::fromStdString(kA);
        const auto row = [](const char* tag, const QByteArray& text) {
            QTest::newRow(tag) << text;
        };
        row("empty", "");
        row("scheme alone", "aufwind://");
        row("another scheme", "https://meeting/" + a);
        row("file", "file:///etc/passwd");
        row("scheme in capitals", "AUFWIND://home");
        row("one slash", "aufwind:/home");
        row("unknown page", "aufwind://admin");
        row("an action", "aufwind://signOut");
        row("page in capitals", "aufwind://Home");
        row("host with a port", "aufwind://home:80");
        row("user before the host", "aufwind://a@home");
        row("slash at the end", "aufwind://home/");
        row("meeting without an id", "aufwind://meeting");
        row("meeting with an empty id", "aufwind://meeting/");
        row("slash after the id", "aufwind://meeting/" + a + "/");
        row("three ids", "aufwind://meeting/" + a + "/" + a + "/" + a);
        row("two people", "aufwind://person/" + a + "/" + a);
        row("id of a page without one", "aufwind://home/" + a);
        row("nil id", "aufwind://person/00000000-0000-0000-0000-000000000000");
        row("id in capitals", "aufwind://person/" + a.toUpper());
        row("id in braces", "aufwind://person/{" + a + "}");
        row("id without hyphens", "aufwind://person/" + QByteArray(a).replace("-", ""));
        row("no id", "aufwind://person/../../etc/passwd");
        row("query", "aufwind://home?run=1");
        row("fragment", "aufwind://home#x");
        row("blank before it", " aufwind://home");
        row("line end behind it", "aufwind://home\n");
        row("zero byte behind it", QByteArray("aufwind://home\0", 15));
        row("percent", "aufwind://%68ome");
        row("option", "--profile=/tmp");
        row("not UTF-8", "aufwind://\xff\xfe");
        row("very long", "aufwind://meeting/" + QByteArray(1 << 20, 'a'));
    }
    void whatever_is_not_exactly_a_link_is_none() {
        QFETCH(QByteArray, text);

        QVERIFY(!parseLink(text.toStdString()));
    }

    void no_changed_byte_of_a_link_leads_anywhere_but_to_another_id() {
        const std::string good = "aufwind://meeting/" + kA + "/" + kB;
        for (std::size_t i = 0; i < good.size(); ++i) {
            for (int byte = 0; byte < 256; ++byte) {
                std::string bad = good;
                bad[i] = static_cast<char>(byte);
                const auto read = parseLink(bad);
                if (read) QCOMPARE(linkText(*read), bad);
                if (read) QCOMPARE(read->kind, LinkKind::meeting);
            }
        }
    }
};

QTEST_GUILESS_MAIN(LinkTest)
#include "link_test.moc"
