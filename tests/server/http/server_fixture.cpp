// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/server_fixture.h"

#include "models/schema/entities.h"
#include "sync/server/auth/password.h"
#include "sync/server/operator/seed.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <sodium.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

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

ServiceOptions ServerFixture::quiet() {
    ServiceOptions options;
    options.port = 0;
    options.logLevel = Log::Level::error;
    return options;
}

ServerFixture::ServerFixture(const ServiceOptions& options) : directory(newDirectory()), options_(options) {
    if (sodium_init() < 0) std::abort();
    home.emplace(must(Home::create(directory, {}, {})));
    {
        const auto store =
            must(ControlStore::create(home->controlDatabase(), deriveKey(home->masterKey(), kControlPurpose)));
        fill(*store);
    }
    startAgain();
}

ServerFixture::~ServerFixture() {
    service.reset();
    home.reset();
    std::error_code ignored;
    std::filesystem::remove_all(directory, ignored);
}

void ServerFixture::stop() {
    service.reset();
}

void ServerFixture::startAgain() {
    service = must(Service::start(*home, schema::kSchema, clock, entropy, options_));
}

void ServerFixture::fill(ControlStore& store) {
    Tenants tenants(*home, store, schema::kSchema, clock, entropy);
    const auto addCompany = [&](const char* workspace, std::initializer_list<std::pair<const char*, Uuid*>> people) {
        const TenantInfo tenant = must(tenants.create(workspace, "Company", false));
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
        must(opened->commit(seed.take(), Uuid{}));
        must(store.add(accounts));
    };
    addCompany("beta", {{"cem", &cem}});
    addCompany("alpha", {{"ada", &ada}, {"ben", &ben}});
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

}  // namespace aufwind::test
