// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/together_models.h"

#include "models/domain/fields.h"
#include "models/domain/markdown_spans.h"
#include "models/views/meetings.h"
#include "models/views/values.h"

#include <algorithm>
#include <tuple>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;

/// Hits of all kinds come in one list; those that are wanted here are some of them.
constexpr std::uint32_t kMostHits = 500;
constexpr std::size_t kMostNotes = 50;
constexpr qsizetype kExcerptLetters = 240;
constexpr qsizetype kReadForExcerpt = 4000;
/// The newest so many are looked at; more of them is another page's business.
constexpr std::size_t kMostSeries = 100;

bool isPast(const domain::Occurrence& one, std::int64_t now) {
    const bool took = one.status == domain::OccurrenceStatus::planned || one.status == domain::OccurrenceStatus::held;
    return took && one.starts <= now;
}

std::vector<Record> listOf(store::Reader& reader, EntityNumber entity, FieldNumber by, const Uuid& id) {
    auto rows = reader.list({.entity = entity, .where = {{by, Compare::equal, Value{id}}}});
    return rows ? std::move(*rows) : std::vector<Record>{};
}

}  // namespace

QString excerptOf(const QString& note) {
    domain::MarkdownState state;
    QString excerpt;
    for (const QString& line : note.left(kReadForExcerpt).split(QLatin1Char('\n'))) {
        const std::u16string units = line.toStdU16String();
        const auto read = domain::markdownLine(units, state);
        if (read.kind == domain::MarkdownKind::fence || read.kind == domain::MarkdownKind::rule) continue;
        std::vector<bool> hidden(units.size(), false);
        for (const auto& span : read.spans) {
            if (span.style != domain::MarkdownStyle::marker) continue;
            std::fill_n(hidden.begin() + static_cast<std::ptrdiff_t>(span.begin), span.length, true);
        }
        QString words;
        for (std::size_t at = read.content; at < units.size(); ++at) {
            if (!hidden[at]) words += QChar{units[at]};
        }
        words = words.simplified();
        if (words.isEmpty()) continue;
        if (!excerpt.isEmpty()) excerpt += QStringLiteral(" · ");
        excerpt += words;
        if (excerpt.size() > kExcerptLetters) break;
    }
    if (excerpt.size() <= kExcerptLetters) return excerpt;
    qsizetype end = kExcerptLetters;
    if (excerpt[end].isLowSurrogate()) --end;
    return excerpt.left(end).trimmed() + QChar{0x2026};
}

TogetherModel::TogetherModel(const PageContext& context, const Uuid& person, const QString& words, int most)
    : RowListModel(context.data(),
                   {"occurrenceId", "seriesId", "title", "starts", "points", "excerpt", "actions", "more"}),
      context_(context),
      person_(person),
      words_(fromText(words.trimmed())),
      most_(std::max(most, 1)) {}

bool TogetherModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity,
                   {schema::kOccurrence, schema::kTalkingPoint, schema::kMeetingSeries, schema::kSeriesParticipant,
                    schema::kSharedNote, schema::kActionItem, schema::kEmployee});
}

Result<std::set<Uuid>> TogetherModel::sharedSeries() const {
    store::Reader& reader = context_.reader();
    const auto joined = reader.list(
        {.entity = schema::kSeriesParticipant, .where = {{field::kParticipantPerson, Compare::equal, Value{person_}}}});
    const auto led = reader.list(
        {.entity = schema::kMeetingSeries, .where = {{field::kSeriesOrganiser, Compare::equal, Value{person_}}}});
    if (!joined || !led) return joined ? led.error() : joined.error();
    std::set<Uuid> series;
    for (const Record& row : *joined) series.insert(row.reference(field::kParticipantSeries));
    for (const Record& row : *led) series.insert(row.id);
    std::erase_if(series, [&](const Uuid& id) {
        const auto row = reader.find(schema::kMeetingSeries, id);
        if (!row || !*row || !(*row)->alive()) return true;
        const auto people = participantsOf(reader, **row);
        return std::ranges::find(people, context_.data().me()) == people.end();
    });
    while (series.size() > kMostSeries) series.erase(series.begin());
    return series;
}

Result<std::vector<TogetherModel::Past>> TogetherModel::past(const std::set<Uuid>& series) const {
    std::vector<Past> past;
    for (const Uuid& id : series) {
        for (const Record& row : listOf(context_.reader(), schema::kOccurrence, field::kOccurrenceSeries, id)) {
            const auto one = domain::occurrenceOf(row);
            if (row.alive() && isPast(one, context_.now())) past.push_back({one.id, id, one.starts});
        }
    }
    std::ranges::sort(past,
                      [](const Past& a, const Past& b) { return std::tie(b.starts, b.id) < std::tie(a.starts, a.id); });
    return past;
}

Result<TogetherModel::Found> TogetherModel::found() const {
    const auto hits = context_.reader().search(words_, kMostHits);
    if (!hits) return hits.error();
    Found found;
    for (const store::SearchHit& hit : *hits) {
        const bool isOfMeeting = isOneOf(
            hit.entity, {schema::kSharedNote, schema::kTalkingPoint, schema::kActionItem, schema::kMeetingSeries});
        if (!isOfMeeting) continue;
        const auto row = context_.reader().find(hit.entity, hit.id);
        if (!row || !*row) continue;
        const Record& record = **row;
        if (hit.entity == schema::kSharedNote) {
            found.insert_or_assign(record.reference(field::kSharedOccurrence), toText(hit.snippet));
            continue;
        }
        const bool isPoint = isOneOf(hit.entity, {schema::kTalkingPoint});
        found.emplace(isPoint ? record.reference(field::kPointDiscussed) : record.id, QString{});
    }
    return found;
}

