#pragma once

#include <vector>

#include <QString>
#include <QStringList>

class QTextDocument;

namespace inventio::ui {

class Actions;

/// A section of the manual in which something was found.
struct ManualHit {
    QString topic; ///< "page#anchor"
    QString title;
    QString excerpt; ///< around the first word that was found
};

/// The manual as it is compiled in from resources/manual: pages of Markdown in the language of the window, English where
/// one is missing. A heading names its anchor behind itself: "## Creative risk {#creative-risk}"; {key:model.enhance} stands for the
/// key that an action has now. The page "keys" is made of the table of actions. A value; `actions` must outlive it. [GUI]
class Manual {
public:
    explicit Manual(const Actions& actions, const QString& language);

    /// The names of all pages, "index" first.
    QStringList pages() const;
    /// The whole text; empty if there is no such page.
    QString text(const QString& page) const;
    /// Fills a document that nobody shows yet with it, gives headings their anchors, and room around everything.
    void fill(QTextDocument& document, const QString& page) const;
    /// The sections in which all words occur, those with a word in their heading first.
    std::vector<ManualHit> find(const QString& words) const;

    struct Section {
        QString topic;
        QString title;
        QString text; ///< without the heading
    };
    std::vector<Section> sections(const QString& page) const;

private:
    QString file(const QString& page) const;
    QString keysPage() const;
    QString withKeys(QString text) const;

    const Actions& m_actions;
    QString m_language;
};

} // namespace inventio::ui
