// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/server/surveys/threads.h"

#include "models/domain/survey/answer_document.h"
#include "models/domain/survey/base64.h"
#include "sync/anonymous/sealed_answer.h"
#include "sync/merge/apply.h"
#include "sync/server/surveys/kept_keys.h"
#include "sync/server/surveys/shown.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace aufwind::server {

namespace field = domain::field;

namespace {

constexpr std::string_view kMessage = "message ";
constexpr std::string_view kReply = "reply ";
// Where the last day is noted on which messages became comments: the tag is no answer's, which are in base64.
constexpr const char* kNoted = "(noted)";
constexpr const char* kDay = "day";

const schema::Field* wordsField() {
    return schema::kSchema.entity(schema::kSurveyComment)->field(field::kSurveyCommentText);
}

/// The number behind the word; 0 where it is another place.
std::uint32_t numberIn(std::string_view place, std::string_view word) {
    std::uint32_t number = 0;
    if (!place.starts_with(word)) return 0;
    place.remove_prefix(word.size());
    const auto [end, failed] = std::from_chars(place.data(), place.data() + place.size(), number);
    return failed == std::errc() && end == place.data() + place.size() ? number : 0;
}

/// A comment that editors read, and the thread that it is of.
struct Known {
    std::string tag;
    std::string question;
    bool isMessage = false;
};

struct NewComment {
    Uuid id;
    Uuid follows;
    std::string question;
    std::string text;
};

struct Delivery {
    Record reply;
    std::string tag;
};

class Threads {
  public:
    Threads(const SurveyParts& parts, const Uuid& tenant, const Uuid& round)
        : parts_(parts), tenant_(tenant), round_(round) {}

    Result<void> run();

  private:
    Result<Kept> read(Moment& moment);
    Kept noteDay();
    void know();
    void gatherDeliveries();
    void gatherMessages();
    const Record* lastRepliedTo(const std::string& tag) const;
    Uuid followedBy(const std::string& tag) const;
    Result<Kept> seal();
    Result<std::optional<std::string>> threadKeyOf(const std::string& tag) const;
    Result<std::vector<merge::Operation>> rows(Moment& moment) const;

