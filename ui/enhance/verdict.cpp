#include "ui/enhance/verdict.h"

#include <QCoreApplication>

#include "core/project/enhance_changes.h"
#include "core/project/owners.h"

namespace inventio::ui {

namespace {

using composing::StopReason;

struct Verdict {
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

QString changedText(const project::Version& version)
{
    const auto [added, removed] = project::countsOf(project::changesOf(version));
    if (added + removed == 0)
        return Verdict::tr("nothing added or removed");
    return (added > 0 ? addedText(added) : Verdict::tr("none added")) + QStringLiteral(", ")
        + (removed > 0 ? Verdict::tr("%n removed", nullptr, removed) : Verdict::tr("none removed"));
}

QString endingText(const project::EnhanceRecord& record)
{
    const int iterations = static_cast<int>(record.log.size());
    if (record.shownIterations < iterations)
        return Verdict::tr("At iteration %1 of %2:").arg(record.shownIterations).arg(iterations);
    if (!record.ending)
        return Verdict::tr("Enhanced:");
    switch (record.ending->reason) {
    case StopReason::NothingLeft:
        return Verdict::tr("Done:");
    case StopReason::IterationsSpent:
        return Verdict::tr("Stopped after %n iterations:", nullptr, iterations);
    case StopReason::AdditionsSpent:
        return Verdict::tr("Stopped at the most notes to add:");
    case StopReason::Cancelled:
        return Verdict::tr("Stopped by you:");
    }
    return {};
}

QString leftText(const project::EnhanceRecord& record)
{
    const bool isWhole = record.shownIterations == static_cast<int>(record.log.size());
    if (!isWhole || !record.ending || record.ending->reason == StopReason::NothingLeft)
        return {};
    const int left = qRound(record.ending->expectedEditsLeft);
    return left > 0 ? Verdict::tr("About %n changes seem to be left.", nullptr, left) : QString();
}

} // namespace

QString addedText(int notes)
{
    return Verdict::tr("%n notes added", nullptr, notes);
}

QString verdictOf(const project::Version& version)
{
    if (!version.enhance) {
        if (version.piece->noteCount() == 0)
            return Verdict::tr("Play, draw or open a tune first.");
        const int added = version.isMade() ? 0 : project::countAdded(*version.piece);
        return added > 0 ? addedText(added) + QLatin1Char('.') : QString();
    }
    QString verdict = endingText(*version.enhance) + QLatin1Char(' ') + changedText(version) + QLatin1Char('.');
    if (const QString left = leftText(*version.enhance); !left.isEmpty())
        verdict += QLatin1Char(' ') + left;
    return verdict;
}

} // namespace inventio::ui
