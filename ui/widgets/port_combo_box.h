#pragma once

#include <string>
#include <vector>

#include <QComboBox>

namespace inventio::ui {

/// A choice among the MIDI ports that are there, by name, after an entry for none of them in particular. [GUI]
class PortComboBox : public QComboBox {
    Q_OBJECT
public:
    /// `first` is what that entry says.
    explicit PortComboBox(QString first, QWidget* parent = nullptr);

    /// `chosen`, empty for the first entry, has one even while it is not plugged in.
    void offer(const std::vector<std::string>& ports, const QString& chosen);
    /// Empty: the first entry.
    QString port() const { return currentData().toString(); }

private:
    QString m_first;
};

} // namespace inventio::ui
