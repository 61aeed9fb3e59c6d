// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/agreements.h"

#include "models/domain/fields.h"
#include "models/domain/markdown_spans.h"
#include "models/views/values.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

namespace aufwind::views {

namespace {

namespace field = domain::field;

QVariantMap lineOf(QStringView written, domain::MarkdownState& state) {
    const std::u16string_view units{reinterpret_cast<const char16_t*>(written.utf16()),
                                    static_cast<std::size_t>(written.size())};
    const domain::MarkdownLine line = domain::markdownLine(units, state);
    const QString text = written.mid(static_cast<qsizetype>(line.content)).toString();
    const char* kind = "text";
    if (line.kind == domain::MarkdownKind::heading) kind = line.level == 1 ? "title" : "heading";
    if (line.kind == domain::MarkdownKind::bullet) kind = "bullet";
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QStringLiteral("text"), text}};
}

}  // namespace

void Agreements::attach(LocalData* data, Directory* people) {
    data_ = data;
    people_ = people;
}

QString Agreements::version() {
    return toText(domain::newestAgreement());
}

QVariantMap Agreements::text(const QString& version, const QString& language) const {
    const domain::AgreementText* found = domain::agreementText(fromText(version), fromText(language));
    if (found == nullptr) return {};
    const QString whole = toText(found->text);
    QVariantList lines;
    domain::MarkdownState state;
    for (const QStringView line : QStringView{whole}.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        lines << lineOf(line, state);
    }
    return {{QStringLiteral("version"), toText(found->version)},
            {QStringLiteral("language"), toText(found->language)},
            {QStringLiteral("hash"), toText(domain::agreementHash(found->text))},
            {QStringLiteral("lines"), lines}};
}

QString Agreements::stateOf(const QString& version, const QString& language, const QString& hash) const {
    return toText(domain::nameOf(domain::signatureState(fromText(version), fromText(language), fromText(hash))));
}

void Agreements::sign(const QString& language, const QString& name, const QString& role) {
    const domain::AgreementText* text = domain::agreementText(domain::newestAgreement(), fromText(language));
    if (data_ == nullptr || text == nullptr || name.trimmed().isEmpty() || role.trimmed().isEmpty()) {
        emit signFailed();
        return;
    }
    const std::int64_t isGerman = text->language == "de" ? 1 : 0;
    std::vector<Assignment> fields{{field::kAgreementKind, Value{std::int64_t{0}}},
                                   {field::kAgreementVersion, Value{std::string(text->version)}},
                                   {field::kAgreementLanguage, Value{isGerman}},
                                   {field::kAgreementHash, Value{domain::agreementHash(text->text)}},
                                   {field::kAgreementName, Value{fromText(name.trimmed())}},
                                   {field::kAgreementRole, Value{fromText(role.trimmed())}},
                                   {field::kAgreementPerson, Value{data_->me()}},
                                   {field::kAgreementSignedAt, Value{data_->now()}}};
    data_->post(
        [fields = std::move(fields)](Bench& bench) -> Result<void> {
            const auto made = bench.editor.create(schema::kAgreement, fields);
            return made ? Result<void>{} : Result<void>{made.error()};
        },
        [self = QPointer<Agreements>{this}](const Result<void>& result) {
            if (!self) return;
            result ? emit self->signedNow() : emit self->signFailed();
        });
}

void Agreements::exportTo(const QUrl& file, const QString& language) {
    if (data_ == nullptr) return;
    const auto rows = data_->reader().list({.entity = schema::kAgreement});
    const auto settings = data_->reader().list({.entity = schema::kTenantSettings, .limit = 1});
    if (!rows || !settings) {
        emit exportFailed();
        return;
    }
    std::vector<domain::Signature> signatures;
    for (const Record& row : *rows) {
        const Person& person = people_->person(row.reference(field::kAgreementPerson));
        const QString account =
            person.email.isEmpty() ? person.name : person.name + QStringLiteral(" · ") + person.email;
        signatures.push_back(domain::signatureOf(row));
        signatures.back().account = fromText(account);
    }
    const std::string company = settings->empty() ? std::string() : settings->front().text(field::kTenantName);
    const QString path = file.toLocalFile();
    QThreadPool::globalInstance()->start(
        [page = domain::agreementFile(company, std::move(signatures), fromText(language)), path,
         self = QPointer<Agreements>(this)] {
            const bool isWritten = domain::writeAgreementFile(QFile::encodeName(path).toStdString(), page).ok();
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, path, isWritten] {
                    if (!self) return;
                    isWritten ? emit self->exported(QFileInfo(path).fileName()) : emit self->exportFailed();
                },
                Qt::QueuedConnection);
        });
}

}  // namespace aufwind::views
