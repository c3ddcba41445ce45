#include "core/model/accompaniment/generator_model.h"

#include <algorithm>

#include "core/model/module_loader.h"
#include "core/model/safetensors.h"

namespace inventio::model {

namespace {

static_assert(kSymbolPitches == accompany::kPitches && kSymbols == accompany::kSymbols
    && kHoldSymbol == accompany::kHold && kRestSymbol == accompany::kRest);

template <class Value> void append(std::vector<Value>& all, const std::vector<Value>& some)
{
    all.insert(all.end(), some.begin(), some.end());
}

AccompanimentSteps stepsOf(const accompany::ModelView& view)
{
    AccompanimentSteps steps;
    steps.melody = view.melody;
    steps.melodySounding = view.melodySounding;
    for (const accompany::Slot& slot : view.slots)
        append(steps.slots, slot);
    const auto row = [&](auto number) {
        for (const grid::MetrePosition& at : view.metre)
            steps.places.push_back(static_cast<std::int8_t>(std::min(number(at), 127)));
    };
    row([](const grid::MetrePosition& at) { return at.stepInBar; });
    row([](const grid::MetrePosition& at) { return at.stepsPerBar; });
    row([](const grid::MetrePosition& at) { return at.stepInBeat; });
    row([](const grid::MetrePosition& at) { return at.stepsPerBeat; });
    steps.spans.assign(view.spans.begin(), view.spans.end());
    steps.idiom.assign(view.spans.size(), 1);
    return steps;
}

} // namespace

GeneratorModel::GeneratorModel(AccompanimentInfo info, std::unique_ptr<AccompanimentNetwork> network)
    : m_info(std::move(info))
    , m_style(accompany::styleNamed(m_info.style).value_or(accompany::Style::Chorale))
    , m_network(std::move(network))
{
}

base::Result<std::vector<float>> GeneratorModel::logits(const accompany::ModelView& view)
{
    std::vector<std::uint8_t> known;
    for (const auto& part : view.known)
        append(known, part);
    std::vector<float> noise;
    for (const auto& span : view.noise)
        append(noise, span);
    std::vector<float> logits;
    if (auto ran = m_network->run(stepsOf(view), known, noise, logits); !ran)
        return base::failure(ran.error());
    return logits;
}

std::string GeneratorModel::identity() const
{
    constexpr std::size_t kShortHash = 12;
    return m_info.name + " " + m_info.sha256.substr(0, kShortHash);
}

base::Result<std::unique_ptr<GeneratorModel>> loadAccompanimentModel(
    const std::filesystem::path& moduleFolder, const AccompanimentModelOptions& options)
{
    auto file = readAccompanimentFile(options.weights);
    if (!file)
        return base::failure(file.error());
    const auto style = accompany::styleNamed(file->info.style);
    const bool fits = style && accompany::layoutOf(*style).slotsPerPart == file->info.shape.slotsPerPart
        && accompany::layoutOf(*style).slotCount() == file->info.shape.slotCount();
    if (!fits)
        return unusableModel(
            options.weights.filename().string(), "it writes in a style that this program does not know");
    const auto module = loadAccompanimentModule(moduleFolder);
    if (!module)
        return base::failure(module.error());
    auto network = module->makeNetwork(file->info.shape, file->weights, options.threads);
    if (!network)
        return base::failure(network.error());
    return std::make_unique<GeneratorModel>(std::move(file->info), std::move(*network));
}

} // namespace inventio::model
