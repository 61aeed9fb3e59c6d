// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_audience.h"

#include "models/domain/fields.h"
#include "models/domain/survey/disclosure.h"
#include "models/domain/survey_fields.h"
#include "models/views/people_rule.h"
#include "models/views/survey_asked.h"
#include "models/views/survey_logic_words.h"
#include "models/views/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;

/// Not for every row of an import.
constexpr int kCountAfter = 250;
constexpr int kRemindMost = 30;
constexpr int kRhythmDaysMost = 3650;

struct Name {
    const char* name;
    FieldNumber field;
};
constexpr std::array<Name, 11> kNames{{{"audience", field::kSurveyAudience},
                                       {"threshold", field::kSurveyThreshold},
                                       {"opens", field::kSurveyOpens},
                                       {"closes", field::kSurveyCloses},
                                       {"remindDays", field::kSurveyRemindDays},
                                       {"rhythm", field::kSurveyRhythm},
                                       {"rhythmDays", field::kSurveyRhythmDays},
                                       {"questionsEach", field::kSurveyQuestionsEach},
                                       {"managersRead", field::kSurveyManagersRead},
                                       {"participantsRead", field::kSurveyParticipantsRead},
                                       {"rule", field::kSurveyRule}}};

const schema::Field& fieldOf(FieldNumber number) {
    return *schema::kSchema.entity(schema::kSurvey)->field(number);
}

std::vector<Uuid> idsIn(const Record& row, FieldNumber number) {
    const auto* ids = std::get_if<std::vector<Uuid>>(&row.value(number));
    return ids != nullptr ? *ids : std::vector<Uuid>{};
}

Audience audienceOf(const Record& row) {
    const auto* chosen = std::get_if<std::int64_t>(&row.value(field::kSurveyAudience));
    return {.isEveryone = chosen == nullptr || *chosen == 0,
            .people = idsIn(row, field::kSurveyPeople),
            .teams = idsIn(row, field::kSurveyTeams),
            .rule = row.text(field::kSurveyRule)};
}

QString say(const char* text) {
    return QCoreApplication::translate("SurveyAudience", text);
}

bool isWithin(const QVariantMap& wanted, const char* name, int least, int most) {
    const QVariant value = wanted.value(QLatin1String(name));
    if (!value.isValid() || value.isNull()) return true;
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= least && number <= most;
}

}  // namespace

SurveyAudience::SurveyAudience(QObject* parent) : QObject(parent) {
    soon_.setSingleShot(true);
    soon_.setInterval(kCountAfter);
    connect(&soon_, &QTimer::timeout, this, &SurveyAudience::countNow);
}

SurveyAudience::~SurveyAudience() = default;

void SurveyAudience::leave() {
    soon_.stop();
    behind_.reset();
    columns_.clear();
    countedFor_.clear();
    ++turn_;
    count_ = -1;
    counting_ = 0;
}

void SurveyAudience::setDraft(QObject* draft) {
    auto* wanted = qobject_cast<SurveyDraft*>(draft);
    if (draft_ == wanted) return;
    if (draft_) {
        draft_->context().data().disconnect(this);
        draft_->disconnect(this);
    }
    leave();
    draft_ = wanted;
    if (draft_) {
        LocalData& data = draft_->context().data();
        if (data.store() != nullptr) behind_ = std::make_unique<Behind>(data);
        columns_ = gridColumns(draft_->context());
        connect(draft_, &SurveyDraft::changed, this, &SurveyAudience::take);
        // A draft goes before what it reads does, and the thread reads that, too.
        connect(draft_, &QObject::destroyed, this, [this] {
            leave();
            emit draftChanged();
            emit changed();
        });
        connect(&data, &LocalData::changed, this, &SurveyAudience::follow);
    }
    emit draftChanged();
    emit peopleChanged();
    take();
}

void SurveyAudience::take() {
    emit changed();
    const Record* survey = row();
    if (survey == nullptr) return;
    const QVariantMap about{
        {"audience", settings().value("audience")},
        {"people", QVariant::fromValue(toVariant(fieldOf(field::kSurveyPeople), survey->value(field::kSurveyPeople)))},
        {"teams", toVariant(fieldOf(field::kSurveyTeams), survey->value(field::kSurveyTeams))},
        {"rule", toText(survey->text(field::kSurveyRule))}};
    if (std::exchange(countedFor_, about) == about) return;
    soon_.start();
    emit countChanged();
}

void SurveyAudience::follow(const store::ChangeSet& changes) {
    const auto isOf = [&](std::initializer_list<EntityNumber> wanted) {
        return std::ranges::any_of(changes, [&](const store::Change& change) {
            return std::ranges::find(wanted, change.entity) != wanted.end();
        });
    };
    if (isOf({schema::kCustomAttribute}) && draft_) {
        columns_ = gridColumns(draft_->context());
        emit changed();
    }
    if (isOf({schema::kEmployee, schema::kTeam})) {
        emit peopleChanged();
        emit changed();
    }
    if (isOf({schema::kEmployee, schema::kTeam, schema::kTeamMembership, domain::valuesOf(false)})) {
        soon_.start();
        emit countChanged();
    }
}

