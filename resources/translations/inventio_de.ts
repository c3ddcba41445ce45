<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Inventio</source>
        <translation>Über Inventio</translation>
    </message>
    <message>
        <source>Composes with people in the style of Bach. It works on your computer alone: nothing is sent anywhere.</source>
        <translation>Komponiert mit Menschen im Stile Bachs. Es arbeitet nur auf Ihrem Rechner: Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Sound font: %1</source>
        <translation>Klangbibliothek: %1</translation>
    </message>
    <message>
        <source>Inventio is free software under the licence in the file LICENSE. It is made with Qt (LGPL 3), FluidSynth (LGPL 2.1), libsndfile (LGPL 2.1), RtMidi (MIT), LibTorch (BSD), nlohmann/json (MIT), CLI11 (BSD), tl::expected (CC0) and Nettle (LGPL 3). The sample melodies and the icons are its own.</source>
        <translation>Inventio ist freie Software unter der Lizenz in der Datei LICENSE. Es verwendet Qt (LGPL 3), FluidSynth (LGPL 2.1), libsndfile (LGPL 2.1), RtMidi (MIT), LibTorch (BSD), nlohmann/json (MIT), CLI11 (BSD), tl::expected (CC0) und Nettle (LGPL 3). Beispielmelodien und Symbole sind eigene.</translation>
    </message>
</context>
<context>
    <name>AcceptGesture</name>
    <message>
        <source>Accept note</source>
        <translation>Note annehmen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Pag&amp;e View</source>
        <translation>S&amp;eitenansicht</translation>
    </message>
    <message>
        <source>Show the piece as pages of sheet music in place of the roll</source>
        <translation>Das Stück statt auf der Rolle als Notenseiten zeigen</translation>
    </message>
    <message>
        <source>Part-&amp;Writing…</source>
        <translation>Satz&amp;lehre …</translation>
    </message>
    <message>
        <source>List and mark what a teacher of harmony would underline, and mend it</source>
        <translation>Auflisten und zeigen, was ein Tonsatzlehrer anstreichen würde, und es heilen</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Begin an empty piece</source>
        <translation>Ein leeres Stück beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öffnen …</translation>
    </message>
    <message>
        <source>Open a project or a MIDI file</source>
        <translation>Ein Projekt oder eine MIDI-Datei öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the project with all its versions</source>
        <translation>Das Projekt mit allen Fassungen speichern</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation>Das Projekt unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>&amp;Import MIDI…</source>
        <translation>MIDI ein&amp;lesen …</translation>
    </message>
    <message>
        <source>Open a MIDI file after a look at what the model can use of it</source>
        <translation>Eine MIDI-Datei öffnen, nach einem Blick auf das, was das Modell davon brauchen kann</translation>
    </message>
    <message>
        <source>&amp;Export MIDI…</source>
        <translation>MIDI aus&amp;geben …</translation>
    </message>
    <message>
        <source>Write the current version as a MIDI file, with its receipt</source>
        <translation>Die Fassung als MIDI-Datei schreiben, mit ihrem Beleg</translation>
    </message>
    <message>
        <source>Export Music&amp;XML…</source>
        <translation>Music&amp;XML ausgeben …</translation>
    </message>
    <message>
        <source>Write the current version as sheet music for notation programs</source>
        <translation>Die Fassung als Noten für Notensatzprogramme schreiben</translation>
    </message>
    <message>
        <source>Export &amp;Picture…</source>
        <translation>&amp;Bild ausgeben …</translation>
    </message>
    <message>
        <source>Save the piano roll as PNG or SVG</source>
        <translation>Die Klavierrolle als PNG oder SVG speichern</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Print the current version as sheet music</source>
        <translation>Die gezeigte Fassung als Noten drucken</translation>
    </message>
    <message>
        <source>Export S&amp;heet Music…</source>
        <translation>N&amp;otenblätter ausgeben …</translation>
    </message>
    <message>
        <source>Write the current version as pages of sheet music: PDF, SVG or PNG</source>
        <translation>Die gezeigte Fassung als Notenblätter schreiben: PDF, SVG oder PNG</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the studio</source>
        <translation>Das Studio schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Das Zurückgenommene wieder tun</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>Take the selected notes away, to paste them elsewhere</source>
        <translation>Die ausgewählten Noten wegnehmen, um sie anderswo einzufügen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected notes</source>
        <translation>Die ausgewählten Noten kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Insert copied notes at the playhead</source>
        <translation>Kopierte Noten an der Abspielmarke einfügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>Repeat the selected notes behind themselves</source>
        <translation>Die ausgewählten Noten hinter sich wiederholen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Remove the selected notes</source>
        <translation>Die ausgewählten Noten entfernen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select all notes</source>
        <translation>Alle Noten auswählen</translation>
    </message>
    <message>
        <source>Select N&amp;one</source>
        <translation>&amp;Nichts auswählen</translation>
    </message>
    <message>
        <source>Select no note</source>
        <translation>Keine Note auswählen</translation>
    </message>
    <message>
        <source>&amp;Quantise</source>
        <translation>&amp;Quantisieren</translation>
    </message>
    <message>
        <source>Draw the selected notes to the grid</source>
        <translation>Die ausgewählten Noten ans Raster ziehen</translation>
    </message>
    <message>
        <source>Quantise &amp;With…</source>
        <translation>Quantisieren &amp;mit …</translation>
    </message>
    <message>
        <source>Quantise with a grid and strength of your choice</source>
        <translation>Mit Raster und Stärke Ihrer Wahl quantisieren</translation>
    </message>
    <message>
        <source>Semitone Up</source>
        <translation>Halbton höher</translation>
    </message>
    <message>
        <source>Transpose the selected notes a semitone up</source>
        <translation>Die ausgewählten Noten einen Halbton höher setzen</translation>
    </message>
    <message>
        <source>Semitone Down</source>
        <translation>Halbton tiefer</translation>
    </message>
    <message>
        <source>Transpose the selected notes a semitone down</source>
        <translation>Die ausgewählten Noten einen Halbton tiefer setzen</translation>
    </message>
    <message>
        <source>Octave Up</source>
        <translation>Oktave höher</translation>
    </message>
    <message>
        <source>Transpose the selected notes an octave up</source>
        <translation>Die ausgewählten Noten eine Oktave höher setzen</translation>
    </message>
    <message>
        <source>Octave Down</source>
        <translation>Oktave tiefer</translation>
    </message>
    <message>
        <source>Transpose the selected notes an octave down</source>
        <translation>Die ausgewählten Noten eine Oktave tiefer setzen</translation>
    </message>
    <message>
        <source>Scale Step Up</source>
        <translation>Tonleiterstufe höher</translation>
    </message>
    <message>
        <source>Transpose the selected notes up within the scale</source>
        <translation>Die ausgewählten Noten in der Tonleiter höher setzen</translation>
    </message>
    <message>
        <source>Scale Step Down</source>
        <translation>Tonleiterstufe tiefer</translation>
    </message>
    <message>
        <source>Transpose the selected notes down within the scale</source>
        <translation>Die ausgewählten Noten in der Tonleiter tiefer setzen</translation>
    </message>
    <message>
        <source>&amp;Lock Notes</source>
        <translation>Noten s&amp;perren</translation>
    </message>
    <message>
        <source>Lock the selected notes against the model, or free them</source>
        <translation>Die ausgewählten Noten vor dem Modell sperren oder freigeben</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Language, appearance, sound and keyboard</source>
        <translation>Sprache, Erscheinungsbild, Ton und Tastatur</translation>
    </message>
    <message>
        <source>Tool: &amp;Select</source>
        <translation>Werkzeug: &amp;Auswählen</translation>
    </message>
    <message>
        <source>Select and move notes</source>
        <translation>Noten auswählen und verschieben</translation>
    </message>
    <message>
        <source>Tool: &amp;Draw</source>
        <translation>Werkzeug: &amp;Zeichnen</translation>
    </message>
    <message>
        <source>Draw notes</source>
        <translation>Noten zeichnen</translation>
    </message>
    <message>
        <source>Tool: &amp;Erase</source>
        <translation>Werkzeug: &amp;Löschen</translation>
    </message>
    <message>
        <source>Erase notes</source>
        <translation>Noten löschen</translation>
    </message>
    <message>
        <source>Tool: &amp;Region</source>
        <translation>Werkzeug: &amp;Bereich</translation>
    </message>
    <message>
        <source>Draw the region in which the model may work</source>
        <translation>Den Bereich aufziehen, in dem das Modell arbeiten darf</translation>
    </message>
    <message>
        <source>Tool: &amp;Lock</source>
        <translation>Werkzeug: &amp;Sperren</translation>
    </message>
    <message>
        <source>Lock notes and areas against the model</source>
        <translation>Noten und Flächen vor dem Modell sperren</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Show less time, wider</source>
        <translation>Weniger Zeit breiter zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show more time, narrower</source>
        <translation>Mehr Zeit schmaler zeigen</translation>
    </message>
    <message>
        <source>Taller Rows</source>
        <translation>Höhere Zeilen</translation>
    </message>
    <message>
        <source>Show fewer pitches, taller</source>
        <translation>Weniger Tonhöhen höher zeigen</translation>
    </message>
    <message>
        <source>Shorter Rows</source>
        <translation>Flachere Zeilen</translation>
    </message>
    <message>
        <source>Show more pitches, flatter</source>
        <translation>Mehr Tonhöhen flacher zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit Everything</source>
        <translation>Alles &amp;zeigen</translation>
    </message>
    <message>
        <source>Show the whole piece</source>
        <translation>Das ganze Stück zeigen</translation>
    </message>
    <message>
        <source>Zoom to Selection</source>
        <translation>Auswahl groß zeigen</translation>
    </message>
    <message>
        <source>Show the selected notes as large as they fit</source>
        <translation>Die ausgewählten Noten so groß wie möglich zeigen</translation>
    </message>
    <message>
        <source>&amp;Ghost of the Other Version</source>
        <translation>&amp;Schatten der anderen Fassung</translation>
    </message>
    <message>
        <source>Show the other version pale behind this one</source>
        <translation>Die andere Fassung blass hinter dieser zeigen</translation>
    </message>
    <message>
        <source>Model &amp;Lens</source>
        <translation>Modell-&amp;Lupe</translation>
    </message>
    <message>
        <source>Show what the model would add or remove, before it does</source>
        <translation>Zeigen, was das Modell hinzufügen oder entfernen würde, bevor es das tut</translation>
    </message>
    <message>
        <source>Highlight S&amp;cale</source>
        <translation>&amp;Tonleiter hervorheben</translation>
    </message>
    <message>
        <source>Shade the pitches outside the key of the piece</source>
        <translation>Tonhöhen außerhalb der Tonart abdunkeln</translation>
    </message>
    <message>
        <source>Follow &amp;Playhead</source>
        <translation>&amp;Mitlaufen</translation>
    </message>
    <message>
        <source>Off, page by page, or continuously</source>
        <translation>Aus, seitenweise oder stetig</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>Vollb&amp;ild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm benutzen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Abs&amp;pielen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder innehalten</translation>
    </message>
    <message>
        <source>&amp;Stop and Rewind</source>
        <translation>&amp;Halt und zum Anfang</translation>
    </message>
    <message>
        <source>Stop and go to the start</source>
        <translation>Anhalten und zum Anfang gehen</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>&amp;Schleife</translation>
    </message>
    <message>
        <source>Play the loop on the ruler again and again</source>
        <translation>Die Schleife auf dem Lineal immer wieder abspielen</translation>
    </message>
    <message>
        <source>Loop Selec&amp;tion</source>
        <translation>Aus&amp;wahl als Schleife</translation>
    </message>
    <message>
        <source>Loop the time of the selected notes, or nothing</source>
        <translation>Die Zeit der ausgewählten Noten wiederholen, oder nichts</translation>
    </message>
    <message>
        <source>&amp;Metronome</source>
        <translation>&amp;Metronom</translation>
    </message>
    <message>
        <source>Click on every beat</source>
        <translation>Bei jedem Schlag klicken</translation>
    </message>
    <message>
        <source>Switch &amp;Before and After</source>
        <translation>Zwischen &amp;Vorher und Nachher wechseln</translation>
    </message>
    <message>
        <source>Switch between the two compared versions at the same moment; hold the key for a short look</source>
        <translation>Im selben Augenblick zwischen den beiden Fassungen wechseln; Taste halten für einen kurzen Blick</translation>
    </message>
    <message>
        <source>M&amp;ute Track</source>
        <translation>Spur st&amp;umm</translation>
    </message>
    <message>
        <source>Silence the track of the selected notes, or let it sound</source>
        <translation>Die Spur der ausgewählten Noten stumm schalten oder klingen lassen</translation>
    </message>
    <message>
        <source>S&amp;olo Track</source>
        <translation>Spur s&amp;olo</translation>
    </message>
    <message>
        <source>Hear only the track of the selected notes, or all</source>
        <translation>Nur die Spur der ausgewählten Noten hören, oder alle</translation>
    </message>
    <message>
        <source>Pa&amp;nic</source>
        <translation>Pan&amp;ik</translation>
    </message>
    <message>
        <source>Silence every note at once</source>
        <translation>Jede Note sofort verstummen lassen</translation>
    </message>
    <message>
        <source>&amp;Enhance</source>
        <translation>&amp;Ausarbeiten</translation>
    </message>
    <message>
        <source>Let the model add and remove notes</source>
        <translation>Das Modell Noten hinzufügen und entfernen lassen</translation>
    </message>
    <message>
        <source>&amp;Another Variation</source>
        <translation>&amp;Noch eine Variante</translation>
    </message>
    <message>
        <source>Enhance what this version was made from once more, with another seed</source>
        <translation>Dasselbe noch einmal mit einer anderen Zufallszahl ausarbeiten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Stop the model and keep what it has done so far</source>
        <translation>Das Modell anhalten und das bisher Getane behalten</translation>
    </message>
    <message>
        <source>&amp;New Seed</source>
        <translation>Neuer &amp;Startwert</translation>
    </message>
    <message>
        <source>Another seed gives another result</source>
        <translation>Ein anderer Startwert gibt ein anderes Ergebnis</translation>
    </message>
    <message>
        <source>Ne&amp;xt Change</source>
        <translation>Nä&amp;chste Änderung</translation>
    </message>
    <message>
        <source>Go to the next change that the model made</source>
        <translation>Zur nächsten Änderung des Modells</translation>
    </message>
    <message>
        <source>Pre&amp;vious Change</source>
        <translation>&amp;Vorige Änderung</translation>
    </message>
    <message>
        <source>Go to the change before</source>
        <translation>Zur Änderung davor</translation>
    </message>
    <message>
        <source>&amp;Keep Change</source>
        <translation>Änderung &amp;behalten</translation>
    </message>
    <message>
        <source>Keep this change and lock its note</source>
        <translation>Diese Änderung behalten und ihre Note sperren</translation>
    </message>
    <message>
        <source>Re&amp;ject Change</source>
        <translation>Änderung &amp;verwerfen</translation>
    </message>
    <message>
        <source>Take this one change back</source>
        <translation>Diese eine Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Region from Selection</source>
        <translation>Be&amp;reich aus Auswahl</translation>
    </message>
    <message>
        <source>Let the model work around the selected notes only</source>
        <translation>Das Modell nur um die ausgewählten Noten arbeiten lassen</translation>
    </message>
    <message>
        <source>&amp;Clear Region</source>
        <translation>Bereich auf&amp;heben</translation>
    </message>
    <message>
        <source>Let the model work everywhere</source>
        <translation>Das Modell überall arbeiten lassen</translation>
    </message>
    <message>
        <source>Cro&amp;p to Region</source>
        <translation>Auf Bereich z&amp;uschneiden</translation>
    </message>
    <message>
        <source>Keep only the time of the region</source>
        <translation>Nur die Zeit des Bereichs behalten</translation>
    </message>
    <message>
        <source>&amp;Open Version</source>
        <translation>Fassung &amp;öffnen</translation>
    </message>
    <message>
        <source>Work on the version chosen in the list</source>
        <translation>An der gewählten Fassung arbeiten</translation>
    </message>
    <message>
        <source>&amp;Compare With Version</source>
        <translation>Mit Fassung &amp;vergleichen</translation>
    </message>
    <message>
        <source>Show and play the chosen version as the other one</source>
        <translation>Die gewählte Fassung als die andere zeigen und spielen</translation>
    </message>
    <message>
        <source>Do again what made the chosen version, and say whether it gives the same notes</source>
        <translation>Was die gewählte Fassung gemacht hat, noch einmal tun und sagen, ob es dieselben Noten gibt</translation>
    </message>
    <message>
        <source>&amp;Rename Version</source>
        <translation>Fassung &amp;umbenennen</translation>
    </message>
    <message>
        <source>Give the chosen version a name</source>
        <translation>Der gewählten Fassung einen Namen geben</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>Mark the chosen version with a star, or take it away</source>
        <translation>Die gewählte Fassung mit einem Stern versehen, oder ohne</translation>
    </message>
    <message>
        <source>&amp;Delete Version</source>
        <translation>Fassung &amp;löschen</translation>
    </message>
    <message>
        <source>Delete the chosen version; what came from it stays</source>
        <translation>Die gewählte Fassung löschen; was aus ihr entstand, bleibt</translation>
    </message>
    <message>
        <source>&amp;Keys and Gestures</source>
        <translation>&amp;Tasten und Gesten</translation>
    </message>
    <message>
        <source>All keys at a glance</source>
        <translation>Alle Tasten auf einen Blick</translation>
    </message>
    <message>
        <source>&amp;Find an Action…</source>
        <translation>Aktion &amp;suchen …</translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation>Tippen, was man tun will</translation>
    </message>
    <message>
        <source>&amp;About Inventio</source>
        <translation>&amp;Über Inventio</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version und Lizenzen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Ver&amp;sions</source>
        <translation>&amp;Fassungen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>P&amp;iano</source>
        <translation>Kla&amp;vier</translation>
    </message>
    <message>
        <source>Show a piano to play with the mouse</source>
        <translation>Ein Klavier zeigen, das mit der Maus gespielt wird</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Auf&amp;nehmen</translation>
    </message>
    <message>
        <source>Record what you play, or end the take</source>
        <translation>Aufnehmen, was Sie spielen, oder die Aufnahme beenden</translation>
    </message>
    <message>
        <source>C&amp;apture</source>
        <translation>&amp;Festhalten</translation>
    </message>
    <message>
        <source>Make a take of what you have just played, though you did not record it</source>
        <translation>Aus dem eben Gespielten eine Aufnahme machen, obwohl nicht aufgenommen wurde</translation>
    </message>
    <message>
        <source>Rh&amp;ythm Assist</source>
        <translation>Rh&amp;ythmushilfe</translation>
    </message>
    <message>
        <source>Show your takes in time with the grid; without it they are as you played them</source>
        <translation>Ihre Aufnahmen im Takt des Rasters zeigen; ohne sie sind sie, wie Sie gespielt haben</translation>
    </message>
    <message>
        <source>Musical Typ&amp;ing</source>
        <translation>Auf der &amp;Tastatur spielen</translation>
    </message>
    <message>
        <source>Play notes with the letters of the computer&apos;s keyboard</source>
        <translation>Mit den Buchstaben der Computertastatur Töne spielen</translation>
    </message>
    <message>
        <source>Keys an Octave Lo&amp;wer</source>
        <translation>Tasten eine O&amp;ktave tiefer</translation>
    </message>
    <message>
        <source>Move the piano and the letters an octave down</source>
        <translation>Klavier und Buchstaben eine Oktave nach unten legen</translation>
    </message>
    <message>
        <source>Keys an Octave Hi&amp;gher</source>
        <translation>Tasten eine Okta&amp;ve höher</translation>
    </message>
    <message>
        <source>Move the piano and the letters an octave up</source>
        <translation>Klavier und Buchstaben eine Oktave nach oben legen</translation>
    </message>
    <message>
        <source>Export A&amp;udio…</source>
        <translation>T&amp;on ausgeben …</translation>
    </message>
    <message>
        <source>Play the current version into a WAV, FLAC or Ogg file</source>
        <translation>Die aktuelle Fassung in eine WAV-, FLAC- oder Ogg-Datei spielen</translation>
    </message>
    <message>
        <source>Hear &amp;Both Together</source>
        <translation>&amp;Beide zugleich hören</translation>
    </message>
    <message>
        <source>Hear the two compared versions at once</source>
        <translation>Die beiden verglichenen Fassungen gleichzeitig hören</translation>
    </message>
    <message>
        <source>Before Left, A&amp;fter Right</source>
        <translation>Vorher links, Nac&amp;hher rechts</translation>
    </message>
    <message>
        <source>Hear the older version at the left ear, the newer one at the right</source>
        <translation>Die ältere Fassung am linken Ohr hören, die neuere am rechten</translation>
    </message>
    <message>
        <source>Match &amp;Loudness</source>
        <translation>&amp;Lautstärke angleichen</translation>
    </message>
    <message>
        <source>Lower the louder one of the compared versions until both are equally loud</source>
        <translation>Die lautere der verglichenen Fassungen senken, bis beide gleich laut sind</translation>
    </message>
    <message>
        <source>Blin&amp;d Test…</source>
        <translation>Blin&amp;dtest …</translation>
    </message>
    <message>
        <source>Hear both versions without being told which is which, and say which is yours</source>
        <translation>Beide Fassungen hören, ohne zu wissen, welche welche ist, und sagen, welche Ihre ist</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>&amp;Noten</translation>
    </message>
    <message>
        <source>Select Next Note</source>
        <translation>Nächste Note auswählen</translation>
    </message>
    <message>
        <source>Select the note after the selected ones</source>
        <translation>Die Note hinter den ausgewählten auswählen</translation>
    </message>
    <message>
        <source>Select Previous Note</source>
        <translation>Vorige Note auswählen</translation>
    </message>
    <message>
        <source>Select the note before the selected ones</source>
        <translation>Die Note vor den ausgewählten auswählen</translation>
    </message>
    <message>
        <source>Add Next Note to Selection</source>
        <translation>Nächste Note dazunehmen</translation>
    </message>
    <message>
        <source>Select one more note, the next one</source>
        <translation>Eine Note mehr auswählen, die nächste</translation>
    </message>
    <message>
        <source>Add Previous Note to Selection</source>
        <translation>Vorige Note dazunehmen</translation>
    </message>
    <message>
        <source>Select one more note, the one before</source>
        <translation>Eine Note mehr auswählen, die vorige</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>Move the selected notes a step earlier</source>
        <translation>Die ausgewählten Noten einen Schritt nach vorn schieben</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Move the selected notes a step later</source>
        <translation>Die ausgewählten Noten einen Schritt nach hinten schieben</translation>
    </message>
    <message>
        <source>Slightly Earlier</source>
        <translation>Etwas früher</translation>
    </message>
    <message>
        <source>Move the selected notes a tick earlier</source>
        <translation>Die ausgewählten Noten einen Tick nach vorn schieben</translation>
    </message>
    <message>
        <source>Slightly Later</source>
        <translation>Etwas später</translation>
    </message>
    <message>
        <source>Move the selected notes a tick later</source>
        <translation>Die ausgewählten Noten einen Tick nach hinten schieben</translation>
    </message>
    <message>
        <source>&amp;Shorter</source>
        <translation>&amp;Kürzer</translation>
    </message>
    <message>
        <source>Shorten the selected notes by a step</source>
        <translation>Die ausgewählten Noten um einen Schritt kürzen</translation>
    </message>
    <message>
        <source>L&amp;onger</source>
        <translation>&amp;Länger</translation>
    </message>
    <message>
        <source>Lengthen the selected notes by a step</source>
        <translation>Die ausgewählten Noten um einen Schritt verlängern</translation>
    </message>
    <message>
        <source>So&amp;fter</source>
        <translation>L&amp;eiser</translation>
    </message>
    <message>
        <source>Lower the velocity of the selected notes</source>
        <translation>Die Anschlagstärke der ausgewählten Noten senken</translation>
    </message>
    <message>
        <source>Lo&amp;uder</source>
        <translation>L&amp;auter</translation>
    </message>
    <message>
        <source>Raise the velocity of the selected notes</source>
        <translation>Die Anschlagstärke der ausgewählten Noten heben</translation>
    </message>
    <message>
        <source>&amp;Insert Note at Cursor</source>
        <translation>Note an der Schreibmarke e&amp;infügen</translation>
    </message>
    <message>
        <source>Write a note where the cursor of the roll is, or select the one there</source>
        <translation>Eine Note schreiben, wo die Schreibmarke steht, oder die dortige auswählen</translation>
    </message>
    <message>
        <source>Tool: Spl&amp;it</source>
        <translation>Werkzeug: &amp;Teilen</translation>
    </message>
    <message>
        <source>Cut a note in two where it is clicked</source>
        <translation>Eine Note teilen, wo sie angeklickt wird</translation>
    </message>
    <message>
        <source>Keep &amp;Variation</source>
        <translation>&amp;Variante behalten</translation>
    </message>
    <message>
        <source>Keep the variation on show and mark it with a star</source>
        <translation>Die gezeigte Variante behalten und mit einem Stern versehen</translation>
    </message>
    <message>
        <source>Re&amp;ject Variation</source>
        <translation>Variante ver&amp;werfen</translation>
    </message>
    <message>
        <source>Delete the variation on show and show the next one</source>
        <translation>Die gezeigte Variante löschen und die nächste zeigen</translation>
    </message>
    <message>
        <source>Set Tempo…</source>
        <translation>Tempo einstellen …</translation>
    </message>
    <message>
        <source>Change the tempo where the playhead is</source>
        <translation>Das Tempo an der Abspielmarke ändern</translation>
    </message>
    <message>
        <source>Tap Tempo</source>
        <translation>Tempo klopfen</translation>
    </message>
    <message>
        <source>Set the tempo by tapping the beat</source>
        <translation>Das Tempo durch Klopfen der Schläge einstellen</translation>
    </message>
    <message>
        <source>Time Signature…</source>
        <translation>Taktart …</translation>
    </message>
    <message>
        <source>Change the time signature from the bar of the playhead on</source>
        <translation>Die Taktart vom Takt der Abspielmarke an ändern</translation>
    </message>
    <message>
        <source>&amp;Change Tempo or Time Signature Here…</source>
        <translation>Tempo oder Taktart hier ä&amp;ndern …</translation>
    </message>
    <message>
        <source>Add, edit or remove a change of tempo or time signature at the bar of the playhead</source>
        <translation>Einen Wechsel von Tempo oder Taktart im Takt der Abspielmarke hinzufügen, ändern oder entfernen</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live-Modus</translation>
    </message>
    <message>
        <source>Let the notes follow the sliders while they move; switched off, it restores what was</source>
        <translation>Die Noten folgen den Reglern, während diese sich bewegen; ausgeschaltet stellt es wieder her, was war</translation>
    </message>
    <message>
        <source>Colour by &amp;Voice</source>
        <translation>Farben nach &amp;Stimme</translation>
    </message>
    <message>
        <source>Colour notes by the voice that sings them; without it by whose they are</source>
        <translation>Noten nach der Stimme färben, die sie singt; ohne das danach, wessen sie sind</translation>
    </message>
    <message>
        <source>First &amp;Steps</source>
        <translation>Erste &amp;Schritte</translation>
    </message>
    <message>
        <source>Choose a tune, and be shown what to do with it</source>
        <translation>Eine Melodie wählen und sehen, was sich damit machen lässt</translation>
    </message>
    <message>
        <source>Add &amp;Bars at the End</source>
        <translation>&amp;Takte anhängen</translation>
    </message>
    <message>
        <source>Add four empty bars and make them the region, for the model or for you to fill</source>
        <translation>Vier leere Takte anhängen und zum Bereich machen, den das Modell oder Sie füllen</translation>
    </message>
    <message>
        <source>Before &amp;Over After</source>
        <translation>Vorher ü&amp;ber Nachher</translation>
    </message>
    <message>
        <source>Show the compared version in a roll of its own above this one; both scroll together</source>
        <translation>Die verglichene Version in einem eigenen Feld über diesem zeigen; beide rollen zusammen</translation>
    </message>
    <message>
        <source>Choose Model…</source>
        <translation>Modell wählen …</translation>
    </message>
    <message>
        <source>Let another model work, from a file</source>
        <translation>Ein anderes Modell arbeiten lassen, aus einer Datei</translation>
    </message>
    <message>
        <source>Use Model of the Program</source>
        <translation>Modell des Programms verwenden</translation>
    </message>
    <message>
        <source>Let the model work that comes with the program</source>
        <translation>Das Modell arbeiten lassen, das zum Programm gehört</translation>
    </message>
    <message>
        <source>&amp;Train a Style of Your Own…</source>
        <translation>&amp;Eigenen Stil trainieren …</translation>
    </message>
    <message>
        <source>Let a model learn from a folder of your files</source>
        <translation>Ein Modell aus einem Ordner mit Ihren Dateien lernen lassen</translation>
    </message>
    <message>
        <source>&amp;Non-Chord Tones</source>
        <translation>Akkord&amp;fremde Töne</translation>
    </message>
    <message>
        <source>Mark passing notes, suspensions and the like below the harmony</source>
        <translation>Durchgänge, Vorhalte und dergleichen unter der Harmonie bezeichnen</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Understand the model by working on your own piece</source>
        <translation>Das Modell verstehen, an Ihrem eigenen Stück</translation>
    </message>
    <message>
        <source>Go &amp;On Learning</source>
        <translation>&amp;Weiterlernen</translation>
    </message>
    <message>
        <source>Open the first lesson that is not done</source>
        <translation>Die erste Lektion öffnen, die noch nicht fertig ist</translation>
    </message>
    <message>
        <source>&amp;Do This Step for Me</source>
        <translation>Diesen Schritt für mich &amp;tun</translation>
    </message>
    <message>
        <source>Let the studio do what the step of the lesson asks for</source>
        <translation>Das Studio tun lassen, was der Schritt der Lektion verlangt</translation>
    </message>
    <message>
        <source>&amp;Next Step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>Go to the next step of the lesson</source>
        <translation>Zum nächsten Schritt der Lektion</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>Go to the step of the lesson before</source>
        <translation>Zum Schritt der Lektion davor</translation>
    </message>
    <message>
        <source>&amp;Spoil Some Notes</source>
        <translation>Einige Noten &amp;verderben</translation>
    </message>
    <message>
        <source>Put every seventh note on a wrong pitch, to see whether the model finds it</source>
        <translation>Jede siebte Note auf eine falsche Tonhöhe setzen, um zu sehen, ob das Modell sie findet</translation>
    </message>
    <message>
        <source>Lear&amp;n</source>
        <translation>&amp;Lernen</translation>
    </message>
    <message>
        <source>Looking &amp;Inside…</source>
        <translation>&amp;Hineinsehen …</translation>
    </message>
    <message>
        <source>See what the model draws its next edit from, how its work went, and what supports a note</source>
        <translation>Sehen, woraus das Modell die nächste Änderung zieht, wie seine Arbeit lief und was für eine Note spricht</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>Show what the manual says about the thing under the pointer or at hand</source>
        <translation>Zeigen, was das Handbuch zu dem sagt, worauf der Zeiger steht oder woran Sie gerade sind</translation>
    </message>
    <message>
        <source>A&amp;ccompany</source>
        <translation>&amp;Begleiten</translation>
    </message>
    <message>
        <source>Let a model write a choir or a piano to the melody</source>
        <translation>Ein Modell einen Chor oder ein Klavier zur Melodie schreiben lassen</translation>
    </message>
    <message>
        <source>Another Acco&amp;mpaniment</source>
        <translation>Noch eine Be&amp;gleitung</translation>
    </message>
    <message>
        <source>Accompany the same melody once more, with another seed</source>
        <translation>Dieselbe Melodie noch einmal begleiten, mit einem anderen Startwert</translation>
    </message>
    <message>
        <source>Enhance Accom&amp;paniment</source>
        <translation>Begleitung aus&amp;arbeiten</translation>
    </message>
    <message>
        <source>Let the first model mend the three voices that the other one wrote</source>
        <translation>Das erste Modell die drei Stimmen verbessern lassen, die das andere geschrieben hat</translation>
    </message>
    <message>
        <source>New Seed to Accompan&amp;y</source>
        <translation>Neuer Startwert der Be&amp;gleitung</translation>
    </message>
    <message>
        <source>Another seed gives another accompaniment</source>
        <translation>Ein anderer Startwert ergibt eine andere Begleitung</translation>
    </message>
    <message>
        <source>Re&amp;play What Made It</source>
        <translation>Entstehung &amp;nachvollziehen</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Make one note of the selected ones of a pitch</source>
        <translation>Aus den ausgewählten Noten einer Tonhöhe eine machen</translation>
    </message>
