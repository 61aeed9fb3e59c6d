// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/published_form.h"

#include "models/domain/survey/base64.h"
#include "models/domain/survey/disclosure.h"
#include "models/domain/survey/form_json.h"
#include "models/domain/survey/form_json_parts.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>

namespace aufwind::survey {

namespace {

constexpr std::size_t kValuesMaximum = 1'000'000;  // of JSON
constexpr std::size_t kGroupsMaximum = kRespondentsMaximum / kThresholdLeast;
constexpr std::size_t kSigningKeyBytes[] = {422, 550};  // of 3072 and of 4096 bits
constexpr std::size_t kAnswerKeyBytes = 32;

void write(JsonWriter& out, const Cut& cut) {
    out.open('{');
    out.text("key", cut.key, {});
    out.text("name", cut.name, {});
    out.name("values"), out.open('[');
    for (std::size_t i = 0; i < cut.values.size(); ++i) {
        const SegmentValue& value = cut.values[i];
        out.open('{');
        out.text("key", value.key, {});
        if (value.parent) out.name("parent"), out.raw(std::to_string(*value.parent));
        if (i < cut.names.size()) out.text("name", cut.names[i], {});
        out.close('}');
    }
    out.close(']');
    out.close('}');
}

void write(JsonWriter& out, const SegmentGroup& group) {
    out.open('[');
    for (const std::uint16_t value : group.segments) out.raw(std::to_string(value));
    out.raw(std::to_string(group.people));
    out.close(']');
}

class PublishedReader {
  public:
    Result<PublishedForm> read(const Json& document) {
        const JsonPlace root;
        JsonMembers members(fault_, root, document);
        PublishedForm made;
        needFormat(members, "aufwind-survey-round");
        company(members, made.company);
        need(members, "threshold", made.threshold, kThresholdLeast, kThresholdMost);
        need(members, "invited", made.invited, 0, kRespondentsMaximum);
        members.flag("managers_read", made.managersRead);
        members.flag("participants_read", made.participantsRead);
        bytes(members, "signing_key", made.signingKey, kSigningKeyBytes);
        bytes(members, "answer_key", made.answerKey, std::span(&kAnswerKeyBytes, 1));
        std::unordered_set<std::string> keys;
        members.list("cuts", kAttributesMaximum,
                     [&](const JsonPlace& at, const Json& one) { made.cuts.push_back(cut(at, one, keys)); });
        groups(members, made);
        const Json* form = members.any("form");
        if (form == nullptr) fault_.refuse(members.placeOf("form"), "missing");
        if (form != nullptr && !fault_.any()) made.form = formOf(fault_, members.placeOf("form"), *form);
        members.finish();
        if (fault_.any()) return fault_.error();
        return made;
    }

  private:
    void company(JsonMembers& members, Uuid& into) {
        std::string text;
        members.text("company", text, kKeyMaximum);
        const auto id = Uuid::parse(text);
        if (!id || id->toString() != text) return fault_.refuse(members.placeOf("company"), "not an id");
        into = *id;
    }

    void need(JsonMembers& members, std::string_view name, std::uint32_t& into, std::int64_t least, std::int64_t most) {
        std::optional<std::uint32_t> read;
        members.number(name, read, least, most);
        if (!read) return fault_.refuse(members.placeOf(name), "missing");
        into = *read;
    }

    void bytes(JsonMembers& members, std::string_view name, std::string& into, std::span<const std::size_t> sizes) {
        constexpr std::size_t kMost = 1024;
        std::string text;
        members.text(name, text, kMost);
        auto read = fromBase64(text);
        if (!read || std::ranges::find(sizes, read->size()) == sizes.end()) {
            return fault_.refuse(members.placeOf(name), "not a key of its length in base64");
        }
        into = std::move(*read);
    }

