#include "core/learn/capsule_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/learn/text_tools.h"

namespace inventio::learn {

namespace {

constexpr std::array kHappenings{std::pair(std::string_view("next"), Happening::Next),
    std::pair(std::string_view("enhance"), Happening::Enhance),
    std::pair(std::string_view("accompany"), Happening::Accompany),
    std::pair(std::string_view("play"), Happening::Play), std::pair(std::string_view("scrub"), Happening::Scrub),
    std::pair(std::string_view("lens"), Happening::Lens), std::pair(std::string_view("record"), Happening::Record),
    std::pair(std::string_view("faults"), Happening::Faults)};

const Happening* happeningOf(std::string_view word)
{
    const auto found
        = std::ranges::find_if(kHappenings, [word](const auto& happening) { return happening.first == word; });
    return found == kHappenings.end() ? nullptr : &found->second;
}

/// Nobody can do it but a hand; and of what is only read there is nothing to do.
bool isDoable(const Wait& wait)
{
    const auto* happening = std::get_if<Happening>(&wait);
    return !happening || (*happening != Happening::Next && *happening != Happening::Record);
}

bool isBlank(std::string_view line)
{
    return trimmed(line).empty();
}

class Reader {
public:
    Reader(std::string_view text, std::string_view name, const Vocabulary& vocabulary)
        : m_rest(text)
        , m_name(name)
        , m_vocabulary(vocabulary)
    {
        constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
        if (m_rest.starts_with(kByteOrderMark))
            m_rest.remove_prefix(kByteOrderMark.size());
    }

    base::Result<Capsule> read()
    {
        readHead();
        while (!hasFailed() && nextLine())
            readLine();
        endStep();
        if (!hasFailed() && m_capsule.steps.empty())
            fail("There is no step. A step begins with a heading, “## Its title”.");
        if (hasFailed())
            return base::failure(base::ErrorCode::BadInput, m_failure);
        return std::move(m_capsule);
    }

private:
    bool hasFailed() const { return !m_failure.empty(); }

    /// The first thing that is wrong counts.
    void fail(const std::string& what)
    {
        if (!hasFailed())
            m_failure = std::string(m_name) + ", line " + std::to_string(std::max(m_line, 1)) + ": " + what;
    }

    bool nextLine()
    {
        if (m_rest.empty())
            return false;
        ++m_line;
        m_current = takeUntil(m_rest, '\n');
        return true;
    }

    void readHead()
    {
        if (!nextLine() || trimmed(m_current) != "---")
            return fail("The first line must be “---”, and title and order follow.");
        while (!hasFailed()) {
            if (!nextLine())
                return fail("The head is not closed by a line “---”.");
            if (trimmed(m_current) == "---")
                break;
            if (!isBlank(m_current))
                readHeadLine();
        }
        if (m_capsule.title.empty())
            fail("The head has no title.");
    }

    void readHeadLine()
    {
        auto rest = m_current;
        const auto key = trimmed(takeUntil(rest, ':'));
        const auto value = trimmed(rest);
        if (key == "title") {
            m_capsule.title = value;
        } else if (key == "about") {
            m_capsule.about = value;
        } else if (key == "needs") {
            m_capsule.needs = value;
            m_knowsAllActions = m_vocabulary.actions.contains(value);
        } else if (key == "order") {
            const auto number = numberOf(value);
            if (!number || *number < 0.0 || *number > 999.0)
                return fail("The order must be a number from 0 to 999, but is “" + std::string(value) + "”.");
            m_capsule.order = static_cast<int>(*number);
        } else {
            fail("A head has title, about, order and needs, but no “" + std::string(key) + "”.");
        }
    }

    void readLine()
    {
        if (m_current.starts_with("## ")) {
            endStep();
            beginStep();
        } else if (m_current.starts_with("- ")) {
            endItem();
            m_item = m_current.substr(2);
            m_itemLine = m_line;
            m_inItem = true;
        } else if (m_inItem && !isBlank(m_current)) {
            m_item += " " + std::string(trimmed(m_current)); // goes on in the next line
        } else if (isBlank(m_current)) {
            endItem();
            m_words += "\n";
        } else if (!m_inStep) {
            fail("Before the first step, “## Its title”, there is only the head.");
        } else {
            m_wordsLine = m_wordsLine == 0 ? m_line : m_wordsLine;
            m_words += std::string(trimmed(m_current)) + "\n";
        }
    }

    void beginStep()
    {
        if (m_capsule.steps.size() >= kMaxCapsuleSteps)
            return fail("There are more than " + std::to_string(kMaxCapsuleSteps) + " steps.");
        m_step = {};
        m_step.title = trimmed(m_current.substr(3));
        m_words.clear();
        m_wordsLine = 0;
        m_mayBeDone = true;
        m_inStep = true;
    }

    void endStep()
    {
        endItem();
        if (hasFailed() || !m_inStep)
            return;
        const int line = std::exchange(m_line, m_wordsLine == 0 ? m_line : m_wordsLine);
        if (isBlank(m_words))
            fail("The step “" + m_step.title + "” says nothing.");
        m_step.text = textOf(trimmed(m_words));
        m_line = line;
        addUsualDeed();
        m_capsule.steps.push_back(std::move(m_step));
        m_inStep = false;
    }

