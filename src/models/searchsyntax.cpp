// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/searchsyntax.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// More than anybody types; a pasted page must not become thousands of filters.
constexpr qsizetype mostTerms = 24;

bool isQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”' || c == u'„';
}

bool isPartOfNumber(QChar c)
{
    return (c >= u'0' && c <= u'9') || u"+()-./\u00a0\u2011\u2013"_s.contains(c);
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isPartOfNumber);
}

qsizetype endOfWord(const QString &text, qsizetype from)
{
    while (from < text.size() && !text.at(from).isSpace()) {
        ++from;
    }
    return from;
}

qsizetype endOfSpace(const QString &text, qsizetype from)
{
    while (from < text.size() && text.at(from).isSpace()) {
        ++from;
    }
    return from;
}

/// The end of a value that begins at \p from. Numbers go on over spaces: people copy them as they are.
qsizetype endOfValue(const QString &text, qsizetype from, bool isAddress)
{
    if (from < text.size() && isQuote(text.at(from))) {
        const auto *const close = std::find_if(text.begin() + from + 1, text.end(), isQuote);
        return close == text.end() ? text.size() : close - text.begin() + 1;
    }
    qsizetype end = endOfWord(text, from);
    while (isAddress && isNumber(QStringView(text).sliced(from, end - from))) {
        const qsizetype next = endOfSpace(text, end);
        const qsizetype nextEnd = endOfWord(text, next);
        if (!isNumber(QStringView(text).sliced(next, nextEnd - next))) {
            break;
        }
        end = nextEnd;
    }
    return end;
}

QString withoutQuotes(QStringView value)
{
    if (!value.isEmpty() && isQuote(value.front())) {
        value = value.sliced(1);
        if (!value.isEmpty() && isQuote(value.back())) {
            value.chop(1);
        }
    }
    return value.trimmed().toString();
}

UtcMs startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

} // namespace

SearchSyntax::SearchSyntax()
    : m_keys{{u"from"_s, Key::From},     {u"to"_s, Key::To},       {u"status"_s, Key::Status},
             {u"before"_s, Key::Before}, {u"after"_s, Key::After}, {u"has"_s, Key::Has},
             {u"is"_s, Key::Is}},
      m_outcomes{{u"progress"_s, Outcome::InProgress},     {u"sent"_s, Outcome::Sent},
                 {u"delivered"_s, Outcome::Delivered},     {u"failed"_s, Outcome::Failed},
                 {u"unconfirmed"_s, Outcome::Unconfirmed}, {u"stalled"_s, Outcome::Stalled},
                 {u"received"_s, Outcome::Received}},
      m_failure{u"failures"_s, u"failure"_s},
      m_unread{u"unread"_s},
      m_today{u"today"_s},
      m_yesterday{u"yesterday"_s}
{
}

void SearchSyntax::addKey(const QString &word, Key key)
{
    m_keys.append({word.toLower(), key});
}

void SearchSyntax::addOutcome(const QString &word, Outcome outcome)
{
    m_outcomes.append({word.toLower(), outcome});
}

void SearchSyntax::addFailure(const QString &word)
{
    m_failure.append(word.toLower());
}

void SearchSyntax::addUnread(const QString &word)
{
    m_unread.append(word.toLower());
}

void SearchSyntax::addToday(const QString &word)
{
    m_today.append(word.toLower());
}

void SearchSyntax::addYesterday(const QString &word)
{
    m_yesterday.append(word.toLower());
}

