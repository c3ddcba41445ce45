#include "core/model/onednn_support.h"

#include <algorithm>
#include <cstddef>

namespace inventio::model {

namespace {

class Check {
public:
    Check(const std::vector<Node>& nodes, GridSize grid)
        : m_nodes(nodes)
        , m_grid(grid)
        , m_sizes(nodes.size())
    {
    }

    bool isPassed()
    {
        const bool isFramed = m_nodes.size() > 1 && m_nodes.front().operation == Operation::Input
            && m_nodes.back().operation == Operation::Convolution && !m_nodes.back().relu;
        if (!isFramed)
            return false;
        m_sizes[0] = m_grid;
        for (std::size_t i = 1; i < m_nodes.size(); ++i)
            if (!readsEarlierNodes(i) || !isSupported(i))
                return false;
        return true;
    }

private:
    const Node& input(std::size_t i, std::size_t k) const { return m_nodes[index(i, k)]; }
    std::size_t index(std::size_t i, std::size_t k) const { return static_cast<std::size_t>(m_nodes[i].inputs[k]); }

    bool readsEarlierNodes(std::size_t i) const
    {
        const auto& operation = m_nodes[i].operation;
        const std::size_t wanted = operation == Operation::Sum || operation == Operation::Concatenation ? 2 : 1;
        return m_nodes[i].inputs.size() == wanted
            && std::all_of(m_nodes[i].inputs.begin(), m_nodes[i].inputs.end(),
                [i](int read) { return read >= 0 && static_cast<std::size_t>(read) < i; });
    }

    bool isSupported(std::size_t i)
    {
        switch (m_nodes[i].operation) {
        case Operation::Input:
            return false; // there is one, the first
        case Operation::SpaceToDepth:
            return index(i, 0) == 0 && shrinks(i, 2) && m_nodes[i].outChannels == 4 * m_nodes[0].outChannels;
        case Operation::DepthToSpace:
            return isThere(index(i, 0)) && isLeftTo(i, Operation::Concatenation) && grows(i)
                && input(i, 0).outChannels == 4 * m_nodes[i].outChannels;
        case Operation::Upsample:
            return isThere(index(i, 0)) && isLeftTo(i, Operation::Sum) && grows(i);
        case Operation::Convolution:
            return isConvolutionSupported(i);
        case Operation::Sum:
            return isSumSupported(i);
        case Operation::Concatenation:
            return isConcatenationSupported(i);
        }
        return false;
    }

    /// Whether node i leaves something in memory for its readers.
    bool isThere(std::size_t i) const
    {
        const auto operation = m_nodes[i].operation;
        return operation == Operation::SpaceToDepth || operation == Operation::Sum
            || operation == Operation::Concatenation || (operation == Operation::Convolution && !isPartOfSum(i));
    }

    bool isPartOfSum(std::size_t i) const
    {
        return m_nodes[i].operation == Operation::Convolution && i + 1 < m_nodes.size()
            && m_nodes[i + 1].operation == Operation::Sum && m_nodes[i + 1].inputs.size() == 2 && index(i + 1, 1) == i;
    }

    bool isConvolutionSupported(std::size_t i)
    {
        const Node& node = m_nodes[i];
        const bool isPadded = node.stride == 1 && node.kernel % 2 == 1;
        const bool isTiled = node.stride > 1 && node.kernel == node.stride;
        return isThere(index(i, 0)) && (isPadded || isTiled) && shrinks(i, node.stride);
    }

    bool isSumSupported(std::size_t i)
    {
        const std::size_t first = index(i, 0);
        const std::size_t second = index(i, 1);
        m_sizes[i] = m_sizes[second];
        const bool isEven = m_sizes[first].steps == m_sizes[second].steps
            && m_sizes[first].pitches == m_sizes[second].pitches
            && m_nodes[first].outChannels == m_nodes[second].outChannels;
        if (!isEven || m_nodes[i].outChannels != m_nodes[first].outChannels)
            return false;
        if (isPartOfSum(second)) // the convolution adds itself to what the first holds
            return isThere(first) && !m_nodes[second].relu && index(second, 0) != first && isReadUpTo(first, i)
                && isReadUpTo(second, i);
        return m_nodes[first].operation == Operation::Upsample && isThere(second) && isReadUpTo(second, i)
            && isKept(index(first, 0), i);
    }

    bool isConcatenationSupported(std::size_t i)
    {
        m_sizes[i] = m_grid;
        const std::size_t first = index(i, 0);
        return m_nodes[first].operation == Operation::DepthToSpace && index(i, 1) == 0
            && m_sizes[first].steps == m_grid.steps && m_sizes[first].pitches == m_grid.pitches
            && m_nodes[i].outChannels == m_nodes[first].outChannels + m_nodes[0].outChannels
            && isKept(index(first, 0), i);
    }

    /// Whether nothing behind node `last` reads node i.
    bool isReadUpTo(std::size_t i, std::size_t last) const
    {
        return std::all_of(m_nodes.begin() + static_cast<std::ptrdiff_t>(last) + 1, m_nodes.end(),
            [i](const Node& node) { return !reads(node, i); });
    }

    /// Whether what node i has left in memory is still there when node `reader` runs: no sum has been written over it.
    bool isKept(std::size_t i, std::size_t reader) const
    {
        return std::none_of(m_nodes.begin() + static_cast<std::ptrdiff_t>(i) + 1,
            m_nodes.begin() + static_cast<std::ptrdiff_t>(reader),
            [i](const Node& node) { return node.operation == Operation::Sum && reads(node, i); });
    }

    /// Whether all who read node i are of that kind, and read it first.
    bool isLeftTo(std::size_t i, Operation operation) const
    {
        return std::all_of(m_nodes.begin(), m_nodes.end(), [i, operation](const Node& node) {
            return !reads(node, i)
                || (node.operation == operation && node.inputs[0] == static_cast<int>(i)
                    && std::count(node.inputs.begin(), node.inputs.end(), static_cast<int>(i)) == 1);
        });
    }

    static bool reads(const Node& node, std::size_t i)
    {
        return std::count(node.inputs.begin(), node.inputs.end(), static_cast<int>(i)) > 0;
    }

    bool shrinks(std::size_t i, int by)
    {
        const GridSize before = m_sizes[index(i, 0)];
        m_sizes[i] = {before.steps / by, before.pitches / by};
        return before.steps % by == 0 && before.pitches % by == 0;
    }

    bool grows(std::size_t i)
    {
        const GridSize before = m_sizes[index(i, 0)];
        m_sizes[i] = {before.steps * 2, before.pitches * 2};
        return true;
    }

    const std::vector<Node>& m_nodes;
    GridSize m_grid;
    std::vector<GridSize> m_sizes; ///< of what each node gives
};

} // namespace

bool oneDnnSupports(const std::vector<Node>& nodes, GridSize grid)
{
    return Check(nodes, grid).isPassed();
}

} // namespace inventio::model
