// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_rounds.h"

#include "models/domain/attributes.h"
#include "models/domain/survey/disclosure.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey_fields.h"
#include "models/domain/survey_round_fields.h"
#include "models/schema/entities.h"
#include "models/views/each_row.h"
#include "models/views/survey_results_words.h"
#include "models/views/values.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

constexpr std::int64_t kRemindMost = 60;  ///< days
/// What every company has to cut by, as the server calls it.
constexpr std::array<const char*, 7> kCuts{"team",        "department", "location", "level",
                                           "cost_centre", "manager",    "tenure"};

/// What a round takes over from its survey as it stands there.
constexpr std::array<std::pair<FieldNumber, FieldNumber>, 6> kCopied{
    {{field::kSurveyAudience, field::kSurveyRoundAudience},
     {field::kSurveyPeople, field::kSurveyRoundPeople},
     {field::kSurveyTeams, field::kSurveyRoundTeams},
     {field::kSurveyRule, field::kSurveyRoundRule},
     {field::kSurveyManagersRead, field::kSurveyRoundManagersRead},
     {field::kSurveyParticipantsRead, field::kSurveyRoundParticipantsRead}}};

bool isSet(const Value& value) {
    return !std::holds_alternative<std::monostate>(value);
}

std::int64_t thresholdOf(const Record& survey) {
    const std::int64_t set = survey.number(field::kSurveyThreshold);
    return isSet(survey.value(field::kSurveyThreshold)) ? set : std::int64_t{survey::kThresholdDefault};
}

QVariant momentOf(const Record& row, FieldNumber number) {
    return isSet(row.value(number)) ? QVariant(instantFrom(row.number(number))) : QVariant();
}

std::size_t countOf(const Record& row, FieldNumber number) {
    const auto* ids = std::get_if<std::vector<Uuid>>(&row.value(number));
    return ids == nullptr ? 0 : ids->size();
}

std::optional<std::int64_t> momentIn(const QVariantMap& wanted, const char* name) {
    const QDateTime when = wanted.value(QString::fromLatin1(name)).toDateTime();
    return when.isValid() ? std::optional(when.toMSecsSinceEpoch()) : std::nullopt;
}

std::size_t questionsOf(const survey::Form& form) {
    std::size_t count = 0;
    for (const survey::Section& section : form.sections) {
        count += static_cast<std::size_t>(std::ranges::count_if(section.questions, [](const survey::Question& one) {
            return one.type != survey::QuestionType::statement;
        }));
    }
    return count;
}

QString thresholdReason() {
    return SurveyWords::tr("The threshold lies between %1 and %2.")
        .arg(survey::kThresholdLeast)
        .arg(survey::kThresholdMost);
}

/// Empty where the dates can be those of a round that is not closed yet.
QString datesReason(std::optional<std::int64_t> opens, std::optional<std::int64_t> closes, std::int64_t now) {
    if (!closes) return SurveyWords::tr("Say when the round closes.");
    if (*closes <= now) return SurveyWords::tr("The round would close in the past.");
    if (opens && *closes <= *opens) return SurveyWords::tr("The round would close before it opens.");
    return {};
}

}  // namespace

QVariantList cutsThatThereAre(store::Reader& reader) {
    QVariantList cuts;
    const auto add = [&](const std::string& key, const std::string& name) {
        const survey::Cut cut{.key = key, .name = name, .values = {}, .names = {}};
        cuts << QVariantMap{{QStringLiteral("key"), toText(key)}, {QStringLiteral("name"), SurveyWords::cutName(cut)}};
    };
    for (const char* key : kCuts) add(key, {});
    // What only some may know of somebody is nothing to cut by, for the segments would tell it.
    static_cast<void>(eachRow(reader, schema::kCustomAttribute, [&](const Record& row) {
        const domain::Attribute attribute = domain::attributeFrom(row);
        if (!attribute.isConfidential) add(row.id.toString(), attribute.name);
    }));
    return cuts;
}

SurveyRounds::SurveyRounds(QObject* parent) : QObject(parent) {}

SurveyRounds::~SurveyRounds() = default;

void SurveyRounds::attach(const std::optional<PageContext>& context) {
    ++turn_;
    behind_.reset();
    context_.reset();
    if (std::exchange(launching_, false)) emit launchingChanged();
    if (context) context_.emplace(*context);
}

