// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/settings.h"

#include <QFile>
#include <QLocale>
#include <QSettings>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace textdesk {

/// One line of the table of settings. What a file says outside minimum and maximum does not count.
struct Settings::Entry
{
    enum class Type : quint8 { Bool, Integer, Text };
    const char *key;
    Type type;
    int fallback;      ///< for Bool and Integer
    int minimum = 0;   ///< for Integer
    int maximum = 1;   ///< for Integer
    const char *since; ///< the first version that wrote it
};

namespace {

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// Makes sure of 0600 before anything is written: QSettings keeps the mode of a file that is there, and
/// gives a new one what the umask allows.
void makePrivate(const QString &file)
{
    QFile target(file);
    if (target.exists()) {
        if ((target.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                                     QFile::WriteOther | QFile::ExeGroup | QFile::ExeOther)) != 0) {
            target.setPermissions(ownerOnly);
        }
        return;
    }
    target.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly);
}

bool isRegion(const QString &text)
{
    return text.size() == 2 &&
           std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

QString systemRegion()
{
    const QString code = QLocale::territoryToCode(QLocale::system().territory());
    return isRegion(code) ? code : u"US"_s;
}

constexpr int daysOfTenYears = 3650;
constexpr int minutesOfADay = 1440;
constexpr int minutesOfFourHours = 240;
constexpr int hoursOfThirtyDays = 720;
constexpr int longestUndoSeconds = 60;

} // namespace

const Settings::Entry *Settings::entry(const char *key)
{
    using Type = Entry::Type;
    static constexpr std::array<Entry, 36> table{{
        {"gateway/baseAddress", Type::Text, 0, 0, 0, "0.1"},
        {"gateway/keyStorage", Type::Integer, int(KeyStorage::Keychain), 0, int(KeyStorage::AskEachTime),
         "0.1"},
        {"gateway/accounts", Type::Text, 0, 0, 0, "0.1"},
        {"gateway/preferToken", Type::Bool, 1, 0, 1, "0.1"},
        {"gateway/historyDays", Type::Integer, 90, 1, daysOfTenYears, "0.1"},
        {"gateway/compareEveryMinutes", Type::Integer, 10, 1, minutesOfFourHours, "0.1"},
        {"look/homeRegion", Type::Text, 0, 0, 0, "0.1"},
        {"look/theme", Type::Integer, int(ThemeChoice::System), 0, int(ThemeChoice::Dark), "0.1"},
        {"delivery/stalledAfterMinutes", Type::Integer, 5, 1, minutesOfADay, "0.1"},
        {"delivery/unreportedAfterHours", Type::Integer, 0, 0, hoursOfThirtyDays, "0.1"},
        {"writing/sendKey", Type::Integer, int(SendKey::Enter), 0, int(SendKey::CtrlEnter), "0.1"},
        {"writing/undoSeconds", Type::Integer, 5, 0, longestUndoSeconds, "0.1"},
        {"notifications/enabled", Type::Bool, 1, 0, 1, "0.1"},
        {"notifications/showText", Type::Bool, 1, 0, 1, "0.1"},
        {"notifications/failures", Type::Bool, 1, 0, 1, "0.1"},
        {"notifications/sound", Type::Bool, 1, 0, 1, "0.1"},
        {"alerts/failureSound", Type::Bool, 1, 0, 1, "0.1"},
        {"alerts/rate", Type::Bool, 1, 0, 1, "0.1"},
        {"alerts/rateSound", Type::Bool, 1, 0, 1, "0.1"},
        {"alerts/ratePercent", Type::Integer, AlertRules().ratePercent, 1, AlertRules::mostPercent, "0.1"},
        {"alerts/rateMinutes", Type::Integer, AlertRules().rateMinutes, AlertRules::shortestRateMinutes,
         AlertRules::longestRateMinutes, "0.1"},
        {"alerts/stalled", Type::Bool, 1, 0, 1, "0.1"},
        {"alerts/stalledSound", Type::Bool, 1, 0, 1, "0.1"},
        {"alerts/stalledTexts", Type::Integer, AlertRules().stalledTexts, 0, AlertRules::mostStalledTexts,
         "0.1"},
        {"alerts/blind", Type::Bool, 1, 0, 1, "0.1"},
        {"alerts/blindSound", Type::Bool, 1, 0, 1, "0.1"},
        {"alerts/blindMinutes", Type::Integer, AlertRules().blindMinutes, 1, AlertRules::longestBlindMinutes,
         "0.1"},
        {"notifications/remindAfterMinutes", Type::Integer, 0, 0, minutesOfADay, "0.1"},
        {"notifications/remindedUpTo", Type::Text, 0, 0, 0, "0.1"},
        {"notifications/quietUntil", Type::Text, 0, 0, 0, "0.1"},
        {"notifications/quietHours", Type::Bool, 0, 0, 1, "0.1"},
        {"notifications/quietFrom", Type::Integer, QuietTimes().fromMinute, 0, minutesOfADay - 1, "0.1"},
        {"notifications/quietTo", Type::Integer, QuietTimes().toMinute, 0, minutesOfADay - 1, "0.1"},
        {"desktop/closeToTray", Type::Bool, 1, 0, 1, "0.1"},
        {"desktop/trayHintShown", Type::Bool, 0, 0, 1, "0.1"},
        {"window/geometry", Type::Text, 0, 0, 0, "0.1"},
    }};
    const auto *const found = std::find_if(
        table.cbegin(), table.cend(), [key](const Entry &line) { return std::strcmp(line.key, key) == 0; });
    Q_ASSERT(found != table.cend());
    return found;
}

