// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/server/directory/directory.h"

#include <ldap.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

/// One connection to a directory. Internal to this folder; one thread.
namespace aufwind::server {

class DirectoryConnection {
  public:
    struct Entry {
        std::string dn;
        DirectoryPerson person;
    };
    using Opened = std::variant<std::unique_ptr<DirectoryConnection>, DirectoryFlaw>;
    using Found = std::variant<std::vector<Entry>, DirectoryFlaw>;

    static Opened open(const DirectorySettings& settings, const FetchRules& rules);

    /// Nothing where this is the name's password.
    std::optional<DirectoryFlaw> bind(const std::string& name, const std::string& password);
    /// At most two; `ambiguous` where it has found more than it says.
    Found search(const std::string& base, int scope, const std::string& filter);
    /// The name that it knows whoever is bound by (RFC 4532), empty where it has no answer to that.
    std::variant<std::string, DirectoryFlaw> whoAmI();

  private:
    struct Unbind {
        void operator()(LDAP* handle) const { ldap_unbind_ext(handle, nullptr, nullptr); }
    };
    /// Ends what is said on a socket once its time is over, or the server's: libldap waits for the rest of a message,
    /// and for a handshake, for as long as it takes.
    class Watch {
      public:
        Watch(int socket, const FetchRules& rules);
        ~Watch();
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;
        bool isOver() const { return over_; }

      private:
        void run(int socket, const FetchRules& rules);

        std::mutex mutex_;
        std::condition_variable wake_;
        bool done_ = false;
        std::atomic<bool> over_ = false;
        std::thread thread_;
    };
    struct Free {
        void operator()(LDAPMessage* message) const { ldap_msgfree(message); }
    };
    using Message = std::unique_ptr<LDAPMessage, Free>;

    DirectoryConnection(std::unique_ptr<LDAP, Unbind> handle, const FetchRules& rules, int socket)
        : handle_(std::move(handle)), rules_(rules), watch_(std::make_unique<Watch>(socket, rules)) {}
    static bool prepare(LDAP* handle, const DirectorySettings& settings, const FetchRules& rules);
    /// Nothing, and flaw_ says why, where it is silent or answers what was not asked.
    Message next(int id);
    Entry entryFrom(LDAPMessage* message) const;
    std::vector<std::string> values(LDAPMessage* message, const char* attribute) const;
    std::string value(LDAPMessage* message, const char* attribute) const;

    std::unique_ptr<LDAP, Unbind> handle_;
    const FetchRules rules_;
    DirectoryFlaw flaw_ = DirectoryFlaw::unreachable;
    std::unique_ptr<Watch> watch_;  ///< before the handle goes, and its socket with it
};

}  // namespace aufwind::server
