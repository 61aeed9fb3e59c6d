// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/markdown_edit.h"
#include "models/domain/markdown_spans.h"

#include <QElapsedTimer>
#include <QtTest>

#include <cmark.h>

#include <memory>
#include <random>

using namespace aufwind::domain;

namespace {

std::u16string utf16(const QString& text) {
    return text.toStdU16String();
}

/// What a reader sees, each stretch with how it looks: "h1{b}word".
struct Seen {
    QString look;
    QString text;
};

void put(QList<Seen>& all, const QString& look, const QString& text) {
    if (text.isEmpty()) return;
    if (!all.isEmpty() && all.back().look == look) {
        all.back().text += text;
    } else {
        all << Seen{look, text};
    }
}

QString shown(const QList<Seen>& all) {
    QString out;
    for (const Seen& one : all) out += QLatin1Char('{') + one.look + QLatin1Char('}') + one.text;
    return out;
}

QString blockLook(const MarkdownLine& line) {
    QString look = QStringLiteral("q").repeated(line.quotes);
    if (line.kind == MarkdownKind::heading) look += QStringLiteral("h%1").arg(line.level);
    if (line.kind == MarkdownKind::bullet) look += QLatin1Char('u');
    if (line.kind == MarkdownKind::number) look += QLatin1Char('o');
    if (line.kind == MarkdownKind::code) look += QLatin1Char('p');
    return look;
}

QString ours(const QString& text) {
    QList<Seen> all;
    MarkdownState state;
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const std::u16string units = utf16(line);
        const MarkdownLine read = markdownLine(units, state);
        if (read.kind == MarkdownKind::fence || read.kind == MarkdownKind::rule) continue;
        const std::size_t from = read.kind == MarkdownKind::code ? 0 : read.content;
        for (std::size_t at = from; at < units.size(); ++at) {
            QString look = blockLook(read);
            bool hidden = false;
            for (const auto& [style, letter] :
                 {std::pair{MarkdownStyle::bold, 'b'}, std::pair{MarkdownStyle::italic, 'i'},
                  std::pair{MarkdownStyle::code, 'c'}, std::pair{MarkdownStyle::link, 'l'},
                  std::pair{MarkdownStyle::marker, 'm'}}) {
                const bool has = std::ranges::any_of(read.spans, [&, wanted = style](const MarkdownSpan& span) {
                    return span.style == wanted && at >= span.begin && at < span.begin + span.length;
                });
                if (has && style == MarkdownStyle::marker) hidden = true;
                if (has && style != MarkdownStyle::marker) look += QLatin1Char(letter);
            }
            if (!hidden) put(all, look, QString::fromStdU16String(units.substr(at, 1)));
        }
    }
    return shown(all);
}

QString lookOf(cmark_node* node) {
    QString blocks;
    QString inlines;
    bool bold = false;
    bool italic = false;
    bool link = false;
    for (; node != nullptr; node = cmark_node_parent(node)) {
        switch (cmark_node_get_type(node)) {
            case CMARK_NODE_BLOCK_QUOTE:
                blocks.prepend(QLatin1Char('q'));
                break;
            case CMARK_NODE_HEADING:
                blocks.prepend(QStringLiteral("h%1").arg(cmark_node_get_heading_level(node)));
                break;
            case CMARK_NODE_LIST:
                if (!blocks.contains(QLatin1Char('u')) && !blocks.contains(QLatin1Char('o'))) {
                    blocks.prepend(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? QLatin1Char('u')
                                                                                       : QLatin1Char('o'));
                }
                break;
            case CMARK_NODE_CODE_BLOCK:
                blocks.prepend(QLatin1Char('p'));
                break;
            case CMARK_NODE_STRONG:
                bold = true;
                break;
            case CMARK_NODE_EMPH:
                italic = true;
                break;
            case CMARK_NODE_LINK:
                link = true;
                break;
            default:
                break;
        }
    }
    inlines += bold ? QStringLiteral("b") : QString{};
    inlines += italic ? QStringLiteral("i") : QString{};
    return blocks + inlines + (link ? QStringLiteral("l") : QString{});
}

