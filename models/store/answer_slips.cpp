// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/answer_slips.h"

#include "models/store/bytes.h"

#include <algorithm>

namespace aufwind::store {
namespace {

constexpr std::string_view kRounds = "answering/rounds";
constexpr std::uint64_t kFormat = 1;

std::string nameOf(const Uuid& round) {
    return "answering/" + round.toString();
}

Error damaged() {
    return {ErrorCode::damaged, "what is kept of a survey is not what was written there"};
}

// Each part is named once, in the same order for both ways: Out takes the value, In gives it back.

class Out {
  public:
    void pass(const std::string& value) { out_.bytes(value); }
    void pass(const Uuid& value) { out_.id(value); }
    void pass(std::int64_t value) { out_.zigzag(value); }
    void pass(std::uint32_t value) { out_.varint(value); }
    void pass(bool value) { out_.varint(value ? 1 : 0); }
    void pass(SlipBar value, SlipBar) { out_.varint(static_cast<std::uint64_t>(value)); }
    void pass(SlipFound value, SlipFound) { out_.varint(static_cast<std::uint64_t>(value)); }
    template <typename Item, typename Each>
    void list(const std::vector<Item>& items, std::size_t, Each each) {
        out_.varint(items.size());
        for (const Item& item : items) each(item);
    }
    std::string take() { return out_.take(); }

  private:
    ByteWriter out_;
};

class In {
  public:
    explicit In(std::string_view bytes) : in_(bytes) {}

    void pass(std::string& value) { value = in_.bytes(); }
    void pass(Uuid& value) { value = in_.id(); }
    void pass(std::int64_t& value) { value = in_.zigzag(); }
    void pass(std::uint32_t& value) { value = static_cast<std::uint32_t>(in_.bounded(UINT32_MAX)); }
    void pass(bool& value) { value = in_.bounded(1) != 0; }
    template <typename Choice>
    void pass(Choice& value, Choice last) {
        value = static_cast<Choice>(in_.bounded(static_cast<std::uint64_t>(last)));
    }
    /// `least` bytes are in each.
    template <typename Item, typename Each>
    void list(std::vector<Item>& items, std::size_t least, Each each) {
        const std::uint64_t count = in_.bounded(in_.room(least));
        items.resize(static_cast<std::size_t>(count));
        for (Item& item : items) each(item);
    }
    bool isWhole() const { return static_cast<bool>(in_) && in_.atEnd(); }

  private:
    ByteReader in_;
};

template <typename Way, typename Time>
void passTime(Way& way, Time& time) {
    way.pass(time.planned), way.pass(time.at), way.pass(time.by);
    way.pass(time.shortened), way.pass(time.late);
}

template <typename Way, typename Version>
void passVersion(Way& way, Version& version) {
    way.pass(version.version), way.pass(version.digest);
}

template <typename Way, typename Text>
void passText(Way& way, Text& text) {
    way.pass(text.isReply), way.pass(text.number), way.pass(text.text), way.pass(text.at);
    way.pass(text.sealed), way.pass(text.done), way.pass(text.lost);
}

template <typename Way, typename Slip>
void passSlip(Way& way, Slip& slip) {
    way.pass(slip.round), way.pass(slip.form), way.pass(slip.formHash), way.pass(slip.threshold);
    way.pass(slip.opens), way.pass(slip.closes), way.pass(slip.closed), way.pass(slip.goneSince);
    way.pass(slip.bar, SlipBar::elsewhere);
    passTime(way, slip.draw);
    way.pass(slip.triedSince), way.pass(slip.request), way.pass(slip.drawn), way.pass(slip.token);
    way.pass(slip.refused), way.pass(slip.reported);
    way.pass(slip.answers), way.pass(slip.place), way.pass(slip.wantsReplies), way.pass(slip.atOnce);
    way.pass(slip.finished), way.pass(slip.unsealed);
    passTime(way, slip.send);
    way.pass(slip.sealed);
    passVersion(way, slip.last), passVersion(way, slip.taken);
    way.list(slip.attempts, 2, [&](auto& version) { passVersion(way, version); });
    way.pass(slip.again), way.pass(slip.seenOther), way.pass(slip.failed);
    passTime(way, slip.look);
    way.pass(slip.found, SlipFound::untold);
    way.list(slip.thread, 7, [&](auto& text) { passText(way, text); });
    way.pass(slip.failures), way.pass(slip.notBefore);
}

Result<AnswerSlip> slipFrom(std::string_view bytes, const Uuid& round) {
    ByteReader head(bytes);
    if (head.varint() != kFormat || !head) return damaged();
    In way(bytes.substr(1));
    AnswerSlip slip;
    passSlip(way, slip);
    if (!way.isWhole() || slip.round != round) return damaged();
    return slip;
}

Result<std::vector<Uuid>> roundsOf(Reader& reader) {
    const auto saved = reader.state(kRounds);
    if (!saved) return saved.error();
    std::vector<Uuid> rounds;
    std::string_view rest = *saved ? std::string_view(**saved) : std::string_view();
    for (; rest.size() >= 16; rest.remove_prefix(16)) rounds.push_back(*Uuid::fromBytes(rest.substr(0, 16)));
    if (!rest.empty()) return damaged();
    return rounds;
}

Result<void> keepRounds(Writer& writer, const std::vector<Uuid>& rounds) {
    std::string all;
    for (const Uuid& round : rounds) all += round.view();
    return all.empty() ? writer.dropState(kRounds) : writer.setState(kRounds, all);
}

}  // namespace

Result<std::optional<AnswerSlip>> answerSlip(Reader& reader, const Uuid& round) {
    const auto saved = reader.state(nameOf(round));
    if (!saved) return saved.error();
    if (!*saved) return std::optional<AnswerSlip>();
    auto slip = slipFrom(**saved, round);
    if (!slip) return slip.error();
    return std::optional(std::move(*slip));
}

Result<std::vector<AnswerSlip>> answerSlips(Reader& reader) {
    const auto rounds = roundsOf(reader);
    if (!rounds) return rounds.error();
    std::vector<AnswerSlip> slips;
    for (const Uuid& round : *rounds) {
        auto slip = answerSlip(reader, round);
        if (!slip) return slip.error();
        if (*slip) slips.push_back(std::move(**slip));
    }
    return slips;
}

Result<void> keepAnswerSlip(Writer& writer, const AnswerSlip& slip) {
    auto rounds = roundsOf(writer);
    if (!rounds) return rounds.error();
    if (std::ranges::find(*rounds, slip.round) == rounds->end()) {
        rounds->push_back(slip.round);
        if (auto kept = keepRounds(writer, *rounds); !kept) return kept;
    }
    Out way;
    passSlip(way, slip);
    return writer.setState(nameOf(slip.round), std::string(1, static_cast<char>(kFormat)) + way.take());
}

Result<void> dropAnswerSlip(Writer& writer, const Uuid& round) {
    auto rounds = roundsOf(writer);
    if (!rounds) return rounds.error();
    if (std::erase(*rounds, round) > 0) {
        if (auto kept = keepRounds(writer, *rounds); !kept) return kept;
    }
    return writer.dropState(nameOf(round));
}

}  // namespace aufwind::store
