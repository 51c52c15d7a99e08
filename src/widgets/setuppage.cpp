// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/setuppage.h"

#include "ui_setuppage.h"
#include "widgets/setupsentences.h"
#include "widgets/styleproperty.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace textdesk {

SetupPage::SetupPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::SetupPage>())
{
    m_ui->setupUi(this);
    m_ui->address->setText(GatewayAddress::documentedDefault().toString());
    setStyleProperty(*m_ui->start, "primary", true);
    setStyleProperty(*m_ui->demo, "quiet", true);
    m_ui->progress->setVisible(false);
    m_ui->result->setVisible(false);
    connect(m_ui->address, &QLineEdit::textChanged, this, &SetupPage::edited);
    connect(m_ui->key, &QLineEdit::textChanged, this, &SetupPage::edited);
    connect(m_ui->key, &QLineEdit::returnPressed, this, &SetupPage::test);
    connect(m_ui->test, &QPushButton::clicked, this, &SetupPage::test);
    connect(m_ui->start, &QPushButton::clicked, this, &SetupPage::finish);
    connect(m_ui->demo, &QPushButton::clicked, this, &SetupPage::demoRequested);
    colour();
    judge();
}

SetupPage::~SetupPage() = default;

void SetupPage::setKeychainAvailable(bool available)
{
    m_ui->storage->setKeychainAvailable(available);
}

void SetupPage::setAddress(const QString &address)
{
    m_ui->address->setText(address);
}

void SetupPage::focusFirst()
{
    m_ui->key->setFocus(Qt::OtherFocusReason);
}

std::optional<GatewayAddress> SetupPage::address() const
{
    const auto parsed = GatewayAddress::parse(m_ui->address->text());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

void SetupPage::judge()
{
    const auto parsed = GatewayAddress::parse(m_ui->address->text());
    m_ui->addressRemark->setText(parsed ? QString() : SetupSentences::addressFault(parsed.error()));
    m_ui->addressRemark->setVisible(!parsed.has_value());
    setStyleProperty(*m_ui->address, "faulty", !parsed.has_value());

    const auto key = m_ui->key->key();
    const QString remark = m_ui->key->remark();
    m_ui->keyRemark->setText(remark);
    m_ui->keyRemark->setVisible(!remark.isEmpty());
    setStyleProperty(*m_ui->key, "faulty", !key.has_value() && !remark.isEmpty());

    const bool isReady = parsed.has_value() && key.has_value();
    m_ui->test->setEnabled(isReady && !m_isTesting);
    m_ui->start->setEnabled(isReady);
}

void SetupPage::edited()
{
    // What was tested is not what now stands there.
    m_isTesting = false;
    m_ui->progress->setVisible(false);
    m_ui->result->setVisible(false);
    judge();
}

void SetupPage::test()
{
    const auto target = address();
    const auto key = m_ui->key->key();
    if (!target || !key || m_isTesting) {
        return;
    }
    m_isTesting = true;
    m_ui->test->setEnabled(false);
    ConnectionStatus begun;
    begun.state = ConnectionState::Connecting;
    setTestResult(begun);
    Q_EMIT testRequested(*target, *key);
}

void SetupPage::setTestResult(const ConnectionStatus &status)
{
    if (!m_isTesting) {
        return; // the late answer to a test of something else
    }
    const ThemeColors colors = ThemeColors::from(palette());
    const TestWords words = SetupSentences::test(status);
    const bool isRunning = words.result == TestWords::Result::Running;
    const bool isGood = words.result == TestWords::Result::Good;
    const QString mark = isRunning ? QString() : (isGood ? u"✓ "_s : u"✕ "_s);
    showResult(
        mark + words.text, isRunning ? colors.quietText : (isGood ? colors.good : colors.bad), isRunning);
    if (!isRunning) {
        m_isTesting = false;
        m_ui->test->setEnabled(true);
        (isGood ? static_cast<QWidget *>(m_ui->start) : m_ui->key)->setFocus(Qt::OtherFocusReason);
    }
}

void SetupPage::showResult(const QString &text, const QColor &color, bool isRunning)
{
    m_ui->progress->setVisible(isRunning);
    m_ui->result->setText(text);
    m_ui->result->setAccessibleName(text);
    setTextColor(*m_ui->result, color);
    m_ui->result->setVisible(true);
}

void SetupPage::finish()
{
    const auto target = address();
    const auto key = m_ui->key->key();
    if (!target || !key) {
        return;
    }
    Q_EMIT finished(*target, *key, m_ui->storage->storage());
    m_ui->key->clear();
}

void SetupPage::colour()
{
    const ThemeColors colors = ThemeColors::from(palette());
    m_ui->title->setFont(scaledFont(headingFont(font()), 1.2));
    for (QLabel *label : {m_ui->addressLabel, m_ui->keyLabel}) {
        label->setFont(strongFont(font()));
    }
    for (QLabel *label : {m_ui->addressRemark, m_ui->keyRemark, m_ui->addressHelp, m_ui->keyHelp}) {
        label->setFont(smallFont(font()));
    }
    setTextColor(*m_ui->intro, colors.quietText);
    setTextColor(*m_ui->addressHelp, colors.quietText);
    setTextColor(*m_ui->keyHelp, colors.quietText);
    setTextColor(*m_ui->addressRemark, colors.bad);
    setTextColor(*m_ui->keyRemark, colors.waiting);
}

void SetupPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), ThemeColors::from(palette()).surface);
}

void SetupPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    } else if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
    }
}

} // namespace textdesk