    const SurveyParts& parts_;
    const Uuid tenant_;
    const Uuid round_;
    std::optional<KeptKeys> keys_;
    std::optional<anonymous::HpkeKeyPair> opening_;
    Record form_;
    std::vector<Record> comments_;  ///< of the round, for editors
    std::vector<Record> replies_;   ///< to them, in the order in which they were written
    std::vector<Record> messages_;  ///< what is kept of threads
    bool showsMessages_ = false;
    std::vector<std::string> tags_;  ///< of all answers, as they are written in their rows
    std::map<Uuid, Known> known_;    ///< by comment
    std::vector<Delivery> deliveries_;
    std::vector<NewComment> new_;
};

Result<void> Threads::run() {
    auto done = parts_.inTurn(tenant_, [this](TenantService& service) {
        return service.keep([this](Moment& moment) { return read(moment); });
    });
    if (!done || !keys_ || keys_->opening.size() == 0) return done;
    auto opening = keys_->openingPair();
    if (!opening) return opening.error();
    opening_ = std::move(*opening);
    know();
    gatherDeliveries();
    if (showsMessages_) gatherMessages();
    if (deliveries_.empty() && new_.empty()) return {};
    auto sealed = seal();
    if (!sealed) return sealed.error();
    if (auto may = parts_.step("threads"); !may) return may;
    // First what the person fetches, then that it is delivered: whoever is killed in between does it again, in the same
    // place.
    return parts_.inTurn(tenant_, [&](TenantService& service) -> Result<void> {
        if (!sealed->put.empty()) {
            if (auto kept = service.keep(*sealed); !kept) return kept;
        }
        return service.commit([this](Moment& moment) { return rows(moment); }, Uuid{});
    });
}

Result<Kept> Threads::read(Moment& moment) {
    const auto comments = moment.all(schema::kSurveyComment);
    const auto replies = moment.all(schema::kSurveyReply);
    if (!comments) return comments.error();
    if (!replies) return replies.error();
    std::set<Uuid> ids;
    for (const Record& row : *comments) {
        const bool isRead = row.alive() && row.reference(field::kSurveyCommentRound) == round_ &&
                            row.number(field::kSurveyCommentReadBy) == static_cast<std::int64_t>(ReadBy::editors);
        if (!isRead) continue;
        comments_.push_back(row);
        ids.insert(row.id);
    }
    bool isWaiting = false;
    for (const Record& row : *replies) {
        if (!row.alive() || !ids.contains(row.reference(field::kSurveyReplyComment))) continue;
        replies_.push_back(row);
        isWaiting |= !row.flag(field::kSurveyReplyDelivered);
    }
    std::ranges::sort(replies_, {}, [](const Record& row) { return std::tie(row.created, row.id); });
    const auto keys = moment.kept(schema::kSurveyKey, keptKeysId(parts_.schema, round_));
    const auto form = moment.find(
        schema::kSurveyForm, derivedRowId(parts_.schema, schema::kSurveyForm, {{field::kSurveyFormRound, round_}}));
    if (!keys || !form) return Kept{};
    messages_ = moment.keptRows(schema::kSurveyMessage, round_);
    Kept noted = noteDay();
    if (!isWaiting && !showsMessages_) return noted;
    keys_ = KeptKeys::from(*keys);
    form_ = *form;
    moment.eachKept(schema::kSurveyAnswer, round_,
                    [this](const Record& row) { tags_.push_back(row.text(field::kSurveyAnswerTag)); });
    return noted;
}

/// Messages become comments at the first visit of a day, all that have come since the first of the day before: a
/// comment that is there at once would tell when it was written. The day is noted whether or not something has come.
Kept Threads::noteDay() {
    const std::int64_t today = parts_.clock.now() / kDayMs;
    const auto note =
        std::ranges::find_if(messages_, [](const Record& row) { return row.text(field::kSurveyMessageTag) == kNoted; });
    const std::string day = std::to_string(today);
    if (note != messages_.end() && note->text(field::kSurveyMessageSealed) == day) return {};
    showsMessages_ = note != messages_.end() && messages_.size() > 1;
    return {{keptRecord(schema::kSurveyMessage, {{field::kSurveyMessageRound, round_},
                                                 {field::kSurveyMessageTag, std::string(kNoted)},
                                                 {field::kSurveyMessagePlace, std::string(kDay)},
                                                 {field::kSurveyMessageSealed, day}})},
            {}};
}

void Threads::know() {
    std::map<Uuid, const Record*> rows;
    std::set<std::string> questions;
    for (const Record& row : comments_) {
        rows[row.id] = &row;
        questions.insert(row.text(field::kSurveyCommentQuestion));
    }
    for (const std::string& written : tags_) {
        const auto tag = survey::fromBase64(written);
        for (const std::string& question : tag ? questions : std::set<std::string>{}) {
            const Uuid id = commentId(keys_->opening, round_, *tag, question);
            if (rows.contains(id)) known_[id] = {*tag, question};
        }
    }
    for (const Record& message : messages_) {
        const auto tag = survey::fromBase64(message.text(field::kSurveyMessageTag));
        if (!tag) continue;
        const Uuid id = commentId(keys_->opening, round_, *tag, message.text(field::kSurveyMessagePlace));
        const auto row = rows.find(id);
        if (row != rows.end()) known_[id] = {*tag, row->second->text(field::kSurveyCommentQuestion), true};
    }
}

void Threads::gatherDeliveries() {
    for (const Record& reply : replies_) {
        const auto known = known_.find(reply.reference(field::kSurveyReplyComment));
        if (reply.flag(field::kSurveyReplyDelivered) || known == known_.end()) continue;
        deliveries_.push_back({reply, known->second.tag});
    }
}

const Record* Threads::lastRepliedTo(const std::string& tag) const {
    const Record* last = nullptr;
    for (const Record& reply : replies_) {
        const auto known = known_.find(reply.reference(field::kSurveyReplyComment));
        if (known != known_.end() && known->second.tag == tag) last = &reply;
    }
    return last;
}

/// The comment that a message of the thread goes on from; nil where none of the thread is shown.
Uuid Threads::followedBy(const std::string& tag) const {
    if (const Record* reply = lastRepliedTo(tag)) return reply->reference(field::kSurveyReplyComment);
    Uuid first;
    for (const auto& [id, known] : known_) {
        if (known.tag != tag || known.isMessage) continue;
        if (first.isNil() || known.question < known_.at(first).question) first = id;
    }
    return first;
}

void Threads::gatherMessages() {
    for (const Record& row : messages_) {
        const auto tag = survey::fromBase64(row.text(field::kSurveyMessageTag));
        const auto sealed = survey::fromBase64(row.text(field::kSurveyMessageSealed));
        const std::string place = row.text(field::kSurveyMessagePlace);
        const std::uint32_t number = numberIn(place, kMessage);
        if (!tag || !sealed || number == 0) continue;
        const Uuid id = commentId(keys_->opening, round_, *tag, place);
        const Uuid follows = known_.contains(id) ? Uuid{} : followedBy(*tag);
        if (follows.isNil()) continue;
        auto text = anonymous::openText(*opening_, {anonymous::SealedKind::message, round_, *tag, number}, *sealed);
        // One text that no row can hold is its sender's alone: the others' are written all the same.
        if (!text || text->empty() || !merge::fits(*wordsField(), *text)) continue;
        new_.push_back({id, follows, known_.at(follows).question, std::move(*text)});
    }
    // Ids follow from a secret: their order says nothing of which came first.
    std::ranges::sort(new_, {}, &NewComment::id);
}

Result<std::optional<std::string>> Threads::threadKeyOf(const std::string& tag) const {
    const Uuid id =
        derivedRowId(parts_.schema, schema::kSurveyAnswer,
                     {{field::kSurveyAnswerRound, round_}, {field::kSurveyAnswerTag, survey::toBase64(tag)}});
    const auto answer = parts_.kept(tenant_, schema::kSurveyAnswer, id);
    if (!answer) return answer.error();
    const auto sealed = *answer ? survey::fromBase64((*answer)->text(field::kSurveyAnswerSealed)) : std::nullopt;
    if (!sealed) return std::optional<std::string>();
    const auto version = static_cast<std::uint32_t>((*answer)->number(field::kSurveyAnswerVersion));
    const auto text = anonymous::openText(*opening_, {anonymous::SealedKind::answer, round_, tag, version}, *sealed);
    if (!text) return text.error();
    const auto published = survey::readPublishedForm(form_.text(field::kSurveyFormDocument));
    if (!published) return published.error();
    auto document = survey::readAnswerDocument(*published, *text);
    if (!document) return document.error();
    return document->threadKey.empty() ? std::optional<std::string>() : std::optional(std::move(document->threadKey));
}

/// What is laid into the threads. A reply that nobody wants any more, or can have, stays undelivered.
Result<Kept> Threads::seal() {
    std::map<std::string, std::uint32_t> numbers;
    for (const Record& reply : replies_) {
        const auto known = known_.find(reply.reference(field::kSurveyReplyComment));
        if (known != known_.end() && reply.flag(field::kSurveyReplyDelivered)) numbers[known->second.tag] += 1;
    }
    Kept changes;
    std::vector<Delivery> delivered;
    for (Delivery& one : deliveries_) {
        const auto key = threadKeyOf(one.tag);
        if (!key) return key.error();
        if (!*key) continue;
        const std::uint32_t number = numbers[one.tag] + 1;
        auto sealed = anonymous::sealText(**key, {anonymous::SealedKind::reply, round_, one.tag, number},
                                          one.reply.text(field::kSurveyReplyText));
        if (!sealed) continue;  // the key that came with the answer is none
        numbers[one.tag] = number;
        changes.put.push_back(keptRecord(schema::kSurveyMessage,
                                         {{field::kSurveyMessageRound, round_},
                                          {field::kSurveyMessageTag, survey::toBase64(one.tag)},
                                          {field::kSurveyMessagePlace, std::string(kReply) + std::to_string(number)},
                                          {field::kSurveyMessageSealed, survey::toBase64(*sealed)}}));
        delivered.push_back(std::move(one));
    }
    deliveries_ = std::move(delivered);
    return changes;
}

Result<std::vector<merge::Operation>> Threads::rows(Moment& moment) const {
    Writing writing(parts_.schema, moment);
    for (const Delivery& one : deliveries_) {
        const auto reply = moment.find(schema::kSurveyReply, one.reply.id);
        if (reply && reply->alive()) writing.set(*reply, field::kSurveyReplyDelivered, true);
    }
    for (const NewComment& one : new_) {
        writing.put(schema::kSurveyComment, one.id,
                    {{field::kSurveyCommentRound, round_},
                     {field::kSurveyCommentForm, form_.id},
                     {field::kSurveyCommentQuestion, one.question},
                     {field::kSurveyCommentText, one.text},
                     {field::kSurveyCommentAnswerable, true},
                     {field::kSurveyCommentFollows, one.follows},
                     {field::kSurveyCommentReadBy, choiceOf(ReadBy::editors)}});
    }
    return writing.take();
}

}  // namespace

Result<void> carryThreads(const SurveyParts& parts, const Uuid& tenant, const Uuid& round) {
    return Threads(parts, tenant, round).run();
}

}  // namespace aufwind::server
