#include <sstream>

#include "core/model/accompaniment/network.h"
#include "core/model/number_list.h"

namespace inventio::model {

std::string AccompanimentShape::toText() const
{
    return "parts " + std::to_string(parts) + " slots " + std::to_string(slotsPerPart) + " channels "
        + numberText(channels) + " noise " + numberText({spanNoise, pieceNoise});
}

AccompanimentShape AccompanimentShape::fromText(const std::string& text)
{
    AccompanimentShape shape;
    std::string partsWord, slotsWord, channelsWord, noiseWord, channels, noise;
    std::istringstream stream(text);
    stream >> partsWord >> shape.parts >> slotsWord >> shape.slotsPerPart >> channelsWord >> channels >> noiseWord
        >> noise;
    shape.channels = numberList(channels);
    const std::vector<int> numbers = numberList(noise);
    if (numbers.size() != 2 || shape.channels.empty())
        return {};
    shape.spanNoise = numbers[0];
    shape.pieceNoise = numbers[1];
    // A shape that names other sizes than it says of itself was not written by toText().
    return stream && shape.toText() == text ? shape : AccompanimentShape();
}

} // namespace inventio::model
