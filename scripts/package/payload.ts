import { chmodSync, cpSync, lutimesSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Target } from './node-binaries.ts';

/** What is laid out for each system: the program, its Node, what starts it, and what has to be read first. */

export type System = 'windows' | 'linux' | 'macos';

type Layout = {
  /** Where each Node comes: the launchers look there. */
  nodes: Partial<Record<Target, string>>;
  /** Files of scripts/package, and what they are called in the folder. */
  launchers: Record<string, string>;
};

const LAYOUTS: Record<System, Layout> = {
  windows: {
    nodes: { 'windows-x64': 'node/node.exe' },
    launchers: { 'windows/ouder-audit.cmd': 'ouder-audit.cmd', 'windows/start.cmd': 'Start Ouder-audit.cmd' },
  },
  linux: {
    nodes: { 'linux-x64': 'node/bin/node' },
    launchers: { 'unix/ouder-audit': 'ouder-audit', 'unix/start': 'start-ouder-audit' },
  },
  macos: {
    // As uname -m calls the two kinds of processor.
    nodes: { 'macos-x64': 'node/x86_64/node', 'macos-arm64': 'node/arm64/node' },
    launchers: { 'unix/ouder-audit': 'ouder-audit', 'unix/start': 'Start Ouder-audit.command' },
  },
};

export type Parts = {
  /** The unpacked npm package: exactly what npm would install. */
  app: string;
  /** The file of each Node. */
  nodes: Record<Target, string>;
  version: string;
  notices: string;
  sbom: string;
  /** The folder scripts/package. */
  sources: string;
};

/** Old editors of Windows show text without carriage returns as one line. */
const linesFor = (system: System, text: string): string =>
  system === 'windows' ? text.replaceAll('\n', '\r\n') : text;

/** Lays out everything that a system needs in this folder, which nobody has to add anything to. */
export const layOut = (system: System, folder: string, parts: Parts): void => {
  const place = (name: string, text: string, mode = 0o644): void => {
    writeFileSync(join(folder, name), linesFor(system, text), { mode });
  };
  cpSync(parts.app, join(folder, 'app'), { recursive: true });
  const { nodes, launchers } = LAYOUTS[system];
  for (const [target, path] of Object.entries(nodes)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(parts.nodes[target as Target], join(folder, path));
  }
  for (const [source, name] of Object.entries(launchers))
    place(name, readFileSync(join(parts.sources, source), 'utf8'), 0o755);
  const readMe = readFileSync(join(parts.sources, 'read-me', `${system}.txt`), 'utf8');
  place('LEES MIJ.txt', readMe.replaceAll('{version}', parts.version));
  place('LICENSE.txt', readFileSync(join(parts.app, 'LICENSE'), 'utf8'));
  place('THIRD-PARTY-NOTICES.txt', parts.notices);
  place('sbom.cdx.json', parts.sbom);
};

/** Every file and folder below a folder, in one order everywhere. */
export const pathsBelow = (folder: string): { path: string; kind: 'file' | 'folder' | 'link' }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({
      path: join(entry.parentPath, entry.name).slice(folder.length + 1),
      kind: entry.isDirectory() ? ('folder' as const) : entry.isSymbolicLink() ? ('link' as const) : ('file' as const),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Programs, by where they lie: npm packs without the right to run, and whoever builds may have an unusual umask. */
const isProgram = (path: string): boolean =>
  /(^|\/)(node|ouder-audit|start-ouder-audit|[^/]*\.(command|cmd|exe))$/.test(path);

/** Gives everything below a folder the same rights and the same moment wherever and whenever it was laid out. */
export const settle = (folder: string, seconds: number): void => {
  for (const { path, kind } of pathsBelow(folder).reverse()) {
    const full = join(folder, path);
    if (kind !== 'link') chmodSync(full, kind === 'folder' || isProgram(path) ? 0o755 : 0o644);
    lutimesSync(full, seconds, seconds);
  }
  chmodSync(folder, 0o755);
  lutimesSync(folder, seconds, seconds);
};
