// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/page_context.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

class QTextDocument;

/// Agenda, notes and action items of an occurrence on paper. Built from plain pieces of text, so that nothing that
/// somebody wrote is ever markup, an address that is fetched, or a picture.
namespace aufwind::views {

/// What stands on the paper, in words of the person's language. Reading it belongs to the window's thread; laying it
/// out may take long and any thread may do it.
struct Minutes {
    struct Line {
        QString text{};
        QString aside{};  ///< smaller, behind it
        std::optional<bool> ticked{};
        bool isHeading = false;
    };
    struct Part {
        QString title;
        std::vector<Line> lines{};
        QString notes{};  ///< Markdown
        QString none{};   ///< instead of lines, where there are none
    };

    QString language;
    QString title;
    QString when;
    QString people;
    std::vector<Part> parts;
    QString foot;  ///< below each page, with its number for %1 and their count for %2
};

/// Longer notes are cut; a book of them is no minutes.
inline constexpr qsizetype kMostNoteLetters = 400'000;

/// `notFound` where there is no such occurrence. Private points and notes are in it where `withPrivate`.
Result<Minutes> minutesOf(const PageContext& context, const Uuid& occurrence, bool withPrivate);
/// Fills `document`, whose page size and default font are set.
void layOut(const Minutes& minutes, QTextDocument& document);
/// An A4 PDF; `io` or `diskFull` where it cannot be written. Whatever stood in `path` stays until it is whole.
Result<void> writePdf(const Minutes& minutes, const QString& path);

}  // namespace aufwind::views
