<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AuditExport</name>
    <message>
        <location filename="../widgets/audit/exportjob.cpp" line="+28"/>
        <source>Folder for tables and figures</source>
        <translation>Ordner für Tabellen und Abbildungen</translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>%n file(s) written to %1</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Axis</name>
    <message>
        <location filename="../widgets/plot/axisformat.cpp" line="+109"/>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>min:s</source>
        <translation>min:s</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>h:min</source>
        <translation>h:min</translation>
    </message>
</context>
<context>
    <name>CanvasContent</name>
    <message>
        <location filename="../widgets/lens/canvascontent.cpp" line="+33"/>
        <source>%1: %2 × %3 pixels at %4, %5.</source>
        <translation>%1: %2 × %3 Pixel bei %4, %5.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>%1 (crowd)</source>
        <translation>%1 (Gruppe)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1: %2 of it in %3, %4 in %5.</source>
        <translation>%1: davon %2 in %3, %4 in %5.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>A crowd is shown, but does not count as something a crop holds.</source>
        <translation>Eine Gruppe wird gezeigt, zählt aber nicht als etwas, das ein Ausschnitt enthält.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>in both</source>
        <translation>in beiden</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>in neither</source>
        <translation>in keinem</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <location filename="../core/data/catalogue.cpp" line="+13"/>
        <source>For research; the pictures come from the web and belong to those who took them.</source>
        <translation>Für die Forschung; die Bilder stammen aus dem Netz und gehören denen, die sie aufgenommen haben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Its owners state no licence; they ask to be cited.</source>
        <translation>Die Eigentümer nennen keine Lizenz; sie bitten darum, zitiert zu werden.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>60,000 pictures of 32 × 32 pixels in ten classes (binary version).</source>
        <translation>60.000 Bilder von 32 × 32 Pixeln in zehn Klassen (binäre Fassung).</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>60,000 pictures of 32 × 32 pixels in a hundred classes of twenty groups (binary version).</source>
        <translation>60.000 Bilder von 32 × 32 Pixeln in hundert Klassen aus zwanzig Gruppen (binäre Fassung).</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>113,000 pictures of 96 × 96 pixels: 13,000 in ten classes, 100,000 without label.</source>
        <translation>113.000 Bilder von 96 × 96 Pixeln: 13.000 in zehn Klassen, 100.000 ohne Label.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The pictures come from ImageNet; its owners ask to be cited.</source>
        <translation>Die Bilder stammen aus ImageNet; die Eigentümer bitten darum, zitiert zu werden.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>7,349 photographs of cats and dogs of 37 breeds, with head boxes and trimaps.</source>
        <translation>7.349 Fotos von Katzen und Hunden aus 37 Rassen, mit Rahmen um die Köpfe und Trimaps.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>9,963 photographs with the boxes of twenty classes; trainval and test.</source>
        <translation>9.963 Fotos mit den Rahmen von zwanzig Klassen; trainval und test.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>17,125 photographs, 11,540 of them with the boxes of twenty classes.</source>
        <translation>17.125 Fotos, davon 11.540 mit den Rahmen von zwanzig Klassen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>118,287 and 5,000 photographs with the boxes and masks of eighty classes.</source>
        <translation>118.287 und 5.000 Fotos mit den Rahmen und Masken von achtzig Klassen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+13"/>
        <source>Annotations under CC BY 4.0; each picture has the licence that its file of annotations names.</source>
        <translation>Annotationen unter CC BY 4.0; jedes Bild hat die Lizenz, die seine Annotationsdatei nennt.</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>123,403 photographs without annotations.</source>
        <translation>123.403 Fotos ohne Annotationen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>1,281,167 training and 50,000 validation photographs of a thousand classes.</source>
        <translation>1.281.167 Trainings- und 50.000 Validierungsfotos aus tausend Klassen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>For non-commercial research and education, after registration.</source>
        <translation>Für nichtkommerzielle Forschung und Lehre, nach Anmeldung.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Its owners give it out after registration: fetch the three files from their page, and unpack them to train/&lt;wnid&gt;, val and ILSVRC2012_devkit_t12.</source>
        <translation>Die Eigentümer geben ihn nach Anmeldung heraus: Laden Sie die drei Dateien von ihrer Seite und entpacken Sie sie nach train/&lt;wnid&gt;, val und ILSVRC2012_devkit_t12.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>16,185 photographs of cars of 196 models, with boxes.</source>
        <translation>16.185 Fotos von Autos aus 196 Modellen, mit Rahmen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Its server answers no longer: ask those who have a copy, and compare the checksums.</source>
        <translation>Der Server antwortet nicht mehr: Fragen Sie jemanden, der eine Kopie hat, und vergleichen Sie die Prüfsummen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>49,829 photographs of birds of 500 species, with boxes.</source>
        <translation>49.829 Fotos von Vögeln aus 500 Arten, mit Rahmen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only its lists are published, with the address of each picture; many pictures are gone. No checksum is known.</source>
        <translation>Veröffentlicht sind nur Listen mit der Adresse jedes Bildes; viele Bilder gibt es nicht mehr. Eine Prüfsumme ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <location filename="../core/config/checkrules_data.cpp" line="+49"/>
        <source>No dataset is chosen yet. Choose the folder that holds it, or train on the demo scenes.</source>
        <translation>Noch kein Datensatz gewählt. Seinen Ordner wählen oder auf den Demoszenen trainieren.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>This dataset has no unlabeled images; only STL-10 has.</source>
        <translation>Dieser Datensatz hat keine Bilder ohne Label; nur STL-10 hat welche.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Training on the test images makes every later test on them worthless.</source>
        <translation>Training auf den Testbildern macht jeden späteren Test mit ihnen wertlos.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>A batch of %1 is larger than the %2 images of the dataset, so an epoch would have no step.</source>
        <translation>Ein Batch von %1 ist größer als die %2 Bilder des Datensatzes; eine Epoche hätte keinen Schritt.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Some images are only %1 px wide or high; views of %2 px enlarge them without adding detail.</source>
        <translation>Manche Bilder sind nur %1 px breit oder hoch; Ansichten von %2 px vergrößern sie, ohne Details zu gewinnen.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Checkpoints and logs need about %1, but only %2 are free where runs are kept. Make room, or choose another place in the settings.</source>
        <translation>Checkpoints und Protokolle brauchen etwa %1, am Ort der Läufe sind aber nur %2 frei. Platz schaffen oder in den Optionen einen anderen Ort wählen.</translation>
    </message>
    <message>
        <location filename="../core/config/checkrules_method.cpp" line="+22"/>
        <source>A queue of %1 keys cannot take the %2 keys of one step.</source>
        <translation>Eine Queue von %1 Keys kann die %2 Keys eines Schritts nicht aufnehmen.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The queue of %1 keys is no multiple of the %2 keys of a step. This works, the newest keys wrap around, but MoCo&apos;s own code would refuse it.</source>
        <translation>Die Queue von %1 Keys ist kein Vielfaches der %2 Keys eines Schritts. Das geht, die neuesten Keys laufen um, aber der Code von MoCo würde es ablehnen.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The queue holds the keys of %1 images, but an epoch has only %2: images meet their own keys as negatives.</source>
        <translation>Die Queue hält die Keys von %1 Bildern, eine Epoche hat aber nur %2: Bilder treffen ihre eigenen Keys als Negative.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>This method has no queue that batch statistics could give the positive pair away to: shuffled and split batch norm are for LeOCLR and MoCo, and do nothing here.</source>
        <translation>Gemischte und geteilte Batch-Norm sind für LeOCLR und MoCo da, wo die Statistik des Batches das positive Paar verraten könnte; hier bewirken sie nichts.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Shuffling batch norm does nothing on one device: the batch keeps its statistics whatever its order.</source>
        <translation>Gemischte Batch-Norm bewirkt auf einem Gerät nichts: die Statistik des Batches hängt nicht von der Reihenfolge ab.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Each of the %1 processes would normalise its own part of the batch; the published runs of this method synchronise batch norm.</source>
        <translation>Jeder der %1 Prozesse würde seinen Teil des Batches für sich normieren; die veröffentlichten Läufe dieser Methode synchronisieren die Batch-Norm.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>A batch of %1 cannot be split into %2 equal groups for batch norm.</source>
        <translation>Ein Batch von %1 lässt sich für die Batch-Norm nicht in %2 gleiche Gruppen teilen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Groups of %1 images give batch norm very noisy statistics.</source>
        <translation>Gruppen von %1 Bildern geben der Batch-Norm eine stark verrauschte Statistik.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The loss of this method compares the images of a batch: computed in parts, it sees only %1 images at a time instead of %2, which is another method. Use more devices, or a smaller batch.</source>
        <translation>Der Loss dieser Methode vergleicht die Bilder eines Batches: in Teilen gerechnet sieht er nur je %1 Bilder statt %2, und das ist eine andere Methode. Mehr Geräte nehmen oder einen kleineren Batch.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Batch norm takes its statistics from parts of %1 images; apart from that, the step is the one of the whole batch.</source>
        <translation>Die Batch-Norm nimmt ihre Statistik aus Teilen von %1 Bildern; davon abgesehen ist es der Schritt des ganzen Batches.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The prototypes stand still for %1 steps, but the run has only %2: they stay random.</source>
        <translation>Die Prototypen ruhen %1 Schritte lang, der Lauf hat aber nur %2: sie bleiben zufällig.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>The queue starts to fill after %1 epochs, but the run has only %2.</source>
        <translation>Die Queue füllt sich erst nach %1 Epochen, der Lauf hat aber nur %2.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>In the %1 steps of this run a key encoder with momentum %2 hardly leaves its initial weights. Train longer or let it follow faster.</source>
        <translation>In den %1 Schritten dieses Laufs löst sich ein Key-Encoder mit Momentum %2 kaum von seinen Startgewichten. Länger trainieren oder ihn schneller folgen lassen.</translation>
    </message>
    <message>
        <location filename="../core/config/checkrules_training.cpp" line="+31"/>
        <source>A learning rate of %1 is one for SGD; AdamW diverges with it.</source>
        <translation>Eine Lernrate von %1 passt zu SGD; AdamW divergiert damit.</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>A warm-up of %1 epochs does not end before the %2 epochs of training do: the learning rate never reaches its value.</source>
        <translation>Ein Warmup von %1 Epochen endet nicht vor den %2 Epochen des Trainings: die Lernrate erreicht nie ihren Wert.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>In %1 epochs the two steps of the schedule, at 60 % and 80 %, come too close to each other.</source>
        <translation>In %1 Epochen liegen die zwei Stufen des Plans, bei 60 % und 80 %, zu dicht beieinander.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>With a constant learning rate the last epochs stay noisy; published runs let it fall.</source>
        <translation>Mit konstanter Lernrate bleiben die letzten Epochen verrauscht; veröffentlichte Läufe lassen sie fallen.</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Most processors compute bfloat16 more slowly than float32, and less exactly.</source>
        <translation>Die meisten Prozessoren rechnen mit bfloat16 langsamer als mit float32, und ungenauer.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The ImageNet stem shrinks views of %1 px to a single pixel, where bfloat16 gradients may come out as no number on a processor.</source>
        <translation>Der ImageNet-Stem verkleinert Ansichten von %1 px auf ein einziges Pixel; dort können bfloat16-Gradienten auf einem Prozessor undefiniert sein.</translation>
    </message>
    <message>
        <location line="-39"/>
        <source>A batch of %1 cannot be shared equally by %2 devices.</source>
        <translation>Ein Batch von %1 lässt sich nicht gleichmäßig auf %2 Geräte verteilen.</translation>
    </message>
    <message>
        <location line="-58"/>
        <source>The learning rate %1 is far from the usual one for a batch of %2, which is %3 (%4 for 256, in proportion).</source>
        <translation>Die Lernrate %1 liegt weit von der üblichen für einen Batch von %2, das ist %3 (%4 für 256, im Verhältnis).</translation>
    </message>
    <message>
        <location line="+68"/>
        <source>The %1 images of a device cannot be computed in %2 equal parts.</source>
        <translation>Die %1 Bilder eines Geräts lassen sich nicht in %2 gleichen Teilen rechnen.</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Only the end of the training is saved: a run that is interrupted starts anew.</source>
        <translation>Nur das Ende des Trainings wird gesichert: ein unterbrochener Lauf beginnt von vorn.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>A preview of %1 images is cut to the %2 of a batch.</source>
        <translation>Eine Vorschau von %1 Bildern wird auf die %2 eines Batches gekürzt.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>k-NN asks %1 neighbours, but has only %2 training images: every class would get its share of the votes whatever the features.</source>
        <translation>k-NN fragt %1 Nachbarn, hat aber nur %2 Trainingsbilder: jede Klasse bekäme ihren Anteil der Stimmen, gleich welche Merkmale.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The unlabeled images cannot vote: k-NN takes the 5,000 labelled training images of STL-10 as neighbours.</source>
        <translation>Bilder ohne Label können nicht abstimmen: k-NN nimmt die 5.000 Trainingsbilder von STL-10 mit Label als Nachbarn.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The folder has a single class, so k-NN has nothing to tell apart.</source>
        <translation>Der Ordner hat nur eine Klasse, k-NN hat also nichts zu unterscheiden.</translation>
    </message>
    <message>
        <location filename="../core/config/checkrules_views.cpp" line="+34"/>
        <source>The CIFAR stem keeps the full resolution of views of %1 px: about sixteen times the work and memory of the ImageNet stem.</source>
        <translation>Der CIFAR-Stem behält die volle Auflösung von Ansichten mit %1 px: etwa sechzehnmal so viel Rechenarbeit und Speicher wie der ImageNet-Stem.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The ImageNet stem shrinks views of %1 px to a quarter before the first block, so little is left to learn from.</source>
        <translation>Der ImageNet-Stem verkleinert Ansichten von %1 px vor dem ersten Block auf ein Viertel; zum Lernen bleibt wenig.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The smallest crop (%1 of the area) is larger than the largest (%2).</source>
        <translation>Der kleinste Ausschnitt (%1 der Fläche) ist größer als der größte (%2).</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The narrowest crop (width/height %1) is wider than the widest (%2).</source>
        <translation>Der schmalste Ausschnitt (Breite/Höhe %1) ist breiter als der breiteste (%2).</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The smallest small crop (%1 of the area) is larger than the largest (%2).</source>
        <translation>Der kleinste kleine Ausschnitt (%1 der Fläche) ist größer als der größte (%2).</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The weakest blur (%1 px) is stronger than the strongest (%2 px).</source>
        <translation>Der schwächste Blur (%1 px) ist stärker als der stärkste (%2 px).</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A centre crop cuts the borders off images that are not square, so the anchor of LeOCLR may lack what a crop shows.</source>
        <translation>Ein Mittelausschnitt schneidet nicht quadratischen Bildern die Ränder ab; dem Anker von LeOCLR kann fehlen, was ein Ausschnitt zeigt.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Crops of %1 % of the area often miss the object altogether. The lens shows how often.</source>
        <translation>Ausschnitte von %1 % der Fläche verfehlen das Objekt oft ganz. Die Lupe zeigt, wie oft.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>This dataset has no boxes or masks, so crops cannot be placed by its objects: they will lie anywhere, as random ones do.</source>
        <translation>Dieser Datensatz hat weder Rahmen noch Masken, daher können sich Ausschnitte nicht nach Objekten richten: sie liegen irgendwo, wie zufällige.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Blur leaves little of views of %1 px; published settings for CIFAR go without it.</source>
        <translation>Blur lässt von Ansichten mit %1 px wenig übrig; veröffentlichte Einstellungen für CIFAR verzichten darauf.</translation>
    </message>
</context>
<context>
    <name>CheckpointText</name>
    <message>
        <location filename="../widgets/lens/checkpointtext.cpp" line="+21"/>
        <source>To this network they are nearly the same.</source>
        <translation>Für dieses Netz sind sie fast dasselbe.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>To this network they are alike.</source>
        <translation>Für dieses Netz sind sie einander ähnlich.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>To this network they have little in common.</source>
        <translation>Für dieses Netz haben sie wenig gemeinsam.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To this network they have nothing in common.</source>
        <translation>Für dieses Netz haben sie nichts gemeinsam.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The crops are nearer to the original than to each other: it is the better anchor.</source>
        <translation>Die Ausschnitte liegen näher am Original als aneinander: es ist der bessere Anker.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The crops are nearer to each other than to the original.</source>
        <translation>Die Ausschnitte liegen näher aneinander als am Original.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The crops are as near to the original as to each other.</source>
        <translation>Die Ausschnitte liegen so nah am Original wie aneinander.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>No negative of the queue is nearer to the original; the softmax gives the crop %1.</source>
        <translation>Kein Negativ der Queue liegt näher am Original; der Softmax gibt dem Ausschnitt %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 of %2 negatives of the queue are nearer to the original; the softmax gives the crop %3.</source>
        <translation>%1 von %2 Negativen der Queue liegen näher am Original; der Softmax gibt dem Ausschnitt %3.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Most of what the network looks at in the original is in %1.</source>
        <translation>Das meiste, worauf das Netz im Original schaut, liegt in %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>More than half of what the network looks at in the original is in %1.</source>
        <translation>Mehr als die Hälfte dessen, worauf das Netz im Original schaut, liegt in %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Most of what the network looks at in the original is outside of %1.</source>
        <translation>Das meiste, worauf das Netz im Original schaut, liegt außerhalb von %1.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Cosine of the two embeddings: the original through the query encoder, the crop through the key encoder. 1: equal, 0: unrelated. Networks use their running statistics.</source>
        <translation>Kosinus der beiden Einbettungen: das Original durch den Query-Encoder, der Ausschnitt durch den Key-Encoder. 1: gleich, 0: ohne Zusammenhang. Die Netze nutzen ihre laufenden Statistiken.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Cosine of the embeddings of both crops, through the key encoder: what MoCo-v2 would have to bridge.</source>
        <translation>Kosinus der Einbettungen beider Ausschnitte, durch den Key-Encoder: was MoCo-v2 überbrücken müsste.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mean cosine of the original with each crop, minus the cosine of the crops. Above zero the original is the better anchor, which is what LeOCLR claims.</source>
        <translation>Mittlerer Kosinus des Originals mit jedem Ausschnitt, minus Kosinus der Ausschnitte. Über null ist das Original der bessere Anker, wie LeOCLR behauptet.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Place of the crop among the negatives of the checkpoint&apos;s queue, by nearness to the original; 1 is nearest. Its share in the softmax is what InfoNCE raises.</source>
        <translation>Platz des Ausschnitts unter den Negativen in der Queue des Checkpoints, nach Nähe zum Original; 1 ist der nächste. Seinen Anteil am Softmax erhöht InfoNCE.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Share of the original&apos;s activation map that lies in the crop box. The map is the sum of the last feature map over its channels, as in ContrastiveCrop (CVPR 2022).</source>
        <translation>Anteil der Aktivierungskarte des Originals, der im Ausschnittfeld liegt. Die Karte ist die Summe der letzten Merkmalskarte über ihre Kanäle, wie in ContrastiveCrop (CVPR 2022).</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <location filename="../core/data/readers/registry.cpp" line="+10"/>
        <source>Demo scenes</source>
        <translation>Demoszenen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Needs no file: scenes of ten classes are drawn from the seed.</source>
        <translation>Braucht keine Datei: Szenen aus zehn Klassen werden aus dem Seed gezeichnet.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>CIFAR-10 (binary version)</source>
        <translation>CIFAR-10 (Binärversion)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The folder cifar-10-batches-bin with data_batch_1.bin to data_batch_5.bin and test_batch.bin.</source>
        <translation>Der Ordner cifar-10-batches-bin mit data_batch_1.bin bis data_batch_5.bin und test_batch.bin.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>CIFAR-100 (binary version)</source>
        <translation>CIFAR-100 (Binärversion)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The folder cifar-100-binary with train.bin and test.bin.</source>
        <translation>Der Ordner cifar-100-binary mit train.bin und test.bin.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>STL-10 (binary version)</source>
        <translation>STL-10 (Binärversion)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The folder stl10_binary with train_X.bin, train_y.bin, test_X.bin, test_y.bin and unlabeled_X.bin.</source>
        <translation>Der Ordner stl10_binary mit train_X.bin, train_y.bin, test_X.bin, test_y.bin und unlabeled_X.bin.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>ImageNet</source>
        <translation>ImageNet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A folder with train (class folders) and val (class folders, or flat with the devkit ILSVRC2012_devkit_t12 beside it).</source>
        <translation>Ein Ordner mit train (Klassenordner) und val (Klassenordner, oder flach mit dem Devkit ILSVRC2012_devkit_t12 daneben).</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>PASCAL VOC</source>
        <translation>PASCAL VOC</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The folder VOCdevkit, or one set in it, with JPEGImages, Annotations and ImageSets/Main. Several sets are taken together.</source>
        <translation>Der Ordner VOCdevkit oder einer der Sätze darin, mit JPEGImages, Annotations und ImageSets/Main. Mehrere Sätze werden zusammen genommen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A folder with train2017, val2017 and annotations/instances_train2017.json; val is the test split.</source>
        <translation>Ein Ordner mit train2017, val2017 und annotations/instances_train2017.json; val dient als Testteil.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Oxford-IIIT Pet</source>
        <translation>Oxford-IIIT Pet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A folder with images and annotations (trainval.txt, test.txt, trimaps, xmls).</source>
        <translation>Ein Ordner mit images und annotations (trainval.txt, test.txt, trimaps, xmls).</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Stanford Cars</source>
        <translation>Stanford Cars</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A folder with devkit, cars_train, cars_test and cars_test_annos_withlabels.mat.</source>
        <translation>Ein Ordner mit devkit, cars_train, cars_test und cars_test_annos_withlabels.mat.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Birdsnap</source>
        <translation>Birdsnap</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A folder with species.txt, images.txt, test_images.txt and the folder images; images that are missing are listed.</source>
        <translation>Ein Ordner mit species.txt, images.txt, test_images.txt und dem Ordner images; fehlende Bilder werden aufgelistet.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>WebDataset shards</source>
        <translation>WebDataset-Archive</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A folder of .tar shards, or a pattern as train-{000000..000146}.tar: pictures with .cls, .json or .txt beside them, read in place.</source>
        <translation>Ein Ordner mit .tar-Archiven oder ein Muster wie train-{000000..000146}.tar: Bilder mit .cls, .json oder .txt daneben, an Ort und Stelle gelesen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Image folder</source>
        <translation>Bilderordner</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A folder of images, of one folder for each class, or of train and val (or test) with class folders each.</source>
        <translation>Ein Ordner mit Bildern, mit einem Ordner je Klasse oder mit train und val (oder test) und Klassenordnern darin.</translation>
    </message>
