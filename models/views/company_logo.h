// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/schema/content_ref.h"
#include "models/views/local_data.h"

#include <QImage>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <qqml.h>

#include <optional>

/// The sign of the company, which everybody's window shows. It is a file that the company's settings name: chosen
/// without a connection it is here at once and sent later, and one that somebody else has chosen is fetched when this
/// device hears of it, or as soon as there is a connection.
///
/// Thread rule: the window's.
namespace aufwind::views {

class CompanyLogo : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// Null where there is none, or where it is not here yet.
    Q_PROPERTY(QImage image READ image NOTIFY changed)
    /// Whether the company has one.
    Q_PROPERTY(bool present READ present NOTIFY changed)

  public:
    /// It is shown small: in so many points it is sharp at every scale of letters and screens.
    static constexpr QSize kMost{640, 320};

    explicit CompanyLogo(QObject* parent = nullptr);

    /// Null: nobody is signed in. Not owned.
    void attach(LocalData* data);

    QImage image() const { return image_; }
    bool present() const { return ref_.has_value(); }

    /// Takes the picture of a file; answers chosen().
    Q_INVOKABLE void choose(const QUrl& file);
    /// Aufwind's own sign again.
    Q_INVOKABLE void remove();
    /// Asks for one that is not here, unless that has just failed and is about to be tried again; harmless where it is.
    Q_INVOKABLE void fetch();

  signals:
    void changed();
    /// `trouble` is empty where it is kept, else "notThere", "notPicture", "tooLarge" or "notKept".
    void chosen(const QString& trouble);

  private:
    void follow(const store::ChangeSet& changes);
    void read();
    /// What is here of it; empty where it is not whole.
    QByteArray bytesOf(const ContentRef& ref) const;

    LocalData* data_ = nullptr;
    Uuid settings_;  ///< the row
    std::optional<ContentRef> ref_;
    QImage image_;
    bool isFetching_ = false;
    int waitMs_ = 0;  ///< after the next failure
    QTimer again_;
};

}  // namespace aufwind::views
