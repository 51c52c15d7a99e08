// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/diagnosticsreport.h"

#include <QDialog>

#include <memory>

class QGridLayout;

namespace Ui {
class DiagnosticsDialog;
}

namespace textdesk {

/// What the desk counts about itself, for whoever is asked for help.
class DiagnosticsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit DiagnosticsDialog(QWidget *parent = nullptr);
    ~DiagnosticsDialog() override;

    void show(const DiagnosticsInput &input);
    /// Whose figures one can choose to see; one, or none: there is no choice.
    void setAccounts(const QStringList &names);
    int account() const; ///< which of them

Q_SIGNALS:
    void refreshRequested();
    void accountChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill(QGridLayout &grid, const QList<DiagnosticsReport::Line> &lines);
    void copyReport();
    void colour();

    std::unique_ptr<Ui::DiagnosticsDialog> m_ui;
    DiagnosticsInput m_input;
};

} // namespace textdesk
