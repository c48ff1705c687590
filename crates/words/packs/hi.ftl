# हिन्दी। The English pack says what each message is for.
#
# अनुवाद करने वालों के लिए: बराबर के निशान के दाईं ओर जो है, वही बदलें। { } में जो है, उसे प्रोग्राम
# भरता है, वह वैसा ही रहे। ऐसे लिखें जैसे समूह के किसी साथी से बात हो: छोटा, शान्त, बिना दोष दिए।
# कोई वाक्य 90 अक्षरों से लंबा न हो। In plurals [1] stands for one: in Hindi [one] would mean none, too.

## Dates and times

day-monday = सोमवार
day-tuesday = मंगलवार
day-wednesday = बुधवार
day-thursday = गुरुवार
day-friday = शुक्रवार
day-saturday = शनिवार
day-sunday = रविवार
month-1 = जनवरी
month-2 = फ़रवरी
month-3 = मार्च
month-4 = अप्रैल
month-5 = मई
month-6 = जून
month-7 = जुलाई
month-8 = अगस्त
month-9 = सितंबर
month-10 = अक्टूबर
month-11 = नवंबर
month-12 = दिसंबर
month-short-1 = जन॰
month-short-2 = फ़र॰
month-short-3 = मार्च
month-short-4 = अप्रैल
month-short-5 = मई
month-short-6 = जून
month-short-7 = जुल॰
month-short-8 = अग॰
month-short-9 = सित॰
month-short-10 = अक्टू॰
month-short-11 = नव॰
month-short-12 = दिस॰
# मंगलवार, 24 नवंबर
date-long = { $weekday }, { $day } { $month }
# 24 नव॰
date-short = { $day } { $month }
# 24 नवंबर 2026
date-year = { $day } { $month } { $year }
# मंगलवार, 24 नवंबर, दोपहर 3:00 बजे
date-time = { $date }, { $time }
time = { $part ->
    [night] रात { $twelve }:{ $minute } बजे
    [morning] सुबह { $twelve }:{ $minute } बजे
    [noon] दोपहर { $twelve }:{ $minute } बजे
   *[evening] शाम { $twelve }:{ $minute } बजे
}

## Small words

list-and = { $first } और { $last }
you = आप
somebody = कोई
hide = छिपाएँ
stop = रोकें
keep = रखें
change = बदलें
read = पढ़ें
go-on = आगे
not-now = अभी नहीं
please-choose = कृपया कोई एक चुनें।
smaller = छोटे
larger = बड़े
sooner = जल्दी
later = देर से
percent = { $n }%
minutes = { $n ->
    [1] एक मिनट
   *[other] { $n } मिनट
}
take-it-back = वापस लें
taken-back = अब फिर वैसा ही है जैसा पहले था।
# The name of the button that goes back, for a screen reader.
back-to = वापस: { $place }

## The six places

places = हिस्से
place-next = अगली बैठक
place-who = कौन क्या करेगा
place-notebook = नोटबुक
place-people = लोग
place-share = ख़बर बाँटें
place-laptop = यह लैपटॉप

## What holds for the whole book

unshared = { $n ->
    [1] एक चीज़ अभी बँटी नहीं है।
   *[other] { $n } चीज़ें अभी बँटी नहीं हैं।
}
unshared-share = बाँटें
standing-out = समूह अब अपनी कॉपी इस लैपटॉप के साथ नहीं बाँटता।
standing-out-next = जो यहाँ है उसे आप पढ़ सकते हैं, या मिटा सकते हैं। अगर यह भूल से हुआ है, तो समूह में किसी भरोसे के साथी से बात करें।
standing-left = आपने यह समूह छोड़ दिया है।
standing-left-next = जो यहाँ है उसे आप पढ़ सकते हैं, या मिटा सकते हैं। सदस्य हाँ कहें, तो आप लौट भी सकते हैं।
standing-newer = समूह ने कुछ ऐसा बदला है जो यह प्रोग्राम नहीं जानता।
standing-newer-next = आप सब पढ़ सकते हैं, ख़बर ले जा सकते हैं और किसी के साथ बाँटना रोक सकते हैं। फिर से लिखने के लिए इस लैपटॉप को नया प्रोग्राम चाहिए।
standing-unreadable = जो आया, उसका कुछ हिस्सा यह प्रोग्राम नहीं पढ़ सकता।
standing-unreadable-next = जो पढ़ा जा सका, वह दिख रहा है। कुछ खोया नहीं है, बाक़ी नया प्रोग्राम पढ़ लेगा।

## While something takes its time

busy-opening = एक पल रुकें, कॉपी खुल रही है।
busy-making = एक पल रुकें, कॉपी बन रही है।
busy-locking = एक पल रुकें, कॉपी बंद हो रही है।
busy-wiping = एक पल रुकें, कॉपी मिट रही है।

## Opening the book

passphrase = गुप्त वाक्य
passphrase-cover = इसे ढकें
passphrase-show = इसे दिखाएँ
unlock-open = खोलें
unlock-other = दूसरी कॉपी
unlock-other-how = दो लोग एक लैपटॉप पर काम कर सकते हैं। हर एक की कॉपी अपनी अलग फ़ाइल में रहती है।
unlock-other-where = दूसरी कॉपी कहाँ है?
unlock-other-hint = जैसे /media/stick/book
unlock-other-go = उसे खोलें
unlock-help = मुझसे नहीं खुल रही
unlock-help-words = ये शब्द कोई और न देख सकता है, न बदल सकता है। छोटे-बड़े अक्षर और खाली जगह भी गिने जाते हैं।
unlock-help-again = समूह के दो लोग आपको फिर से शामिल कर सकते हैं। पहले यह कॉपी मिटाएँ, फिर नए सिरे से शुरू करें।

## Choosing a passphrase

passphrase-title = आपकी कॉपी के लिए गुप्त वाक्य
passphrase-hint = चार-पाँच शब्द, जिन्हें सिर्फ़ आप ही साथ रखें। कोई और इन्हें न देख सकता है, न आपके लिए बदल सकता है।
passphrase-pick = मेरे लिए पाँच शब्द चुनें
passphrase-use = यही रखें
passphrase-longer = कृपया थोड़ा और लंबा: चार-पाँच शब्द।
passphrase-paper = आप इसे काग़ज़ पर लिखकर घर में रख सकते हैं, लैपटॉप के साथ नहीं।
passphrase-forgotten = भूल जाएँ, तो समूह के दो लोग आपको फिर से शामिल कर सकते हैं। कॉपी भी लौट आती है।
passphrase-alone = जब तक समूह में सिर्फ़ आप हैं, तब तक कोई ऐसा नहीं कर सकता।
passphrase-old = अब तक का गुप्त वाक्य
passphrase-new = नया गुप्त वाक्य
passphrase-changed = गुप्त वाक्य बदल गया है।

## The first time

first-who = क्या समूह का कोई साथी आपके पास है?
first-together = हाँ, हम साथ बैठे हैं
first-file = नहीं, पर उनसे मिले शब्द या पेन ड्राइव मेरे पास है
first-start = नहीं, मुझे नया समूह शुरू करना है
first-back = मुझे लौटना है, पहले मेरा दूसरा लैपटॉप था
first-before = एक क़दम पीछे
first-some-word = कृपया यहाँ एक-दो शब्द लिखें।
first-alias = समूह आपको किस नाम से पुकारे?
first-alias-label = इस समूह में आपका नाम
first-alias-hint = जैसे सुमन
paper-alias = समूह उन्हें किस नाम से पुकारे?
first-alias-free = कोई भी नाम चलेगा। काग़ज़ों वाला नाम होना ज़रूरी नहीं।
first-group = कॉपी के लिए एक नाम
first-group-label = समूह अपनी कॉपी को क्या कहता है
first-group-hint = जैसे हमारी कॉपी
first-group-seen = समूह में सब इसे देखते हैं। बंद कॉपी के बाहर यह कभी नहीं दिखता।
first-begin = शुरू करें
first-words = जो शब्द सुनें, वे लिखें
first-words-how = साथ बैठें, दोनों लैपटॉप एक ही वाई-फ़ाई या हॉटस्पॉट पर हों। सामने वाला आपको छह शब्द पढ़कर सुनाएगा।
first-words-back = समूह के दो लोगों के साथ बैठें। उनमें से एक आपको छह शब्द पढ़कर सुनाएगा।
first-words-label = छह शब्द
first-words-hint = जैसे garden chair coffee violin coat music
first-join = जुड़ें
first-not-found = लैपटॉप एक-दूसरे को नहीं मिल रहे
first-stick = या पेन ड्राइव से
first-stick-how = अपनी अर्ज़ी पेन ड्राइव पर रखें, और उसे समूह के किसी साथी को दें।
first-stick-put = मेरी अर्ज़ी यहाँ रखें
address-label = दूसरी स्क्रीन पर शब्दों के नीचे जो लिखा है
address-hint = जैसे 192.168.1.20:4433

## Joining

join-title = जुड़ें
join-begun = आप अभी शामिल नहीं हैं। जो शब्द सुनें वे लिखें, या पेन ड्राइव काम में लें।
join-looking = दूसरे लैपटॉप को ढूँढ रहे हैं।
join-looking-wifi = दोनों लैपटॉप एक ही वाई-फ़ाई या हॉटस्पॉट पर हों। उस पर इंटरनेट होना ज़रूरी नहीं।
join-waiting = { $n ->
    [1] अगली बार साथ बैठने पर एक और सदस्य हाँ कहेगा।
   *[other] अगली बार साथ बैठने पर { $n } और सदस्य हाँ कहेंगे।
}
join-waiting-some = अगली बार साथ बैठने पर सदस्य हाँ कहेंगे।
join-waiting-nothing = आपको कुछ नहीं करना है।
join-room-how = जब बाक़ी लोग मिलें, तो आप भी इसे दबाएँ। काफ़ी सदस्य हाँ कह दें, तो आप शामिल हो जाते हैं।
join-room-waits = समूह का एक लैपटॉप यहाँ है। काफ़ी सदस्य हाँ कह दें, तो आप शामिल हो जाते हैं।
join-sheet = आपके पास स्वागत का पन्ना है।
join-sheet-read = उसे पढ़ें
join-sheet-of = { $group } में स्वागत है
join-sheet-meetings = हमारी अगली बैठकें
join-sheet-beside = जिसने आपको शब्द पढ़कर सुनाए।
join-reading = यह स्वागत का पन्ना है। अभी कोई आपके बारे में कुछ नहीं रखता।
join-would = मुझे जुड़ना है
join-sheet-whom = किससे पूछें
join-on-stick = आपकी अर्ज़ी पेन ड्राइव पर है। उसे समूह के किसी साथी को दें।
join-on-stick-words = वे ये शब्द आपके साथ मिलाएँगे, काग़ज़ पर या फ़ोन पर।
join-answer = पेन ड्राइव पर “{ $group }” का जवाब है।
join-answer-count = { $n ->
    [1] इसमें एक ही सदस्य है: आप।
   *[other] इसमें { $n } लोग हैं, आप भी उनमें हैं।
}
join-answer-sure = क्या आपने इसी समूह से पूछा था?
join-answer-yes = हाँ, जुड़ें
join-answer-no = नहीं, कोई और समूह
join-answer-else = जिसने भी आपकी अर्ज़ी देखी, वह जवाब दे सकता है। यह नाम न पहचानें, तो नहीं कहें: पेन ड्राइव से कुछ नहीं लिया जाएगा।
join-stick = पेन ड्राइव से पूछें
join-stick-back = पेन ड्राइव लौट आई
join-stick-no-answer = पेन ड्राइव पर अभी कोई जवाब नहीं है।
join-stick-how = उस पर आपकी अर्ज़ी जाती है, और उसी पर जवाब आता है। जब भी वह आपके पास हो, “दें और लें” दबाएँ।
join-new-words = मेरे पास नए शब्द हैं
join-rather-not = मुझे नहीं जुड़ना
join-some-trace = किसी सदस्य ने आपका नाम रखा हो, तो समूह में बस इतना रहता है कि आपने पूछा था।
join-no-trace = समूह में इसका कोई निशान नहीं रहता।
join-leave-title = जुड़ना रोकें?
join-leave-what = इसके लिए इस लैपटॉप पर जो है, वह मिट जाएगा।
join-leave-back = आप किसी और दिन नए शब्दों से फिर शुरू कर सकते हैं।
join-stopped = दोनों स्क्रीन पर शब्द एक जैसे नहीं थे, या किसी ने रोक दिया।
join-stopped-next = कुछ नहीं बँटा। आप शब्द फिर से लिख सकते हैं, या नए शब्द माँग सकते हैं।
check-words = क्या दोनों स्क्रीन पर यही शब्द हैं?
check-yes = हाँ, यही हैं
check-no = नहीं, रोकें
check-other = आपने हाँ कहा। दूसरी स्क्रीन पर भी हाँ कहना होगा।

## Letting somebody in

