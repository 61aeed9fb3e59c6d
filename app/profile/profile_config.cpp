// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/profile_config.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace aufwind::app {
namespace {

constexpr qint64 kLargestFile = 256 * 1024;  // with room for a chain of certificates

QString fileIn(const std::filesystem::path& directory) {
    return QString::fromStdString((directory / "profile.json").string());
}

std::string text(const QJsonObject& from, const char* name) {
    return from[QLatin1String(name)].toString().toStdString();
}

bool readId(const QJsonObject& from, const char* name, Uuid& out) {
    const auto id = Uuid::parse(text(from, name));
    if (id) {
        out = *id;
    }
    return id.has_value();
}

}  // namespace

Result<std::optional<ProfileConfig>> loadConfig(const std::filesystem::path& directory) {
    QFile file(fileIn(directory));
    if (!file.exists()) {
        return std::optional<ProfileConfig>();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::io, "profile.json cannot be read"};
    }
    const QJsonObject from = QJsonDocument::fromJson(file.read(kLargestFile)).object();
    ProfileConfig config;
    if (!readId(from, "profile", config.profile) || !readId(from, "person", config.person) ||
        !readId(from, "device", config.device)) {
        return Error{ErrorCode::damaged, "profile.json is not a profile"};
    }
    config.server = text(from, "server");
    config.workspace = text(from, "workspace");
    config.email = text(from, "email");
    config.ca = text(from, "ca");
    config.tenantName = text(from, "tenant_name");
    config.provider = from[QLatin1String("provider")].toBool();
    config.passphrase = from[QLatin1String("passphrase")].toBool();
    config.passcode = from[QLatin1String("passcode")].toBool();
    return std::optional<ProfileConfig>(std::move(config));
}

Result<void> saveConfig(const std::filesystem::path& directory, const ProfileConfig& config) {
    const QJsonObject to{
        {"profile", QString::fromStdString(config.profile.toString())},
        {"server", QString::fromStdString(config.server)},
        {"workspace", QString::fromStdString(config.workspace)},
        {"email", QString::fromStdString(config.email)},
        {"ca", QString::fromStdString(config.ca)},
        {"tenant_name", QString::fromStdString(config.tenantName)},
        {"person", QString::fromStdString(config.person.toString())},
        {"device", QString::fromStdString(config.device.toString())},
        {"provider", config.provider},
        {"passphrase", config.passphrase},
        {"passcode", config.passcode},
    };
    QSaveFile file(fileIn(directory));
    if (!file.open(QIODevice::WriteOnly)) {
        return Error{ErrorCode::readOnly, "profile.json cannot be written"};
    }
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(to).toJson());
    return file.commit() ? Result<void>() : Result<void>(Error{ErrorCode::io, "profile.json cannot be written"});
}

}  // namespace aufwind::app
