// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/step.h"

#include "tests/sim/chance.h"

#include <array>
#include <istream>
#include <ostream>
#include <sstream>
#include <string_view>

namespace aufwind::sim {
namespace {

struct Named {
    StepKind kind;
    std::string_view name;
    std::size_t weight;
};

constexpr std::array kKinds{
    Named{StepKind::edit, "edit", 1200},
    Named{StepKind::rights, "rights", 60},
    Named{StepKind::roles, "roles", 60},
    Named{StepKind::cascade, "cascade", 12},
    Named{StepKind::contest, "contest", 12},
    Named{StepKind::exchange, "exchange", 560},
    Named{StepKind::dropRequest, "drop-request", 60},
    Named{StepKind::dropAnswer, "drop-answer", 120},
    Named{StepKind::repeat, "repeat", 80},
    Named{StepKind::delay, "delay", 80},
    Named{StepKind::lateAnswer, "late-answer", 80},
    Named{StepKind::failEdit, "fail-edit", 60},
    Named{StepKind::failReceive, "fail-receive", 80},
    Named{StepKind::failServer, "fail-server", 40},
    Named{StepKind::kill, "kill", 40},
    Named{StepKind::killMidway, "kill-midway", 60},
    Named{StepKind::killServer, "kill-server", 20},
    Named{StepKind::clock, "clock", 40},
    Named{StepKind::serverClock, "server-clock", 10},
    Named{StepKind::backup, "backup", 20},
    Named{StepKind::restore, "restore", 10},
    Named{StepKind::upgrade, "upgrade", 10},
    Named{StepKind::outdate, "outdate", 12},
    Named{StepKind::failUpgrade, "fail-upgrade", 12},
    Named{StepKind::skipNumber, "skip-number", 20},
    Named{StepKind::backlog, "backlog", 2},
    Named{StepKind::time, "time", 60},
    Named{StepKind::damage, "damage", 20},
    Named{StepKind::putBack, "put-back", 40},
    Named{StepKind::collect, "collect", 40},
    Named{StepKind::absence, "absence", 10},
    Named{StepKind::quiet, "quiet", 40},
};

StepKind pick(Chance& chance) {
    std::size_t total = 0;
    for (const Named& kind : kKinds) {
        total += kind.weight;
    }
    std::size_t at = chance.below(total);
    for (const Named& kind : kKinds) {
        if (at < kind.weight) {
            return kind.kind;
        }
        at -= kind.weight;
    }
    return StepKind::quiet;
}

}  // namespace

Script scriptOf(std::uint64_t seed, std::size_t steps, std::size_t devices) {
    Chance chance(seed * 2 + 1);
    Script script{seed, {}, {}, {}, devices};
    for (std::size_t i = 0; i < steps; ++i) {
        const StepKind kind = pick(chance);
        script.steps.push_back({kind, static_cast<std::uint32_t>(chance.below(devices)), chance.next()});
    }
    script.steps.push_back({StepKind::quiet, 0, 0});
    return script;
}

void write(std::ostream& out, const Script& script) {
    out << "seed " << script.seed << '\n';
    if (!script.finds.empty()) {
        out << "finds " << script.finds << ' ' << script.breaks << '\n';
    }
    if (script.devices != kDevices) {
        out << "devices " << script.devices << '\n';
    }
    for (const Step& step : script.steps) {
        for (const Named& kind : kKinds) {
            if (kind.kind == step.kind) {
                out << kind.name << ' ' << step.device << ' ' << step.salt << '\n';
            }
        }
    }
}

bool read(std::istream& in, Script& script) {
    script = {};
    for (std::string line; std::getline(in, line);) {
        std::istringstream words(line);
        std::string word;
        if (!(words >> word) || word.front() == '#') {
            continue;
        }
        if (word == "seed") {
            words >> script.seed;
        } else if (word == "devices") {
            words >> script.devices;
            if (script.devices < kFewestDevices || script.devices > kDevices) {
                return false;
            }
        } else if (word == "finds") {
            words >> script.finds >> script.breaks;
        } else {
            Step step;
            bool known = false;
            for (const Named& kind : kKinds) {
                if (kind.name == word) {
                    step.kind = kind.kind;
                    known = true;
                }
            }
            if (!known || !(words >> step.device >> step.salt)) {
                return false;
            }
            script.steps.push_back(step);
        }
    }
    return !script.steps.empty();
}

}  // namespace aufwind::sim
