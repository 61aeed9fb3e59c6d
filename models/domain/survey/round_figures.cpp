// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/round_figures.h"

#include "models/domain/survey/form_json.h"
#include "models/domain/survey/json_members.h"
#include "models/domain/survey/json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <unordered_set>

namespace aufwind::survey {

namespace {

// By their numbers.
constexpr std::string_view kReasons[] = {"under_threshold", "complementary", "difference", "combination", "limit"};
constexpr std::string_view kQuadrants[] = {"concentrate_here", "keep_up", "low_priority", "possible_overkill"};
constexpr std::uint64_t kNumberMaximum = std::uint64_t{kRespondentsMaximum} * kSliderStepsMaximum;

template <typename Value, std::size_t count>
std::optional<Value> valueOf(const std::string_view (&names)[count], std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == std::end(names)) return std::nullopt;
    return static_cast<Value>(found - std::begin(names));
}

template <typename Value, std::size_t count>
std::string_view nameOf(const std::string_view (&names)[count], Value value) {
    return names[static_cast<std::size_t>(value)];
}

std::size_t sumsOf(const Item& item) {
    if (item.kind == ItemKind::ranking) return item.values;
    return item.kind == ItemKind::slider ? 1 : 0;
}

std::string textOf(const Tally& tally) {
    std::string text = std::to_string(tally.answered) + ' ' + std::to_string(tally.unanswered) + ' ' +
                       std::to_string(tally.notApplicable);
    for (const std::uint64_t count : tally.counts) text += ' ' + std::to_string(count);
    for (const std::uint64_t sum : tally.sums) text += ' ' + std::to_string(sum);
    return text;
}

std::string textOf(double number) {
    constexpr std::size_t kLongest = 32;
    std::array<char, kLongest> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

std::optional<std::vector<std::uint64_t>> numbersOf(std::string_view text, std::size_t count) {
    std::vector<std::uint64_t> numbers;
    numbers.reserve(count);
    while (numbers.size() < count) {
        std::uint64_t number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || number > kNumberMaximum) return std::nullopt;
        numbers.push_back(number);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (numbers.size() == count) break;
        if (!text.starts_with(' ')) return std::nullopt;
        text.remove_prefix(1);
    }
    if (!text.empty()) return std::nullopt;
    return numbers;
}

std::uint64_t sumOf(const std::vector<std::uint64_t>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0});
}

/// Whether answers can have come to it.
bool isPossible(const Item& item, const Tally& tally, std::uint32_t respondents) {
    if (tally.answered + tally.unanswered + tally.notApplicable != respondents) return false;
    const std::uint64_t counted = sumOf(tally.counts);
    if (item.kind == ItemKind::multipleChoice) {
        return counted >= tally.answered &&
               std::ranges::all_of(tally.counts, [&](std::uint64_t count) { return count <= tally.answered; });
    }
    if (counted != tally.answered) return false;
    if (item.kind == ItemKind::slider) return tally.sums.front() <= tally.answered * (item.values - std::uint64_t{1});
    if (item.kind != ItemKind::ranking) return true;
    return sumOf(tally.sums) * 2 == tally.answered * item.values * (item.values + std::uint64_t{1});
}

std::optional<Tally> tallyOf(const Item& item, std::string_view text, std::uint32_t respondents) {
    constexpr std::ptrdiff_t kFirst = 3;
    const std::size_t sums = sumsOf(item);
    const auto numbers = numbersOf(text, std::size_t{kFirst} + item.classes() + sums);
    if (!numbers) return std::nullopt;
    Tally tally{.answered = (*numbers)[0], .unanswered = (*numbers)[1], .notApplicable = (*numbers)[2]};
    const auto counts = numbers->begin() + kFirst;
    tally.counts.assign(counts, counts + item.classes());
    tally.sums.assign(counts + item.classes(), numbers->end());
    if (!isPossible(item, tally, respondents)) return std::nullopt;
    return tally;
}

void write(JsonWriter& out, const SegmentFigures& segment) {
    out.open('{');
    if (segment.value) out.name("value"), out.raw(std::to_string(*segment.value));
    out.name("invited"), out.raw(std::to_string(segment.invited));
    if (segment.respondents) out.name("respondents"), out.raw(std::to_string(*segment.respondents));
    if (segment.hidden) out.text("hidden", nameOf(kReasons, *segment.hidden), {});
    out.list("items", segment.items, [&](const ItemFigures& item) {
        if (item.tally) {
            out.text(textOf(*item.tally));
        } else if (item.hidden) {
            out.text(nameOf(kReasons, *item.hidden));
        } else {
            out.raw("null");
        }
    });
    out.close('}');
}

void write(JsonWriter& out, const DriverImpact& impact) {
    out.open('{');
    out.text("driver", impact.driver, {});
    out.number("answered", static_cast<std::int64_t>(impact.favourability.answered), 0);
    if (impact.favourability.score) out.name("score"), out.raw(textOf(*impact.favourability.score));
    out.number("pairs", impact.correlation.pairs, 0);
    if (impact.correlation.r) out.name("r"), out.raw(textOf(*impact.correlation.r));
    if (impact.quadrant) out.text("quadrant", nameOf(kQuadrants, *impact.quadrant), {});
    out.close('}');
}

class FiguresReader {
  public:
    explicit FiguresReader(const Form& form) : form_(form), items_(itemsOf(form)) {}

