import type { Host } from '../base/command.ts';
import { packageFiles } from '../base/io/package-files.ts';
import { pathFrom } from '../dossier/commands/workplace.ts';

/** Copies the example; a name that the user did not choose gives way to one that is free. */
export const placeExample = async (host: Host, folder: string | undefined, standard: string): Promise<string> => {
  const { copyExample, freeFolderName } = await import('./io/example-folder.ts');
  const chosen = folder ?? freeFolderName(standard, (name) => pathFrom(host, name));
  copyExample(packageFiles.exampleSchool, pathFrom(host, chosen), chosen);
  return chosen;
};
