#pragma once

#include <QString>

#include "core/analysis/spelling.h"
#include "core/composing/edit.h"
#include "core/session/insight_reading.h"

namespace inventio::ui {

/// Names what a reading is about as musicians do. [GUI]
class EditWords {
public:
    explicit EditWords(const session::InsightReading& reading);

    /// "Add G3, bar 2 beat 1, quarter".
    QString edit(composing::EditKind kind, const grid::GridNote& note) const;
    /// "G3, bar 2 beat 1".
    QString note(const grid::GridNote& note) const;
    QString pitch(int row) const; ///< of the roll, out of context: "G3"
    QString step(int step) const; ///< of the piece: "bar 2 beat 1"

private:
    const session::InsightReading& m_reading;
    analysis::SpellingMap m_spelling;
};

} // namespace inventio::ui