QVariant Settings::get(const Entry &entry) const
{
    QVariant stored = m_settings->value(QLatin1StringView(entry.key));
    switch (entry.type) {
    case Entry::Type::Bool: {
        // A file edited by hand may say anything; only a clear word counts.
        const QString word = stored.toString().toLower();
        if (word == "true"_L1 || word == "1"_L1) {
            return true;
        }
        return word == "false"_L1 || word == "0"_L1 ? false : entry.fallback != 0;
    }
    case Entry::Type::Integer: {
        bool isNumber = false;
        const int number = stored.toInt(&isNumber);
        return isNumber && number >= entry.minimum && number <= entry.maximum ? number : entry.fallback;
    }
    case Entry::Type::Text:
        break;
    }
    return stored;
}

bool Settings::set(const Entry &entry, const QVariant &value)
{
    if (get(entry) == value) {
        return false;
    }
    makePrivate(m_settings->fileName());
    m_settings->setValue(QLatin1StringView(entry.key), value);
    return true;
}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent),
      m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Settings::~Settings() = default;

QList<AccountProfile> Settings::accounts() const
{
    QList<AccountProfile> accounts = accountsFromText(get(*entry("gateway/accounts")).toString());
    const QString address = get(*entry("gateway/baseAddress")).toString();
    if (accounts.isEmpty() && !address.isEmpty()) {
        accounts.append({address, {}, static_cast<KeyStorage>(get(*entry("gateway/keyStorage")).toInt())});
    }
    return accounts;
}

void Settings::setAccounts(const QList<AccountProfile> &accounts)
{
    if (accounts == this->accounts()) {
        return;
    }
    // One account without a name stands where it stood before there could be several.
    const AccountProfile first = accounts.value(0);
    const bool isPlain =
        accounts.isEmpty() ||
        (accounts.size() == 1 && first == AccountProfile{first.address(), {}, first.keyStorage});
    set(*entry("gateway/baseAddress"), first.address());
    set(*entry("gateway/keyStorage"), int(first.keyStorage));
    set(*entry("gateway/accounts"), isPlain ? QString() : toText(accounts));
    Q_EMIT changed();
}

QString Settings::baseAddress() const
{
    return accounts().value(0).address();
}

void Settings::setBaseAddress(const QString &address)
{
    QList<AccountProfile> list = accounts();
    if (address == baseAddress()) {
        return;
    }
    AccountProfile first = list.value(0, {{}, {}, keyStorage()});
    first.id = address;
    list.isEmpty() ? list.append(first) : list.replace(0, first);
    setAccounts(list);
}

KeyStorage Settings::keyStorage() const
{
    const QList<AccountProfile> list = accounts();
    return list.isEmpty() ? static_cast<KeyStorage>(get(*entry("gateway/keyStorage")).toInt())
                          : list.constFirst().keyStorage;
}

void Settings::setKeyStorage(KeyStorage storage)
{
    QList<AccountProfile> list = accounts();
    if (!list.isEmpty()) {
        list.first().keyStorage = storage;
        setAccounts(list);
    } else if (set(*entry("gateway/keyStorage"), int(storage))) {
        Q_EMIT changed();
    }
}