invite-title = कोई जुड़ने आए हैं
invite-let-in = किसी को शामिल करें
invite-what = { $n ->
    [1] पहले उन्हें स्वागत का पन्ना मिलता है: हम कब मिलते हैं, हमारे नियम, किससे पूछें। न नाम, न नोट। बाक़ी सब आपके हाँ कहने पर आता है।
    [2] पहले उन्हें स्वागत का पन्ना मिलता है: हम कब मिलते हैं, हमारे नियम, किससे पूछें। न नाम, न नोट। बाक़ी सब तब आता है जब दो सदस्य हाँ कह दें।
   *[other] पहले उन्हें स्वागत का पन्ना मिलता है: हम कब मिलते हैं, हमारे नियम, किससे पूछें। न नाम, न नोट। बाक़ी सब तब आता है जब { $n } सदस्य हाँ कह दें।
}
invite-once = ये शब्द एक ही बार काम आते हैं। इसे बंद करते ही वे ख़त्म हो जाते हैं।
invite-show-words = शब्द दिखाएँ
invite-starting = एक पल रुकें, शब्द बन रहे हैं।
invite-wifi = दोनों लैपटॉप एक ही वाई-फ़ाई या हॉटस्पॉट पर हों।
invite-read = उन्हें ये शब्द पढ़कर सुनाएँ:
invite-address = लैपटॉप एक-दूसरे को न मिलें, तो यह भी लिखें: { $address }
invite-waiting = दूसरे लैपटॉप का इंतज़ार है।
invite-asks = { $who } ने इस पेन ड्राइव से जुड़ने को पूछा है।
check-words-stick = क्या उनके पास भी यही शब्द हैं?
who-is-it = { $who } कौन हैं?
who-new = कोई नए साथी
who-member = हमारे सदस्य, दूसरे लैपटॉप के साथ
who-me = मैं ही, दूसरे लैपटॉप के साथ
who-which = कौन से सदस्य?
invite-in-same = दोनों लैपटॉप पर अब एक ही कॉपी है।
invite-check = दूसरे लैपटॉप पर { $who } हैं।
invite-reads = { $who } स्वागत का पन्ना पढ़ रहे हैं: हम कब मिलते हैं, हमारे नियम। न नाम, न नोट।
invite-reads-next = वे जुड़ना चाहें, तो यह अपने आप आगे बढ़ेगा। अभी उनके बारे में कुछ नहीं रखा गया।
invite-not-this-time = { $who } इस बार नहीं जुड़े।
invite-not-this-time-next = उनके बारे में कुछ नहीं रखा गया। आप किसी और दिन नए शब्द दिखा सकते हैं।
invite-asked = { $n ->
    [1] { $who } ने जुड़ने को कहा है। एक और सदस्य को हाँ कहना होगा।
   *[other] { $who } ने जुड़ने को कहा है। { $n } और सदस्यों को हाँ कहना होगा।
}
invite-asked-next = ख़बर बाँटने पर बाक़ी लोग इसे अपने लैपटॉप पर देखेंगे।
invite-in = { $who } अब हमारे साथ हैं।
invite-in-next = एक बार ख़बर बाँट लें, ताकि दोनों लैपटॉप पर एक ही कॉपी हो।
invite-stopped-next = कुछ नहीं बँटा। आप नए शब्द दिखाकर फिर शुरू कर सकते हैं।
invite-stick = उन्होंने आपको पेन ड्राइव दी
invite-stick-how = उस पर उनकी अर्ज़ी है। आप उनके साथ शब्द मिलाते हैं, काग़ज़ पर या फ़ोन पर।
invite-stick-look = पेन ड्राइव देखें

## Proposals about who belongs

proposal-admit = { $who } को जुड़ना है
proposal-paper = { $who } को जुड़ना है, काग़ज़ पर
proposal-laptop = { $who } को दूसरा लैपटॉप चाहिए
proposal-remove = { $who } के साथ कॉपी बाँटना रोकना
proposal-set-aside = { $who } का एक लैपटॉप खो गया है, उसे अलग रखना है
proposal-policy = { $n ->
    [1] आगे से नए साथी के लिए एक सदस्य हाँ कहे
   *[other] आगे से नए साथी के लिए { $n } सदस्य हाँ कहें
}
proposal-agreed = { $n ->
    [0] अब तक सहमत: { $who }।
    [1] अब तक सहमत: { $who }। एक और हाँ चाहिए।
   *[other] अब तक सहमत: { $who }। { $n } और चाहिए।
}
proposal-reads-all = जो शामिल होता है, वह समूह के सब पन्ने पढ़ सकता है, पहले का लिखा भी।
proposal-name-stays = यह लिखा रहता है कि आप सहमत थे।
proposal-agree = सहमत
proposal-look = इसे देखें
# After a proposal, while it waits.
deed-waits = { $n ->
    [1] अभी एक और हाँ का इंतज़ार है। ख़बर बाँटने पर बाक़ी लोग इसे अपने लैपटॉप पर देखेंगे।
   *[other] अभी { $n } और हाँ का इंतज़ार है। ख़बर बाँटने पर बाक़ी लोग इसे अपने लैपटॉप पर देखेंगे।
}
deed-waits-how = ख़बर बाँटने पर बाक़ी लोग इसे अपने लैपटॉप पर देखेंगे।
# Said behind what was decided.
not-heard = { $n ->
    [1] एक लैपटॉप तक यह ख़बर अभी नहीं पहुँची।
   *[other] { $n } लैपटॉप तक यह ख़बर अभी नहीं पहुँची।
}

## Stopping to share with somebody

stop-sharing = किसी के साथ बाँटना रोकें
stop-whom = किसके साथ? जब तक आप एक बार और न कहें, कुछ नहीं होगा।
stop-choose = चुनें
stop-title = { $who } के साथ कॉपी बाँटना रोकें?
stop-keeps = { $who } के लैपटॉप पर जो पहले से है, वह वहीं रहेगा; उसे कोई वापस नहीं ले सकता।
stop-keeps-paper = { $who } काग़ज़ पर हैं, छपा हुआ उनके पास रहेगा। आगे कोई { $who } की बारी नहीं लिखेगा।
stop-locked = जैसे-जैसे लैपटॉप यह सुनते हैं, नए पन्नों पर नया ताला लगता है। तब तक उनमें पुराने ताले से लिखा जा सकता है।
stop-need = { $n ->
    [0] और किसी की सहमति नहीं चाहिए।
    [1] एक और सदस्य की सहमति चाहिए।
   *[other] { $n } और सदस्यों की सहमति चाहिए।
}
stop-record = { $n ->
    [0] हर लैपटॉप पर यह लिखा रहता है कि यह आपने कहा। कारण न पूछा जाता है, न रखा जाता है।
    [1] हर लैपटॉप पर यह लिखा रहता है कि आप दोनों सहमत थे। कारण न पूछा जाता है, न रखा जाता है।
   *[other] हर लैपटॉप पर यह लिखा रहता है कि कौन सहमत थे। कारण न पूछा जाता है, न रखा जाता है।
}
stop-record-many = हर लैपटॉप पर यह लिखा रहता है कि कौन सहमत थे। कारण न पूछा जाता है, न रखा जाता है।
stop-again = आप { $who } को बाद में फिर से शामिल कर सकते हैं।
stop-ask = { $n ->
    [0] बाँटना रोकें
    [1] एक और सदस्य से पूछें
   *[other] { $n } और सदस्यों से पूछें
}
stop-done = कॉपी अब { $who } के साथ नहीं बँटती।
stop-not-with = समूह अभी जैसा है, उसमें { $who } के साथ नहीं
stop-two-remain = लैपटॉप वाले दो सदस्य बचने चाहिए। दो में से कोई एक, दूसरे के बारे में तय नहीं कर सकता।
stop-instead = आप समूह छोड़कर नया समूह शुरू कर सकते हैं। खोया लैपटॉप तुरंत अलग रखा जा सकता है।

## A lost laptop

lost-title = लैपटॉप खो गया है
lost-whose = किसका?
lost-mine = मेरा
lost-which = { $who } के लैपटॉप में से कौन सा?
lost-number = लैपटॉप { $n }
lost-which-how = लैपटॉप का नंबर उसी पर “यह लैपटॉप” में लिखा होता है।
lost-passphrase = जिसके पास वह है, उसे पढ़ने के लिए गुप्त वाक्य चाहिए।
lost-how = { $n ->
    [1] आप उसे अभी अलग रख सकते हैं: उसे कुछ नया नहीं मिलेगा।
    [2] दो सदस्य उसे अभी अलग रख सकते हैं: उसे कुछ नया नहीं मिलेगा।
   *[other] { $n } सदस्य उसे अभी अलग रख सकते हैं: उसे कुछ नया नहीं मिलेगा।
}
lost-stays-you = आप समूह में रहते हैं, और इस लैपटॉप से आगे चलते हैं।
lost-stays-paper = { $who } समूह में रहते हैं, दूसरा लैपटॉप मिलने तक काग़ज़ पर।
lost-stays-other = { $who } समूह में रहते हैं, और दूसरे लैपटॉप से आगे चलते हैं।
lost-set-aside = उसे अलग रखें
lost-waits = वह अभी अलग नहीं रखा गया
lost-done = वह लैपटॉप अलग रख दिया गया है। उसे कुछ नया नहीं मिलेगा।
lost-found = वह फिर मिल गया
lost-found-before = अगर उसे अलग नहीं रखा गया था, तो वह पहले जैसा चलेगा। जो पूछा गया था, उस पर किसी को हाँ नहीं कहना।
lost-found-after = अगर उसे अलग रखा जा चुका है, तो वह वैसा ही रहेगा। उस पर कॉपी मिटाएँ, और नए लैपटॉप की तरह लौटें।
back-title = लौटना
back-begin = उस लैपटॉप पर चुनें: मुझे लौटना है, पहले मेरा दूसरा लैपटॉप था।
back-sit = { $n ->
    [1] समूह के किसी साथी के साथ बैठें। वे दोनों स्क्रीन के शब्द मिलाकर हाँ कहेंगे।
    [2] समूह के दो लोगों के साथ बैठें। वे दोनों स्क्रीन के शब्द मिलाकर हाँ कहेंगे।
   *[other] समूह के { $n } लोगों के साथ बैठें। वे दोनों स्क्रीन के शब्द मिलाकर हाँ कहेंगे।
}
back-fills = फिर उनकी कॉपी से यह कॉपी भर जाएगी।
back-private = जो सिर्फ़ पुराने लैपटॉप पर था, वह नहीं लौट सकता।
laptop-in = { $who } अब दूसरा लैपटॉप भी काम में ले सकते हैं।

## How we decide

decide-read = पढ़ें, या बदलें
decide-same = बाँटना रोकने और खोए लैपटॉप के लिए भी यही गिनती है।
decide-fewer = पूछने को कम लोग बचें, तो वे सब हाँ कहते हैं। जो काग़ज़ पर हैं, वे नहीं गिने जाते।
decide-another = दूसरी गिनती
decide-number = { $n ->
    [1] एक सदस्य हाँ कहे
   *[other] { $n } सदस्य हाँ कहें
}
decide-fewer-yes = कम
decide-more-yes = ज़्यादा
decide-fewer-name = कम: एक हाँ कम
decide-more-name = ज़्यादा: एक हाँ ज़्यादा
decide-one = तब हर सदस्य अकेले ही किसी को शामिल कर सकता है, या किसी के साथ बाँटना रोक सकता है।
decide-need = { $n ->
    [0] दूसरी गिनती के लिए और किसी की सहमति नहीं चाहिए।
    [1] दूसरी गिनती के लिए एक और सदस्य की सहमति चाहिए।
   *[other] दूसरी गिनती के लिए { $n } और सदस्यों की सहमति चाहिए।
}
decide-ask = { $n ->
    [0] इसे बदलें
    [1] एक और सदस्य से पूछें
   *[other] { $n } और सदस्यों से पूछें
}
decide-done = { $n ->
    [1] आगे से एक सदस्य हाँ कहेगा।
    [2] आगे से दो सदस्य हाँ कहेंगे।
   *[other] आगे से { $n } सदस्य हाँ कहेंगे।
}

## Next meeting

next-empty = कोई बैठक तय नहीं है। एक ही शाम हो सकती है, या हर दूसरा मंगलवार।
next-open-turns = खाली बारियाँ, जो लेना चाहे
next-agree = कौन हमारे साथ है, इस बारे में
next-cannot = इस बार नहीं हो पाएगा
next-whole-day = उस दिन कौन क्या करेगा
meeting-moved = यह बैठक बदल गई है।
meeting-moved-to = { $place } (यह बैठक बदल गई है)
meeting-cancelled = यह बैठक नहीं होगी।

## The meeting, in the whole window

