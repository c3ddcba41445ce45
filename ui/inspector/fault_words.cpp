#include "ui/inspector/fault_words.h"

#include <string>

#include <QCoreApplication>

#include "core/analysis/fault_reasons.h"

namespace inventio::ui {

namespace {

/// The words of `analysis` are the sources of the translation.
QString translated(std::string_view words)
{
    return QCoreApplication::translate("Faults", std::string(words).c_str());
}

} // namespace

QString faultName(analysis::FaultKind kind)
{
    const QString name = translated(analysis::nameOf(kind));
    return name.left(1).toUpper() + name.mid(1);
}

QString faultReason(analysis::FaultKind kind)
{
    return translated(analysis::reasonFor(kind));
}

} // namespace inventio::ui
