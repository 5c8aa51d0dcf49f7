<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur">
<context>
    <name>AgePebbles</name>
    <message>
        <source>Children and young people</source>
        <translation type="unfinished">بچے اور نوجوان</translation>
    </message>
    <message>
        <source>Under 8</source>
        <translation type="unfinished">8 سے کم</translation>
    </message>
    <message>
        <source>8 to 11</source>
        <translation type="unfinished">8 سے 11</translation>
    </message>
    <message>
        <source>12 and over</source>
        <translation type="unfinished">12 سے اوپر</translation>
    </message>
</context>
<context>
    <name>AgeTab</name>
    <message>
        <source>Parents and carers</source>
        <translation type="unfinished">والدین اور سرپرست</translation>
    </message>
    <message>
        <source>Under 8</source>
        <translation type="unfinished">8 سے کم</translation>
    </message>
    <message>
        <source>8 to 11</source>
        <translation type="unfinished">8 سے 11</translation>
    </message>
    <message>
        <source>12 and over</source>
        <translation type="unfinished">12 سے اوپر</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch anywhere to start</source>
        <translation type="unfinished">شروع کرنے کے لیے کہیں بھی چھوئیں</translation>
    </message>
    <message>
        <source>Touch the screen. It will stay dim and quiet.</source>
        <translation type="unfinished">سکرین کو چھوئیں۔ یہ مدھم اور خاموش رہے گی۔</translation>
    </message>
    <message>
        <source>If you see something, say something.</source>
        <translation type="unfinished">کچھ دیکھیں تو ضرور بتائیں۔</translation>
    </message>
    <message>
        <source>For staff: %1</source>
        <translation type="unfinished">عملے کے لیے: %1</translation>
    </message>
</context>
<context>
    <name>EmergencyCard</name>
    <message>
        <source>Immediate action required: %1</source>
        <translation type="unfinished">فوری قدم ضروری ہے: %1</translation>
    </message>
</context>
<context>
    <name>FilmControls</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished">روکیں</translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished">چلائیں</translation>
    </message>
    <message>
        <source>Back 10 s</source>
        <translation type="unfinished">10 سیکنڈ پیچھے</translation>
    </message>
    <message>
        <source>Back 10 seconds</source>
        <translation type="unfinished">10 سیکنڈ پیچھے</translation>
    </message>
    <message>
        <source>Words on</source>
        <translation type="unfinished">الفاظ آن</translation>
    </message>
    <message>
        <source>Words off</source>
        <translation type="unfinished">الفاظ بند</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation type="unfinished">سائز %1</translation>
    </message>
    <message>
        <source>Size of the words: %1 %</source>
        <translation type="unfinished">الفاظ کا سائز: %1 فیصد</translation>
    </message>
    <message>
        <source>Speed %1×</source>
        <translation type="unfinished">رفتار %1×</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation type="unfinished">ساتھ پڑھیں</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished">اشاروں میں</translation>
    </message>
    <message>
        <source>British Sign Language</source>
        <translation type="unfinished">برطانوی اشاروں کی زبان</translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">بند کریں</translation>
    </message>
</context>
<context>
    <name>FilmFacts</name>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation type="unfinished">
            <numerusform>%n سیکنڈ</numerusform>
            <numerusform>%n سیکنڈ</numerusform>
        </translation>
    </message>
    <message>
        <source>About 1 minute</source>
        <translation type="unfinished">تقریباً 1 منٹ</translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes</source>
        <translation type="unfinished">
            <numerusform>تقریباً %n منٹ</numerusform>
            <numerusform>تقریباً %n منٹ</numerusform>
        </translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished">الفاظ</translation>
    </message>
    <message numerus="yes">
        <source>%n languages</source>
        <translation type="unfinished">
            <numerusform>%n زبان</numerusform>
            <numerusform>%n زبانیں</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished">اشاروں میں</translation>
    </message>
    <message>
        <source>Draft film, not approved</source>
        <translation type="unfinished">ڈرافٹ فلم، منظور نہیں ہوئی</translation>
    </message>
    <message>
        <source>Example story</source>
        <translation type="unfinished">مثالی کہانی</translation>
    </message>
