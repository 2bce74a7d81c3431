import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packageFiles } from '../../src/base/io/package-files.ts';
import type { QuestionData } from '../../src/documents/document-questions.ts';
import { openDocumentReader } from '../../src/documents/io/document-reader.ts';
import { noFactsCache, openFactsCache } from '../../src/documents/io/facts-cache.ts';
import { openReaderPool } from '../../src/documents/io/reader-pool.ts';
import type { ReadJob } from '../../src/documents/io/reader-process.ts';
import { hostileFiles } from '../support/documents/hostile-files.ts';
import { makeZip } from '../support/documents/zip.ts';
import { dateRules, personalDataRules } from '../support/results/builders.ts';
import { thisMachine } from '../support/run/machine.ts';
import { projectRoot, runThroughPipe } from '../support/run/run-binary.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const questions: QuestionData = {
  topics: [{ document: 'visie', topic: 'ouders', words: ['ouders'] }],
  besideWords: 12,
  dates: dateRules,
  rules: personalDataRules,
  contact: { domains: [], phones: [], ibans: [] },
  names: ['Fenna Zandbergen'],
  generalAuthors: [],
};

const jobFor = (location: string, quotes: string[] = []): ReadJob => {
  const bytes = readFileSync(location);
  return { location, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), quotes };
};

const written = (name: string, content: string | Uint8Array): string => {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
};

const fixture = (name: string): string => join(projectRoot, 'test/fixtures/documents', name);

