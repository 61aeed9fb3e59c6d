// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/disclosure_field.h"
#include "models/domain/survey/round_items.h"
#include "models/domain/survey/round_results.h"
#include "models/domain/survey/round_segments.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

constexpr std::uint32_t kForComments = 3;  // beside those of disclosure_field.h

/// As shuffledComments() (disclosure.h), but of their numbers.
void shuffle(const std::vector<Comment>& comments, std::uint64_t seed, std::vector<std::uint32_t>& numbers) {
    std::ranges::stable_sort(numbers, {}, [&](std::uint32_t one) -> const std::string& { return comments[one].text; });
    std::uint64_t state = seed;
    for (std::size_t left = numbers.size(); left > 1; --left) {
        std::swap(numbers[left - 1], numbers[static_cast<std::size_t>(nextRandom(state) % left)]);
    }
}

class CommentReader {
  public:
    CommentReader(const CountedRound& counted, std::uint64_t secret, std::uint32_t round)
        : counted_(counted), secret_(secretFor(secret, kForComments) + round), of_(counted.commentQuestions().size()) {
        for (std::uint32_t i = 0; i < counted.comments().size(); ++i) of_[counted.comments()[i].question].push_back(i);
    }

    std::vector<std::uint32_t> shown(std::size_t question, const RespondentSet& among) const {
        std::vector<std::uint32_t> numbers;
        std::ranges::copy_if(of_[question], std::back_inserter(numbers),
                             [&](std::uint32_t one) { return among.test(counted_.comments()[one].respondent); });
        std::uint64_t seed = secret_ ^ static_cast<std::uint64_t>(among.hash(secret_));
        seed = nextRandom(seed) + question;
        shuffle(counted_.comments(), nextRandom(seed), numbers);
        return numbers;
    }

  private:
    const CountedRound& counted_;
    std::uint64_t secret_;
    std::vector<std::vector<std::uint32_t>> of_;
};

Result<std::vector<std::size_t>> chosen(const CountedRound& counted, const std::vector<std::string>& questions) {
    const std::vector<std::string>& all = counted.commentQuestions();
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (questions.empty() || std::ranges::find(questions, all[i]) != questions.end()) places.push_back(i);
    }
    const bool isKnown = std::ranges::all_of(
        questions, [&](const std::string& key) { return std::ranges::find(all, key) != all.end(); });
    if (!isKnown) return Error{ErrorCode::invalid, "comments are asked for of a question that takes none"};
    return places;
}

}  // namespace

Result<Disclosed<std::vector<SegmentComments>>> commentsOf(const CountedRound& counted, Released& released,
                                                           std::uint32_t round,
                                                           const std::vector<ResultRequest>& requests,
                                                           const std::vector<std::string>& questions) {
    if (const auto kept = keepsThreshold(counted, released); !kept) return kept.error();
    const auto places = chosen(counted, questions);
    if (!places) return places.error();
    std::vector<AskedItem> items;
    for (const std::size_t place : *places) items.push_back(counted.items().comments[place]);
    const CommentReader reader(counted, released.memory().secret, round);

    Disclosed<std::vector<SegmentComments>> disclosed;
    for (const ResultRequest& request : requests) {
        const auto asked = segmentsOf(counted, request);
        if (!asked) return asked.error();
        const auto release = releaseAll(released, round, asked->segments, items);
        if (!release) return release.error();
        disclosed.limited |= release->limited;
        std::vector<SegmentComments>& made = disclosed.made.emplace_back();
        for (std::size_t i = 0; i < asked->segments.size(); ++i) {
            SegmentComments& segment = made.emplace_back();
            segment.value = asked->values[i];
            for (std::size_t item = 0; item < items.size(); ++item) {
                CommentCell cell{.question = counted.commentQuestions()[(*places)[item]],
                                 .hidden = release->items[item][i],
                                 .comments = {}};
                if (!cell.hidden) cell.comments = reader.shown((*places)[item], asked->segments[i].respondents);
                segment.questions.push_back(std::move(cell));
            }
        }
    }
    return disclosed;
}

}  // namespace aufwind::survey
