// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/shrink.h"

#include <algorithm>

namespace aufwind::sim {

Script shrink(Script script, const std::function<bool(const Script&)>& fails, std::size_t attempts) {
    for (std::size_t part = std::max<std::size_t>(script.steps.size() / 2, 1); part > 0 && attempts > 0;) {
        bool shorter = false;
        for (std::size_t from = 0; from < script.steps.size() && attempts > 0;) {
            Script candidate = script;
            const std::size_t count = std::min(part, candidate.steps.size() - from);
            const auto begin = candidate.steps.begin() + static_cast<std::ptrdiff_t>(from);
            candidate.steps.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
            --attempts;
            if (!candidate.steps.empty() && fails(candidate)) {
                script = std::move(candidate);
                shorter = true;
            } else {
                from += count;
            }
        }
        part = shorter && part == 1 ? 1 : part / 2;
    }
    return script;
}

}  // namespace aufwind::sim