QString TogetherModel::titleOf(const Uuid& series) const {
    const auto row = context_.reader().find(schema::kMeetingSeries, series);
    return row && *row ? toText((*row)->text(field::kSeriesTitle)) : QString{};
}

TogetherModel::Actions TogetherModel::actionsOf(const Uuid& series, const std::vector<Past>& all) const {
    std::vector<const Past*> own;  // the newest first
    for (const Past& one : all) {
        if (one.series == series) own.push_back(&one);
    }
    Actions actions;
    for (Record& row : listOf(context_.reader(), schema::kActionItem, field::kActionSeries, series)) {
        if (!row.alive()) continue;
        Uuid occurrence = row.reference(field::kActionOccurrence);
        if (occurrence.isNil()) {
            // One that names none is listed with the meeting after whose beginning it was made.
            const auto at = std::ranges::find_if(
                own, [made = row.created.milliseconds()](const Past* one) { return one->starts <= made; });
            if (at == own.end()) continue;
            occurrence = (*at)->id;
        }
        auto& list = actions[occurrence];
        if (list.size() < static_cast<std::size_t>(kMostActions)) list.push_back(std::move(row));
    }
    return actions;
}

QVariantMap TogetherModel::toMap(const Record& action) const {
    const bool done = action.flag(field::kActionDone);
    const bool hasDue = !std::holds_alternative<std::monostate>(action.value(field::kActionDue));
    const bool overdue = !done && hasDue && action.number(field::kActionDue) < today(context_.now());
    return {{QStringLiteral("id"), toText(action.id)},
            {QStringLiteral("title"), toText(action.text(field::kActionTitle))},
            {QStringLiteral("done"), done},
            {QStringLiteral("owner"), context_.people().person(action.reference(field::kActionOwner)).name},
            {QStringLiteral("due"), PageContext::day(action.value(field::kActionDue))},
            {QStringLiteral("overdue"), overdue}};
}

RowListModel::Row TogetherModel::rowOf(const Past& past, const QString& passage,
                                       const std::vector<Record>& actions) const {
    store::Reader& reader = context_.reader();
    QStringList points;
    for (const Record& row : listOf(reader, schema::kTalkingPoint, field::kPointDiscussed, past.id)) {
        if (row.alive()) points << toText(row.text(field::kPointTitle));
    }
    QString excerpt = passage;
    if (excerpt.isEmpty()) {
        for (const Record& row : listOf(reader, schema::kSharedNote, field::kSharedOccurrence, past.id)) {
            if (row.alive() && excerpt.isEmpty()) excerpt = excerptOf(toText(row.text(field::kSharedBody)));
        }
    }
    QVariantList items;
    for (const Record& action : actions) items << toMap(action);
    return {toText(past.id),
            {toText(past.id), toText(past.series), titleOf(past.series), PageContext::moment(past.starts), points,
             excerpt, items, false}};
}

Result<std::vector<RowListModel::Row>> TogetherModel::compose() {
    const auto series = sharedSeries();
    if (!series) return series.error();
    const auto all = past(*series);
    if (!all) return all.error();
    Found found;
    if (!words_.empty()) {
        auto hits = this->found();
        if (!hits) return hits.error();
        found = std::move(*hits);
    }
    std::unordered_map<Uuid, Actions> known;
    std::vector<Row> rows;
    for (const Past& one : *all) {
        auto actions = known.find(one.series);
        if (actions == known.end()) actions = known.emplace(one.series, actionsOf(one.series, *all)).first;
        const std::vector<Record>& own = actions->second[one.id];
        const bool isFound = words_.empty() || found.contains(one.id) || found.contains(one.series) ||
                             std::ranges::any_of(own, [&](const Record& row) { return found.contains(row.id); });
        if (!isFound) continue;
        if (static_cast<int>(rows.size()) == most_) {
            rows.back().values.back() = true;
            break;
        }
        const auto at = found.find(one.id);
        rows.push_back(rowOf(one, at != found.end() ? at->second : QString{}, own));
    }
    return rows;
}

FoundNotesModel::FoundNotesModel(const PageContext& context, const QString& words)
    : RowListModel(context.data(), {"seriesId", "occurrenceId", "title", "starts", "passage"}),
      context_(context),
      words_(fromText(words.trimmed())) {}

bool FoundNotesModel::concerns(const store::Change& change) const {
    return isOneOf(change.entity, {schema::kOccurrence, schema::kMeetingSeries, schema::kSharedNote});
}

Result<std::vector<RowListModel::Row>> FoundNotesModel::compose() {
    std::vector<Row> rows;
    if (words_.empty()) return rows;
    store::Reader& reader = context_.reader();
    const auto hits = reader.search(words_, kMostHits);
    if (!hits) return hits.error();
    for (const store::SearchHit& hit : *hits) {
        if (hit.entity != schema::kSharedNote || rows.size() >= kMostNotes) continue;
        const auto note = reader.find(hit.entity, hit.id);
        if (!note || !*note) continue;
        const auto occurrence = reader.find(schema::kOccurrence, (*note)->reference(field::kSharedOccurrence));
        const auto series = reader.find(schema::kMeetingSeries, (*note)->reference(field::kSharedSeries));
        const bool there =
            occurrence && *occurrence && (*occurrence)->alive() && series && *series && (*series)->alive();
        if (!there) continue;
        const auto one = domain::occurrenceOf(**occurrence);
        if (one.starts > context_.now()) continue;
        rows.push_back({toText(hit.id),
                        {toText((*series)->id), toText(one.id), toText((*series)->text(field::kSeriesTitle)),
                         PageContext::moment(one.starts), toText(hit.snippet)}});
    }
    return rows;
}

}  // namespace aufwind::views
