import { describe, expect, it } from 'vitest';
import { closingWords } from '../../src/base/words/closing.ts';
import type { RefusedFile } from '../../src/evidence/errors.ts';
import { evidenceErrorWords } from '../../src/evidence/words/errors.ts';
import { describeClutter, describeProposal, describeSeen, evidenceAsks } from '../../src/evidence/words/evidence.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { progressWords } from '../../src/terminal/words/prompts.ts';
import { mixSentence } from '../../src/wording/evidence.ts';
import { aDocument, fileFacts } from '../support/results/builders.ts';

describe('a file on the screen', () => {
  it('is told by what was seen in it', () => {
    const document = aDocument({ created: '2026-02-12', words: 346 });
    expect(describeSeen(fileFacts('a.pdf', { document }), 'Schoolgids')).toBe(
      '1 bladzijde · 346 woorden · volgens de eigenschappen gemaakt op 12 februari 2026 · lijkt: Schoolgids',
    );
    expect(describeSeen(fileFacts('a.pdf', { document: null }), null)).toBe('In dit bestand is niets te lezen.');
    expect(evidenceAsks.register('a.pdf')).toContain('a.pdf');
    const photo = fileFacts('a.jpg', {
      document: { ...aDocument({ words: 0 }), pages: null, mediaType: 'image/jpeg' },
    });
    expect(describeSeen(photo, 'Foto')).toBe('lijkt: Foto · kijk zelf of er niemand op te herkennen is');
  });

  it('is proposed with the command that registers it, and with what is left to fill in', () => {
    const facts = fileFacts('C1/visie.pdf');
    const whole = {
      facts,
      shown: 'C1/visie.pdf',
      blocked: false,
      document: 'visie',
      criteria: ['C1'],
      date: '2026-02-12',
    };
    expect(describeProposal(whole, '.')).toEqual([
      'bewijs/C1/visie.pdf',
      '  ouder-audit evidence add "bewijs/C1/visie.pdf" --document visie --criteria "C1" --date 2026-02-12',
    ]);
    const [, unsaid, command] = describeProposal({ ...whole, document: null, criteria: [], date: null }, 'mijn school');
    expect(unsaid).toContain('de soort, de criteria en de datum');
    expect(command).toContain('"mijn school/bewijs/C1/visie.pdf"');
    expect(command).toContain('--dossier "mijn school"');
    expect(describeProposal({ ...whole, blocked: true, shown: 'C1/•••.pdf' }, '.')).toEqual([
      'bewijs/C1/•••.pdf',
      '  Dit bestand kan zo niet in de lijst. Los eerst dit op:',
    ]);
    expect(closingWords.unregistered(1)).toContain('Eén bestand');
    expect(closingWords.unregistered(3)).toContain('3 bestanden');
  });

  it('that is there already asks for nothing', () => {
    const sameAs = { path: 'visie.pdf', place: 'registered' as const };
    const said = (files: RefusedFile[]) => evidenceErrorWords['evidence-refused']({ files, folder: 'de-brug' }).next;
    expect(said([{ file: 'b.pdf', sameAs }])).toMatch(
      /^U hoeft niets te doen\. .*ouder-audit evidence edit <naam> de-brug$/,
    );
    expect(
      said([
        { file: 'b.pdf', sameAs },
        { file: 'leeg.pdf', problem: 'empty' },
      ]),
    ).toContain('Los dit op');
  });

  it('that is refused is told why, with what to do', () => {
    const finding: Finding = {
      code: 'encrypted-file',
      severity: 'error',
      subject: { kind: 'file', path: 'a.pdf' },
      params: {},
    };
    const { details } = evidenceErrorWords['evidence-refused']({
      files: [
        { file: 'leeg.pdf', problem: 'empty' },
        { file: 'a.pdf', findings: [finding] },
        { file: 'b.pdf', sameAs: { path: 'C1/c.pdf', place: 'registered' } },
        { file: 'd.pdf', sameAs: { path: 'e.pdf', place: 'loose' } },
        { file: 'f.pdf', sameAs: { path: '/thuis/g.pdf', place: 'command' } },
      ],
      folder: 'mijn school',
    });
    expect(details[0]).toBe('leeg.pdf is leeg');
    expect(details[1]).toContain('wachtwoord');
    expect(details[2]).toBe('b.pdf zit al in de map bewijs en staat in de lijst, als "C1/c.pdf"');
    expect(details[3]).toBe(
      'd.pdf zit al in de map bewijs, als "e.pdf". Alleen de lijst mist nog: ouder-audit evidence scan "mijn school"',
    );
    expect(details[4]).toBe('f.pdf is hetzelfde bestand als "/thuis/g.pdf"');
    expect(details).toHaveLength(5);
  });

  it('that only holds personal data is told how to be added all the same', () => {
    const subject = { kind: 'file' as const, path: 'a.txt' };
    const finding: Finding = { code: 'photo-location', severity: 'error', subject, params: {} };
    const personal = { file: 'a.txt', findings: [finding], despite: true as const };
    const say = evidenceErrorWords['evidence-refused'];
    expect(say({ files: [personal], folder: '.' }).details.at(-1)).toContain('--despite-findings');
    const { details } = say({ files: [personal, { file: 'leeg.pdf', problem: 'empty' }], folder: '.' });
    expect(details.join()).not.toContain('--despite-findings');
  });
});

describe('what a computer leaves behind', () => {
  it.each([
    ['~$visie.docx', 'nog openstaat in Word'],
    ['C1/._visie.docx', 'wat een Mac bij een bestand bewaart'],
    ['__MACOSX', 'wat een Mac bij een bestand bewaart'],
    ['.DS_Store', 'op een Mac'],
    ['C1/Icon\r', 'op een Mac'],
    ['@eaDir', 'kleine plaatjes'],
    ['Thumbs.db', 'kleine plaatjes'],
    ['desktop.ini', 'in Windows'],
    ['.verborgen', 'een verborgen bestand'],
  ])('%s is told as what it is', (path, words) => {
    expect(describeClutter([path])).toContain(words);
  });

  it('is told in one line, and not at all where there is none', () => {
    expect(describeClutter([])).toBeNull();
    const told = describeClutter(['a\u001b[31m/.x', ...Array.from({ length: 7 }, (_, index) => `.${index}`)]);
    expect(told).toContain('a/.x (een verborgen bestand)');
    expect(told).toMatch(/en nog 3\.$/);
  });
});

it('tells how far reading is', () => expect(progressWords(3, 12)).toBe('Documenten lezen: 3 van 12'));

it('tells the mix of evidence in one sentence, and nothing where nothing counts', () => {
  expect(mixSentence({ policy: 2, practice: 0, perception: 1 })).toBe(
    'Bewijs dat meetelt: 2 over wat de school wil of afspreekt, geen over wat er gebeurde en 1 over wat mensen ervan vinden.',
  );
  expect(mixSentence({ policy: 0, practice: 0, perception: 0 })).toBeNull();
});