bool Settings::preferToken() const
{
    return get(*entry("gateway/preferToken")).toBool();
}

void Settings::setPreferToken(bool prefer)
{
    if (set(*entry("gateway/preferToken"), prefer)) {
        Q_EMIT changed();
    }
}

QString Settings::homeRegion() const
{
    const QString stored = get(*entry("look/homeRegion")).toString();
    return isRegion(stored) ? stored : systemRegion();
}

void Settings::setHomeRegion(const QString &region)
{
    const QString upper = region.trimmed().toUpper();
    if (isRegion(upper) && upper != homeRegion() && set(*entry("look/homeRegion"), upper)) {
        Q_EMIT changed();
    }
}

/// Brings \p value within its bounds; true where that is another one than before.
bool Settings::setWithin(const char *key, int value)
{
    const Entry &line = *entry(key);
    return set(line, std::clamp(value, line.minimum, line.maximum));
}

int Settings::historyDays() const
{
    return get(*entry("gateway/historyDays")).toInt();
}

void Settings::setHistoryDays(int days)
{
    if (setWithin("gateway/historyDays", days)) {
        Q_EMIT changed();
    }
}

int Settings::compareEveryMinutes() const
{
    return get(*entry("gateway/compareEveryMinutes")).toInt();
}

void Settings::setCompareEveryMinutes(int minutes)
{
    if (setWithin("gateway/compareEveryMinutes", minutes)) {
        Q_EMIT changed();
    }
}

int Settings::stalledAfterMinutes() const
{
    return get(*entry("delivery/stalledAfterMinutes")).toInt();
}

void Settings::setStalledAfterMinutes(int minutes)
{
    if (setWithin("delivery/stalledAfterMinutes", minutes)) {
        Q_EMIT changed();
    }
}

int Settings::unreportedAfterHours() const
{
    return get(*entry("delivery/unreportedAfterHours")).toInt();
}

void Settings::setUnreportedAfterHours(int hours)
{
    if (setWithin("delivery/unreportedAfterHours", hours)) {
        Q_EMIT changed();
    }
}

Patience Settings::patience() const
{
    constexpr qint64 msPerMinute = 60'000;
    constexpr qint64 msPerHour = 60 * msPerMinute;
    return {stalledAfterMinutes() * msPerMinute, unreportedAfterHours() * msPerHour};
}

SendKey Settings::sendKey() const
{
    return static_cast<SendKey>(get(*entry("writing/sendKey")).toInt());
}

void Settings::setSendKey(SendKey key)
{
    if (set(*entry("writing/sendKey"), int(key))) {
        Q_EMIT changed();
    }
}

int Settings::undoSeconds() const
{
    return get(*entry("writing/undoSeconds")).toInt();
}

void Settings::setUndoSeconds(int seconds)
{
    if (setWithin("writing/undoSeconds", seconds)) {
        Q_EMIT changed();
    }
}

ThemeChoice Settings::theme() const
{
    return static_cast<ThemeChoice>(get(*entry("look/theme")).toInt());
}

void Settings::setTheme(ThemeChoice theme)
{
    if (set(*entry("look/theme"), int(theme))) {
        Q_EMIT changed();
    }
}

bool Settings::notificationsEnabled() const
{
    return get(*entry("notifications/enabled")).toBool();
}

void Settings::setNotificationsEnabled(bool enabled)
{
    if (set(*entry("notifications/enabled"), enabled)) {
        Q_EMIT changed();
    }
}

bool Settings::notificationsShowText() const
{
    return get(*entry("notifications/showText")).toBool();
}

void Settings::setNotificationsShowText(bool show)
{
    if (set(*entry("notifications/showText"), show)) {
        Q_EMIT changed();
    }
}

AlertRules Settings::alertRules() const
{
    // The rule about failures is the older setting, which goes on where it always stood.
    const bool tellsOfFailures = get(*entry("notifications/failures")).toBool();
    const auto isOn = [&](const char *key) {
        return m_settings->contains(QLatin1StringView(key)) ? get(*entry(key)).toBool() : tellsOfFailures;
    };
    AlertRules rules;
    rules.failure = {tellsOfFailures, get(*entry("alerts/failureSound")).toBool()};
    rules.rate = {isOn("alerts/rate"), get(*entry("alerts/rateSound")).toBool()};
    rules.ratePercent = get(*entry("alerts/ratePercent")).toInt();
    rules.rateMinutes = get(*entry("alerts/rateMinutes")).toInt();
    rules.stalled = {isOn("alerts/stalled"), get(*entry("alerts/stalledSound")).toBool()};
    rules.stalledTexts = get(*entry("alerts/stalledTexts")).toInt();
    rules.blind = {get(*entry("alerts/blind")).toBool(), get(*entry("alerts/blindSound")).toBool()};
    rules.blindMinutes = get(*entry("alerts/blindMinutes")).toInt();
    return rules;
}

