// SPDX-License-Identifier: GPL-3.0-or-later
// The window as it is felt: its pages, a list of 100,000 people, search. The window's own program is used by mouse,
// wheel and keys, on a profile that the server has filled; the people beyond those of the demo are put into its store.
#include "app/profile/profile.h"
#include "models/domain/fields.h"
#include "models/schema/entities.h"
#include "tests/bench/figure.h"
#include "tests/bench/figures.h"
#include "tests/bench/start_time.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <array>

namespace aufwind::bench {
namespace {

namespace field = domain::field;

constexpr std::uint64_t kPeople = 100'000;
constexpr std::uint64_t kAtOnce = 5'000;
constexpr int kStepMs = 10 * 60'000;
constexpr int kPageRounds = 11;
constexpr int kWheelBeats = 900;
constexpr int kBarBeats = 900;
constexpr int kPhrases = 16;
constexpr double kFrameMs = 1000.0 / 60;

constexpr std::array kFirst{"Anna", "Bengt", "Chiara", "Deniz", "Eoin", "Fatma", "Goran", "Hilde", "Ines", "Jonas"};
constexpr std::array kLast{"Albers", "Brandt", "Castell", "Dietrich", "Engel", "Falk", "Gruber", "Hoffmann"};

/// Like the rows that a server sends.
Record personNumbered(std::uint64_t number, app::SystemEntropy& entropy, const app::SystemClock& clock) {
    Record row;
    row.entity = schema::kEmployee;
    row.id = entropy.uuid(clock.now());
    row.life = 1;
    row.seq = number + 1;
    const auto set = [&](FieldNumber which, std::string text) {
        row.ensure(which).value = Value{std::move(text)};
    };
    set(field::kEmployeeFirst, kFirst[number % kFirst.size()]);
    set(field::kEmployeeLast, std::string(kLast[number / 10 % kLast.size()]) + std::to_string(number));
    return row;
}

/// Until there are so many people in the profile.
Result<void> fillWithPeople(const QString& directory) {
    const app::SystemClock clock;
    app::SystemEntropy entropy;
    auto profile = app::Profile::open(directory.toStdString(), clock, entropy, {});
    auto reader = profile ? (*profile)->store().reader() : profile.error();
    auto there = reader ? (*reader)->count({.entity = schema::kEmployee}) : reader.error();
    if (!there) {
        return there.error();
    }
    for (std::uint64_t people = *there; people < kPeople;) {
        auto written = (*profile)->store().write([&](store::Writer& writer) -> Result<void> {
            for (std::uint64_t i = 0; i < kAtOnce && people < kPeople; ++i, ++people) {
                if (auto put = writer.put(personNumbered(people, entropy, clock)); !put) {
                    return put;
                }
            }
            return {};
        });
        if (!written) {
            return written;
        }
    }
    return {};
}

/// The window as a process that is told what to do.
class WatchedWindow {
  public:
    explicit WatchedWindow(const QString& profile) {
        system_test::endWithThisOne(process_);
        process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process_.start(system_test::program("aufwind_watched"),
                       {"--profile", profile, "--offline", "--no-tour", "--lang", "en", "--size", "1280x800"});
    }
    ~WatchedWindow() {
        process_.closeWriteChannel();
        process_.waitForFinished(kStepMs);
    }

    Result<QJsonObject> walk(const char* what, int count) {
        process_.write(QJsonDocument(QJsonObject{{"do", what}, {"count", count}}).toJson(QJsonDocument::Compact) +
                       '\n');
        while (!process_.canReadLine()) {
            if (!process_.waitForReadyRead(kStepMs)) {
                return Error{ErrorCode::internal, "the window does not answer"};
            }
        }
        const QJsonObject answer = QJsonDocument::fromJson(process_.readLine()).object();
        if (answer.contains("trouble")) {
            return Error{ErrorCode::internal, "the window does not show " + answer["trouble"].toString().toStdString()};
        }
        return answer;
    }

