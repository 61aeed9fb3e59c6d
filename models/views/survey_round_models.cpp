// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_round_models.h"

#include "models/domain/fields.h"
#include "models/domain/survey_round_fields.h"
#include "models/schema/entities.h"
#include "models/views/each_row.h"
#include "models/views/organisation.h"
#include "models/views/survey_results_words.h"
#include "models/views/values.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

constexpr std::array<const char*, 6> kStates{"waiting", "open", "closed", "counted", "refused", "tooFew"};

bool isSet(const Value& value) {
    return !std::holds_alternative<std::monostate>(value);
}

int numberOr(const Record& row, FieldNumber number, int none) {
    return isSet(row.value(number)) ? static_cast<int>(row.number(number)) : none;
}

QVariant momentIn(const Record& row, FieldNumber number) {
    return PageContext::moment(row.number(number));
}

Result<std::vector<Record>> rowsOf(store::Reader& reader, EntityNumber entity, FieldNumber by, const Uuid& id) {
    return reader.list({.entity = entity, .where = {{by, Compare::equal, Value{id}}}});
}

/// "team department", each in the window's words.
QString cutNames(store::Reader& reader, const std::string& cuts) {
    QStringList names;
    for (const QString& key : toText(cuts).split(u' ', Qt::SkipEmptyParts)) {
        survey::Cut cut{.key = fromText(key), .name = {}, .values = {}, .names = {}};
        if (const Uuid attribute = idFrom(key); !attribute.isNil()) {
            const auto row = reader.find(schema::kCustomAttribute, attribute);
            if (!row || !*row) continue;
            cut.name = (*row)->text(field::kAttributeName);
        }
        names << SurveyWords::cutName(cut);
    }
    return names.join(QStringLiteral(", "));
}

}  // namespace

SurveyRoundsModel::SurveyRoundsModel(const PageContext& context, const Uuid& survey)
    : RowListModel(context.data(), {"title", "number", "state", "opens", "closes", "invited", "drawn", "answered",
                                    "refusal", "threshold", "remindDays", "cuts", "closing", "managersRead",
                                    "participantsRead", "shares", "hash"}),
      context_(context),
      survey_(survey) {}

bool SurveyRoundsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kSurveyRound, schema::kSurveyShare, schema::kCustomAttribute});
}

Result<std::vector<RowListModel::Row>> SurveyRoundsModel::compose() {
    auto records = rowsOf(context_.reader(), schema::kSurveyRound, field::kSurveyRoundSurvey, survey_);
    if (!records) return records.error();
    std::ranges::sort(*records, std::greater{},
                      [](const Record& row) { return std::pair(row.number(field::kSurveyRoundOpens), row.id); });
    std::vector<Row> rows;
    for (const Record& record : *records) {
        const auto shares = context_.reader().count(
            {.entity = schema::kSurveyShare, .where = {{field::kSurveyShareRound, Compare::equal, Value{record.id}}}});
        if (!shares) return shares.error();
        const auto state = static_cast<std::size_t>(record.number(field::kSurveyRoundState));
        const QString stateName = QString::fromLatin1(kStates[state < kStates.size() ? state : 0]);
        const bool isRunning = state <= 1;
        rows.push_back(
            {toText(record.id),
             {toText(record.text(field::kSurveyRoundTitle)), numberOr(record, field::kSurveyRoundNumber, 0), stateName,
              momentIn(record, field::kSurveyRoundOpens), momentIn(record, field::kSurveyRoundCloses),
              numberOr(record, field::kSurveyRoundInvited, -1), numberOr(record, field::kSurveyRoundDrawn, -1),
              numberOr(record, field::kSurveyRoundAnswered, -1),
              SurveyWords::roundRefusal(record.text(field::kSurveyRoundRefusal)),
              numberOr(record, field::kSurveyRoundThreshold, survey::kThresholdDefault),
              numberOr(record, field::kSurveyRoundRemindDays, 0),
              cutNames(context_.reader(), record.text(field::kSurveyRoundCuts)),
              isRunning && record.flag(field::kSurveyRoundClose), record.flag(field::kSurveyRoundManagersRead),
              record.flag(field::kSurveyRoundParticipantsRead), static_cast<int>(*shares),
              toText(record.text(field::kSurveyRoundFormHash))}});
    }
    return rows;
}

SurveyCommentsModel::SurveyCommentsModel(const PageContext& context, Wanted wanted)
    : RowListModel(context.data(), {"question", "asked", "text", "segment", "answerable", "last", "entries"}),
      context_(context),
      wanted_(std::move(wanted)) {}

bool SurveyCommentsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity,
                   {schema::kSurveyComment, schema::kSurveyReply, schema::kSurveyForm, schema::kEmployee});
}

