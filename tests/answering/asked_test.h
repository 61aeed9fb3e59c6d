// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/answering_state.h"
#include "tests/answering/round.h"

#include <QtTest>

#include <memory>
#include <random>

/// A test in which one person is asked on one device.
namespace aufwind::test {

class AskedTest : public QObject {
  protected:
    std::unique_ptr<Server> server_;
    std::unique_ptr<Device> device_;

    void begin() {
        server_ = std::make_unique<Server>();
        device_ = std::make_unique<Device>(*server_, std::random_device{}());
    }

    answering::AnswerBox& box() { return device_->box(); }
    store::AnswerSlip slip() { return device_->slip(); }
    domain::AnsweringState state() { return domain::answeringStateOf(slip()); }
    const Uuid& round() { return server_->round; }

    /// Asked, drawn, filled in and finished.
    void finishOne(std::int64_t point = 4, bool wantsReplies = false) {
        device_->receive();
        while (slip().token.empty() && device_->passTime()) device_->settle();
        QVERIFY(box().keep(round(), answersOf(point, wantsReplies ? "A text" : ""), "q2").ok());
        QVERIFY(box().finish(round(), wantsReplies).ok());
    }
    void sendOne(std::int64_t point = 4, bool wantsReplies = false) {
        finishOne(point, wantsReplies);
        for (int i = 0; i < 20 && slip().taken.version == 0 && device_->passTime(); ++i) device_->settle();
        QCOMPARE(slip().taken.version, 1U);
    }
    void close() {
        server_->isOpen = false;
        device_->receive();
    }
};

}  // namespace aufwind::test
