<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EditController</name>
    <message numerus="yes">
        <source>Quantise %n notes</source>
        <translation>
            <numerusform>Quantise %n note</numerusform>
            <numerusform>Quantise %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnhancePanel</name>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n left</source>
        <translation>
            <numerusform>about %n left</numerusform>
            <numerusform>about %n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n iterations</source>
        <translation>
            <numerusform>%n iteration</numerusform>
            <numerusform>%n iterations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n iterations so far,</source>
        <translation>
            <numerusform>%n iteration so far,</numerusform>
            <numerusform>%n iterations so far,</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n track</numerusform>
            <numerusform>%n tracks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bars</source>
        <translation>
            <numerusform>%n bar</numerusform>
            <numerusform>%n bars</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes take part in Enhance.</source>
        <translation>
            <numerusform>%n note takes part in Enhance.</numerusform>
            <numerusform>%n notes take part in Enhance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie off the sixteenth grid: the model sees them at the nearest sixteenth, the notes stay where they are.</source>
        <translation>
            <numerusform>%n of them lies off the sixteenth grid: the model sees it at the nearest sixteenth, the note stays where it is.</numerusform>
            <numerusform>%n of them lie off the sixteenth grid: the model sees them at the nearest sixteenth, the notes stay where they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes were added by Inventio, as a receipt in the file says.</source>
        <translation>
            <numerusform>%n note was added by Inventio, as a receipt in the file says.</numerusform>
            <numerusform>%n notes were added by Inventio, as a receipt in the file says.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those are triplets, which the model cannot write.</source>
        <translation>
            <numerusform>%n of those is a triplet, which the model cannot write.</numerusform>
            <numerusform>%n of those are triplets, which the model cannot write.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are drums: the model leaves them alone.</source>
        <translation>
            <numerusform>%n note is a drum&apos;s: the model leaves it alone.</numerusform>
            <numerusform>%n notes are drums: the model leaves them alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes begin together with another one of their pitch.</source>
        <translation>
            <numerusform>%n note begins together with another one of its pitch.</numerusform>
            <numerusform>%n notes begin together with another one of their pitch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes overlap another one of their pitch.</source>
        <translation>
            <numerusform>%n note overlaps another one of its pitch.</numerusform>
            <numerusform>%n notes overlap another one of their pitch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes lie below C2 or above B5: the model sees them octaves away.</source>
        <translation>
            <numerusform>%n note lies below C2 or above B5: the model sees it octaves away.</numerusform>
            <numerusform>%n notes lie below C2 or above B5: the model sees them octaves away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes double others in octaves: the model takes both for one.</source>
        <translation>
            <numerusform>%n note doubles another in octaves: the model takes both for one.</numerusform>
            <numerusform>%n notes double others in octaves: the model takes both for one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonWatcher</name>
    <message numerus="yes">
        <source>Spoil %n notes</source>
        <translation>
            <numerusform>Spoil %n note</numerusform>
            <numerusform>Spoil %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message numerus="yes">
        <source>%n notes selected</source>
        <translation>
            <numerusform>%n note selected</numerusform>
            <numerusform>%n notes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordController</name>
    <message numerus="yes">
        <source>Take %1: %n notes.</source>
        <translation>
            <numerusform>Take %1: %n note.</numerusform>
            <numerusform>Take %1: %n notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes in the last one</source>
        <translation>
            <numerusform>%n note in the last one</numerusform>
            <numerusform>%n notes in the last one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplayController</name>
    <message numerus="yes">
        <source>seed %1, %n changes</source>
        <translation>
            <numerusform>seed %1, %n change</numerusform>
            <numerusform>seed %1, %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message numerus="yes">
        <source>Loss %1, %2 examples a second, about %n minutes left</source>
        <translation>
            <numerusform>Loss %1, %2 examples a second, about %n minute left</numerusform>
            <numerusform>Loss %1, %2 examples a second, about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: learned from %n pieces</source>
        <translation>
            <numerusform>Done: learned from %n piece</numerusform>
            <numerusform>Done: learned from %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped, and may go on: learned from %n pieces</source>
        <translation>
            <numerusform>Stopped, and may go on: learned from %n piece</numerusform>
            <numerusform>Stopped, and may go on: learned from %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n files could not be used</source>
        <translation>
            <numerusform>; %n file could not be used</numerusform>
            <numerusform>; %n files could not be used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>%n notes added</source>
        <translation>
            <numerusform>%n note added</numerusform>
            <numerusform>%n notes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n iterations:</source>
        <translation>
            <numerusform>Stopped after %n iteration:</numerusform>
            <numerusform>Stopped after %n iterations:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n changes seem to be left.</source>
        <translation>
            <numerusform>About %n change seems to be left.</numerusform>
            <numerusform>About %n changes seem to be left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; seed %1, creative risk %2, %n changes</source>
        <translation>
            <numerusform>; seed %1, creative risk %2, %n change</numerusform>
            <numerusform>; seed %1, creative risk %2, %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccompanyController</name>
    <message numerus="yes">
        <source>Done: %n notes added.</source>
        <translation>
            <numerusform>Done: %n note added.</numerusform>
            <numerusform>Done: %n notes added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkBox</name>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