const openPool = (more: { size?: number; baseMilliseconds?: number } = {}, asked = questions) => {
  const pool = openReaderPool({ entry: packageFiles.readerEntry, size: 1, env: {}, ...more });
  return { read: async (job: Parameters<typeof pool.read>[0]) => await pool.read(job, asked) };
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** A hostile file of the list, made in a folder of its own. */
const hostile = (name: string): string => {
  const folder = temporaryFolder();
  hostileFiles()
    .find((file) => file.name === name)
    ?.make(folder);
  return join(folder, name);
};

describe('readers in processes of their own', () => {
  it('answer with facts, and with nothing that stood in the document', async () => {
    const path = written('a.txt', 'Ouders spraken met Fenna Zandbergen over de rekentoets.');
    const facts = await openPool().read(jobFor(path, ['met Fenna Zandbergen over', 'iets anders']));
    expect(facts).toEqual({
      mediaType: 'text/plain',
      pages: null,
      reading: {
        state: 'read',
        content: {
          differentWords: 8,
          pictures: 0,
          words: 8,
          sparsePages: [],
          laidOut: null,
          created: null,
          dates: [],
          textDigest: null,
          topics: { visie: ['ouders'] },
          quotes: [
            { found: true, pages: [] },
            { found: false, pages: [] },
          ],
          personal: [{ kind: 'name', count: 1, places: [{ line: 1 }] }],
          active: [],
          unread: { count: 0, parts: [] },
          unreadPictures: { count: 0, parts: [] },
          flaws: [],
        },
      },
    });
    expect(JSON.stringify(facts)).not.toMatch(/Fenna|rekentoets/);
  });

  it('are stopped when a document takes too long, and the next one is read', async () => {
    const pool = openPool({ baseMilliseconds: 2_000 });
    const endless = pool.read(jobFor(hostile('achteruit.pdf')));
    const next = pool.read(jobFor(fixture('visie.docx')));
    expect((await endless).reading).toEqual({ state: 'failed', trouble: { kind: 'limit', limit: 'time' } });
    expect((await next).reading.state).toBe('read');
  });

  it('are stopped when a document takes too much memory, and the next one is read', async () => {
    const pool = openPool();
    // Half a million notes of which each is an object of its own: far more memory than bytes.
    const cells = '<c t="inlineStr"><is><t>abc</t></is></c>'.repeat(60_000);
    const rows = `<row>${cells}</row>`.repeat(25);
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
    const relations = (kind: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;
    const book = makeZip([
      { name: '_rels/.rels', data: relations('officeDocument', 'xl/workbook.xml') },
      { name: 'xl/_rels/workbook.xml.rels', data: relations('worksheet', 'sheet1.xml') },
      {
        name: 'xl/workbook.xml',
        data: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
      },
      { name: 'xl/sheet1.xml', data: sheet },
    ]);
    const heavy = pool.read(jobFor(written('zwaar.xlsx', book)));
    const next = pool.read(jobFor(fixture('visie.docx')));
    expect((await heavy).reading).toMatchObject({ state: 'failed', trouble: { kind: 'limit' } });
    expect((await next).reading.state).toBe('read');
  });

  it('say so when a document is no longer what was hashed, or is gone', async () => {
    const path = written('a.txt', 'eerst dit');
    const job = jobFor(path);
    writeFileSync(path, 'later dat');
    const pool = openPool();
    const changed = { state: 'failed', trouble: { kind: 'changed' } };
    expect((await pool.read(job)).reading).toEqual(changed);
    expect((await pool.read({ ...job, location: `${path}.weg` })).reading).toEqual(changed);
  });

  it('work side by side, each document answered for itself', async () => {
    const pool = openPool({ size: 2 });
    const paths = Array.from({ length: 12 }, (_, index) => written(`${index}.txt`, 'woord '.repeat(index + 1)));
    const facts = await Promise.all(paths.map(async (path) => await pool.read(jobFor(path))));
    const words = facts.map(({ reading }) => (reading.state === 'read' ? reading.content.words : null));
    expect(words).toEqual(paths.map((_, index) => index + 1));
  });
});

describe('reading with a cache', () => {
  const folder = () => temporaryFolder();
  const open = (cacheFolder: string, entry = packageFiles.readerEntry, version = 'een') =>
    openDocumentReader({ cache: openFactsCache(cacheFolder, '/school', thisMachine), env: {}, entry, version });

  it('reads nothing again while nothing changed', async () => {
    const cacheFolder = folder();
    const job = jobFor(fixture('visie.docx'));
    const first = await open(cacheFolder).read([job], questions, () => undefined);
    const progress: number[] = [];
    // With no reader to be had: whatever is asked again fails.
    const again = await open(cacheFolder, join(cacheFolder, 'geen.js')).read([job], questions, (done) => {
      progress.push(done);
    });
    expect(again).toEqual(first);
    expect(progress).toEqual([]);
    expect(existsSync(cacheFolder)).toBe(true);
  });

  it.each<[string, Partial<QuestionData>, string[], string]>([
    ['a name is added to the list', { names: ['Jan de Vries'] }, [], 'een'],
    ['a quote is added', {}, ['ouders en school schreven'], 'een'],
    ['the tool is a newer one', {}, [], 'twee'],
  ])('reads again when %s', async (_name, more, quotes, version) => {
    const cacheFolder = folder();
    await open(cacheFolder).read([jobFor(fixture('verslag.txt'))], questions, () => undefined);
    const progress: number[] = [];
    const reader = open(cacheFolder, packageFiles.readerEntry, version);
    await reader.read([jobFor(fixture('verslag.txt'), quotes)], { ...questions, ...more }, (done, of) => {
      progress.push(done, of);
    });
    expect(progress).toEqual([0, 1, 1, 1]);
  });

  it('does not remember that a reader was stopped', async () => {
    const cacheFolder = folder();
    const broken = open(cacheFolder, join(cacheFolder, 'geen.js'));
    const [facts] = await broken.read([jobFor(fixture('verslag.txt'))], questions, () => undefined);
    expect(facts?.reading.state).toBe('failed');
    const [after] = await open(cacheFolder).read([jobFor(fixture('verslag.txt'))], questions, () => undefined);
    expect(after?.reading.state).toBe('read');
  });
});

describe('the readers that all dossiers of a program have in common', () => {
  it('answer each by its own questions, as readers of its own would', async () => {
    const path = written('a.txt', 'Ouders spraken met Fenna Zandbergen over de rekentoets.');
    const asked = [questions, { ...questions, names: [] }, questions];
    const read = async (one: QuestionData) => {
      const settings = { cache: noFactsCache, env: {}, entry: packageFiles.readerEntry, version: '1' };
      return await openDocumentReader(settings).read([jobFor(path)], one, () => undefined);
    };
    const readApart = async (one: QuestionData) => [await openPool({}, one).read(jobFor(path))];
    const together = await Promise.all(asked.map(read));
    expect(together[0]).not.toEqual(together[1]);
    expect(together).toEqual(await Promise.all(asked.map(readApart)));
  });

  it('keep no program waiting, and end with it', async () => {
    const pidFile = join(temporaryFolder(), 'pid');
    const entry = written(
      'reader.mjs',
      `import { writeFileSync } from 'node:fs';
       writeFileSync(${JSON.stringify(pidFile)}, String(process.pid));
       await import(${JSON.stringify(pathToFileURL(packageFiles.readerEntry).href)});`,
    );
    const program = `
      import { readersAt } from ${JSON.stringify(new URL('../../src/documents/io/reader-pool.ts', import.meta.url).href)};
      const [entry, job, questions] = ${JSON.stringify([entry, jobFor(fixture('verslag.txt')), questions])};
      console.log((await readersAt(entry, {}).read(job, questions)).reading.state);`;
    const node = [process.execPath, '--import', 'tsx', '--input-type=module'];
    const { code, stdout } = await runThroughPipe(node, program, { cwd: projectRoot });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'read\n' });
    await expect.poll(() => isRunning(Number(readFileSync(pidFile, 'utf8')))).toBe(false);
  });
});
