// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/simulator.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace textdesk {

/// One object of the accessible tree, as AT-SPI names it: (so).
struct AtspiObject
{
    QString service;
    QDBusObjectPath path;
};

QDBusArgument &operator<<(QDBusArgument &out, const AtspiObject &object)
{
    out.beginStructure();
    out << object.service << object.path;
    out.endStructure();
    return out;
}

const QDBusArgument &operator>>(const QDBusArgument &in, AtspiObject &object)
{
    in.beginStructure();
    in >> object.service >> object.path;
    in.endStructure();
    return in;
}

} // namespace textdesk

Q_DECLARE_METATYPE(textdesk::AtspiObject)

namespace textdesk {

namespace {

const QString accessible = u"org.a11y.atspi.Accessible"_s;
const QString ourLine = u"+12025550100"_s;
const QString customer = u"+12025550123"_s;
constexpr auto busName = "accessibility";

/// What a screen reader asks of an object.
class Node
{
public:
    enum class State : uint { Active = 1, Showing = 25 }; ///< ATSPI_STATE_…

    Node() = default;
    explicit Node(AtspiObject object) : m_object(std::move(object)) {}

    bool isNull() const { return m_object.service.isEmpty(); }
    QString name() const { return property(u"Name"_s).toString(); }
    QString role() const { return call(accessible, u"GetRoleName"_s).value(0).toString(); }
    bool is(State state) const
    {
        const auto states = qdbus_cast<QList<uint>>(call(accessible, u"GetState"_s).value(0));
        return !states.isEmpty() && (states.constFirst() >> static_cast<uint>(state) & 1U) != 0;
    }
    QList<Node> children() const
    {
        QList<Node> nodes;
        const auto objects = qdbus_cast<QList<AtspiObject>>(call(accessible, u"GetChildren"_s).value(0));
        for (const AtspiObject &object : objects) {
            nodes.append(Node(object));
        }
        return nodes;
    }
    void press() const { call(u"org.a11y.atspi.Action"_s, u"DoAction"_s, {0}); }
    QString path() const { return m_object.path.path(); }

private:
    QVariantList
    call(const QString &interface, const QString &method, const QVariantList &arguments = {}) const
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(m_object.service, m_object.path.path(), interface, method);
        message.setArguments(arguments);
        return QDBusConnection(QLatin1StringView(busName)).call(message).arguments();
    }
    QVariant property(const QString &name) const
    {
        const QVariant value =
            call(u"org.freedesktop.DBus.Properties"_s, u"Get"_s, {accessible, name}).value(0);
        return value.value<QDBusVariant>().variant();
    }

    AtspiObject m_object;
};

/// The first object below \p from that fits; long lists are looked at by their beginning only.
Node find(const Node &from, const std::function<bool(const Node &)> &fits)
{
    constexpr int deepest = 12;
    constexpr qsizetype widest = 40;
    QList<std::pair<Node, int>> waiting{{from, 0}};
    while (!waiting.isEmpty()) {
        const auto [node, depth] = waiting.takeFirst();
        if (fits(node)) {
            return node;
        }
        if (depth < deepest) {
            for (const Node &child : node.children().mid(0, widest)) {
                waiting.append({child, depth + 1});
            }
        }
    }
    return {};
}

Node named(const Node &from, const QString &role, const QString &name)
{
    return find(from, [&](const Node &node) { return node.role() == role && node.name() == name; });
}

} // namespace

/// The built program as assistive technology sees it: through at-spi2's own bus and registry.
class TestAppAccessibility : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void shown(const QDBusMessage &event)
    {
        const QVariantList said = event.arguments();
        if (said.value(0).toString() == "showing"_L1 && said.value(1).toInt() == 1) {
            m_shown.append(Node({event.service(), QDBusObjectPath(event.path())}));
        }
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyControlHasAName();
    void conversationsAndMessagesAreReadWhole();
    void newMessagesAreAnnounced();

private:
    template<typename Function>
    void atGateway(Function function)
    {
        QMetaObject::invokeMethod(&m_context, function, Qt::BlockingQueuedConnection);
    }
    void receive(const QString &body)
    {
        atGateway([this, body] { m_gateway->receiveSms(m_app.tenantId, customer, ourLine, body); });
    }
    static Node registry()
    {
        return Node({u"org.a11y.atspi.Registry"_s, QDBusObjectPath(u"/org/a11y/atspi/accessible/root"_s)});
    }
    static Node window()
    {
        for (const Node &application : registry().children()) {
            if (application.name() == "textdesk"_L1 || application.name() == "Textdesk"_L1) {
                return find(application, [](const Node &node) {
                    return node.role() == "frame"_L1 && node.is(Node::State::Showing);
                });
            }
        }
        return {};
    }

    QThread m_thread;
    QObject m_context;
    std::unique_ptr<Simulator> m_gateway;
    SimulatedApp m_app;
    QTemporaryDir m_folder;
    QProcess m_desk;
    QList<Node> m_shown;
};