QString theirs(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document{
        cmark_parse_document(utf8.constData(), static_cast<std::size_t>(utf8.size()), CMARK_OPT_SAFE), cmark_node_free};
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator{cmark_iter_new(document.get()),
                                                                           cmark_iter_free};
    QList<Seen> all;
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
        cmark_node* node = cmark_iter_get_node(iterator.get());
        const auto type = cmark_node_get_type(node);
        const bool entered = cmark_iter_get_event_type(iterator.get()) == CMARK_EVENT_ENTER;
        if (!entered) continue;
        const bool leaf = type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE || type == CMARK_NODE_CODE_BLOCK;
        if (!leaf) continue;
        QString look = lookOf(node);
        if (type == CMARK_NODE_CODE) {
            const bool inLink = look.endsWith(QLatin1Char('l'));
            if (inLink) look.chop(1);
            look += inLink ? QStringLiteral("cl") : QStringLiteral("c");
        }
        put(all, look, QString::fromUtf8(cmark_node_get_literal(node)));
    }
    return shown(all).remove(QLatin1Char('\n'));
}

using Steps = std::vector<NoteStep>;

QString after(QString text, const Steps& steps) {
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        text.replace(static_cast<qsizetype>(step->position), static_cast<qsizetype>(step->removed),
                     QString::fromStdU16String(step->inserted));
    }
    return text;
}

/// The text after Return where the | stands; "-" where Return is Return.
QString afterReturn(QString text) {
    const auto at = static_cast<std::size_t>(text.indexOf(QLatin1Char('|')));
    text.remove(QLatin1Char('|'));
    const auto step = markdownReturn(utf16(text), at);
    return step ? after(text, {*step}) : QStringLiteral("-");
}

QString afterToggle(const QString& text, std::size_t at) {
    const auto step = markdownToggle(utf16(text), at);
    return step ? after(text, {*step}) : QStringLiteral("-");
}

}  // namespace

class MarkdownTest : public QObject {
    Q_OBJECT

  private slots:
    void what_is_found_agrees_with_cmark_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"plain words",
                                 "# One",
                                 "###### Six",
                                 "####### Seven",
                                 "#nothing",
                                 "# Closed ##",
                                 "# Not closed##",
                                 "#",
                                 "## ",
                                 "**bold**",
                                 "*italic*",
                                 "__bold__",
                                 "_italic_",
                                 "***both***",
                                 "**bold *and italic* again**",
                                 "*italic **and bold** again*",
                                 "** not bold **",
                                 "2 * 3 * 4",
                                 "snake_case_word",
                                 "a*b*c",
                                 "a_b_c",
                                 "**a",
                                 "a**",
                                 "****",
                                 "*a**b*",
                                 "**a*b**",
                                 "*(**foo**)*",
                                 "**foo*",
                                 "*foo**",
                                 "***foo** bar*",
                                 "***foo* bar**",
                                 "*foo**bar**baz*",
                                 "foo***bar***baz",
                                 "_(bar)_.",
                                 "`code`",
                                 "`` a`b ``x",
                                 "`open",
                                 "``open`",
                                 "*a `*` b*",
                                 "**a `**` b**",
                                 "`a` and `b`",
                                 "[text](https://example.org)",
                                 "[a](b)c",
                                 "[**bold**](https://example.org)",
                                 "**[a](https://example.org)**",
                                 "*[a*](https://example.org)",
                                 "[a] (b)",
                                 "[a](b c)",
                                 "[[a](b)](c)",
                                 "[a](b(c)d)",
                                 "[a]()",
                                 "<https://example.org>",
                                 "\\*not\\*",
                                 "\\# no",
                                 "a\\\\*b*",
                                 "- one\n- two",
                                 "* one\n* two",
                                 "+ one",
                                 "-none",
                                 "1. one\n2. two",
                                 "3) three",
                                 "1.none",
                                 "1234567890. no",
                                 "- **bold** in it",
                                 "> quoted",
                                 ">> twice",
                                 "> # Heading in it",
                                 "> - list in it",
                                 ">close",
                                 "```\ncode *here*\n```",
                                 "~~~ cpp\n# no heading\n~~~",
                                 "```\nopen",
                                 "```a`b",
                                 "---",
                                 "* * *",
                                 "__",
                                 "- - -",
                                 "## **Bold** heading",
                                 "ä *ö* ü",
                                 "*ä*ß",
                                 "\"*quoted*\"",
                                 "»*quoted*«",
                                 "*\u201Equoted\u201C*",
                                 "a*\"b\"*c",
                                 "\U0001F600 **\U0001F601**"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void what_is_found_agrees_with_cmark() {
        QFETCH(QString, text);

        QCOMPARE(ours(text), theirs(text));
    }

