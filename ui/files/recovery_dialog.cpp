#include "ui/files/recovery_dialog.h"

#include <system_error>

#include <QDateTime>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/roll/painting/piece_picture.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/palette.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr int kPictureWidth = 112; ///< of the notes, as on a variation
constexpr int kPictureHeight = 48;

QString lineFor(const project::Recovered& recovered)
{
    const QString name = recovered.file.empty() ? QString::fromStdString(recovered.project.versions.front().name)
                                                : QString::fromStdString(recovered.file.filename().string());
    const QFileInfo journal(QString::fromStdString(recovered.journal.string()));
    const QString when = QLocale().toString(journal.lastModified(), QLocale::ShortFormat);
    QString line = RecoveryDialog::tr("%1 — %2").arg(name, when);
    if (!recovered.lastStep.empty())
        line += QLatin1Char('\n') + RecoveryDialog::tr("Last step: %1").arg(QString::fromStdString(recovered.lastStep));
    line += QLatin1Char('\n') + RecoveryDialog::tr("%n versions", nullptr, int(recovered.project.versions.size()))
        + QStringLiteral(", ")
        + RecoveryDialog::tr("%n notes in the last one", nullptr, recovered.project.piece().noteCount());
    return line;
}

} // namespace

RecoveryDialog::RecoveryDialog(const std::vector<project::Recovered>& recoverable, QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
{
    setWindowTitle(tr("Recover unsaved work"));
    resize(scaled(520), scaled(340));
    auto* text
        = new QLabel(tr("Inventio ended before this work was saved. Nothing is lost: choose what to open."), this);
    text->setWordWrap(true);
    const QSize picture(scaled(kPictureWidth), scaled(kPictureHeight));
    const Colours colours = makeTheme(kindOf(palette())).colours;
    m_list->setIconSize(picture);
    for (const auto& recovered : recoverable) {
        const QPixmap notes = pictureOf(recovered.project.piece(), picture, devicePixelRatio(), colours);
        QIcon icon(notes);
        icon.addPixmap(notes, QIcon::Selected); // not washed over by the colour of the row
        m_list->addItem(new QListWidgetItem(icon, lineFor(recovered)));
    }
    m_list->setCurrentRow(0);
    m_list->setAccessibleName(tr("Unsaved work"));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("&Recover"), QDialogButtonBox::AcceptRole)->setDefault(true);
    auto* remove = buttons->addButton(tr("&Delete"), QDialogButtonBox::DestructiveRole);
    buttons->addButton(tr("&Not Now"), QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(token::kLarge, token::kLarge, token::kLarge, token::kLarge);
    layout->setSpacing(token::kMedium);
    layout->addWidget(text);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(remove, &QPushButton::clicked, this, [this, &recoverable] { removeChosen(recoverable); });
}

std::size_t RecoveryDialog::chosen() const
{
    return static_cast<std::size_t>(std::max(0, m_list->currentRow()));
}

void RecoveryDialog::removeChosen(const std::vector<project::Recovered>& recoverable)
{
    QMessageBox question(QMessageBox::Warning, tr("Delete unsaved work"),
        tr("Delete “%1” for good? It is nowhere else.")
            .arg(m_list->currentItem()->text().section(QLatin1Char('\n'), 0, 0)),
        QMessageBox::Cancel, this);
    auto* agrees = question.addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    question.setDefaultButton(QMessageBox::Cancel); // Return loses nothing
    question.exec();
    if (question.clickedButton() != agrees)
        return;
    std::error_code ignored;
    std::filesystem::remove(recoverable[chosen()].journal, ignored);
    auto* item = m_list->currentItem();
    item->setHidden(true);
    for (int row = 0; row < m_list->count(); ++row)
        if (!m_list->item(row)->isHidden()) {
            m_list->setCurrentRow(row);
            return;
        }
    reject();
}

} // namespace inventio::ui
