// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/markdown_format.h"

#include <QAbstractTextDocumentLayout>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QtTest>

using namespace aufwind::views;

namespace {

constexpr int kLines = 900;
constexpr int kMost = MarkdownFormat::kMostMarks;

class CountingFormat : public MarkdownFormat {
  public:
    int blocks = 0;

  protected:
    void highlightBlock(const QString& text) override {
        ++blocks;
        MarkdownFormat::highlightBlock(text);
    }
};

/// Whether the bullet's own letters are hidden, for something is drawn there.
bool isDrawn(const QTextDocument& document, int line) {
    const auto formats = document.findBlockByNumber(line).layout()->formats();
    return std::ranges::any_of(formats, [](const QTextLayout::FormatRange& range) {
        return range.format.foreground().color() == QColor(Qt::transparent);
    });
}

}  // namespace

class MarkdownFormatTest : public QObject {
    Q_OBJECT

  private:
    QTextDocument document_;
    CountingFormat format_;

    static void settle() {
        for (int i = 0; i < 4; ++i) QCoreApplication::processEvents();
    }
    void insert(int line, const QString& text) {
        QTextCursor cursor{document_.findBlockByNumber(line)};
        cursor.insertText(text);
        settle();
    }

  private slots:
    void init() {
        // A document tells of no change before it has one.
        QVERIFY(document_.documentLayout() != nullptr);
        QStringList lines;
        for (int i = 0; i < kLines; ++i) lines << QStringLiteral("- line %1").arg(i);
        document_.setPlainText(lines.join('\n'));
        format_.setDocument(&document_);
        settle();
        QCOMPARE(format_.markCount(), kMost);
        format_.blocks = 0;
    }
    void cleanup() { format_.setDocument(nullptr); }

    void a_new_bullet_at_the_top_of_a_long_note_formats_a_few_lines() {
        insert(0, QStringLiteral("- new\n"));

        QVERIFY2(format_.blocks <= 8, qPrintable(QString::number(format_.blocks)));
        QCOMPARE(format_.mark(0).value("text").toString(), "new");
    }

    void the_first_marks_are_drawn_and_no_other_whatever_comes_before() {
        insert(0, QStringLiteral("- new\n- newer\n"));

        QCOMPARE(format_.markCount(), kMost);
        QVERIFY(isDrawn(document_, 0) && isDrawn(document_, kMost - 1));
        QVERIFY(!isDrawn(document_, kMost) && !isDrawn(document_, kMost + 1));
    }

    void marks_that_move_up_are_drawn_and_no_line_beside_is_formatted() {
        QTextCursor cursor{document_.firstBlock()};
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor, 3);
        cursor.removeSelectedText();
        settle();

        QVERIFY(isDrawn(document_, kMost - 1) && !isDrawn(document_, kMost));
        QVERIFY2(format_.blocks <= 8, qPrintable(QString::number(format_.blocks)));
    }

    void what_draws_the_marks_is_made_a_few_at_a_time_and_never_anew() {
        auto* places = format_.places();
        QTRY_COMPARE(places->rowCount(), kMost);
        const QSignalSpy reset{places, &QAbstractItemModel::modelReset};
        const QSignalSpy inserted{places, &QAbstractItemModel::rowsInserted};
        QTextCursor cursor{&document_};
        cursor.select(QTextCursor::Document);
        cursor.removeSelectedText();
        settle();
        QCOMPARE(places->rowCount(), 0);

        QStringList lines;
        for (int i = 0; i < 40; ++i) lines << QStringLiteral("- line");
        insert(0, lines.join('\n'));
        QTRY_COMPARE(places->rowCount(), 40);

        QCOMPARE(reset.count(), 0);
        for (const QList<QVariant>& rows : inserted) QVERIFY(rows[2].toInt() - rows[1].toInt() < 8);
    }

    void a_fence_that_opens_formats_what_it_holds() {
        insert(10, QStringLiteral("```\n"));

        QVERIFY(format_.blocks >= kLines - 10);
        QCOMPARE(format_.markCount(), 10);
    }
};

QTEST_MAIN(MarkdownFormatTest)
#include "markdown_format_test.moc"
