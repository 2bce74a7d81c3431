import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/base/records.ts';
import { loadFramework, loadOwnFramework } from '../../src/framework/io/criteria-yaml.ts';
import { frameworkText } from '../../src/framework/known-versions.ts';
import { projectRoot } from '../support/run/run-binary.ts';
import { copyOfFramework } from '../support/run/temporary-folder.ts';

const criteria = join(projectRoot, 'criteria');
const builtIn = await loadFramework(criteria, null);

const ownFramework = async (files: Record<string, string | null>) => {
  const folder = copyOfFramework();
  for (const [name, text] of Object.entries(files)) {
    if (text === null) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  return await loadOwnFramework(folder, { folder: criteria, mark: builtIn });
};

const personalData = (yaml: string) => `formatVersion: 1\npersonalData: ${yaml}\n`;

describe("a framework of one's own", () => {
  it('joins its words for personal data with the built-in ones, in every list', async () => {
    const lists = Object.entries(builtIn.personalData).map(([kind, each]) => {
      const own = Object.keys(each).map((list) => `${list}: [zzz]`);
      return `${kind}: { ${own.join(', ')} }`;
    });
    const { personalData: joined } = await ownFramework({
      'persoonsgegevens.yaml': personalData(`{ ${lists.join(', ')} }`),
    });
    for (const [kind, each] of Object.entries(builtIn.personalData)) {
      for (const [list, words] of Object.entries(each)) {
        expect(joined, `${kind}.${list}`).toHaveProperty([kind, list], [...words, 'zzz']);
      }
    }
  });

  it.each([
    ['without words for personal data', { 'persoonsgegevens.yaml': null }],
    ['without words for dates', { 'datums.yaml': null }],
    ['with one word for dates', { 'datums.yaml': 'formatVersion: 1\ndates: { firstWords: 300 }\n' }],
    ['with an empty kind', { 'persoonsgegevens.yaml': personalData('{ persons: {} }') }],
  ])('is completed from the built-in one: %s', async (_name, files) => {
    const { personalData, dates } = await ownFramework(files);
    expect({ personalData, dates }).toEqual({ personalData: builtIn.personalData, dates: builtIn.dates });
  });

  it('is the built-in one as long as nothing in it was changed, however it is read', async () => {
    expect(await ownFramework({})).toBe(builtIn);
    const text = readFileSync(join(criteria, 'keurmerk.yaml'), 'utf8');
    const read = await ownFramework({ 'keurmerk.yaml': `${text}# Zelfde inhoud.\n` });
    expect(read).not.toBe(builtIn);
    const { own, ...mark } = read;
    expect(mark).toEqual(builtIn);
    expect(frameworkText(read)).toBe(frameworkText(builtIn));
  });

  it('calls no word an exception by which the built-in one finds something', async () => {
    const exceptions = [
      'otherNumbers: { labels: [bsn, toetsnummer] }',
      'birthdates: { otherDates: [geboortedatum, open dag], notAbout: [Geboren] }',
      'mail: { generalDomains: [gmail.com, ons-bestuur.nl] }',
      'persons: { notNames: [moeder, mevrouw, zonnestraal] }',
    ];
    const { personalData: rules } = await ownFramework({
      'persoonsgegevens.yaml': personalData(`{ ${exceptions.join(', ')} }`),
    });
    const { otherNumbers, birthdates, mail, persons } = builtIn.personalData;
    expect(rules.otherNumbers.labels).toEqual([...otherNumbers.labels, 'toetsnummer']);
    expect(rules.birthdates.otherDates).toEqual([...birthdates.otherDates, 'open dag']);
    expect(rules.birthdates.notAbout).toEqual(birthdates.notAbout);
    expect(rules.mail.generalDomains).toEqual([...mail.generalDomains, 'ons-bestuur.nl']);
    expect(rules.persons.notNames).toEqual([...persons.notNames, 'zonnestraal']);
  });

  it('finds more by a word that finds something of another kind', async () => {
    const { personalData: rules } = await ownFramework({
      'persoonsgegevens.yaml': personalData('{ persons: { address: [oma] } }'),
    });
    expect(rules.persons.address).toEqual([...builtIn.personalData.persons.address, 'oma']);
  });

  it('sets its own words for dates in the place of the built-in ones', async () => {
    const { dates } = await ownFramework({ 'datums.yaml': 'formatVersion: 1\ndates: { reports: [verslagje] }\n' });
    expect(dates).toEqual({ ...builtIn.dates, reports: ['verslagje'] });
  });
});

describe('the content by which a framework is compared with its version', () => {
  it('is what its files say, also of a version from before some words existed', async () => {
    const { personalData: _rules, dates: _dates, ...rest } = builtIn;
    const own = await ownFramework({ 'persoonsgegevens.yaml': personalData('{}'), 'datums.yaml': null });
    expect(frameworkText(own)).toBe(canonicalText({ ...rest, personalData: {} }));
  });

  it('is the same for an unchanged copy', async () => {
    expect(frameworkText(await ownFramework({}))).toBe(frameworkText(builtIn));
  });

  it('has other text when a word is left out, although that word still counts', async () => {
    const text = readFileSync(join(projectRoot, 'criteria', 'persoonsgegevens.yaml'), 'utf8');
    const own = await ownFramework({ 'persoonsgegevens.yaml': text.replace('      - bsns\n', '') });
    expect(own.personalData).toHaveProperty('bsn.labels', expect.arrayContaining(['bsns']));
    expect(frameworkText(own)).not.toBe(frameworkText(builtIn));
  });
});
