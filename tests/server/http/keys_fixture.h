// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"
#include "tests/server/http/server_program.h"
#include "tests/server/http/tls_client.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

/// What a person does at a server that is a process of its own. Threads: one caller.
namespace aufwind::test {

inline constexpr const char* kDemoPassword = "Aufwind-Demo-2026!";

struct SignedIn {
    std::string access;  ///< empty where it was refused
    Uuid person{};
    Uuid device{};
};

inline SignedIn signIn(const Running& server, const std::string& workspace, const std::string& email,
                       const std::string& password = kDemoPassword) {
    const auto body = boost::json::serialize(boost::json::object{{"workspace", workspace},
                                                                 {"email", email},
                                                                 {"password", password},
                                                                 {"device", boost::json::object{{"name", "Laptop"}}}});
    TlsClient client(server.port(), server.authority());
    const HttpAnswer answer = client.request("POST", "/v1/auth/sign-in", body, "Content-Type: application/json\r\n");
    if (answer.status != 200) return {};
    const auto value = boost::json::parse(answer.body);
    const auto text = [&](const char* name) {
        return std::string(value.at(name).as_string());
    };
    return {text("access_token"), Uuid::parse(text("person")).value_or(Uuid{}),
            Uuid::parse(text("device")).value_or(Uuid{})};
}

inline int me(const Running& server, const std::string& access) {
    TlsClient client(server.port(), server.authority());
    return client.request("GET", "/v1/me", {}, "Authorization: Bearer " + access + "\r\n").status;
}

}  // namespace aufwind::test
