import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runMain } from '../../support/run/run-main.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';

/** Words of the law for primary schools, and of the article for their parents. */
const PRIMARY = /\bwpo\b|primair onderwijs|basisonderwijs|artikel 13\b/i;

const EVIDENCE = [
  ['schoolgids', 'C10', '2024-08-20'],
  ['schoolplan', 'C1', '2020-01-01'],
  ['leerlingenstatuut', 'C10', '2022-01-01'],
  ['sop', 'C4', '2023-06-01'],
  ['opp-procedure', 'C4', '2024-09-01'],
  ['klachtenregeling', 'C8', '2015-01-01'],
  ['privacyreglement', 'C7', '2019-01-01'],
  ['informatiebeleid', 'C5', '2019-01-01'],
  ['veiligheidsmonitor', 'C6', '2025-11-01'],
];

/** A school that has one document of each kind that a law speaks of, most of them too old. */
const makeSchool = async (sector: string): Promise<string> => {
  const folder = temporaryFolder();
  await runMain(['init', '.', '--name', 'Het Kompas', '--sector', sector], folder);
  mkdirSync(join(folder, 'bewijs'), { recursive: true });
  const entries = EVIDENCE.map(([document, criterion, date]) => {
    writeFileSync(
      join(folder, 'bewijs', `${document}.txt`),
      `Een stuk van onze school over ${document}, voor iedereen te lezen.`,
    );
    return `  ${document}: { file: ${document}.txt, document: ${document}, criteria: [${criterion}], date: ${date} }`;
  });
  writeFileSync(join(folder, 'bewijs.yaml'), `formatVersion: 1\nevidence:\n${entries.join('\n')}\n`);
  return folder;
};

/** Everything that the school reads: the screen, its list, and its reports. */
const readAll = async (folder: string): Promise<Record<string, string>> => {
  const check = await runMain(['check', '.'], folder);
  const json = await runMain(['check', '.', '--format', 'json'], folder);
  const list = await runMain(['evidence', 'list', '.'], folder);
  await runMain(['report', '.', '--format', 'md,html,json,ics'], folder);
  const reports = readdirSync(join(folder, 'rapport')).filter((name) => /\.(md|html|json|ics)$/.test(name));
  return {
    check: check.stdout + check.stderr,
    json: json.stdout,
    list: list.stdout,
    ...Object.fromEntries(reports.map((name) => [name, readFileSync(join(folder, 'rapport', name), 'utf8')])),
  };
};

type Found = { code: string; severity: string; subject: { id?: string }; message: string };

/** The findings about one piece of evidence, by code. */
const findingsOf = async (folder: string): Promise<(id: string) => Map<string, Found>> => {
  const { stdout } = await runMain(['check', '.', '--format', 'json'], folder);
  const findings: Found[] = JSON.parse(stdout).findings;
  return (id) => new Map(findings.filter(({ subject }) => subject.id === id).map((found) => [found.code, found]));
};

describe('what a secondary school reads', () => {
  it('never speaks of the law or the parents of primary schools, and tells how long files may be kept', async () => {
    const outputs = await readAll(await makeSchool('vo'));
    const wrong = Object.entries(outputs).filter(([, text]) => PRIMARY.test(text));
    expect(wrong.map(([name, text]) => [name, PRIMARY.exec(text)?.[0]])).toEqual([]);
    expect(Object.keys(outputs).sort()).toEqual(
      ['audit.json', 'check', 'json', 'kalender.ics', 'list', 'rapport.html', 'rapport.md'].sort(),
    );
    const list = inOneLine(outputs['list'] ?? '');
    expect(list).toContain('bewaren tot en met 31 juli 2028 (keuze van dit project)');
    expect(list).toContain('bewaren zolang het geldt (keuze van dit project)');
    expect(outputs['kalender.ics']).toContain('Bewijs opruimen: schoolgids.txt');
  });

  it('names its own law, its pupils, and what nobody checked', async () => {
    const about = await findingsOf(await makeSchool('vo'));
    expect(about('schoolgids').get('legally-expired')?.message).toContain('(Wet voortgezet onderwijs 2020)');
    const consent = (id: string) => about(id).get('consent-missing')?.message;
    expect(consent('leerlingenstatuut')).toContain('instemming nodig van de leerlingen in de MR');
    expect(consent('privacyreglement')).toContain('(Wet medezeggenschap op scholen, artikel 14 lid 2 onder f)');
    expect(about('sop').get('unverified-law')).toMatchObject({
      severity: 'note',
      message: expect.stringMatching(/^Volgens het wetsvoorstel .* \(niet nagekeken\)/),
    });
    const ages = ['sop', 'veiligheidsmonitor'].flatMap((id) => [...about(id).keys()]);
    expect(ages.filter((code) => ['outdated', 'legally-expired'].includes(code))).toEqual([]);
  });
});

describe.each([
  ['so', '(Wet op de expertisecentra)'],
  ['po', '(Wet op het primair onderwijs, artikel 16)'],
])('what a school reads in %s', (sector, law) => {
  it(`is its own law: ${law}`, async () => {
    const about = await findingsOf(await makeSchool(sector));
    expect(about('schoolgids').get('legally-expired')?.message).toContain(law);
  });
});
