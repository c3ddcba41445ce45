#include "ui/accompaniment/model_tabs.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace inventio::ui {

ModelTabs::ModelTabs(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(true);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->setAccessibleName(tr("What the model is to do"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_pages->setCurrentIndex(tab);
        fit();
    });
}

void ModelTabs::add(const QString& name, QWidget* panel)
{
    m_pages->addWidget(panel);
    m_tabs->addTab(name);
    fit();
}

void ModelTabs::showPanel(QWidget* panel)
{
    m_tabs->setCurrentIndex(m_pages->indexOf(panel));
}

QWidget* ModelTabs::shown() const
{
    return m_pages->currentWidget();
}

/// As high as the panel on show, not as the highest one.
void ModelTabs::fit()
{
    for (int i = 0; i < m_pages->count(); ++i) {
        auto policy = m_pages->widget(i)->sizePolicy();
        policy.setVerticalPolicy(i == m_pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        m_pages->widget(i)->setSizePolicy(policy);
    }
    m_pages->adjustSize();
}

} // namespace inventio::ui