</context>
<context>
    <name>EmbeddingColumns</name>
    <message>
        <location filename="../widgets/embedding/loadedembedding.cpp" line="+26"/>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The label that the dataset gives the image.</source>
        <translation>Das Etikett, das der Datensatz dem Bild gibt.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Similarity to its crops</source>
        <translation>Ähnlichkeit mit den Ausschnitten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean cosine of the image&apos;s features with those of its crops.</source>
        <translation>Mittlerer Kosinus der Merkmale des Bildes mit denen seiner Ausschnitte.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How much nearer the crops are to the image than to each other: mean cosine of image and crop minus cosine of the first two crops.</source>
        <translation>Wie viel näher die Ausschnitte dem Bild sind als einander: mittlerer Kosinus von Bild und Ausschnitt minus Kosinus der ersten beiden Ausschnitte.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Length of the features</source>
        <translation>Länge der Merkmale</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Euclidean length of the feature vector, before it is brought to length 1 for the map.</source>
        <translation>Euklidische Länge des Merkmalsvektors, bevor er für die Karte auf Länge 1 gebracht wird.</translation>
    </message>
    <message>
        <location line="+84"/>
        <source>Semantic shift of its crops</source>
        <translation>Semantische Verschiebung der Ausschnitte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>1 minus the Jaccard index of the classes that the first two crops hold: 0, both hold the same; 1, nothing in common.</source>
        <translation>1 minus Jaccard-Index der Klassen, die die ersten beiden Ausschnitte zeigen: 0, beide zeigen dasselbe; 1, nichts gemeinsam.</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <location filename="../core/language/errordetail.cpp" line="+15"/>
        <source>there is no dataset at this place</source>
        <translation>an diesem Ort liegt kein Datensatz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is nothing at this place</source>
        <translation>an diesem Ort liegt nichts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no folder is named for %1</source>
        <translation>für %1 ist kein Ordner genannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this dataset has no image</source>
        <translation>dieser Datensatz hat kein Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the dataset cannot be read: %1</source>
        <translation>der Datensatz ist nicht lesbar: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this file belongs to no dataset that is known here</source>
        <translation>diese Datei gehört zu keinem bekannten Datensatz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no image in this folder, nor a file of a dataset that is known here</source>
        <translation>in diesem Ordner liegt weder ein Bild noch eine Datei eines bekannten Datensatzes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this folder holds no image</source>
        <translation>in diesem Ordner liegt kein Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no %1 in this folder</source>
        <translation>in diesem Ordner fehlt %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there are no pictures and annotations of the split %1 of COCO in this folder</source>
        <translation>in diesem Ordner fehlen Bilder und Annotationen des COCO-Splits %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no folder %1 of ImageNet here</source>
        <translation>hier fehlt der Ordner %1 von ImageNet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no folder with JPEGImages and Annotations here</source>
        <translation>hier ist kein Ordner mit JPEGImages und Annotations</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there are no annotations/trainval.txt and images here</source>
        <translation>hier fehlen annotations/trainval.txt und images</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no devkit/cars_meta.mat here</source>
        <translation>hier fehlt devkit/cars_meta.mat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there are no species.txt and images.txt here</source>
        <translation>hier fehlen species.txt und images.txt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no shard (a file ending in .tar) of the split %1 here</source>
        <translation>hier ist kein Shard (eine Datei auf .tar) des Splits %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is neither a folder val nor a folder test in this dataset</source>
        <translation>dieser Datensatz hat weder einen Ordner val noch test</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no folder unlabeled in this dataset</source>
        <translation>dieser Datensatz hat keinen Ordner unlabeled</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>opening the dataset was stopped</source>
        <translation>das Öffnen des Datensatzes wurde abgebrochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the examination of the dataset was stopped</source>
        <translation>die Prüfung des Datensatzes wurde abgebrochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the summary of the dataset was stopped</source>
        <translation>die Übersicht des Datensatzes wurde abgebrochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>reading the folder was stopped</source>
        <translation>das Lesen des Ordners wurde abgebrochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the content is no image of a known format</source>
        <translation>der Inhalt ist kein Bild eines bekannten Formats</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this file does not have the ending of an image</source>
        <translation>diese Datei hat nicht die Endung eines Bildes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this JPEG is cut short: its data end before the picture does</source>
        <translation>dieses JPEG ist abgeschnitten: seine Daten enden vor dem Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this JPEG is cut short: it has no end marker</source>
        <translation>dieses JPEG ist abgeschnitten: das Endzeichen fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this JPEG has no readable header: %1</source>
        <translation>dieses JPEG hat keinen lesbaren Kopf: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this JPEG cannot be decoded: %1</source>
        <translation>dieses JPEG lässt sich nicht dekodieren: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this %1 is cut short: its end is missing</source>
        <translation>dieses %1 ist abgeschnitten: sein Ende fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this %1 is cut short or damaged</source>
        <translation>dieses %1 ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this %1 states %2 × %3 pixels; at most %4 are decoded</source>
        <translation>dieses %1 nennt %2 × %3 Pixel; höchstens %4 werden dekodiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the header of this %1 states no size</source>
        <translation>der Kopf dieses %1 nennt keine Größe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the first frame of this GIF is cut short or damaged</source>
        <translation>das erste Bild dieses GIF ist abgeschnitten oder beschädigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this WebP is cut short: it is smaller than its header says</source>
        <translation>dieses WebP ist abgeschnitten: es ist kleiner, als sein Kopf sagt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this image cannot be decoded: %1</source>
        <translation>dieses Bild lässt sich nicht dekodieren: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is not enough memory to decode this image</source>
        <translation>der Speicher reicht nicht, um dieses Bild zu dekodieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>image %1 has %2 × %3 pixels, but %4 × %5 in the annotations</source>
        <translation>Bild %1 hat %2 × %3 Pixel, laut Annotationen aber %4 × %5</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the test image %1 is not listed in images.txt</source>
        <translation>das Testbild %1 steht nicht in images.txt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is no MATLAB file of version 5</source>
        <translation>%1 ist keine MATLAB-Datei der Version 5</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this is no complete JSON text</source>
        <translation>dies ist kein vollständiger JSON-Text</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a field of this file has the wrong kind</source>
        <translation>ein Feld dieser Datei ist von falscher Art</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the folder is not a run: it has no run.json</source>
        <translation>der Ordner ist kein Lauf: er hat keine run.json</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no run here: run.json is missing</source>
        <translation>hier ist kein Lauf: run.json fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this folder holds a run already</source>
        <translation>in diesem Ordner liegt schon ein Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this run has format %1, but this program knows formats up to %2</source>
        <translation>dieser Lauf hat Format %1, dieses Programm kennt Formate bis %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a run needs a name</source>
        <translation>ein Lauf braucht einen Namen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the run is being trained by process %1 on %2</source>
        <translation>Prozess %1 auf %2 trainiert diesen Lauf gerade</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the run %1 is not in the trash</source>
        <translation>der Lauf %1 liegt nicht im Papierkorb</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no run with the id %1</source>
        <translation>es gibt keinen Lauf mit der Nummer %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no whole checkpoint</source>
        <translation>es gibt keinen vollständigen Checkpoint</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>this checkpoint was never completed: it has no manifest.json</source>
        <translation>dieser Checkpoint wurde nie fertig: er hat keine manifest.json</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>this file of a checkpoint was changed: its hash does not fit</source>
        <translation>diese Datei des Checkpoints wurde verändert: ihr Hash passt nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a file of this checkpoint is missing or unreadable</source>
        <translation>eine Datei dieses Checkpoints fehlt oder ist nicht lesbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the manifest of this checkpoint is incomplete</source>
        <translation>das Manifest dieses Checkpoints ist unvollständig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the run is complete, there is nothing left to train</source>
        <translation>der Lauf ist fertig, es bleibt nichts zu trainieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the run has been started before</source>
        <translation>der Lauf wurde schon einmal gestartet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the loss is no longer a number</source>
        <translation>der Loss ist keine Zahl mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a batch of %1 is larger than the dataset of %2 images</source>
        <translation>ein Batch von %1 ist größer als der Datensatz mit %2 Bildern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the checkpoint is at step %1, but the run has only %2 steps</source>
        <translation>der Checkpoint liegt bei Schritt %1, der Lauf hat aber nur %2 Schritte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no %1 device that this LibTorch can use</source>
        <translation>es gibt kein Gerät %1, das dieses LibTorch benutzen kann</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no engine works on this run now</source>
        <translation>an diesem Lauf arbeitet gerade keine Engine</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>leoclr-engine was looked for and not found</source>
        <translation>leoclr-engine wurde gesucht und nicht gefunden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>LEOCLR_ENGINE names a file that is not there or no program</source>
        <translation>LEOCLR_ENGINE nennt eine Datei, die fehlt oder kein Programm ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>leoclr-engine ended right after its start without a word</source>
        <translation>leoclr-engine endete gleich nach dem Start ohne Meldung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>leoclr-engine ended right after its start: %1</source>
        <translation>leoclr-engine endete gleich nach dem Start: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the engine cannot be started: %1</source>
        <translation>die Engine lässt sich nicht starten: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the log of the engine cannot be written: %1</source>
        <translation>das Log der Engine lässt sich nicht schreiben: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the engine refused the order: %1</source>
        <translation>die Engine lehnte die Anweisung ab: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the event log cannot be read</source>
        <translation>das Ereignisprotokoll ist nicht lesbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the event log cannot be opened</source>
        <translation>das Ereignisprotokoll lässt sich nicht öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the index of runs is damaged</source>
        <translation>das Verzeichnis der Läufe ist beschädigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the file holds tensors, but no embedding of this program</source>
        <translation>die Datei enthält Tensoren, aber keine Einbettung dieses Programms</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the file is too short for a safetensors file</source>
        <translation>die Datei ist zu kurz für eine safetensors-Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the file ends too early</source>
        <translation>die Datei endet zu früh</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the header is not that of a safetensors file</source>
        <translation>der Kopf ist nicht der einer safetensors-Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the embedding was given up</source>
        <translation>das Einbetten wurde abgebrochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>there is no checkpoint or run at this place</source>
        <translation>an diesem Ort liegt weder ein Checkpoint noch ein Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the network of this checkpoint gives no numbers</source>
        <translation>das Netz dieses Checkpoints liefert keine Zahlen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unpacking was stopped</source>
        <translation>das Entpacken wurde abgebrochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the archive cannot be read: %1</source>
        <translation>das Archiv ist nicht lesbar: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Check data.path, and that the drive is there. %1</source>
        <translation>Ort prüfen, und ob das Laufwerk da ist. %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name it in data.path. %1</source>
        <translation>Den Ordner wählen. %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose the folder of a dataset.</source>
        <translation>Den Ordner eines Datensatzes wählen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a folder of images, or of one folder for each class.</source>
        <translation>Einen Ordner mit Bildern oder mit einem Ordner je Klasse wählen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose the folder VOCdevkit, or one of the sets in it.</source>
        <translation>Den Ordner VOCdevkit oder einen der Datensätze darin wählen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start a new run, for example with more epochs.</source>
        <translation>Einen neuen Lauf starten, zum Beispiel mit mehr Epochen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop it first.</source>
        <translation>Ihn erst stoppen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Resume it first.</source>
        <translation>Ihn erst fortsetzen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start the run anew.</source>
        <translation>Den Lauf neu starten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose another folder, or resume the run that is there.</source>
        <translation>Einen anderen Ordner wählen oder den Lauf dort fortsetzen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Type at least one letter.</source>
        <translation>Mindestens einen Buchstaben eingeben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fetch it again.</source>
        <translation>Noch einmal laden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Build or install it, or set LEOCLR_ENGINE to its path.</source>
        <translation>Sie bauen oder installieren, oder LEOCLR_ENGINE auf ihren Pfad setzen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set LEOCLR_ENGINE to the path of leoclr-engine, or unset it.</source>
        <translation>LEOCLR_ENGINE auf den Pfad von leoclr-engine setzen oder löschen.</translation>
    </message>
    <message>
        <location line="-46"/>
        <source>the network of this checkpoint sees an image of %1 pixels as a single cell, so that it cannot say what is salient in it</source>
        <translation>das Netz dieses Checkpoints sieht ein Bild von %1 Pixeln als eine einzige Zelle und kann deshalb nicht sagen, was darin auffällt</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Choose a run with larger views or with network.stem=cifar, or none, to audit the geometry of crops alone.</source>
        <translation>Einen Lauf mit größeren Ansichten oder mit network.stem=cifar wählen, oder keinen, um nur die Geometrie der Ausschnitte zu prüfen.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <location filename="../core/language/errortext.cpp" line="+22"/>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cannot be written</source>
        <translation>Nicht schreibbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Written by a newer version</source>
        <translation>Von einer neueren Version geschrieben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not of the expected kind</source>
        <translation>Nicht von der erwarteten Art</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unknown name</source>
        <translation>Unbekannter Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Out of range</source>
        <translation>Außerhalb des Bereichs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Values do not go together</source>
        <translation>Werte passen nicht zusammen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing to work on</source>
        <translation>Nichts zu bearbeiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In use</source>
        <translation>In Benutzung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The engine is missing</source>
        <translation>Die Engine fehlt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The engine ended without a word</source>
        <translation>Die Engine endete ohne Meldung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not possible here</source>
        <translation>Hier nicht möglich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The training diverged</source>
        <translation>Das Training divergierte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A mistake of the program</source>
        <translation>Ein Fehler des Programms</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Check the path, or choose another one.</source>
        <translation>Pfad prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check that you may read it and that the disk is in order.</source>
        <translation>Leserechte und Zustand des Datenträgers prüfen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a folder that you may write to.</source>
        <translation>Einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Free some space, or choose another disk, then resume the run.</source>
        <translation>Platz schaffen oder anderen Datenträger wählen, dann den Lauf fortsetzen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fetch or unpack the file again.</source>
        <translation>Die Datei erneut holen oder entpacken.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Update LeOCLR Workbench to open it.</source>
        <translation>Zum Öffnen LeOCLR Workbench aktualisieren.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check the value or the file.</source>
        <translation>Wert oder Datei prüfen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Check the spelling.</source>
        <translation>Schreibweise prüfen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a value inside of the range.</source>
        <translation>Einen Wert innerhalb des Bereichs wählen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change one of the values that do not go together.</source>
        <translation>Einen der Werte ändern, die nicht zusammenpassen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose a folder that holds images.</source>
        <translation>Einen Ordner mit Bildern wählen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop the engine that owns the run, or wait for its end.</source>
        <translation>Die Engine dieses Laufs stoppen oder ihr Ende abwarten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Build or install leoclr-engine, or name it in LEOCLR_ENGINE.</source>
        <translation>leoclr-engine bauen oder installieren, oder in LEOCLR_ENGINE angeben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Look at engine.log in the run&apos;s folder, then resume the run.</source>
        <translation>engine.log im Ordner des Laufs ansehen, dann den Lauf fortsetzen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose another setting, or another computer.</source>
        <translation>Eine andere Einstellung oder einen anderen Rechner wählen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Lower the learning rate, or raise the temperature, and start again.</source>
        <translation>Lernrate senken oder Temperatur erhöhen und neu starten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start it again when you want it.</source>
        <translation>Bei Bedarf neu starten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is a mistake of the program: keep engine.log and report it.</source>
        <translation>Ein Fehler des Programms: engine.log aufheben und melden.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>English</source>
        <extracomment>Leave the English word for English; any other language writes its own name here.</extracomment>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <location filename="../widgets/training/eventtext.cpp" line="+31"/>
        <source>stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+47"/>
        <source>checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <location line="-38"/>
        <source>started</source>
        <translation>gestartet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 images, %2 epochs of %3 steps on %4 (%5, process %6)</source>
        <translation>%1 Bilder, %2 Epochen zu %3 Schritten auf %4 (%5, Prozess %6)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>goes on from step %1 on %2 (%3, process %4)</source>
        <translation>geht ab Schritt %1 weiter auf %2 (%3, Prozess %4)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>epoch %1 done in %2</source>
        <translation>Epoche %1 fertig in %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+48"/>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <location line="-45"/>
        <source>health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>views of step %1</source>
        <translation>Ansichten von Schritt %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>step %1 saved in %2 (%3)</source>
        <translation>Schritt %1 gesichert in %2 (%3)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 at step %2</source>
        <translation>%1 bei Schritt %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>the engine took the order: %1</source>
        <translation>die Engine nahm den Befehl an: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the engine refused the order: %1</source>
        <translation>die Engine lehnte den Befehl ab: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>order</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>alive</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>completed at step %1 after %2</source>
        <translation>abgeschlossen bei Schritt %1 nach %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stopped at step %1 after %2; can be resumed</source>
        <translation>gestoppt bei Schritt %1 nach %2; kann fortgesetzt werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>an event of the type &quot;%1&quot;, which this version does not know</source>
        <translation>ein Ereignis vom Typ „%1“, den diese Version nicht kennt</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>damaged</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>line at byte %1 left out: %2</source>
        <translation>Zeile bei Byte %1 ausgelassen: %2</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <location filename="../core/config/choicelabels.cpp" line="+19"/>
        <location filename="../core/config/fieldrows_data.cpp" line="+136"/>
        <source>Demo scenes</source>
        <translation>Demoszenen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+67"/>
        <source>CIFAR-10</source>
        <translation>CIFAR-10</translation>
    </message>
    <message>
        <location line="-66"/>
        <source>CIFAR-100</source>
        <translation>CIFAR-100</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+66"/>
        <source>STL-10</source>
        <translation>STL-10</translation>
    </message>
    <message>
        <location line="-65"/>
        <source>Folder of images</source>
        <translation>Bilderordner</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>PASCAL VOC</source>
        <translation>PASCAL VOC</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>COCO</source>
        <translation>COCO</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Oxford-IIIT Pets</source>
        <translation>Oxford-IIIT Pets</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stanford Cars</source>
        <translation>Stanford Cars</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Birdsnap</source>
        <translation>Birdsnap</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>WebDataset shards</source>
        <translation>WebDataset-Shards</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unlabeled</source>
        <translation>ohne Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>training and unlabeled</source>
        <translation>Training und ohne Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>skip and report</source>
        <translation>auslassen und melden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>end the run</source>
        <translation>den Lauf beenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>LeOCLR</source>
        <translation>LeOCLR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>MoCo-v1</source>
        <translation>MoCo-v1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>MoCo-v2</source>
        <translation>MoCo-v2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>MoCo-v2 with two keys</source>
        <translation>MoCo-v2 mit zwei Keys</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>SimCLR</source>
        <translation>SimCLR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>BYOL</source>
        <translation>BYOL</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>SimSiam</source>
        <translation>SimSiam</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Barlow Twins</source>
        <translation>Barlow Twins</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>VICReg</source>
        <translation>VICReg</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>NNCLR</source>
        <translation>NNCLR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>SwAV</source>
        <translation>SwAV</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>up to 1 along a cosine</source>
        <translation>im Kosinus bis 1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>of the first crop</source>
        <translation>des ersten Ausschnitts</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>ordinary</source>
        <translation>gewöhnlich</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>shuffled over devices</source>
        <translation>über Geräte gemischt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>split into groups</source>
        <translation>in Gruppen geteilt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>ResNet-18</source>
        <translation>ResNet-18</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ResNet-34</source>
        <translation>ResNet-34</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ResNet-50</source>
        <translation>ResNet-50</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>ImageNet (7×7, pooling)</source>
        <translation>ImageNet (7×7, Pooling)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>CIFAR (3×3)</source>
        <translation>CIFAR (3×3)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>one linear layer</source>
        <translation>eine lineare Schicht</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>squash</source>
        <translation>stauchen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>letterbox</source>
        <translation>mit Balken</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>centre crop</source>
        <translation>Mittelausschnitt</translation>
    </message>
    <message>
        <location line="-59"/>
        <location line="+62"/>
        <source>ImageNet</source>
        <translation>ImageNet</translation>
    </message>
    <message>
        <location line="-15"/>
        <location line="+18"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/config/fieldrows_method.cpp" line="+232"/>
        <location filename="../core/config/fieldrows_watching.cpp" line="+22"/>
        <location line="+12"/>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location line="-46"/>
        <location line="+47"/>
        <source>constant</source>
        <translation>konstant</translation>
    </message>
    <message>
        <location line="-42"/>
        <source>of all crops</source>
        <translation>aller Ausschnitte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a queue for each crop</source>
        <translation>eine Queue je Ausschnitt</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>synchronised over devices</source>
        <translation>über Geräte synchronisiert</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>MLP with batch norm</source>
        <translation>MLP mit Batch-Norm</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>with scale and shift</source>
        <translation>mit Skala und Versatz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>plain</source>
        <translation>einfach</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>anywhere</source>
        <translation>irgendwo</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>away from the centre</source>
        <translation>fern der Mitte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>on objects</source>
        <translation>auf Objekten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>bilinear</source>
        <translation>bilinear</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>bicubic</source>
        <translation>bikubisch</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>as the first</source>
        <translation>wie der erste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>its own</source>
        <translation>eigene</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>LARS</source>
        <translation>LARS</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>all parameters</source>
        <translation>alle Parameter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>weights alone</source>
        <translation>nur Gewichte</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>step of the optimiser</source>
        <translation>Optimiererschritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>NVIDIA GPU</source>
        <translation>NVIDIA-GPU</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>of the backbone</source>
        <translation>des Backbones</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>of the projection head</source>
        <translation>des Projektionskopfs</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_data.cpp" line="-100"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+12"/>
        <location line="+25"/>
        <source>free to choose</source>
        <translation>frei wählbar</translation>
    </message>
    <message>
        <location line="-36"/>
        <source>What the run is called in the list and in reports; left empty, it is made from method and dataset.</source>
        <translation>Wie der Lauf in Liste und Berichten heißt; leer: aus Methode und Datensatz gebildet.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Key of every random number of the run: the same seed and settings give the same views, order and initial weights.</source>
        <translation>Schlüssel aller Zufallszahlen des Laufs: gleicher Seed und gleiche Einstellungen geben gleiche Ansichten, Reihenfolge und Startgewichte.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>demo scenes need no download; the paper trains on ImageNet, STL-10 and CIFAR-10</source>
        <translation>Demoszenen brauchen keinen Download; das Paper trainiert auf ImageNet, STL-10 und CIFAR-10</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>How the images are stored: generated demo scenes, the files of a published dataset, a folder of pictures, or tar shards of WebDataset.</source>
        <translation>Wie die Bilder gespeichert sind: erzeugte Demoszenen, die Dateien eines veröffentlichten Datensatzes, ein Bilderordner oder Tar-Shards von WebDataset.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Folder that holds the dataset, on the computer that trains.</source>
        <translation>Ordner des Datensatzes auf dem Rechner, der trainiert.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>LeOCLR: the training images, for STL-10 the 100,000 unlabeled ones</source>
        <translation>LeOCLR: die Trainingsbilder, bei STL-10 die 100.000 ohne Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Part of the dataset that is trained on; only STL-10 has unlabeled images.</source>
        <translation>Teil des Datensatzes, auf dem trainiert wird; nur STL-10 hat Bilder ohne Label.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>all 5,000 labelled images, as most papers do</source>
        <translation>alle 5.000 Bilder mit Label, wie in den meisten Papern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Takes only the images of one of the ten labelled folds of STL-10; 0 takes all.</source>
        <translation>Nimmt nur die Bilder eines der zehn Folds mit Label von STL-10; 0 nimmt alle.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+27"/>
        <location filename="../core/config/fieldrows_training.cpp" line="+26"/>
        <location filename="../core/config/fieldrows_watching.cpp" line="+12"/>
        <location line="+64"/>
        <location line="+13"/>
        <source>images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="-23"/>
        <source>all images, as in every published protocol</source>
        <translation>alle Bilder, wie in jedem veröffentlichten Protokoll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trains on a random subset of this size, drawn from the seed; 0 takes all images.</source>
        <translation>Trainiert auf einer zufälligen Teilmenge dieser Größe, aus dem Seed gezogen; 0 nimmt alle Bilder.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Broken images</source>
        <translation>Defekte Bilder</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>a few broken files are common in large datasets</source>
        <translation>einige defekte Dateien sind in großen Datensätzen üblich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Whether a picture that cannot be read is left out and listed in the report, or ends the run.</source>
        <translation>Ob ein unlesbares Bild ausgelassen und im Bericht genannt wird oder den Lauf beendet.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>enough to learn from in about three minutes on two cores</source>
        <translation>genug zum Lernen in etwa drei Minuten auf zwei Kernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many scenes with one to three objects are generated to train on.</source>
        <translation>Wie viele Szenen mit einem bis drei Objekten zum Training erzeugt werden.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Demo scene size</source>
        <translation>Größe der Demoszenen</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_colour.cpp" line="+134"/>
        <location line="+12"/>
        <location filename="../core/config/fieldrows_data.cpp" line="+1"/>
        <location filename="../core/config/fieldrows_views.cpp" line="+28"/>
        <location line="+128"/>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_data.cpp" line="+4"/>
        <source>small enough for a processor without GPU</source>
        <translation>klein genug für einen Prozessor ohne GPU</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Side of a generated scene.</source>
        <translation>Seitenlänge einer erzeugten Szene.</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_method.cpp" line="-199"/>
        <location filename="../core/config/fieldtable.cpp" line="+93"/>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>LeOCLR, Algorithm 1</source>
        <translation>LeOCLR, Algorithmus 1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How views are compared: LeOCLR pulls crops to the whole image; MoCo-v2 with two keys, the fair control, pulls two crops to a third; the others compare two crops, SwAV also with small ones.</source>
        <translation>Wie Ansichten verglichen werden: LeOCLR zieht Ausschnitte zum ganzen Bild; MoCo-v2 mit zwei Keys, die faire Kontrolle, zwei Ausschnitte zu einem dritten; die übrigen vergleichen zwei Ausschnitte, SwAV auch mit kleinen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>MoCo-v2, --moco-t 0.2; LeOCLR&apos;s own value is not known</source>
        <translation>MoCo-v2, --moco-t 0.2; der Wert von LeOCLR ist nicht bekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Divides the similarities in the contrastive loss; smaller values press harder on the most similar negatives.</source>
        <translation>Teilt die Ähnlichkeiten im kontrastiven Loss; kleinere Werte drücken stärker auf die ähnlichsten Negative.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Queue size</source>
        <translation>Queue-Größe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>MoCo, --moco-k 65536; LeOCLR&apos;s own value is not known</source>
        <translation>MoCo, --moco-k 65536; der Wert von LeOCLR ist nicht bekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number of keys from earlier steps that serve as negatives, or from which NNCLR takes neighbours and SwAV balances its codes; SwAV alone works with 0.</source>
        <translation>Zahl der Keys früherer Schritte, die als Negative dienen, aus denen NNCLR Nachbarn nimmt oder mit denen SwAV seine Codes ausgleicht; nur SwAV kommt mit 0 aus.</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Whether the key of the first crop, of all crops, or of each crop into a queue of its own is kept as a later negative.</source>
        <translation>Ob der Key des ersten Ausschnitts, die aller Ausschnitte oder jeder in einer eigenen Queue als späteres Negativ behalten wird.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Batch norm</source>
        <translation>Batch-Norm</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Over which images batch norm takes its statistics: those of one device; in the key encoder those of shuffled or split batches, which do not give the positive pair away; or those of all devices.</source>
        <translation>Über welche Bilder die Batch-Norm ihre Statistik nimmt: die eines Geräts; im Key-Encoder die gemischter oder geteilter Batches, die das positive Paar nicht verraten; oder die aller Geräte.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Crops</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>LeOCLR, Algorithm 1: two crops</source>
        <translation>LeOCLR, Algorithmus 1: zwei Ausschnitte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many crops LeOCLR pulls to the original; the loss has one term for each.</source>
        <translation>Wie viele Ausschnitte LeOCLR zum Original zieht; der Loss hat für jeden einen Term.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Redundancy weight</source>
        <translation>Redundanzgewicht</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Barlow Twins, --lambd 0.0051</source>
        <translation>Barlow Twins, --lambd 0.0051</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How strongly two different dimensions of the embedding are kept from saying the same.</source>
        <translation>Wie stark verhindert wird, dass zwei Dimensionen der Einbettung dasselbe sagen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Invariance weight</source>
        <translation>Invarianzgewicht</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>VICReg, --sim-coeff 25</source>
        <translation>VICReg, --sim-coeff 25</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weight of the squared distance between the embeddings of two views.</source>
        <translation>Gewicht des quadrierten Abstands der Einbettungen zweier Ansichten.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Variance weight</source>
        <translation>Varianzgewicht</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>VICReg, --std-coeff 25</source>
        <translation>VICReg, --std-coeff 25</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weight of what each dimension lacks to a standard deviation of 1 over the batch.</source>
        <translation>Gewicht dessen, was jeder Dimension über den Batch zur Standardabweichung 1 fehlt.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Covariance weight</source>
        <translation>Kovarianzgewicht</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>VICReg, --cov-coeff 1</source>
        <translation>VICReg, --cov-coeff 1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weight of the squared covariances between different dimensions.</source>
        <translation>Gewicht der quadrierten Kovarianzen verschiedener Dimensionen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Prototypes</source>
        <translation>Prototypen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>SwAV, --nmb_prototypes 3000</source>
        <translation>SwAV, --nmb_prototypes 3000</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number of unit vectors to which SwAV assigns the views.</source>
        <translation>Zahl der Einheitsvektoren, denen SwAV die Ansichten zuordnet.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Prototypes frozen for</source>
        <translation>Prototypen ruhen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>SwAV, --freeze_prototypes_niters 313 at a batch of 4096, 5005 at 256</source>
        <translation>SwAV, --freeze_prototypes_niters 313 bei einem Batch von 4096, 5005 bei 256</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Steps at the start in which the prototypes stay as they are.</source>
        <translation>Schritte am Anfang, in denen die Prototypen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Sinkhorn smoothness</source>
        <translation>Sinkhorn-Glättung</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>SwAV, --epsilon 0.05</source>
        <translation>SwAV, --epsilon 0.05</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How soft the codes are: smaller values come closer to one prototype for each view.</source>
        <translation>Wie weich die Codes sind: kleinere Werte kommen einem Prototyp je Ansicht näher.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Sinkhorn iterations</source>
        <translation>Sinkhorn-Iterationen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>SwAV, --sinkhorn_iterations 3</source>
        <translation>SwAV, --sinkhorn_iterations 3</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often rows and columns are balanced in turn to give the codes.</source>
        <translation>Wie oft Zeilen und Spalten abwechselnd ausgeglichen werden, bis die Codes feststehen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Queue from epoch</source>
        <translation>Queue ab Epoche</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>SwAV at a batch of 256, --epoch_queue_starts 15</source>
        <translation>SwAV bei einem Batch von 256, --epoch_queue_starts 15</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs before the queue of features starts to fill; it takes part once it is full.</source>
        <translation>Epochen, bevor sich die Queue der Merkmale zu füllen beginnt; sie wirkt mit, sobald sie voll ist.</translation>
    </message>
    <message>
        <location line="-201"/>
        <source>Key momentum</source>
        <translation>Key-Momentum</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>MoCo, --moco-m 0.999; LeOCLR&apos;s own value is not known</source>
        <translation>MoCo, --moco-m 0.999; der Wert von LeOCLR ist nicht bekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of itself that the key encoder keeps in a step; the rest comes from the query encoder.</source>
        <translation>Anteil, den der Key-Encoder je Schritt von sich behält; der Rest kommt vom Query-Encoder.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Key momentum over time</source>
        <translation>Key-Momentum im Verlauf</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo keeps it; BYOL: 1 - (1 - m) (cos(pi step / steps) + 1) / 2</source>
        <translation>MoCo behält es; BYOL: 1 - (1 - m) (cos(pi Schritt / Schritte) + 1) / 2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Whether the key encoder keeps its momentum, or slows down along a half cosine until it stands still at the end.</source>
        <translation>Ob der Key-Encoder sein Momentum behält oder entlang eines halben Kosinus langsamer wird, bis er am Ende stillsteht.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Keys that enter the queue</source>
        <translation>Keys für die Queue</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>the paper does not say; with the first key the queue ages as in MoCo</source>
        <translation>das Paper sagt es nicht; mit dem ersten Key altert die Queue wie bei MoCo</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>MoCo shuffles over its GPUs, and splits on one; LeOCLR&apos;s way is not known</source>
        <translation>MoCo mischt über seine GPUs und teilt auf einer; das Vorgehen von LeOCLR ist nicht bekannt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Groups of split batch norm</source>
        <translation>Gruppen geteilter Batch-Norm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MoCo&apos;s CIFAR-10 demo, --bn-splits 8</source>
        <translation>CIFAR-10-Demo von MoCo, --bn-splits 8</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Into how many parts a batch is cut whose statistics are taken separately, as if each part were on a GPU of its own.</source>
        <translation>In wie viele Teile mit eigener Statistik ein Batch zerlegt wird, als läge jeder Teil auf einer eigenen GPU.</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_network.cpp" line="+20"/>
        <source>Backbone</source>
        <translation>Backbone</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>LeOCLR: ResNet-50 on ImageNet</source>
        <translation>LeOCLR: ResNet-50 auf ImageNet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The network whose features are kept after training.</source>
        <translation>Das Netz, dessen Merkmale nach dem Training bleiben.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Stem</source>
        <translation>Stem</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>the standard ResNet-50 of LeOCLR&apos;s ImageNet runs</source>
        <translation>das übliche ResNet-50 der ImageNet-Läufe von LeOCLR</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First layers: 7×7 with stride 2 and pooling for large views, or 3×3 without either for small ones.</source>
        <translation>Erste Schichten: 7×7 mit Stride 2 und Pooling für große Ansichten, 3×3 ohne beides für kleine.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Projection head</source>
        <translation>Projektionskopf</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo-v2, --mlp; LeOCLR&apos;s own head is not known</source>
        <translation>MoCo-v2, --mlp; der Kopf von LeOCLR ist nicht bekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Layers between features and embedding, dropped after training: one linear layer, or several with a ReLU between, with or without batch norm before each ReLU.</source>
        <translation>Schichten zwischen Merkmalen und Einbettung, die nach dem Training entfallen: eine lineare oder mehrere mit ReLU dazwischen, mit oder ohne Batch-Norm vor jeder ReLU.</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>Predictor width</source>
        <translation>Prädiktorbreite</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Residuals start at zero</source>
        <translation>Residuen beginnen bei null</translation>
    </message>
    <message>
        <location line="-61"/>
        <source>MoCo-v2: two layers</source>
        <translation>MoCo-v2: zwei Schichten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number of linear layers of the projection head, the last one included.</source>
        <translation>Zahl der linearen Schichten des Projektionskopfs, die letzte mitgezählt.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>MoCo-v2: as wide as the features</source>
        <translation>MoCo-v2: so breit wie die Merkmale</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Width of all layers of the projection head but the last; 0 is as wide as the features.</source>
        <translation>Breite aller Schichten des Projektionskopfs außer der letzten; 0 ist so breit wie die Merkmale.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Whether the embedding is batch-normalised, with learned scale and shift or plainly.</source>
        <translation>Ob die Einbettung durch Batch-Norm geht, mit gelernter Skala und gelerntem Versatz oder einfach.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>BYOL: 4096; SimSiam: 512</source>
        <translation>BYOL: 4096; SimSiam: 512</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Width of the hidden layer of the prediction head, which has batch norm and ReLU.</source>
        <translation>Breite der verborgenen Schicht des Prädiktionskopfs, die Batch-Norm und ReLU hat.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>off in MoCo; on in SimSiam and Barlow Twins</source>
        <translation>aus in MoCo; an in SimSiam und Barlow Twins</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Whether the last batch norm of each residual block starts with scale 0, so that the block passes its input on at first.</source>
        <translation>Ob die letzte Batch-Norm jedes Residualblocks mit Skala 0 beginnt, sodass der Block anfangs seine Eingabe weitergibt.</translation>
    </message>
    <message>
        <location line="-29"/>
        <source>Embedding dimension</source>
        <translation>Einbettungsdimension</translation>
    </message>
    <message>
        <location line="-39"/>
        <source>Head layers</source>
        <translation>Kopf: Schichten</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Head width</source>
        <translation>Kopf: Breite</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Last batch norm</source>
        <translation>Letzte Batch-Norm</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>MoCo, --moco-dim 128; LeOCLR&apos;s own value is not known</source>
        <translation>MoCo, --moco-dim 128; der Wert von LeOCLR ist nicht bekannt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Length of the unit vector in which views are compared.</source>
        <translation>Länge des Einheitsvektors, in dem Ansichten verglichen werden.</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_optimiser.cpp" line="+31"/>
        <location filename="../core/config/fieldtable.cpp" line="+6"/>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>LeOCLR: SGD</source>
        <translation>LeOCLR: SGD</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rule that turns gradients into changes of the weights.</source>
        <translation>Regel, die aus Gradienten Änderungen der Gewichte macht.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>LeOCLR: 0.03 for a batch of 256</source>
        <translation>LeOCLR: 0,03 für einen Batch von 256</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size of the steps at the start of the schedule; usually scaled with the batch.</source>
        <translation>Größe der Schritte am Anfang des Plans; meist mit dem Batch skaliert.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>LeOCLR: 0.9</source>
        <translation>LeOCLR: 0,9</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the last change that is carried on into the next one.</source>
        <translation>Anteil der letzten Änderung, der in die nächste eingeht.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>LeOCLR: 1e-4</source>
        <translation>LeOCLR: 1e-4</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How strongly weights are pulled to zero in a step.</source>
        <translation>Wie stark Gewichte je Schritt zu null gezogen werden.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What decays</source>
        <translation>Weight Decay für</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo and SimSiam: everything; SimCLR, BYOL, Barlow Twins and VICReg: weights</source>
        <translation>MoCo und SimSiam: alles; SimCLR, BYOL, Barlow Twins und VICReg: Gewichte</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Whether biases and batch norm decay as well; LARS also adapts the steps of those alone that decay.</source>
        <translation>Ob auch Biases und Batch-Norm zu null gezogen werden; LARS passt zudem nur deren Schritte an, für die Weight Decay gilt.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>LARS coefficient</source>
        <translation>LARS-Koeffizient</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>SimCLR, BYOL, Barlow Twins and VICReg: 0.001</source>
        <translation>SimCLR, BYOL, Barlow Twins und VICReg: 0,001</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Length of a step in relation to the length of the weights, before the learning rate.</source>
        <translation>Länge eines Schritts im Verhältnis zur Länge der Gewichte, vor der Lernrate.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Learning rate of biases</source>
        <translation>Lernrate der Biases</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Barlow Twins, --learning-rate-biases 0.0048 for a batch of 256</source>
        <translation>Barlow Twins, --learning-rate-biases 0.0048 für einen Batch von 256</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Learning rate of biases and batch norm, on the same schedule; 0 is the same as for the weights.</source>
        <translation>Lernrate von Biases und Batch-Norm, nach demselben Plan; 0 ist dieselbe wie für die Gewichte.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Predictor keeps its rate</source>
        <translation>Prädiktor behält seine Rate</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>SimSiam, --fix-pred-lr</source>
        <translation>SimSiam, --fix-pred-lr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Whether the prediction head keeps the first learning rate for the whole training.</source>
        <translation>Ob der Prädiktionskopf die anfängliche Lernrate das ganze Training über behält.</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Warm-up starts at</source>
        <translation>Warmup beginnt bei</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>SwAV, --start_warmup 0.3 at a batch of 4096</source>
        <translation>SwAV, --start_warmup 0.3 bei einem Batch von 4096</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learning rate of the first step; 0 starts with one step of the way up.</source>
        <translation>Lernrate des ersten Schritts; 0 beginnt mit einem Schritt des Anstiegs.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Final rate share</source>
        <translation>Endanteil der Lernrate</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MoCo: 0; Barlow Twins, VICReg and SwAV: 0.001</source>
        <translation>MoCo: 0; Barlow Twins, VICReg und SwAV: 0,001</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the half cosine ends at, in relation to the learning rate.</source>
        <translation>Worauf der halbe Kosinus endet, im Verhältnis zur Lernrate.</translation>
    </message>
    <message>
        <location line="-54"/>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MoCo-v2, --cos; LeOCLR&apos;s own schedule is not known</source>
        <translation>MoCo-v2, --cos; der Plan von LeOCLR ist nicht bekannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the learning rate falls: along a half cosine to 0, by ten at 60 % and 80 % of the training, or not at all.</source>
        <translation>Wie die Lernrate fällt: entlang eines halben Kosinus auf 0, um das Zehnfache bei 60 % und 80 % des Trainings oder gar nicht.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Schedule moves every</source>
        <translation>Plan rückt vor je</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo adjusts the rate once an epoch</source>
        <translation>MoCo passt die Rate einmal je Epoche an</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Whether the learning rate changes once an epoch or with every step.</source>
        <translation>Ob sich die Lernrate einmal je Epoche oder mit jedem Schritt ändert.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Warm-up</source>
        <translation>Warmup</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_method.cpp" line="+132"/>
        <location filename="../core/config/fieldrows_optimiser.cpp" line="+1"/>
        <location filename="../core/config/fieldrows_training.cpp" line="-12"/>
        <location filename="../core/config/fieldrows_watching.cpp" line="-64"/>
        <location line="+77"/>
        <source>epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_network.cpp" line="-16"/>
        <location filename="../core/config/fieldrows_optimiser.cpp" line="+4"/>
        <source>MoCo-v2 has none</source>
        <translation>MoCo-v2 hat keinen</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_optimiser.cpp" line="+2"/>
        <source>Epochs in which the learning rate rises to its value.</source>
        <translation>Epochen, in denen die Lernrate auf ihren Wert steigt.</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_training.cpp" line="-1"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>LeOCLR on ImageNet: 200 where time is compared, up to 800</source>
        <translation>LeOCLR auf ImageNet: 200 beim Zeitvergleich, bis zu 800</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>How often every image is seen.</source>
        <translation>Wie oft jedes Bild gesehen wird.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>LeOCLR: 256</source>
        <translation>LeOCLR: 256</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Images in one step, over all devices; the last incomplete batch of an epoch is left out.</source>
        <translation>Bilder je Schritt über alle Geräte; der letzte unvollständige Batch einer Epoche entfällt.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Parts of a batch</source>
        <translation>Teile eines Batches</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>no published protocol needs it</source>
        <translation>kein veröffentlichtes Protokoll braucht es</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Computes a batch in so many parts, one after the other, to need less memory; batch norm sees the parts.</source>
        <translation>Rechnet einen Batch in so vielen Teilen nacheinander und braucht so weniger Speicher; die Batch-Norm sieht die Teile.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>1 works everywhere; LeOCLR was timed on three A100</source>
        <translation>1 geht überall; die Zeiten von LeOCLR stammen von drei A100</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many processes share a batch, one on each device.</source>
        <translation>Wie viele Prozesse sich einen Batch teilen, einer je Gerät.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>right on every device</source>
        <translation>auf jedem Gerät richtig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Arithmetic of the network; bfloat16 is faster on recent GPUs, and the loss is always computed in float32.</source>
        <translation>Arithmetik des Netzes; bfloat16 ist auf neueren GPUs schneller, der Loss wird immer in float32 berechnet.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>the fastest device that is there</source>
        <translation>das schnellste vorhandene Gerät</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the network is computed on; auto takes a GPU where there is one.</source>
        <translation>Worauf das Netz gerechnet wird; auto nimmt eine GPU, wo es eine gibt.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Compute threads</source>
        <translation>Rechen-Threads</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+12"/>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>all cores</source>
        <translation>alle Kerne</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Processor cores that compute the network; 0 takes all.</source>
        <translation>Prozessorkerne, die das Netz rechnen; 0 nimmt alle.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Loader threads</source>
        <translation>Lade-Threads</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>chosen for the computer; the results do not depend on it</source>
        <translation>nach dem Rechner gewählt; die Ergebnisse hängen nicht davon ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Processor cores that read images and make views; 0 lets the engine choose.</source>
        <translation>Prozessorkerne, die Bilder lesen und Ansichten erzeugen; 0 lässt die Engine wählen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Image cache</source>
        <translation>Bildspeicher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>fits beside the network on a small computer</source>
        <translation>passt neben das Netz auf einen kleinen Rechner</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Decoded images that are kept in memory at most, so that later epochs need not read them; the results do not depend on it.</source>
        <translation>Wie viele dekodierte Bilder höchstens im Speicher bleiben, damit spätere Epochen sie nicht lesen müssen; die Ergebnisse hängen nicht davon ab.</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_views.cpp" line="-129"/>
        <source>View size</source>
        <translation>Ansichtsgröße</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>LeOCLR: 224 × 224</source>
        <translation>LeOCLR: 224 × 224</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Side of every view as the network sees it.</source>
        <translation>Seitenlänge jeder Ansicht, wie das Netz sie sieht.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Smallest crop</source>
        <translation>Kleinster Ausschnitt</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+16"/>
        <location line="+113"/>
        <location line="+14"/>
        <source>share of area</source>
        <translation>Flächenanteil</translation>
    </message>
    <message>
        <location line="-139"/>
        <source>MoCo-v2, scale=(0.2, 1.0); the paper names RandomResizedCrop without its scale</source>
        <translation>MoCo-v2, scale=(0.2, 1.0); das Paper nennt RandomResizedCrop ohne scale</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Smallest share of the original&apos;s area that a crop may have: the smaller, the more often crops lose the object.</source>
        <translation>Kleinster Anteil an der Fläche des Originals: je kleiner, desto öfter verlieren Ausschnitte das Objekt.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Largest crop</source>
        <translation>Größter Ausschnitt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>MoCo-v2, scale=(0.2, 1.0)</source>
        <translation>MoCo-v2, scale=(0.2, 1.0)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Largest share of the original&apos;s area that a crop may have.</source>
        <translation>Größter Anteil an der Fläche des Originals, den ein Ausschnitt haben darf.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Narrowest crop</source>
        <translation>Schmalster Ausschnitt</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+11"/>
        <source>width / height</source>
        <translation>Breite / Höhe</translation>
    </message>
    <message>
        <location line="-7"/>
        <location line="+11"/>
        <source>torchvision, RandomResizedCrop: ratio 3/4 to 4/3</source>
        <translation>torchvision, RandomResizedCrop: ratio 3/4 bis 4/3</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>Smallest width of a crop in relation to its height.</source>
        <translation>Kleinste Breite eines Ausschnitts im Verhältnis zur Höhe.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Widest crop</source>
        <translation>Breitester Ausschnitt</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Largest width of a crop in relation to its height.</source>
        <translation>Größte Breite eines Ausschnitts im Verhältnis zur Höhe.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Where crops lie</source>
        <translation>Lage der Ausschnitte</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>RandomResizedCrop, as in the paper</source>
        <translation>RandomResizedCrop, wie im Paper</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Anywhere; away from the centre of the object, as in ContrastiveCrop; or so that they show enough of an object.</source>
        <translation>Irgendwo; fern der Mitte des Objekts, wie bei ContrastiveCrop; oder so, dass sie genug von einem Objekt zeigen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Spread of crop centres</source>
        <translation>Streuung der Mittelpunkte</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>ContrastiveCrop on ImageNet: 0.6; on small datasets 0.1</source>
        <translation>ContrastiveCrop auf ImageNet: 0,6; auf kleinen Datensätzen 0,1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Parameter of the Beta distribution that centres are drawn from; below 1 they keep away from the middle.</source>
        <translation>Parameter der Beta-Verteilung, aus der die Mittelpunkte gezogen werden; unter 1 meiden sie die Mitte.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Coverage of an object</source>
        <translation>Abdeckung eines Objekts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>share of the object</source>
        <translation>Anteil am Objekt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>CAST: crops cover 0.2 of the mask</source>
        <translation>CAST: Ausschnitte decken 0,2 der Maske ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Smallest share of an object that an object-aware crop has to show.</source>
        <translation>Kleinster Anteil eines Objekts, den ein objektbezogener Ausschnitt zeigen muss.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Resampling</source>
        <translation>Interpolation</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo: bilinear; SimCLR and BYOL: bicubic</source>
        <translation>MoCo: bilinear; SimCLR und BYOL: bikubisch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How pixels are interpolated when a crop is resized to the size of a view.</source>
        <translation>Wie Pixel interpoliert werden, wenn ein Ausschnitt auf Ansichtsgröße gebracht wird.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Small crops</source>
        <translation>Kleine Ausschnitte</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>SwAV: 6; without multi-crop 0</source>
        <translation>SwAV: 6; ohne Multi-Crop 0</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number of small crops beside the two large ones; they are assigned, but give no codes.</source>
        <translation>Zahl kleiner Ausschnitte neben den zwei großen; sie werden zugeordnet, geben aber keine Codes.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Size of small crops</source>
        <translation>Größe kleiner Ausschnitte</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>SwAV, --size_crops 224 96</source>
        <translation>SwAV, --size_crops 224 96</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Side of a small crop as the network sees it.</source>
        <translation>Seitenlänge eines kleinen Ausschnitts, wie das Netz ihn sieht.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Smallest small crop</source>
        <translation>Kleinster kleiner Ausschnitt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>SwAV, --min_scale_crops 0.14 0.05</source>
        <translation>SwAV, --min_scale_crops 0.14 0.05</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Smallest share of the original&apos;s area that a small crop may have.</source>
        <translation>Kleinster Anteil an der Fläche des Originals, den ein kleiner Ausschnitt haben darf.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Largest small crop</source>
        <translation>Größter kleiner Ausschnitt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>SwAV, --max_scale_crops 1. 0.14</source>
        <translation>SwAV, --max_scale_crops 1. 0.14</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Largest share of the original&apos;s area that a small crop may have.</source>
        <translation>Größter Anteil an der Fläche des Originals, den ein kleiner Ausschnitt haben darf.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Fitting the original</source>
        <translation>Original einpassen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>the original is resized and not cropped; how is not known</source>
        <translation>das Original wird skaliert, nicht beschnitten; wie, ist nicht bekannt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>How the whole image becomes a square: squashed, with bars, or by cutting its borders off.</source>
        <translation>Wie das ganze Bild quadratisch wird: gestaucht, mit Balken oder durch Abschneiden der Ränder.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Augment the original</source>
        <translation>Original augmentieren</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>LeOCLR, Algorithm 1: all three views are augmented</source>
        <translation>LeOCLR, Algorithmus 1: alle drei Ansichten werden augmentiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Whether flip and changes of colour also happen to the uncropped image.</source>
        <translation>Ob Flip und Farbänderungen auch das unbeschnittene Bild treffen.</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_colour.cpp" line="-114"/>
        <source>Flip probability</source>
        <translation>Flip-Häufigkeit</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MoCo-v2, RandomHorizontalFlip()</source>
        <translation>MoCo-v2, RandomHorizontalFlip()</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often a view is mirrored left to right.</source>
        <translation>Wie oft eine Ansicht waagerecht gespiegelt wird.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Colour jitter probability</source>
        <translation>Farbjitter-Häufigkeit</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MoCo-v2, --aug-plus: 0.8</source>
        <translation>MoCo-v2, --aug-plus: 0.8</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often brightness, contrast, saturation and hue of a view are changed.</source>
        <translation>Wie oft Helligkeit, Kontrast, Sättigung und Farbton einer Ansicht geändert werden.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Brightness jitter</source>
        <translation>Helligkeits-Jitter</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+12"/>
        <location line="+12"/>
        <location line="+13"/>
        <source>MoCo-v2, ColorJitter(0.4, 0.4, 0.4, 0.1)</source>
        <translation>MoCo-v2, ColorJitter(0.4, 0.4, 0.4, 0.1)</translation>
    </message>
    <message>
        <location line="-36"/>
        <source>The brightness factor is drawn from 1 minus to 1 plus this value.</source>
        <translation>Der Helligkeitsfaktor wird zwischen 1 minus und 1 plus diesem Wert gezogen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Contrast jitter</source>
        <translation>Kontrast-Jitter</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The contrast factor is drawn from 1 minus to 1 plus this value.</source>
        <translation>Der Kontrastfaktor wird zwischen 1 minus und 1 plus diesem Wert gezogen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Saturation jitter</source>
        <translation>Sättigungs-Jitter</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The saturation factor is drawn from 1 minus to 1 plus this value.</source>
        <translation>Der Sättigungsfaktor wird zwischen 1 minus und 1 plus diesem Wert gezogen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Hue jitter</source>
        <translation>Farbton-Jitter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>share of the circle</source>
        <translation>Anteil am Farbkreis</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>How far hues are turned at most, in either direction.</source>
        <translation>Wie weit Farbtöne höchstens gedreht werden, in beide Richtungen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Gray probability</source>
        <translation>Grau-Häufigkeit</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MoCo-v2, RandomGrayscale(p=0.2)</source>
        <translation>MoCo-v2, RandomGrayscale(p=0.2)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often a view loses its colours.</source>
        <translation>Wie oft eine Ansicht ihre Farben verliert.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Gray before jitter</source>
        <translation>Grau vor Jitter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>MoCo-v1: before; MoCo-v2: after</source>
        <translation>MoCo-v1: davor; MoCo-v2: danach</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Whether a view loses its colours before the jitter instead of after it.</source>
        <translation>Ob eine Ansicht ihre Farben vor dem Jitter verliert statt danach.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Blur probability</source>
        <translation>Blur-Häufigkeit</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MoCo-v2, --aug-plus: 0.5</source>
        <translation>MoCo-v2, --aug-plus: 0.5</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often a view is blurred; usually off for views of 32 px.</source>
        <translation>Wie oft eine Ansicht weichgezeichnet wird; bei 32 px meist aus.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Weakest blur</source>
        <translation>Schwächster Blur</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+12"/>
        <source>MoCo-v2, GaussianBlur([0.1, 2.0])</source>
        <translation>MoCo-v2, GaussianBlur([0.1, 2.0])</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>Smallest standard deviation of the Gaussian blur.</source>
        <translation>Kleinste Standardabweichung des Gauß-Filters.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Strongest blur</source>
        <translation>Stärkster Blur</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Largest standard deviation of the Gaussian blur.</source>
        <translation>Größte Standardabweichung des Gauß-Filters.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Solarise probability</source>
        <translation>Solarisier-Häufigkeit</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MoCo-v2 does not solarise</source>
        <translation>MoCo-v2 solarisiert nicht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often the bright half of the values of a view is inverted.</source>
        <translation>Wie oft die helle Hälfte der Werte einer Ansicht invertiert wird.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Second crop</source>
        <translation>Zweiter Ausschnitt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo and SimCLR: the same; BYOL, Barlow Twins and VICReg: its own</source>
        <translation>MoCo und SimCLR: wie der erste; BYOL, Barlow Twins und VICReg: eigene</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Whether the second crop of an image is blurred and solarised as often as the first one, or as often as is said here.</source>
        <translation>Ob der zweite Ausschnitt eines Bildes so oft weichgezeichnet und solarisiert wird wie der erste oder so oft, wie hier angegeben.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Second crop: blur</source>
        <translation>Zweiter Ausschnitt: Blur</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Second crop: solarise</source>
        <translation>Zweiter Ausschnitt: Solarisieren</translation>
    </message>
    <message>
        <location line="-7"/>
        <source>BYOL: 0.1</source>
        <translation>BYOL: 0,1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often the second crop is blurred.</source>
        <translation>Wie oft der zweite Ausschnitt weichgezeichnet wird.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>BYOL: 0.2</source>
        <translation>BYOL: 0,2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often the bright half of the values of the second crop is inverted.</source>
        <translation>Wie oft die helle Hälfte der Werte des zweiten Ausschnitts invertiert wird.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Normalisation</source>
        <translation>Normalisierung</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo-v2: mean (0.485, 0.456, 0.406), deviation (0.229, 0.224, 0.225)</source>
        <translation>MoCo-v2: Mittelwert (0.485, 0.456, 0.406), Abweichung (0.229, 0.224, 0.225)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Mean and deviation of which dataset the colour channels are brought to before the network.</source>
        <translation>Auf Mittelwert und Abweichung welches Datensatzes die Farbkanäle vor dem Netz gebracht werden.</translation>
    </message>
    <message>
        <location filename="../core/config/fieldrows_watching.cpp" line="-115"/>
        <source>Figures every</source>
        <translation>Messwerte alle</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>MoCo prints every 10 steps</source>
        <translation>MoCo gibt sie alle 10 Schritte aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often loss, similarities and speed are written for the curves.</source>
        <translation>Wie oft Loss, Ähnlichkeiten und Tempo für die Kurven geschrieben werden.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Previews every</source>
        <translation>Vorschau alle</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>a few an epoch at most</source>
        <translation>höchstens einige je Epoche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often the views of a real step are recorded to be looked at; 0 never.</source>
        <translation>Wie oft die Ansichten eines echten Schritts zum Ansehen festgehalten werden; 0 nie.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Images in a preview</source>
        <translation>Bilder je Vorschau</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>what fits on a screen</source>
        <translation>was auf einen Bildschirm passt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many images of the step are recorded with all their views.</source>
        <translation>Wie viele Bilder des Schritts mit allen Ansichten festgehalten werden.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>k-NN every</source>
        <translation>k-NN alle</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>MoCo&apos;s CIFAR-10 demo tests after every epoch</source>
        <translation>die CIFAR-10-Demo von MoCo testet nach jeder Epoche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often the features are judged by their labelled nearest neighbours while training; 0 never.</source>
        <translation>Wie oft die Merkmale im Training an ihren nächsten Nachbarn mit Label gemessen werden; 0 nie.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>k-NN neighbours</source>
        <translation>k-NN-Nachbarn</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MoCo&apos;s CIFAR-10 demo, --knn-k 200</source>
        <translation>CIFAR-10-Demo von MoCo, --knn-k 200</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many nearest training images vote on the class of a test image.</source>
        <translation>Wie viele nächste Trainingsbilder über die Klasse eines Testbilds abstimmen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>k-NN temperature</source>
        <translation>k-NN-Temperatur</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>MoCo&apos;s CIFAR-10 demo, --knn-t 0.1</source>
        <translation>CIFAR-10-Demo von MoCo, --knn-t 0.1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How much more a nearer neighbour counts in the vote; smaller is steeper.</source>
        <translation>Wie viel mehr ein näherer Nachbar zählt; kleiner ist steiler.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>k-NN features</source>
        <translation>k-NN-Merkmale</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>lightly&apos;s benchmark; MoCo&apos;s demo takes the embedding</source>
        <translation>Benchmark von lightly; die Demo von MoCo nimmt die Einbettung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Whether neighbours are looked for among the backbone&apos;s features or the projected embeddings.</source>
        <translation>Ob Nachbarn unter den Merkmalen des Backbones oder den projizierten Einbettungen gesucht werden.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>k-NN training images</source>
        <translation>k-NN-Trainingsbilder</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+13"/>
        <source>quick enough for every epoch</source>
        <translation>schnell genug für jede Epoche</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>At most so many labelled images can be neighbours; 0 takes all.</source>
        <translation>Höchstens so viele Bilder mit Label können Nachbarn sein; 0 nimmt alle.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>k-NN test images</source>
        <translation>k-NN-Testbilder</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>At most so many test images are classified; 0 takes all.</source>
        <translation>Höchstens so viele Testbilder werden klassifiziert; 0 nimmt alle.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Checkpoint every</source>
        <translation>Checkpoint alle</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>MoCo saves after every epoch</source>
        <translation>MoCo sichert nach jeder Epoche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often all that is needed to go on is saved.</source>
        <translation>Wie oft alles gesichert wird, was zum Weitermachen nötig ist.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Checkpoints kept</source>
        <translation>Behaltene Checkpoints</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>the newest is enough to go on from</source>
        <translation>der neueste genügt zum Weitermachen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Older checkpoints than these are removed once a newer one is safe.</source>
        <translation>Ältere Checkpoints werden entfernt, sobald ein neuerer sicher ist.</translation>
    </message>
    <message>
        <location filename="../core/config/fieldtable.cpp" line="-23"/>
        <source>basic</source>
        <translation>grundlegend</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>advanced</source>
        <translation>erweitert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Watching</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>official code</source>
        <translation>offizieller Code</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>published default</source>
        <translation>publizierter Standard</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>our choice</source>
        <translation>unsere Wahl</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <location filename="../widgets/design/fieldtext.cpp" line="+71"/>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Watching</source>
        <translation>Beobachtung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Basic</source>
        <translation>Grundlegend</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Expert</source>
        <translation>Experte</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>official code</source>
        <translation>offizieller Code</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>published default</source>
        <translation>publizierter Standard</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>our choice</source>
        <translation>unsere Wahl</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Range: %1 to %2</source>
        <translation>Bereich: %1 bis %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Preset: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Source of the default, %1: %2</source>
        <translation>Quelle des Standardwerts, %1: %2</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Outside of the range. Choose a value from %1 to %2.</source>
        <translation>Außerhalb des Bereichs. Einen Wert von %1 bis %2 wählen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not a whole number. Choose one from %1 to %2.</source>
        <translation>Keine ganze Zahl. Eine von %1 bis %2 wählen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not a number. Choose one from %1 to %2.</source>
        <translation>Keine Zahl. Eine von %1 bis %2 wählen.</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