meet-open = बैठक खोलें
meet-end = ख़त्म
meet-next = आगे
meet-back = पीछे
meet-opening = शुरुआत
meet-agenda = विषय
meet-break = अंतराल
meet-closing = समापन
meet-next-time = अगली बार
# Closing, 2 of 4
meet-of = { $title }, { $all } में से { $at }
meet-how = तीर के निशान आगे-पीछे ले जाते हैं, Escape से बाहर आते हैं। बैठक का कुछ भी अपने आप नहीं लिखा जाता।
meet-lock = जब तक यह खुला है, कॉपी बिना छुए इतनी देर खुली रहती है: { $length }।
meet-for-other = किसी और के लिए लिखें
meet-ask = { $role }: आज इसे करने का मन किसका है?
meet-ask-name = नाम चुनें
meet-ask-how = जब कोई हाँ कहे, तो उनका नाम दबाएँ। किसी के लिए ज़रूरी नहीं, और यह खाली भी रह सकता है।
meet-ask-open = खाली रहने दें
meet-ask-done = तय हो गया
meet-ask-back = { $words }: { $role }, { $who }
meet-checklist = इसमें क्या-क्या करना है
opening-rule = शुरुआत एक नियम से
opening-names = नाम और कहानियाँ इसी कमरे में रहती हैं।
opening-begin = शुरुआत के लिए, जो कहना चाहे
opening-begin-1 = यहाँ आते हुए रास्ते में क्या अच्छा लगा?
opening-begin-2 = पिछली बार के बाद किस बात पर मुस्कान आई?
opening-begin-3 = सुबह कौन सी आवाज़ सुनना आपको अच्छा लगता है?
opening-begin-4 = हम सबके लिए आप क्या पकाते?
opening-begin-5 = किस जगह बैठना आपको अच्छा लगता है?
opening-begin-6 = कौन सी छोटी सी चीज़ के बिना आपका मन नहीं लगेगा?
opening-lead = आज जो बैठक चलाए, उसके पास जवाब होना ज़रूरी नहीं। हम सब देते हैं, हम सब पाते हैं।
opening-laptops = क्या यहाँ और लैपटॉप हैं?
agenda-none = आज के लिए कुछ तय नहीं है। जो चाहे, शुरू करे।
agenda-idea-1 = पिछली बार के बाद क्या-क्या हुआ?
agenda-idea-2 = हमने ऐसा क्या सुना जो यहाँ किसी के काम आए?
agenda-idea-3 = कोई किस बारे में बात करना चाहेगा?
agenda-listen = यहाँ होना और सुनना ही काफ़ी है।
agenda-guest = { $who } के साथ
agenda-today = आज के लिए जो तय है
agenda-more = बात करने को कुछ और
agenda-what = किस बारे में बात करें
agenda-add = बैठक में जोड़ें
agenda-added = यह बैठक में जुड़ गया है।
break-now = अब थोड़ा अंतराल।
break-how = बाहर जाएँ, बैठे रहें, बातें करें या चुप रहें: सब ठीक है।
timer-off = समय की याद: बंद
timer-shorter = कम
timer-longer = ज़्यादा
timer-less = कम: पाँच मिनट कम
timer-more = ज़्यादा: पाँच मिनट ज़्यादा
timer-start = शुरू करें
timer-stop = समय की याद रोकें
timer-how = यह कुछ ख़त्म नहीं करती। रोकने पर भुला दी जाती है।
timer-chime = समय पूरा होने पर हल्की-सी आवाज़
timer-left = { $n ->
    [1] क़रीब एक मिनट बाक़ी
   *[other] क़रीब { $n } मिनट बाक़ी
}
break-over = अंतराल पूरा हुआ।
timer-over = समय पूरा हुआ। कोई जल्दी नहीं है।
closing-1 = आज यहाँ से आप क्या साथ ले जा रहे हैं?
closing-2 = किस बात के लिए, या किसे, आप धन्यवाद देना चाहेंगे?
closing-3 = आज किस चीज़ की कमी रही?
closing-4 = अगली बार हम क्या दूसरी तरह कर सकते हैं?
closing-free = जवाब देना किसी के लिए ज़रूरी नहीं।
closing-slips = जो बात कोई बोलकर न कहना चाहे, वह बिना नाम की पर्ची पर लिखी जा सकती है।
next-time-none = आगे कोई बैठक तय नहीं है।
review = पीछे मुड़कर देखना
review-open = साथ मिलकर पीछे देखें
# The title of a note.
review-title = पीछे मुड़कर, { $date }
review-how = इसमें से हम क्या रखना चाहते हैं। जो यहाँ लिखा जाए वही रहता है, किसी का नाम ज़रूरी नहीं।
review-1 = हमारे यहाँ क्या अच्छा चल रहा है?
review-2 = हम जिस लिए आते हैं, क्या वह यहाँ मिलता है?
review-3 = कौन यहाँ नहीं आ पाते, और किस चीज़ से उनका आना आसान हो?
review-4 = क्या हमारे नियम अब भी ठीक हैं, और क्या हम उन पर चलते हैं?
review-5 = क्या समय अब भी ठीक है?
review-6 = क्या जगहें अब भी ठीक हैं?
review-7 = क्या किसी पर बहुत ज़्यादा काम है? क्या नए सिरे से बाँटा जा सकता है?

## Turns

turn-open = खाली
turn-take = यह बारी लें
turn-hand-on = आगे सौंपें
turn-when = { $role }, { $date }
# The whole name of a button, for a screen reader: Take this turn: Tea, Tuesday 24 November
turn-full-name = { $words }: { $role }, { $date }
turn-entered-by = { $who }, { $writer } ने लिखा
turn-contested = { $n ->
    [2] { $who } ने यह बारी ली है। दोनों करें, तो भी अच्छा है।
   *[other] { $who } ने यह बारी ली है। यह भी अच्छा है।
}
turn-both = दोनों मिलकर करें
turn-step-back = दूसरों को करने दें
turn-taken = { $role }: यह बारी आपकी है।
turn-handed-on = { $role }: बारी फिर से खाली है।
turn-stepped-back = { $role }: आपने यह बारी दूसरों को दे दी।
# An open turn, and whom it could suit. Nobody has to.
turn-perhaps = खाली, शायद { $who }
turn-when-perhaps = { $role }, { $date }: शायद आप?
turn-on-the-day = बैठक में तय होगा
turn-one-more = { $n ->
    [1] { $who }; एक और साथी हों, तो अच्छा
   *[other] { $who }; { $n } और साथी हों, तो अच्छा
}
turn-with-learning = { $who }, और सीखने के लिए { $learning }
turn-learn = यह काम सीखें
turn-learn-stop = इस बार नहीं
turn-learning = { $role }: आप सीखने के लिए साथ हैं।
turn-learning-ended = { $role }: आप अब सीखने के लिए साथ नहीं हैं।
turn-not-this-time = इस बार नहीं
turn-passed-on = { $role }: बारी खाली है। इसे किसने छोड़ा, यह किसी को नहीं बताया जाता।
turn-all = सब मिलकर करें
turn-together = { $role }: यह आप लोग मिलकर करेंगे।
turns-handed-on = उस दिन की आपकी बारियाँ फिर से खाली हैं।

## Entering for somebody on paper

enter-for = काग़ज़ वाले साथी के लिए लिखें
enter-whom = किसके लिए?
enter-shown = यह ऐसे दिखेगा: { $how }।
# As a heading above the jobs of one day.
enter-what = { $date } को { $who } क्या करेंगे
enter-yes = { $who } ने हाँ कहा है
enter-taken = { $role }: { $who } के लिए लिख लिया।
enter-handed-on = { $role }: यह बारी अब { $who } की नहीं है।

## Slips without a name

slips = बिना नाम की पर्चियाँ
slips-count = { $n ->
    [1] एक पर्ची
   *[other] { $n } पर्चियाँ
}
slips-what = आने में क्या मुश्किल है, जाते-जाते एक बात, क्या बेहतर हो सकता है। इन पर किसी का नाम नहीं होता।
slip-about = किस बारे में?
slip-barrier = आने में क्या मुश्किल है
slip-closing = जाते-जाते एक बात
slip-feedback = क्या अच्छा है, और क्या बेहतर हो सकता है
slip-drop = हटाएँ
said-slip = पर्ची नोटबुक में है।
said-slip-dropped = पर्ची हटा दी गई।
slip-paper = काग़ज़ की पर्ची यहाँ लिखें
slip-paper-how = जैसा उस पर लिखा है वैसा ही, और बिना नाम के।
slip-paper-says = पर्ची पर क्या लिखा है
slip-enter = पर्ची लिखें
slip-too-long = यह एक पर्ची के लिए लंबा है। थोड़ा छोटा कर लें।
slip-mine = आपकी पर्ची। यह खाली भी रह सकती है: हर लैपटॉप एक पर्ची देता है, और सब एक ही नाप की हैं।
slip-put-in = डिब्बे में डालें
slip-take-out = वापस निकालें
slip-in = आपकी पर्ची डिब्बे में है। डिब्बा बंद होने तक आप इसे बदल सकते हैं।
slip-is-in = आपकी पर्ची डिब्बे में है।
slip-is-out = आपकी पर्ची वापस निकाल ली गई।
box = पर्चियों का डिब्बा
box-mine = डिब्बा आपके पास है
box-of = एक डिब्बा { $who } के पास है
box-what = यहाँ सब लोग बिना नाम की पर्ची डाल सकते हैं। डिब्बा आप में से एक के पास, इस लैपटॉप पर रहता है।
box-open = डिब्बा खोलें
box-open-here = इस लैपटॉप पर खोलें
box-opened = डिब्बा खुला है। जो लोग इस लैपटॉप के साथ मिलते हैं, वे पर्ची डाल सकते हैं।
box-five = इसके लिए पाँच सदस्यों के पाँच लैपटॉप चाहिए। कम हों, तो कुछ नहीं रखा जाता।
box-keeper-could = डिब्बे वाला लैपटॉप जान सकता है कि किसने क्या लिखा; और कोई लैपटॉप नहीं। छोटे समूह में आपके लिखने के ढंग से भी पता चल सकता है।
box-handed-in = { $n ->
    [0] अभी कोई पर्ची नहीं आई है। डिब्बा बंद करने पर लैपटॉप अपनी-अपनी पर्ची देंगे।
    [1] एक सदस्य के लैपटॉप से पर्ची आ गई है।
   *[other] { $n } सदस्यों के लैपटॉप से पर्चियाँ आ गई हैं।
}
box-close = डिब्बा बंद करें
box-close-now = इंतज़ार किए बिना बंद करें
box-closing = डिब्बा बंद हो रहा है।
box-closes = डिब्बा बंद हो रहा है। अब इसमें कुछ नहीं डाला जा सकता।
box-waits = { $n ->
    [0] डिब्बा बंद हो रहा है।
    [1] डिब्बा बंद हो रहा है। एक लैपटॉप से अभी जवाब नहीं आया है।
   *[other] डिब्बा बंद हो रहा है। { $n } लैपटॉप से अभी जवाब नहीं आया है।
}
box-published = { $n ->
    [0] डिब्बा बंद हो गया। सारी पर्चियाँ खाली थीं।
    [1] डिब्बा बंद हो गया। एक पर्ची अब नोटबुक में है।
   *[other] डिब्बा बंद हो गया। { $n } पर्चियाँ अब नोटबुक में हैं।
}
box-unknown = डिब्बे वाला लैपटॉप अब यहाँ नहीं है। पर्चियों का क्या हुआ, यह यहाँ पता नहीं।
box-too-few = डिब्बा बंद हो गया। पाँच से कम लोगों ने पर्ची दी, इसलिए कुछ नहीं रखा गया।

## Who does what

who-before = इससे पहले की बैठक: { $date }
who-after = इसके बाद की बैठक: { $date }
who-empty = छोटे-छोटे काम, मिल-बाँटकर: चाबी, चाय, स्वागत। किसी के लिए ज़रूरी नहीं।
jobs = हमारे काम
job-add = काम जोड़ें
job-change = काम बदलें
job-name = इसका नाम क्या है?
job-name-hint = जैसे चाय
job-checklist = इसमें क्या-क्या करना है, हर बात नई लाइन में
job-drop = यह काम हटाएँ
said-job = { $name } कॉपी में है।
said-job-dropped = { $name } अब कॉपी में नहीं है।
job-look = देखें
job-begin = इनमें से किसी काम से शुरू करें, या अपने किसी काम से
job-seats = इसे कितने लोग मिलकर करते हैं?
job-people = { $n ->
    [1] एक व्यक्ति
   *[other] { $n } लोग
}
job-fewer = कम: एक व्यक्ति कम
job-more = ज़्यादा: एक व्यक्ति ज़्यादा
job-mode = कौन करेगा, यह आप कब तय करते हैं?
job-ahead = पहले से, जो बारी ले लें
job-on-the-day = हर बैठक की शुरुआत में
job-mark = एक निशान, उनके लिए जो पढ़ते नहीं
job-who-likes = यह काम करना किसे अच्छा लगता है?
job-willing = ख़ुशी से करेंगे: { $who }
job-nobody-yet = अभी सूची में कोई नहीं है। यह ठीक है: जो चाहें, यह काम ले सकते हैं।
job-offer-means = जो सूची में हैं, उनसे कभी-कभी, बारी-बारी से पूछा जाता है। बारी अपने आप किसी को नहीं दी जाती।
job-happy = मुझे यह कभी-कभी करना अच्छा लगेगा
job-no-longer = मेरा नाम सूची से हटाएँ
said-happy = { $role }: आप सूची में हैं।
said-no-longer = { $role }: आप अब सूची में नहीं हैं।
rest = कुछ समय आराम करें
said-rest = अब आप किसी सूची में नहीं हैं। आपकी बारियाँ आपकी रहेंगी, जब तक आप उन्हें आगे न सौंपें।
enter-happy = { $who } को कभी-कभी क्या करना अच्छा लगेगा
enter-offers = { $role }: { $who } सूची में हैं।
enter-offers-no-longer = { $role }: { $who } अब सूची में नहीं हैं।
begin-welcome = स्वागत
begin-welcome-list =
    थोड़ा पहले पहुँच जाएँ।
    दरवाज़े पर सबको नमस्ते कहें।
    जो पहली बार आए हैं, उनके पास बैठें।
