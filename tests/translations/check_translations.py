#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Textdesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every word is translated, and that no translation gets lost on its way to the screen.

German must be whole; English needs only its plural forms, the rest falls back to the source. Run with the
path of the source tree and that of lupdate; the self-test before it proves that it finds what it should.
"""
import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLURAL_FORMS = {"de": 2, "en": 2}
LUPDATE_OPTIONS = ["-no-obsolete", "-locations", "none"]
PLACEHOLDER = re.compile(r"%L?(?:\d{1,2}|n)")
MNEMONIC = re.compile(r"&(?=[^\s&])")
NAMES_WITH_AMPERSAND = ("AT&T",)  # no mnemonic
LUPDATE_WARNING = re.compile(r"^\S+:\d+: .+$", re.M)
OUR_NAMESPACE = "textdesk::"

Entry = collections.namedtuple("Entry", "context source comment plural state forms")


def entries_of(text):
    found = []
    for context in ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")] if plural \
                else [translation.text or ""]
            found.append(Entry(
                context.findtext("name"), message.findtext("source"), message.findtext("comment") or "",
                plural, translation.get("type", "finished"), forms))
    return found


def mnemonics_of(text):
    for name in NAMES_WITH_AMPERSAND:
        text = text.replace(name, "")
    return len(MNEMONIC.findall(text))


def edges_of(text):
    return text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]


def complaints_of_form(source, form):
    if not form.strip():
        yield "has no translation"
        return
    if sorted(set(PLACEHOLDER.findall(source))) != sorted(set(PLACEHOLDER.findall(form))):
        yield f"has other placeholders in “{form}”"
    if mnemonics_of(source) != mnemonics_of(form):
        yield f"has another number of mnemonics in “{form}”"
    if edges_of(source) != edges_of(form):
        yield f"begins or ends with other spaces in “{form}”"


def complaints_of_entry(entry, plural_forms):
    if entry.state != "finished":
        yield f"is {entry.state}"
    if entry.plural and len(entry.forms) != plural_forms:
        yield f"has {len(entry.forms)} plural forms, not {plural_forms}"
    for form in entry.forms:
        yield from complaints_of_form(entry.source, form)


def complaints_of_file(language, text):
    for entry in entries_of(text):
        if language == "en" and not entry.plural:
            continue
        for complaint in complaints_of_entry(entry, PLURAL_FORMS[language]):
            yield f"{language}: {entry.context}: “{entry.source}” {complaint}"


def complaints_of_contexts(language, text, form_classes):
    """A context that lupdate made up is one that the program never asks for."""
    for context in sorted({entry.context for entry in entries_of(text)}):
        if not context.startswith(OUR_NAMESPACE) and context not in form_classes:
            yield f"{language}: {context} is no class of ours: what it says stays untranslated"


def complaints_of_update(language, before, after):
    """What lupdate would add to, or take from, a file that was up to date."""
    def keys(text):
        return {entry[:4] for entry in entries_of(text) if language != "en" or entry.plural}
    for kind, rest in (("new, run update_translations", keys(after) - keys(before)),
                       ("no longer in the sources", keys(before) - keys(after))):
        for context, source, *_ in sorted(rest):
            yield f"{language}: {context}: “{source}” is {kind}"


def update(root, lupdate, path, language):
    """lupdate's own complaints; \\p path is brought up to date."""
    options = LUPDATE_OPTIONS + (["-pluralonly"] if language == "en" else [])
    run = subprocess.run(
        [lupdate, *options, str(root / "src"), str(root / "ui"), "-ts", str(path)],
        capture_output=True, text=True, check=False)
    if run.returncode != 0:
        return [f"{language}: lupdate failed: {run.stderr.strip()}"]
    return LUPDATE_WARNING.findall(run.stderr)


