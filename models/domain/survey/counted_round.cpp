// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/counted_round.h"

#include "models/domain/survey/answer_reader.h"
#include "models/domain/survey/base64.h"
#include "models/domain/survey/byte_stream.h"
#include "models/domain/survey/disclosure.h"
#include "models/domain/survey/logic.h"
#include "models/domain/survey/round_items.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace aufwind::survey {

namespace {

constexpr std::uint8_t kSnapshotVersion = 1;

bool takesText(const Question& question) {
    if (question.type == QuestionType::shortText || question.type == QuestionType::longText) return true;
    const bool isChoice = question.type == QuestionType::singleChoice || question.type == QuestionType::multipleChoice;
    return isChoice && std::ranges::any_of(question.options, &Option::other);
}

bool saysSomething(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

std::vector<SegmentAttribute> attributesOf(const PublishedForm& published) {
    std::vector<SegmentAttribute> attributes;
    for (const Cut& cut : published.cuts) attributes.push_back({.key = cut.key, .values = cut.values});
    return attributes;
}

/// By number; in the place of whoever is not invited to this round is nobody.
Result<SegmentTable> invitedTable(const PublishedForm& published, std::vector<InvitedPerson> invited) {
    auto table = SegmentTable::of(attributesOf(published));
    if (!table) return table.error();
    std::ranges::sort(invited, {}, &InvitedPerson::number);
    std::vector<std::uint32_t> people(published.groups.size());
    for (const InvitedPerson& person : invited) {
        if (person.number >= kRespondentsMaximum || person.number < table->size()) {
            return Error{ErrorCode::invalid, "somebody was invited twice, or has no number"};
        }
        const auto group = groupOf(published, person.segments);
        if (!group) return Error{ErrorCode::invalid, "somebody was invited who is of no group"};
        ++people[*group];
        while (table->size() < person.number) table->remove(table->append({}));
        table->append(person.segments);
    }
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (people[i] == published.groups[i].people) continue;
        return Error{ErrorCode::invalid, "a group has other people than were invited"};
    }
    return table;
}

}  // namespace

std::string snapshotDocument(const PublishedForm& published, std::vector<InvitedPerson> invited) {
    std::ranges::sort(invited, {}, &InvitedPerson::number);
    ByteWriter out;
    out.byte(kSnapshotVersion);
    out.number(invited.size());
    std::uint32_t last = 0;
    for (const InvitedPerson& person : invited) {
        out.number(person.number - last);
        out.number(groupOf(published, person.segments).value_or(published.groups.size()));
        last = person.number;
    }
    return toBase64(out.take());
}

Result<std::vector<InvitedPerson>> readSnapshot(const PublishedForm& published, std::string_view document) {
    const Error damaged{ErrorCode::damaged, "the list of who was invited to a round is not of its shape"};
    const auto bytes = fromBase64(document);
    if (!bytes) return damaged;
    ByteReader in(*bytes);
    if (in.byte() != kSnapshotVersion) return damaged;
    std::vector<InvitedPerson> invited(in.count(kRespondentsMaximum, 2));
    std::uint64_t last = 0;
    for (std::size_t i = 0; i < invited.size(); ++i) {
        const std::uint64_t step = in.number(kRespondentsMaximum);
        const std::uint64_t group = in.number(kRespondentsMaximum);
        last += step;
        if ((i > 0 && step == 0) || last >= kRespondentsMaximum || group >= published.groups.size()) return damaged;
        invited[i] = {.number = static_cast<std::uint32_t>(last), .segments = published.groups[group].segments};
    }
    if (!in.isAtEnd()) return damaged;
    return invited;
}

CountedRound::CountedRound(std::unique_ptr<const PublishedForm> published, AnswerTable answers, SegmentTable invited)
    : published_(std::move(published)), answers_(std::move(answers)), invited_(std::move(invited)) {}

CountedRound::~CountedRound() = default;
CountedRound::CountedRound(CountedRound&&) noexcept = default;
CountedRound& CountedRound::operator=(CountedRound&&) noexcept = default;

