// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/survey/survey_memory.h"

#include "models/domain/survey/base64.h"
#include "models/domain/survey/set_stream.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace aufwind::survey {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::uint64_t kAny = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t kFirstItem = 1;                // 0 stands for the participation
constexpr std::uint64_t kRoomMaximum = 4'000'000'000;  // bits, of all sets together
constexpr unsigned kHashBits = 62;                     // so that the steps between them fit a number

/// The finalizer of SplitMix64 (Steele, Lea, Flood 2014) over both halves.
std::uint64_t hashOf(const Uuid& id) {
    std::uint64_t halves[2];
    std::memcpy(halves, id.bytes.data(), sizeof halves);
    std::uint64_t state = 0;
    for (const std::uint64_t half : halves) {
        state = (state ^ half) + 0x9E3779B97F4A7C15U;
        state = (state ^ state >> 30U) * 0xBF58476D1CE4E5B9U;
        state = (state ^ state >> 27U) * 0x94D049BB133111EBU;
        state ^= state >> 31U;
    }
    return state >> (64 - kHashBits);
}

void writeSets(ByteWriter& out, const std::vector<RespondentSet>& sets) {
    out.number(sets.size());
    for (const RespondentSet& set : sets) writeSet(out, set);
}

/// A few bytes may stand for a set with much room.
std::vector<RespondentSet> readSets(ByteReader& in, std::uint64_t& room) {
    constexpr std::size_t kSmallest = 3;
    std::vector<RespondentSet> sets;
    for (std::uint64_t left = in.count(kAny, kSmallest); left > 0 && in.isWhole(); --left) {
        sets.push_back(readSet(in, kRespondentsMaximum));
        const std::uint32_t size = sets.back().size();
        if (size > room) in.spoil();
        room -= std::min<std::uint64_t>(size, room);
    }
    return sets;
}

void write(ByteWriter& out, const ReleasedMemory::Round& round) {
    out.number(round.number);
    writeSets(out, round.segments);
    writeSets(out, round.answered);
    out.number(round.rows.size());
    for (const ReleasedMemory::Row& row : round.rows) {
        out.number(row.segment);
        if (row.item == kParticipation) {
            out.number(0);
            continue;
        }
        out.number((std::uint64_t{row.item} << 1U | (row.isVerbatim ? 1U : 0U)) + kFirstItem);
        out.number(row.answered);
    }
}

ReleasedMemory::Round readRound(ByteReader& in, std::uint64_t& room) {
    constexpr std::size_t kSmallestRow = 2;
    ReleasedMemory::Round round;
    round.number = static_cast<std::uint32_t>(in.number(kAny));
    round.segments = readSets(in, room);
    round.answered = readSets(in, room);
    for (std::uint64_t left = in.count(kAny, kSmallestRow); left > 0 && in.isWhole(); --left) {
        ReleasedMemory::Row row;
        row.segment = static_cast<std::uint32_t>(in.number(kAny));
        const std::uint64_t item = in.number((kAny << 1U) + kFirstItem);
        if (item == 0) {
            row.item = row.answered = kParticipation;
        } else {
            row.item = static_cast<std::uint32_t>((item - kFirstItem) >> 1U);
            row.isVerbatim = ((item - kFirstItem) & 1U) != 0;
            row.answered = static_cast<std::uint32_t>(in.number(kAny));
        }
        round.rows.push_back(row);
    }
    return round;
}

void write(ByteWriter& out, const ReleasedMemory& memory) {
    out.byte(static_cast<std::uint8_t>(memory.threshold));
    out.byte(memory.isRaised ? 1 : 0);
    out.word(memory.prime);
    out.word(memory.secret);
    writeSets(out, memory.invited);
    out.number(memory.rounds.size());
    for (const ReleasedMemory::Round& round : memory.rounds) write(out, round);
    out.number(memory.refused.size());
    for (const std::uint64_t hash : memory.refused) out.word(hash);
}

ReleasedMemory readMemory(ByteReader& in) {
    constexpr std::size_t kSmallestRound = 4;
    ReleasedMemory memory;
    memory.threshold = in.byte();
    const std::uint8_t isRaised = in.byte();
    if (isRaised > 1) in.spoil();
    memory.isRaised = isRaised == 1;
    memory.prime = in.word();
    memory.secret = in.word();
    std::uint64_t room = kRoomMaximum;
    memory.invited = readSets(in, room);
    for (std::uint64_t left = in.count(kRoundsMaximum, kSmallestRound); left > 0 && in.isWhole(); --left) {
        memory.rounds.push_back(readRound(in, room));
    }
    memory.refused.resize(in.count(kRefusedMaximum, sizeof(std::uint64_t)));
    for (std::uint64_t& hash : memory.refused) hash = in.word();
    return memory;
}

}  // namespace

