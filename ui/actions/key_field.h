#pragma once

#include <QKeySequence>
#include <QLineEdit>

namespace inventio::ui {

/// Takes a key as it is pressed, with its modifiers; the last one counts. Tab leads on as everywhere. [GUI]
class KeyField : public QLineEdit {
    Q_OBJECT
public:
    explicit KeyField(QWidget* parent = nullptr);

    const QKeySequence& key() const { return m_key; } ///< empty: none yet
    void forget();

Q_SIGNALS:
    void keyChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(const QKeySequence& key);

    QKeySequence m_key;
};

} // namespace inventio::ui
