// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_logic.h"

#include "models/domain/survey/form_index.h"
#include "models/domain/survey_fields.h"
#include "models/views/survey_logic_words.h"
#include "models/views/survey_words.h"
#include "models/views/values.h"

#include <QQmlEngine>

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using survey::QuestionType;
using survey::Test;

constexpr double kMillion = 1e6;
constexpr Test kTests[] = {Test::is,        Test::isNot,    Test::atMost,     Test::atLeast,      Test::chosen,
                           Test::notChosen, Test::answered, Test::unanswered, Test::notApplicable};

/// Others are told where the part is built.
bool isAboutWays(survey::Problem problem) {
    return problem >= survey::Problem::refersToItself;
}

QVariantMap choice(const QVariant& value, const QString& text) {
    return {{"value", value}, {"text", text}};
}

}  // namespace

/// Made of the form alone, so it is composed anew whenever the draft says so.
class SurveyLogic::List : public RowListModel {
  public:
    List(SurveyDraft& draft, const bool& onlyRules)
        : RowListModel(draft.context().data(),
                       {"kind", "sectionId", "number", "title", "type", "when", "jumps", "findings", "mayJump"}),
          draft_(draft),
          onlyRules_(onlyRules) {}

  protected:
    bool concerns(const store::Change&) const override { return false; }

    Result<std::vector<Row>> compose() override {
        gather();
        std::vector<Row> rows;
        const survey::FormRows& made = draft_.rows();
        const auto& sections = made.form.sections;
        for (std::size_t i = 0; i < sections.size(); ++i) {
            const auto known = made.sections.find(sections[i].key);
            if (known == made.sections.end()) continue;
            const QString sectionId = toText(known->second.id);
            rows.push_back(sectionRow(sections[i], known->second));
            const std::size_t first = rows.size();
            for (const survey::Question& question : sections[i].questions) {
                const auto one = made.questions.find(question.key);
                if (one == made.questions.end()) continue;
                Row row = questionRow(question, one->second, sectionId);
                if (!onlyRules_ || hasRules(row)) rows.push_back(std::move(row));
            }
            if (onlyRules_ && rows.size() == first && !hasRules(rows.back())) rows.pop_back();
        }
        return rows;
    }

  private:
    static bool hasRules(const Row& row) {
        return !row.values[5].toList().isEmpty() || !row.values[6].toList().isEmpty() ||
               !row.values[7].toList().isEmpty();
    }
    /// Once for all rows.
    void gather() {
        found_.clear();
        for (const survey::Finding& finding : draft_.check().findings) {
            if (!isAboutWays(finding.problem)) continue;
            found_[finding.question.empty() ? "section " + finding.section : finding.question].append(
                QVariantMap{{"text", findingText(finding.problem, detailText(draft_, finding))},
                            {"problem", toText(survey::nameOf(finding.problem))},
                            {"blocks", finding.severity == survey::Severity::blocksLaunch},
                            {"jump", finding.jump ? static_cast<int>(*finding.jump) : -1},
                            {"clause", finding.clause ? static_cast<int>(*finding.clause) : -1}});
        }
    }
    QVariantList findingsOf(const std::string& key) const {
        const auto found = found_.find(key);
        return found == found_.end() ? QVariantList{} : found->second;
    }
    Row sectionRow(const survey::Section& section, const survey::SectionRows& rows) const {
        const QString id = toText(rows.id);
        return {id,
                {QStringLiteral("section"), id, 0, sectionText(draft_, section.key), QString(),
                 conditionOf(draft_, section.shown, rows.shown), QVariantList{}, findingsOf("section " + section.key),
                 false}};
    }
    Row questionRow(const survey::Question& question, const survey::QuestionRows& rows,
                    const QString& sectionId) const {
        const SurveyDraft::Place* place = draft_.placeOf(rows.id);
        const bool mayJump = question.type != QuestionType::statement && place != nullptr;
        return {
            toText(rows.id),
            {QStringLiteral("question"), sectionId, place != nullptr ? place->number : 0, draft_.textOf(question.text),
             toText(survey::nameOf(question.type)), conditionOf(draft_, question.shown, rows.shown),
             jumpsOf(draft_, question, rows), findingsOf(question.key), mayJump}};
    }

    SurveyDraft& draft_;
    const bool& onlyRules_;
    std::map<std::string, QVariantList, std::less<>> found_;
};

SurveyLogic::SurveyLogic(QObject* parent) : QObject(parent) {}
SurveyLogic::~SurveyLogic() = default;

void SurveyLogic::setDraft(QObject* draft) {
    auto* wanted = qobject_cast<SurveyDraft*>(draft);
    if (draft_ == wanted) return;
    if (draft_) draft_->disconnect(this);
    draft_ = wanted;
    auto before = std::move(list_);
    if (draft_) {
        list_ = std::make_unique<List>(*draft_, onlyRules_);
        QQmlEngine::setObjectOwnership(list_.get(), QQmlEngine::CppOwnership);
        const auto refresh = [this] {
            if (list_) list_->refresh();
        };
        connect(draft_, &SurveyDraft::changed, this, refresh);
        connect(draft_, &SurveyDraft::findingsChanged, this, refresh);
        connect(draft_, &QObject::destroyed, this, [this] {
            list_.reset();
            emit draftChanged();
        });
    }
    emit draftChanged();
}

void SurveyLogic::setOnlyRules(bool only) {
    if (onlyRules_ == only) return;
    onlyRules_ = only;
    if (list_) list_->refresh();
    emit onlyRulesChanged();
}

QAbstractItemModel* SurveyLogic::list() const {
    return list_.get();
}

