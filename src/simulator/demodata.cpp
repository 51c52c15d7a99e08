// SPDX-FileCopyrightText: 2026 The Textdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "simulator/demodata.h"

#include "simulator/demopeople.h"

#include <array>

namespace textdesk {

namespace {

using namespace demo;

constexpr bool in = true;
constexpr bool out = false;

constexpr int at(int hour, int minute)
{
    return hour * 60 + minute;
}

constexpr auto history = std::to_array<DemoLine>({
    {14, at(9, 2), out, anna, frontDesk,
     u"Hello Anna, this is Maple Street Dental. Your check-up is due. Would a Thursday suit you?"},
    {14, at(9, 41), in, anna, frontDesk, u"Hi! Yes, any Thursday after 3 pm works for me."},
    {14, at(9, 44), out, anna, frontDesk, u"Wonderful. Thursday at 3:30 pm with Dr. Reyes?"},
    {14, at(9, 45), in, anna, frontDesk, u"Perfect, thank you 😊"},
    {14, at(11, 20), in, marcus, billing, u"Hi, I got two invoices for the same visit. Which one is right?"},
    {14, at(11, 52), out, marcus, billing,
     u"Sorry about that, Marcus. Please ignore the first one; the second (no. 4471) is correct."},
    {14, at(11, 55), in, marcus, billing, u"Thanks, will pay it tonight."},
    {13, at(8, 15), in, jonas, frontDesk,
     u"Guten Morgen, ich müsste meinen Termin am Dienstag leider verschieben. Ginge auch Freitag?"},
    {13, at(8, 32), out, jonas, frontDesk,
     u"Guten Morgen Herr Weiß, Freitag um 10:15 Uhr wäre frei. Passt Ihnen das?"},
    {13, at(8, 36), in, jonas, frontDesk, u"Das passt, vielen Dank! Schöne Grüße"},
    {13, at(14, 3), in, claire, frontDesk,
     u"Bonjour, est-ce que vous avez reçu mes radios ? Je les ai envoyées hier."},
    {13, at(14, 20), out, claire, frontDesk, u"Bonjour Claire, oui, elles sont bien arrivées. À mardi !"},
    {12, at(10, 11), in, lucia, frontDesk,
     u"Buenos días, ¿puedo llevar a mi hijo el miércoles? Tiene dolor de muelas."},
    {12, at(10, 14), out, lucia, frontDesk,
     u"¡Por supuesto! Lo vemos el miércoles a las 9:00. Si el dolor empeora, llámenos."},
    {12, at(10, 16), in, lucia, frontDesk, u"Muchísimas gracias, muy amables."},
    {12, at(16, 40), in, shortCode, frontDesk,
     u"Your verification code is 518204. It expires in 10 minutes. Do not share it with anyone."},
    {11, at(9, 5), in, dmitri, frontDesk, u"Здравствуйте! Можно записаться на чистку на следующей неделе?"},
    {11, at(9, 30), out, dmitri, frontDesk,
     u"Здравствуйте, Дмитрий! Есть время в понедельник в 12:00 или в среду в 17:30."},
    {11, at(9, 33), in, dmitri, frontDesk, u"Среда подходит, спасибо."},
    {11, at(13, 12), out, silent, billing,
     u"A friendly reminder: invoice no. 4459 over $85.00 is open. Reply with any question.", u"failed",
     u"SMS-CAR-104: Carrier has not reported delivery status"},
    {10, at(8, 50), in, parcel, frontDesk,
     u"Your parcel 3S-88120 arrives today between 10:00 and 12:00. Track: https://parcel.example/3S-88120"},
    {10, at(12, 1), in, layla, frontDesk, u"مرحبًا، هل يمكنني تغيير موعدي إلى يوم الأحد؟"},
    {10, at(12, 9), out, layla, frontDesk,
     u"أهلًا ليلى، العيادة مغلقة يوم الأحد. هل يناسبكِ يوم الاثنين الساعة 11:00؟"},
    {10, at(12, 15), in, layla, frontDesk, u"نعم، شكرًا جزيلًا 🌷"},
    {9, at(15, 22), in, noa, frontDesk, u"שלום, האם אפשר לקבל קבלה על הטיפול מיום שני?"},
    {9, at(15, 47), out, noa, billing, u"שלום נועה, הקבלה מס׳ 4462 נשלחה אלייך במייל."},
    {9, at(15, 50), in, noa, billing, u"תודה רבה!"},
    {8, at(9, 18), in, mei, frontDesk, u"您好,请问明天上午还有空位吗?我牙龈有点肿。"},
    {8, at(9, 25), out, mei, frontDesk, u"您好!明天上午10点半可以,请带上您的保险卡。"},
    {8, at(9, 27), in, mei, frontDesk, u"好的,谢谢!"},
    {8, at(17, 31), in, stopper, billing, u"Who is this? Please take me off your list."},
    {8, at(17, 33), in, stopper, billing, u"STOP"},
    {7, at(10, 0), in, kenji, frontDesk, u"予約の確認をお願いします。来週の火曜日、14時で合っていますか?"},
    {7, at(10, 8), out, kenji, frontDesk, u"はい、火曜日の14時にお待ちしております。"},
    {7, at(10, 9), in, kenji, frontDesk, u"ありがとうございます🙏"},
    {7, at(11, 45), in, oliver, frontDesk,
     u"Good morning. I wanted to explain in some detail, because the form on your site allows only 200 "
     u"characters: I had a crown "
     u"fitted on the upper left in 2019, it came loose in the spring of last year, and my dentist at home in "
     u"Leeds re-cemented it "
     u"then. Since Saturday it wobbles again when I chew, there is no pain, but cold drinks feel unpleasant. "
     u"I fly back on the 30th "
     u"and would rather not board a plane with it. I am free every day after four, and on Friday the whole "
     u"day. I have my records "
     u"as PDF files, please tell me where to send them. Insurance is through my employer; the policy number "
     u"is on the card, which "
     u"I can photograph. Many thanks, Oliver"},
    {7, at(12, 30), out, oliver, frontDesk,
     u"Dear Oliver, thank you for the details, that helps a lot. Friday 9:00? Please bring the records "
     u"along."},
    {7, at(12, 36), in, oliver, frontDesk, u"Friday at nine it is. Cheers!"},
    {6, at(9, 0), out, anna, frontDesk,
     u"Reminder: your visit with Dr. Reyes is tomorrow at 3:30 pm. Reply C to confirm."},
    {6, at(9, 4), in, anna, frontDesk, u"C"},
    {6, at(13, 37), in, ruby, frontDesk,
     u"Hi team, the three of us need check-ups:\n- Ruby (me), 34\n- Tom, 8\n- Isla, 5\nCould we come on one "
     u"day?"},
    {6, at(14, 2), out, ruby, frontDesk,
     u"Hi Ruby! Yes:\n14:00 Isla\n14:30 Tom\n15:00 you\nNext Wednesday. All right?"},
    {6, at(14, 5), in, ruby, frontDesk, u"You are stars ⭐️⭐️⭐️"},
    {5, at(8, 47), in, priya, frontDesk, u"👋 running late, 10 min 🚗💨"},
    {5, at(8, 49), out, priya, frontDesk, u"No problem, see you soon 👍"},
    {5, at(10, 22), out, landline, billing,
     u"Your receipt for the visit of last week is ready for collection.", u"failed",
     u"SMS-UP-410: Destination number invalid, unassigned, or does not support text messaging"},
    {5, at(16, 15), in, marcus, billing, u"Paid no. 4471 just now. Could you send me a receipt?"},
    {5, at(16, 31), out, marcus, billing, u"Received, thank you! The receipt is on its way to your e-mail."},
    {4, at(9, 12), in, jonas, frontDesk, u"Ich bin in 5 Minuten da, finde aber keinen Parkplatz."},
    {4, at(9, 13), out, jonas, frontDesk, u"Im Hof hinter dem Haus sind zwei Plätze für Sie frei."},
    {4, at(15, 0), in, lucia, frontDesk, u"Mi hijo ya está mucho mejor. ¡Gracias a la doctora! 🦷✨"},
    {3, at(11, 11), in, shortCode, frontDesk,
     u"Your verification code is 730966. It expires in 10 minutes. Do not share it with anyone."},
    {3, at(12, 40), out, stopper, billing, u"Invoice no. 4448 is still open.", u"failed",
     u"SMS-RC-413: Recipient has opted out of messages from this number"},
    {3, at(16, 20), in, claire, frontDesk, u"Petite question : faut-il venir à jeun ?"},
    {3, at(16, 24), out, claire, frontDesk, u"Non, vous pouvez manger normalement avant le rendez-vous."},
    {2, at(10, 5), in, dmitri, billing, u"Добрый день, пришлите, пожалуйста, счёт на почту."},
    {2, at(10, 26), out, dmitri, billing, u"Добрый день! Счёт № 4483 отправлен.", u"sent"},
    {2, at(14, 14), in, mei, frontDesk, u"今天的检查结果出来了吗?"},
    {2, at(14, 50), out, mei, frontDesk, u"结果一切正常,半年后再来复查就可以了。"},
    {1, at(9, 9), in, parcel, frontDesk,
     u"We missed you. Your parcel 3S-90417 waits at the corner shop until Saturday."},
    {1, at(11, 30), in, oliver, frontDesk, u"All sorted, no wobble any more. Thank you for fitting me in!"},
    {1, at(15, 42), in, noa, frontDesk, u"אני מאחרת ב-5 דקות, סליחה"},
    {1, at(15, 43), out, noa, frontDesk, u"הכול בסדר, מחכים לך."},
    {1, at(16, 58), out, kenji, frontDesk, u"明日14時のご予約のリマインダーです。", u"sent"},
    {0, 95, in, layla, frontDesk, u"صباح الخير، أين أجد موقف السيارات؟"},
    {0, 91, out, layla, frontDesk, u"صباح النور، الموقف خلف المبنى مجاني لمراجعينا."},
    {0, 64, in, priya, frontDesk, u"Do you have anything tomorrow morning? Tooth emergency 😬"},
    {0, 52, out, anna, frontDesk, u"Thank you for your visit last week. How are you feeling?"},
    {0, 38, in, anna, frontDesk, u"Much better, thanks for asking!"},
    {0, 21, in, ruby, frontDesk, u"Can we swap Tom and Isla on Wednesday?"},
    {0, 7, out, marcus, billing, u"Your payment plan is ready. Please reply YES to agree.", u"queued"},
});

using enum DemoBeat::Kind;

constexpr auto beats = std::to_array<DemoBeat>({
    {1'500, Inbound, anna, frontDesk, u"Good morning! Is my appointment this afternoon still on?"},
    {3'000, Outbound, anna, frontDesk, u"Good morning Anna, yes: 3:30 pm with Dr. Reyes. See you then!"},
    {4'500, Inbound, jonas, frontDesk,
     u"Guten Morgen, haben Sie heute noch einen Termin frei? Es zieht ein wenig."},
    {4'900, Inbound, lucia, frontDesk, u"¿A qué hora abren mañana?"},
    {5'200, Inbound, kenji, frontDesk, u"今から向かいます。"},
    {5'400, Inbound, shortCode, frontDesk,
     u"Your verification code is 204817. It expires in 10 minutes. Do not share it with anyone."},
    {6'500, Outbound, jonas, frontDesk,
     u"Guten Morgen Herr Weiß, um 11:45 Uhr ist eben etwas frei geworden."},
    {8'000, Outbound, marcus, billing, u"LAST CHANCE!!! 20% off whitening, click https://bit.example/x",
     u"failed", u"SMS-CAR-430: Message blocked by the carrier's spam filter"},
    {9'500, Outbound, landline, billing, u"Your statement for November is ready.", u"failed",
     u"SMS-UP-410: Destination number invalid, unassigned, or does not support text messaging"},
    {11'000, Inbound, claire, frontDesk, u"Merci pour hier, je n'ai plus mal du tout !"},
    {12'000, Outbound, priya, frontDesk, u"Tomorrow at 8:15 am, before we open. Will that do?", u"failed",
     u"RingCentral not connected for this tenant"},
    {13'500, Outbound, lucia, wrongLine, u"Abrimos mañana a las 8:30.", u"failed",
     u"Phone number +12025550199 is not registered in this RingCentral account"},
    {15'000, Outbound, silent, billing, u"A second, friendly reminder: invoice no. 4459 is open.", u"failed",
     u"SMS-CAR-104: Carrier has not reported delivery status"},
    {16'500, Inbound, dmitri, frontDesk, u"Буду через 15 минут."},
    {18'000, Outbound, lucia, frontDesk, u"Abrimos mañana a las 8:30. ¡Hasta mañana!"},
    {20'000, Outage, {}, {}, {}},
    {21'200, Inbound, noa, frontDesk, u"אפשר להקדים את התור בחצי שעה?"},
    {22'400, Inbound, marcus, billing, u"YES"},
    {23'600, Inbound, oliver, frontDesk, u"Quick one: did I leave a grey scarf in the waiting room?"},
    {24'800, Inbound, mei, frontDesk, u"请问可以刷卡吗?"},
    {30'000, Outbound, noa, frontDesk, u"כן, בשמחה. נתראה ב-14:00."},
    {32'000, Outbound, mei, frontDesk, u"可以的,现金和刷卡都行。"},
    {34'000, Inbound, ruby, frontDesk,
     u"Isla lost her first tooth! 🦷🎉\nDo we still need the check-up?"},
    {37'000, Outbound, oliver, frontDesk, u"Yes! It waits for you at the front desk."},
    {39'000, Inbound, oliver, frontDesk, u"Brilliant, I shall collect it tomorrow."},
    {42'000, Inbound, parcel, frontDesk, u"Your parcel 3S-91733 was left at reception."},
    {45'000, Outbound, ruby, frontDesk, u"Congratulations, Isla! Yes please, we would love to see the gap."},
    {48'000, Inbound, layla, frontDesk, u"شكرًا على كل شيء 🌷"},
    {52'000, Outbound, dmitri, frontDesk, u"Хорошо, ждём вас!"},
    {56'000, Inbound, priya, frontDesk, u"8:15 is great, thank you 🙏"},
});

constexpr auto smallTalk = std::to_array<QStringView>({
    u"Is there any free slot this week?",
    u"Running about ten minutes late, sorry!",
    u"Could you send me the invoice again, please?",
    u"Danke, bis morgen!",
    u"¿Pueden llamarme cuando tengan un momento?",
    u"Merci beaucoup !",
    u"Спасибо, до встречи!",
    u"OK 👍",
    u"Where can I park?",
    u"明天见!",
    u"Can I bring my daughter along?",
    u"What should I do about the swelling?",
});

constexpr std::array smallTalkers{anna, marcus, priya, jonas, claire, lucia, dmitri, mei, oliver, ruby};

constexpr auto replies = std::to_array<QStringView>({
    u"Of course, we will see to it.",
    u"Thank you, noted!",
    u"Please give us a call, we will find something.",
    u"See you then!",
});

} // namespace

std::span<const DemoLine> demoHistory()
{
    return history;
}

std::span<const DemoBeat> demoBeats()
{
    return beats;
}

std::span<const QStringView> demoSmallTalk()
{
    return smallTalk;
}

std::span<const QStringView> demoSmallTalkers()
{
    return smallTalkers;
}

std::span<const QStringView> demoReplies()
{
    return replies;
}

} // namespace textdesk