</context>
<context>
    <name>FigureContent</name>
    <message>
        <location filename="../widgets/lens/figurecontent.cpp" line="+25"/>
        <source>Semantic shift</source>
        <translation>Semant. Verschiebung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label Jaccard</source>
        <translation>Jaccard der Klassen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>False positive pair</source>
        <translation>Falsch-positives Paar</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Area of both crops</source>
        <translation>Fläche beider Ausschnitte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Covered</source>
        <translation>Abgedeckt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1, epoch %2. Left: the original with its crop boxes; hatched: what %3 and %4 share. Right: the views as the network sees them.</source>
        <translation>%1, Epoche %2. Links: das Original mit seinen Ausschnittfeldern; schraffiert: was %3 und %4 teilen. Rechts: die Ansichten, wie das Netz sie sieht.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>An object counts as held if a crop shows at least %1 of it.</source>
        <translation>Ein Objekt gilt ab %1 seiner Fläche als enthalten.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <location filename="../widgets/training/figures.cpp" line="+24"/>
        <source>Waits for the first step</source>
        <translation>Wartet auf den ersten Schritt</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>InfoNCE in nats, summed over the positives; it falls while the queue fills and then slowly.</source>
        <translation>InfoNCE in nats, über die Positiven summiert; fällt, während die Queue sich füllt, danach langsam.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>k-NN accuracy</source>
        <translation>k-NN Top-1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of test images whose nearest training images carry the right label: how good the representation is by now.</source>
        <translation>Anteil der Testbilder, deren nächste Trainingsbilder das richtige Label tragen: wie gut die Repräsentation bisher ist.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Measured at the end of an epoch</source>
        <translation>Gemessen am Ende einer Epoche</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Share of queries whose own key is nearer than every negative of the queue.</source>
        <translation>Anteil der Querys, deren eigener Key näher ist als jedes Negativ der Queue.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>positives</source>
        <translation>Positive</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>negatives</source>
        <translation>Negative</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cosine between a query and its keys, and between a query and the queue. They part as training goes on; both near 1 is a collapse.</source>
        <translation>Kosinus zwischen einer Query und ihren Keys und zwischen Query und Queue. Beide trennen sich im Training; beide nahe 1 heißt Kollaps.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Embedding std</source>
        <translation>Einbettungs-Std</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Spread of the unit embeddings over a batch. Near zero, all images look the same to the network.</source>
        <translation>Streuung der Einheitsvektoren über einen Batch. Nahe null sehen alle Bilder für das Netz gleich aus.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many directions the embeddings really use.</source>
        <translation>Wie viele Richtungen die Einbettungen wirklich nutzen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As the schedule sets it.</source>
        <translation>Wie der Plan sie setzt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Length of the gradient of all parameters; a sudden rise comes before a divergence.</source>
        <translation>Länge des Gradienten aller Parameter; ein plötzlicher Anstieg geht einer Divergenz voraus.</translation>
    </message>
    <message>
        <location line="-15"/>
        <source>Contrastive top-1</source>
        <translation>Kontrastiv Top-1</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Images trained on in a second, all views included.</source>
        <translation>Trainierte Bilder je Sekunde, alle Ansichten eingeschlossen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Data wait</source>
        <translation>Datenwartezeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the time that the network waits for views. Above a tenth the loader is the bottleneck.</source>
        <translation>Anteil der Zeit, die das Netz auf Ansichten wartet. Über einem Zehntel ist der Lader der Engpass.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Memory in use by the engine.</source>
        <translation>Von der Engine belegter Speicher.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss per crop</source>
        <translation>Loss je Ausschnitt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>crop 1</source>
        <translation>Ausschnitt 1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>crop 2</source>
        <translation>Ausschnitt 2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The two terms that the loss is the sum of.</source>
        <translation>Die zwei Terme, deren Summe der Loss ist.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Key distance</source>
        <translation>Key-Abstand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How far the key encoder lags behind the query encoder.</source>
        <translation>Wie weit der Key-Encoder hinter dem Query-Encoder zurückliegt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Queue age</source>
        <translation>Queue-Alter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Steps since the oldest key of the queue was made.</source>
        <translation>Schritte, seit der älteste Key der Queue entstand.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Spread of the embeddings</source>
        <translation>Streuung der Einbettungen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Lowest loss</source>
        <translation>Kleinster Loss</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>k-NN before training</source>
        <translation>k-NN vor dem Training</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Effective rank at first</source>
        <translation>Effektiver Rang am Anfang</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Training images</source>
        <translation>Trainingsbilder</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
