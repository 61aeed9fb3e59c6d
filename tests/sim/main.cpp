// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation: many worlds, each under its own seed. A failure prints its seed and the shortest script that was
// found, in the form of a file under regressions/, and the program exits with 1.
//
//   aufwind_sim [--seeds N] [--from S] [--seed S] [--steps K] [--seconds LIMIT] [--jobs J] [--replay FILE]…
//               [--no-shrink] [--plant NAME [--expect invNN[,invNN]…]] [--store postgresql://…]
//   aufwind_sim --operations N [--from S] [--steps K] [--jobs J]
//
// With --operations N steps are played, in worlds that live longer: one seed after the other, each for 2,000 steps.
// With --store each company is in that PostgreSQL database, which has this version's layout, under two servers that
// take turns; what a world leaves there stays. Fewer seeds than asked for are no success, whatever the limit. With
// --expect the defect of the plant must be found, by a check of one of these invariants. A script of the form "finds
// NAME invNN" must hold, and must not with that plant.
#include "tests/sim/plants.h"
#include "tests/sim/shrink.h"
#include "tests/sim/world.h"

#include <sqlcipher/sqlite3.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <limits>
#include <mutex>
#include <thread>

namespace {

using namespace aufwind::sim;
using aufwind::Plant;

// So many beginnings in which the first devices have synced already.
constexpr std::uint64_t kStarts = 3;

struct Options {
    std::uint64_t from = 1;
    std::uint64_t seeds = 500;
    std::size_t steps = 0;         ///< 0 is what usualScript() says, or 2,000 where operations are counted
    std::uint64_t operations = 0;  ///< 0 counts seeds
    double seconds = 0;            ///< 0 is no limit
    unsigned jobs = 2;
    std::string plantName;
    Plant plant = Plant::none;
    std::string expected;  ///< "invNN,invNN": the plant must be found, by one of them
    std::vector<std::string> replay;
    std::string store;  ///< connection string of a database; empty is files
    bool shrinks = true;
};

// Most defects show in a small world or never, and many small ones meet more than a few large ones; some need a past,
// or more people.
Script usualScript(std::uint64_t seed) {
    static constexpr std::pair<std::size_t, std::size_t> kSizes[] = {
        {15, kFewestDevices}, {20, 5}, {25, 6}, {60, kDevices}};
    const auto& [steps, devices] = kSizes[seed % std::size(kSizes)];
    return scriptOf(seed, steps, devices);
}

// "step 3: device 2: inv05: …": the number of the invariant, or nothing where something else went wrong.
std::string invariantOf(const std::string& wrong) {
    const std::size_t at = wrong.find("inv");
    const bool numbered = at != std::string::npos && wrong.find(": ", at) == at + 5;
    return numbered ? wrong.substr(at, 5) : std::string();
}

std::filesystem::path scratch() {
    std::error_code none;
    // Memory, where the system has a place for it: the disk's own failures are played, not waited for.
    const std::filesystem::path memory = "/dev/shm";
    const auto base = std::filesystem::is_directory(memory, none) && access(memory.c_str(), W_OK) == 0
                          ? memory
                          : std::filesystem::temp_directory_path();
    return base / ("aufwind-sim-" + std::to_string(getpid()));
}

bool parse(int count, char** arguments, Options& options) {
    for (int i = 1; i < count; ++i) {
        const std::string name = arguments[i];
        if (name == "--no-shrink") {
            options.shrinks = false;
            continue;
        }
        if (i + 1 >= count) {
            return false;
        }
        const std::string value = arguments[++i];
        const auto number = [&] {
            return std::strtoull(value.c_str(), nullptr, 10);
        };
        if (name == "--seeds") {
            options.seeds = number();
        } else if (name == "--from") {
            options.from = number();
        } else if (name == "--seed") {
            options.from = number();
            options.seeds = 1;
        } else if (name == "--steps") {
            options.steps = number();
        } else if (name == "--operations") {
            options.operations = number();
        } else if (name == "--seconds") {
            options.seconds = std::strtod(value.c_str(), nullptr);
        } else if (name == "--jobs") {
            options.jobs = static_cast<unsigned>(std::max(1ULL, number()));
        } else if (name == "--plant") {
            const auto plant = plantOf(value);
            if (!plant) {
                return false;
            }
            options.plantName = value;
            options.plant = *plant;
        } else if (name == "--expect") {
            options.expected = value;
        } else if (name == "--store") {
            options.store = value;
        } else if (name == "--replay") {
            options.replay.push_back(value);
        } else {
            return false;
        }
    }
    if (options.operations > 0) {
        options.seeds = std::numeric_limits<std::uint64_t>::max();
    }
    if (options.steps == 0 && options.operations > 0) {
        options.steps = 2000;
    }
    return true;
}

class Runner {
  public:
    Runner(const Options& options, std::filesystem::path directory)
        : options_(options), directory_(std::move(directory)), begin_(std::chrono::steady_clock::now()) {}

    bool prepare() {
        std::filesystem::create_directories(directory_);
        auto made = makeBeginnings(directory_);
        if (!made) {
            std::cerr << "the companies cannot be made: " << made.error().detail << '\n';
            return false;
        }
        beginnings_ = std::move(*made);
        beginnings_.postgres = options_.store;
        std::vector<Start> starts;
        for (std::uint64_t i = 0; i < kStarts; ++i) {
            const Script nothing{i, {}, {}, {}};
            auto start =
                World(nothing, beginnings_, directory_ / "laid").rest(directory_ / ("start" + std::to_string(i)));
            if (!start) {
                std::cerr << "a world cannot be laid out\n";
                return false;
            }
            starts.push_back(std::move(*start));
        }
        beginnings_.starts = std::move(starts);
        return true;
    }

