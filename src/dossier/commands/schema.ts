import { EXIT, type RunCommand } from '../../base/command.ts';
import { UserError } from '../../base/user-error.ts';
import type { schemaUsage } from '../flags.ts';
import { jsonSchemaOf, schemaNames } from '../io/json-schemas.ts';

/** `schema <file>`: prints the JSON Schema of a dossier or framework file. */
export const runSchema: RunCommand<typeof schemaUsage> = async ({ host, args: [typed] }) => {
  const schema = jsonSchemaOf(typed);
  if (schema === null) throw new UserError('unknown-schema', { typed, known: schemaNames });
  host.stdout.write(schema);
  return EXIT.fine;
};
