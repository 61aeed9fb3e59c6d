// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/audit_list_model.h"

#include "models/schema/provisioning_terms.h"
#include "models/views/values.h"

#include <QRegularExpression>

namespace aufwind::views {

namespace {

enum Role { kNumber = Qt::UserRole, kAt, kActor, kActorName, kAction, kSubject, kSubjectName, kDetail };

}  // namespace

int AuditListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(records_.size());
}

QHash<int, QByteArray> AuditListModel::roleNames() const {
    return {{kNumber, "number"},           {kAt, "at"},         {kActor, "actor"},
            {kActorName, "actorName"},     {kAction, "action"}, {kSubject, "subject"},
            {kSubjectName, "subjectName"}, {kDetail, "detail"}};
}

QString AuditListModel::nameOf(const std::string& id) const {
    const auto parsed = Uuid::parse(id);
    if (!parsed || people_ == nullptr) return {};
    // The company's identity provider; what it speaks is a name in every language.
    if (*parsed == kProvisioner) return QStringLiteral("SCIM");
    const QString name = people_->person(*parsed).name;
    return name.isEmpty() ? people_->roleName(*parsed) : name;
}

QString AuditListModel::detailOf(const std::string& detail) const {
    static const QRegularExpression kId{QStringLiteral("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")};
    const QString text = toText(detail);
    QString words;
    qsizetype from = 0;
    for (auto found = kId.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString name = nameOf(match.captured().toStdString());
        words += text.mid(from, match.capturedStart() - from) + (name.isEmpty() ? match.captured() : name);
        from = match.capturedEnd();
    }
    return words + text.mid(from);
}

AuditLine AuditListModel::inWords(const AuditRecord& record) const {
    return {nameOf(record.actor), wording_ != nullptr ? wording_->auditAction(record.action) : QString{},
            nameOf(record.subject), detailOf(record.detail)};
}

QVariant AuditListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= records_.size()) return {};
    const AuditRecord& record = records_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case kNumber:
            return static_cast<qlonglong>(record.number);
        case kAt:
            return instantFrom(record.at);
        case kActor:
            return toText(record.actor);
        case kActorName:
            return nameOf(record.actor);
        case kAction:
            return wording_ != nullptr ? wording_->auditAction(record.action) : QString{};
        case kSubject:
            return toText(record.subject);
        case kSubjectName:
            return nameOf(record.subject);
        case kDetail:
            return detailOf(record.detail);
        default:
            return {};
    }
}

void AuditListModel::attach(Directory* people, const Wording* wording) {
    people_ = people;
    wording_ = wording;
}

void AuditListModel::clear() {
    if (records_.empty()) return;
    beginResetModel();
    records_.clear();
    endResetModel();
    emit countChanged();
}

void AuditListModel::append(const std::vector<AuditRecord>& records) {
    if (records.empty()) return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(records.size()) - 1);
    records_.insert(records_.end(), records.begin(), records.end());
    endInsertRows();
    emit countChanged();
}

}  // namespace aufwind::views