    void emphasis_of_any_letters_agrees_with_cmark() {
        const unsigned seed = 20261127;
        std::mt19937 random{seed};
        // Not _: of some runs between two brackets cmark 0.30.2 and the algorithm of the specification make different
        // pairs.
        const QStringList stars{"*", "**", "*", "**", "a", "b ", " ", "(", ")", ".", "*", "c"};
        for (int round = 0; round < 20000; ++round) {
            QString text = QStringLiteral("x");
            const int length = 1 + static_cast<int>(random() % 14);
            for (int i = 0; i < length; ++i) text += stars[static_cast<qsizetype>(random() % 12)];
            text += QStringLiteral("x");
            if (ours(text) != theirs(text)) qWarning() << "seed" << seed << "round" << round << text;
            QCOMPARE(ours(text), theirs(text));
        }
    }

    void a_check_box_is_found_with_what_it_says() {
        MarkdownState state;

        const auto open = markdownLine(u"  - [ ] call Finance", state);
        const auto ticked = markdownLine(u"* [X] done", state);
        const auto none = markdownLine(u"- [link](x)", state);

        QCOMPARE(open.box, MarkdownBox::open);
        QCOMPARE(open.boxBegin, std::size_t{4});
        QCOMPARE(open.content, std::size_t{8});
        QCOMPARE(ticked.box, MarkdownBox::ticked);
        QCOMPARE(none.box, MarkdownBox::none);
    }

    void an_address_by_itself_is_a_link_without_what_ends_its_sentence() {
        const std::u16string line = u"See https://example.org/a_(b), or (http://example.org). **HTTPS://x.de**";

        std::vector<std::u16string> found;
        for (const MarkdownSpan& span : markdownSpans(line, 0)) {
            if (span.style == MarkdownStyle::link) found.push_back(line.substr(span.target, span.targetLength));
        }

        QCOMPARE(found,
                 (std::vector<std::u16string>{u"https://example.org/a_(b)", u"http://example.org", u"HTTPS://x.de"}));
    }

    void html_and_pictures_stay_letters() {
        for (const std::u16string_view line :
             {std::u16string_view{u"<img src=https://example.org/a.png>"}, std::u16string_view{u"<b>no</b>"},
              std::u16string_view{u"![picture](//example.org/a.png)"}, std::u16string_view{u"[a][b]"}}) {
            for (const MarkdownSpan& span : markdownSpans(line, 0)) {
                QVERIFY(span.style == MarkdownStyle::link);
                QVERIFY(line.substr(span.target).starts_with(u"https://"));
            }
        }
    }

    void hostile_lines_take_linear_time_and_spans_lie_inside_data() {
        QTest::addColumn<QString>("piece");
        for (const char* piece : {"*",      "_",       "**a",  "a**",  "*a_",      "[",        "[](",        "[a](b",
                                  "]",      "`",       "`a``", "``a`", "<http://", "http://a", "\\",         "> ",
                                  "- [ ] ", "**a *a ", "***",  "_*a",  "[*a](b)",  "(((((",    "https://a)", "# "}) {
            QTest::newRow(piece) << QString::fromLatin1(piece);
        }
    }
    void hostile_lines_take_linear_time_and_spans_lie_inside() {
        QFETCH(QString, piece);
        const auto count = static_cast<qsizetype>(kMostMarkdownUnits) / piece.size();
        const std::u16string line = utf16(piece.repeated(count));
        QElapsedTimer timer;
        timer.start();

        MarkdownState state;
        const MarkdownLine read = markdownLine(line, state);

        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(read.content <= line.size());
        for (const MarkdownSpan& span : read.spans) {
            QVERIFY(span.begin + span.length <= line.size());
            QVERIFY(span.target + span.targetLength <= line.size());
        }
    }

