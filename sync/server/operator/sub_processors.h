// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/environment.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/tenancy/tenant_service.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// To whom whoever runs the server hands personal data: one list for all companies, which each of them sees with what
/// is announced and not yet in force. Threads: one caller. Days are days since 1970, UTC.
namespace aufwind::server {

struct SubProcessor {
    std::string name;
    std::string purpose{};
    std::string region{};
    std::string address{};
    std::optional<std::int64_t> begins{};
    std::optional<std::int64_t> ends{};

    bool operator==(const SubProcessor&) const = default;
};

inline constexpr std::size_t kMostSubProcessors = 100;
inline constexpr std::size_t kLongestProcessorList = std::size_t{256} * 1024;

/// A JSON list of objects with `name`, `purpose`, `region`, `address`, and the days `begins` and `ends` as 2026-12-31;
/// all but the name may be missing. `invalid` names the entry and what is wrong with it.
Result<std::vector<SubProcessor>> parseSubProcessors(std::string_view json);

/// Names, as the company's admins are told of them.
struct ProcessorChanges {
    std::vector<std::string> added;
    std::vector<std::string> changed;
    std::vector<std::string> ended;

    bool any() const { return !added.empty() || !changed.empty() || !ended.empty(); }
    bool operator==(const ProcessorChanges&) const = default;
};

/// What makes the rows those of the list: somebody is known by the name, and begins anew where they had ended. Whoever
/// is not in the list any more ends by the day that was said before, or today; without a day of their own the new ones
/// begin today. The same list again changes nothing.
struct ProcessorPlan {
    std::vector<merge::Operation> operations;
    ProcessorChanges changes;
};
ProcessorPlan planSubProcessors(const std::vector<Record>& rows, const std::vector<SubProcessor>& wanted,
                                std::int64_t now, const std::function<Uuid()>& newId);

/// Runs the work with the open company, in its turn, and waits for it.
using CompanyTurn =
    std::function<Result<void>(const Uuid& tenant, const std::function<Result<void>(TenantService&)>& work)>;

/// How a command tells the server in its directory what is to be done: a line for its door, and the list in a file
/// beside it, which is longer than a line may be.
inline constexpr std::string_view kProcessorsFile = "sub-processors.json";
inline constexpr std::string_view kSetProcessors = "sub-processors set ";
inline constexpr std::string_view kTryProcessors = "sub-processors try ";

struct ProcessorOrder {
    std::vector<SubProcessor> list;
    std::string workspace{};  ///< empty: every company
    bool isDryRun = false;
};

/// Writes the list into companies and puts a mail to each admin of those that it changes among what waits to be sent.
/// Answers one line in words. `notFound` for a workspace; else the first error of a company, after the others had
/// theirs.
Result<std::string> setSubProcessors(ControlStore& store, const ProcessorOrder& order, const Clock& clock,
                                     Entropy& entropy, const CompanyTurn& inTurn);

}  // namespace aufwind::server
