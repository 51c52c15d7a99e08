# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The vendor's pages on REST calls, authentication, limits and errors."""

import asyncio
import http.client
import json
import urllib.parse

import websockets

import harness
from harness import ANNA, BEN, DESK

DAY = 86_400_000
START = 1_772_359_200_000  # where the host's clock stands: 2026-03-01T10:00:00Z


class Access(harness.Case):
    def test_health(self):
        """GET /health answers {status:"ok"}, no authentication."""
        answer = self.call("GET", "/health", key="")
        self.assertEqual((answer.status, answer.json), (200, {"status": "ok"}))

    def test_missing_key(self):
        """401 Missing or invalid API key."""
        answer = self.call("GET", "/v1/rc/status", key="")
        self.assertEqual((answer.status, answer.error), (401, "Missing or invalid API key"))

    def test_invalid_key(self):
        """401 Invalid API key."""
        answer = self.call("GET", "/v1/rc/status", key="sgw_" + "0" * 32)
        self.assertEqual((answer.status, answer.error), (401, "Invalid API key"))

    def test_both_headers(self):
        """Authorization: Bearer KEY; the connector uses X-API-Key: KEY."""
        self.assertEqual(self.call("GET", "/v1/rc/status").status, 200)
        self.assertEqual(self.call("GET", "/v1/rc/status", key="", headers={"X-API-Key": self.key}).status, 200)
        wrong = self.call("GET", "/v1/rc/status", key="", headers={"Authorization": "Basic " + self.key})
        self.assertEqual(wrong.status, 401)

    def test_rotated_key(self):
        """Keys can be rotated: the old one stops at once."""
        fresh = self.host.do("rotateKey", appId=self.app["appId"])["apiKey"]
        self.assertEqual(self.call("GET", "/v1/rc/status").status, 401)
        self.assertEqual(self.call("GET", "/v1/rc/status", key=fresh).status, 200)

    def test_suspended(self):
        """403 Tenant suspended or inactive."""
        self.host.do("suspendTenant", tenantId=self.tenant, suspended=True)
        answer = self.call("POST", "/v1/ws/token")
        self.assertEqual((answer.status, answer.error), (403, "Tenant suspended or inactive"))
        self.host.do("suspendTenant", tenantId=self.tenant, suspended=False)
        self.assertEqual(self.call("POST", "/v1/ws/token").status, 200)

    def test_unknown_path(self):
        """Every error is {"error":"text"}: 404 unknown."""
        answer = self.call("GET", "/v1/nothing")
        self.assertEqual((answer.status, answer.error), (404, "Not found"))
        self.assertEqual(answer.headers["Content-Type"], "application/json; charset=utf-8")


class Block(harness.Case):
    async def fail_by_socket(self):
        async with self.connect() as socket:
            await socket.send('{"type":"auth","apiKey":"wrong"}')
            await self.next(socket)

    def fail_by_rest(self, times):
        for _ in range(times):
            self.assertEqual(self.call("GET", "/v1/rc/status", key="wrong").status, 401)

    async def test_ten_failures_block_the_address(self):
        """10 failed authentications from one IP address within 5 minutes block that address for
        15 minutes: everything then answers 429 with Retry-After, a valid key too."""
        token = self.token()
        self.fail_by_rest(5)
        for _ in range(5):
            await self.fail_by_socket()
        for answer in (self.call("GET", "/v1/rc/status"), self.call("GET", "/health", key="")):
            self.assertEqual((answer.status, answer.error), (429, "Too many requests"))
            self.assertEqual(answer.headers["Retry-After"], "900")
        with self.assertRaises(websockets.InvalidStatusCode) as refused:
            await self.connect()
        self.assertEqual(refused.exception.status_code, 429)
        self.assertEqual(refused.exception.headers["Retry-After"], "900")

        self.host.do("advance", ms=15 * 60_000 - 1)
        self.assertEqual(self.call("GET", "/v1/rc/status").headers["Retry-After"], "1")
        self.host.do("advance", ms=1)
        self.assertEqual(self.call("GET", "/v1/rc/status").status, 200)
        self.assertEqual(self.host.do("counts")["authFailures"], 10)
        self.assertTrue(token)

    def test_nine_failures_do_not(self):
        """… 10 failed authentications … (nine are none too many)."""
        self.fail_by_rest(9)
        self.assertEqual(self.call("GET", "/v1/rc/status").status, 200)

    def test_failures_are_forgotten(self):
        """… within 5 minutes …"""
        self.fail_by_rest(9)
        self.host.do("advance", ms=5 * 60_000)
        self.fail_by_rest(9)
        self.assertEqual(self.call("GET", "/v1/rc/status").status, 200)