/// In batches, within which numbers ascend with the hashes: so only these are written.
class SurveyMemoryFile {
  public:
    static void write(ByteWriter& out, const PeopleNumbers& people) {
        std::vector<std::uint64_t> hashes(people.size());
        for (const auto& [hash, number] : people.numberOf_) hashes[number] = hash;
        out.number(people.batches_.size());
        auto hash = hashes.begin();
        for (const std::uint32_t size : people.batches_) {
            out.number(size);
            std::uint64_t last = 0;
            for (std::uint32_t i = 0; i < size; ++i, ++hash) {
                out.number(*hash - last);
                last = *hash;
            }
        }
    }

    static PeopleNumbers read(ByteReader& in) {
        PeopleNumbers people;
        for (std::uint64_t batches = in.count(kRespondentsMaximum); batches > 0 && in.isWhole(); --batches) {
            const std::uint64_t size = in.count(kRespondentsMaximum - people.size());
            people.batches_.push_back(static_cast<std::uint32_t>(size));
            std::uint64_t hash = 0;
            for (std::uint64_t i = 0; i < size && in.isWhole(); ++i) {
                const std::uint64_t step = in.number((std::uint64_t{1} << kHashBits) - 1 - hash);
                hash += step;
                const bool isNew = people.numberOf_.emplace(hash, people.size()).second;
                if (!isNew || (i > 0 && step == 0)) in.spoil();
            }
            if (size == 0) in.spoil();
        }
        return people;
    }
};

Result<std::vector<std::uint32_t>> PeopleNumbers::numbersFor(const std::vector<Uuid>& people) {
    std::vector<std::uint64_t> all;
    all.reserve(people.size());
    for (const Uuid& person : people) all.push_back(hashOf(person));
    std::vector<std::uint64_t> added = all;
    std::ranges::sort(added);
    if (std::ranges::adjacent_find(added) != added.end()) {
        return Error{ErrorCode::invalid, "somebody is twice among the people of a round"};
    }
    std::erase_if(added, [&](std::uint64_t hash) { return numberOf_.contains(hash); });
    if (added.size() > kRespondentsMaximum - size()) {
        return Error{ErrorCode::tooLarge, "more than 1,000,000 people were invited to a survey's rounds"};
    }
    for (const std::uint64_t hash : added) numberOf_.emplace(hash, size());
    if (!added.empty()) batches_.push_back(static_cast<std::uint32_t>(added.size()));
    std::vector<std::uint32_t> numbers;
    numbers.reserve(all.size());
    for (const std::uint64_t hash : all) numbers.push_back(numberOf_.at(hash));
    return numbers;
}

Result<std::string> releasedDocument(const SurveyMemory& memory) {
    ByteWriter out;
    out.byte(kVersion);
    write(out, memory.released.memory());
    SurveyMemoryFile::write(out, memory.people);
    std::string document = toBase64(out.take());
    if (document.size() > kSurveyMemoryMaximum) {
        return Error{ErrorCode::tooLarge, "what was shown of a survey is more than can be remembered"};
    }
    return document;
}

Result<SurveyMemory> readReleased(std::string_view document) {
    const Error damaged{ErrorCode::damaged, "the memory of a survey is not of its shape"};
    if (document.size() > kSurveyMemoryMaximum) return damaged;
    const auto bytes = fromBase64(document);
    if (!bytes || bytes->empty()) return damaged;
    ByteReader in(*bytes);
    const std::uint8_t version = in.byte();
    if (version > kVersion) return Error{ErrorCode::tooNew, "the memory of a survey is newer than this program"};
    if (version != kVersion) return damaged;
    ReleasedMemory memory = readMemory(in);
    PeopleNumbers people = SurveyMemoryFile::read(in);
    if (!in.isAtEnd()) return damaged;
    auto released = Released::from(std::move(memory));
    if (!released) return released.error();
    return SurveyMemory{std::move(*released), std::move(people)};
}

Result<SurveyMemory> withoutRound(const SurveyMemory& memory, std::uint32_t round) {
    ReleasedMemory left = memory.released.memory();
    std::erase_if(left.rounds, [&](const ReleasedMemory::Round& one) { return one.number == round; });
    auto released = Released::from(std::move(left));
    if (!released) return released.error();
    return SurveyMemory{std::move(*released), memory.people};
}

}  // namespace aufwind::survey
