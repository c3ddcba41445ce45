#pragma once

#include <QDialog>

#include "ui/manual/manual.h"

class QLineEdit;
class QTextBrowser;
class QToolButton;

namespace inventio::ui {

/// The manual, offline: pages with links, a way back, and a field to search in. Beside the window, which goes on working.
/// [GUI]
class ManualWindow : public QDialog {
    Q_OBJECT
public:
    explicit ManualWindow(const Actions& actions, QWidget* parent = nullptr);

    /// "page" or "page#anchor"; one that does not exist shows the first page.
    void showTopic(const QString& topic);
    /// What is on show; empty while it shows what a search has found.
    const QString& topic() const { return m_topic; }
    /// Lists the sections in which all words occur.
    void search(const QString& words);

private:
    void go(const QString& topic);
    void goBack();
    QTextDocument* newDocument() const;
    void showDocument(QTextDocument* document);

    Manual m_manual;
    QTextBrowser* m_text;
    QLineEdit* m_search;
    QToolButton* m_back;
    QString m_topic;
    QStringList m_before; ///< topics, the last one first to go back to
};

} // namespace inventio::ui