SearchSyntax::Parsed SearchSyntax::parse(const QString &typed, QDate today) const
{
    Parsed parsed;
    QString words;
    qsizetype at = endOfSpace(typed, 0);
    while (at < typed.size()) {
        qsizetype end = endOfWord(typed, at);
        const qsizetype colon = typed.indexOf(u':', at);
        const QString word = colon > at && colon < end ? typed.mid(at, colon - at).toLower() : QString();
        const auto key = std::find_if(
            m_keys.cbegin(), m_keys.cend(), [&word](const auto &known) { return known.first == word; });
        if (key == m_keys.cend() || parsed.terms.size() >= mostTerms) {
            words += typed.mid(at, end - at) + u' ';
        } else {
            Term term;
            term.key = key->second;
            end = endOfValue(typed, colon + 1, term.key == Key::From || term.key == Key::To);
            term.value = withoutQuotes(QStringView(typed).sliced(colon + 1, end - colon - 1));
            term.start = at;
            term.length = end - at;
            understand(term, today);
            // One that is still being typed looks for nothing yet.
            if (!term.isUnderstood && !term.value.isEmpty()) {
                words += typed.mid(at, end - at) + u' ';
            }
            parsed.terms.append(term);
        }
        at = endOfSpace(typed, end);
    }
    SearchFilter &filter = parsed.request.filter;
    for (const Term &term : std::as_const(parsed.terms)) {
        if (!term.isUnderstood) {
            continue;
        }
        switch (term.key) {
        case Key::From:
            filter.from = term.value;
            break;
        case Key::To:
            filter.to = term.value;
            break;
        case Key::Status:
        case Key::Has:
            if (!filter.outcomes.contains(*term.outcome)) {
                filter.outcomes.append(*term.outcome);
            }
            break;
        case Key::Before:
            filter.before = startOf(term.day);
            break;
        case Key::After:
            filter.since = startOf(term.day);
            break;
        case Key::Is:
            filter.isUnread = true;
            break;
        }
    }
    parsed.request.words = words.trimmed();
    return parsed;
}

void SearchSyntax::understand(Term &term, QDate today) const
{
    const QString value = term.value.toLower();
    if (value.isEmpty()) {
        return;
    }
    switch (term.key) {
    case Key::From:
    case Key::To:
        term.isUnderstood = true;
        break;
    case Key::Status:
        term.outcome = outcomeFor(value);
        term.isUnderstood = term.outcome.has_value();
        break;
    case Key::Before:
    case Key::After:
        term.day = dayFor(value, today);
        term.isUnderstood = term.day.isValid();
        break;
    case Key::Has:
        term.isUnderstood = m_failure.contains(value);
        if (term.isUnderstood) {
            term.outcome = Outcome::Failed;
        }
        break;
    case Key::Is:
        term.isUnderstood = m_unread.contains(value);
        break;
    }
}

/// The beginning of a word is enough where it is of one only.
std::optional<Outcome> SearchSyntax::outcomeFor(const QString &value) const
{
    std::optional<Outcome> found;
    for (const auto &[word, outcome] : m_outcomes) {
        if (word == value) {
            return outcome;
        }
        if (word.startsWith(value)) {
            if (found && *found != outcome) {
                return std::nullopt;
            }
            found = outcome;
        }
    }
    return found;
}

QDate SearchSyntax::dayFor(const QString &value, QDate today) const
{
    if (m_today.contains(value)) {
        return today;
    }
    if (m_yesterday.contains(value)) {
        return today.addDays(-1);
    }
    for (const QString &format : {u"yyyy-M-d"_s, u"yyyy-M"_s, u"yyyy"_s}) {
        const QDate day = QDate::fromString(value, format);
        constexpr int oldest = 1970;
        if (day.isValid() && day.year() >= oldest) {
            return day;
        }
    }
    QDate day = QLocale().toDate(value, QLocale::ShortFormat);
    // Two figures are of this century.
    constexpr int century = 100;
    while (day.isValid() && day.year() + century / 2 < today.year()) {
        day = day.addYears(century);
    }
    return day;
}

QString SearchSyntax::with(const QString &typed, Key key, const QString &value, QDate today) const
{
    QString rest = without(typed, today, [key](const Term &term) { return term.key == key; });
    const auto word = std::find_if(
        m_keys.crbegin(), m_keys.crend(), [key](const auto &known) { return known.second == key; });
    const bool needsQuotes = std::any_of(value.begin(), value.end(), [](QChar c) { return c.isSpace(); });
    const QString quote = needsQuotes ? u"\""_s : QString();
    return (rest + u' ' + word->first + u':' + quote + value + quote).trimmed();
}

QString SearchSyntax::without(
    const QString &typed, QDate today, const std::function<bool(const Term &term)> &unwanted) const
{
    QString rest = typed;
    QList<Term> terms = parse(typed, today).terms;
    std::reverse(terms.begin(), terms.end()); // what is removed moves only what stands behind it
    for (const Term &term : std::as_const(terms)) {
        if (unwanted(term)) {
            rest.remove(term.start, term.length);
        }
    }
    return rest.simplified();
}

QString SearchSyntax::wordFor(Outcome outcome) const
{
    const auto word = std::find_if(m_outcomes.crbegin(), m_outcomes.crend(), [outcome](const auto &known) {
        return known.second == outcome;
    });
    return word->first;
}

} // namespace textdesk
