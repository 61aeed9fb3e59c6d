// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/merge/operation.h"
#include "sync/server/auth/control_store.h"
#include "sync/server/http/service_options.h"
#include "sync/server/operator/home.h"
#include "sync/server/operator/system.h"
#include "tests/server/http/tls_client.h"

#include <atomic>
#include <optional>
#include <vector>

/// A whole server in this process on a free port, with two companies: "alpha" (Ada, who manages Ben) and "beta" (Cem).
/// Everybody's password is kPassword. Threads: one caller.
namespace aufwind::server {
class Service;
}

namespace aufwind::test {

inline constexpr const char* kPassword = "correct horse battery staple";

/// The real clock, moved by the test.
class MovedClock : public Clock {
  public:
    std::int64_t now() const override { return real_.now() + moved; }
    std::atomic<std::int64_t> moved{0};

  private:
    server::SystemClock real_;
};

struct SignedInClient {
    std::string access;
    std::string refresh;
    std::string proof;
    Uuid person;
    Uuid device;
};

/// Whether "alpha" also has Hanna (HR), Ivo (admin) and Olga (owner).
enum class Staff { none, present };

class ServerFixture {
  public:
    explicit ServerFixture(const server::ServiceOptions& options = quiet(), Staff staff = Staff::none);
    ~ServerFixture();
    static server::ServiceOptions quiet();

    std::uint16_t port() const;
    std::filesystem::path authority() const { return home->authority(); }
    /// A new connection for each.
    HttpAnswer post(const std::string& path, const std::string& json, const std::string& token = {});
    HttpAnswer get(const std::string& path, const std::string& token = {});
    SignedInClient signIn(const std::string& workspace, const std::string& email);
    void stop();
    void startAgain();

    /// The control database, while no server has it or beside those that share it.
    std::unique_ptr<server::ControlStore> openControl() const;
    /// Whether this run is on PostgreSQL (AUFWIND_TEST_STORE=postgresql); each fixture has a database of its own there.
    bool isShared() const { return !options_.store.empty(); }
    /// A second server on the same database, with a clock that goes as this one's.
    std::unique_ptr<server::Service> another();
    /// What a copy of the control database would show: all values, in PostgreSQL in hexadecimal digits.
    std::string everythingInControl() const;
    std::string database;  ///< its name in PostgreSQL

    MovedClock clock;
    server::SystemEntropy entropy;
    std::filesystem::path directory;
    std::optional<server::Home> home;
    std::unique_ptr<server::Service> service;
    Uuid ada;
    Uuid ben;
    Uuid cem;
    Uuid hanna;
    Uuid ivo;
    Uuid olga;
    Uuid benAccount;
    server::TenantInfo alpha;

    /// Somebody new in "alpha", without an account. The server starts again for it.
    Uuid addEmployee(const std::string& first, const std::string& email);
    /// Rows of "alpha", as the operator writes them. The server starts again for it.
    void write(const std::vector<merge::Operation>& operations);
    /// The mails that were sent, decoded, in their order.
    std::vector<std::string> mails() const;
    /// The newest mail to this address whose text holds `words`; empty where there is none within a few seconds.
    std::string mailTo(const std::string& address, const std::string& words = {}) const;

  private:
    void fill(server::ControlStore& store, Staff staff);
    server::ServiceOptions options_;
};

/// A member of a JSON object, as text; empty where there is none.
std::string member(const std::string& json, const std::string& name);
std::string bearer(const std::string& token);
/// The code in a mail; empty where there is none.
std::string codeIn(const std::string& mail);
/// The code of an authenticator (RFC 6238) with this Base32 secret, `steps` from the one at `now`.
std::string totpCode(const std::string& secret, std::int64_t now, int steps = 0);
/// Bodies of requests.
std::string signInBody(const std::string& workspace, const std::string& email, const std::string& password = kPassword,
                       const std::string& device = {});
std::string deviceBody(const Uuid& device, const std::string& proof);
std::string refreshBody(const std::string& token);

}  // namespace aufwind::test