void SurveyAudience::countNow() {
    const Record* survey = row();
    if (survey == nullptr) return;
    const Audience audience = audienceOf(*survey);
    const int turn = ++turn_;
    ++counting_;
    emit countChanged();
    const auto numberOf = [audience](store::Reader& reader) {
        const auto asked = askedPeople(reader, audience);
        return asked ? static_cast<int>(asked->size()) : -1;
    };
    if (!behind_) return counted(turn, numberOf(draft_->context().reader()));
    behind_->read([self = QPointer<SurveyAudience>(this), turn, numberOf](Result<store::Reader*> reader) {
        const int number = reader ? numberOf(**reader) : -1;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, turn, number] {
                if (self) self->counted(turn, number);
            },
            Qt::QueuedConnection);
    });
}

void SurveyAudience::counted(int turn, int count) {
    counting_ = std::max(0, counting_ - 1);
    // Of an audience of before.
    if (turn == turn_) count_ = count;
    emit countChanged();
}

const Record* SurveyAudience::row() const {
    return draft_ && draft_->ready() ? &draft_->stored().survey : nullptr;
}

domain::PeopleFilter SurveyAudience::rule() const {
    const Record* survey = row();
    return survey != nullptr ? domain::parsePeopleFilter(survey->text(field::kSurveyRule)).valueOr({})
                             : domain::PeopleFilter{};
}

QVariantMap SurveyAudience::settings() const {
    QVariantMap map;
    const Record* survey = row();
    if (survey == nullptr) return map;
    for (const Name& one : kNames)
        map[QLatin1String(one.name)] = toVariant(fieldOf(one.field), survey->value(one.field));
    const auto orElse = [&](const char* name, const QVariant& value) {
        QVariant& now = map[QLatin1String(name)];
        if (!now.isValid() || now.isNull()) now = value;
    };
    orElse("audience", QStringLiteral("everyone"));
    orElse("rhythm", QStringLiteral("once"));
    orElse("threshold", static_cast<int>(survey::kThresholdDefault));
    for (const char* name : {"remindDays", "rhythmDays", "questionsEach"}) orElse(name, 0);
    for (const char* name : {"managersRead", "participantsRead"}) orElse(name, false);
    QVariantList people;
    for (const Uuid& id : idsIn(*survey, field::kSurveyPeople))
        people.append(QVariantMap{{"id", toText(id)}, {"name", draft_->context().people().person(id).name}});
    map["people"] = people;
    QVariantList teams;
    for (const Uuid& id : idsIn(*survey, field::kSurveyTeams))
        teams.append(QVariantMap{{"id", toText(id)}, {"name", draft_->context().titleOf(schema::kTeam, id)}});
    map["teams"] = teams;
    return map;
}

QVariantList SurveyAudience::conditions() const {
    return draft_ ? ruleConditions(rule(), columns_, draft_->context()) : QVariantList{};
}

QVariantList SurveyAudience::columns() const {
    QVariantList all;
    for (const GridColumn& column : columns_) {
        // By what not everybody receives nobody can be placed.
        if (!column.isAttribute() || !column.attribute.isConfidential) all << column.toMap();
    }
    return all;
}