Behind* SurveyRounds::behind() {
    // Without a store there is one connection for all.
    if (!context_ || context_->data().store() == nullptr) return nullptr;
    if (!behind_) behind_ = std::make_unique<Behind>(context_->data());
    return behind_.get();
}

bool SurveyRounds::did(const EditQueue::Work& work, const QString& text) {
    return context_ && context_->data().run(work, text).ok();
}

QVariantMap SurveyRounds::proposal(const QString& surveyId) const {
    if (!context_) return {};
    const auto rows = survey::readSurveyRows(context_->reader(), idFrom(surveyId));
    if (!rows) return {};
    const Record& survey = rows->survey;
    return {{QStringLiteral("title"), toText(survey.text(field::kSurveyTitle))},
            {QStringLiteral("questions"), static_cast<int>(questionsOf(survey::formOf(*rows).form))},
            {QStringLiteral("everyone"), survey.number(field::kSurveyAudience) == 0},
            {QStringLiteral("people"), static_cast<int>(countOf(survey, field::kSurveyPeople))},
            {QStringLiteral("teams"), static_cast<int>(countOf(survey, field::kSurveyTeams))},
            {QStringLiteral("rule"), !survey.text(field::kSurveyRule).empty()},
            {QStringLiteral("threshold"), static_cast<int>(thresholdOf(survey))},
            {QStringLiteral("opens"), momentOf(survey, field::kSurveyOpens)},
            {QStringLiteral("closes"), momentOf(survey, field::kSurveyCloses)},
            {QStringLiteral("remindDays"), static_cast<int>(survey.number(field::kSurveyRemindDays))},
            {QStringLiteral("managersRead"), survey.flag(field::kSurveyManagersRead)},
            {QStringLiteral("participantsRead"), survey.flag(field::kSurveyParticipantsRead)},
            {QStringLiteral("cuts"), cutsThatThereAre(context_->reader())}};
}

SurveyRounds::Prepared SurveyRounds::prepared(Result<store::Reader*> reader, const Uuid& survey) {
    Prepared ready;
    const auto fail = [&](const Error& error) {
        ready.error = error.code;
        return std::move(ready);
    };
    if (!reader) return fail(reader.error());
    auto rows = survey::readSurveyRows(**reader, survey);
    if (!rows) return fail(rows.error());
    ready.made = survey::formOf(*rows);
    ready.rows = std::move(*rows);
    const survey::FormCheck checked = survey::check(ready.made.form);
    ready.blocking = static_cast<std::size_t>(
        std::ranges::count(checked.findings, survey::Severity::blocksLaunch, &survey::Finding::severity));
    ready.document = survey::formDocument(ready.made.form);
    return ready;
}

void SurveyRounds::launch(const QString& surveyId, const QVariantMap& wanted) {
    if (!context_ || launching_) return;
    launching_ = true;
    emit launchingChanged();
    LocalData& data = context_->data();
    // What was typed last is part of what is asked.
    data.flush();
    const Uuid survey = idFrom(surveyId);
    Behind* thread = behind();
    if (thread == nullptr) return make(prepared(&data.reader(), survey), wanted);
    thread->read(
        [self = QPointer<SurveyRounds>(this), turn = turn_, survey, wanted, &data](Result<store::Reader*> reader) {
            const auto ready = std::make_shared<Prepared>(prepared(std::move(reader), survey));
            data.later([self, turn, wanted, ready] {
                if (self && self->turn_ == turn) self->make(*ready, wanted);
            });
        });
}

