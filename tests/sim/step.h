// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

/// What happens in a world, one thing after the other. A step means something whatever came before it, so that steps
/// can be taken out to find the shortest script that still fails.
namespace aufwind::sim {

/// Of a whole world, and of the smallest: two people with two devices each.
inline constexpr std::size_t kDevices = 7;
inline constexpr std::size_t kFewestDevices = 4;

enum class StepKind : std::uint8_t {
    edit,         ///< the person changes something
    rights,       ///< the person changes who may do and see what
    roles,        ///< the person changes custom roles, or what decides whom they reach
    cascade,      ///< the person builds on something that will be refused
    contest,      ///< the person takes back what somebody else has written over, without having seen that
    exchange,     ///< request and response arrive
    dropRequest,  ///< the request is lost
    dropAnswer,   ///< the server has done it, the device does not learn of it
    repeat,       ///< the request arrives twice
    delay,        ///< the request arrives much later; nobody waits for its answer
    lateAnswer,   ///< the device gives up waiting; the answer comes when it may have asked again
    failEdit,     ///< the store refuses one of the writes of an edit
    failReceive,  ///< the store refuses one of the writes of a response
    failServer,   ///< the server's disk refuses a write, and the server starts anew
    kill,         ///< the program dies and starts again
    killMidway,   ///< the program dies at one of the writes of an edit or a response
    killServer,   ///< the server dies and starts again
    clock,        ///< the device's clock jumps
    serverClock,  ///< the server's clock jumps
    backup,       ///< the server's database is copied
    restore,      ///< the server starts anew from the copy
    upgrade,      ///< the program is replaced by one of the later schema
    outdate,      ///< the server takes what later programs write only, and then again everything
    failUpgrade,  ///< the store refuses one of the writes of the migration
    skipNumber,   ///< a request arrives whose numbers begin behind a hole
    backlog,      ///< more than a batch is written: many operations, or one mutation of many bytes
    time,         ///< time passes for everybody
    collect,      ///< a day passes, and the server takes out what everybody has read
    absence,      ///< months pass; some devices are not there
    putBack,      ///< the store of a device is copied, or a copy is put in its place
    damage,       ///< what one scope of a device holds is not what the server has
    quiet,        ///< the network heals, everybody syncs, everything is checked
};

struct Step {
    StepKind kind = StepKind::quiet;
    std::uint32_t device = 0;
    std::uint64_t salt = 0;  ///< all further choices of the step follow from it
};

struct Script {
    std::uint64_t seed = 0;
    /// A regression: the story of a defect. With the plant of this name the script must break the invariant; where it
    /// does not any more, changed choices have made another story of it. Empty where there is none.
    std::string finds;
    std::string breaks;  ///< "invNN"
    std::vector<Step> steps;
    std::size_t devices = kDevices;  ///< the first so many are there
};

/// A random script; ends in a quiet point.
Script scriptOf(std::uint64_t seed, std::size_t steps, std::size_t devices);

void write(std::ostream& out, const Script& script);
/// False where the text is no script.
bool read(std::istream& in, Script& script);

}  // namespace aufwind::sim
