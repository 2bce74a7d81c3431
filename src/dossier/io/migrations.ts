import { editYaml } from '../../base/io/yaml-edit.ts';
import { readYamlText, type YamlText } from '../../base/io/yaml-text.ts';
import { FORMAT_VERSION } from '../dossier-values.ts';

type Migrate = (text: string) => string;

/**
 * From each older format to the next, as an edit of the text, so that comments and layout stay. A migrated file is
 * used at once and reaches the disk with the first change that the user makes.
 * Version 0 are files written by hand before the version number existed: it is added at the end, so that lines keep
 * their numbers in messages.
 */
const MIGRATIONS: Record<number, Migrate> = {
  0: (text) => editYaml(text, [{ kind: 'set', path: ['formatVersion'], value: 1 }]),
};

const versionOf = (yaml: YamlText): number => {
  const data = yaml.data as Record<string, unknown>;
  if (data['formatVersion'] === undefined) return 0;
  return typeof data['formatVersion'] === 'number' ? data['formatVersion'] : FORMAT_VERSION;
};

/** Brings an older file up to the current format; a current or newer one, or one that cannot be, comes back as it was. */
export const migrate = (yaml: YamlText, file: string): YamlText => {
  let current = yaml;
  for (let version = versionOf(yaml); version < FORMAT_VERSION; version = versionOf(current)) {
    const step = MIGRATIONS[version];
    if (step === undefined) return current;
    const reading = readYamlText(file, Buffer.from(step(current.text), 'utf8'));
    if (!reading.ok || versionOf(reading.yaml) <= version) return current;
    current = reading.yaml;
  }
  return current;
};
