#pragma once

#include <QColor>

namespace inventio::ui {

/// How strongly two opaque colours differ in lightness, 1..21, as the Web Content Accessibility Guidelines 2.1 count it:
/// text needs 4.5, shapes that carry meaning need 3. [Any]
double contrast(const QColor& first, const QColor& second);

/// The relative luminance of sRGB, 0 black .. 1 white. [Any]
double luminance(const QColor& colour);

/// `share` 0..1 of `second`, the rest of `first`; opaque. [Any]
QColor mixed(const QColor& first, const QColor& second, double share);

} // namespace inventio::ui
