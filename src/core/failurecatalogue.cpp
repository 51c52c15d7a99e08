// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/failurecatalogue.h"

#include "core/failurefile.h"
#include "core/generalizedtext.h"

#include <QFile>
#include <QLoggingCategory>

#include <string>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

Q_LOGGING_CATEGORY(lcFailures, "textdesk.failures")

constexpr qsizetype numbersAReporter = 1000;
constexpr qsizetype reporterCount = 3;

qsizetype placeOf(ErrorCode code)
{
    return static_cast<qsizetype>(code.reporter) * numbersAReporter + code.number;
}

FailureRetry retryByClass(std::optional<ErrorCode> code)
{
    switch (code ? code->number / 100 : 0) {
    case 1:
        return FailureRetry::Check;
    case 4:
        return FailureRetry::No;
    case 5:
        return FailureRetry::Later;
    default:
        return FailureRetry::Unknown;
    }
}

FailureCatalogue shippedCatalogue()
{
    QFile file(u":/textdesk/failure-reasons.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qCCritical(lcFailures) << "The failure reasons are not compiled in";
        return FailureCatalogue({});
    }
    auto read = readFailureFile(file.readAll());
    if (!read) {
        qCCritical(lcFailures) << "The failure reasons cannot be read:" << read.error();
        return FailureCatalogue({});
    }
    return FailureCatalogue(std::move(read->entries));
}

} // namespace

FailureCatalogue::FailureCatalogue(QList<FailureEntry> entries)
    : m_entries(std::move(entries)),
      m_entryOfCode(reporterCount * numbersAReporter, -1)
{
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const FailureEntry &entry = m_entries.at(i);
        for (const QString &text : entry.codes) {
            if (const auto code = ErrorCode::find(text)) {
                m_entryOfCode[placeOf(*code)] = static_cast<qint16>(i);
            }
        }
        if (auto pattern = SentencePattern::parse(entry.sentence)) {
            m_sentences.push_back({.pattern = std::move(*pattern), .entry = i});
        }
    }
}

FailureMatch FailureCatalogue::match(QStringView error) const
{
    const std::optional<ErrorCode> code = ErrorCode::find(error);
    const auto known = [&](qsizetype index) {
        const FailureEntry &entry = m_entries.at(index);
        return FailureMatch{.entry = &entry, .code = code, .retry = entry.retry};
    };
    if (const qint16 index = code ? m_entryOfCode.at(placeOf(*code)) : qint16(-1); index >= 0) {
        return known(index);
    }
    const std::u16string folded = SentencePattern::folded(error);
    for (const Sentence &sentence : m_sentences) {
        if (sentence.pattern.matches(folded)) {
            return known(sentence.entry);
        }
    }
    return {.entry = nullptr, .code = code, .retry = retryByClass(code)};
}

QString FailureCatalogue::groupKey(QStringView error) const
{
    const FailureMatch found = match(error);
    if (found.entry) {
        return found.entry->id;
    }
    return found.code ? "code:"_L1 + found.code->text() : "text:"_L1 + generalizedText(error);
}

const FailureCatalogue &failureCatalogue()
{
    static const FailureCatalogue catalogue = shippedCatalogue();
    return catalogue;
}

} // namespace textdesk
