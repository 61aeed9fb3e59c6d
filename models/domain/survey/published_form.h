// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/form.h"
#include "models/domain/survey/segment_table.h"
#include "models/schema/result.h"
#include "models/schema/uuid.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What everybody who is asked in a round receives, all of them the same: the form, what is promised, the round's keys,
/// and by what the answers will be cut. Its hash is in the audit log, so that whoever was shown another one can tell.
/// Plain values; any thread.
namespace aufwind::survey {

/// An attribute that answers are cut by, in the words of the moment when the round opened.
struct Cut {
    std::string key;   ///< of the attribute: "team", "department", …, or the id of one of the company's own
    std::string name;  ///< empty of those that every company has: the window names them
    std::vector<SegmentValue> values;
    std::vector<std::string> names;  ///< by value

    bool operator==(const Cut&) const = default;
};

/// Invited people who have the same values in every cut. Each group holds at least the threshold of people: values were
/// coarsened until it did, to one above it or to "not stated".
struct SegmentGroup {
    Segments segments;
    std::uint32_t people = 0;

    bool operator==(const SegmentGroup&) const = default;
};

struct PublishedForm {
    Form form;
    Uuid company;  ///< part of the address that answers are sent to
    std::uint32_t threshold = 5;
    std::uint32_t invited = 0;
    bool managersRead = false;
    bool participantsRead = false;
    std::string signingKey;  ///< PublicKey (sync/anonymous/blind_signature.h), in DER
    std::string answerKey;   ///< what answers are sealed to: X25519, 32 bytes
    std::vector<Cut> cuts;
    std::vector<SegmentGroup> groups;  ///< by their segments; their people are those who were invited

    bool operator==(const PublishedForm&) const = default;
};

inline constexpr std::size_t kPublishedFormMaximum = std::size_t{4} << 20U;  ///< bytes

/// JSON: {"format":"aufwind-survey-round","version":1,"threshold":5,"invited":40,"managers_read":true,…,"form":{…}}.
/// Bytes are in base64. The same value gives the same bytes.
std::string publishedFormDocument(const PublishedForm& published);

/// The inverse. `tooLarge` over kPublishedFormMaximum, `tooNew` for another version, else `invalid` with the path: what
/// readForm() refuses, a key of another length, segments that the cuts do not have, a group below the threshold, groups
/// that do not come to `invited`.
Result<PublishedForm> readPublishedForm(std::string_view document);

/// SHA-256 of the document in hex: what is shown beside the survey and written into the audit log.
std::string publishedFormHash(std::string_view document);

}  // namespace aufwind::survey
