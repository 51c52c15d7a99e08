// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/searchwords.h"

#include "core/displaytext.h"
#include "widgets/statuspresentation.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype longestValue = 32;

/// As short as the locale has it, but with the whole year: filters reach far back.
QString shortDay(QDate day)
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains("yyyy"_L1)) {
        format.replace("yy"_L1, "yyyy"_L1);
    }
    return QLocale().toString(day, format);
}

} // namespace

SearchSyntax SearchWords::syntax()
{
    using Key = SearchSyntax::Key;
    SearchSyntax syntax;
    const auto addKey = [&syntax](const QString &word, Key key) {
        if (!word.isEmpty()) {
            syntax.addKey(word, key);
        }
    };
    addKey(tr("from", "search filter, one word"), Key::From);
    addKey(tr("to", "search filter, one word"), Key::To);
    addKey(tr("status", "search filter, one word"), Key::Status);
    addKey(tr("before", "search filter, one word"), Key::Before);
    addKey(tr("after", "search filter, one word"), Key::After);
    addKey(tr("has", "search filter, one word"), Key::Has);
    addKey(tr("is", "search filter, one word"), Key::Is);
    for (const auto &[outcome, word] : outcomeWords()) {
        syntax.addOutcome(word, outcome);
    }
    syntax.addFailure(failureWord());
    syntax.addUnread(unreadWord());
    syntax.addToday(tr("today", "value of a search filter, one word"));
    syntax.addYesterday(tr("yesterday", "value of a search filter, one word"));
    return syntax;
}

QList<std::pair<Outcome, QString>> SearchWords::outcomeWords()
{
    return {
        {Outcome::InProgress, tr("progress", "value of the search filter status, one word")},
        {Outcome::Sent, tr("sent", "value of the search filter status, one word")},
        {Outcome::Delivered, tr("delivered", "value of the search filter status, one word")},
        {Outcome::Failed, tr("failed", "value of the search filter status, one word")},
        {Outcome::Unconfirmed, tr("unconfirmed", "value of the search filter status, one word")},
        {Outcome::Stalled, tr("stalled", "value of the search filter status, one word")},
        {Outcome::Received, tr("received", "value of the search filter status, one word")}};
}

QString SearchWords::failureWord()
{
    return tr("failure", "value of the search filter has, one word");
}

QString SearchWords::unreadWord()
{
    return tr("unread", "value of the search filter is, one word");
}

QString SearchWords::chip(const SearchSyntax::Term &term)
{
    using Key = SearchSyntax::Key;
    QString value = singleLine(term.value, longestValue);
    const QString day = shortDay(term.day);
    switch (term.key) {
    case Key::From:
        return tr("From %1", "a number").arg(value);
    case Key::To:
        return tr("To %1", "a number").arg(value);
    case Key::Before:
        return tr("Before %1", "a day").arg(day);
    case Key::After:
        return tr("Since %1", "a day").arg(day);
    case Key::Is:
        return tr("Unread");
    case Key::Status:
    case Key::Has:
        break;
    }
    return presentStatus(term.outcome.value_or(Outcome::Failed), DeliveryStatus::Other, {}).word;
}

QString SearchWords::fault(const SearchSyntax::Term &term)
{
    using Key = SearchSyntax::Key;
    const QString value = singleLine(term.value, longestValue);
    switch (term.key) {
    case Key::From:
    case Key::To:
        break;
    case Key::Before:
    case Key::After:
        return tr("“%1” is no day: it was searched for as a word. A day looks like %2.")
            .arg(value, QDate::currentDate().toString(Qt::ISODate));
    case Key::Status: {
        QStringList words;
        for (const auto &[outcome, word] : outcomeWords()) {
            words.append(word);
        }
        return tr("“%1” is no status: it was searched for as a word. There are: %2.")
            .arg(value, words.join(u", "_s));
    }
    case Key::Has:
        return tr("“%1” was searched for as a word. One can look for: %2.").arg(value, failureWord());
    case Key::Is:
        return tr("“%1” was searched for as a word. One can look for: %2.").arg(value, unreadWord());
    }
    return {};
}

QString SearchWords::help()
{
    return tr("Narrow it down with from:, to:, status:, before:, after:, has:failure or is:unread.");
}

} // namespace textdesk
