import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFiles } from '../../base/io/package-files.ts';
import { readNamedFile } from '../../base/io/read-file.ts';
import { readYamlText } from '../../base/io/yaml-text.ts';
import type { RegisterFile } from '../../dossier/dossier.ts';
import { type ExampleBoard, exampleBoardSchema } from '../example-board.ts';

/** Reads the made-up board that ships with the tool. */
export const readExampleBoard = (): ExampleBoard => {
  const reading = readYamlText(
    'voorbeeldbestuur.yaml',
    readNamedFile(packageFiles.exampleBoard, 'voorbeeldbestuur.yaml'),
  );
  return exampleBoardSchema.parse(reading.ok ? reading.yaml.data : null);
};

/** Copies the documents in a register from the example school. */
export const copyDocuments = ({ evidence = {} }: RegisterFile, dossier: string): void => {
  for (const { file } of Object.values(evidence)) {
    // The example school lacks a document on purpose.
    if (!existsSync(join(packageFiles.exampleSchool, 'bewijs', file))) continue;
    const target = join(dossier, 'bewijs', file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(packageFiles.exampleSchool, 'bewijs', file), target);
  }
};
