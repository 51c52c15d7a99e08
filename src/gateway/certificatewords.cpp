// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/certificatewords.h"

#include "core/displaytext.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

/// The first of these that occurs is the one to name: a wrong host matters less when the certificate is
/// nobody's to begin with.
int weight(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return 0;
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return 1;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return 2;
    case QSslError::HostNameMismatch:
        return 4;
    default:
        return 3;
    }
}

QString faultWords(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return u"revoked certificate"_s;
    case QSslError::CertificateExpired:
        return u"expired certificate"_s;
    case QSslError::CertificateNotYetValid:
        return u"certificate that is not valid yet"_s;
    case QSslError::SelfSignedCertificate:
        return u"self-signed certificate"_s;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return u"certificate of an authority that this computer does not trust"_s;
    case QSslError::HostNameMismatch:
        return u"certificate of another host"_s;
    default:
        return singleLine(error.errorString());
    }
}

QString nameOf(const QStringList &names)
{
    constexpr qsizetype longestName = 80;
    return names.isEmpty() ? QString() : singleLine(names.constFirst(), longestName);
}

} // namespace

QString certificateWords(const QList<QSslError> &errors)
{
    if (errors.isEmpty()) {
        return {};
    }
    const QSslError &worst =
        *std::min_element(errors.begin(), errors.end(), [](const QSslError &a, const QSslError &b) {
            return weight(a.error()) < weight(b.error());
        });
    QString words = faultWords(worst);
    const QSslCertificate certificate = worst.certificate();
    if (certificate.isNull()) {
        return words;
    }
    QString subject = nameOf(certificate.subjectInfo(QSslCertificate::CommonName));
    if (subject.isEmpty()) {
        subject = nameOf(certificate.subjectAlternativeNames().values());
    }
    if (!subject.isEmpty()) {
        words += u", issued for %1"_s.arg(subject);
    }
    const QString issuer = nameOf(certificate.issuerInfo(QSslCertificate::CommonName));
    if (!issuer.isEmpty() && !certificate.isSelfSigned()) {
        words += u", issued by %1"_s.arg(issuer);
    }
    if (certificate.expiryDate().isValid()) {
        words += u", valid until %1"_s.arg(certificate.expiryDate().toUTC().date().toString(Qt::ISODate));
    }
    return words;
}

} // namespace textdesk