    std::optional<std::string> runOne(const Script& script, Plant plant) {
        const Planting planting(plant);
        World world(script, beginnings_, directory_ / ("world" + std::to_string(++worlds_)));
        auto wrong = world.run();
        const std::lock_guard lock(mutex_);
        for (const auto& [what, count] : world.counts()) {
            counts_[what] += count;
        }
        return wrong;
    }

    bool replay(const std::string& path) {
        std::ifstream file(path);
        Script script;
        if (!file || !read(file, script)) {
            std::cerr << path << ": no script\n";
            return false;
        }
        const auto wrong = runOne(script, Plant::none);
        std::cout << path << ": " << (wrong ? *wrong : "holds") << '\n';
        return !wrong && (script.finds.empty() || finds(path, script));
    }

    bool runSeeds() {
        std::vector<std::thread> threads;
        for (unsigned i = 0; i < options_.jobs; ++i) {
            threads.emplace_back([this] { work(); });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        const bool enough = options_.operations > 0 ? played_ >= options_.operations : done_ >= options_.seeds;
        std::cout << done_ << " seeds from " << options_.from << ", " << played_ << " operations in " << elapsed()
                  << " s";
        for (const auto& [what, count] : counts_) {
            std::cout << ", " << count << ' ' << what;
        }
        std::cout << '\n';
        if (!options_.expected.empty()) {
            return wasExpected();
        }
        std::cout << (failed_ ? "FAILED" : !enough ? "FAILED: too few in the time" : "all hold") << '\n';
        return !failed_ && enough;
    }

  private:
    // The script still tells the story that it was kept for.
    bool finds(const std::string& path, const Script& script) {
        const auto plant = plantOf(script.finds);
        const auto wrong = plant ? runOne(script, *plant) : std::optional<std::string>();
        const bool found = wrong && invariantOf(*wrong) == script.breaks;
        std::cout << path << " with " << script.finds << ": " << (wrong ? *wrong : "holds")
                  << (found ? "\n" : " - not the story that it is kept for\n");
        return found;
    }

    bool wasExpected() const {
        const std::string found = invariantOf(wrong_);
        const bool expected =
            !found.empty() && ("," + options_.expected + ",").find("," + found + ",") != std::string::npos;
        std::cout << options_.plantName << (failed_ ? " was found: " + wrong_ : " was not found")
                  << (expected ? "\n" : ": FAILED\n");
        return expected;
    }

    double elapsed() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count(); }

    void work() {
        for (;;) {
            const std::uint64_t index = next_++;
            const bool late = options_.seconds > 0 && elapsed() > options_.seconds;
            const bool played = options_.operations > 0 && played_ >= options_.operations;
            if (failed_ || late || played || index >= options_.seeds) {
                return;
            }
            const std::uint64_t seed = options_.from + index;
            const Script script = options_.steps > 0 ? scriptOf(seed, options_.steps, kDevices) : usualScript(seed);
            if (const auto wrong = runOne(script, options_.plant)) {
                report(script, *wrong);
                return;
            }
            ++done_;
            played_ += script.steps.size();
        }
    }

    void report(const Script& script, const std::string& wrong) {
        if (failed_.exchange(true)) {
            return;
        }
        wrong_ = wrong;
        std::cout << "seed " << script.seed << ": " << wrong << '\n' << std::flush;
        if (!options_.expected.empty() && !options_.shrinks) {
            return;
        }
        Script shortest = script;
        if (options_.shrinks) {
            const auto fails = [&](const Script& candidate) {
                const auto other = runOne(candidate, options_.plant);
                return other && invariantOf(*other) == invariantOf(wrong);
            };
            shortest = shrink(script, fails, 400);
        }
        const auto still = runOne(shortest, options_.plant);
        shortest.finds = options_.plantName;
        shortest.breaks = options_.plantName.empty() ? "" : invariantOf(wrong);
        std::cout << "# " << (still ? *still : wrong) << '\n';
        write(std::cout, shortest);
    }

    const Options& options_;
    std::filesystem::path directory_;
    Beginnings beginnings_;
    std::chrono::steady_clock::time_point begin_;
    std::atomic<std::uint64_t> worlds_ = 0;
    std::atomic<std::uint64_t> next_ = 0;
    std::atomic<std::uint64_t> done_ = 0;
    std::atomic<std::uint64_t> played_ = 0;  ///< steps of the worlds that are done
    std::atomic<bool> failed_ = false;
    std::string wrong_;
    std::mutex mutex_;
    World::Counts counts_;
};

}  // namespace

int main(int count, char** arguments) {
    // Freed memory need not be wiped here. Whoever asks for that finds the library in use already.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_initialize();
    Options options;
    if (!parse(count, arguments, options)) {
        std::cerr << "usage: aufwind_sim [--seeds N | --operations N] [--from S] [--seed S] [--steps K] [--seconds "
                     "LIMIT] [--jobs J] "
                     "[--replay FILE]... [--no-shrink] [--plant NAME [--expect invNN[,invNN]...]] [--store "
                     "postgresql://...]\n";
        return 2;
    }
    const auto directory = scratch();
    bool sound = false;
    {
        Runner runner(options, directory);
        sound = runner.prepare();
        for (const std::string& file : options.replay) {
            sound = sound && runner.replay(file);
        }
        if (options.replay.empty()) {
            sound = sound && runner.runSeeds();
        }
    }
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
    return sound ? 0 : 1;
}