def check(root, lupdate):
    forms = (root / "ui").glob("*.ui")
    form_classes = {ElementTree.parse(form).getroot().findtext("class") for form in forms}
    found = []
    for language in PLURAL_FORMS:
        original = root / "translations" / f"textdesk_{language}.ts"
        before = original.read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / original.name
            shutil.copyfile(original, copy)
            warnings = update(root, lupdate, copy, language)
            after = copy.read_text(encoding="utf-8")
        found += complaints_of_file(language, before)
        found += complaints_of_contexts(language, after, form_classes)
        found += complaints_of_update(language, before, after)
        found += [warning for warning in warnings if warning not in found]
    return found


def message(source, translation, numerus="", attributes=""):
    return (f'<TS><context><name>textdesk::X</name><message{numerus}><source>{source}</source>'
            f'<translation{attributes}>{translation}</translation></message></context></TS>')


def self_test():
    def complains(*arguments, language="de"):
        return bool(list(complaints_of_file(language, message(*arguments))))

    def forms(*texts):
        return "".join(f"<numerusform>{text}</numerusform>" for text in texts)

    plural = ' numerus="yes"'
    assert not complains("To %1", "An %1")
    assert complains("To %1", "An %2") and complains("To %1", "An") and complains("%Ln", "%n")
    assert complains("To", "") and complains("To", " ")
    assert complains("To", "An", "", ' type="unfinished"') and complains("To", "An", "", ' type="vanished"')
    assert not complains("&amp;Quit", "&amp;Beenden") and complains("&amp;Quit", "Beenden")
    assert complains("Quit", "&amp;Beenden") and not complains("AT&amp;T takes", "AT&amp;T nimmt")
    assert not complains(" days", " Tage") and complains(" days", "Tage") and complains("days", "Tage ")
    assert not complains("%n message(s)", forms("%n Nachricht", "%n Nachrichten"), plural)
    assert complains("%n message(s)", forms("%n Nachricht"), plural)
    assert complains("%n message(s)", forms("%n Nachricht", ""), plural)
    assert complains("%n message(s)", forms("Nachricht", "%n Nachrichten"), plural)
    assert complains("%n message(s)", forms("", ""), plural, ' type="unfinished"', language="en")
    assert not complains("To", "", "", ' type="unfinished"', language="en")
    old, new = message("Old", "Alt"), message("New", "Neu")
    assert len(list(complaints_of_update("de", old, new))) == 2
    assert not list(complaints_of_update("de", old, old))
    assert not list(complaints_of_contexts("de", old, set()))
    stray = old.replace("textdesk::X", "std")
    assert list(complaints_of_contexts("de", stray, {"Form"}))
    assert not list(complaints_of_contexts("de", stray, {"std"}))


def self_test_update(lupdate):
    """A string that nobody has translated yet, one in a class that cannot translate, and the plural alone."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for part in ("src", "ui", "translations"):
            (root / part).mkdir()
        (root / "src" / "x.cpp").write_text(
            'namespace textdesk { class X { Q_OBJECT };\n'
            'void X::a() { tr("To"); tr("%n day(s)", nullptr, 2); } }\n'
            'void Nobody::b() { tr("Lost"); }\n', encoding="utf-8")
        for language in PLURAL_FORMS:
            (root / "translations" / f"textdesk_{language}.ts").write_text(
                f'<!DOCTYPE TS><TS version="2.1" language="{language}"/>', encoding="utf-8")
        found = "\n".join(check(root, lupdate))
        assert "de: textdesk::X: “To” is new" in found, found
        assert "en: textdesk::X: “%n day(s)” is new" in found and "en: textdesk::X: “To”" not in found, found
        assert "de: Nobody is no class of ours" in found and "x.cpp:3:" in found, found


if __name__ == "__main__":
    self_test()
    self_test_update(sys.argv[2])
    complaints = check(pathlib.Path(sys.argv[1]), sys.argv[2])
    print("\n".join(complaints) or "every word is translated")
    sys.exit(1 if complaints else 0)
