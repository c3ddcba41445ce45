#include "core/formats/xml_build.h"

#include <gtest/gtest.h>

namespace inventio::formats {
namespace {

TEST(XmlBuildTest, ControlCharactersBecomeBlanks)
{
    EXPECT_EQ(xmlText("a<b>\x01\n"), "a<b>  ");
}

TEST(XmlBuildTest, TakesWhatIsNotUtf8ForLatin1)
{
    EXPECT_EQ(xmlText("Fl\xf6te"), "Fl\u00f6te");
    EXPECT_EQ(xmlText("Fl\u00f6te"), "Fl\u00f6te");
}

TEST(XmlBuildTest, DecimalsAreShort)
{
    EXPECT_EQ(decimal(3), "3");
    EXPECT_EQ(decimal(-0.25), "-0.25");
    EXPECT_EQ(decimal(1.0 / 3), "0.3333");
    EXPECT_EQ(decimal(-0.00001), "0");
    EXPECT_EQ(decimal(0.01), "0.01");
}

} // namespace
} // namespace inventio::formats
