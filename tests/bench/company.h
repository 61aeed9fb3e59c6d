// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/device.h"
#include "tests/system/processes.h"

#include <map>

/// What the figures share: a real server with the demo company of 100,000 rows, and a device of the person who holds
/// nearly all of them. Each is made when first asked for; everything lies below one directory. The main thread.
namespace aufwind::bench {

/// Whose device gets nearly all rows, and somebody with few.
inline constexpr const char* kFullPerson = "jana.vogt@nordlicht.example";
inline constexpr const char* kSmallPerson = "katharina.brandt@nordlicht.example";

struct FilledDevice {
    std::unique_ptr<Device> device;
    std::vector<std::size_t> transactions;  ///< rows that each one of the first sync brought
};

/// Of the demo company.
struct Scale {
    std::size_t people = 2'000;
    std::size_t rows = 100'000;
};

class Company {
  public:
    explicit Company(const std::filesystem::path& directory, const Scale& scale = {})
        : directory_(directory), scale_(scale) {}

    Result<Site> site();
    Result<FilledDevice*> filled();
    std::filesystem::path fresh(const std::string& name) { return directory_ / (name + std::to_string(++made_)); }
    const std::filesystem::path& directory() const { return directory_; }
    std::filesystem::path authority() const { return directory_ / "server" / "ca.pem"; }
    /// Of the running server.
    int process() const { return server_ ? static_cast<int>(server_->pid()) : 0; }
    /// The server as another process, at the same address.
    Result<void> restart();

  private:
    std::filesystem::path directory_;
    Scale scale_;
    std::unique_ptr<system_test::Server> server_;
    FilledDevice filled_;
    int made_ = 0;
};

/// Notes how many rows each commit of a store changes, as long as it lives.
class CommitSizes {
  public:
    explicit CommitSizes(store::Store& store);
    ~CommitSizes() { store_.stopListening(number_); }
    const std::vector<std::size_t>& sizes() const { return sizes_; }

  private:
    store::Store& store_;
    std::vector<std::size_t> sizes_;
    std::uint64_t number_ = 0;
};

/// Every row of the store with the scopes that hold it, in the order of the server's sequence.
struct HeldRow {
    Record row;
    std::vector<Scope> scopes;
};
Result<std::vector<HeldRow>> allRows(store::Store& store);

}  // namespace aufwind::bench
