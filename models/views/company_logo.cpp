// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/company_logo.h"

#include "models/domain/bounded_file.h"
#include "models/domain/fields.h"
#include "models/views/picture_reading.h"
#include "models/views/values.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace aufwind::views {

namespace field = domain::field;

namespace {

// A row travels before the file that it names: the server may not have all of it yet.
constexpr int kFirstWaitMs = 500;
constexpr int kLongestWaitMs = 60'000;

QString troubleOf(ErrorCode code) {
    if (code == ErrorCode::tooLarge) return QStringLiteral("tooLarge");
    return code == ErrorCode::invalid ? QStringLiteral("notPicture") : QStringLiteral("notKept");
}

}  // namespace

CompanyLogo::CompanyLogo(QObject* parent) : QObject(parent) {
    again_.setSingleShot(true);
    connect(&again_, &QTimer::timeout, this, &CompanyLogo::fetch);
}

void CompanyLogo::attach(LocalData* data) {
    again_.stop();
    if (data_ != nullptr) data_->disconnect(this);
    data_ = data;
    isFetching_ = false;
    if (data_ != nullptr) connect(data_, &LocalData::changed, this, &CompanyLogo::follow);
    read();
}

void CompanyLogo::follow(const store::ChangeSet& changes) {
    if (std::ranges::any_of(changes, [](const store::Change& one) { return one.entity == schema::kTenantSettings; })) {
        read();
    }
}

void CompanyLogo::read() {
    std::optional<ContentRef> ref;
    if (data_ != nullptr) {
        const auto rows = data_->reader().list({.entity = schema::kTenantSettings});
        if (rows && !rows->empty()) {
            settings_ = rows->front().id;
            const auto named = contentRefFrom(rows->front().text(field::kCompanyLogo));
            if (named) ref = *named;
        }
    }
    const bool isAnother = ref != std::exchange(ref_, ref);
    if (!isAnother && (!ref_ || !image_.isNull())) return;
    const QByteArray bytes = ref_ ? bytesOf(*ref_) : QByteArray{};
    // Somebody else's picture may be anything.
    image_ = readPicture(bytes, kMost).valueOr(QImage{});
    emit changed();
    if (!isAnother) return;
    again_.stop();
    waitMs_ = kFirstWaitMs;
    if (bytes.isEmpty()) fetch();
}

QByteArray CompanyLogo::bytesOf(const ContentRef& ref) const {
    QByteArray bytes;
    if (ref.size > static_cast<std::uint64_t>(kLargestPictureFile)) return bytes;
    const auto known = data_->reader().content(ref.hash);
    if (!known || !*known || !(*known)->isWhole()) return bytes;
    for (std::uint64_t part = 0; part < partsOf(ref.size); ++part) {
        const auto piece = data_->reader().contentPart(ref.hash, part);
        if (!piece || !*piece) return {};
        bytes += QByteArray::fromStdString(**piece);
    }
    return bytes;
}

void CompanyLogo::fetch() {
    if (data_ == nullptr || !ref_ || !image_.isNull() || isFetching_ || !data_->fetch()) return;
    if (again_.isActive()) return;
    isFetching_ = true;
    data_->fetch()(schema::kTenantSettings, settings_, field::kCompanyLogo,
                   [self = QPointer<CompanyLogo>(this), data = data_](const Result<void>& fetched) {
                       if (!self || self->data_ != data) return;
                       self->isFetching_ = false;
                       if (fetched) return self->read();
                       self->again_.start(self->waitMs_);
                       self->waitMs_ = std::min(2 * self->waitMs_, kLongestWaitMs);
                   });
}

void CompanyLogo::choose(const QUrl& file) {
    if (data_ == nullptr || settings_.isNil()) {
        emit chosen(QStringLiteral("notKept"));
        return;
    }
    const auto content = domain::readFileUpTo(file.toLocalFile().toStdString(), kLargestPictureFile);
    if (!content) {
        emit chosen(QStringLiteral("notThere"));
        return;
    }
    const auto image = readPicture(QByteArray::fromStdString(*content), kMost);
    if (!image) {
        emit chosen(troubleOf(image.error().code));
        return;
    }
    const AttachedFile attached{"logo.png", "image/png", plainPng(*image).toStdString()};
    data_->post(
        [settings = settings_, attached](Bench& bench) -> Result<void> {
            if (!bench.keepFile) return Error{ErrorCode::internal, "files cannot be kept here"};
            return bench.editor.together([&]() -> Result<void> {
                const auto value = bench.keepFile(schema::kTenantSettings, field::kCompanyLogo, attached);
                if (!value) return value.error();
                return bench.editor.set(schema::kTenantSettings, settings, {{field::kCompanyLogo, *value}});
            });
        },
        [self = QPointer<CompanyLogo>(this)](const Result<void>& done) {
            if (self) emit self->chosen(done ? QString() : troubleOf(done.error().code));
        });
}

void CompanyLogo::remove() {
    if (data_ == nullptr || !ref_) return;
    data_->post([settings = settings_](Bench& bench) {
        return bench.editor.set(schema::kTenantSettings, settings, {{field::kCompanyLogo, Value{}}});
    });
}

}  // namespace aufwind::views
