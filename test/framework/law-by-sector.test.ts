import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basisIn, consentIn, sourcesFor } from '../../src/framework/framework-lookups.ts';
import { loadFramework } from '../../src/framework/io/criteria-yaml.ts';
import { SECTORS } from '../../src/framework/sectors.ts';
import { describeDocument } from '../../src/framework/words/framework.ts';
import { projectRoot } from '../support/run/run-binary.ts';

const mark = await loadFramework(join(projectRoot, 'criteria'), null);
const types = Object.entries(mark.documents);

describe.each(SECTORS)('the rules of law in %s', (sector) => {
  const known = sourcesFor(sector, mark).map(({ id }) => id);

  it.each(types)('name no law of another sector: %s', (_id, type) => {
    const named = [basisIn(type, sector), consentIn(type, sector), type.retention?.basis];
    const sources = named.flatMap((rule) => (rule === undefined ? [] : [rule.source]));
    expect(sources.filter((source) => !known.includes(source))).toEqual([]);
    expect(sources).not.toEqual([]);
  });
});

describe('the article of a law', () => {
  const articles = types.flatMap(([, type]) =>
    SECTORS.flatMap((sector) =>
      [basisIn(type, sector), consentIn(type, sector)].map((rule) => ({
        sector,
        source: rule?.source,
        article: rule?.article,
      })),
    ),
  );

  it.each(['wvo', 'wec'])('is left out where nobody looked it up: %s', (law) => {
    const rules = articles.filter(({ source }) => source === law);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter(({ article }) => article !== undefined)).toEqual([]);
  });

  it('is article 13 of the law on participation for primary schools only', () => {
    const sectors = articles.filter(({ article }) => article === 'artikel 13').map(({ sector }) => sector);
    expect(new Set(sectors)).toEqual(new Set(['po']));
  });

  it('asks the pupils of a secondary school about their own statute', () => {
    const [statute] = types.filter(([id]) => id === 'leerlingenstatuut').map(([, type]) => type);
    expect(statute === undefined ? null : consentIn(statute, 'vo')?.by).toBe('leerlinggeleding');
  });
});

describe('a description of a document type', () => {
  it('tells the rules of each sector, what may be kept and why', () => {
    const text = describeDocument('schoolgids', mark).join('\n');
    expect(text).toContain('In het basisonderwijs:\n  Volgens de wet: Wet op het primair onderwijs, artikel 16.');
    expect(text).toContain('In het voortgezet onderwijs:\n  Volgens de wet: Wet voortgezet onderwijs 2020.');
    expect(text).toContain('(Wet medezeggenschap op scholen, artikel 14 lid 1 onder a)');
    expect(text).toContain('Bewaren: het schooljaar van het document, en nog 3 schooljaren. Volgens dit project');
  });

  it.each([
    ['klachtenregeling', 'Bewaren: zolang het geldt.'],
    ['visiedocument', 'Bewaren: 72 maanden, vanaf de datum van het document.'],
    ['hulplijst', 'Bewaren: het schooljaar van het document. Volgens dit project: Algemene verordening'],
    ['foto', 'en nog 1 schooljaar.'],
    ['sop', 'Of die wet al geldt, is niet nagekeken.'],
  ])('says of %s: %s', (id, sentence) => {
    expect(describeDocument(id, mark).join('\n')).toContain(sentence);
  });
});
