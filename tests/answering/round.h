// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/survey/answer_document.h"
#include "models/domain/survey/published_form.h"
#include "models/schema/entities.h"
#include "models/schema/environment.h"
#include "sync/anonymous/blind_signature.h"
#include "sync/anonymous/hpke.h"
#include "sync/answering/answer_box.h"

#include <QTemporaryDir>

#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

/// A round as a server keeps it, and a device whose person is asked in it: the real store and the real box, the real
/// signatures, and between the two whatever a test wants to go wrong.
namespace aufwind::test {

inline constexpr std::int64_t kStart = 1'795'000'000'000;

class WonderClock : public Clock {
  public:
    std::int64_t now() const override { return now_; }
    void set(std::int64_t now) { now_ = now; }
    void add(std::int64_t milliseconds) { now_ += milliseconds; }

  private:
    std::int64_t now_ = kStart;
};

class Dice : public Entropy {
  public:
    explicit Dice(std::uint64_t seed) : random_(seed) {}
    std::uint64_t next() override { return random_(); }

  private:
    std::mt19937_64 random_;
};

Uuid idOf(std::uint8_t number);
/// A key for many tests: making one takes a second.
const anonymous::SigningKey& signingKey();
const anonymous::SigningKey& anotherSigningKey();

/// One scale "q1", one text "q2"; the first is needed.
survey::PublishedForm publishedForm();
survey::Answers answersOf(std::int64_t point, const std::string& text = {});

class Server {
  public:
    survey::PublishedForm published = publishedForm();
    anonymous::HpkeKeyPair answerKey = anonymous::makeHpkeKeyPair();
    Uuid round = idOf(1);
    bool isOpen = true;
    bool isGone = false;
    std::uint32_t mostMessages = 64;
    int refusedMessages = 0;
    /// What it does to draws.
    enum class Draws { signs, garbles, fails, denies } draws = Draws::signs;

    struct Stored {
        std::uint32_t version = 0;
        std::string sealed;
    };

    Server() { published.answerKey = answerKey.publicKey; }

    Result<std::string> draw(const Uuid& person, const std::string& blinded);
    Result<void> refuse(const Uuid& person);
    Result<void> take(const answering::Errand& errand);
    Result<std::vector<answering::StoredPart>> give(const answering::Errand& errand, answering::AnswerBox& box);
    /// To whoever wrote the only answer.
    void reply(const std::string& text);

    std::size_t answers() const { return answers_.size(); }
    std::size_t draws_() const { return drawn_.size(); }
    bool isReported(const Uuid& person) const { return refused_.contains(person); }
    /// The only answer, opened.
    std::optional<survey::AnswerDocument> answer() const;
    std::uint32_t version() const { return answers_.empty() ? 0 : answers_.begin()->second.version; }
    std::vector<std::string> messages() const;

    std::map<std::string, Stored> answers_;                         ///< by tag
    std::map<std::string, std::map<std::string, Stored>> threads_;  ///< by tag and place
    std::map<Uuid, std::string> drawn_;
    std::map<Uuid, bool> refused_;
};

class Device {
  public:
    explicit Device(Server& server, std::uint64_t seed = 1, std::uint8_t person = 7);
    ~Device();

    /// The program ends and starts again.
    void restart();
    answering::AnswerBox& box() { return *box_; }
    store::Reader& reader() { return *reader_; }
    store::AnswerSlip slip();
    /// Whatever stands in its store.
    void keep(const store::AnswerSlip& slip);
    const Uuid& me() const { return me_; }

    /// The row of what is asked, and the invitation, as the server has it now.
    void receive(const std::string& segments = "0");
    void receive(const std::string& segments, std::int64_t opens, std::int64_t closes);
    void loseSight();

    /// What may go wrong on the way.
    enum class Way { fine, lostThere, lostBack, offline };
    /// The next errand, if one is due, carried out. False where none was.
    bool step(Way way = Way::fine);
    /// Until nothing is due.
    int settle();
    /// To the next moment at which something may be due, and a millisecond on.
    bool passTime();
    /// Sleeps and steps until nothing is planned; bounded.
    void live(int most = 60);

    WonderClock clock;

  private:
    void open();

    Server& server_;
    QTemporaryDir directory_;
    Dice dice_;
    Uuid me_;
    std::unique_ptr<store::Store> store_;
    std::unique_ptr<store::Reader> reader_;
    std::unique_ptr<answering::AnswerBox> box_;
    std::int64_t opens_ = kStart;
    std::int64_t closes_ = kStart + 14 * answering::kDay;
};

}  // namespace aufwind::test
