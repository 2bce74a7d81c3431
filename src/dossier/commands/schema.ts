import { EXIT, type RunCommand } from '../../base/command.ts';
import type { Output } from '../../base/output.ts';
import { UserError } from '../../base/user-error.ts';
import type { schemaUsage } from '../flags.ts';
import { dossierSchemaNames, jsonSchemaOf, schemaNames } from '../io/json-schemas.ts';

/** `schema <file>`: prints the JSON Schema of a dossier or framework file. */
export const runSchema: RunCommand<typeof schemaUsage> = async ({ host, args: [typed] }) => {
  const schema = jsonSchemaOf(typed);
  if (schema === null) throw new UserError('unknown-schema', { typed, known: schemaNames });
  host.stdout.write(schema);
  return EXIT.fine;
};

/** Writes the schemas that the dossier's files refer to, so that editors can help offline. */
export const writeSchemas = async (output: Output): Promise<void> => {
  for (const name of dossierSchemaNames) {
    const schema = jsonSchemaOf(name);
    if (schema !== null) await output.write(`rapport/schema/${name}.schema.json`, schema);
  }
};