begin-tea = चाय
begin-tea-list =
    प्याले।
    शुरू होने से पहले पानी चढ़ा दें।
begin-key = चाबी
begin-key-list =
    कमरा खोलें।
    जाते समय खिड़कियाँ और बत्तियाँ देख लें।
    ताला लगा दें।
begin-opening = शुरुआत और अंत
begin-opening-list =
    हम यहाँ क्यों हैं, यह पढ़ें, और एक नियम भी।
    समय का ध्यान रखें।
    सबको मौक़ा मिले, पर बोलना किसी के लिए ज़रूरी नहीं।
    आपके पास जवाब हों, यह ज़रूरी नहीं।
    समय पर ख़त्म करें, और बताएँ कि अगली बार कब मिलेंगे।
begin-room = कमरा
begin-room-list =
    कुर्सियाँ गोल घेरे में।
    अंत में उन्हें वापस जगह पर रख दें।
mark-plain = कोई निशान नहीं
mark-cup = प्याला
mark-key = चाबी
mark-chair = कुर्सी
mark-clock = घड़ी
mark-door = दरवाज़ा
mark-bell = घंटी
mark-book = किताब
mark-pencil = पेंसिल
mark-broom = झाड़ू
mark-bowl = कटोरा
mark-lamp = बत्ती
mark-ball = गेंद

## Planning

plan-a-meeting = बैठक तय करें
plan-default-title = बैठक
plan-title = इसका नाम क्या है?
plan-day = कौन-सा दिन? बार-बार हो, तो पहला दिन।
plan-place = कहाँ?
plan-place-hint = जैसे हरा कमरा
plan-length = कितनी देर?
length-60 = एक घंटा
length-90 = डेढ़ घंटा
length-120 = दो घंटे
length-180 = तीन घंटे
plan-often = कितनी बार?
often-once = एक बार
often-weekly = हर { $weekday }
often-fortnightly = हर दूसरे { $weekday }
often-monthly = महीने में एक बार, महीने के उसी { $weekday } को
often-other = जैसा पहले तय हुआ था
plan-it = तय करें
plan-change = सारी तारीख़ें बदलें
plan-drop = यह बैठक और इसकी सारी तारीख़ें हटाएँ
week-earlier = एक हफ़्ता पहले
day-earlier = एक दिन पहले
day-later = एक दिन बाद
week-later = एक हफ़्ता बाद
time-label = कितने बजे?
time-again = समय इस तरह लिखें, जैसे 15:00।
move-title = यह तारीख़ बदलें
move-how = सिर्फ़ यही तारीख़ बदलती है। बाक़ी वैसी ही रहती हैं।
move-it = बदलें
move-cancel = यह बैठक न रखें
move-restore = जैसा तय था, वैसा ही रखें
said-planned = तय हुआ: { $when }।
said-changed = बैठक बदल गई, अपनी सारी तारीख़ों के लिए।
said-dropped = बैठक अब कॉपी में नहीं है।
said-moved = बैठक अब इस समय है: { $when }।
said-cancelled = { $date } को बैठक नहीं होगी।
said-restored = { $date }: फिर से वैसा ही, जैसा तय था।

## The schedule: how often, until when, and clocks that change

often-monthly-date = महीने में एक बार, { $day } तारीख़ को
often-monthly-last = महीने में एक बार, आख़िरी { $weekday } को
often-short-months = जिन महीनों में यह तारीख़ नहीं होती, वे छूट जाते हैं।
ends = कब तक?
ends-never = जब तक हम न बदलें
ends-never-what = यह अपने आप नहीं रुकता। आप जब चाहें, इसे रोक सकते हैं।
ends-until = किसी तय दिन तक
ends-count = गिनकर कुछ बार
ends-day = आख़िरी दिन
ends-times = { $n ->
    [1] एक बार
   *[other] { $n } बार
}
ends-less = एक बार कम
ends-more = एक बार ज़्यादा
# A button that moves one of several days, for a screen reader: A week later: The last day
day-of-which = { $step }: { $which }
# The time is read as the clock of the place shows it.
clock-skipped = उस रात घड़ियाँ आगे होती हैं, { $time } का समय आता ही नहीं। बैठक { $shows } शुरू होगी।
clock-twice = उस रात घड़ियाँ पीछे होती हैं, तो { $time } का समय दो बार आता है। यहाँ पहली बार वाला समय है।
clock-unknown = इस लैपटॉप को यह समय क्षेत्र पता नहीं। समय वहाँ की घड़ी का है।

## The schedule: where, and in which way

plan-elsewhere = कहीं और
plan-elsewhere-where = वह कहाँ है?
kind = हम कैसे मिलेंगे?
kind-in-person = कमरे में
kind-call = फ़ोन पर
kind-mixed = कमरे में, और फ़ोन से भी जुड़ सकते हैं
kind-drop-in = जब चाहें आएँ, जब चाहें जाएँ
kind-how = फ़ोन से कैसे जुड़ें?
kind-how-hint = जैसे एक नंबर और एक कोड
move-hold = फिर भी बैठक रखें
said-held = { $date } को बैठक होगी, छुट्टी के बीच भी।

## The schedule: the calendar

calendar = कैलेंडर
calendar-how = कैलेंडर कैसे दिखे
calendar-list = सूची में
calendar-month = महीने के हिसाब से
calendar-look = देखें
calendar-before = इससे पहले का महीना: { $month }
calendar-after = इसके बाद का महीना: { $month }
calendar-today = { $date }, आज
calendar-free = { $date }: इस दिन बैठक नहीं है।
# November 2026
month-year = { $month } { $year }
day-short-monday = सो
day-short-tuesday = मं
day-short-wednesday = बु
day-short-thursday = गु
day-short-friday = शु
day-short-saturday = श
day-short-sunday = र

## Calendar files in the window

calendar-out = दूसरे कैलेंडर के लिए
calendar-out-what = तारीख़ों की एक फ़ाइल, फ़ोन या किसी और प्रोग्राम के कैलेंडर के लिए। उसमें किसी का नाम नहीं है।
calendar-out-called = वहाँ बैठकों का नाम क्या हो?
calendar-out-neutral = हर बैठक का नाम “{ $title }”
calendar-out-ours = जो नाम हम कहते हैं
calendar-out-places = यह भी कि हम कहाँ मिलते हैं, पर किसी का घर कभी नहीं
calendar-out-how = इसे उस कैलेंडर में खोलें जिसके लिए यह है। फिर फ़ाइल हटा सकते हैं।
calendar-in = दूसरे कैलेंडर से
calendar-in-what = फ़ोन या किसी और प्रोग्राम की तारीख़ें, वहाँ फ़ाइल में सहेजी हुई। पहले दिखता है कि क्या जुड़ेगा।
calendar-in-where = कौन सी फ़ाइल?
calendar-in-hint = कैलेंडर की फ़ाइल (.ics)
calendar-in-look = उसे देखें
calendar-in-found = { $n ->
    [0] इसमें से कुछ नहीं जोड़ा जा सकता।
    [1] { $n } बैठक जोड़ी जा सकती है।
   *[other] { $n } बैठकें जोड़ी जा सकती हैं।
}
calendar-in-add = { $n ->
    [1] यह बैठक जोड़ें
   *[other] ये { $n } बैठकें जोड़ें
}
said-calendar-added = { $n ->
    [1] बैठक कॉपी में आ गई।
   *[other] { $n } बैठकें कॉपी में आ गईं।
}

## The schedule: breaks

pauses = छुट्टियाँ
pause-what = छुट्टी में बैठक नहीं होती। फिर भी कोई एक बैठक रखी जा सकती है।
pause-add = नई छुट्टी
pause-name = इसका नाम क्या है?
pause-name-hint = जैसे गर्मियाँ
pause-from = बिना बैठक का पहला दिन
pause-to = बिना बैठक का आख़िरी दिन
pause-of = यह किन बैठकों के लिए है?
pause-of-all = सब बैठकों के लिए
pause-keep = यह छुट्टी रखें
pause-drop = हटाएँ
pause-span = { $from } से { $to } तक
pause-here = छुट्टी है: बैठक नहीं होगी।
pause-here-named = छुट्टी है ({ $name }): बैठक नहीं होगी।
said-pause = { $from } से { $to } तक छुट्टी है।
said-pause-only = { $title }: { $from } से { $to } तक छुट्टी है।
said-pause-dropped = छुट्टी हटा दी गई। उन तारीख़ों की बैठकें होंगी।

## The schedule: places

venues = हम कहाँ मिलते हैं
venues-what = जाने से पहले क्या जान लेना अच्छा है। सब कुछ भरना ज़रूरी नहीं।
venue-add = जगह जोड़ें
venue-name = हम इसे क्या कहते हैं?
venue-home = यह किसी का घर है
venue-home-what = वहाँ का रास्ता बैठक से तीन दिन पहले से ही दिखता है, और किसी काग़ज़ पर नहीं।
venue-home-later = किसी के घर पर। रास्ता तीन दिन पहले से दिखता है।
venue-directions = वह जगह कैसे मिलेगी?
venue-directions-hint = गली, मंज़िल, घंटी
venue-directions-kept = लिखा रखा है; बदलना हो तभी यहाँ लिखें
venue-zone = कौन-सा समय क्षेत्र (टाइम ज़ोन)?
venue-zone-hint = जैसे Asia/Kolkata
venue-zone-none = कुछ नहीं लिखा है, इसलिए समय इस लैपटॉप की घड़ी का है।
venue-zone-known = वहाँ की बैठकों का समय वहाँ की घड़ी का है।
venue-zone-unknown = इस लैपटॉप को यह समय क्षेत्र पता नहीं। Asia/Kolkata जैसा लिखें, या कुछ नहीं।
venue-access = काम की बातें
venue-access-what = जगह के बारे में। किसे क्या चाहिए, इस बारे में नहीं।
venue-reach = वहाँ कैसे जाएँ, और शाम को घर कैसे लौटें?
venue-steps = सीढ़ियाँ, ढलान, चौड़े दरवाज़े?
venue-room = कितने लोगों के लिए जगह और कुर्सियाँ?
venue-quiet = क्या बाहर के लोग सुन या देख सकते हैं?
venue-comfort = गर्माहट, हवा, रोशनी?
venue-toilets = शौचालय, जो सबके काम आए?
venue-cost = कितना ख़र्च आता है?
venue-drinks = क्या वहाँ चाय बना सकते हैं?
venue-not-written = अभी कुछ नहीं लिखा है।
venue-compare = दो जगहें मिलाकर देखें
venue-one = पहली जगह
venue-other = दूसरी जगह
venue-drop = यह जगह हटाएँ
venue-drop-what = वहाँ की बैठकों में इसका नाम रहता है, जब तक उन्हें दूसरी जगह न मिले।
said-venue = { $name }: यह जगह लिख ली गई।
said-venue-dropped = { $name }: यह जगह हटा दी गई।

## The schedule: trying something

trial-title = कुछ और आज़माएँ
trial-what = आप इसे कुछ समय आज़माते हैं। पुराना तरीक़ा रखा रहता है, एक बटन से वापस आ जाता है।
trial-from = इस दिन से आज़माएँगे
trial-until = इस दिन फिर से सोचेंगे
trial-begin = आज़माएँ
trial-nothing = यह अभी जैसा ही है। जो आज़माना है, उसे बदलें।
trial-asks = आपने कुछ और आज़माया: { $title }। कैसा रहा?
trial-at-once = दो आज़माइशें एक साथ शुरू हुईं: { $title }। आप कौन-सी रखना चाहते हैं?
trial-crossed = किसी ने आज़माइश रखी, किसी ने पुराना तरीक़ा: { $title }।
trial-since = { $from } से: { $what }
trial-goes-on = यह ऐसे ही चलता रहेगा, जब तक आप कुछ और न कहें।
trial-keep = ऐसा ही रखें
trial-back = पहले जैसा करें
trial-change = और तरह से आज़माएँ
trial-here = यह { $until } तक आज़माया जा रहा है।
said-tried = अब आप इसे आज़मा रहे हैं। { $until } को कॉपी पूछेगी कि कैसा रहा।
said-trial-kept = जैसा आज़माया, वैसा ही रखा गया।
said-trial-back = अब सब आज़माइश से पहले जैसा है।

## The schedule: two people changed the same thing