bool SurveyLogic::did(const EditQueue::Work& work) {
    return draft_ && draft_->context().data().run(work).ok();
}

QString SurveyLogic::made(const std::function<Result<Uuid>(Bench&)>& work) {
    Uuid id;
    const bool isMade = did([&](Bench& bench) -> Result<void> {
        const auto one = work(bench);
        if (!one) return one.error();
        id = *one;
        return {};
    });
    return isMade ? toText(id) : QString();
}

const survey::QuestionRows* SurveyLogic::rowsOf(const Uuid& question) const {
    const survey::Question* found = draft_ ? draft_->questionAt(question) : nullptr;
    if (found == nullptr) return nullptr;
    const auto rows = draft_->rows().questions.find(found->key);
    return rows == draft_->rows().questions.end() ? nullptr : &rows->second;
}

Uuid SurveyLogic::questionOfJump(const Uuid& jump) const {
    const Record* row = draft_ ? draft_->stored().find(schema::kSurveyJump, jump) : nullptr;
    return row != nullptr ? row->reference(field::kSurveyJumpQuestion) : Uuid{};
}

std::optional<SurveyDraft::Place> SurveyLogic::placeOf(const QString& kind, const Uuid& owner) const {
    if (!draft_) return std::nullopt;
    const auto* place = draft_->placeOf(kind == QLatin1String("jump") ? questionOfJump(owner) : owner);
    return place != nullptr ? std::optional{*place} : std::nullopt;
}

std::vector<const survey::Question*> SurveyLogic::before(const QString& kind, const Uuid& owner) const {
    std::vector<const survey::Question*> all;
    const auto place = placeOf(kind, owner);
    if (!place) return all;
    const bool isJump = kind == QLatin1String("jump");
    const auto& sections = draft_->form().sections;
    for (std::size_t i = 0; i <= place->section; ++i) {
        std::size_t end = sections[i].questions.size();
        if (i == place->section) end = place->question ? *place->question + (isJump ? 1 : 0) : 0;
        for (std::size_t j = 0; j < end; ++j) {
            if (sections[i].questions[j].type != QuestionType::statement) all.push_back(&sections[i].questions[j]);
        }
    }
    return all;
}

QVariantList SurveyLogic::askedBefore(const QString& kind, const QString& ownerId) const {
    QVariantList choices;
    for (const auto* question : before(kind, idFrom(ownerId))) {
        const Uuid& id = draft_->rows().questions.at(question->key).id;
        choices.append(choice(toText(id), numberedText(*draft_, id)));
    }
    return choices;
}

QVariantMap SurveyLogic::facts(const QString& questionId, const QString& rowId) const {
    const auto* rows = rowsOf(idFrom(questionId));
    if (rows == nullptr) return {};
    const survey::Question& question = *draft_->questionAt(rows->id);
    const bool isMatrix = question.type == QuestionType::matrix;
    QVariantList tests;
    for (const Test test : kTests) {
        // Of a row a test may be about once it is said.
        const bool fits = survey::suits(test, question.type, !rowId.isEmpty()) ||
                          (isMatrix && survey::suits(test, question.type, true));
        if (fits && (test != Test::notApplicable || question.offersNotApplicable))
            tests.append(choice(toText(survey::nameOf(test)), testText(test)));
    }
    const auto choices = [&](const std::vector<survey::Option>& options, const survey::ByKey<Uuid>& ids) {
        QVariantList list;
        for (const survey::Option& option : options) {
            const auto id = ids.find(option.key);
            if (id != ids.end()) list.append(choice(toText(id->second), draft_->textOf(option.text)));
        }
        return list;
    };
    QVariantList points;
    const bool isEnps = question.type == QuestionType::enps;
    if (isEnps || isMatrix || question.type == QuestionType::scale) {
        for (int point = isEnps ? 0 : 1; point <= (isEnps ? 10 : question.points); ++point)
            points.append(choice(point, pointText(*draft_, question, point)));
    }
    return {{"type", toText(survey::nameOf(question.type))},
            {"tests", tests},
            {"isMatrix", isMatrix},
            {"rows", choices(question.rows, rows->rows)},
            {"options", choices(question.options, rows->options)},
            {"points", points},
            {"least", static_cast<double>(question.range.least) / kMillion},
            {"most", static_cast<double>(question.range.most) / kMillion},
            {"step", static_cast<double>(question.range.step) / kMillion}};
}

QVariantList SurveyLogic::sectionsBehind(const QString& questionId) const {
    QVariantList choices;
    const auto place = placeOf(QStringLiteral("question"), idFrom(questionId));
    if (!place) return choices;
    const auto& sections = draft_->form().sections;
    for (std::size_t i = place->section + 1; i < sections.size(); ++i) {
        const auto id = draft_->rows().sections.find(sections[i].key);
        if (id != draft_->rows().sections.end())
            choices.append(choice(toText(id->second.id), sectionText(*draft_, sections[i].key)));
    }
    choices.append(choice(QString(), sectionText(*draft_, {})));
    return choices;
}

QVariantList SurveyLogic::quotable(const QString& questionId) const {
    QVariantList all;
    for (const auto* question : before(QStringLiteral("question"), idFrom(questionId))) {
        all.append(QVariantMap{{"placeholder", QStringLiteral("{%1}").arg(toText(question->key))},
                               {"text", numberedText(*draft_, draft_->rows().questions.at(question->key).id)}});
    }
    return all;
}

int SurveyLogic::rowOf(const QString& id) const {
    if (!list_) return -1;
    for (int row = 0; row < list_->rowCount(); ++row) {
        if (list_->get(row, QStringLiteral("id")).toString() == id) return row;
    }
    return -1;
}

}  // namespace aufwind::views
