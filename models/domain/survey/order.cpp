// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/form_index.h"
#include "models/domain/survey/logic.h"
#include "models/domain/survey/placeholders.h"

#include <queue>

#include <algorithm>
#include <functional>
#include <numeric>

namespace aufwind::survey {

namespace {

/// SplitMix64, begun by the person's seed and by what is shuffled, so that two questions are shuffled differently.
class Dice {
  public:
    Dice(std::uint64_t seed, std::string_view key) : state_(seed) {
        std::uint64_t hash = 0xcbf29ce484222325U;
        for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
        state_ = next() ^ hash;
    }

    /// Below `bound`, each as often: what would favour the lower ones is thrown again.
    std::uint64_t below(std::uint64_t bound) {
        const std::uint64_t unfair = (0 - bound) % bound;
        std::uint64_t thrown = next();
        while (thrown < unfair) thrown = next();
        return thrown % bound;
    }

  private:
    std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15U;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t state_;
};

template <typename Position>
void shuffle(std::vector<Position>& positions, Dice& dice) {
    for (std::size_t left = positions.size(); left > 1; --left) {
        std::swap(positions[left - 1], positions[dice.below(left)]);
    }
}

std::vector<std::size_t> counted(std::size_t count) {
    std::vector<std::size_t> positions(count);
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    return positions;
}

/// The earlier questions of the run that begins there which the question's condition or text speaks of.
std::vector<std::uint32_t> spokenOf(const FormIndex& index, std::uint32_t at, std::uint32_t runBegin) {
    std::vector<std::uint32_t> found;
    const auto note = [&](std::uint32_t other) {
        if (other >= runBegin && other < at) found.push_back(other);
    };
    const auto& indexed = index.questions[at];
    for (auto list = indexed.shown.begin; list != indexed.shown.end; ++list) {
        for (auto i = index.lists[list].begin; i != index.lists[list].end; ++i) note(index.clauses[i].question);
    }
    for (const auto& text : indexed.question->text) {
        readPlaceholders(
            text.second, [](std::string_view) {},
            [&](std::string_view key, std::string_view) { note(index.questionAt(key)); });
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

bool staysInPlace(const IndexedQuestion& indexed) {
    return indexed.question->type == QuestionType::statement || !indexed.jumps.isEmpty();
}

/// Of a shuffled run, always the foremost that waits for none that is still to come.
void appendRun(const FormIndex& index, std::uint32_t begin, std::uint32_t end, Dice& dice,
               std::vector<std::uint32_t>& order) {
    std::vector<std::uint32_t> shuffled(end - begin);
    std::iota(shuffled.begin(), shuffled.end(), begin);
    shuffle(shuffled, dice);

    std::vector<std::uint32_t> rank(end - begin);
    std::vector<std::size_t> waitsFor(end - begin);
    std::vector<std::vector<std::uint32_t>> waiting(end - begin);
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
    for (std::uint32_t i = 0; i < shuffled.size(); ++i) rank[shuffled[i] - begin] = i;
    for (auto at = begin; at < end; ++at) {
        const auto earlier = spokenOf(index, at, begin);
        waitsFor[at - begin] = earlier.size();
        for (const auto other : earlier) waiting[other - begin].push_back(at);
        if (earlier.empty()) ready.push(rank[at - begin]);
    }
    while (!ready.empty()) {
        const auto at = shuffled[ready.top()];
        ready.pop();
        order.push_back(at);
        for (const auto other : waiting[at - begin]) {
            if (--waitsFor[other - begin] == 0) ready.push(rank[other - begin]);
        }
    }
}

std::vector<std::uint32_t> orderOf(const FormIndex& index, const IndexedSection& section, std::uint64_t seed) {
    std::vector<std::uint32_t> order;
    Dice dice(seed, section.section->key);
    auto begin = section.questions.begin;
    for (auto at = begin; at <= section.questions.end; ++at) {
        const bool isEnd = at == section.questions.end;
        if (!isEnd && !staysInPlace(index.questions[at])) continue;
        appendRun(index, begin, at, dice, order);
        if (!isEnd) order.push_back(at);
        begin = at + 1;
    }
    return order;
}

}  // namespace

std::vector<std::size_t> optionOrder(const Question& question, std::uint64_t seed) {
    if (!question.randomOrder || !isOfOptions(question.type)) return counted(question.options.size());
    std::vector<std::size_t> order;
    std::vector<std::size_t> last;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const Option& option = question.options[i];
        (option.other || option.exclusive ? last : order).push_back(i);
    }
    Dice dice(seed, question.key);
    shuffle(order, dice);
    // "Other" and "none of these" read as the way out of a list, in that order.
    std::stable_partition(last.begin(), last.end(), [&](std::size_t i) { return !question.options[i].exclusive; });
    order.insert(order.end(), last.begin(), last.end());
    return order;
}

std::vector<std::size_t> rowOrder(const Question& question, std::uint64_t seed) {
    auto order = counted(question.rows.size());
    Dice dice(seed, question.key);
    if (question.randomOrder && question.type == QuestionType::matrix) shuffle(order, dice);
    return order;
}

std::vector<Place> FormLogic::asked(const Answers& answers, std::uint64_t seed) const {
    const auto inFormsOrder = asked(answers);
    std::vector<Place> places;
    places.reserve(inFormsOrder.size());
    for (auto from = inFormsOrder.begin(); from != inFormsOrder.end();) {
        const auto& section = index_->sections[from->section];
        const auto to =
            std::find_if(from, inFormsOrder.end(), [&](const Place& place) { return place.section != from->section; });
        if (!section.section->randomOrder) {
            places.insert(places.end(), from, to);
        } else {
            std::vector<bool> isAsked(section.questions.end - section.questions.begin);
            for (auto place = from; place != to; ++place) isAsked[place->question] = true;
            for (const auto at : orderOf(*index_, section, seed)) {
                const std::size_t within = at - section.questions.begin;
                if (isAsked[within]) places.push_back({.section = from->section, .question = within});
            }
        }
        from = to;
    }
    return places;
}

}  // namespace aufwind::survey