</context>
<context>
    <name>Formatting</name>
    <message>
        <location filename="../widgets/common/formatting.cpp" line="+61"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>d MMM, HH:mm</source>
        <translation>d. MMM, HH:mm</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>died</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <location filename="../widgets/training/healthtext.cpp" line="+22"/>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The embeddings stay spread out, the loss is finite and the loader keeps up.</source>
        <translation>Die Einbettungen bleiben gestreut, der Loss ist endlich, der Lader hält mit.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Embeddings collapse</source>
        <translation>Einbettungen kollabieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nearly all images get the same embedding; nothing is learnt any more.</source>
        <translation>Fast alle Bilder bekommen dieselbe Einbettung; es wird nichts mehr gelernt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lower the learning rate, raise the key momentum or the queue size, or use shuffling or split batch norm, and start anew from an earlier checkpoint.</source>
        <translation>Lernrate senken, Key-Momentum oder Queue-Größe erhöhen oder gemischte bzw. geteilte Batch-Norm nutzen und ab einem früheren Checkpoint neu beginnen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Few dimensions in use</source>
        <translation>Wenige Dimensionen genutzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The embeddings differ, but in few directions only (dimensional collapse): whatever else tells images apart is lost.</source>
        <translation>Die Einbettungen unterscheiden sich, aber nur in wenigen Richtungen (dimensionaler Kollaps): Was Bilder sonst unterscheidet, geht verloren.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Look at the learning rate first: lower it or lengthen the warm-up. A higher key momentum and a larger batch help too.</source>
        <translation>Zuerst auf die Lernrate sehen: senken oder das Warmup verlängern. Auch ein höheres Key-Momentum und ein größerer Batch helfen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>k-NN below its start</source>
        <translation>k-NN unter dem Startwert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>At the last three evaluations or more, k-NN found fewer classes than before training: so far training has made the features worse.</source>
        <translation>Bei mindestens den letzten drei Auswertungen hat k-NN weniger Klassen erkannt als vor dem Training: Bisher hat das Training die Merkmale verschlechtert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Look at the effective rank and at the crops in the lens. Early in a long schedule it may still rise; otherwise lower the learning rate.</source>
        <translation>Den effektiven Rang und die Ausschnitte in der Lupe ansehen. Früh in einem langen Zeitplan kann der Wert noch steigen; sonst die Lernrate senken.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The loss diverges</source>
        <translation>Der Loss divergiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The loss or the gradients grow without bound.</source>
        <translation>Loss oder Gradienten wachsen ohne Grenze.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lower the learning rate or lengthen the warm-up; with bfloat16, try float32.</source>
        <translation>Lernrate senken oder Warmup verlängern; bei bfloat16 float32 versuchen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The network waits for data</source>
        <translation>Das Netz wartet auf Daten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Decoding and augmenting the views takes longer than the step itself.</source>
        <translation>Dekodieren und Augmentieren dauert länger als der Schritt selbst.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Raise the number of loader threads, or move the dataset to a faster disk. The result is not affected, only the time.</source>
        <translation>Mehr Lade-Threads wählen oder den Datensatz auf einen schnelleren Datenträger legen. Das kostet nur Zeit, das Ergebnis bleibt gleich.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Something is wrong</source>
        <translation>Etwas stimmt nicht</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The engine reports &quot;%1&quot;.</source>
        <translation>Die Engine meldet „%1“.</translation>
    </message>
</context>
<context>
    <name>ImageListing</name>
    <message>
        <location filename="../widgets/embedding/imagelisting.cpp" line="+33"/>
        <source>image %1</source>
        <translation>Bild %1</translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>%Ln image(s) selected</source>
        <translation>
            <numerusform>%Ln Bild ausgewählt</numerusform>
            <numerusform>%Ln Bilder ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the first %1 are shown</source>
        <translation>die ersten %1 werden gezeigt</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Nearest by cosine</source>
        <translation>Nächste nach Kosinus</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>this one</source>
        <translation>dieses</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 of %2 are of the class “%3”</source>
        <translation>%1 von %2 sind aus der Klasse „%3“</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 are neighbours in the other map too</source>
        <translation>%1 sind auch auf der anderen Karte Nachbarn</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message>
        <location filename="../widgets/lens/lenscontent.cpp" line="+142"/>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
</context>
<context>
    <name>MapFigure</name>
    <message>
        <location filename="../widgets/embedding/mapfigure.cpp" line="+90"/>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <location filename="../core/config/presettexts.cpp" line="+12"/>
        <source>LeOCLR on generated scenes: about three minutes on two processor cores, no download.</source>
        <translation>LeOCLR auf erzeugten Szenen: etwa drei Minuten auf zwei Prozessorkernen, kein Download.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo-v2 with the settings of the LeOCLR demo, to compare with it.</source>
        <translation>MoCo-v2 mit den Einstellungen der LeOCLR-Demo, zum Vergleich.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>MoCo-v2 with two crop keys with the settings of the LeOCLR demo: the same number of positives, without the original.</source>
        <translation>MoCo-v2 mit zwei Ausschnitt-Keys und den Einstellungen der LeOCLR-Demo: gleich viele Positive, ohne Original.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>LeOCLR on CIFAR-10 with ResNet-18, 200 epochs; settings of MoCo&apos;s CIFAR-10 demo, which are our choice here.</source>
        <translation>LeOCLR auf CIFAR-10 mit ResNet-18, 200 Epochen; Einstellungen der CIFAR-10-Demo von MoCo, hier unsere Wahl.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo-v2 on CIFAR-10 with the settings of the LeOCLR run, to compare with it.</source>
        <translation>MoCo-v2 auf CIFAR-10 mit den Einstellungen des LeOCLR-Laufs, zum Vergleich.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo-v2 with two crop keys on CIFAR-10: the same number of positives as LeOCLR, without the original.</source>
        <translation>MoCo-v2 mit zwei Ausschnitt-Keys auf CIFAR-10: gleich viele Positive wie LeOCLR, ohne Original.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>SimCLR on CIFAR-10 with ResNet-18, batch 512, 1000 epochs, as in its official code.</source>
        <translation>SimCLR auf CIFAR-10 mit ResNet-18, Batch 512, 1000 Epochen, wie im offiziellen Code.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>BYOL on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, 200 epochs; the settings are our choice.</source>
        <translation>BYOL auf CIFAR-10 mit ResNet-18 und den Ansichten des LeOCLR-Laufs, 200 Epochen; die Einstellungen sind unsere Wahl.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>SimSiam on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, 200 epochs; the settings are our choice.</source>
        <translation>SimSiam auf CIFAR-10 mit ResNet-18 und den Ansichten des LeOCLR-Laufs, 200 Epochen; die Einstellungen sind unsere Wahl.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Barlow Twins on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, 200 epochs; the settings are our choice.</source>
        <translation>Barlow Twins auf CIFAR-10 mit ResNet-18 und den Ansichten des LeOCLR-Laufs, 200 Epochen; die Einstellungen sind unsere Wahl.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>VICReg on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, 200 epochs; the settings are our choice.</source>
        <translation>VICReg auf CIFAR-10 mit ResNet-18 und den Ansichten des LeOCLR-Laufs, 200 Epochen; die Einstellungen sind unsere Wahl.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>NNCLR on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, 200 epochs; the settings are our choice.</source>
        <translation>NNCLR auf CIFAR-10 mit ResNet-18 und den Ansichten des LeOCLR-Laufs, 200 Epochen; die Einstellungen sind unsere Wahl.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>SwAV without small crops on CIFAR-10 with ResNet-18 and the views of the LeOCLR run, 200 epochs; the settings are our choice.</source>
        <translation>SwAV ohne kleine Ausschnitte auf CIFAR-10 mit ResNet-18 und den Ansichten des LeOCLR-Laufs, 200 Epochen; die Einstellungen sind unsere Wahl.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>LeOCLR on the 100,000 unlabeled images of STL-10 with ResNet-18, 200 epochs; the settings are our choice.</source>
        <translation>LeOCLR auf den 100.000 Bildern ohne Label von STL-10 mit ResNet-18, 200 Epochen; die Einstellungen sind unsere Wahl.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo-v2 on the unlabeled images of STL-10 with the settings of the LeOCLR run, to compare with it.</source>
        <translation>MoCo-v2 auf den Bildern ohne Label von STL-10 mit den Einstellungen des LeOCLR-Laufs, zum Vergleich.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>LeOCLR on ImageNet with ResNet-50, 200 epochs, as far as the paper tells its settings.</source>
        <translation>LeOCLR auf ImageNet mit ResNet-50, 200 Epochen, soweit das Paper die Einstellungen nennt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>LeOCLR on ImageNet with ResNet-50, 800 epochs, the longest training of the paper.</source>
        <translation>LeOCLR auf ImageNet mit ResNet-50, 800 Epochen, das längste Training des Papers.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MoCo-v2 on ImageNet with ResNet-50, 200 epochs, as in its official code.</source>
        <translation>MoCo-v2 auf ImageNet mit ResNet-50, 200 Epochen, wie im offiziellen Code.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>MoCo-v2 on ImageNet with ResNet-50, 800 epochs, as in its official code.</source>
        <translation>MoCo-v2 auf ImageNet mit ResNet-50, 800 Epochen, wie im offiziellen Code.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>MoCo-v1 on ImageNet with ResNet-50, 200 epochs, as in its official code.</source>
        <translation>MoCo-v1 auf ImageNet mit ResNet-50, 200 Epochen, wie im offiziellen Code.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>SimCLR on ImageNet with ResNet-50, batch 4096, 1000 epochs, as in its official code; the paper&apos;s own weight decay may be 1e-6.</source>
        <translation>SimCLR auf ImageNet mit ResNet-50, Batch 4096, 1000 Epochen, wie im offiziellen Code; das Weight Decay des Papers ist vielleicht 1e-6.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>BYOL on ImageNet with ResNet-50, batch 4096, 1000 epochs, as in its official code.</source>
        <translation>BYOL auf ImageNet mit ResNet-50, Batch 4096, 1000 Epochen, wie im offiziellen Code.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>SimSiam on ImageNet with ResNet-50, batch 512, 100 epochs, as in its official code.</source>
        <translation>SimSiam auf ImageNet mit ResNet-50, Batch 512, 100 Epochen, wie im offiziellen Code.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Barlow Twins on ImageNet with ResNet-50, batch 2048, 1000 epochs, as in its official code.</source>
        <translation>Barlow Twins auf ImageNet mit ResNet-50, Batch 2048, 1000 Epochen, wie im offiziellen Code.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>VICReg on ImageNet with ResNet-50, batch 2048, 1000 epochs, as in its official code.</source>
        <translation>VICReg auf ImageNet mit ResNet-50, Batch 2048, 1000 Epochen, wie im offiziellen Code.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>NNCLR on ImageNet with ResNet-50, batch 4096, 1000 epochs; there is no official code, and its settings here are unverified; views of SimCLR and weight decay are our choice.</source>
        <translation>NNCLR auf ImageNet mit ResNet-50, Batch 4096, 1000 Epochen; einen offiziellen Code gibt es nicht, die Einstellungen hier sind ungeprüft; Ansichten von SimCLR und Weight Decay sind unsere Wahl.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>SwAV on ImageNet with ResNet-50, batch 4096, 800 epochs, two large and six small crops, as in its official code.</source>
        <translation>SwAV auf ImageNet mit ResNet-50, Batch 4096, 800 Epochen, zwei große und sechs kleine Ausschnitte, wie im offiziellen Code.</translation>
    </message>
</context>
<context>
    <name>RecipeText</name>
    <message>
        <location filename="../widgets/lens/recipetext.cpp" line="+45"/>
        <source>squashed</source>
        <translation>gestaucht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>letterbox</source>
        <translation>mit Balken</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>centre crop</source>
        <translation>Mittelausschnitt</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>bright %1</source>
        <translation>hell %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Brightness times %1.</source>
        <translation>Helligkeit mal %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>contrast %1</source>
        <translation>Kontrast %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Contrast times %1.</source>
        <translation>Kontrast mal %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>satur. %1</source>
        <translation>Sättig. %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Saturation times %1.</source>
        <translation>Sättigung mal %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>hue %1</source>
        <translation>Farbton %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hue turned by %1.</source>
        <translation>Farbton um %1 gedreht.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The whole picture, %1 pixels, made %2 pixels a side.</source>
        <translation>Das ganze Bild, %1 Pixel, auf %2 Pixel Seitenlänge gebracht.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>crop %1</source>
        <translation>Ausschnitt %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Crop of %1 pixels at %2, %3: %4 of the original&apos;s area, resized to %5 pixels a side.</source>
        <translation>Ausschnitt von %1 Pixeln bei %2, %3: %4 der Fläche des Originals, auf %5 Pixel Seitenlänge skaliert.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>gray</source>
        <translation>grau</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Colour taken away.</source>
        <translation>Farbe entfernt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>blur σ %1</source>
        <translation>Blur σ %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+48"/>
        <source>Gaussian blur with σ = %1 pixels of the view.</source>
        <translation>Gauß-Filter mit σ = %1 Pixel der Ansicht.</translation>
    </message>
    <message>
        <location line="-45"/>
        <source>solarised</source>
        <translation>solarisiert</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Values of 128 and more inverted.</source>
        <translation>Werte ab 128 invertiert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>flipped</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Mirrored left to right.</source>
        <translation>Waagerecht gespiegelt.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Crop</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Resize</source>
        <translation>Skalieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gray</source>
        <translation>Grau</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Blur</source>
        <translation>Blur</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Solarise</source>
        <translation>Solarisieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Flip</source>
        <translation>Flip</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The box of %1 pixels at %2, %3 is cut out.</source>
        <translation>Das Feld von %1 Pixeln bei %2, %3 wird ausgeschnitten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The whole picture becomes a square of %1 pixels: %2.</source>
        <translation>Das ganze Bild wird ein Quadrat von %1 Pixeln: %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The crop becomes a square of %1 pixels.</source>
        <translation>Der Ausschnitt wird ein Quadrat von %1 Pixeln.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Colour jitter, in the drawn order: %1.</source>
        <translation>Farbjitter in gezogener Reihenfolge: %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Colour is taken away.</source>
        <translation>Die Farbe wird entfernt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Values of 128 and more are inverted.</source>
        <translation>Werte ab 128 werden invertiert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The view is mirrored left to right.</source>
        <translation>Die Ansicht wird waagerecht gespiegelt.</translation>
    </message>
