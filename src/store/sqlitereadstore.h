// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/readstore.h"
#include "store/sqlitecasereader.h"
#include "store/sqliteconnection.h"
#include "store/sqlitecontacts.h"
#include "store/sqliteconversationreader.h"
#include "store/sqlitedeliveryreader.h"
#include "store/sqliteoutbox.h"
#include "store/sqliteoverviewreader.h"
#include "store/sqlitesearchreader.h"
#include "store/sqlitesnippets.h"
#include "store/sqlitestatisticsreader.h"
#include "store/sqlitethreadreader.h"

#include <memory>

namespace textdesk {

/// ReadStore over a connection that openReadConnection() made.
class SqliteReadStore final : public ReadStore
{
public:
    explicit SqliteReadStore(std::unique_ptr<SqliteConnection> connection);

    ConversationReader &conversations() override { return m_conversations; }
    ThreadReader &threads() override { return m_threads; }
    DeliveryReader &deliveries() override { return m_deliveries; }
    SearchReader &search() override { return m_search; }
    OverviewReader &overview() override { return m_overview; }
    OutboxReader &outbox() override { return m_outbox; }
    CaseReader &cases() override { return m_cases; }
    SnippetReader &snippets() override { return m_snippets; }
    ContactReader &contacts() override { return m_contacts; }
    StatisticsReader &statistics() override { return m_statistics; }

private:
    std::unique_ptr<SqliteConnection> m_connection; ///< first: the readers' statements go before it
    SqliteConversationReader m_conversations;
    SqliteThreadReader m_threads;
    SqliteDeliveryReader m_deliveries;
    SqliteSearchReader m_search;
    SqliteOverviewReader m_overview;
    SqliteOutboxReader m_outbox;
    SqliteCaseReader m_cases;
    SqliteSnippetReader m_snippets;
    SqliteContactReader m_contacts;
    SqliteStatisticsReader m_statistics;
};

} // namespace textdesk