void SurveyRounds::make(const Prepared& ready, const QVariantMap& wanted) {
    const Record& survey = ready.rows.survey;
    if (ready.error) return end({}, context_->wording().edit(*ready.error));
    if (ready.blocking > 0) {
        return end({}, SurveyWords::tr("%n thing(s) have to be mended before it can be launched.", nullptr,
                                       static_cast<int>(ready.blocking)));
    }
    if (!ready.made.isFaithful()) {
        return end(
            {}, SurveyWords::tr("Some of its parts were made by a newer version of Aufwind. Update this one first."));
    }
    const auto opens = momentIn(wanted, "opens");
    const auto closes = momentIn(wanted, "closes");
    if (const QString reason = datesReason(opens, closes, context_->now()); !reason.isEmpty()) return end({}, reason);
    const QVariant said = wanted.value(QStringLiteral("threshold"));
    const std::int64_t threshold = said.isValid() ? said.toLongLong() : thresholdOf(survey);
    if (threshold < survey::kThresholdLeast || threshold > survey::kThresholdMost) return end({}, thresholdReason());

    QStringList cuts = wanted.value(QStringLiteral("cuts")).toStringList();
    cuts.removeDuplicates();
    std::vector<Assignment> fields{{field::kSurveyRoundSurvey, Value{survey.id}},
                                   {field::kSurveyRoundTitle, Value{survey.text(field::kSurveyTitle)}},
                                   {field::kSurveyRoundForm, Value{ready.document}},
                                   {field::kSurveyRoundCuts, Value{fromText(cuts.join(u' '))}},
                                   {field::kSurveyRoundThreshold, Value{threshold}},
                                   {field::kSurveyRoundOpens, Value{opens.value_or(context_->now())}},
                                   {field::kSurveyRoundCloses, Value{*closes}}};
    const std::int64_t remind = wanted.contains(QStringLiteral("remindDays"))
                                    ? wanted.value(QStringLiteral("remindDays")).toLongLong()
                                    : survey.number(field::kSurveyRemindDays);
    if (remind > 0) fields.emplace_back(field::kSurveyRoundRemindDays, Value{std::min(remind, kRemindMost)});
    for (const auto& [from, to] : kCopied) {
        if (isSet(survey.value(from))) fields.emplace_back(to, survey.value(from));
    }
    Uuid id;
    const bool isMade = did([&](Bench& bench) -> Result<void> {
        const auto made = bench.editor.create(schema::kSurveyRound, fields);
        if (!made) return made.error();
        id = *made;
        return {};
    });
    end(isMade ? toText(id) : QString{}, isMade ? QString{} : SurveyWords::tr("The round could not be made."));
}

void SurveyRounds::end(const QString& roundId, const QString& reason) {
    launching_ = false;
    emit launchingChanged();
    if (!roundId.isEmpty()) return emit launched(roundId);
    emit refused(reason);
}

bool SurveyRounds::close(const QString& roundId) {
    return did([&](Bench& bench) {
        return bench.editor.set(schema::kSurveyRound, idFrom(roundId), {{field::kSurveyRoundClose, Value{true}}});
    });
}

QString SurveyRounds::change(const QString& roundId, const QVariantMap& wanted) {
    if (!context_) return {};
    const auto row = context_->reader().find(schema::kSurveyRound, idFrom(roundId));
    if (!row || !*row) return SurveyWords::tr("The round is not on this device.");
    std::vector<Assignment> fields;
    if (wanted.contains(QStringLiteral("threshold"))) {
        const std::int64_t threshold = wanted.value(QStringLiteral("threshold")).toLongLong();
        if (threshold < survey::kThresholdLeast || threshold > survey::kThresholdMost) return thresholdReason();
        if (threshold < (*row)->number(field::kSurveyRoundThreshold)) {
            return SurveyWords::tr("The threshold only ever rises: those who were asked were promised this one.");
        }
        fields.emplace_back(field::kSurveyRoundThreshold, Value{threshold});
    }
    if (wanted.contains(QStringLiteral("closes")) || wanted.contains(QStringLiteral("opens"))) {
        const auto opens = momentIn(wanted, "opens");
        const auto closes = momentIn(wanted, "closes");
        const std::int64_t starts = opens.value_or((*row)->number(field::kSurveyRoundOpens));
        const std::int64_t ends = closes.value_or((*row)->number(field::kSurveyRoundCloses));
        if (const QString reason = datesReason(starts, ends, context_->now()); !reason.isEmpty()) return reason;
        if (opens) fields.emplace_back(field::kSurveyRoundOpens, Value{*opens});
        if (closes) fields.emplace_back(field::kSurveyRoundCloses, Value{*closes});
    }
    if (wanted.contains(QStringLiteral("remindDays"))) {
        const std::int64_t days = wanted.value(QStringLiteral("remindDays")).toLongLong();
        fields.emplace_back(field::kSurveyRoundRemindDays, days > 0 ? Value{std::min(days, kRemindMost)} : Value{});
    }
    if (fields.empty()) return {};
    const bool isDone =
        did([&](Bench& bench) { return bench.editor.set(schema::kSurveyRound, idFrom(roundId), fields); });
    return isDone ? QString{} : SurveyWords::tr("The round could not be changed.");
}

