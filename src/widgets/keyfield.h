// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/apikey.h"

#include <QLineEdit>

#include <optional>

class QAction;

namespace textdesk {

/// Where the gateway's key is typed or pasted: hidden unless asked, white space around it dropped.
class KeyField : public QLineEdit
{
    Q_OBJECT
public:
    explicit KeyField(QWidget *parent = nullptr);

    /// The key, where the text can be one.
    std::optional<ApiKey> key() const;
    /// What is wrong with the text, as a sentence; empty where nothing is (or where nothing is typed).
    QString remark() const;

private:
    void setShown(bool shown);

    QAction *m_toggle;
};

} // namespace textdesk