crossed-series = आप में से दो ने इसे एक साथ बदला: { $title }
crossed-date = आप में से दो ने यह तारीख़ एक साथ बदली: { $date }
crossed-stands = अभी यह है: { $value }। जब तक आप न चुनें, दोनों रखे हैं।
crossed-leave = यही रहने दें: { $value }
crossed-take = इसके बदले लें: { $value }
crossed-settled = तय हो गया।
crossed-minutes = { $n } मिनट
crossed-cancel = { $date } की बैठक एक साथ रद्द भी हुई और बदली भी
crossed-cancel-stands = जब तक आप न कहें, बैठक नहीं होगी।
crossed-takes-place = बैठक होगी: { $date }

## Notebook

rules = हमारे नियम
rules-count = { $n ->
    [1] एक नियम
   *[other] { $n } नियम
}
rules-empty = पहले नोट के लिए नियम अच्छे हैं। समूह इनके बिना भी चल सकता है।
rules-begin-ours = नमूने से शुरू करें
rules-begin-empty = खाली से शुरू करें
rule-words = इस नियम के शब्द
rule-another = एक और नियम
rule-another-hint = साथ होने पर आप जिस बात का ध्यान रखना चाहते हैं।
rule-add = जोड़ें
rule-drop = हटाएँ
rule-up = ऊपर ले जाएँ
rule-down = नीचे ले जाएँ
said-rule-moved = जगह बदल गई।
said-rule = नियम जुड़ गया।
said-rules = शुरू करने के लिए सात नियम। जो आपको ठीक न लगे, उसे बदल लें।
said-rule-changed = नियम बदल गया।
said-rule-dropped = नियम हटा दिया गया।
starter-rule-1 = यहाँ की बात यहीं रहती है। यहाँ कौन था, यह भी यहीं रहता है।
starter-rule-2 = बोलना किसी के लिए ज़रूरी नहीं। यहाँ होना ही काफ़ी है।
starter-rule-3 = हम पूरी बात सुनते हैं, और एक बार में एक ही व्यक्ति बोलता है।
starter-rule-4 = हम अपनी बात करते हैं, और दूसरों को अपनी राह चलने देते हैं।
starter-rule-5 = सलाह देने से पहले हम पूछ लेते हैं।
starter-rule-6 = देर से आना, जल्दी जाना या बीच में आराम करना, सब ठीक है।
starter-rule-7 = किसी को ठीक न लगे, तो हम रुककर पूछते हैं कि किस बात से मदद मिलेगी।
notes = बाक़ी नोट
notes-empty = काम की बातें, जो समूह रखना चाहता है: साथ आना-जाना, पते, योजनाएँ।
note = नोट
note-write = नोट लिखें
note-begin = नोट शुरू करें
note-title = इसका नाम क्या है?
note-title-hint = जैसे अस्पताल तक साथ जाना
note-text = नोट में क्या लिखा है
note-audience = समूह में सब इसे पढ़ और बदल सकते हैं।
note-opening = एक पल रुकें, नोट खुल रहा है।
note-only-read = यह नोट यहाँ सिर्फ़ पढ़ा जा सकता है।
note-kept = इस लैपटॉप पर रख लिया गया।
note-writing = लिखा जा रहा है।
note-drop = यह नोट हटाएँ
said-note = { $title } नोटबुक में है।
said-renamed = नोट का नाम अब { $title } है।
said-note-dropped = नोट अब नोटबुक में नहीं है।

## Notebook: the agenda and what newcomers read

agenda = बैठक में क्या-क्या, और विषय
agenda-count = { $n ->
    [0] { $date } के लिए अभी कुछ नहीं
    [1] { $date } के लिए एक बात
   *[other] { $date } के लिए { $n } बातें
}
agenda-no-meeting = बैठक तय हो जाए, तो कोई भी उसमें अपनी बात रख सकता है।
agenda-empty = अभी कुछ नहीं है। जिस बारे में आप बोलना या सुनना चाहें, यहाँ लिख सकते हैं।
agenda-begin = नमूने से शुरू करें
said-agenda-begun = बैठक में चार बातें रखी गईं। जो ठीक न लगे, उसे बदल लें।
first-topic-1 = हम कौन हैं, जितना जो बताना चाहे
first-topic-2 = यह समूह किसलिए है
first-topic-3 = हमारे नियम: किस बात से हमें बोलने में मदद मिलती है
first-topic-4 = हम अगली बार कब और कहाँ मिलेंगे
topic-minutes = { $n ->
    [1] एक मिनट
   *[other] { $n } मिनट
}
topic-add = बैठक में रखें
topic-another = बात करने के लिए कुछ
topic-words = किस बारे में बात करें
topic-guest = यह बात कौन रखेगा
topic-guest-hint = चाहें तो लिखें: हम में से कोई, या बाहर से कोई
topic-guest-ask = बाहर से किसी को बुलाने से पहले समूह से पूछें। मेहमान को समय, जगह और नियम बताए जाते हैं।
topic-length = कितने मिनट
topic-length-hint = चाहें तो लिखें
topic-length-again = मिनटों की गिनती लिखें, या खाली छोड़ दें।
topic-earlier = पहले रखें
topic-later = बाद में रखें
topic-next-time = अगली बैठक में रखें
topic-drop = हटाएँ
topic-long = यह एक विषय के लिए लंबा है। नोट में इसके लिए जगह है।
said-topic = यह बैठक में रखा गया।
said-topic-changed = बैठक में क्या-क्या होगा, यह बदल गया।
said-topic-next-time = यह { $date } की बैठक में रखा गया।
said-topic-dropped = यह अब बैठक में नहीं है।
pack = नए साथियों के लिए
pack-what = नए साथी क्या पढ़ सकते हैं और घर ले जा सकते हैं, आज की कॉपी के हिसाब से।
pack-nameless = इसमें किसी सदस्य का नाम नहीं है। यह जिसे मिले, वह इसे पढ़ सकता है।
pack-welcome = आपका स्वागत है
pack-no-meetings = हमसे पूछें कि अगली बार कब मिलेंगे।
pack-where = कहाँ, यह हमसे पूछें।
pack-support = हम कौन हैं
pack-support-text = हम सब पर कुछ एक जैसा बीता है, और हम बराबरी से मिलते हैं। यहाँ कोई किसी का इलाज नहीं करता।
pack-how = बैठक कैसे चलती है
pack-how-text = हम एक-दो नियम पढ़कर शुरू करते हैं। फिर तय की हुई बातें होती हैं, और एक अंतराल। अंत में जो चाहे, कुछ कहता है, और हम बताते हैं कि अगली बार कब मिलेंगे। आप सिर्फ़ सुन भी सकते हैं, और जब चाहें जा सकते हैं।
pack-between = हमारे बीच क्या रहता है
pack-between-text = यहाँ सुनी हुई बात बाहर नहीं कही जाती। आपको उसी नाम से बुलाते हैं, जो आप चाहें। आपका नंबर या आने की वजह कोई नहीं पूछता।
pack-topics = आगे हम किस बारे में बात करेंगे
pack-ask = किससे पूछें
pack-ask-text = जिसने आपको यह पन्ना दिया, उसी से पूछें।
pack-left-out = { $n ->
    [1] एक बात में किसी सदस्य का नाम है, इसलिए वह इसमें नहीं है।
   *[other] { $n } बातों में किसी सदस्य का नाम है, इसलिए वे इसमें नहीं हैं।
}
pack-own = अपने शब्दों में
pack-own-hint = किससे पूछें, दरवाज़ा कैसे मिले। वही लिखें, जो कोई भी पढ़ सके।
pack-place-in = मिलने की जगह बताएँ
pack-place-out = जगह न बताएँ, पूछने दें
said-pack = यह नए साथियों के पन्ने पर आ गया।
said-pack-place = नए साथियों का पन्ना बदल गया।

## Notebook: useful places and people, plans

useful = काम की जगहें और लोग
useful-none = अभी कोई जगह नहीं लिखी है।
useful-count = { $n ->
    [0] अभी कोई नहीं
    [1] एक
   *[other] कुल { $n }
}
useful-what = मदद, सलाह या फ़ॉर्म कहाँ मिलता है। इसे कौन पढ़ता है, यह किसी को नहीं दिखता।
useful-add = काम की जगह लिखें
useful-name = यह क्या है
useful-name-hint = जैसे अस्पताल, दफ़्तर, कोई जानकार
useful-place = कहाँ है, और वहाँ कैसे पहुँचें
useful-place-hint = पता, नंबर, वहाँ का रास्ता
useful-hours = कब खुला रहता है
useful-hours-hint = जैसे सोमवार से शुक्रवार, सुबह
useful-cost = कितना ख़र्च आता है
useful-cost-hint = जैसे कुछ नहीं, या जो आप देना चाहें
useful-language = वहाँ कौन-सी भाषाएँ बोली जाती हैं
useful-language-hint = इशारों की भाषा भी
useful-access = अंदर कैसे जाएँ
useful-access-hint = जैसे सीढ़ियाँ, ढलान, लिफ़्ट
useful-sure = मैंने आज यह जाँच लिया
useful-drop = हटाएँ
useful-at = कहाँ: { $text }
useful-open = कब खुला: { $text }
useful-costs = ख़र्च: { $text }
useful-speaks = भाषाएँ: { $text }
useful-entry = अंदर जाना: { $text }
useful-checked = { $text } को किसी ने जाँचा
said-useful = { $name }: लिख लिया गया।
said-useful-dropped = { $name }: हटा दिया गया।
plans = योजनाएँ और लक्ष्य
plans-count = { $n ->
    [0] अभी कोई नहीं
    [1] एक योजना
   *[other] { $n } योजनाएँ
}
plans-what = आप मिलकर क्या करना चाहते हैं, छोटे-छोटे क़दमों में। जो चाहे, कोई क़दम ले सकता है।
plan-add = योजना लिखें
plan-words = आप क्या करना या पाना चाहते हैं
plan-words-hint = बच्चों और बाहर के लोगों के नाम न लिखें; एक अक्षर काफ़ी है।
plan-look-again = हम इसे फिर देखेंगे
plan-look = आप इसे { $date } को फिर देखेंगे।
plan-look-now = अब इसे मिलकर देखने का समय है।
plan-look-later = { $date } को फिर देखें
plan-steps = क़दम
plan-no-steps = अभी कोई क़दम नहीं है। छोटा क़दम भी अच्छा क़दम है।
plan-edit = योजना बदलें
plan-out = योजना हटाएँ
step-another = एक क़दम
step-hint = जैसे स्कूल में पूछना
step-add = क़दम जोड़ें
step-take = यह क़दम लें
step-hand-on = आगे सौंपें
step-done = यह हो गया
step-not-done = यह अभी नहीं हुआ
step-is-done = हो गया
step-drop = हटाएँ
said-plan = योजना लिख ली गई।
said-plan-changed = योजना बदल गई।
said-plan-dropped = योजना हटा दी गई।
said-step = क़दम जुड़ गया।
said-step-mine = यह क़दम अब आपका है।
said-step-open = यह क़दम फिर से खाली है।
said-step-done = यह क़दम पूरा हो गया।
said-step-dropped = क़दम हटा दिया गया।

## Notebook: earlier versions, pages of one's own

paste-too-long = यह एक साथ डालने के लिए बहुत ज़्यादा है, इसलिए कुछ नहीं डाला गया। एक नोट में क़रीब साठ पन्ने आते हैं; इसका कोई हिस्सा डालकर देखें।
versions = पहले के रूप
versions-what = किसी और के आगे लिखने से पहले, या बहुत कुछ हटने से पहले का नोट। बिना नाम और समय के।
versions-none = अभी इसका कोई पहले का रूप नहीं है।
version-steps = { $n ->
    [1] एक रूप पहले
   *[other] { $n } रूप पहले
}
version-reading = नोट पहले ऐसा था। सबके नए शब्द रखे रहते हैं, जब तक आप इसे वापस न लाएँ।
version-back = इसे वापस लाएँ
said-version = नोट में फिर से यही लिखा है। अभी जो लिखा था, वह पहले के रूपों में है।
private = मेरे अपने पन्ने
private-audience = सिर्फ़ इसी लैपटॉप पर। किसी ख़बर में नहीं, और किसी और की कॉपी में भी नहीं।
private-what = आपकी कहानी, आपके लक्ष्य, मुश्किल समय में क्या सहारा देता है। यह लैपटॉप खो जाए, तो ये पन्ने भी खो जाएँगे।
private-write = अपने लिए पन्ना लिखें
private-title-hint = जैसे मेरी कहानी, या जब मन भारी हो
private-begin = पन्ना शुरू करें
private-drop = यह पन्ना लैपटॉप से हटाएँ
private-bring-back = { $title } वापस लाएँ
said-private-begun = { $title }: यह पन्ना रख लिया गया, सिर्फ़ इस लैपटॉप पर।
said-private-gone = यह पन्ना अब लैपटॉप पर नहीं है।
print-writing = पन्ना, जैसा अभी है।

## People

