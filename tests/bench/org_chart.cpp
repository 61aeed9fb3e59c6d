// SPDX-License-Identifier: GPL-3.0-or-later
// bench_org_chart: an org chart of 20,000 people in a window of its own, while one pulls and zooms: processor time of
// each frame with all that the renderer paints, and how long a layout takes. Answers 1 where somebody is missing.
#include "models/views/org_canvas.h"
#include "tests/bench/figure.h"

#include <QGuiApplication>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace aufwind::bench {
namespace {

constexpr std::uint32_t kPeople = 20'000;
constexpr int kFrames = 300;
constexpr double kFrameMs = 1000.0 / 60;

/// A company in memory.
class Company : public views::Organisation {
  public:
    using Organisation::show;
};

Uuid idOf(std::uint32_t number) {
    Uuid id;
    id.bytes[0] = 1;
    for (std::size_t i = 0; i < 4; ++i) id.bytes[15 - i] = static_cast<std::uint8_t>(number >> 8 * i);
    return id;
}

/// Everybody has eight reports, as long as there are people; every fiftieth has a dotted line.
domain::OrgCompany people() {
    domain::OrgCompany company;
    for (std::uint32_t i = 0; i < kPeople; ++i) {
        domain::OrgPerson person;
        person.id = idOf(i);
        person.name = "Firstname" + std::to_string(i % 997) + " Lastname" + std::to_string(i);
        person.title = "Title number " + std::to_string(i % 40);
        if (i > 0) person.manager = idOf((i - 1) / 8);
        if (i % 50 == 49) person.dotted = {idOf(i / 3)};
        company.people.push_back(std::move(person));
    }
    company.settle();
    return company;
}

/// Of each frame the processor time of the whole process: the window's thread, and the renderer.
void frames(QQuickWindow& window, const char* name, const std::function<void(int)>& act) {
    std::vector<double> times;
    for (int i = 0; i < kFrames; ++i) {
        const double from = processorTime();
        act(i);
        const QImage shown = window.grabWindow();
        times.push_back(processorTime() - from);
        if (shown.isNull()) return printUnmeasured(name, "the window cannot be painted");
    }
    const auto over = [&](double ms) {
        return static_cast<double>(std::ranges::count_if(times, [ms](double each) { return each > ms; }));
    };
    print({name,
           percentile(times, 0.95),
           "ms",
           kFrameMs,
           "a frame of 60 a second",
           {{"p50", median(times)},
            {"worst", percentile(times, 1)},
            {"over_16.7", over(kFrameMs)},
            {"over_33", over(2 * kFrameMs)}}});
}

int run() {
    Company company;
    const auto snapshot = std::make_shared<const views::OrgSnapshot>(people());
    double layout = 0;
    std::size_t cards = 0;
    std::vector<double> times;
    for (int i = 0; i < 7; ++i) {
        const double from = processorTime();
        const auto tree = std::make_shared<const views::OrgTree>(snapshot, domain::OrgArrangement::byManager);
        const views::OrgDrawing drawing{tree, {tree->keys.begin(), tree->keys.end()}, {}};
        times.push_back(processorTime() - from);
        cards = drawing.layout.cards.size();
    }
    layout = median(times);
    print({"org_chart_layout", layout, "ms", std::nullopt, "nothing: 20,000 cards, behind the window's thread", {}});

    company.show(snapshot);
    views::OrgChart chart;
    chart.setOrganisation(&company);
    QQuickWindow window;
    window.resize(1048, 656);
    auto* canvas = new views::OrgCanvas(window.contentItem());
    canvas->setSize({1048, 656});
    canvas->setChart(&chart);
    window.show();
    const auto count = [&] {
        return chart.drawing() ? chart.drawing()->layout.cards.size() : std::size_t{0};
    };
    const auto await = [&](std::size_t wanted) {
        while (count() < wanted) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    };
    await(1);
    chart.unfoldAll();
    await(kPeople);
    if (cards != kPeople) return 1;

    const auto middle = [&](double zoom) {
        canvas->zoomTo(zoom);
        canvas->centreOn(canvas->chartWidth() / 2, canvas->chartHeight() - 200);
    };
    canvas->fit();
    frames(window, "org_chart_all_of_it", [&](int i) { canvas->setDotted(i % 2 == 0); });
    canvas->setDotted(true);
    for (const auto& [name, zoom] : {std::pair{"org_chart_pan_boxes", 0.1}, std::pair{"org_chart_pan_half_size", 0.5},
                                     std::pair{"org_chart_pan_full_size", 1.0}}) {
        middle(zoom);
        // As fast as a hand pulls, with a turn now and then.
        frames(window, name, [&](int i) { canvas->pan(i % 60 < 45 ? 40 : -90, i % 50 < 25 ? 3 : -3); });
    }
    middle(1);
    frames(window, "org_chart_zoom", [&](int i) { canvas->zoomBy(i % 150 < 75 ? 0.94 : 1 / 0.94, 500, 300); });
    return 0;
}

}  // namespace
}  // namespace aufwind::bench

int main(int count, char** arguments) {
    const QGuiApplication application(count, arguments);
    return aufwind::bench::run();
}
