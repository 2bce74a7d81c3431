import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { parse } from 'yaml';
import * as z from 'zod';

/** Somebody else's program in what ships. */
export type Component = {
  name: string;
  version: string;
  /** Its name among packages of all kinds: a package URL. */
  purl: string;
  /** An expression of SPDX. */
  licence: string;
  /** The texts of its licences, each as its file has it. */
  texts: string[];
  /** What has to be told beside the text. */
  notice?: string;
  /** Programs that it is made of, and their licences; null for terms that SPDX has no name for. */
  inside: { name: string; licence: string | null }[];
};

const Licences = z.strictObject({
  allowed: z.array(z.string()),
  exceptions: z.record(z.string(), z.strictObject({ licence: z.string(), because: z.string(), notice: z.string() })),
  texts: z.record(z.string(), z.string()),
  inside: z.record(z.string(), z.record(z.string(), z.string().nullable())),
});

export type Licences = z.infer<typeof Licences>;

const Manifest = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

/** @throws when licences.yaml is not as it has to be */
export const readLicences = (root: string): Licences =>
  Licences.parse(parse(readFileSync(join(root, 'scripts/package/licences.yaml'), 'utf8')));

/** Where the packages lie of which some code came into these outputs, each once. What was left out whole does not count. */
const foldersOf = (metafiles: Metafile[]): string[] => {
  const inputs = metafiles
    .flatMap(({ outputs }) => Object.values(outputs))
    .flatMap((output) => Object.entries(output.inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const folders = inputs.map(([path]) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(folders.flat())].sort();
};

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const describe = (root: string, folder: string, licences: Licences): Component => {
  const { name, version, license } = Manifest.parse(
    JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
  );
  const exception = licences.exceptions[name];
  if (license === undefined || !(exception === undefined ? licences.allowed : [exception.licence]).includes(license))
    throw new Error(
      `${name} ${version} has the licence ${license ?? '(none)'}, which scripts/package/licences.yaml does not allow in what ships`,
    );
  const path = licences.texts[name];
  const texts = path === undefined ? textsIn(join(root, folder)) : [readFileSync(join(root, path), 'utf8')];
  if (texts.length === 0)
    throw new Error(`${name} ${version} carries no text of its licence: name one in scripts/package/licences.yaml`);
  return {
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licence: license,
    texts,
    ...(exception === undefined ? {} : { notice: exception.notice.replaceAll('{version}', version) }),
    inside: Object.entries(licences.inside[name] ?? {}).map(([program, licence]) => ({ name: program, licence })),
  };
};

/**
 * What the bundle holds of others, by what esbuild says that it put there.
 * @param root the folder that the metafiles' paths start from
 * @throws on a licence that licences.yaml does not allow, and on a package without the text of its licence
 */
export const bundledPackages = (metafiles: Metafile[], root: string, licences: Licences): Component[] =>
  foldersOf(metafiles).map((folder) => describe(root, folder, licences));
