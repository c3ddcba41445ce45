#include "ui/files/import_preview.h"

#include <cmath>

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include "ui/theme/interface_scaler.h"
#include "ui/theme/style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

// Of the picture, pixels at an interface size of 100 %.
constexpr int kWidth = 440;
constexpr int kHeight = 120;

/// All notes in one small picture: what takes part dark, what is left alone pale.
class Thumbnail : public QWidget {
public:
    Thumbnail(const music::Sequence& piece, QWidget* parent)
        : QWidget(parent)
        , m_piece(piece)
    {
        setScaledFixedSize(this, {kWidth, kHeight});
        setAccessibleName(QCoreApplication::translate("ImportPreview", "Picture of all notes"));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        const double end = static_cast<double>(std::max<std::int64_t>(1, m_piece.lastNoteEnd().value));
        for (const auto& track : m_piece.tracks)
            for (const auto& note : track.notes) {
                const double x = static_cast<double>(note.onset.value) / end * width();
                const double w = std::max(1.5, static_cast<double>(note.length.value) / end * width() - 0.5);
                const double y = height() - (note.pitch - 20) / 90.0 * height();
                painter.fillRect(QRectF(x, y, w, 2.5),
                    palette().color(track.isDrums() ? QPalette::Disabled : QPalette::Active, QPalette::Text));
            }
    }

private:
    const music::Sequence& m_piece;
};

QString lateText(double lag)
{
    constexpr double kNoLag = 0.01; // seconds; nobody hears it
    if (std::abs(lag) < kNoLag)
        return ImportPreview::tr("played unevenly, but in time");
    const int milliseconds = qRound(std::abs(lag) * 1000.0);
    return (lag > 0.0 ? ImportPreview::tr("played late by %1 ms") : ImportPreview::tr("played early by %1 ms"))
        .arg(milliseconds);
}

/// Empty where there is nothing to tell.
QString beatText(const analysis::BeatFinding& beat)
{
    using analysis::BeatKind;
    QString text;
    const int tempo = qRound(beat.quartersPerMinute);
    if (beat.kind == BeatKind::Late)
        text = lateText(beat.lag);
    else if (beat.kind == BeatKind::Steady)
        text = ImportPreview::tr("played steadily at %1 quarters a minute").arg(tempo);
    else if (beat.kind == BeatKind::Moving)
        text = ImportPreview::tr("played freely, at about %1 quarters a minute").arg(tempo);
    else
        return {};
    if (beat.isSwung)
        text += QStringLiteral(", ") + ImportPreview::tr("swung");
    if (beat.isCompound)
        text += QStringLiteral(", ") + ImportPreview::tr("in beats of three eighths");
    return text;
}

} // namespace

QStringList importSentences(const formats::MidiFile& midi, const ImportFindings& findings)
{
    const grid::GridReport& report = findings.report;
    QStringList sentences;
    const auto& piece = midi.sequence;
    sentences << ImportPreview::tr("%n notes", nullptr, report.notes) + QStringLiteral(", ")
            + ImportPreview::tr("%n tracks", nullptr, int(piece.tracks.size())) + QStringLiteral(", ")
            + ImportPreview::tr("%n bars", nullptr, piece.metre.barsUntil(piece.lastNoteEnd())) + QLatin1Char('.');
    sentences << ImportPreview::tr("%n notes take part in Enhance.", nullptr, report.onGrid);
    if (const QString beat = beatText(findings.beat); !beat.isEmpty())
        sentences << ImportPreview::tr("What is there is %1.").arg(beat);
    if (findings.beat.kind == analysis::BeatKind::None)
        sentences << ImportPreview::tr(
            "No beat was found that convinces: Enhance changes nothing unless you take the bars as written.");
    if (findings.added > 0)
        sentences << ImportPreview::tr(
            "%n notes were added by Inventio, as a receipt in the file says.", nullptr, findings.added);
    if (report.moved > 0)
        sentences << ImportPreview::tr("%n of them lie off the sixteenth grid: the model sees them at the nearest "
                                       "sixteenth, the notes stay where they are.",
            nullptr, report.moved);
    if (report.triplets > 0)
        sentences << ImportPreview::tr(
            "%n of those are triplets, which the model cannot write.", nullptr, report.triplets);
    if (report.octaves > 0)
        sentences << ImportPreview::tr(
            "%n notes lie below C2 or above B5: the model sees them octaves away.", nullptr, report.octaves);
    if (report.doublings > 0)
        sentences << ImportPreview::tr(
            "%n notes double others in octaves: the model takes both for one.", nullptr, report.doublings);
    if (report.drums > 0)
        sentences << ImportPreview::tr("%n notes are drums: the model leaves them alone.", nullptr, report.drums);
    if (report.unisons > 0)
        sentences << ImportPreview::tr(
            "%n notes begin together with another one of their pitch.", nullptr, report.unisons);
    if (report.overlapping > 0)
        sentences << ImportPreview::tr("%n notes overlap another one of their pitch.", nullptr, report.overlapping);
    for (const auto& warning : midi.warnings)
        sentences << QString::fromStdString(warning);
    return sentences;
}

bool isWorthTelling(const formats::MidiFile& midi, const ImportFindings& findings)
{
    const grid::GridReport& report = findings.report;
    return findings.beat.kind != analysis::BeatKind::Written || findings.added > 0 || report.moved > 0
        || report.octaves > 0 || report.drums > 0 || !midi.warnings.empty();
}

ImportPreview::ImportPreview(
    const QString& file, const formats::MidiFile& midi, const ImportFindings& findings, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Import %1").arg(QFileInfo(file).fileName()));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(token::kMedium);
    layout->setContentsMargins(token::kLarge, token::kLarge, token::kLarge, token::kLarge);
    layout->addWidget(new Thumbnail(midi.sequence, this), 0, Qt::AlignHCenter);
    const auto sentences = importSentences(midi, findings);
    auto* text = new QLabel(sentences.join(QLatin1Char('\n')), this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setScaledMinimumWidth(text, kWidth);
    layout->addWidget(text);
    if (findings.beat.kind != analysis::BeatKind::Written)
        layout->addWidget(makeBeatChoice(findings.beat));
    auto* kept = new QLabel(tr("Tempo, metre, dynamics and exact timing are kept as they are."), this);
    setRole(kept, "muted");
    kept->setWordWrap(true);
    layout->addWidget(kept);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole)->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget* ImportPreview::makeBeatChoice(const analysis::BeatFinding& beat)
{
    auto* box = new QWidget(this);
    auto* found = new QRadioButton(tr("The model follows the &beat that was found"), box);
    m_asWritten = new QRadioButton(tr("The model takes the bars as &written"), box);
    found->setEnabled(beat.kind != analysis::BeatKind::None);
    (found->isEnabled() ? found : m_asWritten)->setChecked(true);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(found);
    layout->addWidget(m_asWritten);
    return box;
}

composing::Timing ImportPreview::timing() const
{
    const bool asWritten = m_asWritten != nullptr && m_asWritten->isChecked();
    return asWritten ? composing::Timing::Written : composing::Timing::Auto;
}

} // namespace inventio::ui
