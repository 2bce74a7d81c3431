import { EXIT, type RunCommand } from '../../base/command.ts';
import { UserError } from '../../base/user-error.ts';
import type { schemaUsage } from '../../cli/usage.ts';
import { jsonSchemas } from './workplace.ts';

/** `schema <file>`: the JSON Schema of a dossier or framework file. */
export const runSchema: RunCommand<typeof schemaUsage> = async ({ host, args: [typed] }) => {
  const { jsonSchemaOf, schemaNames } = await jsonSchemas();
  const schema = jsonSchemaOf(typed);
  if (schema === null) throw new UserError('unknown-schema', { typed, known: schemaNames });
  host.stdout.write(schema);
  return EXIT.fine;
};
