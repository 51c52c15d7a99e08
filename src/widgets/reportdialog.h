// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/readerthread.h"
#include "models/reportreader.h"
#include "store/accountset.h"
#include "widgets/reportfile.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace textdesk {

class Announcer;
class Clock;
class Settings;

/// Asks which report of the delivery desk is wanted, and saves it. Counts, paints and writes on a reader
/// thread of its own.
class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    /// Settings and clock must outlive it.
    ReportDialog(
        Settings &settings, const Clock &clock, const QString &databaseFile, AccountSet accounts,
        QWidget *parent = nullptr);
    ~ReportDialog() override;

    /// What the desk is blind for at present; those that are not open are ignored.
    void setGaps(const QList<Gap> &gaps);
    /// Makes the chosen report and writes it there; the file's ending may ask for the other format.
    void saveTo(const QString &file);

Q_SIGNALS:
    /// The file is there, or \p problem says why it is not.
    void written(const QString &problem);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Parts;

    void layOut();
    void connectControls();
    void restoreChoice();
    void keepChoice();
    void step(int steps);
    static QString standingWords(bool isDay, bool isRunning);
    void showChoice();
    void chooseFile();
    void take(const QString &file, const StoreResult<QString> &problem);
    void tell(const QString &words, bool isBad);
    void setWorking(bool working);
    ReportPeriod period() const;
    ReportFormat format() const;
    Qt::DayOfWeek weekBegins() const;
    QDate first() const; ///< of the period that is chosen
    QDate today() const;
    void applyLook();

    Settings &m_settings;
    const Clock &m_clock;
    AccountSet m_accounts;
    QList<Gap> m_openGaps;
    std::unique_ptr<Parts> m_parts;
    Announcer *m_announcer;
    QString m_savedFile;
    ReaderThread::JobNumber m_job = 0;
    ReaderThread m_reader; ///< last: its thread ends before anything that its answers touch
};

} // namespace textdesk