    Result<RoundFigures> read(const Json& document) {
        const JsonPlace root;
        JsonMembers members(fault_, root, document);
        RoundFigures made;
        needFormat(members, "aufwind-survey-figures");
        members.list("segments", kSegmentsMaximum, [&](const JsonPlace& at, const Json& one) {
            SegmentFigures read = segment(at, one);
            if (read.value.has_value() != (at.index > 0)) {
                fault_.refuse(at, "the first segment alone has no value");
            } else if (at.index > 1 && read.value <= made.segments.back().value) {
                fault_.refuse(at, "not behind the segment before it");
            }
            made.segments.push_back(std::move(read));
        });
        driver(members, "outcome", made.outcome);
        std::unordered_set<std::string> seen;
        members.list("impacts", kDriversMaximum,
                     [&](const JsonPlace& at, const Json& one) { made.impacts.push_back(impact(at, one, seen)); });
        members.finish();
        if (fault_.any()) return fault_.error();
        return made;
    }

  private:
    SegmentFigures segment(const JsonPlace& at, const Json& json) {
        JsonMembers members(fault_, at, json);
        SegmentFigures made;
        members.number("value", made.value, 0, kSegmentValuesMaximum);
        members.number("invited", made.invited, 0, kRespondentsMaximum);
        members.number("respondents", made.respondents, 0, made.invited);
        made.hidden = reason(members);
        if (made.respondents.has_value() == made.hidden.has_value()) {
            fault_.refuse(at, "neither respondents nor a reason, or both");
        }
        members.list("items", items_.size(), [&](const JsonPlace& place, const Json& one) {
            made.items.push_back(item(place, one, made.respondents.value_or(0)));
        });
        if (made.items.size() != (made.hidden ? 0 : items_.size())) {
            fault_.refuse(members.placeOf("items"), "not as many as the form has");
        }
        members.finish();
        return made;
    }

    std::optional<HiddenReason> reason(JsonMembers& members) {
        std::string name;
        members.text("hidden", name, kKeyMaximum);
        const auto found = valueOf<HiddenReason>(kReasons, name);
        if (!found && !name.empty()) fault_.refuse(members.placeOf("hidden"), "no such reason");
        return found;
    }

    ItemFigures item(const JsonPlace& at, const Json& json, std::uint32_t respondents) {
        ItemFigures made;
        if (json.is(Json::Kind::null)) return made;
        made.hidden = valueOf<HiddenReason>(kReasons, json.text);
        if (made.hidden && json.is(Json::Kind::text)) return made;
        if (json.is(Json::Kind::text)) made.tally = tallyOf(items_[at.index], json.text, respondents);
        if (!made.tally) fault_.refuse(at, "neither a tally of its item nor a reason");
        return made;
    }

    void driver(JsonMembers& members, std::string_view name, std::string& into) {
        members.key(name, into);
        const bool isKnown =
            into.empty() || std::ranges::find(form_.drivers, into, &Driver::key) != form_.drivers.end();
        if (!isKnown) fault_.refuse(members.placeOf(name), "no driver of the form");
    }

    DriverImpact impact(const JsonPlace& at, const Json& json, std::unordered_set<std::string>& seen) {
        constexpr double kScoreMost = 100;
        JsonMembers members(fault_, at, json);
        DriverImpact made;
        driver(members, "driver", made.driver);
        if (made.driver.empty()) fault_.refuse(members.placeOf("driver"), "missing");
        if (!seen.insert(made.driver).second) fault_.refuse(members.placeOf("driver"), "this key was there before");
        members.number("answered", made.favourability.answered, 0, static_cast<std::int64_t>(kNumberMaximum));
        made.favourability.score = real(members, "score", 0, kScoreMost);
        members.number("pairs", made.correlation.pairs, 0, kRespondentsMaximum);
        made.correlation.r = real(members, "r", -1, 1);
        std::string quadrant;
        members.text("quadrant", quadrant, kKeyMaximum);
        made.quadrant = valueOf<Quadrant>(kQuadrants, quadrant);
        if (!made.quadrant && !quadrant.empty()) fault_.refuse(members.placeOf("quadrant"), "no such quadrant");
        members.finish();
        return made;
    }

    std::optional<double> real(JsonMembers& members, std::string_view name, double least, double most) {
        const Json* json = members.any(name);
        if (json == nullptr) return std::nullopt;
        double number = 0;
        const char* end = json->text.data() + json->text.size();
        const auto [at, error] = std::from_chars(json->text.data(), end, number);
        const bool isRead = json->is(Json::Kind::number) && error == std::errc{} && at == end;
        if (isRead && number >= least && number <= most) return number;
        fault_.refuse(members.placeOf(name), "not a number from " + textOf(least) + " to " + textOf(most));
        return std::nullopt;
    }

    const Form& form_;
    std::vector<Item> items_;
    JsonFault fault_;
};

}  // namespace

std::string roundFiguresDocument(const RoundFigures& figures) {
    JsonWriter out;
    out.open('{');
    out.text("format", "aufwind-survey-figures", {});
    out.name("version"), out.raw("1");
    out.list("segments", figures.segments, [&](const SegmentFigures& one) { write(out, one); });
    out.text("outcome", figures.outcome, {});
    out.list("impacts", figures.impacts, [&](const DriverImpact& one) { write(out, one); });
    out.close('}');
    return out.take();
}

Result<RoundFigures> readRoundFigures(const Form& form, std::string_view document) {
    const auto json = readJson(document, {.bytes = kDocumentMaximum});
    if (!json) return json.error();
    return FiguresReader(form).read(*json);
}

}  // namespace aufwind::survey
