import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { packDebian, tarFolder, writeSums, zipFolder } from './package/archives.ts';
import { makeInstaller } from './package/installer.ts';
import { fetchNode, nodeComponent, readNodeBinaries, type Target } from './package/node-binaries.ts';
import { writeNotices } from './package/notices.ts';
import { layOut, type Parts, type System, settle } from './package/payload.ts';
import { writeSbom } from './package/sbom.ts';
import { demandTools } from './package/tools.ts';

/** Makes everything that is given out, into release/, from this project, packages of npm and programs of Debian. */

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = join(root, 'scripts', 'package');
const release = join(root, 'release');

type Manifest = { version: string; description: string; author: string };

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const { version } = manifest;

/** The moment that all files get: the day of this version in CHANGELOG.md, so that the same sources give the same bytes. */
const momentOfVersion = (): number => {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given !== undefined) return Number(given);
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const line = changelog.split('\n').find((each) => each.startsWith(`## [${version}] - `));
  if (line === undefined) throw new Error(`CHANGELOG.md has no section of version ${version} with its day`);
  return Date.parse(line.slice(-10)) / 1000;
};

/** Packs for npm, and unpacks that again: every archive holds exactly what npm would install. */
const packForNpm = (folder: string): string => {
  const args = ['pack', '--ignore-scripts', '--pack-destination', release];
  execFileSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  execFileSync('tar', ['-xzf', join(release, `ouder-audit-${version}.tgz`), '-C', folder]);
  const app = join(folder, 'package');
  // The lists of the whole archive, which name Node too, stand at the top of it.
  for (const name of ['THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json']) rmSync(join(app, 'dist', name));
  return app;
};

const gatherParts = async (folder: string): Promise<Parts> => {
  const components = await bundle();
  const binaries = readNodeBinaries(root);
  const folders = {} as Record<Target, string>;
  const nodes = {} as Record<Target, string>;
  for (const target of Object.keys(binaries) as Target[]) {
    folders[target] = fetchNode(binaries[target], join(folder, target));
    nodes[target] = join(folders[target], binaries[target].file);
  }
  const licence = readFileSync(join(folders['linux-x64'], 'LICENSE'), 'utf8');
  const everything = [...components, nodeComponent(binaries['linux-x64'], licence)];
  return {
    app: packForNpm(folder),
    nodes,
    version,
    notices: writeNotices(version, everything),
    sbom: writeSbom(version, everything),
    sources,
  };
};

const makeAll = async (folder: string): Promise<void> => {
  const seconds = momentOfVersion();
  const parts = await gatherParts(folder);
  /** The folder that an archive holds has its name at the top; each is laid out beside the others. */
  const laidOut = (system: System, ...path: string[]): string => {
    const place = join(folder, system, ...path);
    mkdirSync(place, { recursive: true });
    layOut(system, place, parts);
    settle(place, seconds);
    return place;
  };
  const name = `ouder-audit-${version}`;
  const windows = laidOut('windows', name);
  const desktop = readFileSync(join(sources, 'unix', 'ouder-audit.desktop'), 'utf8');
  laidOut('linux', 'debian', 'usr', 'lib', 'ouder-audit');
  const debian = join(folder, 'linux', 'debian');
  await Promise.all([
    makeInstaller(windows, join(release, 'ouder-audit-setup.exe'), version, sources),
    tarFolder(laidOut('linux', name), join(release, `${name}-linux-x64.tar.xz`), seconds),
    packDebian(debian, join(release, `ouder-audit_${version}_amd64.deb`), manifest, desktop, seconds),
    zipFolder(windows, join(release, `${name}-windows-x64.zip`)),
    zipFolder(laidOut('macos', name), join(release, `${name}-macos-niet-beproefd.zip`)),
  ]);
  writeFileSync(join(release, 'THIRD-PARTY-NOTICES.txt'), parts.notices);
  writeFileSync(join(release, 'sbom.cdx.json'), parts.sbom);
  writeSums(release);
};

demandTools(process.env['PATH'] ?? '');
rmSync(release, { recursive: true, force: true });
mkdirSync(release);
const folder = mkdtempSync(join(tmpdir(), 'ouder-audit-package-'));
try {
  await makeAll(folder);
} finally {
  rmSync(folder, { recursive: true });
}
