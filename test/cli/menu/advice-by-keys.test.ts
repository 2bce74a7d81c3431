import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { adviseByKeys, ONLY_TYPED, spotOf } from '../../../src/cli/menu/advice-by-keys.ts';
import { removalWords } from '../../../src/evidence/words/evidence.ts';
import { FINDINGS } from '../../../src/findings/records/index.ts';
import { contradictionWords, describeRemark } from '../../../src/package/words/contradictions.ts';
import { bagWords } from '../../../src/package/words/package.ts';
import { sealWords } from '../../../src/package/words/packing.ts';

const advise = adviseByKeys(false);

describe('advice in the menu', () => {
  it.each([
    ['     ouder-audit check', '     kies c in het menu (controleren)'],
    ['Verder gaan kan met: ouder-audit assess de-brug', 'Verder gaan kan met v in het menu (vragen)'],
    ['Toch niet? ouder-audit undo "De Brug"', 'Toch niet? Kies o in het menu (terugnemen)'],
    ['Wat eraan mankeert, zegt: ouder-audit check', 'Wat eraan mankeert, zegt c in het menu (controleren)'],
    [
      'Voeg het document toe: ouder-audit evidence add <bestand> --dossier "De Brug"',
      'Voeg het document toe: kies b in het menu (bewijs), en dan "Een bestand toevoegen"',
    ],
    [
      'Te laat. Kies een datum met "ouder-audit actions move 2 "De Brug"". Is het gedaan? ouder-audit actions done 2',
      'Te laat. Kies een datum met a in het menu (afspraken en uitzonderingen), en dan "Een afspraak verzetten, of door iemand anders laten doen". ' +
        'Is het gedaan? Kies a in het menu (afspraken en uitzonderingen), en dan "Zeggen dat een afspraak is gedaan, en of het hielp"',
    ],
    [
      'Is dat de datum? Typ dan: ouder-audit evidence edit visie --date 2026-02-14',
      'Is dat de datum? Kies dan b in het menu (bewijs), en dan "Iets wijzigen aan een stuk bewijs"',
    ],
    [
      'Alles lezen: ouder-audit check school --details',
      'Alles lezen: kies m in het menu (meer), en dan "Alles lezen wat de controle vond"',
    ],
    [
      'Maak de kaart: ouder-audit report school --format card',
      'Maak de kaart: kies r in het menu (rapport), en dan "De schoolkaart voor het bestuur, met alleen scores en aantallen"',
    ],
    [
      'Verder gaan kan met: ouder-audit assess school --quick',
      'Verder gaan kan met m in het menu (meer), en dan "Een verkenning: tien vragen in twintig minuten, zonder oordeel"',
    ],
    [
      'Neem ze over met: ouder-audit assess --answers lijst.csv.',
      'Neem ze over met m in het menu (meer), en dan "Een lijst overnemen die het team zelf invulde".',
    ],
    [
      'Is de lijst fout: ouder-audit evidence edit visie --date 2026-02-14 · Klopt de lijst: ouder-audit evidence edit visie --looked-by <rol>',
      'Is de lijst fout: kies b in het menu (bewijs), en dan "Iets wijzigen aan een stuk bewijs" · ' +
        'Klopt de lijst: kies b in het menu (bewijs), en dan "Zeggen wie een stuk bewijs zelf bekeek"',
    ],
    [
      'Bekijk de zin: ouder-audit evidence edit <naam> --quote "…"',
      'Bekijk de zin: kies b in het menu (bewijs), en dan "Een zin uit een stuk bewijs opschrijven"',
    ],
  ])('says for %o: %o', (typed, said) => {
    expect(advise(typed)).toBe(said);
  });

  it('begins with leaving the questions, for who reads it among them', () => {
    const typed = 'Is dat van de school zelf? Geef het op met: ouder-audit school edit';
    expect(advise(typed, true)).toBe(
      'Is dat van de school zelf? Geef het op met Ctrl-C (stoppen), en kies dan g in het menu (gegevens van de school)',
    );
    expect(adviseByKeys(true)('Kijk: ouder-audit check. Of: ouder-audit check', true)).toBe(
      'Kijk: druk op Ctrl-C (stoppen), en kies dan "Controleren wat er nog ontbreekt". Of: druk op Ctrl-C (stoppen), en kies dan "Controleren wat er nog ontbreekt"',
    );
  });

  it('presses Ctrl-C and chooses a letter, wherever the advice stands in its sentence', () => {
    expect(advise('Iets mis? ouder-audit check', true)).toContain('Iets mis? Druk op Ctrl-C (stoppen), en kies dan c ');
    expect(advise('Typ dan: ouder-audit check', true)).toContain('Druk dan op Ctrl-C (stoppen), en kies dan c ');
    expect(advise('Wacht, of typ ouder-audit check', true)).toContain('of druk op Ctrl-C (stoppen), en kies dan c ');
  });

  it('leaves out a sentence about a command that the menu does not have, and an example to type', () => {
    expect(advise('Alles klopt. De audit begint met: ouder-audit audit de-brug')).toBe('Alles klopt.');
    expect(advise('Uitpakken kan met: ouder-audit verify a.zip --unpack mijn-audit. Klaar.')).toBe('Klaar.');
    expect(advise('  1. Maak die bladzijde zelf: ouder-audit portfolio bestuur')).toBe('');
    expect(advise('Niet ingepakt: b. Toch meenemen kan met --with-unread, en dat staat erbij.')).toBe(
      'Niet ingepakt: b.',
    );
    expect(advise('Voorbeeld: ouder-audit evidence edit visie --date 2026-02-14')).toBe('');
  });

  it('says of a package what matters, and nothing that somebody would have to type', () => {
    const remark = describeRemark({ code: 'not-worked-out', why: 'other-build', made: 'x 1' });
    expect(advise(remark)).toMatch(/maar met andere code\.$/);
    expect(advise(contradictionWords.next)).toMatch(/en om een nieuw pakket\.$/);
    expect(bagWords.withoutSeal.map((text) => advise(text))).toEqual([bagWords.withoutSeal[0], '']);
    expect(advise(sealWords.verifyNext('a b.zip', 'a b-zegel.txt'))).toMatch(/^Nakijken kan met m in het menu/);
  });

  it('leaves every other sentence as it is, the name of the program included', () => {
    for (const text of ['', 'Werk ouder-audit bij.', 'Er ging iets mis in ouder-audit zelf.'])
      expect(advise(text)).toBe(text);
  });

  it.each([
    'Een ouder schreef --ons niet meegerekend-- dat het kan.',
    'Een ouder schreef --open en eerlijk-- dat het kan.',
    'Visie op samenwerken --concept',
    'Een vader --open en bereid-- was het eens met --niemand.',
    'Kees van --de-groep en zijn moeder.',
  ])('leaves what a person wrote as it is: %s', (text) => {
    expect(advise(text)).toBe(text);
  });

  it.each([
    [
      'Geef op wanneer er instemming kwam van de MR: ouder-audit evidence edit "een stuk bewijs" --consent mr:<datum>',
      'Geef op wanneer er instemming kwam van de MR: kies b in het menu (bewijs), en dan "Iets wijzigen aan een stuk bewijs"',
    ],
    [
      'Zet het terug. Hoort de wijziging erbij, dan beslist de auditor, met: ouder-audit audit school',
      'Zet het terug. Hoort de wijziging erbij, dan beslist de auditor.',
    ],
    ['Er staat al een uitkomst. Komt de nieuwe in plaats daarvan? Geef dan --replace.', 'Er staat al een uitkomst.'],
    ['Beantwoord ze eerst. Toch nu afsluiten? Geef dan --incomplete achter de opdracht.', 'Beantwoord ze eerst.'],
    [
      'Probeer het opnieuw met --debug en meld wat u ziet aan de makers.',
      'Probeer het opnieuw en meld wat u ziet aan de makers.',
    ],
    ['Zeg hoe het bestand precies heet: ouder-audit evidence edit <naam> --file <bestand>', ''],
    ['Verander het, of typ ouder-audit report', 'Verander het, of kies r in het menu (rapport)'],
  ])('keeps of %o what matters: %o', (typed, said) => {
    expect(advise(typed)).toBe(said);
  });

  it('tells where something goes for good', () => {
    expect(advise(removalWords(['a.pdf'], false))).toMatch(
      /Moet het voorgoed weg, dan kan dat met b in het menu .*voorgoed wissen/,
    );
  });

  it('names the words of a choice where the menu shows numbers', () => {
    expect(adviseByKeys(true)('Kijk hoe het staat: ouder-audit check')).toBe(
      'Kijk hoe het staat: kies "Controleren wat er nog ontbreekt"',
    );
    expect(adviseByKeys(true)('Begin met: ouder-audit init mijn-school')).toBe(
      'Begin met "Een ander dossier", en dan "Maak een dossier voor uw school"',
    );
  });

  it('knows of every command where it is in the menu, or that it is not', () => {
    const names = COMMANDS.flatMap((each) =>
      'run' in each ? [each.usage.name] : each.entries.map(({ usage }) => `${each.usage.name} ${usage.name}`),
    );
    const unknown = names.filter((name) => spotOf(name) === null && !ONLY_TYPED.has(name.split(' ')[0] ?? ''));
    expect(unknown).toEqual([]);
  });

  it('gives a choice of its own for each way out that a finding names', () => {
    const { advice, example } = FINDINGS['date-differs'];
    const spots = advise(advice(example, { folder: '', dossier: '' })).match(/en dan "[^"]+"/g) ?? [];
    expect([spots.length, new Set(spots).size]).toEqual([2, 2]);
  });

  it('leaves no command in what any finding says about mending', () => {
    const said = Object.values(FINDINGS).map(({ help }) => advise(help.mend));
    expect(said.filter((text) => /ouder-audit [a-z]+ ?[a-z]*/.test(text))).toEqual([]);
  });
});
