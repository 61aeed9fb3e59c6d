// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Defects put in on purpose, to prove that the simulation finds them. They exist in the simulation's own build alone,
/// which compiles the engine, the merge and the tenancy once more with AUFWIND_PLANTS: everywhere else planted() is the
/// constant false and leaves nothing behind.
namespace aufwind {

enum class Plant : std::uint8_t {
    none,
    skipCursor,         ///< the server says a cursor further than its page reaches
    halfPage,           ///< a device leaves out a row of a page
    ignoreEpoch,        ///< a device takes what a scope of another epoch held
    forgetWriter,       ///< a writer's own effects do not come back to them
    dropTombstone,      ///< a removal is not told to whoever holds the row
    arrivalOrder,       ///< the newest to arrive wins, not the larger stamp
    noClamp,            ///< a stamp from the future is taken as it is
    noRekey,            ///< equal and long order keys stay
    noCycleCheck,       ///< a tree takes every move
    earlyResult,        ///< results do not wait for their effects
    loseCommit,         ///< a commit is acknowledged and lost
    blockQueue,         ///< a refusal holds up what is behind it
    forgetRefusal,      ///< a refused mutation goes without being kept
    keepUnheld,         ///< a row stays after the last scope that held it
    takeTwice,          ///< a repeated mutation is judged again
    updateDead,         ///< a removed row takes updates
    mergeState,         ///< a state machine merges like any register
    loseTyping,         ///< a device leaves out an update of a text
    progressBackwards,  ///< a plan during a fill begins a new count
    unboundedBatch,     ///< a request holds everything that waits
    unguardedUndo,      ///< undo writes over whatever is there
    keepMember,         ///< who has left a scope is told of it for ever
    halfTransaction,    ///< a response's cursor is saved before its rows
    goneSinceOnly,      ///< a leaving is told only to whoever has read the row's coming
    neverRest,          ///< a device without any scope takes itself for one that fills
    baseStays,          ///< a judged mutation stays in what is shown where its row comes in the same response
    takeLate,           ///< the answer to an earlier request is taken for the newest one's
    collectEarly,       ///< what has gone is not told any more before every device has read it
    keepScope,          ///< who was away for long is not told to begin a scope anew
    remakeDead,         ///< an id of which nothing is kept can be made again
    ignoreDigests,      ///< a device does not compare what it holds with the digests
    acceptGap,          ///< numbers behind a hole are taken
    forgetCause,        ///< the server does not remember which creations it has refused
    goneTombstone,      ///< a row that may not be seen any more is kept as a removed one
    noRebase,           ///< what waits is not laid over what has come
    forgetLost,         ///< the value that lost is not kept
    forgetOffset,       ///< a device does not look at the server's time
    ignoreGuard,        ///< an undo is taken whatever is there
    staleAudience,      ///< a change of members does not reach who is one already
    sharedNumbers,      ///< all companies number from one row
    waitForHint,        ///< what was sent once waits for a hint to be sent again
    forgetHint,         ///< members of a group get no hint
    dropUnknown,        ///< a device drops what a later version has added
    takeTooOld,         ///< the server takes what a program below the oldest version writes
    oldChain,           ///< whoever stood above somebody goes on to when that person's manager changes
    forgetOrigin,       ///< what gets another number does not say what it was under the one before
    keepGrant,          ///< a custom role that is taken back goes on receiving
    trustNumber,        ///< the server does not look whether a repeated number brings what it brought before
};

#ifdef AUFWIND_PLANTS

/// Of the world that this thread runs.
struct Planted {
    Plant plant = Plant::none;
    std::uint64_t met = 0;
};
inline thread_local Planted plantedHere;

/// How often it has shown on this thread, in whichever company.
inline std::uint64_t plantsMet() {
    return plantedHere.met;
}

/// Whether the defect shows here; only each `every`-th time where that is given.
inline bool planted(Plant plant, std::uint64_t every = 1) {
    return plantedHere.plant == plant && ++plantedHere.met % every == 0;
}

#else

constexpr bool planted(Plant /*plant*/, std::uint64_t /*every*/ = 1) {
    return false;
}
constexpr std::uint64_t plantsMet() {
    return 0;
}

#endif

}  // namespace aufwind