</context>
<context>
    <name>BlindTestDialog</name>
    <message>
        <source>Which Is Yours?</source>
        <translation>Welche ist Ihre?</translation>
    </message>
    <message>
        <source>1: Hear the first</source>
        <translation>1: Die erste hören</translation>
    </message>
    <message>
        <source>2: Hear the second</source>
        <translation>2: Die zweite hören</translation>
    </message>
    <message>
        <source>The first is mine</source>
        <translation>Die erste ist meine</translation>
    </message>
    <message>
        <source>The second is mine</source>
        <translation>Die zweite ist meine</translation>
    </message>
    <message>
        <source>One is yours, the other is enhanced.</source>
        <translation>Eine ist Ihre, die andere ausgearbeitet.</translation>
    </message>
    <message>
        <source>One is %1, the other is %2.</source>
        <translation>Eine ist %1, die andere %2.</translation>
    </message>
    <message>
        <source>Which Is %1?</source>
        <translation>Welche ist %1?</translation>
    </message>
    <message>
        <source>The first is %1</source>
        <translation>Die erste ist %1</translation>
    </message>
    <message>
        <source>The second is %1</source>
        <translation>Die zweite ist %1</translation>
    </message>
    <message>
        <source>They play in step and equally loud: switch as often as you like, with the keys 1 and 2.</source>
        <translation>Sie laufen im Gleichschritt und sind gleich laut: Wechseln Sie, so oft Sie mögen, mit den Tasten 1 und 2.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>ROUND %1 OF %2</source>
        <translation>RUNDE %1 VON %2</translation>
    </message>
    <message>
        <source>%1 of %2 right</source>
        <translation>%1 von %2 richtig</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>You hear which is which: guessing does as well only once in %1 tests.</source>
        <translation>Sie hören, welche welche ist: Raten gelingt so gut nur einmal in %1 Tests.</translation>
    </message>
    <message>
        <source>Perhaps you hear a difference, but guessing does as well once in %1 tests.</source>
        <translation>Vielleicht hören Sie einen Unterschied, aber Raten gelingt so gut einmal in %1 Tests.</translation>
    </message>
    <message>
        <source>No better than chance: the two are hard to tell apart.</source>
        <translation>Nicht besser als Zufall: Die beiden sind schwer zu unterscheiden.</translation>
    </message>
</context>
<context>
    <name>Capsules</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>CompareSwitch</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>The model stopped with a fault: %1.</source>
        <translation>Das Modell hielt mit einem Fehler an: %1.</translation>
    </message>
    <message>
        <source>There is no model to enhance with.</source>
        <translation>Es gibt kein Modell, das ausarbeiten könnte.</translation>
    </message>
    <message>
        <source>Stopped by you; nothing was added.</source>
        <translation>Von Ihnen angehalten; nichts kam dazu.</translation>
    </message>
    <message>
        <source>Accompany needs the model. %1</source>
        <translation>Zum Begleiten wird das Modell gebraucht. %1</translation>
    </message>
</context>
<context>
    <name>CopyGesture</name>
    <message>
        <source>Copy note</source>
        <translation>Note kopieren</translation>
    </message>
    <message>
        <source>Copy %1 notes</source>
        <translation>%1 Noten kopieren</translation>
    </message>
