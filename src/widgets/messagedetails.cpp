// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/messagedetails.h"

#include "core/mergerule.h"
#include "widgets/statuspresentation.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

class DetailPhrases
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::MessageDetails)

public:
    static QStringList lines(const Message &message)
    {
        QStringList all;
        add(all, tr("From: %1"), message.from);
        add(all, tr("To: %1"), message.to);
        add(all, tr("Time: %1"), moment(message.position()));
        for (const StatusFact &fact : timeline(message.facts)) {
            const QString word = presentStep(fact.status, fact.word, fact.error).word;
            all.append(tr("Status: %1, %2", "a status and its time").arg(word, moment(fact.at)));
        }
        add(all, tr("Gateway's reason: %1"), message.error);
        add(all, tr("Message ID: %1"), message.messageId);
        add(all, tr("RingCentral ID: %1"), message.rcMessageId);
        add(all, tr("Text: %1"), message.body);
        return all;
    }

private:
    static QString moment(UtcMs at)
    {
        return QDateTime::fromMSecsSinceEpoch(at).toString(u"yyyy-MM-dd HH:mm:ss t"_s);
    }

    static void add(QStringList &all, const QString &line, const QString &value)
    {
        if (!value.isEmpty()) {
            all.append(line.arg(value));
        }
    }
};

} // namespace

QString messageDetails(const Message &message)
{
    return DetailPhrases::lines(message).join(u'\n');
}

} // namespace textdesk
