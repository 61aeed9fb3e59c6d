// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/answer_document.h"

#include "models/domain/survey/answer_reader.h"
#include "models/domain/survey/base64.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/form_json_parts.h"

#include <algorithm>

namespace aufwind::survey {

namespace {

constexpr std::size_t kThreadKeyBytes = 32;
constexpr std::size_t kThreadKeyText = 44;

}  // namespace

std::string answerDocument(const AnswerDocument& answer) {
    JsonWriter out;
    out.open('{');
    out.text("format", "aufwind-survey-answer", {});
    out.name("version"), out.raw("1");
    out.list("segments", answer.segments, [&](std::uint16_t value) { out.raw(std::to_string(value)); });
    out.text("thread", toBase64(answer.threadKey), {});
    writeAnswers(out, answer.answers);
    out.close('}');
    return out.take();
}

Result<AnswerDocument> readAnswerDocument(const PublishedForm& published, std::string_view document) {
    return AnswerReader(published).read(document);
}

std::optional<std::size_t> groupOf(const PublishedForm& published, const Segments& segments) {
    const auto found = std::ranges::lower_bound(published.groups, segments, {}, &SegmentGroup::segments);
    if (found == published.groups.end() || found->segments != segments) return std::nullopt;
    return static_cast<std::size_t>(found - published.groups.begin());
}

bool mayState(const PublishedForm& published, const Segments& segments) {
    const auto isNotStated = [](const Cut& cut, std::uint16_t value) {
        return value == cut.values.size();
    };
    return groupOf(published, segments) || std::ranges::equal(published.cuts, segments, isNotStated);
}

Result<AnswerDocument> AnswerReader::read(std::string_view document) const {
    if (auto read = readQuickly(document)) return std::move(*read);
    return readStrictly(document);
}

Result<AnswerDocument> AnswerReader::readStrictly(std::string_view document) const {
    const auto json = readJson(document, {.bytes = kDocumentMaximum});
    if (!json) return json.error();
    JsonFault fault;
    const JsonPlace root;
    JsonMembers members(fault, root, *json);
    AnswerDocument made;
    needFormat(members, "aufwind-survey-answer");
    members.list("segments", published_.cuts.size(), [&](const JsonPlace& at, const Json& one) {
        const auto most = static_cast<std::int64_t>(published_.cuts[at.index].values.size());
        if (const auto value = wholeNumberOf(fault, at, one, 0, most)) {
            made.segments.push_back(static_cast<std::uint16_t>(*value));
        }
    });
    if (!mayState(published_, made.segments)) fault.refuse(members.placeOf("segments"), "not those of a group");
    std::string thread;
    members.text("thread", thread, kThreadKeyText);
    auto key = fromBase64(thread);
    if (!key || (!thread.empty() && key->size() != kThreadKeyBytes)) {
        fault.refuse(members.placeOf("thread"), "not a key of 32 bytes in base64");
    }
    answersOf(members, made.answers);
    members.finish();
    if (fault.any()) return fault.error();
    made.threadKey = std::move(*key);
    return made;
}

}  // namespace aufwind::survey
