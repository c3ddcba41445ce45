#pragma once

/// The few measures that the whole window is made of: pixels at an interface size of 100 %. Layouts and widgets that are
/// given these are scaled by InterfaceScaler; what paints takes them from Metrics, which are scaled already.
namespace inventio::ui::token {

// Room between things and around them.
inline constexpr int kTight = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kWide = 24;

// Corners.
inline constexpr int kRadius = 4; ///< notes, fields, buttons
inline constexpr int kCardRadius = 8;

// Type, and the family that is preferred to the system's.
inline constexpr int kSmallText = 12;
inline constexpr int kText = 13;
inline constexpr int kTitle = 15;
inline constexpr int kDisplay = 20; ///< a name that stands alone
inline constexpr const char* kFontFamily = "Inter";

// Controls.
inline constexpr int kTarget = 24; ///< nothing that can be hit is smaller
inline constexpr int kControl = 28;
inline constexpr int kPrimary = 40;
inline constexpr int kIcon = 20;
inline constexpr int kMenuIcon = 16;
inline constexpr int kBox = 16;      ///< of a check box
inline constexpr double kLine = 1.5; ///< around it, and of icons

// The window.
inline constexpr int kWindowWidth = 1280;
inline constexpr int kWindowHeight = 800;
inline constexpr int kLeftColumn = 198;  ///< at least; the user may draw it wider
inline constexpr int kRightColumn = 264; ///< always
inline constexpr int kLearnColumn = 288; ///< likewise, while there are lessons in it
inline constexpr int kTrackCard = 44;
inline constexpr int kSmallestWindowWidth = 1000;
inline constexpr int kSmallestWindowHeight = 640;
inline constexpr int kSmallDialogWidth = 380;
inline constexpr int kDialogWidth = 480;

} // namespace inventio::ui::token