</context>
<context>
    <name>ReplayText</name>
    <message>
        <location filename="../widgets/lens/replayverdict.cpp" line="+27"/>
        <source>%1  %2 ✕ recorded: %3</source>
        <translation>%1  %2 ✕ aufgezeichnet: %3</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>✓ bit-equal to the recorded hash, step %1</source>
        <translation>✓ bitgleich mit dem aufgezeichneten Hash, Schritt %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>✕ %1 of %2 views differ from what the encoder saw in step %3</source>
        <translation>✕ %1 von %2 Ansichten weichen von dem ab, was der Encoder in Schritt %3 sah</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>drawn again from seed and settings; the dataset is the run&apos;s own</source>
        <translation>aus Startwert und Einstellungen neu gezogen; der Datensatz ist der des Laufs</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>! this is not the dataset that the run was trained on: the views may be others</source>
        <translation>! nicht der Datensatz, auf dem der Lauf trainiert wurde: die Ansichten können andere sein</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>drawn again from seed and settings; no fingerprint of the dataset is recorded</source>
        <translation>aus Startwert und Einstellungen neu gezogen; kein Fingerabdruck des Datensatzes aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <location filename="../core/report/compose.cpp" line="+19"/>
        <source>Table %1. %2</source>
        <translation>Tabelle %1. %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Figure %1. %2</source>
        <translation>Abbildung %1. %2</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%1 and %n more run(s)</source>
        <translation>
            <numerusform>%1 und %n weiterer Lauf</numerusform>
            <numerusform>%1 und %n weitere Läufe</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Not trained yet</source>
        <translation>Noch nicht trainiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trained %1 to %2</source>
        <translation>Trainiert von %1 bis %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <location line="-21"/>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Rendering the views of %1</source>
        <translation>Ansichten von %1 werden gezeichnet</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>LeOCLR Workbench · report of %1</source>
        <translation>LeOCLR Workbench · Bericht vom %1</translation>
    </message>
    <message>
        <location filename="../core/report/curvesection.cpp" line="+27"/>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>nats</source>
        <translation>nats</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>k-NN accuracy</source>
        <translation>k-NN-Genauigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Contrastive accuracy</source>
        <translation>Kontrastive Genauigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>positives</source>
        <translation>Positive</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>negatives</source>
        <translation>Negative</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Embedding standard deviation</source>
        <translation>Standardabweichung der Einbettung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Key–query distance</source>
        <translation>Key-Query-Abstand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Age of the queue</source>
        <translation>Alter der Queue</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>images/s</source>
        <translation>Bilder/s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Waiting for data</source>
        <translation>Warten auf Daten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>% of the time</source>
        <translation>% der Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <location filename="../core/report/environmentsection.cpp" line="+54"/>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>GPU memory</source>
        <translation>GPU-Speicher</translation>
    </message>
    <message>
        <location line="+98"/>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>No figures have been recorded yet.</source>
        <translation>Noch keine Messwerte aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What was measured while training. Strong lines are exponential means from both sides; what was measured lies pale behind them. k-NN accuracy, learning rate, age of the queue and memory are not smoothed.</source>
        <translation>Was im Training gemessen wurde. Kräftige Linien sind exponentielle Mittel von beiden Seiten; das Gemessene liegt blass dahinter. k-NN-Genauigkeit, Lernrate, Alter der Queue und Speicher sind nicht geglättet.</translation>
    </message>
    <message>
        <location filename="../core/report/environmentsection.cpp" line="-4"/>
        <source>Computer</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Trained on</source>
        <translation>Trainiert auf</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Compiler</source>
        <translation>Compiler</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Vector instructions</source>
        <translation>Vektorbefehle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compute threads</source>
        <translation>Rechen-Threads</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loader threads</source>
        <translation>Lade-Threads</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Precision</source>
        <translation>Zahlenformat</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <location filename="../core/report/summarysection.cpp" line="+175"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>, %Ln skipped</source>
        <translation>
            <numerusform>, %Ln ausgelassen</numerusform>
            <numerusform>, %Ln ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dataset fingerprint</source>
        <translation>Datensatz-Fingerabdruck</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>step %1, %2</source>
        <translation>Schritt %1, %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Checkpoint %1</source>
        <translation>Checkpoint %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, no longer there</source>
        <translation>%1, nicht mehr vorhanden</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>none recorded</source>
        <translation>keiner aufgezeichnet</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where the runs were trained, as the engine recorded it.</source>
        <translation>Wo die Läufe trainiert wurden, wie die Engine es aufzeichnete.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <location line="+2"/>
        <location filename="../core/report/methodsection.cpp" line="+71"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Created by</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 has not recorded its environment.</source>
        <translation>%1 hat seine Umgebung nicht aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Hashes</source>
        <translation>Hashes</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>XXH3 hashes with 128 bits. A checkpoint&apos;s hash is that of its manifest, which holds the size and hash of each of its files.</source>
        <translation>XXH3-Hashes mit 128 Bit. Der Hash eines Checkpoints ist der seines Manifests, das Größe und Hash jeder seiner Dateien enthält.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 (run %2, seed %3)</source>
        <translation>%1 (Lauf %2, Seed %3)</translation>
    </message>
    <message>
        <location filename="../core/report/htmlwriter.cpp" line="+169"/>
        <location filename="../core/report/viewsection.cpp" line="+92"/>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Crop boxes</source>
        <translation>Ausschnittfelder</translation>
    </message>
    <message>
        <location filename="../core/report/methodsection.cpp" line="-37"/>
        <location filename="../core/report/summarysection.cpp" line="-70"/>
        <location line="+6"/>
        <location filename="../core/report/viewsection.cpp" line="+117"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>preset %1</source>
        <translation>Vorlage %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>chosen for this run</source>
        <translation>für diesen Lauf gewählt</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>%1 (not used)</source>
        <translation>%1 (nicht benutzt)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Source of the value</source>
        <translation>Herkunft des Werts</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1 started from no preset.</source>
        <translation>%1 begann ohne Vorlage.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 started from the preset %2, which this version does not have.</source>
        <translation>%1 begann mit der Vorlage %2, die diese Version nicht hat.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 started from the preset %2.</source>
        <translation>%1 begann mit der Vorlage %2.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Every setting, and where its value comes from. ◆ differs from the preset.</source>
        <translation>Jede Einstellung und woher ihr Wert kommt. ◆ weicht von der Vorlage ab.</translation>
    </message>
    <message>
        <location filename="../core/report/pages.cpp" line="+69"/>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <location filename="../core/report/report.cpp" line="+40"/>
        <source>Writing the PDF</source>
        <translation>PDF wird geschrieben</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Writing the curves</source>
        <translation>Kurven werden geschrieben</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Writing the HTML</source>
        <translation>HTML wird geschrieben</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../core/report/reportrun.cpp" line="+110"/>
        <source>The run has no event log yet.</source>
        <translation>Der Lauf hat noch kein Ereignisprotokoll.</translation>
    </message>
    <message numerus="yes">
        <location line="+13"/>
        <source>%n line(s) of the event log are damaged and were left out.</source>
        <translation>
            <numerusform>%n Zeile des Ereignisprotokolls ist beschädigt und wurde ausgelassen.</numerusform>
            <numerusform>%n Zeilen des Ereignisprotokolls sind beschädigt und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../core/report/reporttext.cpp" line="+19"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>○ waiting</source>
        <translation>○ wartet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>● running</source>
        <translation>● läuft</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>‖ paused</source>
        <translation>‖ pausiert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>✓ finished</source>
        <translation>✓ fertig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>■ stopped</source>
        <translation>■ gestoppt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>✕ failed</source>
        <translation>✕ gescheitert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>✕ ended without a word</source>
        <translation>✕ endete ohne Meldung</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>? unknown</source>
        <translation>? unbekannt</translation>
    </message>
    <message>
        <location filename="../core/report/summarysection.cpp" line="-51"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 (epoch %2)</source>
        <translation>%1 (Epoche %2)</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: all embeddings become alike (collapse)</source>
        <translation>%1: alle Einbettungen werden gleich (Kollaps)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: the embeddings use few dimensions</source>
        <translation>%1: die Einbettungen nutzen wenige Dimensionen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: k-NN stays below that before training</source>
        <translation>%1: k-NN bleibt unter dem Wert vor dem Training</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: the loss rises (divergence)</source>
        <translation>%1: der Loss steigt (Divergenz)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: training waits for data (starvation)</source>
        <translation>%1: das Training wartet auf Daten (Datenmangel)</translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>The run was resumed %n time(s); figures that the later attempt computed again replace the earlier ones.</source>
        <translation>
            <numerusform>Der Lauf wurde %n-mal fortgesetzt; neu berechnete Messwerte des späteren Versuchs ersetzen die früheren.</numerusform>
            <numerusform>Der Lauf wurde %n-mal fortgesetzt; neu berechnete Messwerte des späteren Versuchs ersetzen die früheren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>The run was resumed %n time(s).</source>
        <translation>
            <numerusform>Der Lauf wurde %n-mal fortgesetzt.</numerusform>
            <numerusform>Der Lauf wurde %n-mal fortgesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The last judgement of its health was %1.</source>
        <translation>Letztes Urteil über seinen Zustand: %1.</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <source>%n more warning(s) are in the event log.</source>
        <translation>
            <numerusform>%n weitere Warnung steht im Ereignisprotokoll.</numerusform>
            <numerusform>%n weitere Warnungen stehen im Ereignisprotokoll.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+51"/>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The runs. Final loss: mean over the last finished epoch, in nats. k-NN: top-1 accuracy of a weighted nearest-neighbour vote on the test images. img/s: images per second, median. Time: all attempts together.</source>
        <translation>Die Läufe. End-Loss: Mittel über die letzte fertige Epoche, in nats. k-NN: Top-1-Genauigkeit einer gewichteten Abstimmung nächster Nachbarn auf den Testbildern. Bild/s: Bilder je Sekunde, Median. Zeit: alle Versuche zusammen.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>k-NN best</source>
        <translation>k-NN beste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>k-NN last</source>
        <translation>k-NN letzte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>img/s</source>
        <translation>Bild/s</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Final loss</source>
        <translation>End-Loss</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../core/report/viewsection.cpp" line="-140"/>
        <source>%1 × %2 px</source>
        <translation>%1 × %2 px</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>with bars</source>
        <translation>mit Balken</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>centre crop</source>
        <translation>Mittelausschnitt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>whole image</source>
        <translation>ganzes Bild</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>gray</source>
        <translation>grau</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>blur σ %1</source>
        <translation>Blur σ %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>solarised</source>
        <translation>solarisiert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>flipped</source>
        <translation>gespiegelt</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Query crop</source>
        <translation>Query-Ausschnitt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>View %1</source>
        <translation>Ansicht %1</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Epoch %1, step %2: %3</source>
        <translation>Epoche %1, Schritt %2: %3</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>No hash was recorded to compare with.</source>
        <translation>Zum Vergleich wurde kein Hash aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>✓ Every byte is what the network saw (hashes match).</source>
        <translation>✓ Jedes Byte ist, was das Netz sah (Hashes gleich).</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>✕ The dataset has changed: this place now holds %1.</source>
        <translation>✕ Der Datensatz hat sich geändert: am selben Ort liegt jetzt %1.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>✕ %1 of %2 views are not what the network saw (hashes differ): the image or the program has changed since.</source>
        <translation>✕ %1 von %2 Ansichten sind nicht, was das Netz sah (Hashes verschieden): Bild oder Programm haben sich seither geändert.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>IoU %1 · covered %2 · view 1 %3 · view 2 %4 of the original</source>
        <translation>IoU %1 · abgedeckt %2 · Ansicht 1 %3 · Ansicht 2 %4 des Originals</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>No views have been recorded.</source>
        <translation>Keine Ansichten aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The views cannot be shown, because the run&apos;s settings cannot be read.</source>
        <translation>Die Ansichten sind nicht darstellbar, weil die Einstellungen des Laufs nicht lesbar sind.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The views cannot be shown, because the dataset is not there: %1</source>
        <translation>Die Ansichten sind nicht darstellbar, weil der Datensatz fehlt: %1</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Views of %1. Left the original with the crop boxes of view 1 (orange) and view 2 (blue) and their overlap (hatched), then each view as the network saw it.</source>
        <translation>Ansichten von %1. Links das Original mit den Ausschnittfeldern von Ansicht 1 (orange) und 2 (blau) und ihrer Überlappung (schraffiert), dann jede Ansicht, wie das Netz sie sah.</translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <location filename="../widgets/training/runfacts.cpp" line="+39"/>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Duplicated from</source>
        <translation>Kopiert von</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Made by</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+54"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location line="-48"/>
        <source>Differences from the preset</source>
        <translation>Abweichungen von der Vorlage</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Differences from the defaults</source>
        <translation>Abweichungen vom Standard</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>preset: %1</source>
        <translation>Vorlage: %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>default: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>None: the run uses the preset as it is.</source>
        <translation>Keine: der Lauf nutzt die Vorlage unverändert.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Written when the engine starts.</source>
        <translation>Wird beim Start der Engine geschrieben.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Written once the engine has read the dataset.</source>
        <translation>Wird geschrieben, sobald die Engine den Datensatz gelesen hat.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Reader</source>
        <translation>Leser</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Images in a class</source>
        <translation>Bilder je Klasse</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Test images</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not finished; it does not count</source>
        <translation>nicht fertig; zählt nicht</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
</context>
<context>
    <name>RunHeader</name>
    <message>
        <location filename="../widgets/training/runheader.cpp" line="+39"/>
        <source>reading the dataset</source>
        <translation>liest den Datensatz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>measuring k-NN</source>
        <translation>misst k-NN</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>saving a checkpoint</source>
        <translation>sichert einen Checkpoint</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>stopping: saves a checkpoint first…</source>
        <translation>stoppt: sichert erst einen Checkpoint …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>stopping…</source>
        <translation>stoppt …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>pausing…</source>
        <translation>pausiert …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>continuing…</source>
        <translation>geht weiter …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>saving a checkpoint…</source>
        <translation>sichert einen Checkpoint …</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <location filename="../widgets/runs/runtext.cpp" line="+25"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>k-NN %1</source>
        <translation>k-NN %1</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>reading the dataset</source>
        <translation>liest den Datensatz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>evaluating</source>
        <translation>wertet aus</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>saving</source>
        <translation>sichert</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Created %1</source>
        <translation>Erstellt %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Finished %1</source>
        <translation>Fertig %1</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n line(s) of the log could not be read</source>
        <translation>
            <numerusform>%n Zeile des Protokolls war nicht lesbar</numerusform>
            <numerusform>%n Zeilen des Protokolls waren nicht lesbar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <location filename="../core/report/auditfigures.cpp" line="+129"/>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>% of images</source>
        <translation>% der Bilder</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>% of draws</source>
        <translation>% der Ziehungen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>share of an image&apos;s pairs</source>
        <translation>Anteil an den Paaren eines Bilds</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>← less</source>
        <translation>← weniger</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>more →</source>
        <translation>mehr →</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A → B</source>
        <translation>A → B</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>A: %1. B: %2. Dots: mean difference over images; bars: 95 % interval of a paired bootstrap over images. Per cent and shares have scales of their own.</source>
        <translation>A: %1. B: %2. Punkte: mittlerer Unterschied über die Bilder; Balken: 95-%-Intervall eines gepaarten Bootstraps über die Bilder. Prozente und Anteile haben eigene Maßstäbe.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Two crop policies</source>
        <translation>Zwei Arten des Zuschnitts</translation>
    </message>
    <message>
        <location filename="../core/semantics/score.cpp" line="+26"/>
        <source>Area share of crops</source>
        <translation>Flächenanteil der Ausschnitte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IoU of crop pairs</source>
        <translation>IoU der Ausschnittpaare</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlap of the smaller crop</source>
        <translation>Überlappung des kleineren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Original covered by both crops together</source>
        <translation>Von beiden gezeigter Teil</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Coverage of objects by crops</source>
        <translation>Abdeckung der Objekte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Purity of crops</source>
        <translation>Reinheit der Ausschnitte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Semantic shift, crop to crop</source>
        <translation>Verschiebung der Ausschnittpaare</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>False positive pairs, crop to crop</source>
        <translation>Falsch positive Ausschnittpaare</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Semantic shift, original to crop</source>
        <translation>Verschiebung zum Original</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>False positive pairs, original to crop</source>
        <translation>Falsch positiv zum Original</translation>
    </message>
    <message>
        <location line="-19"/>
        <source>Semantic shift of the pairs in the loss</source>
        <translation>Verschiebung der Paare im Verlust</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>False positive pairs in the loss</source>
        <translation>Falsch positive Paare im Verlust</translation>
    </message>
</context>
<context>
    <name>ScoreExplanation</name>
    <message>
        <location filename="../widgets/audit/auditscoremodel.cpp" line="+97"/>
        <source>Area of a crop ÷ area of the original: how much context is kept.</source>
        <translation>Fläche eines Ausschnitts ÷ Fläche des Originals: wie viel Kontext bleibt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Area that both crops show ÷ area that either shows.</source>
        <translation>Fläche, die beide Ausschnitte zeigen ÷ Fläche, die einer von beiden zeigt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Area that both crops show ÷ area of the smaller crop: 1 where it lies inside the larger one.</source>
        <translation>Fläche, die beide Ausschnitte zeigen ÷ Fläche des kleineren: 1, wo er im größeren liegt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Share of the original that at least one of two crops shows.</source>
        <translation>Anteil des Originals, den mindestens einer von zwei Ausschnitten zeigt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Share of an object&apos;s area inside a crop, by its mask where there is one; mean over objects and crops.</source>
        <translation>Anteil der Fläche eines Objekts in einem Ausschnitt, nach seiner Maske, wo es eine gibt; Mittel über Objekte und Ausschnitte.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Share of a crop that is filled by the object that fills it most.</source>
        <translation>Anteil eines Ausschnitts, den das Objekt füllt, das ihn am meisten füllt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>1 − Jaccard index of the classes that two crops hold: 0 where they hold the same, 1 where none is in common. Pairs that hold nothing at all are left out.</source>
        <translation>1 − Jaccard-Index der Klassen, die zwei Ausschnitte enthalten: 0 bei gleichen Klassen, 1 ohne gemeinsame. Paare, die gar nichts enthalten, bleiben außer Betracht.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pairs of crops without a class in common, though the original has objects: MoCo-v2 pulls them together all the same.</source>
        <translation>Paare von Ausschnitten ohne gemeinsame Klasse, obwohl das Original Objekte hat: MoCo-v2 zieht sie dennoch zusammen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>1 − Jaccard index of the classes of a crop and of the original: what LeOCLR&apos;s pairs have to bridge.</source>
        <translation>1 − Jaccard-Index der Klassen eines Ausschnitts und des Originals: was die Paare von LeOCLR überbrücken müssen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Crops that hold none of the original&apos;s objects.</source>
        <translation>Ausschnitte, die keines der Objekte des Originals enthalten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Semantic shift of the pairs that the method&apos;s loss pulls together: original and crop for LeOCLR, two crops for MoCo-v2.</source>
        <translation>Semantische Verschiebung der Paare, die der Verlust der Methode zusammenzieht: Original und Ausschnitt bei LeOCLR, zwei Ausschnitte bei MoCo-v2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pairs in the loss that have no class in common, though the original has objects: what is learned from them is wrong.</source>
        <translation>Paare im Verlust ohne gemeinsame Klasse, obwohl das Original Objekte hat: was daraus gelernt wird, ist falsch.</translation>
    </message>
</context>
<context>
    <name>ScoreText</name>
    <message>
        <location filename="../widgets/lens/scoretext.cpp" line="+24"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The crops share no pixel at all.</source>
        <translation>Die Ausschnitte teilen kein einziges Pixel.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The crops share next to nothing: they look at different places.</source>
        <translation>Die Ausschnitte teilen fast nichts: sie blicken auf verschiedene Stellen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The crops share a small part; each shows much that the other does not.</source>
        <translation>Die Ausschnitte teilen einen kleinen Teil; jeder zeigt viel, was der andere nicht zeigt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The crops share less than half of what they show together.</source>
        <translation>Die Ausschnitte teilen weniger als die Hälfte dessen, was sie zusammen zeigen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The crops share more than half of what they show together.</source>
        <translation>Die Ausschnitte teilen mehr als die Hälfte dessen, was sie zusammen zeigen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The crops show almost the same.</source>
        <translation>Die Ausschnitte zeigen fast dasselbe.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Together the crops show the whole original.</source>
        <translation>Zusammen zeigen die Ausschnitte das ganze Original.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of the original is in neither crop.</source>
        <translation>%1 des Originals liegen in keinem Ausschnitt.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The smaller crop lies inside the larger one: part against whole.</source>
        <translation>Der kleinere Ausschnitt liegt im größeren: Teil gegen Ganzes.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No part of the smaller crop is in the larger one.</source>
        <translation>Kein Teil des kleineren Ausschnitts liegt im größeren.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of the smaller crop is also in the larger one.</source>
        <translation>%1 des kleineren Ausschnitts liegen auch im größeren.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Of the original&apos;s area, %1 keeps less than a quarter: a detail without its surroundings.</source>
        <translation>Von der Fläche des Originals behält %1 weniger als ein Viertel: ein Detail ohne Umgebung.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Of the original&apos;s area, %1 keeps less than half.</source>
        <translation>Von der Fläche des Originals behält %1 weniger als die Hälfte.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Of the original&apos;s area, %1 keeps more than half.</source>
        <translation>Von der Fläche des Originals behält %1 mehr als die Hälfte.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is nearly the whole original.</source>
        <translation>%1 ist fast das ganze Original.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No object is annotated in this image: nothing to compare.</source>
        <translation>In diesem Bild ist kein Objekt annotiert: nichts zu vergleichen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Neither crop holds %1 of any object: nothing to compare.</source>
        <translation>Kein Ausschnitt enthält %1 eines Objekts: nichts zu vergleichen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Both crops hold the same classes: their meaning agrees.</source>
        <translation>Beide Ausschnitte enthalten dieselben Klassen: ihre Bedeutung stimmt überein.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 of the classes are in one crop only.</source>
        <translation>%1 der Klassen sind nur in einem Ausschnitt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Only %1 holds an object; the other shows background.</source>
        <translation>Nur %1 enthält ein Objekt; der andere zeigt Hintergrund.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The crops hold different classes: nothing of their meaning agrees.</source>
        <translation>Die Ausschnitte enthalten verschiedene Klassen: ihre Bedeutung stimmt in nichts überein.</translation>
    </message>
    <message numerus="yes">
        <location line="+11"/>
        <source>%1 of %n class(es) are in both crops.</source>
        <translation>
            <numerusform>%1 von %n Klasse ist in beiden Ausschnitten.</numerusform>
            <numerusform>%1 von %n Klassen sind in beiden Ausschnitten.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Without an annotated object this cannot be told.</source>
        <translation>Ohne annotiertes Objekt lässt sich das nicht sagen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The crops have a class in common: a true positive pair.</source>
        <translation>Die Ausschnitte haben eine gemeinsame Klasse: ein richtig-positives Paar.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The crops have no class in common. MoCo-v2 would pull them together; LeOCLR pulls each to the original instead.</source>
        <translation>Die Ausschnitte haben keine gemeinsame Klasse. MoCo-v2 zöge sie zueinander; LeOCLR zieht stattdessen jeden zum Original.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The crops have no class in common; each is pulled to the query crop all the same.</source>
        <translation>Die Ausschnitte haben keine gemeinsame Klasse; jeder wird dennoch zum Query-Ausschnitt gezogen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The crops have no class in common, and yet the loss pulls them together. LeOCLR would pull each to the original instead.</source>
        <translation>Die Ausschnitte haben keine gemeinsame Klasse, und doch zieht der Loss sie zueinander. LeOCLR zöge stattdessen jeden zum Original.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No object is annotated in this image.</source>
        <translation>In diesem Bild ist kein Objekt annotiert.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Both crops hold every class of the original.</source>
        <translation>Beide Ausschnitte enthalten jede Klasse des Originals.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Neither crop holds a class of the original.</source>
        <translation>Kein Ausschnitt enthält eine Klasse des Originals.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Both crops miss the same share of the original&apos;s classes.</source>
        <translation>Beiden Ausschnitten fehlt derselbe Anteil der Klassen des Originals.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nearer to the original is %1.</source>
        <translation>Näher am Original liegt %1.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Both crops hold the %1.</source>
        <translation>Beide Ausschnitte enthalten „%1“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Only %1 holds the %2.</source>
        <translation>Nur %1 enthält „%2“.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The %1 is in neither crop.</source>
        <translation>„%1“ liegt in keinem Ausschnitt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of the %1 there is too little in either crop.</source>
        <translation>Von „%1“ ist in beiden Ausschnitten zu wenig.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>It fills %1 of %2 and %3 of %4.</source>
        <translation>Füllt %1 von %2 und %3 von %4.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Intersection over union: area of the overlap ÷ area that either crop shows. Computed from the two crop boxes in pixels of the original.</source>
        <translation>Intersection over Union: Fläche der Überlappung ÷ Fläche, die mindestens ein Ausschnitt zeigt. Berechnet aus den zwei Ausschnittfeldern in Pixeln des Originals.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Area that at least one crop shows ÷ area of the original. Computed from the two crop boxes.</source>
        <translation>Fläche, die mindestens ein Ausschnitt zeigt ÷ Fläche des Originals. Berechnet aus den zwei Ausschnittfeldern.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Area of the overlap ÷ area of the smaller crop. 100 % means that one crop lies inside the other. Computed from the two crop boxes.</source>
        <translation>Fläche der Überlappung ÷ Fläche des kleineren Ausschnitts. 100 % heißt, dass ein Ausschnitt im anderen liegt. Berechnet aus den zwei Ausschnittfeldern.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Area of the crop ÷ area of the original: how much context is kept. RandomResizedCrop draws it between the smallest and the largest crop scale of the design.</source>
        <translation>Fläche des Ausschnitts ÷ Fläche des Originals: wie viel Kontext bleibt. RandomResizedCrop zieht sie zwischen dem kleinsten und dem größten Ausschnitt des Entwurfs.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Semantic shift: 1 − Jaccard index of the two sets of classes. A crop counts as holding a class when enough of one of its objects lies inside. 0: same classes, 1: none in common. Computed from the dataset&apos;s annotations.</source>
        <translation>Semantische Verschiebung: 1 − Jaccard-Index der zwei Klassenmengen. Ein Ausschnitt enthält eine Klasse, wenn genug von einem ihrer Objekte darin liegt. 0: gleiche Klassen, 1: keine gemeinsame. Berechnet aus den Annotationen des Datensatzes.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Classes that both crops hold ÷ classes that at least one holds. Semantic shift is what is missing to 1.</source>
        <translation>Klassen, die beide Ausschnitte enthalten ÷ Klassen, die mindestens einer enthält. Die semantische Verschiebung ist, was zu 1 fehlt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A pair whose crops have no class in common while the original has objects. Such pairs are what LeOCLR was made for (Alkhalefi et al., TMLR 2024); ContrastiveCrop (CVPR 2022) calls them false positives.</source>
        <translation>Ein Paar, dessen Ausschnitte keine gemeinsame Klasse haben, obwohl das Original Objekte hat. Für solche Paare wurde LeOCLR gemacht (Alkhalefi et al., TMLR 2024); ContrastiveCrop (CVPR 2022) nennt sie False Positives.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>1 − Jaccard index of a crop&apos;s classes and all classes of the original: what LeOCLR&apos;s pairs, original against crop, have to bridge.</source>
        <translation>1 − Jaccard-Index der Klassen eines Ausschnitts und aller Klassen des Originals: was die Paare von LeOCLR, Original gegen Ausschnitt, überbrücken müssen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Coverage: area of the object inside the crop ÷ area of the object, by its mask where there is one. Purity: area of the object inside the crop ÷ area of the crop. Coverage as a condition on crops: CAST (CVPR 2021).</source>
        <translation>Abdeckung: Fläche des Objekts im Ausschnitt ÷ Fläche des Objekts, nach seiner Maske, wo es eine gibt. Reinheit: Fläche des Objekts im Ausschnitt ÷ Fläche des Ausschnitts. Abdeckung als Bedingung an Ausschnitte: CAST (CVPR 2021).</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Classes of which at least one object is covered up to the threshold.</source>
        <translation>Klassen, von denen mindestens ein Objekt bis zur Schwelle abgedeckt ist.</translation>
    </message>
</context>
<context>
    <name>ViewLook</name>
    <message>
        <location filename="../widgets/lens/viewlook.cpp" line="+35"/>
        <source>Q</source>
        <comment>badge of the query crop</comment>
        <translation>Q</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>crop</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>small crop %1</source>
        <translation>kleiner Ausschnitt %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+14"/>
        <source>crop %1</source>
        <translation>Ausschnitt %1</translation>
    </message>
    <message>
        <location line="-12"/>
        <source>query</source>
        <translation>Query</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>key</source>
        <translation>Key</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>pasted</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>the query crop</source>
        <translation>Query-Ausschnitt</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>leoclr::AuditBar</name>
    <message>
        <location filename="../widgets/audit/auditbar.cpp" line="+32"/>
        <source>Pause; what is done is kept</source>
        <translation>Anhalten; was fertig ist, bleibt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancel, and throw away what is done</source>
        <translation>Abbrechen und verwerfen, was fertig ist</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Write tables (CSV, Markdown) and figures (PDF, SVG) into a folder</source>
        <translation>Tabellen (CSV, Markdown) und Abbildungen (PDF, SVG) in einen Ordner schreiben</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Draws of each image</source>
        <translation>Ziehungen je Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How often the crops of each image are drawn: the first epochs of a run with this seed.</source>
        <translation>Wie oft die Ausschnitte jedes Bilds gezogen werden: die ersten Epochen eines Laufs mit diesem Startwert.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Progress of the audit</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Draws per image</source>
        <translation>Ziehungen je Bild</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Audit again</source>
        <translation>Neu prüfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start audit</source>
        <translation>Prüfung starten</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>%1 images, not audited with this policy</source>
        <translation>%1 Bilder, mit diesem Zuschnitt nicht geprüft</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Looking for an earlier audit</source>
        <translation>Eine frühere Prüfung wird gesucht</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A fair sample so far: %1 of %2 images</source>
        <translation>Bisher eine faire Stichprobe: %1 von %2 Bildern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A fair sample so far: %1 of %2 images · %3 left</source>
        <translation>Bisher eine faire Stichprobe: %1 von %2 Bildern · noch %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Paused: a fair sample of %1 of %2 images</source>
        <translation>Angehalten: eine faire Stichprobe von %1 aus %2 Bildern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Complete: all %1 images</source>
        <translation>Vollständig: alle %1 Bilder</translation>
    </message>
