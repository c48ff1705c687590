# The command line: help, questions, what was done, and what went wrong (what happened / what to do).

cli-about = समूह की साझी कॉपी, सदस्यों के अपने लैपटॉप पर। बिना किसी आदेश के विंडो खुलती है।
cli-vault = वह फ़ाइल जिसमें कॉपी रहती है
cli-passphrase-file = फ़ाइल, जिसकी पहली लाइन में गुप्त वाक्य है
cli-json = जवाब JSON के रूप में
cli-lang = भाषा, जैसे en, fr या hi
cli-help = यह मदद दिखाता है
cli-help-of = दिखाता है कि कोई आदेश कैसे लिखा जाता है
cli-command = आदेश
cli-version = प्रोग्राम का रूप दिखाता है
cli-usage = ऐसे लिखें
cli-commands = आदेश
cli-arguments = साथ में क्या लिखें
cli-options = इस आदेश के विकल्प
cli-common = हर आदेश के विकल्प

cli-demo = एक बनाया हुआ समूह दिखाता है, इसी मशीन पर कई लैपटॉप
cli-demo-headless = बिना विंडो के
cli-demo-members = कितने लैपटॉप
cli-demo-seed = फिर वही नाम और शब्द पाने के लिए
cli-new = नई कॉपी और नया समूह बनाता है
cli-group = समूह अपनी कॉपी को क्या कहता है
cli-alias = समूह में आपका नाम
cli-invite = किसी को शामिल करता है: शब्द बनाता है और उनका इंतज़ार करता है
cli-listen = कहाँ सुनना है, ip:port के रूप में
cli-for = इतने सेकंड बाद ख़त्म
cli-yes = हर सवाल का जवाब हाँ
cli-join = समूह से पूछता है कि यह लैपटॉप जुड़ सके, एक नई कॉपी में
cli-words = छह शब्द, जो बुलाने वाले पढ़कर सुनाते हैं
cli-at = बुलाने वाले कहाँ हैं, जैसा उनकी स्क्रीन पर लिखा है
cli-ask = अर्ज़ी को फ़ाइल में लिखता है, पेन ड्राइव के लिए
cli-admit = पेन ड्राइव से आई अर्ज़ी पढ़ता है, और उसे सामने रखता है या उस पर हाँ कहता है
cli-file = एक फ़ाइल
cli-as = वे कौन हैं, नाम या id से: काग़ज़ वाले सदस्य, लौटने वाले, या दूसरे लैपटॉप वाले
cli-show = कॉपी का एक हिस्सा दिखाता है
cli-show-what = book, today, meetings, rota, jobs, rules, notes, people, proposals, status,
    slips, handed, agenda, venues, breaks, trials, decisions, pack, places, plans, versions,
    private, asks या circle
cli-from = इस दिन से
cli-to = इस दिन से पहले तक
cli-hand = चिट्ठी किसी एक सदस्य को देता है, जब उनका लैपटॉप सीधे मिले, और किसी को नहीं
cli-hand-text = उसमें क्या लिखा है; - हो तो यहीं से पढ़ता है
cli-hand-drop = चिट्ठी हटाता है, रखी हुई या मिली हुई
cli-edit = कॉपी बदलता है: JSON में एक बदलाव या कई; - हो तो यहीं से पढ़ता है
cli-edit-schema = हर बदलाव का JSON Schema दिखाता है
cli-edit-json = बदलाव
cli-propose = सुझाव रखता है कि कौन समूह में हो
cli-propose-remove = कि एक सदस्य के साथ बाँटना रुके
cli-propose-paper = कि बिना लैपटॉप वाले साथी जुड़ें
cli-paper-alias = समूह में उनका नाम
cli-propose-set-aside = कि खोया लैपटॉप अलग रखा जाए; उसके मालिक समूह में रहते हैं
cli-propose-policy = कि कितने सदस्यों की हाँ चाहिए, यह बदले
cli-member = एक सदस्य, नाम या id से
cli-device = कौन सा लैपटॉप, id से
cli-policy = JSON में, जैसे {"{"}"number":3{"}"}
cli-endorse = किसी सुझाव पर हाँ कहता है
cli-proposal = एक सुझाव, id से
cli-leave = समूह छोड़ता है
cli-meet = इस कमरे के लैपटॉप के साथ ख़बर बाँटता है
cli-dial = इस पते पर जुड़ता है, जैसा दूसरी स्क्रीन पर लिखा है
cli-no-discovery = नेटवर्क पर दूसरों को न खोजें
cli-until-quiet = जब सबके पास एक ही कॉपी हो, तब ख़त्म
cli-box = पर्चियों का डिब्बा रखें: barrier, closing या feedback. अंत में वह बंद हो जाता है
cli-slip = किसी के रखे डिब्बे में यह पर्ची डालें, बिना नाम; - हो तो यहीं से पढ़ता है
cli-carry = पेन ड्राइव की फ़ाइल से ख़बर बाँटता है
cli-carry-out = ख़बर की फ़ाइल लिखता है
cli-carry-in = ख़बर की फ़ाइल पढ़ता है
cli-check = सब कुछ फिर से पढ़ता है और बताता है कि क्या ख़राब है
cli-passphrase = गुप्त वाक्य बदलता है
cli-new-passphrase-file = फ़ाइल, जिसकी पहली लाइन में नया गुप्त वाक्य है
cli-wipe = इस लैपटॉप से कॉपी हमेशा के लिए मिटाता है