void Settings::setAlertRules(const AlertRules &rules)
{
    if (rules == alertRules()) {
        return;
    }
    makePrivate(m_settings->fileName());
    // Written even where it is the default: from now on they stand by themselves.
    m_settings->setValue("alerts/rate"_L1, rules.rate.isOn);
    m_settings->setValue("alerts/stalled"_L1, rules.stalled.isOn);
    set(*entry("notifications/failures"), rules.failure.isOn);
    set(*entry("alerts/failureSound"), rules.failure.hasSound);
    set(*entry("alerts/rateSound"), rules.rate.hasSound);
    setWithin("alerts/ratePercent", rules.ratePercent);
    setWithin("alerts/rateMinutes", rules.rateMinutes);
    set(*entry("alerts/stalledSound"), rules.stalled.hasSound);
    setWithin("alerts/stalledTexts", rules.stalledTexts);
    set(*entry("alerts/blind"), rules.blind.isOn);
    set(*entry("alerts/blindSound"), rules.blind.hasSound);
    setWithin("alerts/blindMinutes", rules.blindMinutes);
    Q_EMIT changed();
}

bool Settings::notificationsSound() const
{
    return get(*entry("notifications/sound")).toBool();
}

void Settings::setNotificationsSound(bool sound)
{
    if (set(*entry("notifications/sound"), sound)) {
        Q_EMIT changed();
    }
}

int Settings::remindAfterMinutes() const
{
    return get(*entry("notifications/remindAfterMinutes")).toInt();
}

void Settings::setRemindAfterMinutes(int minutes)
{
    if (setWithin("notifications/remindAfterMinutes", minutes)) {
        Q_EMIT changed();
    }
}

UtcMs Settings::remindedUpTo() const
{
    return get(*entry("notifications/remindedUpTo")).toLongLong(); // 0 where it is no number
}

void Settings::setRemindedUpTo(UtcMs moment)
{
    set(*entry("notifications/remindedUpTo"), QString::number(moment));
}

QuietTimes Settings::quietTimes() const
{
    QuietTimes times;
    times.until = get(*entry("notifications/quietUntil")).toLongLong(); // 0 where it is no number
    times.daily = get(*entry("notifications/quietHours")).toBool();
    times.fromMinute = get(*entry("notifications/quietFrom")).toInt();
    times.toMinute = get(*entry("notifications/quietTo")).toInt();
    return times;
}

void Settings::setQuietTimes(const QuietTimes &times)
{
    if (times == quietTimes()) {
        return;
    }
    set(*entry("notifications/quietUntil"), QString::number(times.until));
    set(*entry("notifications/quietHours"), times.daily);
    set(*entry("notifications/quietFrom"), times.fromMinute);
    set(*entry("notifications/quietTo"), times.toMinute);
    Q_EMIT changed();
}

bool Settings::closeToTray() const
{
    return get(*entry("desktop/closeToTray")).toBool();
}

void Settings::setCloseToTray(bool close)
{
    if (set(*entry("desktop/closeToTray"), close)) {
        Q_EMIT changed();
    }
}

bool Settings::trayHintShown() const
{
    return get(*entry("desktop/trayHintShown")).toBool();
}

void Settings::setTrayHintShown(bool shown)
{
    if (set(*entry("desktop/trayHintShown"), shown)) {
        Q_EMIT changed();
    }
}

QByteArray Settings::windowGeometry() const
{
    return get(*entry("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    set(*entry("window/geometry"), geometry);
}

QByteArray Settings::viewState(const QString &name) const
{
    return m_settings->value("view/"_L1 + name).toByteArray();
}

void Settings::setViewState(const QString &name, const QByteArray &state)
{
    if (viewState(name) != state) {
        makePrivate(m_settings->fileName());
        m_settings->setValue("view/"_L1 + name, state);
    }
}

} // namespace textdesk
