// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/answer_reader.h"

#include "models/domain/survey/base64.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/placeholders.h"

#include <boost/json/basic_parser_impl.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

namespace aufwind::survey {

namespace {

constexpr std::size_t kThreadKeyBytes = 32;
constexpr std::int64_t kPointsMost = 10;

/// Fills the answer in from what the parser meets, and gives up at the first thing that is not as usual.
struct Filler {
    static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_array_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_key_size = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t max_string_size = std::numeric_limits<std::size_t>::max();

    using error_code = boost::system::error_code;
    using piece = boost::json::string_view;

    /// Where the parser is.
    enum class Place : std::uint8_t { nowhere, document, segments, answers, answer, options, rows };
    /// What a value is of.
    enum class Member : std::uint8_t {
        none,
        format,
        version,
        segments,
        thread,
        answers,
        notApplicable,
        number,
        options,
        rows,
        text,
    };

    AnswerDocument made;
    Place place = Place::nowhere;
    Member member = Member::none;
    std::uint32_t seenOfDocument = 0;
    std::uint32_t seenOfAnswer = 0;
    std::string part;
    std::string row;
    Answer* answer = nullptr;

    static bool giveUp(error_code& failure) {
        failure = boost::json::error::syntax;
        return false;
    }
    static bool check(bool holds, error_code& failure) { return holds || giveUp(failure); }

    static Member memberOf(std::string_view name, bool isOfAnswer) {
        constexpr std::pair<std::string_view, Member> kOfDocument[] = {{"format", Member::format},
                                                                       {"version", Member::version},
                                                                       {"segments", Member::segments},
                                                                       {"thread", Member::thread},
                                                                       {"answers", Member::answers}};
        constexpr std::pair<std::string_view, Member> kOfAnswer[] = {{"not_applicable", Member::notApplicable},
                                                                     {"number", Member::number},
                                                                     {"options", Member::options},
                                                                     {"rows", Member::rows},
                                                                     {"text", Member::text}};
        for (const auto& [known, member] : isOfAnswer ? kOfAnswer : kOfDocument) {
            if (known == name) return member;
        }
        return Member::none;
    }

    /// Each at most once.
    bool enter(std::string_view name, std::uint32_t& seen, bool isOfAnswer) {
        member = memberOf(name, isOfAnswer);
        const std::uint32_t bit = 1U << static_cast<unsigned>(member);
        const bool isNew = (seen & bit) == 0;
        seen |= bit;
        return member != Member::none && isNew;
    }

    bool beginAnswer(std::string_view key) {
        if (!isKey(key) || made.answers.size() >= kQuestionsMaximum) return false;
        const std::size_t before = made.answers.size();
        // Documents have them in their order.
        const auto at = made.answers.emplace_hint(made.answers.end(), key, Answer{});
        answer = &at->second;
        seenOfAnswer = 0;
        return made.answers.size() != before;
    }

    bool key(std::string_view name) {
        switch (place) {
            case Place::document:
                return enter(name, seenOfDocument, false);
            case Place::answers:
                return beginAnswer(name);
            case Place::answer:
                return enter(name, seenOfAnswer, true);
            case Place::rows:
                row = name;
                return isKey(name) && answer->rows.size() < kOptionsMaximum && !answer->rows.contains(name);
            default:
                return false;
        }
    }

    bool text(std::string_view value) {
        if (place == Place::options) {
            if (!isKey(value) || answer->options.size() >= kOptionsMaximum) return false;
            answer->options.emplace_back(value);
            return true;
        }
        if (place == Place::answer && member == Member::text) {
            answer->text = value;
            return value.size() <= kLongAnswerMaximum;
        }
        if (place != Place::document) return false;
        if (member == Member::format) return value == "aufwind-survey-answer";
        if (member != Member::thread) return false;
        auto bytes = fromBase64(value);
        if (!bytes || bytes->size() != kThreadKeyBytes) return false;
        made.threadKey = std::move(*bytes);
        return true;
    }