ask-passphrase = गुप्त वाक्य:
ask-new-passphrase = नया गुप्त वाक्य:
ask-passphrase-again = वही एक बार फिर:
ask-same-words = क्या दोनों स्क्रीन पर यही शब्द हैं? (हाँ या नहीं)
ask-wipe = इससे कॉपी इस लैपटॉप से हमेशा के लिए मिट जाएगी। आगे बढ़ें? (हाँ या नहीं)
ask-leave = आप समूह छोड़ते हैं; जो आपने लिखा, वह समूह के पास रहता है। आगे बढ़ें? (हाँ या नहीं)
ask-would-join = क्या आप जुड़ना चाहते हैं? (हाँ या नहीं)
ask-into-group = क्या यही आपका समूह है? (हाँ या नहीं)
ask-go-on = आगे बढ़ें? (हाँ या नहीं)
ask-admit = { $alias } ने जुड़ने को कहा है। क्या उनकी स्क्रीन पर यही शब्द हैं? (हाँ या नहीं)
answer-yes = हाँ

said-made = समूह "{ $group }" की कॉपी बन गई। उसमें आपका नाम { $alias } है।
said-words = पढ़कर सुनाने के शब्द: { $words }
said-listening = यह लैपटॉप यहाँ सुन रहा है: { $at }
said-check-words = दोनों स्क्रीन पर यह होना चाहिए: { $words }
said-admitted = { $alias } अब समूह में हैं।
said-proposed = { $alias } का नाम सामने रखा गया। { $more ->
    [1] एक और सदस्य की हाँ चाहिए।
   *[other] { $more } और सदस्यों की हाँ चाहिए।
}
said-joined = आप अब समूह "{ $group }" में हैं।
said-reads = { $alias } अब स्वागत का पन्ना पढ़ रहे हैं: हम कब मिलते हैं, हमारे नियम। उनके बारे में अभी कुछ नहीं रखा गया।
said-door-closed = समूह ने तय किया है कि अभी नए साथी नहीं जुड़ेंगे।
said-door-until = समूह ने तय किया है कि { $date } तक नए साथियों का स्वागत है।
said-into-group = इससे आप समूह "{ $group }" में आते हैं, जिसमें तब { $n ->
    [1] एक सदस्य होगा
   *[other] { $n } सदस्य होंगे
}, आप उनमें से एक।
said-waits = समूह का एक लैपटॉप यहाँ है और आपको जानता है। एक और सदस्य को हाँ कहना होगा।
said-waits-here = जिन्होंने जुड़ने को पूछा, वे यहाँ हैं। एक और सदस्य को हाँ कहना होगा: "show proposals" देखें।
said-asked = समूह "{ $group }" अब आपके बारे में जानता है। एक और सदस्य को हाँ कहना होगा।
said-request-written = अर्ज़ी फ़ाइल में है। उसे किसी सदस्य को दें; दोनों स्क्रीन पर ये शब्द होने चाहिए: { $words }
said-proposal = सुझाव रखा गया।
said-in-effect = काफ़ी सदस्यों ने हाँ कह दी। अब यह तय है।
said-endorsed = आपने हाँ कह दी।
said-waiting = दूसरे सदस्यों की हाँ भी चाहिए।
said-left = आपने समूह छोड़ दिया है।
said-kept = { $n ->
    [1] रख लिया गया।
   *[other] { $n } बदलाव रख लिए गए।
}
said-met = { $n ->
    [0] वहाँ कोई नहीं था।
    [1] एक लैपटॉप मिला।
   *[other] { $n } लैपटॉप मिले।
} ख़बरें: { $in } आईं, { $out } गईं।
said-agree = जो मिले, उन सबके पास एक ही कॉपी है।
said-differ = जो मिले, उन सबके पास अभी एक ही कॉपी नहीं है।
said-box-warning = डिब्बे वाला लैपटॉप जान सकता है कि किसने क्या लिखा; और कोई नहीं। छोटे समूह में लिखने के ढंग से भी पता चल सकता है।
said-box-published = { $n ->
    [0] डिब्बा बंद हो गया। किसी ने कुछ नहीं लिखा।
    [1] डिब्बा बंद हो गया। एक पर्ची कॉपी में है।
   *[other] डिब्बा बंद हो गया। { $n } पर्चियाँ कॉपी में हैं।
}
said-box-too-few = पाँच से कम सदस्यों के लैपटॉप वहाँ थे, इसलिए कुछ नहीं बताया गया और कुछ नहीं रखा गया।
said-box-unknown = डिब्बे वाला लैपटॉप यह बताने से पहले चला गया कि डिब्बे का क्या हुआ। "show slips" देखें।
said-box-none = किसी ने डिब्बा नहीं रखा, या वह बंद नहीं हुआ। आपकी पर्ची नहीं रखी गई।
said-note-waits = चिट्ठी इस लैपटॉप पर रखी है, जब तक { $alias } का कोई लैपटॉप न मिले।
said-handed-dropped = चिट्ठी अब इस लैपटॉप पर नहीं है।
said-notes-out = { $n ->
    [1] एक चिट्ठी दी गई।
   *[other] { $n } चिट्ठियाँ दी गईं।
}
said-notes-in = { $n ->
    [1] आपको एक चिट्ठी मिली। "show handed" उसे दिखाता है।
   *[other] आपको { $n } चिट्ठियाँ मिलीं। "show handed" उन्हें दिखाता है।
}
said-carried-out = ख़बर की फ़ाइल लिखी गई।
said-carried-in = { $n ->
    [0] उसमें कुछ नया नहीं था।
    [1] एक ख़बर जुड़ गई।
   *[other] { $n } ख़बरें जुड़ गईं।
}
said-left-out = { $n ->
    [1] एक पर भरोसा नहीं किया जा सका, इसलिए उसे छोड़ दिया गया।
   *[other] { $n } पर भरोसा नहीं किया जा सका, इसलिए उन्हें छोड़ दिया गया।
}
said-not-yet = { $n ->
    [1] एक को किसी ऐसी चीज़ का इंतज़ार है जो अभी यहाँ नहीं है।
   *[other] { $n } को किसी ऐसी चीज़ का इंतज़ार है जो अभी यहाँ नहीं है।
}
said-check-good = सब कुछ पूरा है। जिन पन्नों को यह प्रोग्राम नहीं पढ़ सकता: { $pages }।
said-check-damaged = ख़राब टुकड़े: { $rows }। किसी और लैपटॉप के साथ ख़बर बाँटें: जो कम है, वह लौट आएगा।
said-passphrase = गुप्त वाक्य बदल गया है।
said-wiped = कॉपी इस लैपटॉप से मिट गई है।
said-no-display = यहाँ कोई स्क्रीन नहीं है, इसलिए यह बिना विंडो के चल रहा है।

