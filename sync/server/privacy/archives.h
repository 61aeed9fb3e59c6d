// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/auth/control_store.h"
#include "sync/server/privacy/archive.h"
#include "sync/server/privacy/requests.h"

#include <atomic>

/// Gathers and packs what a company holds about one person. It reads in the company's turns, a picture's part at a
/// time, and packs outside of them. What it holds in memory is bounded; one at a time is the caller's to see to.
/// It blocks; any thread that may wait.
namespace aufwind::server {

class PrivacyArchives {
  public:
    struct Parts {
        ControlStore& store;
        const schema::Schema& schema;
        const Clock& clock;
        CompanyTurn inTurn;
    };
    explicit PrivacyArchives(Parts parts) : parts_(std::move(parts)) {}

    static constexpr std::size_t kMostBytes = 64U << 20;

    /// `kArchiveSize` beyond kMostBytes, before it is packed.
    Answered<std::string> pack(const Session& session, const PrivacyRequests::Fetch& fetch) const;
    /// What is under way ends with `offline`.
    void stop() { stopping_ = true; }

  private:
    Result<void> readAccount(const Session& session, PersonArchive& archive) const;
    /// Answers the bytes of the rows, about.
    Result<std::size_t> readRows(const Session& session, PersonArchive& archive) const;
    Result<std::size_t> readFiles(const Session& session, PersonArchive& archive, std::size_t room,
                                  std::vector<ArchiveFile>& files) const;
    Result<std::string> content(const Session& session, const PersonArchive& archive, const Record& row,
                                FieldNumber field, const std::string& hash, std::uint64_t size) const;

    const Parts parts_;
    std::atomic<bool> stopping_ = false;
};

}  // namespace aufwind::server
