#include "ui/widgets/port_combo_box.h"

#include <algorithm>
#include <utility>

namespace inventio::ui {

namespace {

constexpr int kLetters = 24; ///< of a name that have room in any case

} // namespace

PortComboBox::PortComboBox(QString first, QWidget* parent)
    : QComboBox(parent)
    , m_first(std::move(first))
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(kLetters);
}

void PortComboBox::offer(const std::vector<std::string>& ports, const QString& chosen)
{
    clear();
    addItem(m_first, QString());
    for (const auto& port : ports)
        addItem(QString::fromStdString(port), QString::fromStdString(port));
    if (!chosen.isEmpty() && findData(chosen) < 0)
        addItem(tr("%1 (not plugged in)").arg(chosen), chosen);
    setCurrentIndex(std::max(0, findData(chosen)));
}

} // namespace inventio::ui
