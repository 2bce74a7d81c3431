import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openPackSources } from '../../src/package/io/pack-sources.ts';
import { holdsKey } from '../../src/package/io/secret-keys.ts';
import { temporaryFolder } from '../support/run/temporary-folder.ts';

const dossierWith = (paths: readonly string[]): string => {
  const folder = temporaryFolder();
  for (const path of ['school.yaml', ...paths]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
  return folder;
};

const packed = (folder: string, { registered = [], signed = [] }: { registered?: string[]; signed?: string[] } = {}) =>
  openPackSources(folder, temporaryFolder(), { registered: new Set(registered), signed: new Set(signed) })
    .dossier()
    .map(({ path }) => path);

describe('what of a dossier is packed', () => {
  it('beside the signatures is only what the sign-offs name, and of rounds only results and their audits', () => {
    const folder = dossierWith([
      'aftekening.yaml',
      'aftekening/resultaat.json',
      'aftekening/mr.sig',
      'aftekening/mijn.pem',
      'aftekening/oud/mijn.pem',
      'rondes/2025-2026.json',
      'rondes/2025-2026/audit.yaml',
      'rondes/namen.txt',
      'namen.txt',
    ]);
    expect(packed(folder, { signed: ['aftekening/resultaat.json', 'aftekening/mr.sig', '../elders'] })).toEqual([
      'aftekening.yaml',
      'aftekening/mr.sig',
      'aftekening/resultaat.json',
      'rondes/2025-2026.json',
      'rondes/2025-2026/audit.yaml',
      'school.yaml',
    ]);
  });

  it('is no link that leads out of its own part: the list of names and the cache stay at school', () => {
    const folder = dossierWith(['namen.txt', '.ouder-audit/bewijs.yaml.bak', 'bewijs/a.txt', 'antwoorden.yaml']);
    symlinkSync('../namen.txt', join(folder, 'bewijs/lijst.txt'));
    symlinkSync('../.ouder-audit/bewijs.yaml.bak', join(folder, 'bewijs/oud.txt'));
    symlinkSync('../antwoorden.yaml', join(folder, 'bewijs/antwoorden.txt'));
    symlinkSync('a.txt', join(folder, 'bewijs/b.txt'));
    symlinkSync('/etc/hostname', join(folder, 'bewijs/c.txt'));
    expect(packed(folder)).toEqual(['antwoorden.yaml', 'bewijs/a.txt', 'bewijs/b.txt', 'school.yaml']);
  });

  it('is no copy of one role: nobody searched it for personal data', () => {
    expect(
      packed(
        dossierWith([
          'antwoorden.yaml',
          'antwoorden.ouder.yaml',
          'antwoorden.ouder-1a2b3c4d.yaml',
          'antwoorden.ouder-1a2b3c4d.json',
        ]),
      ),
    ).toEqual(['antwoorden.yaml', 'school.yaml']);
  });

  it('of the framework is no file that a link leads to elsewhere', () => {
    const framework = dossierWith(['C01.yaml', 'C02.yml', 'leesmij.txt', 'deeper/C03.yaml']);
    symlinkSync('/etc/hostname', join(framework, 'C04.yaml'));
    symlinkSync('C01.yaml', join(framework, 'C05.yaml'));
    const sources = openPackSources(temporaryFolder(), framework, { registered: new Set(), signed: new Set() });
    expect(sources.framework().map(({ path }) => path)).toEqual(['C01.yaml', 'C02.yml', 'C05.yaml', 'school.yaml']);
  });
});

describe('what is confidential', () => {
  it('is covered in the register and in earlier results, and its copies are known by their digest', () => {
    const folder = dossierWith(['bewijs/a.txt', 'bewijs/b.txt']);
    writeFileSync(
      join(folder, 'bewijs.yaml'),
      'formatVersion: 1\nevidence:\n  a: { file: a.txt, document: overig, criteria: [], title: Geheim, quotes: [{ text: x }] }\n  b: { file: b.txt, document: overig, criteria: [], title: Open }\n',
    );
    mkdirSync(join(folder, 'rondes'));
    const evidence = [{ id: 'a', title: 'Geheim', documentTitle: 'Overig', confidential: true }];
    writeFileSync(join(folder, 'rondes/2025-2026.json'), JSON.stringify({ evidence }));
    writeFileSync(join(folder, 'bewijs/c.txt'), 'bewijs/a.txt');
    const sources = openPackSources(folder, folder, { registered: new Set(), signed: new Set() });
    const file = (path: string) => {
      const found = sources.dossier().find((each) => each.path === path);
      if (found === undefined) throw new Error(path);
      return found;
    };
    const text = (path: string) => Buffer.from(sources.covered(file(path), ['a']) ?? '').toString();
    expect(text('bewijs.yaml')).not.toMatch(/Geheim|quotes/);
    expect(text('bewijs.yaml')).toContain('title: Open');
    expect(JSON.parse(text('rondes/2025-2026.json'))).toMatchObject({ evidence: [{ id: 'a', title: 'a' }] });
    expect(sources.covered(file('school.yaml'), ['a'])).toBeNull();
    // Nothing is confidential any more; it was, in that round.
    expect(text('rondes/2025-2026.json')).toBe(
      Buffer.from(sources.covered(file('rondes/2025-2026.json'), []) ?? '').toString(),
    );
    expect(sources.covered(file('bewijs.yaml'), [])).toBeNull();
    writeFileSync(join(folder, 'rondes/2024-2025.json'), `\uFEFF${JSON.stringify({ evidence: [] })}`);
    expect(sources.covered(file('rondes/2024-2025.json'), ['a'])).toBeNull();
    const [a, b, c] = ['bewijs/a.txt', 'bewijs/b.txt', 'bewijs/c.txt'].map((path) => sources.digestOf(file(path)));
    expect([a === c, a === b]).toEqual([true, false]);
    expect(Buffer.from(sources.read(file('bewijs/b.txt'))).toString()).toBe('bewijs/b.txt');
  });
});

describe('the names of files that stay at school', () => {
  const sourcesOf = (files: Record<string, string>) => {
    const folder = dossierWith(Object.keys(files));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const named = { registered: new Set<string>(), signed: new Set(Object.keys(files)) };
    const sources = openPackSources(folder, folder, named);
    const file = (path: string) => ({ path, location: join(folder, path), bytes: 1 });
    return { sources, file };
  };

  it('are covered in earlier results, and in the register for what is confidential', () => {
    const evidence = [{ id: null, file: 'gesprek Sem.txt', title: null, documentTitle: 'x', confidential: false }];
    const { sources, file } = sourcesOf({
      'rondes/2025-2026.json': JSON.stringify({ evidence }),
      'bewijs.yaml': 'evidence:\n  a: { file: klacht Sem.txt, document: overig, criteria: [] }\n',
    });
    const text = (path: string, ids: string[] | null) => Buffer.from(sources.covered(file(path), ids) ?? '').toString();
    expect(text('rondes/2025-2026.json', null)).toContain(`?${'0'.repeat(16)}`);
    expect(text('rondes/2025-2026.json', null)).not.toContain('Sem');
    expect(text('bewijs.yaml', ['a'])).toBe(
      'evidence:\n  a: { file: vertrouwelijk-a, document: overig, criteria: [] }\n',
    );
    expect(sources.covered(file('bewijs.yaml'), null)).toBeNull();
  });

  it('are found in audits, sign-offs and signed results, and not in what is no such file or is broken', () => {
    const { sources, file } = sourcesOf({
      'audit.yaml': 'frozen: { files: { bewijs/a b.txt: x }, earlier: [{ files: [bewijs/c.txt, school.yaml] }] }',
      'aftekening/resultaat.json': '{"evidence":[{"file":"d.txt"},{}]}',
      'aftekening/leeg.json': '{}',
      'aftekening/mr.sig': 'bewijs/e.txt',
      'audit.b.yaml': '{',
    });
    const named = (path: string) => sources.namedIn(file(path));
    expect(named('audit.yaml')).toEqual(['a b.txt', 'c.txt']);
    expect(named('aftekening/resultaat.json')).toEqual(['d.txt']);
    for (const path of ['aftekening/leeg.json', 'aftekening/mr.sig', 'audit.b.yaml']) expect(named(path)).toEqual([]);
  });
});

describe('a key to sign with', () => {
  const pem = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const holds = (content: string | Buffer): boolean => {
    const location = join(temporaryFolder(), 'x');
    writeFileSync(location, content);
    return holdsKey({ path: 'bewijs/sleutel', location, bytes: content.length });
  };

  it.each<[string, string | Buffer]>([
    ['in PEM', pem.privateKey],
    ['with a password', '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA'],
    ['of SSH, between other text', 'Mijn sleutel:\r\n-----BEGIN OPENSSH PRIVATE KEY-----\r\nAAAA'],
    ['of PGP', '-----BEGIN PGP PRIVATE KEY BLOCK-----'],
    ['of PuTTY', 'PuTTY-User-Key-File-3: ssh-ed25519'],
    ['of minisign', `untrusted comment: x\nRWRTY0Iy${'A'.repeat(204)}\n`],
    ['of minisign without a password', `untrusted comment: x\nRWQAAEIy${'A'.repeat(204)}\n`],
    ['as Windows writes text', Buffer.from(pem.privateKey, 'utf16le')],
  ])('%s is known', (_name, content) => {
    expect(holds(content)).toBe(true);
  });

  it('is told by its name when it cannot be read, as when another program has it open', () => {
    const absent = { path: 'bewijs/weg.txt', location: join(temporaryFolder(), 'weg.txt'), bytes: 10 };
    expect(() => holdsKey(absent)).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
  });

  it('is no public key, no signature and no text about keys', () => {
    expect(holds(pem.publicKey)).toBe(false);
    expect(
      holds('untrusted comment: minisign public key\nRWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3\n'),
    ).toBe(false);
    expect(holds('Bewaar uw private key (PRIVATE KEY) goed.')).toBe(false);
  });
});
