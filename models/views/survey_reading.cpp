// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/survey_reading.h"

#include "models/domain/survey/rounding.h"
#include "models/domain/survey_round_fields.h"
#include "models/schema/entities.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace aufwind::views {

namespace {

namespace field = domain::field;
using store::Compare;
using survey::HeatColumn;
using survey::Measure;
using survey::SegmentFigures;

template <typename Choice>
Choice choiceAt(const Record& row, FieldNumber number, Choice last) {
    const std::int64_t index = row.number(number);
    return index < 0 || index > static_cast<std::int64_t>(last) ? last : static_cast<Choice>(index);
}

Result<std::vector<Record>> rowsOf(store::Reader& reader, EntityNumber entity, FieldNumber by, const Uuid& id) {
    return reader.list({.entity = entity, .where = {{by, Compare::equal, Value{id}}}});
}

/// As whom this person reads the round: one who may read all of it does not read what was cut for a manager.
std::optional<ReadBy> readAs(const std::vector<Record>& results, const RoundReader& reader) {
    std::optional<ReadBy> best;
    for (const Record& row : results) {
        const auto by = choiceAt(row, field::kSurveyResultReadBy, ReadBy::participants);
        const bool isOthers = by == ReadBy::reader && row.reference(field::kSurveyResultReader) != reader.person;
        const bool isMore = reader.promised && by != ReadBy::participants;
        if (!isOthers && !isMore && (!best || by < *best)) best = by;
    }
    return best;
}

Result<void> addFigures(store::Reader& reader, ReadRound& round, const RoundReader& as, bool isWhole) {
    const auto results = rowsOf(reader, schema::kSurveyResult, field::kSurveyResultRound, round.round);
    if (!results) return results.error();
    const auto by = readAs(*results, as);
    if (!by) return {};
    round.readBy = *by;
    for (const Record& row : *results) {
        if (choiceAt(row, field::kSurveyResultReadBy, ReadBy::participants) != *by) continue;
        if (*by == ReadBy::reader && row.reference(field::kSurveyResultReader) != as.person) continue;
        const std::string cut = row.text(field::kSurveyResultCut);
        if (!isWhole && !cut.empty() && *by == ReadBy::editors) continue;
        auto figures = survey::readRoundFigures(round.published.form, row.text(field::kSurveyResultDocument));
        if (figures && !figures->segments.empty()) {
            round.figures.insert_or_assign(cut, std::move(*figures));
        } else {
            round.isDamaged = true;
        }
    }
    // A manager gets one document: all of their people come first in it, then team by team.
    if (*by == ReadBy::reader && !round.hasFigures() && !round.figures.empty()) {
        const auto& first = round.figures.begin()->second;
        round.figures.emplace(std::string{}, survey::RoundFigures{{first.segments.front()}, {}, {}});
    }
    return {};
}

Result<std::optional<ReadRound>> readRound(store::Reader& reader, const Uuid& id, const RoundReader& as, bool isWhole) {
    const auto forms = rowsOf(reader, schema::kSurveyForm, field::kSurveyFormRound, id);
    if (!forms) return forms.error();
    if (forms->empty()) return std::optional<ReadRound>{};
    const Record& row = forms->front();
    const std::string document = row.text(field::kSurveyFormDocument);
    ReadRound round;
    round.round = id;
    round.form = row.id;
    round.title = row.text(field::kSurveyFormTitle);
    round.opens = row.number(field::kSurveyFormOpens);
    round.closes = row.number(field::kSurveyFormCloses);
    round.state = choiceAt(row, field::kSurveyFormState, RoundState::tooFew);
    auto published = survey::readPublishedForm(document);
    if (!published) {
        round.isDamaged = true;
        return std::optional(std::move(round));
    }
    round.published = std::move(*published);
    round.hash = survey::publishedFormHash(document);
    round.items = survey::itemsOf(round.published.form);
    round.drivers = survey::driverColumns(round.published.form, round.items);
    round.questions = survey::itemColumns(round.items);
    if (auto added = addFigures(reader, round, as, isWhole); !added) return added.error();
    return std::optional(std::move(round));
}

/// All of the same survey that this person has something of.
Result<std::vector<Uuid>> roundsBeside(store::Reader& reader, const Uuid& round) {
    const auto forms = rowsOf(reader, schema::kSurveyForm, field::kSurveyFormRound, round);
    if (!forms) return forms.error();
    const Uuid survey = forms->empty() ? Uuid{} : forms->front().reference(field::kSurveyFormSurvey);
    if (survey.isNil()) return std::vector<Uuid>{round};
    const auto all = rowsOf(reader, schema::kSurveyForm, field::kSurveyFormSurvey, survey);
    if (!all) return all.error();
    std::vector<Uuid> ids;
    for (const Record& one : *all) ids.push_back(one.reference(field::kSurveyFormRound));
    return ids;
}

/// What is of everybody is no earlier state of what is of somebody's people, nor the other way round.
void keepComparable(std::vector<ReadRound>& rounds, const Uuid& shown) {
    const auto found = std::ranges::find(rounds, shown, &ReadRound::round);
    if (found == rounds.end()) return;
    const bool isOfPeople = found->readBy == ReadBy::reader;
    for (ReadRound& one : rounds) {
        if (one.hasFigures() && (one.readBy == ReadBy::reader) != isOfPeople) one.figures.clear();
    }
}

Result<std::vector<ReadFilter>> readFilters(store::Reader& reader, const Uuid& round) {
    const auto rows = rowsOf(reader, schema::kSurveyFilter, field::kSurveyFilterRound, round);
    if (!rows) return rows.error();
    std::vector<ReadFilter> filters;
    for (const Record& row : *rows) {
        filters.push_back({row.id, row.author, row.text(field::kSurveyFilterName), row.text(field::kSurveyFilterTerms),
                           row.text(field::kSurveyFilterRefusal)});
    }
    return filters;
}

bool isEarlier(const ReadRound& a, const ReadRound& b) {
    return std::pair(a.opens, a.round) < std::pair(b.opens, b.round);
}

/// The counted rounds that this person has and that are none of these.
Result<std::vector<OtherRound>> readElsewhere(store::Reader& reader, const std::vector<Uuid>& own) {
    const auto counted = static_cast<std::int64_t>(RoundState::counted);
    const auto forms = reader.list(
        {.entity = schema::kSurveyForm, .where = {{field::kSurveyFormState, Compare::equal, Value{counted}}}});
    if (!forms) return forms.error();
    std::vector<OtherRound> found;
    for (const Record& row : *forms) {
        const Uuid round = row.reference(field::kSurveyFormRound);
        if (!row.alive() || std::ranges::find(own, round) != own.end()) continue;
        found.push_back({round, row.text(field::kSurveyFormTitle), row.number(field::kSurveyFormCloses)});
    }
    std::ranges::sort(found, std::greater{}, [](const OtherRound& one) { return std::pair(one.closes, one.round); });
    return found;
}

Result<void> addElsewhere(store::Reader& reader, const RoundsWanted& wanted, const std::vector<Uuid>& own,
                          const RoundReader& by, SurveyReading& reading) {
    if (!wanted.elsewhere) return {};
    auto elsewhere = readElsewhere(reader, own);
    if (!elsewhere) return elsewhere.error();
    reading.elsewhere = std::move(*elsewhere);
    for (const OtherRound& one : reading.elsewhere) {
        if (!wanted.brought.contains(one.round)) continue;
        auto brought = readRound(reader, one.round, by, true);
        if (!brought) return brought.error();
        if (*brought) reading.brought.push_back(std::move(**brought));
    }
    return {};
}

}  // namespace