show-open = खाली
show-contested = { $names } (दोनों ने यह बारी ली)
show-on-the-day = बैठक में तय होगा
show-learning = (सीखने के लिए { $names })
show-offered = ({ $alias } से पूछा गया)
show-more-welcome = { $n ->
    [1] (एक और साथी हों, तो अच्छा)
   *[other] ({ $n } और साथी हों, तो अच्छा)
}
show-willing = ख़ुशी से करेंगे: { $names }
show-no-jobs = कॉपी में कोई काम नहीं है।
show-cancelled = बैठक नहीं होगी
show-moved = इस तारीख़ के लिए बदली गई
show-no-proposals = कोई सुझाव नहीं है।
show-no-meetings = कोई बैठक तय नहीं है।
show-on-paper = काग़ज़ पर
show-card-phone = फ़ोन
show-card-message = संदेश
show-card-email = ईमेल
show-card-address = पता
show-card-other = और तरह से
show-card-message-is-fine = संदेश भी ठीक है
show-card-preferred = ऐसे सबसे अच्छा
show-card-everyone = सब देख सकते हैं
show-card-members = ये देख सकते हैं: { $names }
show-card-nobody = और कोई नहीं देख सकता
show-card-gone = वापस लिया हुआ एक कार्ड { $of } में से { $heard } लैपटॉप से मिट चुका है।
show-you = आप
show-proposal = { $id }: { $what }, { $need } में से { $have } की हाँ
show-proposal-admit = { $alias } जुड़ें
show-proposal-paper = { $alias } जुड़ें, काग़ज़ पर
show-proposal-device = { $alias } को दूसरा लैपटॉप मिले
show-proposal-remove = { $alias } के साथ बाँटना रुके
show-proposal-set-aside = { $alias } का खोया लैपटॉप अलग रखा जाए
show-proposal-policy = आगे से { $number } सदस्यों की हाँ चाहिए
show-slip-barrier = आने में क्या मुश्किल है
show-slip-closing = जाते-जाते एक बात
show-slip-feedback = क्या बेहतर हो सकता है, या क्या अच्छा है
show-no-slips = कोई पर्ची नहीं है।
show-note-to = { $alias } के लिए रखी है:
show-note-gone = { $alias } के लिए रखी है, जो अब समूह में नहीं हैं:
show-note-from = { $alias } की ओर से:
show-no-notes = कोई चिट्ठी नहीं है।
show-vouched = { $names } ने शामिल किया
show-door-open = नए साथियों का स्वागत है।
show-door-closed = समूह ने तय किया है: अभी नए साथी नहीं।
show-door-until = { $date } तक नए साथियों का स्वागत है।
sheet-title = "{ $group }" में आपका स्वागत है।
sheet-meetings = हमारी अगली बैठकें:
sheet-rules = हमारे नियम:
sheet-whom = किससे पूछें: जिसने आपको शब्द पढ़कर सुनाए।
show-status = लैपटॉप: { $devices }। नहीं बँटे: { $unshared }। रोके हुए: { $held }। इंतज़ार में: { $waiting }। जिन तक नहीं पहुँचा: { $deaf }।
show-member = आप समूह में हैं।
show-asking = आपने जुड़ने को पूछा है। एक और सदस्य को हाँ कहना होगा।
show-out = यह लैपटॉप अब समूह में नहीं है। जो आपके पास है, वह पढ़ा जा सकता है।
show-left = आपने समूह छोड़ दिया है। जो आपके पास है, वह पढ़ा जा सकता है।

