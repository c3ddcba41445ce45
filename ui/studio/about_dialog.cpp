#include "ui/studio/about_dialog.h"

#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr int kSign = 64;

QLabel* paragraph(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

AboutDialog::AboutDialog(const QString& version, const QString& model, const QString& soundFont, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Inventio"));
    auto* sign = new QLabel(this);
    sign->setPixmap(QIcon(QStringLiteral(":/icons/inventio.svg")).pixmap(scaled(kSign), scaled(kSign)));
    auto* name = new QLabel(version.left(1).toUpper() + version.mid(1), this); // the program's name is that of its file
    setRole(name, "display");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kWide, token::kWide, token::kWide, token::kLarge);
    layout->setSpacing(token::kMedium);
    layout->addWidget(sign, 0, Qt::AlignHCenter);
    layout->addWidget(name, 0, Qt::AlignHCenter);
    layout->addWidget(
        paragraph(tr("Composes with people in the style of Bach. It works on your computer alone: nothing "
                     "is sent anywhere."),
            this));
    layout->addWidget(paragraph(tr("Model: %1").arg(model.isEmpty() ? tr("none") : model) + QLatin1Char('\n')
            + tr("Sound font: %1").arg(soundFont.isEmpty() ? tr("none") : soundFont),
        this));
    auto* licences = paragraph(
        tr("Inventio is free software under the licence in the file LICENSE. It is made with Qt (LGPL 3), FluidSynth "
           "(LGPL 2.1), libsndfile (LGPL 2.1), RtMidi (MIT), LibTorch (BSD), nlohmann/json (MIT), CLI11 (BSD), "
           "tl::expected (CC0) and Nettle (LGPL 3). The sample melodies and the icons are its own."),
        this);
    setRole(licences, "muted");
    layout->addWidget(licences);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setScaledFixedWidth(this, token::kDialogWidth);
}

} // namespace inventio::ui
