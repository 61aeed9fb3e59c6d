// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/markdown_spans.h"
#include "models/views/minutes.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <array>

namespace aufwind::views {

namespace {

using domain::MarkdownBox;
using domain::MarkdownKind;
using domain::MarkdownLine;
using domain::MarkdownStyle;

constexpr int kDotsPerInch = 144;
constexpr double kBodyPoints = 10;
constexpr double kMarginMm = 20;
constexpr double kFootPoints = 18;
// Paper is white whatever the theme; these are the light theme's text, muted text and border.
const QColor kInk{0x1f, 0x1f, 0x1d};
const QColor kMuted{0x5e, 0x5c, 0x57};

QString boxOf(bool ticked) {
    return ticked ? QStringLiteral("\u2611 ") : QStringLiteral("\u2610 ");
}

class Sheet {
  public:
    explicit Sheet(QTextDocument& document) : cursor_(&document) {}

    void block(double points, QFont::Weight weight, const QColor& colour, double above, double below) {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setBottomMargin(below);
        open(format);
        QTextCharFormat letters;
        letters.setFontPointSize(points);
        letters.setFontWeight(weight);
        letters.setForeground(colour);
        letters_ = letters;
    }
    void put(const QString& text) { cursor_.insertText(clean(text), letters_); }
    void putAside(const QString& text) {
        QTextCharFormat small = letters_;
        small.setFontPointSize(kBodyPoints - 1);
        small.setForeground(kMuted);
        if (!text.isEmpty()) cursor_.insertText(QStringLiteral("   ") + clean(text), small);
    }

    void notes(const QString& text) {
        domain::MarkdownState state;
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            const std::u16string units = line.toStdU16String();
            note(line, domain::markdownLine(units, state));
        }
    }

  private:
    /// A line of text is one paragraph: no separator of lines or paragraphs, and nothing that stands for an object.
    static QString clean(QString text) {
        for (QChar& letter : text) {
            const bool breaks = letter == QChar::LineSeparator || letter == QChar::ParagraphSeparator ||
                                letter == QChar::ObjectReplacementCharacter || letter < QLatin1Char(' ');
            if (breaks) letter = QLatin1Char(' ');
        }
        return text;
    }

    void open(const QTextBlockFormat& format) {
        if (!std::exchange(begun_, true)) {
            cursor_.setBlockFormat(format);
        } else {
            cursor_.insertBlock(format);
        }
    }

    void note(const QString& text, const MarkdownLine& line) {
        static constexpr std::array<double, 3> kHeadings{12, 11, 10.5};
        if (line.kind == MarkdownKind::fence) return;
        const bool isHeading = line.kind == MarkdownKind::heading;
        const auto level = static_cast<std::size_t>(std::clamp<int>(line.level, 1, 3) - 1);
        block(isHeading ? kHeadings[level] : kBodyPoints, isHeading ? QFont::DemiBold : QFont::Normal,
              line.quotes > 0 ? kMuted : kInk, isHeading ? 6 : 0, 3);
        const double step = 2 * kBodyPoints;
        QTextBlockFormat format = cursor_.blockFormat();
        const bool isList = line.kind == MarkdownKind::bullet || line.kind == MarkdownKind::number;
        const double depth =
            static_cast<double>(line.quotes) + static_cast<double>(std::min<std::size_t>(line.indent, 16)) / 2;
        format.setLeftMargin(step * depth + (isList ? step : 0));
        format.setTextIndent(isList ? -step * 0.8 : 0);
        cursor_.setBlockFormat(format);
        if (line.kind == MarkdownKind::rule) return put(QString(20, QChar{0x2014}));
        if (line.kind == MarkdownKind::number) put(QStringLiteral("%1. ").arg(line.ordinal));
        if (line.box != MarkdownBox::none) {
            put(boxOf(line.box == MarkdownBox::ticked));
        } else if (line.kind == MarkdownKind::bullet) {
            put(QStringLiteral("\u2022 "));
        }
        if (line.kind == MarkdownKind::code) {
            letters_.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
            return put(text);
        }
        pieces(text, line);
    }