  private:
    QProcess process_;
};

std::vector<double> numbersOf(const QJsonValue& array, const char* name = nullptr) {
    std::vector<double> numbers;
    for (const QJsonValue& each : array.toArray()) {
        numbers.push_back(name != nullptr ? each.toObject()[QLatin1String(name)].toDouble() : each.toDouble());
    }
    return numbers;
}

Result<void> pages(WatchedWindow& window) {
    auto answer = window.walk("pages", kPageRounds);
    if (!answer) {
        return answer.error();
    }
    std::vector<double> all;
    std::vector<double> first;
    std::vector<std::pair<std::string, double>> also;
    for (auto page = answer->constBegin(); page != answer->constEnd(); ++page) {
        const std::vector<double> times = numbersOf(page.value().toObject()["ms"]);
        all.insert(all.end(), times.begin(), times.end());
        first.push_back(page.value().toObject()["first"].toDouble());
        also.emplace_back(page.key().toStdString() + "_p95", percentile(times, 0.95));
    }
    also.insert(also.begin(),
                {{"p50", median(all)}, {"worst", percentile(all, 1)}, {"first_time_worst", percentile(first, 1)}});
    print({"window_page", percentile(all, 0.95), "ms", std::nullopt, "nothing: p95 of all pages, to be at most 100",
           also});
    return {};
}

Result<void> scroll(WatchedWindow& window, const char* walk, const std::string& name, int beats) {
    auto answer = window.walk(walk, beats);
    if (!answer) {
        return answer.error();
    }
    const std::vector<double> times = numbersOf((*answer)["frames"], "ms");
    const std::vector<double> painting = numbersOf((*answer)["frames"], "painting");
    const auto over = [&](double ms) {
        return static_cast<double>(std::ranges::count_if(times, [&](double each) { return each > ms; }));
    };
    print({name,
           over(kFrameMs),
           "frames over 16.7 ms",
           std::nullopt,
           "nothing: of the window's thread without painting; none of them over 33.3 ms",
           {{"over_33", over(2 * kFrameMs)},
            {"frames", static_cast<double>(times.size())},
            {"p50", median(times)},
            {"p95", percentile(times, 0.95)},
            {"worst", percentile(times, 1)},
            {"software_painting_p50", median(painting)},
            {"rows", (*answer)["rows"].toDouble()}}});
    if ((*answer)["rows"].toDouble() < static_cast<double>(kPeople)) {
        return Error{ErrorCode::internal, "the list has not all people"};
    }
    return walk != std::string("bar") || (*answer)["reached"].toBool()
               ? Result<void>()
               : Error{ErrorCode::internal, "the bar at its end does not show the last row"};
}

Result<void> keys(WatchedWindow& window) {
    auto answer = window.walk("search", kPhrases);
    if (!answer) {
        return answer.error();
    }
    const std::vector<double> times = numbersOf((*answer)["ms"]);
    print({"window_search",
           percentile(times, 0.95),
           "ms",
           std::nullopt,
           "nothing: p95 from a key to the frame with its finds, to be at most 50",
           {{"p50", median(times)},
            {"worst", percentile(times, 1)},
            {"key_presses", static_cast<double>(times.size())}}});
    return {};
}

}  // namespace

Result<void> window(Company& company) {
    if (const std::string why = startIsUnmeasurable(); !why.empty()) {
        printUnmeasured("window", why);
        return {};
    }
    if (!QFileInfo::exists(system_test::program("aufwind_watched"))) {
        printUnmeasured("window", "aufwind_watched is not built");
        return {};
    }
    auto site = company.site();
    if (!site) {
        return site.error();
    }
    const QString profile = QString::fromStdString(company.fresh("profile").string());
    auto made = signInProfile(*site, QString::fromStdString(company.authority().string()), profile);
    made = made ? syncProfile(profile) : made;
    made = made ? fillWithPeople(profile) : made;
    if (!made) {
        return made;
    }
    WatchedWindow watched(profile);
    const Result<void> done[] = {pages(watched), scroll(watched, "wheel", "window_scroll_wheel", kWheelBeats),
                                 scroll(watched, "bar", "window_scroll_bar", kBarBeats), keys(watched)};
    for (const Result<void>& each : done) {
        if (!each) {
            return each;
        }
    }
    return {};
}

}  // namespace aufwind::bench
