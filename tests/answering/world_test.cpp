// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever goes wrong between any two steps, whenever the program ends: nobody answers twice, and what the person is
// told is true.
#include "models/domain/answering_state.h"
#include "tests/answering/round.h"

#include <QtTest>

using namespace aufwind;
using namespace aufwind::answering;
using namespace aufwind::test;
using domain::AnsweringState;
using Way = Device::Way;

class WorldTest : public QObject {
    Q_OBJECT

    unsigned seed_ = std::random_device{}();
    std::mt19937_64 chance_{seed_};

    Way someWay() {
        constexpr Way kWays[] = {Way::fine, Way::fine, Way::lostThere, Way::lostBack, Way::offline};
        return kWays[chance_() % std::size(kWays)];
    }
    /// The program ends, also between being given an errand and doing it; the clock is set now and then.
    void happen(Device& device) {
        switch (chance_() % 8) {
            case 0:
                device.restart();
                break;
            case 1:
                QVERIFY(device.box().next().ok());
                device.restart();
                break;
            case 2:
                device.clock.add(static_cast<std::int64_t>(chance_() % (3 * kHour)) - kHour);
                break;
            case 3:
                device.passTime();
                break;
            default:
                device.step(someWay());
        }
    }

  private slots:
    void initTestCase() { qInfo("seed %u", seed_); }

    void in_any_world_there_is_one_answer_and_it_is_the_last_that_the_device_knows_of() {
        for (int world = 0; world < 10; ++world) {
            Server server;
            Device device(server, chance_());
            device.receive();
            std::int64_t said = 0;
            for (int i = 0; i < 120; ++i) {
                happen(device);
                if (chance_() % 10 == 0 && !device.slip().closed) {
                    if (device.slip().finished != 0) QVERIFY(device.box().change(server.round).ok());
                    said = static_cast<std::int64_t>(1 + chance_() % 5);
                    QVERIFY(device.box().keep(server.round, answersOf(said), "q1").ok());
                    QVERIFY(device.box().finish(server.round, false).ok());
                }
                QVERIFY(server.answers() <= 1);
                QCOMPARE(server.draws_(), std::min<std::size_t>(server.draws_(), 1));
                QVERIFY(!device.slip().refused);
                if (device.slip().taken.version != 0) QVERIFY(server.version() >= device.slip().taken.version);
            }
            // It grows quiet: what was finished last is what stands there.
            for (int i = 0; i < 80 && device.passTime(); ++i) device.settle();
            QCOMPARE(server.answers(), std::size_t{said != 0 ? 1U : 0U});
            if (said == 0) continue;
            QCOMPARE(server.answer()->answers.at("q1").number.value(), said);
            QCOMPARE(domain::answeringStateOf(device.slip()), AnsweringState::sent);

            server.isOpen = false;
            device.receive();
            for (int i = 0; i < 40 && device.passTime(); ++i) device.step(someWay());
            device.live();
            QCOMPARE(domain::answeringStateOf(device.slip()), AnsweringState::unchanged);
        }
    }

    void a_round_that_closes_in_the_midst_ends_in_what_stands_there() {
        for (int world = 0; world < 10; ++world) {
            Server server;
            Device device(server, chance_());
            device.receive("0", kStart, kStart + kDay);
            QVERIFY(device.box().keep(server.round, answersOf(3), "q1").ok());
            QVERIFY(device.box().finish(server.round, false).ok());
            const auto steps = chance_() % 12;
            for (std::size_t i = 0; i < steps; ++i) {
                device.passTime();
                device.step(someWay());
            }
            server.isOpen = false;
            device.receive();
            device.live();

            const AnsweringState state = domain::answeringStateOf(device.slip());
            QCOMPARE(state, server.answers() == 1 ? AnsweringState::unchanged : AnsweringState::failed);
            QVERIFY(device.slip().token.empty());
        }
    }

    void answers_of_many_are_sent_apart_from_their_draws() {
        for (int person = 0; person < 20; ++person) {
            Server server;
            Device device(server, chance_(), static_cast<std::uint8_t>(person + 10));
            device.receive();
            QVERIFY(device.box().keep(server.round, answersOf(3), "q1").ok());
            QVERIFY(device.box().finish(server.round, false).ok());
            std::int64_t drawn = 0;
            std::int64_t sent = 0;
            for (int i = 0; i < 10 && sent == 0 && device.passTime(); ++i) {
                device.settle();
                if (drawn == 0 && server.draws_() == 1) drawn = device.clock.now();
                if (server.answers() == 1) sent = device.clock.now();
            }
            QVERIFY(sent - drawn >= kApart);
            QVERIFY(sent >= kStart + kMostHaveDrawn);
        }
    }
};

QTEST_GUILESS_MAIN(WorldTest)
#include "world_test.moc"
