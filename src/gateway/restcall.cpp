// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/restcall.h"

#include "core/clock.h"
#include "gateway/certificatewords.h"

#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qsizetype maxAnswerBytes = qsizetype(8) * 1024 * 1024;

} // namespace

RestCall::RestCall(QNetworkReply *reply, int timeoutMs, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_reply(reply),
      m_clock(clock)
{
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::readyRead, this, &RestCall::read);
    connect(m_reply, &QNetworkReply::finished, this, &RestCall::finish);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        m_certificateWords = certificateWords(errors);
    });
    // Qt's own transfer timeout starts anew with every byte: a trickle would never end.
    QTimer::singleShot(timeoutMs, this, [this] { cut(Cut::TimedOut); });
}

RestCall::~RestCall()
{
    m_reply->disconnect(this);
    m_reply->abort();
}

void RestCall::read()
{
    m_body += m_reply->readAll();
    if (m_body.size() > maxAnswerBytes) {
        cut(Cut::TooLong);
    }
}

void RestCall::cut(Cut reason)
{
    if (m_cut == Cut::None && m_reply->isRunning()) {
        m_cut = reason;
        m_reply->abort();
    }
}

void RestCall::finish()
{
    if (m_cut == Cut::None) {
        m_body += m_reply->readAll();
    }
    Q_EMIT finished();
}

tl::expected<QByteArray, RestError> RestCall::takeResult()
{
    RestError error;
    error.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_cut == Cut::TimedOut) {
        error.kind = RestError::Kind::Timeout;
        return tl::unexpected(error);
    }
    if (m_cut == Cut::TooLong || m_body.size() > maxAnswerBytes) {
        error.kind = RestError::Kind::Malformed;
        error.text = u"the answer is too long"_s;
        return tl::unexpected(error);
    }
    if (const auto failure = errorOf(*m_reply, m_body, m_certificateWords, m_clock.nowUtc())) {
        return tl::unexpected(*failure);
    }
    // Networks that want a log-in first answer every question with a page of their own.
    const QByteArray type = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray().toLower();
    if (type.contains("html") || m_body.trimmed().startsWith('<')) {
        error.kind = RestError::Kind::Malformed;
        error.text = u"a web page came instead of an answer"_s;
        return tl::unexpected(error);
    }
    return std::move(m_body);
}

} // namespace textdesk
