import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneLine } from '../../support/run/run-binary.ts';
import { runBuilt } from '../../support/run/run-built.ts';
import { runAsSomebody } from '../../support/run/somebody.ts';
import { placeSmallExample, temporaryFolder } from '../../support/run/temporary-folder.ts';

/** The command around the browser. A real one prints in test/outside/pdf-in-browser.test.ts. */

/** Prints by copying the page that it gets behind the head of a PDF. */
const PRINTS = `for arg; do
  case "$arg" in
    --print-to-pdf=*) pdf="\${arg#*=}" ;;
    --user-data-dir=*) mkdir "\${arg#*=}" ;;
  esac
done
{ echo '%PDF-1.7'; cat "$(dirname "$pdf")/rapport.html"; echo '%%EOF'; } > "$pdf"`;

const CRASHES = `${PRINTS.replace("echo '%%EOF'; ", '')}\nkill -9 $$`;

/** A small example school, a folder for temporary files, and a folder on the PATH with a browser, for every user. */
const place = (browser: string) => {
  const root = temporaryFolder();
  const [school, temporary, programs] = [join(root, 'a&b'), join(root, 'tmp'), join(root, 'programs')];
  placeSmallExample(school);
  for (const folder of [temporary, programs, join(school, 'rapport')]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(programs, 'chromium'), `#!/bin/sh\n${browser}\n`);
  chmodSync(join(programs, 'chromium'), 0o755);
  for (const path of [root, school, temporary, join(school, 'rapport')]) chmodSync(path, 0o777);
  const report = (...args: string[]) =>
    runAsSomebody(['report', school, ...args], school, { TMPDIR: temporary, PATH: `${programs}:/bin` });
  return { school, temporary, programs, report, written: () => readdirSync(join(school, 'rapport')) };
};

describe('report --format pdf', () => {
  it('writes what a browser prints of the HTML report, and leaves nothing behind', () => {
    const { school, temporary, report } = place(PRINTS);
    const { code, stdout, stderr } = report('--format', 'pdf,md');
    expect(stderr).not.toContain('Er is geen PDF');
    expect(code).toBe(0);
    expect(stdout).toContain('a&b/rapport/rapport.pdf');
    const pdf = readFileSync(join(school, 'rapport', 'rapport.pdf'), 'utf8');
    expect(pdf).toMatch(/^%PDF-1\.7\n<!DOCTYPE html>/);
    expect(pdf).toContain('De Voorbeeldschool');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.each(['bestuur', 'ouders'])('gives %s a file of their own', (audience) => {
    const { report, written } = place(PRINTS);
    expect(report('--format', 'pdf', '--audience', audience).code).toBe(0);
    expect(written()).toContain(`rapport-${audience}.pdf`);
    expect(written()).not.toContain('rapport.pdf');
    expect(written().includes('poster-ouders.pdf')).toBe(audience === 'ouders');
  });

  it('writes the other formats when the browser crashes halfway, says what to do, and leaves nothing behind', () => {
    const { temporary, report, written } = place(CRASHES);
    const { code, stdout, stderr } = report('--format', 'html,pdf');
    expect(code).toBe(2);
    expect(stdout).toContain('rapport/rapport.html');
    expect(inOneLine(stderr)).toMatch(/Er is geen PDF gemaakt\. De browser maakte er geen\..*Opslaan als PDF/);
    expect(written()).not.toContain('rapport.pdf');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('removes what a run left that was killed, and nothing of a run that goes on', () => {
    const { temporary, report } = place(PRINTS);
    const [left, alive] = ['ouder-audit-pdf-999999999-x', `ouder-audit-pdf-${process.pid}-x`];
    for (const name of [left, alive]) {
      mkdirSync(join(temporary, name));
      chmodSync(join(temporary, name), 0o777);
    }
    expect(report('--format', 'pdf').code).toBe(0);
    expect(readdirSync(temporary)).toEqual([alive]);
  });

  it.each(['the dossier', 'the folder where somebody works'])('starts no browser that lies in %s', async (where) => {
    const { school, programs } = place('touch gestart');
    const inDossier = join(school, 'programs');
    renameSync(programs, inDossier);
    const { code, stdout, stderr } = await runBuilt(['report', school, '--format', 'md,pdf'], {
      env: { PATH: inDossier },
      ...(where === 'the dossier' ? {} : { cwd: inDossier }),
    });
    expect(code).toBe(2);
    expect(stdout).toContain('rapport.md');
    expect(inOneLine(stderr)).toContain('Daarvoor is Edge, Chrome of Chromium nodig');
    expect(existsSync(join(inDossier, 'gestart'))).toBe(false);
  });

  it('starts none for the administrator of a computer, for whom it wants its sandbox off', async () => {
    const { school, programs } = place('touch gestart');
    const { code, stderr } = await runBuilt(['report', school, '--format', 'md,pdf'], { env: { PATH: programs } });
    const isAdministrator = process.getuid?.() === 0;
    expect(code).toBe(2);
    expect(inOneLine(stderr)).toContain(isAdministrator ? 'Geef de opdracht als gewone gebruiker.' : 'maakte er geen');
    expect(existsSync(join(programs, 'gestart'))).toBe(!isAdministrator);
  });
});
