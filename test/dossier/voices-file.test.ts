import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../src/base/words/problems.ts';
import { jsonSchemaOf } from '../../src/dossier/io/json-schemas.ts';
import { understand } from '../../src/dossier/io/parse-dossier.ts';
import { isVoicesFile, voicesFileName } from '../../src/dossier/voices-file-name.ts';
import type { VoicesFile } from '../../src/dossier/voices-file-shape.ts';
import { counts, someVoices } from '../support/results/voices.ts';

const problemsOf = (file: VoicesFile, name = voicesFileName(file.group)) =>
  understand(name, Buffer.from(JSON.stringify(file, null, 1))).problems.map(describeProblem);

describe('stemmen/<group>.yaml', () => {
  it('holds counts, and where they came from', () => {
    expect(problemsOf(someVoices())).toEqual([]);
  });

  it('holds only the group of its name', () => {
    expect(problemsOf(someVoices(), 'stemmen/leraar.yaml')).toEqual([expect.stringMatching(/regel 3.*group.*leraar/)]);
  });

  it('holds nothing about fewer than five people', () => {
    const few = someVoices({ responses: 4, items: { C3a: counts(0, 0, 2, 2), C3b: counts(5, 0, 0, 0) } });
    expect(problemsOf(few).join('\n')).toContain('(responses): Hier hoort ten minste: 5');
    expect(problemsOf(someVoices({ items: { C3a: counts(0, 0, 2, 2, 9) } }))).toEqual([
      expect.stringMatching(/items.C3a.*minder dan 5 antwoorden/),
    ]);
  });

  it('holds no more people than were invited, nor more answers than sheets', () => {
    expect(problemsOf(someVoices({ invited: 60 }))).toEqual([
      expect.stringMatching(/responses.*niet meer zijn dan 60/),
    ]);
    expect(problemsOf(someVoices({ items: { C3a: counts(40, 0, 0, 40) } }))).toEqual([
      expect.stringMatching(/items.C3a.*niet meer zijn dan 74/),
    ]);
  });

  it('adds up', () => {
    const { sources } = someVoices();
    expect(problemsOf(someVoices({ responses: 76, sources }))).toEqual([
      expect.stringMatching(/responses.*niet de som van de bronnen.*74/),
    ]);
  });

  it('holds nothing else, such as a name or a split', () => {
    const more = { ...someVoices(), languages: { tr: 12 } };
    expect(problemsOf(more)).toEqual([expect.stringMatching(/languages.*onbekend/)]);
  });

  it('has one schema for all groups', () => {
    expect(jsonSchemaOf('stemmen')).toContain('"leerling"');
    expect(jsonSchemaOf('stemmen/ouder.yaml')).toBe(jsonSchemaOf('stemmen'));
  });

  it('is known by its path alone', () => {
    expect(isVoicesFile('stemmen/ouder.yaml')).toBe(true);
    expect(isVoicesFile('stemmen/buren.yaml')).toBe(false);
  });
});
