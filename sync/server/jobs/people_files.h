// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/roster/table.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/http/log.h"
#include "sync/server/jobs/import_notice.h"
#include "sync/server/jobs/import_schedule.h"
#include "sync/server/jobs/watched_files.h"
#include "sync/server/tenancy/tenant_service.h"

#include <atomic>
#include <functional>
#include <map>
#include <optional>

/// Takes people from files of this machine, as the schedules in the server's directory say: with the columns that the
/// company remembers, as one transaction, or not at all. Each file that was taken is in the audit log with its hash; of
/// a folder none is taken again, and a single one is whenever it is another than the last time. One that is refused is
/// looked at again at each turn, and said once; its company's admins hear of each content once.
///
/// A file is refused where a row has an error (unless those are to be left out), where rows stand behind the limit of
/// a table, where its dates could be two, where it would change or end more people than the schedule allows, and where
/// it would end somebody who holds a role or change their address. Roles and accounts are no columns, but who has left
/// by a file loses the account. Whose name it is done in has to be an admin still.
///
/// Threads: sweep() blocks on the disk and on companies' turns, one at a time; stop() from any.
namespace aufwind::server {

class PeopleFiles {
  public:
    /// Runs the work with the open company in its turn, and waits for it.
    using InTurn =
        std::function<Result<void>(const Uuid& tenant, const std::function<Result<void>(TenantService&)>& work)>;

    struct Parts {
        std::filesystem::path home;
        ControlStore& store;
        const Log& log;
        const Clock& clock;
        Entropy& entropy;
        InTurn inTurn;
        /// Ends the accounts of those of them who have left and hold no role; outside of a turn.
        std::function<Result<void>(const Uuid& tenant, const std::vector<Uuid>& people)> endAccounts;
        /// Mails these admins; at once, and outside of a turn.
        std::function<void(const Uuid& tenant, const std::vector<Uuid>& admins, const RefusedFile& file)> mailAdmins;
    };

    /// So many people may be changed whatever their share is.
    static constexpr std::size_t kFewPeople = 10;

    explicit PeopleFiles(Parts parts) : parts_(std::move(parts)) {}

    void sweep();
    /// The file that is under way is finished; the next one does not begin.
    void stop() { stopping_ = true; }

  private:
    void run(const ImportSchedule& schedule, ImportRun& run, const std::function<bool()>& keep);
    Result<void> take(const ImportSchedule& schedule, const FinishedFile& file, ImportRun& run);
    ImportReport import(const ImportSchedule& schedule, const FinishedFile& file, std::string_view bytes);
    Result<Uuid> tenantOf(const std::string& workspace) const;
    /// Who it is done as; nil is the operator.
    Result<Uuid> actorOf(const ImportSchedule& schedule, const Uuid& tenant, TenantService& service) const;
    /// What the file does to the company, in its turn; the report says how many of each, `left` who of it is gone.
    Result<std::vector<merge::Operation>> operationsOf(const ImportSchedule& schedule, const roster::Table& table,
                                                       Moment& moment, ImportReport& report,
                                                       std::vector<Uuid>& left) const;
    void say(const ImportSchedule& schedule, const ImportReport& report, ImportRun& run);
    /// `content` tells one content of a file from every other.
    void tellAdmins(const ImportSchedule& schedule, const ImportReport& report, const std::string& content,
                    ImportRun& run);

    const Parts parts_;
    std::atomic<bool> stopping_ = false;
    std::map<std::string, FileWatch> watches_;  ///< by the company and the path
    std::map<std::string, std::string> known_;  ///< hashes, by the state of their file
    std::string trouble_;                       ///< what the log has said last
};

/// Whether the company and, where one is named, the account are there. `notFound` says which is not.
Result<void> checkImporter(ControlStore& store, const std::string& workspace, const std::string& by);
/// As a command asks the server that works in the directory; behind it the company, a blank and the address.
inline constexpr std::string_view kCheckImporter = "check-importer ";

}  // namespace aufwind::server
