#include "ui/files/recovery_dialog.h"

#include <QAbstractButton>
#include <QFile>
#include <QListWidget>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>

#include <gtest/gtest.h>

#include "tests/core/project/pieces.h"

namespace inventio::ui {
namespace {

class RecoveryDialogTest : public testing::Test {
protected:
    /// Work whose first version is the tune, and the one on show what a model made of it.
    project::Recovered lost(const QString& name)
    {
        project::Recovered recovered;
        recovered.project = project::newProject(project::testing::scale(), name.toStdString());
        project::Version child;
        child.name = "Variation 1";
        child.piece = recovered.project.currentVersion().piece;
        recovered.project = project::withChild(recovered.project, recovered.project.current, child);
        const QString file = folder.filePath(name);
        QFile journal(file);
        EXPECT_TRUE(journal.open(QIODevice::WriteOnly));
        recovered.journal = file.toStdString();
        return recovered;
    }

    static QAbstractButton& button(QWidget& in, const QString& text)
    {
        for (auto* one : in.findChildren<QAbstractButton*>())
            if (one->text().remove(QLatin1Char('&')) == text)
                return *one;
        throw std::out_of_range("no such button");
    }

    /// Presses Delete, and answers the question. Whether there was one.
    static bool deleteFrom(RecoveryDialog& dialog, const QString& answer)
    {
        bool asked = false;
        QTimer::singleShot(0, &dialog, [&] {
            auto* question = dialog.findChild<QMessageBox*>();
            asked = question != nullptr;
            if (!asked)
                return;
            EXPECT_EQ(question->defaultButton(), question->button(QMessageBox::Cancel)) << "Return would delete";
            button(*question, answer).click();
        });
        button(dialog, QStringLiteral("Delete")).click();
        return asked;
    }

    QTemporaryDir folder;
};

TEST_F(RecoveryDialogTest, NamesWorkAsTheUserKnowsItAndShowsItsNotes)
{
    auto saved = lost(QStringLiteral("Second tune"));
    saved.file = "/somewhere/waltz.inventio";
    saved.lastStep = "Move 3 Notes";
    const std::vector recoverable{lost(QStringLiteral("First tune")), saved};
    const RecoveryDialog dialog(recoverable);
    const auto& list = *dialog.findChild<QListWidget*>();
    ASSERT_EQ(list.count(), 2);
    EXPECT_TRUE(list.item(0)->text().startsWith(QStringLiteral("First tune")));
    EXPECT_TRUE(list.item(1)->text().startsWith(QStringLiteral("waltz.inventio")));
    EXPECT_TRUE(list.item(1)->text().contains(QStringLiteral("Move 3 Notes")));
    for (int row = 0; row < list.count(); ++row) {
        EXPECT_FALSE(list.item(row)->text().contains(QStringLiteral("Variation")));
        const QImage picture = list.item(row)->icon().pixmap(list.iconSize()).toImage();
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                colours.insert(picture.pixel(x, y));
        EXPECT_GT(colours.size(), 1) << "no notes in the picture";
    }
}

TEST_F(RecoveryDialogTest, DeletesNothingWithoutAsking)
{
    const std::vector recoverable{lost(QStringLiteral("one")), lost(QStringLiteral("two"))};
    RecoveryDialog dialog(recoverable);
    dialog.show();
    EXPECT_TRUE(deleteFrom(dialog, QStringLiteral("Cancel")));
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("one"))));
    EXPECT_TRUE(deleteFrom(dialog, QStringLiteral("Delete")));
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("one"))));
    EXPECT_TRUE(QFile::exists(folder.filePath(QStringLiteral("two"))));
    EXPECT_EQ(dialog.chosen(), 1U) << "what is left is what would be opened";
    EXPECT_TRUE(dialog.isVisible());
    EXPECT_TRUE(deleteFrom(dialog, QStringLiteral("Delete")));
    EXPECT_FALSE(dialog.isVisible()) << "nothing is left to choose";
}

} // namespace
} // namespace inventio::ui