</context>
<context>
    <name>FilmSound</name>
    <message>
        <source>Quieter</source>
        <translation type="unfinished">آواز کم</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation type="unfinished">آواز بند</translation>
    </message>
    <message>
        <source>Sound %1</source>
        <translation type="unfinished">آواز %1</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation type="unfinished">آواز زیادہ</translation>
    </message>
    <message>
        <source>Quiet hours: no sound. The words show what is said.</source>
        <translation type="unfinished">خاموشی کا وقت: آواز بند ہے۔ جو کہا جا رہا ہے وہ لکھا ہوا نظر آئے گا۔</translation>
    </message>
</context>
<context>
    <name>FilmStage</name>
    <message>
        <source>Draft film, not approved</source>
        <translation type="unfinished">ڈرافٹ فلم، منظور نہیں ہوئی</translation>
    </message>
    <message>
        <source>Example story</source>
        <translation type="unfinished">مثالی کہانی</translation>
    </message>
    <message>
        <source>It goes on where you stopped</source>
        <translation type="unfinished">فلم وہیں سے چلے گی جہاں رکی تھی</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished">شروع سے چلائیں</translation>
    </message>
    <message>
        <source>It goes on where you stopped. Start again?</source>
        <translation type="unfinished">فلم وہیں سے چلے گی جہاں رکی تھی۔ شروع سے چلائیں؟</translation>
    </message>
</context>
<context>
    <name>FilmThemes</name>
    <message>
        <source>Speak up</source>
        <translation type="unfinished">کھل کر بتائیں</translation>
    </message>
    <message>
        <source>Signs to watch</source>
        <translation type="unfinished">دیکھنے کی علامات</translation>
    </message>
    <message>
        <source>New babies</source>
        <translation type="unfinished">نومولود بچے</translation>
    </message>
    <message>
        <source>Going home</source>
        <translation type="unfinished">گھر جانا</translation>
    </message>
    <message>
        <source>My care</source>
        <translation type="unfinished">میری دیکھ بھال</translation>
    </message>
    <message>
        <source>Your ideas</source>
        <translation type="unfinished">آپ کے خیالات</translation>
    </message>
    <message>
        <source>Being open</source>
        <translation type="unfinished">کھل کر بات کرنا</translation>
    </message>
</context>
<context>
    <name>FilmTile</name>
    <message>
        <source>Watched</source>
        <translation type="unfinished">دیکھی ہوئی</translation>
    </message>
</context>
<context>
    <name>FilmTrack</name>
    <message>
        <source>The film is at %1 of %2</source>
        <translation type="unfinished">فلم %2 میں سے %1 پر ہے</translation>
    </message>
</context>
<context>
    <name>HelpBar</name>
    <message>
        <source>You are here. This screen does not call staff.</source>
        <translation type="unfinished">آپ یہاں ہیں۔ یہ سکرین عملے کو نہیں بلاتی۔</translation>
    </message>
    <message>
        <source>What to do now, who to ask, words to say</source>
        <translation type="unfinished">ابھی کیا کریں، کس کو بتائیں، کیا کہیں</translation>
    </message>
    <message>
        <source>I’m worried</source>
        <translation type="unfinished">مجھے فکر ہے</translation>
    </message>
</context>
<context>
    <name>HelpInfo</name>
    <message>
        <source>Back to the steps</source>
        <translation type="unfinished">قدموں پر واپس</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Words to show staff</source>
        <translation type="unfinished">عملے کو دکھائیں</translation>
    </message>
    <message>
        <source>Show this to staff</source>
        <translation type="unfinished">یہ عملے کو دکھائیں</translation>
    </message>
    <message>
        <source>I’m worried</source>
        <translation type="unfinished">مجھے فکر ہے</translation>
    </message>
</context>
<context>
    <name>HelpShow</name>
    <message>
        <source>All the words</source>
        <translation type="unfinished">سب جملے</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished">اگلا جملہ</translation>
    </message>
</context>
<context>
    <name>HelpSteps</name>
    <message>
        <source>Less</source>
        <translation type="unfinished">کم</translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished">مزید</translation>
    </message>