class Limits(harness.Case):
    def burst(self, count, key=None):
        """So many calls on one connection; the statuses that came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.host.port, timeout=harness.SOON)
        statuses = []
        for _ in range(count):
            connection.request("GET", "/v1/rc/status", headers={"X-API-Key": key or self.key})
            response = connection.getresponse()
            response.read()
            statuses.append(response.status)
        connection.close()
        return statuses

    def test_requests_of_an_app_key(self):
        """Limits, sliding window: 100 requests / 60 s per app key."""
        self.assertEqual(set(self.burst(60)), {200})
        self.host.do("advance", ms=20_000)
        self.assertEqual(set(self.burst(40)), {200})
        answer = self.call("GET", "/v1/rc/status")
        self.assertEqual((answer.status, answer.error), (429, "Too many requests"))
        self.assertEqual(answer.headers["Retry-After"], "40")
        self.host.do("advance", ms=40_000)
        self.assertEqual(self.burst(61), [200] * 60 + [429])

    def test_requests_of_an_admin_key(self):
        """… 500 for an admin key."""
        admin = self.host.do("addApp", admin=True)
        self.assertEqual(self.burst(501, admin["apiKey"]), [200] * 500 + [429])

    def test_keys_do_not_share_a_window(self):
        """… per app key."""
        self.burst(100)
        other = self.host.do("addApp")
        self.assertEqual(self.burst(1, other["apiKey"]), [200])

    def test_health_is_free(self):
        """GET /health has no key, so it takes nothing from one."""
        self.burst(100)
        self.assertEqual(self.call("GET", "/health", key="").status, 200)


class Sending(harness.Case):
    options = {"sendStepMs": 0}

    async def settled(self, message_id, status):
        """Waits until REST knows this status."""
        async def look():
            while True:
                record = self.call("GET", "/v1/sms/status/" + message_id).json
                if record["status"] == status:
                    return record
                await asyncio.sleep(0.02)
        return await asyncio.wait_for(look(), harness.SOON)

    async def test_accepted(self):
        """202 {messageId, status:"queued"}; REST also knows delivered (after sent)."""
        answer = self.send()
        self.assertEqual(answer.status, 202)
        self.assertEqual(sorted(answer.json), ["messageId", "status"])
        self.assertEqual(answer.json["status"], "queued")
        record = await self.settled(answer.json["messageId"], "delivered")
        self.assertRegex(record["rcMessageId"], r"^\d+$")

    def test_not_idempotent(self):
        """Not idempotent: there is no idempotency key."""
        self.assertNotEqual(self.send().json["messageId"], self.send().json["messageId"])

    def test_text_length(self):
        """Body 1 to 1,600 characters."""
        self.assertEqual(self.send(body="x" * 1600).status, 202)
        self.assertEqual(self.send(body="ж" * 1600).status, 202)
        for body in ("", "x" * 1601):
            answer = self.send(body=body)
            self.assertEqual((answer.status, answer.error), (400, "body must be 1 to 1600 characters"))

    def test_numbers(self):
        """to/from: E.164, + and 9 to 15 digits."""
        for good in ("+123456789", "+123456789012345"):
            self.assertEqual(self.send(to=good).status, 202, good)
        for bad in ("12025550143", "+12345678", "+1234567890123456", "+0123456789", "+1 2025550143",
                    "72975", "CLINIC", "", None, 7, "+12025550143\n"):
            self.assertEqual(self.send(to=bad).status, 400, bad)
            self.assertEqual(self.send(sender=bad).status, 400, bad)

    def test_validation(self):
        """400 validation."""
        good = {"to": ANNA, "from": DESK, "body": "x"}
        for body in (b"{", b"[]", b'"text"'):
            headers = {"Content-Type": "application/json"}
            answer = self.call("POST", "/v1/sms/send", body, headers=headers)
            self.assertEqual((answer.status, answer.error), (400, "Invalid JSON"))
        plain = self.call(
            "POST", "/v1/sms/send", json.dumps(good).encode(), headers={"Content-Type": "text/plain"})
        self.assertEqual(plain.status, 400)
        self.assertEqual(self.call("POST", "/v1/sms/send", {**good, "userId": 7}).status, 400)
        self.assertEqual(self.call("POST", "/v1/sms/send", {**good, "userId": "7"}).status, 202)

    def test_body_over_100_kb(self):
        """Request bodies over 100 KB: 413."""
        self.assertEqual(self.send(body="x" * 102_000).status, 400)
        answer = self.send(body="x" * 102_400)
        self.assertEqual((answer.status, answer.error), (413, "Request body too large"))

    async def test_number_of_somebody_else(self):
        """Phone number … is not registered in this RingCentral account."""
        self.host.do("setNumbers", tenantId=self.tenant, numbers=BEN)
        record = await self.settled(self.send().json["messageId"], "failed")
        self.assertEqual(
            record["error"], f"Phone number {DESK} is not registered in this RingCentral account")
        self.assertIsNone(record["rcMessageId"])

    async def test_not_connected(self):
        """RingCentral not connected for this tenant."""
        self.host.do("setCarrierConnected", tenantId=self.tenant, connected=False)
        self.assertEqual(self.call("GET", "/v1/rc/status").json, {"connected": False})
        record = await self.settled(self.send().json["messageId"], "failed")
        self.assertEqual(record["error"], "RingCentral not connected for this tenant")

    async def test_code_in_an_error(self):
        """RingCentral's codes (SMS-RC-…, SMS-UP-…, SMS-CAR-…) can appear inside them."""
        self.host.do("setOutcome", to=ANNA, status="failed", error="SMS-CAR-430: Spam filter")
        record = await self.settled(self.send().json["messageId"], "failed")
        self.assertEqual(record["error"], "SMS-CAR-430: Spam filter")

    def test_carrier_status(self):
        """GET /v1/rc/status: {connected, expiresAt?, rcAccountId?}."""
        answer = self.call("GET", "/v1/rc/status").json
        self.assertEqual(sorted(answer), ["connected", "expiresAt", "rcAccountId"])
        self.assertTrue(answer["connected"])

    def test_carrier_expiry(self):
        """expiresAt as told, in the past as well."""
        past = "2026-01-02T03:04:05.006Z"
        self.host.do("setCarrierExpiry", tenantId=self.tenant, expiresAt=past)
        self.assertEqual(self.call("GET", "/v1/rc/status").json["expiresAt"], past)


