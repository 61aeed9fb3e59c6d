// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/plants.h"

#include <algorithm>
#include <array>
#include <utility>

namespace aufwind::sim {
namespace {

constexpr std::array kPlants{
    std::pair{std::string_view("skip-cursor"), Plant::skipCursor},
    std::pair{std::string_view("half-page"), Plant::halfPage},
    std::pair{std::string_view("ignore-epoch"), Plant::ignoreEpoch},
    std::pair{std::string_view("forget-writer"), Plant::forgetWriter},
    std::pair{std::string_view("drop-tombstone"), Plant::dropTombstone},
    std::pair{std::string_view("arrival-order"), Plant::arrivalOrder},
    std::pair{std::string_view("no-clamp"), Plant::noClamp},
    std::pair{std::string_view("no-rekey"), Plant::noRekey},
    std::pair{std::string_view("no-cycle-check"), Plant::noCycleCheck},
    std::pair{std::string_view("early-result"), Plant::earlyResult},
    std::pair{std::string_view("lose-commit"), Plant::loseCommit},
    std::pair{std::string_view("block-queue"), Plant::blockQueue},
    std::pair{std::string_view("forget-refusal"), Plant::forgetRefusal},
    std::pair{std::string_view("keep-unheld"), Plant::keepUnheld},
    std::pair{std::string_view("take-twice"), Plant::takeTwice},
    std::pair{std::string_view("update-dead"), Plant::updateDead},
    std::pair{std::string_view("merge-state"), Plant::mergeState},
    std::pair{std::string_view("lose-typing"), Plant::loseTyping},
    std::pair{std::string_view("progress-backwards"), Plant::progressBackwards},
    std::pair{std::string_view("unbounded-batch"), Plant::unboundedBatch},
    std::pair{std::string_view("unguarded-undo"), Plant::unguardedUndo},
    std::pair{std::string_view("keep-member"), Plant::keepMember},
    std::pair{std::string_view("half-transaction"), Plant::halfTransaction},
    std::pair{std::string_view("gone-since-only"), Plant::goneSinceOnly},
    std::pair{std::string_view("never-rest"), Plant::neverRest},
    std::pair{std::string_view("base-stays"), Plant::baseStays},
    std::pair{std::string_view("take-late"), Plant::takeLate},
    std::pair{std::string_view("collect-early"), Plant::collectEarly},
    std::pair{std::string_view("keep-scope"), Plant::keepScope},
    std::pair{std::string_view("remake-dead"), Plant::remakeDead},
    std::pair{std::string_view("ignore-digests"), Plant::ignoreDigests},
    std::pair{std::string_view("accept-gap"), Plant::acceptGap},
    std::pair{std::string_view("forget-cause"), Plant::forgetCause},
    std::pair{std::string_view("gone-tombstone"), Plant::goneTombstone},
    std::pair{std::string_view("no-rebase"), Plant::noRebase},
    std::pair{std::string_view("forget-lost"), Plant::forgetLost},
    std::pair{std::string_view("forget-offset"), Plant::forgetOffset},
    std::pair{std::string_view("ignore-guard"), Plant::ignoreGuard},
    std::pair{std::string_view("stale-audience"), Plant::staleAudience},
    std::pair{std::string_view("shared-numbers"), Plant::sharedNumbers},
    std::pair{std::string_view("wait-for-hint"), Plant::waitForHint},
    std::pair{std::string_view("forget-hint"), Plant::forgetHint},
    std::pair{std::string_view("drop-unknown"), Plant::dropUnknown},
    std::pair{std::string_view("take-too-old"), Plant::takeTooOld},
    std::pair{std::string_view("old-chain"), Plant::oldChain},
    std::pair{std::string_view("forget-origin"), Plant::forgetOrigin},
    std::pair{std::string_view("keep-grant"), Plant::keepGrant},
    std::pair{std::string_view("trust-number"), Plant::trustNumber},
};

}  // namespace

std::optional<Plant> plantOf(std::string_view name) {
    const auto at = std::find_if(kPlants.begin(), kPlants.end(), [name](const auto& one) { return one.first == name; });
    return at != kPlants.end() ? std::optional(at->second) : std::nullopt;
}

}  // namespace aufwind::sim
