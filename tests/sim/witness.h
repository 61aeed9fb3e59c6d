// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sim/world.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// Somebody who reads a request before the server does, and compares the answer with what the invariants leave open.
/// Told from the rows as they were: none of the server's own rules has a part in it. Only of mutations whose rows no
/// other one of the same request touches, so that the rows as they were are what the server judges by.
namespace aufwind::sim {

class Witness {
  public:
    Witness(Tenant& tenant, Device& device, const wire::Request& request);

    /// What is wrong with the answer, or nothing.
    std::optional<std::string> compare(const wire::Response& answer);

  private:
    /// What must hold once a mutation has its result; the status is that of the result.
    using Expectation = std::function<std::optional<std::string>(std::uint32_t status)>;

    void read(const merge::Mutation& mutation, bool alone);
    void expectRefusal(std::uint64_t number, std::string wrong);
    void expectOnRow(const merge::Mutation& mutation, const merge::Operation& operation, const Record& row);
    void expectOneWins(const merge::Mutation& mutation, const merge::Operation& operation, const Record& row);
    std::optional<std::string> causeIsTold(const merge::Mutation& mutation, std::uint32_t status);
    void noteCreations(const merge::Mutation& mutation, bool refused);
    bool isAbsent(const RowKey& key);
    std::optional<std::string> newsAreHinted();
    std::optional<std::string> numbersAreItsOwn(const wire::Response& answer);

    Tenant& tenant_;
    Device& device_;
    std::uint64_t judged_ = 0;  ///< the newest mutation that the server had judged before
    std::uint64_t head_ = 0;
    std::map<std::uint64_t, merge::Mutation> pushed_;
    std::multimap<std::uint64_t, Expectation> expected_;
    std::map<Uuid, std::uint64_t> heads_;  ///< of everybody who has a device
};

}  // namespace aufwind::sim