people-empty = आप सबसे पहले हैं। जब आप साथ बैठेंगे, तो और लोग जुड़ेंगे।
people-somebody = जुड़ने के लिए कोई यहाँ है
people-waiting = हाँ का इंतज़ार है
people-members = सदस्य
people-you = { $name } (आप)
people-on-paper = काग़ज़ पर
people-vouched = { $who } ने शामिल किया
people-how = कौन जुड़ेगा, यह हम कैसे तय करते हैं
people-how-many = { $n ->
    [1] जब आप साथ बैठते हैं, तब एक सदस्य हाँ कहता है।
    [2] जब आप साथ बैठते हैं, तब दो सदस्य हाँ कहते हैं।
   *[other] जब आप साथ बैठते हैं, तब { $n } सदस्य हाँ कहते हैं।
}
people-not-heard = { $n ->
    [1] सदस्यों में जो नया बदलाव हुआ, उसकी ख़बर एक लैपटॉप तक अभी नहीं पहुँची।
   *[other] सदस्यों में जो नया बदलाव हुआ, उसकी ख़बर { $n } लैपटॉप तक अभी नहीं पहुँची।
}

## Somebody on paper

paper-add = काग़ज़ वाला साथी जोड़ें
paper-what = लैपटॉप न हो, तब भी वे समूह के साथी हैं। दूसरे उनकी बारी लिखते हैं, और जो चाहिए वह छाप देते हैं।
paper-yes = सिर्फ़ उनकी हाँ के साथ। कोई भी नाम चलेगा।
paper-ask = { $n ->
    [0] उन्हें जोड़ें
    [1] एक और सदस्य से पूछें
   *[other] { $n } और सदस्यों से पूछें
}
paper-done = { $who } अब समूह में हैं, काग़ज़ पर।

## Whether newcomers are welcome

door = दरवाज़ा
door-what = यह बस पढ़ने के लिए है, और नए साथी के शब्दों से पहले दिखता है। यह किसी को रोकता नहीं।
door-open = नए साथियों का स्वागत है।
door-closed = हम अभी नए साथी नहीं जोड़ रहे हैं।
door-until = { $date } तक नए साथियों का स्वागत है।
door-choose-open = खुला
door-choose-until = किसी दिन तक खुला
door-choose-closed = अभी बंद

## Notes from one person to another

hand-title = { $who } के लिए चिट्ठी
hand-how = जब दोनों एक कमरे में मिलेंगे, तब यह { $who } के लैपटॉप पर जाएगी, और कहीं नहीं।
hand-only = इसे सिर्फ़ { $who } पढ़ सकते हैं। यह समूह की कॉपी का हिस्सा नहीं है।
hand-says = चिट्ठी में क्या लिखा है
hand-keep = अगली बार मिलने तक रखें
hand-waits = यह चिट्ठी इस लैपटॉप पर रखी है, { $who } के लिए।
hand-from = { $who } की चिट्ठी
hand-for = { $who } के लिए रखी है
hand-gone = { $who } के लिए रखी है, जो अब समूह में नहीं हैं
hand-put-away = हटाएँ
hand-away = चिट्ठी अब इस लैपटॉप पर नहीं है।
hand-take-back = वापस लें
hand-taken-back = चिट्ठी अब नहीं है। यह किसी को नहीं दी गई।
hand-new = { $n ->
    [1] आपके लिए एक चिट्ठी है।
   *[other] आपके लिए { $n } चिट्ठियाँ हैं।
}
notes-handed = दो लोगों के बीच की चिट्ठियाँ
notes-handed-what = ये सिर्फ़ इस लैपटॉप और दूसरे वाले पर हैं, और किसी ख़बर में नहीं।

## Contact cards

card-mine = मेरा कार्ड
card-for = यह किस काम का है: बैठक बदले, तो कोई आपको बता सके।
card-nobody-has-to = कुछ देना किसी के लिए ज़रूरी नहीं, और कौन नहीं देता, यह किसी को नहीं दिखता।
card-put = अपना कार्ड यहाँ रखें
card-another = एक और जोड़ें
card-what = आप क्या देना चाहते हैं?
card-phone = फ़ोन
card-message = संदेश
card-email = ईमेल
card-address = पता
card-other = कुछ और
card-phone-field = नंबर
card-message-field = संदेश के लिए नाम या नंबर
card-email-field = ईमेल का पता
card-address-field = पता
card-other-field = अपने शब्दों में
card-hours = आपके लिए कौन-सा समय ठीक है? इसे खाली छोड़ सकते हैं।
card-hours-hint = जैसे शाम को
card-message-fine = संदेश भी ठीक है।
card-message-too = संदेश भी ठीक है
card-preferred = मुझ तक ऐसे पहुँचना सबसे अच्छा है
card-preferred-is = सबसे अच्छा तरीक़ा।
card-who = इसे कौन देख सकता है?
card-everyone = समूह में सब
card-chosen = जिन्हें मैं चुनूँ
card-nobody = कोई नहीं
card-everyone-means = वे भी, जो बाद में जुड़ेंगे।
card-nobody-means = यह सिर्फ़ आपके अपने लैपटॉप पर है।
card-empty = जो देना चाहें, वह लिखें, या “अभी नहीं” दबाएँ।
card-choose = कम से कम एक नाम चुनें, या बताएँ कि और कौन इसे देख सकता है।
card-change = आप इसे बदलें, तो अब तक का कार्ड हर जगह से वापस ले लिया जाएगा।
card-kept = आपका कार्ड रख लिया गया।
card-changed = आपका कार्ड बदल गया। अब तक का कार्ड वापस ले लिया गया।
card-seen-everyone = समूह में सब इसे देख सकते हैं।
card-seen-chosen = इसे ये लोग देख सकते हैं: { $who }।
card-seen-nobody = इसे और कोई नहीं देख सकता।
card-take-back = यह कार्ड वापस लें
card-back-title = यह कार्ड वापस लें?
card-back-what = { $what }: जिस-जिस लैपटॉप तक यह ख़बर पहुँचेगी, वहाँ से यह मिट जाएगा।
card-back-heard = ख़बर पहुँचने तक लैपटॉप पर कार्ड दिखता रहेगा। कितनों से पक्की ख़बर नहीं आई, यह यहाँ दिखेगा।
card-back-paper = किसी ने लिख लिया हो या फ़ोटो ली हो, तो वह उनके पास रहेगा।
card-back-undone = इसे पलटा नहीं जा सकता। आप जब चाहें, नया कार्ड दे सकते हैं।
card-taken-back = आपका कार्ड वापस ले लिया गया।
card-not-confirmed = { $n ->
    [1] आपका वापस लिया हुआ कार्ड: एक लैपटॉप से मिटने की पक्की ख़बर अभी नहीं आई।
   *[other] आपका वापस लिया हुआ कार्ड: { $n } लैपटॉप से मिटने की पक्की ख़बर अभी नहीं आई।
}
card-not-for-everyone = यह सबके देखने के लिए नहीं है। किसी और को देने से पहले पूछ लें।
# Phone: 555 010
card-title = { $kind }: { $text }
# Phone, evenings
card-way = { $way }, { $hours }
calls = फ़ोन सूची
calls-for = { $date } के लिए फ़ोन सूची
calls-what = बैठक बदले, तो किसे बताएँ, और उन्हें कौन-सा तरीक़ा पसंद है।
calls-empty = यहाँ अभी किसी का नंबर नहीं है, और देना किसी के लिए ज़रूरी नहीं।

## Share news

news-only-here = { $n ->
    [1] एक बात सिर्फ़ इस लैपटॉप पर है।
   *[other] { $n } बातें सिर्फ़ इस लैपटॉप पर हैं।
}
share-nothing = यहाँ लिखी हर बात इसी लैपटॉप पर रहती है, जब तक आप उसे न बाँटें।
share-internet-on = इंटरनेट: चालू। इसे समूह ने चालू किया है।
share-internet-off = इंटरनेट: बंद।
share-room = इस कमरे में
share-room-how = एक ही वाई-फ़ाई या हॉटस्पॉट। समूह के दूसरे लैपटॉप आपके लैपटॉप से ख़बरें लेंगे और उसे देंगे।
share-room-strangers = उस पर अनजान लोग जान सकते हैं कि कोई लैपटॉप दूसरों को खोज रहा है। कौन और क्यों, यह नहीं। “रोकें” दबाने पर यह रुक जाता है, या अपने आप।
share-system-asks = Windows पूछेगा कि क्या यह प्रोग्राम नेटवर्क चला सकता है। “Allow” (अनुमति दें) चुनें। नेटवर्क तभी चलता है, जब आप “आपस में मिलें” दबाते हैं।
share-meet = आपस में मिलें
share-looking = समूह के दूसरे लैपटॉप खोजे जा रहे हैं।
share-waits = जुड़ने के लिए कोई यहाँ है, और हाँ का इंतज़ार है। इसे “लोग” में देखें।
share-nobody = अभी कोई नहीं मिला। क्या आप एक ही वाई-फ़ाई पर हैं?
share-nobody-next = नीचे के शब्दों से, या पेन ड्राइव से भी हो सकता है।
share-swapping = { $n ->
    [1] एक लैपटॉप यहाँ है। ख़बरें ली और दी जा रही हैं।
   *[other] { $n } लैपटॉप यहाँ हैं। ख़बरें ली और दी जा रही हैं।
}
share-same = { $n ->
    [1] इस लैपटॉप पर पूरी कॉपी है।
   *[other] यहाँ { $n } लैपटॉप पर एक ही कॉपी है।
}
share-ended = यह अपने आप रुक गया, क्योंकि कुछ देर से कोई ख़बर नहीं आई।
share-use-words = इसके बदले शब्दों से मिलें
share-words-read = ये शब्द दूसरों को पढ़कर सुनाएँ:
share-dial = दूसरे लैपटॉप के शब्द, और उनके नीचे जो लिखा है
share-dial-hint = जैसे garden chair coffee
share-dial-go = खोजें
share-stick = पेन ड्राइव पर
share-stick-swap = दें और लें
share-stick-apart = सिर्फ़ देना, या सिर्फ़ लेना
share-stick-give = सिर्फ़ दें
share-stick-take = सिर्फ़ लें
share-stick-found = जो भी नया है, ताले में बंद। सिर्फ़ आपका समूह इसे खोल सकता है। पेन ड्राइव जिसे मिले, उसे बस एक फ़ाइल दिखती है, जिसके नाम से कुछ पता नहीं चलता। इसे कोई भी ले जा सकता है।
stick-is-in = { $name } लगी हुई है
stick-none = कोई पेन ड्राइव नहीं लगी है।
stick-look = फिर से देखें
stick-folder = या फ़ोल्डर लिखें
stick-folder-hint = जैसे /media/stick
stick-here = { $words }: ऊपर वाला फ़ोल्डर
stick-busy = एक पल। पेन ड्राइव लगी रहने दें।
stick-added = { $n ->
    [0] उस पर कुछ नया नहीं था।
    [1] एक ख़बर जुड़ गई।
   *[other] { $n } ख़बरें जुड़ गईं।
}
stick-left-out = { $n ->
    [1] एक पर भरोसा नहीं किया जा सका, इसलिए उसे छोड़ दिया गया।
   *[other] { $n } पर भरोसा नहीं किया जा सका, इसलिए उन्हें छोड़ दिया गया।
}
stick-gave = आपकी ख़बर भी उस पर है।
stick-give-too = आप अपनी ख़बर भी उस पर रख सकते हैं।
stick-out = अब आप पेन ड्राइव निकाल सकते हैं।

## Printing

print = छापें
print-plain = यह ताले में बंद नहीं है: काग़ज़ या फ़ाइल जिसे मिले, वह पढ़ सकता है।
print-rota = कौन क्या करेगा, नामों के साथ
print-sign-up = अपना नाम भरने का पन्ना, जिस पर अभी कोई नाम नहीं
print-meetings = सिर्फ़ कब और कहाँ मिलेंगे, बिना नामों के
print-calls = सिर्फ़ वही, जो सबके लिए दिया गया है। ख़बर पहुँच जाए, तो इसे फाड़ दें।
print-plans = जिन्होंने कोई क़दम लिया है, उनके नामों के साथ।
print-span = आज से, तीन महीने के लिए।
print-where = किस फ़ोल्डर में? खाली छोड़ें, तो आपके दस्तावेज़ों वाले में।
print-write = फ़ाइल बनाएँ
print-written = फ़ाइल यहाँ है: { $file }
print-how = इसे ब्राउज़र में खोलें, और वहीं से छापें। फिर फ़ाइल हटा सकते हैं।

## This laptop

