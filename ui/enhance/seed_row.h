#pragma once

#include <cstdint>

#include <QWidget>

class QAction;
class QLineEdit;

namespace inventio::ui {

/// A seed, and dice that draw another one. [GUI]
class SeedRow : public QWidget {
    Q_OBJECT
public:
    /// `dice`: the action that asks for another seed; whoever follows it calls draw().
    explicit SeedRow(QAction* dice, QWidget* parent = nullptr);

    std::uint64_t seed() const;
    void setSeed(std::uint64_t seed);
    QString text() const;
    void draw(); ///< another one

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_field;
};

} // namespace inventio::ui