    /// What can be done for the user is what the step waits for, unless it says otherwise.
    void addUsualDeed()
    {
        if (!m_mayBeDone || !m_step.deeds.empty() || !isDoable(m_step.wait))
            return;
        if (const auto* happening = std::get_if<Happening>(&m_step.wait))
            m_step.deeds.emplace_back(*happening);
        else if (const auto* action = std::get_if<TriggeredAction>(&m_step.wait))
            m_step.deeds.emplace_back(*action);
    }

    void endItem()
    {
        if (!std::exchange(m_inItem, false) || hasFailed())
            return;
        const int line = std::exchange(m_line, m_itemLine);
        if (!m_inStep)
            fail("Before the first step, “## Its title”, there is only the head.");
        else
            readItem();
        m_line = line;
    }

    void readItem()
    {
        std::string_view rest = m_item;
        const auto key = trimmed(takeUntil(rest, ':'));
        const auto value = trimmed(rest);
        if (key == "point")
            m_step.place
                = known(value, value.find('.') == std::string_view::npos ? m_vocabulary.places : m_vocabulary.actions,
                    "There is no place “");
        else if (key == "wait")
            m_step.wait = waitOf(value);
        else if (key == "do")
            readDeeds(value);
        else if (key == "plot")
            m_step.plot = known(value, m_vocabulary.plots, "There is no plot “");
        else if (key == "then")
            m_step.reactions.push_back({std::nullopt, textOf(value)});
        else if (key.starts_with("if "))
            m_step.reactions.push_back({knownCondition(key.substr(3)), textOf(value)});
        else
            fail("A step has point, wait, do, plot, then and if, but no “" + std::string(key) + "”.");
    }

    Wait waitOf(std::string_view value)
    {
        if (const auto* happening = happeningOf(value))
            return *happening;
        if (value.find_first_of("<>=") != std::string_view::npos)
            return knownCondition(value);
        return TriggeredAction{known(value, m_vocabulary.actions, "There is no thing to wait for “")};
    }

    void readDeeds(std::string_view value)
    {
        if (value == "no") {
            m_mayBeDone = false;
            return;
        }
        while (!value.empty() && !hasFailed())
            m_step.deeds.push_back(deedOf(trimmed(takeUntil(value, ','))));
    }

    Deed deedOf(std::string_view value)
    {
        constexpr std::string_view kSet = "set ";
        if (const auto* happening = happeningOf(value))
            return *happening;
        if (!value.starts_with(kSet))
            return TriggeredAction{known(value, m_vocabulary.actions, "There is no action “")};
        auto rest = trimmed(value.substr(kSet.size()));
        const auto setting = takeUntil(rest, ' ');
        const auto number = numberOf(trimmed(rest));
        if (!number)
            fail("A setting is set to a number, as in “set risk 2”.");
        return SetSetting{known(setting, m_vocabulary.settings, "There is no setting “"), number.value_or(0.0)};
    }

    Condition knownCondition(std::string_view value)
    {
        const auto condition = conditionOf(value);
        if (!condition) {
            fail("“" + std::string(value) + "” is no condition, as “notes > 0” is one.");
            return {};
        }
        known(condition->fact, m_vocabulary.facts, "There is no fact “");
        return *condition;
    }

    CapsuleText textOf(std::string_view value)
    {
        auto text = capsuleTextOf(value);
        if (!text) {
            fail(text.error().message);
            return {};
        }
        for (const auto& part : *text) {
            if (part.kind == TextPart::Kind::Fact || part.kind == TextPart::Kind::FactBefore)
                known(part.text, m_vocabulary.facts, "There is no fact “");
            else if (part.kind != TextPart::Kind::Words)
                known(part.text, m_vocabulary.actions, "There is no action “");
        }
        return std::move(*text);
    }

    /// `missing` begins the sentence where the word is not one of those.
    std::string known(std::string_view word, const Vocabulary::Words& words, const char* missing)
    {
        const bool isAction = &words == &m_vocabulary.actions;
        if (!words.contains(word) && (!isAction || m_knowsAllActions))
            fail(missing + std::string(word) + "”.");
        return std::string(word);
    }

    std::string_view m_rest;
    std::string_view m_name;
    const Vocabulary& m_vocabulary;
    std::string_view m_current;
    int m_line = 0;
    std::string m_failure;
    Capsule m_capsule;
    bool m_knowsAllActions = true;
    CapsuleStep m_step;
    bool m_inStep = false;
    bool m_mayBeDone = true;
    std::string m_words;
    int m_wordsLine = 0;
    std::string m_item;
    int m_itemLine = 0;
    bool m_inItem = false;
};

} // namespace

const Reaction* reactionOf(const CapsuleStep& step, const FactValue& valueOf)
{
    const auto applies
        = [&](const Reaction& reaction) { return !reaction.condition || holds(*reaction.condition, valueOf); };
    const auto found = std::ranges::find_if(step.reactions, applies);
    return found == step.reactions.end() ? nullptr : &*found;
}

base::Result<Capsule> readCapsule(std::string_view text, std::string_view name, const Vocabulary& vocabulary)
{
    if (text.size() > kMaxCapsuleBytes)
        return base::failure(base::ErrorCode::BadInput,
            std::string(name) + ", line 1: A capsule has " + std::to_string(kMaxCapsuleBytes) + " bytes at most.");
    return Reader(text, name, vocabulary).read();
}

} // namespace inventio::learn
