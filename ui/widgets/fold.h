#pragma once

#include <QWidget>

class QToolButton;

namespace inventio::ui {

/// A row that opens: a title, and while it is closed a few words on what is set inside. [GUI]
class Fold : public QWidget {
    Q_OBJECT
public:
    /// Takes `inside` over.
    Fold(QString title, QWidget* inside, QWidget* parent = nullptr);

    bool isOpen() const;
    void setOpen(bool open);
    void setSummary(const QString& summary);

Q_SIGNALS:
    void toggled(bool open);

private:
    void showHeader();

    QString m_title;
    QString m_summary;
    QToolButton* m_header;
    QWidget* m_inside;
};

} // namespace inventio::ui