</context>
<context>
    <name>leoclr::AuditClassModel</name>
    <message>
        <location filename="../widgets/audit/auditclassmodel.cpp" line="+68"/>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Kept</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Share of an object of this class inside a crop, on average.</source>
        <translation>Anteil eines Objekts dieser Klasse, der im Mittel in einem Ausschnitt liegt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Crops that hold this class, of the crops of images that have it.</source>
        <translation>Ausschnitte, die diese Klasse enthalten, unter denen von Bildern, die sie haben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Semantic shift of the pairs in the loss, of images that have this class.</source>
        <translation>Semantische Verschiebung der Paare im Verlust, über Bilder mit dieser Klasse.</translation>
    </message>
</context>
<context>
    <name>leoclr::AuditImageModel</name>
    <message>
        <location filename="../widgets/audit/auditimagemodel.cpp" line="+141"/>
        <source>%1 of %2 pairs in the loss have no class in common; 95 % interval %3 to %4 (Wilson).</source>
        <translation>%1 von %2 Paaren im Verlust haben keine gemeinsame Klasse; 95-%-Intervall %3 bis %4 (Wilson).</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shift</source>
        <translation>Versch.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Coverage</source>
        <translation>Abdeck.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Pairs in the loss without a class in common, with the 95 % interval. Sorted by its lower end, so that the surest losses come first.</source>
        <translation>Paare im Verlust ohne gemeinsame Klasse, mit dem 95-%-Intervall. Sortiert nach dessen unterem Ende, damit die sichersten Verluste zuerst kommen.</translation>
    </message>
</context>
<context>
    <name>leoclr::AuditPage</name>
    <message>
        <location filename="../widgets/audit/auditpage.cpp" line="+72"/>
        <location line="+236"/>
        <source>Open Datasets</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <location line="-177"/>
        <source>Scores of the dataset</source>
        <translation>Werte des Datensatzes</translation>
    </message>
    <message>
        <location line="+120"/>
        <source>An audit draws the crops of every image and counts what they lose: which scores, which classes, which images.</source>
        <translation>Eine Prüfung zieht die Ausschnitte jedes Bilds und zählt, was sie verlieren: welche Werte, welche Klassen, welche Bilder.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This dataset has no boxes or masks, so only the geometry of crops can be audited, unless a checkpoint tells what is salient.</source>
        <translation>Dieser Datensatz hat weder Rahmen noch Masken; nur die Geometrie der Ausschnitte lässt sich prüfen, solange kein Checkpoint sagt, was auffällt.</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>Start audit</source>
        <translation>Prüfung starten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose a dataset, and see which of its images crops rob of their meaning.</source>
        <translation>Wählen Sie einen Datensatz und sehen Sie, welchen Bildern Ausschnitte die Bedeutung nehmen.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>A crop holds an object if it shows at least %1 of it.</source>
        <translation>Ein Ausschnitt enthält ein Objekt, wenn er mindestens %1 davon zeigt.</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n image(s) have no object and count for geometry only.</source>
        <translation>
            <numerusform>%n Bild hat kein Objekt und zählt nur für die Geometrie.</numerusform>
            <numerusform>%n Bilder haben kein Objekt und zählen nur für die Geometrie.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>This dataset has no objects: only the geometry of crops is known.</source>
        <translation>Dieser Datensatz hat keine Objekte: nur die Geometrie der Ausschnitte ist bekannt.</translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n image(s) could not be read.</source>
        <translation>
            <numerusform>%n Bild war nicht lesbar.</numerusform>
            <numerusform>%n Bilder waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <location line="-13"/>
        <source>This dataset has no objects. What is salient stands for them: activation maps of step %1 of “%2”.</source>
        <translation>Dieser Datensatz hat keine Objekte. An ihrer Stelle steht, was auffällt: Aktivierungskarten von Schritt %1 aus „%2“.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The run has a newer checkpoint since: step %1.</source>
        <translation>Der Lauf hat inzwischen einen neueren Checkpoint: Schritt %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Audit by step %1</source>
        <translation>Mit Schritt %1 prüfen</translation>
    </message>
    <message>
        <location line="-269"/>
        <source>Begins another audit; what is known by the older checkpoint stays in its file.</source>
        <translation>Beginnt eine weitere Prüfung; was mit dem älteren Checkpoint bekannt ist, bleibt in seiner Datei.</translation>
    </message>
    <message>
        <location line="+180"/>
        <source>This dataset has no boxes or masks. The activation maps of step %1 of “%2” stand for them: its network looks at every image, which takes its time.</source>
        <translation>Dieser Datensatz hat keine Rahmen oder Masken. An ihrer Stelle stehen die Aktivierungskarten von Schritt %1 aus „%2“: Sein Netz sieht jedes Bild an, und das braucht seine Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>The audit of %Ln image(s) is thrown away.</source>
        <translation>
            <numerusform>Die Prüfung von %Ln Bild ist verworfen.</numerusform>
            <numerusform>Die Prüfung von %Ln Bildern ist verworfen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::AuditScoreModel</name>
    <message>
        <location filename="../widgets/audit/auditscoremodel.cpp" line="-42"/>
        <source>Half of the 95 % interval of the mean: normal, from the spread between images.</source>
        <translation>Die Hälfte des 95-%-Intervalls des Mittels: normalverteilt, aus der Streuung zwischen den Bildern.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
</context>
<context>
    <name>leoclr::AuditTables</name>
    <message>
        <source>What is listed</source>
        <translation>Was aufgeführt wird</translation>
    </message>
    <message>
        <source>Search images</source>
        <translation>Bilder suchen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>The images that lose their meaning most often first</source>
        <translation>Zuerst die Bilder, die ihre Bedeutung am häufigsten verlieren</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>What crops keep of each class</source>
        <translation>Was Ausschnitte von jeder Klasse behalten</translation>
    </message>
    <message>
        <source>Images by loss of meaning</source>
        <translation>Bilder nach Verlust der Bedeutung</translation>
    </message>
    <message>
        <source>Classes and what crops keep of them</source>
        <translation>Klassen und was Ausschnitte von ihnen behalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
</context>
<context>
    <name>leoclr::CanvasLegend</name>
    <message>
        <location filename="../widgets/lens/canvaslegend.cpp" line="+31"/>
        <source>An object is in a crop when the crop covers at least the chosen share of it: by its mask where there is one, otherwise by its box.</source>
        <translation>Ein Objekt ist in einem Ausschnitt, wenn dieser mindestens den gewählten Anteil davon zeigt: nach seiner Maske, wo es eine gibt, sonst nach seinem Rahmen.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Legend of objects: %1</source>
        <translation>Legende der Objekte: %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+1"/>
        <source>in crop %1</source>
        <translation>in Ausschnitt %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>in both</source>
        <translation>in beiden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>in neither</source>
        <translation>in keinem</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+20"/>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
</context>
<context>
    <name>leoclr::CheckpointSection</name>
    <message>
        <location filename="../widgets/lens/checkpointsection.cpp" line="+33"/>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Gap</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>%1 · step %2</source>
        <translation>%1 · Schritt %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 · answering …</source>
        <translation>%1 · antwortet …</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Choose a run with a checkpoint in the run list, and its network says how alike these views are to it.</source>
        <translation>In der Laufliste einen Lauf mit Checkpoint wählen, und sein Netz sagt, wie ähnlich diese Ansichten für es sind.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 has no checkpoint yet. The first one comes when its engine saves.</source>
        <translation>%1 hat noch keinen Checkpoint. Der erste kommt, wenn seine Engine speichert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The engine is starting …</source>
        <translation>Die Engine startet …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The engine is answering …</source>
        <translation>Die Engine antwortet …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The engine is gone; the next question starts it again. %1</source>
        <translation>Die Engine ist weg; die nächste Frage startet sie neu. %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The checkpoint was trained on views of %1 pixels; the crops are asked about in that size.</source>
        <translation>Der Checkpoint wurde auf Ansichten von %1 Pixeln trainiert; gefragt wird nach den Ausschnitten in dieser Größe.</translation>
    </message>
    <message>
        <location line="+21"/>
        <location line="+1"/>
        <source>cos of original and %1</source>
        <translation>cos Original, %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>cos of both crops</source>
        <translation>cos beider Ausschnitte</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Activation in %1</source>
        <translation>Aktivierung in %1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Contrastive rank of %1</source>
        <translation>Kontrastrang %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="-42"/>
        <source>This network sees a view of %1 pixels as a single cell, so there is no map of where it looks. Networks with larger views have one, and those with the stem for small images.</source>
        <translation>Dieses Netz sieht eine Ansicht von %1 Pixeln als eine einzige Zelle; deshalb gibt es keine Karte davon, wohin es schaut. Netze mit größeren Ansichten haben eine, und solche mit dem Stem für kleine Bilder.</translation>
    </message>
</context>
<context>
    <name>leoclr::ClassBars</name>
    <message>
        <location filename="../widgets/datasets/classbars.cpp" line="+21"/>
        <source>Images per class</source>
        <translation>Bilder je Klasse</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <location line="+85"/>
        <source>%1: %n image(s). Click to show this class alone.</source>
        <translation>
            <numerusform>%1: %n Bild. Ein Klick zeigt nur diese Klasse.</numerusform>
            <numerusform>%1: %n Bilder. Ein Klick zeigt nur diese Klasse.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::ColourBar</name>
    <message>
        <location filename="../widgets/lens/colourbar.cpp" line="+21"/>
        <source>Colours from 0 to %1</source>
        <translation>Farben von 0 bis %1</translation>
    </message>
</context>
<context>
    <name>leoclr::CommandPalette</name>
    <message>
        <location filename="../widgets/shell/commandpalette.cpp" line="+55"/>
        <source>Do anything: a room, an action, a preset, a run</source>
        <translation>Alles tun: Raum, Aktion, Vorlage, Lauf</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
</context>
<context>
    <name>leoclr::ContentPanel</name>
    <message>
        <location filename="../widgets/report/contentpanel.cpp" line="+36"/>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Runs of the report</source>
        <translation>Läufe des Berichts</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>made from the runs</source>
        <translation>aus den Läufen gebildet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Title of the report</source>
        <translation>Titel des Berichts</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Loss, accuracy and health of all runs over each other</source>
        <translation>Loss, Genauigkeit und Zustand aller Läufe übereinander</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Originals with both crop boxes and the views as the network saw them, rendered again and compared with the recorded hashes</source>
        <translation>Originale mit beiden Ausschnittfeldern und den Ansichten, wie das Netz sie sah, neu gezeichnet und mit den aufgezeichneten Hashes verglichen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Images of each run</source>
        <translation>Bilder je Lauf</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Every setting, its value and where that comes from</source>
        <translation>Jede Einstellung, ihr Wert und woher er kommt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Computer, system and versions of each run</source>
        <translation>Rechner, System und Versionen jedes Laufs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hashes</source>
        <translation>Hashes</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Fingerprints of datasets and checkpoints</source>
        <translation>Fingerabdrücke der Datensätze und Checkpoints</translation>
    </message>
</context>
<context>
    <name>leoclr::CurveBoard</name>
    <message>
        <location filename="../widgets/training/curveboard.cpp" line="+220"/>
        <source>Not recorded by this run</source>
        <translation>Von diesem Lauf nicht aufgezeichnet</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="-15"/>
        <source>This run ended before its first figures</source>
        <translation>Dieser Lauf endete vor dem ersten Messwert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>These runs ended before their first figures</source>
        <translation>Diese Läufe endeten vor dem ersten Messwert</translation>
    </message>
</context>
<context>
    <name>leoclr::CurveControls</name>
    <message>
        <location filename="../widgets/training/curvecontrols.cpp" line="+39"/>
        <source>X axis</source>
        <translation>x-Achse</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Optimiser steps along the x axis</source>
        <translation>Optimiererschritte auf der x-Achse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Epochs along the x axis</source>
        <translation>Epochen auf der x-Achse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Training time along the x axis; pauses between two attempts do not count</source>
        <translation>Trainingszeit auf der x-Achse; Pausen zwischen zwei Versuchen zählen nicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+4"/>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Weight of the past in the moving average; the raw values stay visible behind the line</source>
        <translation>Gewicht der Vergangenheit im gleitenden Mittel; die Rohwerte bleiben hinter der Linie sichtbar</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Logarithmic axis (L)</source>
        <translation>Logarithmische Achse (L)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Follow the end as points arrive</source>
        <translation>Dem Ende folgen, während Punkte eintreffen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show everything (0 or double click)</source>
        <translation>Alles zeigen (0 oder Doppelklick)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Plots</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Which plots are shown</source>
        <translation>Welche Kurven gezeigt werden</translation>
    </message>
</context>
<context>
    <name>leoclr::CurvePlot</name>
    <message>
        <location filename="../widgets/plot/curveplot.cpp" line="+119"/>
        <source>No points yet</source>
        <translation>Noch keine Punkte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Arrow keys move the view, plus and minus zoom, 0 shows everything, L switches the logarithmic axis.</source>
        <translation>Pfeiltasten verschieben, Plus und Minus zoomen, 0 zeigt alles, L schaltet die logarithmische Achse.</translation>
    </message>
    <message>
        <location filename="../widgets/plot/curveplotinput.cpp" line="+148"/>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Follow the end</source>
        <translation>Dem Ende folgen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Logarithmic axis</source>
        <translation>Logarithmische Achse</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Export as PNG, PDF or SVG…</source>
        <translation>Als PNG, PDF oder SVG exportieren …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy data as CSV</source>
        <translation>Daten als CSV kopieren</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Export the plot</source>
        <translation>Kurve exportieren</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
</context>
<context>
    <name>leoclr::DatasetBrowser</name>
    <message>
        <location filename="../widgets/datasets/datasetbrowser.cpp" line="+38"/>
        <source>Images of the dataset</source>
        <translation>Bilder des Datensatzes</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Class to show</source>
        <translation>Gezeigte Klasse</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+86"/>
        <location line="+43"/>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <location line="-129"/>
        <source>Files and annotations that could not be used, with the reasons</source>
        <translation>Dateien und Annotationen, die nicht benutzt werden konnten, mit den Gründen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Boxes</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Draws the boxes of the objects on the pictures; dashed: difficult, or a crowd</source>
        <translation>Zeichnet die Rahmen der Objekte auf die Bilder; gestrichelt: schwierig oder eine Menge</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>equal images</source>
        <translation>gleichen Bildern</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>nearly equal images</source>
        <translation>fast gleichen Bildern</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>All classes</source>
        <translation>Alle Klassen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Group: %1</source>
        <translation>Gruppe: %1</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>unreadable</source>
        <translation>unlesbar</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>annotation</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Problems (%1)</source>
        <translation>Probleme (%1)</translation>
    </message>
    <message numerus="yes">
        <location line="+29"/>
        <source>%Ln group(s) of %1</source>
        <translation>
            <numerusform>%Ln Gruppe mit %1</numerusform>
            <numerusform>%Ln Gruppen mit %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::DatasetsRoom</name>
    <message>
        <location filename="../widgets/datasets/datasetsroom.cpp" line="+45"/>
        <source>Open in Lens</source>
        <translation>In Lupe öffnen</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+156"/>
        <location line="+19"/>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <location line="-166"/>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Shows the current image in the lens (Enter)</source>
        <translation>Zeigt das aktuelle Bild in der Lupe (Enter)</translation>
    </message>
    <message>
        <location line="+197"/>
        <source>Folder of the dataset</source>
        <translation>Ordner des Datensatzes</translation>
    </message>
    <message>
        <location line="-208"/>
        <source>Fetch…</source>
        <translation>Laden …</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Opens a folder of images or of a published dataset; what it holds is recognised</source>
        <translation>Öffnet einen Ordner mit Bildern oder einem veröffentlichten Datensatz; was er enthält, wird erkannt</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Published datasets: what they hold, and fetching them</source>
        <translation>Veröffentlichte Datensätze: was sie enthalten, und sie laden</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>Opening the dataset: %1 images so far</source>
        <translation>Datensatz wird geöffnet: bisher %1 Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Opening the dataset</source>
        <translation>Datensatz wird geöffnet</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Choose the folder of %1, or drop it here.</source>
        <translation>Den Ordner von %1 wählen oder hier ablegen.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Choose a dataset, or drop its folder here.</source>
        <translation>Datensatz wählen oder seinen Ordner hier ablegen.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Open it again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+29"/>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <location line="-16"/>
        <source>Open as %1</source>
        <translation>Als %1 öffnen</translation>
    </message>
    <message>
        <location filename="../widgets/datasets/datasetsroom.h" line="+31"/>
        <source>Datasets</source>
        <translation>Daten</translation>
    </message>
</context>
<context>
    <name>leoclr::DesignInspector</name>
    <message>
        <location filename="../widgets/design/designinspector.cpp" line="+60"/>
        <source>Cost</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Images of the chosen split</source>
        <translation>Bilder des gewählten Splits</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Steps per epoch</source>
        <translation>Schritte je Epoche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Images divided by the batch; the last incomplete batch is dropped</source>
        <translation>Bilder geteilt durch Batch; der letzte unvollständige Batch entfällt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Steps in all</source>
        <translation>Schritte gesamt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Steps per epoch times epochs</source>
        <translation>Schritte je Epoche mal Epochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time per epoch</source>
        <translation>Zeit je Epoche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From the newest run of the library that does the same work for an image</source>
        <translation>Vom neuesten Lauf der Sammlung mit derselben Arbeit je Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time in all</source>
        <translation>Zeit gesamt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Time per epoch times epochs</source>
        <translation>Zeit je Epoche mal Epochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trainable parameters of backbone and projection head</source>
        <translation>Trainierbare Parameter von Backbone und Projektionskopf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One checkpoint</source>
        <translation>Ein Checkpoint</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Both encoders, the optimiser&apos;s state and the queue</source>
        <translation>Beide Encoder, Zustand des Optimierers und Queue</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Disk free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Where the runs are kept</source>
        <translation>Am Ort der Läufe</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Checks: %n finding(s)</source>
        <translation>
            <numerusform>Prüfungen: %n Befund</numerusform>
            <numerusform>Prüfungen: %n Befunde</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>✓ Nothing found that stands in the way.</source>
        <translation>✓ Nichts gefunden, was im Weg steht.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Differences from the preset</source>
        <translation>Abweichungen von der Vorlage</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n difference(s) from the preset</source>
        <translation>
            <numerusform>%n Abweichung von der Vorlage</numerusform>
            <numerusform>%n Abweichungen von der Vorlage</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>None: these are the values of %1.</source>
        <translation>Keine: es sind die Werte von %1.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Measured: %1 images per second in %2.</source>
        <translation>Gemessen: %1 Bilder je Sekunde in %2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+1"/>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The time is known after the first run of this kind.</source>
        <translation>Die Zeit ist nach dem ersten Lauf dieser Art bekannt.</translation>
    </message>
</context>
<context>
    <name>leoclr::DesignRoom</name>
    <message>
        <location filename="../widgets/design/designroom.cpp" line="+65"/>
        <location line="+28"/>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <location filename="../widgets/design/designroomlayout.cpp" line="+40"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>All back to the preset</source>
        <translation>Alles zur Vorlage zurück</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <location line="+17"/>
        <location line="+35"/>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location line="-34"/>
        <source>A preset sets every field; what you change afterwards is marked.</source>
        <translation>Eine Vorlage setzt jedes Feld; spätere Änderungen sind markiert.</translation>
    </message>
    <message>
        <location line="+10"/>
        <location line="+10"/>
        <source>Search settings</source>
        <translation>Einstellungen suchen</translation>
    </message>
    <message>
        <location line="-6"/>
        <source>How many settings are shown</source>
        <translation>Wie viele Einstellungen gezeigt werden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What decides the result</source>
        <translation>Was das Ergebnis entscheidet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Also what is tuned now and then</source>
        <translation>Auch, was gelegentlich angepasst wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Every setting</source>
        <translation>Jede Einstellung</translation>
    </message>
    <message>
        <location filename="../widgets/design/designroom.cpp" line="+31"/>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>The dataset is being opened …</source>
        <translation>Datensatz wird geöffnet …</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n Klasse</numerusform>
            <numerusform>%n Klassen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <location line="+49"/>
        <source>The dataset is being opened.</source>
        <translation>Der Datensatz wird geöffnet.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Start training with these settings (%1)</source>
        <translation>Training mit diesen Einstellungen starten (%1)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cannot start: %1</source>
        <translation>Start nicht möglich: %1</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>All back to %1</source>
        <translation>Alles zurück zu %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All settings are those of %1 again</source>
        <translation>Alle Einstellungen sind wieder die von %1</translation>
    </message>
</context>
<context>
    <name>leoclr::DifferenceLine</name>
    <message>
        <location filename="../widgets/design/differenceline.cpp" line="+20"/>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Back to the preset&apos;s value: %1</source>
        <translation>Zurück zum Wert der Vorlage: %1</translation>
    </message>
</context>
<context>
    <name>leoclr::DifferenceView</name>
    <message>
        <location filename="../widgets/audit/differenceview.cpp" line="+28"/>
        <source>Differences between the policies</source>
        <translation>Unterschiede zwischen den Zuschnitten</translation>
    </message>
    <message numerus="yes">
        <location line="+105"/>
        <source>95 % interval of the difference: %1 to %2 (paired bootstrap over %n image(s)).</source>
        <translation>
            <numerusform>95-%-Intervall des Unterschieds: %1 bis %2 (gepaarter Bootstrap über %n Bild).</numerusform>
            <numerusform>95-%-Intervall des Unterschieds: %1 bis %2 (gepaarter Bootstrap über %n Bilder).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::DistributionPlot</name>
    <message>
        <location filename="../widgets/audit/distributionplot.cpp" line="+48"/>
        <location line="+66"/>
        <source>%1: mean %2</source>
        <translation>%1: Mittel %2</translation>
    </message>
    <message>
        <location line="+68"/>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>leoclr::Download</name>
    <message>
        <location filename="../core/fetch/download.cpp" line="+199"/>
        <source>the server closed the connection</source>
        <translation>der Server hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>the server has another version of the file</source>
        <translation>der Server hat eine andere Fassung der Datei</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>nothing arrived any more</source>
        <translation>es kam nichts mehr an</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>the server sent another piece than was asked for</source>
        <translation>der Server hat ein anderes Stück geschickt als verlangt</translation>
    </message>
</context>
<context>
    <name>leoclr::DrawBar</name>
    <message>
        <location filename="../widgets/lens/drawbar.cpp" line="+19"/>
        <location line="+4"/>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The draw: epoch 12 shows exactly the views that a run with this design makes of this image in epoch 12. Epochs count from 0, as in the event log. Resample goes to the next.</source>
        <translation>Die Ziehung: Epoche 12 zeigt genau die Ansichten, die ein Lauf mit diesem Entwurf in Epoche 12 von diesem Bild erzeugt. Epochen zählen ab 0, wie im Ereignisprotokoll. „Neu ziehen“ geht zur nächsten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Back to the drawn boxes</source>
        <translation>Zurück zu den gezogenen Feldern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Puts the crop boxes back to where this epoch draws them.</source>
        <translation>Setzt die Ausschnittfelder dorthin zurück, wo diese Epoche sie zieht.</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>exactly the views of epoch %1 of a run with this design</source>
        <translation>genau die Ansichten der Epoche %1 eines Laufs mit diesem Entwurf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>what epoch %1 would show; this design ends after epoch %2</source>
        <translation>was Epoche %1 zeigen würde; dieser Entwurf endet nach Epoche %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>boxes by hand, everything else as in epoch %1</source>
        <translation>Felder von Hand, alles andere wie in Epoche %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>from a pasted recipe, in place of epoch %1</source>
        <translation>aus einem eingefügten Rezept, anstelle von Epoche %1</translation>
    </message>
</context>
<context>
    <name>leoclr::DriftBar</name>
    <message>
        <location filename="../widgets/embedding/driftbar.cpp" line="+22"/>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the map drifts from checkpoint to checkpoint</source>
        <translation>Wie die Karte von Checkpoint zu Checkpoint wandert</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Earlier checkpoint</source>
        <translation>Früherer Checkpoint</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Later checkpoint</source>
        <translation>Späterer Checkpoint</translation>
    </message>
    <message>
        <location line="+36"/>
        <source>epoch %1 · step %2</source>
        <translation>Epoche %1 · Schritt %2</translation>
    </message>
</context>
<context>
    <name>leoclr::DropHint</name>
    <message>
        <location filename="../widgets/datasets/drophint.cpp" line="+27"/>
        <source>Drop to open</source>
        <translation>Zum Öffnen ablegen</translation>
    </message>