    void random_letters_never_make_a_span_that_lies_outside() {
        std::mt19937 random{7};
        const std::u16string letters = u"*_`[]()<>#-+1.~\\ xh\t\xD83D\xDE00\u2029";
        for (int round = 0; round < 20000; ++round) {
            std::u16string line;
            for (auto left = random() % 40; left > 0; --left) line += letters[random() % letters.size()];
            MarkdownState state{static_cast<std::uint8_t>(random() % 4 == 0 ? '`' : 0), 3};
            const MarkdownLine read = markdownLine(line, state);
            QVERIFY(read.content <= line.size() && read.markerEnd <= line.size());
            for (const MarkdownSpan& span : read.spans) QVERIFY(span.begin + span.length <= line.size());
            markdownReturn(line, random() % 50);
            markdownToggle(line, random() % 50);
            markdownIndent(line, random() % 50, random() % 50, random() % 2 == 0);
            markdownWrap(line, random() % 50, random() % 50, u"**");
        }
    }

    void a_line_that_is_too_long_keeps_its_letters_and_its_block() {
        MarkdownState state;

        const auto read = markdownLine(u"# " + std::u16string(kMostMarkdownUnits, u'*'), state);

        QCOMPARE(read.kind, MarkdownKind::heading);
        QCOMPARE(read.spans.size(), std::size_t{1});
    }

    void return_goes_on_with_a_list_and_ends_it_on_an_empty_line() {
        QCOMPARE(afterReturn("- one|"), QStringLiteral("- one\n- "));
        QCOMPARE(afterReturn("  * on|e"), QStringLiteral("  * on\n  * e"));
        QCOMPARE(afterReturn("- [x] done|"), QStringLiteral("- [x] done\n- [ ] "));
        QCOMPARE(afterReturn("9. nine|"), QStringLiteral("9. nine\n10. "));
        QCOMPARE(afterReturn("> said|"), QStringLiteral("> said\n> "));
        QCOMPARE(afterReturn("> - said|"), QStringLiteral("> - said\n> - "));
        QCOMPARE(afterReturn("- one\n- |"), QStringLiteral("- one\n"));
        QCOMPARE(afterReturn("- [ ] |"), QString{});
        QCOMPARE(afterReturn("plain|"), QStringLiteral("-"));
        QCOMPARE(afterReturn("|- one"), QStringLiteral("-"));
        QCOMPARE(afterReturn("# Heading|"), QStringLiteral("-"));
    }

    void list_lines_move_in_and_out_and_others_do_not() {
        const QString text = QStringLiteral("- one\nplain\n- two");

        const auto in = markdownIndent(utf16(text), 0, 14, false);

        QCOMPARE(after(text, in), QStringLiteral("  - one\nplain\n  - two"));
        QCOMPARE(after(after(text, in), markdownIndent(utf16(after(text, in)), 0, 18, true)), text);
        QVERIFY(markdownIndent(u"- one", 0, 0, true).empty());
        QVERIFY(markdownIndent(u"plain", 0, 3, false).empty());
    }

    void a_box_is_ticked_by_one_letter() {
        QCOMPARE(markdownToggle(u"x\n- [ ] a", 8), (NoteStep{5, 1, u"x"}));
        QCOMPARE(afterToggle("- [X] a", 0), QStringLiteral("- [ ] a"));
        QCOMPARE(afterToggle("- a", 3), QStringLiteral("- [ ] a"));
        QCOMPARE(afterToggle("a", 1), QStringLiteral("- [ ] a"));
        QCOMPARE(afterToggle("# a", 1), QStringLiteral("-"));
    }

    void wrapping_adds_and_takes_away_and_leaves_the_letters_between() {
        QCOMPARE(markdownWrap(u"one two", 4, 7, u"**"), (Steps{{4, 0, u"**"}, {7, 0, u"**"}}));
        QCOMPARE(markdownWrap(u"**two**", 2, 5, u"**"), (Steps{{0, 2, {}}, {5, 2, {}}}));
        QCOMPARE(markdownWrap(u"**two**", 2, 5, u"*"), (Steps{{2, 0, u"*"}, {5, 0, u"*"}}));
        QCOMPARE(markdownWrap(u"***two***", 3, 6, u"*"), (Steps{{2, 1, {}}, {6, 1, {}}}));
        QCOMPARE(markdownWrap(u"one ", 0, 4, u"*"), (Steps{{0, 0, u"*"}, {3, 0, u"*"}}));
        QVERIFY(markdownWrap(u"a\nb", 0, 3, u"*").empty());
    }
};

QTEST_APPLESS_MAIN(MarkdownTest)
#include "markdown_test.moc"
