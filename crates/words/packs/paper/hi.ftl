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
paper-tear-up = इस पर नाम और नंबर हैं। ख़बर पहुँच जाए, तो इसे फाड़ दें।
paper-sign-up = मुझे क्या करना अच्छा लगेगा
paper-sign-up-how = जो चाहे, अपना नाम लिखे, कभी-कभी के लिए या हर बार के लिए। खाली लाइन भी ठीक है।
paper-sign-up-then = लैपटॉप वाला कोई साथी, उनकी हाँ के साथ, इसे कॉपी में लिखता है। फिर यह पन्ना फाड़ सकते हैं।
# The name of the file, before .html. It says nothing of the group.
paper-file = पन्ना
