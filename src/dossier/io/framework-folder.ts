import { join, resolve } from 'node:path';
import { readBytes } from './dossier-bytes.ts';

/** The folder of the framework that a dossier names; null when it uses the built-in one. */
export const findFrameworkFolder = async (folder: string): Promise<string | null> => {
  const bytes = readBytes(join(folder, 'school.yaml'));
  // A cheap test first: nearly every dossier uses the built-in framework.
  if (bytes === null || !bytes.includes('framework')) return null;
  const { readYamlText } = await import('../../base/io/yaml-text.ts');
  const reading = readYamlText('school.yaml', bytes);
  const named = reading.ok ? (reading.yaml.data as Record<string, unknown>)['framework'] : undefined;
  return typeof named === 'string' ? resolve(folder, named) : null;
};
