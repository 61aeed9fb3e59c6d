// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/growth.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace aufwind::bench {
namespace {

constexpr double kWidth = 720;
constexpr double kHeight = 420;
constexpr double kLeft = 64;
constexpr double kRight = 190;  // for the names
constexpr double kTop = 44;
constexpr double kBottom = 52;
constexpr double kNameHeight = 15;
// Okabe and Ito, 2008: told apart by everybody.
constexpr const char* kColours[] = {"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9"};
constexpr const char* kGrey = "#666666";

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

std::string label(double power) {
    const auto whole = static_cast<long long>(std::llround(std::pow(10, power)));
    std::string digits = std::to_string(whole);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
        digits.insert(static_cast<std::size_t>(at), ",");
    }
    return power < 0 ? number(std::pow(10, power)) : digits;
}

class Plot {
  public:
    Plot(const std::vector<double>& rows, double lowest, double highest)
        : rows_(rows),
          fromX_(std::log10(rows.front())),
          toX_(std::log10(rows.back())),
          fromY_(std::floor(lowest)),
          toY_(std::ceil(highest)) {
        out_ =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(kWidth) + " " + number(kHeight) +
            "\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n";
        text(kLeft, kTop - 20, "Time, as a multiple of that at the fewest rows", kGrey);
    }

    void axes() {
        for (double power = fromY_; power <= toY_; ++power) {
            line(kLeft, y(power), kWidth - kRight, y(power), "#dddddd");
            text(kLeft - 8, y(power) + 4, label(power) + "×", kGrey, "end");
        }
        for (const double rows : rows_) {
            const double at = x(std::log10(rows));
            line(at, kTop, at, kHeight - kBottom, "#dddddd");
            text(at, kHeight - kBottom + 20, label(std::log10(rows)), kGrey, "middle");
        }
        text((kLeft + kWidth - kRight) / 2, kHeight - 12, "rows on the device", kGrey, "middle");
    }
    void curve(const std::string& name, const std::vector<double>& multiples, const std::string& colour, bool dashed) {
        out_ += "<polyline fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"" +
                (dashed ? " stroke-dasharray=\"5 5\"" : "") + " points=\"";
        for (std::size_t i = 0; i < multiples.size(); ++i) {
            out_ += number(x(std::log10(rows_[i]))) + "," + number(y(std::log10(multiples[i]))) + " ";
        }
        out_ += "\"/>\n";
        names_.push_back({y(std::log10(multiples.back())), name + "  " + number(multiples.back()) + "×", colour});
    }
    /// With the names beside the ends of their curves, none over another.
    std::string finish() {
        std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) { return a.y < b.y; });
        double free = 0;
        for (const Name& name : names_) {
            const double at = std::max(name.y + 4, free);
            text(kWidth - kRight + 8, at, name.text, name.colour);
            free = at + kNameHeight;
        }
        return out_ + "</svg>\n";
    }

  private:
    struct Name {
        double y;
        std::string text;
        std::string colour;
    };

    double x(double power) const { return kLeft + (power - fromX_) / (toX_ - fromX_) * (kWidth - kLeft - kRight); }
    double y(double power) const {
        return kHeight - kBottom - (power - fromY_) / (toY_ - fromY_) * (kHeight - kTop - kBottom);
    }
    void line(double x1, double y1, double x2, double y2, const std::string& colour) {
        out_ += "<line x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2) + "\" y2=\"" +
                number(y2) + "\" stroke=\"" + colour + "\"/>\n";
    }
    void text(double x, double y, const std::string& words, const std::string& colour,
              const std::string& anchor = "start") {
        out_ += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" fill=\"" + colour + "\" text-anchor=\"" +
                anchor + "\">" + words + "</text>\n";
    }

    const std::vector<double>& rows_;
    double fromX_;
    double toX_;
    double fromY_;
    double toY_;
    std::string out_;
    std::vector<Name> names_;
};

}  // namespace

std::string plotOf(const std::vector<double>& rows, const std::vector<Curve>& curves) {
    std::vector<Curve> relative{{"n log n", {}}};
    for (const double size : rows) relative.front().times.push_back(nLogN(rows.front(), size));
    double lowest = 0;
    double highest = 1;
    for (const Curve& curve : curves) {
        std::string name = curve.name;
        std::replace(name.begin(), name.end(), '_', ' ');
        relative.push_back({name, {}});
        for (const double time : curve.times) relative.back().times.push_back(time / curve.times.front());
    }
    for (const Curve& curve : relative) {
        for (const double multiple : curve.times) {
            lowest = std::min(lowest, std::log10(multiple));
            highest = std::max(highest, std::log10(multiple));
        }
    }
    Plot plot(rows, lowest, highest);
    plot.axes();
    for (std::size_t i = 0; i < relative.size(); ++i) {
        plot.curve(relative[i].name, relative[i].times, i == 0 ? kGrey : kColours[(i - 1) % std::size(kColours)],
                   i == 0);
    }
    return plot.finish();
}

}  // namespace aufwind::bench
