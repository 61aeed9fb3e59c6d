// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_edits.h"

#include "models/schema/entities.h"
#include "models/views/survey_changes.h"
#include "models/views/survey_copy.h"
#include "models/views/values.h"

#include <array>
#include <utility>

namespace aufwind::views {

namespace {

struct Kind {
    const char* name;
    EntityNumber entity;
};
constexpr std::array<Kind, 4> kKinds{{{"section", schema::kSurveySection},
                                      {"question", schema::kSurveyQuestion},
                                      {"option", schema::kSurveyOption},
                                      {"driver", schema::kSurveyDriver}}};

/// 0 for none.
EntityNumber entityOf(const QString& kind) {
    for (const Kind& one : kKinds) {
        if (kind == QLatin1String(one.name)) return one.entity;
    }
    return 0;
}

/// "randomOrder" is random_order in the schema.
QString schemaName(const QString& name) {
    QString made;
    for (const QChar letter : name) {
        if (letter.isUpper()) made += u'_';
        made += letter.toLower();
    }
    return made;
}

bool isEmptyOne(const QVariant& value) {
    return !value.isValid() || value.isNull() || (value.userType() == QMetaType::QString && value.toString().isEmpty());
}

Result<std::vector<Assignment>> fieldsOf(EntityNumber entity, const QVariantMap& wanted) {
    QVariantMap named;
    for (auto it = wanted.begin(); it != wanted.end(); ++it)
        named[schemaName(it.key())] = isEmptyOne(it.value()) ? QVariant{} : it.value();
    return assignmentsFrom(*schema::kSchema.entity(entity), named);
}

/// What somebody wrote, to be kept where it is refused.
QString writtenIn(const QVariantMap& wanted) {
    for (const char* name : {"title", "text", "description", "name"}) {
        const QString text = wanted.value(QLatin1String(name)).toString();
        if (!text.isEmpty()) return text;
    }
    return {};
}

std::vector<std::string> linesOf(const QString& text) {
    std::vector<std::string> lines;
    QString even = text;
    even.replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n').replace(u'\r', u'\n');
    for (const QString& line : even.split(u'\n', Qt::SkipEmptyParts)) {
        // A list that was copied from somewhere brings its marks along.
        QString one = line.trimmed();
        for (const QString& mark : {QStringLiteral("• "), QStringLiteral("- "), QStringLiteral("* ")}) {
            if (one.startsWith(mark)) one = one.mid(mark.size()).trimmed();
        }
        if (!one.isEmpty()) lines.push_back(fromText(one));
    }
    return lines;
}

}  // namespace

SurveyEdits::SurveyEdits(QObject* parent) : QObject(parent) {}

void SurveyEdits::attach(const std::optional<PageContext>& context) {
    context_.reset();
    if (context) context_.emplace(*context);
}

bool SurveyEdits::did(const EditQueue::Work& work, const QString& text) {
    return context_ && context_->data().run(work, text).ok();
}

QString SurveyEdits::made(const std::function<Result<Uuid>(Bench&)>& work, const QString& text) {
    Uuid id;
    const bool isMade = did(
        [&](Bench& bench) -> Result<void> {
            const auto one = work(bench);
            if (!one) return one.error();
            id = *one;
            return {};
        },
        text);
    return isMade ? toText(id) : QString{};
}

QString SurveyEdits::addSection(const QString& surveyId, const QString& afterId, const QString& title) {
    return made(
        [&](Bench& bench) {
            return views::addSection(bench, idFrom(surveyId), idFrom(afterId), fromText(title.trimmed()));
        },
        title);
}

QString SurveyEdits::addQuestion(const QString& sectionId, const QString& type, const QString& afterId,
                                 const QString& text) {
    return made(
        [&](Bench& bench) -> Result<Uuid> {
            const auto known = survey::questionTypeOf(fromText(type));
            if (!known) return Error{ErrorCode::invalid, "no such type"};
            return views::addQuestion(bench, {.section = idFrom(sectionId),
                                              .after = idFrom(afterId),
                                              .type = *known,
                                              .text = fromText(text.trimmed())});
        },
        text);
}

bool SurveyEdits::change(const QString& kind, const QString& id, const QVariantMap& wanted) {
    const EntityNumber entity = entityOf(kind);
    return entity != 0 && did(
                              [&](Bench& bench) -> Result<void> {
                                  const auto fields = fieldsOf(entity, wanted);
                                  if (!fields) return fields.error();
                                  return bench.editor.set(entity, idFrom(id), *fields);
                              },
                              writtenIn(wanted));
}

bool SurveyEdits::setType(const QString& questionId, const QString& type) {
    return did([&](Bench& bench) -> Result<void> {
        const auto known = survey::questionTypeOf(fromText(type));
        if (!known) return Error{ErrorCode::invalid, "no such type"};
        return views::setQuestionType(bench, idFrom(questionId), *known);
    });
}

bool SurveyEdits::setPoints(const QString& questionId, int points) {
    return did([&](Bench& bench) { return setQuestionPoints(bench, idFrom(questionId), points); });
}

bool SurveyEdits::setLabel(const QString& questionId, int point, const QString& text) {
    const QString wanted = text.trimmed();
    return did([&](Bench& bench) { return setPointLabels(bench, idFrom(questionId), point, {fromText(wanted)}); },
               wanted);
}

bool SurveyEdits::setLabelsFrom(const QString& questionId, int point, const QStringList& texts) {
    std::vector<std::string> wanted;
    for (const QString& text : texts) wanted.push_back(fromText(text.trimmed()));
    return did([&](Bench& bench) { return setPointLabels(bench, idFrom(questionId), point, wanted); },
               texts.join(u'\n'));
}

QString SurveyEdits::addOption(const QString& questionId, bool isRow, const QString& text, const QString& afterId) {
    return made(
        [&](Bench& bench) -> Result<Uuid> {
            const auto ids = views::addOptions(bench, {.question = idFrom(questionId),
                                                       .after = idFrom(afterId),
                                                       .isRow = isRow,
                                                       .texts = {fromText(text.trimmed())}});
            return ids ? Result<Uuid>{ids->front()} : ids.error();
        },
        text);
}

QStringList SurveyEdits::addOptions(const QString& questionId, bool isRow, const QString& lines,
                                    const QString& afterId) {
    const std::vector<std::string> texts = linesOf(lines);
    QStringList ids;
    if (texts.empty()) return ids;
    did(
        [&](Bench& bench) -> Result<void> {
            const auto done = views::addOptions(
                bench, {.question = idFrom(questionId), .after = idFrom(afterId), .isRow = isRow, .texts = texts});
            if (!done) return done.error();
            for (const Uuid& id : *done) ids << toText(id);
            return {};
        },
        lines);
    return ids;
}

bool SurveyEdits::pasteIntoOption(const QString& optionId, const QString& lines) {
    const std::vector<std::string> texts = linesOf(lines);
    return !texts.empty() &&
           did([&](Bench& bench) { return views::pasteIntoOption(bench, idFrom(optionId), texts); }, lines);
}

bool SurveyEdits::move(const QString& kind, const QString& id, const QString& afterId, const QString& beforeId) {
    const EntityNumber entity = entityOf(kind);
    return entity != 0 &&
           did([&](Bench& bench) { return bench.editor.move(entity, idFrom(id), idFrom(afterId), idFrom(beforeId)); });
}

bool SurveyEdits::moveQuestion(const QString& id, const QString& sectionId, const QString& afterId,
                               const QString& beforeId) {
    return did([&](Bench& bench) {
        return views::moveQuestion(bench, idFrom(id), idFrom(sectionId), idFrom(afterId), idFrom(beforeId));
    });
}

QString SurveyEdits::duplicate(const QString& kind, const QString& id) {
    return made([&](Bench& bench) -> Result<Uuid> {
        const EntityNumber entity = entityOf(kind);
        if (entity == schema::kSurveyQuestion) return duplicateQuestion(bench, idFrom(id));
        if (entity == schema::kSurveySection) return duplicateSection(bench, idFrom(id));
        return Error{ErrorCode::invalid, "nothing that is duplicated"};
    });
}

bool SurveyEdits::remove(const QString& kind, const QString& id) {
    const EntityNumber entity = entityOf(kind);
    return entity != 0 && did([&](Bench& bench) { return bench.editor.remove(entity, idFrom(id)); });
}

bool SurveyEdits::restore(const QString& kind, const QString& id) {
    const EntityNumber entity = entityOf(kind);
    return entity != 0 && did([&](Bench& bench) { return bench.editor.restore(entity, idFrom(id)); });
}

QString SurveyEdits::giveDriver(const QString& questionId, const QString& name) {
    return made([&](Bench& bench) { return views::giveDriver(bench, idFrom(questionId), fromText(name.trimmed())); },
                name);
}

bool SurveyEdits::isSeveralLines(const QString& text) {
    return linesOf(text).size() > 1;
}

}  // namespace aufwind::views
