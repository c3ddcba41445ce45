#include "ui/widgets/wrapped_label.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>

#include <gtest/gtest.h>

namespace inventio::ui {

namespace {

TEST(WrappedLabelTest, HasRoomForWhatIsToldWhileTheWindowIsOpen)
{
    QDialog window;
    auto* label = new WrappedLabel(&window);
    auto* layout = new QFormLayout(&window);
    layout->addRow(QStringLiteral("Output"), new QComboBox(&window));
    layout->addRow(QString(), label);
    window.resize(240, 60);
    window.show();
    QCoreApplication::processEvents();
    label->setText(
        QStringLiteral("There is no sound device: PulseAudio does not answer. JACK does not answer. ").repeated(3));
    for (int i = 0; i < 4; ++i) // layouts answer each other by posting
        QCoreApplication::processEvents();
    EXPECT_GE(label->height(), label->heightForWidth(label->width()));
    EXPECT_TRUE(window.rect().contains(label->geometry()));
    EXPECT_EQ(window.width(), 240);
}

} // namespace

} // namespace inventio::ui
