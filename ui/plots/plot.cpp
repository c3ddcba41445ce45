#include "ui/plots/plot.h"

#include <span>

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QSvgGenerator>
#include <QToolTip>

#include "core/base/atomic_file.h"
#include "ui/theme/interface_scaler.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/user_prompts.h"

namespace inventio::ui {

namespace {

constexpr int kWidth = 320;
constexpr int kPngScale = 2;

QString quoted(const QString& cell)
{
    if (!cell.contains(QLatin1Char(',')) && !cell.contains(QLatin1Char('"')) && !cell.contains(QLatin1Char('\n')))
        return cell;
    return QLatin1Char('"') + QString(cell).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString lineOf(const QStringList& cells)
{
    QStringList quotedCells;
    for (const QString& cell : cells)
        quotedCells << quoted(cell);
    return quotedCells.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

} // namespace

QString csvOf(const PlotTable& table)
{
    QString text = lineOf(table.columns);
    for (const QStringList& row : table.rows)
        text += lineOf(row);
    return text;
}

Plot::Plot(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::TabFocus);
}

void Plot::setTitle(const QString& title)
{
    m_title = title;
    follow();
}

void Plot::follow()
{
    setAccessibleName(m_title);
    setAccessibleDescription(summary());
    updateGeometry();
    update();
}

QSize Plot::minimumSizeHint() const
{
    const int edges = 2 * scaled(token::kSmall);
    return {scaled(kWidth), fieldHeight() + fontMetrics().height() + scaled(token::kSmall) + edges};
}

QRectF Plot::field() const
{
    const double edge = scaled(token::kSmall);
    const double title = fontMetrics().height() + edge;
    return QRectF(rect()).adjusted(edge, edge + title, -edge, -edge);
}

QString Plot::textAt(QPointF /*place*/, const QRectF& /*field*/) const
{
    return {};
}

bool Plot::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRectF field = this->field();
    const QString text = field.contains(help->pos()) ? textAt(help->pos(), field) : QString();
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void Plot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintAll(painter);
}

void Plot::paintAll(QPainter& painter) const
{
    const QPalette& colours = palette();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    painter.setPen(hasFocus() ? colours.color(QPalette::Highlight) : colours.color(QPalette::Mid));
    painter.setBrush(colours.color(QPalette::Base));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(token::kRadius), scaled(token::kRadius));
    const QRectF field = this->field();
    const QRectF title(field.left(), scaled(token::kSmall), field.width(), fontMetrics().height());
    painter.setPen(colours.color(QPalette::Text));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(m_title, Qt::ElideRight, static_cast<int>(title.width())));
    painter.save();
    paintField(painter, field);
    painter.restore();
}

void Plot::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    connect(menu.addAction(tr("Copy &Picture")), &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setPixmap(grab()); });
    connect(menu.addAction(tr("Copy &Numbers")), &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(csvOf(table())); });
    if (m_prompts)
        connect(menu.addAction(tr("&Save As…")), &QAction::triggered, this, &Plot::askAndWrite);
    menu.exec(event->globalPos());
}

void Plot::askAndWrite()
{
    const QString file = m_prompts->chooseFileToWrite(m_title + QStringLiteral(".svg"),
        tr("Drawing (*.svg);;Picture (*.png);;Table of numbers (*.csv)"), QStringLiteral("svg"), tr("Save Plot"));
    if (file.isEmpty())
        return;
    if (const auto written = writeTo(file.toStdString()); !written)
        m_prompts->showFailure(QString::fromStdString(written.error().message));
}

base::Result<void> Plot::writeTo(const std::filesystem::path& file) const
{
    const QString ending = QString::fromStdString(file.extension().string()).toLower();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (ending == QLatin1String(".csv")) {
        buffer.write(csvOf(table()).toUtf8());
    } else if (ending == QLatin1String(".png")) {
        QImage image(size() * kPngScale, QImage::Format_ARGB32);
        image.setDevicePixelRatio(kPngScale);
        image.fill(palette().color(QPalette::Window));
        QPainter painter(&image);
        paintAll(painter);
        painter.end();
        image.save(&buffer, "PNG");
    } else if (ending == QLatin1String(".svg")) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size());
        generator.setViewBox(rect());
        generator.setTitle(m_title);
        generator.setDescription(summary());
        QPainter painter(&generator);
        paintAll(painter);
        painter.end();
    } else {
        return base::failure(base::ErrorCode::BadInput, tr("A plot is written as .svg, .png or .csv.").toStdString());
    }
    return base::writeFileAtomically(
        file, std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

void Plot::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void Plot::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace inventio::ui
