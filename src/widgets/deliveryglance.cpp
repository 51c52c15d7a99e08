// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliveryglance.h"

#include "core/clock.h"
#include "core/settings.h"
#include "models/readerthread.h"
#include "widgets/deliverychart.h"
#include "widgets/deliverychartview.h"
#include "widgets/glancecard.h"
#include "widgets/glancecards.h"
#include "widgets/glancemore.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QResizeEvent>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr int narrowestChart = 260;
constexpr int usualGlanceWidth = 900;
constexpr int glanceAgesMs = 5000;

QString periodKey()
{
    return u"delivery-period"_s;
}

QString unfoldedKey()
{
    return u"delivery-unfolded"_s;
}

FiguresPeriod keptPeriod(const Settings &settings)
{
    const QByteArray kept = settings.viewState(periodKey());
    return kept == "week" ? FiguresPeriod::Week : kept == "month" ? FiguresPeriod::Month : FiguresPeriod::Day;
}

QByteArray periodWord(FiguresPeriod period)
{
    switch (period) {
    case FiguresPeriod::Day:
        return QByteArrayLiteral("day");
    case FiguresPeriod::Week:
        return QByteArrayLiteral("week");
    case FiguresPeriod::Month:
        break;
    }
    return QByteArrayLiteral("month");
}

} // namespace

/// What the strip works with, once it is told.
struct DeliveryGlance::Desk
{
    Desk(Settings &theSettings, const Clock &theClock, const DeliveryText &theText)
        : settings(theSettings),
          clock(theClock),
          text(theText),
          statistics(reader, theClock)
    {
    }

    Settings &settings;
    const Clock &clock;
    const DeliveryText &text;
    ReaderThread reader;
    DeliveryStatistics statistics;
    Patience patience;
};

DeliveryGlance::DeliveryGlance(QWidget *parent)
    : QWidget(parent),
      m_cards(makeCards()), // first: Tab goes in the order in which they are made
      m_chart(new DeliveryChart(this)),
      m_more(new GlanceMore(this))
{
    for (size_t i = 0; i < m_cards.size(); ++i) {
        connect(m_cards.at(i), &GlanceCard::clicked, this, [this, card = static_cast<Card>(i)] {
            if (m_desk->statistics.figures().at == 0) {
                m_cards.at(card)->setChecked(false);
                return;
            }
            const DeliveryFilter filter = filterOf(card);
            // A second time: back to all.
            request(filter == m_filter ? DeliveryFilter() : filter);
        });
    }
    m_chart->setObjectName(u"chart"_s);
    m_more->setObjectName(u"more"_s);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_more->hide();
    connect(m_chart, &DeliveryChart::periodChosen, this, &DeliveryGlance::choosePeriod);
    connect(m_chart, &DeliveryChart::unfoldRequested, this, &DeliveryGlance::setUnfolded);
    connect(
        m_chart, &DeliveryChart::messagesRequested, this,
        [this](qint64 since, qint64 until, std::optional<Outcome> outcome) {
            DeliveryFilter filter;
            if (outcome) {
                filter.outcome = DeliveryFilter::outcomesOf(*outcome);
            }
            filter.since = since;
            filter.until = until - 1;
            request(filter);
        });
    connect(m_more, &GlanceMore::reasonRequested, this, [this](const QString &text) {
        requestFailures(text, QString());
    });
    connect(m_more, &GlanceMore::numberRequested, this, [this](const QString &number) {
        requestFailures(QString(), number);
    });
    m_ages.setInterval(glanceAgesMs);
    connect(&m_ages, &QTimer::timeout, this, &DeliveryGlance::showCards);
}

DeliveryGlance::~DeliveryGlance() = default;

std::array<GlanceCard *, DeliveryGlance::CardCount> DeliveryGlance::makeCards()
{
    static constexpr std::array names{
        "cardSent", "cardInProgress", "cardStalled", "cardUnconfirmed", "cardFailed"};
    std::array<GlanceCard *, CardCount> cards{};
    for (size_t i = 0; i < cards.size(); ++i) {
        cards.at(i) = new GlanceCard(this);
        cards.at(i)->setObjectName(QLatin1StringView(names.at(i)));
    }
    return cards;
}

void DeliveryGlance::setDesk(Settings &settings, const Clock &clock, const DeliveryText &text)
{
    m_desk = std::make_unique<Desk>(settings, clock, text);
    m_desk->statistics.setWatched(isVisible());
    connect(&m_desk->statistics, &DeliveryStatistics::changed, this, &DeliveryGlance::showFigures);
    const FiguresPeriod period = keptPeriod(settings);
    m_chart->setPeriod(period);
    m_desk->statistics.setPeriod(period);
    setUnfolded(settings.viewState(unfoldedKey()) == "yes");
    showFigures();
}

void DeliveryGlance::setDatabase(const QString &databaseFile, const QList<qint64> &accountIds)
{
    m_desk->reader.setDatabase(databaseFile);
    m_desk->statistics.setAccounts(databaseFile.isEmpty() ? QList<qint64>() : accountIds);
}

void DeliveryGlance::applyChanges(const ChangeSet &changes)
{
    m_desk->statistics.applyChanges(changes);
}

void DeliveryGlance::setGaps(const QList<Gap> &gaps)
{
    m_desk->statistics.setGaps(gaps);
}

void DeliveryGlance::setPatience(const Patience &patience)
{
    m_desk->patience = patience;
    m_desk->statistics.setPatience(patience);
    showCards();
}

void DeliveryGlance::setFilter(const DeliveryFilter &filter)
{
    m_filter = filter;
    m_filter.limits = {};
    showCards();
}

