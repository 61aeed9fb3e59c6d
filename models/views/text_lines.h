// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTextBlock>
#include <QTextDocument>
#include <qqml.h>

/// Gives the lines of an editor the height of reading text, and its paragraphs a gap; QML's own editor can do neither.
/// Where letters are formatted larger, their line is higher in the same measure.
/// Looks only at what was edited, however long the text is. The document keeps no undo of its own afterwards: an editor
/// that others write into has to have another.
///
/// Thread rule: the window's.
namespace aufwind::views {

class TextLines : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// The `textDocument` of a TextEdit.
    Q_PROPERTY(QObject* document READ document WRITE setDocument NOTIFY documentChanged)
    /// From one line to the next, in pixels; 0 leaves lines as they are.
    Q_PROPERTY(qreal lineHeight READ lineHeight WRITE setLineHeight NOTIFY lineHeightChanged)
    /// Added between paragraphs, in pixels.
    Q_PROPERTY(qreal gap READ gap WRITE setGap NOTIFY gapChanged)

  public:
    using QObject::QObject;

    QObject* document() const { return source_; }
    void setDocument(QObject* document);
    qreal lineHeight() const { return lineHeight_; }
    void setLineHeight(qreal height);
    qreal gap() const { return gap_; }
    void setGap(qreal gap);

  signals:
    void documentChanged();
    void lineHeightChanged();
    void gapChanged();

  private:
    void noteEdit(int position, int removed, int added);
    void applyAll();
    void applySoon(int from, int to);
    void apply();
    qreal heightOf(const QTextBlock& block) const;

    QPointer<QObject> source_;
    QPointer<QTextDocument> text_;
    qreal lineHeight_ = 0;
    qreal gap_ = 0;
    int from_ = 0;
    int to_ = 0;
    bool queued_ = false;
};

}  // namespace aufwind::views
