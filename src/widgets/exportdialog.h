// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/deliveryexport.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace textdesk {

class Announcer;

/// Saves what the delivery table shows, and says how far it is and what came of it.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// \p filter as the table has it now.
    ExportDialog(QString databaseFile, AccountSet accounts, DeliveryFilter filter, QWidget *parent = nullptr);

    /// Asks where to, and saves there.
    void chooseFile();
    void saveTo(const QString &file);

Q_SIGNALS:
    /// The file is there, or \p problem says why it is not.
    void written(const QString &problem);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProgress(qint64 messages);
    void take(qint64 messages, const QString &error);
    void colour();

    QString m_databaseFile;
    AccountSet m_accounts;
    DeliveryFilter m_filter;
    QString m_file;
    bool m_isBad = false;
    QLabel *m_heading;
    QLabel *m_status;
    QPushButton *m_folder = nullptr;
    QPushButton *m_close = nullptr;
    Announcer *m_announcer;
    DeliveryExport m_export;
};

} // namespace textdesk
