"""The English help texts: the source of every translation, and always there.

They stand in the program and in no file, so that the help bar depends on nothing. The route is
that of NHS England's Martha's Rule; the wording is a draft until a clinical owner approves it.
"""

from kiosk.escalation.cards import (
    DifferentTeamTexts,
    EmergencyTexts,
    NoteTexts,
    NurseInChargeTexts,
    OtherTexts,
    SentenceTexts,
    SpokenTexts,
    TellUsTexts,
    TheyAskTexts,
    WhatHappensTexts,
)
from kiosk.escalation.texts import Direction, HelpTexts, Status

ENGLISH_TEXTS = HelpTexts(
    language="en-GB",
    english_name="English",
    native_name="English",
    direction=Direction.LTR,
    status=Status.SOURCE,
    approved=False,
    emergency=EmergencyTexts(
        heading="Get help now if your child is",
        wake="hard to wake",
        breathing="struggling to breathe",
        lips="turning blue or grey",
        fit="having a fit",
        action="Press the red emergency button or shout for help.",
    ),
    tell_us=TellUsTexts(
        stone="Tell us",
        title="You know your child best.",
        words=(
            "Something changed? Not themselves? Tell any nurse or doctor now. "
            "Press the call bell. You are not a nuisance."
        ),
        main="Help me say it",
        next="Still worried?",
    ),
    nurse_in_charge=NurseInChargeTexts(
        stone="Nurse in charge",
        title="Still worried?",
        words="Ask for the nurse in charge: {NURSE_IN_CHARGE_TITLE}. Say: “{SAY}”",
        words_without_title="Ask for the nurse in charge. Say: “{SAY}”",
        say="I am still worried. Please can a senior doctor see my child?",
        main="Show these words",
        next="Still worried?",
    ),
    different_team=DifferentTeamTexts(
        stone="Different team",
        title="Still worried that your child is getting worse?",
        words_day_and_night=(
            "You can ask a different team for an urgent check, day or night. "
            "Staff can call for you. You do not need permission."
        ),
        words_with_hours=(
            "You can ask a different team for an urgent check. Staff can call for you. "
            "At other times ask any nurse. You do not need permission."
        ),
        words_without_number=(
            "You can ask a different team for an urgent check. You do not need permission."
        ),
        call="Call {RAPID_REVIEW_NAME}",
        withheld="Ask any nurse for the number, or to call for you.",
        tested="Number tested {DATE}",
        tested_example="Made-up number. Example date: {DATE}",
        main="What they will ask",
        next="What happens then",
    ),
    sentences=SentenceTexts(
        worried="I am worried because …",
        different="This is different for my child. Usually …",
        worse="I think they are getting worse.",
        check_again="Please check my child again now.",
        interpreter="I need an interpreter, {LANGUAGE_NAME}.",
        interpreter_any="I need an interpreter. My language is …",
    ),
    they_ask=TheyAskTexts(
        title="What they will ask",
        child="Your child’s name.",
        ward="The ward: {WARD_NAME}, bed or room.",
        ward_without_name="The ward, bed or room.",
        change="What has changed.",
        your_number="A number for you.",
    ),
    what_happens=WhatHappensTexts(
        title="What happens then",
        check="They will talk to you, check your child and talk to the ward team.",
        result="Someone will tell you the result.",
        response="They aim to reply within {MINUTES} minutes.",
        nobody_answers="If nobody answers, ask any nurse to call.",
    ),
    other=OtherTexts(
        button="Food, parking or a complaint",
        title="Food, parking, belongings or a complaint?",
        pals="Talk to ward staff or PALS: {PALS_NUMBER}, {PALS_HOURS}.",
        pals_without_hours="Talk to ward staff or PALS: {PALS_NUMBER}.",
        staff="Ask ward staff.",
    ),
    spoken=SpokenTexts(
        clock=12,
        midnight="midnight",
        midday="midday",
        months=(
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
        weekdays=(
            *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"),
            *("Saturday", "Sunday"),
        ),
        date="{DAY} {MONTH} {YEAR}",
        every_day="every day",
        day_range="{FIRST} to {LAST}",
        opening="{DAYS} {OPENS} to {CLOSES}",
        comma=", ",
        alternative=" or ",
        phone="phone",
        text="text",
        whatsapp="WhatsApp",
        day_and_night="day and night",
        reach="{CHANNELS}, {HOURS}",
    ),
    notes=NoteTexts(
        does_not_call="This screen does not call staff.",
        not_in_your_language="Not yet in your language. Ask for an interpreter.",
        draft="Draft wording, not yet approved by a clinician.",
    ),
)