Result<SurveyReading> readSurvey(store::Reader& reader, const RoundsWanted& wanted, const RoundReader& by) {
    const Uuid& round = wanted.round;
    const Uuid& other = wanted.other;
    SurveyReading reading;
    auto read = reader.snapshot([&]() -> Result<void> {
        reading = {};
        const auto ids = roundsBeside(reader, round);
        if (!ids) return ids.error();
        for (const Uuid& id : *ids) {
            auto one = readRound(reader, id, by, id == round || id == other);
            if (!one) return one.error();
            if (*one) reading.rounds.push_back(std::move(**one));
        }
        keepComparable(reading.rounds, round);
        std::ranges::sort(reading.rounds, isEarlier);
        for (std::size_t i = 0; i < reading.rounds.size(); ++i) {
            const ReadRound& one = reading.rounds[i];
            if (one.round == round) reading.shown = i;
            if (one.round == other && one.round != round && one.hasFigures()) reading.other = i;
        }
        if (!reading.shown) return {};
        for (std::size_t i = *reading.shown; i-- > 0 && !reading.other;) {
            if (!reading.rounds[i].hasFigures()) continue;
            // Its segments are asked for, too.
            auto whole = readRound(reader, reading.rounds[i].round, by, true);
            if (!whole) return whole.error();
            if (*whole) reading.rounds[i] = std::move(**whole);
            reading.other = i;
        }
        auto filters = readFilters(reader, round);
        if (!filters) return filters.error();
        reading.filters = std::move(*filters);
        return addElsewhere(reader, wanted, *ids, by, reading);
    });
    if (!read) return read.error();
    return reading;
}

const SegmentFigures* figuresAt(const ReadRound& round, const FigurePlace& place) {
    const auto figures = round.figures.find(place.cut);
    if (figures == round.figures.end()) return nullptr;
    const auto& segments = figures->second.segments;
    if (!place.value) return &segments.front();
    const auto found =
        std::ranges::find_if(segments, [&](const SegmentFigures& one) { return one.value == place.value; });
    return found == segments.end() ? nullptr : &*found;
}

