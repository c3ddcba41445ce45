#pragma once

#include <QRectF>
#include <QSizeF>

namespace inventio::ui {

/// Where sheets of one size lie, one below the other, each in the middle. Lengths in logical pixels, if nothing else is
/// said. A value. [Any]
struct PageStack {
    QSizeF sheet;     ///< in staff spaces
    int pages = 1;    ///< >= 1
    double space = 6; ///< of a staff space
    double air = 16;  ///< between sheets, and around all of them

    QSizeF size() const;
    /// Of a sheet where `width` is seen, from the upper left corner of all.
    QRectF rectOf(int page, double width) const;
    /// The sheet at this height, or the nearest.
    int pageAt(double y) const;
    /// The staff space with which a sheet is as wide as `width` allows.
    double spaceForWidth(double width) const;
    /// With which a whole sheet is seen.
    double spaceForPage(QSizeF view) const;
};

/// A staff space that makes staff lines crisp: of whole pixels of the screen, unless it is so small that whole ones would be
/// a coarse choice. Never larger. `ratio` of them make a logical one. [Any]
double crispSpace(double space, double ratio);
/// Whether it is of whole pixels. [Any]
bool isCrisp(double space, double ratio);

} // namespace inventio::ui