int SurveyRounds::share(const QString& roundId, const QStringList& people) {
    int made = 0;
    const Uuid round = idFrom(roundId);
    const bool isDone = did([&](Bench& bench) -> Result<void> {
        made = 0;
        const auto shares = bench.reader.list({.entity = schema::kSurveyShare,
                                               .where = {{field::kSurveyShareRound, Compare::equal, Value{round}}},
                                               .removed = true});
        if (!shares) return shares.error();
        return bench.editor.together([&]() -> Result<void> {
            for (const QString& one : people) {
                const Uuid person = idFrom(one);
                if (person.isNil()) continue;
                const auto before = std::ranges::find_if(
                    *shares, [&](const Record& share) { return share.reference(field::kSurveySharePerson) == person; });
                if (before != shares->end() && before->alive()) continue;
                // The row of the two is always the same one, so a share that was withdrawn comes back.
                Result<void> shared;
                if (before != shares->end()) {
                    shared = bench.editor.restore(schema::kSurveyShare, before->id);
                } else {
                    const auto created =
                        bench.editor.create(schema::kSurveyShare, {{field::kSurveyShareRound, Value{round}},
                                                                   {field::kSurveySharePerson, Value{person}},
                                                                   {field::kSurveyShareAt, Value{bench.now}}});
                    if (!created) shared = created.error();
                }
                if (!shared) return shared;
                ++made;
            }
            return {};
        });
    });
    return isDone ? made : 0;
}

bool SurveyRounds::withdraw(const QString& shareId) {
    return did([&](Bench& bench) { return bench.editor.remove(schema::kSurveyShare, idFrom(shareId)); });
}

bool SurveyRounds::restoreShare(const QString& shareId) {
    return did([&](Bench& bench) { return bench.editor.restore(schema::kSurveyShare, idFrom(shareId)); });
}

QString SurveyRounds::reply(const QString& commentId, const QString& text) {
    const QString said = text.trimmed();
    if (said.isEmpty()) return {};
    Uuid id;
    const bool isMade = did(
        [&](Bench& bench) -> Result<void> {
            const auto made =
                bench.editor.create(schema::kSurveyReply, {{field::kSurveyReplyComment, Value{idFrom(commentId)}},
                                                           {field::kSurveyReplyText, Value{fromText(said)}}});
            if (!made) return made.error();
            id = *made;
            return {};
        },
        said);
    return isMade ? toText(id) : QString{};
}

QString SurveyRounds::askFor(const QString& roundId, const QString& name, const std::string& terms) {
    const Uuid round = idFrom(roundId);
    Uuid id;
    const bool isMade = did([&](Bench& bench) -> Result<void> {
        const auto asked = bench.reader.list(
            {.entity = schema::kSurveyFilter, .where = {{field::kSurveyFilterRound, Compare::equal, Value{round}}}});
        if (!asked) return asked.error();
        const auto same = std::ranges::find_if(
            *asked, [&](const Record& one) { return one.text(field::kSurveyFilterTerms) == terms; });
        if (same != asked->end()) {
            id = same->id;
            return {};
        }
        std::vector<Assignment> fields{{field::kSurveyFilterRound, Value{round}},
                                       {field::kSurveyFilterTerms, Value{terms}}};
        if (!name.trimmed().isEmpty()) {
            fields.emplace_back(field::kSurveyFilterName, Value{fromText(name.trimmed())});
        }
        const auto made = bench.editor.create(schema::kSurveyFilter, fields);
        if (!made) return made.error();
        id = *made;
        return {};
    });
    return isMade ? toText(id) : QString{};
}

bool SurveyRounds::removeFilter(const QString& filterId) {
    return did([&](Bench& bench) { return bench.editor.remove(schema::kSurveyFilter, idFrom(filterId)); });
}

bool SurveyRounds::restoreFilter(const QString& filterId) {
    return did([&](Bench& bench) { return bench.editor.restore(schema::kSurveyFilter, idFrom(filterId)); });
}

}  // namespace aufwind::views
