// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/goal_template.h"

#include <algorithm>
#include <charconv>

namespace aufwind::domain {

namespace {

constexpr std::string_view kBlanks = " \t\r\v\f";
constexpr std::string_view kMetrics[] = {"number", "percent", "currency", "yes_no", "milestones"};
constexpr std::size_t kDigits = 6;
constexpr std::int64_t kMostWhole = 9'000'000'000'000;  // so that its millionths fit
constexpr std::size_t kParts = 6;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// The parts between bars, unescaped and without blanks around them.
std::vector<std::string> partsOf(std::string_view line) {
    std::vector<std::string> parts;
    std::string part;
    const auto finish = [&] {
        parts.emplace_back(trimmed(part));
        part.clear();
    };
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool isEscape = line[i] == '\\' && i + 1 < line.size() && (line[i + 1] == '|' || line[i + 1] == '\\');
        if (isEscape) {
            part += line[++i];
        } else if (line[i] == '|') {
            finish();
        } else {
            part += line[i];
        }
    }
    finish();
    return parts;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '\\') out += '\\';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return std::string{trimmed(out)};
}

bool readDigits(std::string_view text, std::int64_t& into) {
    const bool isAll = !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (!isAll) return false;
    return std::from_chars(text.data(), text.data() + text.size(), into).ec == std::errc{};
}

/// False where it is no number; nothing is set where it is empty.
bool readNumber(std::string_view text, std::optional<std::int64_t>& into) {
    if (text.empty()) return true;
    const bool isNegative = text.front() == '-';
    if (isNegative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    std::int64_t whole = 0;
    std::int64_t behind = 0;
    if (!readDigits(text.substr(0, point), whole) || whole > kMostWhole) return false;
    if (point != std::string_view::npos) {
        std::string digits{text.substr(point + 1)};
        if (digits.empty() || digits.size() > kDigits) return false;
        digits.append(kDigits - digits.size(), '0');
        if (!readDigits(digits, behind)) return false;
    }
    const std::int64_t value = whole * kOne + behind;
    into = isNegative ? -value : value;
    return true;
}

std::string numberText(const std::optional<std::int64_t>& value) {
    if (!value) return {};
    const auto magnitude = *value < 0 ? 0 - static_cast<std::uint64_t>(*value) : static_cast<std::uint64_t>(*value);
    std::string behind = std::to_string(magnitude % kOne + kOne).substr(1);
    behind.erase(behind.find_last_not_of('0') + 1);
    return (*value < 0 ? "-" : "") + std::to_string(magnitude / kOne) + (behind.empty() ? "" : "." + behind);
}

class Lines {
  public:
    void read(std::string_view line) {
        ++number_;
        line = trimmed(line);
        if (line.empty()) return;
        const std::string_view rest = trimmed(line.substr(1));
        switch (line.front()) {
            case '#':
                return addGoal(rest);
            case '-':
                return addKeyResult(rest);
            case '*':
                return addMilestone(rest);
            default:
                fault(TemplateFaultKind::unknownLine);
        }
    }
    void fault(TemplateFaultKind kind) { result_.faults.push_back({number_, kind}); }
    TemplateRead take() { return std::move(result_); }

  private:
    /// The only part of a line; nothing where it is faulty.
    std::optional<std::string> titleIn(std::string_view rest) {
        auto parts = partsOf(rest);
        if (parts.size() > 1) {
            fault(TemplateFaultKind::tooManyParts);
        } else if (parts.front().empty()) {
            fault(TemplateFaultKind::noTitle);
        } else if (parts.front().size() > kGoalTitleMaximum) {
            fault(TemplateFaultKind::longText);
        } else {
            return std::move(parts.front());
        }
        return std::nullopt;
    }

    void addGoal(std::string_view rest) {
        auto title = titleIn(rest);
        // What follows is of this goal, also where its title is faulty.
        result_.goals.push_back({.title = title.value_or(std::string{}), .keyResults = {}});
    }

    void addKeyResult(std::string_view rest) {
        if (result_.goals.empty()) return fault(TemplateFaultKind::noGoal);
        auto parts = partsOf(rest);
        const bool isTooMuch = parts.size() > kParts;
        parts.resize(kParts);
        TemplateKeyResult one;
        one.title = std::move(parts[0]);
        one.unit = std::move(parts[4]);
        const auto metric = std::ranges::find(kMetrics, std::string_view{parts[1]});
        if (metric != std::end(kMetrics)) one.metric = static_cast<Metric>(metric - std::begin(kMetrics));
        const bool areNumbers =
            readNumber(parts[2], one.start) && readNumber(parts[3], one.target) && readNumber(parts[5], one.weight);
        if (isTooMuch) {
            fault(TemplateFaultKind::tooManyParts);
        } else if (one.title.empty()) {
            fault(TemplateFaultKind::noTitle);
        } else if (one.title.size() > kGoalTitleMaximum || one.unit.size() > kUnitMaximum) {
            fault(TemplateFaultKind::longText);
        } else if (!parts[1].empty() && metric == std::end(kMetrics)) {
            fault(TemplateFaultKind::unknownMetric);
        } else if (!areNumbers) {
            fault(TemplateFaultKind::noNumber);
        } else if (one.weight.value_or(0) < 0) {
            fault(TemplateFaultKind::badWeight);
        }
        result_.goals.back().keyResults.push_back(std::move(one));
    }

    void addMilestone(std::string_view rest) {
        const bool hasResult = !result_.goals.empty() && !result_.goals.back().keyResults.empty();
        if (!hasResult || result_.goals.back().keyResults.back().metric != Metric::milestones) {
            return fault(TemplateFaultKind::noKeyResult);
        }
        if (auto title = titleIn(rest)) result_.goals.back().keyResults.back().milestones.push_back(std::move(*title));
    }

    TemplateRead result_;
    int number_ = 0;
};

}  // namespace

TemplateRead readTemplate(std::string_view text) {
    Lines lines;
    std::size_t count = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.read(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (++count == kTemplateLinesMaximum && !text.empty()) {
            lines.fault(TemplateFaultKind::tooManyLines);
            break;
        }
    }
    return lines.take();
}

std::string templateText(std::span<const TemplateGoal> goals) {
    std::string text;
    for (const TemplateGoal& goal : goals) {
        text += "# " + escaped(goal.title) + '\n';
        for (const TemplateKeyResult& one : goal.keyResults) {
            const std::string parts[] = {escaped(one.title),    std::string{nameOf(one.metric)},
                                         numberText(one.start), numberText(one.target),
                                         escaped(one.unit),     numberText(one.weight)};
            std::size_t last = std::size(parts);
            while (last > 1 && parts[last - 1].empty()) --last;
            text += "- " + parts[0];
            for (std::size_t i = 1; i < last; ++i) text += parts[i].empty() ? " |" : " | " + parts[i];
            text += '\n';
            for (const std::string& milestone : one.milestones) text += "* " + escaped(milestone) + '\n';
        }
    }
    return text;
}

std::string_view nameOf(Metric metric) {
    return kMetrics[std::min<std::size_t>(static_cast<std::size_t>(metric), std::size(kMetrics) - 1)];
}

}  // namespace aufwind::domain
