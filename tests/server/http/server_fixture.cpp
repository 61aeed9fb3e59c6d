// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/server_fixture.h"

#include "models/schema/entities.h"
#include "sync/server/auth/password.h"
#include "sync/server/http/service.h"
#include "sync/server/operator/control.h"
#include "sync/server/operator/seed.h"
#include "sync/server/storage/sqlcipher/database.h"
#include "tests/server/postgres_cluster.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <thread>
#include <tuple>

namespace aufwind::test {
namespace {

using namespace aufwind::server;

/// Ends the test program where the fixture itself fails, with the reason.
template <typename T>
T must(Result<T> result) {
    if (!result.ok()) {
        std::fprintf(stderr, "fixture: %s: %s\n", name(result.error().code), result.error().detail.c_str());
        std::abort();
    }
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

const std::string& passwordHash() {
    static const std::string hash = must(hashPassword(kPassword));
    return hash;
}

std::filesystem::path newDirectory() {
    std::string path = (std::filesystem::temp_directory_path() / "aufwind-http-XXXXXX").string();
    return mkdtemp(path.data());
}

}  // namespace

std::uint16_t ServerFixture::port() const {
    return service->port();
}

ServiceOptions ServerFixture::quiet() {
    ServiceOptions options;
    options.port = 0;
    options.logLevel = Log::Level::error;
    return options;
}

ServerFixture::ServerFixture(const ServiceOptions& options, Staff staff)
    : directory(newDirectory()), options_(options) {
    if (!options_.mailer) {
        options_.mailer = [spool = directory / "mails"] {
            return spoolMailer(spool, "aufwind@alpha.example");
        };
    }
    if (sodium_init() < 0) std::abort();
    const char* const store = std::getenv("AUFWIND_TEST_STORE");
    if (store != nullptr && std::string_view(store) == "postgresql") {
        database = sharedCluster().makeDatabase();
        options_.store = sharedCluster().app(database);
    }
    home.emplace(must(Home::create(directory, {}, {})));
    must(ControlStore::create(home->controlDatabase(), deriveKey(home->rootKey(), kControlPurpose)));
    fill(*openControl(), staff);
    startAgain();
}

ServerFixture::~ServerFixture() {
    service.reset();
    home.reset();
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
}

std::unique_ptr<ControlStore> ServerFixture::openControl() const {
    return must(server::openControl(*home, options_.store));
}

std::unique_ptr<Service> ServerFixture::another() {
    return must(Service::start(*home, schema::kSchema, clock, entropy, options_));
}

std::string ServerFixture::everythingInControl() const {
    std::string all;
    if (isShared()) {
        Sql admin(sharedCluster().admin(database));
        for (const auto& table : admin.lines("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname IN "
                                             "('aufwind', 'aufwind_control')")) {
            for (const auto& line : admin.lines("SELECT t::text FROM " + table.front() + " t")) all += line.front();
        }
        return all;
    }
    const auto key = deriveKey(home->rootKey(), kControlPurpose);
    const auto file =
        must(sqlcipher::Database::open(home->controlDatabase(), key.bytes, false, sqlcipher::Missing::isAnError));
    std::vector<std::string> queries;  // kept, because a statement is known by the address of its text
    {
        auto tables = file->use(
            "SELECT 'SELECT ' || group_concat('CAST(' || c.name || ' AS BLOB)', ' || ') || ' FROM ' || t.name"
            " FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' GROUP BY t.name");
        while (tables.step()) queries.emplace_back(tables.blob(0));
    }
    for (const std::string& query : queries) {
        auto rows = file->use(query.c_str());
        while (rows.step()) all.append(rows.blob(0));
    }
    return all;
}

void ServerFixture::stop() {
    service.reset();
}

void ServerFixture::startAgain() {
    service = must(Service::start(*home, schema::kSchema, clock, entropy, options_));
}

void ServerFixture::fill(ControlStore& store, Staff staff) {
    Tenants tenants(*home, store, schema::kSchema, clock, entropy);
    const auto addCompany = [&](const char* workspace, std::initializer_list<std::pair<const char*, Uuid*>> people) {
        const TenantInfo tenant = must(tenants.create(workspace, "Company", false));
        must(store.changePolicy(
            tenant.id, [](SignInPolicy& policy) { policy.secondFactorFrom = kSecondFactorForNobody; }, 0));
        const auto opened = must(tenants.open(tenant, false));
        Seed seed(schema::kSchema);
        std::vector<Account> accounts;
        Value manager;
        for (const auto& [first, id] : people) {
            *id = entropy.uuid(clock.now());
            const std::string email = std::string(first) + "@" + workspace + ".example";
            seed.row(
                "employee", *id,
                {{"first_name", std::string(first)}, {"last_name", "Test"}, {"email", email}, {"manager", manager}});
            manager = *id;
            accounts.push_back({entropy.uuid(clock.now()), tenant.id, *id, email, passwordHash(), false});
        }
        benAccount = accounts.back().id;
        alpha = tenant;
        must(opened->commit(seed.take(), Uuid{}));
        must(store.add(accounts));
    };
    addCompany("beta", {{"cem", &cem}});
    addCompany("alpha", {{"ada", &ada}, {"ben", &ben}});
    if (staff == Staff::none) return;
    const auto opened = must(tenants.open(alpha, false));
    Seed seed(schema::kSchema);
    std::vector<Account> accounts;
    const std::tuple<const char*, Uuid*, schema::Role> people[] = {
        {"hanna", &hanna, schema::Role::hr}, {"ivo", &ivo, schema::Role::admin}, {"olga", &olga, schema::Role::owner}};
    for (const auto& [first, id, role] : people) {
        *id = entropy.uuid(clock.now());
        const std::string email = std::string(first) + "@alpha.example";
        seed.row("employee", *id, {{"first_name", std::string(first)}, {"last_name", "Test"}, {"email", email}});
        seed.derivedRow("role_grant", {{"person", *id}, {"role", static_cast<std::int64_t>(role)}});
        accounts.push_back({entropy.uuid(clock.now()), alpha.id, *id, email, passwordHash(), false});
    }
    must(opened->commit(seed.take(), Uuid{}));
    must(store.add(accounts));
}

Uuid ServerFixture::addEmployee(const std::string& first, const std::string& email) {
    const Uuid id = entropy.uuid(clock.now());
    Seed seed(schema::kSchema);
    seed.row("employee", id, {{"first_name", first}, {"last_name", "Test"}, {"email", email}});
    write(seed.take());
    return id;
}

void ServerFixture::write(const std::vector<merge::Operation>& operations) {
    stop();
    {
        const auto store = openControl();
        const auto opened = must(Tenants(*home, *store, schema::kSchema, clock, entropy).open(alpha, false));
        must(opened->commit(operations, Uuid{}));
    }
    startAgain();
}

std::vector<std::string> ServerFixture::mails() const {
    std::vector<std::string> all;
    for (int number = 1;; ++number) {
        std::ifstream file(directory / "mails" / (std::to_string(number) + ".eml"));
        const std::string message{std::istreambuf_iterator<char>(file), {}};
        const std::size_t end = message.find("\r\n\r\n");
        if (end == std::string::npos) return all;
        const std::string body = message.substr(end + 4);
        std::string text(body.size(), '\0');
        std::size_t size = 0;
        sodium_base642bin(reinterpret_cast<unsigned char*>(text.data()), text.size(), body.data(), body.size(), "\r\n",
                          &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
        text.resize(size);
        all.push_back(message.substr(0, end + 4) + text);
    }
}

std::string ServerFixture::mailTo(const std::string& address, const std::string& words) const {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (std::chrono::steady_clock::now() < deadline) {
        const auto all = mails();
        const auto found = std::find_if(all.rbegin(), all.rend(), [&](const std::string& mail) {
            return mail.find("To: <" + address + ">") != std::string::npos && mail.find(words) != std::string::npos;
        });
        if (found != all.rend()) return *found;
        std::this_thread::yield();
    }
    return {};
}

HttpAnswer ServerFixture::post(const std::string& path, const std::string& json, const std::string& token) {
    TlsClient client(port(), authority());
    return client.request("POST", path, json, "Content-Type: application/json\r\n" + bearer(token));
}

HttpAnswer ServerFixture::get(const std::string& path, const std::string& token) {
    TlsClient client(port(), authority());
    return client.request("GET", path, {}, bearer(token));
}

SignedInClient ServerFixture::signIn(const std::string& workspace, const std::string& email) {
    const HttpAnswer answer = post("/v1/auth/sign-in", signInBody(workspace, email));
    if (answer.status != 200) {
        std::fprintf(stderr, "fixture: sign-in answers %d %s\n", answer.status, answer.body.c_str());
        std::abort();
    }
    return {member(answer.body, "access_token"), member(answer.body, "refresh_token"),
            member(answer.body, "device_proof"), Uuid::parse(member(answer.body, "person")).value_or(Uuid{}),
            Uuid::parse(member(answer.body, "device")).value_or(Uuid{})};
}

std::string member(const std::string& json, const std::string& name) {
    boost::system::error_code failure;
    const auto value = boost::json::parse(json, failure);
    if (failure || !value.is_object() || !value.get_object().contains(name)) return {};
    const auto& found = value.get_object().at(name);
    return found.is_string() ? std::string(found.get_string()) : boost::json::serialize(found);
}

std::string signInBody(const std::string& workspace, const std::string& email, const std::string& password,
                       const std::string& device) {
    const boost::json::value described =
        device.empty() ? boost::json::value(boost::json::object{{"name", "Laptop"}}) : boost::json::parse(device);
    return boost::json::serialize(
        boost::json::object{{"workspace", workspace}, {"email", email}, {"password", password}, {"device", described}});
}

std::string deviceBody(const Uuid& device, const std::string& proof) {
    boost::json::object body{{"name", "Laptop"}, {"id", device.toString()}};
    if (!proof.empty()) body["proof"] = proof;
    return boost::json::serialize(body);
}

std::string refreshBody(const std::string& token) {
    return boost::json::serialize(boost::json::object{{"refresh_token", token}});
}

std::string bearer(const std::string& token) {
    return token.empty() ? std::string() : "Authorization: Bearer " + token + "\r\n";
}

std::string codeIn(const std::string& mail) {
    static const std::regex kCode("[0-9A-Z]{5}(-[0-9A-Z]{5}){5}");
    std::smatch found;
    return std::regex_search(mail, found, kCode) ? found.str() : std::string();
}

// By itself, so that the server's own way is compared with another.
std::string totpCode(const std::string& secret, std::int64_t now, int steps) {
    std::string key;
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : secret) {
        buffer = (buffer << 5U) | static_cast<unsigned>(c >= 'A' ? c - 'A' : c - '2' + 26);
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            key += static_cast<char>((buffer >> static_cast<unsigned>(bits)) & 0xFFU);
        }
    }
    auto step = static_cast<std::uint64_t>(now / 30'000 + steps);
    std::array<unsigned char, 8> counter{};
    for (std::size_t i = counter.size(); i > 0; --i, step >>= 8U) counter[i - 1] = static_cast<unsigned char>(step);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), counter.data(), counter.size(), mac.data(), &size);
    const std::size_t at = mac[size - 1] & 0xFU;
    const unsigned number = ((mac[at] & 0x7FU) << 24U) | (static_cast<unsigned>(mac[at + 1]) << 16U) |
                            (static_cast<unsigned>(mac[at + 2]) << 8U) | mac[at + 3];
    std::string code = std::to_string(number % 1'000'000);
    return std::string(6 - code.size(), '0') + code;
}

}  // namespace aufwind::test
