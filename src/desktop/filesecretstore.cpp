// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/filesecretstore.h"

#include "desktop/secretanswer.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QScopeGuard>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace textdesk {

namespace {

constexpr qint64 largestSecret = 65'536;
constexpr mode_t othersMayAnything = S_IRWXG | S_IRWXO;

tl::unexpected<SecretError> failure(SecretError::Kind kind, const QString &text)
{
    return tl::make_unexpected(SecretError{.kind = kind, .text = text});
}

} // namespace

FileSecretStore::FileSecretStore(QString folder, QObject *parent)
    : SecretStore(parent),
      m_folder(std::move(folder))
{
}

FileSecretStore::~FileSecretStore() = default;

void FileSecretStore::read(const QString &name, QObject *context, ReadDone done)
{
    answerLater(context, std::move(done), readNow(name));
}

void FileSecretStore::write(const QString &name, const QByteArray &secret, QObject *context, WriteDone done)
{
    tl::expected<void, SecretError> answer = writeNow(name, secret);
    if (answer && readNow(name) != secret) {
        answer = failure(SecretError::Kind::Failed, tr("The secret does not read back as it was written."));
    }
    answerLater(context, std::move(done), std::move(answer));
}

void FileSecretStore::remove(const QString &name, QObject *context, WriteDone done)
{
    tl::expected<void, SecretError> answer;
    QFile file(fileOf(name));
    if (file.exists() && !file.remove()) {
        answer = failure(SecretError::Kind::Failed, file.errorString());
    }
    answerLater(context, std::move(done), std::move(answer));
}

QString FileSecretStore::fileOf(const QString &name) const
{
    // Encoded, so that no name leads out of the folder.
    return m_folder + u'/' + QString::fromLatin1(name.toUtf8().toPercentEncoding({}, ".~")) + u".secret"_s;
}

tl::expected<QByteArray, SecretError> FileSecretStore::readNow(const QString &name) const
{
    // Looked at through one open descriptor, so that what is checked is what is read; and no link is
    // followed to a file of somebody else's choice.
    const int descriptor =
        ::open(QFile::encodeName(fileOf(name)).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        const int error = errno;
        return failure(
            error == ENOENT ? SecretError::Kind::NotFound : SecretError::Kind::Denied,
            qt_error_string(error));
    }
    const auto closed = qScopeGuard([descriptor] { ::close(descriptor); });
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0) {
        return failure(SecretError::Kind::Failed, qt_error_string(errno));
    }
    if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid() ||
        (status.st_mode & othersMayAnything) != 0) {
        return failure(SecretError::Kind::Denied, tr("Other people can read the key file."));
    }
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly)) {
        return failure(SecretError::Kind::Failed, file.errorString());
    }
    const QByteArray secret = file.read(largestSecret);
    if (file.error() != QFileDevice::NoError) {
        return failure(SecretError::Kind::Failed, file.errorString());
    }
    return secret;
}

tl::expected<void, SecretError> FileSecretStore::writeNow(const QString &name, const QByteArray &secret) const
{
    if (secret.size() > largestSecret) {
        return failure(SecretError::Kind::Failed, tr("The secret is too long."));
    }
    const QFileDevice::Permissions owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, owner | QFileDevice::ExeOwner)) {
        return failure(SecretError::Kind::Failed, tr("The folder for the key file cannot be made private."));
    }
    QSaveFile file(fileOf(name));
    // QSaveFile's temporary file is 0600 from the start; on replacing it would take over the old
    // file's permissions.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(owner) ||
        file.write(secret) != secret.size() || !file.commit()) {
        return failure(SecretError::Kind::Failed, file.errorString());
    }
    return {};
}

} // namespace textdesk
