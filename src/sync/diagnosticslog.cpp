// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/diagnosticslog.h"

#include <QLoggingCategory>

namespace textdesk {

Q_LOGGING_CATEGORY(lcWire, "textdesk.sync.wire")

namespace {

constexpr int mostTypes = 20;
constexpr int mostConnections = 50;

} // namespace

void DiagnosticsLog::committed(qsizetype messages)
{
    ++m_values.commits;
    m_values.messagesCommitted += static_cast<quint64>(messages);
}

void DiagnosticsLog::frameRejected(WireFault fault)
{
    quint64 &count = m_values.faults.at(static_cast<std::size_t>(fault));
    ++count;
    // The first of a kind, then at each power of two: a hostile flood must not fill the disk.
    if ((count & (count - 1)) == 0) {
        qCWarning(lcWire).noquote() << "rejected frame:" << wireFaultWord(fault) << "count" << count;
    }
}

void DiagnosticsLog::unknownEvent(const QString &type)
{
    if (!m_values.unknownEvents.contains(type)) {
        if (m_values.unknownEvents.size() >= mostTypes) {
            return;
        }
        qCInfo(lcWire).noquote() << "unknown event type:" << type;
    }
    ++m_values.unknownEvents[type];
}

void DiagnosticsLog::recordsUnreadable(int count)
{
    if (count > 0) {
        m_values.recordsUnreadable += static_cast<quint64>(count);
        qCWarning(lcWire) << "records of a page that could not be read:" << count;
    }
}

void DiagnosticsLog::callFailed(UtcMs at, RestError::Kind kind, int httpStatus)
{
    noteFailure({.at = at, .call = kind, .httpStatus = httpStatus});
}

void DiagnosticsLog::storeFailed(UtcMs at, StoreError::Kind kind)
{
    noteFailure({.at = at, .store = kind});
}

/// A disk that stays full must not push out everything else.
void DiagnosticsLog::noteFailure(const FailureNote &failure)
{
    QList<FailureNote> &notes = m_values.failures;
    if (!notes.isEmpty() && notes.constLast().isLike(failure)) {
        notes.last().at = failure.at;
        ++notes.last().times;
        return;
    }
    notes.append(failure);
    if (notes.size() > FailureNote::mostKept) {
        notes.removeFirst();
    }
}

void DiagnosticsLog::connectionChanged(const ConnectionStatus &status)
{
    m_values.history.append({status.since, status.state, status.problem, status.code});
    if (m_values.history.size() > mostConnections) {
        m_values.history.removeFirst();
    }
}

} // namespace textdesk