class Pace(harness.Case):
    options = {"sendStepMs": 0, "sendWindowMs": 500}

    async def test_forty_a_number(self):
        """Each from number sends at most 40 messages / 60 s: the gateway queues the rest, they stay
        queued."""
        first = [self.send().json["messageId"] for _ in range(42)]
        other = self.send(sender=BEN).json["messageId"]

        async def delivered(count):
            while True:
                page = self.call("GET", "/v1/sms/messages?limit=100&status=delivered").json
                if page["total"] == count:
                    return {message["messageId"] for message in page["messages"]}
                await asyncio.sleep(0.05)

        self.assertEqual(
            await asyncio.wait_for(delivered(41), harness.SOON), set(first[:40]) | {other})
        for waiting in first[40:]:
            self.assertEqual(self.call("GET", "/v1/sms/status/" + waiting).json["status"], "queued")
        self.host.do("advance", ms=500)
        await asyncio.wait_for(delivered(43), harness.SOON)


class Lists(harness.Case):
    def setUp(self):
        super().setUp()
        for i in range(45):
            inbound = i % 3 != 0
            self.host.do(
                "addHistory", messageId=f"msg_{i:012x}", tenantId=self.tenant, inbound=inbound,
                appId="" if inbound else self.app["appId"], status="received" if inbound else "delivered",
                createdAt=START + i * DAY, body=f"text {i}",
                **{"from": ANNA if inbound else DESK, "to": DESK if inbound else ANNA})

    def page(self, **query):
        return self.call("GET", "/v1/sms/messages?" + urllib.parse.urlencode(query))

    def numbers(self, **query):
        """The running numbers of the messages of a page."""
        return [int(message["messageId"][4:], 16) for message in self.page(**query).json["messages"]]

    def test_defaults(self):
        """{messages:[message], total, page, limit}; page from 1, limit default 20."""
        answer = self.page().json
        self.assertEqual(sorted(answer), ["limit", "messages", "page", "total"])
        self.assertEqual((answer["total"], answer["page"], answer["limit"]), (45, 1, 20))
        self.assertEqual(len(answer["messages"]), 20)

    def test_paging(self):
        """Newest first is usual; all pages together are all messages."""
        pages = [self.numbers(page=page) for page in (1, 2, 3, 4)]
        self.assertEqual([len(page) for page in pages], [20, 20, 5, 0])
        self.assertEqual(sum(pages, []), list(range(44, -1, -1)))

    def test_limit(self):
        """… limit default 20, at most 100."""
        self.assertEqual(self.page(limit=100).status, 200)
        for query in ({"limit": 101}, {"limit": 0}, {"limit": "x"}, {"page": 0}, {"page": -1}, {"page": ""}):
            self.assertEqual(self.page(**query).status, 400, query)

    def test_dates(self):
        """Dates ISO 8601, inclusive, on createdAt."""
        self.assertEqual(
            self.numbers(startDate="2026-03-03T10:00:00.000Z", endDate="2026-03-05T10:00:00.000Z"), [4, 3, 2])
        self.assertEqual(
            self.numbers(startDate="2026-03-03T10:00:00.001Z", endDate="2026-03-05T09:59:59.999Z"), [3])
        self.assertEqual(self.numbers(endDate="2026-03-02T11:00:00+01:00"), [1, 0])
        self.assertEqual(self.numbers(endDate="2026-03-03"), [1, 0])
        self.assertEqual(self.page(startDate="yesterday").status, 400)

    def test_filters(self):
        """direction & status & from & to."""
        self.assertEqual(self.numbers(direction="outbound", limit=5), [42, 39, 36, 33, 30])
        self.assertEqual(self.numbers(direction="inbound", limit=3), [44, 43, 41])
        self.assertEqual(self.numbers(status="delivered", limit=2), [42, 39])
        self.assertEqual(self.numbers(**{"from": ANNA, "limit": 2}), [44, 43])
        self.assertEqual(self.page(to=ANNA).json["total"], 15)
        self.assertEqual(self.page(direction="sideways").status, 400)
        self.assertEqual(self.page(status="lost").status, 400)

    def test_plus_is_a_space(self):
        """In a query a bare + is a space: a number must be sent as %2B…."""
        self.assertEqual(self.call("GET", f"/v1/sms/messages?from={ANNA}").json["total"], 0)

    def test_record(self):
        """messageId, status, rcMessageId|null, error|null, to, from, body, createdAt, updatedAt and, in
        some definitions only, direction, tenantId, appId."""
        record = self.page(limit=1).json["messages"][0]
        self.assertEqual(
            sorted(record),
            ["appId", "body", "createdAt", "direction", "error", "from", "messageId", "rcMessageId",
             "status", "tenantId", "to", "updatedAt"])
        self.assertEqual((record["direction"], record["status"]), ("inbound", "received"))
        self.assertIsNone(record["error"])
        self.assertEqual(self.call("GET", "/v1/sms/status/" + record["messageId"]).json, record)

    def test_not_yours(self):
        """404 unknown or not yours."""
        other = self.host.do("addApp")
        for path in ("/v1/sms/status/msg_ffffffffffff", "/v1/sms/status/msg_000000000001"):
            answer = self.call("GET", path, key=other["apiKey"])
            self.assertEqual((answer.status, answer.error), (404, "Message not found"))
        self.assertEqual(self.call("GET", "/v1/sms/messages", key=other["apiKey"]).json["total"], 0)
        admin = self.host.do("addApp", admin=True)
        self.assertEqual(self.call("GET", "/v1/sms/messages", key=admin["apiKey"]).json["total"], 45)

    def test_new_messages_shift_the_pages(self):
        """… nor when new messages shift the pages under it while it pages."""
        first = self.numbers(limit=2)
        self.receive(createdAt=START + 60 * DAY)
        second = self.numbers(limit=2, page=2)
        self.assertEqual((first, second[:1]), ([44, 43], [43]))


class OldestFirst(Lists):
    options = {"newestFirst": False, "recordsHaveScope": False}

    def test_paging(self):
        """Order of a list is not documented."""
        self.assertEqual(self.numbers(limit=3, page=2), [3, 4, 5])

    def test_record(self):
        """Where direction is absent it follows from status received = inbound."""
        record = self.page(limit=1).json["messages"][0]
        self.assertFalse({"direction", "tenantId", "appId"} & set(record))

    def test_dates(self):
        """Dates ISO 8601, inclusive, on createdAt: whatever the order."""
        self.assertEqual(self.numbers(startDate="2026-03-03T10:00:00Z", limit=3), [2, 3, 4])

    test_filters = test_new_messages_shift_the_pages = None


if __name__ == "__main__":
    harness.main()
