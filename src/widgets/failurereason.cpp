// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/failurereason.h"

#include "core/deliverystatus.h"
#include "core/displaytext.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

struct KnownReason
{
    /// A code without its "SMS-", or a part of a sentence of the gateway's.
    QStringView key;
    const char *brief;
    const char *meaning;
};

// lupdate takes "std::array codes{" for a function of std's, and files the words under that.
using std::array;

class FailureWords
{
    Q_DECLARE_TR_FUNCTIONS(textdesk::FailureWords)

public:
    static FailureReason explain(const QString &error);

private:
    static FailureReason translated(const KnownReason &reason, const QString &code);

    // RingCentral's published codes as of 2026-11. Unknown ones are shown as they came.
    static constexpr array codes{
        KnownReason{
            u"RC-403", QT_TR_NOOP("Our texting limit is used up"),
            QT_TR_NOOP("Our account has reached its texting limit.")},
        KnownReason{
            u"RC-410", QT_TR_NOOP("Number not supported"),
            QT_TR_NOOP(
                "This destination cannot be texted. The number may be a landline or have a typing error.")},
        KnownReason{
            u"RC-413", QT_TR_NOOP("They opted out"),
            QT_TR_NOOP("The recipient asked not to be texted by this line.")},
        KnownReason{
            u"RC-430", QT_TR_NOOP("RingCentral's spam filter"),
            QT_TR_NOOP("RingCentral took the text for spam. The number is fine.")},
        KnownReason{
            u"RC-500", QT_TR_NOOP("Fault at RingCentral"),
            QT_TR_NOOP("RingCentral had an internal fault. Nothing is wrong with the text or the number.")},
        KnownReason{
            u"RC-501", QT_TR_NOOP("Fault at RingCentral"),
            QT_TR_NOOP("RingCentral made an invalid call to its provider. Nothing is wrong with the text or "
                       "the number.")},
        KnownReason{
            u"RC-503", QT_TR_NOOP("Our line is not set up"),
            QT_TR_NOOP("Our line is not set up correctly for texting.")},
        KnownReason{
            u"RC-504", QT_TR_NOOP("Our line is not set up"),
            QT_TR_NOOP("The provider of our line is not set up correctly.")},
        KnownReason{
            u"UP-410", QT_TR_NOOP("Not a textable number"),
            QT_TR_NOOP("The number is invalid, not in use, or a landline.")},
        KnownReason{
            u"UP-413", QT_TR_NOOP("They opted out"),
            QT_TR_NOOP("The recipient asked not to be texted by this line.")},
        KnownReason{
            u"UP-414", QT_TR_NOOP("Our line is not set up"),
            QT_TR_NOOP("Our line is not set up for texting. Nothing is wrong with the recipient.")},
        KnownReason{
            u"UP-430", QT_TR_NOOP("Provider's spam filter"),
            QT_TR_NOOP("The provider took the text for spam. The number is fine.")},
        KnownReason{
            u"UP-431", QT_TR_NOOP("Our line is blocked"),
            QT_TR_NOOP(
                "Our line was flagged and cannot send any more. Nothing is wrong with the recipient.")},
        KnownReason{
            u"UP-432", QT_TR_NOOP("Text too long"), QT_TR_NOOP("The text is longer than 1,000 characters.")},
        KnownReason{
            u"UP-433", QT_TR_NOOP("Text refused as written"),
            QT_TR_NOOP("The text could not be delivered as it is written, perhaps because of special "
                       "characters or links.")},
        KnownReason{
            u"UP-500", QT_TR_NOOP("Fault at the provider"),
            QT_TR_NOOP("The provider had a fault. Nothing is wrong with the text or the number.")},
        KnownReason{
            u"CAR-104", QT_TR_NOOP("No report yet"),
            QT_TR_NOOP("The carrier has not reported a result. The text may have arrived.")},
        KnownReason{
            u"CAR-199", QT_TR_NOOP("No clear report"),
            QT_TR_NOOP("The carrier reported an unknown result. The text may have arrived; no confirmation "
                       "will come.")},
        KnownReason{
            u"CAR-400", QT_TR_NOOP("Phone cannot get texts"),
            QT_TR_NOOP("The recipient's carrier does not take texts of this kind.")},
        KnownReason{
            u"CAR-410", QT_TR_NOOP("Expired on the way"),
            QT_TR_NOOP("The text did not reach the phone network in time.")},
        KnownReason{
            u"CAR-411", QT_TR_NOOP("Not a textable number"),
            QT_TR_NOOP("The number is invalid, not in use, or a landline.")},
        KnownReason{
            u"CAR-412", QT_TR_NOOP("Phone unavailable"),
            QT_TR_NOOP("The phone is off, out of range or not in service.")},
        KnownReason{
            u"CAR-413", QT_TR_NOOP("They opted out"),
            QT_TR_NOOP("The recipient asked not to be texted by this line.")},
        KnownReason{
            u"CAR-414", QT_TR_NOOP("Our line is not set up"),
            QT_TR_NOOP("The carrier does not accept our line. Nothing is wrong with the recipient.")},
        KnownReason{
            u"CAR-430", QT_TR_NOOP("Carrier's spam filter"),
            QT_TR_NOOP("The recipient's carrier took the text for spam. The number is fine.")},
        KnownReason{
            u"CAR-431", QT_TR_NOOP("Refused without a reason"),
            QT_TR_NOOP("The recipient's carrier refused the text and gave no reason.")},
        KnownReason{
            u"CAR-432", QT_TR_NOOP("Too long for this carrier"),
            QT_TR_NOOP("This carrier takes one part of 160 plain characters at most.")},
        KnownReason{
            u"CAR-433", QT_TR_NOOP("Text refused as written"),
            QT_TR_NOOP("The carrier could not read the text, perhaps because of unusual characters.")},
        KnownReason{
            u"CAR-434", QT_TR_NOOP("Attachment too large"),
            QT_TR_NOOP("The carrier refused the attachment because of its size.")},
        KnownReason{
            u"CAR-435", QT_TR_NOOP("Shortened link refused"),
            QT_TR_NOOP("The carrier does not accept shortened links.")},
        KnownReason{
            u"CAR-450", QT_TR_NOOP("Today's limit is used up"),
            QT_TR_NOOP("T-Mobile takes no more texts from us today.")},
        KnownReason{
            u"CAR-451", QT_TR_NOOP("Our texting limit is used up"),
            QT_TR_NOOP("AT&T takes no more texts of this campaign for now.")},
        KnownReason{
            u"CAR-452", QT_TR_NOOP("Our texting limit is used up"),
            QT_TR_NOOP("The carrier takes no more texts from us for now.")},
        KnownReason{
            u"CAR-460", QT_TR_NOOP("Short codes refused"),
            QT_TR_NOOP("The recipient refuses texts from short codes.")},
        KnownReason{
            u"CAR-461", QT_TR_NOOP("Our number is not verified"),
            QT_TR_NOOP("Our toll-free number may not send texts until it is verified.")},
        KnownReason{
            u"CAR-500", QT_TR_NOOP("Fault at the carrier"),
            QT_TR_NOOP("The carrier had a fault. Nothing is wrong with the text or the number.")},
    };

