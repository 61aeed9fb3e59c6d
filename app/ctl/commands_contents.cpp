// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/contents.h"
#include "app/ctl/online.h"
#include "app/ctl/rows.h"
#include "sync/transport/content_fetcher.h"

#include <QFile>
#include <QMimeDatabase>
#include <QSaveFile>

#include <cstdio>

namespace aufwind::ctl {
namespace {

constexpr int kFetchTimeoutMs = 10 * 60'000;  // a large file over a slow line

QString pathOf(const std::string& path) {
    return QFile::decodeName(QByteArray::fromStdString(path));
}

Result<void> writeAll(QIODevice& to, engine::Engine& engine, const ContentRef& ref) {
    for (std::uint64_t part = 0; part < partsOf(ref.size); ++part) {
        auto bytes = engine.contentPart(ref.hash, part);
        if (!bytes) {
            return bytes.error();
        }
        const auto size = static_cast<qint64>(bytes->size());
        if (to.write(bytes->data(), size) != size) {
            return Error{ErrorCode::io, "the file cannot be written"};
        }
    }
    return {};
}

Result<void> writeOut(const std::string& path, engine::Engine& engine, const ContentRef& ref) {
    if (path.empty()) {
        QFile out;
        const bool open = out.open(stdout, QIODevice::WriteOnly);
        return open ? writeAll(out, engine, ref) : Result<void>(Error{ErrorCode::io, "standard output"});
    }
    // Whole or not at all: a half file beside the name would be taken for the whole.
    QSaveFile out(pathOf(path));
    if (!out.open(QIODevice::WriteOnly)) {
        return Error{ErrorCode::io, "the file cannot be written"};
    }
    auto written = writeAll(out, engine, ref);
    return written && !out.commit() ? Result<void>(Error{ErrorCode::io, "the file cannot be written"}) : written;
}

QJsonObject toJson(const engine::LocalContent& content) {
    return {{"name", QString::fromStdString(content.ref.name)},
            {"media_type", QString::fromStdString(content.ref.mediaType)},
            {"size", static_cast<qint64>(content.ref.size)},
            {"sha256", QString::fromLatin1(QByteArray::fromStdString(content.ref.hash).toHex())},
            {"here", content.isWhole()},
            {"sent", content.sent}};
}

Exit blob(const Invocation& invocation, const Output& output) {
    const auto& words = invocation.arguments;
    auto entity = entityNamed(invocation.schema, words[0]);
    auto id = idFrom(words[1]);
    auto field = entity ? fieldNamed(**entity, words[2]) : Result<FieldNumber>(entity.error());
    if (!entity || !id || !field) {
        return output.failWords(!entity ? entity.error() : !id ? id.error() : field.error());
    }
    if (words.size() == 4 || (words.size() == 5 && words[3] != "-o")) {
        return output.fail(kUsage, "blob takes -o FILE");
    }
    const std::string path = words.size() == 5 ? words[4] : std::string();
    return withStored(invocation, output, [&](app::Profile& profile) {
        const EntityNumber number = (*entity)->number;
        auto content = profile.engine().content(number, *id, *field);
        if (content && !content->isWhole()) {
            auto online = Online::open(profile);
            if (!online) {
                return output.fail(online.error());
            }
            transport::ContentFetcher fetcher(profile.engine(), (*online)->http(), (*online)->session());
            if (auto fetched = fetcher.run(number, *id, *field, kFetchTimeoutMs); !fetched) {
                return output.fail(fetched.error());
            }
            content = profile.engine().content(number, *id, *field);
        }
        if (!content) {
            return output.fail(content.error());
        }
        // To a script the description is worth more on standard output than the bytes.
        if (!output.json() || !path.empty()) {
            if (auto written = writeOut(path, profile.engine(), content->ref); !written) {
                return output.fail(kFailed, "The file cannot be written. Nothing was changed.");
            }
        }
        if (output.json()) {
            output.print(toJson(*content));
        }
        return kDone;
    });
}

}  // namespace

Result<AttachedFile> fileIn(const schema::Field& field, const std::string& path) {
    QFile file(pathOf(path));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::notFound, "the file cannot be read"};
    }
    // One byte more than allowed is enough to know.
    AttachedFile read{field.number, path, QMimeDatabase().mimeTypeForFile(pathOf(path)).name().toStdString(),
                      file.read(qint64{field.limit} + 1).toStdString()};
    if (read.bytes.empty()) {
        return Error{ErrorCode::invalid, "the file is empty"};
    }
    return read.bytes.size() > field.limit ? Result<AttachedFile>(Error{ErrorCode::tooLarge, "the file"})
                                           : Result<AttachedFile>(std::move(read));
}

Result<void> keepFiles(engine::Engine& engine, EntityNumber entity, const std::vector<AttachedFile>& files,
                       std::vector<Assignment>& fields) {
    for (const AttachedFile& file : files) {
        auto value = engine.keepContent(entity, file.field, {file.path, file.mediaType, file.bytes});
        if (!value) {
            return value.error();
        }
        fields.emplace_back(file.field, std::move(*value));
    }
    return {};
}

std::vector<Command> contentCommands() {
    return {
        {"blob", "blob ENTITY ID FIELD [-o FILE]",
         "the file that a row names, to FILE or standard output; with --json what it is", 3, 5, blob},
    };
}

}  // namespace aufwind::ctl
