// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program until it says that stored data was on the screen, against a program with an empty
// window. Needs a session bus with a keychain, as packaging/lib/with-keyring gives one.
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"
#include "tests/bench/start_time.h"

namespace aufwind::bench {
namespace {

constexpr int kRounds = 9;

}  // namespace

Result<void> firstFrame(Company& company) {
    if (const std::string why = startIsUnmeasurable(); !why.empty()) {
        printUnmeasured("first_frame", why);
        return {};
    }
    auto site = company.site();
    if (!site) {
        return site.error();
    }
    const QString profile = QString::fromStdString(company.fresh("profile").string());
    auto made = signInProfile(*site, QString::fromStdString(company.authority().string()), profile);
    made = made ? syncProfile(profile) : made;
    if (!made) {
        return made;
    }
    std::vector<double> frames;
    std::vector<double> empty;
    for (int i = 0; i < kRounds; ++i) {
        auto other = startOf("bench_empty_window", {});
        auto frame = other ? startOf("aufwind", {"--profile", profile, "--first-frame"}) : other;
        if (!frame) {
            printUnmeasured("first_frame", frame.error().detail);
            return frame.error();
        }
        frames.push_back(*frame);
        empty.push_back(*other);
    }
    print({"first_frame",
           median(frames),
           "ms",
           median(empty),
           "a program with an empty Qt Quick window",
           {{"worst", percentile(frames, 1)}}});
    return {};
}

}  // namespace aufwind::bench
