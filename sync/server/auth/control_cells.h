// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/uuid.h"

#include <string>
#include <string_view>

/// The columns of the control database that hold what people typed, as they are sealed in PostgreSQL. Parts of the
/// format: never change one. The row is the one that owns it: the tenant, the account, the device of an account.
/// Internal to this folder.
namespace aufwind::server {

inline constexpr std::string_view kWorkspace = "tenant.workspace";
inline constexpr std::string_view kTenantName = "tenant.name";
inline constexpr std::string_view kEmail = "account.email";
inline constexpr std::string_view kPassword = "account.password";
inline constexpr std::string_view kLanguage = "account.language";
inline constexpr std::string_view kSubject = "account.subject";
inline constexpr std::string_view kDeviceName = "device.name";
inline constexpr std::string_view kDeviceAddress = "device.address";
inline constexpr std::string_view kCodeEmail = "mail_code.email";
inline constexpr std::string_view kIssuer = "sso.issuer";
inline constexpr std::string_view kClient = "sso.client";
inline constexpr std::string_view kDomains = "sso.domains";
inline constexpr std::string_view kNonce = "sso_request.nonce";
inline constexpr std::string_view kOutgoingRecipient = "outgoing.recipient";
inline constexpr std::string_view kOutgoingSubject = "outgoing.subject";
inline constexpr std::string_view kOutgoingContent = "outgoing.content";
inline constexpr std::string_view kInvitedState = "invited.state";
inline constexpr std::string_view kWebhookUrl = "webhook.url";
inline constexpr std::string_view kWebhookSecret = "webhook.secret";
inline constexpr std::string_view kDirectory = "account.directory";
inline constexpr std::string_view kDirectoryAddress = "directory.address";
inline constexpr std::string_view kDirectoryAuthority = "directory.authority";
inline constexpr std::string_view kDirectoryBindAs = "directory.bind_as";
inline constexpr std::string_view kDirectoryBase = "directory.base";
inline constexpr std::string_view kDirectoryFilter = "directory.filter";
inline constexpr std::string_view kDirectoryReader = "directory.reader";
inline constexpr std::string_view kDirectoryReaderPassword = "directory.reader_password";
inline constexpr std::string_view kDirectoryDomains = "directory.domains";
inline constexpr std::string_view kPolicyDomains = "policy.domains";
inline constexpr std::string_view kScimTokenName = "scim_token.name";
inline constexpr std::string_view kScimUserName = "scim_resource.user_name";
inline constexpr std::string_view kScimExternal = "scim_resource.external";

inline std::string deviceRow(const Uuid& account, const Uuid& device) {
    return std::string(account.view()) + std::string(device.view());
}

}  // namespace aufwind::server
