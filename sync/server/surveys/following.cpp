// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/following.h"

#include "models/domain/survey/segment_filter.h"
#include "sync/server/surveys/counting.h"
#include "sync/server/surveys/kept_keys.h"
#include "sync/server/surveys/shown.h"

#include <algorithm>
#include <map>
#include <set>

namespace aufwind::server {

namespace field = domain::field;

namespace {

struct Asked {
    std::vector<Record> filters;     ///< without an answer yet
    std::vector<SharedWith> shares;  ///< likewise
    std::vector<Record> superfluous;
    Uuid survey;
    bool hasAnswers = false;
};

bool isOf(const Record& row, FieldNumber field, const Uuid& round) {
    return row.alive() && row.reference(field) == round;
}

ReadBy readByOf(const Record& row, FieldNumber field) {
    return static_cast<ReadBy>(row.number(field));
}

/// What the rows ask, read at one moment.
class Reading {
  public:
    Reading(const SurveyParts& parts, Moment& moment, const Uuid& round)
        : parts_(parts), moment_(moment), round_(round) {}

    Result<Asked> read();

  private:
    Result<void> readShares();
    Result<void> readFilters();
    Result<void> readSuperfluous();
    bool isMade(const ShownResult& result) {
        const auto row = moment_.find(schema::kSurveyResult, resultId(round_, result));
        return row && row->alive();
    }

    const SurveyParts& parts_;
    Moment& moment_;
    const Uuid round_;
    std::set<Uuid> sharedWith_;
    Asked asked_;
};

Result<Asked> Reading::read() {
    const auto round = moment_.find(schema::kSurveyRound, round_);
    if (!round || stateOf(*round) != RoundState::counted) return Asked{};
    asked_.survey = round->reference(field::kSurveyRoundSurvey);
    asked_.hasAnswers = moment_.kept(schema::kSurveyKey, keptKeysId(parts_.schema, round_)).has_value();
    auto done = readShares();
    if (done) done = readFilters();
    if (done) done = readSuperfluous();
    return done ? Result<Asked>(std::move(asked_)) : Result<Asked>(done.error());
}

Result<void> Reading::readShares() {
    const auto shares = moment_.all(schema::kSurveyShare);
    if (!shares) return shares.error();
    for (const Record& share : *shares) {
        if (isOf(share, field::kSurveyShareRound, round_)) {
            sharedWith_.insert(share.reference(field::kSurveySharePerson));
        }
    }
    if (sharedWith_.empty()) return {};
    const auto form = moment_.find(
        schema::kSurveyForm, derivedRowId(parts_.schema, schema::kSurveyForm, {{field::kSurveyFormRound, round_}}));
    const auto teams = moment_.all(schema::kTeam);
    if (!teams) return teams.error();
    const auto published = survey::readPublishedForm(form ? form->text(field::kSurveyFormDocument) : std::string{});
    if (!published) return published.error();
    if (!published->managersRead) sharedWith_.clear();
    for (const Uuid& person : sharedWith_) {
        auto one = sharedWith(*published, person, *teams);
        if (one && !isMade({published->cuts[one->cut].key, ReadBy::reader, person, {}})) {
            asked_.shares.push_back(std::move(*one));
        }
    }
    return {};
}

Result<void> Reading::readFilters() {
    const auto filters = moment_.all(schema::kSurveyFilter);
    if (!filters) return filters.error();
    for (const Record& filter : *filters) {
        if (filter.reference(field::kSurveyFilterRound) != round_) continue;
        const ShownResult result{filter.id.toString(), ReadBy::editors, {}, {}};
        if (!filter.alive()) {
            const auto row = moment_.find(schema::kSurveyResult, resultId(round_, result));
            if (row && row->alive()) asked_.superfluous.push_back(*row);
        } else if (filter.text(field::kSurveyFilterRefusal).empty() && !isMade(result)) {
            asked_.filters.push_back(filter);
        }
    }
    // In the order in which they were asked: what one may show depends on what another did.
    std::ranges::sort(asked_.filters, {}, [](const Record& row) { return std::tie(row.created, row.id); });
    return {};
}

Result<void> Reading::readSuperfluous() {
    struct Fields {
        EntityNumber entity;
        FieldNumber round;
        FieldNumber by;
        FieldNumber reader;
    };
    constexpr Fields kRead[] = {
        {schema::kSurveyResult, field::kSurveyResultRound, field::kSurveyResultReadBy, field::kSurveyResultReader},
        {schema::kSurveyComment, field::kSurveyCommentRound, field::kSurveyCommentReadBy, field::kSurveyCommentReader}};
    for (const Fields& fields : kRead) {
        const auto rows = moment_.all(fields.entity);
        if (!rows) return rows.error();
        for (const Record& row : *rows) {
            const bool isReaders = isOf(row, fields.round, round_) && readByOf(row, fields.by) == ReadBy::reader;
            if (isReaders && !sharedWith_.contains(row.reference(fields.reader))) asked_.superfluous.push_back(row);
        }
    }
    return {};
}

/// What is answered to all that was asked.
class Answering {
  public:
    Answering(const SurveyParts& parts, const Uuid& tenant, const Uuid& round)
        : parts_(parts), tenant_(tenant), round_(round) {}