namespace {

/// Those that this person reads as whoever they are to the round, see ReadBy.
std::vector<Record> readable(std::vector<Record> comments, const Uuid& me) {
    const auto of = [](const Record& row) {
        return row.number(field::kSurveyCommentReadBy);
    };
    const auto isMine = [&](const Record& row) {
        return of(row) != static_cast<std::int64_t>(ReadBy::reader) || row.reference(field::kSurveyCommentReader) == me;
    };
    std::erase_if(comments, [&](const Record& row) { return !isMine(row); });
    std::int64_t best = static_cast<std::int64_t>(ReadBy::participants);
    for (const Record& row : comments) best = std::min(best, of(row));
    std::erase_if(comments, [&](const Record& row) { return of(row) != best; });
    return comments;
}

struct Threads {
    std::vector<const Record*> first;                                 ///< in the order in which they lie here
    std::unordered_map<Uuid, std::vector<const Record*>> followedBy;  ///< a comment, by those that go on from it
};

Threads threadsOf(const std::vector<Record>& comments) {
    std::set<Uuid> there;
    for (const Record& row : comments) there.insert(row.id);
    Threads threads;
    for (const Record& row : comments) {
        const Uuid before = row.reference(field::kSurveyCommentFollows);
        if (before.isNil() || before == row.id || !there.contains(before)) {
            threads.first.push_back(&row);
        } else {
            threads.followedBy[before].push_back(&row);
        }
    }
    return threads;
}

}  // namespace

Result<std::vector<RowListModel::Row>> SurveyCommentsModel::compose() {
    store::Reader& reader = context_.reader();
    auto all = rowsOf(reader, schema::kSurveyComment, field::kSurveyCommentRound, wanted_.round);
    if (!all) return all.error();
    const std::vector<Record> comments = readable(std::move(*all), context_.data().me());
    std::vector<Uuid> ids;
    for (const Record& row : comments) ids.push_back(row.id);
    auto replies =
        reader.list({.entity = schema::kSurveyReply, .where = {{field::kSurveyReplyComment, Compare::in, Value{ids}}}});
    if (!replies) return replies.error();
    std::unordered_map<Uuid, std::vector<const Record*>> repliesTo;
    for (const Record& row : *replies) repliesTo[row.reference(field::kSurveyReplyComment)].push_back(&row);

    const auto forms = rowsOf(reader, schema::kSurveyForm, field::kSurveyFormRound, wanted_.round);
    if (!forms) return forms.error();
    survey::PublishedForm published;
    if (!forms->empty()) {
        if (auto read = survey::readPublishedForm(forms->front().text(field::kSurveyFormDocument))) {
            published = std::move(*read);
        }
    }
    const SurveyWords words(context_.wording().locale());
    const QStringList sought = withoutAccents(wanted_.words).split(u' ', Qt::SkipEmptyParts);
    const Threads threads = threadsOf(comments);
    std::vector<Row> rows;
    for (const Record* first : threads.first) {
        const QString key = toText(first->text(field::kSurveyCommentQuestion));
        if (!wanted_.question.isEmpty() && key != wanted_.question) continue;
        QString said = toText(first->text(field::kSurveyCommentText));
        QVariantList entries;
        const auto add = [&](const char* kind, const Record& row, const QString& text, bool isDelivered) {
            const bool isReply = row.entity == schema::kSurveyReply;
            // A comment has neither author nor time, and none is made up for it.
            entries << QVariantMap{
                {QStringLiteral("kind"), QString::fromLatin1(kind)},
                {QStringLiteral("id"), toText(row.id)},
                {QStringLiteral("text"), text},
                {QStringLiteral("delivered"), isDelivered},
                {QStringLiteral("author"), isReply ? context_.nameOrYou(row.author) : QString{}},
                {QStringLiteral("at"), isReply ? PageContext::moment(row.created.milliseconds()) : QVariant()}};
            said += u' ' + text;
        };
        const Record* last = first;
        std::set<Uuid> seen;
        for (const Record* at = first; at != nullptr && seen.insert(at->id).second;) {
            last = at;
            if (at != first) add("comment", *at, toText(at->text(field::kSurveyCommentText)), true);
            for (const Record* reply : repliesTo[at->id]) {
                add("reply", *reply, toText(reply->text(field::kSurveyReplyText)),
                    reply->flag(field::kSurveyReplyDelivered));
            }
            const auto next = threads.followedBy.find(at->id);
            at = next == threads.followedBy.end() ? nullptr : next->second.front();
        }
        if (!sought.isEmpty()) {
            const QString folded = withoutAccents(said);
            if (!std::ranges::all_of(sought, [&](const QString& word) { return folded.contains(word); })) continue;
        }
        const survey::Question* question = survey::findQuestion(published.form, fromText(key));
        rows.push_back(
            {toText(first->id),
             {key, question == nullptr ? key : words.text(published.form, question->text),
              toText(first->text(field::kSurveyCommentText)), toText(first->text(field::kSurveyCommentSegment)),
              last->flag(field::kSurveyCommentAnswerable), toText(last->id), entries}});
    }
    return rows;
}

SurveyManagersModel::SurveyManagersModel(const PageContext& context, const Uuid& round)
    : RowListModel(context.data(), {"name", "initials", "title", "people", "shareId", "sharedAt"}),
      context_(context),
      round_(round) {}

