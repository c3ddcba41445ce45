#include <cstddef>
#include <cstdint>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "tests/fuzz/require.h"
#include "ui/actions/key_map.h"
#include "ui/enhance/presets.h"
#include "ui/settings/settings.h"

namespace {

using namespace inventio;

/// Where files are kept without a disk, which settings wait for, if there is such a place.
QString memory()
{
    const QString shared = QStringLiteral("/dev/shm");
    return (QDir(shared).exists() ? shared : QDir::tempPath()) + QStringLiteral("/inventio-XXXXXX");
}

void requireNumbersInRange(const ui::Settings& settings)
{
    const auto isIn = [](double value, double low, double high) { return value >= low && value <= high; };
    require(isIn(int(settings.theme()), 0, int(ui::ThemeChoice::HighContrast)), "There is no such theme.");
    require(isIn(settings.scale(), 0.75, 3), "No interface has that size.");
    require(isIn(settings.lowerLane(), 0, 2), "There is no such lane.");
    require(isIn(settings.audioBuffer(), 64, 2048), "No device takes such a buffer.");
    require(isIn(settings.countInBars(), 0, 2), "Nobody counts in like this.");
    require(isIn(settings.rhythmStrength(), 0, 100), "There are no such percents.");
    require(isIn(settings.masterVolume(), 0, 1), "Nothing is that loud.");
    for (const int steps : settings.lessons())
        require(steps >= 0, "A lesson has that many steps.");
}

} // namespace

/// Any file may lie where the settings are kept: what is read of it is in range, and what is kept of it comes back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QTemporaryDir folder(memory());
    static int number = 0; // Qt remembers files by their names
    const QString name = folder.filePath(QStringLiteral("%1.ini").arg(++number));
    {
        QFile file(name);
        require(file.open(QIODevice::WriteOnly), "The file of the settings cannot be written.");
        file.write(reinterpret_cast<const char*>(data), static_cast<qint64>(size));
    }
    {
        ui::Settings settings(name);
        requireNumbersInRange(settings);
        settings.addRecentFile(name);
        require(settings.recentFiles().size() <= 10, "Too many files are remembered.");
        require(settings.recentFiles().front() == name, "The newest file is not the first.");
        const ui::KeyMap keys(settings.keys());
        settings.setKeys(keys.changes());
        require(ui::KeyMap(settings.keys()) == keys, "Keys change by being kept.");
        const auto presets = ui::presetsFromJson(settings.presets());
        settings.setPresets(ui::toJson(presets));
        require(ui::presetsFromJson(settings.presets()) == presets, "Presets change by being kept.");
    }
    QFile::remove(name);
    return 0;
}