laptop-reading = पढ़ना
laptop-text-size = अक्षर कितने बड़े
text-smaller = अक्षर छोटे करें
text-larger = अक्षर बड़े करें
laptop-colours = रंग
theme-light = हल्के
theme-dark = गहरे
theme-high = तेज़
laptop-language = भाषा
laptop-remind = मुझे बैठक याद दिलाएँ
remind-never = नहीं
remind-hour = एक घंटा पहले
remind-day = एक दिन पहले
laptop-remind-what = सिर्फ़ इस लैपटॉप पर, और सिर्फ़ जब कॉपी खुली हो। और कोई इसे नहीं देखता।
soon = जल्दी ही: { $when }।
laptop-safety = सुरक्षा
laptop-lock = अभी बंद करें
laptop-lock-after = इतनी देर कोई न छुए, तो बंद करें
lock-sooner = जल्दी: कम देर में बंद करें
lock-later = देर से: ज़्यादा देर में बंद करें
laptop-change-passphrase = गुप्त वाक्य बदलें
laptop-cover = ऊपरी नाम
laptop-hide-keys = Ctrl, Shift और H साथ दबाने पर सब छिप जाता है। एक मिनट के अंदर यही तीनों दबाएँ, तो सब लौट आता है।
laptop-leaves = इस लैपटॉप से बाहर क्या जाता है
laptop-leaves-news = सिर्फ़ वही, जो आप बाँटते हैं, और वह आपके समूह के लिए ताले में बंद।
laptop-number = यह आपका लैपटॉप { $n } है, कुल { $of } में से।
leave = समूह छोड़ें
leave-title = समूह छोड़ें?
leave-what = इसके बाद इस लैपटॉप पर कुछ नया नहीं आएगा। जो यहाँ है, उसे मिटाने तक आप पढ़ सकते हैं।
leave-heard = यह लैपटॉप जब अगली बार ख़बर बाँटेगा, तब दूसरों को पता चलेगा।
leave-reason = वजह न पूछी जाती है, न रखी जाती है।
leave-back = { $n ->
    [1] इसे पलटा नहीं जा सकता। समूह में से कोई आपको फिर से शामिल कर सकता है।
    [2] इसे पलटा नहीं जा सकता। समूह में से दो लोग आपको फिर से शामिल कर सकते हैं।
   *[other] इसे पलटा नहीं जा सकता। समूह में से { $n } लोग आपको फिर से शामिल कर सकते हैं।
}
leave-done = आपने समूह छोड़ दिया है। एक बार और ख़बर बाँटें, ताकि दूसरों को पता चले। फिर आप इस लैपटॉप की कॉपी मिटा सकते हैं।
wipe = इस लैपटॉप की कॉपी मिटाएँ
wipe-title = इस लैपटॉप की कॉपी मिटाएँ?
wipe-what = इस लैपटॉप की कॉपी मिट जाएगी। इसे पलटा नहीं जा सकता।
wipe-group = समूह की कॉपी समूह के पास रहेगी। जो अभी तक नहीं बाँटा, वह खो जाएगा।
wipe-back = इसे फिर से यहाँ पाने के लिए, समूह के दो लोग आपको वापस शामिल करते हैं।

## What did not work out: what happened, and what one can do

problem-passphrase = इससे कॉपी नहीं खुली।
problem-passphrase-next = शब्द एक बार फिर लिखें। छोटे-बड़े अक्षरों से फ़र्क़ पड़ता है, और खाली जगह से भी।
problem-open-elsewhere = कॉपी एक और विंडो में खुली है।
problem-open-elsewhere-next = पहले उसे बंद करें, या वहीं लिखें।
problem-damaged = इस लैपटॉप पर कॉपी का एक हिस्सा पढ़ा नहीं जा रहा।
problem-damaged-next = जो पढ़ा जा सकता है, वह रखा है। दूसरों के साथ ख़बर बाँटें, तो बाक़ी लौट आएगा।
problem-newer-book = यह कॉपी इससे नए प्रोग्राम ने लिखी है।
problem-newer-book-next = इसे उसी प्रोग्राम से खोलें। कुछ भी बदला नहीं गया है।
problem-disk-full = इस लैपटॉप में जगह नहीं बची है।
problem-disk-full-next = थोड़ी जगह बनाएँ, फिर से कोशिश करें। आपने पहले जो लिखा, वह रखा है।
problem-disk = यह लैपटॉप अभी अपनी डिस्क पर पढ़ या लिख नहीं पाया।
problem-disk-next = फिर से कोशिश करें। ऐसा ही रहे, तो अपनी ख़बर जल्दी ही पेन ड्राइव पर बाँट लें।
problem-changed = इस बीच किसी ने इसे बदल दिया।
problem-changed-next = देखें कि अब वहाँ क्या लिखा है। अब भी ठीक लगे, तो फिर से करें।
problem-not-possible = यह इस तरह नहीं लिखा जा सका।
problem-not-possible-next = आपने जो लिखा, उसे देखें, और किसी और तरह से लिखें।
problem-nothing-written = एक-दो शब्द लिखने बाक़ी हैं।
problem-nothing-written-next = उन्हें लिखें, और फिर से कोशिश करें।
problem-too-long = कॉपी में इतना लंबा नहीं रखा जाता।
problem-too-long-next = इसे छोटा करें, या बाक़ी को किसी नोट में लिखें।
problem-several = इस नाम की एक से ज़्यादा चीज़ें हैं।
problem-several-next = आप जो चाहते हैं, उसे उसी स्क्रीन पर चुनें जहाँ वह लिखा है।
problem-not-allowed = समूह अभी जैसा है, उसमें यह नहीं हो सकता।
problem-not-allowed-next = शायद यह हो भी चुका है। “लोग” में देखें, और दूसरों के साथ ख़बर बाँटें।
problem-two-remain = लैपटॉप वाले दो सदस्यों का रहना ज़रूरी है।
problem-two-remain-next = आप समूह छोड़ सकते हैं, या खोया हुआ लैपटॉप अलग कर सकते हैं।
problem-page = जो बदलना है, उसका एक हिस्सा यह प्रोग्राम पढ़ नहीं सकता।
problem-page-next = कुछ खोया नहीं है। इस लैपटॉप पर नया प्रोग्राम हो, तो उसे पढ़ और बदल सकते हैं।
problem-no-box = यहाँ अभी पर्चियों का कोई डिब्बा खुला नहीं है।
problem-no-box-next = आपने जो लिखा, वह कॉपी बंद होने तक रखा है। कोई फिर से डिब्बा खोल सकता है।
problem-box-open = यहाँ किसी के पास पहले से एक डिब्बा है।
problem-box-open-next = अपनी पर्ची उसी में डालें, या उसके बंद होने तक रुकें।
problem-too-much-news = ख़बरें इतनी हैं कि एक फ़ाइल में नहीं आतीं।
problem-too-much-news-next = एक बार एक ही कमरे में मिलें। उसके बाद फिर से पेन ड्राइव काफ़ी है।
problem-newer-group = समूह ने कुछ ऐसा बदला है, जिसे यह प्रोग्राम नहीं जानता।
problem-newer-group-next = आप पढ़ सकते हैं और ख़बर पहुँचा सकते हैं। लिखने के लिए इस लैपटॉप को नया प्रोग्राम चाहिए।
problem-not-a-member = यह लैपटॉप अभी समूह में नहीं है।
problem-not-a-member-next = आपको लगे कि यह भूल से हुआ, तो समूह में किसी भरोसे वाले से बात करें।
problem-word-unknown = शब्द { $position } हमारे शब्दों में से नहीं है।
problem-word-unknown-next = एक बार फिर सुनें। सुनने में वह किसी और शब्द जैसा हो सकता है।
problem-request-used = यह अर्ज़ी पहले काम आ चुकी है।
problem-request-used-next = वे जुड़ गए या नहीं, यह “लोग” में दिखेगा। जो वापस आते हैं, वे नई अर्ज़ी बनाते हैं।
problem-no-longer-open = यह अब खुला नहीं है।
problem-no-longer-open-next = सुझाव के बाद कुछ बातें बदल गई हैं। कुछ नहीं किया गया।
problem-other-words = ये वे शब्द नहीं थे।
problem-other-words-next = एक बार फिर सुनें, और थोड़ी देर में फिर से कोशिश करें।
problem-nobody-answers = इन शब्दों पर कोई लैपटॉप जवाब नहीं दे रहा।
problem-nobody-answers-next = क्या दोनों एक ही वाई-फ़ाई पर हैं? शब्दों के नीचे जो लिखा है, वह भी लिख सकते हैं।
problem-words-ended = ये शब्द अब काम नहीं करते।
problem-words-ended-next = नए शब्द माँगें। शब्द एक ही बार काम करते हैं, जब तक वे स्क्रीन पर खुले हैं।
problem-no-network = यह लैपटॉप किसी वाई-फ़ाई या हॉटस्पॉट पर नहीं है।
problem-no-network-next = दूसरे जिस पर हैं उससे जुड़ें, या किसी फ़ोन से हॉटस्पॉट चलाएँ। या पेन ड्राइव लें।
problem-address = यह पते जैसा नहीं लगता।
problem-address-next = दूसरी स्क्रीन पर शब्दों के नीचे जो है, वह लिखें।
problem-nothing-there = उस जगह पर कुछ नहीं है।
problem-nothing-there-next = क्या पेन ड्राइव लगी है? फिर से देखें, या फ़ोल्डर वैसे ही लिखें जैसे लैपटॉप दिखाता है।
problem-no-news = पेन ड्राइव पर कोई ख़बर नहीं है।
problem-no-news-next = आप दूसरों के लिए अपनी ख़बर उस पर रख सकते हैं।
problem-no-request = पेन ड्राइव पर जुड़ने की कोई अर्ज़ी नहीं है।
problem-no-request-next = क्या यह वही पेन ड्राइव है? वे अपनी अर्ज़ी फिर से उस पर रख सकते हैं।
problem-stick-full = पेन ड्राइव भर गई है।
problem-stick-full-next = उस पर थोड़ी जगह बनाएँ, या दूसरी लें। कुछ खोया नहीं है।
problem-stick-closed = इस पेन ड्राइव पर कुछ लिखा नहीं जा सकता।
problem-stick-closed-next = कुछ पेन ड्राइव पर एक छोटा बटन होता है। या दूसरी लें।
problem-news-for-others = यह लैपटॉप वह ख़बर नहीं खोल सकता।
problem-news-for-others-next = शायद वह किसी और समूह के लिए है, या इस लैपटॉप के जुड़ने से पहले की है।
problem-news-damaged = ख़बर की फ़ाइल पूरी नहीं है।
problem-news-damaged-next = उसे एक बार फिर माँगें। पेन ड्राइव तभी निकालें, जब स्क्रीन पर ऐसा लिखा हो।
problem-news-newer = ख़बर की वह फ़ाइल इससे नए प्रोग्राम ने बनाई है।
problem-news-newer-next = उसे पढ़ने के लिए इस लैपटॉप को नया प्रोग्राम चाहिए।
problem-sheet = उस जगह पर लिखा नहीं जा सका।
problem-sheet-next = क्या वह फ़ोल्डर है, और उसमें जगह है? आप कोई और फ़ोल्डर भी लिख सकते हैं।
problem-calendar = यह फ़ाइल कैलेंडर नहीं है।
problem-calendar-next = उसे उसके प्रोग्राम से कैलेंडर की फ़ाइल (.ics) बनाकर फिर सहेजें।
problem-calendar-large = इस कैलेंडर में इतना कुछ है कि पूरा देखा नहीं जा सकता।
problem-calendar-large-next = सिर्फ़ वह सहेजें जो समूह का है, और उसे देखें।
problem-day-outside = ये दिन नहीं हो सकते। कॉपी 1900 से 2199 तक है, और आख़िरी दिन पहले दिन के बाद आता है।
problem-day-outside-next = दिनों को देखें और दूसरे चुनें।
problem-not-on-that-day = यह बैठक उस दिन नहीं है।
problem-not-on-that-day-next = कैलेंडर में देखें कि यह किन दिनों है, और उनमें से एक चुनें।
problem-long-meeting = एक बैठक ज़्यादा से ज़्यादा दो हफ़्ते की होती है।
problem-long-meeting-next = कम समय लिखें, या उसे कई बैठकों में बाँटें।
problem-zone = यहाँ यह समय क्षेत्र पता नहीं।
problem-zone-next = उसे दुनिया के हिस्से और शहर से लिखें, जैसे Asia/Kolkata।
problem-rule = इस तरह दोहराने से बैठक कभी नहीं होगी।
problem-rule-next = दूसरा पहला दिन, बाद का अंत, या दोहराने का दूसरा तरीक़ा चुनें।
problem-long-break = एक छुट्टी ज़्यादा से ज़्यादा लगभग दो साल की होती है।
problem-long-break-next = पहले का कोई आख़िरी दिन चुनें। उसके बाद दूसरी छुट्टी हो सकती है।
problem-trial-runs = इस बैठक के लिए एक दूसरा तरीक़ा पहले से आज़माया जा रहा है।
problem-trial-runs-next = पहले उसे रखें या पुराने पर लौटें; फिर अगला आज़माएँ।
problem-nothing-to-try = बैठक जैसी अभी है, उससे कुछ अलग नहीं है।
problem-nothing-to-try-next = समय, जगह या कितनी बार, इनमें से कुछ बदलें, और उसे आज़माएँ।
problem-seats = एक काम एक से बारह लोग करते हैं।
problem-seats-next = इनके बीच की संख्या चुनें, या उसे दो काम बनाएँ।
problem-no-title = बैठक का अभी कोई नाम नहीं है।
problem-no-title-next = लिखें कि आप उसे क्या कहते हैं। “बैठक” भी काफ़ी है।
problem-other = यह नहीं हो पाया।
problem-other-next = थोड़ी देर में फिर से कोशिश करें। आपने पहले जो लिखा, वह रखा है।

