// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QObject>
#include <QVariantMap>
#include <qqml.h>

/// The colours that follow from a company's accent, for the theme and for whoever chooses one. See
/// models/domain/colour.h. Thread rule: the window's.
namespace aufwind::views {

class AccentPalette : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

  public:
    using QObject::QObject;

    /// `theme` has the colours that stay: dark, textOnAccent, surface, track, inverse, grounds (all on which text may
    /// stand) and raised (those on which a button stands). Answers accent, accentHover, accentPressed, accentText,
    /// accentTint, accentTintStrong, bar, focus and inverseAccent; empty where `accent` is no colour.
    Q_INVOKABLE static QVariantMap tones(const QString& accent, const QVariantMap& theme);
    /// Whether it is a colour at all (known), how well `text` can be read on it (contrast, readable), and the nearest
    /// on which it can be (nearest, "#rrggbb").
    Q_INVOKABLE static QVariantMap check(const QString& accent, const QColor& text);
};

}  // namespace aufwind::views