</context>
<context>
    <name>CoreSentences</name>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 runs at %2 Hz, not at %3 Hz.</source>
        <translation>%1 läuft mit %2 Hz, nicht mit %3 Hz.</translation>
    </message>
    <message>
        <source>%1 has gone away; playing goes on without sound until it comes back.</source>
        <translation>%1 ist nicht mehr da; die Wiedergabe läuft ohne Ton weiter, bis es wiederkommt.</translation>
    </message>
    <message>
        <source>Sound plays through %1.</source>
        <translation>Der Ton läuft über %1.</translation>
    </message>
    <message>
        <source>Sound is switched off.</source>
        <translation>Der Ton ist abgeschaltet.</translation>
    </message>
    <message>
        <source>There is no sound device</source>
        <translation>Es gibt kein Tonausgabegerät</translation>
    </message>
    <message>
        <source>The synthesizer could not be started; is there enough memory?</source>
        <translation>Der Synthesizer ließ sich nicht starten; ist genug Speicher frei?</translation>
    </message>
    <message>
        <source>The sound font %1 cannot be used: it is damaged or incomplete.</source>
        <translation>Die Klangbibliothek %1 ist nicht brauchbar: Sie ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>The sound font %1 cannot be used: it ends too early; was it copied as a whole?</source>
        <translation>Die Klangbibliothek %1 ist nicht brauchbar: Sie endet zu früh; wurde sie ganz kopiert?</translation>
    </message>
    <message>
        <source>%1 is no sound font: it does not begin as an .sf2 or .sf3 file.</source>
        <translation>%1 ist keine Klangbibliothek: Die Datei beginnt nicht wie eine .sf2- oder .sf3-Datei.</translation>
    </message>
    <message>
        <source>There is no sound font to play with: install the package fluid-soundfont-gm or timgm6mb-soundfont, or name an .sf2 or .sf3 file of your own.</source>
        <translation>Es gibt keine Klangbibliothek zum Spielen: Installieren Sie das Paket fluid-soundfont-gm oder timgm6mb-soundfont, oder nennen Sie eine eigene .sf2- oder .sf3-Datei.</translation>
    </message>
    <message>
        <source>The MIDI keyboard &quot;%1&quot; is not plugged in.</source>
        <translation>Das MIDI-Keyboard „%1“ ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>The MIDI keyboard &quot;%1&quot; cannot be opened; another program may use it.</source>
        <translation>Das MIDI-Keyboard „%1“ lässt sich nicht öffnen; vielleicht benutzt es ein anderes Programm.</translation>
    </message>
    <message>
        <source>This machine has no MIDI system: neither ALSA&apos;s sequencer (/dev/snd/seq) nor a running JACK server.</source>
        <translation>Dieser Rechner hat kein MIDI-System: weder den Sequencer von ALSA (/dev/snd/seq) noch einen laufenden JACK-Server.</translation>
    </message>
    <message>
        <source>You can still play with the mouse and the computer&apos;s keyboard.</source>
        <translation>Mit der Maus und der Tastatur des Rechners können Sie trotzdem spielen.</translation>
    </message>
    <message>
        <source>Instruments cannot be reached by MIDI.</source>
        <translation>Instrumente sind über MIDI nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The instrument &quot;%1&quot; is not plugged in.</source>
        <translation>Das Instrument „%1“ ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>The instrument &quot;%1&quot; cannot be opened; another program may use it.</source>
        <translation>Das Instrument „%1“ lässt sich nicht öffnen; vielleicht benutzt es ein anderes Programm.</translation>
    </message>
    <message>
        <source>There is no melody to accompany: there are no notes but drums.</source>
        <translation>Es gibt keine Melodie zu begleiten: Außer Schlagzeug gibt es keine Noten.</translation>
    </message>
    <message>
        <source>The melody is too long to be accompanied at once.</source>
        <translation>Die Melodie ist zu lang, um auf einmal begleitet zu werden.</translation>
    </message>
    <message>
        <source>The first line must be “---”, and title and order follow.</source>
        <translation>Die erste Zeile muss „---“ sein, dann folgen title und order.</translation>
    </message>
    <message>
        <source>The head is not closed by a line “---”.</source>
        <translation>Dem Kopf fehlt am Ende die Zeile „---“.</translation>
    </message>
    <message>
        <source>The head has no title.</source>
        <translation>Im Kopf steht kein title.</translation>
    </message>
    <message>
        <source>The order must be a number from 0 to 999, but is “%1”.</source>
        <translation>order muss eine Zahl von 0 bis 999 sein und ist „%1“.</translation>
    </message>
    <message>
        <source>A head has title, about, order and needs, but no “%1”.</source>
        <translation>Ein Kopf hat title, about, order und needs, aber kein „%1“.</translation>
    </message>
    <message>
        <source>Before the first step, “## Its title”, there is only the head.</source>
        <translation>Vor dem ersten Schritt, „## Sein Titel“, steht nur der Kopf.</translation>
    </message>
    <message>
        <source>There is no step.</source>
        <translation>Es gibt keinen Schritt.</translation>
    </message>
    <message>
        <source>A step begins with a heading, “## Its title”.</source>
        <translation>Ein Schritt beginnt mit einer Überschrift, „## Sein Titel“.</translation>
    </message>
    <message>
        <source>There are more than %1 steps.</source>
        <translation>Es sind mehr als %1 Schritte.</translation>
    </message>
    <message>
        <source>The step “%1” says nothing.</source>
        <translation>Der Schritt „%1“ sagt nichts.</translation>
    </message>
    <message>
        <source>A step has point, wait, do, plot, then and if, but no “%1”.</source>
        <translation>Ein Schritt hat point, wait, do, plot, then und if, aber kein „%1“.</translation>
    </message>
    <message>
        <source>There is no fact “%1”.</source>
        <translation>Ein Faktum „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no action “%1”.</source>
        <translation>Einen Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no place “%1”.</source>
        <translation>Eine Stelle „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no plot “%1”.</source>
        <translation>Eine Grafik „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Eine Einstellung „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no thing to wait for “%1”.</source>
        <translation>Auf „%1“ kann ein Schritt nicht warten.</translation>
    </message>
    <message>
        <source>A setting is set to a number, as in “set risk 2”.</source>
        <translation>Eine Einstellung wird auf eine Zahl gesetzt, wie in „set risk 2“.</translation>
    </message>
    <message>
        <source>“%1” is no condition, as “notes &gt; 0” is one.</source>
        <translation>„%1“ ist keine Bedingung; „notes &gt; 0“ wäre eine.</translation>
    </message>
    <message>
        <source>There is a } without a { before it.</source>
        <translation>Vor einer } fehlt die {.</translation>
    </message>
    <message>
        <source>There is a { without a } behind it.</source>
        <translation>Hinter einer { fehlt die }.</translation>
    </message>
    <message>
        <source>Braces hold a fact, {notes}, {notes before} or {notes|note|notes}, or {key ACTION} or {name ACTION}.</source>
        <translation>In geschweiften Klammern steht ein Faktum, {notes}, {notes before} oder {notes|Note|Noten}, oder {key BEFEHL} oder {name BEFEHL}.</translation>
    </message>
    <message>
        <source>A capsule has %1 bytes at most.</source>
        <translation>Eine Lektion hat höchstens %1 Byte.</translation>
    </message>
    <message>
        <source>%1, line %2: </source>
        <translation>%1, Zeile %2: </translation>
    </message>
</context>
<context>
    <name>CountInLabel</name>
    <message>
        <source>Count-in</source>
        <translation>Vorzähler</translation>
    </message>
</context>
<context>
    <name>DialogPrompts</name>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Die Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Do Not Save</source>
        <translation>&amp;Nicht speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Inventio</source>
        <translation>Inventio</translation>
    </message>
    <message>
        <source>Stop writing?</source>
        <translation>Schreiben beenden?</translation>
    </message>
    <message>
        <source>“%1” is still being written.</source>
        <translation>„%1“ wird noch geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Stop and Close</source>
        <translation>&amp;Beenden und schließen</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Weiterschreiben</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message>
        <source>Choose a Folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
</context>
<context>
    <name>DrawBars</name>
    <message>
        <source>+ %1, bar %2</source>
        <translation>+ %1, Takt %2</translation>
    </message>
    <message>
        <source>− %1, bar %2</source>
        <translation>− %1, Takt %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
</context>
<context>
    <name>DrawGesture</name>
    <message>
        <source>Draw note</source>
        <translation>Note zeichnen</translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Nicht mehr stumm</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Unsolo</source>
        <translation>Nicht mehr solo</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig:</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen:</translation>
    </message>
    <message numerus="yes">
        <source>Quantise %n notes</source>
        <translation>
            <numerusform>%n Note quantisieren</numerusform>
            <numerusform>%n Noten quantisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Add Bars</source>
        <translation>Takte anhängen</translation>
    </message>
</context>
<context>
    <name>EmptyPage</name>
    <message>
        <source>An empty page</source>
        <translation>Ein leeres Blatt</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>Einspielen</translation>
    </message>
    <message>
        <source>Draw it</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Or start from a tune:</source>
        <translation>Oder mit einer Melodie beginnen:</translation>
    </message>
    <message>
        <source>Choose a tune to begin with</source>
        <translation>Wählen Sie eine Melodie für den Anfang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>EnhanceController</name>
    <message>
        <source>Enhance needs the model. %1</source>
        <translation>Zum Ausarbeiten wird das Modell gebraucht. %1</translation>
    </message>
    <message>
        <source>You went on editing while the model worked. “%1” waits in the versions.</source>
        <translation>Sie haben weitergearbeitet, während das Modell rechnete. „%1“ wartet unter den Fassungen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open Version</source>
        <translation>Fassung öffnen</translation>
    </message>
    <message>
        <source>bar %1</source>
        <translation>Takt %1</translation>
    </message>
    <message>
        <source>bars %1–%2</source>
        <translation>Takt %1–%2</translation>
    </message>
    <message>
        <source>There is no region yet: drag one with the region tool (4).</source>
        <translation>Es gibt noch keinen Bereich: Ziehen Sie einen mit dem Bereichswerkzeug (4).</translation>
    </message>
    <message>
        <source>Select the notes around which the model may work, or let it work everywhere.</source>
        <translation>Wählen Sie die Noten aus, um die herum das Modell arbeiten darf, oder lassen Sie es überall arbeiten.</translation>
    </message>
    <message>
        <source>Done: the model finds nothing to change.</source>
        <translation>Fertig: Das Modell findet nichts zu ändern.</translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation>Ausarbeiten</translation>
    </message>
</context>
<context>
    <name>EnhancePanel</name>
    <message>
        <source>about a second</source>
        <translation>etwa eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>At most this share of the notes may be gone or changed at the end.</source>
        <translation>Höchstens dieser Anteil der Noten darf am Ende fehlen oder anders sein.</translation>
    </message>
    <message>
        <source>until finished</source>
        <translation>bis zum Ende</translation>
    </message>
    <message>
        <source>Each iteration adds or removes one note. The model stops earlier when it finds nothing left to do.</source>
        <translation>Jede Iteration fügt eine Note hinzu oder entfernt eine. Das Modell hört früher auf, wenn nichts mehr zu tun ist.</translation>
    </message>
    <message>
        <source>Where the model may work. Everything outside stays exactly as it is.</source>
        <translation>Wo das Modell arbeiten darf. Alles außerhalb bleibt genau so, wie es ist.</translation>
    </message>
    <message>
        <source>The same seed, settings and notes give the same result.</source>
        <translation>Gleicher Startwert, gleiche Einstellungen und Noten ergeben das gleiche Ergebnis.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation>Ausarbeiten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Progress of Enhance</source>
        <translation>Fortschritt des Ausarbeitens</translation>
    </message>
    <message>
        <source>The model listens…</source>
        <translation>Das Modell hört zu …</translation>
    </message>
    <message numerus="yes">
        <source>about %n left</source>
        <translation>
            <numerusform>etwa %n fehlt noch</numerusform>
            <numerusform>etwa %n fehlen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Around selected notes</source>
        <translation>Um ausgewählte Noten</translation>
    </message>
    <message>
        <source>leads, as it is</source>
        <translation>führt, wie sie ist</translation>
    </message>
    <message>
        <source>leads, mend it</source>
        <translation>führt, bessern</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>irgendwo</translation>
    </message>
    <message>
        <source>As it is: none of your notes changes, and nothing is added above them.
Mend it: wrong notes may go as well.
Anywhere: the model writes above your notes too, and changes any.</source>
        <translation>Wie sie ist: Keine Ihrer Noten ändert sich, und über ihnen kommt nichts hinzu.
Bessern: Falsche Noten dürfen auch weichen.
Irgendwo: Das Modell schreibt auch über Ihre Noten und ändert jede.</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Wo</translation>
    </message>
    <message>
        <source>M&amp;y melody</source>
        <translation>M&amp;elodie</translation>
    </message>
    <message>
        <source>Another variation</source>
        <translation>Noch eine Variante</translation>
    </message>
    <message>
        <source>Most notes to add</source>
        <translation>Höchstens hinzufügen</translation>
    </message>
    <message>
        <source>Most notes to remove</source>
        <translation>Höchstens entfernen</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>Wide&amp;r ranges</source>
        <translation>Weite&amp;re Bereiche</translation>
    </message>
    <message>
        <source>Region (draw one: 4)</source>
        <translation>Bereich (ziehen: 4)</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>hinzu %1</translation>
    </message>
    <message>
        <source>remove %1 %</source>
        <translation>weg %1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n iterations</source>
        <translation>
            <numerusform>%n Iteration</numerusform>
            <numerusform>%n Iterationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Enhance around selection</source>
        <translation>Um Auswahl ausarbeiten</translation>
    </message>
    <message>
        <source>Enhance %1</source>
        <translation>%1 ausarbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n iterations so far,</source>
        <translation>
            <numerusform>%n Iteration bisher,</numerusform>
            <numerusform>%n Iterationen bisher,</numerusform>
        </translation>
    </message>
    <message>
        <source>Beat as it is found</source>
        <translation>Schlag wie gefunden</translation>
    </message>
    <message>
        <source>Beat as it is written</source>
        <translation>Schlag wie geschrieben</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Schlag</translation>
    </message>
    <message>
        <source>The grid of what the model adds: the beat that it finds in the notes, or the bars of the file.</source>
        <translation>Das Raster dessen, was das Modell hinzufügt: der Schlag, den es in den Noten findet, oder die Takte der Datei.</translation>
    </message>
    <message>
        <source>Trying another draft: %1 of %2</source>
        <translation>Noch ein Entwurf: %1 von %2</translation>
    </message>
    <message>
        <source>&amp;Live: hear it as you move</source>
        <translation>Live: beim &amp;Ziehen mithören</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Charakter</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>How much the voices move between the beats; 0 is as the model has learned it.</source>
        <translation>Wie sehr sich die Stimmen zwischen den Schlägen bewegen; 0 ist, wie es das Modell gelernt hat.</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Flowing</source>
        <translation>Fließend</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>From two voices to a full sound; 0 is as the model has learned it.</source>
        <translation>Von zwei Stimmen bis zum vollen Klang; 0 ist, wie es das Modell gelernt hat.</translation>
    </message>
    <message>
        <source>Two voices</source>
        <translation>Zwei Stimmen</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>In the manner of Bach</source>
        <translation>Nach Art von Bach</translation>
    </message>
    <message>
        <source>In the manner of hymns</source>
        <translation>Nach Art von Kirchenliedern</translation>
    </message>
    <message>
        <source>Idiom</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Whose manner the model follows.</source>
        <translation>Wessen Art das Modell folgt.</translation>
    </message>
    <message>
        <source>This model knows Bach&apos;s manner alone.</source>
        <translation>Dieses Modell kennt allein Bachs Art.</translation>
    </message>
    <message>
        <source>calmer</source>
        <translation>ruhiger</translation>
    </message>
    <message>
        <source>more flowing</source>
        <translation>fließender</translation>
    </message>
    <message>
        <source>thinner</source>
        <translation>dünner</translation>
    </message>
    <message>
        <source>fuller</source>
        <translation>voller</translation>
    </message>
    <message>
        <source>hymn</source>
        <translation>Kirchenlied</translation>
    </message>
    <message>
        <source>as learned</source>
        <translation>wie gelernt</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorgaben</translation>
    </message>
    <message>
        <source>Settings that belong together, and settings of your own.</source>
        <translation>Einstellungen, die zusammengehören, und eigene.</translation>
    </message>
    <message>
        <source>The result has at most so many notes more than the piece has now; at the right end as many as it takes.</source>
        <translation>Das Ergebnis hat höchstens so viele Noten mehr als das Stück jetzt; am rechten Ende so viele, wie nötig sind.</translation>
    </message>
    <message>
        <source>as needed</source>
        <translation>nach Bedarf</translation>
    </message>
    <message>
        <source>any voices</source>
        <translation>beliebig viele Stimmen</translation>
    </message>
    <message>
        <source>add as needed</source>
        <translation>neu nach Bedarf</translation>
    </message>
    <message>
        <source>Voices, note by note</source>
        <translation>Note für Note</translation>
    </message>
</context>
<context>
    <name>EraseGesture</name>
    <message>
        <source>Erase note</source>
        <translation>Note löschen</translation>
    </message>
    <message>
        <source>Erase %1 notes</source>
        <translation>%1 Noten löschen</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>PDF documents</source>
        <translation>PDF-Dokumente</translation>
    </message>
    <message>
        <source>SVG pictures</source>
        <translation>SVG-Bilder</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG-Bilder</translation>
    </message>
    <message>
        <source>The ending of the name says what is written: .pdf, .svg or .png.</source>
        <translation>Die Endung des Namens sagt, was geschrieben wird: .pdf, .svg oder .png.</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1-Dateien</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The picture cannot be written: %1.</source>
        <translation>Das Bild kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>WAV sound</source>
        <translation>WAV-Ton</translation>
    </message>
    <message>
        <source>FLAC sound, compressed without loss</source>
        <translation>FLAC-Ton, verlustfrei verkleinert</translation>
    </message>
    <message>
        <source>Ogg Vorbis sound, small</source>
        <translation>Ogg-Vorbis-Ton, klein</translation>
    </message>
    <message>
        <source>The ending of the name says what is written: .wav, .flac or .ogg.</source>
        <translation>Die Endung des Namens sagt, was geschrieben wird: .wav, .flac oder .ogg.</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>The printer “%1” takes nothing.</source>
        <translation>Der Drucker „%1“ nimmt nichts an.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>The piece could not be printed.</source>
        <translation>Das Stück ließ sich nicht drucken.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 ausgeben</translation>
    </message>
    <message>
        <source>Export a Picture</source>
        <translation>Ein Bild ausgeben</translation>
    </message>
    <message>
        <source>Export Audio</source>
        <translation>Ton ausgeben</translation>
    </message>
    <message>
        <source>Export Pages of Sheet Music</source>
        <translation>Notenseiten exportieren</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>parallel fifths</source>
        <translation>Quintparallelen</translation>
    </message>
    <message>
        <source>parallel octaves</source>
        <translation>Oktavparallelen</translation>
    </message>
    <message>
        <source>hidden fifths</source>
        <translation>verdeckte Quinten</translation>
    </message>
    <message>
        <source>hidden octaves</source>
        <translation>verdeckte Oktaven</translation>
    </message>
    <message>
        <source>contrary fifths</source>
        <translation>Antiparallelen in Quinten</translation>
    </message>
    <message>
        <source>contrary octaves</source>
        <translation>Antiparallelen in Oktaven</translation>
    </message>
    <message>
        <source>leading tone does not rise</source>
        <translation>Leitton steigt nicht</translation>
    </message>
    <message>
        <source>leading tone doubled</source>
        <translation>Leitton verdoppelt</translation>
    </message>
    <message>
        <source>seventh does not fall</source>
        <translation>Septime fällt nicht</translation>
    </message>
    <message>
        <source>six-four chord without reason</source>
        <translation>Quartsextakkord ohne Grund</translation>
    </message>
    <message>
        <source>bare fifth</source>
        <translation>leere Quinte</translation>
    </message>
    <message>
        <source>third doubled</source>
        <translation>Terz verdoppelt</translation>
    </message>
    <message>
        <source>awkward bass leap</source>
        <translation>unsanglicher Basssprung</translation>
    </message>
    <message>
        <source>dissonance by leap</source>
        <translation>Dissonanz im Sprung</translation>
    </message>
    <message>
        <source>voices overlap</source>
        <translation>Stimmen überlappen</translation>
    </message>
    <message>
        <source>voices far apart</source>
        <translation>Stimmen weit auseinander</translation>
    </message>
    <message>
        <source>beyond the voice&apos;s range</source>
        <translation>außerhalb des Stimmumfangs</translation>
    </message>
    <message>
        <source>Two voices a fifth apart move the same way and are a fifth apart again: they sound as one.</source>
        <translation>Zwei Stimmen im Quintabstand gehen denselben Weg und bleiben im Quintabstand: Sie klingen wie eine.</translation>
    </message>
    <message>
        <source>Two voices an octave apart move the same way and are an octave apart again: one voice is lost.</source>
        <translation>Zwei Stimmen im Oktavabstand gehen denselben Weg und bleiben im Oktavabstand: Eine Stimme geht verloren.</translation>
    </message>
    <message>
        <source>Soprano and bass reach a fifth in the same direction, the soprano by leap.</source>
        <translation>Sopran und Bass erreichen in gleicher Richtung eine Quinte, der Sopran im Sprung.</translation>
    </message>
    <message>
        <source>Soprano and bass reach an octave in the same direction, the soprano by leap.</source>
        <translation>Sopran und Bass erreichen in gleicher Richtung eine Oktave, der Sopran im Sprung.</translation>
    </message>
    <message>
        <source>Soprano and bass go from one fifth to another in opposite directions.</source>
        <translation>Sopran und Bass gehen in entgegengesetzter Richtung von einer Quinte in eine andere.</translation>
    </message>
    <message>
        <source>Soprano and bass go from one octave to another in opposite directions.</source>
        <translation>Sopran und Bass gehen in entgegengesetzter Richtung von einer Oktave in eine andere.</translation>
    </message>
    <message>
        <source>The dominant goes to its tonic, but its leading tone does not rise to it.</source>
        <translation>Die Dominante geht in ihre Tonika, aber ihr Leitton steigt nicht dorthin.</translation>
    </message>
    <message>
        <source>Two voices have the leading tone; both would have to rise to the tonic, in parallel octaves.</source>
        <translation>Zwei Stimmen haben den Leitton; beide müssten in die Tonika steigen, in Oktavparallelen.</translation>
    </message>
    <message>
        <source>The seventh of a chord asks to fall by a step; this one does not.</source>
        <translation>Die Septime eines Akkords will einen Schritt fallen; diese fällt nicht.</translation>
    </message>
    <message>
        <source>A triad over its fifth is unstable; it is neither cadential nor passing nor over a held bass.</source>
        <translation>Ein Dreiklang über seiner Quinte ist unstabil; dieser ist weder Vorhalt der Kadenz noch Durchgang noch über liegendem Bass.</translation>
    </message>
    <message>
        <source>Three voices or more have no third between them: the chord is neither major nor minor.</source>
        <translation>Drei Stimmen oder mehr haben keine Terz: Der Akkord ist weder Dur noch Moll.</translation>
    </message>
    <message>
        <source>Two voices have the third of a major triad, which is heard well enough from one.</source>
        <translation>Zwei Stimmen haben die Terz eines Durdreiklangs, die schon aus einer gut zu hören ist.</translation>
    </message>
    <message>
        <source>The bass leaps by a tritone, a seventh, or more than an octave, which is hard to sing.</source>
        <translation>Der Bass springt um einen Tritonus, eine Septime oder mehr als eine Oktave, was schwer zu singen ist.</translation>
    </message>
    <message>
        <source>A second or seventh is struck, and neither voice reaches and leaves it by step.</source>
        <translation>Eine Sekunde oder Septime wird angeschlagen, und keine Stimme erreicht und verlässt sie schrittweise.</translation>
    </message>
    <message>
        <source>A voice goes beyond where its neighbour just was: the ear mistakes one for the other.</source>
        <translation>Eine Stimme geht über den Ton hinaus, den ihre Nachbarin eben hatte: Das Ohr verwechselt sie.</translation>
    </message>
    <message>
        <source>Two neighbours above the bass are more than an octave apart: the chord falls asunder.</source>
        <translation>Zwei Nachbarinnen über dem Bass sind mehr als eine Oktave auseinander: Der Akkord zerfällt.</translation>
    </message>
    <message>
        <source>The note lies beyond what this voice sings with ease.</source>
        <translation>Der Ton liegt jenseits dessen, was diese Stimme leicht singt.</translation>
    </message>
</context>
<context>
    <name>FileController</name>
    <message>
        <source>Melody</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Your steps are not being backed up. %1</source>
        <translation>Ihre Schritte werden nicht gesichert. %1</translation>
    </message>
    <message>
        <source>Save Now</source>
        <translation>Jetzt speichern</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Erste Fassung</translation>
    </message>
    <message>
        <source>Projects, MIDI files and sheet music</source>
        <translation>Projekte, MIDI-Dateien und Noten</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>MIDI files and sheet music</source>
        <translation>MIDI-Dateien und Noten</translation>
    </message>
    <message>
        <source>Inventio projects</source>
        <translation>Inventio-Projekte</translation>
    </message>
    <message>
        <source>%1 has been written by another window or program since it was opened here. Save under another name, so that nothing is lost.</source>
        <translation>%1 wurde von einem anderen Fenster oder Programm geschrieben, seit die Datei hier geöffnet wurde. Speichern Sie unter einem anderen Namen, damit nichts verloren geht.</translation>
    </message>
</context>
<context>
    <name>FileMenus</name>
    <message>
        <source>Sample &amp;Melodies</source>
        <translation>Beispiel&amp;melodien</translation>
    </message>
    <message>
        <source>To listen to</source>
        <translation>Zum Anhören</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Export MIDI…</source>
        <translation>MIDI ausgeben …</translation>
    </message>
    <message>
        <source>Close the first steps; the help menu has them</source>
        <translation>Die ersten Schritte schließen; im Hilfemenü stehen sie</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation>Ausarbeiten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1, done</source>
        <translation>%1, erledigt</translation>
    </message>
    <message>
        <source>Learn how it works…</source>
        <translation>Verstehen, wie es geht …</translation>
    </message>
</context>
<context>
    <name>GeneralMidi</name>
    <message>
        <source>Grand Piano</source>
        <translation>Konzertflügel</translation>
    </message>
    <message>
        <source>Bright Piano</source>
        <translation>Heller Flügel</translation>
    </message>
    <message>
        <source>Electric Grand</source>
        <translation>Elektrischer Flügel</translation>
    </message>
    <message>
        <source>Honky-tonk Piano</source>
        <translation>Honky-Tonk-Klavier</translation>
    </message>
    <message>
        <source>Electric Piano 1</source>
        <translation>E-Piano 1</translation>
    </message>
    <message>
        <source>Electric Piano 2</source>
        <translation>E-Piano 2</translation>
    </message>
    <message>
        <source>Harpsichord</source>
        <translation>Cembalo</translation>
    </message>
    <message>
        <source>Clavinet</source>
        <translation>Clavinet</translation>
    </message>
    <message>
        <source>Celesta</source>
        <translation>Celesta</translation>
    </message>
    <message>
        <source>Glockenspiel</source>
        <translation>Glockenspiel</translation>
    </message>
    <message>
        <source>Music Box</source>
        <translation>Spieluhr</translation>
    </message>
    <message>
        <source>Vibraphone</source>
        <translation>Vibrafon</translation>
    </message>
    <message>
        <source>Marimba</source>
        <translation>Marimba</translation>
    </message>
    <message>
        <source>Xylophone</source>
        <translation>Xylofon</translation>
    </message>
    <message>
        <source>Tubular Bells</source>
        <translation>Röhrenglocken</translation>
    </message>
    <message>
        <source>Dulcimer</source>
        <translation>Hackbrett</translation>
    </message>
    <message>
        <source>Drawbar Organ</source>
        <translation>Hammondorgel</translation>
    </message>
    <message>
        <source>Percussive Organ</source>
        <translation>Perkussive Orgel</translation>
    </message>
    <message>
        <source>Rock Organ</source>
        <translation>Rockorgel</translation>
    </message>
    <message>
        <source>Church Organ</source>
        <translation>Kirchenorgel</translation>
    </message>
    <message>
        <source>Reed Organ</source>
        <translation>Harmonium</translation>
    </message>
    <message>
        <source>Accordion</source>
        <translation>Akkordeon</translation>
    </message>
    <message>
        <source>Harmonica</source>
        <translation>Mundharmonika</translation>
    </message>
    <message>
        <source>Tango Accordion</source>
        <translation>Bandoneon</translation>
    </message>
    <message>
        <source>Nylon Guitar</source>
        <translation>Konzertgitarre</translation>
    </message>
    <message>
        <source>Steel Guitar</source>
        <translation>Westerngitarre</translation>
    </message>
    <message>
        <source>Jazz Guitar</source>
        <translation>Jazzgitarre</translation>
    </message>
    <message>
        <source>Clean Guitar</source>
        <translation>E-Gitarre</translation>
    </message>
    <message>
        <source>Muted Guitar</source>
        <translation>Gedämpfte E-Gitarre</translation>
    </message>
    <message>
        <source>Overdriven Guitar</source>
        <translation>Übersteuerte Gitarre</translation>
    </message>
    <message>
        <source>Distortion Guitar</source>
        <translation>Verzerrte Gitarre</translation>
    </message>
    <message>
        <source>Guitar Harmonics</source>
        <translation>Gitarrenobertöne</translation>
    </message>
    <message>
        <source>Acoustic Bass</source>
        <translation>Akustischer Bass</translation>
    </message>
    <message>
        <source>Fingered Bass</source>
        <translation>Gezupfter E-Bass</translation>
    </message>
    <message>
        <source>Picked Bass</source>
        <translation>E-Bass mit Plektrum</translation>
    </message>
    <message>
        <source>Fretless Bass</source>
        <translation>Bundloser Bass</translation>
    </message>
    <message>
        <source>Slap Bass 1</source>
        <translation>Slap-Bass 1</translation>
    </message>
    <message>
        <source>Slap Bass 2</source>
        <translation>Slap-Bass 2</translation>
    </message>
    <message>
        <source>Synth Bass 1</source>
        <translation>Synthesizerbass 1</translation>
    </message>
    <message>
        <source>Synth Bass 2</source>
        <translation>Synthesizerbass 2</translation>
    </message>
    <message>
        <source>Violin</source>
        <translation>Violine</translation>
    </message>
    <message>
        <source>Viola</source>
        <translation>Viola</translation>
    </message>
    <message>
        <source>Cello</source>
        <translation>Violoncello</translation>
    </message>
    <message>
        <source>Contrabass</source>
        <translation>Kontrabass</translation>
    </message>
    <message>
        <source>Tremolo Strings</source>
        <translation>Streicher, Tremolo</translation>
    </message>
    <message>
        <source>Pizzicato Strings</source>
        <translation>Streicher, Pizzicato</translation>
    </message>
    <message>
        <source>Orchestral Harp</source>
        <translation>Harfe</translation>
    </message>
    <message>
        <source>Timpani</source>
        <translation>Pauken</translation>
    </message>
    <message>
        <source>Strings 1</source>
        <translation>Streicher 1</translation>
    </message>
    <message>
        <source>Strings 2</source>
        <translation>Streicher 2</translation>
    </message>
    <message>
        <source>Synth Strings 1</source>
        <translation>Synthetische Streicher 1</translation>
    </message>
    <message>
        <source>Synth Strings 2</source>
        <translation>Synthetische Streicher 2</translation>
    </message>
    <message>
        <source>Choir Aahs</source>
        <translation>Chor, Aah</translation>
    </message>
    <message>
        <source>Voice Oohs</source>
        <translation>Chor, Ooh</translation>
    </message>
    <message>
        <source>Synth Voice</source>
        <translation>Synthetische Stimme</translation>
    </message>
    <message>
        <source>Orchestra Hit</source>
        <translation>Orchesterschlag</translation>
    </message>
    <message>
        <source>Trumpet</source>
        <translation>Trompete</translation>
    </message>
    <message>
        <source>Trombone</source>
        <translation>Posaune</translation>
    </message>
    <message>
        <source>Tuba</source>
        <translation>Tuba</translation>
    </message>
    <message>
        <source>Muted Trumpet</source>
        <translation>Gedämpfte Trompete</translation>
    </message>
    <message>
        <source>French Horn</source>
        <translation>Waldhorn</translation>
    </message>
    <message>
        <source>Brass Section</source>
        <translation>Blechbläser</translation>
    </message>
    <message>
        <source>Synth Brass 1</source>
        <translation>Synthetische Bläser 1</translation>
    </message>
    <message>
        <source>Synth Brass 2</source>
        <translation>Synthetische Bläser 2</translation>
    </message>
    <message>
        <source>Soprano Sax</source>
        <translation>Sopransaxofon</translation>
    </message>
    <message>
        <source>Alto Sax</source>
        <translation>Altsaxofon</translation>
    </message>
    <message>
        <source>Tenor Sax</source>
        <translation>Tenorsaxofon</translation>
    </message>
    <message>
        <source>Baritone Sax</source>
        <translation>Baritonsaxofon</translation>
    </message>
    <message>
        <source>Oboe</source>
        <translation>Oboe</translation>
    </message>
    <message>
        <source>English Horn</source>
        <translation>Englischhorn</translation>
    </message>
    <message>
        <source>Bassoon</source>
        <translation>Fagott</translation>
    </message>
    <message>
        <source>Clarinet</source>
        <translation>Klarinette</translation>
    </message>
    <message>
        <source>Piccolo</source>
        <translation>Piccoloflöte</translation>
    </message>
    <message>
        <source>Flute</source>
        <translation>Querflöte</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Blockflöte</translation>
    </message>
    <message>
        <source>Pan Flute</source>
        <translation>Panflöte</translation>
    </message>
    <message>
        <source>Blown Bottle</source>
        <translation>Flaschenblasen</translation>
    </message>
    <message>
        <source>Shakuhachi</source>
        <translation>Shakuhachi</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>Pfeifen</translation>
    </message>
    <message>
        <source>Ocarina</source>
        <translation>Okarina</translation>
    </message>
    <message>
        <source>Lead 1 (square)</source>
        <translation>Solostimme 1 (Rechteck)</translation>
    </message>
    <message>
        <source>Lead 2 (sawtooth)</source>
        <translation>Solostimme 2 (Sägezahn)</translation>
    </message>
    <message>
        <source>Lead 3 (calliope)</source>
        <translation>Solostimme 3 (Calliope)</translation>
    </message>
    <message>
        <source>Lead 4 (chiff)</source>
        <translation>Solostimme 4 (Chiff)</translation>
    </message>
    <message>
        <source>Lead 5 (charang)</source>
        <translation>Solostimme 5 (Charango)</translation>
    </message>
    <message>
        <source>Lead 6 (voice)</source>
        <translation>Solostimme 6 (Stimme)</translation>
    </message>
    <message>
        <source>Lead 7 (fifths)</source>
        <translation>Solostimme 7 (Quinten)</translation>
    </message>
    <message>
        <source>Lead 8 (bass and lead)</source>
        <translation>Solostimme 8 (mit Bass)</translation>
    </message>
    <message>
        <source>Pad 1 (new age)</source>
        <translation>Klangfläche 1 (New Age)</translation>
    </message>
    <message>
        <source>Pad 2 (warm)</source>
        <translation>Klangfläche 2 (warm)</translation>
    </message>
    <message>
        <source>Pad 3 (polysynth)</source>
        <translation>Klangfläche 3 (Polysynth)</translation>
    </message>
    <message>
        <source>Pad 4 (choir)</source>
        <translation>Klangfläche 4 (Chor)</translation>
    </message>
    <message>
        <source>Pad 5 (bowed)</source>
        <translation>Klangfläche 5 (gestrichen)</translation>
    </message>
    <message>
        <source>Pad 6 (metallic)</source>
        <translation>Klangfläche 6 (metallisch)</translation>
    </message>
    <message>
        <source>Pad 7 (halo)</source>
        <translation>Klangfläche 7 (Glorie)</translation>
    </message>
    <message>
        <source>Pad 8 (sweep)</source>
        <translation>Klangfläche 8 (Gleiten)</translation>
    </message>
    <message>
        <source>FX 1 (rain)</source>
        <translation>Effekt 1 (Regen)</translation>
    </message>
    <message>
        <source>FX 2 (soundtrack)</source>
        <translation>Effekt 2 (Filmmusik)</translation>
    </message>
    <message>
        <source>FX 3 (crystal)</source>
        <translation>Effekt 3 (Kristall)</translation>
    </message>
    <message>
        <source>FX 4 (atmosphere)</source>
        <translation>Effekt 4 (Atmosphäre)</translation>
    </message>
    <message>
        <source>FX 5 (brightness)</source>
        <translation>Effekt 5 (Helligkeit)</translation>
    </message>
    <message>
        <source>FX 6 (goblins)</source>
        <translation>Effekt 6 (Kobolde)</translation>
    </message>
    <message>
        <source>FX 7 (echoes)</source>
        <translation>Effekt 7 (Echos)</translation>
    </message>
    <message>
        <source>FX 8 (sci-fi)</source>
        <translation>Effekt 8 (Zukunft)</translation>
    </message>
    <message>
        <source>Sitar</source>
        <translation>Sitar</translation>
    </message>
    <message>
        <source>Banjo</source>
        <translation>Banjo</translation>
    </message>
    <message>
        <source>Shamisen</source>
        <translation>Shamisen</translation>
    </message>
    <message>
        <source>Koto</source>
        <translation>Koto</translation>
    </message>
    <message>
        <source>Kalimba</source>
        <translation>Kalimba</translation>
    </message>
    <message>
        <source>Bagpipe</source>
        <translation>Dudelsack</translation>
    </message>
    <message>
        <source>Fiddle</source>
        <translation>Fiedel</translation>
    </message>
    <message>
        <source>Shanai</source>
        <translation>Shanai</translation>
    </message>
    <message>
        <source>Tinkle Bell</source>
        <translation>Glöckchen</translation>
    </message>
    <message>
        <source>Agogo</source>
        <translation>Agogo</translation>
    </message>
    <message>
        <source>Steel Drums</source>
        <translation>Stahltrommeln</translation>
    </message>
    <message>
        <source>Woodblock</source>
        <translation>Holzblock</translation>
    </message>
    <message>
        <source>Taiko Drum</source>
        <translation>Taiko</translation>
    </message>
    <message>
        <source>Melodic Tom</source>
        <translation>Melodisches Tom</translation>
    </message>
    <message>
        <source>Synth Drum</source>
        <translation>Synthetische Trommel</translation>
    </message>
    <message>
        <source>Reverse Cymbal</source>
        <translation>Becken rückwärts</translation>
    </message>
    <message>
        <source>Guitar Fret Noise</source>
        <translation>Gitarrengriff</translation>
    </message>
    <message>
        <source>Breath Noise</source>
        <translation>Atmen</translation>
    </message>
    <message>
        <source>Seashore</source>
        <translation>Meeresrauschen</translation>
    </message>
    <message>
        <source>Bird Tweet</source>
        <translation>Vogelzwitschern</translation>
    </message>
    <message>
        <source>Telephone Ring</source>
        <translation>Telefonklingeln</translation>
    </message>
    <message>
        <source>Helicopter</source>
        <translation>Hubschrauber</translation>
    </message>
    <message>
        <source>Applause</source>
        <translation>Applaus</translation>
    </message>
    <message>
        <source>Gunshot</source>
        <translation>Schuss</translation>
    </message>
</context>
<context>
    <name>HarmonyLane</name>
    <message>
        <source>Harmony</source>
        <translation>Harmonie</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>HarmonyWords</name>
    <message>
        <source>a major triad</source>
        <translation>ein Durdreiklang</translation>
    </message>
    <message>
        <source>a minor triad</source>
        <translation>ein Molldreiklang</translation>
    </message>
    <message>
        <source>a diminished triad</source>
        <translation>ein verminderter Dreiklang</translation>
    </message>
    <message>
        <source>an augmented triad</source>
        <translation>ein übermäßiger Dreiklang</translation>
    </message>
    <message>
        <source>a dominant seventh chord</source>
        <translation>ein Dominantseptakkord</translation>
    </message>
    <message>
        <source>a minor seventh chord</source>
        <translation>ein Mollseptakkord</translation>
    </message>
    <message>
        <source>a major seventh chord</source>
        <translation>ein großer Durseptakkord</translation>
    </message>
    <message>
        <source>a half-diminished seventh chord</source>
        <translation>ein halbverminderter Septakkord</translation>
    </message>
    <message>
        <source>a diminished seventh chord</source>
        <translation>ein verminderter Septakkord</translation>
    </message>
    <message>
        <source>%1 major</source>
        <translation>%1-Dur</translation>
    </message>
    <message>
        <source>A minor</source>
        <comment>an example of how minor keys are written</comment>
        <translation>a-Moll</translation>
    </message>
    <message>
        <source>%1 minor</source>
        <translation>%1-Moll</translation>
    </message>
    <message>
        <source>its root in the bass</source>
        <translation>mit dem Grundton im Bass</translation>
    </message>
    <message>
        <source>%1 in the bass</source>
        <translation>mit %1 im Bass</translation>
    </message>
    <message>
        <source>%1 in %2: %3 on %4 (%5), %6.</source>
        <translation>%1 in %2: %3 auf %4 (%5), %6.</translation>
    </message>
    <message>
        <source>Half cadence (HC) in %1: the phrase rests on the dominant.</source>
        <translation>Halbschluss (HC) in %1: Die Phrase ruht auf der Dominante.</translation>
    </message>
    <message>
        <source>Deceptive cadence (DC) in %1: the dominant goes to the sixth degree instead of the tonic.</source>
        <translation>Trugschluss (DC) in %1: Die Dominante geht in die sechste Stufe statt in die Tonika.</translation>
    </message>
    <message>
        <source>Plagal cadence (PC) in %1: the subdominant goes to the tonic.</source>
        <translation>Plagaler Schluss (PC) in %1: Die Subdominante geht in die Tonika.</translation>
    </message>
    <message>
        <source>Perfect authentic cadence (PAC) in %1: the dominant goes to the tonic, both over their roots, and the tonic lies on top.</source>
        <translation>Vollkommener Ganzschluss (PAC) in %1: Die Dominante geht in die Tonika, beide über ihrem Grundton, und die Tonika liegt oben.</translation>
    </message>
    <message>
        <source>Imperfect authentic cadence (IAC) in %1: the dominant goes to the tonic, but not both over their roots with the tonic on top.</source>
        <translation>Unvollkommener Ganzschluss (IAC) in %1: Die Dominante geht in die Tonika, aber nicht beide über ihrem Grundton mit der Tonika oben.</translation>
    </message>
    <message>
        <source>P</source>
        <comment>sign of a passing note</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>N</source>
        <comment>sign of a neighbour note</comment>
        <translation>W</translation>
    </message>
    <message>
        <source>S</source>
        <comment>sign of a suspension</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>Ant</source>
        <comment>sign of an anticipation</comment>
        <translation>Ant</translation>
    </message>
    <message>
        <source>E</source>
        <comment>sign of an escape note</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>App</source>
        <comment>sign of an appoggiatura</comment>
        <translation>fV</translation>
    </message>
    <message>
        <source>Ped</source>
        <comment>sign of a pedal note</comment>
        <translation>OP</translation>
    </message>
    <message>
        <source>Passing note</source>
        <translation>Durchgangsnote</translation>
    </message>
    <message>
        <source>Neighbour note</source>
        <translation>Wechselnote</translation>
    </message>
    <message>
        <source>Suspension</source>
        <translation>Vorhalt</translation>
    </message>
    <message>
        <source>Anticipation</source>
        <translation>Vorausnahme</translation>
    </message>
    <message>
        <source>Escape note</source>
        <translation>Abspringende Nebennote</translation>
    </message>
    <message>
        <source>Appoggiatura</source>
        <translation>Freier Vorhalt</translation>
    </message>
    <message>
        <source>Pedal note</source>
        <translation>Orgelpunkt</translation>
    </message>
    <message>
        <source>Note outside the chord</source>
        <translation>Akkordfremder Ton</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Picture of all notes</source>
        <translation>Bild aller Noten</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tracks</source>
        <translation>
            <numerusform>%n Spur</numerusform>
            <numerusform>%n Spuren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bars</source>
        <translation>
            <numerusform>%n Takt</numerusform>
            <numerusform>%n Takte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes take part in Enhance.</source>
        <translation>
            <numerusform>%n Note nimmt am Ausarbeiten teil.</numerusform>
            <numerusform>%n Noten nehmen am Ausarbeiten teil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie off the sixteenth grid: the model sees them at the nearest sixteenth, the notes stay where they are.</source>
        <translation>
            <numerusform>%n davon liegt neben dem Sechzehntelraster: Das Modell sieht sie am nächsten Sechzehntel, die Note bleibt, wo sie ist.</numerusform>
            <numerusform>%n davon liegen neben dem Sechzehntelraster: Das Modell sieht sie am nächsten Sechzehntel, die Noten bleiben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes were added by Inventio, as a receipt in the file says.</source>
        <translation>
            <numerusform>%n Note hat Inventio hinzugefügt, wie ein Beleg in der Datei sagt.</numerusform>
            <numerusform>%n Noten hat Inventio hinzugefügt, wie ein Beleg in der Datei sagt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of those are triplets, which the model cannot write.</source>
        <translation>
            <numerusform>%n davon ist eine Triole, die das Modell nicht schreiben kann.</numerusform>
            <numerusform>%n davon sind Triolen, die das Modell nicht schreiben kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes lie below C2 or above B5: the model sees them octaves away.</source>
        <translation>
            <numerusform>%n Note liegt unter C2 oder über H5: Das Modell sieht sie um Oktaven versetzt.</numerusform>
            <numerusform>%n Noten liegen unter C2 oder über H5: Das Modell sieht sie um Oktaven versetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes double others in octaves: the model takes both for one.</source>
        <translation>
            <numerusform>%n Note verdoppelt eine andere in Oktaven: Das Modell nimmt beide für eine.</numerusform>
            <numerusform>%n Noten verdoppeln andere in Oktaven: Das Modell nimmt beide für eine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are drums: the model leaves them alone.</source>
        <translation>
            <numerusform>%n Note ist Schlagzeug: Das Modell lässt sie in Ruhe.</numerusform>
            <numerusform>%n Noten sind Schlagzeug: Das Modell lässt sie in Ruhe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes begin together with another one of their pitch.</source>
        <translation>
            <numerusform>%n Note beginnt zugleich mit einer anderen ihrer Tonhöhe.</numerusform>
            <numerusform>%n Noten beginnen zugleich mit einer anderen ihrer Tonhöhe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes overlap another one of their pitch.</source>
        <translation>
            <numerusform>%n Note überlappt eine andere ihrer Tonhöhe.</numerusform>
            <numerusform>%n Noten überlappen eine andere ihrer Tonhöhe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 einlesen</translation>
    </message>
    <message>
        <source>Tempo, metre, dynamics and exact timing are kept as they are.</source>
        <translation>Tempo, Takt, Dynamik und genaues Timing bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Einlesen</translation>
    </message>
    <message>
        <source>played unevenly, but in time</source>
        <translation>ungleichmäßig gespielt, aber im Takt</translation>
    </message>
    <message>
        <source>played late by %1 ms</source>
        <translation>um %1 ms zu spät gespielt</translation>
    </message>
    <message>
        <source>played early by %1 ms</source>
        <translation>um %1 ms zu früh gespielt</translation>
    </message>
    <message>
        <source>played steadily at %1 quarters a minute</source>
        <translation>gleichmäßig gespielt mit %1 Vierteln in der Minute</translation>
    </message>
    <message>
        <source>played freely, at about %1 quarters a minute</source>
        <translation>frei gespielt, mit etwa %1 Vierteln in der Minute</translation>
    </message>
    <message>
        <source>swung</source>
        <translation>swingend</translation>
    </message>
    <message>
        <source>in beats of three eighths</source>
        <translation>in Schlägen von drei Achteln</translation>
    </message>
    <message>
        <source>What is there is %1.</source>
        <translation>Was da ist, ist %1.</translation>
    </message>
    <message>
        <source>No beat was found that convinces: Enhance changes nothing unless you take the bars as written.</source>
        <translation>Es fand sich kein überzeugender Schlag: Ausarbeiten ändert nichts, es sei denn, Sie nehmen die Takte wie geschrieben.</translation>
    </message>
    <message>
        <source>The model follows the &amp;beat that was found</source>
        <translation>Das Modell folgt dem gefundenen &amp;Schlag</translation>
    </message>
    <message>
        <source>The model takes the bars as &amp;written</source>
        <translation>Das Modell nimmt die Takte &amp;wie geschrieben</translation>
    </message>
</context>
<context>
    <name>KeyboardSettings</name>
    <message>
        <source>Strength of the rhythm assist</source>
        <translation>Stärke der Rhythmushilfe</translation>
    </message>
    <message>
        <source>Rhythm &amp;assist: %1 %</source>
        <translation>Rhythmus&amp;hilfe: %1 %</translation>
    </message>
    <message>
        <source>MIDI &amp;keyboard</source>
        <translation>MIDI-&amp;Klaviatur</translation>
    </message>
    <message>
        <source>First available</source>
        <translation>Erstes verfügbares</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>One bar</source>
        <translation>Ein Takt</translation>
    </message>
    <message>
        <source>Two bars</source>
        <translation>Zwei Takte</translation>
    </message>
    <message>
        <source>&amp;Count-in</source>
        <translation>&amp;Vorzähler</translation>
    </message>
</context>
<context>
    <name>KeyboardStrip</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Click: hear it. Drag: glissando. Double-click: select the row.</source>
        <translation>Klick: hören. Ziehen: Glissando. Doppelklick: Reihe auswählen.</translation>
    </message>
</context>
<context>
    <name>LearnController</name>
    <message>
        <source>This studio has not yet what the lesson is about.</source>
        <translation>Dieses Studio hat noch nicht, wovon die Lektion handelt.</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ fertig</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>This cannot be done just now. Perhaps the model is still working, or nothing is selected.</source>
        <translation>Das geht gerade nicht. Vielleicht arbeitet das Modell noch, oder es ist nichts ausgewählt.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>LearnPanel</name>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Close the lessons; the menu has them</source>
        <translation>Die Lektionen schließen; das Menü hat sie</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>soprano</source>
        <translation>Sopran</translation>
    </message>
    <message>
        <source>alto</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>tenor</source>
        <translation>Tenor</translation>
    </message>
    <message>
        <source>bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>would add: click to accept</source>
        <translation>käme hinzu: klicken nimmt an</translation>
    </message>
    <message>
        <source>would remove</source>
        <translation>fiele weg</translation>
    </message>
</context>
<context>
    <name>LessonWatcher</name>
    <message numerus="yes">
        <source>Spoil %n notes</source>
        <translation>
            <numerusform>%n Note verderben</numerusform>
            <numerusform>%n Noten verderben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LiveController</name>
    <message>
        <source>&amp;Count-In</source>
        <translation>&amp;Vorzählen</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>&amp;One Bar</source>
        <translation>&amp;Einen Takt</translation>
    </message>
    <message>
        <source>&amp;Two Bars</source>
        <translation>&amp;Zwei Takte</translation>
    </message>
    <message>
        <source>Keyboard: %1</source>
        <translation>Klaviatur: %1</translation>
    </message>
    <message>
        <source>No keyboard</source>
        <translation>Keine Klaviatur</translation>
    </message>
    <message>
        <source>%1 is not plugged in.</source>
        <translation>%1 ist nicht angeschlossen.</translation>
    </message>
</context>
<context>
    <name>LiveEnhanceController</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
</context>
<context>
    <name>LockGesture</name>
    <message>
        <source>Lock area</source>
        <translation>Fläche sperren</translation>
    </message>
    <message>
        <source>Unlock area</source>
        <translation>Fläche freigeben</translation>
    </message>
    <message>
        <source>Lock note</source>
        <translation>Note sperren</translation>
    </message>
    <message>
        <source>Lock %1 notes</source>
        <translation>%1 Noten sperren</translation>
    </message>
    <message>
        <source>Unlock note</source>
        <translation>Note freigeben</translation>
    </message>
    <message>
        <source>Unlock %1 notes</source>
        <translation>%1 Noten freigeben</translation>
    </message>
</context>
<context>
    <name>LossLines</name>
    <message>
        <source>what it learns from</source>
        <translation>woraus es lernt</translation>
    </message>
    <message>
        <source>other pieces</source>
        <translation>andere Stücke</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
</context>
<context>
    <name>LowerLanes</name>
    <message>
        <source>Score</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Anschlag</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>What is shown below the roll</source>
        <translation>Was unter der Rolle gezeigt wird</translation>
    </message>
</context>
<context>
    <name>Melodies</name>
    <message>
        <source>Ode to Joy</source>
        <translation>Ode an die Freude</translation>
    </message>
    <message>
        <source>Ludwig van Beethoven, 1824</source>
        <translation>Ludwig van Beethoven, 1824</translation>
    </message>
    <message>
        <source>Twinkle, Twinkle, Little Star</source>
        <translation>Ah! vous dirai-je, maman</translation>
    </message>
    <message>
        <source>French, 18th century</source>
        <translation>Französisch, 18. Jahrhundert</translation>
    </message>
    <message>
        <source>Frère Jacques</source>
        <translation>Bruder Jakob</translation>
    </message>
    <message>
        <source>Au clair de la lune</source>
        <translation>Au clair de la lune</translation>
    </message>
    <message>
        <source>Greensleeves</source>
        <translation>Greensleeves</translation>
    </message>
    <message>
        <source>English, 16th century</source>
        <translation>Englisch, 16. Jahrhundert</translation>
    </message>
    <message>
        <source>Old Hundredth</source>
        <translation>Der 100. Psalm</translation>
    </message>
    <message>
        <source>Loys Bourgeois, 1551</source>
        <translation>Loys Bourgeois, 1551</translation>
    </message>
    <message>
        <source>Deck the Halls</source>
        <translation>Deck the Halls</translation>
    </message>
    <message>
        <source>Welsh, 16th century</source>
        <translation>Walisisch, 16. Jahrhundert</translation>
    </message>
    <message>
        <source>Silent Night</source>
        <translation>Stille Nacht</translation>
    </message>
    <message>
        <source>Franz Xaver Gruber, 1818</source>
        <translation>Franz Xaver Gruber, 1818</translation>
    </message>
    <message>
        <source>Joy to the World</source>
        <translation>Joy to the World</translation>
    </message>
    <message>
        <source>Lowell Mason, 1839</source>
        <translation>Lowell Mason, 1839</translation>
    </message>
    <message>
        <source>Good King Wenceslas</source>
        <translation>Good King Wenceslas</translation>
    </message>
    <message>
        <source>Piae Cantiones, 1582</source>
        <translation>Piae Cantiones, 1582</translation>
    </message>
    <message>
        <source>Prelude in C, BWV 846</source>
        <translation>Präludium in C, BWV 846</translation>
    </message>
    <message>
        <source>Johann Sebastian Bach, 1722</source>
        <translation>Johann Sebastian Bach, 1722</translation>
    </message>
    <message>
        <source>Canon 1 on the Goldberg Ground, BWV 1087</source>
        <translation>Kanon 1 über den Goldberg-Bass, BWV 1087</translation>
    </message>
    <message>
        <source>Johann Sebastian Bach, after 1741</source>
        <translation>Johann Sebastian Bach, nach 1741</translation>
    </message>
    <message>
        <source>Invention 1 in C, BWV 772 (Opening)</source>
        <translation>Invention 1 in C, BWV 772 (Anfang)</translation>
    </message>
    <message>
        <source>Johann Sebastian Bach, 1723</source>
        <translation>Johann Sebastian Bach, 1723</translation>
    </message>
    <message>
        <source>Cello Suite 1, Prelude, BWV 1007 (Opening)</source>
        <translation>Cellosuite 1, Präludium, BWV 1007 (Anfang)</translation>
    </message>
    <message>
        <source>Johann Sebastian Bach, around 1720</source>
        <translation>Johann Sebastian Bach, um 1720</translation>
    </message>
    <message>
        <source>This piece does not come with the program.</source>
        <translation>Dieses Stück gehört nicht zum Programm.</translation>
    </message>
</context>
<context>
    <name>MidiOutSettings</name>
    <message>
        <source>What is played goes to this instrument as well</source>
        <translation>Was gespielt wird, geht auch an dieses Instrument</translation>
    </message>
    <message>
        <source>MIDI o&amp;utput</source>
        <translation>MIDI-&amp;Ausgang</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
</context>
<context>
    <name>ModelController</name>
    <message>
        <source>The model %1 cannot be used, and the one before stays. %2</source>
        <translation>Das Modell %1 ist nicht zu gebrauchen, und das bisherige bleibt. %2</translation>
    </message>
    <message>
        <source>Models (*.safetensors)</source>
        <translation>Modelle (*.safetensors)</translation>
    </message>
</context>
<context>
    <name>ModelState</name>
    <message>
        <source>Model: loading…</source>
        <translation>Modell: wird geladen …</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Model: none</source>
        <translation>Modell: keines</translation>
    </message>
    <message>
        <source>Model: not loaded yet</source>
        <translation>Modell: noch nicht geladen</translation>
    </message>
</context>
<context>
    <name>MoveGesture</name>
    <message>
        <source>Transpose note</source>
        <translation>Note transponieren</translation>
    </message>
    <message>
        <source>Transpose %1 notes</source>
        <translation>%1 Noten transponieren</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>Note verschieben</translation>
    </message>
    <message>
        <source>Move %1 notes</source>
        <translation>%1 Noten verschieben</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>This note is yours.</source>
        <translation>Diese Note ist von Ihnen.</translation>
    </message>
    <message>
        <source>Added by the model in an earlier Enhance.</source>
        <translation>Vom Modell bei einem früheren Ausarbeiten hinzugefügt.</translation>
    </message>
    <message>
        <source>Added by the model, changed by you since.</source>
        <translation>Vom Modell hinzugefügt, seither von Ihnen geändert.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It is locked.</source>
        <translation>Sie ist gesperrt.</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Änderung %1 von %2</translation>
    </message>
    <message>
        <source>No note selected</source>
        <translation>Keine Note ausgewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n notes selected</source>
        <translation>
            <numerusform>%n Note ausgewählt</numerusform>
            <numerusform>%n Noten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a note to see whose it is and why it is there.</source>
        <translation>Wählen Sie eine Note, um zu sehen, woher sie stammt und warum.</translation>
    </message>
    <message>
        <source>Removed at iteration %1, probability %2 % at that moment.</source>
        <translation>Entfernt bei Iteration %1, Wahrscheinlichkeit %2 % in diesem Augenblick.</translation>
    </message>
    <message>
        <source>Added at iteration %1, probability %2 % at that moment.</source>
        <translation>Hinzugefügt bei Iteration %1, Wahrscheinlichkeit %2 % in diesem Augenblick.</translation>
    </message>
</context>
<context>
    <name>NoteNames</name>
    <message>
        <source>thirty-second</source>
        <translation>Zweiunddreißigstel</translation>
    </message>
    <message>
        <source>triplet sixteenth</source>
        <translation>Sechzehnteltriole</translation>
    </message>
    <message>
        <source>sixteenth</source>
        <translation>Sechzehntel</translation>
    </message>
    <message>
        <source>triplet eighth</source>
        <translation>Achteltriole</translation>
    </message>
    <message>
        <source>dotted sixteenth</source>
        <translation>punktiertes Sechzehntel</translation>
    </message>
    <message>
        <source>eighth</source>
        <translation>Achtel</translation>
    </message>
    <message>
        <source>triplet quarter</source>
        <translation>Vierteltriole</translation>
    </message>
    <message>
        <source>dotted eighth</source>
        <translation>punktiertes Achtel</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>Viertel</translation>
    </message>
    <message>
        <source>dotted quarter</source>
        <translation>punktiertes Viertel</translation>
    </message>
    <message>
        <source>half</source>
        <translation>Halbe</translation>
    </message>
    <message>
        <source>dotted half</source>
        <translation>punktierte Halbe</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>Ganze</translation>
    </message>
    <message>
        <source>added by the model</source>
        <translation>vom Modell hinzugefügt</translation>
    </message>
    <message>
        <source>added by the model, changed by you</source>
        <translation>vom Modell hinzugefügt, von Ihnen geändert</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>von Ihnen</translation>
    </message>
    <message>
        <source>bar %1 beat %2</source>
        <translation>Takt %1, Schlag %2</translation>
    </message>
    <message>
        <source>%1 quarters</source>
        <translation>%1 Viertel</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>C♭♭</source>
        <translation>Ceses</translation>
    </message>
    <message>
        <source>C♭</source>
        <translation>Ces</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>C♯</source>
        <translation>Cis</translation>
    </message>
    <message>
        <source>C♯♯</source>
        <translation>Cisis</translation>
    </message>
    <message>
        <source>D♭♭</source>
        <translation>Deses</translation>
    </message>
    <message>
        <source>D♭</source>
        <translation>Des</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>D♯</source>
        <translation>Dis</translation>
    </message>
    <message>
        <source>D♯♯</source>
        <translation>Disis</translation>
    </message>
    <message>
        <source>E♭♭</source>
        <translation>Eses</translation>
    </message>
    <message>
        <source>E♭</source>
        <translation>Es</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>E♯</source>
        <translation>Eis</translation>
    </message>
    <message>
        <source>E♯♯</source>
        <translation>Eisis</translation>
    </message>
    <message>
        <source>F♭♭</source>
        <translation>Feses</translation>
    </message>
    <message>
        <source>F♭</source>
        <translation>Fes</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>F♯</source>
        <translation>Fis</translation>
    </message>
    <message>
        <source>F♯♯</source>
        <translation>Fisis</translation>
    </message>
    <message>
        <source>G♭♭</source>
        <translation>Geses</translation>
    </message>
    <message>
        <source>G♭</source>
        <translation>Ges</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>G♯</source>
        <translation>Gis</translation>
    </message>
    <message>
        <source>G♯♯</source>
        <translation>Gisis</translation>
    </message>
    <message>
        <source>A♭♭</source>
        <translation>Ases</translation>
    </message>
    <message>
        <source>A♭</source>
        <translation>As</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>A♯</source>
        <translation>Ais</translation>
    </message>
    <message>
        <source>A♯♯</source>
        <translation>Aisis</translation>
    </message>
    <message>
        <source>B♭♭</source>
        <translation>Heses</translation>
    </message>
    <message>
        <source>B♭</source>
        <translation>B</translation>
    </message>
    <message>
        <source>B</source>
        <translation>H</translation>
    </message>
    <message>
        <source>B♯</source>
        <translation>His</translation>
    </message>
    <message>
        <source>B♯♯</source>
        <translation>Hisis</translation>
    </message>
    <message>
        <source>double sharp</source>
        <translation>Doppelkreuz</translation>
    </message>
    <message>
        <source>double flat</source>
        <translation>Doppel-b</translation>
    </message>
    <message>
        <source>sharp</source>
        <translation>Kreuz</translation>
    </message>
    <message>
        <source>flat</source>
        <translation>b</translation>
    </message>
    <message>
        <source>1st choice</source>
        <translation>1. Wahl</translation>
    </message>
    <message>
        <source>2nd choice</source>
        <translation>2. Wahl</translation>
    </message>
    <message>
        <source>3rd choice</source>
        <translation>3. Wahl</translation>
    </message>
    <message>
        <source>%1th choice</source>
        <translation>%1. Wahl</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Hinweis schließen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>OtherRoll</name>
    <message>
        <source>The other version</source>
        <translation>Die andere Version</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Drag to scroll.</source>
        <translation>Ziehen zum Rollen.</translation>
    </message>
</context>
<context>
    <name>PartWritingPanel</name>
    <message>
        <source>Mend This</source>
        <translation>Das heilen</translation>
    </message>
    <message>
        <source>Part-Writing</source>
        <translation>Satzlehre</translation>
    </message>
    <message>
        <source>Rules and their faults</source>
        <translation>Regeln und ihre Fehler</translation>
    </message>
    <message>
        <source>Asks the model for these bars anew, without the notes it had added to this fault</source>
        <translation>Fragt das Modell neu nach diesen Takten, ohne die Noten, die es zu diesem Fehler beigetragen hat</translation>
    </message>
    <message>
        <source>Faults: %1 before, %2 now</source>
        <translation>Fehler: vorher %1, jetzt %2</translation>
    </message>
    <message>
        <source>Faults: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Choose a fault to see what it is about.</source>
        <translation>Ein Fehler, der gewählt wird, zeigt sich in Rolle und Noten.</translation>
    </message>
</context>
<context>
    <name>PeakMeter</name>
    <message>
        <source>How loud it is, left and right; red: as loud as can be</source>
        <translation>Wie laut es ist, links und rechts; rot: lauter geht es nicht</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
</context>
<context>
    <name>PianoKeys</name>
    <message>
        <source>Piano</source>
        <translation>Klavier</translation>
    </message>
    <message>
        <source>Click: play, louder towards you. Drag: glissando.</source>
        <translation>Klicken: spielen, nach vorn hin lauter. Ziehen: Glissando.</translation>
    </message>
</context>
<context>
    <name>PianoPanel</name>
    <message>
        <source>The letters of your keyboard play notes, and are no shortcuts; %1 ends it.</source>
        <translation>Die Buchstaben der Tastatur spielen Töne und sind keine Kurzbefehle; %1 beendet es.</translation>
    </message>
</context>
<context>
    <name>PortComboBox</name>
    <message>
        <source>%1 (not plugged in)</source>
        <translation>%1 (nicht angeschlossen)</translation>
    </message>
</context>
<context>
    <name>PresetController</name>
    <message>
        <source>Keep these settings as…</source>
        <translation>Diese Einstellungen behalten als …</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Keep Settings</source>
        <translation>Einstellungen behalten</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Vorgabe %1</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Repair</source>
        <translation>Ausbessern</translation>
    </message>
    <message>
        <source>Harmonise</source>
        <translation>Harmonisieren</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Abwandeln</translation>
    </message>
    <message>
        <source>Wild</source>
        <translation>Wild</translation>
    </message>
</context>
<context>
    <name>ProgressNotice</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>QuantiseDialog</name>
    <message>
        <source>&amp;Ends too</source>
        <translation>&amp;Enden auch</translation>
    </message>
    <message>
        <source>Quantise</source>
        <translation>Quantisieren</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Viertel</translation>
    </message>
    <message>
        <source>Eighths</source>
        <translation>Achtel</translation>
    </message>
    <message>
        <source>Triplet eighths</source>
        <translation>Achteltriolen</translation>
    </message>
    <message>
        <source>Sixteenths</source>
        <translation>Sechzehntel</translation>
    </message>
    <message>
        <source>Thirty-seconds</source>
        <translation>Zweiunddreißigstel</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>&amp;Strength: %1 %</source>
        <translation>&amp;Stärke: %1 %</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <source>&amp;Quantise</source>
        <translation>&amp;Quantisieren</translation>
    </message>
</context>
<context>
    <name>RecordController</name>
    <message>
        <source>Nothing was played in the last two minutes.</source>
        <translation>In den letzten zwei Minuten wurde nichts gespielt.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Aufnahme %1</translation>
    </message>
    <message>
        <source>Rhythm Assist</source>
        <translation>Rhythmushilfe</translation>
    </message>
    <message>
        <source>Original Timing</source>
        <translation>Gespielter Rhythmus</translation>
    </message>
    <message numerus="yes">
        <source>Take %1: %n notes.</source>
        <translation>
            <numerusform>Aufnahme %1: %n Note.</numerusform>
            <numerusform>Aufnahme %1: %n Noten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Last step: %1</source>
        <translation>Letzter Schritt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n versions</source>
        <translation>
            <numerusform>%n Fassung</numerusform>
            <numerusform>%n Fassungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes in the last one</source>
        <translation>
            <numerusform>%n Note in der letzten</numerusform>
            <numerusform>%n Noten in der letzten</numerusform>
        </translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation>Ungespeicherte Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>Inventio ended before this work was saved. Nothing is lost: choose what to open.</source>
        <translation>Inventio endete, bevor diese Arbeit gespeichert war. Nichts ist verloren: Wählen Sie, was geöffnet werden soll.</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Ungespeicherte Arbeit</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Not Now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>Delete unsaved work</source>
        <translation>Ungesicherte Arbeit löschen</translation>
    </message>
    <message>
        <source>Delete “%1” for good? It is nowhere else.</source>
        <translation>„%1“ endgültig löschen? Es gibt sie sonst nirgends.</translation>
    </message>
</context>
<context>
    <name>RegionEdgeGesture</name>
    <message>
        <source>Change region</source>
        <translation>Bereich ändern</translation>
    </message>
</context>
<context>
    <name>RegionGesture</name>
    <message>
        <source>Set region</source>
        <translation>Bereich setzen</translation>
    </message>
    <message>
        <source>Clear region</source>
        <translation>Bereich aufheben</translation>
    </message>
</context>
<context>
    <name>ReplayController</name>
    <message numerus="yes">
        <source>seed %1, %n changes</source>
        <translation>
            <numerusform>Startwert %1, %n Änderung</numerusform>
            <numerusform>Startwert %1, %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: the model makes the same notes again (%2).</source>
        <translation>„%1“: Das Modell macht wieder dieselben Noten (%2).</translation>
    </message>
    <message>
        <source>“%1”: the model makes other notes than these (%2).</source>
        <translation>„%1“: Das Modell macht andere Noten als diese (%2).</translation>
    </message>
    <message>
        <source>You have changed it since.</source>
        <translation>Sie haben sie seitdem verändert.</translation>
    </message>
    <message>
        <source>“%1” cannot be replayed. %2</source>
        <translation>„%1“ lässt sich nicht nachvollziehen. %2</translation>
    </message>
</context>
<context>
    <name>ResizeGesture</name>
    <message>
        <source>Resize note</source>
        <translation>Notenlänge ändern</translation>
    </message>
    <message>
        <source>Resize %1 notes</source>
        <translation>Länge von %1 Noten ändern</translation>
    </message>
</context>
<context>
    <name>ReviewController</name>
    <message>
        <source>Keep Change</source>
        <translation>Änderung behalten</translation>
    </message>
    <message>
        <source>Reject Change</source>
        <translation>Änderung verwerfen</translation>
    </message>
    <message>
        <source>Go to Iteration %1</source>
        <translation>Zu Iteration %1</translation>
    </message>
    <message>
        <source>Your own notes</source>
        <translation>Ihre eigenen Noten</translation>
    </message>
    <message>
        <source>Written in one go</source>
        <translation>In einem Zug</translation>
    </message>
</context>
<context>
    <name>RiskCurve</name>
    <message>
        <source>Creative risk, point %1 of %2: %3</source>
        <translation>Kreatives Risiko, Punkt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>RiskRow</name>
    <message>
        <source>Creative risk</source>
        <translation>Kreatives Risiko</translation>
    </message>
    <message>
        <source>Low is safe and predictable, high scatters, very high is noise.</source>
        <translation>Niedrig ist sicher und vorhersehbar, hoch streut, sehr hoch ist Rauschen.</translation>
    </message>
    <message>
        <source>From the first note to the last: bold at the start, careful at the end, or as you draw it.
The dashed line is 1. Keys: left and right choose a point, up and down move it.</source>
        <translation>Von der ersten Note bis zur letzten: kühn am Anfang, sorgfältig am Ende, oder wie Sie es zeichnen.
Die gestrichelte Linie ist 1. Tasten: links und rechts wählen einen Punkt, auf und ab bewegen ihn.</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Let the risk change from the first note to the last</source>
        <translation>Das Risiko von der ersten bis zur letzten Note ändern</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Wild</source>
        <translation>Wild</translation>
    </message>
</context>
<context>
    <name>RollCommands</name>
    <message>
        <source>Transpose note</source>
        <translation>Note transponieren</translation>
    </message>
    <message>
        <source>Transpose %1 notes</source>
        <translation>%1 Noten transponieren</translation>
    </message>
    <message>
        <source>Transpose note in its scale</source>
        <translation>Note in der Tonart transponieren</translation>
    </message>
    <message>
        <source>Transpose %1 notes in their scale</source>
        <translation>%1 Noten in der Tonart transponieren</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>Note verschieben</translation>
    </message>
    <message>
        <source>Move %1 notes</source>
        <translation>%1 Noten verschieben</translation>
    </message>
    <message>
        <source>Resize note</source>
        <translation>Notenlänge ändern</translation>
    </message>
    <message>
        <source>Resize %1 notes</source>
        <translation>Länge von %1 Noten ändern</translation>
    </message>
    <message>
        <source>Change velocity</source>
        <translation>Anschlag ändern</translation>
    </message>
    <message>
        <source>Change velocity of %1 notes</source>
        <translation>Anschlag von %1 Noten ändern</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Note löschen</translation>
    </message>
    <message>
        <source>Delete %1 notes</source>
        <translation>%1 Noten löschen</translation>
    </message>
    <message>
        <source>Duplicate note</source>
        <translation>Note verdoppeln</translation>
    </message>
    <message>
        <source>Duplicate %1 notes</source>
        <translation>%1 Noten verdoppeln</translation>
    </message>
    <message>
        <source>Quantise note</source>
        <translation>Note quantisieren</translation>
    </message>
    <message>
        <source>Quantise %1 notes</source>
        <translation>%1 Noten quantisieren</translation>
    </message>
    <message>
        <source>Lock note</source>
        <translation>Note sperren</translation>
    </message>
    <message>
        <source>Unlock note</source>
        <translation>Note freigeben</translation>
    </message>
    <message>
        <source>Lock %1 notes</source>
        <translation>%1 Noten sperren</translation>
    </message>
    <message>
        <source>Unlock %1 notes</source>
        <translation>%1 Noten freigeben</translation>
    </message>
    <message>
        <source>Draw note</source>
        <translation>Note zeichnen</translation>
    </message>
    <message>
        <source>Set region</source>
        <translation>Bereich setzen</translation>
    </message>
    <message>
        <source>Clear region</source>
        <translation>Bereich aufheben</translation>
    </message>
    <message>
        <source>Paste note</source>
        <translation>Note einfügen</translation>
    </message>
    <message>
        <source>Paste %1 notes</source>
        <translation>%1 Noten einfügen</translation>
    </message>
    <message>
        <source>Join notes</source>
        <translation>Noten verbinden</translation>
    </message>
    <message>
        <source>Join %1 notes</source>
        <translation>%1 Noten verbinden</translation>
    </message>
</context>
<context>
    <name>RollContent</name>
    <message>
        <source>Melody</source>
        <translation>Melodie</translation>
    </message>
</context>
<context>
    <name>RollPanel</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit the piece</source>
        <translation>Ganzes Stück zeigen</translation>
    </message>
</context>
<context>
    <name>RollView</name>
    <message>
        <source>Piano roll</source>
        <translation>Klavierrolle</translation>
    </message>
    <message>
        <source>Arrows move the cursor or the selected notes, Enter inserts a note, Control and arrows go from note to note.</source>
        <translation>Pfeile bewegen die Schreibmarke oder ausgewählte Noten, Eingabe fügt eine Note ein, Strg und Pfeile gehen von Note zu Note.</translation>
    </message>
    <message>
        <source>%1, %2, %3 %, %4</source>
        <translation>%1, %2, %3 %, %4</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Ruler</source>
        <translation>Lineal</translation>
    </message>
    <message>
        <source>Click: move the playhead. Drag: loop. Double click: tempo and time signature. Alt and drag: region for the model, whose ends can be dragged.</source>
        <translation>Klicken: Abspielmarke setzen. Ziehen: Schleife. Doppelklicken: Tempo und Taktart. Alt und ziehen: Bereich für das Modell, dessen Enden sich ziehen lassen.</translation>
    </message>
</context>
<context>
    <name>ScoreLane</name>
    <message>
        <source>Score</source>
        <translation>Noten</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Go back to any moment of this Enhance</source>
        <translation>Zu jedem Augenblick dieses Ausarbeitens zurück</translation>
    </message>
    <message>
        <source>Iteration %1 of %2</source>
        <translation>Iteration %1 von %2</translation>
    </message>
    <message>
        <source>%1 notes added, %2 removed</source>
        <translation>%1 Noten hinzugefügt, %2 entfernt</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Same as system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Show notes changing while the model works</source>
        <translation>&amp;Noten zeigen, während das Modell arbeitet</translation>
    </message>
    <message>
        <source>A new language is there at the next start.</source>
        <translation>Eine neue Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>APPEARANCE</source>
        <translation>AUSSEHEN</translation>
    </message>
    <message>
        <source>Interface si&amp;ze</source>
        <translation>&amp;Größe der Oberfläche</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys and gestures</source>
        <translation>Tasten und Gesten</translation>
    </message>
    <message>
        <source>Mouse and touchpad</source>
        <translation>Maus und Touchpad</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Set Anyway</source>
        <translation>Trotzdem &amp;setzen</translation>
    </message>
    <message>
        <source>&amp;No Key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset &amp;All</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Click a key to change it. Keys of the roll work while the roll has the focus.</source>
        <translation>Ein Klick auf eine Taste ändert sie. Tasten der Rolle wirken, solange die Rolle den Fokus hat.</translation>
    </message>
    <message>
        <source>Press the new key.</source>
        <translation>Drücken Sie die neue Taste.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which would be left without it.</source>
        <translation>%1 gehört zu %2 und fehlte dann dort.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Key of “%1”: %2</source>
        <translation>Taste für „%1“: %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>SoundSettings</name>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Ausgabe</translation>
    </message>
    <message>
        <source>&amp;Instruments</source>
        <translation>&amp;Instrumente</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Sound fonts</source>
        <translation>Klangbibliotheken</translation>
    </message>
    <message>
        <source>The old instruments play on.</source>
        <translation>Die alten Instrumente spielen weiter.</translation>
    </message>
    <message>
        <source>%1, licence: %2</source>
        <translation>%1, Lizenz: %2</translation>
    </message>
    <message>
        <source>&amp;Buffer</source>
        <translation>&amp;Puffer</translation>
    </message>
    <message>
        <source>A small one answers keys sooner, a large one bears a busy computer. JACK has its own.</source>
        <translation>Ein kleiner antwortet schneller auf Tasten, ein großer erträgt einen beschäftigten Rechner. JACK hat seinen eigenen.</translation>
    </message>
    <message>
        <source>%1 frames, %2 ms</source>
        <translation>%1 Frames, %2 ms</translation>
    </message>
</context>
<context>
    <name>SoundSystem</name>
    <message>
        <source>Sound: opening…</source>
        <translation>Ton: wird geöffnet …</translation>
    </message>
    <message>
        <source>Sound: not opened yet</source>
        <translation>Ton: noch nicht geöffnet</translation>
    </message>
    <message>
        <source>No sound, as chosen in the settings</source>
        <translation>Kein Ton, wie in den Einstellungen gewählt</translation>
    </message>
    <message>
        <source>No sound: %1</source>
        <translation>Kein Ton: %1</translation>
    </message>
    <message>
        <source>Sound: reading the sound font…</source>
        <translation>Ton: Klangbibliothek wird gelesen …</translation>
    </message>
    <message>
        <source>Sound: %1, %2 ms</source>
        <translation>Ton: %1, %2 ms</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>Kein Ton</translation>
    </message>
</context>
<context>
    <name>SplitGesture</name>
    <message>
        <source>Split note</source>
        <translation>Note teilen</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>Für mich tun</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The likeliest next edits</source>
        <translation>Was als Nächstes kommen kann</translation>
    </message>
    <message>
        <source>How the model learned</source>
        <translation>Wie das Modell gelernt hat</translation>
    </message>
</context>
<context>
    <name>StudioDialogs</name>
    <message>
        <source>SOUND</source>
        <translation>TON</translation>
    </message>
    <message>
        <source>KEYBOARD</source>
        <translation>KLAVIATUR</translation>
    </message>
    <message>
        <source>INSTRUMENTS</source>
        <translation>INSTRUMENTE</translation>
    </message>
</context>
<context>
    <name>StudioFeatures</name>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Following is off</source>
        <translation>Mitlaufen ist aus</translation>
    </message>
    <message>
        <source>Follows page by page</source>
        <translation>Läuft seitenweise mit</translation>
    </message>
    <message>
        <source>Follows continuously</source>
        <translation>Läuft stetig mit</translation>
    </message>
    <message>
        <source>Nothing will be heard. %1</source>
        <translation>Es wird nichts zu hören sein. %1</translation>
    </message>
    <message>
        <source>Sound Settings…</source>
        <translation>Klangeinstellungen …</translation>
    </message>
    <message>
        <source>The sound font that was found is a small one. With the package fluid-soundfont-gm every instrument sounds better, and it is used as soon as it is chosen.</source>
        <translation>Die Klangbibliothek, die gefunden wurde, ist eine kleine. Mit dem Paket fluid-soundfont-gm klingt jedes Instrument besser; es wird benutzt, sobald Sie es wählen.</translation>
    </message>
    <message>
        <source>Before · %1</source>
        <translation>Vorher · %1</translation>
    </message>
    <message>
        <source>After · %1</source>
        <translation>Nachher · %1</translation>
    </message>
</context>
<context>
    <name>StudioWindow</name>
    <message>
        <source>First version</source>
        <translation>Erste Fassung</translation>
    </message>
    <message>
        <source>Sound: not opened yet</source>
        <translation>Ton: noch nicht geöffnet</translation>
    </message>
    <message>
        <source>%1[*] — Inventio</source>
        <translation>%1[*] — Inventio</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Changed; every step is backed up</source>
        <translation>Geändert; jeder Schritt ist gesichert</translation>
    </message>
    <message>
        <source>Versions and tracks</source>
        <translation>Fassungen und Spuren</translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation>Ausarbeiten</translation>
    </message>
    <message>
        <source>Accompany</source>
        <translation>Begleiten</translation>
    </message>
    <message>
        <source>Enhance, Accompany and the selected note</source>
        <translation>Ausarbeiten, Begleiten und die gewählte Note</translation>
    </message>
</context>
<context>
    <name>TempoSpin</name>
    <message>
        <source>Tempo in quarters a minute</source>
        <translation>Tempo in Vierteln je Minute</translation>
    </message>
</context>
<context>
    <name>ThemeMenu</name>
    <message>
        <source>T&amp;heme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
</context>
<context>
    <name>TimingBox</name>
    <message>
        <source>Tap</source>
        <translation>Tap</translation>
    </message>
    <message>
        <source>Tap the beat</source>
        <translation>Die Schläge klopfen</translation>
    </message>
    <message>
        <source>Time signature: %1</source>
        <translation>Taktart: %1</translation>
    </message>
    <message>
        <source>Tempo: %1 quarters a minute</source>
        <translation>Tempo: %1 Viertel je Minute</translation>
    </message>
</context>
<context>
    <name>TimingController</name>
    <message>
        <source>Tempo and time signature can be changed when the recording has ended.</source>
        <translation>Tempo und Taktart lassen sich ändern, sobald die Aufnahme beendet ist.</translation>
    </message>
    <message>
        <source>Tempo %1</source>
        <translation>Tempo %1</translation>
    </message>
    <message>
        <source>Tap again on the next beat.</source>
        <translation>Klopfen Sie auf den nächsten Schlag noch einmal.</translation>
    </message>
    <message>
        <source>From bar %1 on</source>
        <translation>Von Takt %1 an</translation>
    </message>
    <message>
        <source>Time signature %1</source>
        <translation>Taktart %1</translation>
    </message>
    <message>
        <source>%1 from bar %2</source>
        <translation>%1 von Takt %2 an</translation>
    </message>
    <message>
        <source>Remove change in bar %1</source>
        <translation>Wechsel in Takt %1 entfernen</translation>
    </message>
    <message>
        <source>&amp;Tempo From Bar %1…</source>
        <translation>&amp;Tempo von Takt %1 an …</translation>
    </message>
    <message>
        <source>Time &amp;Signature From Bar %1…</source>
        <translation>Takt&amp;art von Takt %1 an …</translation>
    </message>
    <message>
        <source>&amp;Remove Tempo Change</source>
        <translation>T&amp;empowechsel entfernen</translation>
    </message>
    <message>
        <source>Remove Time Signature &amp;Change</source>
        <translation>Taktart&amp;wechsel entfernen</translation>
    </message>
    <message>
        <source>Remove &amp;Loop</source>
        <translation>&amp;Schleife entfernen</translation>
    </message>
</context>
<context>
    <name>TimingPopup</name>
    <message>
        <source>&amp;Remove Change</source>
        <translation>Wechsel &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Tempo</source>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>Tap</source>
        <translation>Tap</translation>
    </message>
    <message>
        <source>Tap the beat</source>
        <translation>Die Schläge klopfen</translation>
    </message>
    <message>
        <source>Time signature: %1</source>
        <translation>Taktart: %1</translation>
    </message>
    <message>
        <source>Time &amp;signature</source>
        <translation>Takt&amp;art</translation>
    </message>
    <message>
        <source>Beats in a bar</source>
        <translation>Schläge im Takt</translation>
    </message>
    <message>
        <source>Note value of a beat</source>
        <translation>Notenwert eines Schlags</translation>
    </message>
</context>
<context>
    <name>TrackRow</name>
    <message>
        <source>M</source>
        <comment>mute, one letter</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>S</source>
        <comment>solo, one letter</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>Solo</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Nicht mehr stumm</translation>
    </message>
    <message>
        <source>Unsolo</source>
        <translation>Nicht mehr solo</translation>
    </message>
    <message>
        <source>Change Instrument</source>
        <translation>Instrument ändern</translation>
    </message>
    <message>
        <source>Change Volume</source>
        <translation>Lautstärke ändern</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>Draw and record on this track</source>
        <translation>Auf dieser Spur zeichnen und aufnehmen</translation>
    </message>
    <message>
        <source>Melody</source>
        <translation>Melodie</translation>
    </message>
    <message>
        <source>Added soprano</source>
        <translation>Neuer Sopran</translation>
    </message>
    <message>
        <source>Added alto</source>
        <translation>Neuer Alt</translation>
    </message>
    <message>
        <source>Added tenor</source>
        <translation>Neuer Tenor</translation>
    </message>
    <message>
        <source>Added bass</source>
        <translation>Neuer Bass</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>D&amp;elete Track</source>
        <translation>Spur &amp;löschen</translation>
    </message>
    <message>
        <source>Name of the track</source>
        <translation>Name der Spur</translation>
    </message>
    <message>
        <source>Volume: drag up or down, or turn the wheel</source>
        <translation>Lautstärke: nach oben oder unten ziehen, oder das Rad drehen</translation>
    </message>
    <message>
        <source>As Their Owners</source>
        <translation>Wie ihre Urheber</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>&amp;Colour of Its Notes</source>
        <translation>&amp;Farbe der Noten</translation>
    </message>
    <message>
        <source>%1: draw and record on this track; the context menu renames, moves, colours and deletes it</source>
        <translation>%1: auf dieser Spur zeichnen und aufnehmen; das Kontextmenü benennt, verschiebt, färbt und löscht sie</translation>
    </message>
    <message>
        <source>Piano right</source>
        <translation>Klavier rechts</translation>
    </message>
    <message>
        <source>Piano left</source>
        <translation>Klavier links</translation>
    </message>
    <message>
        <source>Alto</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Tenor</source>
        <translation>Tenor</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bass</translation>
    </message>
</context>
<context>
    <name>TracksPanel</name>
    <message>
        <source>TRACKS</source>
        <translation>SPUREN</translation>
    </message>
    <message>
        <source>Add a track</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Rename Track</source>
        <translation>Spur umbenennen</translation>
    </message>
    <message>
        <source>Delete Track</source>
        <translation>Spur löschen</translation>
    </message>
    <message>
        <source>Add Track</source>
        <translation>Spur hinzufügen</translation>
    </message>
    <message>
        <source>Track %1</source>
        <translation>Spur %1</translation>
    </message>
    <message>
        <source>Move Track</source>
        <translation>Spur verschieben</translation>
    </message>
    <message>
        <source>Colour Track</source>
        <translation>Spur färben</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>my style</source>
        <translation>mein Stil</translation>
    </message>
    <message>
        <source>&amp;Use This Model</source>
        <translation>Dieses Modell &amp;verwenden</translation>
    </message>
    <message>
        <source>Train a Style of Your Own</source>
        <translation>Eigenen Stil trainieren</translation>
    </message>
    <message>
        <source>A folder of MIDI or MusicXML files</source>
        <translation>Ordner mit MIDI oder MusicXML</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>In all, what was learned before included</source>
        <translation>Insgesamt, mit dem, was schon gelernt wurde</translation>
    </message>
    <message>
        <source>It learns from files of two voices and more; every tenth of them is only measured on. It begins with what the model of the program knows.</source>
        <translation>Es lernt aus Dateien mit zwei und mehr Stimmen; an jeder zehnten wird nur gemessen. Es beginnt mit dem, was das Modell des Programms weiß.</translation>
    </message>
    <message>
        <source>Learn &amp;from</source>
        <translation>&amp;Lernen aus</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Dauer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keeping what was learned…</source>
        <translation>Gelerntes wird gesichert …</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Die Dateien werden gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>Loss %1, %2 examples a second, about %n minutes left</source>
        <translation>
            <numerusform>Verlust %1, %2 Beispiele in der Sekunde, noch etwa %n Minute</numerusform>
            <numerusform>Verlust %1, %2 Beispiele in der Sekunde, noch etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: learned from %n pieces</source>
        <translation>
            <numerusform>Fertig: aus %n Stück gelernt</numerusform>
            <numerusform>Fertig: aus %n Stücken gelernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped, and may go on: learned from %n pieces</source>
        <translation>
            <numerusform>Angehalten, geht auf Wunsch weiter: aus %n Stück gelernt</numerusform>
            <numerusform>Angehalten, geht auf Wunsch weiter: aus %n Stücken gelernt</numerusform>
        </translation>
    </message>
    <message>
        <source>; loss of other pieces %1</source>
        <translation>; Verlust an anderen Stücken %1</translation>
    </message>
    <message numerus="yes">
        <source>; %n files could not be used</source>
        <translation>
            <numerusform>; %n Datei war nicht zu gebrauchen</numerusform>
            <numerusform>; %n Dateien waren nicht zu gebrauchen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message>
        <source>Your training</source>
        <translation>Ihr Training</translation>
    </message>
    <message>
        <source>While it learns, its loss appears here: the lower, the less it errs.</source>
        <translation>Während es lernt, erscheint hier sein Verlust: je kleiner, desto weniger irrt es.</translation>
    </message>
    <message>
        <source>To compare: how the model of the program learned</source>
        <translation>Zum Vergleich: wie das Modell des Programms gelernt hat</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Transport</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>Bar, beat and sixteenth</source>
        <translation>Takt, Schlag und Sechzehntel</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Grid that notes snap to; hold Alt to ignore it</source>
        <translation>Raster, in dem Noten einrasten; Alt hebt es auf</translation>
    </message>
    <message>
        <source>No grid</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Beat</source>
        <translation>Schlag</translation>
    </message>
    <message>
        <source>Master volume</source>
        <translation>Gesamtlautstärke</translation>
    </message>
</context>
<context>
    <name>Variation</name>
    <message>
        <source>Variation %1</source>
        <translation>Variante %1</translation>
    </message>
    <message>
        <source>Accompaniment %1</source>
        <translation>Begleitung %1</translation>
    </message>
</context>
<context>
    <name>VariationCard</name>
    <message>
        <source>on show</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
</context>
<context>
    <name>VariationController</name>
    <message>
        <source>Keep “%1”</source>
        <translation>„%1“ behalten</translation>
    </message>
    <message>
        <source>Reject “%1”</source>
        <translation>„%1“ verwerfen</translation>
    </message>
</context>
<context>
    <name>VariationStrip</name>
    <message>
        <source>yours</source>
        <translation>Ihre Noten</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Weitere</translation>
    </message>
</context>
<context>
    <name>VelocityGesture</name>
    <message>
        <source>Change velocity</source>
        <translation>Anschlag ändern</translation>
    </message>
    <message>
        <source>Change velocity of %1 notes</source>
        <translation>Anschlag von %1 Noten ändern</translation>
    </message>
</context>
<context>
    <name>VelocityLane</name>
    <message>
        <source>Velocity</source>
        <translation>Anschlag</translation>
    </message>
    <message>
        <source>Drag a bar to change a note&apos;s velocity; drag across to draw a line.</source>
        <translation>Einen Balken ziehen, um den Anschlag zu ändern; quer ziehen zeichnet eine Linie.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>nothing added or removed</source>
        <translation>nichts hinzugefügt oder entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n notes added</source>
        <translation>
            <numerusform>%n Note hinzugefügt</numerusform>
            <numerusform>%n Noten hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>none added</source>
        <translation>keine hinzugefügt</translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>none removed</source>
        <translation>keine entfernt</translation>
    </message>
    <message>
        <source>At iteration %1 of %2:</source>
        <translation>Bei Iteration %1 von %2:</translation>
    </message>
    <message>
        <source>Enhanced:</source>
        <translation>Ausgearbeitet:</translation>
    </message>
    <message>
        <source>Done:</source>
        <translation>Fertig:</translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n iterations:</source>
        <translation>
            <numerusform>Beendet nach %n Iteration:</numerusform>
            <numerusform>Beendet nach %n Iterationen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped at the most notes to add:</source>
        <translation>Beendet bei der höchsten Zahl hinzugefügter Noten:</translation>
    </message>
    <message>
        <source>Stopped by you:</source>
        <translation>Von Ihnen beendet:</translation>
    </message>
    <message numerus="yes">
        <source>About %n changes seem to be left.</source>
        <translation>
            <numerusform>Etwa %n Änderung scheint übrig.</numerusform>
            <numerusform>Etwa %n Änderungen scheinen übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Play, draw or open a tune first.</source>
        <translation>Spielen, zeichnen oder öffnen Sie zuerst eine Melodie.</translation>
    </message>
</context>
<context>
    <name>VersionBand</name>
    <message>
        <source>Before · %1</source>
        <translation>Vorher · %1</translation>
    </message>
    <message>
        <source>After · %1</source>
        <translation>Nachher · %1</translation>
    </message>
</context>
<context>
    <name>VersionController</name>
    <message>
        <source>Open Version</source>
        <translation>Fassung öffnen</translation>
    </message>
    <message>
        <source>Rename Version</source>
        <translation>Fassung umbenennen</translation>
    </message>
    <message>
        <source>Mark Favourite</source>
        <translation>Als Favorit markieren</translation>
    </message>
    <message>
        <source>Unmark Favourite</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Delete Version</source>
        <translation>Fassung löschen</translation>
    </message>
</context>
<context>
    <name>VersionDelegate</name>
    <message>
        <source>d MMM</source>
        <comment>format of a day of this year</comment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>VersionsPanel</name>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>VERSIONS</source>
        <translation>FASSUNGEN</translation>
    </message>
    <message>
        <source>, on show</source>
        <translation>, zu sehen</translation>
    </message>
    <message>
        <source>, compared with</source>
        <translation>, zum Vergleich</translation>
    </message>
    <message>
        <source>, favourite</source>
        <translation>, Favorit</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n Note</numerusform>
            <numerusform>%n Noten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; seed %1, creative risk %2, %n changes</source>
        <translation>
            <numerusform>; Startwert %1, kreatives Risiko %2, %n Änderung</numerusform>
            <numerusform>; Startwert %1, kreatives Risiko %2, %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Entstanden am %1</translation>
    </message>
    <message>
        <source>; accompanied, seed %1</source>
        <translation>; begleitet, Startwert %1</translation>
    </message>
</context>
<context>
    <name>VoicePicker</name>
    <message>
        <source>Soprano</source>
        <translation>Sopran</translation>
    </message>
    <message>
        <source>Alto</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Tenor</source>
        <translation>Tenor</translation>
    </message>
    <message>
        <source>Bass</source>
        <translation>Bass</translation>
    </message>
    <message>
        <source>Voices</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>%1: the model may write it</source>
        <translation>%1: Das Modell darf diese Stimme schreiben</translation>
    </message>
    <message>
        <source>More than four voices</source>
        <translation>Mehr als vier Stimmen</translation>
    </message>
    <message>
        <source>More than four voices: any number of notes may sound together</source>
        <translation>Mehr als vier Stimmen: Beliebig viele Noten dürfen zusammen klingen</translation>
    </message>
</context>
<context>
    <name>inventio::ui::ShortcutsDialog</name>
    <message>
        <source>Draw tool: click, drag</source>
        <translation>Zeichnen: klicken, ziehen</translation>
    </message>
    <message>
        <source>Add a note, set its length</source>
        <translation>Note setzen, Länge bestimmen</translation>
    </message>
    <message>
        <source>Drag a note, or its end</source>
        <translation>Note oder ihr Ende ziehen</translation>
    </message>
    <message>
        <source>Move it, or resize it</source>
        <translation>Verschieben oder Länge ändern</translation>
    </message>
    <message>
        <source>Ctrl+drag</source>
        <translation>Strg+ziehen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Umschalt+ziehen</translation>
    </message>
    <message>
        <source>One direction only</source>
        <translation>Nur in eine Richtung</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt beim Ziehen</translation>
    </message>
    <message>
        <source>Ignore the grid</source>
        <translation>Ohne Raster</translation>
    </message>
    <message>
        <source>Ctrl+wheel, Ctrl+Shift+wheel</source>
        <translation>Strg+Rad, Strg+Umschalt+Rad</translation>
    </message>
    <message>
        <source>Zoom in time, in pitch</source>
        <translation>Zeit, Tonhöhe vergrößern</translation>
    </message>
    <message>
        <source>Shift+wheel, middle drag</source>
        <translation>Umschalt+Rad, Mitte ziehen</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Alt+wheel, + and −</source>
        <translation>Alt+Rad, + und −</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Anschlag</translation>
    </message>
    <message>
        <source>Ruler: click, drag, Alt+drag</source>
        <translation>Lineal: klicken, ziehen, Alt+ziehen</translation>
    </message>
    <message>
        <source>Playhead, loop, region</source>
        <translation>Abspielmarke, Schleife, Bereich</translation>
    </message>
    <message>
        <source>C, tapped or held</source>
        <translation>C, getippt oder gehalten</translation>
    </message>
    <message>
        <source>The other version, or a look at it</source>
        <translation>Die andere Fassung, oder ein Blick auf sie</translation>
    </message>
    <message>
        <source>Left and right, with Shift</source>
        <translation>Links und rechts, mit Umschalt</translation>
    </message>
    <message>
        <source>Nudge, change the length</source>
        <translation>Verschieben, Länge ändern</translation>
    </message>
    <message>
        <source>Ruler: double click, right click</source>
        <translation>Lineal: doppelt klicken, rechts klicken</translation>
    </message>
    <message>
        <source>Tempo and time signature from a bar on</source>
        <translation>Tempo und Taktart von einem Takt an</translation>
    </message>
</context>
<context>
    <name>BarPlot</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: %2, with %3 %4</source>
        <translation>%1: %2, mit %3 %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>Add %1, %2</source>
        <translation>Neu: %1, %2</translation>
    </message>
    <message>
        <source>Remove %1, %2</source>
        <translation>Weg: %1, %2</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Highest at %1</source>
        <translation>Am höchsten bei %1</translation>
    </message>
</context>
<context>
    <name>InsidePanel</name>
    <message>
        <source>Looking Inside</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Next Edit</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Planes</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>This Note</source>
        <translation>Diese Note</translation>
    </message>
    <message>
        <source>The model has not been asked yet.</source>
        <translation>Das Modell ist noch nicht gefragt worden.</translation>
    </message>
    <message>
        <source>What the next edit is drawn from</source>
        <translation>Woraus die nächste Änderung gezogen wird</translation>
    </message>
    <message>
        <source>Compare with creative risk</source>
        <translation>Vergleichen mit dem Risiko</translation>
    </message>
    <message>
        <source>How the Enhance went that made this version: at each of these moments the model was asked anew.</source>
        <translation>Wie das Ausarbeiten verlief, das diese Fassung gemacht hat: In jedem dieser Augenblicke wurde das Modell neu gefragt.</translation>
    </message>
    <message>
        <source>Edits that the model expects to be left</source>
        <translation>Änderungen, die das Modell noch erwartet</translation>
    </message>
    <message>
        <source>How undecided the next draw is</source>
        <translation>Wie unentschieden die nächste Ziehung ist</translation>
    </message>
    <message>
        <source>Answer: where a note is missing</source>
        <translation>Antwort: wo eine Note fehlt</translation>
    </message>
    <message>
        <source>Answer: which note is wrong</source>
        <translation>Antwort: welche Note falsch ist</translation>
    </message>
    <message>
        <source>Shown: where notes start</source>
        <translation>Gezeigt: wo Noten beginnen</translation>
    </message>
    <message>
        <source>Shown: where notes sound</source>
        <translation>Gezeigt: wo Noten klingen</translation>
    </message>
    <message>
        <source>Shown: what is locked</source>
        <translation>Gezeigt: was gesperrt ist</translation>
    </message>
    <message>
        <source>Shown: place in the beat</source>
        <translation>Gezeigt: Stelle im Schlag</translation>
    </message>
    <message>
        <source>Shown: place in the bar</source>
        <translation>Gezeigt: Stelle im Takt</translation>
    </message>
    <message>
        <source>Shown: first step of a bar</source>
        <translation>Gezeigt: erster Schritt eines Takts</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>What supports this note</source>
        <translation>Was für diese Note spricht</translation>
    </message>
    <message>
        <source>From %1 to before %2, as the model sees it now.</source>
        <translation>Von %1 bis vor %2, wie das Modell es jetzt sieht.</translation>
    </message>
    <message>
        <source>%1 edits can be drawn. Undecided by %2 bits, by %3 at risk %4. The model expects %5 notes to be missing and %6 to be wrong.</source>
        <translation>%1 Änderungen können gezogen werden. Unentschieden um %2 Bit, bei Risiko %4 um %3. Das Modell glaubt, dass %5 Noten fehlen und %6 falsch sind.</translation>
    </message>
    <message>
        <source>Nothing is left that could be drawn here.</source>
        <translation>Hier ist nichts mehr, was gezogen werden könnte.</translation>
    </message>
    <message>
        <source>risk %1</source>
        <translation>Risiko %1</translation>
    </message>
    <message>
        <source>The model did not make this version.</source>
        <translation>Diese Fassung hat nicht das Modell gemacht.</translation>
    </message>
    <message>
        <source>edits made</source>
        <translation>Änderungen gemacht</translation>
    </message>
    <message>
        <source>edits expected</source>
        <translation>Änderungen erwartet</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>This note does not lie on the model&apos;s grid.</source>
        <translation>Diese Note liegt nicht auf dem Raster des Modells.</translation>
    </message>
    <message>
        <source>Select a note to see which of its neighbours speak for it, and which against.</source>
        <translation>Wählen Sie eine Note aus, um zu sehen, welche Nachbarn für sie sprechen und welche dagegen.</translation>
    </message>
    <message>
        <source>%1: were it not there, the model would find it right there with %2 %. A bar says how much the log odds of that fall without one neighbour: to the right it speaks for the note, to the left against it.</source>
        <translation>%1: Wäre sie nicht da, fände das Modell sie dort mit %2 % richtig. Ein Balken sagt, wie weit die logarithmierte Chance ohne einen Nachbarn fällt: nach rechts spricht er für die Note, nach links gegen sie.</translation>
    </message>
    <message>
        <source>It stands alone.</source>
        <translation>Sie steht allein.</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>pitch</source>
        <translation>Tonhöhe</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>cosine of the place</source>
        <translation>Kosinus des Orts</translation>
    </message>
    <message>
        <source>1: yes, 0: no</source>
        <translation>1: ja, 0: nein</translation>
    </message>
</context>
<context>
    <name>LinePlot</name>
    <message>
        <source>%1 %2: %3 %4</source>
        <translation>%1 %2: %3 %4</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>All actions and their keys</source>
        <translation>Alle Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Keys can be changed under Help, Keys and Gestures. Those of the roll work while it has the focus.</source>
        <translation>Tasten lassen sich unter Hilfe, Tasten und Gesten ändern. Die der Rolle gelten, solange sie den Fokus hat.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>Nothing was found. Try a single word, or another one for the same thing.</source>
        <translation>Nichts gefunden. Versuchen Sie ein einzelnes Wort, oder ein anderes für dieselbe Sache.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Copy &amp;Picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Numbers</source>
        <translation>&amp;Zahlen kopieren</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Sichern unter …</translation>
    </message>
    <message>
        <source>Drawing (*.svg);;Picture (*.png);;Table of numbers (*.csv)</source>
        <translation>Zeichnung (*.svg);;Bild (*.png);;Zahlentabelle (*.csv)</translation>
    </message>
    <message>
        <source>Save Plot</source>
        <translation>Bild sichern</translation>
    </message>
    <message>
        <source>A plot is written as .svg, .png or .csv.</source>
        <translation>Ein Bild wird als .svg, .png oder .csv geschrieben.</translation>
    </message>
</context>
<context>
    <name>AccompanyController</name>
    <message>
        <source>Play, draw or open a tune first.</source>
        <translation>Spielen, zeichnen oder öffnen Sie zuerst eine Melodie.</translation>
    </message>
    <message numerus="yes">
        <source>Done: %n notes added.</source>
        <translation>
            <numerusform>Fertig: %n Note ergänzt.</numerusform>
            <numerusform>Fertig: %n Noten ergänzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accompany</source>
        <translation>Begleiten</translation>
    </message>
</context>
<context>
    <name>AccompanyPanel</name>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>How readily notes begin; 0 is as the model has learned it.</source>
        <translation>Wie bereitwillig Noten beginnen; 0 ist, wie es das Modell gelernt hat.</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Bewegt</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>About how many semitones higher the accompaniment lies than it would.</source>
        <translation>Um etwa so viele Halbtöne liegt die Begleitung höher, als sie es sonst täte.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Creative risk</source>
        <translation>Kreatives Risiko</translation>
    </message>
    <message>
        <source>How daring the choice of notes is; 1 is as it sounds best.</source>
        <translation>Wie gewagt die Wahl der Noten ist; bei 1 klingt es am besten.</translation>
    </message>
    <message>
        <source>Predictable</source>
        <translation>Vorhersehbar</translation>
    </message>
    <message>
        <source>Scattered</source>
        <translation>Verstreut</translation>
    </message>
    <message>
        <source>Progress of Accompany</source>
        <translation>Fortschritt beim Begleiten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Accompany</source>
        <translation>Begleiten</translation>
    </message>
    <message>
        <source>A choir or a piano to your melody</source>
        <translation>Ein Chor oder ein Klavier zu Ihrer Melodie</translation>
    </message>
    <message>
        <source>Another accompaniment</source>
        <translation>Noch eine Begleitung</translation>
    </message>
    <message>
        <source>Enhance what it wrote</source>
        <translation>Begleitung ausarbeiten</translation>
    </message>
    <message>
        <source>Chorale</source>
        <translation>Choral</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>Lied</translation>
    </message>
    <message>
        <source>Alto, tenor and bass below your melody, or a piano with two hands.</source>
        <translation>Alt, Tenor und Bass unter Ihrer Melodie oder ein Klavier mit zwei Händen.</translation>
    </message>
    <message>
        <source>The track that is accompanied; of notes that sound together the highest is the melody. None of them changes.</source>
        <translation>Die Spur, die begleitet wird; von Noten, die zusammen klingen, ist die höchste die Melodie. Keine von ihnen ändert sich.</translation>
    </message>
    <message>
        <source>Where notes may be added. Everything outside stays exactly as it is.</source>
        <translation>Wo Noten dazukommen dürfen. Alles außerhalb bleibt genau so, wie es ist.</translation>
    </message>
    <message>
        <source>make way</source>
        <translation>machen Platz</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>bleiben</translation>
    </message>
    <message>
        <source>What becomes of notes that a model added before. Locked ones stay always.</source>
        <translation>Was aus Noten wird, die ein Modell früher ergänzt hat. Gesperrte bleiben immer.</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>&amp;Stil</translation>
    </message>
    <message>
        <source>&amp;Melody</source>
        <translation>&amp;Melodie</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Wo</translation>
    </message>
    <message>
        <source>A&amp;dded notes</source>
        <translation>&amp;Ergänztes</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In the region</source>
        <translation>Im Bereich</translation>
    </message>
    <message>
        <source>%1 % is written</source>
        <translation>%1 % ist geschrieben</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Charakter</translation>
    </message>
    <message>
        <source>calmer</source>
        <translation>ruhiger</translation>
    </message>
    <message>
        <source>busier</source>
        <translation>bewegter</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>tiefer</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <source>as learned</source>
        <translation>wie gelernt</translation>
    </message>
</context>
<context>
    <name>MadeVersions</name>
    <message>
        <source>You went on editing while the model worked. “%1” waits in the versions.</source>
        <translation>Sie haben weitergearbeitet, während das Modell rechnete. „%1“ wartet unter den Fassungen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open Version</source>
        <translation>Fassung öffnen</translation>
    </message>
</context>
<context>
    <name>ModelTabs</name>
    <message>
        <source>What the model is to do</source>
        <translation>Was das Modell tun soll</translation>
    </message>
</context>
<context>
    <name>SeedRow</name>
    <message>
        <source>The same seed, settings and notes give the same result.</source>
        <translation>Gleicher Startwert, gleiche Einstellungen und Noten ergeben das gleiche Ergebnis.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
</context>
<context>
    <name>WorkBox</name>
    <message>
        <source>about a second</source>
        <translation>etwa eine Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The model listens…</source>
        <translation>Das Modell hört zu …</translation>
    </message>
</context>
<context>
    <name>inventio::ui::PageView</name>
    <message>
        <source>Pages of sheet music</source>
        <translation>Notenseiten</translation>
    </message>
    <message>
        <source>Arrows scroll or move the selected notes, Control and arrows go from note to note, Enter goes to the selected note in the roll.</source>
        <translation>Pfeile rollen oder bewegen die ausgewählten Noten, mit Strg gehen sie von Note zu Note, Eingabe geht zur ausgewählten Note in der Klavierrolle.</translation>
    </message>
    <message>
        <source>The pages are being laid out…</source>
        <translation>Die Seiten werden gesetzt …</translation>
    </message>
</context>
<context>
    <name>inventio::ui::PagePanel</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Fit the width, or a whole page</source>
        <translation>Die Breite füllen, oder eine ganze Seite zeigen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
</TS>
