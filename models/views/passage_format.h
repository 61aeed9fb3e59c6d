// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QSyntaxHighlighter>
#include <QVariantList>
#include <qqml.h>

/// Colours stretches of a text that one reads: who wrote them, what went and what came.
/// Thread rule: the window's.
namespace aufwind::views {

class PassageFormat : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    /// The `textDocument` of a TextEdit.
    Q_PROPERTY(QObject* document READ source WRITE setSource NOTIFY sourceChanged)
    /// One after the other from the beginning: length (UTF-16 units), fill, ink (colours), gone (struck through), added
    /// (underlined).
    Q_PROPERTY(QVariantList passages READ passages WRITE setPassages NOTIFY passagesChanged)

  public:
    explicit PassageFormat(QObject* parent = nullptr) : QSyntaxHighlighter(parent) {}

    QObject* source() const { return source_; }
    void setSource(QObject* source);
    QVariantList passages() const { return passages_; }
    void setPassages(const QVariantList& passages);

  signals:
    void sourceChanged();
    void passagesChanged();

  protected:
    void highlightBlock(const QString& text) override;

  private:
    struct Stretch {
        int end = 0;
        QTextCharFormat format;
    };

    QPointer<QObject> source_;
    QVariantList passages_;
    std::vector<Stretch> stretches_;  ///< by where they end
};

}  // namespace aufwind::views