bool SurveyManagersModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kEmployee, schema::kTeam, schema::kTeamMembership, schema::kSurveyShare});
}

Result<std::vector<RowListModel::Row>> SurveyManagersModel::compose() {
    store::Reader& reader = context_.reader();
    std::map<Uuid, std::set<Uuid>> led;
    auto read = eachRow(reader, schema::kEmployee, [&](const Record& row) {
        const Uuid manager = row.reference(field::kEmployeeManager);
        if (!manager.isNil() && manager != row.id) led[manager].insert(row.id);
    });
    if (!read) return read.error();
    std::unordered_map<Uuid, Uuid> leads;
    read = eachRow(reader, schema::kTeam, [&](const Record& row) {
        if (const Uuid lead = row.reference(field::kTeamLead); !lead.isNil()) leads.emplace(row.id, lead);
    });
    if (!read) return read.error();
    read = eachRow(reader, schema::kTeamMembership, [&](const Record& row) {
        const auto lead = leads.find(row.reference(field::kMembershipTeam));
        const Uuid person = row.reference(field::kMembershipPerson);
        if (lead != leads.end() && lead->second != person) led[lead->second].insert(person);
    });
    if (!read) return read.error();
    const auto shares = rowsOf(reader, schema::kSurveyShare, field::kSurveyShareRound, round_);
    if (!shares) return shares.error();
    std::unordered_map<Uuid, const Record*> shared;
    for (const Record& row : *shares) {
        shared.emplace(row.reference(field::kSurveySharePerson), &row);
        // Somebody who leads nobody any more still reads it until that is withdrawn.
        led.try_emplace(row.reference(field::kSurveySharePerson));
    }
    std::vector<Row> rows;
    for (const auto& [id, people] : led) {
        const Person& person = context_.people().person(id);
        if (!person.known) continue;
        const auto share = shared.find(id);
        const bool reads = share != shared.end();
        rows.push_back({toText(id),
                        {person.name, person.initials, person.title, static_cast<int>(people.size()),
                         reads ? toText(share->second->id) : QString{},
                         reads ? momentIn(*share->second, field::kSurveyShareAt) : QVariant()}});
    }
    std::ranges::sort(rows, [](const Row& a, const Row& b) {
        const int order = QString::localeAwareCompare(a.values[0].toString(), b.values[0].toString());
        return order != 0 ? order < 0 : a.key < b.key;
    });
    return rows;
}

SharedResultsModel::SharedResultsModel(const PageContext& context)
    : RowListModel(context.data(), {"roundId", "title", "closes", "readBy", "sharedAt"}), context_(context) {}

bool SharedResultsModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kSurveyResult, schema::kSurveyForm, schema::kSurveyShare});
}

Result<std::vector<RowListModel::Row>> SharedResultsModel::compose() {
    store::Reader& reader = context_.reader();
    const Uuid me = context_.data().me();
    std::map<Uuid, std::set<ReadBy>> found;  // by form: what there is of it
    auto read = eachRow(reader, schema::kSurveyResult, [&](const Record& row) {
        const auto by = static_cast<ReadBy>(row.number(field::kSurveyResultReadBy));
        if (by == ReadBy::reader && row.reference(field::kSurveyResultReader) != me) return;
        found[row.reference(field::kSurveyResultForm)].insert(by);
    });
    if (!read) return read.error();
    std::vector<std::pair<std::int64_t, Row>> made;
    for (const auto& [id, readAs] : found) {
        if (readAs.contains(ReadBy::editors)) continue;
        const auto form = reader.find(schema::kSurveyForm, id);
        if (!form) return form.error();
        if (!*form || !(*form)->alive()) continue;
        const Uuid round = (*form)->reference(field::kSurveyFormRound);
        const auto share = reader.list({.entity = schema::kSurveyShare,
                                        .where = {{field::kSurveyShareRound, Compare::equal, Value{round}},
                                                  {field::kSurveySharePerson, Compare::equal, Value{me}}}});
        if (!share) return share.error();
        for (const ReadBy by : readAs) {
            const bool isOfPeople = by == ReadBy::reader;
            const QString name = isOfPeople ? QStringLiteral("reader") : QStringLiteral("participants");
            made.push_back(
                {(*form)->number(field::kSurveyFormCloses),
                 {toText(round) + QLatin1Char('/') + name,
                  {toText(round), toText((*form)->text(field::kSurveyFormTitle)),
                   momentIn(**form, field::kSurveyFormCloses), name,
                   share->empty() || !isOfPeople ? QVariant() : momentIn(share->front(), field::kSurveyShareAt)}}});
        }
    }
    std::ranges::stable_sort(made, std::greater{}, &std::pair<std::int64_t, Row>::first);
    std::vector<Row> rows;
    for (auto& [at, row] : made) rows.push_back(std::move(row));
    return rows;
}

}  // namespace aufwind::views