error-usage = यह आदेश इस तरह नहीं लिखा जाता।
error-usage-next = "commonbook help" आदेश गिनाता है, "commonbook help COMMAND" कोई एक दिखाता है।
error-usage-command = "{ $given }" कोई आदेश नहीं है।
error-usage-option = "{ $given }" यहाँ नहीं लिखा जाता।
error-usage-missing = यह लिखना बाक़ी है: { $what }
error-usage-conflict = { $one } और { $other } साथ नहीं चलते।
error-usage-value = "{ $given }" { $what } के लिए ठीक नहीं है।
error-own-fault = प्रोग्राम से भूल हुई।
error-own-fault-next = कुछ नहीं बदला। फिर कोशिश करें; फिर भी हो, तो इसे बनाने वालों को बताएँ।
error-passphrase = इस गुप्त वाक्य से यह कॉपी नहीं खुली।
error-passphrase-next = छोटे-बड़े अक्षर और खाली जगह देखें, और फिर कोशिश करें।
error-no-terminal = गुप्त वाक्य पूछने के लिए कोई टर्मिनल नहीं है।
error-no-terminal-next = उसे एक फ़ाइल में लिखें, और --passphrase-file से उसका नाम बताएँ।
error-passphrases-differ = दोनों गुप्त वाक्य एक जैसे नहीं हैं।
error-passphrases-differ-next = कुछ नहीं बदला। फिर कोशिश करें।
error-passphrase-empty = गुप्त वाक्य खाली है।
error-passphrase-empty-next = कम से कम कुछ शब्द चुनें।
error-passphrase-file = गुप्त वाक्य की फ़ाइल नहीं पढ़ी जा सकी।
error-passphrase-file-next = उसका नाम देखें, और यह कि उसे कौन पढ़ सकता है।
error-no-book = इस जगह कोई कॉपी नहीं है।
error-no-book-next = "new" से बनाएँ, या --vault से ठीक फ़ाइल बताएँ।
error-book-exists = इस जगह पहले से एक कॉपी है।
error-book-exists-next = --vault से दूसरी फ़ाइल बताएँ।
error-not-a-book = यह फ़ाइल कॉपी नहीं है।
error-not-a-book-next = --vault से ठीक फ़ाइल बताएँ।
error-newer-book = यह कॉपी इससे नए प्रोग्राम ने लिखी है।
error-newer-book-next = नया प्रोग्राम लगाएँ। कुछ नहीं बदला।
error-damaged = कॉपी ख़राब हो गई है और नहीं खुलती।
error-damaged-next = फ़ाइल रखी रहने दें। नई कॉपी शुरू करें, और दो सदस्यों से कहें कि आपको फिर शामिल करें।
error-open-elsewhere = कॉपी दूसरी विंडो में खुली है।
error-open-elsewhere-next = पहले उसे वहाँ बंद करें।
error-disk-full = डिस्क में जगह नहीं बची है।
error-disk-full-next = थोड़ी जगह बनाएँ और फिर कोशिश करें। कुछ खोया नहीं है।
error-disk = डिस्क पर पढ़ा या लिखा नहीं जा सका।
error-disk-next = फिर कोशिश करें; फिर भी हो, तो कॉपी को दूसरी डिस्क पर रखें।
error-memory = मेमोरी काफ़ी नहीं है।
error-memory-next = दूसरे प्रोग्राम बंद करें और फिर कोशिश करें।
error-edit-unknown = यह बदलाव इस प्रोग्राम को नहीं पता।
error-edit-unknown-next = "edit --schema" सब बदलाव गिनाता है। कुछ नहीं बदला।
error-edit-not-found = "{ $field }" में जो लिखा है, वह कॉपी में नहीं है।
error-edit-ambiguous = "{ $field }" में जो लिखा है, वैसी कॉपी में कई चीज़ें हैं।
error-edit-ambiguous-next = उसका id लिखें, जो "show book --json" में है। कुछ नहीं बदला।
error-edit-impossible = ऐसा कोई "{ $field }" नहीं है।
error-edit-empty = "{ $field }" के लिए कुछ नहीं लिखा है।
error-edit-too-long = "{ $field }" के लिए बहुत ज़्यादा लिखा है, इतना आता है: { $limit }।
error-edit-next = उस हिस्से को देखें और फिर कोशिश करें। कुछ नहीं बदला।
error-not-a-member = यह लैपटॉप समूह में नहीं है।
error-not-a-member-next = "show status" बताता है कि बात कहाँ तक पहुँची।
error-not-allowed = समूह के नियमों से यह नहीं हो सकता।
error-not-allowed-next = कुछ नहीं बदला।
error-group-of-two = दो के समूह से किसी को हटाया नहीं जा सकता।
error-group-of-two-next = आप में से एक छोड़ सकते हैं, या खोया लैपटॉप अलग रखा जा सकता है।
error-no-box = यहाँ पर्चियों का कोई डिब्बा खुला नहीं है।
error-no-box-next = कुछ नहीं बदला। कोई "meet --box" से डिब्बा खोल सकता है।
error-box-open = यहाँ किसी के पास पहले से डिब्बा है।
error-box-open-next = कुछ नहीं बदला। उसके बंद होने तक रुकें।
error-no-note = इस लैपटॉप पर ऐसी कोई चिट्ठी नहीं है।
error-no-note-next = "show handed" उन्हें गिनाता है।
error-note-to-oneself = यह चिट्ठी आपके अपने लिए है।
error-note-to-oneself-next = किसी और सदस्य का नाम लिखें। कुछ नहीं रखा गया।
error-date = यह कोई तारीख़ नहीं है।
error-date-next = 2026-12-01 की तरह लिखें।
error-place = इस जगह कॉपी नहीं रखी जा सकती।
error-place-next = --vault से किसी फ़ाइल का नाम बताएँ, ऐसे फ़ोल्डर में जहाँ लिखा जा सके।
error-stopped = पूरा होने से पहले रोक दिया गया।
error-stopped-next = कुछ नहीं बदला।
error-not-found = ऐसा कोई सदस्य, लैपटॉप या सुझाव नहीं है।
error-not-found-next = "show people" और "show proposals" उन्हें गिनाते हैं।
error-bad-name = नाम खाली है या बहुत लंबा है।
error-bad-name-next = छोटा नाम चुनें।
error-newer-group = समूह ने कुछ ऐसा बदला है, जिसे यह प्रोग्राम नहीं जानता।
error-newer-group-next = नया प्रोग्राम लगाएँ। पढ़ना और ख़बर पहुँचाना चलता रहेगा।
error-not-news = यह ख़बर की फ़ाइल नहीं है।
error-not-news-next = दूसरी फ़ाइल चुनें। कुछ नहीं बदला।
error-newer-news = ख़बर की यह फ़ाइल इससे नए प्रोग्राम ने लिखी है।
error-newer-news-next = नया प्रोग्राम लगाएँ। कुछ नहीं बदला।
error-news-damaged = ख़बर की फ़ाइल ख़राब है।
error-news-damaged-next = उसकी नक़ल फिर से करें, या नई लिखें। कुछ नहीं बदला।
error-news-for-others = ख़बर की यह फ़ाइल इस लैपटॉप के लिए नहीं है।
error-news-for-others-next = शायद वह किसी और समूह की है, या आपके जुड़ने से पहले की। कुछ नहीं बदला।
error-too-big = ख़बरें इतनी हैं कि एक फ़ाइल में नहीं आतीं।
error-too-big-next = इसके बदले नेटवर्क पर मिलें।
error-page = यह प्रोग्राम कॉपी का एक पन्ना नहीं पढ़ सकता।
error-page-next = नया प्रोग्राम लगाएँ। बाक़ी कॉपी चलती रहेगी।
error-words = ये बुलावे के शब्द नहीं हैं।
error-words-next = छह शब्द, जैसे बुलाने वाले पढ़कर सुनाते हैं। कुछ नहीं बदला।
error-word = शब्द { $place } किसी सूची में नहीं है।
error-word-next = बुलाने वाले से कहें कि फिर पढ़कर सुनाएँ। कुछ नहीं बदला।
error-wrong-words = ये इस बुलावे के शब्द नहीं हैं।
error-wrong-words-next = बुलाने वाले से कहें कि फिर पढ़कर सुनाएँ। आपने ठीक लिखे हों, तो शायद कोई अंदाज़ा लगा रहा है।
error-screens-differ = दोनों स्क्रीन पर एक जैसे शब्द नहीं थे, या किसी ने नहीं कहा।
error-screens-differ-next = नए शब्द बनाएँ और फिर कोशिश करें। कुछ नहीं बदला।
error-rather-not = वे नहीं जुड़ना चाहते, या चले गए।
error-rather-not-next = उनके बारे में कुछ नहीं रखा गया। वे किसी और दिन नए शब्दों से आ सकते हैं।
error-not-let-in = दूसरी तरफ़ बात आगे नहीं बढ़ी।
error-not-let-in-next = जिन्होंने आपको बुलाया, उनसे बात करें। कुछ नहीं बदला।
error-stayed-out = आप नहीं जुड़े।
error-stayed-out-next = इसका कुछ नहीं बचा, न यहाँ, न समूह में।
error-request-used = यह अर्ज़ी पहले काम आ चुकी है।
error-request-used-next = वे जुड़ गए या नहीं, यह "show people" बताता है। जो लौटते हैं, वे नई कॉपी और नई अर्ज़ी बनाते हैं।
error-no-longer-open = यह अब खुला नहीं है: सुझाव के बाद बातें बदल गई हैं।
error-no-longer-open-next = "show proposals" खुले सुझाव गिनाता है। कुछ नहीं बदला।
error-nobody = कोई नहीं मिला।
error-nobody-next = क्या दोनों एक ही वाई-फ़ाई पर हैं, और क्या दूसरा इंतज़ार कर रहा है?
error-network = नेटवर्क काम नहीं कर रहा।
error-network-next = वाई-फ़ाई या हॉटस्पॉट चालू करें, या पेन ड्राइव लें।
error-address = यह पता नहीं है।
error-address-next = उसे वैसा ही लिखें जैसा दूसरी स्क्रीन पर है।
error-no-file = फ़ाइल नहीं पढ़ी जा सकी।
error-no-file-next = उसका नाम देखें।
error-file-not-written = फ़ाइल नहीं लिखी जा सकी।
error-file-not-written-next = क्या पेन ड्राइव लगी है, क्या फ़ोल्डर है, और क्या उसमें लिखा जा सकता है?
error-file-full = पेन ड्राइव भर गई है।
error-file-full-next = उस पर जगह बनाएँ और फिर कोशिश करें। कुछ खोया नहीं है।
error-request = यह जुड़ने की अर्ज़ी नहीं है।
error-request-next = वह फ़ाइल चुनें जो नए साथी ने लिखी। कुछ नहीं बदला।
error-damaged-part = कॉपी का एक हिस्सा ख़राब है।
error-damaged-part-next = किसी और लैपटॉप के साथ ख़बर बाँटें: जो कम है, वह लौट आएगा।
error-not-confirmed = किसी ने हाँ नहीं कहा।
error-not-confirmed-next = कुछ नहीं बदला।
error-policy = यह गिनती नहीं है।
error-policy-next = इस तरह लिखें: {"{"}"number":3{"}"}, कि कितने सदस्यों की हाँ चाहिए, कम से कम 1।
error-window = विंडो नहीं खुली।
error-window-next = क्या यहाँ स्क्रीन है? आदेश बिना विंडो के भी चलते हैं: --help देखें।
error-demo = सब लैपटॉप पर एक ही कॉपी नहीं बनी।
error-demo-next = इसे --seed { $seed } के साथ फिर चलाएँ और बनाने वालों को बताएँ।