void TestAppAccessibility::initTestCase()
{
    qDBusRegisterMetaType<AtspiObject>();
    qDBusRegisterMetaType<QList<AtspiObject>>();
    QString address;
    const auto hasBus = [&address] {
        const QDBusReply<QString> reply = QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(
            u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
        address = reply.value();
        return !address.isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasBus(), 20'000);
    QVERIFY(QDBusConnection::connectToBus(address, QLatin1StringView(busName)).isConnected());

    m_thread.start();
    m_context.moveToThread(&m_thread);
    QString url;
    atGateway([&] {
        m_gateway = std::make_unique<Simulator>(SimulatorOptions{});
        m_gateway->listen();
        m_app = m_gateway->addApp();
        url = m_gateway->baseUrl().toString();
    });
    receive(u"Is my car ready?"_s);
    QFile key(m_folder.filePath(u"key"_s));
    QVERIFY(key.open(QIODevice::WriteOnly));
    key.write(m_app.apiKey);
    key.close();
    m_desk.setProcessChannelMode(QProcess::ForwardedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    m_desk.setProcessEnvironment(environment);
    m_desk.start(
        QStringLiteral(TEXTDESK_PROGRAM), {u"--data-dir"_s, m_folder.filePath(u"desk"_s), u"--gateway"_s, url,
                                           u"--api-key-file"_s, key.fileName()});
    QVERIFY(m_desk.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.state() == QProcess::NotRunning || !window().isNull(), 30'000);
    QCOMPARE(m_desk.state(), QProcess::Running);
}

void TestAppAccessibility::cleanupTestCase()
{
    if (m_desk.state() != QProcess::NotRunning) {
        m_desk.terminate();
        QVERIFY(m_desk.waitForFinished());
    }
    if (m_thread.isRunning()) {
        atGateway([this] { m_gateway.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    QDBusConnection::disconnectFromBus(QLatin1StringView(busName));
}

void TestAppAccessibility::everyControlHasAName()
{
    const QSet<QString> controls{u"push button"_s, u"toggle button"_s, u"check box"_s,   u"radio button"_s,
                                 u"combo box"_s,   u"text"_s,          u"spin button"_s, u"menu item"_s,
                                 u"list"_s,        u"table"_s,         u"page tab"_s};
    int seen = 0;
    QStringList nameless;
    find(window(), [&](const Node &node) {
        if (const QString role = node.role(); controls.contains(role) && node.is(Node::State::Showing)) {
            ++seen;
            if (node.name().isEmpty()) {
                nameless.append(role + u" at "_s + node.path());
            }
        }
        return false;
    });
    QCOMPARE(nameless, QStringList());
    constexpr int fewest = 10;
    QVERIFY2(seen >= fewest, qPrintable(QString::number(seen)));
}

void TestAppAccessibility::conversationsAndMessagesAreReadWhole()
{
    const auto firstOf = [](const QString &list) {
        const auto rows = named(window(), u"list"_s, list).children();
        return rows.isEmpty() ? QString() : rows.constLast().name();
    };
    QTRY_VERIFY_WITH_TIMEOUT(firstOf(u"Conversations"_s).contains(u"Is my car ready?"_s), 20'000);
    QVERIFY(firstOf(u"Conversations"_s).contains(u"(202) 555-0123"_s));
    const Node next = find(window(), [](const Node &node) {
        return node.role() == "menu item"_L1 && node.name().startsWith("Next conversation"_L1);
    });
    QVERIFY(!next.isNull());
    next.press();
    QTRY_VERIFY_WITH_TIMEOUT(firstOf(u"Messages"_s).contains(u"Is my car ready?"_s), 20'000);
    QVERIFY(firstOf(u"Messages"_s).startsWith(u"(202) 555-0123"_s));
}

void TestAppAccessibility::newMessagesAreAnnounced()
{
    QDBusConnection bus{QLatin1StringView(busName)};
    QVERIFY(bus.connect(
        {}, {}, u"org.a11y.atspi.Event.Object"_s, u"StateChanged"_s, this, SLOT(shown(QDBusMessage))));
    QDBusMessage listen = QDBusMessage::createMethodCall(
        u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/registry"_s, u"org.a11y.atspi.Registry"_s,
        u"RegisterEvent"_s);
    listen << u"object:state-changed:showing"_s;
    QCOMPARE(bus.call(listen).type(), QDBusMessage::ReplyMessage);

    // A second start brings the window to the front; one that nobody works at leaves the telling to the
    // desktop.
    QCOMPARE(
        QProcess::execute(QStringLiteral(TEXTDESK_PROGRAM), {u"--data-dir"_s, m_folder.filePath(u"desk"_s)}),
        0);
    QTRY_VERIFY_WITH_TIMEOUT(window().is(Node::State::Active), 20'000);
    receive(u"Hello?"_s);
    const auto announced = [this] {
        for (const Node &node : std::as_const(m_shown)) {
            if (node.role() == "notification"_L1) {
                return node.name();
            }
        }
        return QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(announced(), u"New message from (202) 555-0123: Hello?"_s, 20'000);
}

} // namespace textdesk

QTEST_GUILESS_MAIN(textdesk::TestAppAccessibility)
#include "tst_app_accessibility.moc"