</context>
<context>
    <name>HomeScreen</name>
    <message>
        <source>It is night. You can still ask.</source>
        <translation type="unfinished">رات ہے۔ آپ پھر بھی پوچھ سکتے ہیں۔</translation>
    </message>
    <message>
        <source>You know your child best.</source>
        <translation type="unfinished">آپ اپنے بچے کو سب سے بہتر جانتے ہیں۔</translation>
    </message>
    <message>
        <source>Sound is off. Films play with words.</source>
        <translation type="unfinished">آواز بند ہے۔ فلمیں الفاظ کے ساتھ چلتی ہیں۔</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished">آپ کیا کرنا چاہیں گے؟</translation>
    </message>
    <message>
        <source>Watch a short film</source>
        <translation type="unfinished">مختصر فلم دیکھیں</translation>
    </message>
    <message>
        <source>About 1 minute each</source>
        <translation type="unfinished">ہر ایک تقریباً 1 منٹ</translation>
    </message>
    <message>
        <source>Words to show staff</source>
        <translation type="unfinished">عملے کو دکھائیں</translation>
    </message>
    <message>
        <source>Who to ask: three steps</source>
        <translation type="unfinished">کس سے کہیں: تین قدم</translation>
    </message>
</context>
<context>
    <name>LanguageScreen</name>
    <message>
        <source>Language</source>
        <translation type="unfinished">زبان</translation>
    </message>
    <message>
        <source>Which language would you like?</source>
        <translation type="unfinished">آپ کون سی زبان چاہیں گے؟</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished">ڈرافٹ</translation>
    </message>
    <message>
        <source>Draft, not yet checked</source>
        <translation type="unfinished">ڈرافٹ، ابھی جانچا نہیں گیا</translation>
    </message>
    <message>
        <source>I need an interpreter</source>
        <translation type="unfinished">مجھے ترجمان کی ضرورت ہے</translation>
    </message>
    <message>
        <source>Words to show staff, in two languages</source>
        <translation type="unfinished">عملے کو دکھانے کے الفاظ، دو زبانوں میں</translation>
    </message>
</context>
<context>
    <name>LibraryEmpty</name>
    <message>
        <source>No films here yet.</source>
        <translation type="unfinished">یہاں ابھی کوئی فلم نہیں۔</translation>
    </message>
    <message>
        <source>You can still show staff words to read. Or ask any nurse what would help.</source>
        <translation type="unfinished">آپ پھر بھی عملے کو پڑھنے کے لیے الفاظ دکھا سکتے ہیں۔ یا کسی بھی نرس سے پوچھیں کہ کیا مدد مل سکتی ہے۔</translation>
    </message>
    <message>
        <source>Words to show staff</source>
        <translation type="unfinished">عملے کو دکھائیں</translation>
    </message>
</context>
<context>
    <name>LibraryScreen</name>
    <message>
        <source>Films</source>
        <translation type="unfinished">فلمیں</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform>%n اور</numerusform>
            <numerusform>%n اور</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Say Something</source>
        <translation type="unfinished">Say Something</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>The films are resting.</source>
        <translation type="unfinished">فلمیں ابھی دستیاب نہیں۔</translation>
    </message>
    <message>
        <source>You can still get help. Tell any nurse or doctor if you are worried, or touch “I’m worried” below.</source>
        <translation type="unfinished">آپ کو مدد پھر بھی مل سکتی ہے۔ اگر آپ کو فکر ہے تو کسی بھی نرس یا ڈاکٹر کو بتائیں، یا نیچے ”مجھے فکر ہے“ کو چھوئیں۔</translation>
    </message>
    <message>
        <source>For staff: %1</source>
        <translation type="unfinished">عملے کے لیے: %1</translation>
    </message>
</context>
<context>
    <name>StillThereScreen</name>
    <message>
        <source>seconds</source>
        <translation type="unfinished">سیکنڈ</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation type="unfinished">کیا آپ یہاں ہیں؟</translation>
    </message>
    <message>
        <source>We will clear this screen, so that nobody else sees your visit.</source>
        <translation type="unfinished">ہم یہ سکرین صاف کر دیں گے تاکہ کوئی اور آپ کی باتیں نہ دیکھے۔</translation>
    </message>
    <message>
        <source>I’m still here</source>
        <translation type="unfinished">میں یہیں ہوں</translation>
    </message>
    <message>
        <source>Finish and clear now</source>
        <translation type="unfinished">ابھی ختم اور صاف کریں</translation>
    </message>
