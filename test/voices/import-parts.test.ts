import { describe, expect, it } from 'vitest';
import { kioskFileSchema } from '../../src/voices/kiosk-file-shape.ts';
import { mappingFileSchema } from '../../src/voices/mapping-file-shape.ts';
import {
  closedPrompt,
  invitedPrompt,
  keepCountsPrompt,
  mappingPrompt,
  surveyGroupPrompt,
} from '../../src/voices/prompts.ts';
import { proposeMapping } from '../../src/voices/propose-mapping.ts';
import type { Understood } from '../../src/voices/understand-export.ts';
import { understandKiosk } from '../../src/voices/understand-kiosk.ts';
import { importWords } from '../../src/voices/words/import.ts';
import { showWords } from '../../src/voices/words/show.ts';
import { counts } from '../support/results/voices.ts';

describe('heads without a code', () => {
  const statements = {
    C3a: 'Als ik de school binnenkom, helpt iemand mij verder.',
    C3b: 'De school vraagt of ik haar berichten begrijp.',
  };

  it('are proposed for the statement that they share most words with, each once', () => {
    const heads = ['begrijpt u de berichten van de school?', 'als ik de school binnenkom helpt iemand mij', 'leeftijd'];
    expect(proposeMapping(heads, statements)).toEqual([
      { head: 'als ik de school binnenkom helpt iemand mij', code: 'C3a' },
      { head: 'begrijpt u de berichten van de school?', code: 'C3b' },
    ]);
    expect(proposeMapping(['De school vraagt of ik berichten begrijp', 'de school vraagt of ik'], statements)).toEqual([
      { head: 'De school vraagt of ik berichten begrijp', code: 'C3b' },
    ]);
  });

  it('are no statement when they share nothing, or have no words', () => {
    expect(proposeMapping(['Wat is uw leeftijd?', '!'], { ...statements, C4a: '?' })).toEqual([]);
  });

  it('are kept with their codes and whether a person looked, and nothing else', () => {
    const file = { formatVersion: 1, confirmed: false, heads: [{ head: 'Helpt iemand?', code: 'C3a' }] };
    expect(mappingFileSchema.safeParse(file).success).toBe(true);
    expect(mappingFileSchema.safeParse({ ...file, answers: [] }).success).toBe(false);
  });
});

describe('the counts of a tablet', () => {
  const file = {
    ouderAuditKiosk: 1 as const,
    group: 'ouder' as const,
    from: '2026-11-01',
    closed: '2026-11-19',
    sheets: 6,
    items: { C3a: counts(0, 1, 2, 3) },
  };

  it('are taken as they are', () => {
    expect(kioskFileSchema.safeParse(file).success).toBe(true);
    expect(understandKiosk(file, ['C3a'])).toMatchObject({ kind: 'kiosk', sheets: 6, items: file.items, problems: [] });
  });

  it('are held to the list, and to how many people there were', () => {
    const more = { ...file, items: { C3a: counts(0, 1, 2, 4), C11a: counts(0, 0, 0, 0) } };
    expect(understandKiosk(more, ['C3a', 'C3b']).problems).toEqual([
      { kind: 'unknown-code', code: 'C11a', column: 'items' },
      { kind: 'missing-codes', codes: ['C3b'] },
      { kind: 'more-answers', code: 'C3a' },
    ]);
  });
});

describe('what an import asks', () => {
  const validate = (prompt: ReturnType<typeof closedPrompt> | ReturnType<typeof invitedPrompt>, text: string) =>
    prompt.kind === 'input' ? prompt.validate?.(text) : undefined;

  it('takes a day that has been', () => {
    const prompt = closedPrompt('2026-11-23');
    expect(validate(prompt, '20-11-2026')).toBe(true);
    expect(validate(prompt, '2026-11-24')).toContain('nog niet geweest');
    expect(validate(prompt, 'morgen')).toContain('2026-11-20');
    expect(prompt.kind === 'input' && prompt.answer('20-11-2026')).toBe('2026-11-20');
    expect(prompt.kind === 'input' && prompt.answer('?')).toBe('2026-11-23');
  });

  it('takes a number of people from the floor on', () => {
    const prompt = invitedPrompt();
    expect(validate(prompt, '180')).toBe(true);
    expect(validate(prompt, '4')).toContain('5 of meer');
    expect(prompt.kind === 'input' && prompt.answer('180')).toBe(180);
  });

  it('is a choice where there are few answers', () => {
    for (const prompt of [surveyGroupPrompt(), keepCountsPrompt(), mappingPrompt()]) expect(prompt.kind).toBe('select');
  });
});

describe('what an import says', () => {
  const found: Understood = {
    kind: 'limesurvey',
    items: {},
    sheets: 12,
    left: { unfinished: 1, nobody: 0 },
    columns: [{ code: 'C3a', column: 'G' }],
    personal: [{ what: 'ip', column: 'F', people: 12 }],
    dropped: 6,
    uncoded: [],
    problems: [],
  };

  it('names the system, what was dropped, and what was not anonymous', () => {
    const said = importWords.understood('ouders.csv', found).join('\n');
    expect(said).toContain('ouders.csv: LimeSurvey, 12 ingevulde lijsten, 1 kolom met een code.');
    expect(said).toContain('1 ingevulde lijst niet ingestuurd. Die telt niet mee');
    expect(said).toContain('6 andere kolommen');
    expect(said).toContain('in kolom F staan IP-adressen van 12 mensen');
    const plain = importWords.understood('x.csv', {
      ...found,
      left: { unfinished: 0, nobody: 2 },
      dropped: 0,
      personal: [],
    });
    expect(plain.join('\n')).toContain(
      '2 ingevulde lijsten van niemand: een proef, of volgens uw systeem spam. Die tellen niet mee.',
    );
    expect(plain.join('\n')).not.toContain('ingestuurd');
  });

  it('says what becomes of what was there, and where to go on', () => {
    expect(importWords.beside(60)).toContain('60 ingevulde lijsten. Deze komen erbij.');
    expect(importWords.instead(60)).toContain('komen niet terug');
    expect(importWords.together(74, 180, 'ouder')).toContain('74 ingevulde lijsten van 180 ouders');
    expect(importWords.few(['C3a'])).toContain('C3a');
    expect(importWords.near(['C3a', 'C3b'], false)).toContain('C3a en C3b. Wat hier stond, blijft staan.');
    expect(importWords.near(['C3a', 'C3b'], true)).toContain('C3a en C3b. Hier staat straks niets meer.');
    expect(importWords.agreed(['C3a'])).toContain('kan niets bij: C3a');
    expect(importWords.kept('stemmen/ouder.yaml')).toContain('alleen aantallen');
    expect(importWords.mapped([{ head: 'Helpt iemand?', code: 'C3a' }])).toContain('  C3a: Helpt iemand?');
    for (const next of [importWords.show, importWords.report, importWords.remove])
      expect(next('de school')).toContain('"de school"');
    expect(showWords.ask('x')).toContain('survey export x');
    expect(showWords.report('x')).toContain('report x');
  });
});