    void pieces(const QString& text, const MarkdownLine& line) {
        std::vector<unsigned> looks(static_cast<std::size_t>(text.size()), 0);
        for (const auto& span : line.spans) {
            for (std::size_t at = span.begin; at < span.begin + span.length; ++at) {
                looks[at] |= 1U << static_cast<unsigned>(span.style);
            }
        }
        const auto has = [](unsigned look, MarkdownStyle style) {
            return (look >> static_cast<unsigned>(style) & 1U) != 0;
        };
        for (std::size_t begin = line.content; begin < looks.size();) {
            std::size_t end = begin + 1;
            while (end < looks.size() && looks[end] == looks[begin]) ++end;
            const unsigned look = looks[begin];
            if (!has(look, MarkdownStyle::marker)) {
                QTextCharFormat format = letters_;
                if (has(look, MarkdownStyle::bold)) format.setFontWeight(QFont::Bold);
                if (has(look, MarkdownStyle::italic)) format.setFontItalic(true);
                if (has(look, MarkdownStyle::link)) format.setFontUnderline(true);
                if (has(look, MarkdownStyle::code)) {
                    format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
                }
                cursor_.insertText(clean(text.mid(static_cast<qsizetype>(begin), static_cast<qsizetype>(end - begin))),
                                   format);
            }
            begin = end;
        }
        // On paper nobody can see where a link leads.
        for (const auto& span : line.spans) {
            const bool differs = span.style == MarkdownStyle::link && span.target != span.begin;
            if (differs) {
                putAside(QLatin1Char('(') +
                         text.mid(static_cast<qsizetype>(span.target), static_cast<qsizetype>(span.targetLength)) +
                         QLatin1Char(')'));
            }
        }
    }

    QTextCursor cursor_;
    QTextCharFormat letters_;
    bool begun_ = false;
};

}  // namespace

void layOut(const Minutes& minutes, QTextDocument& document) {
    Sheet sheet{document};
    sheet.block(18, QFont::DemiBold, kInk, 0, 4);
    sheet.put(minutes.title);
    sheet.block(kBodyPoints, QFont::Normal, kMuted, 0, 2);
    sheet.put(minutes.when);
    sheet.block(kBodyPoints, QFont::Normal, kMuted, 0, 4);
    sheet.put(minutes.people);
    for (const Minutes::Part& part : minutes.parts) {
        sheet.block(13, QFont::DemiBold, kInk, 16, 5);
        sheet.put(part.title);
        for (const Minutes::Line& line : part.lines) {
            sheet.block(kBodyPoints, line.isHeading ? QFont::DemiBold : QFont::Normal, kInk, line.isHeading ? 5 : 0, 3);
            if (line.ticked) sheet.put(boxOf(*line.ticked));
            sheet.put(line.text);
            sheet.putAside(line.aside);
        }
        if (!part.notes.trimmed().isEmpty()) {
            sheet.notes(part.notes);
        } else if (part.lines.empty()) {
            sheet.block(kBodyPoints, QFont::Normal, kMuted, 0, 3);
            sheet.put(part.none);
        }
    }
}

Result<void> writePdf(const Minutes& minutes, const QString& path) {
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly)) return Error{ErrorCode::io, "the file cannot be written"};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    {
        QPdfWriter writer{&file};
        writer.setTitle(minutes.title);
        writer.setCreator(QStringLiteral("Aufwind"));
        writer.setPageSize(QPageSize{QPageSize::A4});
        writer.setPageMargins(QMarginsF{kMarginMm, kMarginMm, kMarginMm, kMarginMm}, QPageLayout::Millimeter);
        writer.setResolution(kDotsPerInch);

        QTextDocument document;
        document.setUndoRedoEnabled(false);
        document.documentLayout()->setPaintDevice(&writer);
        document.setDocumentMargin(0);
        QFont font{QStringLiteral("Inter")};
        font.setPointSizeF(kBodyPoints);
        document.setDefaultFont(font);
        const double foot = kFootPoints * kDotsPerInch / 72;
        const QSizeF page{static_cast<double>(writer.width()), writer.height() - foot};
        document.setPageSize(page);
        layOut(minutes, document);

        QPainter painter{&writer};
        const int count = document.pageCount();
        for (int i = 0; i < count; ++i) {
            if (i > 0 && !writer.newPage()) break;
            painter.save();
            painter.translate(0, -i * page.height());
            document.drawContents(&painter, QRectF{0, i * page.height(), page.width(), page.height()});
            painter.restore();
            font.setPointSizeF(kBodyPoints - 2);
            painter.setFont(font);
            painter.setPen(kMuted);
            painter.drawText(QRectF{0, page.height(), page.width(), foot}, Qt::AlignRight | Qt::AlignBottom,
                             minutes.foot.arg(i + 1).arg(count));
        }
    }
    if (!file.commit()) return Error{ErrorCode::io, "the file cannot be written"};
    return {};
}

}  // namespace aufwind::views