    static constexpr array sentences{
        KnownReason{
            u"is not registered in this RingCentral account", QT_TR_NOOP("Our number is not in RingCentral"),
            QT_TR_NOOP("The number that we sent from does not belong to the RingCentral account. Nothing is "
                       "wrong with the recipient.")},
        KnownReason{
            u"RingCentral not connected", QT_TR_NOOP("RingCentral is not connected"),
            QT_TR_NOOP("The gateway is not connected to RingCentral. Nothing is wrong with the recipient; an "
                       "administrator must connect it again.")},
    };
};

FailureReason FailureWords::translated(const KnownReason &reason, const QString &code)
{
    const QString brief = tr(reason.brief);
    return {code.isEmpty() ? brief : brief + u" · "_s + code, tr(reason.meaning)};
}

FailureReason FailureWords::explain(const QString &error)
{
    constexpr qsizetype prefixLength = 4; // "SMS-"
    const QString code = errorCode(error).mid(prefixLength);
    for (const KnownReason &reason : codes) {
        if (reason.key == code) {
            return translated(reason, code);
        }
    }
    for (const KnownReason &reason : sentences) {
        if (error.contains(reason.key, Qt::CaseInsensitive)) {
            return translated(reason, QString());
        }
    }
    const QString asItCame = singleLine(error).trimmed();
    return {asItCame.isEmpty() ? tr("No reason given") : asItCame, QString()};
}

} // namespace

FailureReason explainFailure(const QString &error)
{
    return FailureWords::explain(error);
}

} // namespace textdesk
