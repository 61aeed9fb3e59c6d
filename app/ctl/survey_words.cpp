// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of a survey, in words that scripts can rely on.
#include "app/ctl/commands_surveys.h"

#include <iterator>

namespace aufwind::ctl {
namespace {

using survey::Finding;
using survey::ImportNote;
using survey::NoteKind;
using survey::NoteReason;

constexpr const char* kKinds[] = {"carried", "changed", "left"};
constexpr const char* kReasons[] = {"sections",    "questions",  "languages", "type",         "parts",
                                    "key",         "markup",     "shortened", "condition",    "jump",
                                    "piping",      "validation", "choices",   "range",        "preset_answer",
                                    "calculation", "script",     "media",     "random_order", "quota",
                                    "scoring",     "language",   "reference", "too_many",     "setting"};
static_assert(std::size(kKinds) == static_cast<std::size_t>(NoteKind::left) + 1);
static_assert(std::size(kReasons) == static_cast<std::size_t>(NoteReason::setting) + 1);

const char* nameOf(NoteKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

const char* nameOf(NoteReason reason) {
    return kReasons[static_cast<std::size_t>(reason)];
}

QString text(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

}  // namespace

QJsonArray toJson(const std::vector<ImportNote>& notes) {
    QJsonArray all;
    for (const ImportNote& note : notes) {
        all.append(QJsonObject{{"kind", nameOf(note.kind)},
                               {"reason", nameOf(note.reason)},
                               {"where", text(note.where)},
                               {"detail", text(note.detail)},
                               {"count", static_cast<qint64>(note.count)}});
    }
    return all;
}

void show(const Output& output, const std::vector<ImportNote>& notes) {
    for (const ImportNote& note : notes) {
        std::string line = std::string(nameOf(note.kind)) + "\t" + nameOf(note.reason);
        if (!note.where.empty()) line += "\tin " + note.where;
        if (!note.detail.empty()) line += "\t" + note.detail;
        if (note.count != 1 || note.kind == NoteKind::carried) line += "\t" + std::to_string(note.count);
        output.line(line);
    }
}

QJsonArray toJson(const std::vector<Finding>& findings) {
    QJsonArray all;
    for (const Finding& finding : findings) {
        const auto number = [](const std::optional<std::size_t>& at) {
            return at ? QJsonValue(static_cast<qint64>(*at)) : QJsonValue(QJsonValue::Null);
        };
        all.append(QJsonObject{{"problem", text(survey::nameOf(finding.problem))},
                               {"blocks", finding.severity == survey::Severity::blocksLaunch},
                               {"section", text(finding.section)},
                               {"question", text(finding.question)},
                               {"detail", text(finding.detail)},
                               {"jump", number(finding.jump)},
                               {"clause", number(finding.clause)}});
    }
    return all;
}

void show(const Output& output, const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
        const bool blocks = finding.severity == survey::Severity::blocksLaunch;
        std::string line = std::string(blocks ? "blocks" : "look") + "\t" + std::string(nameOf(finding.problem));
        if (!finding.question.empty()) {
            line += "\tin " + finding.question;
        } else if (!finding.section.empty()) {
            line += "\tin " + finding.section;
        }
        if (!finding.detail.empty()) line += "\t" + finding.detail;
        output.line(line);
    }
}

}  // namespace aufwind::ctl
