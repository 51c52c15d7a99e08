// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>

namespace textdesk {

/// Mints certificates with the openssl program, for one test: an authority of its own and servers signed
/// by it or by themselves.
class Mint
{
public:
    struct Leaf
    {
        QByteArray name = "gateway.example";
        QByteArray alternative = "IP:127.0.0.1";
        int days = 30; ///< -1: expired yesterday
        bool selfSigned = false;
        QByteArray purpose = "serverAuth";
    };

    /// False where there is no openssl program, or it failed.
    bool prepare()
    {
        return m_dir.isValid() &&
               run(
                   {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-subj", "/CN=Office CA", "-days", "30", "-keyout", "ca.key", "-out", "ca.pem"});
    }

    /// For a server; null where minting failed.
    QSslConfiguration server(const Leaf &leaf)
    {
        const bool requested = run(
            {"req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
             "/CN=" + leaf.name, "-addext", "subjectAltName=" + leaf.alternative, "-addext",
             "extendedKeyUsage=" + leaf.purpose, "-keyout", "leaf.key", "-out", "leaf.csr"});
        QList<QByteArray> signing{"x509",
                                  "-req",
                                  "-in",
                                  "leaf.csr",
                                  "-copy_extensions",
                                  "copyall",
                                  "-days",
                                  QByteArray::number(leaf.days),
                                  "-out",
                                  "leaf.pem"};
        signing += leaf.selfSigned
                       ? QList<QByteArray>{"-signkey", "leaf.key"}
                       : QList<QByteArray>{"-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial"};
        if (!requested || !run(signing)) {
            return {};
        }
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(read("leaf.pem")));
        configuration.setPrivateKey(QSslKey(read("leaf.key"), QSsl::Ec));
        return configuration;
    }

    /// For a client that trusts the mint's authority.
    QSslConfiguration trusting()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificate(QSslCertificate(read("ca.pem")));
        return configuration;
    }

private:
    bool run(const QList<QByteArray> &arguments)
    {
        QStringList words;
        for (const QByteArray &argument : arguments) {
            words.append(QString::fromLatin1(argument));
        }
        QProcess openssl;
        openssl.setWorkingDirectory(m_dir.path());
        openssl.start(QStringLiteral("openssl"), words);
        constexpr int patienceMs = 30'000;
        return openssl.waitForFinished(patienceMs) && openssl.exitStatus() == QProcess::NormalExit &&
               openssl.exitCode() == 0;
    }

    QByteArray read(const char *name)
    {
        QFile file(m_dir.filePath(QString::fromLatin1(name)));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_dir;
};

} // namespace textdesk