void DeliveryGlance::retell()
{
    m_more->showFigures(m_desk->statistics.figures(), m_desk->text);
}

void DeliveryGlance::choosePeriod(FiguresPeriod period)
{
    m_desk->settings.setViewState(periodKey(), periodWord(period));
    m_desk->statistics.setPeriod(period);
}

void DeliveryGlance::setUnfolded(bool unfolded)
{
    m_desk->settings.setViewState(unfoldedKey(), unfolded ? "yes" : "no");
    m_desk->statistics.setWithDetails(unfolded);
    m_chart->setUnfolded(unfolded);
    m_more->setVisible(unfolded);
    updateGeometry();
    arrange();
}

void DeliveryGlance::showFigures()
{
    m_chart->showFigures(m_desk->statistics.figures());
    m_more->showFigures(m_desk->statistics.figures(), m_desk->text);
    showCards();
}

void DeliveryGlance::showCards()
{
    const DeliveryFigures &figures = m_desk->statistics.figures();
    const GlanceCards cards(figures, m_desk->clock.nowUtc(), m_desk->patience);
    m_cards.at(Sent)->setContent(cards.sent());
    m_cards.at(InProgress)->setContent(cards.inProgress());
    m_cards.at(Stalled)->setContent(cards.stalled());
    m_cards.at(Unconfirmed)->setContent(cards.unconfirmed());
    m_cards.at(Failed)->setContent(cards.failed());
    for (size_t i = 0; i < m_cards.size(); ++i) {
        m_cards.at(i)->setChecked(m_filter != DeliveryFilter() && m_filter == filterOf(static_cast<Card>(i)));
    }
    if (figures.oldestInProgress && isVisible()) {
        m_ages.start();
    } else {
        m_ages.stop();
    }
}

DeliveryFilter DeliveryGlance::filterOf(Card card) const
{
    static constexpr std::array outcomes{
        DeliveryFilter::Outcomes::All, DeliveryFilter::Outcomes::InProgress,
        DeliveryFilter::Outcomes::Stalled, DeliveryFilter::Outcomes::Unconfirmed,
        DeliveryFilter::Outcomes::Failed};
    DeliveryFilter filter;
    filter.outcome = outcomes.at(card);
    filter.since = m_desk->statistics.figures().today.from;
    return filter;
}

void DeliveryGlance::request(const DeliveryFilter &filter)
{
    // The table answers by saying what it shows.
    showCards();
    Q_EMIT filterRequested(filter);
}

void DeliveryGlance::requestFailures(const QString &text, const QString &number)
{
    const QList<FiguresBucket> &buckets = m_desk->statistics.figures().buckets;
    if (buckets.isEmpty()) {
        return;
    }
    DeliveryFilter filter;
    filter.outcome = DeliveryFilter::Outcomes::Failed;
    filter.text = text;
    filter.number = number;
    filter.since = buckets.constFirst().from;
    if (m_desk->statistics.period() == FiguresPeriod::Day) {
        filter.until = buckets.constLast().until - 1;
    }
    request(filter);
}

GlancePlaces DeliveryGlance::placesIn(int width) const
{
    GlancePlaces::Needs needs;
    needs.cards = CardCount;
    for (const GlanceCard *card : m_cards) {
        needs.card = needs.card.expandedTo(card->hintFor(false));
        needs.compactCard = needs.compactCard.expandedTo(card->hintFor(true));
    }
    // In steps, so that an age that grows by a digit does not move the chart.
    const auto rounded = [](int needed) { return (needed + spacing::s - 1) / spacing::s * spacing::s; };
    needs.card.setWidth(rounded(needs.card.width()));
    needs.compactCard.setWidth(rounded(needs.compactCard.width()));
    needs.chartWidth = narrowestChart;
    needs.chartHeight = m_chart->sizeHint().height();
    return GlancePlaces::in(width, needs);
}

void DeliveryGlance::arrange()
{
    const GlancePlaces places = placesIn(width());
    const auto place = [this](QWidget &part, const QRect &where) {
        part.setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    };
    for (size_t i = 0; i < m_cards.size(); ++i) {
        m_cards.at(i)->setCompact(places.isCompact);
        place(*m_cards.at(i), places.cards.at(static_cast<qsizetype>(i)));
    }
    place(*m_chart, places.chart);
    if (!m_more->isHidden()) {
        place(*m_more, {0, places.height + spacing::s, width(), m_more->heightForWidth(width())});
    }
}

int DeliveryGlance::heightForWidth(int width) const
{
    const int more = m_more->isHidden() ? 0 : spacing::s + m_more->heightForWidth(width);
    return placesIn(width).height + more + spacing::xs;
}

QSize DeliveryGlance::sizeHint() const
{
    return {usualGlanceWidth, heightForWidth(width())};
}

QSize DeliveryGlance::minimumSizeHint() const
{
    int width = m_chart->minimumSizeHint().width();
    for (const GlanceCard *card : m_cards) {
        width = std::max(width, card->hintFor(true).width());
    }
    // With less width it is higher: the layout asks for that by itself.
    return {width, heightForWidth(usualGlanceWidth)};
}

bool DeliveryGlance::event(QEvent *event)
{
    // A part needs more room, or less.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange ||
        event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void DeliveryGlance::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        updateGeometry();
    }
    arrange();
}

void DeliveryGlance::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_desk) {
        m_desk->statistics.setWatched(true);
        showCards();
    }
}

void DeliveryGlance::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_desk) {
        m_desk->statistics.setWatched(false);
        m_ages.stop();
    }
}

} // namespace textdesk