QVariantList SurveyAudience::teams() const {
    QVariantList all;
    if (!draft_) return all;
    auto rows = draft_->context().reader().list({.entity = schema::kTeam}).valueOr({});
    std::vector<std::pair<QString, QString>> names;
    for (const Record& team : rows) names.emplace_back(draft_->context().titleOf(team), toText(team.id));
    std::ranges::sort(names, [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto& [name, id] : names) all.append(QVariantMap{{"id", id}, {"name", name}});
    return all;
}

int SurveyAudience::leastThreshold() const {
    const Record* survey = row();
    const auto least = static_cast<int>(survey::kThresholdLeast);
    if (survey == nullptr || !launched()) return least;
    return std::clamp(settings().value("threshold").toInt(), least, mostThreshold());
}

int SurveyAudience::mostThreshold() const {
    return static_cast<int>(survey::kThresholdMost);
}

bool SurveyAudience::launched() const {
    return draft_ && draft_->state() != QLatin1String("draft");
}

int SurveyAudience::questions() const {
    return draft_ ? draft_->questions() : 0;
}

int SurveyAudience::core() const {
    return draft_ ? static_cast<int>(draft_->rows().core.size()) : 0;
}

QVariantList SurveyAudience::pool() const {
    QVariantList all;
    if (!draft_) return all;
    const auto& rows = draft_->rows();
    for (const survey::Section& section : rows.form.sections) {
        for (const survey::Question& question : section.questions) {
            const auto known = rows.questions.find(question.key);
            if (question.type == survey::QuestionType::statement || known == rows.questions.end()) continue;
            const bool isCore = std::ranges::find(rows.core, question.key) != rows.core.end();
            all.append(QVariantMap{
                {"id", toText(known->second.id)}, {"text", numberedText(*draft_, known->second.id)}, {"core", isCore}});
        }
    }
    return all;
}

QString SurveyAudience::troubleOf(const QVariantMap& wanted) const {
    if (wanted.contains("threshold") && !isWithin(wanted, "threshold", leastThreshold(), mostThreshold())) {
        return say(QT_TRANSLATE_NOOP("SurveyAudience", "Choose a number from %1 to %2."))
            .arg(leastThreshold())
            .arg(mostThreshold());
    }
    if (!isWithin(wanted, "remindDays", 0, kRemindMost))
        return say(QT_TRANSLATE_NOOP("SurveyAudience", "People can be reminded every 1 to %1 days.")).arg(kRemindMost);
    if (!isWithin(wanted, "rhythmDays", 0, kRhythmDaysMost))
        return say(QT_TRANSLATE_NOOP("SurveyAudience", "From 0 to %1 days.")).arg(kRhythmDaysMost);
    if (!isWithin(wanted, "questionsEach", 0, static_cast<int>(survey::kQuestionsMaximum)))
        return say(QT_TRANSLATE_NOOP("SurveyAudience", "From 1 to %1 questions.")).arg(survey::kQuestionsMaximum);
    QVariantMap after = settings();
    for (auto it = wanted.begin(); it != wanted.end(); ++it) after[it.key()] = it.value();
    const QDateTime opens = after.value("opens").toDateTime();
    const QDateTime closes = after.value("closes").toDateTime();
    if (opens.isValid() && closes.isValid() && closes <= opens)
        return say(QT_TRANSLATE_NOOP("SurveyAudience", "It would close before it opens."));
    return {};
}

QString SurveyAudience::set(const QVariantMap& wanted) {
    if (row() == nullptr) return {};
    if (QString trouble = troubleOf(wanted); !trouble.isEmpty()) return trouble;
    std::vector<Assignment> fields;
    for (const Name& one : kNames) {
        const QString name = QLatin1String(one.name);
        if (!wanted.contains(name)) continue;
        QVariant value = wanted.value(name);
        const bool isNone = one.field == field::kSurveyRemindDays || one.field == field::kSurveyQuestionsEach;
        if (isNone && value.toInt() == 0) value = QVariant{};
        auto read = fromVariant(fieldOf(one.field), value);
        if (!read) return say(QT_TRANSLATE_NOOP("SurveyAudience", "This cannot be."));
        fields.emplace_back(one.field, std::move(*read));
    }
    if (!fields.empty()) did([&](Bench& bench) { return bench.editor.set(schema::kSurvey, draft_->survey(), fields); });
    return {};
}

bool SurveyAudience::did(const EditQueue::Work& work) {
    return draft_ && draft_->context().data().run(work).ok();
}

bool SurveyAudience::include(const QString& which, const QString& id, bool included) {
    const Uuid element = idFrom(id);
    const bool isPeople = which == QLatin1String("people");
    if (row() == nullptr || element.isNil() || (!isPeople && which != QLatin1String("teams"))) return false;
    const FieldNumber number = isPeople ? field::kSurveyPeople : field::kSurveyTeams;
    return did([&](Bench& bench) {
        return included ? bench.editor.addElement(schema::kSurvey, draft_->survey(), number, element)
                        : bench.editor.removeElement(schema::kSurvey, draft_->survey(), number, element);
    });
}

bool SurveyAudience::setCore(const QString& questionId, bool core) {
    return did([&](Bench& bench) {
        return bench.editor.set(schema::kSurveyQuestion, idFrom(questionId),
                                {{field::kSurveyQuestionCore, core ? Value{true} : Value{}}});
    });
}

QVariantList SurveyAudience::tests(const QString& key) const {
    return ruleTests(columns_, key);
}

bool SurveyAudience::keepRule(const domain::PeopleFilter& rule) {
    const auto text = rule.empty() ? Result<std::string>{std::string{}} : domain::formatPeopleFilter(rule);
    if (!text) return false;
    const Value value = text->empty() ? Value{} : Value{*text};
    return did([&](Bench& bench) {
        return bench.editor.set(schema::kSurvey, draft_->survey(), {{field::kSurveyRule, value}});
    });
}

QString SurveyAudience::addCondition(const QString& key, const QString& test, const QVariantList& values) {
    if (!draft_) return {};
    domain::PeopleFilter wanted = rule();
    if (QString reason = addToRule(wanted, columns_, draft_->context(), key, test, values); !reason.isEmpty())
        return reason;
    if (QString reason = ruleTrouble(wanted, columns_); !reason.isEmpty()) return reason;
    keepRule(wanted);
    return {};
}

void SurveyAudience::removeCondition(int index) {
    domain::PeopleFilter wanted = rule();
    if (index < 0 || static_cast<std::size_t>(index) >= wanted.size()) return;
    wanted.erase(wanted.begin() + index);
    keepRule(wanted);
}

}  // namespace aufwind::views
