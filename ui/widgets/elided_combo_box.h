#pragma once

#include <QComboBox>

namespace inventio::ui {

/// Ends its text in an ellipsis where there is too little room for it; the list that opens has room. [GUI]
class ElidedComboBox : public QComboBox {
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    /// Whether its text is cut.
    bool isElided() const;

    void showPopup() override;

protected:
    void initStyleOption(QStyleOptionComboBox* option) const override;
};

} // namespace inventio::ui
