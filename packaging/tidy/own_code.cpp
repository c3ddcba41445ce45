// A plugin for clang-tidy 14 that keeps its checks out of the headers of others. What they would find there is not reported
// anyway, but looking through Qt and LibTorch with every check takes four fifths of the time.
#include <vector>

#include <clang-tidy/ClangTidyCheck.h>
#include <clang-tidy/ClangTidyModule.h>
#include <clang-tidy/ClangTidyModuleRegistry.h>
#include <clang/AST/ASTContext.h>
#include <clang/ASTMatchers/ASTMatchFinder.h>

namespace {

using namespace clang;

/// No check: whoever looks at a source asks here first, and is sent on to what is ours.
class OwnCode : public tidy::ClangTidyCheck {
public:
    using ClangTidyCheck::ClangTidyCheck;

    void registerMatchers(ast_matchers::MatchFinder* finder) override
    {
        finder->addMatcher(ast_matchers::translationUnitDecl().bind("source"), this);
    }

    void check(const ast_matchers::MatchFinder::MatchResult& result) override
    {
        std::vector<Decl*> ours;
        for (Decl* declaration : result.Nodes.getNodeAs<TranslationUnitDecl>("source")->decls())
            if (!result.SourceManager->isInSystemHeader(declaration->getLocation()))
                ours.push_back(declaration);
        result.Context->setTraversalScope(ours);
    }
};

class OwnCodeModule : public tidy::ClangTidyModule {
public:
    void addCheckFactories(tidy::ClangTidyCheckFactories& factories) override
    {
        factories.registerCheck<OwnCode>("inventio-own-code");
    }
};

const tidy::ClangTidyModuleRegistry::Add<OwnCodeModule> kModule("inventio", "What is ours.");

} // namespace