</context>
<context>
    <name>Stone</name>
    <message>
        <source>Step %1: %2</source>
        <translation type="unfinished">قدم %1: %2</translation>
    </message>
</context>
<context>
    <name>SurveyHelp</name>
    <message>
        <source>This is what to do if you are worried</source>
        <translation type="unfinished">اگر آپ کو فکر ہے تو یہ کریں</translation>
    </message>
    <message>
        <source>If you are worried now</source>
        <translation type="unfinished">اگر آپ کو ابھی فکر ہے</translation>
    </message>
    <message>
        <source>You are not a nuisance. Staff want to know.</source>
        <translation type="unfinished">آپ کسی کو تنگ نہیں کر رہے۔ عملہ جاننا چاہتا ہے۔</translation>
    </message>
    <message>
        <source>Show me the steps</source>
        <translation type="unfinished">مجھے قدم دکھائیں</translation>
    </message>
</context>
<context>
    <name>SurveyQuestion</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%2 میں سے %1</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished">چھوڑیں</translation>
    </message>
    <message>
        <source>Send my answer</source>
        <translation type="unfinished">میرا جواب بھیجیں</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">آگے</translation>
    </message>
</context>
<context>
    <name>SurveyWaiting</name>
    <message>
        <source>We could not save your answer yet.</source>
        <translation type="unfinished">ہم ابھی آپ کا جواب محفوظ نہیں کر سکے۔</translation>
    </message>
    <message>
        <source>Saving your answer …</source>
        <translation type="unfinished">آپ کا جواب محفوظ ہو رہا ہے …</translation>
    </message>
    <message>
        <source>It is not your fault. It stays here until you finish. Please try again, or tell a member of staff.</source>
        <translation type="unfinished">اس میں آپ کی کوئی غلطی نہیں۔ جب تک آپ ختم نہ کریں جواب یہیں رہے گا۔ دوبارہ کوشش کریں، یا عملے میں سے کسی کو بتائیں۔</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">دوبارہ کوشش کریں</translation>
    </message>
    <message>
        <source>Leave it and go to the films</source>
        <translation type="unfinished">رہنے دیں اور فلموں پر جائیں</translation>
    </message>
</context>
<context>
    <name>ThanksScreen</name>
    <message>
        <source>Thank you</source>
        <translation type="unfinished">شکریہ</translation>
    </message>
    <message>
        <source>Thank you. It is saved.</source>
        <translation type="unfinished">شکریہ۔ یہ محفوظ ہو گیا ہے۔</translation>
    </message>
    <message>
        <source>Answers from all families are put together for the ward team. No names are kept.</source>
        <translation type="unfinished">تمام خاندانوں کے جواب وارڈ کی ٹیم کے لیے اکٹھے رکھے جاتے ہیں۔ کوئی نام نہیں رکھا جاتا۔</translation>
    </message>
    <message>
        <source>Nobody reads answers straight away. If you are worried now, touch “I’m worried”.</source>
        <translation type="unfinished">جواب فوراً کوئی نہیں پڑھتا۔ اگر آپ کو ابھی فکر ہے تو ”مجھے فکر ہے“ کو چھوئیں۔</translation>
    </message>
    <message>
        <source>More films</source>
        <translation type="unfinished">مزید فلمیں</translation>
    </message>
    <message>
        <source>Finish and clear</source>
        <translation type="unfinished">ختم اور صاف کریں</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Say Something</source>
        <translation type="unfinished">Say Something</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation type="unfinished">زبان: %1</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">حروف کا سائز</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished">ختم کریں</translation>
    </message>
    <message>
        <source>Finish and clear</source>
        <translation type="unfinished">ختم اور صاف کریں</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Earlier words</source>
        <translation type="unfinished">پہلے کے الفاظ</translation>
    </message>
    <message>
        <source>Later words</source>
        <translation type="unfinished">بعد کے الفاظ</translation>
    </message>
    <message>
        <source>This film cannot play just now. We are sorry. You can read it here, or choose another film.</source>
        <translation type="unfinished">یہ فلم ابھی نہیں چل سکتی۔ معذرت۔ آپ اسے یہاں پڑھ سکتے ہیں، یا کوئی اور فلم چن سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Other films</source>
        <translation type="unfinished">دوسری فلمیں</translation>
    </message>
</context>
</TS>