    Cut cut(const JsonPlace& at, const Json& json, std::unordered_set<std::string>& seen) {
        JsonMembers members(fault_, at, json);
        Cut cut;
        members.needKey("key", cut.key);
        if (!seen.insert(cut.key).second) fault_.refuse(members.placeOf("key"), "this key was there before");
        members.text("name", cut.name, kTitleMaximum);
        std::unordered_set<std::string> keys;
        members.list("values", kSegmentValuesMaximum, [&](const JsonPlace& place, const Json& one) {
            JsonMembers value(fault_, place, one);
            SegmentValue& made = cut.values.emplace_back();
            value.text("key", made.key, kTitleMaximum);
            if (made.key.empty()) fault_.refuse(value.placeOf("key"), "missing");
            if (!keys.insert(made.key).second) fault_.refuse(value.placeOf("key"), "this key was there before");
            value.number("parent", made.parent, 0, kSegmentValuesMaximum - 1);
            value.text("name", cut.names.emplace_back(), kTitleMaximum);
            value.finish();
        });
        members.finish();
        if (fault_.any()) return cut;
        if (const auto table = SegmentTable::of({{.key = cut.key, .values = cut.values}}); !table) {
            fault_.refuse(members.placeOf("values"), table.error().detail);
        }
        return cut;
    }

    void groups(JsonMembers& members, PublishedForm& made) {
        std::uint64_t people = 0;
        members.list("groups", kGroupsMaximum, [&](const JsonPlace& at, const Json& one) {
            if (one.items.size() != made.cuts.size() + 1) {
                return fault_.refuse(at, "not a list of a value of each cut and a number of people");
            }
            SegmentGroup group;
            for (std::size_t i = 0; i < made.cuts.size(); ++i) {
                const auto most = static_cast<std::int64_t>(made.cuts[i].values.size());
                const auto value = wholeNumberOf(fault_, {&at, {}, i}, one.items[i], 0, most);
                if (!value) return;
                group.segments.push_back(static_cast<std::uint16_t>(*value));
            }
            const JsonPlace last{&at, {}, made.cuts.size()};
            const auto count = wholeNumberOf(fault_, last, one.items.back(), made.threshold, made.invited);
            if (!count) return;
            group.people = static_cast<std::uint32_t>(*count);
            if (!made.groups.empty() && made.groups.back().segments >= group.segments) {
                return fault_.refuse(at, "not behind the group before it");
            }
            people += group.people;
            made.groups.push_back(std::move(group));
        });
        if (people != made.invited) {
            fault_.refuse(members.placeOf("groups"), "their people are not as many as were invited");
        }
    }

    JsonFault fault_;
};

}  // namespace

std::string publishedFormDocument(const PublishedForm& published) {
    JsonWriter out;
    out.open('{');
    out.text("format", "aufwind-survey-round", {});
    out.name("version"), out.raw("1");
    out.text("company", published.company.toString(), {});
    out.name("threshold"), out.raw(std::to_string(published.threshold));
    out.name("invited"), out.raw(std::to_string(published.invited));
    out.flag("managers_read", published.managersRead);
    out.flag("participants_read", published.participantsRead);
    out.text("signing_key", toBase64(published.signingKey), {});
    out.text("answer_key", toBase64(published.answerKey), {});
    out.list("cuts", published.cuts, [&](const Cut& one) { write(out, one); });
    out.list("groups", published.groups, [&](const SegmentGroup& one) { write(out, one); });
    out.name("form"), out.raw(formDocument(published.form));
    out.close('}');
    return out.take();
}

Result<PublishedForm> readPublishedForm(std::string_view document) {
    const auto json = readJson(document, {.bytes = kPublishedFormMaximum, .values = kValuesMaximum});
    if (!json) return json.error();
    return PublishedReader().read(*json);
}

std::string publishedFormHash(std::string_view document) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    ::SHA256(reinterpret_cast<const unsigned char*>(document.data()), document.size(), digest.data());
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (const unsigned char byte : digest) hex += {kDigits[byte >> 4U], kDigits[byte & 15U]};
    return hex;
}

}  // namespace aufwind::survey
