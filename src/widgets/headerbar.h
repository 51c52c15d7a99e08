// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace textdesk {

class HeaderTab;
class SearchField;

/// The strip at the top: the places with their counts, and the search field.
class HeaderBar : public QWidget
{
    Q_OBJECT
public:
    enum class Place : quint8 { Inbox, Delivery };
    Q_ENUM(Place)

    explicit HeaderBar(QWidget *parent = nullptr);

    void setCurrent(Place place);
    void setCounts(qint64 unread, qint64 openFailures);
    void setSearchHint(const QString &shortcut);

    void focusSearch();
    void clearSearch();
    /// What is searched for from now on; says so to nobody.
    void setSearchText(const QString &text);
    QString searchText() const;

Q_SIGNALS:
    void placeChosen(textdesk::HeaderBar::Place place);
    void searchChanged(const QString &text);
    void searchLeft();
    void resultsWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    HeaderTab *m_inbox;
    HeaderTab *m_delivery;
    SearchField *m_search;
};

} // namespace textdesk
