import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { RequestFile } from '../../../src/dossier/request-file-shape.ts';
import { makeReadySchool } from '../../support/dossiers/ready-school.ts';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { temporaryFolder } from '../../support/run/temporary-folder.ts';
import { KEY, runInTerminal } from '../../support/run/terminal.ts';

const requestsIn = (dossier: string) =>
  (parse(readFileSync(join(dossier, 'vragen-auditor.yaml'), 'utf8')) as RequestFile).requests;

const ok = async (args: string[], cwd: string): Promise<string> => {
  const { code, stdout, stderr } = await runBuilt(args, { cwd });
  expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
  return inOneLine(stdout);
};

const QUESTION = 'Welk voorbeeld uit de praktijk kunt u laten zien bij C1? Liefst van mei.';

describe('a question to the school', () => {
  it('is asked with keys, answered with keys, sealed with the dossier, and archived with the round', async () => {
    const folder = temporaryFolder();
    const school = join(folder, 'school');
    makeReadySchool(school);
    const auditor = runInTerminal(['audit', 'ask', 'school'], folder);
    await auditor.see('Wat wilt u doen?');
    await auditor.see('Klaar voor nu');
    auditor.type(KEY.enter);
    await auditor.see('Welke vraag wilt u stellen?');
    await auditor.see('Terug');
    auditor.type(KEY.enter);
    // The proposal is typed in already, to be changed.
    await auditor.see('Welk voorbeeld uit de praktijk kunt u laten zien bij C1?');
    auditor.type(` Liefst van mei.${KEY.enter}`);
    await auditor.see('Wanneer wilt u uiterlijk antwoord?');
    auditor.type(KEY.enter);
    await auditor.see(`V1 (C1) ${QUESTION}`);
    await auditor.see('Klaar voor nu');
    // Leaving in the middle of the next question loses nothing of this one.
    auditor.type(KEY.ctrlC);
    expect((await auditor.end()).code).toBe(130);
    expect(requestsIn(school)['V1']).toEqual({
      criterion: 'C1',
      question: QUESTION,
      askedOn: '2026-11-23',
      due: '2026-12-07',
    });

    const team = runInTerminal(['audit', 'ask', '--answer', 'school'], folder);
    await team.see('Er is er nog 1 open.');
    await team.see('V1 Welk voorbeeld');
    await team.see('overslaan)');
    team.type(`Ja, in de map bewijs.${KEY.enter}`);
    expect((await team.end()).code).toBe(0);
    expect(requestsIn(school)['V1']).toMatchObject({ answer: 'Ja, in de map bewijs.', answeredOn: '2026-11-23' });

    expect(await ok(['audit', 'ask', 'school'], folder)).toContain('0 open, 1 beantwoord.');
    await ok(['audit', 'plan', 'school', '--date', '2026-12-10'], folder);
    expect(existsSync(join(school, 'rapport', 'bezoekplan.docx'))).toBe(true);
    await ok(['pack', 'school', '--output', 'pakket.zip'], folder);
    await ok(['verify', 'pakket.zip', '--unpack', 'open'], folder);
    expect(requestsIn(join(folder, 'open', 'data', 'dossier'))).toEqual(requestsIn(school));
    expect(existsSync(join(folder, 'open', 'data', 'dossier', 'rapport'))).toBe(false);
    await ok(['round', 'close', 'school'], folder);
    expect(existsSync(join(school, 'vragen-auditor.yaml'))).toBe(false);
    expect(requestsIn(join(school, 'rondes', '2026-2027'))).toHaveProperty('V1');
    expect(await ok(['schema', 'vragen-auditor'], folder)).toContain('"requests"');
  });
});