# In case of harm: the group's own page.
exceptions = अगर किसी के साथ कुछ बुरा हो
# Ground rules: those that hold, the draft of the next, looking at them again.
rules-big = बड़ा दिखाएँ
rules-change = मिलकर बदलें
rules-draft = नियमों का कच्चा रूप
rules-draft-what = यहाँ सब लिख सकते हैं। जो नियम चल रहे हैं, वही रहेंगे, जब तक आप दूसरे न अपनाएँ।
rules-draft-differs = कच्चे रूप में अब कुछ और लिखा है।
rules-adopt = जब ये सबको ठीक लगें
rules-adopt-how = कच्चा रूप जैसा है, वैसा समूह के सामने रखें। फिर जो वहाँ थे, उनमें से दो लोग लिखें कि कमरे में क्या तय हुआ।
rules-put-now = समूह के सामने रखें
rules-put = कच्चा रूप जैसा है, वैसा समूह के सामने रखा गया।
rules-again = नियम फिर से देखना
rules-again-none = इसके लिए कोई दिन तय नहीं है, और ज़रूरी भी नहीं।
rules-again-on = हम इन्हें { $date } को फिर देखेंगे।
rules-again-now = हम अपने नियम इन्हीं दिनों फिर देखना चाहते थे।
rules-again-choose = दिन चुनें
rules-again-keep = यही दिन रखें
rules-again-never = कोई दिन न रखें
said-again = लिख लिया गया।
exceptions-line = हम क्या करते हैं, और किसे फ़ोन करें
exceptions-what = इसे आपका समूह ख़ुद लिखता है। आप क्या करते हैं, किसे फ़ोन करते हैं, यहाँ का क़ानून क्या कहता है। नए साथी इसे पढ़ सकते हैं। किसी के साथ क्या हुआ, यह यहाँ नहीं लिखते।
exception-words = इस बात के शब्द
exception-another = एक और बात
exception-another-hint = जैसे साथ कौन जाएगा, या मदद के लिए फ़ोन नंबर।
said-exception = बात जुड़ गई।
said-exception-changed = बात बदल गई।
said-exception-dropped = बात हटा दी गई।
# To agree together.
agree = मिलकर तय करना
agree-what = ऐसी बातें, जो सबको ठीक लगनी चाहिए। कोई वोट नहीं डालता, और किसी को गिना नहीं जाता।
agree-open = { $n ->
    [0] अभी कुछ तय नहीं करना है
    [1] एक बात तय करनी है
   *[other] { $n } बातें तय करनी हैं
}
agree-read = पढ़ें
agree-put = समूह के सामने कुछ रखें
agree-put-now = समूह के सामने रखें
agree-done = हमने क्या तय किया
agree-words = आपका सुझाव
agree-begin = या ऐसे शुरू करें:
agree-begin-time = हम किसी और समय मिलें:
agree-begin-place = हम किसी और जगह मिलें:
agree-begin-door = हम नए साथियों के लिए दरवाज़ा बंद रखें, इस दिन तक:
agree-begin-trial = हमने जो आज़माया, उसे रखें:
agree-for = कितने समय के लिए?
agree-for-good = हमेशा के लिए
agree-for-try = आज़माने के लिए
agree-proposed-try = सुझाव है: { $date } तक आज़माएँ, फिर से देखें।
agree-said = लोगों ने क्या कहा, बिना नाम
agree-add = कुछ पूछें या जोड़ें
agree-unsigned = यह बिना नाम जाता है, और किसी स्क्रीन पर नाम नहीं दिखता। छोटे समूह में दूसरे अंदाज़ा लगा सकते हैं। कोई प्रोग्राम पता कर सकता है कि यह किस लैपटॉप से आया।
agree-unsigned-paper = जो चाहे कि किसी को पता न चले, वह काग़ज़ पर लिख दे, और कोई और उसे यहाँ लिखे।
agree-add-now = जोड़ें
agree-room = हमने कमरे में क्या तय किया
agree-room-how = जो वहाँ थे, उनमें से दो लोग इसे लिखें। बाद में कुछ जुड़े, तो बात फिर से खुल जाती है।
agree-adopt = हम इसे अपनाते हैं
agree-try = हम इसे आज़माते हैं
agree-leave = हम इसे रहने देते हैं
agree-try-until = कब तक?
agree-try-enter = हम इसे तब तक आज़माते हैं
agree-adopted = हम अपना चुके हैं
agree-adopted-on = हम अपना चुके हैं, { $date }
agree-trying = हम { $date } तक आज़मा रहे हैं
agree-left = हमने रहने दिया
agree-left-on = हमने रहने दिया, { $date }
agree-entered = एक बार लिखा गया: { $what }
agree-entered-mine = आपने इसे लिख लिया। यह तब पक्का होगा, जब वहाँ मौजूद कोई दूसरा साथी यही बात दूसरे लैपटॉप पर लिखेगा।
agree-entered-second = आप भी वहाँ थे और आपने यही सुना, तो यही लिखें। फिर यह पक्का है।
agree-reopened = कुछ ऐसा कहा गया है, जो कमरे में अभी सुना नहीं गया था।
agree-reopened-next = यह थोड़ी देर से आया, और अच्छा हुआ कि आया। इस पर एक बार फिर बात करें। फिर आप में से दो लोग लिखें कि अब क्या तय हुआ।
agree-differs = दो अलग-अलग बातें लिखी गईं।
agree-differs-next = ऐसा होता है। एक बार फिर बात करें, और फिर आप में से दो लोग एक ही बात लिखें।
agree-crossed = आपके मिलने से पहले, उसी समय दूसरे नियम भी अपना लिए गए।
agree-crossed-next = अभी वही नियम चलेंगे, और ये कच्चे रूप में रखे हैं। आप कौन-से चाहते हैं, इस पर बात करें। आप में से दो लोग उनकी जगह इन्हें अपना सकते हैं, या इन्हें रहने दे सकते हैं।
agree-over = आज़माने का समय पूरा हो गया।
agree-over-next = क्या यह ठीक रहा? इसे रखें, कुछ समय और आज़माएँ, या पहले जैसा कर दें।
agree-changed = ये शब्द अपनाएँ?
agree-changed-what = इन शब्दों को समूह के सामने रखने के बाद कच्चा रूप बदल गया है।
agree-changed-rest = आप वही शब्द अपनाते हैं, जो यहाँ पढ़ रहे हैं। कच्चे रूप में से कुछ नहीं खोता; उसे भी समूह के सामने रख सकते हैं।
agree-changed-back = आप इसे तुरंत वापस ले सकते हैं, और जब चाहें दूसरे नियम अपना सकते हैं।
agree-changed-act = हाँ, यही शब्द
agree-drop = हटाएँ
said-put = यह समूह के सामने रखा गया।
said-concern = यह जुड़ गया, बिना नाम।
said-entered = कमरे में जो तय हुआ, वह लिख लिया गया।
said-decision-dropped = यह हटा दिया गया।

## What the group is asked for

asks = समूह से माँगी हुई मदद
asks-count = { $n ->
    [0] अभी कुछ नहीं
    [1] एक बात
   *[other] { $n } बातें
}
asks-next = { $n ->
    [1] समूह से एक मदद माँगी गई है।
   *[other] समूह से { $n } मददें माँगी गई हैं।
}
asks-what = कहीं पहुँचाना, दो हफ़्ते के लिए बच्चे का पलंग। यह अपने आख़िरी दिन तक यहाँ रहता है। उसके बाद इसका कुछ नहीं रखा जाता।
ask-add = मदद माँगें
ask-audience = आख़िरी दिन तक समूह में सब इसे पढ़ सकते हैं।
ask-words = क्या चाहिए?
ask-words-hint = जैसे शुक्रवार को क्लिनिक तक पहुँचाना
ask-unsigned = आपका नाम नहीं दिखता। चाहें तो लिखें कि कोई आपको कैसे बताए। किसी प्रोग्राम से पता चल सकता है कि यह किस लैपटॉप पर लिखा गया।
ask-until = कब तक?
ask-meeting = अगली बैठक, { $date }
ask-weeks = दो हफ़्ते
ask-month = एक महीना
ask-day = मेरा चुना हुआ दिन
ask-over-already = वह दिन बीत गया। बाद का कोई दिन चुनें।
ask-keep = माँगें
ask-stands = { $date } तक।
ask-mine = यह आपने लिखा है।
ask-settled = काम हो गया
ask-end-title = क्या यह काम हो गया?
ask-end-what = बात यह है: { $text }
ask-end-mine = जिस लैपटॉप तक यह ख़बर पहुँचेगी, वहाँ से यह हट जाएगा। किसी ने कहीं और लिखा हो, तो वह उनके पास रहेगा।
ask-end-nobody = जिस लैपटॉप तक यह ख़बर पहुँचेगी, वहाँ से यह हट जाएगा। यह कहीं नहीं लिखा जाता कि किसने हटाया, और फिर से माँगा जा सकता है।
ask-end-undone = यह वापस नहीं हो सकता।
asks-over = { $n ->
    [1] एक बात का समय पूरा हुआ। वह अब किसी को नहीं दिखती, पर इस लैपटॉप में बंद रखी है।
   *[other] { $n } बातों का समय पूरा हुआ। वे अब किसी को नहीं दिखतीं, पर इस लैपटॉप में बंद रखी हैं।
}
asks-let-go = इसे हर लैपटॉप से हटाएँ
said-ask = यह { $date } तक यहाँ रहेगा।
said-ask-ended = यह इस लैपटॉप से हट गया। ख़बर पहुँचने पर बाक़ी लैपटॉप से भी हटेगा।

## Notes for some

circle = हम में से कुछ के लिए
circle-line = ऐसी चिट्ठियाँ जो सिर्फ़ आपके चुने हुए लोग खोल सकते हैं, जैसे बैठक चलाने वाले।
circle-count = { $n ->
    [1] एक चिट्ठी
   *[other] { $n } चिट्ठियाँ
}
circle-what = ये चिट्ठियाँ सिर्फ़ वे खोल सकते हैं जिनका नाम है। कोई प्रोग्राम इतना जान सकता है कि ऐसी चिट्ठियाँ हैं।
circle-reminder = लिखें कि आप एक-दूसरे को कैसे सँभालते हैं, यह नहीं कि किसी ने क्या बताया।
circle-write = कुछ लोगों के लिए लिखें
circle-beside = इसके साथ अपनी चिट्ठी लिखें
circle-mine = आप
circle-audience = इसे सिर्फ़ आपके चुने हुए लोग खोल सकते हैं, बाद में भी।
circle-says = इसमें क्या लिखा है?
circle-whom = किनके लिए?
circle-choose = कम से कम एक साथी को चुनें।
circle-change = इसे बदलने पर अब तक की चिट्ठी हर जगह से वापस ले ली जाती है।
circle-take-back = यह चिट्ठी वापस लें
circle-back-title = यह चिट्ठी वापस लें?
circle-back-what = { $who } के लिए आपकी चिट्ठी हर उस लैपटॉप से मिट जाएगी, जहाँ यह ख़बर पहुँचेगी।
circle-back-undone = यह वापस नहीं हो सकता। आप जब चाहें दूसरी चिट्ठी लिख सकते हैं।
circle-taken-back = आपकी चिट्ठी वापस ले ली गई।
said-circle = यह चिट्ठी { $who } के लिए है।

## Letting go of what is over

let-go = समूह क्या मिटने दे सकता है
let-go-what = किसने क्या किया, आधे-आधे साल का। बैठकें कैलेंडर में रहती हैं।
let-go-first-half = जनवरी से जून { $year }
let-go-second-half = जुलाई से दिसंबर { $year }
let-go-slips = सब पर्चियाँ
proposal-let-go = { $what } मिटने देना
let-go-title = { $what }: क्या इसे मिटने दें?
let-go-half-year = उस समय की बारियाँ, विषय और बदलाव हर उस लैपटॉप से मिट जाएँगे, जहाँ यह ख़बर पहुँचेगी।
let-go-all-slips = अब तक की सब पर्चियाँ हर उस लैपटॉप से मिट जाएँगी, जहाँ यह ख़बर पहुँचेगी। नई लिखी जा सकती हैं।
let-go-need = { $n ->
    [0] और किसी की सहमति नहीं चाहिए।
    [1] एक और सदस्य की सहमति चाहिए।
   *[other] { $n } और सदस्यों की सहमति चाहिए।
}
let-go-undone = यह वापस नहीं हो सकता। काग़ज़ पर और याद में जो है, वह रहता है।
let-go-act = सबसे पूछें
let-go-done = यह इस लैपटॉप से मिट गया। ख़बर पहुँचने पर बाक़ी लैपटॉप से भी मिटेगा।
let-go-slips-when = इन पर बात हो जाए, तो आप मिलकर इन्हें मिटने दे सकते हैं।
let-go-slips-ask = सब पर्चियाँ मिटने दें
