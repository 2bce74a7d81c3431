import type { Output } from '../ports.ts';
import { jsonSchemas } from './workplace.ts';

/** Writes the schemas that the dossier's files name, so that an editor can help without internet. */
export const writeSchemas = async (output: Output): Promise<void> => {
  const { jsonSchemaOf, dossierSchemaNames } = await jsonSchemas();
  for (const name of dossierSchemaNames) {
    const schema = jsonSchemaOf(name);
    if (schema !== null) await output.write(`rapport/schema/${name}.schema.json`, schema);
  }
};