RespondentSet CountedRound::respondents(const SegmentFilter& filter) const {
    if (filter.empty()) return answers_.present();
    return answers_.segments().matching(filter) & placed_;
}

struct RoundCounter::State {
    State(CountedRound empty) : round(std::move(empty)), reader(*round.published_), logic(round.published_->form) {}

    CountedRound round;
    AnswerReader reader;
    FormLogic logic;
    std::vector<std::optional<std::size_t>> groups;  ///< by respondent; none of those who state nothing
    std::vector<std::uint32_t> ofGroup;              ///< how many answered
};

RoundCounter::RoundCounter(std::unique_ptr<State> state) : state_(std::move(state)) {}
RoundCounter::~RoundCounter() = default;
RoundCounter::RoundCounter(RoundCounter&&) noexcept = default;
RoundCounter& RoundCounter::operator=(RoundCounter&&) noexcept = default;

Result<RoundCounter> RoundCounter::of(PublishedForm published, const std::vector<InvitedPerson>& invited) {
    auto form = std::make_unique<const PublishedForm>(std::move(published));
    auto people = invitedTable(*form, invited);
    if (!people) return people.error();
    auto answers = AnswerTable::of(form->form, attributesOf(*form));
    if (!answers) return answers.error();
    CountedRound round(std::move(form), std::move(*answers), std::move(*people));
    for (const Section& section : round.published_->form.sections) {
        for (const Question& question : section.questions) {
            if (takesText(question)) round.commentQuestions_.push_back(question.key);
        }
    }
    auto state = std::make_unique<State>(std::move(round));
    state->ofGroup.resize(state->round.published_->groups.size());
    return RoundCounter(std::move(state));
}

Result<void> RoundCounter::add(std::string_view tag, std::string_view document) {
    auto answer = state_->reader.read(document);
    if (!answer) return answer.error();
    return add(tag, std::move(*answer));
}

Result<void> RoundCounter::add(std::string_view tag, AnswerDocument answer) {
    CountedRound& round = state_->round;
    const auto group = groupOf(*round.published_, answer.segments);
    if (!group && !mayState(*round.published_, answer.segments)) {
        return Error{ErrorCode::invalid, "an answer is of no group of the round"};
    }
    if (auto fits = state_->logic.fits(answer.answers); !fits) return fits;

    const Answers settled = state_->logic.settled(std::move(answer.answers));
    const std::uint32_t respondent = round.answers_.append(settled, answer.segments);
    for (std::uint32_t i = 0; i < round.commentQuestions_.size(); ++i) {
        const auto said = settled.find(round.commentQuestions_[i]);
        if (said == settled.end() || !saysSomething(said->second.text)) continue;
        round.comments_.push_back({.respondent = respondent, .question = i, .text = said->second.text});
    }
    round.tags_.emplace_back(tag);
    round.threadKeys_.push_back(std::move(answer.threadKey));
    state_->groups.push_back(group);
    if (group) ++state_->ofGroup[*group];
    return {};
}

CountedRound RoundCounter::finish() && {
    CountedRound& round = state_->round;
    for (std::uint32_t respondent = 0; respondent < state_->groups.size(); ++respondent) {
        const auto group = state_->groups[respondent];
        if (group && state_->ofGroup[*group] <= round.published_->groups[*group].people) round.placed_.set(respondent);
    }
    round.items_ = std::make_unique<const RoundItems>(roundItemsOf(round));
    return std::move(state_->round);
}

Result<CountedRound> CountedRound::of(PublishedForm published,
                                      const std::vector<std::pair<std::string, AnswerDocument>>& answers,
                                      const std::vector<InvitedPerson>& invited) {
    auto counter = RoundCounter::of(std::move(published), invited);
    if (!counter) return counter.error();
    for (const auto& [tag, answer] : answers) {
        static_cast<void>(counter->add(tag, answer));  // one that is refused counts nowhere
    }
    return std::move(*counter).finish();
}

}  // namespace aufwind::survey