</context>
<context>
    <name>leoclr::EmbeddingList</name>
    <message>
        <location filename="../widgets/embedding/embeddinglist.cpp" line="+140"/>
        <source>%1 · epoch %2 · %3 · %4</source>
        <translation>%1 · Epoche %2 · %3 · %4</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::EmbeddingRoom</name>
    <message>
        <location filename="../widgets/embedding/embeddingroom.cpp" line="+51"/>
        <source>Kind of map</source>
        <translation>Art der Karte</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>The map shows no pictures: %1</source>
        <translation>Die Karte zeigt keine Bilder: %1</translation>
    </message>
    <message>
        <location line="+36"/>
        <location line="+202"/>
        <source>Embed</source>
        <translation>Einbetten</translation>
    </message>
    <message>
        <location line="-199"/>
        <source>Embed the test images</source>
        <translation>Testbilder einbetten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open an embedding file…</source>
        <translation>Einbettungsdatei öffnen …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export the map…</source>
        <translation>Karte exportieren …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Export the map as PNG, SVG, PDF or CSV</source>
        <translation>Die Karte als PNG, SVG, PDF oder CSV exportieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Two maps side by side; what is selected in one is selected in the other</source>
        <translation>Zwei Karten nebeneinander; was in der einen ausgewählt ist, ist es auch in der anderen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Drag selects instead of moving the map (L); without it, drag with Shift</source>
        <translation>Ziehen wählt aus, statt die Karte zu bewegen (L); ohne Lasso mit Umschalt ziehen</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Open an embedding</source>
        <translation>Einbettung öffnen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Embeddings (*.safetensors)</source>
        <translation>Einbettungen (*.safetensors)</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The two directions in which the features vary most; at once</source>
        <translation>Die zwei Richtungen, in denen die Merkmale am stärksten streuen; sofort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Keeps neighbours together; made in the background</source>
        <translation>Hält Nachbarn beisammen; entsteht im Hintergrund</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location line="+122"/>
        <source>Select a run in the list at the left</source>
        <translation>Links in der Liste einen Lauf auswählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Send the images of “%1” through its checkpoints</source>
        <translation>Die Bilder von „%1“ durch seine Checkpoints schicken</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>“%1” has no embedding yet: send its images through its checkpoint to see them as a map.</source>
        <translation>„%1“ hat noch keine Einbettung: Schicken Sie die Bilder durch den Checkpoint, um sie als Karte zu sehen.</translation>
    </message>
    <message>
        <location line="-6"/>
        <source>Select a run at the left to see its images as a map.</source>
        <translation>Links einen Lauf auswählen, um seine Bilder als Karte zu sehen.</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>The dataset of “%1” has no test images.</source>
        <translation>Der Datensatz von „%1“ hat keine Testbilder.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Every checkpoint of “%1” is embedded already.</source>
        <translation>Jeder Checkpoint von „%1“ ist schon eingebettet.</translation>
    </message>
    <message>
        <location line="-24"/>
        <location line="+22"/>
        <source>“%1” has no checkpoint yet; the engine writes one after an epoch.</source>
        <translation>„%1“ hat noch keinen Checkpoint; die Engine schreibt einen nach einer Epoche.</translation>
    </message>
    <message>
        <location line="-243"/>
        <source>Embedding step %1</source>
        <translation>Schritt %1 wird eingebettet</translation>
    </message>
    <message>
        <location line="+326"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Click a point to see what lies nearest to it, or drag with Shift around points to see them all.</source>
        <translation>Ein Klick auf einen Punkt zeigt seine nächsten Nachbarn; mit Umschalt um Punkte ziehen zeigt sie alle.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Export the map</source>
        <translation>Karte exportieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf);;CSV (*.csv)</source>
        <translation>PNG (*.png);;SVG (*.svg);;PDF (*.pdf);;CSV (*.csv)</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The map is in %1</source>
        <translation>Die Karte liegt in %1</translation>
    </message>
    <message>
        <location filename="../widgets/embedding/embeddingroom.h" line="+42"/>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <location filename="../widgets/embedding/embeddingroom.cpp" line="-152"/>
        <source>A map shows what a run has learnt, and there is no run yet.</source>
        <translation>Eine Karte zeigt, was ein Lauf gelernt hat, und noch gibt es keinen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Design</source>
        <translation>Entwurf öffnen</translation>
    </message>
</context>
<context>
    <name>leoclr::ErrorBanner</name>
    <message>
        <location filename="../widgets/common/errorbanner.cpp" line="+26"/>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>leoclr::ExaminationPart</name>
    <message>
        <location filename="../widgets/datasets/examinationpart.cpp" line="+36"/>
        <source>Also look for nearly equal pictures</source>
        <translation>Auch fast gleiche Bilder suchen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Compares what the pictures look like, not their bytes: resized or recompressed copies</source>
        <translation>Vergleicht, wie die Bilder aussehen, nicht ihre Bytes: verkleinerte oder neu komprimierte Kopien</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>The examination was stopped.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Looking at every image</source>
        <translation>Jedes Bild wird angesehen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>All %1 images can be read.</source>
        <translation>Alle %1 Bilder lassen sich lesen.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n file(s) cannot be read.</source>
        <translation>
            <numerusform>%n Datei lässt sich nicht lesen.</numerusform>
            <numerusform>%n Dateien lassen sich nicht lesen.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Examine again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Examine every image</source>
        <translation>Jedes Bild prüfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Decodes every image once: broken files, sizes and colours of all, equal images</source>
        <translation>Dekodiert jedes Bild einmal: kaputte Dateien, Größen und Farben aller, gleiche Bilder</translation>
    </message>
    <message numerus="yes">
        <location line="+10"/>
        <source>Show %n group(s) of equal images</source>
        <translation>
            <numerusform>%n Gruppe gleicher Bilder zeigen</numerusform>
            <numerusform>%n Gruppen gleicher Bilder zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Show %n group(s) of nearly equal images</source>
        <translation>
            <numerusform>%n Gruppe fast gleicher Bilder zeigen</numerusform>
            <numerusform>%n Gruppen fast gleicher Bilder zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::ExportBar</name>
    <message>
        <location filename="../widgets/report/exportbar.cpp" line="+18"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Open PDF</source>
        <translation>PDF öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>✓ Written to %1</source>
        <translation>✓ Geschrieben nach %1</translation>
    </message>
</context>
<context>
    <name>leoclr::FactsPanel</name>
    <message>
        <location filename="../widgets/training/factspanel.cpp" line="+39"/>
        <source>Facts of the run</source>
        <translation>Angaben zum Lauf</translation>
    </message>
    <message>
        <location line="+118"/>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>leoclr::FetchPanel</name>
    <message>
        <location filename="../widgets/datasets/fetchpanel.cpp" line="+37"/>
        <source>size unknown</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+189"/>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <location line="-161"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Published datasets</source>
        <translation>Veröffentlichte Datensätze</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>to be fetched by hand</source>
        <translation>von Hand zu laden</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Checksum</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Files of the dataset</source>
        <translation>Dateien des Datensatzes</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+172"/>
        <source>Folder for datasets</source>
        <translation>Ordner für Datensätze</translation>
    </message>
    <message>
        <location line="-142"/>
        <source>‹ Back to the dataset</source>
        <translation>‹ Zurück zum Datensatz</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Put it into a folder of its own in</source>
        <translation>In einem eigenen Ordner ablegen in</translation>
    </message>
    <message>
        <location line="+71"/>
        <source>Terms: %1</source>
        <translation>Bedingungen: %1</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+84"/>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location line="-84"/>
        <source>Fetch</source>
        <translation>Laden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is being fetched</source>
        <translation>%1 wird geladen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Needs about %1 while it is fetched, half of it afterwards; the disk has %2.</source>
        <translation>Braucht beim Laden etwa %1, danach die Hälfte; auf dem Datenträger sind %2 frei.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>How much it needs is not known; the disk has %1.</source>
        <translation>Wie viel es braucht, ist nicht bekannt; auf dem Datenträger sind %1 frei.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is there already: %1</source>
        <translation>Schon vorhanden: %1</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The connection was lost (%1); trying again</source>
        <translation>Die Verbindung ging verloren (%1); neuer Versuch</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Asking the server</source>
        <translation>Der Server wird gefragt</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Downloading %1 (%2 of %3)</source>
        <translation>%1 wird heruntergeladen (%2 von %3)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verifying %1 (%2 of %3)</source>
        <translation>%1 wird geprüft (%2 von %3)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unpacking %1 (%2 of %3)</source>
        <translation>%1 wird entpackt (%2 von %3)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>leoclr::FieldEditor</name>
    <message>
        <location filename="../widgets/design/fieldeditor.cpp" line="+40"/>
        <source>from method and data</source>
        <translation>aus Methode und Daten</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>Drop a folder here</source>
        <translation>Ordner hier ablegen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Choose the dataset&apos;s folder</source>
        <translation>Ordner des Datensatzes wählen</translation>
    </message>
    <message>
        <location line="+64"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>leoclr::FieldForm</name>
    <message>
        <location filename="../widgets/design/fieldform.cpp" line="+126"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Does not apply to this design: %1</source>
        <translation>Gilt nicht für diesen Entwurf: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No setting matches “%1”.</source>
        <translation>Keine Einstellung passt zu „%1“.</translation>
    </message>
</context>
<context>
    <name>leoclr::FieldRow</name>
    <message>
        <location filename="../widgets/design/fieldrow.cpp" line="+61"/>
        <source>Back to the preset&apos;s value</source>
        <translation>Zurück zum Wert der Vorlage</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>Back to the preset&apos;s value: %1</source>
        <translation>Zurück zum Wert der Vorlage: %1</translation>
    </message>
</context>
<context>
    <name>leoclr::HealthPanel</name>
    <message>
        <location filename="../widgets/training/healthpanel.cpp" line="+50"/>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+78"/>
        <source>Judged at step %1.</source>
        <translation>Beurteilt bei Schritt %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 The log goes on to step %2, %3 later.</source>
        <translation>%1 Das Protokoll reicht bis Schritt %2, %3 später.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The run&apos;s own files cannot be read.</source>
        <translation>Die eigenen Dateien des Laufs sind nicht lesbar.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The log is damaged where a verdict may have stood.</source>
        <translation>Das Protokoll ist beschädigt, wo ein Urteil gestanden haben kann.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The log holds no verdict on this run.</source>
        <translation>Das Protokoll enthält kein Urteil über diesen Lauf.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The engine judges a run from its first steps on.</source>
        <translation>Die Engine beurteilt einen Lauf von den ersten Schritten an.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The last verdict was &quot;%1&quot;; damaged lines follow it.</source>
        <translation>Das letzte Urteil war „%1“; danach folgen beschädigte Zeilen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The last verdict was &quot;%1&quot;; too much has happened since.</source>
        <translation>Das letzte Urteil war „%1“; seitdem ist zu viel geschehen.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Health not known</source>
        <translation>Zustand unbekannt</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Evidence at step %1</source>
        <translation>Belege bei Schritt %1</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Latest figures</source>
        <translation>Neueste Messwerte</translation>
    </message>
    <message numerus="yes">
        <location line="+14"/>
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%n more in the log</source>
        <translation>
            <numerusform>%n weitere im Protokoll</numerusform>
            <numerusform>%n weitere im Protokoll</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>%n damaged line(s) in the log</source>
        <translation>
            <numerusform>%n beschädigte Zeile im Protokoll</numerusform>
            <numerusform>%n beschädigte Zeilen im Protokoll</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>At byte %1: %2</source>
        <translation>Bei Byte %1: %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>These lines were left out; everything else was read.</source>
        <translation>Diese Zeilen wurden ausgelassen; alles andere wurde gelesen.</translation>
    </message>
</context>
<context>
    <name>leoclr::HelpDot</name>
    <message>
        <location filename="../widgets/common/helpdot.cpp" line="+23"/>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
</context>
<context>
    <name>leoclr::HoverCard</name>
    <message>
        <location filename="../widgets/embedding/hovercard.cpp" line="+56"/>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>leoclr::ImageChooser</name>
    <message>
        <location filename="../widgets/lens/imagechooser.cpp" line="+47"/>
        <source>Previous image</source>
        <translation>Voriges Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Previous image (Page up, or ← in the picture)</source>
        <translation>Voriges Bild (Bild auf, oder ← im Bild)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next image (Page down, or → in the picture)</source>
        <translation>Nächstes Bild (Bild ab, oder → im Bild)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Go to image</source>
        <translation>Zu Bild gehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number of the image, or a part of its name; Enter goes there, Enter again to the next that fits.</source>
        <translation>Nummer des Bilds oder Teil seines Namens; Enter geht dorthin, nochmals Enter zum nächsten passenden.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>/ %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Images are numbered from 0, as in recipes and in the event log.</source>
        <translation>Bilder zählen ab 0, wie in Rezepten und im Ereignisprotokoll.</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>There is no image %1; the last one is %2.</source>
        <translation>Es gibt kein Bild %1; das letzte ist %2.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>No image has “%1” in its name.</source>
        <translation>Kein Bild hat „%1“ im Namen.</translation>
    </message>
</context>
<context>
    <name>leoclr::ImagePage</name>
    <message>
        <location filename="../widgets/lens/imagepage.cpp" line="+81"/>
        <source>Images of the dataset</source>
        <translation>Bilder des Datensatzes</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>Reading the image …</source>
        <translation>Bild wird gelesen …</translation>
    </message>
    <message>
        <location line="+125"/>
        <source>this image cannot be read</source>
        <translation>dieses Bild ist nicht lesbar</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
</context>
<context>
    <name>leoclr::JobLine</name>
    <message>
        <location filename="../widgets/embedding/jobline.cpp" line="+17"/>
        <source>Give it up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>%1: %2 of %3 images</source>
        <translation>%1: %2 von %3 Bildern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>leoclr::LegendView</name>
    <message>
        <location filename="../widgets/embedding/legendview.cpp" line="+26"/>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <location line="+99"/>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
</context>
<context>
    <name>leoclr::LensCanvas</name>
    <message>
        <location filename="../widgets/lens/lenscanvas.cpp" line="+16"/>
        <source>Original with crop boxes</source>
        <translation>Original mit Ausschnittfeldern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keys 1 and 2 choose a crop box, arrow keys move it, with Ctrl they resize it. Plus, minus and 0 zoom.</source>
        <translation>Tasten 1 und 2 wählen ein Ausschnittfeld, Pfeiltasten bewegen es, mit Strg ändern sie die Größe. Plus, Minus und 0 zoomen.</translation>
    </message>
    <message>
        <location line="+82"/>
        <source>Drag an edge to resize it, its number to move it.</source>
        <translation>An einer Kante ziehen ändert die Größe, an der Nummer verschiebt.</translation>
    </message>
</context>
<context>
    <name>leoclr::LensRoom</name>
    <message>
        <location filename="../widgets/lens/lensroom.cpp" line="+49"/>
        <source>Resample</source>
        <translation>Neu ziehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Previous epoch</source>
        <translation>Vorige Epoche</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Draws the views of the next epoch (R)</source>
        <translation>Zieht die Ansichten der nächsten Epoche (R)</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Open Datasets</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <location line="-56"/>
        <source>Pages of the lens</source>
        <translation>Seiten der Lupe</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>Next page of the lens</source>
        <translation>Nächste Seite der Lupe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Previous page of the lens</source>
        <translation>Vorige Seite der Lupe</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>One image, its crops and its views</source>
        <translation>Ein Bild, seine Ausschnitte und Ansichten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Many draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Hundreds of crop pairs of one image</source>
        <translation>Hunderte Ausschnittpaare eines Bildes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The whole dataset under the crop policy of the design</source>
        <translation>Der ganze Datensatz unter dem Zuschnitt des Entwurfs</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Policies</source>
        <translation>Zuschnitte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What another crop policy would change</source>
        <translation>Was ein anderer Zuschnitt ändern würde</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Replay</source>
        <translation>Replay</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The very views that the encoder of a run saw</source>
        <translation>Genau die Ansichten, die der Encoder eines Laufs sah</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>Opening the dataset: %1 images so far</source>
        <translation>Datensatz wird geöffnet: bisher %1 Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Opening the dataset</source>
        <translation>Datensatz wird geöffnet</translation>
    </message>
    <message>
        <location line="+80"/>
        <source>Choose a dataset, and see what cropping does to the meaning of its images.</source>
        <translation>Datensatz wählen und sehen, was Ausschneiden mit der Bedeutung seiner Bilder macht.</translation>
    </message>
    <message>
        <location line="+75"/>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location filename="../widgets/lens/lensroom.h" line="+41"/>
        <source>Lens</source>
        <translation>Lupe</translation>
    </message>
</context>
<context>
    <name>leoclr::LensSession</name>
    <message>
        <location filename="../widgets/lens/lenssession.cpp" line="+127"/>
        <source>Move crop box %1</source>
        <translation>Ausschnittfeld %1 verschieben</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Paste recipe</source>
        <translation>Rezept einfügen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Back to the drawn boxes</source>
        <translation>Zurück zu den gezogenen Feldern</translation>
    </message>
</context>
<context>
    <name>leoclr::LogModel</name>
    <message>
        <location filename="../widgets/training/logmodel.cpp" line="+164"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
</context>
<context>
    <name>leoclr::LogPanel</name>
    <message>
        <location filename="../widgets/training/logpanel.cpp" line="+25"/>
        <source>Which log</source>
        <translation>Welches Protokoll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search the log</source>
        <translation>Protokoll durchsuchen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+133"/>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <location line="-130"/>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What the engine reported</source>
        <translation>Was die Engine meldete</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Engine log</source>
        <translation>Engine-Log</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>engine.log of the run</source>
        <translation>engine.log des Laufs</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Copy the selected lines, or all</source>
        <translation>Markierte Zeilen kopieren, oder alle</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location line="+100"/>
        <source>No line contains &quot;%1&quot;.</source>
        <translation>Keine Zeile enthält „%1“.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The engine has not written a log yet.</source>
        <translation>Die Engine hat noch kein Log geschrieben.</translation>
    </message>
</context>
<context>
    <name>leoclr::MainWindow</name>
    <message>
        <location filename="../widgets/shell/mainwindow.cpp" line="+61"/>
        <source>LeOCLR Workbench</source>
        <translation>LeOCLR Workbench</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>Show the run list</source>
        <translation>Liste der Läufe zeigen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Explain what has the focus</source>
        <translation>Fokussiertes erklären</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>%1 – LeOCLR Workbench</source>
        <translation>%1 – LeOCLR Workbench</translation>
    </message>
    <message>
        <location line="+40"/>
        <location line="+5"/>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Choose preset %1</source>
        <translation>Vorlage %1 wählen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Move the focus with Tab to what you want explained, then press F1</source>
        <translation>Mit Tab zu dem gehen, was erklärt werden soll, dann F1 drücken</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Use dataset %1</source>
        <translation>Datensatz %1 verwenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The design uses %1 now</source>
        <translation>Der Entwurf nutzt jetzt %1</translation>
    </message>
</context>
<context>
    <name>leoclr::ManyDrawsPage</name>
    <message>
        <location filename="../widgets/lens/manydrawspage.cpp" line="+197"/>
        <source>Next image</source>
        <translation>Nächstes Bild</translation>
    </message>
    <message>
        <location line="-107"/>
        <source>Original with the places of all crops</source>
        <translation>Original mit den Stellen aller Ausschnitte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the heat map shows</source>
        <translation>Was die Wärmekarte zeigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In a crop</source>
        <translation>In einem</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How often each place is in a crop</source>
        <translation>Wie oft jede Stelle in einem Ausschnitt liegt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>In both crops</source>
        <translation>In beiden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How often each place is in both crops of a pair</source>
        <translation>Wie oft jede Stelle in beiden Ausschnitten eines Paars liegt</translation>
    </message>
    <message>
        <location line="+17"/>
        <location line="+5"/>
        <location line="+5"/>
        <source>Draws</source>
        <translation>Ziehungen</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>How often this image is drawn: the epochs from 0 on of a run with this design.</source>
        <translation>Wie oft aus diesem Bild gezogen wird: die Epochen ab 0 eines Laufs mit diesem Entwurf.</translation>
    </message>
    <message>
        <location line="+85"/>
        <source>Drawing …</source>
        <translation>Wird gezogen …</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 draws, %2 crop pairs. Brightest: where crops go most often.</source>
        <translation>%1 Ziehungen, %2 Ausschnittpaare. Am hellsten: wo Ausschnitte am häufigsten liegen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 draws, %2 crop pairs. No object is annotated in this image: what crops share is measured, what they mean is not.</source>
        <translation>%1 Ziehungen, %2 Ausschnittpaare. In diesem Bild ist kein Objekt annotiert: was Ausschnitte teilen, wird gemessen, was sie bedeuten, nicht.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Worst pair</source>
        <translation>Schlechtestes</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Best pair</source>
        <translation>Bestes</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>shift %1</source>
        <translation>Verschiebung %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no object held</source>
        <translation>kein Objekt enthalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IoU %1</source>
        <translation>IoU %1</translation>
    </message>
</context>
<context>
    <name>leoclr::MapInspector</name>
    <message>
        <location filename="../widgets/embedding/mapinspector.cpp" line="+19"/>
        <location line="+13"/>
        <source>Crops</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Colour by</source>
        <translation>Farbe nach</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Not shown</source>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of the selected images</source>
        <translation>Der ausgewählten Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of all images</source>
        <translation>Aller Bilder</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Each image and the crops that its run drew of it, joined by lines: first crop orange, second blue</source>
        <translation>Jedes Bild und die Ausschnitte, die sein Lauf davon gezogen hat, durch Linien verbunden: der erste orange, der zweite blau</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>One colour</source>
        <translation>Eine Farbe</translation>
    </message>
</context>
<context>
    <name>leoclr::MapPane</name>
    <message>
        <location filename="../widgets/embedding/mappane.cpp" line="+27"/>
        <source>Choose an embedding above.</source>
        <translation>Oben eine Einbettung wählen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Choose an embedding</source>
        <translation>Einbettung wählen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Give the map up</source>
        <translation>Die Karte aufgeben</translation>
    </message>
    <message>
        <location line="+160"/>
        <source>UMAP %1 · %2 left</source>
        <translation>UMAP %1 · noch %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>UMAP %1</source>
        <translation>UMAP %1</translation>
    </message>
    <message>
        <location line="-75"/>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>PCA · %1</source>
        <translation>PCA · %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the variance that the two directions hold</source>
        <translation>Anteil der Varianz, den die zwei Richtungen tragen</translation>
    </message>
</context>
<context>
    <name>leoclr::MapView</name>
    <message>
        <location filename="../widgets/embedding/mapview.cpp" line="+27"/>
        <source>Map of the embedding</source>
        <translation>Karte der Einbettung</translation>
    </message>
</context>
<context>
    <name>leoclr::NotesPopup</name>
    <message>
        <location filename="../widgets/runs/notespopup.cpp" line="+39"/>
        <source>Tags, separated by blanks</source>
        <translation>Tags, durch Leerzeichen getrennt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+1"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ctrl+Enter keeps, Esc drops</source>
        <translation>Strg+Enter behält, Esc verwirft</translation>
    </message>
</context>
<context>
    <name>leoclr::ObjectList</name>
    <message>
        <location filename="../widgets/lens/objectlist.cpp" line="+41"/>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
</context>
<context>
    <name>leoclr::OverlayBar</name>
    <message>
        <location filename="../widgets/lens/overlaybar.cpp" line="+21"/>
        <source>Crops</source>
        <translation>Felder</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The crop boxes</source>
        <translation>Die Ausschnittfelder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Hatching where both crops look</source>
        <translation>Schraffur, wo beide Ausschnitte hinsehen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Unseen</source>
        <translation>Ungesehen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Darkens what no crop shows</source>
        <translation>Dunkelt ab, was kein Ausschnitt zeigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The dataset&apos;s objects and which crop holds them</source>
        <translation>Die Objekte des Datensatzes und welcher Ausschnitt sie enthält</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <location line="+65"/>
        <source>Where the checkpoint&apos;s network looks: bright is much, dark is little</source>
        <translation>Wohin das Netz des Checkpoints schaut: hell ist viel, dunkel wenig</translation>
    </message>
    <message>
        <location line="-63"/>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Every pixel as a square instead of smooth</source>
        <translation>Jedes Pixel als Quadrat statt geglättet</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Screen pixels to one pixel of the picture. The wheel zooms at the pointer.</source>
        <translation>Bildschirmpixel je Bildpixel. Das Rad zoomt am Zeiger.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Fit the picture (double click, or 0)</source>
        <translation>Bild einpassen (Doppelklick oder 0)</translation>
    </message>
    <message>
        <location line="+59"/>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
</context>
<context>
    <name>leoclr::PairCard</name>
    <message>
        <location filename="../widgets/lens/paircard.cpp" line="+30"/>
        <source>Opens this pair in the lens.</source>
        <translation>Öffnet dieses Paar in der Lupe.</translation>
    </message>
</context>
<context>
    <name>leoclr::PolicyForm</name>
    <message>
        <location filename="../widgets/audit/policyform.cpp" line="+37"/>
        <source>Try</source>
        <translation>Probieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Well-known policies to begin with</source>
        <translation>Bekannte Zuschnitte für den Anfang</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Policy B</source>
        <translation>Zuschnitt B</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>As designed</source>
        <translation>Wie im Entwurf</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>LeOCLR: the original as anchor</source>
        <translation>LeOCLR: das Original als Anker</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>MoCo-v2: crop against crop</source>
        <translation>MoCo-v2: Ausschnitt gegen Ausschnitt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>MoCo-v2&apos;s crops: 20 to 100 % of the area</source>
        <translation>Ausschnitte von MoCo-v2: 20 bis 100 % der Fläche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>torchvision&apos;s crops: 8 to 100 % of the area</source>
        <translation>Ausschnitte von torchvision: 8 bis 100 % der Fläche</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>ContrastiveCrop: off the centre of the objects</source>
        <translation>ContrastiveCrop: abseits der Mitte der Objekte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Object-aware: a share of one object in every crop</source>
        <translation>Objektbewusst: ein Teil eines Objekts in jedem Ausschnitt</translation>
    </message>
</context>
<context>
    <name>leoclr::PolicyPage</name>
    <message>
        <location filename="../widgets/audit/policypage.cpp" line="+69"/>
        <source>Open Datasets</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Use this policy</source>
        <translation>Diesen Zuschnitt verwenden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Puts policy B into the design; can be undone there.</source>
        <translation>Übernimmt Zuschnitt B in den Entwurf; lässt sich dort rückgängig machen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>A fair sample of so many images; all where the dataset has less.</source>
        <translation>Eine faire Stichprobe von so vielen Bildern; alle, wenn der Datensatz weniger hat.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>How often the crops of each image are drawn.</source>
        <translation>Wie oft die Ausschnitte jedes Bilds gezogen werden.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Draws per image</source>
        <translation>Ziehungen je Bild</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Write tables (CSV, Markdown) and figures (PDF, SVG) into a folder</source>
        <translation>Tabellen (CSV, Markdown) und Abbildungen (PDF, SVG) in einen Ordner schreiben</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>Comparing … %1</source>
        <translation>Vergleich … %1</translation>
    </message>
    <message>
        <location line="+75"/>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message numerus="yes">
        <location line="+11"/>
        <source>A: the design&apos;s policy. B: the policy on the left. The same images and draws for both; bars: 95 % interval of a paired bootstrap over %n image(s).</source>
        <translation>
            <numerusform>A: der Zuschnitt des Entwurfs. B: der Zuschnitt links. Gleiche Bilder und Ziehungen für beide; Balken: 95-%-Intervall eines gepaarten Bootstraps über %n Bild.</numerusform>
            <numerusform>A: der Zuschnitt des Entwurfs. B: der Zuschnitt links. Gleiche Bilder und Ziehungen für beide; Balken: 95-%-Intervall eines gepaarten Bootstraps über %n Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This dataset has no boxes or masks, so only the geometry of crops is compared, and policies that look for objects draw as random ones.</source>
        <translation>Dieser Datensatz hat weder Rahmen noch Masken; nur die Geometrie der Ausschnitte wird verglichen, und Zuschnitte nach Objekten ziehen wie zufällige.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Both policies are the same so far. Change B, or try a well-known one.</source>
        <translation>Beide Zuschnitte sind noch gleich. Ändern Sie B oder probieren Sie einen bekannten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What the crops show of their images, under both policies.</source>
        <translation>Was die Ausschnitte von ihren Bildern zeigen, mit beiden Zuschnitten.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Policy B makes no sure difference: %1 of the pairs in the loss lose their meaning with A, %2 with B.</source>
        <translation>Zuschnitt B macht keinen sicheren Unterschied: %1 der Paare im Verlust verlieren mit A ihre Bedeutung, mit B %2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Policy B is kinder: %2 of the pairs in the loss lose their meaning instead of %1.</source>
        <translation>Zuschnitt B ist schonender: %2 der Paare im Verlust verlieren ihre Bedeutung statt %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Policy B is harsher: %2 of the pairs in the loss lose their meaning instead of %1.</source>
        <translation>Zuschnitt B ist härter: %2 der Paare im Verlust verlieren ihre Bedeutung statt %1.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Choose a dataset, and see what another crop policy would change on its images.</source>
        <translation>Wählen Sie einen Datensatz und sehen Sie, was ein anderer Zuschnitt an seinen Bildern ändern würde.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Use crop policy</source>
        <translation>Zuschnitt übernehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The policy is in the design now.</source>
        <translation>Der Zuschnitt steht jetzt im Entwurf.</translation>
    </message>
    <message>
        <location line="-48"/>
        <source>This dataset has no objects. What is salient stands for them: activation maps of step %1 of “%2”.</source>
        <translation>Dieser Datensatz hat keine Objekte. An ihrer Stelle steht, was auffällt: Aktivierungskarten von Schritt %1 aus „%2“.</translation>
    </message>