const survey::Cut* cutOf(const ReadRound& round, std::string_view key) {
    const auto found = std::ranges::find(round.published.cuts, key, &survey::Cut::key);
    return found == round.published.cuts.end() ? nullptr : &*found;
}

std::optional<FigurePlace> placeIn(const ReadRound& other, const ReadRound& round, const FigurePlace& place) {
    if (place.cut.empty()) return place;
    if (!place.value) return std::nullopt;  // a filter is one round's
    const survey::Cut* here = cutOf(round, place.cut);
    const survey::Cut* there = cutOf(other, place.cut);
    if (here == nullptr || there == nullptr) return std::nullopt;
    if (*place.value >= here->values.size()) {
        return FigurePlace{place.cut, static_cast<std::uint16_t>(there->values.size())};
    }
    const auto found = std::ranges::find(there->values, here->values[*place.value].key, &survey::SegmentValue::key);
    if (found == there->values.end()) return std::nullopt;
    return FigurePlace{place.cut, static_cast<std::uint16_t>(found - there->values.begin())};
}

survey::ShownSegment shownAt(const ReadRound& round, const FigurePlace& place) {
    static const SegmentFigures kNone;
    const SegmentFigures* figures = figuresAt(round, place);
    return survey::shownSegment(round.items, figures == nullptr ? kNone : *figures);
}

const HeatColumn* columnIn(const ReadRound& other, const ReadRound& round, const HeatColumn& column) {
    if (!column.driver.empty()) {
        const auto found = std::ranges::find(other.drivers, column.driver, &HeatColumn::driver);
        return found == other.drivers.end() ? nullptr : &*found;
    }
    if (column.items.empty()) return nullptr;
    const survey::Item& wanted = round.items[column.items.front()];
    const auto found = std::ranges::find_if(other.questions, [&](const HeatColumn& one) {
        const survey::Item& item = other.items[one.items.front()];
        return item.question == wanted.question && item.row == wanted.row;
    });
    return found == other.questions.end() ? nullptr : &*found;
}

std::optional<HeatColumn> favourabilityOf(const ReadRound& round) {
    HeatColumn column;
    for (std::size_t i = 0; i < round.items.size(); ++i) {
        if (survey::isRated(round.items[i])) column.items.push_back(i);
    }
    if (column.items.empty()) return std::nullopt;
    return column;
}

std::vector<CutLine> linesOf(const ReadRound& round, std::string_view cut) {
    std::vector<CutLine> lines;
    const survey::Cut* one = cutOf(round, cut);
    const auto figures = round.figures.find(cut);
    if (one == nullptr || figures == round.figures.end()) return lines;
    std::set<std::uint16_t> there;
    for (const SegmentFigures& segment : figures->second.segments) {
        if (segment.value) there.insert(*segment.value);
    }
    const std::size_t count = one->values.size();
    std::vector<std::vector<std::uint16_t>> below(count + 1);  // the last: at the top
    for (std::size_t i = 0; i < count; ++i) {
        const auto parent = one->values[i].parent;
        below[parent && *parent < count && *parent != i ? *parent : count].push_back(static_cast<std::uint16_t>(i));
    }
    std::vector<std::pair<std::uint16_t, int>> open;
    std::vector<char> seen(count);
    const auto push = [&](const std::vector<std::uint16_t>& values, int depth) {
        for (auto value = values.rbegin(); value != values.rend(); ++value) open.emplace_back(*value, depth);
    };
    push(below[count], 0);
    while (!open.empty()) {
        const auto [value, depth] = open.back();
        open.pop_back();
        if (std::exchange(seen[value], char{1}) != 0) continue;
        const bool isThere = there.contains(value);
        // Where a reader gets only a part of a tree, that part begins at the left.
        if (isThere) lines.push_back({value, depth});
        push(below[value], isThere ? depth + 1 : depth);
    }
    const auto notStated = static_cast<std::uint16_t>(count);
    if (there.contains(notStated)) lines.push_back({notStated, 0});
    return lines;
}

namespace {

int shadeOf(double value, const std::array<double, 4>& from) {
    return static_cast<int>(std::ranges::count_if(from, [&](double bound) { return value >= bound; }));
}

}  // namespace

int shadeOfScore(Measure measure, double score) {
    constexpr std::array<double, 4> kPercent{45, 55, 65, 78};
    constexpr std::array<double, 4> kEnps{-10, 10, 30, 50};
    // As it is shown: nothing is shaded otherwise than its number says.
    return shadeOf(survey::rounded(score), measure == Measure::enps ? kEnps : kPercent);
}

int shadeOfDifference(double difference) {
    const double shown = survey::rounded(difference);
    return shown <= -10 ? 0 : shown <= -4 ? 1 : shown < 4 ? 2 : shown < 10 ? 3 : 4;
}

}  // namespace aufwind::views
