// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/deliveryviews.h"

#include "core/nameorder.h"
#include "core/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

QString viewsKey()
{
    return u"delivery-views"_s;
}

QString viewName(const QString &typed)
{
    return typed.simplified().left(DeliveryViews::longestName);
}

void sortByName(QList<DeliveryView> &views)
{
    std::stable_sort(
        views.begin(), views.end(), [names = NameOrder()](const DeliveryView &a, const DeliveryView &b) {
            return names.compare(a.name, b.name) < 0;
        });
}

} // namespace

DeliveryViews::DeliveryViews(Settings &settings) : m_settings(settings)
{
    const QJsonArray kept = QJsonDocument::fromJson(settings.viewState(viewsKey())).array();
    for (const auto &each : kept) {
        const QJsonObject json = each.toObject();
        const QString name = viewName(json.value(u"name"_s).toString());
        if (!name.isEmpty()) {
            m_views.append(
                {name, DeliveryChoice::fromJson(json.value(u"choice"_s).toObject()),
                 QByteArray::fromBase64(json.value(u"columns"_s).toString().toLatin1())});
        }
    }
    sortByName(m_views);
}

void DeliveryViews::save(const DeliveryView &view)
{
    DeliveryView named = view;
    named.name = viewName(view.name);
    const auto same = std::find_if(m_views.begin(), m_views.end(), [&named](const DeliveryView &each) {
        return each.name == named.name;
    });
    if (named.name.isEmpty()) {
        return;
    }
    if (same != m_views.end()) {
        *same = named;
    } else {
        m_views.append(named);
        sortByName(m_views);
    }
    keep();
}

void DeliveryViews::remove(const QString &name)
{
    m_views.removeIf([&name](const DeliveryView &each) { return each.name == name; });
    keep();
}

void DeliveryViews::keep()
{
    QJsonArray kept;
    for (const DeliveryView &view : std::as_const(m_views)) {
        kept.append(QJsonObject{
            {u"name"_s, view.name},
            {u"choice"_s, view.choice.toJson()},
            {u"columns"_s, QString::fromLatin1(view.columns.toBase64())}});
    }
    m_settings.setViewState(viewsKey(), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace textdesk