# The made-up group of the demo.
demo-group = हरा कमरा
demo-purpose = हमारे पास जो है, उसके साथ अच्छे से जीना हम एक-दूसरे से सीखते हैं।
demo-meeting = मंगलवार की बैठक
demo-place = हरा कमरा
demo-place-2 = कुएँ के पास वाला हॉल
demo-tea = चाय
demo-tea-1 = प्याले
demo-tea-2 = पाँच मिनट पहले पानी चढ़ा दें
demo-key = चाबी
demo-welcome = स्वागत
demo-rule-1 = यहाँ की बात यहीं रहती है।
demo-rule-2 = बोलना किसी के लिए ज़रूरी नहीं।
demo-note = अस्पताल तक साथ जाना
demo-note-text = बस शाम 4:30 बजे जाती है।
demo-rule-of = हम पूरी बात सुनते हैं। ({ $alias })
demo-new-rule-of = हम समय पर शुरू और समय पर ख़त्म करते हैं। ({ $alias })
demo-line-of = { $alias } बाज़ार में भी पूछेंगे।{" "}
demo-note-of = { $alias } को किससे मदद मिली
demo-note-of-text = नाश्ते से पहले थोड़ा टहलना।
demo-began = { $alias } ने एक लैपटॉप पर समूह शुरू किया।
demo-joined = { $alias } जुड़े: शब्द पढ़कर सुनाए, दोनों स्क्रीन पर एक जैसे शब्द, काफ़ी सदस्यों की हाँ।
demo-apart = { $n } लैपटॉप ने अलग-अलग रहकर बैठकें, बारियाँ, नियम और नोट बदले।
demo-met = उनमें से { $n } नेटवर्क पर मिले।
demo-stick = एक पेन ड्राइव सबके पास घूमी।
demo-done = { $n } लैपटॉप, { $seconds } सेकंड।