    Result<void> run();

  private:
    Result<void> read();
    Result<void> judge(survey::Released& released);
    void refuseAll();
    Result<std::vector<merge::Operation>> rows(Moment& moment) const;
    bool isStillAsked(Moment& moment, const ShownResult& result) const;

    const SurveyParts& parts_;
    const Uuid tenant_;
    const Uuid round_;
    Asked asked_;
    SharedCount count_;
    Shown shown_;
    std::map<Uuid, std::string> refused_;  ///< by filter
};

Result<void> Answering::read() {
    return parts_.inTurn(tenant_, [this](TenantService& service) {
        return service.keep([this](Moment& moment) -> Result<Kept> {
            auto asked = Reading(parts_, moment, round_).read();
            if (!asked) return asked.error();
            asked_ = std::move(*asked);
            return Kept{};
        });
    });
}

Result<void> Answering::run() {
    if (auto done = read(); !done) return done;
    const bool isAsked = !asked_.filters.empty() || !asked_.shares.empty();
    if (!isAsked && asked_.superfluous.empty()) return {};
    if (isAsked && asked_.hasAnswers) {
        auto count = countAgain(parts_, tenant_, round_);
        if (!count) return count.error();
        count_ = std::move(*count);
        auto judged =
            disclose(parts_, tenant_, asked_.survey, [this](survey::Released& released) { return judge(released); });
        if (!judged && judged.error().code != ErrorCode::tooLarge) return judged;
        if (!judged) refuseAll();
    } else {
        for (const Record& filter : asked_.filters) refused_[filter.id] = kFilterTooLate;
    }
    return parts_.inTurn(tenant_, [this](TenantService& service) {
        return service.commit([this](Moment& moment) { return rows(moment); }, Uuid{});
    });
}

Result<void> Answering::judge(survey::Released& released) {
    shown_ = {};
    refused_.clear();
    for (const SharedWith& one : asked_.shares) {
        if (auto done = showTo(one, *count_, released, shown_); !done) return done;
    }
    for (const Record& filter : asked_.filters) {
        const auto terms =
            survey::readSegmentFilter(count_->counted.published().cuts, filter.text(field::kSurveyFilterTerms));
        if (!terms) {
            refused_[filter.id] = kFilterInvalid;
            continue;
        }
        const auto refusal = showFilter(filter.id, *terms, *count_, released, shown_);
        if (!refusal) return refusal.error();
        if (*refusal) refused_[filter.id] = **refusal;
    }
    return {};
}

/// What cannot be remembered cannot be shown. A share stays unanswered: it is answered once older rounds are deleted.
void Answering::refuseAll() {
    shown_ = {};
    for (const Record& filter : asked_.filters) refused_[filter.id] = kFilterLimit;
    parts_.log.warning("survey_limited", {{"tenant", tenant_.toString()}, {"round", round_.toString()}});
}

/// What was taken back meanwhile is not written: it would stay.
bool Answering::isStillAsked(Moment& moment, const ShownResult& result) const {
    if (result.by == ReadBy::reader) {
        const Uuid share =
            derivedRowId(parts_.schema, schema::kSurveyShare,
                         {{field::kSurveyShareRound, round_}, {field::kSurveySharePerson, result.reader}});
        const auto row = moment.find(schema::kSurveyShare, share);
        return row && row->alive();
    }
    const auto filter = Uuid::parse(result.cut);
    const auto row = filter ? moment.find(schema::kSurveyFilter, *filter) : std::nullopt;
    return row && row->alive();
}

Result<std::vector<merge::Operation>> Answering::rows(Moment& moment) const {
    Writing writing(parts_.schema, moment);
    for (const Record& row : asked_.superfluous) {
        const auto now = moment.find(row.entity, row.id);
        if (now) writing.remove(*now);
    }
    if (count_) {
        Shown shown = shown_;
        std::erase_if(shown.results, [&](const ShownResult& one) { return !isStillAsked(moment, one); });
        std::erase_if(shown.comments, [&](const ShownComment& one) {
            return !isStillAsked(moment, {{}, one.by, one.reader, {}});
        });
        write(shown, *count_, parts_.clock.now(), writing);
    }
    for (const auto& [id, why] : refused_) {
        const auto filter = moment.find(schema::kSurveyFilter, id);
        if (filter && filter->alive()) writing.set(*filter, field::kSurveyFilterRefusal, why);
    }
    return writing.take();
}

}  // namespace

Result<void> followRound(const SurveyParts& parts, const Uuid& tenant, const Uuid& round) {
    return Answering(parts, tenant, round).run();
}

}  // namespace aufwind::server
