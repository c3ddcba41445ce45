#pragma once

#include <filesystem>
#include <vector>

#include <QWidget>

#include "core/base/result.h"

namespace inventio::ui {

class UserPrompts;

/// The numbers that a plot shows, as they are written to a file: numbers with a point, whatever the language.
struct PlotTable {
    QStringList columns;
    std::vector<QStringList> rows;
};

/// A picture of numbers, in the colours of the theme. Its menu copies it, or writes it to a file; screen readers are told its
/// title and what it comes to. [GUI]
class Plot : public QWidget {
    Q_OBJECT
public:
    explicit Plot(QWidget* parent = nullptr);

    /// Who asks for the name of a file; null: nothing is written. Not owned.
    void setPrompts(UserPrompts* prompts) { m_prompts = prompts; }
    /// What is shown, in a few words.
    void setTitle(const QString& title);
    const QString& title() const { return m_title; }

    virtual PlotTable table() const = 0;
    /// What it comes to, in a sentence: what a screen reader says after the title.
    virtual QString summary() const = 0;

    /// By the ending of the name as a picture, .svg or .png (twice as large as on the screen), or as a table, .csv. The file
    /// is whole afterwards, or as it was. Fails with CannotWrite, or BadInput for another ending.
    base::Result<void> writeTo(const std::filesystem::path& file) const;

    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

protected:
    /// Paints what is under the title. `painter` has the font and antialiasing set.
    virtual void paintField(QPainter& painter, const QRectF& field) const = 0;
    /// Height of the field at least, in pixels.
    virtual int fieldHeight() const = 0;
    /// What is said of a place in the field; empty: nothing.
    virtual QString textAt(QPointF place, const QRectF& field) const;
    /// To be called when the numbers have changed.
    void follow();

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QRectF field() const;
    void paintAll(QPainter& painter) const;
    void askAndWrite();

    QString m_title;
    UserPrompts* m_prompts = nullptr;
};

/// The table as text with commas and quotes (RFC 4180), a line for the columns first. [Any]
QString csvOf(const PlotTable& table);

} // namespace inventio::ui