cli-print = छापने का पन्ना लिखता है, HTML फ़ाइल में, जिसे ब्राउज़र खोलता है
cli-print-what = rota, meetings, rules, calls, sign-up, agenda, pack (नए साथियों के लिए), places या plans
cli-print-file = किस फ़ाइल में लिखना है
said-printed = पन्ना लिखा गया। यह ताले में बंद नहीं है: काग़ज़ या फ़ाइल जिसे मिले, वह पढ़ सकता है।

# Agendas.
show-no-topics = बैठक के लिए अभी कुछ नहीं है। कोई भी कुछ जोड़ सकता है।
## The schedule

show-in-a-break = छुट्टी में
show-tried = कुछ समय आज़माया जा रहा है
show-by-call = फ़ोन पर
show-mixed = वहाँ, या फ़ोन पर
show-drop-in = जब चाहें आएँ, जब चाहें जाएँ
show-clock-skipped = उस दिन { $time } का समय आता ही नहीं, क्योंकि घड़ियाँ आगे होती हैं। बैठक { $shows } शुरू होगी।
show-clock-twice = उस दिन { $time } का समय दो बार आता है, क्योंकि घड़ियाँ पीछे होती हैं। यहाँ पहली बार वाला है।
show-clock-unknown = यहाँ यह समय क्षेत्र पता नहीं। समय वहाँ की घड़ी का है।
show-home-later = किसी के घर पर। रास्ता बैठक से तीन दिन पहले से दिखता है।
show-no-venues = कोई जगह नहीं लिखी है।
show-no-breaks = कोई छुट्टी तय नहीं है।
show-no-trials = अभी कुछ आज़माया नहीं जा रहा है।
show-trial = { $title } को { $from } से { $until } तक दूसरी तरह आज़माया जा रहा है।
show-trial-asks = { $title } को { $until } तक दूसरी तरह आज़माया गया। ऐसा ही रखें, या पहले जैसा करें?