    bool number(std::int64_t value) {
        switch (place) {
            case Place::document:
                return member == Member::version && value == 1;
            case Place::segments:
                if (value < 0 || value > std::numeric_limits<std::uint16_t>::max()) return false;
                if (made.segments.size() >= kAttributesMaximum) return false;
                made.segments.push_back(static_cast<std::uint16_t>(value));
                return true;
            case Place::answer:
                if (member != Member::number) return false;
                answer->number = value;
                return true;
            case Place::rows:
                if (value < 0 || value > kPointsMost) return false;
                answer->rows.emplace_hint(answer->rows.end(), row, value);
                return true;
            default:
                return false;
        }
    }

    bool beginObject() {
        if (place == Place::nowhere) {
            place = Place::document;
        } else if (place == Place::document && member == Member::answers) {
            place = Place::answers;
        } else if (place == Place::answers) {
            place = Place::answer;
        } else if (place == Place::answer && member == Member::rows) {
            place = Place::rows;
        } else {
            return false;
        }
        return true;
    }
    bool beginList() {
        if (place == Place::document && member == Member::segments) {
            place = Place::segments;
        } else if (place == Place::answer && member == Member::options) {
            place = Place::options;
        } else {
            return false;
        }
        return true;
    }
    bool endObject() {
        if (place == Place::rows) {
            place = Place::answer;
        } else if (place == Place::answer) {
            place = Place::answers;
        } else {
            place = place == Place::answers ? Place::document : Place::nowhere;
        }
        return true;
    }
    bool endList() {
        place = place == Place::segments ? Place::document : Place::answer;
        return true;
    }

    /// Pieces come where a text is escaped.
    template <typename Take>
    bool whole(piece last, Take take) {
        if (part.empty()) return take(std::string_view(last.data(), last.size()));
        part.append(last.data(), last.size());
        const bool isTaken = take(std::string_view(part));
        part.clear();
        return isTaken;
    }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code& failure) { return check(beginObject(), failure); }
    bool on_object_end(std::size_t, error_code&) { return endObject(); }
    bool on_array_begin(error_code& failure) { return check(beginList(), failure); }
    bool on_array_end(std::size_t, error_code&) { return endList(); }
    bool on_key_part(piece more, std::size_t, error_code&) { return part.append(more.data(), more.size()), true; }
    bool on_key(piece last, std::size_t, error_code& failure) {
        return check(whole(last, [&](std::string_view name) { return key(name); }), failure);
    }
    bool on_string_part(piece more, std::size_t, error_code&) { return part.append(more.data(), more.size()), true; }
    bool on_string(piece last, std::size_t, error_code& failure) {
        return check(whole(last, [&](std::string_view value) { return text(value); }), failure);
    }
    bool on_number_part(piece, error_code&) { return true; }
    bool on_int64(std::int64_t value, piece, error_code& failure) { return check(number(value), failure); }
    bool on_uint64(std::uint64_t, piece, error_code& failure) { return giveUp(failure); }
    bool on_double(double, piece, error_code& failure) { return giveUp(failure); }
    bool on_bool(bool truth, error_code& failure) {
        const bool isOurs = place == Place::answer && member == Member::notApplicable;
        if (isOurs) answer->notApplicable = truth;
        return check(isOurs, failure);
    }
    bool on_null(error_code& failure) { return giveUp(failure); }
    bool on_comment_part(piece, error_code&) { return true; }
    bool on_comment(piece, error_code&) { return true; }
};

}  // namespace

std::optional<AnswerDocument> AnswerReader::readQuickly(std::string_view document) const {
    constexpr std::uint32_t kNeeded =
        1U << static_cast<unsigned>(Filler::Member::format) | 1U << static_cast<unsigned>(Filler::Member::version);
    if (document.size() > kDocumentMaximum) return std::nullopt;
    boost::json::basic_parser<Filler> parser(boost::json::parse_options{});
    boost::system::error_code failure;
    const std::size_t used = parser.write_some(false, document.data(), document.size(), failure);
    Filler& filler = parser.handler();
    if (failure || used != document.size() || (filler.seenOfDocument & kNeeded) != kNeeded) return std::nullopt;
    if (!mayState(published_, filler.made.segments)) return std::nullopt;
    return std::move(filler.made);
}

}  // namespace aufwind::survey
