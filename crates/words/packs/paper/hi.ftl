# Printed sheets: what stands on paper beside the group's own words. Names of days, months and the like are in
# the pack of the window.

paper-meetings = हम कब मिलते हैं
# 24 November 2026 to 23 February 2027
paper-span = { $first } से { $last } तक
# 15:00 to 16:30
paper-time = { $begins } से { $ends } तक
paper-empty-line = जहाँ लाइन खाली है, वहाँ बारी खाली है। जो चाहे, वहाँ नाम लिखे। किसी के लिए ज़रूरी नहीं।
paper-no-meetings = इन दिनों में कोई बैठक तय नहीं है।
paper-no-rules = अभी कोई नियम नहीं लिखा है।
paper-rules-draft = कच्चा रूप। हमने इसे अभी अपनाया नहीं है।
paper-rules-adopted = { $date } को अपनाए गए
paper-plain = यह सादा काग़ज़ है, ताले में बंद नहीं: यह जिसे मिले, वह पढ़ सकता है।
paper-take-down = इस पर नाम हैं। ये दिन बीत जाएँ, तो इसे उतारकर फाड़ दें।
paper-names = इस पर नाम हैं। योजना बदल जाए, तो इसे उतारकर फाड़ दें।
paper-tear-up = इस पर नाम और नंबर हैं। ख़बर पहुँच जाए, तो इसे फाड़ दें।
paper-sign-up = मुझे क्या करना अच्छा लगेगा
paper-sign-up-how = जो चाहे, अपना नाम लिखे, कभी-कभी के लिए या हर बार के लिए। खाली लाइन भी ठीक है।
paper-sign-up-then = लैपटॉप वाला कोई साथी, उनकी हाँ के साथ, इसे कॉपी में लिखता है। फिर यह पन्ना फाड़ सकते हैं।
# The name of the file, before .html. It says nothing of the group.
paper-file = पन्ना

## Calendar files

# What every meeting is called in a calendar file, unless somebody says otherwise. It gives nothing away.
calendar-title = मुलाक़ात
# The name of a calendar file, before .ics. It says nothing of the group.
calendar-file = कैलेंडर
calendar-plain = यह फ़ाइल ताले में बंद नहीं है: यह जिसे मिले, वह पढ़ सकता है।
calendar-uploads = इसे इंटरनेट वाले कैलेंडर में खोलें, तो यह इंटरनेट पर चली जाती है।
# 1 December 2026 · 15 December 2026, 15:00 (Africa/Kampala)
calendar-dates = { $dates }, { $time } ({ $zone })
calendar-dates-more = { $dates } …, { $time } ({ $zone })
calendar-not-added = नहीं जोड़ा जाएगा।
calendar-nothing = इस फ़ाइल में कोई तारीख़ नहीं है।
calendar-left = जान-बूझकर छोड़ा गया
calendar-left-people = { $n ->
    [1] किसे बुलाया गया है: { $n } लाइन।
   *[other] किसे बुलाया गया है: { $n } लाइनें।
}
calendar-left-alarms = { $n ->
    [1] { $n } याद दिलाने वाली घंटी।
   *[other] { $n } याद दिलाने वाली घंटियाँ।
}
calendar-left-texts = { $n ->
    [1] { $n } विवरण, इंटरनेट का पता या साथ लगी फ़ाइल।
   *[other] { $n } विवरण, इंटरनेट के पते या साथ लगी फ़ाइलें।
}
calendar-left-others = { $n ->
    [1] { $n } ऐसी चीज़ जो मुलाक़ात नहीं है, जैसे कोई काम।
   *[other] { $n } ऐसी चीज़ें जो मुलाक़ात नहीं हैं, जैसे काम।
}
calendar-remark-no-beginning = यह नहीं लिखा कि यह कब शुरू होती है।
calendar-remark-beginning-unread = यह कब शुरू होती है, यह पढ़ा नहीं जा सका।
calendar-remark-outside-years = यह ऐसे साल में है जो कॉपी में नहीं आता।
calendar-remark-long = यह दो हफ़्ते से ज़्यादा चलती है।
calendar-remark-no-zone = यह नहीं लिखा कि समय कहाँ की घड़ी का है। बताएँ कि कहाँ का है, और फिर से पढ़ें।
calendar-remark-rule = यह जिस तरह दोहराई जाती है, वह यहाँ नहीं रखा जा सकता: { $rule }। इसे हाथ से लिखें।
calendar-remark-rules = यह एक साथ कई तरह से दोहराई जाती है। इसे हाथ से लिखें।
calendar-remark-no-dates = इस तरह दोहराने से कोई तारीख़ नहीं बनती।
calendar-remark-from-then-on = एक तारीख़ के बाद यह दूसरी बैठक है। इसे हाथ से लिखें।
calendar-remark-many-dates = इसकी 400 से ज़्यादा तारीख़ें अलग हैं। इसे हाथ से लिखें।
calendar-remark-called-off = यह नहीं होगी।
calendar-remark-already = यह कॉपी में पहले से है।
calendar-remark-other-clock = इसकी जगह कॉपी में किसी और समय क्षेत्र की घड़ी के साथ है। इसे हाथ से लिखें।
calendar-remark-not-taken = कॉपी इसे नहीं रख सकती। इसे हाथ से लिखें।
calendar-remark-no-title = इसका कोई नाम नहीं है।
calendar-remark-cut = इसका नाम या इसकी जगह बहुत लंबी थी, उसे छोटा किया गया।
calendar-remark-all-day = यह पूरे दिन की है। इसे आधी रात से लिखा गया है; समय कॉपी में बदल लें।
calendar-remark-no-end = यह नहीं लिखा कि यह कितनी देर चलती है। डेढ़ घंटा लिखा गया है।
calendar-remark-zone-taken = यह “{ $name }” नाम की घड़ी से है, जो यहाँ पता नहीं। { $zone } की घड़ी मानी गई है।
calendar-remark-no-zone-given = यह नहीं लिखा कि समय कहाँ का है। { $zone } की घड़ी मानी गई है।
calendar-remark-universal = इसका समय ग्रीनिच का है, गर्मियों के बदलाव के बिना, और वैसा ही रहता है।
calendar-remark-first-day = इसका पहला दिन उन दिनों में नहीं है जिन पर यह दोहराई जाती है; वह नहीं जोड़ा जाता।
calendar-remark-extra-dates = { $n ->
    [1] { $n } अलग तारीख़ अपने आप में एक बैठक बनती है।
   *[other] { $n } अलग तारीख़ें अपने आप में बैठकें बनती हैं।
}
calendar-remark-other-length = { $date } को यह ज़्यादा या कम चलती है; यह नहीं रखा जाता।
calendar-remark-unread = { $n ->
    [1] इसकी { $n } लाइन या तारीख़ पढ़ी नहीं जा सकी।
   *[other] इसकी { $n } लाइनें या तारीख़ें पढ़ी नहीं जा सकीं।
}
calendar-remark-cut-short = फ़ाइल इसके बीच में ही ख़त्म हो जाती है।