# Ground rules and decisions.
show-rules-adopted = अपनाए हुए, रूप { $version }:
show-rules-adopted-on = { $date } को अपनाए हुए, रूप { $version }:
show-rules-draft = कच्चे रूप में कुछ और लिखा है:
show-rules-look-again = हम इन्हें { $date } को फिर देखेंगे।
show-exceptions = अगर किसी के साथ कुछ बुरा हो:
show-decision-rules = हमारे नियम
show-decision-open = तय करना है
show-decision-adopted = हम अपनाते हैं
show-decision-trying = हम { $date } तक आज़माते हैं
show-decision-left = हम रहने देते हैं
show-decision-second = एक ने लिखा “{ $outcome }”, और वहाँ मौजूद कोई दूसरा साथी भी यही लिखता है
show-decision-reopened = तय होने के बाद कुछ कहा गया, इसलिए इस पर फिर बात होती है
show-decision-differs = अलग-अलग बातें लिखी गईं, इसलिए इस पर फिर बात होती है
show-decision-crossed = उसी समय दूसरे नियम भी अपनाए गए, और वही चलते हैं; ये कच्चे रूप में रखे हैं
show-no-decisions = कुछ तय नहीं करना है।
## The notebook

show-no-plans = अभी कोई योजना नहीं लिखी है।
show-plan-look = फिर देखें: { $date }
cli-note = वह नोट जिसके पहले के रूप दिखाने हैं, शीर्षक या id से
cli-private = आपके लिए एक पन्ना रखता है। वह इसी लैपटॉप पर रहता है, किसी ख़बर में नहीं जाता
cli-private-title = पन्ने का नाम
cli-private-page = बदलने वाला पन्ना; न लिखें तो नया बनता है
cli-private-drop = इस लैपटॉप से एक पन्ना हटाता है
said-private = पन्ना सिर्फ़ इसी लैपटॉप पर रखा गया।
said-private-dropped = पन्ना अब इस लैपटॉप पर नहीं है।
show-no-private = यहाँ आपका अपना कोई पन्ना नहीं है।
error-no-private = इस लैपटॉप पर ऐसा कोई पन्ना नहीं है।
error-no-private-next = "show private" उन्हें गिनाता है।
error-no-such-note = ऐसा कोई नोट नहीं है, या इस नाम के कई हैं।
error-no-such-note-next = "show notes --json" हर एक का id बताता है। --note के साथ उनमें से एक लिखें।

## Calendar files

