// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/operator/tenants.h"

#include <string>

/// Fills a directory with made-up companies to try things with: workspace "demo" (Nordlicht Instruments) and, to see
/// that nothing crosses over, workspace "other" (five people). Dates are relative to now; two runs differ only in ids.
/// Threads: one caller. Errors: `conflict` where the workspaces exist already.
namespace aufwind::server {

enum class DemoSize : std::uint8_t {
    empty,   ///< one person
    normal,  ///< 60 people, two months of meetings, a quarter of goals, surveys to launch, and two rounds of one
    full,    ///< 2,000 people, 100,000 rows, nearly all of them on one person's devices
};
Result<DemoSize> demoSize(std::string_view word);

/// How much `full` is, for measuring at other sizes.
struct DemoScale {
    std::size_t people = 2'000;  ///< 60 at least
    std::size_t rows = 100'000;  ///< about; never fewer than the people and their meetings make
};

/// Where the person of this number in a `full` demo signs in.
std::string demoEmail(std::size_t person);

/// Of every account of the demo; nothing real may ever have it.
inline constexpr std::string_view kDemoPassword = "Aufwind-Demo-2026!";

struct DemoMade {
    std::uint64_t rows = 0;
    std::string summary;  ///< for whoever ran it: how to sign in
};
Result<DemoMade> fillDemo(Tenants& tenants, ControlStore& store, const schema::Schema& schema, const Clock& clock,
                          Entropy& entropy, DemoSize size, const DemoScale& scale = {});

}  // namespace aufwind::server