</context>
<context>
    <name>leoclr::PolicyPanel</name>
    <message>
        <location filename="../widgets/lens/policypanel.cpp" line="+36"/>
        <source>%1. Crops of %2 % of the area, ratio %3, resized to %4 px.</source>
        <translation>%1. Ausschnitte von %2 % der Fläche, Verhältnis %3, auf %4 px skaliert.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Change in Design</source>
        <translation>Im Entwurf ändern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Opens the settings that these views are drawn by.</source>
        <translation>Öffnet die Einstellungen, nach denen diese Ansichten gezogen werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Policy</source>
        <translation>Zuschnitt</translation>
    </message>
</context>
<context>
    <name>leoclr::PreviewPanel</name>
    <message>
        <location filename="../widgets/training/previewpanel.cpp" line="+24"/>
        <source>No views recorded yet; the engine sends some every few hundred steps.</source>
        <translation>Noch keine Ansichten aufgezeichnet; die Engine schickt alle paar hundert Schritte welche.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Earlier step</source>
        <translation>Früherer Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Later step</source>
        <translation>Späterer Schritt</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>opening the dataset: %1 images so far</source>
        <translation>Datensatz wird geöffnet: bisher %1 Bilder</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>step %1 · epoch %2</source>
        <translation>Schritt %1 · Epoche %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>drawing again…</source>
        <translation>wird neu gezeichnet …</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>✓ same pixels as the encoder saw</source>
        <translation>✓ dieselben Pixel, die der Encoder sah</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>✕ %1 of %2 images differ from what the encoder saw</source>
        <translation>✕ %1 von %2 Bildern weichen von dem ab, was der Encoder sah</translation>
    </message>
</context>
<context>
    <name>leoclr::PreviewSheet</name>
    <message>
        <location filename="../widgets/training/previewsheet.cpp" line="+40"/>
        <source>Views of a real step</source>
        <translation>Ansichten eines echten Schritts</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 of %2 images have the same pixels as the encoder saw</source>
        <translation>%1 von %2 Bildern haben dieselben Pixel, die der Encoder sah</translation>
    </message>
    <message>
        <location line="+130"/>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>query crop</source>
        <translation>Query-Ausschnitt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>crop %1</source>
        <translation>Ausschnitt %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>✓ same pixels as the encoder saw</source>
        <translation>✓ dieselben Pixel, die der Encoder sah</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>✕ cannot be drawn again</source>
        <translation>✕ nicht neu zu zeichnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>✕ not the pixels that the encoder saw: the image has changed</source>
        <translation>✕ nicht die Pixel, die der Encoder sah: das Bild hat sich geändert</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>%1
%2 × %3 pixels
Click to see its views in the lens.</source>
        <translation>%1
%2 × %3 Pixel
Ein Klick zeigt die Ansichten in der Lupe.</translation>
    </message>
</context>
<context>
    <name>leoclr::ProblemList</name>
    <message>
        <location filename="../widgets/datasets/problemlist.cpp" line="+86"/>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Files that could not be used</source>
        <translation>Dateien, die nicht benutzt werden konnten</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Search problems</source>
        <translation>Probleme durchsuchen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Shows the folder of the chosen file in the file manager</source>
        <translation>Zeigt den Ordner der gewählten Datei im Dateimanager</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Copy the shown lines</source>
        <translation>Gezeigte Zeilen kopieren</translation>
    </message>
    <message numerus="yes">
        <location line="+37"/>
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of %2 files</source>
        <translation>%1 von %2 Dateien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A sample names its first ten broken files; examining every image names all.</source>
        <translation>Eine Stichprobe nennt ihre ersten zehn defekten Dateien; die Prüfung aller Bilder nennt alle.</translation>
    </message>
</context>
<context>
    <name>leoclr::ProblemModel</name>
    <message>
        <location line="-79"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>leoclr::Rail</name>
    <message>
        <location filename="../widgets/shell/rail.cpp" line="+69"/>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>leoclr::RecipeActions</name>
    <message>
        <location filename="../widgets/lens/recipeactions.cpp" line="+28"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy recipe</source>
        <translation>Rezept kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Paste recipe</source>
        <translation>Rezept einfügen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export figure as PDF …</source>
        <translation>Abbildung als PDF speichern …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export figure as SVG …</source>
        <translation>Abbildung als SVG speichern …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Copies what was drawn as JSON: with it these very views can be made again</source>
        <translation>Kopiert das Gezogene als JSON: damit lassen sich genau diese Ansichten wieder erzeugen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Makes the views of a copied recipe again</source>
        <translation>Erzeugt die Ansichten eines kopierten Rezepts wieder</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Copy, paste, export, undo</source>
        <translation>Kopieren, einfügen, speichern, rückgängig</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>PDF, vector (*.pdf)</source>
        <translation>PDF, Vektor (*.pdf)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>SVG, vector (*.svg)</source>
        <translation>SVG, Vektor (*.svg)</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The recipe of epoch %1 of image %2 is in the clipboard.</source>
        <translation>Das Rezept von Epoche %1 für Bild %2 ist in der Zwischenablage.</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>The views of the pasted recipe are shown; Undo brings the drawn ones back.</source>
        <translation>Die Ansichten des eingefügten Rezepts sind zu sehen; „Rückgängig“ bringt die gezogenen zurück.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This dataset does not have the image “%1”; the pasted recipe is shown on this one.</source>
        <translation>Dieser Datensatz hat das Bild „%1“ nicht; das eingefügte Rezept wird auf dieses angewandt.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Export figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The figure is in %1.</source>
        <translation>Die Abbildung ist in %1.</translation>
    </message>
</context>
<context>
    <name>leoclr::ReplayBar</name>
    <message>
        <location filename="../widgets/lens/replaybar.cpp" line="+48"/>
        <location line="+47"/>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <location line="-47"/>
        <source>Epochs count from 0, as in the event log.</source>
        <translation>Epochen zählen ab 0, wie im Ereignisprotokoll.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+47"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="-47"/>
        <source>Steps of the run that came before this one.</source>
        <translation>Schritte des Laufs vor diesem.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Place in the batch</source>
        <translation>Platz im Batch</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Place in the batch, from 0.</source>
        <translation>Platz im Batch, ab 0.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>no run</source>
        <translation>kein Lauf</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open the folder of a run, also one from another computer: its config.json is enough</source>
        <translation>Ordner eines Laufs öffnen, auch von einem anderen Rechner: seine config.json genügt</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
</context>
<context>
    <name>leoclr::ReplayPage</name>
    <message>
        <location filename="../widgets/lens/replaypage.cpp" line="+50"/>
        <source>Choose a run and see the very views that its encoder saw: in the run list, or by its folder. A config.json from another computer is enough.</source>
        <translation>Einen Lauf wählen und genau die Ansichten sehen, die sein Encoder sah: in der Laufliste oder über seinen Ordner. Eine config.json von einem anderen Rechner genügt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open the folder of a run</source>
        <translation>Ordner eines Laufs öffnen</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Recorded image before this one</source>
        <translation>Aufgezeichnetes Bild vor diesem</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recorded image after this one</source>
        <translation>Aufgezeichnetes Bild nach diesem</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>Opening the dataset: %1 images so far</source>
        <translation>Datensatz wird geöffnet: bisher %1 Bilder</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Opening the dataset …</source>
        <translation>Datensatz wird geöffnet …</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The dataset of this run, %1 in “%2”, cannot be opened here: %3</source>
        <translation>Der Datensatz dieses Laufs, %1 in „%2“, lässt sich hier nicht öffnen: %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose a local copy</source>
        <translation>Lokale Kopie wählen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open another folder</source>
        <translation>Anderen Ordner öffnen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Show the image that took its place</source>
        <translation>Bild zeigen, das an seine Stelle trat</translation>
    </message>
    <message numerus="yes">
        <location line="+40"/>
        <source>%n recorded image(s)</source>
        <translation>
            <numerusform>%n aufgezeichnetes Bild</numerusform>
            <numerusform>%n aufgezeichnete Bilder</numerusform>
        </translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Folder of a run</source>
        <translation>Ordner eines Laufs</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Local copy of the dataset</source>
        <translation>Lokale Kopie des Datensatzes</translation>
    </message>
</context>
<context>
    <name>leoclr::ReportRoom</name>
    <message>
        <location filename="../widgets/report/reportroom.cpp" line="+47"/>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Writes the report as HTML and PDF, and the curves as CSV (Ctrl+E)</source>
        <translation>Schreibt den Bericht als HTML und PDF und die Kurven als CSV (Strg+E)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reads the runs again (F5)</source>
        <translation>Liest die Läufe neu (F5)</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Preview of the report</source>
        <translation>Vorschau des Berichts</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>A report tells of runs, and there is none yet.</source>
        <translation>Ein Bericht handelt von Läufen, und noch gibt es keinen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Design</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Tick the runs that the report is about.</source>
        <translation>Läufe für den Bericht ankreuzen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+26"/>
        <source>Reading the runs</source>
        <translation>Läufe werden gelesen</translation>
    </message>
    <message>
        <location line="-26"/>
        <source>There is nothing to show.</source>
        <translation>Es gibt nichts zu zeigen.</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Folder for the report</source>
        <translation>Ordner für den Bericht</translation>
    </message>
    <message>
        <location filename="../widgets/report/reportroom.h" line="+38"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
</context>
<context>
    <name>leoclr::RunActions</name>
    <message>
        <location filename="../widgets/runs/runactions.cpp" line="+23"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Duplicate into Design</source>
        <translation>In den Entwurf kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Notes and tags…</source>
        <translation>Notizen und Tags …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location line="+78"/>
        <source>%1 stops once its checkpoint is written</source>
        <translation>%1 stoppt, sobald der Checkpoint geschrieben ist</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>%1 was moved to the trash</source>
        <translation>%1 liegt jetzt im Papierkorb</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n run(s) were moved to the trash</source>
        <translation>
            <numerusform>%n Lauf liegt jetzt im Papierkorb</numerusform>
            <numerusform>%n Läufe liegen jetzt im Papierkorb</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::RunCheckModel</name>
    <message>
        <location filename="../widgets/report/runcheckmodel.cpp" line="+57"/>
        <source>%1, %2 on %3, %4</source>
        <translation>%1, %2 auf %3, %4</translation>
    </message>
</context>
<context>
    <name>leoclr::RunDelegate</name>
    <message>
        <location filename="../widgets/runs/rundelegate.cpp" line="+117"/>
        <source>Name of the run</source>
        <translation>Name des Laufs</translation>
    </message>
</context>
<context>
    <name>leoclr::RunHeader</name>
    <message>
        <location filename="../widgets/training/runheader.cpp" line="+6"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+79"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location line="-78"/>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+87"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location line="-81"/>
        <source>Save a checkpoint after the present step; training goes on</source>
        <translation>Nach dem laufenden Schritt einen Checkpoint sichern; das Training geht weiter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save a checkpoint and end; the run can be resumed later</source>
        <translation>Checkpoint sichern und beenden; der Lauf lässt sich später fortsetzen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Go on training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Hold after the present step; memory stays in use</source>
        <translation>Nach dem laufenden Schritt anhalten; der Speicher bleibt belegt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start the engine on this run</source>
        <translation>Die Engine für diesen Lauf starten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Go on from the latest checkpoint; later points are drawn anew</source>
        <translation>Ab dem neuesten Checkpoint weiter; spätere Punkte werden neu gezeichnet</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 images/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>last heard of %1</source>
        <translation>zuletzt gemeldet %1</translation>
    </message>
</context>
<context>
    <name>leoclr::RunListModel</name>
    <message>
        <location filename="../widgets/runs/runlistmodel.cpp" line="+42"/>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>leoclr::RunListPanel</name>
    <message>
        <location filename="../widgets/runs/runlistpanel.cpp" line="+29"/>
        <source>Search runs</source>
        <translation>Läufe suchen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No runs yet. Design one and start it.</source>
        <translation>Noch keine Läufe. Einen entwerfen und starten.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Go to Design</source>
        <translation>Zum Entwurf</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No run matches the search.</source>
        <translation>Kein Lauf passt zur Suche.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location line="+30"/>
        <location line="+19"/>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+90"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>leoclr::ScoreInspector</name>
    <message>
        <location filename="../widgets/lens/scoreinspector.cpp" line="+43"/>
        <source>Pair of crops</source>
        <translation>Ausschnittpaar</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Threshold of coverage</source>
        <translation>Schwelle der Abdeckung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This dataset does not say where its objects are. What the crops share is measured, what they mean is not.</source>
        <translation>Dieser Datensatz sagt nicht, wo seine Objekte sind. Was die Ausschnitte teilen, wird gemessen, was sie bedeuten, nicht.</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>held if at least</source>
        <translation>enthalten ab</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A crop counts as holding an object when at least this share of the object is inside.</source>
        <translation>Ein Ausschnitt enthält ein Objekt, wenn mindestens dieser Anteil des Objekts darin liegt.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Semantic shift</source>
        <translation>Semant. Verschiebung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label Jaccard</source>
        <translation>Jaccard der Klassen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>False positive pair</source>
        <translation>Falsch-positives Paar</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Shift to the original</source>
        <translation>Abstand zum Original</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Covered</source>
        <translation>Abgedeckt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overlap of the smaller</source>
        <translation>Anteil am kleineren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Area of crop 1</source>
        <translation>Fläche Ausschnitt 1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Area of crop 2</source>
        <translation>Fläche Ausschnitt 2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>coverage   purity</source>
        <translation>Abdeckung   Reinheit</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>%1: %2
%3: %4
Original: %5</source>
        <translation>%1: %2
%3: %4
Original: %5</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>✕ yes</source>
        <translation>✕ ja</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>✓ no</source>
        <translation>✓ nein</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <location line="+12"/>
        <location line="+1"/>
        <source>Area of %1</source>
        <translation>Fläche %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>crowd</source>
        <translation>Gruppe</translation>
    </message>
</context>
<context>
    <name>leoclr::ScorePanel</name>
    <message>
        <location filename="../widgets/lens/scorepanel.cpp" line="+100"/>
        <source>%1 of %2; with 95 % confidence between %3 and %4.</source>
        <translation>%1 von %2; mit 95 % Sicherheit zwischen %3 und %4.</translation>
    </message>
</context>
<context>
    <name>leoclr::Session</name>
    <message>
        <location filename="../widgets/shell/session.cpp" line="+51"/>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>leoclr::SettingsRoom</name>
    <message>
        <location filename="../widgets/shell/settingsroom.cpp" line="+76"/>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>About</source>
        <translation>Info</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+6"/>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <location line="-4"/>
        <location line="+13"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location line="-13"/>
        <source>As the desktop has it</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Show in the file manager</source>
        <translation>In der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Folder of the runs</source>
        <translation>Ordner der Läufe</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Set by LEOCLR_RUNS.</source>
        <translation>Durch LEOCLR_RUNS gesetzt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New runs go there, and the run list shows what it holds. Runs are never moved.</source>
        <translation>Neue Läufe kommen dorthin, die Liste zeigt, was dort liegt. Läufe werden nie verschoben.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Choose where the runs are kept</source>
        <translation>Ort der Läufe wählen</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>%1 cannot be written. Choose a folder that you may write to.</source>
        <translation>%1 ist nicht schreibbar. Einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Rooms, from top to bottom</source>
        <translation>Räume der Reihe nach</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Run list</source>
        <translation>Liste der Läufe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The room&apos;s main action</source>
        <translation>Hauptaktion des Raums</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Explain what has the focus</source>
        <translation>Fokussiertes erklären</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&lt;b&gt;LeOCLR Workbench %1&lt;/b&gt;&lt;br&gt;Design, see, train and compare self-supervised representations that leverage the original image.</source>
        <translation>&lt;b&gt;LeOCLR Workbench %1&lt;/b&gt;&lt;br&gt;Selbstüberwachte Repräsentationen, die das Originalbild nutzen, entwerfen, sehen, trainieren und vergleichen.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>MIT. Qt is used under the LGPL.</source>
        <translation>MIT. Qt wird unter der LGPL genutzt.</translation>
    </message>
    <message>
        <location line="-27"/>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>leoclr::SizeChart</name>
    <message>
        <location filename="../widgets/datasets/sizechart.cpp" line="+32"/>
        <source>Distribution of widths and heights</source>
        <translation>Verteilung der Breiten und Höhen</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>%1 px: %n image(s)</source>
        <translation>
            <numerusform>%1 px: %n Bild</numerusform>
            <numerusform>%1 px: %n Bilder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::SourceForm</name>
    <message>
        <location filename="../widgets/datasets/sourceform.cpp" line="+87"/>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Choose a folder, or drop one here</source>
        <translation>Ordner wählen oder hier ablegen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shorter side of a scene</source>
        <translation>Kürzere Seite einer Szene</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>STL-10 is tested with ten folds of 1,000 training images each; most papers take all 5,000.</source>
        <translation>STL-10 wird mit zehn Teilen zu je 1.000 Trainingsbildern geprüft; die meisten Arbeiten nehmen alle 5.000.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>all images</source>
        <translation>alle Bilder</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Takes this many images, drawn by the seed; the same for equal seeds.</source>
        <translation>Nimmt so viele Bilder, aus dem Seed gezogen; bei gleichem Seed dieselben.</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Fold</source>
        <translation>Fold</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Split</source>
        <translation>Split</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Take</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Change number of scenes</source>
        <translation>Zahl der Szenen ändern</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Change size of scenes</source>
        <translation>Größe der Szenen ändern</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Change number of images</source>
        <translation>Zahl der Bilder ändern</translation>
    </message>
    <message>
        <location line="+82"/>
        <source>Folder of the dataset</source>
        <translation>Ordner des Datensatzes</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Change split</source>
        <translation>Split ändern</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Change fold</source>
        <translation>Fold ändern</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Choose dataset %1</source>
        <translation>Datensatz %1 wählen</translation>
    </message>
</context>
<context>
    <name>leoclr::StatusLine</name>
    <message>
        <location filename="../widgets/shell/statusline.cpp" line="+63"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+110"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location line="-109"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Show the warnings of the run</source>
        <translation>Warnungen des Laufs zeigen</translation>
    </message>
    <message>
        <location line="+68"/>
        <source>No run is selected</source>
        <translation>Kein Lauf gewählt</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>epoch %1/%2</source>
        <translation>Epoche %1/%2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 img/s</source>
        <translation>%1 Bild/s</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Resume from the last checkpoint</source>
        <translation>Ab letztem Checkpoint fortsetzen</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+32"/>
        <source>%1 saves a checkpoint and stops</source>
        <translation>%1 sichert einen Checkpoint und stoppt</translation>
    </message>
</context>
<context>
    <name>leoclr::StepStrip</name>
    <message>
        <location filename="../widgets/lens/stepstrip.cpp" line="+28"/>
        <source>Steps of the recipe</source>
        <translation>Schritte des Rezepts</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+78"/>
        <source>How %1 is made</source>
        <translation>Wie %1 entsteht</translation>
    </message>
</context>
<context>
    <name>leoclr::SummaryPanel</name>
    <message>
        <location filename="../widgets/datasets/summarypanel.cpp" line="+58"/>
        <location line="+1"/>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without label</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Whether boxes of objects are known; their number where images have no label.</source>
        <translation>Ob Rahmen von Objekten bekannt sind; ihre Zahl, wo Bilder kein Label haben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Test split</source>
        <translation>Test-Split</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The images that k-NN is tested on while a run trains.</source>
        <translation>Die Bilder, auf denen k-NN während eines Laufs getestet wird.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sizes and colours</source>
        <translation>Größen und Farben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Width, px</source>
        <translation>Breite, px</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Height, px</source>
        <translation>Höhe, px</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean ± standard deviation over the pixels of the sample, 0 to 1. Each image counts alike.</source>
        <translation>Mittelwert ± Standardabweichung über die Pixel der Stichprobe, 0 bis 1. Jedes Bild zählt gleich.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sizes, colours and broken files come from a sample; counts from the whole.</source>
        <translation>Größen, Farben und defekte Dateien stammen aus einer Stichprobe, Anzahlen aus dem Ganzen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+5"/>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>The same data give the same fingerprint, on every computer.</source>
        <translation>Gleiche Daten ergeben denselben Fingerabdruck, auf jedem Rechner.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Show which</source>
        <translation>Zeigen, welche</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Copy the fingerprint</source>
        <translation>Fingerabdruck kopieren</translation>
    </message>
    <message>
        <location line="+84"/>
        <location line="+1"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Looking at the images</source>
        <translation>Bilder werden angesehen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Looking at the images: %1 of %2</source>
        <translation>Bilder werden angesehen: %1 von %2</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Images per class</source>
        <translation>Bilder je Klasse</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Images that show each class</source>
        <translation>Bilder, die jede Klasse zeigen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 of %2 images could not be read.</source>
        <translation>%1 von %2 Bildern waren nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln Datei ausgelassen.</numerusform>
            <numerusform>%Ln Dateien ausgelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leoclr::ThumbnailGrid</name>
    <message>
        <location filename="../widgets/datasets/thumbnailgrid.cpp" line="+280"/>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>✕ unreadable</source>
        <translation>✕ nicht lesbar</translation>
    </message>
</context>
<context>
    <name>leoclr::ThumbnailModel</name>
    <message>
        <location filename="../widgets/datasets/thumbnailmodel.cpp" line="+205"/>
        <source>Image %1: %2</source>
        <translation>Bild %1: %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Image %1: %2, class %3</source>
        <translation>Bild %1: %2, Klasse %3</translation>
    </message>
</context>
<context>
    <name>leoclr::TrainingRoom</name>
    <message>
        <location filename="../widgets/training/trainingroom.cpp" line="+40"/>
        <source>No run selected. Choose one from the list, or design a new one.</source>
        <translation>Kein Lauf gewählt. Einen aus der Liste wählen oder einen neuen entwerfen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open Design</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The views of real steps, drawn again and proven</source>
        <translation>Die Ansichten echter Schritte, neu gezeichnet und nachgewiesen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Settings, dataset, environment and checkpoints of the run</source>
        <translation>Einstellungen, Datensatz, Umgebung und Checkpoints des Laufs</translation>
    </message>
    <message>
        <location line="+169"/>
        <location filename="../widgets/training/trainingroom.h" line="+41"/>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>compared with %n other run(s)</source>
        <translation>
            <numerusform>verglichen mit %n anderen Lauf</numerusform>
            <numerusform>verglichen mit %n anderen Läufen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+42"/>
        <source>The engine has not answered for %1. Ending it keeps the latest checkpoint; steps after it are lost.</source>
        <translation>Die Engine antwortet seit %1 nicht. Beenden erhält den neuesten Checkpoint; spätere Schritte gehen verloren.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The run failed at step %1.</source>
        <translation>Der Lauf scheiterte bei Schritt %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The engine ended without a word after step %1: it was killed, or the computer went down. Everything up to the latest checkpoint is safe.</source>
        <translation>Die Engine endete nach Schritt %1 ohne Meldung: sie wurde abgebrochen oder der Rechner fiel aus. Alles bis zum neuesten Checkpoint ist sicher.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change the settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>End the engine</source>
        <translation>Engine beenden</translation>
    </message>
</context>
<context>
    <name>leoclr::TrashLine</name>
    <message>
        <location filename="../widgets/shell/trashline.cpp" line="+18"/>
        <location line="+38"/>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n deleted run(s), %1</source>
        <translation>
            <numerusform>%n gelöschter Lauf, %1</numerusform>
            <numerusform>%n gelöschte Läufe, %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Delete what is in the trash for good? Checkpoints and curves of these runs cannot be brought back.</source>
        <translation>Den Inhalt des Papierkorbs endgültig löschen? Checkpoints und Kurven dieser Läufe lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Deleting…</source>
        <translation>Wird gelöscht …</translation>
    </message>
</context>
<context>
    <name>leoclr::ViewShelf</name>
    <message>
        <location filename="../widgets/lens/viewshelf.cpp" line="+20"/>
        <source>Views as the network sees them</source>
        <translation>Ansichten, wie das Netz sie sieht</translation>
    </message>
</context>
<context>
    <name>leoclr::ViewTile</name>
    <message>
        <location filename="../widgets/lens/viewtile.cpp" line="+49"/>
        <source>View %1, %2</source>
        <translation>Ansicht %1, %2</translation>
    </message>
    <message>
        <location line="+178"/>
        <source>Click to see how this view was made, step by step.</source>
        <translation>Klick zeigt Schritt für Schritt, wie diese Ansicht entstand.</translation>
    </message>
</context>
<context>
    <name>leoclr::Workspace</name>
    <message>
        <location filename="../widgets/common/workspace.cpp" line="+88"/>
        <source>Choose preset %1</source>
        <translation>Vorlage %1 wählen</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Duplicate %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
</TS>