cli-calendar = कैलेंडर की फ़ाइल (.ics) लिखता या पढ़ता है
cli-calendar-out = बैठकों की तारीख़ें लिखता है, फ़ोन या किसी और प्रोग्राम के कैलेंडर के लिए
cli-calendar-in = कैलेंडर की फ़ाइल पढ़ता है और उसकी बैठकें कॉपी में जोड़ता है
cli-calendar-title = फ़ाइल में हर बैठक का नाम; नहीं तो “मुलाक़ात”
cli-calendar-titles = बैठकों के वही नाम जो कॉपी में हैं
cli-calendar-places = यह भी लिखें कि बैठकें कहाँ हैं; किसी का घर कभी नहीं
cli-calendar-dry-run = सिर्फ़ दिखाएँ कि क्या जुड़ेगा
cli-calendar-zone = जिन समयों में समय क्षेत्र नहीं लिखा, उनका समय क्षेत्र, जैसे Asia/Kolkata
said-calendar-out = कैलेंडर लिखा गया, किसी का नाम उसमें नहीं है।
said-calendar-in = { $n ->
    [1] { $n } बैठक जोड़ी गई।
   *[other] { $n } बैठकें जोड़ी गईं।
}
said-calendar-would = { $n ->
    [1] { $n } बैठक जुड़ेगी। कुछ बदला नहीं गया।
   *[other] { $n } बैठकें जुड़ेंगी। कुछ बदला नहीं गया।
}
error-calendar = यह फ़ाइल कैलेंडर नहीं है।
error-calendar-next = उसे उसके प्रोग्राम से कैलेंडर की फ़ाइल (.ics) बनाकर फिर सहेजें।
error-calendar-large = यह कैलेंडर इतना बड़ा है कि पूरा देखा नहीं जा सकता।
error-calendar-large-next = सिर्फ़ वह सहेजें जो समूह का है, और उसे पढ़ें।
error-zone = यहाँ यह समय क्षेत्र पता नहीं।
error-zone-next = उसे दुनिया के हिस्से और शहर से लिखें: Asia/Kolkata।

## What the group is asked for, and notes for some

cli-ask-for = समूह से कुछ माँगता है, किसी दिन तक
cli-ask-add = कुछ माँगता है। आपका नाम नहीं दिखता
cli-ask-until = आख़िरी दिन; न लिखें तो दो हफ़्ते
cli-ask-end = काम हो जाने पर उसे हटाता है: जिस लैपटॉप तक ख़बर पहुँचे, वहाँ से भी
cli-ask-which = कौन-सी बात, id या शब्दों से; न लिखें तो वे सब जिनका आख़िरी दिन बीत गया
said-ask-kept = यह अपने आख़िरी दिन तक कॉपी में है। आपका नाम नहीं दिखता; किसी प्रोग्राम से पता चल सकता है कि यह किस लैपटॉप पर लिखा गया।
said-ask-gone = { $n ->
    [0] माँगी हुई किसी बात का समय पूरा नहीं हुआ।
    [1] यह यहाँ से हट गया, और ख़बर पहुँचने पर हर लैपटॉप से हटेगा।
   *[other] { $n } बातें यहाँ से हट गईं, और ख़बर पहुँचने पर हर लैपटॉप से हटेंगी।
}
show-ask-until = ({ $until } तक)
show-no-asks = अभी कुछ नहीं माँगा गया है।
show-asks-ended = { $n ->
    [1] एक और का समय पूरा हुआ, वह नहीं दिखती। "ask end" उसे हर लैपटॉप से हटाता है।
   *[other] { $n } और का समय पूरा हुआ, वे नहीं दिखतीं। "ask end" उन्हें हर लैपटॉप से हटाता है।
}
cli-circle = समूह के कुछ लोगों को चिट्ठी देता है, या वापस लेता है
cli-circle-write = ऐसी चिट्ठी लिखता है जो कुछ ही लोग खोल सकते हैं: आप एक-दूसरे को कैसे सँभालते हैं, किसी ने क्या बताया यह नहीं
cli-circle-to = इसे कौन पढ़ सकता है, नाम या id से; हर एक के लिए एक बार लिखें
cli-circle-instead = आपकी वह चिट्ठी जिसकी जगह यह लेती है
cli-circle-back = चिट्ठी वापस लेता है: जिस लैपटॉप तक ख़बर पहुँचे, वहाँ से वह मिट जाती है
cli-circle-which = आपकी कौन-सी चिट्ठी, id या शब्दों से
said-circle-kept = चिट्ठी उनके लिए है जिनके नाम आपने लिखे। और कोई उसे नहीं खोल सकता।
said-circle-back = चिट्ठी यहाँ से हट गई, और ख़बर पहुँचने पर हर लैपटॉप से हटेगी।
show-circle-note = { $alias } की ओर से { $names } के लिए:
show-no-circle = कुछ लोगों के लिए लिखी ऐसी कोई चिट्ठी नहीं है जो आप पढ़ सकें।

## Letting go of what is over

cli-propose-let-go = कि जो बीत गया, उसे मिटने दिया जाए: काफ़ी सदस्य सहमत हों, तो वह हर लैपटॉप से मिटता है
cli-let-go = बीता हुआ आधा साल, जैसे पहले आधे के लिए 2025-1, या slips
show-proposal-let-go = { $what } मिटने देना
error-let-go = ऐसे किसी आधे साल का यहाँ कुछ नहीं है, या वह अभी बीता नहीं।
error-let-go-next = इसे 2025-1 या 2025-2 जैसा लिखें, या slips लिखें।
