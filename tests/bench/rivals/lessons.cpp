#include "tests/bench/rivals/lessons.h"

#include "core/training/batch.h"
#include "tests/bench/rivals/cell_lesson.h"
#include "tests/bench/rivals/orderless_lesson.h"

namespace inventio::bench {

std::optional<Lesson> lessonFromText(const std::string& text)
{
    if (text == "notes")
        return Lesson::Notes;
    if (text == "cells")
        return Lesson::Cells;
    if (text == "orderless")
        return Lesson::Orderless;
    return std::nullopt;
}

base::Result<model::TrainingBatch> makeLesson(Lesson lesson, std::vector<training::Example> examples,
    double selfEditShare, model::TrainableNetwork& net, base::Random& random)
{
    switch (lesson) {
    case Lesson::Notes:
        break;
    case Lesson::Cells:
        return makeCellLesson(std::move(examples), selfEditShare, net, random);
    case Lesson::Orderless:
        return makeOrderlessLesson(examples, random);
    }
    if (const auto edited = training::selfRollout(examples, selfEditShare, net, random); !edited)
        return base::failure(edited.error());
    return training::makeBatch(examples);
}

} // namespace inventio::bench
