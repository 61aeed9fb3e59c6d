// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/shown.h"

#include "sync/server/surveys/cut_values.h"

#include <algorithm>
#include <map>
#include <set>

namespace aufwind::server {

namespace field = domain::field;

namespace {

/// Of a row's document: models/schema/entities_survey_rounds.h.
constexpr std::size_t kDocumentMost = std::size_t{4} << 20U;
constexpr std::size_t kSegmentMost = 200;
constexpr std::size_t kTextMost = 16384;

std::uint32_t numberOf(const RoundCount& count) {
    return static_cast<std::uint32_t>(count.round.number(field::kSurveyRoundNumber));
}

void add(Shown& shown, ShownResult result) {
    // One that no row can hold is missing, which is told; the others are not.
    if (result.document.size() > kDocumentMost) {
        shown.limited = true;
    } else {
        shown.results.push_back(std::move(result));
    }
}

std::string_view wordOf(survey::HiddenReason reason) {
    switch (reason) {
        case survey::HiddenReason::underThreshold:
            return "under_threshold";
        case survey::HiddenReason::complementary:
            return "complementary";
        case survey::HiddenReason::difference:
            return "difference";
        case survey::HiddenReason::combination:
            return "combination";
        case survey::HiddenReason::limit:
            break;
    }
    return "limit";
}

struct Placed {
    std::size_t depth = 0;  ///< of the value, below others
    std::string name;
};
using PlacedComments = std::map<std::uint32_t, Placed>;

std::size_t depthOf(const survey::Cut& cut, std::uint16_t value) {
    std::size_t depth = 0;
    for (auto above = cut.values[value].parent; above && depth < survey::kSegmentDepthMaximum;
         above = cut.values[*above].parent) {
        ++depth;
    }
    return depth;
}

/// The words for the value that each comment is shown to be of.
PlacedComments segmentsOf(const survey::Cut& cut, const std::vector<survey::SegmentComments>& segments) {
    PlacedComments found;
    std::set<std::uint16_t> above;
    for (const survey::SegmentValue& value : cut.values) {
        if (value.parent) above.insert(*value.parent);
    }
    for (const survey::SegmentComments& segment : segments) {
        if (!segment.value || *segment.value >= cut.names.size()) continue;
        // Of all who stand below it, who are not those whom its name means.
        if (above.contains(*segment.value)) continue;
        const std::string& name = cut.names[*segment.value];
        if (name.size() > kSegmentMost) continue;
        const std::size_t depth = depthOf(cut, *segment.value);
        for (const survey::CommentCell& cell : segment.questions) {
            if (cell.hidden) continue;
            for (const std::uint32_t comment : cell.comments) {
                const auto [at, isNew] = found.try_emplace(comment, Placed{depth, name});
                // Values stand below each other: the lowest of those that it is told to be of says all of them.
                if (!isNew && at->second.depth < depth) at->second = {depth, name};
            }
        }
    }
    return found;
}

struct Readers {
    ReadBy by = ReadBy::editors;
    Uuid reader;
};

/// Whether it may be told which comments can be replied to. It is told of all that one person wrote alike, so those who
/// want replies are as many as the threshold says, and so are those who do not, where there are any.
bool mayTellAnswerable(const RoundCount& count, const survey::SegmentComments& cells) {
    std::set<std::uint32_t> wanting;
    std::set<std::uint32_t> others;
    for (const survey::CommentCell& cell : cells.questions) {
        for (const std::uint32_t number : cell.hidden ? std::vector<std::uint32_t>{} : cell.comments) {
            const std::uint32_t who = count.counted.comments()[number].respondent;
            (count.counted.threadKey(who).empty() ? others : wanting).insert(who);
        }
    }
    const auto threshold = static_cast<std::size_t>(count.counted.published().threshold);
    return wanting.size() >= threshold && (others.empty() || others.size() >= threshold);
}

void addComments(const RoundCount& count, const survey::SegmentComments& cells, const PlacedComments& segments,
                 const Readers& readers, Shown& shown) {
    const auto& all = count.counted.comments();
    const bool tells = readers.by == ReadBy::editors && mayTellAnswerable(count, cells);
    for (const survey::CommentCell& cell : cells.questions) {
        if (cell.hidden) continue;
        for (const std::uint32_t number : cell.comments) {
            const survey::Comment& comment = all[number];
            if (comment.text.size() > kTextMost) continue;
            const auto segment = segments.find(number);
            ShownComment row;
            row.id = commentId(count.key, count.round.id, count.counted.tag(comment.respondent), cell.question,
                               readers.reader);
            row.question = cell.question;
            row.text = comment.text;
            row.isAnswerable = tells && !count.counted.threadKey(comment.respondent).empty();
            row.segment = segment != segments.end() ? segment->second.name : std::string{};
            row.by = readers.by;
            row.reader = readers.reader;
            shown.comments.push_back(std::move(row));
        }
    }
}

Result<void> showComments(const RoundCount& count, survey::Released& released, Shown& shown) {
    const auto everybody = survey::commentsOf(count.counted, released, numberOf(count), {survey::ResultRequest{}});
    if (!everybody) return everybody.error();
    shown.limited |= everybody->limited;
    PlacedComments segments;
    // Of one attribute alone: a comment whose place in several is told is told to be of very few.
    if (!count.counted.published().cuts.empty()) {
        const auto cut = survey::commentsOf(count.counted, released, numberOf(count), {{.filter = {}, .cut = 0}});
        if (!cut) return cut.error();
        shown.limited |= cut->limited;
        if (!cut->made.empty()) segments = segmentsOf(count.counted.published().cuts[0], cut->made[0]);
    }
    if (!everybody->made.empty() && !everybody->made[0].empty()) {
        addComments(count, everybody->made[0][0], segments, {}, shown);
    }
    return {};
}

}  // namespace

Result<void> showStandard(const RoundCount& count, survey::Released& released, Shown& shown) {
    const survey::PublishedForm& published = count.counted.published();
    const auto requests = survey::standardRequests(published);
    const auto figures = survey::resultsOf(count.counted, released, numberOf(count), requests);
    if (!figures) return figures.error();
    shown.limited |= figures->limited;
    for (std::size_t i = 0; i < figures->made.size(); ++i) {
        const std::string document = survey::roundFiguresDocument(figures->made[i]);
        const auto& cut = requests[i].cut;
        add(shown, {cut ? published.cuts[*cut].key : std::string{}, ReadBy::editors, {}, document});
        const bool isForAll = published.participantsRead && !cut && requests[i].filter.empty();
        if (isForAll) add(shown, {std::string{}, ReadBy::participants, {}, document});
    }
    return showComments(count, released, shown);
}

Result<void> showTo(const SharedWith& shared, const RoundCount& count, survey::Released& released, Shown& shown) {
    const survey::PublishedForm& published = count.counted.published();
    const auto request = survey::requestBelow(published, shared.cut, shared.values);
    if (!request) return {};
    const auto figures = survey::resultsOf(count.counted, released, numberOf(count), {*request});
    if (!figures) return figures.error();
    shown.limited |= figures->limited;
    for (const survey::RoundFigures& one : figures->made) {
        add(shown, {published.cuts[shared.cut].key, ReadBy::reader, shared.person, survey::roundFiguresDocument(one)});
    }
    const auto comments = survey::commentsOf(count.counted, released, numberOf(count), {*request});
    if (!comments) return comments.error();
    shown.limited |= comments->limited;
    if (!comments->made.empty() && !comments->made[0].empty()) {
        addComments(count, comments->made[0][0], {}, {ReadBy::reader, shared.person}, shown);
    }
    return {};
}

Result<std::optional<std::string>> showFilter(const Uuid& filter, const survey::SegmentFilter& terms,
                                              const RoundCount& count, survey::Released& released, Shown& shown) {
    const auto figures = survey::resultsOf(count.counted, released, numberOf(count), {{.filter = terms, .cut = {}}});
    if (!figures) return figures.error();
    shown.limited |= figures->limited;
    const bool isThere = !figures->made.empty() && !figures->made[0].segments.empty();
    if (!isThere) return std::optional<std::string>(wordOf(survey::HiddenReason::limit));
    if (const auto hidden = figures->made[0].segments[0].hidden) return std::optional<std::string>(wordOf(*hidden));
    add(shown, {filter.toString(), ReadBy::editors, {}, survey::roundFiguresDocument(figures->made[0])});
    return std::optional<std::string>();
}

void write(const Shown& shown, const RoundCount& count, std::int64_t now, Writing& writing) {
    const auto readerOf = [](const Uuid& reader) {
        return reader.isNil() ? Value() : Value(reader);
    };
    for (const ShownResult& one : shown.results) {
        writing.put(schema::kSurveyResult, resultId(count.round.id, one),
                    {{field::kSurveyResultRound, count.round.id},
                     {field::kSurveyResultForm, count.form},
                     {field::kSurveyResultCut, one.cut},
                     {field::kSurveyResultReadBy, choiceOf(one.by)},
                     {field::kSurveyResultReader, readerOf(one.reader)},
                     {field::kSurveyResultDocument, one.document},
                     {field::kSurveyResultMade, now / kDayMs}});
    }
    for (const ShownComment& one : shown.comments) {
        writing.put(schema::kSurveyComment, one.id,
                    {{field::kSurveyCommentRound, count.round.id},
                     {field::kSurveyCommentForm, count.form},
                     {field::kSurveyCommentQuestion, one.question},
                     {field::kSurveyCommentText, one.text},
                     {field::kSurveyCommentAnswerable, one.isAnswerable},
                     {field::kSurveyCommentSegment, one.segment.empty() ? Value() : Value(one.segment)},
                     {field::kSurveyCommentReadBy, choiceOf(one.by)},
                     {field::kSurveyCommentReader, readerOf(one.reader)}});
    }
}

std::optional<SharedWith> sharedWith(const survey::PublishedForm& published, const Uuid& person,
                                     const std::vector<Record>& teams) {
    // The teams, as those are what a manager is responsible for; where they lead none, who reports to them.
    for (const std::string_view key : {kTeamCut, kManagerCut}) {
        const auto cut = std::ranges::find(published.cuts, key, &survey::Cut::key);
        if (cut == published.cuts.end()) continue;
        auto values = valuesLedBy(*cut, person, teams);
        if (values.empty()) continue;
        return SharedWith{person, static_cast<std::size_t>(cut - published.cuts.begin()), std::move(values)};
    }
    return std::nullopt;
}

Uuid commentId(const anonymous::Secret& key, const Uuid& round, std::string_view tag, std::string_view place,
               const Uuid& reader) {
    std::string name = std::string("aufwind survey comment v1");
    name += round.view();
    name += tag;
    name += reader.view();
    name += place;
    return secretId(key.view(), name);
}

Uuid resultId(const Uuid& round, const ShownResult& result) {
    std::string name = std::string("aufwind survey result v1");
    name += round.view();
    name += result.reader.view();
    name += static_cast<char>('0' + static_cast<int>(result.by));
    name += result.cut;
    return namedId(name);
}

}  // namespace aufwind::server
