#include <sstream>

#include "core/model/accompaniment/network.h"

namespace inventio::model {

namespace {

std::vector<int> split(const std::string& text)
{
    std::vector<int> numbers;
    std::istringstream stream(text);
    int number = 0;
    char comma = ',';
    while (comma == ',' && stream >> number) {
        numbers.push_back(number);
        comma = 0;
        stream >> comma;
    }
    return numbers;
}

} // namespace

std::string AccompanimentShape::toText() const
{
    std::string text = "parts " + std::to_string(parts) + " slots " + std::to_string(slotsPerPart) + " channels ";
    for (std::size_t i = 0; i < channels.size(); ++i) {
        if (i > 0)
            text += ',';
        text += std::to_string(channels[i]);
    }
    return text + " noise " + std::to_string(spanNoise) + "," + std::to_string(pieceNoise);
}

AccompanimentShape AccompanimentShape::fromText(const std::string& text)
{
    AccompanimentShape shape;
    std::string partsWord, slotsWord, channelsWord, noiseWord, channels, noise;
    std::istringstream stream(text);
    stream >> partsWord >> shape.parts >> slotsWord >> shape.slotsPerPart >> channelsWord >> channels >> noiseWord
        >> noise;
    shape.channels = split(channels);
    const std::vector<int> numbers = split(noise);
    if (numbers.size() != 2 || shape.channels.empty())
        return {};
    shape.spanNoise = numbers[0];
    shape.pieceNoise = numbers[1];
    // A shape that names other sizes than it says of itself was not written by toText().
    return stream && shape.toText() == text ? shape : AccompanimentShape();
}

} // namespace inventio::model
